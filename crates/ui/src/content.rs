//! Small parts of pages: banners, facts, figures, tabs, details, codes.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;
use crate::tone::Tone;

/// A message about the whole page or a whole partner, once, above what it is about.
#[must_use]
pub fn banner(lang: Lang, tone: Tone, text: &Markup, action: Option<&Markup>) -> Markup {
    let (icon, word) = match tone {
        Tone::Ok => (Icon::CheckCircle, "ui-banner-ok"),
        Tone::Warn | Tone::Wait => (Icon::Warning, "ui-banner-warning"),
        Tone::Bad => (Icon::CrossCircle, "ui-banner-bad"),
        Tone::Neutral | Tone::Accent => (Icon::Note, "ui-banner-info"),
    };
    html! {
        div.banner.(tone.class()) role=[matches!(tone, Tone::Ok).then_some("status")] {
            (icon)
            div.banner-text { span.spoken { (lang.text(word)) ": " } (text) }
            @if let Some(action) = action { div.banner-action { (action) } }
        }
    }
}

/// Terms and what they are, such as the two copies of an agreement.
#[must_use]
pub fn facts(pairs: &[(String, Markup)]) -> Markup {
    html! {
        dl.facts {
            @for (term, value) in pairs { div { dt { (term) } dd { (value) } } }
        }
    }
}

/// One figure of a row.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is counted.
    pub label: String,
    /// The number.
    pub value: String,
    /// The unit, after the number.
    pub unit: Option<String>,
    /// How to understand it.
    pub note: String,
}

/// Up to four figures beside each other with a line between them.
#[must_use]
pub fn figures(row: &[Figure]) -> Markup {
    html! {
        dl.figures {
            @for figure in row {
                div {
                    dt { (figure.label) }
                    dd.figure {
                        (figure.value)
                        @if let Some(unit) = &figure.unit { " " span.unit { (unit) } }
                    }
                    dd.quiet { (figure.note) }
                }
            }
        }
    }
}

/// Something that opens; it works without scripts.
#[must_use]
pub fn details(summary: &str, open: bool, body: &Markup) -> Markup {
    html! {
        details.details open[open] {
            summary { (Icon::ChevronDown) span { (summary) } }
            div.details-body { (body) }
        }
    }
}

/// One of several views of the same thing.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Its words.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// How many it holds.
    pub count: Option<String>,
    /// Whether it is this one.
    pub current: bool,
}

/// Views of the same thing, as links.
#[must_use]
pub fn tabs(label: &str, views: &[Tab]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul {
                @for tab in views {
                    li {
                        a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.text)
                            @if let Some(count) = &tab.count { " " span.count { (count) } }
                        }
                    }
                }
            }
        }
    }
}

/// Where a long list continues, by key and not by number.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The page before, if there is one.
    pub previous: Option<String>,
    /// The page after, if there is one.
    pub next: Option<String>,
    /// What is shown, such as `51 to 100 of 1,240`.
    pub shown: String,
}

/// The foot of a long list; nothing where the list is one page.
#[must_use]
pub fn pagination(lang: Lang, page: &Page) -> Markup {
    html! {
        nav.pagination aria-label=(lang.text("ui-pages")) {
            @if page.previous.is_some() || page.next.is_some() {
                div.buttons {
                    (turn(page.previous.as_deref(), "prev", &html! { (Icon::ChevronLeft) span { (lang.text("ui-previous")) } }))
                    (turn(page.next.as_deref(), "next", &html! { span { (lang.text("ui-next")) } (Icon::ChevronRight) }))
                }
            }
            p.quiet { (page.shown) }
        }
    }
}

fn turn(href: Option<&str>, rel: &str, inside: &Markup) -> Markup {
    html! {
        @if let Some(href) = href {
            a.button.secondary href=(href) rel=(rel) { (inside) }
        } @else {
            span.button.secondary.off aria-hidden="true" { (inside) }
        }
    }
}

