//! A partner is down for a day. It is probed and not hammered, others do not notice, and when it is back everything
//! arrives, in the order of the changes.

use std::collections::BTreeSet;

use app::received;
use domain::hei::IiaId;
use domain::ids::AgreementId;
use jiff::SignedDuration;
use store::jobs::{self, Filter, JobKind, JobState, What};
use store::page::Place;
use testkit::databases::{self, Fresh};
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;

/// How far the clock is moved at a time.
const STEP: SignedDuration = SignedDuration::from_mins(5);
/// So many steps are a day.
const DAY: usize = 24 * 12;
/// One probe in half an hour, the first ones after shorter pauses, and the attempts before it was clear.
const MOST_KNOCKS: usize = 64;

#[test]
fn after_a_day_of_silence_everything_arrives_in_order_on_files() {
    databases::on_sqlite(|fresh| a_day(Member::new("alpha.example").on(fresh.store)));
}

#[test]
fn after_a_day_of_silence_everything_arrives_in_order_on_a_server_and_a_file() {
    databases::on_postgres(|fresh: Fresh| a_day(Member::new("alpha.example").on(fresh.store)));
}

async fn a_day(first: Member) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let members = vec![first, Member::new("beta.example"), Member::new("gamma.example")];
    let mut network = Network::start(members, setup).await;
    let early = network.host(0).propose(network.host(1), 3).await;
    network.settle().await;

    let knocks = network.switch_off(1);
    let mut order: Vec<AgreementId> = Vec::new();
    for step in 0..DAY {
        let (alpha, gamma) = (network.host(0), network.host(2));
        if step % 24 == 0 {
            order.push(alpha.propose(network.host(1), 4).await);
        }
        if step == 100 {
            // What changes again takes the place of its last change.
            let changed = order.remove(1);
            alpha.change(&changed, 9).await.expect("it can be changed");
            order.push(changed);
            let other = alpha.propose(gamma, 5).await;
            alpha.work().await;
            gamma.work().await;
            assert!(gamma.waiting().await.iter().any(|(_, id)| *id == IiaId::from(&other)), "others wait for nobody");
        }
        alpha.work().await;
        if step % 12 == 0 {
            // A schedule asks as well; by hand it would ask in any case.
            let due = alpha.host.clone().run(tokio::time::sleep(std::time::Duration::from_millis(30)));
            due.await;
        }
        network.wait(STEP);
    }
    let count = knocks.count();
    assert!(count <= MOST_KNOCKS, "{count} requests in a day at a door where nobody is");
    assert!(count >= 40, "{count} requests: it is still probed");
    assert!(waiting(network.host(0)).await >= order.len());

    network.die(1).await;
    network.wait(SignedDuration::from_mins(31));
    network.host(0).work().await;
    assert_eq!(waiting(network.host(0)).await, 0, "one answer, and everything goes");
    let arrived = arrived(network.host(1)).await;
    let expected: Vec<String> = order.iter().map(ToString::to_string).collect();
    assert_eq!(arrived, expected, "in the order of the changes");
    network.settle().await;
    let known: BTreeSet<IiaId> = network.host(1).waiting().await.into_iter().map(|(_, id)| id).collect();
    let sent: BTreeSet<IiaId> = order.iter().chain([&early]).map(IiaId::from).collect();
    assert_eq!(known, sent);
    for id in &order {
        let sent = network.host(0).sent(id).await.hash;
        let beta = network.host(1);
        let view = received::view(&beta.host, &beta.hei, &network.host(0).hei, &IiaId::from(id)).await.unwrap();
        assert_eq!(view.unwrap().copy.map(|copy| copy.hash), Some(sent), "the newest version is there");
    }
}

/// Messages to the partner that have not arrived.
async fn waiting(office: &Office) -> usize {
    let filter = Filter { state: Some(JobState::Pending), partner: None, what: Some(What::Notices) };
    let page = jobs::recent(office.host.store(), &office.hei, &filter, &Place::First, 1000).await.unwrap();
    page.rows.len()
}

/// What the notices that came were about, in the order in which they came.
async fn arrived(office: &Office) -> Vec<String> {
    let filter = Filter { state: Some(JobState::Pending), partner: None, what: Some(What::Questions) };
    let page = jobs::recent(office.host.store(), &office.hei, &filter, &Place::First, 1000).await.unwrap();
    let mut jobs: Vec<_> = page.rows.into_iter().filter(|job| job.kind == JobKind::FetchAgreement).collect();
    jobs.sort_by(|a, b| a.id.cmp(&b.id));
    jobs.into_iter().map(|job| job.subject).collect()
}
