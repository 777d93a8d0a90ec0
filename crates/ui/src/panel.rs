//! Panels with a line around them, and the list that chooses what stands beside it.

use maud::{Markup, html};

use crate::icon::Icon;
use crate::tone::Tone;

/// A panel with a title. `padded` gives the body room; tables and splits bring their own.
#[must_use]
pub fn panel(
    id: &str,
    title: &str,
    note: Option<&Markup>,
    action: Option<&Markup>,
    padded: bool,
    body: &Markup,
) -> Markup {
    html! {
        section.panel aria-labelledby=(id) {
            div.panel-head {
                h2 id=(id) { (title) }
                @if let Some(note) = note { span.panel-note { (note) } }
                @if let Some(action) = action { span.section-action { (action) } }
            }
            div.panel-body.padded[padded] { (body) }
        }
    }
}

/// One line of a list that chooses.
#[derive(Debug, Clone)]
pub struct PickItem {
    /// Where it leads; none is a line that only tells, such as the next try.
    pub href: Option<String>,
    /// Its picture and colour.
    pub icon: (Icon, Tone),
    /// Its words.
    pub title: String,
    /// A second line.
    pub note: Option<String>,
    /// Its time, at the right.
    pub time: Option<Markup>,
    /// Whether it is what stands beside the list.
    pub current: bool,
}

/// A list beside what is chosen in it; on a phone they stand below each other.
#[must_use]
pub fn split(list: &Markup, chosen: &Markup) -> Markup {
    html! { div.split { div.split-list { (list) } div.split-main { (chosen) } } }
}

/// The list of a [`split`].
#[must_use]
pub fn pick_list(items: &[PickItem]) -> Markup {
    html! {
        ol.pick-list {
            @for item in items {
                @let inside = pick_inside(item);
                li {
                    @if let Some(href) = &item.href {
                        a.pick.(item.icon.1.class()) href=(href)
                            aria-current=[item.current.then_some("true")] { (inside) }
                    } @else {
                        div.pick.(item.icon.1.class()) { (inside) }
                    }
                }
            }
        }
    }
}

fn pick_inside(item: &PickItem) -> Markup {
    html! {
        (item.icon.0)
        span.pick-words {
            span.pick-title { (item.title) }
            @if let Some(note) = &item.note { span.pick-note { (note) } }
        }
        @if let Some(time) = &item.time { span.pick-time { (time) } }
    }
}
