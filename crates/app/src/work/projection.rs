//! What is done at the start and on each new day: the rows for lists are derived anew, since what expires by time has
//! no other event, and old lines are forgotten.

use std::time::Duration;

use jiff::SignedDuration;
use jiff::civil::Date;
use store::{StoreError, agreements, exchanges, sessions};

use super::rest_after;
use crate::agreements::settle;
use crate::host::{Host, Institution};

/// How often the day is looked at.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How long lines of the exchange log are kept.
const KEEP_EXCHANGES: SignedDuration = SignedDuration::from_hours(365 * 24);
/// How long sessions are kept after their end.
const KEEP_SESSIONS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many agreements are looked at in one transaction.
const PIECE: u32 = 50;
/// The most pieces for one institution.
const MOST_PIECES: usize = 100_000;

/// Keeps the rows true for ever.
pub(super) async fn run(host: &Host) {
    let mut last: Option<Date> = None;
    loop {
        let now = host.clock().now();
        let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
        if last != Some(today) {
            match rebuild(host).await.and(forget_old(host).await) {
                Ok(()) => last = Some(today),
                Err(error) => rest_after(&error, "projection").await,
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Settles every agreement of every institution.
pub(crate) async fn rebuild(host: &Host) -> Result<(), StoreError> {
    for institution in host.institutions() {
        rebuild_one(host, &institution).await?;
    }
    Ok(())
}

/// Forgets old lines of the exchange log and sessions that ended long ago. Audit entries and proofs stay.
async fn forget_old(host: &Host) -> Result<(), StoreError> {
    let (now, wire_now) = (host.clock().now(), host.clock().wire_now());
    for institution in host.institutions() {
        let tx = host.store().begin().await?;
        exchanges::forget_before(&tx, institution.hei(), now.saturating_sub(KEEP_EXCHANGES).unwrap_or(now)).await?;
        let before = wire_now.saturating_sub(KEEP_SESSIONS).unwrap_or(wire_now);
        sessions::forget_expired(&tx, institution.hei(), before).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn rebuild_one(host: &Host, institution: &Institution) -> Result<(), StoreError> {
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let ids = agreements::ids(host.store(), institution.hei(), after.as_ref(), PIECE).await?;
        let Some(last) = ids.last().cloned() else { break };
        let tx = host.store().begin().await?;
        for id in &ids {
            settle(&tx, institution, id, host.clock().now()).await?;
        }
        tx.commit().await?;
        after = Some(last);
    }
    host.poke();
    Ok(())
}
