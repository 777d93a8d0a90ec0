//! A guide on a page: the shelf at the left, the text, what is on this page.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;
use crate::markdown::Written;

/// One guide of the shelf.
#[derive(Debug, Clone)]
pub struct GuideLink {
    /// Its title.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// The language of its title, where that is not the reader's.
    pub lang: Option<&'static str>,
    /// Whether it is this page.
    pub current: bool,
}

/// What stands around the text of a guide.
#[derive(Debug, Clone, Default)]
pub struct GuideFrame {
    /// The shelf, room by room.
    pub rooms: Vec<(String, Vec<GuideLink>)>,
    /// The guide before this one, and the one after it.
    pub around: (Option<GuideLink>, Option<GuideLink>),
    /// The language of the text, where that is not the reader's.
    pub lang: Option<&'static str>,
}

/// The text of a guide in its frame.
#[must_use]
pub fn guide(lang: Lang, frame: &GuideFrame, written: &Written) -> Markup {
    let more_than_one = written.headings.iter().filter(|heading| heading.level == 2).count() > 1;
    html! {
        div.guide {
            (shelf(lang, &frame.rooms))
            article.guide-text lang=[frame.lang] {
                @if more_than_one {
                    nav.guide-parts aria-label=(lang.text("guide-on-this-page")) {
                        p lang=(lang.tag()) { (lang.text("guide-on-this-page")) }
                        ul {
                            @for heading in written.headings.iter().filter(|heading| heading.level == 2) {
                                li { a href={ "#" (heading.anchor) } { (heading.title) } }
                            }
                        }
                    }
                }
                div.prose { (written.body) }
                (turns(lang, frame))
            }
        }
    }
}

fn shelf(lang: Lang, rooms: &[(String, Vec<GuideLink>)]) -> Markup {
    html! {
        nav.guide-shelf aria-label=(lang.text("guide-title")) {
            @for (room, links) in rooms {
                p { (room) }
                ul {
                    @for link in links {
                        li {
                            a href=(link.href) lang=[link.lang] aria-current=[link.current.then_some("page")] {
                                (link.title)
                            }
                        }
                    }
                }
            }
        }
    }
}

fn turns(lang: Lang, frame: &GuideFrame) -> Markup {
    let (before, after) = &frame.around;
    html! {
        nav.guide-turns lang=(lang.tag()) aria-label=(lang.text("guide-turns")) {
            @if let Some(link) = before {
                a href=(link.href) rel="prev" {
                    (Icon::ChevronLeft) span.spoken { (lang.text("ui-previous")) ": " }
                    span lang=[link.lang] { (link.title) }
                }
            }
            @if let Some(link) = after {
                a.push href=(link.href) rel="next" {
                    span.spoken { (lang.text("ui-next")) ": " } span lang=[link.lang] { (link.title) }
                    (Icon::ChevronRight)
                }
            }
        }
    }
}
