//! The network's official exchange scenarios, played by two hosts of ours (numbers as in the scenario sheets of IIAs
//! API 7).

use std::time::{Duration, Instant};

use app::agreements::approve::ApproveRefused;
use app::agreements::record::Record;
use domain::agreement::standing::{Obstacle, Problem, Stage, State, Who};
use domain::hei::IiaId;
use domain::ids::AgreementId;
use jiff::SignedDuration;
use store::jobs::{JobKind, NewJob};
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;

/// Two hosts and one agreement between them.
struct Pair {
    network: Network,
    ours: AgreementId,
    theirs: AgreementId,
}

#[tokio::test]
async fn scenario_18_a_proposal_is_copied_negotiated_and_approved() {
    let network = two().await;
    let (a, b) = network.two();
    let ours = a.propose(b, 4).await;
    assert_eq!(a.standing(&ours).await.state, State::Sent);
    network.settle().await;
    let id = IiaId::from(&ours);
    assert_eq!(b.waiting().await, [(a.hei.clone(), id.clone())]);

    let theirs = b.make_copy(a, &id).await.unwrap();
    assert!(b.waiting().await.is_empty(), "an agreement with a copy of ours does not wait any more");
    assert_eq!(b.standing(&theirs).await.state, State::Draft);
    network.wait(SignedDuration::from_secs(1));
    b.change(&theirs, 6).await.unwrap();
    // A's copy does not name B's yet, so its hash is bound to change.
    assert!(obstacles(b.approve(&theirs).await).contains(&Obstacle::NotLinked));
    network.settle().await;

    let at_a = a.record(&ours).await;
    assert_eq!(at_a.facts.remote_id, Some(IiaId::from(&theirs)), "a copy that names ours is linked by itself");
    assert_eq!(at_a.standing.state, State::Negotiating(Stage::Differences));
    assert_eq!((at_a.standing.next.who, at_a.standing.differences), (Who::Us, 1));
    assert_eq!(b.standing(&theirs).await.next.who, Who::Partner);
    assert_eq!(obstacles(a.approve(&ours).await), [Obstacle::Differences(1)]);

    network.wait(SignedDuration::from_secs(1));
    a.take_over(&ours).await.unwrap().unwrap();
    network.settle().await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::Negotiating(Stage::ReadyToApprove)));

    let approved = b.approve(&theirs).await.unwrap().unwrap();
    assert!(!approved.in_force);
    network.settle().await;
    assert_eq!(
        states(a, &ours, b, &theirs).await,
        (State::Negotiating(Stage::PartnerApproved), State::Negotiating(Stage::YouApproved))
    );
    assert!(a.approve(&ours).await.unwrap().unwrap().in_force);
    network.settle().await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    assert_eq!(obstacles(a.approve(&ours).await), [Obstacle::AlreadyApproved]);
    for record in [a.record(&ours).await, b.record(&theirs).await] {
        assert_eq!(record.standing.next.who, Who::Nobody);
        let copy = record.facts.current_copy().unwrap();
        assert!(copy.content.in_effect, "both copies say that the agreement is in effect");
    }
    network.validate_wire();
}

#[tokio::test]
async fn scenario_12_a_change_is_approved_while_the_old_terms_stay_in_force() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    let since = a.standing(&ours).await.in_force_since;
    change(&network, a, &ours, 5).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::ChangeProposed(Stage::Differences)));
    assert_eq!(b.standing(&theirs).await.next.who, Who::Us);
    assert_eq!(a.standing(&ours).await.in_force_since, since, "the approved terms stay in force");

    take_over(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::ChangeProposed(Stage::ReadyToApprove)));
    approve(&network, a, &ours).await;
    assert_eq!(b.standing(&theirs).await.state, State::ChangeProposed(Stage::PartnerApproved));
    approve(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    assert_eq!(people_in_force(&a.record(&ours).await), 5);
    assert_eq!(people_in_force(&b.record(&theirs).await), 5);
    network.validate_wire();
}

