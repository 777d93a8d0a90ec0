//! What a partner sent that belongs to none of our agreements: it waits for somebody here.

use app::received::ReceivedRow;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use crate::view::{copy, state};
use crate::visitor::Staff;

/// A section with one line per agreement, which leads to its page; nothing if none waits.
pub(super) fn waiting(staff: &Staff, dates: &Dates, rows: &[ReceivedRow]) -> Markup {
    let lang = staff.lang();
    if rows.is_empty() {
        return html! {};
    }
    let line = |row: &ReceivedRow| {
        let content = row.content.as_ref();
        let code = content.and_then(|copy| copy.owner.iia_code.as_deref()).unwrap_or(ui::NOTHING);
        let (tone, icon, key) = if row.has_problem || content.is_none() {
            (Tone::Bad, Icon::Warning, "state-problem")
        } else {
            (Tone::Wait, Icon::DownloadIn, "state-received")
        };
        let conditions = content.map_or(0, |copy| copy.conditions.len());
        Row::link(
            staff.received_href(&row.partner, &row.remote_id, ""),
            vec![
                html! { (code) },
                ui::status(tone, icon, &lang.text(key), None),
                html! { (lang.number(i64::try_from(conditions).unwrap_or(i64::MAX))) },
                html! { (content.map_or_else(|| ui::NOTHING.to_owned(), copy::years)) },
                state::when(dates, row.first_seen),
            ],
        )
    };
    let table = ui::table(&Table {
        caption: lang.text("partners-received"),
        columns: vec![
            Column::tight(lang.text("received-their-code")),
            Column::wide(lang.text("common-state")),
            Column::end(lang.text("conditions-title")).named_words(),
            Column::tight(lang.text("conditions-years")).words(),
            Column::end(lang.text("received-first-fetched")).named_words(),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    });
    let note = html! { (lang.text_with("received-note", &[("count", rows.len().into())])) };
    ui::section_with("received", &lang.text("partners-received"), Some(&note), None, &table)
}
