//! A request on its way out: parameters, encryption, signature.

use std::time::SystemTime;

use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue};
use http::{Method, Uri};
use url::Url;
use uuid::Uuid;

use super::{Call, CallError, Protection};
use crate::encryption::{self, encrypt};
use crate::keys::PrivateKey;
use crate::signature::request::{UnsignedRequest, sign};
use crate::signature::{ACCEPT_SIGNATURE, ALGORITHM, X_REQUEST_ID};

pub(super) struct Outgoing {
    pub(super) method: Method,
    pub(super) url: Url,
    /// What the HTTP library will put on the request line.
    pub(super) path_and_query: String,
    pub(super) host: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Outgoing {
    /// Puts parameters where they belong and encrypts them if need be, for which GET becomes POST.
    pub(super) fn of(address: &str, call: Call, protection: &Protection) -> Result<Self, CallError> {
        let mut url = https(address)?;
        url.set_fragment(None);
        let mut headers = HeaderMap::new();
        let mut body = Vec::new();
        let method = match call {
            Call::Get { params } if protection.encrypt_for.is_none() => {
                if !params.is_empty() {
                    url.query_pairs_mut().extend_pairs(params);
                }
                Method::GET
            }
            Call::Get { params } | Call::Post { params } => {
                body = form_urlencoded::Serializer::new(String::new()).extend_pairs(params).finish().into_bytes();
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
                Method::POST
            }
        };
        if let Some(recipient) = &protection.encrypt_for {
            body = encrypt(recipient, &body)?;
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encryption::CODING));
        }
        let accepted = if protection.encrypted_answer { "gzip, ewp-rsa-aes128gcm" } else { "gzip" };
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        // What the HTTP library will put on the request line is what must be signed.
        let uri: Uri = url.as_str().parse().map_err(|_| CallError::Address)?;
        let path_and_query = uri.path_and_query().ok_or(CallError::Address)?.as_str().to_owned();
        let name = url.host_str().ok_or(CallError::Address)?;
        let host = match url.port() {
            Some(port) => format!("{name}:{port}"),
            None => name.to_owned(),
        };
        Ok(Self { method, url, path_and_query, host, headers, body })
    }

    /// Signs the request and returns the signature; a request that says nothing of its sender gets an id alone.
    pub(super) fn identify(
        &mut self,
        key: &PrivateKey,
        protection: &Protection,
        now: SystemTime,
        request_id: Uuid,
    ) -> Result<Option<String>, CallError> {
        if protection.anonymous {
            let mut text = Uuid::encode_buffer();
            let id = HeaderValue::from_str(request_id.hyphenated().encode_lower(&mut text));
            self.headers.insert(X_REQUEST_ID, id.map_err(|_| CallError::Address)?);
            self.headers.insert(ACCEPT_SIGNATURE, HeaderValue::from_static(ALGORITHM));
            return Ok(None);
        }
        let request = UnsignedRequest {
            method: &self.method,
            path_and_query: &self.path_and_query,
            host: &self.host,
            headers: &mut self.headers,
            body: &self.body,
        };
        Ok(Some(sign(key, request, now, request_id)?))
    }
}

pub(super) fn https(address: &str) -> Result<Url, CallError> {
    Url::parse(address).ok().filter(|url| url.scheme() == "https" && url.has_host()).ok_or(CallError::Address)
}
