//! Signed answers: how a server signs (srvauth-httpsig 1.0.2) and how the client finds out whether to believe them.

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{DATE, HeaderMap, HeaderName, HeaderValue};

use super::date::DateFault;
use super::digest::DigestFault;
use super::params::{ParamsError, SignatureParams};
use super::text::{TextError, signing_text};
use super::{
    ACCEPT_SIGNATURE, ALGORITHM, DIGEST, ORIGINAL_DATE, SIGNATURE, SigningError, X_REQUEST_ID, X_REQUEST_SIGNATURE,
    date, digest, keep_covered, readable,
};
use crate::keys::{Fingerprint, PrivateKey, PublicKey};

/// Whether a request asks for a signed answer with an algorithm that this side knows. Of a signed request, ask with
/// the headers that were signed; of an anonymous one, with all.
#[must_use]
pub fn is_wanted(request_headers: &HeaderMap) -> bool {
    readable(request_headers, &ACCEPT_SIGNATURE)
        .is_some_and(|list| list.split(',').any(|item| item.trim().eq_ignore_ascii_case(ALGORITHM)))
}

/// An answer before it is signed. What the client should honour must be in `headers` by now.
pub struct UnsignedResponse<'a> {
    /// The headers; those of the signature are added.
    pub headers: &'a mut HeaderMap,
    /// The body as it will be transmitted.
    pub body: &'a [u8],
    /// The request's `X-Request-Id`, exactly if it had one.
    pub request_id: Option<&'a str>,
    /// The request's signature, exactly if it had a readable one, valid or not.
    pub request_signature: Option<&'a str>,
    /// Further headers to sign where present.
    pub also: &'a [HeaderName],
}

/// Signs an answer with a server key and returns the signature.
///
/// Sets `Date`, `Original-Date`, `Digest`, `X-Request-Id`, `X-Request-Signature` and `Signature`. `Date` itself stays
/// unsigned, since load balancers rewrite it. Signs also, where present, `Content-Type`, `Content-Encoding`,
/// `WWW-Authenticate`, `Want-Digest` and the headers in `also`.
pub fn sign(key: &PrivateKey, response: UnsignedResponse<'_>, now: SystemTime) -> Result<String, SigningError> {
    let UnsignedResponse { headers, body, request_id, request_signature, also } = response;
    let date = date::http_date(now);
    put(headers, DATE, Some(&date))?;
    put(headers, ORIGINAL_DATE, Some(&date))?;
    put(headers, DIGEST, Some(&digest::value(body)))?;
    put(headers, X_REQUEST_ID, request_id)?;
    put(headers, X_REQUEST_SIGNATURE, request_signature)?;
    let mut names = vec!["original-date", "digest"];
    let usual =
        ["x-request-id", "x-request-signature", "content-type", "content-encoding", "www-authenticate", "want-digest"];
    for name in usual.into_iter().chain(also.iter().map(HeaderName::as_str)) {
        if headers.contains_key(name) && !names.contains(&name) {
            names.push(name);
        }
    }
    sign_listed(key, headers, &names)
}

/// Signs exactly the listed names with the headers as they are, sets `Signature` and returns the signature.
pub fn sign_listed(key: &PrivateKey, headers: &mut HeaderMap, names: &[&str]) -> Result<String, SigningError> {
    // Nothing of the request is in the text: `(request-target)` belongs to requests.
    let text = signing_text(names, &Method::GET, "/", headers)?;
    let params = SignatureParams {
        key_id: key.fingerprint().to_string(),
        algorithm: ALGORITHM.to_owned(),
        headers: names.iter().map(|name| name.to_ascii_lowercase()).collect(),
        signature: STANDARD.encode(key.sign(&text)?),
    };
    put(headers, SIGNATURE, Some(&params.to_string()))?;
    Ok(params.signature)
}

/// What the client remembers of its request until the answer is there.
#[derive(Clone, Copy, Debug)]
pub struct SentRequest<'a> {
    /// The method.
    pub method: &'a Method,
    /// Path and query as they stood on the request line.
    pub path_and_query: &'a str,
    /// The `X-Request-Id` that was sent.
    pub request_id: &'a str,
    /// The signature that was sent, if the request was signed.
    pub signature: Option<&'a str>,
}

