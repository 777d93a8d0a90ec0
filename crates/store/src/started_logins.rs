//! Logins that were started and have not come back. What is kept belongs to one browser, is taken out once, and is in
//! no backup. Times are real time.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{StoreError, Tx};

/// The most that one institution has under way; the oldest give way to new ones.
pub const MOST: u32 = 5000;

/// Keeps what belongs to a key until it is taken out or expires.
pub async fn put(
    tx: &Tx,
    institution: &HeiId,
    key_hash: &[u8],
    state: &str,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO started_logins (institution, key_hash, state, expires_at) VALUES ($1, $2, $3, $4)",
        &[institution, &key_hash, &state, &expires_at],
    )
    .await?;
    // Without so many rows there is no such moment, and nothing is deleted.
    tx.run(
        "DELETE FROM started_logins WHERE institution = $1 AND expires_at <=
            (SELECT expires_at FROM started_logins WHERE institution = $1 ORDER BY expires_at DESC LIMIT 1 OFFSET $2)",
        &[institution, &MOST],
    )
    .await?;
    Ok(())
}

/// Takes out what belongs to a key; `None` if there is nothing, or it has expired.
pub async fn take(tx: &Tx, institution: &HeiId, key_hash: &[u8], now: Timestamp) -> Result<Option<String>, StoreError> {
    let text = "DELETE FROM started_logins WHERE institution = $1 AND key_hash = $2 RETURNING state, expires_at";
    let Some(row) = tx.reader().one(text, &[institution, &key_hash]).await? else { return Ok(None) };
    (row.at("expires_at")? > now).then(|| row.text("state")).transpose()
}

/// Forgets what expired before a time; tells how many.
pub async fn forget_expired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM started_logins WHERE institution = $1 AND expires_at < $2", &[institution, &before]).await
}
