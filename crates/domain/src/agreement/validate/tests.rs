use super::*;
use crate::academic_year::AcademicYear;
use crate::agreement::arbitrary::side;
use crate::agreement::condition::Details;
use crate::agreement::sample;
use crate::agreement::world::hei;
use crate::isced::IscedCode;
use crate::levels::{CefrLevel, EqfLevel};

fn studies() -> Condition {
    sample::studies(&hei("alpha.example"), &hei("beta.example"))
}

/// What is found in a copy whose only condition was changed, by field.
fn found(change: impl FnOnce(&mut Condition)) -> Vec<(Option<Field>, Fault)> {
    let mut condition = studies();
    change(&mut condition);
    let findings = findings(&side(1, vec![condition], false));
    assert!(findings.iter().all(|finding| finding.condition == Some(0)), "{findings:?}");
    findings.into_iter().map(|finding| (finding.field, finding.fault)).collect()
}

fn in_field(field: Field, fault: Fault) -> Vec<(Option<Field>, Fault)> {
    vec![(Some(field), fault)]
}

fn subject(code: &str, clarification: Option<&str>) -> SubjectArea {
    let isced = IscedCode::parse(code).unwrap();
    SubjectArea { isced, v6_value: None, clarification: clarification.map(str::to_owned) }
}

#[test]
fn the_sample_has_nothing_to_correct() {
    let (a, b) = (hei("alpha.example"), hei("beta.example"));
    for count in [1, 8, 40, 200] {
        let copy = side(1, sample::conditions(&a, &b, count), false);
        assert_eq!(findings(&copy), []);
        assert_eq!(copy.conditions.len(), count);
        let different = copy.conditions.iter().enumerate().all(|(i, c)| !copy.conditions[..i].contains(c));
        assert!(different, "two of {count} conditions are the same");
    }
}

#[test]
fn an_agreement_needs_a_number_conditions_and_two_partners() {
    let of_agreement = |fault| Finding { condition: None, field: None, fault };
    let mut copy = side(1, vec![], false);
    copy.owner.iia_code = Some("  ".to_owned());
    assert_eq!(findings(&copy), [of_agreement(Fault::NoCode), of_agreement(Fault::NoConditions)]);
    copy.owner.iia_code = Some("é".repeat(201));
    copy.other.hei = copy.owner.hei.clone();
    assert_eq!(
        findings(&copy),
        [
            of_agreement(Fault::TooLong { most: 200 }),
            of_agreement(Fault::SamePartner),
            of_agreement(Fault::NoConditions)
        ]
    );
}

#[test]
fn a_condition_goes_from_one_partner_to_the_other() {
    for (sending, receiving) in
        [("alpha.example", "gamma.example"), ("gamma.example", "beta.example"), ("beta.example", "beta.example")]
    {
        let faults = found(|c| {
            c.sending.hei = hei(sending);
            c.receiving.hei = hei(receiving);
        });
        assert_eq!(faults, [(None, Fault::ForeignInstitution)]);
    }
}

#[test]
fn years_fit_together() {
    let year = |text| AcademicYear::parse(text).unwrap();
    assert_eq!(found(|c| c.last_year = year("2025/2026")), in_field(Field::LastYear, Fault::YearsReversed));
    assert_eq!(found(|c| c.first_year = year("2026/2028")), in_field(Field::FirstYear, Fault::UnsoundYear));
    assert_eq!(found(|c| c.last_year = year("2028/2028")), [], "the southern scheme is sound");
}

#[test]
fn quotas_and_languages_are_given() {
    assert_eq!(found(|c| c.per_year.people = 0), in_field(Field::PerYear, Fault::NoPeople));
    assert_eq!(found(|c| c.languages.clear()), in_field(Field::Languages, Fault::NoLanguage));
    let training = sample::training(&hei("alpha.example"), &hei("beta.example"));
    assert!(training.languages.is_empty());
    assert_eq!(findings(&side(1, vec![training], false)), [], "training needs no language");
}

#[test]
fn language_tags_are_those_of_the_schema() {
    for tag in ["en", "sr-Latn", "x-klingon", "ABCDEFGH-12345678"] {
        assert_eq!(found(|c| tag.clone_into(&mut c.languages[0].language)), [], "{tag}");
    }
    for tag in ["", "e n", " en", "en-", "1en", "abcdefghi", "en_GB", "lettisch?"] {
        let faults = found(|c| tag.clone_into(&mut c.languages[0].language));
        assert_eq!(faults, in_field(Field::Languages, Fault::BadLanguage(tag.to_owned())), "{tag}");
    }
}

