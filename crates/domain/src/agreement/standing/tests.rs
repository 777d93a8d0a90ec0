mod properties;
mod scenarios;

use jiff::civil::date;

use super::*;
use crate::academic_year::AcademicYear;
use crate::agreement::facts::ApprovalReceived;
use crate::agreement::world::{Side, World, today};
use crate::hei::{CopyHash, IiaId};

const A_ACTS: (bool, bool) = (true, false);
const B_ACTS: (bool, bool) = (false, true);
const BOTH_ACT: (bool, bool) = (true, true);
const NOBODY_ACTS: (bool, bool) = (false, false);

/// What is shown at A and B, and who acts next in the eyes of both.
fn shows(world: &World, states: [&str; 2], actor: (bool, bool)) {
    assert_eq!((world.states(), world.actor()), (states, actor));
}

#[test]
fn an_agreement_that_was_never_sent_is_a_draft() {
    let world = World::new();
    let standing = world.standing(Side::A);
    assert_eq!((standing.state, standing.next.who, standing.next.action), (State::Draft, Who::Us, NextAction::Send));
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::NotSent]);
}

#[test]
fn a_sent_agreement_waits_for_the_partner_to_make_a_copy() {
    let mut world = World::new();
    world.send_first();
    let standing = world.standing(Side::A);
    assert_eq!((standing.state, standing.next.who), (State::Sent, Who::Partner));
    assert_eq!(standing.next.action, NextAction::MakeCopy);
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::NoCopy]);
}

#[test]
fn the_side_whose_copy_lacks_the_id_completes_the_link() {
    let mut world = World::new();
    world.send_first();
    world.mirror_at_b();
    let standing = world.standing(Side::B);
    assert_eq!((standing.state, standing.next.who), (State::LinkingIncomplete, Who::Partner));
    assert_eq!(obstacles(world.facts(Side::B)), [Obstacle::NotLinked]);

    // A knows B's copy but has not named it yet.
    world.facts_mut(Side::A).remote_id = Some(IiaId::parse("elsewhere").unwrap());
    world.fetch_copy(Side::A);
    shows(&world, ["linking-incomplete"; 2], A_ACTS);

    world.facts_mut(Side::A).remote_id = None;
    world.pull_both();
    shows(&world, ["ready-to-approve"; 2], BOTH_ACT);
}

#[test]
fn a_partner_that_stops_naming_our_id_must_name_it_again() {
    let mut world = World::in_force();
    world.edit(Side::B, |copy| copy.other.iia_id = None);
    world.pull_both();
    shows(&world, ["linking-incomplete"; 2], B_ACTS);
    assert!(world.standing(Side::A).in_force_since.is_some());

    world.edit(Side::A, |copy| copy.other.iia_id = None);
    world.facts_mut(Side::B).remote_id = Some(IiaId::parse("elsewhere").unwrap());
    world.facts_mut(Side::A).remote_id = Some(IiaId::parse("elsewhere").unwrap());
    world.pull_both();
    shows(&world, ["linking-incomplete"; 2], BOTH_ACT);
}

#[test]
fn where_copies_differ_the_counterpart_of_the_last_changer_acts() {
    let mut world = World::linked();
    world.set_people(Side::B, 7);
    world.pull_both();
    shows(&world, ["differences"; 2], A_ACTS);
    let standing = world.standing(Side::A);
    assert_eq!((standing.differences, standing.next.action), (1, NextAction::Compare));
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::Differences(1)]);

    world.set_people(Side::A, 6);
    world.pull_both();
    shows(&world, ["differences"; 2], B_ACTS);
}

#[test]
fn a_change_that_leaves_the_terms_does_not_move_the_turn() {
    let mut world = World::linked();
    world.set_people(Side::B, 7);
    world.edit(Side::B, |copy| copy.owner.iia_code = Some("B/77".to_owned()));
    world.edit(Side::A, |copy| copy.owner.iia_code = Some("A/77".to_owned()));
    world.pull_both();
    shows(&world, ["differences"; 2], A_ACTS);
}

