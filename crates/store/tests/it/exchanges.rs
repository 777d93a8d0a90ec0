//! The exchange log: found by any id, kept by kind.

use store::exchanges::{self, Bodies, Direction, Ended, Exchange, Filter, Kind};
use store::page::Place;

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, gamma};

crate::both_databases!(a_line_is_found_by_any_id_and_every_filter, lines_are_forgotten_by_kind_in_small_steps);

fn line(number: i64) -> Exchange {
    Exchange {
        institution: alpha(),
        id: exchanges::new_id(at(number)),
        direction: Direction::In,
        partner: Some(beta()),
        api: "iias".to_owned(),
        endpoint: "get".to_owned(),
        method: "POST".to_owned(),
        status: Some(200),
        fault: None,
        duration_ms: 7,
        request_id: Some(format!("request-{number}")),
        body_sha256: Some(format!("{number:064x}")),
        at: at(number),
        agreement: None,
        subject: None,
        bodies: None,
    }
}

async fn a_line_is_found_by_any_id_and_every_filter(db: Fresh) {
    let bodies = Bodies { request: Some("iia_id=B-1".to_owned()), answer: None };
    let lines = [
        line(1),
        Exchange { subject: Some("B-1".to_owned()), bodies: Some(bodies.clone()), ..line(2) },
        Exchange { agreement: Some(agreement_id(3)), status: Some(404), ..line(3) },
        Exchange { direction: Direction::Out, status: None, partner: Some(gamma()), ..line(4) },
        Exchange { api: "iia-cnr".to_owned(), status: Some(503), ..line(5) },
    ];
    exchanges::append_batch(&db.store, &lines).await.unwrap();
    let found = async |filter: Filter| {
        let page = exchanges::search(&db.store, &alpha(), &filter, &Place::First, 10).await.unwrap();
        page.rows.iter().map(|found| found.at.duration_since(at(0)).as_secs()).collect::<Vec<_>>()
    };
    let by_id = |id: &str| Filter { id: Some(id.to_owned()), ..Filter::default() };
    assert_eq!(found(Filter::default()).await, [5, 4, 3, 2, 1]);
    assert_eq!(found(by_id("request-1")).await, [1]);
    assert_eq!(found(by_id("B-1")).await, [2]);
    assert_eq!(found(by_id(agreement_id(3).as_str())).await, [3]);
    assert_eq!(found(by_id(&format!("{:064x}", 4))).await, [4]);
    assert_eq!(found(by_id(&lines[4].id.to_string())).await, [5]);
    assert_eq!(found(by_id("nothing")).await, [0; 0]);
    assert_eq!(found(Filter { partner: Some(gamma()), ..Filter::default() }).await, [4]);
    assert_eq!(found(Filter { api: Some("iia-cnr".to_owned()), ..Filter::default() }).await, [5]);
    assert_eq!(found(Filter { direction: Some(Direction::Out), ..Filter::default() }).await, [4]);
    for (ended, expected) in
        [(Ended::Fine, vec![2, 1]), (Ended::Refused, vec![3]), (Ended::Failed, vec![5]), (Ended::Silence, vec![4])]
    {
        assert_eq!(found(Filter { result: Some(ended), ..Filter::default() }).await, expected);
    }
    let one = exchanges::get(&db.store, &alpha(), &lines[1].id).await.unwrap().unwrap();
    assert_eq!(one, Exchange { bodies: None, ..lines[1].clone() });
    assert_eq!(exchanges::bodies(&db.store, &alpha(), &lines[1].id).await.unwrap(), Some(bodies));
    assert_eq!(exchanges::bodies(&db.store, &alpha(), &lines[0].id).await.unwrap(), None);
    for others in [
        exchanges::get(&db.store, &beta(), &lines[1].id).await.unwrap().is_none(),
        exchanges::bodies(&db.store, &beta(), &lines[1].id).await.unwrap().is_none(),
    ] {
        assert!(others, "another institution sees nothing");
    }
}

async fn lines_are_forgotten_by_kind_in_small_steps(db: Fresh) {
    let bodies = || Some(Bodies { request: None, answer: Some("<a/>".to_owned()) });
    let unproved = |number| Exchange { partner: None, bodies: bodies(), ..line(number) };
    let change = |number| Exchange { api: "iia-approval-cnr".to_owned(), ..line(number) };
    let lines: Vec<_> = (0..10).flat_map(|number| [unproved(number), line(number), change(number)]).collect();
    exchanges::append_batch(&db.store, &lines).await.unwrap();
    let tx = db.store.begin().await.unwrap();
    let forget =
        async |kind, seconds, most| exchanges::forget_some(&tx, &alpha(), kind, at(seconds), most).await.unwrap();
    assert_eq!(forget(Kind::Unproved, 8, 5).await, 5);
    assert_eq!(forget(Kind::Unproved, 8, 5).await, 3);
    assert_eq!(forget(Kind::Read, 2, 100).await, 2);
    assert_eq!(forget(Kind::Change, 1, 100).await, 1);
    assert_eq!(exchanges::forget_some(&tx, &beta(), Kind::Read, at(100), 100).await.unwrap(), 0);
    assert_eq!(exchanges::forget_bodies(&tx, &alpha(), at(9), 100).await.unwrap(), 9);
    tx.commit().await.unwrap();
    let left =
        exchanges::search(&db.store, &alpha(), &exchanges::Filter::default(), &Place::First, 100).await.unwrap().rows;
    let count = |kind| left.iter().filter(|line| Kind::of(line) == kind).count();
    assert_eq!([Kind::Unproved, Kind::Read, Kind::Change].map(count), [2, 8, 9]);
}
