//! The runner: claims jobs by a lease, does them, keeps every attempt.

use std::time::Duration;

use domain::delivery::{GIVE_UP_AFTER, pause_after};
use jiff::{SignedDuration, Timestamp};
use store::jobs::{Attempt, Claim, Claimed, Filter, JobKind, JobState, Outcome, Turns, What};
use store::page::Place;
use store::{StoreError, jobs};
use tokio::task::JoinSet;

use super::{fetch_agreement, fetch_approval, letter, notify, reach, rest_after};
use crate::calls::{self, CallProblem, Called};
use crate::diary::Pending;
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;

/// How long a claim holds: longer than a call may take, with room for the database; when a process dies, others go on
/// after that.
const LEASE: SignedDuration = SignedDuration::from_secs(20);
/// How many jobs run at the same time. They mostly wait for partners.
const AT_ONCE: u32 = 32;
/// How many of them may be with partners that were slow to answer the last time.
const SLOW_AT_ONCE: u32 = 16;
/// How often the queue is looked at when nobody wakes the runner.
const TICK: Duration = Duration::from_millis(500);
/// The most jobs of one round by hand.
const MOST_OF_A_ROUND: usize = 10_000;
/// How many parked notices are read at a time when the catalogue changes.
const PARKED_AT_ONCE: u32 = 500;
/// The most such pages of one institution.
const MOST_PAGES: usize = 10_000;
/// The fault of an attempt that failed on our own side.
pub const FAULT_DATABASE: &str = "database";
/// How many jobs of an agreement are searched for a later one.
const MOST_LATER: u32 = 50;

/// Does jobs for ever.
pub(super) async fn run(host: &Host) {
    let mut running: JoinSet<bool> = JoinSet::new();
    let (mut turns, mut slow) = (Turns::default(), 0_u32);
    loop {
        let busy = u32::try_from(running.len()).unwrap_or(AT_ONCE);
        let free = (AT_ONCE.saturating_sub(busy), SLOW_AT_ONCE.saturating_sub(slow));
        match claim(host, free, &mut turns).await {
            Ok(claimed) => {
                for job in claimed {
                    let host = host.clone();
                    slow += u32::from(job.slow);
                    running.spawn(async move {
                        let slow = job.slow;
                        work_on(&host, job).await;
                        slow
                    });
                }
            }
            Err(error) => rest_after(&error, "jobs").await,
        }
        tokio::select! {
            () = host.work_wanted().notified() => {}
            () = tokio::time::sleep(TICK) => {}
            Some(done) = running.join_next() => slow = slow.saturating_sub(u32::from(done.unwrap_or(true))),
        }
        while let Some(done) = running.try_join_next() {
            slow = slow.saturating_sub(u32::from(done.unwrap_or(true)));
        }
    }
}

/// Does all jobs that are due until none is left, and writes down what waits. Tells how many jobs were done.
pub(crate) async fn once(host: &Host) -> usize {
    let mut done = 0;
    let mut turns = Turns::default();
    while done < MOST_OF_A_ROUND {
        let claimed = match claim(host, (AT_ONCE, AT_ONCE), &mut turns).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::error!(%error, "jobs cannot be claimed");
                break;
            }
        };
        if claimed.is_empty() {
            break;
        }
        let mut running = JoinSet::new();
        for job in claimed {
            let host = host.clone();
            running.spawn(async move { work_on(&host, job).await });
        }
        while running.join_next().await.is_some() {
            done += 1;
        }
    }
    host.write_log().await;
    done
}

/// Puts notices that waited for a partner's door back into the queue where the catalogue has that door now.
pub(crate) async fn look_again(host: &Host) -> Result<(), StoreError> {
    look_again_by(host, PARKED_AT_ONCE).await
}

async fn look_again_by(host: &Host, at_once: u32) -> Result<(), StoreError> {
    let filter = Filter { state: Some(JobState::NotConnected), partner: None, what: Some(What::Notices) };
    let mut revived = false;
    for institution in host.institutions() {
        let hei = institution.hei();
        let mut place = Some(Place::First);
        for _ in 0..MOST_PAGES {
            let Some(from) = place else { break };
            let parked = jobs::recent(host.store(), hei, &filter, &from, at_once).await?;
            for job in parked.rows {
                let Some(service) = notify::service(job.kind) else { continue };
                if !calls::offers(host, &job.partner, service) || is_outdated(host, hei, &job).await? {
                    continue;
                }
                let tx = host.store().begin().await?;
                jobs::revive(&tx, hei, &job.id, host.clock().now()).await?;
                tx.commit().await?;
                revived = true;
            }
            place = parked.next;
        }
    }
    if revived {
        host.poke();
    }
    Ok(())
}

/// Gives up what has waited for too long behind a partner that never answered.
pub(super) async fn give_up_old(host: &Host) -> Result<(), StoreError> {
    let now = host.clock().now();
    let before = now.saturating_sub(GIVE_UP_AFTER).unwrap_or(now);
    let given_up = jobs::give_up_old(host.store(), before, now, host.clock().wire_now()).await?;
    if given_up > 0 {
        tracing::warn!(jobs = given_up, "jobs were given up: their partners have not answered for seven days");
    }
    Ok(())
}