#[tokio::test]
async fn scenario_13_counter_proposals_leave_the_old_terms_in_force() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    for (round, people) in (5..=8).enumerate() {
        let (changer, id, other, other_id) =
            if round.is_multiple_of(2) { (a, &ours, b, &theirs) } else { (b, &theirs, a, &ours) };
        change(&network, changer, id, people).await;
        assert_eq!(states(a, &ours, b, &theirs).await, both(State::ChangeProposed(Stage::Differences)));
        assert_eq!(changer.standing(id).await.next.who, Who::Partner);
        assert_eq!(other.standing(other_id).await.next.who, Who::Us);
        assert_eq!(people_in_force(&a.record(&ours).await), 4);
        assert_eq!(people_in_force(&b.record(&theirs).await), 4);
    }
    take_over(&network, a, &ours).await;
    approve(&network, a, &ours).await;
    approve(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    assert_eq!(people_in_force(&b.record(&theirs).await), 8);
}

#[tokio::test]
async fn scenario_14_an_approval_does_not_cover_a_later_correction() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    change(&network, a, &ours, 5).await;
    take_over(&network, b, &theirs).await;
    let approved = a.sent(&ours).await.hash;
    approve(&network, b, &theirs).await;
    change(&network, a, &ours, 6).await;

    let at_a = a.record(&ours).await;
    assert_eq!(at_a.facts.received.as_ref().unwrap().hash, approved, "what they approved is the older version");
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::ChangeProposed(Stage::Differences)));
    assert_eq!(people_in_force(&at_a), 4);

    take_over(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::ChangeProposed(Stage::ReadyToApprove)));
    approve(&network, b, &theirs).await;
    approve(&network, a, &ours).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    assert_eq!(people_in_force(&at_both(a, &ours, b, &theirs).await.1), 6);
}

#[tokio::test]
async fn scenario_10_sending_the_old_terms_again_needs_no_new_approval() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    let before = a.sent(&ours).await.hash;
    let given = at_both(a, &ours, b, &theirs).await;
    change(&network, a, &ours, 5).await;
    assert_eq!(b.facts(&theirs).await.given.unwrap().hash, before, "an approval outlives a proposal");
    change(&network, a, &ours, 4).await;
    assert_eq!(a.sent(&ours).await.hash, before, "the same terms have the same hash");
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    let after = at_both(a, &ours, b, &theirs).await;
    assert_eq!(after.0.facts.given.unwrap().at, given.0.facts.given.unwrap().at);
    assert_eq!(after.1.facts.given.unwrap().at, given.1.facts.given.unwrap().at);
}

#[tokio::test]
async fn scenario_11_going_back_after_a_new_approval_needs_an_approval() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    change(&network, a, &ours, 5).await;
    take_over(&network, b, &theirs).await;
    approve(&network, b, &theirs).await;
    // Both go back. B's register does not hold the old terms of A any more; A's still holds those of B.
    change(&network, a, &ours, 4).await;
    take_over(&network, b, &theirs).await;
    let (at_a, at_b) = at_both(a, &ours, b, &theirs).await;
    assert_eq!(at_a.standing.next.who, Who::Partner, "{:?}", at_a.standing);
    assert_eq!(at_b.standing.next.who, Who::Us, "{:?}", at_b.standing);
    assert_eq!((people_in_force(&at_a), people_in_force(&at_b)), (4, 4));
    approve(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
}

#[tokio::test]
async fn scenario_15_a_copy_that_the_partner_deletes_is_shown_as_gone_and_ours_stays() {
    let Pair { network, ours, theirs } = linked().await;
    let (a, b) = network.two();
    approve(&network, a, &ours).await;
    delete(&network, b, a, &theirs).await;
    let at_a = a.record(&ours).await;
    assert_eq!(at_a.standing.state, State::Problem(Problem::PartnerDeleted { in_force: false }));
    assert_eq!(at_a.standing.next.who, Who::Us);
    assert!(at_a.history.iter().any(|entry| entry.what == "copy-gone"));
    assert_eq!(obstacles(a.approve(&ours).await), [Obstacle::Gone]);
    assert!(at_a.facts.last_good_copy().is_some(), "what they had said can still be read");
}

