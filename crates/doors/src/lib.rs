//! Listening sockets: TLS or plain, with time limits and a clean stop.
//!
//! The binary, the sandbox and the two-host tests open their doors here, so that all of them behave alike. This crate
//! must never know what is served behind a door.

pub mod authority;
pub mod certificate;
mod connections;
#[cfg(test)]
mod tests;

use std::future::Future;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::accept::DefaultAcceptor;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};

use crate::certificate::{CertificateError, CertificateFiles, Reload};
use crate::connections::{Connections, Counted};

/// How long a connection may take to send the head of its request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How often a connection that speaks HTTP/2 is asked whether anybody is there, and how long that may take to be
/// answered.
const ASK_EVERY: Duration = Duration::from_secs(20);
const ASK_TIMEOUT: Duration = Duration::from_secs(10);
/// How long open requests may take after the stop was asked for.
const STOP_GRACE: Duration = Duration::from_secs(3);

/// How a door is secured.
#[derive(Clone)]
pub enum Security {
    /// Plain HTTP: on loopback, or behind a proxy that ends TLS.
    Plain,
    /// TLS with a certificate chain and its key, both PEM.
    Tls {
        /// Certificate chain.
        certificate: Vec<u8>,
        /// Private key.
        key: Vec<u8>,
    },
    /// TLS with files that may change while the door is open.
    Files {
        /// Where they are.
        files: CertificateFiles,
        /// Who asks to look at them at once.
        reload: Reload,
    },
}

/// Why a door does not open. The texts are for the person who started the program.
#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// Another program listens there.
    #[error("{0} is already in use. Stop the program that uses it, or choose another port")]
    Taken(SocketAddr),
    /// The system refuses.
    #[error("cannot listen on {address}: {source}")]
    Refused {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The certificate and key cannot be used.
    #[error("the certificate and key cannot be used: {0}")]
    Certificate(std::io::Error),
    /// The files of the certificate and key cannot be used.
    #[error(transparent)]
    Files(#[from] CertificateError),
    /// The door broke while it was open.
    #[error("the door on {address} closed: {source}")]
    Broken {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
}

/// How many connections a door holds, and how long one may be of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most connections at once. Beyond that a new one takes the place of one that asks for nothing now: first of
    /// the oldest that never asked, then of the one that asked longest ago. If all are asking, the new one is refused.
    pub connections: usize,
    /// How long TLS may take to begin, and the first request to come after that.
    pub greeting: Duration,
    /// How long a connection may be without a request.
    pub idle: Duration,
    /// How long a request may stand still.
    pub stalled: Duration,
}

impl Default for Limits {
    /// Two doors with as many connections as they hold stay below the 1024 open files that a process usually may have.
    fn default() -> Self {
        Self {
            connections: 400,
            greeting: Duration::from_secs(10),
            idle: Duration::from_mins(1),
            stalled: Duration::from_mins(5),
        }
    }
}

/// A door that is bound to its port and not yet answering.
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
    limits: Limits,
}

impl Door {
    /// Takes the port. Port 0 takes a free one.
    pub fn bind(address: SocketAddr) -> Result<Self, DoorError> {
        let refused = |source: std::io::Error| match source.kind() {
            std::io::ErrorKind::AddrInUse => DoorError::Taken(address),
            _ => DoorError::Refused { address, source },
        };
        let listener = TcpListener::bind(address).map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        Ok(Self { listener, address, limits: Limits::default() })
    }

    /// Takes a port on loopback.
    pub fn on_loopback(port: u16) -> Result<Self, DoorError> {
        Self::bind(SocketAddr::new(IpAddr::from([127, 0, 0, 1]), port))
    }

    /// The same door with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` is done; open requests get a short grace.
    pub async fn serve(
        self,
        security: Security,
        router: Router,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), DoorError> {
        let address = self.address;
        let broken = |source| DoorError::Broken { address, source };
        let handle = Handle::new();
        let stopper = handle.clone();
        let waiting = tokio::spawn(async move {
            stop.await;
            stopper.graceful_shutdown(Some(STOP_GRACE));
        });
        let connections = Connections::new(self.limits);
        let mut listening = axum_server::from_tcp(self.listener).map_err(broken)?;
        listening.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
        listening.http_builder().http2().keep_alive_interval(ASK_EVERY).keep_alive_timeout(ASK_TIMEOUT);
        let listening = listening.first_request_timeout(self.limits.greeting).handle(handle);
        // Handlers may ask who knocks, for limits.
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let mut keeping = None;
        let tls = match security {
            Security::Plain => None,
            Security::Tls { certificate, key } => {
                install_crypto();
                Some(RustlsConfig::from_pem(certificate, key).await.map_err(DoorError::Certificate)?)
            }
            Security::Files { files, reload } => {
                let (tls, used) = files.config().await?;
                keeping = Some(tokio::spawn(files.keep_fresh(tls.clone(), used, reload)));
                Some(tls)
            }
        };
        let sweeping = tokio::spawn(Arc::clone(&connections).sweep());
        let served = match tls {
            None => listening.acceptor(Counted::new(DefaultAcceptor::new(), connections)).serve(service).await,
            Some(tls) => {
                let acceptor = RustlsAcceptor::new(tls).handshake_timeout(self.limits.greeting);
                listening.acceptor(Counted::new(acceptor, connections)).serve(service).await
            }
        };
        for task in keeping.iter().chain([&sweeping]) {
            task.abort();
        }
        waiting.abort();
        served.map_err(broken)
    }
}

/// Makes aws-lc the process's provider of TLS cryptography. Calling it again changes nothing.
pub fn install_crypto() {
    // Refused only if a provider is installed already, which is what we want.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
}
