//! Partners as lines of a table.

use app::partners::PartnerRow;
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
pub(crate) fn cells(lang: Lang, row: &PartnerRow) -> Vec<Markup> {
    vec![
        html! { (row.name) },
        html! { (row.country.map_or_else(|| ui::NOTHING.to_owned(), |country| lang.country_name(country))) },
        code(row.erasmus_code.as_deref()),
        accreditation::status(lang, row.accreditation),
        capability(lang, row),
        html! { (lang.number(i64::from(row.agreements))) },
    ]
}

/// An Erasmus code with its blanks, which are a part of it.
pub(crate) fn code(code: Option<&str>) -> Markup {
    html! { @match code { Some(code) => span.code-spaces { (code) }, None => (ui::NOTHING) } }
}

/// Whether agreements can be exchanged with a partner, in words.
fn capability(lang: Lang, row: &PartnerRow) -> Markup {
    if row.can_exchange {
        ui::status(Tone::Neutral, Icon::Check, &lang.text("partners-can-exchange"), None)
    } else {
        ui::status(Tone::Neutral, Icon::PlugOff, &lang.text("partners-cannot-exchange"), None)
    }
}
