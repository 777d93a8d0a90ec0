//! The one mail server that takes letters.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls_platform_verifier::Verifier;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::address::Address;
use crate::caught::Caught;
use crate::dialogue::{Carrier, Dialogue};
use crate::fault::Fault;
use crate::letter::Letter;
use crate::message;

/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(10);
/// How long taking leave may take.
const LEAVE: Duration = Duration::from_secs(2);

/// What a server says that took a letter.
const TAKEN: u16 = 250;

/// How the way to the server is kept safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// The dialogue begins in plain text and goes over to TLS. A server that does not offer that gets nothing.
    StartTls,
    /// TLS from the first byte.
    Always,
    /// Plain text, for a server on this machine.
    Never,
}

/// Who may send.
#[derive(Clone)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

/// What a post needs.
#[derive(Clone, Debug)]
pub struct PostOptions {
    /// The server's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is kept safe.
    pub tls: Tls,
    /// Who may send there, if it asks.
    pub login: Option<Login>,
    /// The address from which letters come.
    pub from: Address,
    /// The address to which people answer, if it is another one.
    pub reply_to: Option<Address>,
    /// Certificate authorities to trust besides the system's, PEM.
    pub extra_ca_pem: Vec<Vec<u8>>,
    /// How long handing over one letter may take.
    pub limit: Duration,
}

/// A mail server and how to reach it. Cloning it gives another handle.
#[derive(Clone)]
pub struct Post {
    inner: Arc<Inner>,
}

struct Inner {
    options: PostOptions,
    tls: Option<(TlsConnector, ServerName<'static>)>,
    /// Where letters end instead, in a sandbox.
    caught: Option<Caught>,
}

/// Why there is no post.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// Plain text is for this machine alone.
    #[error("{0} is not on this machine, so the way there needs TLS")]
    NotHere(String),
    /// No server has such a name.
    #[error("{0:?} is no name or address of a server")]
    Name(String),
    /// There are no certificates to trust.
    #[error("the certificates cannot be used: {0}")]
    Certificates(String),
}

/// What a look at the server showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Whether the way is safe.
    pub is_safe: bool,
    /// Whether we logged in.
    pub is_logged_in: bool,
}

impl Post {
    /// Sets a post up. Nobody is called yet.
    pub fn new(options: PostOptions) -> Result<Self, SetupError> {
        if options.tls == Tls::Never && !is_here(&options.host) {
            return Err(SetupError::NotHere(options.host));
        }
        let tls = match options.tls {
            Tls::Never => None,
            Tls::StartTls | Tls::Always => {
                let name =
                    ServerName::try_from(options.host.clone()).map_err(|_| SetupError::Name(options.host.clone()))?;
                Some((TlsConnector::from(Arc::new(trust(&options.extra_ca_pem)?)), name))
            }
        };
        Ok(Self { inner: Arc::new(Inner { options, tls, caught: None }) })
    }

    /// A post that sends nothing: letters are caught. For a sandbox.
    #[must_use]
    pub fn catching(from: Address, caught: Caught) -> Self {
        let options = PostOptions {
            host: "localhost".to_owned(),
            port: 25,
            tls: Tls::Never,
            login: None,
            from,
            reply_to: None,
            extra_ca_pem: Vec::new(),
            limit: CONNECT,
        };
        Self { inner: Arc::new(Inner { options, tls: None, caught: Some(caught) }) }
    }

    /// The address from which letters come.
    #[must_use]
    pub fn from(&self) -> &Address {
        &self.inner.options.from
    }

    /// Whether somebody reads what people answer.
    #[must_use]
    pub fn takes_answers(&self) -> bool {
        self.inner.options.reply_to.is_some()
    }

    /// Hands a letter over and tells the server's code. `id` names the letter, also when it is sent again.
    pub async fn send(&self, letter: &Letter, id: &str, at: Timestamp) -> Result<u16, Fault> {
        let options = &self.inner.options;
        let message = message::write(letter, (&options.from, options.reply_to.as_ref()), id, at)?;
        if let Some(caught) = &self.inner.caught {
            caught.take(letter, at);
            return Ok(TAKEN);
        }
        let handing_over = async {
            let (mut dialogue, _) = self.open().await?;
            let code = dialogue.hand_over(&options.from, &letter.to, &message).await?;
            Ok((dialogue, code))
        };
        let (dialogue, code) = timeout(options.limit, handing_over).await.unwrap_or_else(|_| Err(late()))?;
        // The letter has left, however the server takes leave.
        let _ = timeout(LEAVE, dialogue.leave()).await;
        Ok(code)
    }

