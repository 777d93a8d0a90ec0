//! What nobody waits for: old lines, old sessions and links are forgotten in small steps, and what waited too long is
//! given up.

use std::time::Duration;

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use store::exchanges::Kind;
use store::{StoreError, exchanges, sessions, sign_in_links};

use super::{jobs, rest_after};
use crate::host::Host;

/// How often it is looked for something to do.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How often old things are looked for.
const FORGET_EVERY: Duration = Duration::from_mins(20);
/// How long sessions and links that sign somebody in are kept after their end.
const KEEP_SESSIONS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many lines one transaction forgets.
const STEP: u32 = 500;
/// How long to rest after each.
const BREATH: Duration = Duration::from_millis(50);
/// The most steps for one kind in one go: what is left has time.
const MOST_STEPS: usize = 2000;

/// Does chores for ever.
pub(super) async fn run(host: &Host) {
    let mut forgot: Option<std::time::Instant> = None;
    loop {
        if let Err(error) = jobs::give_up_old(host).await {
            rest_after(&error, "giving up").await;
        }
        if forgot.is_none_or(|at| at.elapsed() >= FORGET_EVERY) {
            match forget_old(host).await {
                Ok(()) => forgot = Some(std::time::Instant::now()),
                Err(error) => rest_after(&error, "forgetting").await,
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Forgets old lines of the exchange log by their kind, and sessions and links that ended long ago. Audit entries and
/// proofs stay.
pub(crate) async fn forget_old(host: &Host) -> Result<(), StoreError> {
    let (now, wire_now, kept) = (host.clock().now(), host.clock().wire_now(), host.log_kept());
    for institution in host.institutions() {
        let hei = institution.hei();
        for kind in Kind::ALL {
            let days = match kind {
                Kind::Unproved => kept.unproved_days,
                Kind::Read => kept.read_days,
                Kind::Change => kept.change_days,
            };
            forget(host, hei, Some(kind), days_ago(now, days)).await?;
        }
        forget(host, hei, None, days_ago(now, kept.body_days)).await?;
        let tx = host.store().begin().await?;
        let before = wire_now.saturating_sub(KEEP_SESSIONS).unwrap_or(wire_now);
        sessions::forget_expired(&tx, hei, before).await?;
        sign_in_links::forget_expired(&tx, hei, before).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Forgets lines of a kind, or bodies, step by step, so that whoever writes is never kept waiting for long.
async fn forget(host: &Host, hei: &HeiId, kind: Option<Kind>, before: Timestamp) -> Result<(), StoreError> {
    for _ in 0..MOST_STEPS {
        let tx = host.store().begin().await?;
        let forgotten = match kind {
            Some(kind) => exchanges::forget_some(&tx, hei, kind, before, STEP).await?,
            None => exchanges::forget_bodies(&tx, hei, before, STEP).await?,
        };
        tx.commit().await?;
        if forgotten < u64::from(STEP) {
            break;
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

fn days_ago(now: Timestamp, days: u16) -> Timestamp {
    now.saturating_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(now)
}
