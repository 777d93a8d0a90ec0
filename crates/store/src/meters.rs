//! Counts for the operator's watch. They look at all institutions of the installation and cost little however many rows
//! there are.

use jiff::Timestamp;

use crate::{Db, StoreError};

/// How many jobs wait at most to be counted one by one.
const MOST_COUNTED: i64 = 100_000;

/// The work that waits in one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many jobs; more than a hundred thousand are not counted.
    pub jobs: u64,
    /// When the oldest of them was put there.
    pub oldest: Option<Timestamp>,
}

/// How many statements this thread has asked a database so far. A test on one thread counts with it what a page costs.
#[must_use]
pub fn statements() -> u64 {
    crate::db::statements()
}

/// What waits to be sent, and what waits to be fetched.
pub async fn waiting(db: &impl Db) -> Result<[Waiting; 2], StoreError> {
    let mut found = [Waiting::default(); 2];
    for (waiting, outgoing) in found.iter_mut().zip([true, false]) {
        let row = db
            .reader()
            .one(
                "SELECT COUNT(*) AS jobs, MIN(enqueued_at) AS oldest FROM
                    (SELECT enqueued_at FROM jobs WHERE state = 'pending' AND outgoing = $1
                     ORDER BY enqueued_at LIMIT $2) AS counted",
                &[&outgoing, &MOST_COUNTED],
            )
            .await?;
        if let Some(row) = row {
            *waiting = Waiting { jobs: row.number("jobs")?, oldest: row.opt_at("oldest")? };
        }
    }
    Ok(found)
}
