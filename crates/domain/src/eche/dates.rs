//! Days as spreadsheets and people write them.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// Days before this one are mistakes: the programme began in 1987.
const FIRST_YEAR: i16 = 1980;
/// Days after this one are mistakes too.
const LAST_YEAR: i16 = 2100;

/// Reads a day: the number of days since the beginning of a spreadsheet's time (`from_1904` says which), a fraction of
/// the day left out; `2029-12-31` with or without a time; or day, month and year with points, slashes or hyphens.
#[must_use]
pub fn read_date(text: &str, from_1904: bool) -> Option<Date> {
    let text = text.trim();
    let serial = text.split('.').next().filter(|days| (4..=6).contains(&days.len()) && is_number(days));
    let date = match serial {
        Some(days) if text.split('.').nth(1).is_none_or(is_number) && text.matches('.').count() < 2 => {
            of_serial(days.parse().ok()?, from_1904)?
        }
        _ => of_text(text)?,
    };
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year()).then_some(date)
}

fn of_serial(days: i32, from_1904: bool) -> Option<Date> {
    // Spreadsheets count a 29 February 1900 that never was, so that day 60 and all before it are of no use here.
    let begin = if from_1904 { Date::new(1904, 1, 1) } else { Date::new(1899, 12, 30) };
    begin.ok()?.checked_add(days.days()).ok()
}

fn of_text(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return of_words(text) };
    if !parts.iter().all(|part| is_number(part)) {
        return of_words(text);
    }
    let number = |text: &str| text.parse::<i16>().ok();
    let small = |text: &str| text.parse::<i8>().ok();
    if first.len() == 4 {
        return Date::new(number(first)?, small(second)?, small(third)?).ok();
    }
    if third.len() != 4 {
        return None;
    }
    let (day, month) = (small(first)?, small(second)?);
    // The Commission writes the day first; a month of 31 can only be an American day.
    let (day, month) = if month > 12 { (month, day) } else { (day, month) };
    Date::new(number(third)?, month, day).ok()
}

/// `31 December 2029`, `31-Dec-2029`.
fn of_words(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let parts: Vec<&str> = text.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let name = month.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|known| *known == name)?;
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, i8::try_from(month + 1).ok()?, day.parse().ok()?).ok()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_releases_write_them() {
        for (text, day) in [
            ("44197", "2021-01-01"),
            ("47483", "2029-12-31"),
            ("47483.0", "2029-12-31"),
            ("47483.75", "2029-12-31"),
            ("01/11/2022", "2022-11-01"),
            ("31.12.2029", "2029-12-31"),
            ("12/31/2029", "2029-12-31"),
            ("31-12-2029", "2029-12-31"),
            ("2029-12-31", "2029-12-31"),
            ("2029-12-31T00:00:00", "2029-12-31"),
            ("2029-12-31 00:00:00", "2029-12-31"),
            ("2029/12/31", "2029-12-31"),
            ("31 December 2029", "2029-12-31"),
            ("31-Dec-2029", "2029-12-31"),
        ] {
            assert_eq!(read_date(text, false).map(|day| day.to_string()).as_deref(), Some(day), "{text}");
        }
        assert_eq!(read_date("42735", true).unwrap().to_string(), "2021-01-01");
        for text in ["", "soon", "60", "12.5", "31/02/2029", "1/1/29", "1.2.3.4", "999999", "-44197", "99/99/2029"] {
            assert_eq!(read_date(text, false), None, "{text}");
        }
    }
}
