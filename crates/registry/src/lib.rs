//! The registry of a network: manifests in, catalogue out (Registry API 1.5.0, Discovery API 6.0.0).
//!
//! It reads its sources again and again, keeps the last good manifest of each, refuses what would make two hosts
//! claim the same key or the same institution's API, and serves one catalogue. It must never know agreements or any
//! other business of the hosts.

pub mod constraints;
pub mod import;
mod pages;
pub mod sources;
mod state;

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use ewp_protocol::client::{Client, ClientOptions};
use tokio::sync::{Mutex, watch};
use url::Url;

pub use state::{Published, SourceStatus, Verdict};

/// What a registry needs to know.
#[derive(Clone, Debug)]
pub struct RegistryOptions {
    /// The address under which hosts reach it; the catalogue is `catalogue-v1.xml` below it.
    pub public_url: Url,
    /// Sources that are always there.
    pub fixed_sources: Vec<Url>,
    /// File with more sources, read again before each import. It need not exist.
    pub sources: PathBuf,
    /// Folder for the last good manifest of each source.
    pub kept: PathBuf,
    /// How often all sources are read again.
    pub every: Duration,
    /// Certificate authorities to trust besides the public ones, PEM.
    pub extra_ca_pem: Vec<Vec<u8>>,
    /// Mailbox of the team that runs the registry.
    pub admin_email: String,
    /// Who runs it.
    pub provider: String,
    /// The clock.
    pub now: fn() -> jiff::Timestamp,
}

/// A running registry. Cloning it gives another handle.
#[derive(Clone)]
pub struct Registry {
    inner: Arc<Inner>,
}

struct Inner {
    options: RegistryOptions,
    client: Client,
    published: watch::Sender<Arc<Published>>,
    importing: Mutex<import::Memory>,
}

/// Why a registry does not start.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A certificate authority cannot be read.
    #[error("the registry cannot make a client for its sources: {0}")]
    Client(String),
    /// The folder cannot be used.
    #[error("{path}: {source}")]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl Registry {
    /// Opens the registry; the kept manifests are found again, nothing is fetched yet.
    pub fn open(options: RegistryOptions) -> Result<Self, OpenError> {
        let folder_error = |source| OpenError::Folder { path: options.kept.clone(), source };
        std::fs::create_dir_all(&options.kept).map_err(folder_error)?;
        let client = Client::new(ClientOptions {
            ca_pem: options.extra_ca_pem.clone(),
            max_body: import::MANIFEST_LIMIT,
            user_agent: format!("Habita-registry/{}", env!("CARGO_PKG_VERSION")),
            ..ClientOptions::default()
        })
        .map_err(|error| OpenError::Client(error.to_string()))?;
        let memory = import::Memory::default();
        let published = watch::Sender::new(Arc::new(Published::empty()));
        Ok(Self { inner: Arc::new(Inner { options, client, published, importing: Mutex::new(memory) }) })
    }

    /// Reads all sources once and publishes the catalogue if it changed.
    pub async fn import_once(&self) {
        let mut memory = self.inner.importing.lock().await;
        let published = import::run(&self.inner.options, &self.inner.client, &mut memory).await;
        self.inner.published.send_if_modified(|current| {
            let changed = **current != published;
            if changed {
                *current = Arc::new(published);
            }
            changed
        });
    }

    /// Reads the sources again and again until `stop` is done.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => return,
                () = tokio::time::sleep(self.inner.options.every) => self.import_once().await,
            }
        }
    }

    /// What is published now.
    #[must_use]
    pub fn published(&self) -> Arc<Published> {
        self.inner.published.borrow().clone()
    }

    /// The registry's own manifest.
    #[must_use]
    pub fn manifest(&self) -> Vec<u8> {
        import::own_manifest(&self.inner.options).write()
    }

    /// Where the catalogue is.
    #[must_use]
    pub fn catalogue_url(&self) -> String {
        self.inner.options.public_url.join("catalogue-v1.xml").map_or_else(|_| String::new(), String::from)
    }

    /// Its doors: catalogue, own manifest and status page.
    pub fn router(&self) -> Router {
        pages::router(self.clone())
    }

    /// The status page alone, for another program's pages.
    pub fn status_page(&self) -> Router {
        pages::status_router(self.clone())
    }
}
