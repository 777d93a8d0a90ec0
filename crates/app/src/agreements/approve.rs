//! Approving the partner's copy: fetched now, checked, and equal to what the person saw (IIAs Approval API 2.0.0).

use domain::actor::Actor;
use domain::agreement::facts::Facts;
use domain::agreement::standing::{self, Obstacle};
use domain::hei::{CopyHash, IiaId};
use domain::ids::AgreementId;
use domain::people::right::Right;
use jiff::Timestamp;
use store::jobs::{JobKind, NewJob};
use store::{StoreError, Tx, agreements, approvals, jobs};

use super::{note, settle};
use crate::calls::CallProblem;
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::people;
use crate::work::fetch_agreement::{self, Fetched};

/// Our approval stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// The hash of the copy that we approved.
    pub hash: CopyHash,
    /// When.
    pub at: Timestamp,
    /// Whether both approvals stand now, so that the pair is in force.
    pub in_force: bool,
}

/// Why nothing was approved.
#[derive(Debug, thiserror::Error)]
pub enum ApproveRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// The institution has no such agreement.
    #[error("there is no such agreement")]
    NotFound,
    /// The partner's copy could not be fetched now, so nobody knows what would be approved.
    #[error("the partner's copy could not be fetched: {0}")]
    PartnerUnreachable(CallProblem),
    /// The partner's copy is not the one that the person saw. The new one is kept.
    #[error("the partner's copy has changed meanwhile")]
    Changed {
        /// Its hash now.
        now: CopyHash,
    },
    /// Something stands in the way.
    #[error("{} obstacles stand in the way", .0.len())]
    Obstacles(Vec<Obstacle>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Approves the partner's copy with the hash that the person saw. The partner's system is asked first, outside
/// any transaction; what it answers is kept, whatever comes of the approval.
pub async fn approve(
    host: &Host,
    actor: &Actor,
    id: &AgreementId,
    seen_hash: &CopyHash,
) -> Result<Approved, ApproveRefused> {
    let institution = people::workplace(host, actor).ok_or(ApproveRefused::Forbidden)?;
    let facts = agreements::facts(host.store(), institution.hei(), id).await?.ok_or(ApproveRefused::NotFound)?;
    let unit = facts.unit.as_ref();
    if !people::may(host.store(), host, &institution, actor, Right::ApproveAgreements, unit).await? {
        return Err(ApproveRefused::Forbidden);
    }
    let remote_id = approvable(&facts)?;
    // Both are large; on the heap they do not weigh on every caller.
    let fetched = Box::pin(fetch_agreement::fetch(host, &institution, &facts.partner, &remote_id))
        .await
        .map_err(ApproveRefused::PartnerUnreachable)?;
    host.kill_points().pass(KillPoint::ApprovalChecked).await;
    Box::pin(approve_fetched(host, &institution, actor, id, &fetched, seen_hash)).await
}

/// Keeps what the partner's system answered and approves it, if nothing stands in the way.
pub(crate) async fn approve_fetched(
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    id: &AgreementId,
    fetched: &Fetched,
    seen_hash: &CopyHash,
) -> Result<Approved, ApproveRefused> {
    let tx = host.store().begin().await?;
    let decided = Box::pin(decide(&tx, host, institution, actor, id, fetched, seen_hash)).await?;
    tx.commit().await?;
    host.poke();
    decided
}

/// The partner's id, unless something stands in the way that no fetch can change.
fn approvable(facts: &Facts) -> Result<IiaId, ApproveRefused> {
    if facts.deleted_at.is_some() {
        return Err(ApproveRefused::Obstacles(vec![Obstacle::Deleted]));
    }
    if facts.current_revision().is_none() {
        return Err(ApproveRefused::Obstacles(vec![Obstacle::NotSent]));
    }
    facts.remote_id.clone().ok_or_else(|| ApproveRefused::Obstacles(vec![Obstacle::NoCopy]))
}

/// Keeps what was fetched, then checks everything again on the facts of this transaction and approves.
async fn decide(
    tx: &Tx,
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    id: &AgreementId,
    fetched: &Fetched,
    seen_hash: &CopyHash,
) -> Result<Result<Approved, ApproveRefused>, StoreError> {
    let (hei, now) = (institution.hei(), host.clock().now());
    fetch_agreement::record(tx, institution, fetched, now).await?;
    let Some(facts) = agreements::facts(tx, hei, id).await? else {
        return Ok(Err(ApproveRefused::NotFound));
    };
    // Rights may have changed while the partner's system was asked.
    if !people::may(tx, host, institution, actor, Right::ApproveAgreements, facts.unit.as_ref()).await? {
        return Ok(Err(ApproveRefused::Forbidden));
    }
    let Some(theirs) = facts.current_copy() else {
        return Ok(Err(ApproveRefused::Obstacles(standing::obstacles(&facts))));
    };
    if theirs.hash != *seen_hash {
        return Ok(Err(ApproveRefused::Changed { now: theirs.hash.clone() }));
    }
    let obstacles = standing::obstacles(&facts);
    if !obstacles.is_empty() {
        return Ok(Err(ApproveRefused::Obstacles(obstacles)));
    }
    approvals::give(tx, hei, id, &theirs.id, &theirs.hash, now, actor.label()).await?;
    let notice = NewJob {
        institution: hei.clone(),
        kind: JobKind::NotifyApproval,
        partner: facts.partner.clone(),
        subject: fetched.remote_id.to_string(),
        agreement: Some(id.clone()),
        now,
    };
    jobs::enqueue(tx, &notice).await?;
    note(tx, hei, id, actor, "approved", &[("hash", theirs.hash.as_str())], now).await?;
    let settled = settle(tx, institution, id, now).await?;
    let in_force = settled.is_some_and(|facts| {
        let kept = facts.base.as_ref().and_then(|base| facts.copy(&base.copy));
        kept.is_some_and(|copy| copy.hash == theirs.hash)
    });
    Ok(Ok(Approved { hash: theirs.hash.clone(), at: now, in_force }))
}
