//! When we last asked each partner what is new.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// What we know about the pulls from one partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pull {
    /// Who asks.
    pub institution: HeiId,
    /// Who is asked.
    pub partner: HeiId,
    /// When the last pull began.
    pub started_at: Option<Timestamp>,
    /// The beginning of the last pull whose index came: the next one asks for what changed since, with some overlap.
    pub index_at: Option<Timestamp>,
    /// When the whole index last came.
    pub full_index_at: Option<Timestamp>,
    /// When the partner last answered about all approvals.
    pub approvals_at: Option<Timestamp>,
    /// When a pull last failed, if none came through after that.
    pub failed_at: Option<Timestamp>,
    /// Why, in a short form.
    pub error: Option<String>,
}

impl Pull {
    /// A partner that was never asked.
    #[must_use]
    pub fn never(institution: HeiId, partner: HeiId) -> Self {
        Self {
            institution,
            partner,
            started_at: None,
            index_at: None,
            full_index_at: None,
            approvals_at: None,
            failed_at: None,
            error: None,
        }
    }
}

/// The pulls from one partner; [`Pull::never`] if there was none.
pub async fn state(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Pull, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT institution, partner, started_at, index_at, full_index_at, approvals_at, failed_at, error
             FROM pulls WHERE institution = $1 AND partner = $2",
            &[institution, partner],
        )
        .await?;
    row.map_or_else(|| Ok(Pull::never(institution.clone(), partner.clone())), |row| pull(&row))
}

/// Keeps what is known now.
pub async fn put(tx: &Tx, pull: &Pull) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO pulls
            (institution, partner, started_at, index_at, full_index_at, approvals_at, failed_at, error)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (institution, partner) DO UPDATE SET
            started_at = excluded.started_at, index_at = excluded.index_at,
            full_index_at = excluded.full_index_at, approvals_at = excluded.approvals_at,
            failed_at = excluded.failed_at, error = excluded.error",
        &[
            &pull.institution,
            &pull.partner,
            &pull.started_at,
            &pull.index_at,
            &pull.full_index_at,
            &pull.approvals_at,
            &pull.failed_at,
            &pull.error,
        ],
    )
    .await?;
    Ok(())
}

/// All partners that were ever asked, by id.
pub async fn list(db: &impl Db, institution: &HeiId) -> Result<Vec<Pull>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT institution, partner, started_at, index_at, full_index_at, approvals_at, failed_at, error
             FROM pulls WHERE institution = $1 ORDER BY partner",
            &[institution],
        )
        .await?;
    rows.iter().map(pull).collect()
}

fn pull(row: &Row) -> Result<Pull, StoreError> {
    Ok(Pull {
        institution: row.read("institution")?,
        partner: row.read("partner")?,
        started_at: row.opt_at("started_at")?,
        index_at: row.opt_at("index_at")?,
        full_index_at: row.opt_at("full_index_at")?,
        approvals_at: row.opt_at("approvals_at")?,
        failed_at: row.opt_at("failed_at")?,
        error: row.opt_text("error")?,
    })
}
