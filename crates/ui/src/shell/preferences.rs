//! What the reader prefers (language, light or dark, how close rows stand), and the small forms for it, which work
//! without scripts.

use l10n::Lang;
use maud::{Markup, html};

use super::PageShell;

/// Light, dark, or as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// All themes, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its word in the cookie and the document.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word of the cookie; anything else is as the device has it.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.as_str() == word).unwrap_or_default()
    }
}

/// How close rows stand on a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Density {
    /// With room.
    #[default]
    Comfortable,
    /// As many as fit.
    Compact,
}

impl Density {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// Its word in the cookie and the document.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// Reads the word of the cookie; anything else is comfortable.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|density| density.as_str() == word).unwrap_or_default()
    }
}

/// What the reader prefers, as small forms that work without scripts.
pub(super) fn preferences(shell: &PageShell<'_>) -> Markup {
    let lang = shell.lang;
    html! {
        div.preferences {
            (language(lang, shell.path))
            (theme_choice(lang, shell.theme, shell.path))
            (preference(&lang.text("ui-density"), "density", shell.path, &Density::ALL.map(|one| {
                (one.as_str(), lang.text(&format!("ui-density-{}", one.as_str())), one == shell.density, None)
            })))
        }
    }
}

pub(super) fn language(lang: Lang, path: &str) -> Markup {
    let choices = Lang::ALL.map(|one| (one.tag(), one.own_name().to_owned(), one == lang, Some(one.tag())));
    preference(&lang.text("ui-language"), "lang", path, &choices)
}

pub(super) fn theme_choice(lang: Lang, theme: Theme, path: &str) -> Markup {
    let words = |one: Theme| lang.text(&format!("ui-theme-{}", one.as_str()));
    let choices = Theme::ALL.map(|one| (one.as_str(), words(one), one == theme, None));
    preference(&lang.text("ui-theme"), "theme", path, &choices)
}

fn preference(label: &str, name: &str, path: &str, choices: &[(&str, String, bool, Option<&str>)]) -> Markup {
    html! {
        form.preference method="post" action="/preferences" {
            input type="hidden" name="return" value=(path);
            div.preference-choices role="group" aria-label=(label) {
                span.preference-label aria-hidden="true" { (label) }
                @for (value, text, chosen, lang) in choices {
                    button type="submit" name=(name) value=(value) lang=[lang]
                        aria-pressed=(if *chosen { "true" } else { "false" }) { (text) }
                }
            }
        }
    }
}