    /// Looks whether the server is there and lets us in. No letter is sent.
    pub async fn check(&self) -> Result<Seen, Fault> {
        if self.inner.caught.is_some() {
            return Ok(Seen { is_safe: true, is_logged_in: false });
        }
        let opened = timeout(self.inner.options.limit, self.open()).await;
        let (dialogue, seen) = opened.unwrap_or_else(|_| Err(late()))?;
        let _ = timeout(LEAVE, dialogue.leave()).await;
        Ok(seen)
    }

    /// A dialogue up to the place at which a letter may be handed over.
    async fn open(&self) -> Result<(Dialogue, Seen), Fault> {
        let PostOptions { host, port, tls, login, from, .. } = &self.inner.options;
        let connecting = timeout(CONNECT, TcpStream::connect((host.as_str(), *port))).await;
        let stream = connecting.unwrap_or_else(|_| Err(std::io::ErrorKind::TimedOut.into()));
        let stream = stream.map_err(|error| Fault::Silence(error.to_string()))?;
        let plain: Box<dyn Carrier> = Box::new(stream);
        let (mut dialogue, mut abilities) = match tls {
            Tls::Always => {
                let mut dialogue = Dialogue::begin(self.secure(plain).await?).await?;
                let abilities = dialogue.hello(from.domain()).await?;
                (dialogue, abilities)
            }
            Tls::StartTls | Tls::Never => {
                let mut dialogue = Dialogue::begin(plain).await?;
                let abilities = dialogue.hello(from.domain()).await?;
                (dialogue, abilities)
            }
        };
        if *tls == Tls::StartTls {
            if !abilities.start_tls {
                return Err(Fault::Lacks("STARTTLS"));
            }
            dialogue = Dialogue::go_on(self.secure(dialogue.start_tls().await?).await?);
            // What it said before counts no more (RFC 3207, 4.2).
            abilities = dialogue.hello(from.domain()).await?;
        }
        if let Some(Login { user, password }) = login {
            dialogue.log_in(&abilities, user, password).await?;
        }
        Ok((dialogue, Seen { is_safe: *tls != Tls::Never, is_logged_in: login.is_some() }))
    }

    async fn secure(&self, carrier: Box<dyn Carrier>) -> Result<Box<dyn Carrier>, Fault> {
        let Some((connector, name)) = &self.inner.tls else { return Err(Fault::Lacks("TLS")) };
        let secured = connector.connect(name.clone(), carrier).await;
        let secured = secured.map_err(|error| Fault::Tls(error.to_string()))?;
        Ok(Box::new(secured))
    }
}

/// Shows where the server is, and no secret.
impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PostOptions { host, port, .. } = &self.inner.options;
        f.debug_struct("Post").field("host", host).field("port", port).finish_non_exhaustive()
    }
}

/// Shows nothing of the secret.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login")
    }
}

fn late() -> Fault {
    Fault::Silence("no complete answer in time".to_owned())
}

fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn trust(extra: &[Vec<u8>]) -> Result<ClientConfig, SetupError> {
    let bad = |error: &dyn fmt::Display| SetupError::Certificates(error.to_string());
    let mut roots = Vec::new();
    for pem in extra {
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.push(certificate.map_err(|error| bad(&error))?);
        }
    }
    let provider = Arc::new(provider());
    let verifier = Verifier::new_with_extra_roots(roots, Arc::clone(&provider)).map_err(|error| bad(&error))?;
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| bad(&error))?;
    Ok(builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth())
}

fn provider() -> CryptoProvider {
    rustls::crypto::aws_lc_rs::default_provider()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(host: &str, tls: Tls) -> PostOptions {
        PostOptions {
            host: host.to_owned(),
            port: 25,
            tls,
            login: Some(Login { user: "habita".to_owned(), password: "very secret".to_owned() }),
            from: Address::parse("mobility@alpha.example").unwrap(),
            reply_to: None,
            extra_ca_pem: Vec::new(),
            limit: Duration::from_secs(1),
        }
    }

    #[test]
    fn plain_text_stays_on_this_machine() {
        for here in ["localhost", "127.0.0.1", "::1"] {
            assert!(Post::new(options(here, Tls::Never)).is_ok(), "{here}");
        }
        for far in ["smtp.alpha.example", "10.0.0.1", "localhost.alpha.example", "0.0.0.0"] {
            assert!(matches!(Post::new(options(far, Tls::Never)), Err(SetupError::NotHere(_))), "{far}");
        }
    }

    #[test]
    fn no_secret_shows() {
        let options = options("localhost", Tls::Never);
        let shown = format!("{options:?} {:?}", Post::new(options.clone()));
        assert!(!shown.contains("very secret"), "{shown}");
    }
}
