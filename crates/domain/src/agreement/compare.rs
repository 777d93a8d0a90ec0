//! Comparing two copies by meaning: conditions are matched by content, order and spelling do not count.

mod matching;
mod meaning;
mod outside;

use crate::agreement::compare::meaning::Meaning;
use crate::agreement::condition::Condition;
use crate::agreement::copy::AgreementCopy;

/// What differs between our copy and theirs.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Conditions, matched: in the order of our copy, then those that only they have.
    pub conditions: Vec<ConditionPair>,
    /// Whether exactly one copy is marked as terminated.
    pub termination_differs: bool,
    /// What differs outside the terms: it needs no approval.
    pub outside_terms: Vec<OutsideTerms>,
}

/// One condition, seen from both copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionPair {
    /// Both copies have it.
    Both {
        /// Its index in our copy.
        ours: usize,
        /// Its index in theirs.
        theirs: usize,
        /// The fields whose meaning differs, in the order of the form.
        differences: Vec<Field>,
    },
    /// Only we have it.
    OnlyOurs {
        /// Its index in our copy.
        ours: usize,
    },
    /// Only they have it.
    OnlyTheirs {
        /// Its index in their copy.
        theirs: usize,
    },
}

/// A field of a condition that both sides approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Unit that sends.
    SendingUnit,
    /// Unit that receives.
    ReceivingUnit,
    /// Fields of study.
    Subjects,
    /// First academic year.
    FirstYear,
    /// Last academic year.
    LastYear,
    /// People per year.
    PerYear,
    /// Person-months per year in all.
    MonthsPerYear,
    /// Person-days per year in all.
    DaysPerYear,
    /// Levels of study.
    Levels,
    /// Languages.
    Languages,
    /// Blended mobility.
    Blended,
    /// Free text.
    OtherTerms,
}

/// Something that differs outside the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutsideTerms {
    /// Contacts of the agreement or of a condition.
    Contacts,
    /// Units at the level of the agreement.
    Units,
    /// Signing contacts or dates.
    Signing,
}

impl Field {
    /// All fields in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::SendingUnit,
        Self::ReceivingUnit,
        Self::Subjects,
        Self::FirstYear,
        Self::LastYear,
        Self::PerYear,
        Self::MonthsPerYear,
        Self::DaysPerYear,
        Self::Levels,
        Self::Languages,
        Self::Blended,
        Self::OtherTerms,
    ];

    /// Stable short name for addresses, forms and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::SendingUnit => "sending-unit",
            Self::ReceivingUnit => "receiving-unit",
            Self::Subjects => "subjects",
            Self::FirstYear => "first-year",
            Self::LastYear => "last-year",
            Self::PerYear => "per-year",
            Self::MonthsPerYear => "months-per-year",
            Self::DaysPerYear => "days-per-year",
            Self::Levels => "levels",
            Self::Languages => "languages",
            Self::Blended => "blended",
            Self::OtherTerms => "other-terms",
        }
    }

    /// Whether the two conditions mean the same in this field.
    #[must_use]
    pub fn is_same(self, ours: &Condition, theirs: &Condition) -> bool {
        Meaning::of(ours).is_same(&Meaning::of(theirs), self)
    }
}

impl Comparison {
    /// In how many places the terms differ: fields of conditions that both have, conditions that one side has alone,
    /// and the termination mark.
    #[must_use]
    pub fn count(&self) -> usize {
        let conditions: usize = self.conditions.iter().map(ConditionPair::count).sum();
        conditions + usize::from(self.termination_differs)
    }

    /// Whether both copies mean the same terms.
    #[must_use]
    pub fn terms_are_equal(&self) -> bool {
        self.count() == 0
    }
}

impl ConditionPair {
    /// In how many places it differs; a condition that one side has alone is one place.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Both { differences, .. } => differences.len(),
            Self::OnlyOurs { .. } | Self::OnlyTheirs { .. } => 1,
        }
    }
}

/// Compares our copy with theirs.
///
/// Conditions are matched by what they say: only those of the same kind and direction can correspond, equal ones
/// first, then those that agree in most fields. A partner may list them in any order and may reorder them at will
/// (IIAs API 7.0.0 asks for a stable order only because of the hash). Comparing the other way round finds the same
/// pairs.
#[must_use]
pub fn compare(ours: &AgreementCopy, theirs: &AgreementCopy) -> Comparison {
    let conditions = matching::pairs(&ours.conditions, &theirs.conditions);
    let outside_terms = outside::differences(ours, theirs, &conditions);
    Comparison { conditions, termination_differs: ours.terminated != theirs.terminated, outside_terms }
}

#[cfg(test)]
mod tests;
