//! Identifiers that come from the network: institutions and their agreements.

use serde::{Deserialize, Serialize};

/// The network's key of an institution: its SCHAC domain, compared as an exact string
/// (EWP architecture 1.15, identifiers).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HeiId(String);

/// The id that an institution gave to its own copy of an agreement: 1 to 64 printable ASCII characters without
/// blanks, compared as an exact string. Unique only together with the institution.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IiaId(String);

/// The id of an organisational unit, given by its institution.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OunitId(String);

/// The SHA-256 hash of an agreement copy in lower-case hex (IIAs API 7.0.0).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CopyHash(String);

/// An identifier that is no identifier.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{text:?} is not {expected}")]
pub struct NoIdentifier {
    /// What was read.
    pub text: String,
    /// What it should have been.
    pub expected: &'static str,
}

macro_rules! network_text {
    ($name:ident, $expected:literal, $check:expr) => {
        impl $name {
            /// Reads the identifier; nothing is trimmed or changed.
            pub fn parse(text: &str) -> Result<Self, NoIdentifier> {
                let check: fn(&str) -> bool = $check;
                if check(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(NoIdentifier { text: text.chars().take(80).collect(), expected: $expected })
                }
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

network_text!(HeiId, "an institution's domain", is_identifier);
network_text!(IiaId, "an agreement id of 1 to 64 printable characters", is_identifier);
network_text!(OunitId, "a unit id of 1 to 64 printable characters", is_identifier);
network_text!(CopyHash, "64 lower-case hexadecimal digits", |text| {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
});

impl From<&crate::ids::AgreementId> for IiaId {
    fn from(id: &crate::ids::AgreementId) -> Self {
        Self(id.as_str().to_owned())
    }
}

fn is_identifier(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| (0x21..=0x7e).contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_printable_and_short() {
        assert!(HeiId::parse("alpha.example").is_ok());
        assert!(IiaId::parse("A 1").is_err());
        assert!(IiaId::parse("").is_err());
        assert!(IiaId::parse(&"x".repeat(65)).is_err());
        assert!(CopyHash::parse(&"0f".repeat(32)).is_ok());
        assert!(CopyHash::parse(&"0F".repeat(32)).is_err());
    }
}
