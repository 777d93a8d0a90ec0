//! The registry's catalogue as this host last read it (Registry API 1.5.0).

use std::sync::Arc;

use ewp_protocol::catalogue::{Catalogue, CatalogueError};
use ewp_protocol::client::{CallError, Fetched};
use jiff::Timestamp;
use store::catalogue_cache::{self, CachedCatalogue};
use store::{Store, StoreError};
use url::Url;

use crate::host::Host;
use crate::work;

/// A catalogue with its age.
#[derive(Debug)]
pub struct Snapshot {
    /// What it says. Empty before the first one has come.
    pub catalogue: Arc<Catalogue>,
    /// When the registry last said that it is current (wire time); the beginning of time before the first one.
    pub fetched_at: Timestamp,
    /// The tag by which the registry says whether it has changed.
    pub etag: Option<String>,
}

/// Why there is no new catalogue. The last one stays.
#[derive(Debug, thiserror::Error)]
pub enum RefreshError {
    /// The registry did not answer as it should.
    #[error("the registry: {0}")]
    Call(#[from] CallError),
    /// The registry answered with an error.
    #[error("the registry answers with status {0}")]
    Status(u16),
    /// What came is no catalogue.
    #[error("the registry: {0}")]
    Document(#[from] CatalogueError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Snapshot {
    /// The last catalogue that was kept, or an empty one.
    pub(crate) async fn recall(store: &Store, registry: &Url) -> Result<Self, StoreError> {
        let kept = catalogue_cache::get(store, registry.as_str()).await?;
        let read = kept.and_then(|kept| Some((Catalogue::read(&kept.document).ok()?, kept)));
        Ok(match read {
            Some((catalogue, kept)) => {
                Self { catalogue: Arc::new(catalogue), fetched_at: kept.fetched_at, etag: kept.etag }
            }
            None => Self { catalogue: Arc::default(), fetched_at: Timestamp::UNIX_EPOCH, etag: None },
        })
    }
}

/// Reads the catalogue again, if it has changed. One reading at a time.
pub(crate) async fn refresh(host: &Host) -> Result<bool, RefreshError> {
    let _turn = host.refreshing().lock().await;
    let etag = host.catalogue().etag.clone();
    let url = host.registry().as_str();
    match host.registry_client().fetch_plain(url, etag.as_deref()).await? {
        Fetched::NotModified => {
            confirm(host).await?;
            Ok(false)
        }
        Fetched::Document { status, body, etag } if status.as_u16() == 200 => {
            take_in(host, body, etag).await?;
            Ok(true)
        }
        Fetched::Document { status, .. } => Err(RefreshError::Status(status.as_u16())),
    }
}

/// Uses and keeps a catalogue.
pub(crate) async fn take_in(host: &Host, document: Vec<u8>, etag: Option<String>) -> Result<(), RefreshError> {
    let catalogue = Catalogue::read(&document)?;
    let fetched_at = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let cached = CachedCatalogue { document, etag: etag.clone(), fetched_at };
    catalogue_cache::put(&tx, host.registry().as_str(), &cached).await?;
    tx.commit().await?;
    host.swap_catalogue(Snapshot { catalogue: Arc::new(catalogue), fetched_at, etag });
    // Partners that were not connected may be so now.
    work::look_again(host).await?;
    Ok(())
}

async fn confirm(host: &Host) -> Result<(), RefreshError> {
    let fetched_at = host.clock().wire_now();
    let tx = host.store().begin().await?;
    catalogue_cache::confirm(&tx, host.registry().as_str(), fetched_at).await?;
    tx.commit().await?;
    host.confirm_catalogue(fetched_at);
    Ok(())
}
