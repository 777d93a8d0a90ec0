//! The registry of a network: manifests in, catalogue out (Registry API 1.5.0, Discovery API 6.0.0).
//!
//! It reads its sources again and again, keeps the last good manifest of each, refuses what would make two hosts
//! claim the same key or the same institution's API, and serves one catalogue. It shows everybody on its network what
//! it thinks of each host, and checks documents and agreement hashes for them. It must never know agreements or any
//! other business of the hosts.

pub mod claims;
pub mod constraints;
pub mod findings;
pub mod forms;
pub mod import;
pub mod news;
pub mod reach;
pub mod sources;

mod body;
mod check;
mod doors;
mod kept;
mod known;
mod pages;
mod parts;
mod pieces;
mod state;

use std::fmt::Write as _;
use std::future::Future;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use axum::Router;
use ewp_protocol::api::ApiEntry;
use ewp_protocol::client::Client;
use ewp_protocol::manifest::v6::Manifest;
use tokio::sync::watch;
use url::Url;

use crate::kept::Kept;
use crate::known::Known;
use crate::news::News;
use crate::reach::Reach;
use crate::sources::Source;

pub use kept::Version;
pub use state::{ApiSummary, Failed, Failure, HostSummary, Published, SourceStatus, Standing};

/// What a registry needs to know.
#[derive(Clone, Debug)]
pub struct RegistryOptions {
    /// The address under which hosts reach it; the catalogue is `catalogue-v1.xml` below it.
    pub public_url: Url,
    /// Sources that are always there.
    pub fixed_sources: Vec<Url>,
    /// File with more sources, read again before each import. It need not exist.
    pub sources: PathBuf,
    /// Folder for the last good manifest of each source and those before it.
    pub kept: PathBuf,
    /// How often all sources are read again.
    pub every: Duration,
    /// How long one source may take, from the first packet to the last byte.
    pub timeout: Duration,
    /// Which addresses manifests and their APIs may have.
    pub reach: Reach,
    /// Certificate authorities to trust besides the public ones, PEM.
    pub extra_ca_pem: Vec<Vec<u8>>,
    /// Mailbox of the team that runs the registry.
    pub admin_email: String,
    /// Who runs it.
    pub provider: String,
    /// The clock.
    pub now: fn() -> jiff::Timestamp,
}

/// How long one source may take unless told otherwise.
pub const USUAL_TIMEOUT: Duration = Duration::from_secs(10);

/// How many documents to check may be on their way at once: each has up to 15 MB.
const MOST_ARRIVING: usize = 16;

/// A running registry. Cloning it gives another handle.
#[derive(Clone)]
pub struct Registry {
    inner: Arc<Inner>,
}

