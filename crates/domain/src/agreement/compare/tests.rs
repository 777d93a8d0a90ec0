use proptest::prelude::*;

use super::*;
use crate::academic_year::AcademicYear;
use crate::agreement::arbitrary::{condition, side, two_copies};
use crate::agreement::condition::{Details, LanguageSkill, SubjectArea};
use crate::agreement::sample;
use crate::agreement::world::hei;
use crate::amount::Hundredths;
use crate::hei::OunitId;
use crate::isced::IscedCode;
use crate::levels::{CefrLevel, EqfLevel};

fn studies() -> Condition {
    sample::studies(&hei("alpha.example"), &hei("beta.example"))
}

fn law(clarification: Option<&str>) -> SubjectArea {
    let isced = IscedCode::parse("0421").unwrap();
    SubjectArea { isced, v6_value: None, clarification: clarification.map(str::to_owned) }
}

fn skill(language: &str) -> LanguageSkill {
    LanguageSkill { language: language.to_owned(), level: Some(CefrLevel::B2), subject: None, not_yet_defined: false }
}

/// The fields in which a changed condition differs from the sample.
fn changed(change: impl FnOnce(&mut Condition)) -> Vec<Field> {
    let mut theirs = studies();
    change(&mut theirs);
    let comparison = compare(&side(1, vec![studies()], false), &side(2, vec![theirs], false));
    let ConditionPair::Both { differences, .. } = &comparison.conditions[0] else { panic!("{comparison:?}") };
    assert_eq!(comparison.count(), differences.len());
    differences.clone()
}

fn student(condition: &mut Condition) -> &mut crate::agreement::condition::StudentTerms {
    let Details::StudentStudies(terms) = &mut condition.details else { panic!() };
    terms
}

#[test]
fn each_field_is_compared() {
    assert_eq!(changed(|_| ()), []);
    assert_eq!(changed(|c| c.sending.unit = OunitId::parse("u-1").ok()), [Field::SendingUnit]);
    assert_eq!(changed(|c| c.receiving.unit = OunitId::parse("u-1").ok()), [Field::ReceivingUnit]);
    assert_eq!(changed(|c| c.subjects = vec![law(Some("Maritime law"))]), [Field::Subjects]);
    assert_eq!(changed(|c| c.first_year = AcademicYear::starting(2027)), [Field::FirstYear]);
    assert_eq!(changed(|c| c.last_year = AcademicYear::starting(2027)), [Field::LastYear]);
    assert_eq!(changed(|c| c.per_year.people = 5), [Field::PerYear]);
    assert_eq!(changed(|c| student(c).months_per_year = None), [Field::MonthsPerYear]);
    assert_eq!(changed(|c| student(c).levels = EqfLevel::new(8).into_iter().collect()), [Field::Levels]);
    assert_eq!(changed(|c| c.languages = vec![skill("fr")]), [Field::Languages]);
    assert_eq!(changed(|c| student(c).blended = false), [Field::Blended]);
    assert_eq!(changed(|c| c.other_terms = None), [Field::OtherTerms]);
    let days = |units| {
        let mut teaching = sample::teaching(&hei("alpha.example"), &hei("beta.example"));
        let Details::StaffTeaching(terms) = &mut teaching.details else { panic!() };
        terms.days_per_year = Some(Hundredths::whole(units));
        teaching
    };
    assert!(!Field::DaysPerYear.is_same(&days(1), &days(2)) && Field::DaysPerYear.is_same(&days(2), &days(2)));
}

#[test]
fn spelling_order_and_repetition_are_no_difference() {
    assert_eq!(changed(|c| c.subjects = vec![law(Some("  ")), law(None)]), []);
    assert_eq!(changed(|c| c.languages = vec![skill("EN"), skill(" en ")]), []);
    assert_eq!(changed(|c| student(c).levels.reverse()), []);
    assert_eq!(changed(|c| student(c).months_per_year = Hundredths::parse("020.00").ok()), []);
    assert_eq!(changed(|c| c.other_terms = c.other_terms.as_ref().map(|text| format!("\r\n{text} "))), []);
    let lines = |text: &str| Condition { other_terms: Some(text.to_owned()), ..studies() };
    assert!(Field::OtherTerms.is_same(&lines("one\r\ntwo"), &lines("one\ntwo")));
    assert!(!Field::OtherTerms.is_same(&lines("one two"), &lines("one\ntwo")));
}

