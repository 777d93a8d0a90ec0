use super::*;
use crate::agreement::world::{Side, World};

#[test]
fn one_approval_makes_no_pair() {
    let mut world = World::linked();
    assert!(world.approve(Side::A));
    world.pull_both();
    assert_eq!((standing_pair(world.facts(Side::A)), pair_in_force(world.facts(Side::B))), (None, None));
}

#[test]
fn two_approvals_of_copies_that_say_the_same_make_a_pair_at_both() {
    let world = World::in_force();
    for side in [Side::A, Side::B] {
        let facts = world.facts(side);
        let base = facts.base.as_ref().unwrap();
        assert_eq!(standing_pair(facts), Some(MutualPair::from(base)));
        assert_eq!(facts.revision(base.revision).unwrap().hash, facts.received.as_ref().unwrap().hash);
    }
}

#[test]
fn approvals_of_copies_that_say_different_things_make_no_pair() {
    // B still approves A's agreed copy while A approves a newer one of B: both approve, but not the same.
    let mut world = World::in_force();
    world.set_people(Side::B, 9);
    world.fetch_copy(Side::A);
    let theirs = world.facts(Side::A).current_copy().unwrap().clone();
    let given = world.facts_mut(Side::A).given.as_mut().unwrap();
    given.copy = theirs.id;
    given.hash = theirs.hash;
    let facts = world.facts(Side::A);
    assert_eq!(standing_pair(facts), None);
    assert_eq!(pair_in_force(facts), facts.base.as_ref().map(MutualPair::from), "the kept pair stays in force");
}

#[test]
fn an_approval_of_a_hash_that_is_none_of_ours_makes_no_pair() {
    let mut world = World::in_force();
    let facts = world.facts_mut(Side::A);
    facts.base = None;
    facts.received.as_mut().unwrap().revision = None;
    assert_eq!(pair_in_force(world.facts(Side::A)), None);
}

#[test]
fn copies_that_do_not_name_each_other_make_no_pair() {
    let mut world = World::in_force();
    let facts = world.facts_mut(Side::A);
    facts.base = None;
    for copy in &mut facts.copies {
        copy.content.other.iia_id = None;
    }
    assert_eq!(standing_pair(world.facts(Side::A)), None);
}

#[test]
fn a_later_revision_with_the_same_hash_is_no_new_pair() {
    let mut world = World::in_force();
    let base = MutualPair::from(world.facts(Side::A).base.as_ref().unwrap());
    world.edit(Side::A, |copy| copy.owner.iia_code = Some("another number".to_owned()));
    let newest = world.facts(Side::A).current_revision().unwrap().ordinal;
    assert!(newest > base.revision);
    world.facts_mut(Side::A).received.as_mut().unwrap().revision = Some(newest);
    assert_eq!(standing_pair(world.facts(Side::A)), Some(base));
}

#[test]
fn a_pair_is_seen_even_if_the_other_has_moved_on_before_we_read() {
    let mut world = World::linked();
    assert!(world.approve(Side::A) && world.approve(Side::B));
    world.set_people(Side::A, 9);
    world.pull_both();
    for side in [Side::A, Side::B] {
        assert!(world.facts(side).base.is_some(), "{side:?} knows the pair");
    }
}
