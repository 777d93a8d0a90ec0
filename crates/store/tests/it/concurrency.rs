//! Several transactions at once: each reads, then writes, and none is lost or refused.

use store::{Store, agreements, partner_copies};

use crate::databases::Fresh;
use crate::world::{alpha, insert, received, revision, shared};

crate::both_databases!(
    transactions_that_read_and_then_write_all_go_through,
    reading_goes_on_while_somebody_writes,
    facts_are_read_as_they_were_at_one_time
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
