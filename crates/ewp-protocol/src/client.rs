//! The one caller of other hosts: signs, sends over TLS, reads within limits, verifies.
//!
//! It follows no redirects, asks no proxies and speaks HTTP/1.1, and content codings are undone after the signature is
//! verified, because each of these would change what was signed. Trust comes from the system's certificates and the
//! extra ones that were given.

use std::net::IpAddr;
use std::time::{Duration, Instant, SystemTime};

use http::StatusCode;
use http::header::{ACCEPT_ENCODING, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};
use url::{Host, Url};
use uuid::Uuid;

use crate::coding::{self, DecodingFault};
use crate::encryption::CannotEncrypt;
use crate::keys::{PrivateKey, PublicKey};
use crate::signature::SigningError;
use crate::signature::response::{ResponseFault, SentRequest, verify};

mod addresses;
mod fetched;
mod greeting;
mod outgoing;
mod pieces;
mod protection;

pub use addresses::{NOT_PUBLIC, is_public};
pub use fetched::{Fetched, Packed};
pub use greeting::Greeting;
pub use pieces::{Opened, Pieces};
pub use protection::Protection;

use outgoing::{Outgoing, https};

/// How to call.
#[derive(Debug, Clone)]
pub struct ClientOptions {
    /// PEM files with certificates that are trusted beside the system's.
    pub ca_pem: Vec<Vec<u8>>,
    /// How long a call may take, from the first packet to the last byte of the body.
    pub timeout: Duration,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    /// The longest body that is read, in bytes, as it comes and unpacked.
    pub max_body: usize,
    /// Value of `User-Agent`: product, version, a contact.
    pub user_agent: String,
    /// Whether to call hosts of the public Internet alone. Names that lead elsewhere, and addresses that are elsewhere,
    /// give no connection.
    pub public_only: bool,
}

impl Default for ClientOptions {
    fn default() -> Self {
        Self {
            ca_pem: Vec::new(),
            timeout: Duration::from_secs(10),
            connect_timeout: Duration::from_secs(5),
            max_body: 5 * 1024 * 1024,
            user_agent: concat!("ewp-protocol/", env!("CARGO_PKG_VERSION")).to_owned(),
            public_only: false,
        }
    }
}

/// Calls other hosts. Cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    max_body: usize,
    public_only: bool,
}

/// Why no client can be made.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The extra certificates are no PEM.
    #[error("the extra certificates cannot be read")]
    Certificates(#[source] reqwest::Error),
    /// TLS cannot be set up, for example because neither the system nor the options have any certificates.
    #[error("the client cannot be set up")]
    Setup(#[source] reqwest::Error),
}

/// How parameters travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// By GET, parameters in the query.
    Get {
        /// Names and values in order, repeated names allowed.
        params: Vec<(String, String)>,
    },
    /// By POST, parameters in a form.
    Post {
        /// Names and values in order, repeated names allowed.
        params: Vec<(String, String)>,
    },
}

/// How the called host shows that an answer is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// By a signature with one of these keys, the server keys of its entry in the catalogue.
    Signature(Vec<PublicKey>),
    /// By its TLS certificate alone, for hosts that do not declare that they sign.
    Tls,
}

/// What to call.
#[derive(Debug, Clone)]
pub struct Target<'a> {
    /// The address, as the catalogue has it.
    pub url: &'a str,
    /// Method and parameters.
    pub call: Call,
    /// What the answer must show.
    pub proof: Proof,
}

