//! Fetching one agreement of a partner's: asked by one id, checked on the bytes that came, kept, bound where it is
//! clear to what.

mod interpret;
mod keep;

use domain::agreement::facts::CopyProblem;
use domain::hei::{HeiId, IiaId};
use jiff::Timestamp;
use store::StoreError;
use store::jobs::Claimed;

pub(crate) use self::interpret::{Document, interpret};
pub(crate) use self::keep::record;
use super::CLOCK_SKEW;
use crate::answers::TERMS_CHANGED;
use crate::calls::{self, CallProblem, Called, Service};
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::problems;

/// 1 January 2015: no agreement of the network is older.
const EARLIEST_TERMS: i64 = 1_420_070_400;

/// What a partner's system answered about one of its agreements.
#[derive(Clone, Debug)]
pub(crate) struct Fetched {
    pub(crate) partner: HeiId,
    pub(crate) remote_id: IiaId,
    /// The body as it came.
    pub(crate) raw: Vec<u8>,
    /// What it is.
    pub(crate) document: Document,
    /// When the terms last changed, if the partner's host says it.
    pub(crate) terms_changed_at: Option<Timestamp>,
    /// When we asked: an answer to an older question never replaces one to a newer one.
    pub(crate) asked_at: Timestamp,
}

/// Does a job.
pub(super) async fn work(host: &Host, institution: &Institution, job: &Claimed) -> Result<Called, StoreError> {
    // A partner may name any id in a notice. What is no id can have no answer.
    let Ok(remote_id) = IiaId::parse(&job.subject) else {
        return Ok(nothing_to_ask(host));
    };
    let (called, fetched) = ask(host, institution, &job.partner, &remote_id).await;
    host.kill_points().pass(KillPoint::AnswerCame).await;
    if let Some(fetched) = fetched {
        keep(host, institution, &fetched).await?;
        host.kill_points().pass(KillPoint::DocumentKept).await;
    }
    Ok(called)
}

/// Asks for one agreement. One id per request, since the hash of an answer with several may mislead
/// (IIAs API 7.0.0: it looks at the whole document).
pub(crate) async fn fetch(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Fetched, CallProblem> {
    match ask(host, institution, partner, remote_id).await {
        (_, Some(fetched)) => Ok(fetched),
        (called, None) => Err(called.result.err().unwrap_or(CallProblem::NoAnswer { reason: String::new() })),
    }
}

/// Keeps what was fetched, in a transaction of its own. Tells whether anything has changed.
pub(crate) async fn keep(host: &Host, institution: &Institution, fetched: &Fetched) -> Result<bool, StoreError> {
    let tx = host.store().begin().await?;
    let changed = record(&tx, institution, fetched, host.clock().now()).await?;
    tx.commit().await?;
    if changed {
        host.poke();
    }
    Ok(changed)
}

async fn ask(host: &Host, institution: &Institution, partner: &HeiId, remote_id: &IiaId) -> (Called, Option<Fetched>) {
    let params = vec![("iia_id".to_owned(), remote_id.to_string())];
    let called = calls::call(host, institution, partner, Service::IIAS_GET, params, None).await;
    let Ok(answer) = &called.result else {
        return (called, None);
    };
    let header = answer.headers.get(TERMS_CHANGED).and_then(|value| value.to_str().ok());
    // Only a proved header counts: it decides whose turn it is.
    let terms_changed_at = header.filter(|_| answer.signed).and_then(|text| text.parse::<Timestamp>().ok());
    let terms_changed_at = terms_changed_at.filter(|at| is_credible(*at, called.began_at));
    let document = interpret(&answer.body, partner, institution.hei(), remote_id);
    if let Some(problem) = to_report(&document) {
        problems::noticed(host, institution, partner, Service::IIAS_GET, &problem, Some(200)).await;
    }
    let fetched = Fetched {
        partner: partner.clone(),
        remote_id: remote_id.clone(),
        document,
        raw: answer.body.clone(),
        terms_changed_at,
        asked_at: called.began_at,
    };
    (called, Some(fetched))
}

/// What is told about an answer that cannot be used. Ids and hashes are left out: the same fault in a thousand
/// agreements is one problem.
fn to_report(document: &Document) -> Option<CallProblem> {
    let Document::Problem(problem) = document else { return None };
    let reason = match problem {
        CopyProblem::Unreadable { reason } => reason.clone(),
        CopyProblem::WrongHash { .. } => "the iia-hash is not the hash of the agreement".to_owned(),
        CopyProblem::OtherAgreement { .. } => "it is another agreement than the one that was asked for".to_owned(),
        // Found when it is kept, and no fault of the document.
        CopyProblem::IdTaken { .. } => return None,
    };
    Some(CallProblem::Unreadable { reason })
}

/// Whether terms can have changed at that moment: after EWP began, and no later than now as far as clocks may differ.
fn is_credible(at: Timestamp, now: Timestamp) -> bool {
    let earliest = Timestamp::from_second(EARLIEST_TERMS).unwrap_or(Timestamp::UNIX_EPOCH);
    earliest <= at && at.duration_since(now) <= CLOCK_SKEW
}

fn nothing_to_ask(host: &Host) -> Called {
    let reason = "the notice names no agreement id".to_owned();
    Called {
        began_at: host.clock().now(),
        duration_ms: 0,
        request_id: None,
        status: None,
        excerpt: None,
        result: Err(CallProblem::Refused { status: 0, message: reason }),
        line: None,
    }
}

#[cfg(test)]
mod tests;
