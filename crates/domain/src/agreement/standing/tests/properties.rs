//! What must hold whatever two sides do, in whatever order they learn of it.

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Deed {
    SetPeople(Side, u64),
    TakeTheirs(Side),
    Reverse(Side),
    Approve(Side),
    Withdraw(Side),
    Terminate(Side, bool),
    Renumber(Side, u8),
    Pull(Side),
    FetchCopy(Side),
    FetchApproval(Side),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let side = || prop_oneof![Just(Side::A), Just(Side::B)];
    let deed = prop_oneof![
        3 => (side(), 1_u64..4).prop_map(|(side, people)| Deed::SetPeople(side, people)),
        4 => side().prop_map(Deed::TakeTheirs),
        1 => side().prop_map(Deed::Reverse),
        6 => side().prop_map(Deed::Approve),
        1 => side().prop_map(Deed::Withdraw),
        1 => (side(), any::<bool>()).prop_map(|(side, ends)| Deed::Terminate(side, ends)),
        1 => (side(), any::<u8>()).prop_map(|(side, number)| Deed::Renumber(side, number)),
        4 => side().prop_map(Deed::Pull),
        2 => side().prop_map(Deed::FetchCopy),
        2 => side().prop_map(Deed::FetchApproval),
    ];
    proptest::collection::vec(deed, 0..40)
}

fn perform(world: &mut World, deed: &Deed) {
    match *deed {
        Deed::SetPeople(side, people) => world.set_people(side, people),
        Deed::TakeTheirs(side) => world.take_theirs(side),
        Deed::Reverse(side) => world.edit(side, |copy| copy.conditions.reverse()),
        Deed::Approve(side) => {
            world.approve(side);
        }
        Deed::Withdraw(side) => world.withdraw(side),
        Deed::Terminate(side, ends) => world.edit(side, |copy| copy.terminated = ends),
        Deed::Renumber(side, number) => world.edit(side, |copy| copy.owner.iia_code = Some(format!("N-{number}"))),
        Deed::Pull(side) => world.pull(side),
        Deed::FetchCopy(side) => world.fetch_copy(side),
        Deed::FetchApproval(side) => world.fetch_approval(side),
    }
}

/// Whether a side approved the copy that the other serves now.
fn approves_current(world: &World, side: Side) -> bool {
    let served = world.facts(side.other()).current_revision().map(|revision| &revision.hash);
    world.facts(side).given.as_ref().map(|given| &given.hash) == served
}

fn rests(world: &World, side: Side) -> bool {
    matches!(world.standing(side).state, State::InForce | State::Terminated)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn after_a_pull_by_each_both_name_the_same_actor(deeds in deeds()) {
        let mut world = World::linked();
        for deed in &deeds {
            perform(&mut world, deed);
        }
        world.pull_both();
        let [a, b] = world.actors();
        prop_assert_eq!(a, b, "A: {:?}, B: {:?}", world.standing(Side::A), world.standing(Side::B));
        let mutual = approves_current(&world, Side::A) && approves_current(&world, Side::B);
        prop_assert_eq!(rests(&world, Side::A), mutual);
        prop_assert_eq!(rests(&world, Side::B), mutual);
        prop_assert_eq!(world.standing(Side::A).differences, world.standing(Side::B).differences);
    }

    #[test]
    fn nobody_shows_in_force_without_two_approvals_of_one_pair(deeds in deeds()) {
        let mut world = World::linked();
        let mut approved = [Vec::new(), Vec::new()];
        for deed in &deeds {
            perform(&mut world, deed);
            for (side, approved) in [Side::A, Side::B].into_iter().zip(&mut approved) {
                approved.extend(world.facts(side).given.as_ref().map(|given| given.hash.clone()));
            }
            for (side, [own, other]) in [(Side::A, [&approved[0], &approved[1]]), (Side::B, [&approved[1], &approved[0]])] {
                let facts = world.facts(side);
                if let Some(pair) = pair_in_force(facts) {
                    let (ours, theirs) = (facts.revision(pair.revision).unwrap(), facts.copy(&pair.copy).unwrap());
                    prop_assert!(ours.content.has_same_terms(&theirs.content));
                    prop_assert!(own.contains(&theirs.hash) && other.contains(&ours.hash));
                }
            }
        }
    }

    #[test]
    fn a_pair_once_known_to_be_in_force_is_never_forgotten(deeds in deeds()) {
        let mut world = World::in_force();
        for deed in &deeds {
            perform(&mut world, deed);
            prop_assert!(world.standing(Side::A).in_force_since.is_some());
            prop_assert!(world.standing(Side::B).in_force_since.is_some());
        }
    }
}
