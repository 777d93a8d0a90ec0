//! The registry's catalogue as last read. It is the same for all institutions, so its key is the registry's address.

use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// A catalogue as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CachedCatalogue {
    /// The bytes.
    pub document: Vec<u8>,
    /// The tag by which the registry says whether it has changed.
    pub etag: Option<String>,
    /// When the registry last said that it is current.
    pub fetched_at: Timestamp,
}

/// Keeps the catalogue of a registry in place of the one before.
pub async fn put(tx: &Tx, url: &str, catalogue: &CachedCatalogue) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO catalogue_cache (url, document, etag, fetched_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (url) DO UPDATE SET
            document = excluded.document, etag = excluded.etag, fetched_at = excluded.fetched_at",
        &[&url, &catalogue.document, &catalogue.etag, &catalogue.fetched_at],
    )
    .await?;
    Ok(())
}

/// Keeps that the catalogue of a registry has not changed; `false` if none is kept.
pub async fn confirm(tx: &Tx, url: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run("UPDATE catalogue_cache SET fetched_at = $2 WHERE url = $1", &[&url, &at]).await? == 1)
}

/// The last catalogue of a registry.
pub async fn get(db: &impl Db, url: &str) -> Result<Option<CachedCatalogue>, StoreError> {
    let row = db.reader().one("SELECT document, etag, fetched_at FROM catalogue_cache WHERE url = $1", &[&url]).await?;
    row.map(|row| {
        Ok(CachedCatalogue {
            document: row.bytes("document")?,
            etag: row.opt_text("etag")?,
            fetched_at: row.at("fetched_at")?,
        })
    })
    .transpose()
}
