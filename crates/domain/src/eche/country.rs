//! Countries by the letters of Erasmus codes, and by the names that the list has used.

use crate::folding::plain_words;

/// Letters of Erasmus codes with the country's ISO alpha-2 code. Where a country has two, the first is the usual one.
const LETTERS: &[(&str, &str)] = &[
    ("A", "AT"),
    ("AL", "AL"),
    ("B", "BE"),
    ("BA", "BA"),
    ("BE", "BE"),
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
    ("LU", "LU"),
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

/// Names as the list wrote them in English, in the words of [`plain_words`] without blanks. Territories beyond the sea
/// are not here: their codes have the letters of their country.
const NAMES: &[(&str, &str)] = &[
    ("albania", "AL"),
    ("austria", "AT"),
    ("belgium", "BE"),
    ("bosniaandherzegovina", "BA"),
    ("bulgaria", "BG"),
    ("croatia", "HR"),
    ("cyprus", "CY"),
    ("czechia", "CZ"),
    ("czechrepublic", "CZ"),
    ("denmark", "DK"),
    ("estonia", "EE"),
    ("finland", "FI"),
    ("formeryugoslavrepublicofmacedonia", "MK"),
    ("france", "FR"),
    ("georgia", "GE"),
    ("germany", "DE"),
    ("greece", "GR"),
    ("hungary", "HU"),
    ("iceland", "IS"),
    ("ireland", "IE"),
    ("italy", "IT"),
    ("kosovo", "XK"),
    ("latvia", "LV"),
    ("liechtenstein", "LI"),
    ("lithuania", "LT"),
    ("luxembourg", "LU"),
    ("malta", "MT"),
    ("moldova", "MD"),
    ("montenegro", "ME"),
    ("netherlands", "NL"),
    ("thenetherlands", "NL"),
    ("northmacedonia", "MK"),
    ("republicofnorthmacedonia", "MK"),
    ("norway", "NO"),
    ("poland", "PL"),
    ("portugal", "PT"),
    ("romania", "RO"),
    ("serbia", "RS"),
    ("slovakia", "SK"),
    ("slovenia", "SI"),
    ("spain", "ES"),
    ("sweden", "SE"),
    ("switzerland", "CH"),
    ("turkey", "TR"),
    ("turkiye", "TR"),
    ("ukraine", "UA"),
    ("unitedkingdom", "GB"),
];

/// Letters that a few codes have in place of their country's usual ones.
const UNUSUAL: [&str; 2] = ["BE", "LU"];

/// Every country whose institutions can have an Erasmus code, ISO alpha-2, each once.
pub fn all() -> impl Iterator<Item = &'static str> {
    LETTERS.iter().filter(|(letters, _)| !UNUSUAL.contains(letters)).map(|(_, country)| *country)
}

/// The country of the letters at the start of an Erasmus code.
#[must_use]
pub fn of_letters(letters: &str) -> Option<&'static str> {
    LETTERS.iter().find(|(known, _)| *known == letters).map(|(_, country)| *country)
}

/// The country of a code: ISO alpha-2, or what the European Union writes for Greece and the United Kingdom.
#[must_use]
pub fn of_code(code: &str) -> Option<&'static str> {
    let code = match code.trim().to_ascii_uppercase().as_str() {
        "EL" => "GR".to_owned(),
        "UK" => "GB".to_owned(),
        other => other.to_owned(),
    };
    all().find(|country| *country == code)
}

/// The country of a cell of the list: a code, or an English name.
#[must_use]
pub fn of_cell(text: &str) -> Option<&'static str> {
    let name = || {
        let name: String = plain_words(text).collect();
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, country)| *country)
    };
    of_code(text).or_else(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_codes_and_names_tell_the_country() {
        assert_eq!([of_letters("SF"), of_letters("D"), of_letters("DE")], [Some("FI"), Some("DE"), None]);
        assert_eq!([of_code("el"), of_code("UK"), of_code("D")], [Some("GR"), Some("GB"), None]);
        for (text, country) in
            [("Türkiye", Some("TR")), ("Turkiye", Some("TR")), ("EL", Some("GR")), ("Curaçao", None), ("", None)]
        {
            assert_eq!(of_cell(text), country, "{text}");
        }
        assert!(NAMES.iter().all(|(_, country)| all().any(|known| known == *country)));
        assert_eq!(all().count(), LETTERS.len() - UNUSUAL.len());
    }
}
