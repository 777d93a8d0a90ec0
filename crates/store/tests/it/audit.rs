//! The audit log: found by every filter, page by page, also what was kept before entries named who did it.

use domain::actor::Actor;
use domain::ids::StaffId;
use store::audit::{self, Entry, Filter, SYSTEM};
use store::page::Place;

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(an_entry_is_found_by_every_filter, the_log_is_read_page_by_page_in_order);

fn anna() -> Actor {
    let id = StaffId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    Actor::Staff { institution: alpha(), id, name: "Anna \"A\" Bērziņa".to_owned() }
}

async fn append(db: &Fresh, number: i64, actor: &Actor, what: &str, kind: &str, object: &str) {
    let tx = db.store.begin().await.unwrap();
    let institution = alpha();
    let entry = Entry {
        institution: &institution,
        at: at(number),
        actor,
        what,
        object_kind: kind,
        object_id: object,
        details: "{}",
    };
    audit::append(&tx, &entry).await.unwrap();
    tx.commit().await.unwrap();
}

async fn an_entry_is_found_by_every_filter(db: Fresh) {
    append(&db, 1, &anna(), "sent", "agreement", "A-1").await;
    append(&db, 2, &Actor::Partner { hei: beta() }, "linked", "agreement", "A-2").await;
    append(&db, 3, &Actor::System, "sent", "file", "A-1").await;
    let found = async |filter: Filter| {
        let page = audit::search(&db.store, &alpha(), &filter, &Place::First, 10).await.unwrap();
        page.rows.iter().map(|found| found.at.duration_since(at(0)).as_secs()).collect::<Vec<_>>()
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(found(Filter::default()).await, [3, 2, 1]);
    assert_eq!(found(Filter { who: text("0192f0c1-2f4b-7c3a-8a55-0123456789ab"), ..Filter::default() }).await, [1]);
    assert_eq!(found(Filter { who: text(beta().as_str()), ..Filter::default() }).await, [2]);
    assert_eq!(found(Filter { who: text(SYSTEM), ..Filter::default() }).await, [3]);
    assert_eq!(found(Filter { what: text("sent"), ..Filter::default() }).await, [3, 1]);
    assert_eq!(found(Filter { kind: text("agreement"), ..Filter::default() }).await, [2, 1]);
    assert_eq!(found(Filter { object: text("A-1"), ..Filter::default() }).await, [3, 1]);
    assert_eq!(found(Filter { from: Some(at(2)), ..Filter::default() }).await, [3, 2]);
    assert_eq!(found(Filter { until: Some(at(2)), ..Filter::default() }).await, [1]);
    let both = Filter { what: text("sent"), kind: text("file"), ..Filter::default() };
    assert_eq!(found(both).await, [3]);
    let elsewhere = audit::search(&db.store, &beta(), &Filter::default(), &Place::First, 10).await.unwrap();
    assert!(elsewhere.rows.is_empty());
}

async fn the_log_is_read_page_by_page_in_order(db: Fresh) {
    for number in 0..5 {
        append(&db, number / 2, &anna(), "sent", "agreement", &format!("A-{number}")).await;
    }
    let mut place = Some(Place::First);
    let mut seen = Vec::new();
    while let Some(from) = place {
        let page = audit::search(&db.store, &alpha(), &Filter::default(), &from, 2).await.unwrap();
        seen.extend(page.rows.into_iter().map(|found| found.object));
        place = page.next;
    }
    assert_eq!(seen, ["A-4", "A-3", "A-2", "A-1", "A-0"]);
}
