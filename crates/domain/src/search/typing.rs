//! Typing mistakes: how far a word is from another, and how near words are found without looking at all of them.
//!
//! A word of four to seven letters may have one mistake (a letter too many, too few, another one, or two neighbours
//! changed round), a longer one two. A word with so many mistakes still has one of its parts, if it is cut into one
//! part more than mistakes are forgiven. So a word is kept under its parts, each with the length of the word and its
//! number, and whoever asks looks under the few parts that a near word can have (the selection is that of Li, Deng,
//! Wang, Feng: PASS-JOIN, VLDB 2011). Words with digits are codes, in which nothing is forgiven.

use std::collections::BTreeSet;

/// Words of fewer letters must be typed rightly.
const SHORTEST: usize = 4;
/// Words of more letters may have two mistakes.
const SHORT: usize = 7;
/// The most mistakes that are forgiven.
const MOST: usize = 2;

/// How far what was typed is from a word: nothing if it is the word, 1 if it is its beginning, more for each mistake,
/// `None` if it is another word.
#[must_use]
pub fn distance(typed: &str, word: &str) -> Option<usize> {
    rightly(typed, word).or_else(|| near(typed, word).map(|mistakes| 1 + mistakes))
}

/// The same where no mistake is forgiven.
#[must_use]
pub fn rightly(typed: &str, word: &str) -> Option<usize> {
    word.starts_with(typed).then_some(usize::from(typed.len() < word.len()))
}

/// How many mistakes lie between two words, if they are few enough to be forgiven.
#[must_use]
pub fn near(typed: &str, word: &str) -> Option<usize> {
    if !forgives(typed) || !forgives(word) {
        return None;
    }
    let most = forgiven(word.chars().count());
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    Some(mistakes(&typed, &word)).filter(|mistakes| *mistakes <= most)
}

/// How many letters must be put in, taken out or changed, or neighbours changed round, to make one word of another.
#[must_use]
pub fn mistakes(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = Vec::with_capacity(other.len() + 1);
        now.push(row + 1);
        for (column, facing) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&last, column) + usize::from(letter != facing);
            let mut cheapest = changed.min(at(&last, column + 1) + 1).min(at(&now, column) + 1);
            let turned =
                row > 0 && column > 0 && one.get(row - 1) == Some(facing) && other.get(column - 1) == Some(letter);
            if turned {
                cheapest = cheapest.min(at(&before, column - 1) + 1);
            }
            now.push(cheapest);
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().unwrap_or_default()
}

/// Under which parts a word is kept; none if it must be typed rightly.
#[must_use]
pub fn parts(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if !forgives(word) {
        return Vec::new();
    }
    let number = forgiven(letters.len()) + 1;
    let mut parts: Vec<String> = (0..number)
        .map(|index| {
            let (from, to) = cut(letters.len(), number, index);
            named(letters.len(), index, letters.get(from..to).unwrap_or_default())
        })
        .collect();
    if letters.len() <= SHORT {
        parts.push(whole(&letters));
    }
    parts
}

/// Under which parts words are kept that are near to what was typed.
#[must_use]
pub fn parts_near(typed: &str) -> Vec<String> {
    let letters: Vec<char> = typed.chars().collect();
    if !forgives(typed) {
        return Vec::new();
    }
    let length = letters.len();
    let mut parts = BTreeSet::new();
    for of_word in length.saturating_sub(MOST).max(SHORTEST)..=length + MOST {
        let most = forgiven(of_word);
        if length.abs_diff(of_word) > most {
            continue;
        }
        for index in 0..=most {
            let (from, to) = cut(of_word, most + 1, index);
            // Where the part may begin: as many letters may have moved it as mistakes can stand before it, and after
            // it.
            let first = from.saturating_sub(index).max((from + length).saturating_sub(of_word + most - index));
            let last = (from + index).min((from + length + most - index).saturating_sub(of_word));
            for begin in first..=last {
                if let Some(part) = letters.get(begin..begin + (to - from)) {
                    parts.insert(named(of_word, index, part));
                }
            }
        }
    }
    // Two neighbours may lie in two parts.
    if length <= SHORT {
        for place in 1..length {
            let mut turned = letters.clone();
            turned.swap(place - 1, place);
            parts.insert(whole(&turned));
        }
    }
    parts.into_iter().collect()
}

fn forgives(word: &str) -> bool {
    word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic)
}

fn forgiven(letters: usize) -> usize {
    match letters {
        0..SHORTEST => 0,
        SHORTEST..=SHORT => 1,
        _ => MOST,
    }
}

/// Where one of the parts of a word begins and ends.
fn cut(letters: usize, number: usize, index: usize) -> (usize, usize) {
    (letters * index / number, letters * (index + 1) / number)
}

fn named(letters: usize, index: usize, part: &[char]) -> String {
    let part: String = part.iter().collect();
    format!("{letters}.{index}.{part}")
}

fn whole(letters: &[char]) -> String {
    let word: String = letters.iter().collect();
    format!("={word}")
}
