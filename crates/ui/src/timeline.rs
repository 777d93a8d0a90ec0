//! What happened, newest first, by day.

use maud::{Markup, html};

use crate::icon::Icon;
use crate::tone::Tone;

/// The events of one day.
#[derive(Debug, Clone)]
pub struct Day {
    /// Its heading, such as `Today`; empty leaves it out.
    pub heading: String,
    /// What happened, newest first.
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its picture and colour; green only for what is proven.
    pub icon: (Icon, Tone),
    /// What happened.
    pub title: Markup,
    /// More about it.
    pub note: Option<Markup>,
    /// When.
    pub time: Markup,
}

/// A timeline.
#[must_use]
pub fn timeline(days: &[Day]) -> Markup {
    html! {
        div.timeline {
            @for day in days {
                @if !day.heading.is_empty() { h3.timeline-day { (day.heading) } }
                ol {
                    @for event in &day.events {
                        li.event.(event.icon.1.class()) {
                            (event.icon.0)
                            div.event-words {
                                p { (event.title) }
                                @if let Some(note) = &event.note { p.event-note { (note) } }
                            }
                            span.event-time { (event.time) }
                        }
                    }
                }
            }
        }
    }
}