#[tokio::test]
async fn scenario_16_proofs_of_what_is_in_force_survive_the_partners_deletion() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    let before = a.facts(&ours).await;
    delete(&network, b, a, &theirs).await;
    let at_a = a.record(&ours).await;
    assert_eq!(at_a.standing.state, State::Problem(Problem::PartnerDeleted { in_force: true }));
    assert!(at_a.standing.in_force_since.is_some());
    assert_eq!(at_a.facts.remote_id, before.remote_id, "nothing is unlinked by itself");
    assert_eq!(people_in_force(&at_a), 4);
    let copy = at_a.facts.base.unwrap().copy;
    let raw = app::received::raw(&a.host, &a.hei, &copy).await.unwrap();
    assert!(raw.is_some_and(|raw| raw.starts_with(b"<")), "the document that we approved is kept");
}

#[tokio::test]
async fn scenario_t_a_termination_is_proposed_copied_and_approved() {
    let Pair { network, ours, theirs } = in_force().await;
    let (a, b) = network.two();
    network.wait(SignedDuration::from_secs(1));
    b.change_by(&theirs, |content| content.terminated = true).await.unwrap();
    network.settle().await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::TerminationProposed(Stage::Differences)));
    assert_eq!(a.standing(&ours).await.next.who, Who::Us);
    take_over(&network, a, &ours).await;
    approve(&network, a, &ours).await;
    assert_eq!(b.standing(&theirs).await.state, State::TerminationProposed(Stage::PartnerApproved));
    approve(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::Terminated));
    network.validate_wire();
}

#[tokio::test]
async fn what_changed_between_looking_and_approving_is_not_approved() {
    let Pair { network, ours, theirs } = linked().await;
    let (a, b) = network.two();
    let seen = a.facts(&ours).await.current_copy().unwrap().hash.clone();
    network.wait(SignedDuration::from_secs(1));
    b.change(&theirs, 9).await.unwrap();
    let refused = app::agreements::approve::approve(&a.host, &a.actor, &ours, &seen).await;
    let now = b.sent(&theirs).await.hash;
    assert!(matches!(&refused, Err(ApproveRefused::Changed { now: found }) if *found == now), "{refused:?}");
    let record = a.record(&ours).await;
    assert!(record.facts.given.is_none());
    assert_eq!(record.facts.current_copy().unwrap().hash, now, "the new copy is kept and shown");
}

#[tokio::test]
async fn both_sides_make_the_same_agreement_and_one_pair_is_linked_by_hand() {
    let network = two().await;
    let (a, b) = network.two();
    let ours = a.propose(b, 4).await;
    let theirs = b.propose(a, 4).await;
    network.settle().await;
    let waiting = IiaId::from(&theirs);
    assert_eq!(a.waiting().await, [(b.hei.clone(), waiting.clone())]);
    app::received::link(&a.host, &a.actor, &b.hei, &waiting, &ours).await.unwrap();
    network.settle().await;
    assert_eq!(b.linked_to(a, &IiaId::from(&ours)).await, Some(theirs.clone()), "the other side follows by itself");
    assert!(a.waiting().await.is_empty() && b.waiting().await.is_empty());
    // Each wrote the conditions from its own side, so they name the same directions in another order.
    let (at_a, at_b) = at_both(a, &ours, b, &theirs).await;
    assert_eq!(at_a.standing.differences, at_b.standing.differences);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_arrives_within_a_second_when_nothing_is_in_the_way() {
    let Pair { network, ours, theirs } = linked().await;
    let (a, b) = network.two();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    for office in [a, b] {
        let (host, mut stopped) = (office.host.clone(), stopped.clone());
        tokio::spawn(host.run(async move { drop(stopped.wait_for(|stop| *stop).await) }));
    }
    // The fastest of five counts: the machine may have other things to do.
    let mut fastest = Duration::MAX;
    for people in 5..10 {
        network.wait(SignedDuration::from_secs(1));
        let began = Instant::now();
        a.change(&ours, people).await.unwrap();
        let sent = a.sent(&ours).await.hash;
        while b.facts(&theirs).await.current_copy().is_none_or(|copy| copy.hash != sent) {
            assert!(began.elapsed() < Duration::from_secs(15), "the change does not arrive");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        fastest = fastest.min(began.elapsed());
    }
    stop.send_replace(true);
    assert!(fastest < Duration::from_secs(1), "the fastest took {fastest:?}");
    eprintln!("a change arrives after {fastest:?}");
}

async fn two() -> Network {
    let members = vec![Member::new("alpha.example"), Member::new("beta.example")];
    Box::pin(Network::start(members, Setup::default())).await
}

/// Both have sent copies that name each other and say the same.
async fn linked() -> Pair {
    let network = two().await;
    let (a, b) = network.two();
    let ours = a.propose(b, 4).await;
    network.settle().await;
    let theirs = b.make_copy(a, &IiaId::from(&ours)).await.unwrap();
    b.send(&theirs).await.unwrap();
    network.settle().await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::Negotiating(Stage::ReadyToApprove)));
    network.wait(SignedDuration::from_secs(1));
    Pair { network, ours, theirs }
}

