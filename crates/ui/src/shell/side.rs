//! The navigation at the left of a desk, which a phone has behind its menu button.

use l10n::Lang;
use maud::{Markup, html};

use super::PageShell;
use super::nav::{Person, nav_item};
use super::preferences::preferences;
use crate::content::{avatar, monogram};
use crate::icon::Icon;

/// The navigation at the left of a desk.
pub(super) fn side(shell: &PageShell<'_>) -> Markup {
    html! { div.side { (sections(shell, true)) } }
}

/// The sections, which stand in the document twice: at the side, and behind the menu button
/// of a phone, where the search has a button of its own.
pub(super) fn sections(shell: &PageShell<'_>, at_side: bool) -> Markup {
    let lang = shell.lang;
    let label = if at_side { "ui-sections" } else { "ui-menu" };
    html! {
        a.institution href=(shell.institution.href) {
            (monogram(&shell.institution.short))
            span { (shell.institution.name) }
        }
        @if let Some(search) = shell.nav.search.as_ref().filter(|_| at_side) {
            form.side-search method="get" action=(search) role="search" aria-label=(lang.text("search-title")) {
                button type="submit" { (Icon::Search) span.spoken { (lang.text("common-search")) } }
                input type="search" name="q" aria-label=(lang.text("common-search")) placeholder=(lang.text("common-search"));
                span.go-key aria-hidden="true" { "Ctrl K" }
            }
        }
        nav.side-nav aria-label=(lang.text(label)) {
            ul { @for item in &shell.nav.sections { (nav_item(lang, item)) } }
            @if !shell.nav.tail.is_empty() {
                ul.tail { @for item in &shell.nav.tail { (nav_item(lang, item)) } }
            }
        }
        @if let Some(person) = shell.person {
            (person_row(shell, person, at_side))
            @if !at_side { (preferences(shell)) }
        }
    }
}

/// Who is signed in, with the way out and to what they prefer.
fn person_row(shell: &PageShell<'_>, person: &Person, at_side: bool) -> Markup {
    let lang = shell.lang;
    html! {
        div.person {
            (avatar(&person.name))
            div.person-words {
                p {
                    span.spoken { (lang.text_with("ui-signed-in-as", &[("name", "".into())])) }
                    @if let Some(account) = &person.account { a href=(account) { (person.name) } }
                    @else { (person.name) }
                }
                p.quiet { (person.role) }
            }
            @if at_side {
                button.person-menu type="button" popovertarget="preferences" title=(lang.text("ui-preferences")) {
                    (Icon::Dots) span.spoken { (lang.text("ui-preferences")) }
                }
                div.preferences-sheet id="preferences" popover="auto" {
                    @if let Some(account) = &person.account {
                        a.nav-link href=(account) { (Icon::User) (lang.text("account-title")) }
                    }
                    (preferences(shell))
                    (sign_out(lang, person))
                }
            } @else {
                (sign_out(lang, person))
            }
        }
    }
}

/// The way out.
fn sign_out(lang: Lang, person: &Person) -> Markup {
    html! {
        form.sign-out method="post" action=(person.sign_out) {
            button.nav-link type="submit" { (Icon::SignOut) (lang.text("common-sign-out")) }
        }
    }
}
