//! Texts as a person types them into a search: small letters, marks left out.

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
        // Some programs write the mark behind its letter.
        if matches!(letter, '\u{300}'..='\u{36f}') {
            continue;
        }
        match MARKED.iter().find(|(marked, _)| marked.contains(letter)) {
            Some((_, plain)) if !letter.is_ascii() => folded.push_str(plain),
            _ => folded.push(letter),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_capitals_do_not_count() {
        assert_eq!(folded("Rīgas Piemēra Universitāte"), "rigas piemera universitate");
        assert_eq!(folded("Straße ŁÓDŹ"), "strasse lodz");
        assert!(folded("Πανεπιστήμιο").starts_with("πανεπ"));
    }

    #[test]
    fn marks_of_other_scripts_and_marks_behind_their_letters_do_not_count_either() {
        assert_eq!(folded("Πανεπιστήμιο Κύπρος"), "πανεπιστημιο κυπροσ");
        assert_eq!(folded("Ri\u{304}ga İzmir"), "riga izmir");
    }
}
