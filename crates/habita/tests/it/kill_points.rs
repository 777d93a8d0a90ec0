//! A host dies at each place between two effects, in each part of the story, on either side; another process opens its
//! database and the story goes on. In the end both sides agree, nothing is there twice and nothing is lost.

use std::collections::BTreeMap;
use std::time::Duration;

use app::kill_points::KillPoint;
use domain::agreement::standing::State;
use domain::hei::IiaId;
use domain::ids::AgreementId;
use jiff::SignedDuration;
use testkit::databases::{self, Fresh};
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;

use crate::convergence::ending::{Run, check, nothing_is_there_twice};

/// Longer than any lease and than the first pauses.
const LATER: SignedDuration = SignedDuration::from_mins(3);
/// How long a host runs by itself.
const A_WHILE: Duration = Duration::from_millis(400);
/// How often a stage is taken up again before a test says that it never ends.
const MOST_ROUNDS: usize = 20;

#[test]
fn a_host_may_die_between_any_two_effects_on_files() {
    databases::on_sqlite(|fresh| story(Member::new("alpha.example").on(fresh.store)));
}

#[test]
fn a_host_may_die_between_any_two_effects_on_a_server_and_a_file() {
    databases::on_postgres(|fresh: Fresh| story(Member::new("alpha.example").on(fresh.store)));
}

/// The parts of the story, each of which one host may not survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Propose,
    CopyAndSend,
    FirstApproval,
    SecondApproval,
    Change,
}

const STAGES: [Stage; 5] =
    [Stage::Propose, Stage::CopyAndSend, Stage::FirstApproval, Stage::SecondApproval, Stage::Change];

async fn story(first: Member) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let mut network = Network::start(vec![first, Member::new("beta.example")], setup).await;
    let mut hits: BTreeMap<String, usize> = BTreeMap::new();
    let mut run = Run::default();
    for point in KillPoint::ALL {
        for victim in [0, 1] {
            let ours = one_agreement(&mut network, point, victim, &mut hits).await;
            check(&network, &ours, &mut run).await;
        }
    }
    eprintln!("died: {hits:?}");
    for point in KillPoint::ALL {
        assert!(hits.contains_key(&format!("{point:?}")), "nobody died at {point:?}: {hits:?}");
    }
    nothing_is_there_twice(&network, &run).await;
}

/// From the proposal to a change of what is in force; at each stage the victim dies at the point, if it comes there.
async fn one_agreement(
    network: &mut Network,
    point: KillPoint,
    victim: usize,
    hits: &mut BTreeMap<String, usize>,
) -> AgreementId {
    let (a, b) = network.two();
    let ours = a.propose(b, 4).await;
    for stage in STAGES {
        network.host(victim).host.kill_points().arm(point);
        let mut done = false;
        for round in 0.. {
            assert!(round < MOST_ROUNDS, "{stage:?} does not end after {point:?}");
            let (a, b) = network.two();
            let died = tokio::select! {
                () = act(a, b, &ours, stage, &mut done) => match point {
                    // The schedule is a thing of the running host, and pulls by hand have put it off.
                    KillPoint::PullClaimed => {
                        network.wait(SignedDuration::from_hours(2));
                        runs_into(network.host(victim)).await
                    }
                    _ => false,
                },
                () = network.host(victim).host.kill_points().reached() => true,
            };
            if !died {
                break;
            }
            *hits.entry(format!("{point:?}")).or_default() += 1;
            network.die(victim).await;
            network.wait(LATER);
        }
        network.host(victim).host.kill_points().disarm();
        // Whatever was tried again has had its pause.
        network.wait(LATER);
        network.settle().await;
    }
    let theirs = network.host(1).linked_to(network.host(0), &IiaId::from(&ours)).await.expect("it is linked");
    assert_eq!(network.host(0).standing(&ours).await.state, State::InForce, "after {point:?}");
    assert_eq!(network.host(1).standing(&theirs).await.state, State::InForce, "after {point:?}");
    nothing_waits(network).await;
    ours
}

/// What people do at a stage, once, and then what the hosts do by themselves.
async fn act(a: &Office, b: &Office, ours: &AgreementId, stage: Stage, done: &mut bool) {
    if !*done {
        let remote = IiaId::from(ours);
        let theirs = b.linked_to(a, &remote).await;
        match (stage, theirs) {
            (Stage::Propose, _) => {}
            (Stage::CopyAndSend, None) => {
                let copy = b.make_copy(a, &remote).await.expect("the proposal has arrived");
                b.send(&copy).await.expect("the copy can be sent");
            }
            (Stage::FirstApproval, _) => {
                a.approve(ours).await.expect("there is a copy").expect("it can be approved");
            }
            (Stage::SecondApproval, Some(theirs)) => {
                b.approve(&theirs).await.expect("there is a copy").expect("it can be approved");
            }
            (Stage::Change, Some(_)) => {
                a.change(ours, 5).await.expect("it can be changed");
                a.change(ours, 4).await.expect("it can be changed back");
            }
            (stage, theirs) => panic!("at {stage:?} the other side has {theirs:?}"),
        }
        *done = true;
    }
    work(a, b).await;
    for office in [a, b] {
        office.pull().await;
    }
    work(a, b).await;
}

/// Lets a host run by itself for a while. Tells whether it died.
async fn runs_into(office: &Office) -> bool {
    tokio::select! {
        () = office.host.clone().run(tokio::time::sleep(A_WHILE)) => false,
        () = office.host.kill_points().reached() => true,
    }
}

async fn work(a: &Office, b: &Office) {
    for _ in 0..MOST_ROUNDS {
        if a.work().await + b.work().await == 0 {
            return;
        }
    }
    panic!("the hosts never come to rest");
}

/// No job is left over.
async fn nothing_waits(network: &Network) {
    for office in [network.host(0), network.host(1)] {
        let due = store::jobs::next_due(office.host.store(), office.host.clock().wire_now()).await.unwrap();
        assert_eq!(due, None, "{} still has something to do", office.hei);
    }
}
