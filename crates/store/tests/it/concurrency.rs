//! Several transactions at once: each reads, then writes, and none is lost or refused.

use store::{Store, agreements, partner_copies};
use tokio::task::JoinSet;

use crate::databases::Fresh;
use crate::world::{alpha, insert, received, revision, shared};

crate::both_databases!(
    transactions_that_read_and_then_write_all_go_through,
    reading_goes_on_while_somebody_writes,
    facts_are_read_as_they_were_at_one_time,
    a_beginning_that_nobody_waits_for_leaves_nothing_open
);

async fn transactions_that_read_and_then_write_all_go_through(db: Fresh) {
    let id = shared(&db.store, 1, 0).await;
    // A second store stands for a second process.
    let other = Store::open(&db.url).await.unwrap();
    let mut writers = Vec::new();
    for number in 0..8 {
        let store = if number % 2 == 0 { db.store.clone() } else { other.clone() };
        let id = id.clone();
        writers.push(tokio::spawn(async move {
            for _ in 0..10 {
                let tx = store.begin().await.unwrap();
                let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
                let expected = facts.current_revision().unwrap().ordinal + 1;
                let people = u64::from(expected);
                let ordinal = agreements::add_revision(&tx, &alpha(), &id, &revision(people, 'a', 1)).await.unwrap();
                assert_eq!(ordinal, expected, "nobody came between reading and writing");
                tx.commit().await.unwrap();
            }
        }));
    }
    for writer in writers {
        writer.await.unwrap();
    }
    let facts = agreements::facts(&db.store, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!(facts.current_revision().unwrap().ordinal, 81);
    other.close().await.unwrap();
}

async fn facts_are_read_as_they_were_at_one_time(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    partner_copies::record(&tx, &received("B-1", 1, 'a', 0)).await.unwrap();
    tx.commit().await.unwrap();
    let writer = tokio::spawn({
        let store = db.store.clone();
        async move {
            for people in 2..60 {
                let tx = store.begin().await.unwrap();
                partner_copies::record(&tx, &received("B-1", people, 'a', 0)).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    });
    for _ in 0..1000 {
        let facts = agreements::facts(&db.store, &alpha(), &id).await.unwrap().unwrap();
        assert!(facts.current_copy().is_some(), "the record and its newest copy belong together");
        if writer.is_finished() {
            break;
        }
    }
    writer.await.unwrap();
}

async fn reading_goes_on_while_somebody_writes(db: Fresh) {
    let id = shared(&db.store, 1, 0).await;
    let tx = db.store.begin().await.unwrap();
    agreements::add_revision(&tx, &alpha(), &id, &revision(6, '6', 1)).await.unwrap();
    let seen = agreements::facts(&db.store, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!(seen.current_revision().unwrap().ordinal, 1, "what is not committed is not seen");
    tx.commit().await.unwrap();
    let seen = agreements::facts(&db.store, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!(seen.current_revision().unwrap().ordinal, 2);
}

async fn a_beginning_that_nobody_waits_for_leaves_nothing_open(db: Fresh) {
    let id = shared(&db.store, 1, 0).await;
    for _ in 0..20 {
        for turns in 0..6 {
            let _ = given_up(turns, db.store.begin()).await;
        }
        // A transaction that was left open takes in what is read next, and then cannot be begun again.
        for read_first in [true, false] {
            let mut readers = JoinSet::new();
            for _ in 0..20 {
                let (store, id) = (db.store.clone(), id.clone());
                readers.spawn(async move {
                    if read_first {
                        agreements::ids(&store, &alpha(), None, 10).await.unwrap().len() == 1
                    } else {
                        agreements::facts(&store, &alpha(), &id).await.unwrap().is_some()
                    }
                });
            }
            assert!(readers.join_all().await.into_iter().all(|found| found));
        }
    }
}

/// Waits as long as other tasks need to come to their turn so many times, which is a fraction of a millisecond.
async fn given_up<T>(turns: u32, waited_for: impl Future<Output = T>) -> Option<T> {
    let patience = async {
        for _ in 0..turns {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        done = waited_for => Some(done),
        () = patience => None,
    }
}