#[test]
fn a_marker_of_an_older_version_is_a_meaning_of_its_own() {
    assert_eq!(changed(|c| c.per_year.not_yet_defined = true), [Field::PerYear]);
    assert_eq!(changed(|c| c.subjects[0].v6_value = Some("042".to_owned())), [Field::Subjects]);
    assert_eq!(changed(|c| c.languages[0].not_yet_defined = true), [Field::Languages]);
    let undefined = |people| {
        let mut condition = studies();
        condition.per_year = crate::agreement::condition::Quota { people, not_yet_defined: true };
        condition
    };
    assert!(Field::PerYear.is_same(&undefined(1), &undefined(9)), "the number says nothing then");
}

#[test]
fn conditions_are_matched_by_content_and_not_by_place() {
    let (a, b) = (hei("alpha.example"), hei("beta.example"));
    let ours = side(1, sample::conditions(&a, &b, 40), false);
    let mut theirs = side(2, ours.conditions.clone(), false);
    theirs.conditions.reverse();
    theirs.conditions[7].per_year.people += 100;
    let comparison = compare(&ours, &theirs);
    assert_eq!(comparison.count(), 1);
    let differing = comparison.conditions.iter().filter(|pair| pair.count() > 0).collect::<Vec<_>>();
    assert_eq!(
        differing,
        [&ConditionPair::Both { ours: 32, theirs: 7, differences: vec![Field::PerYear] }],
        "only the changed one differs"
    );
}

#[test]
fn another_kind_or_direction_is_another_condition() {
    let (a, b) = (hei("alpha.example"), hei("beta.example"));
    let ours = side(1, vec![sample::studies(&a, &b)], false);
    for theirs in [sample::studies(&b, &a), sample::traineeship(&a, &b), sample::studies(&a, &hei("gamma.example"))] {
        let comparison = compare(&ours, &side(2, vec![theirs], false));
        assert_eq!(
            comparison.conditions,
            [ConditionPair::OnlyOurs { ours: 0 }, ConditionPair::OnlyTheirs { theirs: 0 }]
        );
        assert_eq!(comparison.count(), 2);
    }
}

#[test]
fn an_equal_condition_is_never_given_to_a_merely_similar_one() {
    let similar = Condition { other_terms: None, ..studies() };
    let comparison = compare(&side(1, vec![similar, studies()], false), &side(2, vec![studies()], false));
    assert_eq!(
        comparison.conditions,
        [ConditionPair::OnlyOurs { ours: 0 }, ConditionPair::Both { ours: 1, theirs: 0, differences: vec![] }]
    );
}

#[test]
fn a_termination_mark_on_one_copy_is_a_difference() {
    let comparison = compare(&side(1, vec![studies()], true), &side(2, vec![studies()], false));
    assert!(comparison.termination_differs && comparison.count() == 1 && !comparison.terms_are_equal());
    assert!(compare(&side(1, vec![], false), &side(2, vec![], false)).terms_are_equal());
}

#[test]
fn what_is_outside_the_terms_is_told_but_does_not_count() {
    let mut ours = side(1, vec![studies()], false);
    let mut theirs = side(2, vec![studies()], false);
    assert_eq!(compare(&ours, &theirs).outside_terms, []);
    let contact = sample::contact("Ilze", "Ozola", &theirs.owner.hei);
    ours.conditions[0].receiving.contacts = vec![sample::contact("Andris", "Liepa", &theirs.owner.hei)];
    theirs.conditions[0].receiving.contacts.clear();
    theirs.conditions[0].receiving.contacts.push(contact.clone());
    assert_eq!(compare(&ours, &theirs).outside_terms, [OutsideTerms::Contacts]);
    theirs.owner.contacts.push(contact);
    theirs.other.unit = OunitId::parse("u-1").ok();
    theirs.owner.signing_date = Some("2026-11-20".to_owned());
    let comparison = compare(&ours, &theirs);
    assert_eq!(comparison.outside_terms, [OutsideTerms::Contacts, OutsideTerms::Units, OutsideTerms::Signing]);
    assert!(comparison.terms_are_equal());
}