#[test]
fn subjects_are_in_the_list() {
    assert_eq!(
        found(|c| c.subjects.push(subject("0422", None))),
        in_field(Field::Subjects, Fault::UnknownSubject("0422".to_owned()))
    );
    assert_eq!(
        found(|c| c.languages[0].subject = Some(subject("9999", None))),
        in_field(Field::Languages, Fault::UnknownSubject("9999".to_owned()))
    );
}

#[test]
fn nothing_stands_twice() {
    let again = |text: &str| Fault::Repeated(text.to_owned());
    let thrice = |c: &mut Condition| {
        c.subjects = vec![subject("0421", None), subject("0421", Some(" ")), subject("0421", Some(""))];
    };
    assert_eq!(found(thrice), in_field(Field::Subjects, again("0421")), "one finding is enough");
    assert_eq!(found(|c| c.subjects.push(subject("0421", Some("Maritime law")))), []);
    let levels = |c: &mut Condition| {
        let Details::StudentStudies(terms) = &mut c.details else { panic!() };
        terms.levels.extend(EqfLevel::new(6));
    };
    assert_eq!(found(levels), in_field(Field::Levels, again("6")));
    let skill = |language: &str, level| {
        let language = language.to_owned();
        move |c: &mut Condition| {
            let first = c.languages[0].clone();
            c.languages.push(LanguageSkill { language, level, ..first });
        }
    };
    assert_eq!(found(skill("EN", Some(CefrLevel::B2))), in_field(Field::Languages, again("EN")));
    assert_eq!(found(skill("en", Some(CefrLevel::C1))), []);
}

#[test]
fn new_data_carries_no_marker_of_an_older_version() {
    assert_eq!(found(|c| c.per_year.not_yet_defined = true), in_field(Field::PerYear, Fault::OldMarker));
    assert_eq!(found(|c| c.subjects[0].v6_value = Some("042".to_owned())), in_field(Field::Subjects, Fault::OldMarker));
    assert_eq!(found(|c| c.languages[0].not_yet_defined = true), in_field(Field::Languages, Fault::OldMarker));
}

#[test]
fn texts_are_short_enough_and_do_not_blur_the_hash() {
    let terms = |text: String| found(move |c| c.other_terms = Some(text));
    assert_eq!(terms("ā".repeat(10_000)), []);
    assert_eq!(terms("a_b @ c\tone\ntwo 🎓".to_owned()), []);
    assert_eq!(terms("ā".repeat(10_001)), in_field(Field::OtherTerms, Fault::TooLong { most: 10_000 }));
    assert_eq!(terms("a__b".to_owned()), in_field(Field::OtherTerms, Fault::BlursHash));
    assert_eq!(terms("a_@b".to_owned()), in_field(Field::OtherTerms, Fault::BlursHash));
    assert_eq!(terms("page\u{c}break".to_owned()), in_field(Field::OtherTerms, Fault::ControlCharacter));
    let clarified = |text: String| found(move |c| c.subjects[0].clarification = Some(text));
    assert_eq!(clarified("x".repeat(501)), in_field(Field::Subjects, Fault::TooLong { most: 500 }));
    assert_eq!(clarified("Q__months=15".to_owned()), in_field(Field::Subjects, Fault::BlursHash));
    assert_eq!(found(|c| c.sending.unit = OunitId::parse("u__1").ok()), in_field(Field::SendingUnit, Fault::BlursHash));
}

#[test]
fn findings_stand_in_the_order_of_the_form() {
    let faults = found(|c| {
        c.other_terms = Some("a__b".to_owned());
        c.languages.clear();
        c.per_year.people = 0;
        c.last_year = AcademicYear::starting(2020);
        c.subjects.push(subject("0422", None));
        c.sending.hei = hei("gamma.example");
    });
    let fields: Vec<Option<Field>> = faults.into_iter().map(|(field, _)| field).collect();
    let expected = [Field::Subjects, Field::LastYear, Field::PerYear, Field::Languages, Field::OtherTerms];
    assert_eq!(fields, [None].into_iter().chain(expected.map(Some)).collect::<Vec<_>>());
    assert!(expected.is_sorted());
}

#[test]
fn a_partner_s_copy_is_checked_alike() {
    let mut copy = side(2, vec![studies()], false);
    assert_eq!(findings(&copy), []);
    copy.conditions[0].languages.clear();
    assert_eq!(findings(&copy).len(), 1);
}
