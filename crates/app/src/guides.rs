//! The guides that come with the program: the documents of `docs/guide` and `docs/operators`, and a search in them.

mod shelf;

use std::collections::BTreeSet;

use domain::folding::folded;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

pub use self::shelf::{GUIDES, Guide, Room};

/// The longest search that is read, and how many words of it.
const MOST_OF_A_SEARCH: usize = 200;
const MOST_WORDS: usize = 8;
/// How many places one search gives.
const MOST_FOUND: usize = 30;
/// What stands in the glossary before the official term of a word, in each language that it is written in.
const OFFICIAL: [&str; 6] = ["Official: ", "Oficiāli: ", "Offiziell: ", "Officiel : ", "Oficial: ", "Oficjalnie: "];
/// How long the words around a place are.
const EXCERPT: usize = 160;

/// A part of a guide under one heading; the first part stands under the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// How deep it is: 1 for the title, 2 and 3 below it.
    pub level: u8,
    /// What leads to it within the page.
    pub anchor: String,
    /// Its words without signs for the layout.
    pub words: String,
}

/// A place in a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which guide.
    pub slug: &'static str,
    /// The guide's title.
    pub guide: String,
    /// The heading, where it is not the title.
    pub part: Option<String>,
    /// The last part of the address: the guide, with the place in it.
    pub tail: String,
    /// The words there.
    pub words: String,
}

impl Place {
    /// The official terms of the word that the place is about; empty where it names none.
    #[must_use]
    pub fn official(&self) -> &str {
        let after = OFFICIAL.iter().find_map(|mark| Some(self.words.split_once(mark)?.1)).unwrap_or_default();
        // A point before a small letter is that of an ordinal number.
        let is_end =
            |(at, _): &(usize, &str)| after.get(at + 2..).is_some_and(|next| next.starts_with(char::is_uppercase));
        let end = after.match_indices(". ").find(is_end).map_or(after.len(), |(at, _)| at);
        after.get(..end).unwrap_or_default().trim_end_matches('.')
    }
}

impl Guide {
    /// The text for readers of a language, with the language that it is in.
    #[must_use]
    pub fn text(&self, lang: &str) -> (&'static str, &'static str) {
        let in_lang = |wanted: &str| self.texts.iter().find(|(tag, _)| *tag == wanted);
        in_lang(lang).or_else(|| self.texts.first()).map_or(("", "en"), |(tag, text)| (*text, *tag))
    }

    /// The title for readers of a language.
    #[must_use]
    pub fn title(&self, lang: &str) -> &'static str {
        self.text(lang).0.lines().next().unwrap_or_default().trim_start_matches('#').trim()
    }
}

/// One guide by the last part of its address.
#[must_use]
pub fn find(slug: &str) -> Option<&'static Guide> {
    GUIDES.iter().find(|guide| guide.slug == slug)
}

/// What leads to a heading within its page: its letters and digits, small, with a line for each gap.
#[must_use]
pub fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'));
    kept.flat_map(char::to_lowercase).map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}

/// The heading at a place of a guide.
#[must_use]
pub fn title_of(slug: &str, lang: &str, place: &str) -> Option<String> {
    let parts = parts(find(slug)?.text(lang).0);
    parts.into_iter().find(|part| part.anchor == place).map(|part| part.title)
}

/// The parts of a text, heading by heading. A heading may have a name of its own, `## Words {#name}`, so that
/// translations are linked to by the same name.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut in_heading = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES) {
        if let Event::Start(Tag::Heading { level, id, .. }) = &event {
            let anchor = id.as_deref().unwrap_or_default().to_owned();
            parts.push(Part { title: String::new(), level: *level as u8, anchor, words: String::new() });
            in_heading = true;
        }
        let Some(part) = parts.last_mut() else { continue };
        let words = if in_heading { &mut part.title } else { &mut part.words };
        // What ends in the middle of a line parts no words.
        let is_in_line = matches!(event, Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image));
        match event {
            // A part of the configuration is named without its brackets.
            Event::Code(name) if in_heading => {
                words.push_str(name.trim_start_matches('[').trim_end_matches(']'));
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::End(_) | Event::SoftBreak | Event::HardBreak if !is_in_line => words.push(' '),
            _ => {}
        }
    }
    for part in &mut parts {
        part.title = spaced(&part.title);
        part.words = spaced(&part.words);
        if part.anchor.is_empty() {
            part.anchor = anchor(&part.title);
        }
    }
    parts
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every place of every guide for readers of a language, for a search over the whole product.
pub fn places(lang: &str) -> impl Iterator<Item = Place> {
    GUIDES.iter().flat_map(move |guide| {
        let title = guide.title(lang);
        parts(guide.text(lang).0).into_iter().map(move |part| Place {
            slug: guide.slug,
            guide: title.to_owned(),
            tail: if part.level == 1 { guide.slug.to_owned() } else { format!("{}#{}", guide.slug, part.anchor) },
            part: (part.level > 1).then_some(part.title),
            words: part.words,
        })
    })
}

/// The places that hold every word that is looked for, those with a word in the heading first. Letters with and without
/// marks are the same.
#[must_use]
pub fn search(lang: &str, wanted: &str) -> Vec<Place> {
    let wanted: String = wanted.chars().take(MOST_OF_A_SEARCH).collect();
    let wanted: BTreeSet<String> = folded(&wanted).split_whitespace().take(MOST_WORDS).map(str::to_owned).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, Place)> = places(lang)
        .filter_map(|mut place| {
            let head = folded(&format!("{} {}", place.guide, place.part.as_deref().unwrap_or_default()));
            let body = folded(&place.words);
            let all = wanted.iter().all(|word| head.contains(word) || body.contains(word));
            let in_head =
                wanted.iter().any(|word| folded(place.part.as_deref().unwrap_or(&place.guide)).contains(word));
            if !all {
                return None;
            }
            place.words = excerpt(&place.words, &wanted);
            Some((!in_head, place))
        })
        .collect();
    found.sort_by_key(|(in_body_only, _)| *in_body_only);
    found.into_iter().map(|(_, place)| place).take(MOST_FOUND).collect()
}

/// The words around the first one that is looked for.
fn excerpt(words: &str, wanted: &BTreeSet<String>) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    let holds = |word: &&str| {
        let word = folded(word);
        wanted.iter().any(|one| word.contains(one))
    };
    let hit = all.iter().position(holds).unwrap_or_default();
    let from = hit.saturating_sub(8);
    let mut out = if from > 0 { "… ".to_owned() } else { String::new() };
    for word in all.iter().skip(from) {
        if out.len() > EXCERPT {
            out.push('…');
            break;
        }
        out.push_str(word);
        out.push(' ');
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests;
