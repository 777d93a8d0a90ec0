//! Forgetting old lines, in small steps, so that nobody waits for it.

use domain::hei::HeiId;
use jiff::Timestamp;

use super::Kind;
use crate::{StoreError, Tx};

/// Forgets at most `most` lines of a kind that are older than a time; tells how many.
pub async fn forget_some(
    tx: &Tx,
    institution: &HeiId,
    kind: Kind,
    before: Timestamp,
    most: u32,
) -> Result<u64, StoreError> {
    tx.run(
        "DELETE FROM exchanges WHERE institution = $1 AND id IN (
            SELECT id FROM exchanges WHERE institution = $1 AND kind = $2 AND at < $3 ORDER BY at LIMIT $4)",
        &[institution, &kind.slug(), &before, &most],
    )
    .await
}

/// Forgets at most `most` kept bodies that are older than a time; tells how many. The lines stay.
pub async fn forget_bodies(tx: &Tx, institution: &HeiId, before: Timestamp, most: u32) -> Result<u64, StoreError> {
    tx.run(
        "DELETE FROM exchange_bodies WHERE institution = $1 AND exchange IN (
            SELECT exchange FROM exchange_bodies WHERE institution = $1 AND at < $2 ORDER BY at LIMIT $3)",
        &[institution, &before, &most],
    )
    .await
}
