//! Which condition of ours corresponds to which of theirs.

use std::collections::BTreeMap;

use crate::agreement::compare::meaning::Meaning;
use crate::agreement::compare::{ConditionPair, Field};
use crate::agreement::condition::Condition;

/// The conditions in the order of our copy, then those that only they have.
pub(super) fn pairs(ours: &[Condition], theirs: &[Condition]) -> Vec<ConditionPair> {
    let ours: Vec<Meaning<'_>> = ours.iter().map(Meaning::of).collect();
    let theirs: Vec<Meaning<'_>> = theirs.iter().map(Meaning::of).collect();
    let mut partners = Partners { of_ours: vec![None; ours.len()], of_theirs: vec![None; theirs.len()] };
    join_equal(&ours, &theirs, &mut partners);
    join_alike(&ours, &theirs, &mut partners);
    let mine = ours.iter().zip(&partners.of_ours).enumerate().map(|(index, (meaning, partner))| {
        match partner.and_then(|partner| Some((partner, theirs.get(partner)?))) {
            Some((partner, other)) => {
                ConditionPair::Both { ours: index, theirs: partner, differences: differences(meaning, other) }
            }
            None => ConditionPair::OnlyOurs { ours: index },
        }
    });
    let alone = partners.of_theirs.iter().enumerate().filter(|(_, partner)| partner.is_none());
    mine.chain(alone.map(|(index, _)| ConditionPair::OnlyTheirs { theirs: index })).collect()
}

/// For each condition the index of the one that corresponds to it.
struct Partners {
    of_ours: Vec<Option<usize>>,
    of_theirs: Vec<Option<usize>>,
}

impl Partners {
    /// Joins two conditions unless one of them has its partner already.
    fn join(&mut self, ours: usize, theirs: usize) {
        if let (Some(mine), Some(other)) = (self.of_ours.get_mut(ours), self.of_theirs.get_mut(theirs))
            && mine.is_none()
            && other.is_none()
        {
            *mine = Some(theirs);
            *other = Some(ours);
        }
    }
}

/// Conditions that mean the same, first with first where several do.
fn join_equal(ours: &[Meaning<'_>], theirs: &[Meaning<'_>], partners: &mut Partners) {
    let mut groups: BTreeMap<&Meaning<'_>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, meaning) in ours.iter().enumerate() {
        groups.entry(meaning).or_default().0.push(index);
    }
    for (index, meaning) in theirs.iter().enumerate() {
        groups.entry(meaning).or_default().1.push(index);
    }
    for (mine, other) in groups.into_values() {
        for (mine, other) in mine.into_iter().zip(other) {
            partners.join(mine, other);
        }
    }
}

/// Of the rest, those that agree in most fields; among equals those that agree on units and subjects.
///
/// The order of ties must not depend on which copy is ours, so that both sides see the same pairs: a tie goes to the
/// smaller sum of indexes, then to the smaller index. Two candidates that are equal even then are mirror images of
/// each other and have no condition in common.
fn join_alike(ours: &[Meaning<'_>], theirs: &[Meaning<'_>], partners: &mut Partners) {
    let free = |partners: &[Option<usize>]| -> Vec<usize> {
        partners.iter().enumerate().filter(|(_, partner)| partner.is_none()).map(|(index, _)| index).collect()
    };
    let (free_ours, free_theirs) = (free(&partners.of_ours), free(&partners.of_theirs));
    let mut candidates = Vec::new();
    for (mine, meaning) in free_ours.iter().filter_map(|index| Some((*index, ours.get(*index)?))) {
        for (other, theirs) in free_theirs.iter().filter_map(|index| Some((*index, theirs.get(*index)?))) {
            if meaning.route() == theirs.route() {
                let order = (unlikeness(meaning, theirs), mine + other, mine.min(other));
                candidates.push((order, mine, other));
            }
        }
    }
    candidates.sort_unstable();
    for (_, mine, other) in candidates {
        partners.join(mine, other);
    }
}

/// In how many fields two conditions differ, and in how many of those that tell conditions apart.
fn unlikeness(ours: &Meaning<'_>, theirs: &Meaning<'_>) -> (usize, usize) {
    let differ = |fields: &[Field]| fields.iter().filter(|field| !ours.is_same(theirs, **field)).count();
    (differ(&Field::ALL), differ(&[Field::SendingUnit, Field::ReceivingUnit, Field::Subjects]))
}

fn differences(ours: &Meaning<'_>, theirs: &Meaning<'_>) -> Vec<Field> {
    Field::ALL.into_iter().filter(|field| !ours.is_same(theirs, *field)).collect()
}
