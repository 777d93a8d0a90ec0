//! Messages to partners and questions to them, with every attempt, for the pages.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::{AgreementId, JobId};
use domain::people::right::Right;
use store::{StoreError, agreements, jobs, standings};

pub use crate::work::FAULT_DATABASE;
pub use store::jobs::{AttemptRow, Filter, JobKind, JobRow, JobState, What};
pub use store::page::{At, Order, Page, Place};

use crate::host::Host;
use crate::people;

/// How many jobs of one agreement are shown.
const MOST_OF_AN_AGREEMENT: u32 = 50;

/// A job with its attempts, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobWithAttempts {
    /// The job.
    pub job: JobRow,
    /// Every attempt.
    pub attempts: Vec<AttemptRow>,
}

/// Why nothing is sent again.
#[derive(Debug, thiserror::Error)]
pub enum AgainRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// There is no such job.
    #[error("there is no such message")]
    NotFound,
    /// It arrived.
    #[error("the message has arrived already")]
    Done,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The jobs about one agreement, newest first, with their attempts.
pub async fn of_agreement(
    host: &Host,
    institution: &HeiId,
    agreement: &AgreementId,
) -> Result<Vec<JobWithAttempts>, StoreError> {
    let mut found = Vec::new();
    for job in jobs::of_agreement(host.store(), institution, agreement, MOST_OF_AN_AGREEMENT).await? {
        let attempts = jobs::attempts(host.store(), institution, &job.id).await?;
        found.push(JobWithAttempts { job, attempts });
    }
    Ok(found)
}

/// One page of all jobs of an institution.
pub async fn recent(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<JobRow>, StoreError> {
    jobs::recent(host.store(), institution, filter, at, limit).await
}

/// The numbers of some agreements of ours, for people, in one statement.
pub async fn codes(
    host: &Host,
    institution: &HeiId,
    ids: &[AgreementId],
) -> Result<BTreeMap<AgreementId, String>, StoreError> {
    Ok(agreements::codes(host.store(), institution, ids).await?.into_iter().collect())
}

/// One job with its attempts.
pub async fn load(host: &Host, institution: &HeiId, id: &JobId) -> Result<Option<JobWithAttempts>, StoreError> {
    let Some(job) = jobs::get(host.store(), institution, id).await? else {
        return Ok(None);
    };
    let attempts = jobs::attempts(host.store(), institution, id).await?;
    Ok(Some(JobWithAttempts { job, attempts }))
}

/// The number of an agreement of ours, for people.
pub async fn code_of(host: &Host, institution: &HeiId, id: &AgreementId) -> Result<Option<String>, StoreError> {
    Ok(standings::get(host.store(), institution, id).await?.map(|row| row.code))
}

/// Sends a message again now. Returns the job that does it: the same one if it waits, a new one if it had ended.
pub async fn send_again(host: &Host, actor: &Actor, id: &JobId) -> Result<JobId, AgainRefused> {
    let begun = people::begin(host, actor, Right::RepairConnections).await?;
    let (institution, tx) = begun.ok_or(AgainRefused::Forbidden)?;
    if jobs::get(&tx, institution.hei(), id).await?.is_none() {
        return Err(AgainRefused::NotFound);
    }
    let again = jobs::retry_now(&tx, institution.hei(), id, host.clock().now()).await?;
    let again = again.ok_or(AgainRefused::Done)?;
    tx.commit().await?;
    host.poke();
    Ok(again)
}
