//! Files: ours with those who may read them, and those that partners gave us. A file never changes under its id
//! (File API 1.0.0).

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// A file with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its id on the network.
    pub id: String,
    /// What kind of file, such as `application/pdf`.
    pub media_type: String,
    /// The bytes.
    pub content: Vec<u8>,
}

/// A file to keep.
#[derive(Clone, Debug)]
pub struct NewFile<'a> {
    /// Whose it is.
    pub institution: &'a HeiId,
    /// The file.
    pub file: &'a KeptFile,
    /// SHA-256 of the bytes, in hex.
    pub sha256: &'a str,
    /// When.
    pub at: Timestamp,
    /// Who gave it to us.
    pub by: &'a str,
}

/// Keeps a file of ours. At first nobody may read it.
pub async fn insert(tx: &Tx, new: &NewFile<'_>) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO files (institution, id, media_type, content, sha256, kept_at, kept_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[new.institution, &new.file.id, &new.file.media_type, &new.file.content, &new.sha256, &new.at, &new.by],
    )
    .await?;
    Ok(())
}

/// Lets a partner read a file of ours.
pub async fn let_read(tx: &Tx, institution: &HeiId, id: &str, reader: &HeiId) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO file_readers (institution, file, reader) VALUES ($1, $2, $3)
         ON CONFLICT (institution, file, reader) DO NOTHING",
        &[institution, &id, reader],
    )
    .await?;
    Ok(())
}

/// A file of ours, if that partner may read it.
pub async fn for_reader(
    db: &impl Db,
    institution: &HeiId,
    id: &str,
    reader: &HeiId,
) -> Result<Option<KeptFile>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT f.id, f.media_type, f.content FROM files f
             JOIN file_readers r ON r.institution = f.institution AND r.file = f.id
             WHERE f.institution = $1 AND f.id = $2 AND r.reader = $3",
            &[institution, &id, reader],
        )
        .await?;
    row.as_ref().map(file).transpose()
}

/// Keeps a file of a partner's. What is there stays, since files never change.
pub async fn put_partners(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    file: &KeptFile,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO partner_files (institution, partner, id, media_type, content, fetched_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (institution, partner, id) DO NOTHING",
        &[institution, partner, &file.id, &file.media_type, &file.content, &at],
    )
    .await?;
    Ok(())
}

/// A file of a partner's that we fetched.
pub async fn partners(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    id: &str,
) -> Result<Option<KeptFile>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT id, media_type, content FROM partner_files
             WHERE institution = $1 AND partner = $2 AND id = $3",
            &[institution, partner, &id],
        )
        .await?;
    row.as_ref().map(file).transpose()
}

fn file(row: &Row) -> Result<KeptFile, StoreError> {
    Ok(KeptFile { id: row.text("id")?, media_type: row.text("media_type")?, content: row.bytes("content")? })
}
