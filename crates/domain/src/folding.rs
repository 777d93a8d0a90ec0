//! Texts as a person types them into a search: small letters, marks left out.

use std::fmt::Write as _;

/// Marked small letters with the plain letters that people type for them.
const MARKED: &[(&str, &str)] = &[
    ("àáâãäåāăąǎ", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏő", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("þ", "th"),
    ("ά", "α"),
    ("έ", "ε"),
    ("ή", "η"),
    ("ίϊΐ", "ι"),
    ("ό", "ο"),
    ("ύϋΰ", "υ"),
    ("ώ", "ω"),
    ("ς", "σ"),
];

/// The text for comparing with others that were folded too.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        // Most letters are plain.
        if letter.is_ascii() {
            folded.push(letter);
            continue;
        }
        // Some programs write the mark behind its letter.
        if matches!(letter, '\u{300}'..='\u{36f}') {
            continue;
        }
        match MARKED.iter().find(|(marked, _)| marked.contains(letter)) {
            Some((_, plain)) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// Whether some texts together hold every word that was typed, wherever it stands in them.
pub fn hold_words<'a>(texts: impl IntoIterator<Item = &'a str>, typed: &str) -> bool {
    let all = texts.into_iter().map(folded).collect::<Vec<_>>().join(" ");
    folded(typed).split_whitespace().all(|word| all.contains(word))
}

/// The words of a text, folded, each written with small Latin letters and digits alone, so that any database orders
/// them alike and finds them by their beginning: a letter of another script stands as `x` and its number. A word is cut
/// after [`MOST_OF_A_WORD`] signs.
pub fn plain_words(text: &str) -> impl Iterator<Item = String> + use<> {
    let mut words = Vec::new();
    let mut word = String::new();
    let short: String = text.chars().take(MOST_OF_A_TEXT).collect();
    for sign in folded(&short).chars().take(MOST_OF_A_TEXT) {
        if sign.is_ascii_alphanumeric() {
            word.push(sign);
        } else if sign.is_alphanumeric() {
            // Writing into a text cannot fail.
            let _ = write!(word, "x{:x}", u32::from(sign));
        } else if !word.is_empty() && sign != '\u{2019}' && sign != '\'' {
            words.push(std::mem::take(&mut word));
        }
    }
    words.push(word);
    words.into_iter().filter(|word| !word.is_empty()).map(|word| word.chars().take(MOST_OF_A_WORD).collect())
}

/// A text to sort by: its words in the signs of [`plain_words`], between them a sign that comes before all others.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let key: Vec<String> = plain_words(text).collect();
    key.join("-").chars().take(MOST_OF_A_KEY).collect()
}

/// The most of a text that is looked at.
const MOST_OF_A_TEXT: usize = 1000;
/// The most signs of one word.
pub const MOST_OF_A_WORD: usize = 40;
/// The most signs of a text to sort by.
const MOST_OF_A_KEY: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_plain_and_begin_as_their_letters_do() {
        let words = |text: &str| plain_words(text).collect::<Vec<_>>();
        assert_eq!(words("Rīgas  Piemēra-universitāte (RPU)"), ["rigas", "piemera", "universitate", "rpu"]);
        assert_eq!(words("L'École d’Art"), ["lecole", "dart"]);
        assert!(words("Πανεπιστήμιο")[0].starts_with(&words("Παν")[0]));
        assert_eq!(words(" - "), Vec::<String>::new());
        assert_eq!(words(&"a".repeat(500))[0].len(), MOST_OF_A_WORD);
        assert!(sort_key("Alfa Zeta") < sort_key("Alfabeta"));
    }

    #[test]
    fn marks_and_capitals_do_not_count() {
        assert_eq!(folded("Rīgas Piemēra Universitāte"), "rigas piemera universitate");
        assert_eq!(folded("Straße ŁÓDŹ"), "strasse lodz");
        assert!(folded("Πανεπιστήμιο").starts_with("πανεπ"));
    }

    #[test]
    fn texts_hold_the_words_of_somebody_who_types_no_marks() {
        let texts = ["Juridiskā fakultāte", "LAW-1"];
        for typed in ["juridiska", "law JURIDISKĀ", "ultate", " ", "1"] {
            assert!(hold_words(texts, typed), "{typed}");
        }
        assert!(!hold_words(texts, "juridiska art"));
    }

    #[test]
    fn marks_of_other_scripts_and_marks_behind_their_letters_do_not_count_either() {
        assert_eq!(folded("Πανεπιστήμιο Κύπρος"), "πανεπιστημιο κυπροσ");
        assert_eq!(folded("Ri\u{304}ga İzmir"), "riga izmir");
    }
}
