//! The guides that come with the program: the documents of `docs/guide` and `docs/operators`, and a search in them.

mod shelf;

use std::collections::BTreeSet;

use domain::folding::folded;

pub use self::shelf::{GUIDES, Guide, Room};

/// The longest search that is read, and how many words of it.
const MOST_OF_A_SEARCH: usize = 200;
const MOST_WORDS: usize = 8;
/// How many places one search gives.
const MOST_FOUND: usize = 30;
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

impl Guide {
    /// The text for readers of a language, with the language that it is in.
    #[must_use]
    pub fn text(&self, lang: &str) -> (&'static str, &'static str) {
        match self.latvian {
            Some(latvian) if lang == "lv" => (latvian, "lv"),
            _ => (self.english, "en"),
        }
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
    let headings = find(slug)?.text(lang).0.lines().filter_map(heading).map(|(_, title)| named(title));
    let mut titles = headings.map(|(words, name)| (plain(words), name));
    titles
        .find(|(title, name)| name.map_or_else(|| anchor(title) == place, |name| name == place))
        .map(|(title, _)| title)
}

/// The parts of a text, heading by heading.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if let Some((level, title)) = heading(line).filter(|_| !in_code) {
            let (words, name) = named(title);
            let title = plain(words);
            let anchor = name.map_or_else(|| anchor(&title), str::to_owned);
            parts.push(Part { title, level, anchor, words: String::new() });
        } else if let Some(part) = parts.last_mut() {
            let words = plain(line);
            if !part.words.is_empty() && !words.is_empty() {
                part.words.push(' ');
            }
            part.words.push_str(&words);
        }
    }
    parts
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

fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=3).contains(level))?;
    rest.strip_prefix(' ').map(|title| (level, title.trim()))
}

/// The words of a heading and the name that it was given, so that translations are linked to by the same name.
fn named(title: &str) -> (&str, Option<&str>) {
    let parts = title.strip_suffix('}').and_then(|title| title.rsplit_once(" {#"));
    parts.map_or((title, None), |(words, name)| (words, Some(name)))
}

/// A line without the signs of its layout: links are their words.
fn plain(line: &str) -> String {
    let line = line.trim().trim_start_matches(['-', '>', '|']).trim();
    if line.chars().all(|sign| matches!(sign, '-' | '|' | ' ' | ':')) {
        return String::new();
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    let words: String = out.chars().filter(|sign| !matches!(sign, '*' | '`' | '[' | '|' | '\\')).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
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
