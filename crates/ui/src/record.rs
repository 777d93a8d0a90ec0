//! The frame of a record page: where am I, name and state, next step, then the facts.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;
use crate::tone::Tone;

/// One step of the way to this page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Its words.
    pub text: String,
    /// Where it leads; the last one leads nowhere.
    pub href: Option<String>,
}

impl Crumb {
    /// A page above this one.
    #[must_use]
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()) }
    }

    /// This page.
    #[must_use]
    pub fn here(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None }
    }
}

/// The way to this page.
#[must_use]
pub fn breadcrumbs(lang: Lang, crumbs: &[Crumb]) -> Markup {
    html! {
        nav.breadcrumbs aria-label=(lang.text("ui-you-are-here")) {
            ol {
                @for crumb in crumbs {
                    li {
                        (Icon::ChevronRight)
                        @if let Some(href) = &crumb.href {
                            a href=(href) { (crumb.text) }
                        } @else {
                            span aria-current="page" { (crumb.text) }
                        }
                    }
                }
            }
        }
    }
}

/// What stands at the top of a page.
#[derive(Debug, Clone, Default)]
pub struct PageHeader<'a> {
    /// The one `h1` of the page.
    pub title: &'a str,
    /// The state, as a tag.
    pub tag: Option<Markup>,
    /// Short facts in a line.
    pub facts: Vec<Markup>,
    /// Buttons at the right.
    pub actions: Option<Markup>,
}

/// Name, state and facts of what the page is about, and what can be done with it.
#[must_use]
pub fn page_header(header: &PageHeader<'_>) -> Markup {
    html! {
        header.page-header {
            div.page-title {
                h1 { (header.title) }
                @if header.tag.is_some() || !header.facts.is_empty() {
                    ul.page-facts {
                        @if let Some(tag) = &header.tag { li.page-tag { (tag) } }
                        @for fact in &header.facts { li { (fact) } }
                    }
                }
            }
            @if let Some(actions) = &header.actions { div.buttons { (actions) } }
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// What it waits for.
    Now,
    /// Comes after.
    Later,
}

/// One step of the way that an agreement takes.
#[derive(Debug, Clone)]
pub struct Step {
    /// Where it stands.
    pub state: StepState,
    /// An icon and colour other than those of the state, such as that of a delivery.
    pub icon: Option<(Icon, Tone)>,
    /// What happens in it.
    pub title: String,
    /// When, or how many.
    pub note: String,
}

/// Who must do what next.
#[derive(Debug, Clone, Default)]
pub struct NextStep<'a> {
    /// Who acts and what, as a sentence.
    pub title: &'a str,
    /// Why, and what happens by itself.
    pub text: Option<Markup>,
    /// The main button of the page and its neighbours.
    pub actions: Option<Markup>,
    /// The way so far and from here.
    pub steps: Vec<Step>,
}

/// The panel that comes first on every record.
#[must_use]
pub fn next_step(lang: Lang, next: &NextStep<'_>) -> Markup {
    html! {
        section.next-step aria-labelledby="next-step" {
            div.next-main {
                div.next-words {
                    p.next-label id="next-step" { (lang.text("ui-next-step")) }
                    h2 { (next.title) }
                    @if let Some(text) = &next.text { div.next-text { (text) } }
                }
                @if let Some(actions) = &next.actions { div.buttons { (actions) } }
            }
            @if !next.steps.is_empty() {
                ol.steps {
                    @for step in &next.steps { (one_step(lang, step)) }
                }
            }
        }
    }
}

fn one_step(lang: Lang, step: &Step) -> Markup {
    let (icon, tone, class, word) = match step.state {
        StepState::Done => (Icon::CheckCircle, Tone::Neutral, "done", "ui-step-done"),
        StepState::Now => (Icon::Circle, Tone::Accent, "now", "ui-step-now"),
        StepState::Later => (Icon::Circle, Tone::Neutral, "later", "ui-step-later"),
    };
    let (icon, tone) = step.icon.unwrap_or((icon, tone));
    let now = (step.state == StepState::Now).then_some("step");
    html! {
        li.step.(class).(tone.class()) aria-current=[now] {
            (icon)
            div {
                p.step-title { (step.title) span.spoken { ", " (lang.text(word)) } }
                p.step-note { (step.note) }
            }
        }
    }
}

/// A part of a page under a heading.
#[must_use]
pub fn section(id: &str, title: &str, body: &Markup) -> Markup {
    section_with(id, title, None, None, body)
}

/// A part of a page under a heading, with a note beside the heading and an action at the right.
#[must_use]
pub fn section_with(id: &str, title: &str, note: Option<&Markup>, action: Option<&Markup>, body: &Markup) -> Markup {
    html! {
        section.section aria-labelledby=(id) {
            div.section-head {
                h2 id=(id) { (title) }
                @if let Some(note) = note { span.section-note { (note) } }
                @if let Some(action) = action { span.section-action { (action) } }
            }
            (body)
        }
    }
}

/// The main column and the column of 320 beside it.
#[must_use]
pub fn columns(main: &Markup, side: &Markup) -> Markup {
    html! { div.columns { div.stack { (main) } div.stack.side-column { (side) } } }
}

/// The same with what comes last: under the main column where there are two, and behind the side where there is one.
#[must_use]
pub fn columns_then(main: &Markup, side: &Markup, last: &Markup) -> Markup {
    html! {
        div.columns.ends-wide {
            div.stack { (main) }
            div.stack.side-column { (side) }
            div.stack { (last) }
        }
    }
}

/// A narrow index at the left and what it leads to.
#[must_use]
pub fn indexed(index: &Markup, main: &Markup) -> Markup {
    html! { div.indexed { div.index { (index) } div.stack { (main) } } }
}

/// Parts of a page below each other with even gaps.
#[must_use]
pub fn stack(parts: &[Markup]) -> Markup {
    html! { div.stack { @for part in parts { (part) } } }
}
