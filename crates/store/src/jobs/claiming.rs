//! Claiming jobs by a lease, in turns that are fair to all partners and institutions.

use std::collections::{HashMap, HashSet};

use domain::hei::HeiId;
use domain::ids::{AgreementId, JobId};
use jiff::{SignedDuration, Timestamp};

use super::{JobKind, Lane, Turns};
use crate::db::Turn;
use crate::reach::{self, DEAD_AFTER, SPOKE_AFTER};
use crate::sql::{Query, Row};
use crate::{Db, Store, StoreError, Tx};

/// The most jobs of one claim.
const MOST: u32 = 100;

/// How long the claim of a letter holds at least: mail servers take their time.
pub const LETTER_LEASE: SignedDuration = SignedDuration::from_secs(90);

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
    /// The most jobs with partners that were slow to answer the last time, so that slow ones never take all hands.
    pub slow: u32,
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
    /// What a letter is made of.
    pub letter: Option<String>,
    /// When the change was made.
    pub enqueued_at: Timestamp,
    /// How often it was tried before.
    pub tries: u32,
    /// Which state of the thing the job is about: raised when the job is enqueued again.
    pub generation: i64,
    /// When the lease ends (real time).
    pub lease_until: Timestamp,
    /// Whether the partner was slow to answer the last time.
    pub slow: bool,
    /// The number of this claim: what fences off whoever held the job before.
    pub(super) claim: i64,
    probes: bool,
}

impl Claimed {
    pub(super) fn lane(&self) -> Lane {
        Lane { institution: self.institution.clone(), partner: self.partner.clone(), way: self.kind.way() }
    }
}

/// Claims jobs that are due, of all institutions of the installation: for each institution, partner and direction at
/// most one at a time, the oldest change first, so that a partner that hangs keeps nobody else waiting and messages to
/// a partner stay in order. A partner that does not answer is left in peace but for one probe at a time. Whoever wants
/// more asks again until nothing comes.
pub async fn claim_due(store: &Store, claim: &Claim<'_>) -> Result<Vec<Claimed>, StoreError> {
    claim_in_turn(store, claim, &mut Turns::default()).await
}

/// As [`claim_due`], for a runner that remembers whose turn it is.
pub async fn claim_in_turn(store: &Store, claim: &Claim<'_>, turns: &mut Turns) -> Result<Vec<Claimed>, StoreError> {
    if claim.limit == 0 || (heads(store, claim).await?.is_empty() && asked_for(store, claim).await?.is_empty()) {
        return Ok(Vec::new());
    }
    let tx = store.begin().await?;
    tx.queue_up(Turn::ClaimJobs).await?;
    let mut candidates = read(&tx, &heads(&tx, claim).await?, claim.now).await?;
    turns.sort(&mut candidates);
    // What a person asked for goes first.
    let mut chosen = read(&tx, &asked_for(&tx, claim).await?, claim.now).await?;
    chosen.extend(candidates);
    let claimed = take(&tx, claim, chosen).await?;
    tx.commit().await?;
    for job in &claimed {
        turns.give(job);
    }
    Ok(claimed)
}

/// When the next job is due, among those that nobody keeps waiting: jobs that are worked on at `now` (real time), and
/// those that wait for one of these, are left out.
pub async fn next_due(db: &impl Db, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT MIN(j.due_at) AS due_at FROM jobs j WHERE j.state = 'pending' AND NOT EXISTS (
                SELECT 1 FROM jobs b WHERE b.lane = j.lane AND b.state = 'pending' AND b.lease_until > $1)",
            &[&now],
        )
        .await?;
    row.map_or(Ok(None), |row| row.opt_at("due_at"))
}

/// Leases the first of the candidates for whom there is room, and one probe of a partner that did not answer.
async fn take(tx: &Tx, claim: &Claim<'_>, candidates: Vec<Claimed>) -> Result<Vec<Claimed>, StoreError> {
    let until = |lease| claim.now.saturating_add(lease).unwrap_or(Timestamp::MAX);
    let (limit, mut slow) = (claim.limit.min(MOST) as usize, claim.slow);
    let (mut busy, mut probed) = (HashSet::new(), HashSet::new());
    let mut claimed: Vec<Claimed> = Vec::new();
    for mut job in candidates {
        if claimed.len() >= limit {
            break;
        }
        let partner = (job.institution.clone(), job.partner.clone());
        if busy.contains(&job.lane()) || (job.probes && probed.contains(&partner)) || (job.slow && slow == 0) {
            continue;
        }
        let lease_until = until(if job.kind == JobKind::Letter { claim.lease.max(LETTER_LEASE) } else { claim.lease });
        let row = tx
            .reader()
            .one(
                "UPDATE jobs SET claim = claim + 1, lease_until = $3, worker = $4, urgent = false
                 WHERE institution = $1 AND id = $2 AND state = 'pending'
                   AND (lease_until IS NULL OR lease_until <= $5)
                 RETURNING claim, generation, tries, enqueued_at, letter",
                &[&job.institution, &job.id, &lease_until, &claim.worker, &claim.now],
            )
            .await?;
        let Some(row) = row else { continue };
        job.claim = row.int("claim")?;
        job.generation = row.int("generation")?;
        job.tries = row.number("tries")?;
        job.enqueued_at = row.at("enqueued_at")?;
        job.letter = row.opt_text("letter")?;
        job.lease_until = lease_until;
        busy.insert(job.lane());
        slow -= u32::from(job.slow);
        if job.probes {
            probed.insert(partner);
        }
        claimed.push(job);
    }
    for (institution, partner) in probed {
        reach::reserve(tx, &institution, &partner, claim.due_by).await?;
    }
    Ok(claimed)
}