#[test]
fn copies_changed_at_the_same_instant_are_for_both_to_compare() {
    let mut world = World::linked();
    world.set_people(Side::B, 7);
    world.pull_both();
    let (ours, theirs) =
        (world.facts(Side::A).current_revision().unwrap(), world.facts(Side::A).current_copy().unwrap());
    let mut theirs = theirs.clone();
    theirs.terms_changed_at = ours.terms_changed_at;
    let (_, next) = stage(world.facts(Side::A), ours, &theirs, 1);
    assert_eq!(next.who, Who::Both);
}

#[test]
fn one_approval_leaves_the_turn_to_the_other_side() {
    let mut world = World::linked();
    assert!(world.approve(Side::A));
    world.pull_both();
    shows(&world, ["you-approved", "partner-approved"], B_ACTS);
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::AlreadyApproved]);
    assert!(obstacles(world.facts(Side::B)).is_empty());
}

#[test]
fn two_approvals_put_the_agreement_in_force_at_both() {
    let mut world = World::in_force();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
    let since = world.standing(Side::A).in_force_since.unwrap();
    world.edit(Side::A, |copy| copy.owner.iia_code = Some("another number".to_owned()));
    world.pull_both();
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
    assert_eq!(world.standing(Side::A).in_force_since, Some(since), "a new number is no new agreement");
    assert!(!world.standing(Side::A).lacks_proof && !world.standing(Side::B).lacks_proof);
}

#[test]
fn an_approval_of_an_older_copy_counts_for_nothing() {
    let mut world = World::linked();
    assert!(world.approve(Side::A));
    world.set_people(Side::B, 7);
    world.pull_both();
    shows(&world, ["differences"; 2], A_ACTS);
    world.take_theirs(Side::A);
    world.pull_both();
    shows(&world, ["ready-to-approve"; 2], BOTH_ACT);
}

#[test]
fn who_says_agreed_without_an_approval_leaves_us_without_proof() {
    let mut world = World::linked();
    world.edit(Side::B, |copy| copy.in_effect = true);
    world.pull_both();
    assert!(world.standing(Side::A).lacks_proof);
    shows(&world, ["ready-to-approve"; 2], BOTH_ACT);
}

#[test]
fn who_approves_a_copy_that_was_never_ours_is_noticed() {
    let mut world = World::linked();
    assert!(!world.standing(Side::A).approves_foreign_copy);
    let hash = CopyHash::parse(&"ab".repeat(32)).unwrap();
    let at = world.facts(Side::A).current_revision().unwrap().at;
    world.facts_mut(Side::A).received = Some(ApprovalReceived { hash, at, revision: None });
    assert!(world.standing(Side::A).approves_foreign_copy);
    shows(&world, ["ready-to-approve"; 2], BOTH_ACT);
}

#[test]
fn an_agreement_expires_when_the_last_year_of_every_condition_is_over() {
    let world = World::in_force();
    let on = |day| derive(world.facts(Side::A), day).state;
    assert_eq!(on(date(2029, 7, 31)), State::InForce);
    assert_eq!(on(date(2029, 8, 1)), State::Expired);
}

#[test]
fn a_southern_year_lasts_until_december() {
    let mut world = World::linked();
    world.edit(Side::A, |copy| {
        for condition in &mut copy.conditions {
            condition.first_year = AcademicYear::parse("2026/2026").unwrap();
            condition.last_year = condition.first_year;
        }
    });
    world.pull(Side::B);
    world.take_theirs(Side::B);
    world.conclude();
    let on = |day| derive(world.facts(Side::A), day).state;
    assert_eq!(on(today()), State::InForce);
    assert_eq!(on(date(2027, 1, 1)), State::Expired);
}

#[test]
fn a_copy_that_cannot_be_used_is_a_problem_for_us_and_blocks_approval() {
    let mut world = World::linked();
    let problem = CopyProblem::Unreadable { reason: "no partner".to_owned() };
    let remote = world.facts_mut(Side::A).remote.as_mut().unwrap();
    remote.problem = Some(problem.clone());
    remote.current = None;
    let standing = world.standing(Side::A);
    assert_eq!(standing.state, State::Problem(Problem::Copy(problem.clone())));
    assert_eq!((standing.next.who, standing.next.action), (Who::Us, NextAction::Resolve));
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::CopyProblem(problem)]);
    assert!(world.facts(Side::A).last_good_copy().is_some());
}

