//! Academic years as the receiving institution counts them.

use serde::{Deserialize, Serialize};

/// An academic year such as `2026/2027` (academic-term types 1.1.0: four digits, a slash, four digits).
/// In the southern scheme both years are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AcademicYear {
    first: u16,
    second: u16,
}

/// A text that is no academic year.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is not an academic year such as 2026/2027")]
pub struct NoAcademicYear(pub String);

impl AcademicYear {
    /// The northern academic year that starts in the given calendar year.
    #[must_use]
    pub fn starting(year: u16) -> Self {
        Self { first: year, second: year.saturating_add(1) }
    }

    /// Reads `NNNN/NNNN`, whatever the two numbers are.
    pub fn parse(text: &str) -> Result<Self, NoAcademicYear> {
        let refuse = || NoAcademicYear(text.chars().take(20).collect());
        let (first, second) = text.split_once('/').ok_or_else(refuse)?;
        let year = |part: &str| {
            let digits = part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten().ok_or_else(refuse)
        };
        Ok(Self { first: year(first)?, second: year(second)? })
    }

    /// Whether the two numbers fit together: the next year, or the same in the southern scheme.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.second == self.first || self.second == self.first + 1
    }

    /// Whether it is over on a given day: from 1 August of its second year in the northern scheme, from the next
    /// 1 January in the southern one, where the academic year is the calendar year.
    #[must_use]
    pub fn is_over(self, today: jiff::civil::Date) -> bool {
        let southern = self.first == self.second;
        let running = if southern { u16::try_from(today.year()).unwrap_or(0) } else { Self::on(today).first };
        if southern { self.second < running } else { self.second <= running }
    }

    /// The first day on which it is over, see [`AcademicYear::is_over`]; `None` if no calendar has that day.
    #[must_use]
    pub fn over_from(self) -> Option<jiff::civil::Date> {
        let year = i16::try_from(self.second).ok()?;
        let (year, month) = if self.first == self.second { (year.checked_add(1)?, 1) } else { (year, 8) };
        jiff::civil::Date::new(year, month, 1).ok()
    }

    /// The calendar year in which it starts.
    #[must_use]
    pub fn first(self) -> u16 {
        self.first
    }

    /// The calendar year in which it ends.
    #[must_use]
    pub fn second(self) -> u16 {
        self.second
    }

    /// Short form for tables: `2026/27`.
    #[must_use]
    pub fn short(self) -> String {
        if self.first == self.second {
            self.first.to_string()
        } else {
            format!("{}/{:02}", self.first, self.second % 100)
        }
    }

    /// The academic year that runs on a given day; the new one starts on 1 August (northern scheme).
    #[must_use]
    pub fn on(date: jiff::civil::Date) -> Self {
        let year = u16::try_from(date.year()).unwrap_or(0);
        if date.month() >= 8 { Self::starting(year) } else { Self::starting(year.saturating_sub(1)) }
    }
}

impl std::fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}/{:04}", self.first, self.second)
    }
}

impl TryFrom<String> for AcademicYear {
    type Error = NoAcademicYear;
    fn try_from(text: String) -> Result<Self, NoAcademicYear> {
        Self::parse(&text)
    }
}

impl From<AcademicYear> for String {
    fn from(year: AcademicYear) -> Self {
        year.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_written() {
        assert_eq!(AcademicYear::parse("2026/2027").unwrap().to_string(), "2026/2027");
        assert!(AcademicYear::parse("2026/2026").unwrap().is_sound());
        assert!(!AcademicYear::parse("2026/2029").unwrap().is_sound());
        for wrong in ["2026", "2026/27", "2026-2027", "test/test", " 2026/2027", "２０２６/2027"] {
            assert!(AcademicYear::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_year_changes_in_august() {
        assert_eq!(AcademicYear::on(jiff::civil::date(2026, 7, 31)).to_string(), "2025/2026");
        assert_eq!(AcademicYear::on(jiff::civil::date(2026, 8, 1)).to_string(), "2026/2027");
    }

    #[test]
    fn a_northern_year_ends_in_july_and_a_southern_one_in_december() {
        let day = jiff::civil::date;
        let northern = AcademicYear::parse("2026/2027").unwrap();
        assert!(!northern.is_over(day(2027, 7, 31)) && northern.is_over(day(2027, 8, 1)));
        let southern = AcademicYear::parse("2026/2026").unwrap();
        assert!(!southern.is_over(day(2026, 12, 31)) && southern.is_over(day(2027, 1, 1)));
        assert_eq!([northern, southern].map(AcademicYear::over_from), [day(2027, 8, 1), day(2027, 1, 1)].map(Some));
    }
}
