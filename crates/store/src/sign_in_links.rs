//! Links that sign somebody in once. Of the secret in the link only a hash is kept. Times are real time.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{StoreError, Tx};

/// Keeps a link for the person with this name.
pub async fn create(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    name: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO sign_in_links (institution, token_hash, name, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
        &[institution, &token_hash, &name, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Uses a link up and tells whose it is; `None` if there is none, or it was used or has expired.
pub async fn use_once(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let row = tx
        .reader()
        .one(
            "UPDATE sign_in_links SET used_at = $3
             WHERE institution = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3 RETURNING name",
            &[institution, &token_hash, &now],
        )
        .await?;
    row.map(|row| row.text("name")).transpose()
}

/// Forgets links that ended before a time, used or not; tells how many.
pub async fn forget_expired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM sign_in_links WHERE institution = $1 AND expires_at < $2", &[institution, &before]).await
}
