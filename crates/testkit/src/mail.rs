//! A mail server on loopback: it speaks what letters need of ESMTP, keeps what arrives, and says what a test tells it
//! to. It goes away with its handle.

mod arrived;
mod dialogue;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use doors::authority::Authority;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub use self::arrived::{Arrived, Read};

/// How long a test waits for a letter.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the server keeps what is said secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Secrecy {
    /// Not at all.
    #[default]
    Plain,
    /// It offers STARTTLS and takes no letter before.
    StartTls,
    /// TLS from the first byte.
    Tls,
}

/// What the server demands.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// Secrecy.
    pub secrecy: Secrecy,
    /// User and password.
    pub login: Option<(String, String)>,
    /// The port; a free one unless told otherwise.
    pub port: u16,
}

/// The server.
#[derive(Debug)]
pub struct MailServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    running: JoinHandle<()>,
    ca_pem: Option<Vec<u8>>,
}

/// What a dialogue and the test know.
struct Shared {
    manner: Manner,
    acceptor: Option<TlsAcceptor>,
    state: Mutex<State>,
    /// The folder of the certificate authority.
    _folder: Option<TempDir>,
}

#[derive(Debug, Default)]
struct State {
    arrived: Vec<Arrived>,
    /// What is said instead of the usual to the next commands that begin so.
    script: VecDeque<(String, String)>,
    dialogues: usize,
    /// Whether a letter is taken and then never answered for.
    holds_answers: bool,
}

impl MailServer {
    /// A server that takes everything, in plain text.
    pub async fn plain() -> Self {
        Self::start(Manner::default()).await
    }

    /// A server.
    pub async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", manner.port)).await.expect("a port on loopback");
        let address = listener.local_addr().expect("an address");
        let (mut acceptor, mut ca_pem, mut folder) = (None, None, None);
        if manner.secrecy != Secrecy::Plain {
            let place = TempDir::new().expect("a folder");
            let authority = Authority::open(place.path()).expect("an authority");
            ca_pem = Some(authority.certificate_pem().as_bytes().to_vec());
            acceptor = Some(acceptor_of(&authority));
            folder = Some(place);
        }
        let shared = Arc::new(Shared { manner, acceptor, state: Mutex::default(), _folder: folder });
        let running = tokio::spawn(listen(listener, Arc::clone(&shared)));
        Self { address, shared, running, ca_pem }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The certificate authority that its clients must trust.
    #[must_use]
    pub fn ca_pem(&self) -> Vec<Vec<u8>> {
        self.ca_pem.iter().cloned().collect()
    }

    /// Says this instead of the usual to the next command that begins so: `EHLO`, `RCPT`, `.` for the end of a letter.
    pub fn says(&self, to: &str, answer: &str) {
        self.shared.state().script.push_back((to.to_owned(), answer.to_owned()));
    }

    /// Takes letters from now on and never says so; or is itself again.
    pub fn hold_answers(&self, hold: bool) {
        self.shared.state().holds_answers = hold;
    }

    /// What has arrived so far.
    #[must_use]
    pub fn arrived(&self) -> Vec<Arrived> {
        self.shared.state().arrived.clone()
    }

    /// How many dialogues there were.
    #[must_use]
    pub fn dialogues(&self) -> usize {
        self.shared.state().dialogues
    }

    /// Waits until so many letters have arrived.
    pub async fn wait_for(&self, count: usize) -> Vec<Arrived> {
        let waiting = async {
            while self.arrived().len() < count {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, waiting).await.expect("the letters arrive");
        self.arrived()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").field("manner", &self.manner).finish_non_exhaustive()
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    // Dialogues end with the server.
    let mut dialogues = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        shared.state().dialogues += 1;
        dialogues.spawn(dialogue::hold(stream, Arc::clone(&shared)));
    }
}

fn acceptor_of(authority: &Authority) -> TlsAcceptor {
    let certified = authority.certify_loopback().expect("a certificate");
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(certified.certificate.as_bytes())
        .collect::<Result<_, _>>()
        .expect("a certificate in PEM");
    let key = PrivateKeyDer::from_pem_slice(certified.key.as_bytes()).expect("a key in PEM");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions of TLS")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("a certificate with its key");
    TlsAcceptor::from(Arc::new(config))
}
