//! HTTP signatures of the network: draft-cavage-http-signatures-07 with `rsa-sha256`, `Digest` (RFC 3230, RFC 5843)
//! and dates that are at most five minutes off.
//!
//! [`request`] has both roles for requests (cliauth-httpsig 1.0.1), [`response`] for answers (srvauth-httpsig 1.0.2);
//! the other modules are the pieces that both use.

use std::borrow::Cow;

use http::header::{HeaderMap, HeaderName};

use crate::keys::KeyError;

pub mod date;
pub mod digest;
pub mod params;
pub mod replay;
pub mod request;
pub mod response;
pub mod text;

/// The one algorithm name that the network uses: RSASSA-PKCS1-v1_5 with SHA-256.
pub const ALGORITHM: &str = "rsa-sha256";

/// The pseudo header for method, path and query.
pub const REQUEST_TARGET: &str = "(request-target)";

/// `X-Request-Id`: a UUID that the client chooses anew for each request.
pub const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// `X-Request-Signature`: the client's signature, copied into the answer.
pub const X_REQUEST_SIGNATURE: HeaderName = HeaderName::from_static("x-request-signature");
/// `Original-Date`: stands in for `Date` where proxies rewrite that.
pub const ORIGINAL_DATE: HeaderName = HeaderName::from_static("original-date");
/// `Digest`: hash of the body as transmitted.
pub const DIGEST: HeaderName = HeaderName::from_static("digest");
/// `Want-Digest`: the hash that the sender wants to see in the answer.
pub const WANT_DIGEST: HeaderName = HeaderName::from_static("want-digest");
/// `Accept-Signature`: asks the server to sign its answer.
pub const ACCEPT_SIGNATURE: HeaderName = HeaderName::from_static("accept-signature");
/// `Signature`: the server's signature.
pub const SIGNATURE: HeaderName = HeaderName::from_static("signature");

/// Why a message could not be signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SigningError {
    /// A value holds characters that no header may hold.
    #[error("the value for {0} cannot be sent in a header")]
    Unsendable(&'static str),
    /// The text to be signed cannot be built.
    #[error(transparent)]
    Text(#[from] text::TextError),
    /// The key cannot sign.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// The value of a header as readable ASCII; several lines are joined as signatures demand.
pub(crate) fn readable(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    match text::joined(headers, name.as_str())? {
        Cow::Borrowed(bytes) => ascii(bytes).map(str::to_owned),
        Cow::Owned(bytes) => ascii(&bytes).map(str::to_owned),
    }
}

/// Keeps the headers that the signature covers.
pub(crate) fn keep_covered(headers: &HeaderMap, covered: &[String], also: Option<&HeaderName>) -> HeaderMap {
    let mut kept = HeaderMap::with_capacity(covered.len() + 1);
    for (name, value) in headers {
        if Some(name) == also || covered.iter().any(|listed| listed == name.as_str()) {
            kept.append(name, value.clone());
        }
    }
    kept
}

fn ascii(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok().filter(|text| text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')))
}
