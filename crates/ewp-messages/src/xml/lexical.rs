//! Simple values as the schemas spell them. Types built on strings are taken as they stand; numbers, booleans, dates
//! and languages may have blanks around them (XML Schema 1.0 part 2, whiteSpace).

use crate::read_error::{ReadError, shortened};

/// `xs:boolean`.
pub(crate) fn boolean(element: &'static str, text: &str) -> Result<bool, ReadError> {
    match collapsed(text) {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(invalid(element, text, "true or false")),
    }
}

/// `xs:positiveInteger`, as far as it fits.
pub(crate) fn positive_integer(element: &'static str, text: &str) -> Result<u64, ReadError> {
    unsigned(text).filter(|number| *number > 0).ok_or_else(|| invalid(element, text, "a whole number above 0"))
}

/// `xs:integer` of something that is counted, as far as it fits.
pub(crate) fn count(element: &'static str, text: &str) -> Result<u64, ReadError> {
    unsigned(text).ok_or_else(|| invalid(element, text, "a whole number, not below 0"))
}

/// `EqfLevel` of the common types: 1 to 8.
pub(crate) fn eqf_level(element: &'static str, text: &str) -> Result<u8, ReadError> {
    unsigned(text)
        .and_then(|number| u8::try_from(number).ok())
        .filter(|level| (1..=8).contains(level))
        .ok_or_else(|| invalid(element, text, "a level from 1 to 8"))
}

/// A decimal above 0 with at most two fraction digits; its spelling is kept, without blanks around it.
pub(crate) fn positive_decimal(element: &'static str, text: &str) -> Result<String, ReadError> {
    let spelling = collapsed(text);
    let number = spelling.strip_prefix('+').unwrap_or(spelling);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    let positive = whole.bytes().chain(fraction.bytes()).any(|byte| byte != b'0');
    if digits && positive && fraction.trim_end_matches('0').len() <= 2 {
        Ok(spelling.to_owned())
    } else {
        Err(invalid(element, text, "a number above 0 with at most two digits after the point"))
    }
}

/// `AcademicYearId` of the academic term types.
pub(crate) fn academic_year(element: &'static str, text: String) -> Result<String, ReadError> {
    let good =
        text.split_once('/').is_some_and(|(first, second)| are_digits(first, 4..=4) && are_digits(second, 4..=4));
    checked(element, text, good, "an academic year such as 2025/2026")
}

