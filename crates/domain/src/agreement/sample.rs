//! Invented conditions, plausible enough for example data and tests. Any two institutions can have them.

use crate::academic_year::AcademicYear;
use crate::agreement::condition::{
    Condition, ConditionKind, Details, LanguageSkill, Party, Quota, StaffTerms, StudentTerms, SubjectArea,
};
use crate::agreement::copy::{AgreementCopy, CopySide};
use crate::amount::Hundredths;
use crate::contact::{Contact, LangText, Phone};
use crate::hei::{HeiId, IiaId};
use crate::ids::AgreementId;
use crate::isced::IscedCode;
use crate::levels::{CefrLevel, EqfLevel};

/// Law students, four a year for five months each.
#[must_use]
pub fn studies(sending: &HeiId, receiving: &HeiId) -> Condition {
    let terms = StudentTerms {
        months_per_year: Some(Hundredths::whole(20)),
        blended: true,
        levels: EqfLevel::HIGHER_EDUCATION.into_iter().filter(|level| matches!(level.number(), 6 | 7)).collect(),
    };
    Condition {
        languages: vec![language("en", CefrLevel::B2)],
        subjects: subjects(&["0421"]),
        other_terms: Some("Applications close on 30 April and 31 October.".to_owned()),
        ..empty(sending, receiving, 4, Details::StudentStudies(terms))
    }
}

/// Students who work in a laboratory, two a year for three months each.
#[must_use]
pub fn traineeship(sending: &HeiId, receiving: &HeiId) -> Condition {
    let terms = StudentTerms { months_per_year: Some(Hundredths::whole(6)), blended: false, levels: Vec::new() };
    Condition {
        languages: vec![language("en", CefrLevel::B1)],
        subjects: subjects(&["0512", "0916"]),
        ..empty(sending, receiving, 2, Details::StudentTraineeship(terms))
    }
}

/// Teachers of computing, two a year for five days each.
#[must_use]
pub fn teaching(sending: &HeiId, receiving: &HeiId) -> Condition {
    Condition {
        languages: vec![language("en", CefrLevel::C1)],
        subjects: subjects(&["0613"]),
        ..empty(
            sending,
            receiving,
            2,
            Details::StaffTeaching(StaffTerms { days_per_year: Some(Hundredths::whole(10)) }),
        )
    }
}

/// Office staff who learn, one a year.
#[must_use]
pub fn training(sending: &HeiId, receiving: &HeiId) -> Condition {
    empty(sending, receiving, 1, Details::StaffTraining(StaffTerms { days_per_year: None }))
}

/// One condition of a kind.
#[must_use]
pub fn of_kind(kind: ConditionKind, sending: &HeiId, receiving: &HeiId) -> Condition {
    match kind {
        ConditionKind::StudentStudies => studies(sending, receiving),
        ConditionKind::StudentTraineeship => traineeship(sending, receiving),
        ConditionKind::StaffTeaching => teaching(sending, receiving),
        ConditionKind::StaffTraining => training(sending, receiving),
    }
}

/// So many different conditions, in the order in which a copy lists them: first studies in both directions, then
/// teaching, and further kinds and fields of study as more are asked for.
#[must_use]
pub fn conditions(ours: &HeiId, theirs: &HeiId, count: usize) -> Vec<Condition> {
    let mut result: Vec<Condition> = (0..count).map(|place| numbered(ours, theirs, place)).collect();
    result.sort_by_key(Condition::kind);
    result
}

/// A copy of an agreement, not yet linked to the partner's.
#[must_use]
pub fn copy(ours: &HeiId, id: &AgreementId, code: &str, theirs: &HeiId, conditions: Vec<Condition>) -> AgreementCopy {
    let owner =
        CopySide { iia_id: Some(IiaId::from(id)), iia_code: Some(code.to_owned()), ..CopySide::of(ours.clone()) };
    AgreementCopy { conditions, ..AgreementCopy::new(owner, CopySide::of(theirs.clone())) }
}

/// An office with a person, for an institution whose name ends in `.example`.
#[must_use]
pub fn contact(given_name: &str, family_name: &str, hei: &HeiId) -> Contact {
    let text = |text: &str| LangText { lang: None, text: text.to_owned() };
    Contact {
        names: vec![LangText { lang: Some("en".to_owned()), text: "International Office".to_owned() }],
        given_names: vec![text(given_name)],
        family_names: vec![text(family_name)],
        phones: vec![Phone { e164: Some("+37100000000".to_owned()), ..Phone::default() }],
        emails: vec![format!("international@{hei}")],
        ..Contact::default()
    }
}

/// In this order kinds come into an agreement as it grows.
const KINDS: [ConditionKind; 4] = [
    ConditionKind::StudentStudies,
    ConditionKind::StaffTeaching,
    ConditionKind::StudentTraineeship,
    ConditionKind::StaffTraining,
];

/// Fields of study of the first conditions of a kind and of those that follow.
const FIELDS: [&str; 12] =
    ["0421", "0613", "0311", "0231", "0912", "0732", "0511", "0222", "0114", "0413", "0713", "1015"];

fn numbered(ours: &HeiId, theirs: &HeiId, place: usize) -> Condition {
    let (sending, receiving) = if place.is_multiple_of(2) { (ours, theirs) } else { (theirs, ours) };
    let kind = KINDS.get(place / 2 % KINDS.len()).copied().unwrap_or(ConditionKind::StudentStudies);
    let round = place / (2 * KINDS.len());
    let mut condition = of_kind(kind, sending, receiving);
    if round > 0 {
        condition.subjects = FIELDS.get(round % FIELDS.len()).map(|field| subjects(&[field])).unwrap_or_default();
        condition.per_year.people = 1 + u64::try_from(round).unwrap_or(0);
        condition.other_terms = Some(format!("Group {} of the joint programme.", round + 1));
    }
    condition
}

fn empty(sending: &HeiId, receiving: &HeiId, people: u64, details: Details) -> Condition {
    let party = |hei: &HeiId| Party { hei: hei.clone(), unit: None, contacts: Vec::new() };
    Condition {
        sending: party(sending),
        receiving: party(receiving),
        first_year: AcademicYear::starting(2026),
        last_year: AcademicYear::starting(2028),
        per_year: Quota { people, not_yet_defined: false },
        languages: Vec::new(),
        subjects: Vec::new(),
        other_terms: None,
        details,
    }
}

fn language(tag: &str, level: CefrLevel) -> LanguageSkill {
    LanguageSkill { language: tag.to_owned(), level: Some(level), subject: None, not_yet_defined: false }
}

fn subjects(codes: &[&str]) -> Vec<SubjectArea> {
    let codes = codes.iter().filter_map(|code| IscedCode::parse(code));
    codes.map(|isced| SubjectArea { isced, v6_value: None, clarification: None }).collect()
}
