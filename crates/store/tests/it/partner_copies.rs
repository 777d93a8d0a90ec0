//! What partners' systems answered about their records.

use domain::agreement::facts::CopyProblem;
use store::page::Place;
use store::partner_copies::{self, Filter, NewCopy};
use store::{Tx, agreements};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, copy, gamma, hash, iia, insert, received};

crate::both_databases!(
    a_document_that_says_the_same_is_kept_once,
    a_change_of_the_terms_is_told_from_a_change_of_anything_else,
    a_bad_document_leaves_the_last_good_one,
    a_record_that_is_gone_comes_back_when_it_is_served_again,
    the_inbox_shows_what_is_mapped_to_nothing,
    the_inbox_is_read_in_pages_that_stay_where_they_are,
    claims_of_our_ids_are_found,
);

async fn record(tx: &Tx, new: &NewCopy) -> partner_copies::Recorded {
    partner_copies::record(tx, new).await.unwrap()
}

async fn a_document_that_says_the_same_is_kept_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let first = record(&tx, &received("B-1", 5, '5', 10)).await;
    assert!(first.changed && first.terms_changed);
    let same = record(&tx, &received("B-1", 5, '5', 20)).await;
    assert_eq!((&same.id, same.changed, same.terms_changed), (&first.id, false, false));
    let remote = partner_copies::remote_record(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
    assert_eq!((remote.fetched_at, remote.current), (at(20), Some(first.id.clone())));
    let newest = partner_copies::newest_copy(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
    assert_eq!((newest.first_fetched_at, newest.terms_changed_at), (at(10), at(10)));
    let raw = partner_copies::raw(&tx, &alpha(), &first.id).await.unwrap().unwrap();
    assert_eq!(raw, b"<iia>B-1 5</iia>");
    assert!(partner_copies::raw(&tx, &beta(), &first.id).await.unwrap().is_none());
    assert!(partner_copies::remote_record(&tx, &alpha(), &gamma(), &iia("B-1")).await.unwrap().is_none());
}

async fn a_change_of_the_terms_is_told_from_a_change_of_anything_else(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let terms_changed_at = async || {
        let newest = partner_copies::newest_copy(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
        newest.terms_changed_at
    };
    record(&tx, &received("B-1", 5, '5', 10)).await;
    let mut with_code = received("B-1", 5, '6', 20);
    with_code.content.owner.iia_code = Some("B/2026/1".to_owned());
    let coded = record(&tx, &with_code).await;
    assert!(coded.changed && !coded.terms_changed);
    assert_eq!(terms_changed_at().await, at(10));
    let mut more = received("B-1", 9, '9', 30);
    let changed = record(&tx, &more).await;
    assert!(changed.changed && changed.terms_changed);
    assert_eq!(terms_changed_at().await, at(30));
    more.terms_changed_at = Some(at(25));
    more.fetched_at = at(40);
    let told = record(&tx, &more).await;
    assert!(told.changed && !told.terms_changed, "now their host says when the terms changed");
    assert_eq!((told.id, terms_changed_at().await), (changed.id, at(25)));
}

async fn a_bad_document_leaves_the_last_good_one(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    let good = record(&tx, &received("B-1", 5, '5', 10)).await;
    let problem = CopyProblem::WrongHash { claimed: "nonsense".to_owned(), computed: hash('7') };
    let bad = vec![b'x'; 1_000_000];
    let tell = async |seconds| {
        partner_copies::record_problem(&tx, &alpha(), &beta(), &iia("B-1"), &problem, &bad, at(seconds)).await.unwrap()
    };
    assert!(tell(20).await);
    assert!(!tell(30).await, "that is known");
    let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
    assert!(facts.current_copy().is_none());
    assert_eq!(facts.last_good_copy().unwrap().id, good.id);
    let remote = facts.remote.unwrap();
    assert_eq!((remote.problem, remote.fetched_at), (Some(problem.clone()), at(30)));
    let kept = partner_copies::problem_raw(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
    assert!(kept.len() < bad.len() && kept.iter().all(|byte| *byte == b'x'));
    let again = record(&tx, &received("B-1", 5, '5', 40)).await;
    assert_eq!((&again.id, again.changed, again.terms_changed), (&good.id, true, false));
    let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!(facts.current_copy().unwrap().id, good.id);
    assert!(facts.remote.unwrap().problem.is_none());
    let other = CopyProblem::Unreadable { reason: "it is HTML".to_owned() };
    let new = partner_copies::record_problem(&tx, &alpha(), &beta(), &iia("B-9"), &other, b"<html>", at(50)).await;
    assert!(new.unwrap(), "a record may begin with a bad document");
}

async fn a_record_that_is_gone_comes_back_when_it_is_served_again(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let gone = async |remote_id: &str, seconds| {
        partner_copies::record_gone(&tx, &alpha(), &beta(), &iia(remote_id), at(seconds)).await.unwrap()
    };
    assert!(!gone("B-1", 1).await, "it was never there");
    let good = record(&tx, &received("B-1", 5, '5', 10)).await;
    assert_eq!(partner_copies::known_remote_ids(&tx, &alpha(), &beta()).await.unwrap(), [iia("B-1")]);
    assert!(gone("B-1", 20).await);
    assert!(!gone("B-1", 30).await);
    assert!(partner_copies::known_remote_ids(&tx, &alpha(), &beta()).await.unwrap().is_empty());
    let remote = partner_copies::remote_record(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
    assert_eq!((remote.gone_at, remote.fetched_at, remote.current), (Some(at(20)), at(30), None));
    let back = record(&tx, &received("B-1", 5, '5', 40)).await;
    assert_eq!((back.id, back.changed), (good.id, true));
    let remote = partner_copies::remote_record(&tx, &alpha(), &beta(), &iia("B-1")).await.unwrap().unwrap();
    assert!(remote.gone_at.is_none() && remote.current.is_some());
}

async fn the_inbox_shows_what_is_mapped_to_nothing(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    record(&tx, &received("B-1", 5, '5', 10)).await;
    record(&tx, &received("B-2", 6, '6', 20)).await;
    record(&tx, &received("B-3", 7, '7', 30)).await;
    let inbox = async |aside| {
        let page =
            partner_copies::unlinked(&tx, &alpha(), &Filter { aside, partner: None }, &Place::First, 10).await.unwrap();
        page.rows
    };
    let waiting = inbox(false).await;
    assert_eq!(waiting.iter().map(|row| row.remote_id.as_str()).collect::<Vec<_>>(), ["B-3", "B-2"]);
    assert_eq!(waiting[0].content, Some(copy(&beta(), &alpha(), 7)));
    assert_eq!(partner_copies::count_waiting(&tx, &alpha(), 10).await.unwrap(), 2);
    assert_eq!(partner_copies::count_waiting(&tx, &alpha(), 1).await.unwrap(), 1, "not beyond what was asked for");
    assert!(partner_copies::put_aside(&tx, &alpha(), &beta(), &iia("B-3"), at(40)).await.unwrap());
    assert!(!partner_copies::put_aside(&tx, &alpha(), &beta(), &iia("B-3"), at(41)).await.unwrap());
    assert_eq!(inbox(false).await.len(), 1);
    assert_eq!(partner_copies::count_waiting(&tx, &alpha(), 10).await.unwrap(), 1);
    assert_eq!(inbox(true).await[0].aside_at, Some(at(40)));
    assert!(partner_copies::take_back(&tx, &alpha(), &beta(), &iia("B-3")).await.unwrap());
    agreements::mark_deleted(&tx, &alpha(), &id, at(50)).await.unwrap();
    assert_eq!(inbox(false).await.len(), 3, "the record of a deleted agreement is open again");
    let others = partner_copies::unlinked(&tx, &beta(), &Filter::default(), &Place::First, 10).await.unwrap();
    assert!(others.rows.is_empty());
}

async fn the_inbox_is_read_in_pages_that_stay_where_they_are(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 0..5_i64 {
        // Two at a time are seen first at the same instant.
        record(&tx, &received(&format!("B-{number}"), 5, '5', number / 2)).await;
    }
    let first = partner_copies::unlinked(&tx, &alpha(), &Filter::default(), &Place::First, 2).await.unwrap();
    record(&tx, &received("B-new", 5, '5', 60)).await;
    let second = partner_copies::unlinked(&tx, &alpha(), &Filter::default(), &first.next.unwrap(), 2).await.unwrap();
    let third =
        partner_copies::unlinked(&tx, &alpha(), &Filter::default(), &second.next.clone().unwrap(), 2).await.unwrap();
    let names = |rows: &[partner_copies::ReceivedRow]| -> Vec<String> {
        rows.iter().map(|row| row.remote_id.to_string()).collect()
    };
    assert_eq!(names(&first.rows), ["B-4", "B-3"]);
    assert_eq!(names(&second.rows), ["B-2", "B-1"]);
    assert_eq!(names(&third.rows), ["B-0"]);
    assert!(third.next.is_none() && first.previous.is_none());
    let back = partner_copies::unlinked(&tx, &alpha(), &Filter::default(), &third.previous.unwrap(), 2).await.unwrap();
    assert_eq!(back.rows, second.rows);
}

async fn claims_of_our_ids_are_found(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let mut claiming = received("B-1", 5, '5', 10);
    claiming.claims = Some(iia(agreement_id(1).as_str()));
    record(&tx, &claiming).await;
    let found = async || partner_copies::claiming(&tx, &alpha(), &beta(), &agreement_id(1)).await.unwrap();
    assert_eq!(found().await, [iia("B-1")]);
    assert!(partner_copies::claiming(&tx, &alpha(), &gamma(), &agreement_id(1)).await.unwrap().is_empty());
    claiming.claims = None;
    claiming.fetched_at = at(20);
    let changed = record(&tx, &claiming).await;
    assert!(changed.changed);
    assert!(found().await.is_empty());
}
