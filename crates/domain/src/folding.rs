//! Texts as people type them into a search: small letters, marks left out, words apart.

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

/// Letters that some people spell with two, besides leaving the mark out.
const SPELLED: &[(&str, &str)] = &[("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ø", "oe")];

/// The text for comparing with others that were folded too. Folding twice changes nothing.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).filter(|letter| !is_mark(*letter)) {
        match MARKED.iter().find(|(marked, _)| marked.contains(letter)) {
            Some((_, plain)) if !letter.is_ascii() => folded.push_str(plain),
            _ => folded.push(letter),
        }
    }
    folded
}

/// The folded words of a text in their order: what is neither letter nor digit parts them.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a name, also as those spell it who write `ue` for `ü`.
#[must_use]
pub fn words_of_name(name: &str) -> Vec<String> {
    let mut found = words(name);
    let small = name.to_lowercase();
    if SPELLED.iter().any(|(letter, _)| small.contains(letter)) {
        let spelled = SPELLED.iter().fold(small, |text, (letter, pair)| text.replace(letter, pair));
        found.extend(words(&spelled));
    }
    found
}

/// A mark that stands behind its letter, as some programs write `é`.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_and_capitals_do_not_count() {
        assert_eq!(folded("Rīgas Piemēra Universitāte"), "rigas piemera universitate");
        assert_eq!(folded("Straße ŁÓDŹ"), "strasse lodz");
        assert_eq!(folded("Πανεπιστήμιο Κύπρος"), "πανεπιστημιο κυπροσ");
        assert_eq!(folded("Rı\u{304}ga İzmir"), "riga izmir");
    }

    #[test]
    fn words_are_parted_by_what_is_no_letter_and_no_digit() {
        assert_eq!(words("  LV-RIGA01, «Ēka»\u{0}%_'\u{1f600}"), ["lv", "riga01", "eka"]);
        assert!(words("…%\u{202e}").is_empty());
        assert_eq!(words_of_name("Südtal"), ["sudtal", "suedtal"]);
        assert_eq!(words_of_name("Riga"), ["riga"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once.clone());
            for word in words(&text) {
                prop_assert_eq!(words(&word), [word]);
            }
        }
    }
}
