//! How providers are called: over TLS, without redirects and proxies, within limits of time and size.

use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// How to call providers.
#[derive(Debug, Clone)]
pub struct HttpOptions {
    /// PEM files with certificates that are trusted beside the system's.
    pub ca_pem: Vec<Vec<u8>>,
    /// How long a call may take, from the first packet to the last byte of the body.
    pub timeout: Duration,
    /// The longest body that is read, in bytes.
    pub max_body: usize,
    /// Value of `User-Agent`.
    pub user_agent: String,
    /// Whether addresses of this computer may be called without TLS, for tests and for a provider beside us.
    pub http_on_loopback: bool,
    /// Which addresses may be called; all, if nothing is said. A hosting institution's staff can name any provider, so
    /// a host of several institutions lets only addresses of the public Internet be called.
    pub may_call: Option<fn(IpAddr) -> bool>,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            ca_pem: Vec::new(),
            timeout: Duration::from_secs(10),
            max_body: 256 * 1024,
            user_agent: concat!("identity/", env!("CARGO_PKG_VERSION")).to_owned(),
            http_on_loopback: false,
            may_call: None,
        }
    }
}

/// Calls providers. Cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Http {
    client: reqwest::Client,
    max_body: usize,
    plain_on_loopback: bool,
    may_call: Option<fn(IpAddr) -> bool>,
}

/// Calling cannot be set up: the extra certificates are no PEM, or there are no certificates to trust at all.
#[derive(Debug, thiserror::Error)]
#[error("calls of login providers cannot be set up")]
pub struct HttpUnavailable(#[source] reqwest::Error);

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HttpFault {
    /// The address is not https, or is one that may not be called.
    #[error("its address may not be called")]
    Address,
    /// No connection, or no trust in the certificate.
    #[error("no connection: {0}")]
    Connect(String),
    /// The time was up.
    #[error("no complete answer in time")]
    Timeout,
    /// The connection broke, or what came is no HTTP.
    #[error("the connection broke")]
    Broken,
    /// The body is longer than allowed.
    #[error("the answer is longer than {0} bytes")]
    TooLarge(usize),
    /// The provider sends the caller elsewhere, which nobody follows.
    #[error("it answers with a redirect (status {0})")]
    Redirect(u16),
}

impl Http {
    /// Sets calling up. Installs the process's TLS provider (aws-lc) unless there is one already.
    pub fn new(options: HttpOptions) -> Result<Self, HttpUnavailable> {
        // An error says that there is a provider already, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let mut certificates = Vec::new();
        for pem in &options.ca_pem {
            certificates.extend(reqwest::Certificate::from_pem_bundle(pem).map_err(HttpUnavailable)?);
        }
        #[expect(clippy::disallowed_methods, reason = "this crate stands alone and calls nobody but login providers")]
        let mut builder = reqwest::Client::builder();
        if let Some(may_call) = options.may_call {
            builder = builder.dns_resolver(Allowed(may_call));
        }
        let client = builder
            .tls_certs_merge(certificates)
            .https_only(!options.http_on_loopback)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .timeout(options.timeout)
            .connect_timeout(options.timeout / 2)
            .user_agent(options.user_agent)
            .build()
            .map_err(HttpUnavailable)?;
        let HttpOptions { max_body, http_on_loopback: plain_on_loopback, may_call, .. } = options;
        Ok(Self { client, max_body, plain_on_loopback, may_call })
    }

    /// Whether an address may be called, as far as it can be seen before its name is looked up.
    pub(super) fn allows(&self, url: &Url) -> bool {
        let address: Option<IpAddr> = match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        };
        let is_loopback = address.map_or(url.host_str() == Some("localhost"), |address| address.is_loopback());
        let reachable = match (address, self.may_call) {
            (Some(address), Some(may_call)) => may_call(address),
            _ => true,
        };
        let scheme = match url.scheme() {
            "https" => true,
            "http" => self.plain_on_loopback && is_loopback,
            _ => false,
        };
        scheme && reachable && url.username().is_empty() && url.password().is_none()
    }

    /// Sends a request and reads the answer, of any status but a redirect.
    pub(super) async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let request = reqwest::Request::try_from(request).map_err(|_| HttpFault::Address)?;
        if !self.allows(request.url()) {
            return Err(HttpFault::Address);
        }
        let mut response = self.client.execute(request).await.map_err(failure)?;
        let status = response.status();
        if status.is_redirection() {
            return Err(HttpFault::Redirect(status.as_u16()));
        }
        let too_large = HttpFault::TooLarge(self.max_body);
        if response.content_length().is_some_and(|length| length > self.max_body as u64) {
            return Err(too_large);
        }
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(failure)? {
            if body.len() + piece.len() > self.max_body {
                return Err(too_large);
            }
            body.extend_from_slice(&piece);
        }
        let mut answer = HttpResponse::new(body);
        *answer.status_mut() = status;
        *answer.headers_mut() = headers;
        Ok(answer)
    }
}

/// An answer on its way, which may go from thread to thread.
pub(super) type Calling = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpFault>> + Send>>;

impl Http {
    /// How the protocol's library calls. The answer on its way borrows nothing and is boxed: through a borrow the
    /// compiler would not see that a login may go from thread to thread.
    pub(super) fn caller(&self) -> impl Fn(HttpRequest) -> Calling + Send + Sync + use<> {
        let http = self.clone();
        move |request| {
            let http = http.clone();
            Box::pin(async move { http.send(request).await })
        }
    }
}

/// Looks names up and fails when one of their addresses may not be called. The check stands where the name becomes an
/// address, so a name that changes between a check and the connection gains nothing.
struct Allowed(fn(IpAddr) -> bool);

#[derive(Debug, thiserror::Error)]
#[error("the address may not be called")]
struct NotAllowed;

impl Resolve for Allowed {
    fn resolve(&self, name: Name) -> Resolving {
        let may_call = self.0;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if found.iter().all(|address| may_call(address.ip())) {
                Ok(Box::new(found.into_iter()) as Addrs)
            } else {
                Err(NotAllowed.into())
            }
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn failure(error: reqwest::Error) -> HttpFault {
    if error.is_timeout() {
        return HttpFault::Timeout;
    }
    if !error.is_connect() {
        return HttpFault::Broken;
    }
    let mut deepest: &dyn std::error::Error = &error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    HttpFault::Connect(deepest.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(http_on_loopback: bool, may_call: Option<fn(IpAddr) -> bool>, url: &str) -> bool {
        let options = HttpOptions { http_on_loopback, may_call, ..HttpOptions::default() };
        Http::new(options).unwrap().allows(&url.parse().unwrap())
    }

    #[test]
    fn without_tls_only_this_computer_is_called_and_only_if_that_is_said() {
        assert!(allows(false, None, "https://op.example/token"));
        for url in ["http://127.0.0.1:8080/", "http://[::1]/", "http://localhost/"] {
            assert!(!allows(false, None, url), "{url}");
            assert!(allows(true, None, url), "{url}");
        }
        for url in
            ["http://op.example/", "http://127.0.0.1.evil.example/", "ftp://localhost/", "https://a:b@op.example/"]
        {
            assert!(!allows(true, None, url), "{url}");
        }
    }

    #[test]
    fn an_address_that_may_not_be_called_is_refused_before_anything_is_sent() {
        assert!(!allows(false, Some(|_| false), "https://10.0.0.1/"));
        assert!(!allows(true, Some(|_| false), "http://127.0.0.1/"));
        assert!(allows(false, Some(|address| !address.is_loopback()), "https://10.0.0.1/"));
    }
}
