//! Claiming the pull of one partner by a lease, and ending it. Whoever lost the lease ends nothing.

use domain::hei::HeiId;
use jiff::Timestamp;

use super::{Pull, state};
use crate::jobs::Claim;
use crate::reach::{self, DEAD_AFTER};
use crate::sql::{Query, to_json};
use crate::{Store, StoreError, Tx};

/// A partner that we may ask until the lease ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedPull {
    /// What was known before.
    pub pull: Pull,
    claim: i64,
}

/// Claims pulls that are due, of all institutions of the installation, the longest due first. Partners that are left in
/// peace because they do not answer are left out; a pull is as good a probe as a job.
pub async fn claim_due(store: &Store, claim: &Claim<'_>) -> Result<Vec<ClaimedPull>, StoreError> {
    claim_due_without(store, claim, &[]).await
}

/// The same without pulls of these institutions, which keep their times.
pub async fn claim_due_without(
    store: &Store,
    claim: &Claim<'_>,
    left_out: &[HeiId],
) -> Result<Vec<ClaimedPull>, StoreError> {
    let mut query = Query::new(
        "SELECT p.institution, p.partner, h.silences FROM pulls p
         LEFT JOIN partner_reach h ON h.institution = p.institution AND h.partner = p.partner
         WHERE p.next_at <= $2 AND (p.lease_until IS NULL OR p.lease_until <= $1)
           AND (h.wait_until IS NULL OR h.wait_until <= $2)",
        &[&claim.now, &claim.due_by],
    );
    for institution in left_out {
        query.add(" AND p.institution <> ").value(institution);
    }
    query.add(" ORDER BY p.next_at, p.institution, p.partner LIMIT ").value(&claim.limit);
    let due = store.reader().all_of(query).await?;
    let mut claimed = Vec::new();
    for row in due {
        let (institution, partner): (HeiId, HeiId) = (row.read("institution")?, row.read("partner")?);
        let probes = row.opt_number::<i64>("silences")?.is_some_and(|silences| silences >= DEAD_AFTER);
        let tx = store.begin().await?;
        let lease_until = claim.now.saturating_add(claim.lease).unwrap_or(Timestamp::MAX);
        let row = tx
            .reader()
            .one(
                "UPDATE pulls SET claim = claim + 1, lease_until = $3, worker = $4
                 WHERE institution = $1 AND partner = $2 AND next_at <= $6 AND (lease_until IS NULL OR lease_until <= $5)
                   AND NOT EXISTS (SELECT 1 FROM partner_reach h WHERE h.institution = pulls.institution
                     AND h.partner = pulls.partner AND h.wait_until > $6)
                 RETURNING claim",
                &[&institution, &partner, &lease_until, &claim.worker, &claim.now, &claim.due_by],
            )
            .await?;
        let Some(row) = row else { continue };
        if probes {
            reach::reserve(&tx, &institution, &partner, claim.due_by).await?;
        }
        let pull = state(&tx, &institution, &partner).await?;
        tx.commit().await?;
        claimed.push(ClaimedPull { pull, claim: row.int("claim")? });
    }
    Ok(claimed)
}

/// Claims the pull of one partner whether or not it is due or somebody else is at it, who is fenced off.
pub async fn claim_now(
    store: &Store,
    institution: &HeiId,
    partner: &HeiId,
    claim: &Claim<'_>,
) -> Result<ClaimedPull, StoreError> {
    let tx = store.begin().await?;
    let lease_until = claim.now.saturating_add(claim.lease).unwrap_or(Timestamp::MAX);
    let row = tx
        .reader()
        .one(
            "INSERT INTO pulls (institution, partner, next_at, claim, lease_until, worker) VALUES ($1, $2, $5, 1, $3, $4)
             ON CONFLICT (institution, partner) DO UPDATE SET
                claim = pulls.claim + 1, lease_until = excluded.lease_until, worker = excluded.worker
             RETURNING claim",
            &[institution, partner, &lease_until, &claim.worker, &claim.due_by],
        )
        .await?;
    let number = row.map_or(Ok(0), |row| row.int("claim"))?;
    let pull = state(&tx, institution, partner).await?;
    tx.commit().await?;
    Ok(ClaimedPull { pull, claim: number })
}

/// Keeps how a pull went and gives the lease back; `false` if the lease had gone to somebody else, and nothing is kept.
pub async fn finish(tx: &Tx, claimed: &ClaimedPull, now: &Pull) -> Result<bool, StoreError> {
    let progress = now.progress.as_ref().map(to_json).transpose()?;
    let found = now.found.as_ref().map(to_json).transpose()?;
    let ended = tx
        .run(
            "UPDATE pulls SET started_at = $4, index_at = $5, full_index_at = $6, approvals_at = $7, failed_at = $8,
                error = $9, failures = $10, next_at = $11, progress = $12, found = $13, lease_until = NULL,
                worker = NULL
             WHERE institution = $1 AND partner = $2 AND claim = $3",
            &[
                &claimed.pull.institution,
                &claimed.pull.partner,
                &claimed.claim,
                &now.started_at,
                &now.index_at,
                &now.full_index_at,
                &now.approvals_at,
                &now.failed_at,
                &now.error,
                &now.failures,
                &now.next_at,
                &progress,
                &found,
            ],
        )
        .await?;
    Ok(ended == 1)
}
