//! The box that goes to anything by a few letters, and the results in it. Without scripts it is not there: the form of
//! the frame leads to the page of the search.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;

/// The part of the search page that the box asks for.
pub const GO_RESULTS: &str = "go-results";

/// One result.
#[derive(Debug, Clone)]
pub struct GoItem {
    /// Where it leads.
    pub href: String,
    /// Its picture.
    pub icon: Icon,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub note: Option<String>,
}

/// The results of one kind.
#[derive(Debug, Clone)]
pub struct GoGroup {
    /// The kind.
    pub title: String,
    /// The best of them.
    pub items: Vec<GoItem>,
}

/// The closed box. `src` is the page of the search, `who` tells the places of one person from those of another, `slash`
/// whether the key / opens it too.
#[must_use]
pub(crate) fn go(lang: Lang, src: &str, who: &str, slash: bool) -> Markup {
    html! {
        hb-go src=(src) slash[slash] data-who=(who) data-recent=(lang.text("search-recent")) data-failed=(lang.text("search-go-failed")) {
            dialog.go aria-label=(lang.text("search-go")) {
                form.go-form method="get" action=(src) {
                    (Icon::Search)
                    input type="search" name="q" role="combobox" aria-label=(lang.text("search-go"))
                        placeholder=(lang.text("search-go-hint")) aria-expanded="false" aria-controls=(GO_RESULTS)
                        aria-autocomplete="list" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200";
                    button type="submit" { (lang.text("common-search")) }
                }
                (go_results(lang, &[], ""))
                p.go-said role="status" {}
                div.go-foot {
                    p { (lang.text("search-go-keys")) }
                    @if slash { p { (lang.text("search-go-slash")) } }
                }
            }
        }
    }
}

/// The list of results; `said` is how many there are.
#[must_use]
pub fn go_results(lang: Lang, groups: &[GoGroup], said: &str) -> Markup {
    html! {
        div.go-results id=(GO_RESULTS) role="listbox" aria-label=(lang.text("search-results")) data-said=(said)
            hidden[groups.is_empty()] {
            @for (number, group) in groups.iter().enumerate() {
                div role="group" aria-label=(group.title) {
                    div.go-head aria-hidden="true" { (group.title) }
                    @for (place, item) in group.items.iter().enumerate() {
                        a.go-option role="option" id={ "go-" (number) "-" (place) } href=(item.href) tabindex="-1"
                            aria-selected="false" {
                            (item.icon)
                            span.go-title { (item.title) }
                            @if let Some(note) = &item.note { span.go-note { (note) } }
                        }
                    }
                }
            }
        }
    }
}
