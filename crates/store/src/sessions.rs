//! Who is signed in. Of the token in the browser only a hash is kept. Times are real time.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::staff::Staff;
use crate::{Db, StoreError, Tx};

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in.
    pub staff: Staff,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when at most.
    pub expires_at: Timestamp,
}

/// Opens a session.
pub async fn create(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    staff: &StaffId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO sessions (institution, token_hash, staff, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &[institution, &token_hash, staff, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// The open session of a token; `None` if there is none, or it has ended or expired.
pub async fn find(
    db: &impl Db,
    institution: &HeiId,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<Session>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT p.id, p.name, p.role, p.created_at, s.created_at AS began_at, s.expires_at FROM sessions s
             JOIN staff p ON p.institution = s.institution AND p.id = s.staff
             WHERE s.institution = $1 AND s.token_hash = $2 AND s.ended_at IS NULL AND s.expires_at > $3",
            &[institution, &token_hash, &now],
        )
        .await?;
    row.map(|row| {
        let staff = Staff {
            id: row.read("id")?,
            name: row.text("name")?,
            role: row.text("role")?,
            created_at: row.at("created_at")?,
        };
        Ok(Session { staff, created_at: row.at("began_at")?, expires_at: row.at("expires_at")? })
    })
    .transpose()
}

/// Ends a session; tells whether it was open.
pub async fn end(tx: &Tx, institution: &HeiId, token_hash: &[u8], now: Timestamp) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE sessions SET ended_at = $3 WHERE institution = $1 AND token_hash = $2 AND ended_at IS NULL",
            &[institution, &token_hash, &now],
        )
        .await?;
    Ok(changed == 1)
}

/// Forgets sessions that expired before; tells how many.
pub async fn forget_expired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM sessions WHERE institution = $1 AND expires_at < $2", &[institution, &before]).await
}
