//! The words of a text, as they are kept and looked for.

use crate::folding::folded;

/// Letters that some people spell with two, besides leaving the mark out.
const SPELLED: &[(&str, &str)] = &[("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ø", "oe")];

/// The folded words of a text in their order: what is neither letter nor digit parts them.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a name, also as those spell it who write `ue` for `ü`.
pub(super) fn words_of_name(name: &str) -> Vec<String> {
    let mut found = words(name);
    let small = name.to_lowercase();
    if SPELLED.iter().any(|(letter, _)| small.contains(letter)) {
        let spelled = SPELLED.iter().fold(small, |text, (letter, pair)| text.replace(letter, pair));
        found.extend(words(&spelled));
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
