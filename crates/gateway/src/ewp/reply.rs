//! How an answer leaves: as XML or as a file, with what it repeats of the request, coded and signed as that was asked
//! for (srvauth-httpsig 1.0.2).

use app::answers::TERMS_CHANGED;
use app::host::Institution;
use axum::body::Body;
use axum::response::Response;
use domain::ids::AgreementId;
use ewp_messages::error_response::ErrorResponse;
use ewp_protocol::signature::request::put_challenge;
use ewp_protocol::signature::response::{UnsignedResponse, sign};
use ewp_protocol::signature::{DIGEST, X_REQUEST_ID, digest};
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;

use super::caller::{Caller, Conversation};
use super::coding;
use super::params::Params;
use super::refusal::Refusal;
use crate::etag;

/// An answer before it is signed.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Vec<u8>,
    /// Further headers; all of them are signed.
    pub(super) headers: HeaderMap,
    /// The agreement that it is about, if it is one, for the log.
    pub(super) agreement: Option<AgreementId>,
}

impl Answer {
    /// A success.
    pub(super) fn ok(body: String) -> Self {
        Self::of(StatusCode::OK, body.into_bytes(), HeaderMap::new())
    }

    /// A file, which never changes under its address.
    pub(super) fn file(content: Vec<u8>, media_type: &str) -> Self {
        let mut headers = HeaderMap::new();
        let other = HeaderValue::from_static("application/octet-stream");
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap_or(other));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        Self::of(StatusCode::OK, content, headers)
    }

    /// Lets readers keep the answer for so many seconds, and says that nothing changed to those who have it: to a GET
    /// whose `If-None-Match` is signed.
    pub(super) fn kept_for(mut self, seconds: u32, caller: &Caller, params: &Params) -> Self {
        let etag = etag::weak(&self.body);
        if params.came_by_get() && etag::is_known(&caller.headers, &[&etag]) {
            self.status = StatusCode::NOT_MODIFIED;
            self.body = Vec::new();
        }
        for (name, value) in [(ETAG, etag), (CACHE_CONTROL, format!("private, max-age={seconds}"))] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                self.headers.insert(name, value);
            }
        }
        self
    }

    fn of(status: StatusCode, body: Vec<u8>, headers: HeaderMap) -> Self {
        Self { status, body, headers, agreement: None }
    }

    /// Says when the terms of the agreement in the answer last changed: RFC 3339 in UTC with microseconds.
    pub(super) fn with_terms_changed(mut self, at: Option<Timestamp>) -> Self {
        let text = at.map(|at| format!("{at:.6}"));
        if let Some(value) = text.and_then(|text| HeaderValue::from_str(&text).ok()) {
            self.headers.insert(HeaderName::from_static(TERMS_CHANGED), value);
        }
        self
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        let mut headers = HeaderMap::new();
        if let Some(allow) = refusal.allow {
            headers.insert(ALLOW, HeaderValue::from_static(allow));
        }
        if refusal.challenge {
            put_challenge(&mut headers);
        }
        let body = ErrorResponse::new(refusal.message).write();
        Self::of(refusal.status, body.into_bytes(), headers)
    }
}

/// Makes the response. Without an institution there is no key to sign with.
pub(super) fn send(
    institution: Option<&Institution>,
    now: Timestamp,
    conversation: &Conversation,
    answer: Answer,
) -> Response {
    let Answer { mut status, body, mut headers, .. } = answer;
    let body = coding::apply(&conversation.coding, status, &mut headers, body).unwrap_or_else(|refusal| {
        let broken = Answer::from(refusal);
        (status, headers) = (broken.status, broken.headers);
        broken.body
    });
    let mut also: Vec<HeaderName> = headers.keys().cloned().collect();
    also.retain(|name| name == TERMS_CHANGED || [ALLOW, ETAG, CACHE_CONTROL].contains(name));
    if status != StatusCode::NOT_MODIFIED {
        headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("text/xml; charset=utf-8"));
    }
    let with_key_of = institution.filter(|_| conversation.wants_signature);
    let is_signed = with_key_of.is_some_and(|institution| {
        let response = UnsignedResponse {
            headers: &mut headers,
            body: &body,
            request_id: conversation.request_id.as_deref(),
            request_signature: conversation.request_signature.as_deref(),
            also: &also,
        };
        let outcome = sign(&institution.server_key(), response, now.into());
        if let Err(error) = &outcome {
            tracing::error!(%error, "an answer could not be signed and leaves unsigned");
        }
        outcome.is_ok()
    });
    if !is_signed {
        put(&mut headers, DIGEST, Some(&digest::value(&body)));
        put(&mut headers, X_REQUEST_ID, conversation.request_id.as_deref());
    }
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: Option<&str>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
        headers.insert(name, value);
    }
}
