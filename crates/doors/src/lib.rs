//! Listening sockets: TLS or plain, with time limits and a clean stop.
//!
//! The binary, the sandbox and the two-host tests open their doors here, so that all of them behave alike. This crate
//! must never know what is served behind a door.

pub mod authority;
pub mod certificate;

use std::future::Future;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;

use crate::certificate::{CertificateError, CertificateFiles, Reload};

/// How long a connection may take to send the head of its request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
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

/// A door that is bound to its port and not yet answering.
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
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
        Ok(Self { listener, address })
    }

    /// Takes a port on loopback.
    pub fn on_loopback(port: u16) -> Result<Self, DoorError> {
        Self::bind(SocketAddr::new(IpAddr::from([127, 0, 0, 1]), port))
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
        let service = router.into_make_service();
        let served = match security {
            Security::Plain => {
                let mut server = axum_server::from_tcp(self.listener).map_err(broken)?;
                server.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
                server.handle(handle).serve(service).await
            }
            Security::Tls { certificate, key } => {
                install_crypto();
                let tls = RustlsConfig::from_pem(certificate, key).await.map_err(DoorError::Certificate)?;
                let mut server = axum_server::from_tcp_rustls(self.listener, tls).map_err(broken)?;
                server.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
                server.handle(handle).serve(service).await
            }
            Security::Files { files, reload } => {
                let (tls, used) = files.config().await?;
                let mut server = axum_server::from_tcp_rustls(self.listener, tls.clone()).map_err(broken)?;
                server.http_builder().http1().header_read_timeout(HEAD_TIMEOUT);
                let keeping = tokio::spawn(files.keep_fresh(tls, used, reload));
                let ended = server.handle(handle).serve(service).await;
                keeping.abort();
                ended
            }
        };
        waiting.abort();
        served.map_err(broken)
    }
}

/// Makes aws-lc the process's provider of TLS cryptography. Calling it again changes nothing.
pub fn install_crypto() {
    // Refused only if a provider is installed already, which is what we want.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
}
