//! Agreements of ours that may be the other side of a partner's.

use std::collections::BTreeSet;

use domain::agreement::condition::{Condition, ConditionKind};
use domain::agreement::copy::AgreementCopy;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use domain::isced::IscedCode;
use store::{Store, StoreError, agreements, standings};

/// How many agreements with the partner are looked at.
const MOST: u32 = 100;

/// An agreement of ours that may belong to a partner's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: AgreementId,
    /// Its number for people.
    pub code: String,
    /// What speaks for it.
    pub reasons: Vec<Reason>,
}

/// What speaks for a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The partner's copy names our number, or ours names theirs.
    SameCode,
    /// Both have the same kinds of exchange in the same directions.
    SameKinds,
    /// They share a field of study.
    SharedSubject,
    /// Their academic years overlap.
    SharedYears,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 4] = [Self::SameCode, Self::SameKinds, Self::SharedSubject, Self::SharedYears];

    /// Stable short name for message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::SameCode => "same-code",
            Self::SameKinds => "same-kinds",
            Self::SharedSubject => "shared-subject",
            Self::SharedYears => "shared-years",
        }
    }
}

/// Our agreements with the partner that are linked to nothing, the likeliest first.
pub(super) async fn find(
    store: &Store,
    institution: &HeiId,
    partner: &HeiId,
    theirs: &AgreementCopy,
) -> Result<Vec<Candidate>, StoreError> {
    let mut found = Vec::new();
    for row in standings::of_partner(store, institution, partner, &standings::Within::Everywhere, MOST).await? {
        let Some(facts) = agreements::facts(store, institution, &row.agreement).await? else { continue };
        if facts.deleted_at.is_some() || facts.remote_id.is_some() {
            continue;
        }
        let ours = facts.draft.as_ref().map(|draft| &draft.content);
        let ours = ours.or_else(|| facts.current_revision().map(|revision| &revision.content));
        let reasons = ours.map(|ours| reasons(ours, theirs, &facts.code)).unwrap_or_default();
        found.push(Candidate { id: facts.id, code: facts.code, reasons });
    }
    found.sort_by_key(|candidate| weight(&candidate.reasons));
    Ok(found)
}

fn reasons(ours: &AgreementCopy, theirs: &AgreementCopy, code: &str) -> Vec<Reason> {
    let names_ours = theirs.other.iia_code.as_deref() == Some(code);
    let names_theirs = ours.other.iia_code.is_some() && ours.other.iia_code == theirs.owner.iia_code;
    let kinds = |copy: &AgreementCopy| -> BTreeSet<(ConditionKind, HeiId)> {
        copy.conditions.iter().map(|c| (c.kind(), c.sending.hei.clone())).collect()
    };
    let subjects = |copy: &AgreementCopy| -> BTreeSet<IscedCode> {
        copy.conditions.iter().flat_map(|c| c.subjects.iter().map(|s| s.isced.clone())).collect()
    };
    let overlap = |a: &Condition, b: &Condition| a.first_year <= b.last_year && b.first_year <= a.last_year;
    let years = ours.conditions.iter().any(|a| theirs.conditions.iter().any(|b| overlap(a, b)));
    let holds = |reason: &Reason| match reason {
        Reason::SameCode => names_ours || names_theirs,
        Reason::SameKinds => !ours.conditions.is_empty() && kinds(ours) == kinds(theirs),
        Reason::SharedSubject => !subjects(ours).is_disjoint(&subjects(theirs)),
        Reason::SharedYears => years,
    };
    Reason::ALL.into_iter().filter(holds).collect()
}

/// Sorts the likeliest first; a common number says most.
fn weight(reasons: &[Reason]) -> std::cmp::Reverse<usize> {
    let points = |reason: &Reason| if *reason == Reason::SameCode { 10 } else { 1 };
    std::cmp::Reverse(reasons.iter().map(points).sum())
}
