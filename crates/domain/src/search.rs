//! What people type to find something, and how well something fits it. Capitals, marks, the order of words and some
//! typing mistakes do not count; a word may be typed in part.

pub mod typing;
mod words;

use self::words::{words, words_of_name};

/// How many characters of a search count.
pub const MOST_SIGNS: usize = 200;
/// How many words of a search count.
const MOST_WORDS: usize = 8;
/// How much of a word counts.
const MOST_OF_A_WORD: usize = 64;
/// How many words of one thing are kept.
const MOST_KEPT: usize = 80;

/// What can be found by words that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An agreement of ours.
    Agreement,
    /// An agreement of a partner's that belongs to none of ours.
    Received,
    /// An institution of the network, or of the list of accredited ones.
    Partner,
    /// Somebody who works here.
    Person,
    /// One of our units.
    Unit,
}

impl Kind {
    /// All of them, in their order on pages.
    pub const ALL: [Self; 5] = [Self::Agreement, Self::Received, Self::Partner, Self::Person, Self::Unit];

    /// Stable short name: kept in the database, and part of the keys of texts.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Received => "received",
            Self::Partner => "partner",
            Self::Person => "person",
            Self::Unit => "unit",
        }
    }

    /// Whether a thing of this kind has a number in place of a name, and is also found by the names of the partner with
    /// whom it is shared.
    #[must_use]
    pub const fn is_of_partner(self) -> bool {
        matches!(self, Self::Agreement | Self::Received)
    }

    /// The kind of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// What somebody typed, as far as it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
    joined: Option<String>,
    cut: bool,
}

/// How well something fits: less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// It is not the thing with exactly this code.
    no_code: bool,
    /// How far its words are from those that were typed.
    far: usize,
}

/// `0-0` or `1-3`, for addresses.
impl std::fmt::Display for Fit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", u8::from(self.no_code), self.far)
    }
}

impl Fit {
    /// Reads what was written into an address; `None` if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (no_code, far) = text.split_once('-')?;
        Some(Self { no_code: no_code != "0", far: far.parse().ok()? })
    }

    /// The same, behind all that fit as well: for what has the words beside its name. An exact code stays what it is.
    #[must_use]
    pub const fn beside_the_name(self) -> Self {
        Self { no_code: self.no_code, far: if self.no_code { self.far.saturating_add(1) } else { self.far } }
    }
}

impl Wanted {
    /// Reads what somebody typed, whatever it is.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let counting: String = text.chars().take(MOST_SIGNS).collect();
        let all = words(&counting);
        let joined: String = all.concat().chars().take(MOST_OF_A_WORD).collect();
        let is_code = all.len() > 1 && joined.chars().any(|sign| sign.is_ascii_digit());
        let mut words: Vec<String> = Vec::new();
        for word in all {
            let word = shortened(&word);
            if !words.contains(&word) && words.len() < MOST_WORDS {
                words.push(word);
            }
        }
        Self { words, joined: is_code.then_some(joined), cut: text.chars().nth(MOST_SIGNS).is_some() }
    }

    /// Nothing was typed that could be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether more was typed than counts.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// The words, each once.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All words in one, if it may be a code that somebody typed with blanks or other characters in it.
    #[must_use]
    pub fn joined(&self) -> Option<&str> {
        self.joined.as_deref()
    }

    /// How well something with these words and codes fits; `None` if a word is missing. Codes are written as
    /// [`code_of`] does. Typing `mistakes` are forgiven or not. A word that is known to stand elsewhere is as far as
    /// `elsewhere` says.
    #[must_use]
    pub fn fit(&self, words: &[&str], codes: &str, mistakes: bool, elsewhere: Option<usize>) -> Option<Fit> {
        let code =
            self.joined.as_deref().or_else(|| self.words.first().filter(|_| self.words.len() == 1).map(|w| &**w));
        if code.is_some_and(|code| codes.split(' ').any(|known| known == code)) {
            return Some(Fit { no_code: false, far: 0 });
        }
        let distance = if mistakes { typing::distance } else { typing::rightly };
        let of_word = |wanted: &String| words.iter().filter_map(|word| distance(wanted, word)).min().or(elsewhere);
        let far = self.words.iter().map(of_word).sum::<Option<usize>>().filter(|_| !self.words.is_empty());
        let in_code = || {
            let joined = self.joined.as_deref()?;
            codes.split(' ').any(|known| known.starts_with(joined)).then_some(self.words.len())
        };
        Some(Fit { no_code: true, far: far.or_else(in_code)? })
    }
}

/// The words to keep for names.
#[must_use]
pub fn words_of_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    kept(names.into_iter().flat_map(words_of_name))
}

/// The words to keep for a code, however it may be typed: its parts, all in one, and its numbers without zeros.
#[must_use]
pub fn words_of_code(code: &str) -> Vec<String> {
    let parts = words(code);
    let joined = parts.concat();
    let numbers = parts.iter().flat_map(|part| {
        let number = part.trim_start_matches(|sign: char| !sign.is_ascii_digit());
        [number.to_owned(), number.trim_start_matches('0').to_owned()]
    });
    let numbers: Vec<String> = numbers.filter(|number| number.chars().all(|sign| sign.is_ascii_digit())).collect();
    kept(parts.into_iter().chain([joined]).chain(numbers))
}

/// The letters and digits of a code, by which it is found exactly.
#[must_use]
pub fn code_of(code: &str) -> String {
    shortened(&words(code).concat())
}

/// Words as they are kept: each once, in order, none too long and not too many.
#[must_use]
pub fn kept(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        let word = shortened(&word);
        if kept.len() < MOST_KEPT && !kept.contains(&word) {
            kept.push(word);
        }
    }
    kept.sort_unstable();
    kept
}

fn shortened(word: &str) -> String {
    word.chars().take(MOST_OF_A_WORD).collect()
}

#[cfg(test)]
mod tests;