#[test]
fn a_side_that_names_no_contacts_differs_from_none() {
    let ours = side(1, vec![studies()], false);
    let mut theirs = side(2, vec![studies()], false);
    let contact = sample::contact("Ilze", "Ozola", &theirs.owner.hei);
    theirs.conditions[0].receiving.contacts = vec![contact.clone()];
    theirs.owner.contacts = vec![contact.clone()];
    assert_eq!(compare(&ours, &theirs).outside_terms, []);
    assert_eq!(compare(&theirs, &ours).outside_terms, []);
    let mut others = theirs.clone();
    others.owner.contacts.push(sample::contact("Andris", "Liepa", &theirs.owner.hei));
    assert_eq!(compare(&theirs, &others).outside_terms, [OutsideTerms::Contacts]);
}

#[test]
fn two_hundred_conditions_are_compared_at_once() {
    let (a, b) = (hei("alpha.example"), hei("beta.example"));
    let ours = side(1, sample::conditions(&a, &b, 200), false);
    let mut theirs = side(2, ours.conditions.clone(), false);
    for condition in &mut theirs.conditions {
        condition.last_year = AcademicYear::starting(2027);
    }
    theirs.conditions.rotate_left(30);
    assert_eq!(compare(&ours, &theirs).count(), 200);
}

/// The pairs as index pairs, whichever side is ours.
fn index_pairs(comparison: &Comparison, swapped: bool) -> Vec<(Option<usize>, Option<usize>, Vec<Field>)> {
    let mut pairs: Vec<_> = comparison
        .conditions
        .iter()
        .map(|pair| match pair.clone() {
            ConditionPair::Both { ours, theirs, differences } => (Some(ours), Some(theirs), differences),
            ConditionPair::OnlyOurs { ours } => (Some(ours), None, Vec::new()),
            ConditionPair::OnlyTheirs { theirs } => (None, Some(theirs), Vec::new()),
        })
        .map(|(ours, theirs, fields)| if swapped { (theirs, ours, fields) } else { (ours, theirs, fields) })
        .collect();
    pairs.sort();
    pairs
}

proptest! {
    #[test]
    fn both_sides_see_the_same_pairs_and_differences((ours, theirs) in two_copies(6)) {
        let (here, there) = (compare(&ours, &theirs), compare(&theirs, &ours));
        prop_assert_eq!(here.count(), there.count());
        prop_assert_eq!(index_pairs(&here, false), index_pairs(&there, true));
    }

    #[test]
    fn every_condition_stands_in_exactly_one_pair((ours, theirs) in two_copies(6)) {
        let pairs = index_pairs(&compare(&ours, &theirs), false);
        let mine: Vec<usize> = pairs.iter().filter_map(|pair| pair.0).collect();
        let mut other: Vec<usize> = pairs.iter().filter_map(|pair| pair.1).collect();
        other.sort_unstable();
        prop_assert_eq!(mine, (0..ours.conditions.len()).collect::<Vec<_>>());
        prop_assert_eq!(other, (0..theirs.conditions.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_shuffled_copy_is_the_same(conditions in proptest::collection::vec(condition(), 0..12).prop_shuffle(), turn in 0_usize..12) {
        let ours = side(1, conditions.clone(), false);
        let mut theirs = side(2, conditions, false);
        let turn = turn.min(theirs.conditions.len());
        theirs.conditions.rotate_left(turn);
        prop_assert!(compare(&ours, &theirs).terms_are_equal());
        prop_assert!(ours.has_same_terms(&theirs));
    }
}
