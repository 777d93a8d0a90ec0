//! Every word finds itself, however it is typed.

use proptest::prelude::*;

use super::typing::{distance, mistakes, near, parts, parts_near};
use super::{Wanted, code_of, words_of_code, words_of_names};

fn texts(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn fits(typed: &str, names: &[&str], code: &str) -> bool {
    let mut words = words_of_names(names.iter().copied());
    words.extend(words_of_code(code));
    Wanted::read(typed).fit(&texts(&words), &code_of(code), true, None).is_some()
}

#[test]
fn case_marks_order_parts_and_mistakes_are_forgiven() {
    let names = ["Hochschule für Angewandte Wissenschaften Südtal", "Südtal University of Applied Sciences"];
    for typed in [
        "südtal",
        "SUDTAL",
        "suedtal",
        "Sudtla",
        "sdtal",
        "wissenschaften süd",
        "tal hochschule sudtal university",
        "univeristy sudtal",
        "aplied sience",
        "D SUEDTAL01",
        "dsuedtal01",
        "d-suedtal 01",
        "D  SUEDTAL 1",
    ] {
        assert_eq!(fits(typed, &names, "D  SUEDTAL01"), !typed.starts_with("tal"), "{typed}");
    }
    assert!(!fits("nordtal", &names, "D  SUEDTAL01") && !fits("", &names, "") && !fits("%_'\"\u{0}", &names, "x"));
}

#[test]
fn the_thing_with_exactly_this_code_comes_first() {
    let fit = |typed: &str, code: &str| {
        let words = words_of_code(code);
        Wanted::read(typed).fit(&texts(&words), &code_of(code), true, None)
    };
    assert!(fit("pie-2026 12", "PIE-2026-12").unwrap() < fit("pie-2026-12", "PIE-2026-123").unwrap());
    assert!(fit("2026/00012", "PIE-2026-00012").is_some() && fit("12", "PIE-2026-00012").is_some());
    assert!(fit("0192F0C1-2F4B-7C3A", "0192f0c1-2f4b-7c3a-8a55-0123456789ab").is_some());
    let some = fit("pie", "PIE-2026-12").unwrap();
    assert_eq!(super::Fit::parse(&some.to_string()), Some(some));
    assert!(super::Fit::parse("x").is_none());
    assert!(fit("2027", "PIE-2026-00012").is_none() && fit("pie-2028-1", "PIE-2026-1").is_none());
}

#[test]
fn a_text_of_any_length_is_cut() {
    let long = "Ā".repeat(10_000);
    let wanted = Wanted::read(&long);
    assert!(wanted.is_cut() && wanted.words() == ["a".repeat(64)]);
    assert!(Wanted::read(&"ab ".repeat(5000)).words().len() == 1 && !Wanted::read("ab").is_cut());
    assert_eq!(Wanted::read("a b c d e f g h i j").words().len(), 8);
}

#[test]
fn short_words_and_codes_must_be_typed_rightly() {
    assert_eq!(distance("lav", "law"), None);
    assert_eq!(distance("laws", "lawn"), Some(2));
    assert_eq!(distance("riga02", "riga01"), None);
    assert_eq!((distance("uni", "university"), distance("university", "university")), (Some(1), Some(0)));
    assert!(parts("law").is_empty() && parts("riga01").is_empty() && parts_near("riga01").is_empty());
}

/// The word with one mistake in it.
fn with_mistake(word: &str, kind: u8, place: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = place % letters.len();
    match kind % 4 {
        0 => letters.insert(place, letter),
        1 => {
            letters.remove(place);
        }
        2 => letters[place] = letter,
        _ => letters.swap(place, (place + 1) % word.chars().count()),
    }
    letters.into_iter().collect()
}

fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn distance_is_the_same_both_ways(one in "[a-dā]{0,9}", other in "[a-dā]{0,9}") {
        let (one, other) = (letters(&one), letters(&other));
        prop_assert_eq!(mistakes(&one, &other), mistakes(&other, &one));
        prop_assert_eq!(mistakes(&one, &one), 0);
        prop_assert!(mistakes(&one, &other) >= one.len().abs_diff(other.len()));
    }

    #[test]
    fn every_word_finds_itself_with_one_mistake(
        word in "[a-eü]{5,14}", kind in 0u8..4, place in 0usize..14, letter in "[a-f]",
    ) {
        let place = if kind == 3 { place % (letters(&word).len() - 1) } else { place };
        let typed = with_mistake(&word, kind, place, letter.chars().next().unwrap());
        prop_assert!(near(&typed, &word).is_some(), "{} {}", typed, word);
        prop_assert!(fits(&typed, &[&word], ""), "{} {}", typed, word);
    }

    /// Looking under parts finds what looking at every word would find, but for neighbours that changed round in long
    /// words besides another mistake.
    #[test]
    fn near_words_are_found_by_their_parts(
        word in "[a-c]{4,12}", first in 0u8..3, second in 0u8..3, places in (0usize..12, 0usize..12), letter in "[a-d]",
    ) {
        let letter = letter.chars().next().unwrap();
        let once = with_mistake(&word, first, places.0, letter);
        let twice = with_mistake(&once, second, places.1, letter);
        let kept = parts(&word);
        for typed in [once, twice] {
            if near(&typed, &word).is_some() {
                let asked = parts_near(&typed);
                prop_assert!(kept.iter().any(|part| asked.contains(part)), "{} {}", typed, word);
            }
        }
        let turned = with_mistake(&word, 3, places.0 % (word.len() - 1), letter);
        let asked = parts_near(&turned);
        prop_assert!(kept.iter().any(|part| asked.contains(part)), "{} {}", turned, word);
        prop_assert!(asked.len() <= 40);
    }

    #[test]
    fn nothing_that_is_typed_breaks_it(typed in "\\PC{0,300}", name in "\\PC{0,60}") {
        let wanted = Wanted::read(&typed);
        let words = words_of_names([name.as_str()]);
        let _ = wanted.fit(&texts(&words), &code_of(&name), true, None);
        for word in wanted.words() {
            prop_assert!(parts_near(word).len() <= 40);
        }
    }
}
