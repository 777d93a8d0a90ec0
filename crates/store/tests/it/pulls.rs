//! Pulls: each partner at its own time, by whoever holds the lease.

use domain::hei::HeiId;
use jiff::SignedDuration;
use store::Store;
use store::jobs::Claim;
use store::pulls::{self, ClaimedPull, FoundByPull, Progress, Pull};
use store::reach;

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, gamma};

crate::both_databases!(
    every_partner_is_asked_at_its_own_time,
    two_processes_share_the_partners_and_one_that_died_is_replaced,
    a_silent_partner_is_not_asked_until_its_probe,
    known_partners_are_brought_forward_and_strangers_are_not,
);

fn claim(seconds: i64, worker: &str) -> Claim<'_> {
    let lease = SignedDuration::from_secs(45);
    Claim { due_by: at(seconds), now: at(seconds), lease, worker, limit: 5, slow: 5 }
}

async fn schedule(store: &Store, first: &[(HeiId, i64)]) {
    let tx = store.begin().await.unwrap();
    let first: Vec<_> = first.iter().map(|(partner, seconds)| (partner.clone(), at(*seconds))).collect();
    pulls::schedule(&tx, &alpha(), &first).await.unwrap();
    tx.commit().await.unwrap();
}

async fn finish(store: &Store, claimed: &ClaimedPull, now: &Pull) -> bool {
    let tx = store.begin().await.unwrap();
    let kept = pulls::finish(&tx, claimed, now).await.unwrap();
    tx.commit().await.unwrap();
    kept
}

async fn every_partner_is_asked_at_its_own_time(db: Fresh) {
    schedule(&db.store, &[(beta(), 10), (gamma(), 20)]).await;
    schedule(&db.store, &[(beta(), 0)]).await;
    let new = HeiId::parse("delta.example").unwrap();
    let missing = pulls::unscheduled(&db.store, &alpha(), &[beta(), new.clone()]).await.unwrap();
    assert_eq!(missing, [new]);
    assert!(pulls::claim_due(&db.store, &claim(9, "one")).await.unwrap().is_empty(), "a time that stands, stands");
    let claimed = pulls::claim_due(&db.store, &claim(10, "one")).await.unwrap();
    assert_eq!(claimed.len(), 1);
    let found = FoundByPull { listed: 4, fetched: 3, changed: 2, failed: 1, asked: 7 };
    let progress = Progress {
        began_at: at(10),
        full: true,
        fetched_to: Some("B-3".to_owned()),
        missed: None,
        index_done: false,
        asked_to: None,
        found,
    };
    let now = Pull {
        started_at: Some(at(10)),
        failed_at: Some(at(11)),
        error: Some("no-answer".to_owned()),
        failures: 2,
        next_at: at(70),
        progress: Some(progress),
        found: Some(found),
        ..claimed[0].pull.clone()
    };
    assert!(finish(&db.store, &claimed[0], &now).await);
    assert_eq!(pulls::state(&db.store, &alpha(), &beta()).await.unwrap(), now);
    let all = pulls::list(&db.store, &alpha()).await.unwrap();
    assert_eq!(all.iter().map(|pull| pull.partner.clone()).collect::<Vec<_>>(), [beta(), gamma()]);
    let claimed = pulls::claim_due(&db.store, &claim(69, "one")).await.unwrap();
    assert_eq!(claimed.iter().map(|claimed| claimed.pull.partner.clone()).collect::<Vec<_>>(), [gamma()]);
    let never = pulls::state(&db.store, &gamma(), &beta()).await.unwrap();
    assert_eq!(never, Pull::never(gamma(), beta()));
}

async fn two_processes_share_the_partners_and_one_that_died_is_replaced(db: Fresh) {
    schedule(&db.store, &[(beta(), 0)]).await;
    let dead = pulls::claim_due(&db.store, &claim(1, "one")).await.unwrap().remove(0);
    assert!(pulls::claim_due(&db.store, &claim(45, "two")).await.unwrap().is_empty(), "somebody is at it");
    let alive = pulls::claim_due(&db.store, &claim(46, "two")).await.unwrap().remove(0);
    let late = Pull { index_at: Some(at(1)), next_at: at(900), ..dead.pull.clone() };
    assert!(!finish(&db.store, &dead, &late).await, "whoever lost the lease keeps nothing");
    assert_eq!(pulls::state(&db.store, &alpha(), &beta()).await.unwrap().index_at, None);
    let now = Pull { index_at: Some(at(46)), next_at: at(100), ..alive.pull.clone() };
    assert!(finish(&db.store, &alive, &now).await);
    // By hand there is no waiting, and whoever was at it is fenced off.
    let due = pulls::claim_due(&db.store, &claim(100, "one")).await.unwrap().remove(0);
    let by_hand = pulls::claim_now(&db.store, &alpha(), &beta(), &claim(101, "hand")).await.unwrap();
    assert!(!finish(&db.store, &due, &now).await);
    assert!(finish(&db.store, &by_hand, &now).await);
}

async fn a_silent_partner_is_not_asked_until_its_probe(db: Fresh) {
    schedule(&db.store, &[(beta(), 0), (gamma(), 0)]).await;
    for second in 0..3 {
        let pause = |_| SignedDuration::from_secs(100);
        reach::silent(&db.store, &alpha(), &beta(), at(second), at(second), pause).await.unwrap();
    }
    let claimed = pulls::claim_due(&db.store, &claim(50, "one")).await.unwrap();
    assert_eq!(claimed.iter().map(|claimed| claimed.pull.partner.clone()).collect::<Vec<_>>(), [gamma()]);
    let probe = pulls::claim_due(&db.store, &claim(102, "one")).await.unwrap();
    assert_eq!(probe[0].pull.partner, beta());
    // While it probes, no job does.
    let known = reach::of(&db.store, &alpha(), &beta()).await.unwrap();
    assert!(known.wait_until > Some(at(102)));
}

async fn known_partners_are_brought_forward_and_strangers_are_not(db: Fresh) {
    schedule(&db.store, &[(beta(), 5000), (gamma(), 5000)]).await;
    let tx = db.store.begin().await.unwrap();
    crate::world::insert(&tx, 1, None).await.unwrap();
    assert_eq!(pulls::bring_forward(&tx, &alpha(), at(900)).await.unwrap(), 1);
    assert_eq!(pulls::bring_forward(&tx, &alpha(), at(1000)).await.unwrap(), 0);
    tx.commit().await.unwrap();
    assert_eq!(pulls::state(&db.store, &alpha(), &beta()).await.unwrap().next_at, at(900));
    assert_eq!(pulls::state(&db.store, &alpha(), &gamma()).await.unwrap().next_at, at(5000));
}
