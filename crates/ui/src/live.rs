//! Parts that custom elements bring to life; without scripts they are complete as they are.

use l10n::{Lang, Stamp};
use maud::{Markup, html};

/// An instant: a short text, with the exact time for those who point at it and for machines.
#[must_use]
pub fn time(stamp: &Stamp) -> Markup {
    html! { time datetime=(stamp.machine) title=(stamp.exact) { (stamp.text) } }
}

/// An instant that is told as "4 minutes ago" while it is less than an hour old.
#[must_use]
pub fn ago(stamp: &Stamp) -> Markup {
    html! { hb-time { (time(stamp)) } }
}

/// A part of the page that is fetched again every few seconds from `source` and replaced by
/// the element with the same id there. `refresh` is what stands for those without scripts,
/// such as "As of 12:40" with a link.
#[must_use]
pub fn live(lang: Lang, id: &str, source: &str, seconds: u32, refresh: &Markup, body: &Markup) -> Markup {
    html! {
        hb-live id=(id) src=(source) every=(seconds)
            data-updating=(lang.text("ui-updating")) data-updated=(lang.text("ui-updated")) {
            (body)
            @if !refresh.0.is_empty() { div.live-refresh { (refresh) } }
        }
    }
}

/// Rows of a form that are added and removed by buttons named `do`. Without scripts the whole
/// form is posted and comes back with the row; with them only these rows are replaced.
#[must_use]
pub fn rows(lang: Lang, id: &str, body: &Markup) -> Markup {
    html! {
        hb-rows id=(id) data-updated=(lang.text("ui-updated")) { (body) }
    }
}
