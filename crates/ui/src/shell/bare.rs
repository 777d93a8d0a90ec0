//! A page outside of a university: start, sign-in, errors.

use l10n::Lang;
use maud::{Markup, html};

use super::document::document;
use super::foot::footer;
use super::header::skip;
use super::preferences::{Density, Theme};
use crate::icon::mark;

/// A page outside of a university: start, sign-in, errors.
#[derive(Debug, Clone)]
pub struct BareShell<'a> {
    lang: Lang,
    theme: Theme,
    accents: Option<&'a str>,
    title: &'a str,
    error: bool,
    path: &'a str,
    mode: Option<&'a str>,
    links: Vec<(String, String)>,
    narrow: bool,
    body: Markup,
}

impl<'a> BareShell<'a> {
    /// A page as wide as the window. `path` is its own with its query, to which the preference forms return; `body`
    /// has one `h1`.
    #[must_use]
    pub fn new(lang: Lang, theme: Theme, title: &'a str, path: &'a str, body: Markup) -> Self {
        Self {
            lang,
            theme,
            accents: None,
            title,
            error: false,
            path,
            mode: None,
            links: Vec::new(),
            narrow: false,
            body,
        }
    }

    /// The page has an institution's own colours: the address of their style sheet.
    #[must_use]
    pub fn accents(self, accents: Option<&'a str>) -> Self {
        Self { accents, ..self }
    }

    /// The title says that there is an error.
    #[must_use]
    pub fn error(self) -> Self {
        Self { error: true, ..self }
    }

    /// A word beside the name, such as `Sandbox`.
    #[must_use]
    pub fn mode(self, mode: Option<&'a str>) -> Self {
        Self { mode, ..self }
    }

    /// One more link at the right of the header.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.links.push((text.into(), href.into()));
        self
    }

    /// The content is one narrow column, as for signing in.
    #[must_use]
    pub fn narrow(self) -> Self {
        Self { narrow: true, ..self }
    }
}

/// A whole document outside of a university.
#[must_use]
pub fn bare_page(shell: &BareShell<'_>) -> Markup {
    let name = shell.lang.text("common-habita");
    let tab = if shell.title == name { name.clone() } else { format!("{} – {name}", shell.title) };
    let body = html! {
        body.bare.narrow[shell.narrow] {
            (skip(shell.lang))
            header.bare-header {
                a.product href="/" { (mark()) span { (name) } }
                @if let Some(mode) = shell.mode { span.mode { (mode) } }
                @if !shell.links.is_empty() {
                    nav.bare-links aria-label=(shell.lang.text("ui-sections")) {
                        ul { @for (text, href) in &shell.links { li { a href=(href) { (text) } } } }
                    }
                }
            }
            main.main id="content" tabindex="-1" { (shell.body) }
            (footer(shell.lang, shell.theme, shell.path))
        }
    };
    document(shell.lang, (shell.theme, Density::default(), shell.accents), &tab, shell.error, &body)
}
