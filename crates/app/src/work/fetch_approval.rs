//! Asking whether a partner approves our agreements (IIAs Approval API 2.0.0), and keeping what it says.

use std::collections::HashMap;

use domain::actor::Actor;
use domain::hei::{CopyHash, HeiId};
use domain::ids::AgreementId;
use ewp_messages::iias_approval::v2::ApprovalResponse;
use jiff::Timestamp;
use store::jobs::Claimed;
use store::{StoreError, agreements, approvals};

use crate::agreements::{note, settle};
use crate::calls::{self, CallProblem, Called, Service};
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::problems;

/// How long an answer may be, as it is kept once for each agreement that it is news about.
const MOST_OF_AN_ANSWER: usize = 64 * 1024;
/// How much longer for each id that was asked for.
const MOST_OF_AN_APPROVAL: usize = 1024;

/// What a partner's system says about some of our agreements.
#[derive(Clone, Debug)]
pub(crate) struct Approvals {
    partner: HeiId,
    /// The answer as it came: the proof.
    raw: Vec<u8>,
    /// The hash that it approves, by our id. Ids that were not asked for are left out.
    hashes: HashMap<String, CopyHash>,
    asked_at: Timestamp,
}

/// Does a job.
pub(super) async fn work(host: &Host, institution: &Institution, job: &Claimed) -> Result<Called, StoreError> {
    let ids: Vec<AgreementId> = AgreementId::parse(&job.subject).into_iter().collect();
    let (mut called, answer) = call(host, institution, &job.partner, &ids).await;
    host.kill_points().pass(KillPoint::AnswerCame).await;
    match answer {
        Some(Ok(answer)) => {
            keep(host, institution, &ids, &answer).await?;
            host.kill_points().pass(KillPoint::DocumentKept).await;
        }
        Some(Err(problem)) => called.result = Err(problem),
        None => {}
    }
    Ok(called)
}

/// Asks about some of our agreements; not more at once than the partner takes.
pub(crate) async fn ask(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    ids: &[AgreementId],
) -> Result<Approvals, CallProblem> {
    match call(host, institution, partner, ids).await {
        (_, Some(answer)) => answer,
        (called, None) => Err(called.result.err().unwrap_or(CallProblem::NoAnswer { reason: String::new() })),
    }
}

/// Keeps what the partner said about each agreement that was asked about. Tells for how many that is news.
pub(crate) async fn keep(
    host: &Host,
    institution: &Institution,
    ids: &[AgreementId],
    answer: &Approvals,
) -> Result<usize, StoreError> {
    let hei = institution.hei();
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    let mut news = 0;
    // The others were answered by a newer question before.
    for id in &approvals::note_questions(&tx, hei, ids, answer.asked_at).await? {
        let Some(facts) = agreements::facts(&tx, hei, id).await? else { continue };
        let shared = facts.partner == answer.partner && facts.current_revision().is_some();
        if !shared || facts.deleted_at.is_some() {
            continue;
        }
        let hash = answer.hashes.get(id.as_str());
        if !approvals::record_received(&tx, hei, id, hash, &answer.raw, answer.asked_at).await? {
            continue;
        }
        let actor = Actor::Partner { hei: answer.partner.clone() };
        match hash {
            Some(hash) => {
                note(&tx, hei, id, &actor, "approval-received", &[("hash", hash.as_str())], now).await?;
            }
            None => note(&tx, hei, id, &actor, "approval-withdrawn", &[], now).await?,
        }
        settle(&tx, institution, id, now).await?;
        news += 1;
    }
    tx.commit().await?;
    if news > 0 {
        host.poke();
    }
    Ok(news)
}

async fn call(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    ids: &[AgreementId],
) -> (Called, Option<Result<Approvals, CallProblem>>) {
    let params = ids.iter().map(|id| ("iia_id".to_owned(), id.to_string())).collect();
    let agreement = if let [one] = ids { Some(one) } else { None };
    let called = calls::call(host, institution, partner, Service::IIAS_APPROVAL, params, agreement).await;
    let answer = called.result.as_ref().ok();
    let read = answer.map(|answer| Approvals::read(partner, &answer.body, ids, called.began_at));
    if let Some(Err(problem)) = &read {
        problems::noticed(host, institution, partner, Service::IIAS_APPROVAL, problem, Some(200)).await;
    }
    (called, read)
}

impl Approvals {
    /// Reads an answer to a question about some of our agreements.
    pub(crate) fn read(
        partner: &HeiId,
        body: &[u8],
        ids: &[AgreementId],
        asked_at: Timestamp,
    ) -> Result<Self, CallProblem> {
        Ok(Self { partner: partner.clone(), raw: body.to_vec(), hashes: hashes(body, ids)?, asked_at })
    }
}

/// The approved hashes of those ids that were asked for; an answer may hold others.
fn hashes(body: &[u8], ids: &[AgreementId]) -> Result<HashMap<String, CopyHash>, CallProblem> {
    let most = MOST_OF_AN_ANSWER + ids.len() * MOST_OF_AN_APPROVAL;
    if body.len() > most {
        let reason = format!("the answer is longer than {most} bytes");
        return Err(CallProblem::Unreadable { reason });
    }
    let mut hashes = HashMap::new();
    for approval in ApprovalResponse::read(body)?.approvals {
        if !ids.iter().any(|id| id.as_str() == approval.iia_id) {
            continue;
        }
        let hash = CopyHash::parse(&approval.iia_hash)
            .map_err(|error| CallProblem::Unreadable { reason: error.to_string() })?;
        hashes.insert(approval.iia_id, hash);
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests;
