//! Content codings of requests and answers: gzip and encryption, one upon the other.
//!
//! `Content-Encoding` lists codings in the order in which they were applied; they are undone from the last to the first
//! (RFC 9110, 8.4). Digest and signature are of the coded bytes, so a receiver verifies first, then hands the *signed*
//! headers and the body to [`decode`].

use std::borrow::Cow;

use http::header::{CONTENT_ENCODING, HeaderMap};
use http::{Method, StatusCode};

use crate::encryption::{self, DecryptionFault};
use crate::keys::{Fingerprint, PrivateKey};
use crate::signature::readable;

mod accepted;
mod answer;
mod gzip;

pub use accepted::Accepted;
pub use answer::{ACCEPT_RESPONSE_ENCRYPTION_KEY, AnswerCoding, AnswerFault};
pub use gzip::{GzipFault, gunzip, gunzip_reader, gzip};

/// Most codings that a message may have one upon the other.
pub const MOST_CODINGS: usize = 3;

/// A content coding that this crate undoes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// `gzip` (RFC 1952).
    Gzip,
    /// `ewp-rsa-aes128gcm`, see [`encryption`].
    RsaAes128Gcm,
}

impl Coding {
    /// The name to write.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::RsaAes128Gcm => encryption::CODING,
        }
    }

    /// The coding with this name, in any case.
    #[must_use]
    pub fn of(token: &str) -> Option<Self> {
        if token.eq_ignore_ascii_case("gzip") || token.eq_ignore_ascii_case("x-gzip") {
            Some(Self::Gzip)
        } else if token.eq_ignore_ascii_case(encryption::CODING) {
            Some(Self::RsaAes128Gcm)
        } else {
            None
        }
    }
}

/// Why a coded body is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodingFault {
    /// The header is no list of names.
    #[error("Content-Encoding cannot be read")]
    Unreadable,
    /// A coding that this side does not know.
    #[error("Content-Encoding names a coding that this side does not know")]
    Unknown {
        /// Whether the body is encrypted as well.
        beside_encryption: bool,
    },
    /// More codings than any real message has.
    #[error("Content-Encoding names more than {MOST_CODINGS} codings")]
    TooMany,
    /// An encrypted request without a body.
    #[error("a request of this method has no body that could be encrypted: use POST")]
    NoBody,
    /// The gzip stream is broken, or unpacks to more than is accepted.
    #[error(transparent)]
    Gzip(#[from] GzipFault),
    /// The encryption.
    #[error(transparent)]
    Encryption(#[from] DecryptionFault),
}

impl DecodingFault {
    /// The status with which a server refuses such a request (reqencr-rsa-aes128gcm 0.4.0).
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoBody => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unknown { beside_encryption: false } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Gzip(GzipFault::TooLarge { .. }) => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

/// Undoes the codings of a body. No step gives more than `limit` bytes. `own_key` looks up for which of this side's
/// keys a body is encrypted. Without codings the body is what it was.
pub fn decode<'b>(
    headers: &HeaderMap,
    body: impl Into<Cow<'b, [u8]>>,
    limit: usize,
    own_key: impl Fn(&Fingerprint) -> Option<PrivateKey>,
) -> Result<Cow<'b, [u8]>, DecodingFault> {
    let mut body = body.into();
    for coding in codings(headers)?.into_iter().rev() {
        body = Cow::Owned(match coding {
            Coding::Gzip => gunzip(&body, limit)?,
            Coding::RsaAes128Gcm => encryption::decrypt(&body, &own_key)?,
        });
    }
    Ok(body)
}

/// Undoes the codings of a request. Methods without a body cannot be encrypted.
pub fn decode_request<'b>(
    method: &Method,
    headers: &HeaderMap,
    body: impl Into<Cow<'b, [u8]>>,
    limit: usize,
    own_key: impl Fn(&Fingerprint) -> Option<PrivateKey>,
) -> Result<Cow<'b, [u8]>, DecodingFault> {
    let has_no_body = matches!(*method, Method::GET | Method::HEAD | Method::DELETE | Method::OPTIONS);
    if has_no_body && codings(headers)?.contains(&Coding::RsaAes128Gcm) {
        return Err(DecodingFault::NoBody);
    }
    decode(headers, body, limit, own_key)
}

/// The codings that a message has, in the order in which they were applied.
pub fn codings(headers: &HeaderMap) -> Result<Vec<Coding>, DecodingFault> {
    if !headers.contains_key(CONTENT_ENCODING) {
        return Ok(Vec::new());
    }
    let list = readable(headers, &CONTENT_ENCODING).ok_or(DecodingFault::Unreadable)?;
    let mut found = Vec::new();
    let mut has_unknown = false;
    for token in list.split(',').map(str::trim).filter(|token| !token.is_empty()) {
        if token.eq_ignore_ascii_case("identity") {
            continue;
        }
        match Coding::of(token) {
            Some(_) if found.len() == MOST_CODINGS => return Err(DecodingFault::TooMany),
            Some(coding) => found.push(coding),
            None => has_unknown = true,
        }
    }
    if has_unknown {
        return Err(DecodingFault::Unknown { beside_encryption: found.contains(&Coding::RsaAes128Gcm) });
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
