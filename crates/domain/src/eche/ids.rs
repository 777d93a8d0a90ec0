//! The numbers by which the European Commission knows organisations.

use serde::{Deserialize, Serialize};

/// A participant identification code: nine digits. No check digit is published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pic(String);

/// An organisation id: `E` and eight digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Oid(String);

/// A text that is no participant identification code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a PIC has nine digits")]
pub struct NoPic;

/// A text that is no organisation id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an OID is the letter E and eight digits")]
pub struct NoOid;

impl Pic {
    /// Reads a code; blanks and line ends in it do not count.
    pub fn read(text: &str) -> Result<Self, NoPic> {
        let digits = without_blanks(text);
        let is_pic = digits.len() == 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_pic { Ok(Self(digits)) } else { Err(NoPic) }
    }

    /// The nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Oid {
    /// Reads an id; blanks and small letters do not count.
    pub fn read(text: &str) -> Result<Self, NoOid> {
        let id = without_blanks(text).to_ascii_uppercase();
        let digits = id.strip_prefix('E').unwrap_or_default();
        let is_oid = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_oid { Ok(Self(id)) } else { Err(NoOid) }
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Pic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for Oid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|sign| !super::code::is_blank(*sign)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_around_the_numbers_do_not_count() {
        assert_eq!(Pic::read("948821603\n").unwrap().as_str(), "948821603");
        assert_eq!(Pic::read(" 948 821 603").unwrap().as_str(), "948821603");
        for text in ["94882160", "9488216033", "94882160x", "", "９48821603"] {
            assert_eq!(Pic::read(text), Err(NoPic), "{text}");
        }
        assert_eq!(Oid::read("e10054064 ").unwrap().as_str(), "E10054064");
        assert_eq!(Oid::read("#N/A"), Err(NoOid));
    }
}
