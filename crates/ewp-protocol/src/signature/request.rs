//! Signed requests: how a client signs (cliauth-httpsig 1.0.1) and how a server finds out who it was.

use std::time::SystemTime;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use http::header::{AUTHORIZATION, DATE, HOST, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use uuid::Uuid;

use super::date::DateFault;
use super::digest::DigestFault;
use super::params::{ParamsError, SignatureParams};
use super::text::{TextError, signing_text};
use super::{
    ACCEPT_SIGNATURE, ALGORITHM, DIGEST, ORIGINAL_DATE, REQUEST_TARGET, SigningError, WANT_DIGEST, X_REQUEST_ID, date,
    digest, keep_covered, readable,
};
use crate::keys::{Fingerprint, KeyLookup, PrivateKey, PublicKey};

/// Base64 as Java reads it: padding may be missing.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Longest `X-Request-Id` that is copied into an answer.
const REQUEST_ID_LIMIT: usize = 256;

/// A request before it is signed. What the server should honour must be in `headers` by now.
pub struct UnsignedRequest<'a> {
    /// The method.
    pub method: &'a Method,
    /// Path and query exactly as they will stand on the request line.
    pub path_and_query: &'a str,
    /// The value of `Host` exactly as it will be sent.
    pub host: &'a str,
    /// The headers; those of the signature are added.
    pub headers: &'a mut HeaderMap,
    /// The body as it will be transmitted.
    pub body: &'a [u8],
}

/// Signs a request and returns the signature, which the answer must repeat.
///
/// Sets `Host`, `Date`, `X-Request-Id`, `Digest`, `Want-Digest`, `Accept-Signature` and `Authorization`. Signs these
/// and, where present, `Original-Date`, `Content-Type`, `Content-Encoding`, `Accept-Encoding` and
/// `Accept-Response-Encryption-Key`.
pub fn sign(
    key: &PrivateKey,
    request: UnsignedRequest<'_>,
    now: SystemTime,
    request_id: Uuid,
) -> Result<String, SigningError> {
    let UnsignedRequest { method, path_and_query, host, headers, body } = request;
    let host = HeaderValue::from_str(host).map_err(|_| SigningError::Unsendable("Host"))?;
    headers.insert(HOST, host);
    put(headers, DATE, &date::http_date(now))?;
    put(headers, X_REQUEST_ID, request_id.hyphenated().encode_lower(&mut Uuid::encode_buffer()))?;
    put(headers, DIGEST, &digest::value(body))?;
    headers.insert(WANT_DIGEST, HeaderValue::from_static(digest::WANTED));
    headers.insert(ACCEPT_SIGNATURE, HeaderValue::from_static(ALGORITHM));
    let mut names = vec![REQUEST_TARGET, "host", "date", "digest", "x-request-id", "want-digest", "accept-signature"];
    let others =
        ["original-date", "content-type", "content-encoding", "accept-encoding", "accept-response-encryption-key"];
    names.extend(others.into_iter().filter(|&name| headers.contains_key(name)));
    sign_listed(key, &key.fingerprint(), method, path_and_query, headers, &names)
}

/// Signs exactly the listed names with the headers as they are, sets `Authorization` and returns the signature. For
/// callers that need another choice than [`sign`] makes, above all tests that send what a good client never sends.
pub fn sign_listed(
    key: &PrivateKey,
    key_id: &Fingerprint,
    method: &Method,
    path_and_query: &str,
    headers: &mut HeaderMap,
    names: &[&str],
) -> Result<String, SigningError> {
    let text = signing_text(names, method, path_and_query, headers)?;
    let params = SignatureParams {
        key_id: key_id.to_string(),
        algorithm: ALGORITHM.to_owned(),
        headers: names.iter().map(|name| name.to_ascii_lowercase()).collect(),
        signature: STANDARD.encode(key.sign(&text)?),
    };
    put(headers, AUTHORIZATION, &format!("Signature {params}"))?;
    Ok(params.signature)
}

/// A request as it came in, nothing about it proved.
#[derive(Clone, Copy, Debug)]
pub struct Received<'a> {
    /// The method.
    pub method: &'a Method,
    /// Path and query exactly as they stood on the request line, seen from outside.
    pub path_and_query: &'a str,
    /// All headers. For HTTP/2 the door puts `:authority` into `Host`.
    pub headers: &'a HeaderMap,
    /// The whole body, before any content coding is undone.
    pub body: &'a [u8],
}

