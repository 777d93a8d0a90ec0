//! Agreements: facts, drafts, revisions, and what a partner may see.

use domain::agreement::facts::Facts;
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::agreements::{self, NewAgreement};
use store::{Store, StoreError};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, copy, gamma, hash, iia, insert, insert_with, revision, shared};

crate::both_databases!(
    revisions_come_back_as_they_were_frozen,
    a_partner_cannot_read_agreements_it_is_no_party_to,
    the_index_gives_only_what_changed_after_the_given_time,
    the_index_keeps_microseconds_apart,
    a_draft_is_not_overwritten_by_somebody_who_did_not_see_it,
    a_number_belongs_to_one_living_agreement,
    an_id_of_the_partner_belongs_to_one_living_agreement,
    deleted_agreements_are_never_served_but_kept,
    only_the_first_fetch_of_a_revision_counts,
    numbers_of_a_series_are_counted_for_each_institution,
);

async fn facts(store: &Store, id: &AgreementId) -> Facts {
    agreements::facts(store, &alpha(), id).await.unwrap().unwrap()
}

async fn revisions_come_back_as_they_were_frozen(db: Fresh) {
    let id = shared(&db.store, 1, 10).await;
    let tx = db.store.begin().await.unwrap();
    let second = agreements::add_revision(&tx, &alpha(), &id, &revision(6, '6', 20)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(second, 2);
    let facts = facts(&db.store, &id).await;
    assert_eq!(facts.partner, beta());
    assert_eq!(facts.created_at, at(0));
    let newest = facts.current_revision().unwrap();
    assert_eq!((newest.ordinal, &newest.hash, newest.at), (2, &hash('6'), at(20)));
    assert_eq!(newest.content, copy(&alpha(), &beta(), 6));
    assert_eq!(newest.by, "Anna");
    assert!(facts.draft.is_none() && facts.remote.is_none() && facts.base.is_none());
    let xml = agreements::revision_xml(&db.store, &alpha(), &id, 1).await.unwrap();
    assert_eq!(xml.unwrap(), b"<iia>5</iia>");
    assert!(agreements::revision_xml(&db.store, &beta(), &id, 1).await.unwrap().is_none());
}

async fn a_partner_cannot_read_agreements_it_is_no_party_to(db: Fresh) {
    let id = shared(&db.store, 1, 10).await;
    let tx = db.store.begin().await.unwrap();
    let theirs = insert_with(&tx, 2, &gamma(), None).await.unwrap();
    agreements::add_revision(&tx, &alpha(), &theirs, &revision(7, '7', 20)).await.unwrap();
    let draft = insert(&tx, 3, None).await.unwrap();
    agreements::save_draft(&tx, &alpha(), &draft, &copy(&alpha(), &beta(), 1), at(1), "Anna", None).await.unwrap();
    tx.commit().await.unwrap();
    let all = [theirs.clone(), draft, id.clone(), agreement_id(99), id.clone()];
    let served = agreements::served(&db.store, &alpha(), &beta(), &all).await.unwrap();
    assert_eq!(served.len(), 1);
    assert_eq!((&served[0].id, served[0].xml.as_slice()), (&id, &b"<iia>5</iia>"[..]));
    let index = agreements::index(&db.store, &alpha(), &beta(), None).await.unwrap();
    assert_eq!(index.iter().map(|row| &row.id).collect::<Vec<_>>(), [&id]);
    assert_eq!(
        index[0].years.iter().map(|(first, last)| (first.first(), last.first())).collect::<Vec<_>>(),
        [(2026, 2028)]
    );
    assert_eq!(agreements::shared_with(&db.store, &alpha(), &gamma()).await.unwrap(), [theirs]);
    assert!(agreements::served(&db.store, &beta(), &alpha(), &all).await.unwrap().is_empty());
    assert!(agreements::served(&db.store, &alpha(), &beta(), &[]).await.unwrap().is_empty());
}

async fn the_index_gives_only_what_changed_after_the_given_time(db: Fresh) {
    let early = shared(&db.store, 1, 10).await;
    let late = shared(&db.store, 2, 20).await;
    let since = async |time: Timestamp| {
        let rows = agreements::index(&db.store, &alpha(), &beta(), Some(time)).await.unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(since(at(9)).await, [early.clone(), late.clone()]);
    assert_eq!(since(at(10)).await, [late]);
    assert!(since(at(20)).await.is_empty());
    let tx = db.store.begin().await.unwrap();
    agreements::add_revision(&tx, &alpha(), &early, &revision(6, '6', 30)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(since(at(20)).await, [early]);
}

async fn the_index_keeps_microseconds_apart(db: Fresh) {
    let id = shared(&db.store, 1, 10).await;
    let just_before = at(10) - jiff::SignedDuration::from_micros(1);
    let rows = agreements::index(&db.store, &alpha(), &beta(), Some(just_before)).await.unwrap();
    assert_eq!(rows.first().map(|row| (&row.id, row.modified_at)), Some((&id, at(10))));
}

async fn a_draft_is_not_overwritten_by_somebody_who_did_not_see_it(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, None).await.unwrap();
    let save = async |people, seconds, expected| {
        let content = copy(&alpha(), &beta(), people);
        agreements::save_draft(&tx, &alpha(), &id, &content, at(seconds), "Anna", expected).await.unwrap()
    };
    assert!(!save(1, 1, Some(at(0))).await, "there is no draft that was saved then");
    assert!(save(2, 2, None).await);
    assert!(!save(3, 3, None).await, "somebody else has a draft");
    assert!(save(4, 4, Some(at(2))).await);
    assert!(!save(5, 5, Some(at(2))).await, "somebody else saved after that");
    let draft = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap().draft.unwrap();
    assert_eq!((draft.content, draft.saved_at, draft.saved_by), (copy(&alpha(), &beta(), 4), at(4), "Anna".to_owned()));
    assert!(agreements::discard_draft(&tx, &alpha(), &id).await.unwrap());
    assert!(!agreements::discard_draft(&tx, &alpha(), &id).await.unwrap());
    assert!(!save(6, 6, Some(at(4))).await, "the draft was discarded");
}

async fn a_number_belongs_to_one_living_agreement(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let first = insert(&tx, 1, None).await.unwrap();
    let second = insert(&tx, 2, None).await.unwrap();
    assert!(agreements::code_exists(&tx, &alpha(), "A-1").await.unwrap());
    assert!(!agreements::code_exists(&tx, &beta(), "A-1").await.unwrap());
    let taken = agreements::set_code(&tx, &alpha(), &second, "A-1").await;
    assert!(matches!(taken, Err(StoreError::CodeTaken(code)) if code == "A-1"));
    agreements::set_code(&tx, &alpha(), &first, "A-1").await.unwrap();
    agreements::mark_deleted(&tx, &alpha(), &first, at(9)).await.unwrap();
    agreements::set_code(&tx, &alpha(), &second, "A-1").await.unwrap();
    let gone = agreements::set_code(&tx, &alpha(), &first, "A-9").await;
    assert!(matches!(gone, Err(StoreError::NoAgreement(_))));
}

async fn an_id_of_the_partner_belongs_to_one_living_agreement(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let first = insert(&tx, 1, Some("B-7")).await.unwrap();
    let second = insert(&tx, 2, None).await.unwrap();
    let found = agreements::id_of_remote(&tx, &alpha(), &beta(), &iia("B-7")).await.unwrap();
    assert_eq!(found.as_ref(), Some(&first));
    let taken = agreements::map_remote(&tx, &alpha(), &second, Some(&iia("B-7"))).await;
    assert!(matches!(taken, Err(StoreError::RemoteIdTaken { by, .. }) if by == first));
    let third = NewAgreement {
        institution: alpha(),
        id: agreement_id(3),
        partner: beta(),
        code: "A-3".to_owned(),
        remote_id: Some(iia("B-7")),
        unit: None,
        created_at: at(0),
    };
    assert!(matches!(agreements::insert(&tx, &third).await, Err(StoreError::RemoteIdTaken { .. })));
    agreements::map_remote(&tx, &alpha(), &first, None).await.unwrap();
    agreements::map_remote(&tx, &alpha(), &second, Some(&iia("B-7"))).await.unwrap();
    agreements::map_remote(&tx, &alpha(), &second, Some(&iia("B-7"))).await.unwrap();
    let found = agreements::id_of_remote(&tx, &alpha(), &beta(), &iia("B-7")).await.unwrap();
    assert_eq!(found, Some(second));
    assert_eq!(agreements::id_of_remote(&tx, &alpha(), &gamma(), &iia("B-7")).await.unwrap(), None);
}

async fn deleted_agreements_are_never_served_but_kept(db: Fresh) {
    let id = shared(&db.store, 1, 10).await;
    let tx = db.store.begin().await.unwrap();
    agreements::mark_deleted(&tx, &alpha(), &id, at(20)).await.unwrap();
    let again = agreements::mark_deleted(&tx, &alpha(), &id, at(21)).await;
    assert!(matches!(again, Err(StoreError::NoAgreement(_))));
    let frozen = agreements::add_revision(&tx, &alpha(), &id, &revision(6, '6', 30)).await;
    assert!(matches!(frozen, Err(StoreError::NoAgreement(_))));
    tx.commit().await.unwrap();
    assert_eq!(facts(&db.store, &id).await.deleted_at, Some(at(20)));
    assert!(agreements::index(&db.store, &alpha(), &beta(), None).await.unwrap().is_empty());
    assert!(agreements::served(&db.store, &alpha(), &beta(), std::slice::from_ref(&id)).await.unwrap().is_empty());
    assert!(agreements::shared_with(&db.store, &alpha(), &beta()).await.unwrap().is_empty());
    assert_eq!(agreements::count_by_institution(&db.store, &alpha()).await.unwrap(), 0);
    assert_eq!(agreements::ids(&db.store, &alpha(), None, 5).await.unwrap(), std::slice::from_ref(&id));
    assert!(agreements::ids(&db.store, &alpha(), Some(&id), 5).await.unwrap().is_empty());
}

async fn only_the_first_fetch_of_a_revision_counts(db: Fresh) {
    let id = shared(&db.store, 1, 10).await;
    let tx = db.store.begin().await.unwrap();
    assert!(agreements::revision_fetched(&tx, &alpha(), &id, 1, at(11)).await.unwrap());
    assert!(!agreements::revision_fetched(&tx, &alpha(), &id, 1, at(12)).await.unwrap());
    tx.commit().await.unwrap();
    let served = agreements::served(&db.store, &alpha(), &beta(), std::slice::from_ref(&id)).await.unwrap();
    assert_eq!(served[0].fetched_at, Some(at(11)));
    assert_eq!(facts(&db.store, &id).await.revisions[0].fetched_at, Some(at(11)));
}

async fn numbers_of_a_series_are_counted_for_each_institution(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    assert_eq!(agreements::next_code_number(&tx, &alpha(), "2026").await.unwrap(), 1);
    assert_eq!(agreements::next_code_number(&tx, &alpha(), "2026").await.unwrap(), 2);
    assert_eq!(agreements::next_code_number(&tx, &alpha(), "2027").await.unwrap(), 1);
    assert_eq!(agreements::next_code_number(&tx, &beta(), "2026").await.unwrap(), 1);
}
