//! What goes on behind: notices leave, documents are fetched, partners are asked what is new, the catalogue is read.

mod chores;
pub(crate) mod fetch_agreement;
pub(crate) mod fetch_approval;
mod jobs;
mod letter;
mod notify;
pub(crate) mod projection;
mod pull;
mod reach;
mod reports;

use std::future::Future;
use std::time::Duration;

use jiff::SignedDuration;
use store::StoreError;

#[cfg(test)]
pub(crate) use self::chores::forget_old;
pub use self::jobs::FAULT_DATABASE;
pub(crate) use self::jobs::{look_again, once};
pub(crate) use self::pull::pull_all;
pub(crate) use self::reports::report_all;
use crate::host::Host;

/// By how much clocks of two hosts may differ (cliauth-httpsig 1.0.1). A kept time that is further ahead of now was
/// written by a clock that went wrong, and counts as unknown.
pub(crate) const CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);
/// How long a background task rests after a failure of the database.
const REST: Duration = Duration::from_secs(1);

/// Does everything until `stop` is done.
pub(crate) async fn run(host: &Host, stop: impl Future) {
    let all = async {
        tokio::join!(
            jobs::run(host),
            pull::run(host),
            read_catalogue(host),
            keep_diary(host),
            projection::run(host),
            chores::run(host),
            reports::run(host),
            crate::keys::run(host),
            crate::mail::run_digests(host),
        )
    };
    tokio::select! {
        _ = stop => {}
        _ = all => {}
    }
    // What was answered is written down before the end.
    host.close_log().await;
}

/// Reads the catalogue at the start, on its schedule, and when somebody misses a key in it; at most once a second.
async fn read_catalogue(host: &Host) {
    let every = Duration::try_from(host.pace().catalogue_every).unwrap_or(REST).max(Duration::from_millis(200));
    loop {
        if let Err(error) = host.refresh_catalogue().await {
            tracing::warn!(%error, "the catalogue cannot be read; the last one stays");
        }
        let pause = every.min(REST);
        tokio::time::sleep(pause).await;
        tokio::select! {
            () = tokio::time::sleep(every.saturating_sub(pause)) => {}
            () = host.catalogue_wanted().notified() => {}
        }
    }
}

async fn keep_diary(host: &Host) {
    let mut told = 0;
    loop {
        if let Err(error) = host.diary().next_batch(host.store()).await {
            tracing::error!(%error, "lines of the exchange log are lost");
            tokio::time::sleep(REST).await;
        }
        let dropped = host.diary().dropped();
        if dropped > told {
            tracing::warn!(lines = dropped - told, "the exchange log was too slow, lines were dropped");
            told = dropped;
        }
    }
}

/// Says once that the database failed a background task, and rests.
async fn rest_after(error: &StoreError, task: &'static str) {
    tracing::error!(%error, task, "a background task was disturbed by the database");
    tokio::time::sleep(REST).await;
}
