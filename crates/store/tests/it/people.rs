//! Staff, sessions, sign-in links and the audit log.

use domain::actor::Actor;
use store::audit::{self, Entry};
use store::{sessions, sign_in_links, staff};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    one_name_stands_for_one_person_at_an_institution,
    a_session_ends_when_it_is_ended_or_over,
    a_sign_in_link_works_once,
    two_at_once_cannot_use_the_same_link,
    the_audit_log_tells_who_did_what_in_order,
);

async fn one_name_stands_for_one_person_at_an_institution(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::upsert(&tx, &alpha(), "Anna Bērziņa", "officer", at(0)).await.unwrap();
    let again = staff::upsert(&tx, &alpha(), "Anna Bērziņa", "admin", at(1)).await.unwrap();
    assert_eq!(anna, again);
    let elsewhere = staff::upsert(&tx, &beta(), "Anna Bērziņa", "officer", at(1)).await.unwrap();
    assert_ne!(anna, elsewhere);
    let known = staff::get(&tx, &alpha(), &anna).await.unwrap().unwrap();
    assert_eq!((known.role.as_str(), known.created_at), ("admin", at(0)));
    assert_eq!(staff::list(&tx, &alpha()).await.unwrap(), [known]);
    assert!(staff::get(&tx, &beta(), &anna).await.unwrap().is_none());
}

async fn a_session_ends_when_it_is_ended_or_over(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::upsert(&tx, &alpha(), "Anna", "officer", at(0)).await.unwrap();
    sessions::create(&tx, &alpha(), &[1; 32], &anna, at(0), at(100)).await.unwrap();
    sessions::create(&tx, &alpha(), &[2; 32], &anna, at(0), at(100)).await.unwrap();
    let found = async |token: u8, seconds| {
        let session = sessions::find(&tx, &alpha(), &[token; 32], at(seconds)).await.unwrap();
        session.map(|session| session.staff.id)
    };
    assert_eq!(found(1, 99).await, Some(anna.clone()));
    assert_eq!(found(1, 100).await, None);
    assert_eq!(found(3, 1).await, None);
    assert!(sessions::find(&tx, &beta(), &[1; 32], at(1)).await.unwrap().is_none());
    assert!(sessions::end(&tx, &alpha(), &[1; 32], at(50)).await.unwrap());
    assert!(!sessions::end(&tx, &alpha(), &[1; 32], at(51)).await.unwrap());
    assert_eq!(found(1, 52).await, None);
    assert_eq!(found(2, 52).await, Some(anna));
    assert_eq!(sessions::forget_expired(&tx, &alpha(), at(101)).await.unwrap(), 2);
}

async fn a_sign_in_link_works_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[1; 32], "Anna", at(0), at(900)).await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[2; 32], "Bruno", at(0), at(900)).await.unwrap();
    let follow =
        async |token: u8, seconds| sign_in_links::use_once(&tx, &alpha(), &[token; 32], at(seconds)).await.unwrap();
    assert_eq!(follow(1, 10).await.as_deref(), Some("Anna"));
    assert_eq!(follow(1, 11).await, None);
    assert_eq!(follow(2, 900).await, None);
    assert_eq!(follow(3, 1).await, None);
    assert_eq!(sign_in_links::use_once(&tx, &beta(), &[2; 32], at(1)).await.unwrap(), None);
}

async fn two_at_once_cannot_use_the_same_link(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    sign_in_links::create(&tx, &alpha(), &[1; 32], "Anna", at(0), at(900)).await.unwrap();
    tx.commit().await.unwrap();
    let mut followers = Vec::new();
    for _ in 0..6 {
        let store = db.store.clone();
        followers.push(tokio::spawn(async move {
            let tx = store.begin().await.unwrap();
            let name = sign_in_links::use_once(&tx, &alpha(), &[1; 32], at(5)).await.unwrap();
            tx.commit().await.unwrap();
            name.is_some()
        }));
    }
    let mut signed_in = 0;
    for follower in followers {
        signed_in += u32::from(follower.await.unwrap());
    }
    assert_eq!(signed_in, 1);
}

async fn the_audit_log_tells_who_did_what_in_order(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::upsert(&tx, &alpha(), "Anna", "officer", at(0)).await.unwrap();
    let actors = [
        Actor::Staff { institution: alpha(), id: anna, name: "Anna".to_owned() },
        Actor::Partner { hei: beta() },
        Actor::System,
    ];
    let institution = alpha();
    for actor in &actors {
        let entry = Entry {
            institution: &institution,
            at: at(5),
            actor,
            what: "agreement-sent",
            object_kind: "agreement",
            object_id: "A-1",
            details: "{}",
        };
        audit::append(&tx, &entry).await.unwrap();
    }
    let kept = audit::of_object(&tx, &alpha(), "agreement", "A-1", 10).await.unwrap();
    assert_eq!(kept.iter().map(|entry| entry.actor.clone()).rev().collect::<Vec<_>>(), actors);
    assert_eq!((kept[0].at, kept[0].what.as_str(), kept[0].details.as_str()), (at(5), "agreement-sent", "{}"));
    assert_eq!(audit::of_object(&tx, &alpha(), "agreement", "A-1", 2).await.unwrap().len(), 2);
    assert!(audit::of_object(&tx, &beta(), "agreement", "A-1", 10).await.unwrap().is_empty());
}
