//! Reports of what went wrong leave for whoever collects them: each at most once a day, and nobody waits for an answer
//! (Monitoring API 0.2.0, "fire and forget").

use std::time::Duration;

use jiff::SignedDuration;
use store::problem_reports::{self, KeptProblem};
use store::{Store, StoreError};

use super::rest_after;
use crate::calls::{self, Service};
use crate::host::{Host, Institution};
use crate::problems;

/// How often it is looked for something to report.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How long the same problem is not reported again.
const QUIET: SignedDuration = SignedDuration::from_hours(24);
/// The most reports of one institution in one go.
const MOST: u32 = 50;

/// Reports for ever.
pub(super) async fn run(host: &Host) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        report_all(host).await;
    }
}

/// Reports what is due, and tells how much that was.
pub(crate) async fn report_all(host: &Host) -> usize {
    let mut reported = 0;
    for institution in host.institutions() {
        match report_of(host, &institution).await {
            Ok(count) => reported += count,
            Err(error) => rest_after(&error, "reporting").await,
        }
    }
    reported
}

async fn report_of(host: &Host, institution: &Institution) -> Result<usize, StoreError> {
    let Some(collector) = host.monitoring().report_to else { return Ok(0) };
    if !host.is_listed(institution)
        || collector == *institution.hei()
        || !calls::offers(host, &collector, Service::MONITORING)
    {
        return Ok(0);
    }
    let before = host.clock().now().saturating_sub(QUIET).unwrap_or_default();
    let due = problem_reports::unsent(host.store(), institution.hei(), before, MOST).await?;
    let mut reported = 0;
    for problem in due {
        if !claim(host.store(), institution, &problem, host.clock().now()).await? {
            continue;
        }
        let params = problems::report(&problem.problem).to_parameters();
        let called = calls::call(host, institution, &collector, Service::MONITORING, params, None).await;
        if let Err(problem) = called.result {
            tracing::info!(%problem, "a report of a problem was not taken");
        }
        reported += 1;
    }
    Ok(reported)
}

/// Whether this process is the one that reports the problem.
async fn claim(
    store: &Store,
    institution: &Institution,
    problem: &KeptProblem,
    at: jiff::Timestamp,
) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    let is_ours = problem_reports::sent(&tx, institution.hei(), &problem.id, problem.sent_at, at).await?;
    tx.commit().await?;
    Ok(is_ours)
}
