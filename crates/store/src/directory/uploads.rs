//! Files that were read and wait for a yes. They are kept for a short time and few at once, and no backup has them.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// How many files of one institution wait at once; older ones go.
const MOST: u32 = 5;

/// A file that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: String,
    /// When it came.
    pub at: Timestamp,
    /// From whom.
    pub by: String,
    /// Its name.
    pub file_name: String,
    /// Its hash.
    pub sha256: String,
    /// What was read in it, in the words of whoever reads it.
    pub content: Vec<u8>,
}

/// Keeps a file. Those of the institution that came before `oldest` go, and those that are too many.
pub async fn keep_upload(tx: &Tx, institution: &HeiId, upload: &Upload, oldest: Timestamp) -> Result<(), StoreError> {
    let Upload { id, at, by, file_name, sha256, content } = upload;
    tx.run(
        "INSERT INTO list_uploads (institution, id, uploaded_at, uploaded_by, file_name, sha256, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[institution, id, at, by, file_name, sha256, content],
    )
    .await?;
    tx.run(
        "DELETE FROM list_uploads WHERE institution = $1 AND (uploaded_at < $2 OR id NOT IN
            (SELECT id FROM list_uploads WHERE institution = $1 ORDER BY uploaded_at DESC, id DESC LIMIT $3))",
        &[institution, &oldest, &MOST],
    )
    .await?;
    Ok(())
}

/// A file that waits, if it did not come before `oldest`.
pub async fn upload(
    db: &impl Db,
    institution: &HeiId,
    id: &str,
    oldest: Timestamp,
) -> Result<Option<Upload>, StoreError> {
    let text = "SELECT id, uploaded_at, uploaded_by, file_name, sha256, content FROM list_uploads
        WHERE institution = $1 AND id = $2 AND uploaded_at >= $3";
    let row = db.reader().one(text, &[institution, &id, &oldest]).await?;
    row.map(|row| {
        Ok(Upload {
            id: row.text("id")?,
            at: row.at("uploaded_at")?,
            by: row.text("uploaded_by")?,
            file_name: row.text("file_name")?,
            sha256: row.text("sha256")?,
            content: row.bytes("content")?,
        })
    })
    .transpose()
}

/// Whether a file with this hash still waits under an id, and did not come before `oldest`.
pub async fn waits(
    db: &impl Db,
    institution: &HeiId,
    (id, sha256): (&str, &str),
    oldest: Timestamp,
) -> Result<bool, StoreError> {
    let text = "SELECT id FROM list_uploads
        WHERE institution = $1 AND id = $2 AND sha256 = $3 AND uploaded_at >= $4";
    Ok(db.reader().one(text, &[institution, &id, &sha256, &oldest]).await?.is_some())
}

/// Forgets a file.
pub async fn discard_upload(tx: &Tx, institution: &HeiId, id: &str) -> Result<(), StoreError> {
    tx.run("DELETE FROM list_uploads WHERE institution = $1 AND id = $2", &[institution, &id]).await?;
    Ok(())
}
