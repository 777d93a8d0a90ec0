//! What stands at the top: the way past the navigation, and the bar of a phone.

use l10n::Lang;
use maud::{Markup, html};

use super::PageShell;
use super::side::sections;
use crate::icon::Icon;

pub(super) fn skip(lang: Lang) -> Markup {
    html! { a.skip href="#content" { (lang.text("ui-skip")) } }
}

/// The bar at the top of a phone, with the whole menu behind its first button.
pub(super) fn top_bar(shell: &PageShell<'_>) -> Markup {
    html! {
        div.top-bar {
            button.phone-menu type="button" popovertarget="menu" {
                (Icon::Menu) span.spoken { (shell.lang.text("ui-menu")) }
            }
            div.phone-sheet id="menu" popover="auto" { (sections(shell, false)) }
            p.top-title { (shell.title) }
            @if let Some(search) = &shell.nav.search {
                a.top-search href=(search) { (Icon::Search) span.spoken { (shell.lang.text("common-search")) } }
            }
        }
    }
}