/// `AsciiPrintableIdentifier` of the common types.
pub(crate) fn identifier(element: &'static str, text: String) -> Result<String, ReadError> {
    let good = (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    checked(element, text, good, "1 to 64 printable ASCII characters without blanks")
}

/// `Sha256Hex` of the common types.
pub(crate) fn sha256_hex(element: &'static str, text: String) -> Result<String, ReadError> {
    let good = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    checked(element, text, good, "64 lower-case hexadecimal digits")
}

/// A detailed field of study of ISCED-F 2013.
pub(crate) fn four_digits(element: &'static str, text: String) -> Result<String, ReadError> {
    let good = are_digits(&text, 4..=4);
    checked(element, text, good, "four digits")
}

/// The shorter code that an agreement of version 6 had.
pub(crate) fn v6_isced(element: &'static str, text: &str) -> Result<String, ReadError> {
    checked(element, text.to_owned(), are_digits(text, 1..=3), "one to three digits")
}

/// A level of the Common European Framework; `NS` of the common types is not allowed in agreements.
pub(crate) fn cefr_level(element: &'static str, text: String) -> Result<String, ReadError> {
    let good = matches!(text.as_str(), "A1" | "A2" | "B1" | "B2" | "C1" | "C2");
    checked(element, text, good, "a level from A1 to C2")
}

/// `xs:language`.
pub(crate) fn language(element: &'static str, text: &str) -> Result<String, ReadError> {
    let tag = collapsed(text);
    let mut parts = tag.split('-');
    let fits = |part: &str| (1..=8).contains(&part.len());
    let first = parts.next().is_some_and(|part| fits(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let good = first && parts.all(|part| fits(part) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    checked(element, tag.to_owned(), good, "a language such as en or pt-BR")
}

/// `xs:date` with a year of four digits; its spelling is kept, time zone included.
pub(crate) fn date(element: &'static str, text: &str) -> Result<String, ReadError> {
    let spelling = collapsed(text);
    let good = is_date(spelling).unwrap_or(false);
    checked(element, spelling.to_owned(), good, "a date such as 2026-05-31")
}

fn is_date(text: &str) -> Option<bool> {
    let (date, zone) = text.split_at_checked(10)?;
    let number =
        |from: usize, to: usize| date.get(from..to).filter(|digits| are_digits(digits, 1..=4))?.parse::<u32>().ok();
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 31,
    };
    let dashes = date.get(4..5) == Some("-") && date.get(7..8) == Some("-");
    let good_zone = match zone.strip_prefix(['+', '-']) {
        Some(offset) => offset
            .split_once(':')
            .is_some_and(|(hours, minutes)| are_digits(hours, 2..=2) && are_digits(minutes, 2..=2)),
        None => matches!(zone, "" | "Z"),
    };
    Some(dashes && year > 0 && (1..=12).contains(&month) && (1..=days).contains(&day) && good_zone)
}

fn unsigned(text: &str) -> Option<u64> {
    let number = collapsed(text);
    let digits = number.strip_prefix('+').unwrap_or(number);
    are_digits(digits, 1..=usize::MAX).then(|| digits.parse().ok()).flatten()
}

fn are_digits(text: &str, count: std::ops::RangeInclusive<usize>) -> bool {
    count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without the blanks of XML around it. Blanks inside make all of these values wrong, so they need no collapsing.
fn collapsed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

fn checked(element: &'static str, text: String, good: bool, expected: &'static str) -> Result<String, ReadError> {
    if good { Ok(text) } else { Err(invalid(element, &text, expected)) }
}

fn invalid(element: &'static str, value: &str, expected: &'static str) -> ReadError {
    ReadError::Invalid { element, value: shortened(value), expected }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_booleans_may_have_blanks_and_other_spellings() {
        assert_eq!(positive_integer("n", " 03\n"), Ok(3));
        assert_eq!(positive_integer("n", "+7"), Ok(7));
        assert_eq!(count("n", " 0\n"), Ok(0));
        assert_eq!(eqf_level("e", " 06 "), Ok(6));
        assert_eq!(boolean("b", "\t1 "), Ok(true));
        assert_eq!(boolean("b", "false"), Ok(false));
        assert_eq!(positive_decimal("d", " 5.00 "), Ok("5.00".to_owned()));
        assert_eq!(positive_decimal("d", ".5"), Ok(".5".to_owned()));
        assert_eq!(positive_decimal("d", "5."), Ok("5.".to_owned()));
        assert_eq!(language("l", "\n  en\n"), Ok("en".to_owned()));
    }

    #[test]
    fn what_the_schema_refuses_is_refused() {
        for text in ["-1", "", "1.5", "x"] {
            assert!(count("n", text).is_err(), "{text}");
        }
        for text in ["0", "-1", "", "1 2", "1.0", "x", "99999999999999999999999"] {
            assert!(positive_integer("n", text).is_err(), "{text}");
        }
        for text in ["0", "9", "256", "", "7.0"] {
            assert!(eqf_level("e", text).is_err(), "{text}");
        }
        for text in ["0", "0.00", "1.234", "-1", "", ".", "1e3", "1,5", "1.2.3"] {
            assert!(positive_decimal("d", text).is_err(), "{text}");
        }
        for text in ["2025", "2025/26", " 2025/2026", "2025-2026", "20255/2026"] {
            assert!(academic_year("y", text.to_owned()).is_err(), "{text}");
        }
        for text in ["", "a b", "ā", &"x".repeat(65)] {
            assert!(identifier("i", text.to_owned()).is_err(), "{text}");
        }
        for text in ["", "-en", "en-", "e1", "abcdefghi", "en us"] {
            assert!(language("l", text).is_err(), "{text}");
        }
        assert!(sha256_hex("h", "A".repeat(64)).is_err());
        assert!(cefr_level("c", "NS".to_owned()).is_err());
        assert!(four_digits("f", " 0613".to_owned()).is_err());
    }

    #[test]
    fn dates_follow_the_calendar() {
        for text in ["2024-02-29", "2025-12-31Z", " 2025-01-01+02:00 ", "2000-02-29"] {
            assert!(date("d", text).is_ok(), "{text}");
        }
        for text in [
            "2025-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-01",
            "2025-04-31",
            "2025/04/01",
            "2025-4-1",
            "2025-04-01T00:00",
            "ā025-04-01",
            "",
        ] {
            assert!(date("d", text).is_err(), "{text}");
        }
    }
}