/// A request of which sender, freshness, target and content are proved.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The client key that signed it.
    pub fingerprint: Fingerprint,
    /// That key's body, for which an answer can be encrypted.
    pub key: PublicKey,
    /// The client's `X-Request-Id`, to be copied into the answer.
    pub request_id: Option<String>,
    /// The client's signature, to be copied into the answer.
    pub signature: String,
    /// The headers that the signature covers, and `Authorization`. Everything else was dropped.
    pub headers: HeaderMap,
}

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefusalReason {
    /// There is no `Authorization` with the scheme `Signature`.
    #[error("the request is not signed: send Authorization with the scheme Signature")]
    NotSigned,
    /// There are several `Authorization` headers.
    #[error("the request has several Authorization headers")]
    SeveralAuthorizations,
    /// The parameters cannot be read.
    #[error("{0}")]
    Parameters(#[from] ParamsError),
    /// The algorithm is not `rsa-sha256`.
    #[error("the signature algorithm must be rsa-sha256")]
    Algorithm,
    /// Something that must be signed is not.
    #[error("the signature does not cover {0}")]
    NotCovered(&'static str),
    /// `Host` names another host.
    #[error("the Host header does not name this host")]
    Host,
    /// The key is a server key.
    #[error("the key is published as a server key, and requests are signed with client keys")]
    ServerKey,
    /// The catalogue does not know the key.
    #[error("the key is not a client key in the catalogue that this host has read last")]
    UnknownKey,
    /// A date is wrong.
    #[error("the header {0} {1}")]
    Date(&'static str, DateFault),
    /// `X-Request-Id` is no canonical UUID.
    #[error("X-Request-Id must be a UUID in lower case with hyphens")]
    RequestId,
    /// The signed text cannot be built.
    #[error("{0}")]
    Text(#[from] TextError),
    /// The signature belongs to another text or another key.
    #[error("the signature does not verify with the key that it names")]
    Signature,
    /// The body does not have the stated digest.
    #[error("{0}")]
    Digest(#[from] DigestFault),
    /// The same request was there before; see [`SeenRequests`](super::replay::SeenRequests).
    #[error("a request with this X-Request-Id and key was answered already")]
    Replayed,
}

/// A refused request, with everything that the answer needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{developer_message}")]
pub struct Refusal {
    /// The fact.
    pub reason: RefusalReason,
    /// The status to answer with.
    pub status: StatusCode,
    /// The text for `developer-message`.
    pub developer_message: String,
    /// Whether the answer tells the client how to authenticate; see [`Refusal::put_challenge`].
    pub challenge: bool,
    /// The client's `X-Request-Id`, to be copied into the answer even if it is wrong.
    pub request_id: Option<String>,
    /// The client's signature if its parameters could be read, to be copied into the answer even if it is wrong.
    pub request_signature: Option<String>,
}

impl Refusal {
    /// A refusal for this reason, with what the answer repeats of the request.
    pub(super) fn of(reason: RefusalReason, request_id: Option<String>, request_signature: Option<String>) -> Self {
        Self {
            status: reason.status(),
            developer_message: reason.to_string(),
            challenge: reason == RefusalReason::NotSigned,
            request_id,
            request_signature,
            reason,
        }
    }

    /// Adds `WWW-Authenticate` and `Want-Digest` where the answer needs them (cliauth-httpsig 1.0.1).
    pub fn put_challenge(&self, headers: &mut HeaderMap) {
        if self.challenge {
            put_challenge(headers);
        }
    }
}

/// Adds `WWW-Authenticate` and `Want-Digest`, which a 401 needs.
pub fn put_challenge(headers: &mut HeaderMap) {
    headers.insert(http::header::WWW_AUTHENTICATE, HeaderValue::from_static("Signature realm=\"EWP\""));
    headers.insert(WANT_DIGEST, HeaderValue::from_static(digest::WANTED));
}

impl RefusalReason {
    /// The status that the specification recommends or the reference implementation sends.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotSigned => StatusCode::UNAUTHORIZED,
            Self::ServerKey | Self::UnknownKey => StatusCode::FORBIDDEN,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

/// Finds out who sent a request (cliauth-httpsig 1.0.1, all steps of server verification).
///
/// `hosts` are the public names of this side, with their port where it is not 443; the request may leave the port out.
/// With no hosts every request is refused. `lookup` answers from the catalogue.
pub fn verify(
    received: Received<'_>,
    hosts: &[&str],
    now: SystemTime,
    lookup: impl FnOnce(&Fingerprint) -> KeyLookup,
) -> Result<Verified, Refusal> {
    let mut request_signature = None;
    let result = prove(received, hosts, now, lookup, &mut request_signature);
    let request_id = copyable_request_id(received.headers);
    match result {
        Ok((key, params)) => Ok(Verified {
            fingerprint: key.fingerprint(),
            key,
            request_id,
            headers: keep_covered(received.headers, &params.headers, Some(&AUTHORIZATION)),
            signature: params.signature,
        }),
        Err(reason) => Err(Refusal::of(reason, request_id, request_signature)),
    }
}

/// The `X-Request-Id` that an answer must copy: the one of the request, if it can be sent back at all. The answer to a
/// request without one must not have one either (srvauth-httpsig 1.0.2).
#[must_use]
pub fn copyable_request_id(headers: &HeaderMap) -> Option<String> {
    readable(headers, &X_REQUEST_ID).filter(|id| !id.is_empty() && id.len() <= REQUEST_ID_LIMIT)
}

fn prove(
    received: Received<'_>,
    hosts: &[&str],
    now: SystemTime,
    lookup: impl FnOnce(&Fingerprint) -> KeyLookup,
    request_signature: &mut Option<String>,
) -> Result<(PublicKey, SignatureParams), RefusalReason> {
    let headers = received.headers;
    let params = SignatureParams::parse(&signature_of(headers)?)?;
    *request_signature = Some(params.signature.clone());
    if !params.algorithm.eq_ignore_ascii_case(ALGORITHM) {
        return Err(RefusalReason::Algorithm);
    }
    check_covered(&params)?;
    if !readable(headers, &HOST).is_some_and(|host| hosts.iter().any(|own| same_host(own, &host))) {
        return Err(RefusalReason::Host);
    }
    // A keyId that is no fingerprint is a key that nobody knows.
    let fingerprint: Fingerprint = params.key_id.parse().map_err(|_| RefusalReason::UnknownKey)?;
    let key = match lookup(&fingerprint) {
        KeyLookup::Known(key) => key,
        KeyLookup::ServerKeyOnly => return Err(RefusalReason::ServerKey),
        KeyLookup::Unknown => return Err(RefusalReason::UnknownKey),
    };
    // Both dates count when both are there, signed or not, as in the reference implementation.
    check_date(headers, &DATE, "Date", now)?;
    check_date(headers, &ORIGINAL_DATE, "Original-Date", now)?;
    if !readable(headers, &X_REQUEST_ID).is_some_and(|id| is_canonical_uuid(&id)) {
        return Err(RefusalReason::RequestId);
    }
    let signature = LENIENT.decode(&params.signature).map_err(|_| RefusalReason::Signature)?;
    let text = signing_text(&params.headers, received.method, received.path_and_query, headers)?;
    key.verify(&text, &signature).map_err(|_| RefusalReason::Signature)?;
    let stated = readable(headers, &DIGEST).ok_or(DigestFault::NoSha256)?;
    digest::check(&stated, received.body)?;
    Ok((key, params))
}

/// The parameters behind the scheme `Signature`.
fn signature_of(headers: &HeaderMap) -> Result<String, RefusalReason> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let value = values.next().ok_or(RefusalReason::NotSigned)?;
    if values.next().is_some() {
        return Err(RefusalReason::SeveralAuthorizations);
    }
    let (scheme, params) = value.as_bytes().split_at_checked(9).ok_or(RefusalReason::NotSigned)?;
    if !scheme.eq_ignore_ascii_case(b"Signature") {
        return Err(RefusalReason::NotSigned);
    }
    match params.first() {
        None => Ok(String::new()),
        Some(b' ' | b'\t') => {
            super::ascii(params.trim_ascii()).map(str::to_owned).ok_or(RefusalReason::Parameters(ParamsError::Form))
        }
        Some(_) => Err(RefusalReason::NotSigned),
    }
}

fn check_covered(params: &SignatureParams) -> Result<(), RefusalReason> {
    let covers = |name: &str| params.headers.iter().any(|listed| listed == name);
    for name in [REQUEST_TARGET, "host", "digest", "x-request-id"] {
        if !covers(name) {
            return Err(RefusalReason::NotCovered(name));
        }
    }
    if covers("date") || covers("original-date") {
        Ok(())
    } else {
        Err(RefusalReason::NotCovered("date or original-date"))
    }
}

fn check_date(
    headers: &HeaderMap,
    name: &HeaderName,
    shown: &'static str,
    now: SystemTime,
) -> Result<(), RefusalReason> {
    if !headers.contains_key(name) {
        return Ok(());
    }
    let text = readable(headers, name).ok_or(RefusalReason::Date(shown, DateFault::Unreadable))?;
    date::check(&text, now).map_err(|fault| RefusalReason::Date(shown, fault))
}

/// Whether the received `Host` names this side: any case, the port may be left out.
fn same_host(own: &str, received: &str) -> bool {
    let (own_name, own_port) = split_port(own);
    let (name, port) = split_port(received);
    !own_name.is_empty()
        && own_name.eq_ignore_ascii_case(name)
        && port.is_none_or(|port| port == own_port.unwrap_or("443"))
}

fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port))
            if !port.is_empty()
                && port.bytes().all(|byte| byte.is_ascii_digit())
                && (name.ends_with(']') || !name.contains(':')) =>
        {
            (name, Some(port))
        }
        _ => (host, None),
    }
}

fn is_canonical_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(position, byte)| match position {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &str) -> Result<(), SigningError> {
    let value = HeaderValue::from_str(value).map_err(|_| SigningError::Unsendable("a header of the signature"))?;
    headers.insert(name, value);
    Ok(())
}

#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod tests;
