//! Partners as lines of a table.

use app::partners::Line;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Icon, Tone};

use crate::view::accreditation;

/// The columns of a table of partners.
pub(crate) fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::wide(lang.text("common-partner")),
        Column::new(lang.text("common-country")),
        Column::tight(lang.text("partners-erasmus-code")),
        Column::new(lang.text("directory-accreditation")),
        Column::new(lang.text("partners-connection")),
        Column::end(lang.text("agreements-title")),
    ]
}

/// The cells of one partner.
pub(crate) fn cells(lang: Lang, line: &Line) -> Vec<Markup> {
    let mut cells = facts(lang, line);
    cells.push(capability(lang, line));
    cells.push(html! { (lang.number(i64::from(line.agreements))) });
    cells
}

/// The cells of the first columns: who it is, where, and whether it is accredited.
pub(crate) fn facts(lang: Lang, line: &Line) -> Vec<Markup> {
    vec![
        html! { (line.known.name) },
        html! { (line.country.map_or_else(|| ui::NOTHING.to_owned(), |country| lang.country_name(country))) },
        code(line.known.erasmus.as_deref()),
        accreditation::status(lang, line.accreditation),
    ]
}

/// An Erasmus code with its blanks, which are a part of it.
pub(crate) fn code(code: Option<&str>) -> Markup {
    html! { @match code { Some(code) => span.code-spaces { (code) }, None => (ui::NOTHING) } }
}

/// Whether agreements can be exchanged with a partner, in words.
fn capability(lang: Lang, line: &Line) -> Markup {
    if line.can_exchange {
        ui::status(Tone::Neutral, Icon::Check, &lang.text("partners-can-exchange"), None)
    } else {
        ui::status(Tone::Neutral, Icon::PlugOff, &lang.text("partners-cannot-exchange"), None)
    }
}
