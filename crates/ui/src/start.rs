//! Parts of pages outside of a university: the start page of a sandbox, signing in.

use maud::{Markup, html};

use crate::content::{avatar, monogram};
use crate::icon::Icon;

/// The head of a start page: a large title, what this is, and one action.
#[must_use]
pub fn start_head(title: &str, lead: &str, action: Option<&Markup>) -> Markup {
    html! {
        div.start-head {
            div { h1 { (title) } p.lead { (lead) } }
            @if let Some(action) = action { div.buttons { (action) } }
        }
    }
}

/// Short states beside each other, such as which parts run; `end` stands at the right.
#[must_use]
pub fn strip(items: &[Markup], end: Option<&Markup>) -> Markup {
    html! {
        ul.strip {
            @for item in items { li { (item) } }
            @if let Some(end) = end { li.strip-end { (end) } }
        }
    }
}

/// A university that one can act for, with its people.
#[derive(Debug, Clone)]
pub struct House {
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// City and country.
    pub place: String,
    /// What is special about it.
    pub note: String,
    /// Its people, each a [`person_link`] or [`person_button`].
    pub people: Vec<Markup>,
}

/// Universities beside each other, their parts aligned.
#[must_use]
pub fn houses(all: &[House]) -> Markup {
    html! {
        div.house-grid {
            @for house in all {
                section.house {
                    div.house-head {
                        (monogram(&house.short))
                        div { h3 { (house.name) } p.quiet { (house.place) } }
                    }
                    p.house-note { (house.note) }
                    div.house-people { @for person in &house.people { (person) } }
                }
            }
        }
    }
}

/// A person that one can be, as a link.
#[must_use]
pub fn person_link(href: &str, name: &str, role: &str) -> Markup {
    html! { a.person-row href=(href) { (person(name, role)) } }
}

/// A person that one can be, as a button that posts; `hidden` are names and values that go along.
#[must_use]
pub fn person_button(action: &str, hidden: &[(&str, &str)], name: &str, role: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button.person-row type="submit" { (person(name, role)) }
        }
    }
}

fn person(name: &str, role: &str) -> Markup {
    html! {
        (avatar(name))
        span.person-row-words { span { (name) } " " span.quiet { (role) } }
        (Icon::ChevronRight)
    }
}

/// One thing of a list in order.
#[derive(Debug, Clone)]
pub struct Numbered {
    /// What to do.
    pub title: Markup,
    /// How.
    pub text: Markup,
    /// A short fact at the right, such as how long it takes, and whether it is done.
    pub aside: Option<Markup>,
}

/// Things in order, such as the steps of a story.
#[must_use]
pub fn numbered(items: &[Numbered]) -> Markup {
    html! {
        ol.numbered {
            @for item in items {
                li {
                    h3 { (item.title) }
                    @if let Some(aside) = &item.aside { span.quiet { (aside) } }
                    p { (item.text) }
                }
            }
        }
    }
}

/// Running text of a comfortable width.
#[must_use]
pub fn prose(text: &Markup) -> Markup {
    html! { div.prose { (text) } }
}