#[test]
fn a_copy_that_vanished_is_a_problem_and_the_pair_in_force_stays() {
    for (mut world, in_force) in [(World::linked(), false), (World::in_force(), true)] {
        world.delete(Side::B);
        world.pull(Side::A);
        let standing = world.standing(Side::A);
        assert_eq!(standing.state, State::Problem(Problem::PartnerDeleted { in_force }));
        assert_eq!(standing.in_force_since.is_some(), in_force);
        assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::Gone]);
        let deleted = world.standing(Side::B);
        assert_eq!((deleted.state, deleted.next.who), (State::Deleted, Who::Nobody));
        assert_eq!(obstacles(world.facts(Side::B)), [Obstacle::Deleted]);
    }
}

#[test]
fn an_approval_withdrawn_from_the_pair_in_force_is_a_problem() {
    let mut world = World::in_force();
    world.withdraw(Side::B);
    world.pull_both();
    assert_eq!(world.standing(Side::A).state, State::Problem(Problem::ApprovalWithdrawn));
    assert!(world.standing(Side::A).in_force_since.is_some(), "the pair stays in force");
    assert_eq!(world.actor(), B_ACTS);
    assert!(world.approve(Side::B));
    world.pull_both();
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn old_markers_and_missing_conditions_forbid_an_approval() {
    let mut world = World::linked();
    let mark = |copy: &mut crate::agreement::copy::AgreementCopy| copy.conditions[0].per_year.not_yet_defined = true;
    world.edit(Side::A, mark);
    world.edit(Side::B, mark);
    world.pull_both();
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::OldMarkers]);

    world.edit(Side::A, |copy| copy.conditions.clear());
    world.edit(Side::B, |copy| copy.conditions.clear());
    world.pull_both();
    assert_eq!(obstacles(world.facts(Side::A)), [Obstacle::NoConditions]);
}

#[test]
fn a_draft_beside_a_sent_copy_changes_nothing_for_the_partner() {
    let mut world = World::in_force();
    let content = world.facts(Side::A).current_revision().unwrap().content.clone();
    let saved_at = world.tick();
    world.facts_mut(Side::A).draft =
        Some(crate::agreement::facts::Draft { content, saved_at, saved_by: "Ilze Ozola".to_owned() });
    assert!(world.standing(Side::A).has_unsent_changes);
    shows(&world, ["in-force"; 2], NOBODY_ACTS);
}

#[test]
fn a_copy_that_names_another_agreement_of_ours_is_no_link() {
    let mut world = World::linked();
    world.edit(Side::B, |copy| copy.other.iia_id = Some(IiaId::parse("of-another-agreement").unwrap()));
    world.pull_both();
    shows(&world, ["linking-incomplete"; 2], B_ACTS);
    assert!(!world.approve(Side::A) && !world.approve(Side::B));
}

#[test]
fn every_state_has_a_short_name_of_its_own() {
    let stages = [Stage::Differences, Stage::ReadyToApprove, Stage::YouApproved, Stage::PartnerApproved];
    let others = [
        State::Draft,
        State::Sent,
        State::LinkingIncomplete,
        State::InForce,
        State::ChangeProposed(Stage::Differences),
        State::TerminationProposed(Stage::Differences),
        State::Terminated,
        State::Expired,
        State::Problem(Problem::ApprovalWithdrawn),
        State::Deleted,
    ];
    let names: std::collections::BTreeSet<&str> =
        stages.map(State::Negotiating).iter().chain(&others).map(State::slug).collect();
    assert_eq!(names.len(), 14);
    assert!(names.iter().all(|name| name.starts_with("state-")));
    assert!(stages.iter().all(|stage| State::ChangeProposed(*stage).slug() == "state-change-proposed"));
}