/// An answer of any status.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Of a signed answer the headers that the signature covers, otherwise all.
    pub headers: HeaderMap,
    /// The body, without content codings. Of an error answer that cannot be decoded, the body as it came.
    pub body: Vec<u8>,
    /// Whether the answer is proved by a signature.
    pub signed: bool,
    /// Why an error answer is not proved although a signature was to be expected.
    pub signature_fault: Option<ResponseFault>,
    /// The `X-Request-Id` of the request.
    pub request_id: Uuid,
    /// How long it all took.
    pub duration: Duration,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The address is no https URL.
    #[error("the address is no https URL")]
    Address,
    /// The request cannot be signed.
    #[error("the request cannot be signed")]
    Signing(#[from] SigningError),
    /// The request cannot be encrypted.
    #[error(transparent)]
    Encryption(#[from] CannotEncrypt),
    /// No connection, or no trust in the certificate.
    #[error("no connection: {0}")]
    Connect(String),
    /// The time was up.
    #[error("no complete answer in time")]
    Timeout,
    /// The connection broke, or what came is no HTTP.
    #[error("the connection broke: {0}")]
    Broken(String),
    /// The body is longer than allowed.
    #[error("the body is longer than {limit} bytes")]
    TooLarge {
        /// How long it may be.
        limit: usize,
    },
    /// The host sends the caller elsewhere, which nobody follows.
    #[error("the host answers with a redirect (status {0})")]
    Redirect(StatusCode),
    /// A success answer is not proved.
    #[error(transparent)]
    Unproved(#[from] ResponseFault),
    /// The content codings of a success answer cannot be undone.
    #[error("of the answer: {0}")]
    Decoding(#[from] DecodingFault),
}

impl Client {
    /// Sets a client up. Installs the process's TLS provider (aws-lc) unless there is one already.
    pub fn new(options: ClientOptions) -> Result<Self, ClientError> {
        // An error says that there is a provider already, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let mut certificates = Vec::new();
        for pem in &options.ca_pem {
            certificates.extend(reqwest::Certificate::from_pem_bundle(pem).map_err(ClientError::Certificates)?);
        }
        #[expect(clippy::disallowed_methods, reason = "this is the one place where requests leave")]
        let mut builder = reqwest::Client::builder();
        if options.public_only {
            builder = builder.dns_resolver(addresses::PublicNames);
        }
        let http = builder
            .tls_certs_merge(certificates)
            .https_only(true)
            .http1_only()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate()
            .referer(false)
            .timeout(options.timeout)
            .connect_timeout(options.connect_timeout)
            .user_agent(options.user_agent)
            .build()
            .map_err(ClientError::Setup)?;
        Ok(Self { http, max_body: options.max_body, public_only: options.public_only })
    }

    /// Calls an API with a signed request over TLS, as most entries ask for. The answer to a success must be proved as
    /// the target demands; errors count without a proof, since hosts cannot always sign them. `now` is asked before
    /// sending and after receiving.
    pub async fn call(
        &self,
        key: &PrivateKey,
        target: Target<'_>,
        request_id: Uuid,
        now: impl Fn() -> SystemTime + Send,
    ) -> Result<Answer, CallError> {
        self.call_protected(key, target, &Protection::default(), request_id, now).await
    }

    /// Calls an API with the methods that were chosen for its entry; the rest is as [`Self::call`] says.
    pub async fn call_protected(
        &self,
        key: &PrivateKey,
        target: Target<'_>,
        protection: &Protection,
        request_id: Uuid,
        now: impl Fn() -> SystemTime + Send,
    ) -> Result<Answer, CallError> {
        let start = Instant::now();
        let mut outgoing = Outgoing::of(target.url, target.call, protection)?;
        self.check_place(&outgoing.url)?;
        let signature = outgoing.identify(key, protection, now(), request_id)?;
        let Outgoing { method, url, path_and_query, headers, body, .. } = outgoing;
        let request = self.http.request(method.clone(), url).headers(headers).body(body);
        let (status, headers, body) = self.exchange(request, self.max_body).await?;
        if status.is_redirection() {
            return Err(CallError::Redirect(status));
        }
        let id = request_id.hyphenated().to_string();
        let sent = SentRequest {
            method: &method,
            path_and_query: &path_and_query,
            request_id: &id,
            signature: signature.as_deref(),
        };
        let proved = match &target.proof {
            Proof::Tls => None,
            Proof::Signature(keys) => Some(verify(sent, &headers, &body, now(), |wanted| {
                keys.iter().find(|key| key.fingerprint() == *wanted).cloned()
            })),
        };
        let is_error = status.is_client_error() || status.is_server_error();
        let (headers, signed, signature_fault) = match proved {
            None => (headers, false, None),
            Some(Ok(covered)) => (covered, true, None),
            Some(Err(fault)) if is_error => (headers, false, Some(fault)),
            Some(Err(fault)) => return Err(fault.into()),
        };
        let own = |wanted: &_| Some(key.clone()).filter(|key| key.fingerprint() == *wanted);
        let body = match coding::decode(&headers, body.as_slice(), self.max_body, own) {
            Ok(std::borrow::Cow::Owned(decoded)) => decoded,
            Ok(std::borrow::Cow::Borrowed(_)) => body,
            Err(_) if is_error => body,
            Err(fault) => return Err(fault.into()),
        };
        Ok(Answer { status, headers, body, signed, signature_fault, request_id, duration: start.elapsed() })
    }

    /// Fetches a catalogue or a manifest, which are public and unsigned, unless it still has the given `ETag`.
    pub async fn fetch_plain(&self, url: &str, etag: Option<&str>) -> Result<Fetched, CallError> {
        self.fetch_plain_up_to(url, etag, self.max_body).await
    }

    /// Fetches as [`Self::fetch_plain`] does, with a limit of its own, for example [`crate::catalogue::LIMIT`]. It
    /// holds for the document as it comes and unpacked.
    pub async fn fetch_plain_up_to(
        &self,
        url: &str,
        etag: Option<&str>,
        max_body: usize,
    ) -> Result<Fetched, CallError> {
        self.fetch_packed(url, etag, max_body).await?.unpacked(max_body)
    }

    /// Fetches as [`Self::fetch_plain`] does and leaves the document packed if it comes so, to be unpacked while it is
    /// read. The limit holds for the document as it comes.
    pub async fn fetch_packed(
        &self,
        url: &str,
        etag: Option<&str>,
        max_body: usize,
    ) -> Result<Fetched<Packed>, CallError> {
        let url = https(url)?;
        self.check_place(&url)?;
        let mut request = self.http.get(url).header(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        if let Some(etag) = etag.and_then(|etag| HeaderValue::from_str(etag).ok()) {
            request = request.header(IF_NONE_MATCH, etag);
        }
        let (status, headers, body) = self.exchange(request, max_body).await?;
        if status == StatusCode::NOT_MODIFIED {
            return Ok(Fetched::NotModified);
        }
        if status.is_redirection() {
            return Err(CallError::Redirect(status));
        }
        let body = Packed::of(&headers, body)?;
        let etag = headers.get(ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
        Ok(Fetched::Document { status, body, etag })
    }

    /// Names are checked when they are looked up; an address in the URL needs no looking up.
    fn check_place(&self, url: &Url) -> Result<(), CallError> {
        let address: Option<IpAddr> = match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        };
        match address {
            Some(address) if self.public_only && !is_public(address) => Err(CallError::Connect(NOT_PUBLIC.to_owned())),
            _ => Ok(()),
        }
    }

    async fn exchange(
        &self,
        request: reqwest::RequestBuilder,
        limit: usize,
    ) -> Result<(StatusCode, HeaderMap, Vec<u8>), CallError> {
        let mut response = request.send().await.map_err(failure)?;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(CallError::TooLarge { limit });
        }
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(failure)? {
            if body.len() + piece.len() > limit {
                return Err(CallError::TooLarge { limit });
            }
            body.extend_from_slice(&piece);
        }
        Ok((status, headers, body))
    }
}

fn failure(error: reqwest::Error) -> CallError {
    // The address may hold ids and is known to the caller anyway.
    let error = error.without_url();
    if error.is_timeout() {
        return CallError::Timeout;
    }
    let mut deepest: &dyn std::error::Error = &error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    let reason = deepest.to_string();
    if error.is_connect() { CallError::Connect(reason) } else { CallError::Broken(reason) }
}
