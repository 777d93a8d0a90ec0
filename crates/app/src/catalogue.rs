//! The registry's catalogue as this host last read it (Registry API 1.5.0).
//!
//! It is read while it comes, off the threads that answer requests, and takes the place of the last one at once:
//! whoever asks meanwhile has the last one. It is kept packed, so that the next start has it before the registry
//! answers.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::SystemTime;

use ewp_protocol::catalogue::{Catalogue, CatalogueError};
use ewp_protocol::client::{CallError, Opened, Pieces};
use jiff::{SignedDuration, Timestamp};
use store::catalogue_cache::{self, CachedCatalogue};
use store::{Store, StoreError};
use tokio::sync::mpsc;
use url::Url;

use crate::host::Host;
use crate::{directory, search, work};

/// After so long without a word of the registry, operators are told loudly.
const OLD: SignedDuration = SignedDuration::from_hours(24);
/// After so long, nobody is believed on the word of the last catalogue any more. Well-known clients do the same.
const EXPIRED: SignedDuration = SignedDuration::from_hours(5 * 24);
/// How many pieces of a catalogue may wait to be read.
const WAITING_PIECES: usize = 8;

/// A catalogue with its age.
#[derive(Debug)]
pub struct Snapshot {
    /// What it says. Empty before the first one has come, and after the last one has expired.
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
    /// The thread that reads it was ended.
    #[error("reading the catalogue was broken off")]
    BrokenOff,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Snapshot {
    /// The last catalogue that was kept, unless it has expired, or an empty one.
    pub(crate) async fn recall(store: &Store, registry: &Url, now: Timestamp) -> Result<Self, StoreError> {
        let nothing = |fetched_at| Self { catalogue: Arc::default(), fetched_at, etag: None };
        let Some(kept) = catalogue_cache::get(store, registry.as_str()).await? else {
            return Ok(nothing(Timestamp::UNIX_EPOCH));
        };
        let CachedCatalogue { document, etag, fetched_at } = kept;
        if now.duration_since(fetched_at) > EXPIRED {
            return Ok(nothing(fetched_at));
        }
        let read = tokio::task::spawn_blocking(move || Catalogue::read_packed(&document)).await;
        Ok(match read {
            Ok(Ok(catalogue)) => Self { catalogue: Arc::new(catalogue), fetched_at, etag },
            _ => nothing(Timestamp::UNIX_EPOCH),
        })
    }
}

/// Reads the catalogue again, if it has changed. One reading at a time.
pub(crate) async fn refresh(host: &Host) -> Result<bool, RefreshError> {
    let _turn = host.refreshing().lock().await;
    let refreshed = fetch(host).await;
    if refreshed.is_err() {
        look_at_age(host);
    }
    refreshed
}

/// Uses and keeps a catalogue.
pub(crate) async fn take_in(host: &Host, document: Vec<u8>, etag: Option<String>) -> Result<(), RefreshError> {
    let read = tokio::task::spawn_blocking(move || Catalogue::read_and_pack(document.as_slice())).await;
    let (catalogue, packed) = read.map_err(|_| RefreshError::BrokenOff)??;
    keep(host, catalogue, packed, etag).await
}

async fn fetch(host: &Host) -> Result<bool, RefreshError> {
    let etag = host.catalogue().etag.clone();
    match host.registry_client().open_plain(host.registry().as_str(), etag.as_deref()).await? {
        Opened::NotModified { date } => {
            hear_time(host, date);
            confirm(host).await?;
            Ok(false)
        }
        Opened::Document { status, etag, date, pieces } if status.as_u16() == 200 => {
            hear_time(host, date);
            let (catalogue, packed) = read_pieces(pieces).await?;
            keep(host, catalogue, packed, etag).await?;
            Ok(true)
        }
        Opened::Document { status, .. } => Err(RefreshError::Status(status.as_u16())),
    }
}

/// Keeps the registry's time, to check our clock against. One that tells none confirms the clock as it is now, so that
/// jumps are noticed from now on. A clock that tests have stopped is not that of the registry.
fn hear_time(host: &Host, date: Option<SystemTime>) {
    if host.clock().is_real() {
        let told = date.and_then(|date| Timestamp::try_from(date).ok());
        host.registry_says(told.unwrap_or_else(|| host.clock().wire_now()));
    }
}

/// Reads a catalogue while it comes.
async fn read_pieces(mut pieces: Pieces) -> Result<(Catalogue, Vec<u8>), RefreshError> {
    let (give, take) = mpsc::channel(WAITING_PIECES);
    let reading = tokio::task::spawn_blocking(move || Catalogue::read_and_pack(Incoming { take, piece: None, at: 0 }));
    let failed = loop {
        match pieces.next().await {
            Ok(Some(piece)) => {
                // A reader that stopped listening has found a fault, which it tells below.
                if give.send(Ok(piece)).await.is_err() {
                    break None;
                }
            }
            Ok(None) => break None,
            Err(error) => {
                let _ = give.send(Err(io::Error::from(io::ErrorKind::UnexpectedEof))).await;
                break Some(error);
            }
        }
    };
    drop(give);
    let read = reading.await.map_err(|_| RefreshError::BrokenOff)?;
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(read?),
    }
}

/// The pieces as a reader has them.
struct Incoming<P> {
    take: mpsc::Receiver<io::Result<P>>,
    piece: Option<P>,
    at: usize,
}

impl<P: AsRef<[u8]>> Read for Incoming<P> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let rest = self.piece.as_ref().and_then(|piece| piece.as_ref().get(self.at..)).unwrap_or_default();
            if !rest.is_empty() {
                let length = rest.len().min(into.len());
                for (to, from) in into.iter_mut().zip(rest) {
                    *to = *from;
                }
                self.at += length;
                return Ok(length);
            }
            match self.take.blocking_recv() {
                None => return Ok(0),
                Some(piece) => (self.piece, self.at) = (Some(piece?), 0),
            }
        }
    }
}

async fn keep(host: &Host, catalogue: Catalogue, packed: Vec<u8>, etag: Option<String>) -> Result<(), RefreshError> {
    if catalogue.skipped_keys() > 0 {
        tracing::warn!(keys = catalogue.skipped_keys(), "keys in the catalogue cannot be used");
    }
    let fetched_at = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let cached = CachedCatalogue { document: packed, etag: etag.clone(), fetched_at };
    catalogue_cache::put(&tx, host.registry().as_str(), &cached).await?;
    directory::refresh(&tx, &catalogue).await?;
    tx.commit().await?;
    host.swap_catalogue(Snapshot { catalogue: Arc::new(catalogue), fetched_at, etag });
    // In pieces, so that others can write meanwhile. If this ends here, the next day goes on.
    search::keep_network(host).await?;
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

/// Says loudly that a catalogue is old, and forgets one that has expired. The copy in the database stays: the registry
/// may come back and say that nothing has changed.
fn look_at_age(host: &Host) {
    let snapshot = host.catalogue();
    let age = host.clock().wire_now().duration_since(snapshot.fetched_at);
    if snapshot.catalogue.hosts() == 0 || age <= OLD {
        return;
    }
    if age <= EXPIRED {
        tracing::error!(hours = age.as_hours(), "the registry is silent; the catalogue is more than a day old");
        return;
    }
    tracing::error!(hours = age.as_hours(), "the catalogue has expired; nobody is known until the registry answers");
    let fetched_at = snapshot.fetched_at;
    host.swap_catalogue(Snapshot { catalogue: Arc::default(), fetched_at, etag: None });
}

#[cfg(test)]
mod tests;
