//! How a server codes its answer: gzip first, encryption last (resencr-rsa-aes128gcm 0.3.0).

use http::StatusCode;
use http::header::{CONTENT_ENCODING, HeaderMap, HeaderName, HeaderValue};

use super::{Accepted, Coding, gzip};
use crate::encryption::{CannotEncrypt, encrypt};
use crate::keys::PublicKey;
use crate::signature::readable;

/// `Accept-Response-Encryption-Key`: another key for the answer than the one that signed the request, as base64.
pub const ACCEPT_RESPONSE_ENCRYPTION_KEY: HeaderName = HeaderName::from_static("accept-response-encryption-key");

/// Which codings an answer gets. The default is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerCoding {
    is_packed: bool,
    /// Whether the caller refuses an answer without coding.
    refuses_plain: bool,
    recipient: Option<PublicKey>,
}

/// Why there is no way to code an answer as the caller wants it. Such an answer leaves without codings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerFault {
    /// The key for the answer is none.
    #[error("Accept-Response-Encryption-Key is no RSA key as base64 of its SubjectPublicKeyInfo")]
    Key,
    /// The caller wants encryption and has no key.
    #[error("an answer can be encrypted for a signed request, or for Accept-Response-Encryption-Key")]
    NoKey,
    /// The caller takes none of the codings that there are.
    #[error("Accept-Encoding leaves no coding: this side knows none, gzip and ewp-rsa-aes128gcm")]
    NotAcceptable,
}

impl AnswerFault {
    /// The status to answer with.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::Key => StatusCode::BAD_REQUEST,
            Self::NoKey | Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        }
    }
}

impl AnswerCoding {
    /// Chooses what the caller asks for. `headers` are those of the request that were signed, `caller` is the key that
    /// signed them.
    pub fn wanted(headers: &HeaderMap, caller: Option<&PublicKey>) -> Result<Self, AnswerFault> {
        let accepted = Accepted::of(headers);
        let mut coding = Self { is_packed: accepted.gzip, refuses_plain: !accepted.identity, recipient: None };
        if accepted.encryption {
            coding.recipient = Some(key_for_answer(headers, caller)?);
        } else if !accepted.identity && !accepted.gzip {
            return Err(AnswerFault::NotAcceptable);
        }
        Ok(coding)
    }

    /// Whether the answer will be encrypted.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.recipient.is_some()
    }

    /// Whether the answer will be packed.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.is_packed
    }

    /// The same for an answer that is too short to be worth packing: packed only if the caller takes no other.
    #[must_use]
    pub fn of_short_answer(&self) -> Self {
        let is_packed = self.is_packed && self.refuses_plain && self.recipient.is_none();
        Self { is_packed, ..self.clone() }
    }

    /// Codes a body and sets `Content-Encoding`. The digest and the signature come after this. An empty body stays
    /// unpacked, but it is encrypted, since even that there is nothing may be a secret.
    pub fn apply(&self, headers: &mut HeaderMap, mut body: Vec<u8>) -> Result<Vec<u8>, CannotEncrypt> {
        let mut names = Vec::new();
        if self.is_packed && !body.is_empty() {
            body = gzip(&body);
            names.push(Coding::Gzip.token());
        }
        if let Some(recipient) = &self.recipient {
            body = encrypt(recipient, &body)?;
            names.push(Coding::RsaAes128Gcm.token());
        }
        let value = match names.as_slice() {
            [] => return Ok(body),
            [one] => HeaderValue::from_static(one),
            _ => HeaderValue::from_static("gzip, ewp-rsa-aes128gcm"),
        };
        headers.insert(CONTENT_ENCODING, value);
        Ok(body)
    }
}

fn key_for_answer(headers: &HeaderMap, caller: Option<&PublicKey>) -> Result<PublicKey, AnswerFault> {
    if headers.contains_key(&ACCEPT_RESPONSE_ENCRYPTION_KEY) {
        let text = readable(headers, &ACCEPT_RESPONSE_ENCRYPTION_KEY).ok_or(AnswerFault::Key)?;
        return PublicKey::from_base64(&text).map_err(|_| AnswerFault::Key);
    }
    caller.cloned().ok_or(AnswerFault::NoKey)
}
