//! Whole documents: pages of a university's staff, and bare pages outside of one.

mod bare;
mod document;
mod foot;
mod header;
mod nav;
mod preferences;
mod side;

use l10n::Lang;
use maud::{Markup, html};

pub use self::bare::{BareShell, bare_page};
use self::document::document;
use self::foot::bottom_bar;
use self::header::{skip, top_bar};
pub use self::nav::{Institution, Nav, NavItem, NavView, Person};
pub use self::preferences::{Density, Theme};
use self::side::side;
use crate::go::go;

/// A page of a university's staff.
#[derive(Debug, Clone)]
pub struct PageShell<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// How close rows stand.
    pub density: Density,
    /// Whether single keys do something.
    pub keys: bool,
    /// The address of a style sheet with the institution's own colours, if it has some.
    pub accents: Option<&'a str>,
    /// What the page is, for the browser's tab and the bar on a phone.
    pub title: &'a str,
    /// Whether the form on it came back with errors; the title then says so.
    pub error: bool,
    /// This page's path with its query, to which the preference forms return.
    pub path: &'a str,
    /// The sections.
    pub nav: &'a Nav,
    /// Whose pages these are.
    pub institution: &'a Institution,
    /// Who is signed in.
    pub person: Option<&'a Person>,
    /// What stands above the content: the result of the last action, a warning.
    pub flash: Option<Markup>,
    /// The content, with one `h1`.
    pub body: Markup,
}

/// A whole document for staff.
#[must_use]
pub fn page(shell: &PageShell<'_>) -> Markup {
    let tab = format!("{} – {}", shell.title, shell.institution.name);
    let body = html! {
        body.staff {
            (skip(shell.lang))
            header.frame { (top_bar(shell)) (side(shell)) }
            main.main id="content" tabindex="-1" {
                @if let Some(flash) = &shell.flash { div.flash { (flash) } }
                (shell.body)
            }
            footer.footer { p { (shell.lang.text("ui-footer")) } }
            (bottom_bar(shell))
            @if let Some(search) = &shell.nav.search {
                (go(shell.lang, search, shell.person.map_or("", |person| &person.name), shell.keys))
            }
        }
    };
    document(shell.lang, (shell.theme, shell.density, shell.accents), &tab, shell.error, &body)
}

#[cfg(test)]
mod tests;
