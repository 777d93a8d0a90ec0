use std::time::Instant;

use jiff::SignedDuration;
use store::exchanges::{self, Exchange as Kept};
use store::page::Place;

use super::*;
use crate::testing::{Side, two};

fn draft(side: &Side) -> Draft {
    let exchange = Exchange {
        institution: side.hei.clone(),
        partner: None,
        api: "iia-cnr".to_owned(),
        endpoint: "url".to_owned(),
        method: "POST".to_owned(),
        status: 0,
        fault: None,
        duration_ms: 0,
        request_id: None,
        body_sha256: None,
        at: side.host.clock().now(),
        agreement: None,
        params: vec![("iia_id".to_owned(), "B-1".to_owned())],
        answer: None,
    };
    Draft { exchange, started: Instant::now(), place: LinePlace::default() }
}

async fn kept(side: &Side) -> Vec<Option<u16>> {
    side.host.write_log().await;
    let lines =
        exchanges::search(side.host.store(), &side.hei, &exchanges::Filter::default(), &Place::First, 9).await.unwrap();
    lines.rows.into_iter().map(|line: Kept| line.status).collect()
}

fn end(side: &Side, draft: &Draft, status: u16) {
    super::super::log(&side.host, Exchange { status, ..draft.exchange.clone() }, &draft.place);
}

#[tokio::test]
async fn a_change_that_is_not_kept_leaves_the_line_of_the_request() {
    let (alpha, ..) = two().await;
    let draft = draft(&alpha);
    let tx = alpha.host.store().begin().await.unwrap();
    let begun = draft.write(&alpha.host, &tx, "<a/>").await.unwrap();
    drop((begun, tx));
    end(&alpha, &draft, 500);
    assert_eq!(kept(&alpha).await, [Some(500)]);
}

#[tokio::test]
async fn a_request_that_ended_before_its_change_has_one_line() {
    let (alpha, _, clock) = two().await;
    let store = alpha.host.store();
    // The sender was told that it took too long; then the change is kept.
    let slow = draft(&alpha);
    let tx = store.begin().await.unwrap();
    let begun = slow.write(&alpha.host, &tx, "<a/>").await.unwrap();
    end(&alpha, &slow, 503);
    tx.commit().await.unwrap();
    begun.unwrap().committed();
    assert_eq!(kept(&alpha).await, [Some(200)]);
    // The same, and the change is lost.
    clock.advance(SignedDuration::from_secs(1));
    let lost = draft(&alpha);
    let tx = store.begin().await.unwrap();
    let begun = lost.write(&alpha.host, &tx, "<a/>").await.unwrap();
    end(&alpha, &lost, 503);
    drop((begun, tx));
    assert_eq!(kept(&alpha).await, [Some(503), Some(200)]);
    // The line stands there before the change begins.
    clock.advance(SignedDuration::from_secs(1));
    let late = draft(&alpha);
    end(&alpha, &late, 504);
    let tx = store.begin().await.unwrap();
    assert!(late.write(&alpha.host, &tx, "<a/>").await.unwrap().is_none());
    tx.commit().await.unwrap();
    assert_eq!(kept(&alpha).await, [Some(504), Some(503), Some(200)]);
}
