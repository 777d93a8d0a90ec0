//! A clock that went ahead and was set back leaves times in the future behind. Whatever would wait for them is due now.

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};

use crate::{Store, StoreError, next_steps};

/// A kept time that is so much later than now was written by a clock that went wrong.
pub const SKEW: SignedDuration = SignedDuration::from_mins(5);
/// No partner is left in peace for so long at once.
const LONGEST_PEACE: SignedDuration = SignedDuration::from_hours(2);
/// No job waits for so long between two tries.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(12);

/// The times by which others are measured.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Office time.
    pub office: Timestamp,
    /// Real time, by which leases end.
    pub wire: Timestamp,
    /// The latest time for which a pull can have been planned.
    pub latest_pull: Timestamp,
}

/// Puts right what waits for times that only a clock that went ahead can have written: pulls are due and begin anew,
/// jobs are due, partners are not left in peace, leases have ended. Tells how many rows were changed.
pub async fn mend(store: &Store, institution: &HeiId, now: &Now) -> Result<u64, StoreError> {
    let after = |at: Timestamp, span| at.saturating_add(span).unwrap_or(Timestamp::MAX);
    let (office, soon, lease) = (now.office, after(now.office, SKEW), after(now.wire, SKEW));
    let tx = store.begin().await?;
    let pulls = tx
        .run(
            "UPDATE pulls SET next_at = $2, progress = NULL,
                started_at = CASE WHEN started_at > $3 THEN NULL ELSE started_at END,
                index_at = CASE WHEN index_at > $3 THEN NULL ELSE index_at END,
                full_index_at = CASE WHEN full_index_at > $3 THEN NULL ELSE full_index_at END,
                approvals_at = CASE WHEN approvals_at > $3 THEN NULL ELSE approvals_at END,
                failed_at = CASE WHEN failed_at > $3 THEN NULL ELSE failed_at END
             WHERE institution = $1 AND (next_at > $4 OR started_at > $3 OR index_at > $3 OR full_index_at > $3
                OR approvals_at > $3 OR failed_at > $3)",
            &[institution, &office, &soon, &now.latest_pull],
        )
        .await?;
    let reach = tx
        .run(
            "UPDATE partner_reach SET
                wait_until = CASE WHEN wait_until > $2 THEN $2 ELSE wait_until END,
                silent_at = CASE WHEN silent_at > $3 THEN $2 ELSE silent_at END,
                silent_since = CASE WHEN silent_since > $3 THEN $2 ELSE silent_since END,
                revived_at = CASE WHEN revived_at > $3 THEN NULL ELSE revived_at END
             WHERE institution = $1 AND (wait_until > $4 OR silent_at > $3 OR silent_since > $3 OR revived_at > $3)",
            &[institution, &office, &soon, &after(office, LONGEST_PEACE)],
        )
        .await?;
    // The newest job of an agreement is found by the time of its change, also when it has ended.
    let ended_too = tx
        .run(
            "UPDATE jobs SET enqueued_at = $2, due_at = CASE WHEN due_at > $2 THEN $2 ELSE due_at END
             WHERE institution = $1 AND enqueued_at > $3",
            &[institution, &office, &soon],
        )
        .await?;
    let jobs = tx
        .run(
            "UPDATE jobs SET due_at = $2, last_try_at = CASE WHEN last_try_at > $3 THEN $2 ELSE last_try_at END
             WHERE institution = $1 AND state = 'pending' AND (due_at > $4 OR (due_at > $2 AND last_try_at > $3))",
            &[institution, &office, &soon, &after(office, LONGEST_PAUSE)],
        )
        .await?;
    let leases = [
        "UPDATE pulls SET lease_until = NULL WHERE institution = $1 AND lease_until > $2",
        "UPDATE jobs SET lease_until = NULL WHERE institution = $1 AND state = 'pending' AND lease_until > $2",
    ];
    if reach + ended_too > 0 {
        next_steps::settle_connections(&tx, institution).await?;
    }
    let mut rows = pulls + reach + ended_too + jobs;
    for text in leases {
        rows += tx.run(text, &[institution, &lease]).await?;
    }
    tx.commit().await?;
    Ok(rows)
}
