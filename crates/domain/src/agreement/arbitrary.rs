//! Arbitrary conditions and copies for property tests, from few values so that they often meet.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::academic_year::AcademicYear;
use crate::agreement::condition::{
    Condition, ConditionKind, Details, LanguageSkill, StaffTerms, StudentTerms, SubjectArea,
};
use crate::agreement::copy::AgreementCopy;
use crate::agreement::sample;
use crate::agreement::world::hei;
use crate::amount::Hundredths;
use crate::hei::OunitId;
use crate::ids::AgreementId;
use crate::isced::IscedCode;
use crate::levels::{CefrLevel, EqfLevel};

/// Two copies, one of each side, that have several conditions in common or nearly so.
pub(crate) fn two_copies(most: usize) -> impl Strategy<Value = (AgreementCopy, AgreementCopy)> {
    let list = || proptest::collection::vec(condition(), 0..=most);
    (list(), list(), list(), any::<[bool; 2]>()).prop_map(|(common, ours, theirs, terminated)| {
        let join = |own: Vec<Condition>, at_front: bool| {
            let parts = if at_front { [common.clone(), own] } else { [own, common.clone()] };
            parts.concat()
        };
        (side(1, join(ours, true), terminated[0]), side(2, join(theirs, false), terminated[1]))
    })
}

/// A copy of the first or second institution.
pub(crate) fn side(number: u128, mut conditions: Vec<Condition>, terminated: bool) -> AgreementCopy {
    conditions.sort_by_key(Condition::kind);
    let (a, b) = (hei("alpha.example"), hei("beta.example"));
    let (owner, other) = if number == 1 { (a, b) } else { (b, a) };
    let id = AgreementId::from_uuid(uuid::Uuid::from_u128(number));
    AgreementCopy { terminated, ..sample::copy(&owner, &id, "2026-001", &other, conditions) }
}

pub(crate) fn condition() -> impl Strategy<Value = Condition> {
    let kind = select(&ConditionKind::ALL[..]);
    let party = (any::<bool>(), option::weighted(0.2, select(&["u-1", "u-2"][..])));
    let years = (2025_u16..2027, 2027_u16..2029);
    let skills = proptest::collection::vec(skill(), 0..3);
    let subjects = proptest::collection::vec(subject(), 0..3);
    let text = option::of(select(&["", "  ", "Rooms are offered.", " Rooms are offered.\r\n", "No fee."][..]));
    (kind, party, years, 1_u64..4, skills, subjects, text, terms()).prop_map(
        |(kind, (outgoing, unit), (first, last), people, languages, subjects, text, (student, staff))| {
            let (a, b) = (hei("alpha.example"), hei("beta.example"));
            let (sending, receiving) = if outgoing { (a, b) } else { (b, a) };
            let mut condition = sample::of_kind(kind, &sending, &receiving);
            condition.sending.unit = unit.map(|unit| OunitId::parse(unit).unwrap());
            condition.first_year = AcademicYear::starting(first);
            condition.last_year = AcademicYear::starting(last);
            condition.per_year.people = people;
            condition.languages = languages;
            condition.subjects = subjects;
            condition.other_terms = text.map(str::to_owned);
            condition.details = match kind {
                ConditionKind::StudentStudies => Details::StudentStudies(student),
                ConditionKind::StudentTraineeship => Details::StudentTraineeship(student),
                ConditionKind::StaffTeaching => Details::StaffTeaching(staff),
                ConditionKind::StaffTraining => Details::StaffTraining(staff),
            };
            condition
        },
    )
}

fn terms() -> impl Strategy<Value = (StudentTerms, StaffTerms)> {
    let amount = || option::of((1_u32..3).prop_map(Hundredths::whole));
    let levels = proptest::collection::vec(select(&EqfLevel::HIGHER_EDUCATION[..]), 0..3);
    (amount(), any::<bool>(), levels, amount()).prop_map(|(months_per_year, blended, levels, days_per_year)| {
        (StudentTerms { months_per_year, blended, levels }, StaffTerms { days_per_year })
    })
}

fn skill() -> impl Strategy<Value = LanguageSkill> {
    let level = option::of(select(&CefrLevel::ALL[2..4]));
    (select(&["en", "EN", "lv"][..]), level, option::weighted(0.2, subject())).prop_map(|(language, level, subject)| {
        LanguageSkill { language: language.to_owned(), level, subject, not_yet_defined: false }
    })
}

fn subject() -> impl Strategy<Value = SubjectArea> {
    let clarification = option::of(select(&["", " ", "Maritime law"][..]));
    (select(&["0421", "0613"][..]), clarification).prop_map(|(code, clarification)| SubjectArea {
        isced: IscedCode::parse(code).unwrap(),
        v6_value: None,
        clarification: clarification.map(str::to_owned),
    })
}
