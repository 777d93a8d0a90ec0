//! Keeping what was fetched and drawing the conclusions: binding, conflicts, deletion.

use domain::actor::Actor;
use domain::agreement::facts::{CopyProblem, Facts, RemoteRecord};
use domain::hei::{CopyHash, IiaId};
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::partner_copies::{self, NewCopy};
use store::{StoreError, Tx, agreements};

use super::{Document, Fetched};
use crate::agreements::{name_partner_id, note, settle};
use crate::host::Institution;
use crate::work::CLOCK_SKEW;

/// Keeps what was fetched. Tells whether anything has changed.
pub(crate) async fn record(
    tx: &Tx,
    institution: &Institution,
    fetched: &Fetched,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let Fetched { partner, remote_id, .. } = fetched;
    let hei = institution.hei();
    let before = partner_copies::remote_record(tx, hei, partner, remote_id).await?;
    let is_known = |at: Timestamp| at.duration_since(now) <= CLOCK_SKEW;
    if before.as_ref().is_some_and(|before| before.fetched_at > fetched.asked_at && is_known(before.fetched_at)) {
        // A newer question was answered before.
        return Ok(false);
    }
    let mut bound = agreements::id_of_remote(tx, hei, partner, remote_id).await?;
    let changed = match &fetched.document {
        Document::Nothing => partner_copies::record_gone(tx, hei, partner, remote_id, fetched.asked_at).await?,
        Document::Problem(problem) => {
            partner_copies::record_problem(tx, hei, partner, remote_id, problem, &fetched.raw, fetched.asked_at).await?
        }
        Document::Copy { content, hash } => {
            let claims = content.other.iia_id.clone();
            let new = NewCopy {
                institution: hei.clone(),
                partner: partner.clone(),
                remote_id: remote_id.clone(),
                raw_xml: fetched.raw.clone(),
                content: content.as_ref().clone(),
                hash: hash.clone(),
                claims: claims.clone(),
                fetched_at: fetched.asked_at,
                terms_changed_at: fetched.terms_changed_at,
            };
            let newest = partner_copies::newest_copy(tx, hei, partner, remote_id).await?;
            let known = newest.is_some_and(|newest| newest.hash == new.hash && newest.content == new.content);
            // The document first, then our agreements: so that two transactions never wait for each other.
            let recorded = partner_copies::record(tx, &new).await?;
            match claimed(tx, institution, fetched, claims.as_ref()).await? {
                Claimed::Taken(claims) => {
                    let stood = before.is_some_and(|before| is_taken(&before, &claims));
                    keep_taken(tx, institution, fetched, claims).await?;
                    !(known && stood)
                }
                Claimed::Free(ours) if bound.is_none() => {
                    name_partner_id(tx, institution, &ours, remote_id, Actor::System.label(), now).await?;
                    tell(tx, institution, &ours.id, fetched, "linked", &[], now).await?;
                    bound = Some(ours.id.clone());
                    true
                }
                Claimed::Free(_) | Claimed::Nothing => recorded.changed,
            }
        }
    };
    if !changed {
        return Ok(false);
    }
    match &bound {
        Some(id) => {
            tell_of_copy(tx, institution, id, fetched, now).await?;
            settle(tx, institution, id, now).await?;
        }
        // A proposal that was put aside is shown again when the partner changes it.
        None => {
            partner_copies::take_back(tx, hei, partner, remote_id).await?;
        }
    }
    Ok(true)
}

/// Which agreement of ours a copy claims, as far as that says something.
enum Claimed {
    /// None, or one that we do not know, or the one that it is bound to.
    Nothing,
    /// One that is bound to nothing yet.
    Free(Box<Facts>),
    /// One that is bound to another of their agreements.
    Taken(IiaId),
}

async fn claimed(
    tx: &Tx,
    institution: &Institution,
    fetched: &Fetched,
    claims: Option<&IiaId>,
) -> Result<Claimed, StoreError> {
    let Some((claims, id)) = claims.and_then(|claims| Some((claims, AgreementId::parse(claims.as_str())?))) else {
        return Ok(Claimed::Nothing);
    };
    let Some(ours) = agreements::facts(tx, institution.hei(), &id).await? else {
        return Ok(Claimed::Nothing);
    };
    if ours.partner != fetched.partner || ours.deleted_at.is_some() {
        return Ok(Claimed::Nothing);
    }
    Ok(match &ours.remote_id {
        None => Claimed::Free(Box::new(ours)),
        Some(other) if *other != fetched.remote_id => Claimed::Taken(claims.clone()),
        Some(_) => Claimed::Nothing,
    })
}

/// Keeps the conflict beside the copy, so that people can see both and nobody builds on it.
async fn keep_taken(tx: &Tx, institution: &Institution, fetched: &Fetched, claims: IiaId) -> Result<(), StoreError> {
    let Fetched { partner, remote_id, raw, asked_at, .. } = fetched;
    let problem = CopyProblem::IdTaken { claims };
    partner_copies::record_problem(tx, institution.hei(), partner, remote_id, &problem, raw, *asked_at).await?;
    Ok(())
}

/// Whether the record was known to claim that agreement of ours already.
fn is_taken(record: &RemoteRecord, claimed: &IiaId) -> bool {
    matches!(&record.problem, Some(CopyProblem::IdTaken { claims }) if claims == claimed) && record.gone_at.is_none()
}

async fn tell_of_copy(
    tx: &Tx,
    institution: &Institution,
    id: &AgreementId,
    fetched: &Fetched,
    now: Timestamp,
) -> Result<(), StoreError> {
    match &fetched.document {
        Document::Nothing => tell(tx, institution, id, fetched, "copy-gone", &[], now).await,
        Document::Problem(problem) => {
            tell(tx, institution, id, fetched, "copy-problem", &[("problem", problem.slug())], now).await
        }
        Document::Copy { hash, .. } => {
            tell(tx, institution, id, fetched, "copy-changed", &[("hash", CopyHash::as_str(hash))], now).await
        }
    }
}

async fn tell(
    tx: &Tx,
    institution: &Institution,
    id: &AgreementId,
    fetched: &Fetched,
    what: &str,
    details: &[(&str, &str)],
    now: Timestamp,
) -> Result<(), StoreError> {
    let actor = Actor::Partner { hei: fetched.partner.clone() };
    note(tx, institution.hei(), id, &actor, what, details, now).await
}
