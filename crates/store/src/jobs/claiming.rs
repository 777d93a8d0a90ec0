//! Claiming jobs by a lease, and ending them.

use std::collections::HashSet;

use domain::hei::HeiId;
use domain::ids::{AgreementId, JobId};
use jiff::{SignedDuration, Timestamp};

use super::JobKind;
use crate::db::Turn;
use crate::sql::Row;
use crate::{Db, Store, StoreError, Tx};

/// How much of a partner's answer an attempt keeps, in characters.
const MOST_OF_AN_ANSWER: usize = 2000;

/// Who claims what.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Jobs that are due at this time (office time).
    pub due_by: Timestamp,
    /// The real time, by which leases end.
    pub now: Timestamp,
    /// How long the claim holds.
    pub lease: SignedDuration,
    /// The name of the runner, for people who look into it.
    pub worker: &'a str,
    /// The most jobs.
    pub limit: u32,
}

/// A job that is ours until the lease ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Whose job.
    pub institution: HeiId,
    /// Its id.
    pub id: JobId,
    /// What to do.
    pub kind: JobKind,
    /// With whom.
    pub partner: HeiId,
    /// The id on the network that it is about.
    pub subject: String,
    /// The agreement of ours that it belongs to, if known.
    pub agreement: Option<AgreementId>,
    /// When the change was made.
    pub enqueued_at: Timestamp,
    /// How often it was tried before.
    pub tries: u32,
    /// Which state of the thing the job is about: raised when the job is enqueued again.
    pub generation: i64,
    /// When the lease ends (real time).
    pub lease_until: Timestamp,
    claim: i64,
}

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

/// Claims jobs that are due, of all institutions of the installation: for each institution, partner and direction at
/// most one at a time, so that a partner that hangs keeps nobody else waiting and messages to a partner stay in order. Whoever wants more asks again until nothing comes.
pub async fn claim_due(store: &Store, claim: &Claim<'_>) -> Result<Vec<Claimed>, StoreError> {
    if candidates(store, claim).await?.is_empty() {
        return Ok(Vec::new());
    }
    let tx = store.begin().await?;
    tx.queue_up(Turn::ClaimJobs).await?;
    let lease_until = claim.now.saturating_add(claim.lease).unwrap_or(Timestamp::MAX);
    let mut busy = HashSet::new();
    let mut claimed = Vec::new();
    for mut job in candidates(&tx, claim).await? {
        if claimed.len() >= claim.limit as usize {
            break;
        }
        if !busy.insert((job.institution.clone(), job.partner.clone(), job.kind.is_notice())) {
            continue;
        }
        let row = tx
            .reader()
            .one(
                "UPDATE jobs SET claim = claim + 1, lease_until = $3, worker = $4
                 WHERE institution = $1 AND id = $2 AND state = 'pending'
                   AND (lease_until IS NULL OR lease_until <= $5)
                 RETURNING claim, generation, tries, enqueued_at",
                &[&job.institution, &job.id, &lease_until, &claim.worker, &claim.now],
            )
            .await?;
        let Some(row) = row else { continue };
        job.claim = row.int("claim")?;
        job.generation = row.int("generation")?;
        job.tries = row.number("tries")?;
        job.enqueued_at = row.at("enqueued_at")?;
        job.lease_until = lease_until;
        claimed.push(job);
    }
    tx.commit().await?;
    Ok(claimed)
}

/// Ends the work on a job: keeps the attempt and what came of it, and gives the lease back.
pub async fn finish(tx: &Tx, job: &Claimed, outcome: Outcome, attempt: &Attempt) -> Result<Ending, StoreError> {
    let ending = close(tx, job, outcome, attempt.at).await?;
    keep_attempt(tx, job, outcome, attempt).await?;
    Ok(ending)
}

/// When the next job is due, among those that nobody keeps waiting: jobs that are worked on at `now` (real time), and
/// those that wait for one of these, are left out.
pub async fn next_due(db: &impl Db, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    let text = format!("SELECT j.due_at FROM jobs j WHERE {} ORDER BY j.due_at LIMIT 1", free("$1"));
    let row = db.reader().one(&text, &[&now]).await?;
    row.map(|row| row.at("due_at")).transpose()
}

/// Jobs that may be claimed, the longest due first. More than wanted: several may be for the same partner.
async fn candidates(db: &impl Db, claim: &Claim<'_>) -> Result<Vec<Claimed>, StoreError> {
    let text = format!(
        "SELECT j.institution, j.id, j.kind, j.partner, j.subject, j.agreement, j.enqueued_at, j.tries, j.generation
         FROM jobs j WHERE {} AND j.due_at <= $2 ORDER BY j.due_at, j.id LIMIT $3",
        free("$1")
    );
    let most = claim.limit.clamp(1, 100) * 10;
    let rows = db.reader().all(&text, &[&claim.now, &claim.due_by, &most]).await?;
    rows.iter().map(|row| candidate(row, claim.now)).collect()
}

/// The condition that a job `j` waits and nobody works on it, nor for the same institution with the same partner in
/// the same direction.
fn free(now: &str) -> String {
    format!(
        "j.state = 'pending' AND NOT EXISTS (SELECT 1 FROM jobs b
            WHERE b.institution = j.institution AND b.partner = j.partner AND b.outgoing = j.outgoing
              AND b.state = 'pending' AND b.lease_until > {now})"
    )
}

fn candidate(row: &Row, now: Timestamp) -> Result<Claimed, StoreError> {
    Ok(Claimed {
        institution: row.read("institution")?,
        id: row.read("id")?,
        kind: JobKind::read(row)?,
        partner: row.read("partner")?,
        subject: row.text("subject")?,
        agreement: row.opt_read("agreement")?,
        enqueued_at: row.at("enqueued_at")?,
        tries: row.number("tries")?,
        generation: row.int("generation")?,
        lease_until: now,
        claim: 0,
    })
}

async fn close(tx: &Tx, job: &Claimed, outcome: Outcome, at: Timestamp) -> Result<Ending, StoreError> {
    let (state, due_at) = match outcome {
        Outcome::Retry { due_at } => ("pending", Some(due_at)),
        _ => (slug(outcome), None),
    };
    let finished_at = due_at.is_none().then_some(at);
    let ended = tx
        .run(
            "UPDATE jobs SET state = $5, due_at = COALESCE($6, due_at), finished_at = $7, tries = tries + 1,
                last_try_at = $8, lease_until = NULL, worker = NULL
             WHERE institution = $1 AND id = $2 AND claim = $3 AND generation = $4 AND state = 'pending'",
            &[&job.institution, &job.id, &job.claim, &job.generation, &state, &due_at, &finished_at, &at],
        )
        .await?;
    if ended == 1 {
        return Ok(if due_at.is_some() { Ending::Waiting } else { Ending::Closed });
    }
    let again = tx
        .run(
            "UPDATE jobs SET last_try_at = $4, lease_until = NULL, worker = NULL
             WHERE institution = $1 AND id = $2 AND claim = $3 AND state = 'pending'",
            &[&job.institution, &job.id, &job.claim, &at],
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
        Outcome::Retry { .. } => "retry",
    }
}