/// Whether a later job was made about the same thing.
async fn is_outdated(host: &Host, institution: &domain::hei::HeiId, job: &jobs::JobRow) -> Result<bool, StoreError> {
    let Some(agreement) = &job.agreement else { return Ok(false) };
    let all = jobs::of_agreement(host.store(), institution, agreement, MOST_LATER).await?;
    let newest = all.iter().find(|other| other.kind == job.kind && other.subject == job.subject);
    Ok(newest.is_some_and(|newest| newest.id != job.id))
}

async fn claim(host: &Host, (limit, slow): (u32, u32), turns: &mut Turns) -> Result<Vec<Claimed>, StoreError> {
    let (due_by, now) = (host.clock().now(), host.clock().wire_now());
    let claim = Claim { due_by, now, lease: LEASE, worker: host.worker(), limit, slow };
    jobs::claim_in_turn(host.store(), &claim, turns).await
}

async fn work_on(host: &Host, job: Claimed) {
    host.kill_points().pass(KillPoint::JobClaimed).await;
    let result = if let Some(institution) = host.institution(&job.institution) {
        attempt(host, &institution, &job).await
    } else {
        // An institution that left this installation has nothing to say.
        let attempt = Attempt { at: host.clock().now(), ..Attempt::default() };
        end(host, &job, Outcome::GivenUp, attempt, None).await
    };
    if let Err(error) = result {
        after_disturbance(host, &job, &error).await;
    }
}

/// Our database failed: the attempt and the pause after it are kept like any other, if the database takes at least
/// that. If it does not, the lease ends by itself and the job is claimed again.
async fn after_disturbance(host: &Host, job: &Claimed, error: &StoreError) {
    tracing::error!(%error, job.kind = job.kind.slug(), job.id = %job.id, "a job was disturbed by the database");
    let at = host.clock().now();
    let attempt = Attempt { at, fault: Some(FAULT_DATABASE.to_owned()), ..Attempt::default() };
    if let Err(error) = end(host, job, retry(at, job, false), attempt, None).await {
        tracing::error!(%error, job.id = %job.id, "the attempt could not be kept");
    }
}

async fn attempt(host: &Host, institution: &Institution, job: &Claimed) -> Result<(), StoreError> {
    let called = match job.kind {
        JobKind::NotifyAgreement | JobKind::NotifyApproval => notify::send(host, institution, job).await,
        JobKind::FetchAgreement => fetch_agreement::work(host, institution, job).await?,
        JobKind::FetchApproval => fetch_approval::work(host, institution, job).await?,
        JobKind::Letter => {
            let (outcome, attempt) = letter::send(host, institution, job).await?;
            return end(host, job, outcome, attempt, None).await;
        }
    };
    reach::note(host, &job.institution, &job.partner, &called).await?;
    let outcome = outcome(&called, job);
    let problem = called.result.as_ref().err();
    let attempt = Attempt {
        at: called.began_at,
        duration_ms: called.duration_ms,
        status: called.status,
        fault: problem.map(|problem| problem.slug().to_owned()),
        request_id: called.request_id,
        excerpt: called.excerpt.or_else(|| problem.map(ToString::to_string)),
    };
    end(host, job, outcome, attempt, called.line).await
}

/// 4xx is not repeated; 5xx, silence and answers that nobody can believe are, with growing pauses, for seven days
/// (architecture 1.15, CNR: sender).
fn outcome(called: &Called, job: &Claimed) -> Outcome {
    let Err(problem) = &called.result else { return Outcome::Done };
    match problem {
        silence if reach::is_silence(silence) => retry(called.began_at, job, true),
        CallProblem::NotConnected { .. } => Outcome::NotConnected,
        CallProblem::Refused { .. } => Outcome::Refused,
        CallProblem::NoAnswer { .. } | CallProblem::NotProved { .. } | CallProblem::Failed { .. } => {
            retry(called.began_at, job, false)
        }
        // A notice that was answered with 200 has arrived, whatever else the body says.
        CallProblem::Unreadable { .. } if job.kind.is_notice() && called.status == Some(200) => Outcome::Done,
        CallProblem::Unreadable { .. } => retry(called.began_at, job, false),
    }
}

pub(super) fn retry(at: Timestamp, job: &Claimed, silence: bool) -> Outcome {
    if at.duration_since(job.enqueued_at) >= GIVE_UP_AFTER {
        return Outcome::GivenUp;
    }
    let due_at = at.checked_add(pause_after(job.tries + 1)).unwrap_or(at);
    if silence { Outcome::Silence { due_at } } else { Outcome::Retry { due_at } }
}

/// Ends a job, with the line of the exchange log in the same transaction.
async fn end(
    host: &Host,
    job: &Claimed,
    outcome: Outcome,
    attempt: Attempt,
    line: Option<Pending>,
) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    if let Some(line) = line {
        line.write(&tx).await?;
    }
    jobs::finish(&tx, job, outcome, &attempt).await?;
    tx.commit().await?;
    host.kill_points().pass(KillPoint::JobEnded).await;
    host.poke();
    Ok(())
}

#[cfg(test)]
mod tests;
