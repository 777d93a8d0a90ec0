use domain::hei::HeiId;
use jiff::Timestamp;
use store::exchanges::{self, Direction, Exchange, Filter};
use store::page::Place;

use super::{Diary, GATHER, Line};
use crate::diary::subject;
use crate::testing::two;

fn line(institution: &HeiId, at: Timestamp, subject: Option<String>) -> Exchange {
    Exchange {
        institution: institution.clone(),
        id: exchanges::new_id(at),
        direction: Direction::In,
        partner: None,
        api: "file".to_owned(),
        endpoint: "url".to_owned(),
        method: "GET".to_owned(),
        status: Some(404),
        fault: None,
        duration_ms: 1,
        request_id: None,
        body_sha256: None,
        at,
        agreement: None,
        subject,
        bodies: None,
    }
}

#[tokio::test]
async fn a_line_that_cannot_be_written_takes_no_other_with_it() {
    let (alpha, _, clock) = two().await;
    let lines: Vec<Exchange> = (0..5).map(|_| line(&alpha.hei, clock.now(), None)).collect();
    let diary = Diary::new();
    for line in &lines {
        diary.write(Line::Exchange(Box::new(line.clone())));
    }
    // The database takes no id twice.
    diary.write(Line::Exchange(Box::new(lines[1].clone())));
    diary.write(Line::Exchange(Box::new(line(&alpha.hei, clock.now(), None))));
    assert!(diary.drain(alpha.host.store()).await.is_err(), "it is told");
    let kept = exchanges::search(alpha.host.store(), &alpha.hei, &Filter::default(), &Place::First, 20).await.unwrap();
    assert_eq!(kept.rows.len(), 6);
    assert_eq!(diary.dropped(), 1);
}

#[tokio::test]
async fn who_is_stopped_while_lines_are_gathered_loses_none() {
    let (alpha, _, clock) = two().await;
    let diary = Diary::new();
    diary.write(Line::Exchange(Box::new(line(&alpha.hei, clock.now(), None))));
    let _ = tokio::time::timeout(GATHER / 4, diary.next_batch(alpha.host.store())).await;
    diary.drain(alpha.host.store()).await.unwrap();
    let kept = exchanges::search(alpha.host.store(), &alpha.hei, &Filter::default(), &Place::First, 20).await.unwrap();
    assert_eq!((kept.rows.len(), diary.dropped()), (1, 0));
}

#[test]
fn what_a_line_is_found_by_is_plain_text() {
    assert_eq!(subject([("x_id", "\0")]).as_deref(), Some("\u{fffd}"));
    assert_eq!(subject([("iia_id", "A\u{1b}1")]).as_deref(), Some("A\u{fffd}1"));
    assert_eq!(subject([("iia_id", "Ž-1")]).as_deref(), Some("Ž-1"));
}
