use proptest::prelude::*;

use super::*;
use crate::agreement::arbitrary::{side, two_copies};
use crate::agreement::compare::compare;
use crate::agreement::sample;
use crate::agreement::world::hei;
use crate::hei::HeiId;
use crate::ids::AgreementId;

fn partners() -> (HeiId, HeiId) {
    (hei("alpha.example"), hei("beta.example"))
}

#[test]
fn only_the_chosen_fields_become_theirs() {
    let (a, b) = partners();
    let ours = side(1, vec![sample::studies(&a, &b)], false);
    let mut changed = sample::studies(&a, &b);
    changed.per_year.people = 9;
    changed.other_terms = None;
    changed.receiving.contacts.push(sample::contact("Jana", "Kalna", &b));
    let theirs = side(2, vec![changed], false);
    let comparison = compare(&ours, &theirs);
    let mut choices = Choices::default();
    assert_eq!(take_over(&ours, &theirs, &comparison, &choices), ours, "nothing is chosen");
    choices.fields.insert((0, Field::PerYear), Choice::TakeTheirs);
    choices.fields.insert((0, Field::OtherTerms), Choice::KeepOurs);
    let result = take_over(&ours, &theirs, &comparison, &choices);
    assert_eq!(result.conditions[0].per_year.people, 9);
    assert_eq!(result.conditions[0].other_terms, ours.conditions[0].other_terms);
    assert!(result.conditions[0].receiving.contacts.is_empty(), "contacts of ours stay");
}

#[test]
fn a_value_that_does_not_differ_is_never_touched() {
    let (a, b) = partners();
    let mut mine = sample::studies(&a, &b);
    mine.other_terms = Some("Rooms are offered. ".to_owned());
    let mut other = sample::studies(&a, &b);
    other.other_terms = Some("Rooms are offered.".to_owned());
    let (ours, theirs) = (side(1, vec![mine], false), side(2, vec![other], false));
    let choices =
        Choices { fields: BTreeMap::from([((0, Field::OtherTerms), Choice::TakeTheirs)]), ..Choices::default() };
    assert_eq!(take_over(&ours, &theirs, &compare(&ours, &theirs), &choices), ours);
}

#[test]
fn whole_conditions_come_and_go_and_the_kinds_stay_in_order() {
    let (a, b) = partners();
    let ours = side(1, vec![sample::studies(&a, &b), sample::training(&a, &b)], false);
    let theirs = side(2, vec![sample::studies(&b, &a), sample::teaching(&a, &b), sample::training(&a, &b)], true);
    let comparison = compare(&ours, &theirs);
    let all = take_over(&ours, &theirs, &comparison, &Choices::all_theirs(&comparison));
    assert_eq!(all.conditions, theirs.conditions);
    assert!(all.terminated);

    let added = comparison.conditions.iter().position(|pair| *pair == ConditionPair::OnlyTheirs { theirs: 1 }).unwrap();
    let choices = Choices { conditions: BTreeMap::from([(added, Choice::TakeTheirs)]), ..Choices::default() };
    let one = take_over(&ours, &theirs, &comparison, &choices);
    assert_eq!(one.conditions, [sample::studies(&a, &b), sample::teaching(&a, &b), sample::training(&a, &b)]);
    assert!(!one.terminated);
}

#[test]
fn a_mirror_names_both_ids_and_starts_without_force() {
    let (a, b) = partners();
    let mut theirs = side(1, sample::conditions(&a, &b, 8), false);
    theirs.in_effect = true;
    theirs.pdf_file = Some("file-1".to_owned());
    theirs.owner.signing_date = Some("2026-11-20".to_owned());
    theirs.other.contacts.push(sample::contact("Jana", "Kalna", &b));
    let id = AgreementId::from_uuid(uuid::Uuid::from_u128(7));
    let ours = mirror(&theirs, &id, "B-7");
    assert_eq!(ours.owner.hei, b);
    assert_eq!(ours.owner.iia_id, Some(IiaId::from(&id)));
    assert_eq!(ours.owner.iia_code.as_deref(), Some("B-7"));
    assert_eq!(ours.owner.contacts, theirs.other.contacts);
    assert_eq!(ours.other, theirs.owner);
    assert!(!ours.in_effect && ours.pdf_file.is_none());
    let comparison = compare(&ours, &theirs);
    assert!(comparison.terms_are_equal() && comparison.outside_terms.is_empty());
}

proptest! {
    #[test]
    fn after_taking_all_of_theirs_nothing_differs((ours, theirs) in two_copies(6)) {
        let comparison = compare(&ours, &theirs);
        let result = take_over(&ours, &theirs, &comparison, &Choices::all_theirs(&comparison));
        prop_assert_eq!(compare(&result, &theirs).count(), 0);
        prop_assert_eq!(&result.owner, &ours.owner);
        prop_assert!(result.conditions.is_sorted_by_key(Condition::kind));
    }

    #[test]
    fn a_field_taken_over_is_the_same_and_the_others_stay((ours, theirs) in two_copies(4)) {
        let comparison = compare(&ours, &theirs);
        for ((pair, field), choice) in &Choices::all_theirs(&comparison).fields {
            let one = Choices { fields: BTreeMap::from([((*pair, *field), *choice)]), ..Choices::default() };
            let result = take_over(&ours, &theirs, &comparison, &one);
            let ConditionPair::Both { ours: mine, theirs: other, .. } = comparison.conditions[*pair] else { panic!() };
            for any in Field::ALL {
                let source = if any == *field { &theirs.conditions[other] } else { &ours.conditions[mine] };
                prop_assert!(any.is_same(&result.conditions[mine], source));
            }
            prop_assert_eq!(result.conditions.len(), ours.conditions.len());
        }
    }

    #[test]
    fn a_mirror_has_the_same_terms((_, theirs) in two_copies(6)) {
        let ours = mirror(&theirs, &AgreementId::from_uuid(uuid::Uuid::from_u128(7)), "B-7");
        prop_assert!(ours.has_same_terms(&theirs));
    }
}
