//! What an institution tells about itself: one document each, in the words of whoever reads it; and the draft of the
//! next.

pub mod drafts;

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// The document of one institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPages {
    /// Rises with each change.
    pub version: i64,
    /// The document.
    pub content: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

/// Keeps a document in place of the one before.
pub async fn put(tx: &Tx, institution: &HeiId, content: &str, at: Timestamp, by: &str) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO institution_pages (institution, version, content, changed_at, changed_by)
         VALUES ($1, 1, $2, $3, $4)
         ON CONFLICT (institution) DO UPDATE SET version = institution_pages.version + 1,
            content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
        &[institution, &content, &at, &by],
    )
    .await?;
    Ok(())
}

/// Number and time of the document's last change; none if there is no document.
pub async fn last_change(db: &impl Db, institution: &HeiId) -> Result<Option<(i64, Timestamp)>, StoreError> {
    let text = "SELECT version, changed_at FROM institution_pages WHERE institution = $1";
    let row = db.reader().one(text, &[institution]).await?;
    row.map(|row| Ok((row.int("version")?, row.at("changed_at")?))).transpose()
}

/// The document.
pub async fn get(db: &impl Db, institution: &HeiId) -> Result<Option<KeptPages>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT version, content, changed_at, changed_by FROM institution_pages WHERE institution = $1",
            &[institution],
        )
        .await?;
    row.map(|row| {
        Ok(KeptPages {
            version: row.int("version")?,
            content: row.text("content")?,
            changed_at: row.at("changed_at")?,
            changed_by: row.text("changed_by")?,
        })
    })
    .transpose()
}
