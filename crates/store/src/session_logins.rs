//! What a session has from a login provider: which one it was, and the token for signing out there. It ends with the
//! session and is in no backup.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// Keeps it with a session that was just opened, and when the person really proved who they are.
pub async fn note(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    provider: Option<&str>,
    id_token: Option<&str>,
    proved_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "UPDATE sessions SET login_provider = $3, id_token = $4, proved_at = $5
         WHERE institution = $1 AND token_hash = $2",
        &[institution, &token_hash, &provider, &id_token, &proved_at],
    )
    .await?;
    Ok(())
}

/// The provider of an open session, and the token for signing out there.
pub async fn find(
    db: &impl Db,
    institution: &HeiId,
    token_hash: &[u8],
) -> Result<Option<(String, Option<String>)>, StoreError> {
    let text = "SELECT login_provider, id_token FROM sessions
        WHERE institution = $1 AND token_hash = $2 AND ended_at IS NULL AND login_provider IS NOT NULL";
    let row = db.reader().one(text, &[institution, &token_hash]).await?;
    row.map(|row| Ok((row.text("login_provider")?, row.opt_text("id_token")?))).transpose()
}
