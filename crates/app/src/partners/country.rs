//! Countries by the letters at the start of an Erasmus code.

use domain::folding::folded;
use l10n::Lang;

/// Letters of Erasmus codes with the country's ISO alpha-2 code.
const LETTERS: &[(&str, &str)] = &[
    ("A", "AT"),
    ("AL", "AL"),
    ("B", "BE"),
    ("BA", "BA"),
    ("BG", "BG"),
    ("CH", "CH"),
    ("CY", "CY"),
    ("CZ", "CZ"),
    ("D", "DE"),
    ("DK", "DK"),
    ("E", "ES"),
    ("EE", "EE"),
    ("F", "FR"),
    ("G", "GR"),
    ("GE", "GE"),
    ("HR", "HR"),
    ("HU", "HU"),
    ("I", "IT"),
    ("IRL", "IE"),
    ("IS", "IS"),
    ("LI", "LI"),
    ("LT", "LT"),
    ("LUX", "LU"),
    ("LV", "LV"),
    ("MD", "MD"),
    ("ME", "ME"),
    ("MK", "MK"),
    ("MT", "MT"),
    ("N", "NO"),
    ("NL", "NL"),
    ("P", "PT"),
    ("PL", "PL"),
    ("RO", "RO"),
    ("RS", "RS"),
    ("S", "SE"),
    ("SF", "FI"),
    ("SI", "SI"),
    ("SK", "SK"),
    ("TR", "TR"),
    ("UA", "UA"),
    ("UK", "GB"),
    ("XK", "XK"),
];

/// The country of an Erasmus code such as `LV PIEMERA01`; `None` if its letters are not in the table.
pub(super) fn of_erasmus_code(code: &str) -> Option<&'static str> {
    let letters = code.split_whitespace().next()?;
    LETTERS.iter().find(|(known, _)| *known == letters).map(|(_, country)| *country)
}

/// The country with a code as people type it: ISO alpha-2, or what the European Union writes for Greece and the
/// United Kingdom.
pub(super) fn of_code(code: &str) -> Option<&'static str> {
    let code = match code.to_ascii_uppercase().as_str() {
        "EL" => "GR".to_owned(),
        "UK" => "GB".to_owned(),
        other => other.to_owned(),
    };
    LETTERS.iter().map(|(_, country)| *country).find(|country| *country == code)
}

/// The countries that a folded word may mean: their code as a whole, or a part of their name in one of our languages.
pub(super) fn named_like(word: &str) -> Vec<&'static str> {
    // Shorter parts stand in too many names.
    let in_name = |country: &str| {
        word.chars().count() > 2 && Lang::ALL.iter().any(|lang| folded(&lang.country_name(country)).contains(word))
    };
    let code = of_code(word);
    LETTERS.iter().map(|(_, country)| *country).filter(|country| code == Some(*country) || in_name(country)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_tell_the_country() {
        for (code, country) in
            [("LV PIEMERA01", Some("LV")), ("D  SUEDTAL01", Some("DE")), ("SF ELY1", Some("FI")), ("", None)]
        {
            assert_eq!(of_erasmus_code(code), country, "{code}");
        }
    }

    #[test]
    fn a_country_is_known_by_its_code_and_by_its_names() {
        assert_eq!((of_code("de"), of_code("uk"), of_code("D"), of_code("um")), (Some("DE"), Some("GB"), None, None));
        for word in ["de", "germany", "vacija", "germ"] {
            assert_eq!(named_like(word), ["DE"], "{word}");
        }
        assert!(named_like("universite").is_empty());
    }
}