/// Why an answer is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResponseFault {
    /// There is no `Signature` header.
    #[error("the answer is not signed")]
    NotSigned,
    /// The parameters cannot be read.
    #[error("the answer's signature cannot be read: {0}")]
    Parameters(#[from] ParamsError),
    /// The algorithm is not `rsa-sha256`.
    #[error("the answer's signature algorithm is not rsa-sha256")]
    Algorithm,
    /// Something that must be signed is not.
    #[error("the answer's signature does not cover {0}")]
    NotCovered(&'static str),
    /// `X-Request-Id` is absent or another one.
    #[error("the answer does not repeat the X-Request-Id of the request")]
    RequestId,
    /// `X-Request-Signature` is absent or another one.
    #[error("the answer does not repeat the signature of the request")]
    RequestSignature,
    /// A signed date is wrong.
    #[error("the answer's header {0} {1}")]
    Date(&'static str, DateFault),
    /// The key does not belong to the host that was called.
    #[error("the answer is signed with a key that the called host does not publish as server key")]
    ForeignKey,
    /// The signed text cannot be built.
    #[error("the answer's signature is void: {0}")]
    Text(#[from] TextError),
    /// The signature belongs to another text or another key.
    #[error("the answer's signature does not verify")]
    Signature,
    /// The body does not have the stated digest.
    #[error("of the answer, {0}")]
    Digest(#[from] DigestFault),
}

/// Finds out whether an answer comes from the called host, and returns the headers that its signature covers
/// (srvauth-httpsig 1.0.2, client steps). `host_key` looks a fingerprint up among the server keys of the very host
/// entry from which the called address was taken.
pub fn verify(
    sent: SentRequest<'_>,
    headers: &HeaderMap,
    body: &[u8],
    now: SystemTime,
    host_key: impl FnOnce(&Fingerprint) -> Option<PublicKey>,
) -> Result<HeaderMap, ResponseFault> {
    if !headers.contains_key(SIGNATURE) {
        return Err(ResponseFault::NotSigned);
    }
    let params = SignatureParams::parse(&readable(headers, &SIGNATURE).ok_or(ParamsError::Form)?)?;
    if !params.algorithm.eq_ignore_ascii_case(ALGORITHM) {
        return Err(ResponseFault::Algorithm);
    }
    check_covered(&params, sent.signature.is_some())?;
    if readable(headers, &X_REQUEST_ID).as_deref() != Some(sent.request_id) {
        return Err(ResponseFault::RequestId);
    }
    if sent.signature.is_some() && readable(headers, &X_REQUEST_SIGNATURE).as_deref() != sent.signature {
        return Err(ResponseFault::RequestSignature);
    }
    for (name, shown) in [(&DATE, "Date"), (&ORIGINAL_DATE, "Original-Date")] {
        if params.headers.iter().any(|listed| listed == name.as_str()) {
            let text = readable(headers, name).ok_or(ResponseFault::Date(shown, DateFault::Unreadable))?;
            date::check(&text, now).map_err(|fault| ResponseFault::Date(shown, fault))?;
        }
    }
    let key = params.key_id.parse().ok().and_then(|id| host_key(&id)).ok_or(ResponseFault::ForeignKey)?;
    let signature = STANDARD.decode(&params.signature).map_err(|_| ResponseFault::Signature)?;
    // The reference implementation signs the request's target into its answers.
    let text = signing_text(&params.headers, sent.method, sent.path_and_query, headers)?;
    key.verify(&text, &signature).map_err(|_| ResponseFault::Signature)?;
    let stated = readable(headers, &DIGEST).ok_or(DigestFault::NoSha256)?;
    digest::check(&stated, body)?;
    Ok(keep_covered(headers, &params.headers, None))
}

fn check_covered(params: &SignatureParams, signed_request: bool) -> Result<(), ResponseFault> {
    let covers = |name: &str| params.headers.iter().any(|listed| listed == name);
    if !covers("digest") {
        return Err(ResponseFault::NotCovered("digest"));
    }
    if !covers("date") && !covers("original-date") {
        return Err(ResponseFault::NotCovered("date or original-date"));
    }
    if !covers("x-request-id") {
        return Err(ResponseFault::NotCovered("x-request-id"));
    }
    if signed_request && !covers("x-request-signature") {
        return Err(ResponseFault::NotCovered("x-request-signature"));
    }
    Ok(())
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: Option<&str>) -> Result<(), SigningError> {
    match value {
        Some(value) => {
            let value =
                HeaderValue::from_str(value).map_err(|_| SigningError::Unsendable("a header of the signature"))?;
            headers.insert(name, value);
        }
        None => {
            headers.remove(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
