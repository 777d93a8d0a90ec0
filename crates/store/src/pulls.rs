//! When each partner is asked what is new, and what came of it. Every partner has a time of its own; whoever asks holds
//! a lease, so that several processes share the work and one that died is replaced.

mod claiming;

use domain::hei::HeiId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use self::claiming::{ClaimedPull, claim_due, claim_due_without, claim_now, finish};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// How many partners one statement adds.
const ROWS_AT_ONCE: usize = 200;

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
    /// How many pulls in a row failed.
    pub failures: u32,
    /// When the next one is due (office time).
    pub next_at: Timestamp,
    /// How far a pull has come that goes on the next time.
    pub progress: Option<Progress>,
    /// What the last pull that came to its end found.
    pub found: Option<FoundByPull>,
}

/// What one pull found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundByPull {
    /// Ids in the partner's index.
    pub listed: u32,
    /// Agreements that were fetched.
    pub fetched: u32,
    /// Agreements and approvals that are other than what we had.
    pub changed: u32,
    /// Agreements that could not be fetched.
    pub failed: u32,
    /// Agreements of ours whose approval was asked for.
    pub asked: u32,
}

/// How far a pull has come. One that has much to fetch is done in pieces, with other partners between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// When its first piece began: what changed later is found by the next pull.
    pub began_at: Timestamp,
    /// Whether it asks for everything.
    pub full: bool,
    /// The last id of the partner's that was fetched or passed over, in the order of ids.
    pub fetched_to: Option<String>,
    /// Why an id before that one was passed over, in a short form, if one was that nobody else fetches.
    #[serde(default)]
    pub missed: Option<String>,
    /// Whether the index is done.
    pub index_done: bool,
    /// The last id of ours whose approval was asked for.
    pub asked_to: Option<String>,
    /// What it found so far.
    pub found: FoundByPull,
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
            failures: 0,
            next_at: Timestamp::UNIX_EPOCH,
            progress: None,
            found: None,
        }
    }
}

/// The pulls from one partner; [`Pull::never`] if there was none.
pub async fn state(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Pull, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND partner = ").value(partner);
    let rows = db.reader().all_of(query).await?;
    rows.first().map_or_else(|| Ok(Pull::never(institution.clone(), partner.clone())), pull)
}

/// All partners that are asked, by id.
pub async fn list(db: &impl Db, institution: &HeiId) -> Result<Vec<Pull>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" ORDER BY partner");
    db.reader().all_of(query).await?.iter().map(pull).collect()
}

/// Which of these partners are not asked yet.
pub async fn unscheduled(db: &impl Db, institution: &HeiId, partners: &[HeiId]) -> Result<Vec<HeiId>, StoreError> {
    let rows = db.reader().all("SELECT partner FROM pulls WHERE institution = $1", &[institution]).await?;
    let known = rows.iter().map(|row| row.text("partner")).collect::<Result<std::collections::HashSet<_>, _>>()?;
    Ok(partners.iter().filter(|partner| !known.contains(partner.as_str())).cloned().collect())
}

/// Gives partners that have none their first time. Partners that have one keep it.
pub async fn schedule(tx: &Tx, institution: &HeiId, first: &[(HeiId, Timestamp)]) -> Result<(), StoreError> {
    for first in first.chunks(ROWS_AT_ONCE) {
        let mut query = Query::new("INSERT INTO pulls (institution, partner, next_at) VALUES ", &[]);
        for (index, (partner, next_at)) in first.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" });
            query.value(institution).add(", ").value(partner).add(", ").value(next_at).add(")");
        }
        query.add(" ON CONFLICT (institution, partner) DO NOTHING");
        tx.run_query(query).await?;
    }
    Ok(())
}

/// Makes sure that partners with whom we have something are asked by this time. Those whose last pull failed keep
/// their pause. Tells how many were moved.
pub async fn bring_forward(tx: &Tx, institution: &HeiId, by: Timestamp) -> Result<u64, StoreError> {
    tx.run(
        "UPDATE pulls SET next_at = $2 WHERE institution = $1 AND next_at > $2 AND failures = 0 AND (
            EXISTS (SELECT 1 FROM agreements a WHERE a.institution = pulls.institution
                AND a.partner = pulls.partner AND a.deleted_at IS NULL)
            OR EXISTS (SELECT 1 FROM remote_records r WHERE r.institution = pulls.institution
                AND r.partner = pulls.partner AND r.gone_at IS NULL))",
        &[institution, &by],
    )
    .await
}

const SELECT: &str = "SELECT institution, partner, started_at, index_at, full_index_at, approvals_at, failed_at, error,
    failures, next_at, progress, found FROM pulls WHERE institution = $1";

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
        failures: row.number("failures")?,
        next_at: row.at("next_at")?,
        progress: row.opt_json("progress")?,
        found: row.opt_json("found")?,
    })
}
