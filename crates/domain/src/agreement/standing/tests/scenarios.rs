//! The scenarios that the network publishes for changing, reverting, deleting and terminating agreements
//! (IIAs API 7, scenarios 10 to 18), as sequences of facts.

use super::*;

#[test]
fn scenario_10_modify_and_revert() {
    let mut world = World::in_force();
    world.set_people(Side::A, 9);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], B_ACTS);
    assert!(world.standing(Side::B).in_force_since.is_some(), "the agreed pair stays in force");
    world.set_people(Side::A, 4);
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_11_going_back_after_an_approval_needs_a_new_approval() {
    let mut world = World::in_force();
    world.set_people(Side::A, 9);
    world.pull(Side::B);
    world.take_theirs(Side::B);
    assert!(world.approve(Side::B));
    world.set_people(Side::A, 4);
    world.set_people(Side::B, 4);
    world.pull_both();
    // A's approval of B's agreed copy still stands; B's register holds the proposal only.
    shows(&world, ["change-proposed"; 2], B_ACTS);
    assert!(world.approve(Side::B));
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_12_modify_and_conclude() {
    let mut world = World::in_force();
    world.set_people(Side::A, 9);
    world.pull(Side::B);
    world.take_theirs(Side::B);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], BOTH_ACT);
    assert!(world.approve(Side::B));
    world.pull_both();
    shows(&world, ["change-proposed"; 2], A_ACTS);
    assert!(world.approve(Side::A));
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
    assert_eq!(
        world.facts(Side::A).revision(pair_of(&world, Side::A)).unwrap().content.conditions[0].per_year.people,
        9
    );
}

#[test]
fn scenario_13_any_number_of_counter_proposals() {
    let mut world = World::in_force();
    let since = world.standing(Side::A).in_force_since;
    for (side, people, actor) in
        [(Side::A, 9, B_ACTS), (Side::B, 6, A_ACTS), (Side::A, 8, B_ACTS), (Side::B, 7, A_ACTS)]
    {
        world.set_people(side, people);
        world.pull_both();
        shows(&world, ["change-proposed"; 2], actor);
        assert_eq!(world.standing(Side::A).in_force_since, since);
    }
    world.take_theirs(Side::A);
    world.conclude();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_14_an_approval_does_not_cover_a_correction() {
    let mut world = World::in_force();
    world.set_people(Side::A, 9);
    world.pull(Side::B);
    world.take_theirs(Side::B);
    assert!(world.approve(Side::B));
    world.set_people(Side::A, 8);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], B_ACTS);
    world.take_theirs(Side::B);
    world.conclude();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_15_a_kept_copy_without_the_dead_id_waits_for_a_new_partner_copy() {
    let mut world = World::linked();
    assert!(world.approve(Side::B));
    world.delete(Side::A);
    world.pull(Side::B);
    let since = world.standing(Side::B).next.since;
    world.pull(Side::B);
    assert_eq!(world.standing(Side::B).next.since, since, "it is gone since we first saw it");
    world.edit(Side::B, |copy| copy.other.iia_id = None);
    let facts = world.facts_mut(Side::B);
    (facts.remote_id, facts.remote, facts.given) = (None, None, None);
    let standing = world.standing(Side::B);
    assert_eq!((standing.state, standing.next.who), (State::Sent, Who::Partner));
}

#[test]
fn scenario_16_both_delete_after_one_approval() {
    let mut world = World::linked();
    assert!(world.approve(Side::A));
    world.delete(Side::B);
    world.pull(Side::A);
    assert_eq!(world.standing(Side::A).state, State::Problem(Problem::PartnerDeleted { in_force: false }));
    world.delete(Side::A);
    world.pull_both();
    shows(&world, ["deleted"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_17_old_and_empty_approval_answers_change_nothing() {
    let mut world = World::in_force();
    world.set_people(Side::A, 9);
    world.fetch_approval(Side::A);
    world.pull(Side::B);
    world.take_theirs(Side::B);
    world.fetch_approval(Side::A);
    assert!(world.approve(Side::B));
    world.fetch_approval(Side::B);
    assert!(world.approve(Side::A));
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
    world.set_people(Side::A, 4);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], B_ACTS);
    world.set_people(Side::A, 9);
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_18_create_negotiate_and_conclude() {
    let mut world = World::new();
    world.send_first();
    world.mirror_at_b();
    assert!(!world.approve(Side::B), "A's copy does not name B's id yet");
    world.pull_both();
    world.set_people(Side::B, 2);
    world.pull_both();
    shows(&world, ["differences"; 2], A_ACTS);
    world.set_people(Side::A, 3);
    world.pull_both();
    shows(&world, ["differences"; 2], B_ACTS);
    world.take_theirs(Side::B);
    world.conclude();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn scenario_t_both_flag_and_approve_the_end() {
    let mut world = World::in_force();
    world.edit(Side::A, |copy| copy.terminated = true);
    world.pull_both();
    shows(&world, ["termination-proposed"; 2], B_ACTS);
    assert!(world.standing(Side::A).in_force_since.is_some());
    world.take_theirs(Side::B);
    world.pull_both();
    shows(&world, ["termination-proposed"; 2], BOTH_ACT);
    assert!(world.approve(Side::B));
    world.pull_both();
    shows(&world, ["termination-proposed"; 2], A_ACTS);
    assert!(world.approve(Side::A));
    world.pull_both();
    shows(&world, ["terminated"; 2], NOBODY_ACTS);
    world.edit(Side::B, |copy| copy.terminated = false);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], A_ACTS);
}

#[test]
fn a_termination_can_be_taken_back_before_both_approved() {
    let mut world = World::in_force();
    world.edit(Side::A, |copy| copy.terminated = true);
    world.pull_both();
    world.edit(Side::A, |copy| copy.terminated = false);
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn what_both_approved_stays_known_when_one_moves_on_before_reading() {
    let mut world = World::linked();
    world.pull_both();
    assert!(world.approve(Side::A));
    assert!(world.approve(Side::B));
    world.set_people(Side::A, 9);
    world.pull_both();
    shows(&world, ["change-proposed"; 2], B_ACTS);
}

fn pair_of(world: &World, side: Side) -> u32 {
    pair_in_force(world.facts(side)).unwrap().revision
}
