//! Ways to sign in, logins under way, and rules for roles.

use std::collections::BTreeSet;

use domain::people::method::Method;
use domain::people::rule::{Rule, Statement, Wanted};
use store::logins::{self, Login};
use store::passkeys::{self, KeptPasskey};
use store::sessions::NewSession;
use store::{local_accounts, role_rules, session_logins, sessions, staff, started_logins};

use crate::databases::Fresh;
use crate::world::{alpha, at, beta};

crate::both_databases!(
    an_identity_is_linked_to_one_person,
    what_was_started_is_taken_out_once,
    a_flood_of_started_logins_pushes_the_oldest_out,
    a_name_stands_for_one_account,
    a_code_counts_once,
    two_at_once_cannot_use_the_same_code,
    a_passkey_belongs_to_one_person,
    a_session_remembers_its_provider_until_it_ends,
    rules_are_few,
);

fn login(staff: &domain::ids::StaffId, subject: &str) -> Login {
    Login {
        issuer: "https://op.example".to_owned(),
        subject: subject.to_owned(),
        staff: staff.clone(),
        provider: "academic".to_owned(),
        created_at: at(0),
        last_at: at(0),
        said: Statement { affiliations: BTreeSet::from(["staff".to_owned()]), ..Statement::default() },
    }
}

async fn an_identity_is_linked_to_one_person(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    assert!(logins::link(&tx, &alpha(), &login(&anna, "a")).await.unwrap());
    assert!(!logins::link(&tx, &alpha(), &login(&bruno, "a")).await.unwrap());
    // Case counts in a subject.
    assert!(logins::link(&tx, &alpha(), &login(&bruno, "A")).await.unwrap());
    let found = logins::find(&tx, &alpha(), "https://op.example", "a").await.unwrap().unwrap();
    assert_eq!(found, login(&anna, "a"));
    assert!(logins::find(&tx, &alpha(), "https://op.example/", "a").await.unwrap().is_none());
    assert!(logins::find(&tx, &beta(), "https://op.example", "a").await.unwrap().is_none());
    let now = Statement { administers: true, ..Statement::default() };
    assert!(logins::came(&tx, &alpha(), &found, at(9), &now).await.unwrap());
    let all = logins::of_staff(&tx, &alpha(), &anna).await.unwrap();
    assert_eq!((all.len(), all[0].last_at, &all[0].said), (1, at(9), &now));
    logins::hold(&tx, &alpha(), &anna).await.unwrap();
    assert!(!logins::unlink(&tx, &alpha(), &bruno, "https://op.example", "a").await.unwrap());
    assert!(logins::unlink(&tx, &alpha(), &anna, "https://op.example", "a").await.unwrap());
    assert!(!logins::came(&tx, &alpha(), &found, at(10), &now).await.unwrap(), "it was taken away meanwhile");
}

async fn what_was_started_is_taken_out_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for key in 1..=3 {
        started_logins::put(&tx, &alpha(), &[key], &format!("state {key}"), at(600)).await.unwrap();
    }
    assert_eq!(started_logins::take(&tx, &beta(), &[1], at(1)).await.unwrap(), None);
    assert_eq!(started_logins::take(&tx, &alpha(), &[1], at(599)).await.unwrap().as_deref(), Some("state 1"));
    assert_eq!(started_logins::take(&tx, &alpha(), &[1], at(1)).await.unwrap(), None);
    assert_eq!(started_logins::take(&tx, &alpha(), &[2], at(600)).await.unwrap(), None);
    assert_eq!(started_logins::forget_expired(&tx, &alpha(), at(601)).await.unwrap(), 1);
}

async fn a_flood_of_started_logins_pushes_the_oldest_out(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 0..started_logins::MOST + 10 {
        let seconds = i64::from(number);
        started_logins::put(&tx, &alpha(), &number.to_be_bytes(), "{}", at(600 + seconds)).await.unwrap();
    }
    let first = started_logins::take(&tx, &alpha(), &0_u32.to_be_bytes(), at(1)).await.unwrap();
    assert_eq!(first, None, "the oldest gave way");
    let last = (started_logins::MOST + 9).to_be_bytes();
    assert!(started_logins::take(&tx, &alpha(), &last, at(1)).await.unwrap().is_some());
    let left = started_logins::forget_expired(&tx, &alpha(), at(100_000)).await.unwrap();
    assert_eq!(left, u64::from(started_logins::MOST) - 1);
}

async fn a_name_stands_for_one_account(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    assert!(local_accounts::set_password(&tx, &alpha(), &anna, "anna", "hash", at(1)).await.unwrap());
    assert!(!local_accounts::set_password(&tx, &alpha(), &bruno, "anna", "hash", at(1)).await.unwrap());
    assert!(local_accounts::set_password(&tx, &alpha(), &anna, "anna b", "other", at(2)).await.unwrap());
    let account = local_accounts::by_name(&tx, &alpha(), "anna b").await.unwrap().unwrap();
    assert_eq!(
        (account.staff.clone(), account.password_hash.as_str(), account.changed_at),
        (anna.clone(), "other", at(2))
    );
    assert!(local_accounts::by_name(&tx, &alpha(), "anna").await.unwrap().is_none());
    assert!(local_accounts::by_name(&tx, &beta(), "anna b").await.unwrap().is_none());
    assert_eq!(local_accounts::of_staff(&tx, &alpha(), &anna).await.unwrap(), Some(account));
    local_accounts::rehash(&tx, &alpha(), &anna, "new").await.unwrap();
    assert!(local_accounts::remove(&tx, &alpha(), &anna).await.unwrap());
    assert!(!local_accounts::remove(&tx, &alpha(), &anna).await.unwrap());
}

