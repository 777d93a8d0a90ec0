//! The runner: claims jobs by a lease, does them, keeps every attempt.

use std::time::Duration;

use domain::delivery::{GIVE_UP_AFTER, pause_after};
use jiff::{SignedDuration, Timestamp};
use store::jobs::{Attempt, Claim, Claimed, Filter, JobKind, JobState, Outcome};
use store::page::Place;
use store::{StoreError, jobs};
use tokio::task::JoinSet;

use super::{fetch_agreement, fetch_approval, notify, rest_after};
use crate::calls::{self, CallProblem, Called};
use crate::host::{Host, Institution};

/// How long a claim holds: longer than a call may take, with room for the database.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// How many jobs run at the same time.
const AT_ONCE: usize = 8;
/// How often the queue is looked at when nobody wakes the runner.
const TICK: Duration = Duration::from_millis(500);
/// The most jobs of one round by hand.
const MOST_OF_A_ROUND: usize = 10_000;
/// The most parked notices that are looked at when the catalogue changes.
const MOST_PARKED: u32 = 1000;
/// The fault of an attempt that failed on our own side.
pub const FAULT_DATABASE: &str = "database";
/// How many jobs of an agreement are searched for a later one.
const MOST_LATER: u32 = 50;

/// Does jobs for ever.
pub(super) async fn run(host: &Host) {
    let mut running = JoinSet::new();
    loop {
        match claim(host, AT_ONCE.saturating_sub(running.len())).await {
            Ok(claimed) => {
                for job in claimed {
                    let host = host.clone();
                    running.spawn(async move { work_on(&host, job).await });
                }
            }
            Err(error) => rest_after(&error, "jobs").await,
        }
        tokio::select! {
            () = host.work_wanted().notified() => {}
            () = tokio::time::sleep(TICK) => {}
            Some(_) = running.join_next() => {}
        }
    }
}

/// Does all jobs that are due until none is left, and writes down what waits. Tells how many jobs were done.
pub(crate) async fn once(host: &Host) -> usize {
    let mut done = 0;
    while done < MOST_OF_A_ROUND {
        let claimed = match claim(host, AT_ONCE).await {
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
    let filter = Filter { state: Some(JobState::NotConnected), partner: None, notices: Some(true) };
    let mut revived = false;
    for institution in host.institutions() {
        let hei = institution.hei();
        let parked = jobs::recent(host.store(), hei, &filter, &Place::First, MOST_PARKED).await?;
        for job in parked.rows {
            let Some(service) = notify::service(job.kind) else { continue };
            if !calls::offers(host, &job.partner, service) || is_outdated(host, hei, &job).await? {
                continue;
            }
            let tx = host.store().begin().await?;
            jobs::retry_now(&tx, hei, &job.id, host.clock().now()).await?;
            tx.commit().await?;
            revived = true;
        }
    }
    if revived {
        host.poke();
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

async fn claim(host: &Host, limit: usize) -> Result<Vec<Claimed>, StoreError> {
    let Some(limit) = u32::try_from(limit).ok().filter(|limit| *limit > 0) else {
        return Ok(Vec::new());
    };
    let claim =
        Claim { due_by: host.clock().now(), now: host.clock().wire_now(), lease: LEASE, worker: host.worker(), limit };
    jobs::claim_due(host.store(), &claim).await
}

async fn work_on(host: &Host, job: Claimed) {
    let result = match host.institution(&job.institution) {
        Some(institution) => attempt(host, &institution, &job).await,
        // An institution that left this installation has nothing to say.
        None => end(host, &job, Outcome::GivenUp, Attempt { at: host.clock().now(), ..Attempt::default() }).await,
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
    if let Err(error) = end(host, job, retry(at, job), attempt).await {
        tracing::error!(%error, job.id = %job.id, "the attempt could not be kept");
    }
}

async fn attempt(host: &Host, institution: &Institution, job: &Claimed) -> Result<(), StoreError> {
    let called = match job.kind {
        JobKind::NotifyAgreement | JobKind::NotifyApproval => notify::send(host, institution, job).await,
        JobKind::FetchAgreement => fetch_agreement::work(host, institution, job).await?,
        JobKind::FetchApproval => fetch_approval::work(host, institution, job).await?,
    };
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
    end(host, job, outcome, attempt).await
}

/// 4xx is not repeated; 5xx, silence and answers that nobody can believe are, with growing pauses, for seven days
/// (architecture 1.15, CNR: sender).
fn outcome(called: &Called, job: &Claimed) -> Outcome {
    match &called.result {
        Ok(_) => Outcome::Done,
        Err(CallProblem::NotConnected { .. }) => Outcome::NotConnected,
        Err(CallProblem::Refused { .. }) => Outcome::Refused,
        Err(CallProblem::NoAnswer { .. } | CallProblem::NotProved { .. } | CallProblem::Failed { .. }) => {
            retry(called.began_at, job)
        }
        // A notice that was answered with 200 has arrived, whatever else the body says.
        Err(CallProblem::Unreadable { .. }) if job.kind.is_notice() && called.status == Some(200) => Outcome::Done,
        Err(CallProblem::Unreadable { .. }) => retry(called.began_at, job),
    }
}

fn retry(at: Timestamp, job: &Claimed) -> Outcome {
    if at.duration_since(job.enqueued_at) >= GIVE_UP_AFTER {
        return Outcome::GivenUp;
    }
    let due_at = at.checked_add(pause_after(job.tries + 1)).unwrap_or(at);
    Outcome::Retry { due_at }
}

async fn end(host: &Host, job: &Claimed, outcome: Outcome, attempt: Attempt) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    jobs::finish(&tx, job, outcome, &attempt).await?;
    tx.commit().await?;
    host.poke();
    Ok(())
}

#[cfg(test)]
mod tests;
