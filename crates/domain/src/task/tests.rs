use proptest::prelude::*;

use super::*;
use crate::agreement::facts::{ApprovalReceived, Draft};
use crate::agreement::standing::State;
use crate::agreement::world::{Side, World, hash_of, today};
use crate::people::right::Right;

fn steps_of(world: &World, side: Side) -> Vec<Step> {
    agreement::steps(world.facts(side), &world.standing(side), today())
}

fn kinds(world: &World, side: Side) -> Vec<(Kind, Who)> {
    steps_of(world, side).iter().map(|step| (step.kind, step.who)).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn partner() -> HeiId {
    HeiId::parse("beta.example").unwrap()
}

#[test]
fn an_agreement_asks_each_side_in_turn() {
    let mut world = World::new();
    assert_eq!(kinds(&world, Side::A), [(Kind::SendDraft, Who::Us)]);
    world.send_first();
    assert_eq!(kinds(&world, Side::A), [(Kind::AwaitCopy, Who::Partner)]);
    let mut world = World::linked();
    assert_eq!(kinds(&world, Side::A), [(Kind::ApproveAgreement, Who::Both)]);
    world.set_people(Side::B, 3);
    world.pull_both();
    let differ = &steps_of(&world, Side::A)[0];
    assert_eq!((differ.kind, differ.who, differ.number), (Kind::ResolveDifferences, Who::Us, 1));
    assert_eq!(differ.due.duration_since(differ.since), SignedDuration::from_hours(14 * 24));
    assert_eq!(kinds(&world, Side::B), [(Kind::ResolveDifferences, Who::Partner)]);
}

#[test]
fn an_agreement_in_force_is_somebodys_turn_six_months_before_its_end() {
    let world = World::in_force();
    let facts = world.facts(Side::A);
    let over = agreement::end(facts).unwrap();
    let steps = |day| agreement::steps(facts, &world.standing(Side::A), day);
    let noticed = over.checked_sub(jiff::Span::new().months(6)).unwrap();
    assert_eq!(steps(noticed.yesterday().unwrap()), []);
    let [renew] = steps(noticed).try_into().unwrap();
    assert_eq!((renew.kind, renew.who), (Kind::RenewAgreement, Who::Us));
    assert_eq!(agreement::ends_on(renew.since), Some(over));
    assert_eq!(renew.since.to_string(), format!("{noticed}T00:00:00Z"));
    assert!(renew.due < over.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp());
    assert_eq!(steps(over.yesterday().unwrap()), [renew], "the step is the same on each day");
    assert_eq!(steps(over), [], "what is over is not renewed");
}

#[test]
fn what_must_be_seen_to_stands_beside_the_turn() {
    let mut world = World::in_force();
    let content = world.facts(Side::A).current_revision().unwrap().content.clone();
    let saved_at = at("2026-11-20T10:00:00Z");
    let hash = hash_of(&content);
    world.facts_mut(Side::A).draft = Some(Draft { content, saved_at, saved_by: "Ilze Ozola".to_owned() });
    assert_eq!(kinds(&world, Side::A), [(Kind::SendChanges, Who::Us)]);
    assert_eq!(steps_of(&world, Side::A)[0].since, saved_at);
    world.facts_mut(Side::A).received = Some(ApprovalReceived { hash, at: saved_at, revision: None });
    assert!(kinds(&world, Side::A).contains(&(Kind::ReportForeignApproval, Who::Us)));
    world.delete(Side::A);
    assert_eq!(kinds(&world, Side::A), [], "nobody has anything to do with what was deleted");
}

#[test]
fn a_proof_is_asked_for_when_nothing_else_is_ours_to_do() {
    let mut world = World::linked();
    world.edit(Side::B, |copy| copy.in_effect = true);
    world.pull_both();
    assert_eq!(kinds(&world, Side::A), [(Kind::ApproveAgreement, Who::Both)]);
    assert!(world.approve(Side::A));
    assert_eq!(kinds(&world, Side::A), [(Kind::ApproveAgreement, Who::Partner), (Kind::AskForProof, Who::Us)]);
}

#[test]
fn a_received_agreement_waits_until_somebody_decides() {
    let new = received::Received {
        partner: partner(),
        remote_id: IiaId::parse("B-1").unwrap(),
        first_seen: at("2026-11-01T10:00:00Z"),
        read_at: Some(at("2026-11-02T10:00:00Z")),
        problem_since: None,
        linked: false,
        gone: false,
        aside: false,
    };
    let step = received::step(&new).unwrap();
    assert_eq!((step.kind, step.since, step.pile()), (Kind::AnswerReceived, new.read_at.unwrap(), Pile::Work));
    let problem = received::Received { problem_since: Some(at("2026-11-03T10:00:00Z")), ..new.clone() };
    let step = received::step(&problem).unwrap();
    assert_eq!((step.kind, step.pile()), (Kind::ReportUnreadable, Pile::Connection));
    for done in [
        received::Received { linked: true, ..problem.clone() },
        received::Received { gone: true, ..problem.clone() },
        received::Received { aside: true, ..problem },
    ] {
        assert_eq!(received::step(&done), None);
    }
}

#[test]
fn what_people_must_repair_comes_before_what_goes_on_by_itself() {
    let stuck = |messages, day: &str| Some(connection::Stuck { messages, since: at(&format!("{day}T10:00:00Z")) });
    let mut found = connection::Connection {
        partner: partner(),
        refused: stuck(2, "2026-11-03"),
        undelivered: stuck(1, "2026-11-01"),
        unconnected: stuck(4, "2026-11-02"),
        silent_since: Some(at("2026-10-01T10:00:00Z")),
    };
    let mut told = Vec::new();
    while let Some(step) = connection::step(&found) {
        told.push((step.kind, step.who, step.number));
        match step.kind {
            Kind::MessagesRefused => found.refused = None,
            Kind::MessagesUndelivered => found.undelivered = None,
            Kind::PartnerNotConnected => found.unconnected = None,
            _ => found.silent_since = None,
        }
    }
    assert_eq!(
        told,
        [
            (Kind::MessagesRefused, Who::Us, 2),
            (Kind::MessagesUndelivered, Who::Us, 1),
            (Kind::PartnerNotConnected, Who::Us, 4),
            (Kind::PartnerSilent, Who::Partner, 0),
        ]
    );
}

#[test]
fn the_name_of_a_step_is_read_back_as_it_was_written() {
    let agreement = AgreementId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let objects = [
        Object::Agreement(agreement),
        Object::Received { partner: partner(), remote_id: IiaId::parse("~.+%&B-1").unwrap() },
        Object::Connection(partner()),
    ];
    let mut read = 0;
    for kind in Kind::ALL {
        assert_eq!(Kind::from_slug(kind.slug()), Some(kind));
        for object in objects.iter().filter(|object| object.fits(kind)) {
            let key = Step::new(kind, object.clone(), Who::Us, at("2026-11-01T10:00:00.000001Z")).key();
            assert_eq!(StepKey::parse(&key.to_string()), Some(key));
            read += 1;
        }
    }
    assert_eq!(read, Kind::ALL.len(), "each kind is about one kind of object");
    let wrong = [
        "",
        "approve-agreement",
        "approve-agreement 1",
        "approve-agreement x 0192f0c1-2f4b-7c3a-8a55-0123456789ab",
        "approve-agreement 1 beta.example",
        "approve-agreement 1 beta.example B-1",
        "partner-silent 1 beta.example B-1",
        "answer-received 1 beta.example",
        "answer-received 1 beta.example B-1 more",
        "steal 1 beta.example",
    ];
    for wrong in wrong {
        assert_eq!(StepKey::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn only_who_may_do_a_thing_or_see_it_is_asked_for_it() {
    for kind in Kind::ALL {
        let of_connection = kind.seen_with() == Right::SeeConnections;
        assert_eq!(of_connection, kind.pile(Who::Us) == Pile::Connection, "{kind:?}");
        assert!(kind.days() > 0);
    }
    assert!(Pile::ALL.iter().all(|pile| Pile::from_slug(pile.slug()) == Some(*pile)));
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    SetPeople(Side, u64),
    TakeTheirs(Side),
    Approve(Side),
    Withdraw(Side),
    Terminate(Side),
    Delete(Side),
    Pull(Side),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let side = || prop_oneof![Just(Side::A), Just(Side::B)];
    let deed = prop_oneof![
        6 => (side(), 1_u64..4).prop_map(|(side, people)| Deed::SetPeople(side, people)),
        8 => side().prop_map(Deed::TakeTheirs),
        12 => side().prop_map(Deed::Approve),
        2 => side().prop_map(Deed::Withdraw),
        2 => side().prop_map(Deed::Terminate),
        1 => side().prop_map(Deed::Delete),
        12 => side().prop_map(Deed::Pull),
    ];
    proptest::collection::vec(deed, 0..40)
}

fn perform(world: &mut World, deed: Deed) {
    match deed {
        Deed::SetPeople(side, people) => world.set_people(side, people),
        Deed::TakeTheirs(side) if world.facts(side).current_copy().is_some() => world.take_theirs(side),
        Deed::Approve(side) => {
            world.approve(side);
        }
        Deed::Withdraw(side) => world.withdraw(side),
        Deed::Terminate(side) => world.edit(side, |copy| copy.terminated = true),
        Deed::Delete(side) => world.delete(side),
        Deed::Pull(side) => world.pull(side),
        Deed::TakeTheirs(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn each_agreement_has_one_next_step_as_long_as_anybody_acts(deeds in deeds()) {
        let mut world = World::linked();
        for deed in deeds {
            perform(&mut world, deed);
            for side in [Side::A, Side::B] {
                let (facts, standing) = (world.facts(side), world.standing(side));
                let lead = agreement::lead(facts, &standing, today());
                let ends_soon = standing.state == State::InForce && lead.is_some();
                prop_assert_eq!(lead.is_none() || ends_soon, standing.next.who == Who::Nobody, "{:?}", standing);
                let steps = steps_of(&world, side);
                if let Some(lead) = &lead {
                    prop_assert_eq!(steps.iter().filter(|step| step.key() == lead.key()).count(), 1);
                    prop_assert!(ends_soon || lead.who == standing.next.who);
                }
                if matches!(standing.next.who, Who::Us | Who::Both) {
                    prop_assert!(steps.iter().any(|step| step.pile() == Pile::Work), "{:?}", steps);
                }
                let mut names: Vec<String> = steps.iter().map(|step| step.key().to_string()).collect();
                names.sort();
                names.dedup();
                prop_assert_eq!(names.len(), steps.len());
                for step in &steps {
                    prop_assert!(step.who != Who::Nobody && step.due > step.since, "{:?}", step);
                    prop_assert!(step.object == Object::Agreement(facts.id.clone()));
                }
                if facts.deleted_at.is_some() {
                    prop_assert!(steps.is_empty());
                }
            }
        }
    }
}
