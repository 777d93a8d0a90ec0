//! Taking over what the partner's copy says, field by field, condition by condition.

use std::collections::BTreeMap;

use crate::agreement::compare::{Comparison, ConditionPair, Field};
use crate::agreement::condition::{Condition, Details, StaffTerms, StudentTerms};
use crate::agreement::copy::{AgreementCopy, CopySide};
use crate::hei::IiaId;

/// What a person chose for one difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Our value stays.
    KeepOurs,
    /// Their value becomes ours.
    TakeTheirs,
}

/// What a person chose, by place. Places that are not named stay as ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// For a field of a condition that both have: index in [`Comparison::conditions`] and field.
    pub fields: BTreeMap<(usize, Field), Choice>,
    /// For a condition that only one side has: index in [`Comparison::conditions`].
    pub conditions: BTreeMap<usize, Choice>,
    /// For the termination mark.
    pub termination: Option<Choice>,
}

impl Choices {
    /// Take everything that differs from their copy.
    #[must_use]
    pub fn all_theirs(comparison: &Comparison) -> Self {
        let mut choices = Self::default();
        for (index, pair) in comparison.conditions.iter().enumerate() {
            match pair {
                ConditionPair::Both { differences, .. } => {
                    choices.fields.extend(differences.iter().map(|field| ((index, *field), Choice::TakeTheirs)));
                }
                ConditionPair::OnlyOurs { .. } | ConditionPair::OnlyTheirs { .. } => {
                    choices.conditions.insert(index, Choice::TakeTheirs);
                }
            }
        }
        choices.termination = comparison.termination_differs.then_some(Choice::TakeTheirs);
        choices
    }

    fn takes_field(&self, pair: usize, field: Field) -> bool {
        self.fields.get(&(pair, field)) == Some(&Choice::TakeTheirs)
    }

    fn takes_condition(&self, pair: usize) -> bool {
        self.conditions.get(&pair) == Some(&Choice::TakeTheirs)
    }
}

/// Our copy with the chosen values. Our order of conditions stays and theirs come after, inside the fixed order of
/// kinds (IIAs API 7.0.0, `cooperation-conditions`). Ids, codes, contacts and signing data of ours stay.
#[must_use]
pub fn take_over(
    ours: &AgreementCopy,
    theirs: &AgreementCopy,
    comparison: &Comparison,
    choices: &Choices,
) -> AgreementCopy {
    let mut result = ours.clone();
    result.conditions = conditions(ours, theirs, comparison, choices);
    if choices.termination == Some(Choice::TakeTheirs) {
        result.terminated = theirs.terminated;
    }
    result
}

/// A first copy of ours that mirrors theirs: sides swapped, ids set, terms equal.
#[must_use]
pub fn mirror(theirs: &AgreementCopy, our_id: &crate::ids::AgreementId, our_code: &str) -> AgreementCopy {
    let owner =
        CopySide { iia_id: Some(IiaId::from(our_id)), iia_code: Some(our_code.to_owned()), ..theirs.other.clone() };
    let mut conditions = theirs.conditions.clone();
    conditions.sort_by_key(Condition::kind);
    AgreementCopy { conditions, terminated: theirs.terminated, ..AgreementCopy::new(owner, theirs.owner.clone()) }
}

fn conditions(
    ours: &AgreementCopy,
    theirs: &AgreementCopy,
    comparison: &Comparison,
    choices: &Choices,
) -> Vec<Condition> {
    let mut changed: Vec<Option<Condition>> = ours.conditions.iter().cloned().map(Some).collect();
    let mut added = Vec::new();
    for (index, pair) in comparison.conditions.iter().enumerate() {
        match pair {
            ConditionPair::Both { ours: mine, theirs: other, differences } => {
                let both = changed.get_mut(*mine).and_then(Option::as_mut).zip(theirs.conditions.get(*other));
                if let Some((mine, other)) = both {
                    for field in differences.iter().filter(|field| choices.takes_field(index, **field)) {
                        take_field(mine, other, *field);
                    }
                }
            }
            ConditionPair::OnlyOurs { ours: mine } if choices.takes_condition(index) => {
                if let Some(place) = changed.get_mut(*mine) {
                    *place = None;
                }
            }
            ConditionPair::OnlyTheirs { theirs: other } if choices.takes_condition(index) => {
                added.extend(theirs.conditions.get(*other).cloned());
            }
            ConditionPair::OnlyOurs { .. } | ConditionPair::OnlyTheirs { .. } => {}
        }
    }
    let mut result: Vec<Condition> = changed.into_iter().flatten().chain(added).collect();
    result.sort_by_key(Condition::kind);
    result
}

fn take_field(ours: &mut Condition, theirs: &Condition, field: Field) {
    match field {
        Field::SendingUnit => ours.sending.unit.clone_from(&theirs.sending.unit),
        Field::ReceivingUnit => ours.receiving.unit.clone_from(&theirs.receiving.unit),
        Field::Subjects => ours.subjects.clone_from(&theirs.subjects),
        Field::FirstYear => ours.first_year = theirs.first_year,
        Field::LastYear => ours.last_year = theirs.last_year,
        Field::PerYear => ours.per_year = theirs.per_year,
        Field::Languages => ours.languages.clone_from(&theirs.languages),
        Field::OtherTerms => ours.other_terms.clone_from(&theirs.other_terms),
        Field::MonthsPerYear => {
            take_student(ours, theirs, |ours, theirs| ours.months_per_year = theirs.months_per_year);
        }
        Field::Levels => take_student(ours, theirs, |ours, theirs| ours.levels.clone_from(&theirs.levels)),
        Field::Blended => take_student(ours, theirs, |ours, theirs| ours.blended = theirs.blended),
        Field::DaysPerYear => {
            if let (Some(ours), Some(theirs)) = (staff_mut(ours), theirs.staff()) {
                ours.days_per_year = theirs.days_per_year;
            }
        }
    }
}

fn take_student(ours: &mut Condition, theirs: &Condition, take: fn(&mut StudentTerms, &StudentTerms)) {
    if let (Details::StudentStudies(ours) | Details::StudentTraineeship(ours), Some(theirs)) =
        (&mut ours.details, theirs.student())
    {
        take(ours, theirs);
    }
}

fn staff_mut(condition: &mut Condition) -> Option<&mut StaffTerms> {
    match &mut condition.details {
        Details::StaffTeaching(terms) | Details::StaffTraining(terms) => Some(terms),
        Details::StudentStudies(_) | Details::StudentTraineeship(_) => None,
    }
}

#[cfg(test)]
mod tests;
