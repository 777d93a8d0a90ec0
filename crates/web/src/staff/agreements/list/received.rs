//! What partners sent and none of ours belongs to, above the list of agreements.

use app::received;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table};

use crate::view::state;
use crate::visitor::Staff;

/// What partners sent and none of ours belongs to. Of those that wait, the newest of `waiting` are shown.
pub(super) fn section(staff: &Staff, dates: &Dates, rows: &[received::Row], waiting: u64, ignored: bool) -> Markup {
    let lang = staff.lang();
    if rows.is_empty() && !ignored {
        return html! {};
    }
    let line = |row: &received::Row| {
        let received = &row.received;
        let content = received.content.as_ref();
        let code = content.and_then(|copy| copy.owner.iia_code.clone()).unwrap_or_else(|| ui::NOTHING.to_owned());
        let conditions = content.map_or(0, |copy| copy.conditions.len());
        let (tone, icon, key) = if received.has_problem || content.is_none() {
            (ui::Tone::Bad, Icon::Warning, "state-problem")
        } else {
            (ui::Tone::Wait, Icon::DownloadIn, "state-received")
        };
        Row::link(
            staff.received_href(&received.partner, &received.remote_id, ""),
            vec![
                html! { (row.partner_name) },
                html! { (code) },
                ui::status(tone, icon, &lang.text(key), None),
                html! { (content.map_or_else(|| ui::NOTHING.to_owned(), crate::view::copy::years)) },
                html! { (lang.number(i64::try_from(conditions).unwrap_or(0))) },
                html! { (state::when(dates, received.first_seen)) },
            ],
        )
    };
    let table = ui::table(&Table {
        caption: lang.text("received-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("received-their-code")),
            Column::new(lang.text("common-state")),
            Column::tight(lang.text("conditions-years")),
            Column::end(lang.text("conditions-title")),
            Column::end(lang.text("received-first-fetched")),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    });
    let (title, other) = if ignored {
        (lang.text("received-ignored-title"), staff.href("agreements"))
    } else {
        (lang.text("received-title"), staff.href("agreements?received=ignored"))
    };
    let other_words = lang.text(if ignored { "received-show-waiting" } else { "received-show-ignored" });
    let note = html! { (lang.text_with("received-note", &[("count", waiting.into())])) };
    let action = html! { a href=(other) { (other_words) } };
    let inside = html! {
        @if rows.is_empty() { p { (lang.text("received-none-ignored")) } } @else { (table) }
    };
    ui::stack(&[ui::section("received", &title, (!ignored).then_some(&note), Some(&action), &inside)])
}
