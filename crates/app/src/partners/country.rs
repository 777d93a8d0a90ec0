//! Countries by the letters at the start of an Erasmus code.

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
}
