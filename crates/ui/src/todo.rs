//! A list of things to do, with who does them.

use maud::{Markup, html};

use crate::icon::Icon;

/// One thing to do of a list.
#[derive(Debug, Clone)]
pub struct Todo {
    /// What leads to it within the page.
    pub id: String,
    /// What.
    pub title: String,
    /// Where it is done, if the reader may.
    pub href: Option<String>,
    /// Why.
    pub why: String,
    /// Who does it and how long it takes, or since when it is done.
    pub note: Markup,
    /// What else can be done about it.
    pub action: Option<Markup>,
    /// Whether it is done.
    pub done: bool,
}

/// Things to do in order, each ticked when it is done. The words for both states are read out.
#[must_use]
pub fn todos(items: &[Todo], (done, open): (&str, &str)) -> Markup {
    html! {
        ol.todos {
            @for item in items {
                @let (icon, word) = if item.done { (Icon::CheckCircle, done) } else { (Icon::Circle, open) };
                li.todo.done[item.done] id=(item.id) {
                    (icon)
                    div {
                        h3 {
                            span.spoken { (word) ": " }
                            @if let Some(href) = &item.href { a href=(href) { (item.title) } } @else { (item.title) }
                        }
                        @if !item.done { p { (item.why) } }
                        @if let Some(action) = &item.action { div.buttons { (action) } }
                    }
                    div.todo-note { (item.note) }
                }
            }
        }
    }
}
