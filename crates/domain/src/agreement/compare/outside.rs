//! What differs between two copies without being part of the terms.

use std::collections::HashSet;

use crate::agreement::compare::{ConditionPair, OutsideTerms};
use crate::agreement::copy::{AgreementCopy, CopySide};
use crate::contact::Contact;

/// Contacts, units of the partners and signing data: changes of them are told but need no approval
/// (IIAs API 7.0.0, `iia-hash`).
pub(super) fn differences(ours: &AgreementCopy, theirs: &AgreementCopy, pairs: &[ConditionPair]) -> Vec<OutsideTerms> {
    let sides = same_institutions(ours, theirs);
    let side_differs = |differs: fn(&CopySide, &CopySide) -> bool| sides.iter().any(|(a, b)| differs(a, b));
    let mut found = Vec::new();
    if side_differs(|a, b| !same_contacts(&a.contacts, &b.contacts)) || condition_contacts_differ(ours, theirs, pairs) {
        found.push(OutsideTerms::Contacts);
    }
    if side_differs(|a, b| a.unit != b.unit) {
        found.push(OutsideTerms::Units);
    }
    if side_differs(|a, b| a.signing_contact != b.signing_contact || a.signing_date != b.signing_date) {
        found.push(OutsideTerms::Signing);
    }
    found
}

/// Each copy lists its owner first; here the two sides of one institution stand together.
fn same_institutions<'a>(ours: &'a AgreementCopy, theirs: &'a AgreementCopy) -> Vec<(&'a CopySide, &'a CopySide)> {
    let of = |side: &'a CopySide| [&theirs.other, &theirs.owner].into_iter().find(|other| other.hei == side.hei);
    [&ours.owner, &ours.other].into_iter().filter_map(|side| Some((side, of(side)?))).collect()
}

fn condition_contacts_differ(ours: &AgreementCopy, theirs: &AgreementCopy, pairs: &[ConditionPair]) -> bool {
    let both = pairs.iter().filter_map(|pair| match pair {
        ConditionPair::Both { ours: mine, theirs: other, .. } => {
            Some((ours.conditions.get(*mine)?, theirs.conditions.get(*other)?))
        }
        ConditionPair::OnlyOurs { .. } | ConditionPair::OnlyTheirs { .. } => None,
    });
    let differ = |a: &[Contact], b: &[Contact]| !same_contacts(a, b);
    both.into_iter().any(|(mine, other)| {
        differ(&mine.sending.contacts, &other.sending.contacts)
            || differ(&mine.receiving.contacts, &other.receiving.contacts)
    })
}

/// A side that names no contacts says nothing about them.
fn same_contacts(ours: &[Contact], theirs: &[Contact]) -> bool {
    ours.is_empty() || theirs.is_empty() || ours.iter().collect::<HashSet<_>>() == theirs.iter().collect::<HashSet<_>>()
}
