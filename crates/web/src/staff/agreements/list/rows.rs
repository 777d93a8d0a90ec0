//! The rows of the list of agreements, and what can be done with several of them.

use app::Counted;
use app::agreements::list::Row as Listed;
use domain::agreement::standing::Who;
use domain::people::right::Right;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Column, Icon, Row, SelectBar, Table, Tick};

use super::wanted::{self, Found};
use super::{bulk, export};
use crate::list::{self as lists, Asked};
use crate::view::{condition, state};
use crate::visitor::Staff;

/// The table with its boxes and buttons.
pub(super) fn select(staff: &Staff, asked: &Asked<'_>, found: &Found, counted: Counted) -> Markup {
    let lang = staff.lang();
    let rows = &found.page.rows;
    let mut buttons = vec![export::chosen_button(staff)];
    if staff.access.may(Right::EditAgreements) && !wanted::units(staff).is_empty() {
        let unit = Button::secondary(lang.text("agreements-put-unit")).icon(Icon::University);
        buttons.insert(0, unit.value("do", bulk::UNIT));
    }
    let mut hidden: Vec<(String, String)> =
        asked.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    hidden.push(("of".to_owned(), "chosen".to_owned()));
    let all = (counted.all > rows.len() as u64).then(|| lists::number(lang, counted));
    let action = staff.href("agreements/bulk");
    let bar = SelectBar { action: &action, hidden: &hidden, all: all.as_deref(), buttons: &buttons };
    ui::select(lang, &bar, &table(staff, rows))
}

fn table(staff: &Staff, rows: &[Listed]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    ui::table(&Table {
        caption: lang.text("agreements-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("agreements-code")).words(),
            Column::new(lang.text("common-state")).words(),
            Column::roomy(lang.text("agreements-delivery")).words(),
            Column::roomy(lang.text("conditions-years")).words(),
            Column::end(lang.text("conditions-title")).named_words(),
            Column::tight(lang.text("agreements-next")).named_words(),
            Column::end(lang.text("common-since")).named_words(),
        ],
        rows: rows.iter().map(|row| line(staff, &dates, lang, row)).collect(),
        stays: false,
    })
}

fn line(staff: &Staff, dates: &Dates, lang: Lang, row: &Listed) -> Row {
    let standing = &row.standing;
    let years = match (standing.first_year, standing.last_year) {
        (Some(first), Some(last)) => condition::span(first, last),
        _ => ui::NOTHING.to_owned(),
    };
    let differences = (standing.differences > 0).then(|| lang.number(i64::from(standing.differences)));
    let who = state::acts(staff, standing.who, &standing.action, standing.unit.as_ref());
    let since = if standing.who == Who::Nobody { ui::NOTHING.to_owned() } else { dates.days_since(standing.since) };
    let name = format!("{} {}", row.partner_name, standing.code);
    Row::link(
        staff.agreement_href(&standing.agreement, ""),
        vec![
            html! { (row.partner_name) },
            html! { (standing.code) },
            ui::state_line(lang, state::agreement(&standing.state), differences.as_deref()),
            state::delivery_cell(dates, lang, &row.delivery),
            html! { (years) },
            html! { (lang.number(i64::from(standing.conditions))) },
            html! { @if who == state::who(lang, Who::Us) { strong { (who) } } @else { (who) } },
            html! { (since) },
        ],
    )
    .tick(Tick {
        name: bulk::CHOSEN,
        value: standing.agreement.to_string(),
        label: lang.text_with("ui-choose-row", &[("row", (&name).into())]),
    })
}