/// As [`linked`], and both have approved.
async fn in_force() -> Pair {
    let Pair { network, ours, theirs } = linked().await;
    let (a, b) = network.two();
    approve(&network, a, &ours).await;
    approve(&network, b, &theirs).await;
    assert_eq!(states(a, &ours, b, &theirs).await, both(State::InForce));
    Pair { network, ours, theirs }
}

async fn change(network: &Network, office: &Office, id: &AgreementId, people: u64) {
    network.wait(SignedDuration::from_secs(1));
    office.change(id, people).await.unwrap();
    network.settle().await;
}

async fn take_over(network: &Network, office: &Office, id: &AgreementId) {
    network.wait(SignedDuration::from_secs(1));
    office.take_over(id).await.unwrap().unwrap();
    network.settle().await;
}

async fn approve(network: &Network, office: &Office, id: &AgreementId) {
    network.wait(SignedDuration::from_secs(1));
    office.approve(id).await.unwrap().unwrap();
    network.settle().await;
}

/// The host of `office` deletes its copy and says so. There is no button for that yet, so it is done in its database.
async fn delete(network: &Network, office: &Office, partner: &Office, id: &AgreementId) {
    let now = office.host.clock().now();
    let tx = office.host.store().begin().await.unwrap();
    store::agreements::mark_deleted(&tx, &office.hei, id, now).await.unwrap();
    let notice = NewJob {
        institution: office.hei.clone(),
        kind: JobKind::NotifyAgreement,
        partner: partner.hei.clone(),
        subject: id.to_string(),
        agreement: Some(id.clone()),
        now,
    };
    store::jobs::enqueue(&tx, &notice).await.unwrap();
    tx.commit().await.unwrap();
    network.settle().await;
}

async fn at_both(a: &Office, ours: &AgreementId, b: &Office, theirs: &AgreementId) -> (Record, Record) {
    (a.record(ours).await, b.record(theirs).await)
}

async fn states(a: &Office, ours: &AgreementId, b: &Office, theirs: &AgreementId) -> (State, State) {
    (a.standing(ours).await.state, b.standing(theirs).await.state)
}

fn both(state: State) -> (State, State) {
    (state.clone(), state)
}

fn obstacles<T>(approved: Option<Result<T, ApproveRefused>>) -> Vec<Obstacle> {
    match approved {
        Some(Err(ApproveRefused::Obstacles(obstacles))) => obstacles,
        Some(Err(other)) => panic!("refused for another reason: {other}"),
        Some(Ok(_)) => panic!("it was approved"),
        None => panic!("there was no copy to approve"),
    }
}

/// The number of people of the first condition in the pair in force.
fn people_in_force(record: &Record) -> u64 {
    let base = record.facts.base.as_ref().expect("a pair is in force");
    let ours = record.facts.revision(base.revision).expect("our half is kept");
    let theirs = record.facts.copy(&base.copy).expect("their half is kept");
    assert!(ours.content.has_same_terms(&theirs.content));
    ours.content.conditions[0].per_year.people
}
