//! What stands at the foot: the bar of a phone, and the last line of a page outside of a university.

use l10n::Lang;
use maud::{Markup, html};

use super::PageShell;
use super::preferences::{Theme, language, theme_choice};
use crate::icon::Icon;

/// The bar at the foot of a phone; it gives way to the bar of a form.
pub(super) fn bottom_bar(shell: &PageShell<'_>) -> Markup {
    html! {
        @if !shell.nav.sections.is_empty() {
            nav.bottom-bar aria-label=(shell.lang.text("ui-main-sections")) {
                ul {
                    @for item in shell.nav.sections.iter().take(3) {
                        li {
                            a href=(item.href) aria-current=[item.current.then_some("page")] {
                                (item.icon) span { (item.text) }
                            }
                        }
                    }
                    li {
                        button type="button" popovertarget="menu" {
                            (Icon::Menu) span { (shell.lang.text("ui-more")) }
                        }
                    }
                }
            }
        }
    }
}

/// Language and appearance at the foot of a page outside of a university.
pub(super) fn footer(lang: Lang, theme: Theme, path: &str) -> Markup {
    html! {
        footer.footer {
            p { (lang.text("ui-footer")) }
            div.preferences { (language(lang, path)) (theme_choice(lang, theme, path)) }
        }
    }
}
