//! Ending the work on jobs. Whoever lost the lease ends nothing.

use domain::hei::HeiId;
use domain::ids::JobId;
use jiff::Timestamp;

use super::Claimed;
use crate::{Store, StoreError, Tx, next_steps};

/// How much of a partner's answer an attempt keeps, in characters.
const MOST_OF_AN_ANSWER: usize = 2000;
/// How many old jobs are given up in one transaction.
const AT_ONCE: u32 = 200;

/// What came of working on a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The partner refused; doing it again does not help.
    Refused,
    /// Tried for too long.
    GivenUp,
    /// The partner has no door for this.
    NotConnected,
    /// It failed and is tried again.
    Retry {
        /// When (office time).
        due_at: Timestamp,
    },
    /// Nobody answered. It is tried again when the partner does, at the latest at this time.
    Silence {
        /// When (office time).
        due_at: Timestamp,
    },
}

/// What an attempt was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// When it began (office time).
    pub at: Timestamp,
    /// How long it took.
    pub duration_ms: u32,
    /// The status of the answer; `None` if there was none.
    pub status: Option<u16>,
    /// Why there was no answer, or what was wrong with it: a short name.
    pub fault: Option<String>,
    /// The id of the request, for the partner's people.
    pub request_id: Option<String>,
    /// The beginning of the answer.
    pub excerpt: Option<String>,
}

/// What became of a job that was worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It ended.
    Closed,
    /// It waits for the next try.
    Waiting,
    /// It was enqueued again while it was worked on, so it is due again.
    Again,
    /// The lease had ended and the job is somebody else's now. Only the attempt was kept.
    LeaseLost,
}

/// Ends the work on a job: keeps the attempt and what came of it, and gives the lease back.
pub async fn finish(tx: &Tx, job: &Claimed, outcome: Outcome, attempt: &Attempt) -> Result<Ending, StoreError> {
    let ending = close(tx, job, outcome, attempt.at).await?;
    if ending == Ending::Closed && outcome != Outcome::Done && job.kind.is_notice() {
        next_steps::settle_connection(tx, &job.institution, &job.partner).await?;
    }
    keep_attempt(tx, job, outcome, attempt).await?;
    Ok(ending)
}

/// Gives up jobs of all institutions that have waited since before a time without a turn, because their partner was
/// silent all along. Those that are worked on at `wire_now` (real time) are left out. Tells how many.
pub async fn give_up_old(
    store: &Store,
    before: Timestamp,
    at: Timestamp,
    wire_now: Timestamp,
) -> Result<usize, StoreError> {
    let old = store
        .reader()
        .all(
            "SELECT institution, id, partner, outgoing FROM jobs
             WHERE state = 'pending' AND enqueued_at < $1 AND (lease_until IS NULL OR lease_until <= $2)
             ORDER BY enqueued_at LIMIT $3",
            &[&before, &wire_now, &AT_ONCE],
        )
        .await?;
    let mut given_up = 0;
    for row in &old {
        let (institution, id): (HeiId, JobId) = (row.read("institution")?, row.read("id")?);
        let tx = store.begin().await?;
        let ended = tx
            .run(
                "UPDATE jobs SET state = 'given-up', finished_at = $3, lease_until = NULL, worker = NULL
                 WHERE institution = $1 AND id = $2 AND state = 'pending' AND enqueued_at < $4
                   AND (lease_until IS NULL OR lease_until <= $5)",
                &[&institution, &id, &at, &before, &wire_now],
            )
            .await?;
        if ended == 1 && row.flag("outgoing")? {
            next_steps::settle_connection(&tx, &institution, &row.read("partner")?).await?;
        }
        tx.commit().await?;
        given_up += usize::from(ended == 1);
    }
    Ok(given_up)
}

async fn close(tx: &Tx, job: &Claimed, outcome: Outcome, at: Timestamp) -> Result<Ending, StoreError> {
    let (state, due_at) = match outcome {
        Outcome::Retry { due_at } | Outcome::Silence { due_at } => ("pending", Some(due_at)),
        _ => (slug(outcome), None),
    };
    let finished_at = due_at.is_none().then_some(at);
    let silent = matches!(outcome, Outcome::Silence { .. });
    let ended = tx
        .run(
            "UPDATE jobs SET state = $5, due_at = COALESCE($6, due_at), finished_at = $7, tries = tries + 1,
                last_try_at = $8, silent = $9, lease_until = NULL, worker = NULL
             WHERE institution = $1 AND id = $2 AND claim = $3 AND generation = $4 AND state = 'pending'",
            &[&job.institution, &job.id, &job.claim, &job.generation, &state, &due_at, &finished_at, &at, &silent],
        )
        .await?;
    if ended == 1 {
        return Ok(if due_at.is_some() { Ending::Waiting } else { Ending::Closed });
    }
    // A change during a try that nobody answered waits for its partner like the one before it.
    let again = tx
        .run(
            "UPDATE jobs SET last_try_at = $4, silent = $5, lease_until = NULL, worker = NULL
             WHERE institution = $1 AND id = $2 AND claim = $3 AND state = 'pending'",
            &[&job.institution, &job.id, &job.claim, &at, &silent],
        )
        .await?;
    Ok(if again == 1 { Ending::Again } else { Ending::LeaseLost })
}

async fn keep_attempt(tx: &Tx, job: &Claimed, outcome: Outcome, attempt: &Attempt) -> Result<(), StoreError> {
    let row = tx
        .reader()
        .one(
            "UPDATE jobs SET attempts = attempts + 1 WHERE institution = $1 AND id = $2 RETURNING attempts",
            &[&job.institution, &job.id],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let excerpt: Option<String> = attempt.excerpt.as_ref().map(|text| text.chars().take(MOST_OF_AN_ANSWER).collect());
    tx.run(
        "INSERT INTO job_attempts
            (institution, job, ordinal, at, duration_ms, status, fault, request_id, excerpt, outcome)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            &job.institution,
            &job.id,
            &row.int("attempts")?,
            &attempt.at,
            &attempt.duration_ms,
            &attempt.status,
            &attempt.fault,
            &attempt.request_id,
            &excerpt,
            &slug(outcome),
        ],
    )
    .await?;
    Ok(())
}

fn slug(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Refused => "refused",
        Outcome::GivenUp => "given-up",
        Outcome::NotConnected => "not-connected",
        Outcome::Retry { .. } | Outcome::Silence { .. } => "retry",
    }
}