/// The first job of every lane that may be claimed.
///
/// The lanes are found one after the other through the index, so that the cost follows the number of partners with
/// work and not the number of jobs. A job may be claimed if its pause is over, or if it met silence and its partner
/// has answered since, or if it is the probe of a partner that has been silent. Whoever has just sent us a notice is
/// there again. A notice waits for an older one about the same agreement, so that it is never overtaken; one about
/// another agreement does not, so that one that a partner cannot take stops no other.
async fn heads(db: &impl Db, claim: &Claim<'_>) -> Result<Vec<JobId>, StoreError> {
    let spoke_after = SPOKE_AFTER.as_secs() * 1_000_000;
    let rows = db
        .reader()
        .all(
            "WITH RECURSIVE lanes(lane) AS (
                SELECT MIN(f.lane) FROM jobs f WHERE f.state = 'pending'
                UNION ALL
                SELECT (SELECT MIN(n.lane) FROM jobs n WHERE n.state = 'pending' AND n.lane > lanes.lane)
                FROM lanes WHERE lanes.lane IS NOT NULL)
             SELECT (SELECT e.id FROM jobs e
                LEFT JOIN partner_reach h ON h.institution = e.institution AND h.partner = e.partner
                WHERE e.state = 'pending' AND e.lane = lanes.lane
                  AND (h.wait_until IS NULL OR h.wait_until <= $2
                    OR (NOT e.outgoing AND e.enqueued_at >= h.silent_at + $3))
                  AND (e.due_at <= $2 OR (e.silent AND (h.silences >= $4 OR h.revived_at > e.last_try_at)))
                  AND NOT (e.outgoing AND EXISTS (SELECT 1 FROM jobs o
                    WHERE o.institution = e.institution AND o.agreement = e.agreement AND o.state = 'pending'
                      AND o.outgoing AND (o.enqueued_at, o.id) < (e.enqueued_at, e.id)))
                ORDER BY e.enqueued_at, e.id LIMIT 1) AS id
             FROM lanes WHERE lanes.lane IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM jobs b WHERE b.lane = lanes.lane AND b.state = 'pending' AND b.lease_until > $1)",
            &[&claim.now, &claim.due_by, &spoke_after, &DEAD_AFTER],
        )
        .await?;
    let ids = rows.iter().map(|row| row.opt_read("id")).collect::<Result<Vec<Option<JobId>>, _>>()?;
    Ok(ids.into_iter().flatten().collect())
}

/// Jobs that a person asked for, whose lane is free.
async fn asked_for(db: &impl Db, claim: &Claim<'_>) -> Result<Vec<JobId>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT j.id FROM jobs j WHERE j.state = 'pending' AND j.urgent AND NOT EXISTS (
                SELECT 1 FROM jobs b WHERE b.lane = j.lane AND b.state = 'pending' AND b.lease_until > $1)
             ORDER BY j.enqueued_at, j.id LIMIT $2",
            &[&claim.now, &MOST],
        )
        .await?;
    rows.iter().map(|row| row.read("id")).collect()
}

/// The jobs with these ids, in this order.
async fn read(db: &impl Db, ids: &[JobId], now: Timestamp) -> Result<Vec<Claimed>, StoreError> {
    let mut found = HashMap::new();
    for ids in ids.chunks(500) {
        let mut query = Query::new(
            "SELECT j.institution, j.id, j.kind, j.partner, j.subject, j.agreement, j.enqueued_at, j.tries,
                j.generation, h.silences, h.slow FROM jobs j
             LEFT JOIN partner_reach h ON h.institution = j.institution AND h.partner = j.partner
             WHERE j.state = 'pending' AND j.id IN ",
            &[],
        );
        query.list(ids);
        for row in db.reader().all_of(query).await? {
            let job = candidate(&row, now)?;
            found.insert(job.id.clone(), job);
        }
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn candidate(row: &Row, now: Timestamp) -> Result<Claimed, StoreError> {
    let silences: Option<i64> = row.opt_number("silences")?;
    Ok(Claimed {
        institution: row.read("institution")?,
        id: row.read("id")?,
        kind: JobKind::read(row)?,
        partner: row.read("partner")?,
        subject: row.text("subject")?,
        agreement: row.opt_read("agreement")?,
        letter: None,
        enqueued_at: row.at("enqueued_at")?,
        tries: row.number("tries")?,
        generation: row.int("generation")?,
        lease_until: now,
        slow: row.opt_flag("slow")?.unwrap_or(false),
        claim: 0,
        probes: silences.is_some_and(|silences| silences >= DEAD_AFTER),
    })
}
