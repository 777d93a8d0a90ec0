//! Approvals in both directions, with their history.

use domain::hei::IiaId;
use store::{StoreError, agreements, approvals, partner_copies};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta, gamma, hash, iia, insert, received, revision};

crate::both_databases!(
    approvals_given_and_withdrawn_stay_in_the_history,
    a_partner_reads_only_approvals_of_its_own_records,
    an_approval_received_is_matched_with_the_newest_revision,
    a_base_stays_until_another_pair_replaces_it,
);

async fn approvals_given_and_withdrawn_stay_in_the_history(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    let copy = partner_copies::record(&tx, &received("B-1", 5, '5', 10)).await.unwrap().id;
    assert!(!approvals::withdraw(&tx, &alpha(), &id, at(11), "Anna").await.unwrap());
    approvals::give(&tx, &alpha(), &id, &copy, &hash('5'), at(12), "Anna").await.unwrap();
    let newer = partner_copies::record(&tx, &received("B-1", 6, '6', 20)).await.unwrap().id;
    let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
    let given = facts.given.as_ref().unwrap();
    assert_eq!((&given.copy, &given.hash, given.at, given.by.as_str()), (&copy, &hash('5'), at(12), "Anna"));
    assert_eq!(facts.copies.iter().map(|copy| &copy.id).collect::<Vec<_>>(), [&copy, &newer]);
    assert_eq!(facts.current_copy().unwrap().id, newer);
    assert!(approvals::withdraw(&tx, &alpha(), &id, at(30), "Bruno").await.unwrap());
    assert!(!approvals::withdraw(&tx, &alpha(), &id, at(31), "Bruno").await.unwrap());
    assert!(agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap().given.is_none());
    let history = approvals::given_history(&tx, &alpha(), &id).await.unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].approved, Some((copy, hash('5'))));
    assert_eq!((history[1].approved.as_ref(), history[1].at, history[1].by.as_str()), (None, at(30), "Bruno"));
    let nowhere = domain::ids::PartnerCopyId::parse(id.as_str()).unwrap();
    let refused = approvals::give(&tx, &alpha(), &id, &nowhere, &hash('5'), at(40), "Anna").await;
    assert!(matches!(refused, Err(StoreError::NoPartnerCopy(_))));
}

async fn a_partner_reads_only_approvals_of_its_own_records(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let first = insert(&tx, 1, Some("B-1")).await.unwrap();
    let second = insert(&tx, 2, Some("B-2")).await.unwrap();
    for (id, remote, digit) in [(&first, "B-1", '1'), (&second, "B-2", '2')] {
        let copy = partner_copies::record(&tx, &received(remote, 5, digit, 10)).await.unwrap().id;
        approvals::give(&tx, &alpha(), id, &copy, &hash(digit), at(20), "Anna").await.unwrap();
    }
    let ids: Vec<IiaId> = ["B-2", "B-unknown", "B-1", "B-2"].map(iia).to_vec();
    let given = approvals::given_for(&tx, &alpha(), &beta(), &ids).await.unwrap();
    assert_eq!(given, [(iia("B-2"), hash('2')), (iia("B-1"), hash('1'))]);
    assert!(approvals::given_for(&tx, &alpha(), &gamma(), &ids).await.unwrap().is_empty());
    assert!(approvals::given_for(&tx, &beta(), &alpha(), &ids).await.unwrap().is_empty());
    approvals::withdraw(&tx, &alpha(), &first, at(30), "Anna").await.unwrap();
    agreements::mark_deleted(&tx, &alpha(), &second, at(31)).await.unwrap();
    assert!(approvals::given_for(&tx, &alpha(), &beta(), &ids).await.unwrap().is_empty());
}

async fn an_approval_received_is_matched_with_the_newest_revision(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    for (people, digit, seconds) in [(5, '5', 1), (6, '6', 2), (5, '5', 3), (7, '7', 4)] {
        agreements::add_revision(&tx, &alpha(), &id, &revision(people, digit, seconds)).await.unwrap();
    }
    let receive = async |digit: Option<char>, seconds| {
        let hash = digit.map(hash);
        approvals::record_received(&tx, &alpha(), &id, hash.as_ref(), b"<answer/>", at(seconds)).await.unwrap()
    };
    let matched = async || {
        let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
        let ordinals: Vec<u32> = facts.revisions.iter().map(|revision| revision.ordinal).collect();
        (facts.received.map(|received| (received.at, received.revision)), ordinals)
    };
    assert!(!receive(None, 10).await, "nothing was approved before either");
    assert!(receive(Some('5'), 11).await);
    assert!(!receive(Some('5'), 12).await);
    assert_eq!(matched().await, (Some((at(11), Some(3))), vec![3, 4]));
    assert!(receive(Some('e'), 13).await);
    assert_eq!(matched().await, (Some((at(13), None)), vec![4]));
    assert!(receive(None, 14).await);
    assert_eq!(matched().await, (None, vec![4]));
    let history = approvals::received_history(&tx, &alpha(), &id).await.unwrap();
    assert_eq!(
        history.iter().map(|entry| entry.hash.clone()).collect::<Vec<_>>(),
        [Some(hash('5')), Some(hash('e')), None]
    );
    assert_eq!(history[0].raw, b"<answer/>");
}

async fn a_base_stays_until_another_pair_replaces_it(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let id = insert(&tx, 1, Some("B-1")).await.unwrap();
    agreements::add_revision(&tx, &alpha(), &id, &revision(5, '5', 1)).await.unwrap();
    let copy = partner_copies::record(&tx, &received("B-1", 5, '5', 2)).await.unwrap().id;
    assert!(approvals::set_base(&tx, &alpha(), &id, 1, &copy, at(3)).await.unwrap());
    assert!(!approvals::set_base(&tx, &alpha(), &id, 1, &copy, at(4)).await.unwrap());
    agreements::add_revision(&tx, &alpha(), &id, &revision(6, '6', 5)).await.unwrap();
    agreements::add_revision(&tx, &alpha(), &id, &revision(7, '7', 6)).await.unwrap();
    let newer = partner_copies::record(&tx, &received("B-1", 7, '7', 7)).await.unwrap().id;
    agreements::map_remote(&tx, &alpha(), &id, None).await.unwrap();
    let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
    let base = facts.base.as_ref().unwrap();
    assert_eq!((base.revision, &base.copy, base.at), (1, &copy, at(3)));
    assert_eq!(facts.revisions.iter().map(|revision| revision.ordinal).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(facts.copy(&copy).unwrap().hash, hash('5'), "the proof stays when the mapping goes");
    assert!(approvals::set_base(&tx, &alpha(), &id, 3, &newer, at(8)).await.unwrap());
    let facts = agreements::facts(&tx, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!(facts.base.unwrap().revision, 3);
}
