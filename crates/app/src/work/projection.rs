//! What is done at the start and on each new day: the rows for lists, all next steps and the words of the search are
//! derived anew, since what expires by time has no other event.

use std::time::Duration;

use jiff::civil::Date;
use store::{StoreError, agreements};

use super::rest_after;
use crate::agreements::settle;
use crate::host::{Host, Institution};
use crate::{search, tasks};

/// How often the day is looked at.
const LOOK_EVERY: Duration = Duration::from_mins(1);
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
            match rebuild(host).await {
                Ok(()) => last = Some(today),
                Err(error) => rest_after(&error, "projection").await,
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Settles every agreement of every institution.
pub(crate) async fn rebuild(host: &Host) -> Result<(), StoreError> {
    search::keep_network(host).await?;
    for institution in host.institutions() {
        rebuild_one(host, &institution).await?;
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
    tasks::keep_all(host, institution).await?;
    search::keep_all(host, institution).await?;
    host.poke();
    Ok(())
}
