//! Asking partners what is new: what notices missed is found here. Each partner has a time of its own in the database;
//! whoever asks holds a lease, so that several processes share the partners.

mod asking;
mod pages;
mod schedule;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::jobs::Claim;
use store::pulls::{self, ClaimedPull, Pull};
use tokio::task::JoinSet;

use self::asking::{Asked, Pace, ask};
pub(super) use self::schedule::STRANGERS_EVERY;
#[cfg(test)]
pub(super) use self::schedule::survey;
use super::rest_after;
use crate::host::Host;
use crate::kill_points::KillPoint;

/// How many partners are asked at the same time.
const AT_ONCE: usize = 8;
/// How long a claim holds: longer than a piece of a pull and the call that ends it.
const LEASE: SignedDuration = SignedDuration::from_secs(45);
/// How long one piece of a pull may take; what is left is done after other partners had their turn.
const PIECE: Duration = Duration::from_secs(15);
/// How often it is looked at whose time has come.
const TICK: Duration = Duration::from_millis(500);
/// How often partners that are new are given a time.
const SURVEY_EVERY: Duration = Duration::from_secs(20);
/// The most pieces of one pull by hand.
const MOST_PIECES: usize = 10_000;

/// A piece of a pull that is kept.
struct Done {
    pull: Pull,
    /// Whether the partner's system is there.
    is_reached: bool,
}

/// Pulls from each partner at its time, for ever.
pub(super) async fn run(host: &Host) {
    let mut running = JoinSet::new();
    let mut surveyed: Option<(std::time::Instant, Timestamp)> = None;
    loop {
        let catalogue = host.catalogue().fetched_at;
        if surveyed.is_none_or(|(at, of)| at.elapsed() >= SURVEY_EVERY || of != catalogue) {
            match schedule::survey(host).await {
                Ok(()) => surveyed = Some((std::time::Instant::now(), catalogue)),
                Err(error) => rest_after(&error, "the times of pulls").await,
            }
        }
        match claim(host, AT_ONCE.saturating_sub(running.len())).await {
            Ok(claimed) => {
                for claimed in claimed {
                    let host = host.clone();
                    running.spawn(async move { work_on(&host, claimed).await });
                }
            }
            Err(error) => rest_after(&error, "pulls").await,
        }
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            Some(_) = running.join_next() => {}
        }
        while running.try_join_next().is_some() {}
    }
}

/// Pulls from every partner of every institution once, from the beginning to the end, whether or not its time has come;
/// `full` asks for everything.
pub(crate) async fn pull_all(host: &Host, full: bool) {
    let mut running = JoinSet::new();
    for institution in host.institutions() {
        for partner in schedule::offering(host, &institution) {
            if running.len() >= AT_ONCE {
                running.join_next().await;
            }
            let (host, institution) = (host.clone(), institution.clone());
            running.spawn(async move {
                let pulled = async {
                    let hei = institution.hei();
                    let mut claimed = pulls::claim_now(host.store(), hei, &partner, &claim_of(&host, 1)).await?;
                    claimed.pull.progress = None;
                    for _ in 0..MOST_PIECES {
                        let now = piece(&host, &claimed, full, Pace::unhurried()).await?.pull;
                        if now.progress.is_none() || now.failed_at.is_some() {
                            break;
                        }
                        claimed = pulls::claim_now(host.store(), hei, &partner, &claim_of(&host, 1)).await?;
                    }
                    Ok::<(), StoreError>(())
                };
                if let Err(error) = pulled.await {
                    tracing::error!(%error, partner.hei_id = %partner, "a pull was disturbed by the database");
                }
            });
        }
    }
    while running.join_next().await.is_some() {}
    host.poke();
}

async fn work_on(host: &Host, claimed: ClaimedPull) {
    host.kill_points().pass(KillPoint::PullClaimed).await;
    let worked = async {
        let done = piece(host, &claimed, false, Pace::within(PIECE)).await?;
        // The lease is over, so that this may take its time.
        if done.is_reached && done.pull.progress.is_none() {
            pages::refresh_if_due(host, &done.pull.institution, &done.pull.partner).await?;
        }
        Ok::<(), StoreError>(())
    };
    if let Err(error) = Box::pin(worked).await {
        let Pull { institution, partner, .. } = &claimed.pull;
        tracing::error!(%error, hei_id = %institution, partner.hei_id = %partner, "a pull was disturbed by the database");
    }
}

/// Does a piece of a pull and keeps how far it came. Whoever lost the lease keeps nothing: what was fetched is kept
/// anyhow, and somebody else goes on.
async fn piece(host: &Host, claimed: &ClaimedPull, full: bool, pace: Pace) -> Result<Done, StoreError> {
    let before = &claimed.pull;
    let Some(institution) = host.institution(&before.institution) else {
        // It left this installation.
        let rest = host.clock().now().saturating_add(schedule::STRANGERS_EVERY).unwrap_or(Timestamp::MAX);
        let now = Pull { next_at: rest, progress: None, ..before.clone() };
        keep(host, claimed, &now).await?;
        return Ok(Done { pull: now, is_reached: false });
    };
    let began = std::time::Instant::now();
    let asked: Asked = ask(host, &institution, before, full, pace).await?;
    let took = SignedDuration::try_from(began.elapsed()).unwrap_or(SignedDuration::ZERO);
    let mut now = asked.pull;
    now.next_at = schedule::next(host, &now, asked.is_known, asked.was_silent, took);
    keep(host, claimed, &now).await?;
    Ok(Done { pull: now, is_reached: !asked.was_silent })
}

async fn keep(host: &Host, claimed: &ClaimedPull, now: &Pull) -> Result<(), StoreError> {
    host.kill_points().pass(KillPoint::PullKept).await;
    let tx = host.store().begin().await?;
    let kept = pulls::finish(&tx, claimed, now).await?;
    tx.commit().await?;
    if !kept {
        tracing::info!(partner.hei_id = %now.partner, "a pull was taken over by another process");
    }
    host.poke();
    Ok(())
}

async fn claim(host: &Host, limit: usize) -> Result<Vec<ClaimedPull>, StoreError> {
    let Some(limit) = u32::try_from(limit).ok().filter(|limit| *limit > 0) else {
        return Ok(Vec::new());
    };
    // Partners refuse whom the catalogue does not list; the pulls are due still when it does.
    let left_out = host.institutions().filter(|institution| !host.is_listed(institution));
    let left_out: Vec<_> = left_out.map(|institution| institution.hei().clone()).collect();
    pulls::claim_due_without(host.store(), &claim_of(host, limit), &left_out).await
}

fn claim_of(host: &Host, limit: u32) -> Claim<'_> {
    let (due_by, now) = (host.clock().now(), host.clock().wire_now());
    Claim { due_by, now, lease: LEASE, worker: host.worker(), limit, slow: limit }
}

#[cfg(test)]
mod tests;
