//! Amounts with at most two digits after the point, kept as whole hundredths.

use serde::{Deserialize, Serialize};

/// Person-months or person-days of a year, in hundredths. EWP writes them as a positive decimal with at most two
/// fraction digits (IIAs API 7.0.0, `total-months-per-year`, `total-days-per-year`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hundredths(u64);

/// A text that is no such amount.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is not a number above 0 with at most two digits after the point")]
pub struct NoAmount(pub String);

impl Hundredths {
    /// An amount of whole units.
    #[must_use]
    pub fn whole(units: u32) -> Self {
        Self(u64::from(units) * 100)
    }

    /// Reads `12`, `12.5`, `12.50`; a comma is taken for the point. White space around it is ignored.
    pub fn parse(text: &str) -> Result<Self, NoAmount> {
        let refuse = || NoAmount(text.chars().take(40).collect());
        let trimmed = text.trim();
        let trimmed = trimmed.strip_prefix('+').unwrap_or(trimmed);
        let (whole, fraction) = trimmed.split_once(['.', ',']).unwrap_or((trimmed, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) || fraction.len() > 2 {
            return Err(refuse());
        }
        let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| refuse())? };
        let fraction: u64 = format!("{fraction:0<2}").parse().map_err(|_| refuse())?;
        let value = whole.checked_mul(100).and_then(|w| w.checked_add(fraction)).ok_or_else(refuse)?;
        if value == 0 { Err(refuse()) } else { Ok(Self(value)) }
    }
}

/// The one spelling that we send: no zeros that say nothing.
impl std::fmt::Display for Hundredths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, fraction) = (self.0 / 100, self.0 % 100);
        match fraction {
            0 => write!(f, "{whole}"),
            f10 if f10 % 10 == 0 => write!(f, "{whole}.{}", f10 / 10),
            _ => write!(f, "{whole}.{fraction:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_amounts_have_one_spelling() {
        for (read, written) in
            [("5", "5"), ("5.0", "5"), ("05.50", "5.5"), (" 0,25 ", "0.25"), (".5", "0.5"), ("12.05", "12.05")]
        {
            assert_eq!(Hundredths::parse(read).unwrap().to_string(), written);
        }
        for wrong in ["", ".", "0", "0.00", "-1", "1.005", "1e3", "五"] {
            assert!(Hundredths::parse(wrong).is_err(), "{wrong}");
        }
    }
}
