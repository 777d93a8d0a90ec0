//! The sections of a university's pages, and who they are for.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;

/// The university whose pages these are.
#[derive(Debug, Clone)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// Its short name, up to four letters.
    pub short: String,
    /// Its first page.
    pub href: String,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The office or role.
    pub role: String,
    /// The page of their account, if there is one.
    pub account: Option<String>,
    /// Where the form that signs out posts to.
    pub sign_out: String,
}

/// The sections of the product.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// The main sections. The first three stand at the foot of a phone, with the way to all.
    pub sections: Vec<NavItem>,
    /// Settings, help and tools, at the end.
    pub tail: Vec<NavItem>,
    /// Where the search form leads, if there is one.
    pub search: Option<String>,
}

/// One section.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Its picture.
    pub icon: Icon,
    /// Its name.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// How many things wait there.
    pub count: Option<String>,
    /// Whether this page belongs to it.
    pub current: bool,
    /// Views of it that the reader keeps.
    pub views: Vec<NavView>,
    /// Where these are changed.
    pub edit_views: Option<String>,
}

impl NavItem {
    /// A section without number and views, which this page does not belong to.
    #[must_use]
    pub fn new(icon: Icon, text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            icon,
            text: text.into(),
            href: href.into(),
            count: None,
            current: false,
            views: Vec::new(),
            edit_views: None,
        }
    }
}

/// A view of a section that the reader keeps.
#[derive(Debug, Clone)]
pub struct NavView {
    /// What they call it.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// Whether this page is it.
    pub current: bool,
}

pub(super) fn nav_item(lang: Lang, item: &NavItem) -> Markup {
    let in_view = item.views.iter().any(|view| view.current);
    html! {
        li {
            a.nav-link href=(item.href) aria-current=[item.current.then_some(if in_view { "true" } else { "page" })] {
                (item.icon)
                span { (item.text) }
                @if let Some(count) = &item.count { span.count { (count) } }
            }
            @if !item.views.is_empty() {
                ul.nav-views {
                    @for view in &item.views {
                        li {
                            a.nav-link href=(view.href) aria-current=[view.current.then_some("page")] {
                                (Icon::Filter)
                                span { (view.text) }
                            }
                        }
                    }
                    @if let Some(edit) = &item.edit_views {
                        li { a.nav-link.quiet href=(edit) { (Icon::Pencil) span { (lang.text("ui-views-edit")) } } }
                    }
                }
            }
        }
    }
}