async fn a_code_counts_once(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    local_accounts::set_password(&tx, &alpha(), &anna, "anna", "hash", at(1)).await.unwrap();
    local_accounts::set_totp(&tx, &alpha(), &anna, Some(&[7; 40]), None).await.unwrap();
    let account = local_accounts::of_staff(&tx, &alpha(), &anna).await.unwrap().unwrap();
    assert_eq!((account.totp, account.totp_step), (Some(vec![7; 40]), None));
    let step = async |step| local_accounts::use_step(&tx, &alpha(), &anna, step).await.unwrap();
    assert!(step(5).await);
    assert!(!step(5).await);
    assert!(!step(4).await);
    assert!(step(6).await);
    let codes = ["a".to_owned(), "b".to_owned()];
    local_accounts::set_codes(&tx, &alpha(), &anna, &codes).await.unwrap();
    assert!(local_accounts::use_code(&tx, &alpha(), &anna, "a").await.unwrap());
    assert!(!local_accounts::use_code(&tx, &alpha(), &anna, "a").await.unwrap());
    assert_eq!(local_accounts::codes(&tx, &alpha(), &anna).await.unwrap(), ["b"]);
    local_accounts::set_totp(&tx, &alpha(), &anna, None, None).await.unwrap();
    assert!(local_accounts::of_staff(&tx, &alpha(), &anna).await.unwrap().unwrap().totp.is_none());
}

async fn two_at_once_cannot_use_the_same_code(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    local_accounts::set_password(&tx, &alpha(), &anna, "anna", "hash", at(1)).await.unwrap();
    tx.commit().await.unwrap();
    let use_it = async || {
        let tx = db.store.begin().await.unwrap();
        let used = local_accounts::use_step(&tx, &alpha(), &anna, 9).await.unwrap();
        tx.commit().await.unwrap();
        used
    };
    let (one, other) = tokio::join!(use_it(), use_it());
    assert!(one != other);
}

async fn a_passkey_belongs_to_one_person(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let bruno = staff::add(&tx, &alpha(), "Bruno", None, at(0)).await.unwrap();
    let kept = |staff: &domain::ids::StaffId| KeptPasskey {
        id: "k".to_owned(),
        staff: staff.clone(),
        name: "Telephone".to_owned(),
        passkey: "{}".to_owned(),
        created_at: at(1),
        last_at: None,
    };
    assert!(passkeys::add(&tx, &alpha(), &kept(&anna)).await.unwrap());
    assert!(!passkeys::add(&tx, &alpha(), &kept(&bruno)).await.unwrap());
    assert_eq!(passkeys::find(&tx, &alpha(), "k").await.unwrap(), Some(kept(&anna)));
    assert_eq!(passkeys::find(&tx, &beta(), "k").await.unwrap(), None);
    assert!(passkeys::used(&tx, &alpha(), "k", "{\"counter\":1}", at(5)).await.unwrap());
    assert_eq!(passkeys::of_staff(&tx, &alpha(), &anna).await.unwrap()[0].last_at, Some(at(5)));
    assert!(!passkeys::remove(&tx, &alpha(), &bruno, "k").await.unwrap());
    assert!(passkeys::remove(&tx, &alpha(), &anna, "k").await.unwrap());
    assert!(!passkeys::used(&tx, &alpha(), "k", "{}", at(6)).await.unwrap(), "it was taken away meanwhile");
}

async fn a_session_remembers_its_provider_until_it_ends(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", None, at(0)).await.unwrap();
    let new = NewSession {
        token_hash: &[1; 32],
        staff: &anna,
        method: Method::Provider,
        device: "Test",
        now: at(0),
        expires_at: at(100),
    };
    sessions::create(&tx, &alpha(), &new).await.unwrap();
    assert_eq!(session_logins::find(&tx, &alpha(), &[1; 32]).await.unwrap(), None);
    session_logins::note(&tx, &alpha(), &[1; 32], Some("academic"), Some("token"), at(-50)).await.unwrap();
    let found = session_logins::find(&tx, &alpha(), &[1; 32]).await.unwrap();
    assert_eq!(found, Some(("academic".to_owned(), Some("token".to_owned()))));
    let session = sessions::find(&tx, &alpha(), &[1; 32], at(1), at(-100)).await.unwrap().unwrap();
    assert_eq!(session.proved_at, at(-50));
    sessions::end(&tx, &alpha(), &[1; 32], at(2)).await.unwrap();
    assert_eq!(session_logins::find(&tx, &alpha(), &[1; 32]).await.unwrap(), None);
}

async fn rules_are_few(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let rule = || Rule {
        id: role_rules::new_id(at(0)),
        wanted: Wanted::Affiliation("staff".to_owned()),
        role: "reader".to_owned(),
        unit: None,
    };
    let first = rule();
    assert!(role_rules::add(&tx, &alpha(), &first, at(0)).await.unwrap());
    assert_eq!(role_rules::list(&tx, &alpha()).await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(role_rules::list(&tx, &beta()).await.unwrap(), []);
    for _ in 1..role_rules::MOST {
        assert!(role_rules::add(&tx, &alpha(), &rule(), at(0)).await.unwrap());
    }
    assert!(!role_rules::add(&tx, &alpha(), &rule(), at(0)).await.unwrap());
    assert!(!role_rules::remove(&tx, &beta(), &first.id).await.unwrap());
    assert!(role_rules::remove(&tx, &alpha(), &first.id).await.unwrap());
}