/// A filter in use; the link goes to the list without it.
#[must_use]
pub fn filter_chip(lang: Lang, name: &str, value: &str, without: &str) -> Markup {
    let whole = format!("{name} {value}");
    html! {
        a.chip href=(without) {
            span { (name) } " " (value) (Icon::Cross)
            span.spoken { " " (lang.text_with("ui-remove-filter", &[("filter", (&whole).into())])) }
        }
    }
}

/// The filters of a list, sent by a button; `content` are fields, chips and that button. A browser that goes back puts
/// nothing of its own into them: they say what the list shows.
#[must_use]
pub fn filters(action: &str, content: &Markup) -> Markup {
    html! { form.filters method="get" action=(action) autocomplete="off" { (content) } }
}

/// The same where a phone shows them only when somebody opens them, or when they are in use.
#[must_use]
pub fn folded_filters(lang: Lang, action: &str, in_use: bool, content: &Markup) -> Markup {
    html! {
        details.filter-fold open[in_use] {
            summary { (Icon::Filter) (lang.text("ui-filter")) }
            (filters(action, content))
        }
    }
}

/// The filters beside a search, folded on a phone as in [`folded_filters`]; they stand in the form of the search.
#[must_use]
pub fn further_filters(lang: Lang, in_use: bool, content: &Markup) -> Markup {
    html! {
        details.filter-fold open[in_use] {
            summary { (Icon::Filter) (lang.text("ui-filter")) }
            div.filters { (content) }
        }
    }
}

/// What will be here, and how to start.
#[must_use]
pub fn empty(title: &str, text: &str, action: Option<&Markup>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (text) }
            @if let Some(action) = action { div.buttons { (action) } }
        }
    }
}

/// The initials of a person in a circle, for eyes only.
#[must_use]
pub fn avatar(name: &str) -> Markup {
    html! { span.avatar aria-hidden="true" { (initials(name)) } }
}

/// The short name of a university in a square, for eyes only.
#[must_use]
pub fn monogram(short: &str) -> Markup {
    let letters: String = short.chars().take(4).collect();
    html! { span.monogram aria-hidden="true" { (letters) } }
}

/// The first letters of the first and the last name, without titles.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut parts = name
        .split_whitespace()
        .filter(|part| !part.ends_with('.') && part.chars().next().is_some_and(char::is_alphabetic));
    let first = parts.next().and_then(|part| part.chars().next());
    let last = parts.next_back().and_then(|part| part.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// A code inside a line.
#[must_use]
pub fn code(text: &str) -> Markup {
    html! { code.code { (text) } }
}

/// Text of machines in several lines; it scrolls inside its own box.
#[must_use]
pub fn code_block(label: &str, text: &str) -> Markup {
    html! { div.code-block role="group" tabindex="0" aria-label=(label) { pre { code { (text) } } } }
}

/// A fingerprint (hash) in groups of four, its middle left out; the whole is its title.
#[must_use]
pub fn fingerprint(hash: &str) -> Markup {
    let signs: Vec<char> = hash.chars().collect();
    let group = |range: &[char]| range.iter().collect::<String>();
    let short = if signs.len() > 20 {
        let start: Vec<String> = signs.chunks(4).take(3).map(group).collect();
        let end = group(signs.rchunks(4).next().unwrap_or_default());
        format!("{} … {end}", start.join(" "))
    } else {
        hash.to_owned()
    };
    html! { code.fingerprint title=(hash) { (short) } }
}

/// Words that are only read out.
#[must_use]
pub fn spoken(words: &str) -> Markup {
    html! { span.spoken { (words) } }
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, initials};

    #[test]
    fn initials_leave_titles_out() {
        assert_eq!(initials("Dr. Annegret Hohenwarter-Lindqvist"), "AH");
        assert_eq!(initials("Zane Ābola"), "ZĀ");
        assert_eq!(initials("Madonna"), "M");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn a_fingerprint_is_short_to_look_at_and_whole_in_its_title() {
        let html = fingerprint("9f2c41d807be00112233445566778899aabb71ab").into_string();
        assert!(html.contains("9f2c 41d8 07be … 71ab"), "{html}");
        assert!(html.contains("title=\"9f2c41d807be00112233445566778899aabb71ab\""));
    }
}
