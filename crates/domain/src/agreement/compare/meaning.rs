//! What a condition means: its fields without the freedom of spelling that the schema leaves.

use std::collections::BTreeSet;

use crate::academic_year::AcademicYear;
use crate::agreement::compare::Field;
use crate::agreement::condition::{Condition, ConditionKind, LanguageSkill, Party, SubjectArea};
use crate::amount::Hundredths;
use crate::hei::{HeiId, OunitId};
use crate::levels::{CefrLevel, EqfLevel};

/// A condition in a form in which equal means equal. Contacts are no part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning<'a> {
    route: Route<'a>,
    sending_unit: Option<&'a OunitId>,
    receiving_unit: Option<&'a OunitId>,
    subjects: BTreeSet<Subject<'a>>,
    first_year: AcademicYear,
    last_year: AcademicYear,
    /// `None` where the quota is not yet defined.
    per_year: Option<u64>,
    months_per_year: Option<Hundredths>,
    days_per_year: Option<Hundredths>,
    levels: BTreeSet<EqfLevel>,
    /// `None` where the skill is not yet defined.
    languages: BTreeSet<Option<Language<'a>>>,
    blended: Option<bool>,
    other_terms: Option<String>,
}

/// Kind and direction: without them two conditions have nothing to do with each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Route<'a> {
    kind: ConditionKind,
    sending: &'a HeiId,
    receiving: &'a HeiId,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Subject<'a> {
    code: Code<'a>,
    clarification: Option<String>,
}

/// An agreement older than version 7 keeps its short code, and the four digits beside it say nothing
/// (IIAs API 7.0.0, `v6-value`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Code<'a> {
    Detailed(&'a str),
    Old(&'a str),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Language<'a> {
    /// Language tags do not know upper and lower case (BCP 47).
    tag: String,
    level: Option<CefrLevel>,
    subject: Option<Subject<'a>>,
}

impl<'a> Meaning<'a> {
    pub(super) fn of(condition: &'a Condition) -> Self {
        let student = condition.student();
        let quota = &condition.per_year;
        Self {
            route: Route {
                kind: condition.kind(),
                sending: &condition.sending.hei,
                receiving: &condition.receiving.hei,
            },
            sending_unit: unit(&condition.sending),
            receiving_unit: unit(&condition.receiving),
            subjects: condition.subjects.iter().map(subject).collect(),
            first_year: condition.first_year,
            last_year: condition.last_year,
            per_year: (!quota.not_yet_defined).then_some(quota.people),
            months_per_year: student.and_then(|terms| terms.months_per_year),
            days_per_year: condition.staff().and_then(|terms| terms.days_per_year),
            levels: student.map(|terms| terms.levels.iter().copied().collect()).unwrap_or_default(),
            languages: condition.languages.iter().map(language).collect(),
            blended: student.map(|terms| terms.blended),
            other_terms: text(condition.other_terms.as_deref()),
        }
    }

    pub(super) fn route(&self) -> &Route<'a> {
        &self.route
    }

    pub(super) fn is_same(&self, other: &Self, field: Field) -> bool {
        match field {
            Field::SendingUnit => self.sending_unit == other.sending_unit,
            Field::ReceivingUnit => self.receiving_unit == other.receiving_unit,
            Field::Subjects => self.subjects == other.subjects,
            Field::FirstYear => self.first_year == other.first_year,
            Field::LastYear => self.last_year == other.last_year,
            Field::PerYear => self.per_year == other.per_year,
            Field::MonthsPerYear => self.months_per_year == other.months_per_year,
            Field::DaysPerYear => self.days_per_year == other.days_per_year,
            Field::Levels => self.levels == other.levels,
            Field::Languages => self.languages == other.languages,
            Field::Blended => self.blended == other.blended,
            Field::OtherTerms => self.other_terms == other.other_terms,
        }
    }
}

fn unit(party: &Party) -> Option<&OunitId> {
    party.unit.as_ref()
}

fn subject(area: &SubjectArea) -> Subject<'_> {
    let code = area.v6_value.as_deref().map_or(Code::Detailed(area.isced.as_str()), |old| Code::Old(old.trim()));
    Subject { code, clarification: text(area.clarification.as_deref()) }
}

fn language(skill: &LanguageSkill) -> Option<Language<'_>> {
    (!skill.not_yet_defined).then(|| Language {
        tag: skill.language.trim().to_ascii_lowercase(),
        level: skill.level,
        subject: skill.subject.as_ref().map(subject),
    })
}

/// A free text without the blanks around it and with one kind of line end; an empty text is no text.
fn text(written: Option<&str>) -> Option<String> {
    let trimmed = written?.trim();
    (!trimmed.is_empty()).then(|| trimmed.replace("\r\n", "\n").replace('\r', "\n"))
}
