//! Erasmus institution codes, such as `D  SUEDTAL01`: letters of the country padded to three places, part of the city's
//! name, two or three digits.
//!
//! The double blank is what gets lost: HTML folds it, spreadsheets keep a non-breaking one. So codes are compared
//! without blanks, and written with them.

use serde::{Deserialize, Serialize};

use super::country;
use crate::folding::folded;

/// An Erasmus code in its official spelling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ErasmusCode(String);

/// A text that cannot be read as an Erasmus code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no Erasmus code: letters of a country, part of a city's name, two or three digits")]
pub struct NoErasmusCode;

/// The longest text that is tried.
const MOST: usize = 60;
/// Places of the country's letters.
const PLACES: usize = 3;

impl ErasmusCode {
    /// Reads a code in any spelling that leaves no doubt. Where blanks are missing, letters may fit two countries; then
    /// `country` (ISO alpha-2), if known, decides, else the longer letters.
    pub fn read(text: &str, country: Option<&str>) -> Result<Self, NoErasmusCode> {
        if text.len() > MOST * 4 {
            return Err(NoErasmusCode);
        }
        let plain = plain(text);
        let trimmed = plain.trim();
        let (first, rest) = trimmed.split_once(' ').unwrap_or((trimmed, ""));
        if country::of_letters(first).is_some() && !rest.trim().is_empty() {
            return Self::put_together(first, rest);
        }
        let whole: String = trimmed.chars().filter(|sign| *sign != ' ').collect();
        let fitting = |length: &usize| {
            let letters = whole.get(..*length)?;
            let found = country::of_letters(letters)?;
            let code = Self::put_together(letters, whole.get(*length..)?).ok()?;
            Some((code, found))
        };
        let all: Vec<_> = [3, 2, 1].iter().filter_map(fitting).collect();
        let wanted = all.iter().position(|(_, found)| Some(*found) == country).unwrap_or(0);
        all.into_iter().nth(wanted).map(|(code, _)| code).ok_or(NoErasmusCode)
    }

    /// The official spelling, with its blanks.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code without blanks, by which codes are compared.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.chars().filter(|sign| *sign != ' ').collect()
    }

    /// The country whose letters it has, ISO alpha-2.
    #[must_use]
    pub fn country(&self) -> Option<&'static str> {
        country::of_letters(self.0.get(..PLACES)?.trim_end())
    }

    fn put_together(letters: &str, rest: &str) -> Result<Self, NoErasmusCode> {
        let rest: String = rest.chars().filter(|sign| *sign != ' ').collect();
        let city = rest.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let digits = rest.get(city.len()..).unwrap_or_default();
        let is_city = city.len() > 1
            && city.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-')
            && !city.starts_with('-')
            && !city.ends_with('-');
        if !is_city || !(1..=3).contains(&digits.len()) {
            return Err(NoErasmusCode);
        }
        Ok(Self(format!("{letters:<PLACES$}{city}{digits:0>2}")))
    }
}

impl std::fmt::Display for ErasmusCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Any text as codes are compared: capitals, without blanks. Two spellings of one code are equal so.
#[must_use]
pub fn compact(text: &str) -> String {
    match ErasmusCode::read(text, None) {
        Ok(code) => code.key(),
        Err(NoErasmusCode) => plain(text).chars().filter(|sign| *sign != ' ').collect(),
    }
}

/// Whether a sign is a blank, or nothing at all: of any width, and signs that nobody sees.
pub(super) fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Capitals without marks, every blank a plain one, wide letters plain, other dashes a hyphen, other signs left out.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for sign in text.chars().take(MOST) {
        match sign {
            '\u{ff01}'..='\u{ff5e}' => plain.extend(char::from_u32(u32::from(sign) - 0xfee0)),
            '-' | '_' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            blank if is_blank(blank) => plain.push(' '),
            other => plain.extend(folded(other.encode_utf8(&mut [0; 4])).chars().filter(char::is_ascii_alphanumeric)),
        }
    }
    plain.make_ascii_uppercase();
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        ErasmusCode::read(text, None).map_or_else(|_| "none".to_owned(), |code| code.to_string())
    }

    #[test]
    fn codes_are_repaired_to_their_official_spelling() {
        for (typed, official) in [
            ("D  SUEDTAL01", "D  SUEDTAL01"),
            ("D\u{a0}\u{a0}SUEDTAL01", "D  SUEDTAL01"),
            ("e sevilla73", "E  SEVILLA73"),
            ("CZ  PRAHA28", "CZ PRAHA28"),
            ("DK FREDERICIA 01", "DK FREDERICIA01"),
            ("F  VERDUN1", "F  VERDUN01"),
            ("F  PARIS 063", "F  PARIS063"),
            ("RSPROKUP01", "RS PROKUP01"),
            ("IRLDUBLIN01", "IRLDUBLIN01"),
            ("IRL SETU01", "IRLSETU01"),
            ("LUXLUX-VIL01", "LUXLUX-VIL01"),
            ("LU LUX-VIL01", "LU LUX-VIL01"),
            ("BE BRUGGE11", "BE BRUGGE11"),
            ("e alcal–h02", "E  ALCAL-H02"),
            ("Ｄ　ＫＯＬＮ０１", "D  KOLN01"),
            ("F  ORLÉANS01", "F  ORLEANS01"),
            ("\u{feff}LV RIGA02 ", "LV RIGA02"),
        ] {
            assert_eq!(read(typed), official, "{typed:?}");
        }
        for none in ["", "D", "RIGA02", "D  SUEDTAL", "D  SUEDTAL1234", "D  -KOLN01", "QQ RIGA02", "D  K01", "12345"] {
            assert_eq!(read(none), "none", "{none:?}");
        }
    }

    #[test]
    fn the_country_decides_where_letters_fit_two() {
        assert_eq!(ErasmusCode::read("DKOLN01", Some("DE")).unwrap().as_str(), "D  KOLN01");
        assert_eq!(ErasmusCode::read("DKOLN01", None).unwrap().as_str(), "DK OLN01");
        assert_eq!(ErasmusCode::read("D  KOLN01", Some("DK")).unwrap().country(), Some("DE"));
        assert_eq!(compact("DKOLN01"), compact("d  koln 01"));
    }

    proptest! {
        #[test]
        fn reading_again_changes_nothing(text in "\\PC{0,24}") {
            if let Ok(code) = ErasmusCode::read(&text, None) {
                let again = ErasmusCode::read(code.as_str(), None).unwrap();
                prop_assert_eq!(&again, &code);
                prop_assert_eq!(compact(&text), code.key());
                prop_assert_eq!(compact(&code.key()), code.key());
            }
        }

        #[test]
        fn blanks_make_no_difference(
            letters in "(IRL|LUX|LV|PL|D|E|F)", city in "[A-Z]{2,6}(-[A-Z]{1,3})?", number in "[0-9]{2,3}",
            blanks in proptest::collection::vec("[ \u{a0}\u{2009}]{0,3}", 3),
        ) {
            let code = format!("{letters:<3}{city}{number}");
            let spelled = format!("{}{letters}{}{city}{}{number}", blanks[0], blanks[1], blanks[2]);
            prop_assert_eq!(compact(&spelled), compact(&code));
            let read = ErasmusCode::read(&code, None).unwrap();
            prop_assert_eq!(read.as_str(), &code);
        }
    }
}
