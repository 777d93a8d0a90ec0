//! The `Digest` header (RFC 3230 with SHA-256 of RFC 5843): the hash of the body as transmitted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::keys::sha256;

/// What `Want-Digest` asks for.
pub const WANTED: &str = "SHA-256";

/// Why a digest is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DigestFault {
    /// The header has no SHA-256 item.
    #[error("the Digest header has no SHA-256 item")]
    NoSha256,
    /// The body is not the one that was hashed.
    #[error("the body does not have the SHA-256 that the Digest header states")]
    Different,
}

/// The header's value for a body, which may be empty.
#[must_use]
pub fn value(body: &[u8]) -> String {
    let mut text = String::with_capacity(52);
    text.push_str("SHA-256=");
    STANDARD.encode_string(sha256(body), &mut text);
    text
}

/// Whether the header's value fits the body. Names count in any case, other algorithms do not count, and every SHA-256
/// item must fit.
pub fn check(value: &str, body: &[u8]) -> Result<(), DigestFault> {
    let mut stated = value
        .split(',')
        .filter_map(|item| item.trim().split_once('='))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("sha-256"))
        .map(|(_, hash)| STANDARD.decode(hash.trim()))
        .peekable();
    if stated.peek().is_none() {
        return Err(DigestFault::NoSha256);
    }
    let actual = sha256(body);
    let fits = stated.all(|hash| hash.is_ok_and(|hash| hash == actual));
    if fits { Ok(()) } else { Err(DigestFault::Different) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    const ECHO: &str = "SHA-256=PSN9yGmH0vD0yVxAu8TDtVaEycbuwfzHwBezadL+saY=";

    #[test]
    fn the_published_values_are_reproduced() {
        assert_eq!(value(b""), EMPTY);
        assert_eq!(value(b"echo=a&echo=b&echo=a"), ECHO);
    }

    #[test]
    fn the_name_counts_in_any_case_and_beside_other_algorithms() {
        for text in [
            EMPTY.to_owned(),
            EMPTY.replace("SHA", "sHa"),
            format!("SHA=2jmj7l5rSw0yVb/vlWAYkK/YBwk=, {EMPTY}"),
            format!("{EMPTY},MD5=x,,"),
            EMPTY.replacen('=', " = ", 1),
        ] {
            assert_eq!(check(&text, b""), Ok(()), "{text}");
        }
    }

    #[test]
    fn a_header_without_sha_256_is_told_from_a_wrong_hash() {
        for text in ["", "SHA=2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "SHA-256", ",", "SHA-512=abc"] {
            assert_eq!(check(text, b""), Err(DigestFault::NoSha256), "{text}");
        }
        for text in [ECHO.to_owned(), "SHA-256=".to_owned(), "SHA-256=%".to_owned(), format!("{EMPTY},{ECHO}")] {
            assert_eq!(check(&text, b""), Err(DigestFault::Different), "{text}");
        }
    }
}