struct Inner {
    options: RegistryOptions,
    client: Client,
    known: Mutex<Known>,
    published: watch::Sender<Arc<Published>>,
    /// The sources of the file as it was last right. Held while all sources are read, so that only one round runs.
    listed: tokio::sync::Mutex<Vec<Source>>,
    asked: doors::Asked,
    /// Documents that arrive or wait to be checked.
    arriving: tokio::sync::Semaphore,
    /// Work that takes a processor for a while: two at a time.
    checking: tokio::sync::Semaphore,
    /// How hosts are told what is new about them, if they are.
    news: OnceLock<News>,
    /// Held while hosts are told, so that nobody is told twice.
    telling: tokio::sync::Mutex<()>,
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
    /// Opens the registry. If an earlier run kept manifests, their catalogue is served at once; nothing is fetched yet.
    pub fn open(options: RegistryOptions) -> Result<Self, OpenError> {
        let folder_error = |source| OpenError::Folder { path: options.kept.clone(), source };
        std::fs::create_dir_all(&options.kept).map_err(folder_error)?;
        let client = import::client(&options)?;
        let mut known = Known::new(Kept::new(&options.kept), options.reach.clone(), own_manifest(&options));
        let mut listed = Vec::new();
        known.list(&import::listed(&options, &mut listed));
        known.settle();
        let mut published = Published::empty();
        if known.has_hosts() {
            published = known.publish(&published, (options.now)());
        }
        let inner = Inner {
            options,
            client,
            known: Mutex::new(known),
            published: watch::Sender::new(Arc::new(published)),
            listed: tokio::sync::Mutex::new(listed),
            asked: doors::Asked::default(),
            arriving: tokio::sync::Semaphore::new(MOST_ARRIVING),
            checking: tokio::sync::Semaphore::new(2),
            news: OnceLock::new(),
            telling: tokio::sync::Mutex::new(()),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Reads all sources once. What changed is published on the way.
    pub async fn import_once(&self) {
        let mut listed = self.inner.listed.lock().await;
        let sources = import::listed(&self.inner.options, &mut listed);
        let questions = {
            let mut known = self.known();
            known.list(&sources);
            known.settle();
            known.questions()
        };
        import::all(self, questions).await;
    }

    /// Reads one source now, without waiting for the others. Tells whether there is such a source.
    pub async fn import_source(&self, location: &Url) -> bool {
        let Some(source) = import::source_at(self, location) else { return false };
        let Some(question) = self.known().question(&source) else { return false };
        // Who is first among new sources is for the list to say, so a round that asks them all is not overtaken.
        let alone = if question.is_new { self.inner.listed.try_lock().ok() } else { None };
        if question.is_new && alone.is_none() {
            return true;
        }
        let came = import::ask(&self.inner.client, &self.inner.options.reach, &question).await;
        self.known().take(&source, came, (self.inner.options.now)());
        self.publish();
        true
    }

    /// Says how hosts are told by mail what is new about them. The first word counts; without one, none are.
    pub fn send_news(&self, news: News) {
        // A second word is none.
        let _ = self.inner.news.set(news);
    }

    /// Tells every host what is new about it since it was last told. Tells how many letters left.
    pub async fn tell_hosts(&self, now: jiff::Timestamp) -> usize {
        let _telling = self.inner.telling.lock().await;
        news::tell_all(self, now).await
    }

    /// Reads the sources again and again, and tells hosts what is new about them, until `stop` is done.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let reading = async {
            loop {
                tokio::time::sleep(self.inner.options.every).await;
                self.import_once().await;
            }
        };
        // A mail server that takes its time keeps no manifest waiting.
        let telling = async {
            loop {
                tokio::time::sleep(self.inner.options.every).await;
                self.tell_hosts((self.inner.options.now)()).await;
            }
        };
        tokio::select! {
            () = stop => {}
            () = reading => {}
            () = telling => {}
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
        own_manifest(&self.inner.options).write()
    }

    /// Where the catalogue is.
    #[must_use]
    pub fn catalogue_url(&self) -> String {
        self.inner.options.public_url.join("catalogue-v1.xml").map_or_else(|_| String::new(), String::from)
    }

    /// Its doors: catalogue, own manifest and pages.
    pub fn router(&self) -> Router {
        doors::router(self.clone())
    }

    /// The pages alone, for another program's pages. Language and appearance are kept by that program.
    pub fn status_page(&self) -> Router {
        pages::router(self.clone())
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // What is known is whole between any two statements that can panic.
        self.inner.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Publishes what is known now. Those who read meanwhile go on with what was published before.
    fn publish(&self) {
        let mut known = self.known();
        known.settle();
        let published = known.publish(&self.published(), (self.inner.options.now)());
        self.inner.published.send_replace(Arc::new(published));
    }
}

/// The registry's own manifest: no institution, no keys, a discovery and a registry entry.
fn own_manifest(options: &RegistryOptions) -> Manifest {
    let below = |path: &str| options.public_url.join(path).map_or_else(|_| String::new(), String::from);
    Manifest {
        admin_emails: vec![options.admin_email.clone()],
        admin_provider: options.provider.clone(),
        apis: vec![ApiEntry::discovery(&below("manifest.xml")), ApiEntry::registry(&below("catalogue-v1.xml"))],
        ..Manifest::default()
    }
}

/// The first characters of a stranger's text, with a mark if there is more.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn sha256_hex(bytes: &[u8]) -> String {
    hex(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
