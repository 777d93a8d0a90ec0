//! Several processes of one host on one database: they share keys, notices and schedules, and when one dies the others
//! go on within a minute.

use std::time::Duration;

use app::kill_points::KillPoint;
use domain::hei::IiaId;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use store::pulls;
use testkit::databases::Fresh;
use testkit::network::{Member, Network, Setup};

testkit::both_databases!(
    processes_that_start_together_have_the_same_keys,
    another_process_goes_on_within_a_minute_when_one_dies,
    two_processes_send_each_notice_once_and_in_order,
);

async fn processes_that_start_together_have_the_same_keys(fresh: Fresh) {
    let hei = domain::hei::HeiId::parse("alpha.example").unwrap();
    let text = SealingKey::generate().unwrap().to_text();
    let mut starting = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (url, hei, text) = (fresh.url.clone(), hei.clone(), text.clone());
        starting.spawn(async move {
            let store = Store::open(&url).await.unwrap();
            let sealing = SealingKey::from_text(&text).unwrap();
            let now = "2026-11-20T10:00:00Z".parse().unwrap();
            let keys = app::keys::KeyRing::open_or_make(&store, &hei, &sealing, now).await.unwrap();
            (keys.client.fingerprint().to_string(), keys.server.fingerprint().to_string())
        });
    }
    let keys = starting.join_all().await;
    assert!(keys.iter().all(|other| *other == keys[0]), "{keys:?}");
}

async fn another_process_goes_on_within_a_minute_when_one_dies(fresh: Fresh) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let members = vec![Member::new("alpha.example").on(fresh.store), Member::new("beta.example")];
    let network = Network::start(members, setup).await;
    let (alpha, beta) = network.two();
    let other = network.another(0).await;

    // A notice.
    let ours = alpha.propose(beta, 4).await;
    alpha.host.kill_points().arm(KillPoint::JobClaimed);
    tokio::select! {
        _ = alpha.work() => panic!("it dies"),
        () = alpha.host.kill_points().reached() => {}
    }
    assert_eq!(other.work_once().await, 0, "the dead one still holds it");
    network.wait(SignedDuration::from_secs(31));
    assert_eq!(other.work_once().await, 1);
    beta.work().await;
    assert!(beta.waiting().await.iter().any(|(_, id)| *id == IiaId::from(&ours)));

    // The schedule.
    alpha.host.kill_points().arm(KillPoint::PullClaimed);
    tokio::select! {
        () = alpha.host.clone().run(std::future::pending::<()>()) => panic!("it dies"),
        () = alpha.host.kill_points().reached() => {}
    }
    let asked = async || pulls::state(other.store(), &alpha.hei, &beta.hei).await.unwrap().index_at.is_some();
    other.clone().run(tokio::time::sleep(Duration::from_millis(800))).await;
    assert!(!asked().await, "the dead one still holds it");
    network.wait(SignedDuration::from_secs(46));
    let until_asked = async {
        for _ in 0..200 {
            if asked().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    other.clone().run(until_asked).await;
    assert!(asked().await);
}

async fn two_processes_send_each_notice_once_and_in_order(fresh: Fresh) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let members = vec![Member::new("alpha.example").on(fresh.store), Member::new("beta.example")];
    let network = Network::start(members, setup).await;
    let (alpha, beta) = network.two();
    let other = network.another(0).await;
    let mut order = Vec::new();
    for people in 1..=12 {
        order.push(alpha.propose(beta, people).await.to_string());
    }
    let (one, two) = tokio::join!(alpha.host.work_once(), other.work_once());
    let late = alpha.host.work_once().await + other.work_once().await;
    assert_eq!(one + two + late, order.len(), "each notice once");
    let filter = store::jobs::Filter { what: Some(store::jobs::What::Questions), ..store::jobs::Filter::default() };
    let page =
        store::jobs::recent(beta.host.store(), &beta.hei, &filter, &store::page::Place::First, 50).await.unwrap();
    let mut arrived = page.rows;
    arrived.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(arrived.into_iter().map(|job| job.subject).collect::<Vec<_>>(), order);
}
