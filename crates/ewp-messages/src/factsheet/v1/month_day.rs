//! A day of any year.

use std::fmt;

use crate::read_error::{ReadError, shortened};

/// A day that comes back every year (`xs:gMonthDay`), written `--04-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl MonthDay {
    /// The day, if the calendar has it. The 29th of February counts.
    #[must_use]
    pub fn new(month: u8, day: u8) -> Option<Self> {
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 29,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { month, day })
    }

    /// Month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Reads `--MM-DD`. A time zone behind it is legal and says nothing here, so it is dropped.
    pub(super) fn read(element: &'static str, text: &str) -> Result<Self, ReadError> {
        parse(text.trim_ascii()).ok_or_else(|| ReadError::Invalid {
            element,
            value: shortened(text),
            expected: "a day such as --04-10",
        })
    }
}

/// The first of January.
impl Default for MonthDay {
    fn default() -> Self {
        Self { month: 1, day: 1 }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--{:02}-{:02}", self.month, self.day)
    }
}

fn parse(text: &str) -> Option<MonthDay> {
    let (day, zone) = text.strip_prefix("--")?.split_at_checked(5)?;
    let (month, day) = day.split_once('-')?;
    let zone_fits = zone.is_empty() || zone == "Z" || zone.strip_prefix(['+', '-']).is_some_and(is_offset);
    let day = MonthDay::new(two_digits(month)?, two_digits(day)?)?;
    zone_fits.then_some(day)
}

fn is_offset(text: &str) -> bool {
    text.split_once(':').is_some_and(|(hours, minutes)| {
        two_digits(hours).is_some_and(|hours| hours <= 14) && two_digits(minutes).is_some_and(|minutes| minutes < 60)
    })
}

fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar_are_read_whatever_their_zone() {
        for (text, month, day) in
            [("--04-10", 4, 10), (" --02-29\n", 2, 29), ("--12-31Z", 12, 31), ("--01-01+02:00", 1, 1)]
        {
            assert_eq!(MonthDay::read("d", text).ok(), MonthDay::new(month, day), "{text}");
        }
        assert_eq!(MonthDay::new(4, 9).unwrap().to_string(), "--04-09");
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in [
            "",
            "04-10",
            "-04-10",
            "--4-10",
            "--13-01",
            "--00-10",
            "--02-30",
            "--04-31",
            "--04-00",
            "--04-10x",
            "--04-10+2:00",
            "--04-10+99:00",
            "--04-ā",
            "2026-04-10",
            "--+4-10",
        ] {
            assert!(MonthDay::read("d", text).is_err(), "{text}");
        }
    }
}
