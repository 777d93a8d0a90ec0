//! Names of the domain name system, as `schacHomeOrganization` and the scopes of affiliations and codes use them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A host name of at least two labels, in lower case. Internationalised names come and stay in their `xn--` form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainName(String);

/// A text is no host name of at least two labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no domain name; write it like university.example, without http:// and without spaces")]
pub struct NoDomainName;

impl DomainName {
    /// Reads a name; spaces around it are dropped, letters become small (RFC 1123 2.1, RFC 4343).
    pub fn parse(text: &str) -> Result<Self, NoDomainName> {
        let name = text.trim().to_ascii_lowercase();
        let labels: Vec<&str> = name.split('.').collect();
        let last_has_letter = labels.last().is_some_and(|label| label.bytes().any(|byte| byte.is_ascii_alphabetic()));
        if name.len() <= 253 && labels.len() >= 2 && last_has_letter && labels.iter().all(|label| is_label(label)) {
            Ok(Self(name))
        } else {
            Err(NoDomainName)
        }
    }

    /// The name in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DomainName {
    type Error = NoDomainName;

    fn try_from(text: String) -> Result<Self, NoDomainName> {
        Self::parse(&text)
    }
}

impl From<DomainName> for String {
    fn from(name: DomainName) -> Self {
        name.0
    }
}

fn is_label(label: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=63).contains(&label.len()) && label.bytes().all(inside) && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_regard_to_case() {
        assert_eq!(DomainName::parse(" Uni.Example "), DomainName::parse("uni.example"));
    }

    #[test]
    fn an_internationalised_top_level_is_a_name() {
        assert!(DomainName::parse("uni.xn--p1ai").is_ok());
    }

    #[test]
    fn what_is_no_host_name_is_refused() {
        let long = format!("{}.example", "a".repeat(64));
        for text in ["", "uni", ".", "uni.", ".example", "-a.example", "a-.example", "a b.example", "1.2.3.4", &long] {
            assert_eq!(DomainName::parse(text), Err(NoDomainName), "{text}");
        }
        assert_eq!(DomainName::parse(&"a.".repeat(150)), Err(NoDomainName));
    }
}
