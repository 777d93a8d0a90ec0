use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::right::Right;
use jiff::{SignedDuration, Timestamp};
use store::passkeys::KeptPasskey;
use store::sign_in_links::{self, Link, Purpose};
use store::{local_accounts, logins, passkeys, staff};

use super::{
    LinkFor, SessionToken, SignInRefused, WHOLE_OFFICE, checked_name, create_link, end, enrol, prove_with_one_click,
    session, start_for, start_on, use_link,
};
use crate::secrets;
use crate::testing::two;

#[test]
fn a_name_is_kept_without_signs_that_nobody_sees() {
    assert_eq!(checked_name(" \u{202e}Ilze\u{200b} Ozola\u{feff} ").unwrap(), "Ilze Ozola");
    assert!(matches!(checked_name("\u{200b}\u{202e}"), Err(SignInRefused::BadName)));
}

#[tokio::test]
async fn a_link_signs_in_once() {
    let (alpha, _, _) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let link = create_link(host, hei, LinkFor::Name(" Ilze Ozola "), false).await.unwrap();
    let token = use_link(host, hei, &link, "Browser").await.unwrap();
    let signed_in = session(host, hei, &token).await.unwrap().expect("nobody is signed in");
    let Actor::Staff { institution, name, .. } = &signed_in.actor else { panic!("nobody is signed in") };
    assert_eq!((institution.as_str(), name.as_str()), ("alpha.example", "Ilze Ozola"));
    assert!(matches!(use_link(host, hei, &link, "Browser").await, Err(SignInRefused::NoLink)));
    assert!(matches!(use_link(host, hei, "guessed", "").await, Err(SignInRefused::NoLink)));
    end(host, hei, &token).await.unwrap();
    assert!(session(host, hei, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_link_and_one_click_stand_in_the_audit_log_and_their_sessions_know_the_browser() {
    let (alpha, _, _) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let id = enrol(host, hei, "Andris Liepa", &[]).await.unwrap();
    start_on(host, hei, &id, "One browser").await.unwrap();
    let link = create_link(host, hei, LinkFor::Person(&id), false).await.unwrap();
    let token = use_link(host, hei, &link, "Another browser").await.unwrap();
    let who = session(host, hei, &token).await.unwrap().unwrap();
    prove_with_one_click(host, hei, &who).await.unwrap();
    let log = store::audit::of_object(host.store(), hei, "person", id.as_str(), 10).await.unwrap();
    let told: Vec<(&str, &str)> = log.iter().map(|kept| (kept.what.as_str(), kept.details.as_str())).collect();
    let (link, click) = (r#"{"method":"link"}"#, r#"{"method":"one-click"}"#);
    assert_eq!(told, [("proved-again", click), ("signed-in", link), ("signed-in", click)]);
    assert!(log.iter().all(|kept| kept.actor == who.actor), "they did it themselves");
    let open = crate::account::open_sessions(host, hei, &who).await.unwrap();
    let devices: BTreeSet<&str> = open.iter().map(|session| session.device.as_str()).collect();
    assert_eq!(devices, BTreeSet::from(["Another browser", "One browser"]));
}

#[tokio::test]
async fn links_and_sessions_do_not_last() {
    let (alpha, _, clock) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let link = create_link(host, hei, LinkFor::Name("Ilze Ozola"), false).await.unwrap();
    clock.advance(SignedDuration::from_mins(16));
    assert!(matches!(use_link(host, hei, &link, "Browser").await, Err(SignInRefused::NoLink)));
    let link = create_link(host, hei, LinkFor::Name("Ilze Ozola"), false).await.unwrap();
    let token = use_link(host, hei, &link, "Browser").await.unwrap();
    clock.advance(SignedDuration::from_hours(13));
    assert!(session(host, hei, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_session_holds_at_one_institution() {
    let (alpha, beta, _) = two().await;
    let id = enrol(&alpha.host, &alpha.hei, "Andris Liepa", &WHOLE_OFFICE).await.unwrap();
    let token = start_for(&alpha.host, &alpha.hei, &id).await.unwrap();
    assert!(session(&alpha.host, &alpha.hei, &token).await.unwrap().is_some());
    assert!(session(&alpha.host, &beta.hei, &token).await.unwrap().is_none());
    assert!(session(&alpha.host, &alpha.hei, &SessionToken::from_cookie("guessed")).await.unwrap().is_none());
    assert!(matches!(start_for(&beta.host, &beta.hei, &id).await, Err(SignInRefused::NoStaff)));
    assert_eq!(format!("{token:?}"), "SessionToken", "the secret is not shown");
}

#[tokio::test]
async fn only_people_of_this_host_get_links() {
    let (alpha, beta, _) = two().await;
    let elsewhere = create_link(&alpha.host, &beta.hei, LinkFor::Name("Ilze Ozola"), false).await;
    assert!(matches!(elsewhere, Err(SignInRefused::NoInstitution)));
    for name in ["", "  ", "a\nb", &"x".repeat(201)] {
        let refused =
            create_link(&alpha.host, &HeiId::parse("alpha.example").unwrap(), LinkFor::Name(name), false).await;
        assert!(matches!(refused, Err(SignInRefused::BadName)), "{name:?}");
    }
}

#[tokio::test]
async fn a_session_that_nobody_uses_ends_and_one_that_is_used_goes_on() {
    let (alpha, _, clock) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let id = enrol(host, hei, "Andris Liepa", &WHOLE_OFFICE).await.unwrap();
    let token = start_for(host, hei, &id).await.unwrap();
    for _ in 0..3 {
        clock.advance(SignedDuration::from_mins(50));
        assert!(session(host, hei, &token).await.unwrap().is_some());
    }
    clock.advance(SignedDuration::from_mins(61));
    assert!(session(host, hei, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_proof_is_recent_for_five_minutes() {
    let (alpha, _, clock) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let id = enrol(host, hei, "Andris Liepa", &WHOLE_OFFICE).await.unwrap();
    let token = start_for(host, hei, &id).await.unwrap();
    for (minutes, recent) in [(4, true), (2, false)] {
        clock.advance(SignedDuration::from_mins(minutes));
        assert_eq!(session(host, hei, &token).await.unwrap().unwrap().is_recent, recent);
    }
}

#[tokio::test]
async fn the_first_who_comes_by_a_link_gets_the_office_and_the_next_gets_nothing() {
    let (alpha, _, _) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let come = async |name, rescue| {
        let link = create_link(host, hei, LinkFor::Name(name), rescue).await.unwrap();
        let token = use_link(host, hei, &link, "").await.unwrap();
        session(host, hei, &token).await.unwrap().unwrap()
    };
    let first = come("Ilze Ozola", false).await;
    assert!(first.access.may(Right::ManagePeople) && first.access.may(Right::ApproveAgreements));
    let second = come("Niks Gailis", false).await;
    assert_eq!(second.access.rights().count(), 0);
    let back = come("Niks Gailis", true).await;
    assert_eq!(back.staff, second.staff, "the same person");
    assert!(back.access.may(Right::ManagePeople) && !back.access.may(Right::ApproveAgreements));
}

#[tokio::test]
async fn a_name_of_two_people_is_no_answer() {
    let (alpha, _, clock) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let tx = host.store().begin().await.unwrap();
    let one = store::staff::add(&tx, hei, "Anna", None, clock.wire_now()).await.unwrap();
    let two = store::staff::add(&tx, hei, "Anna", None, clock.wire_now()).await.unwrap();
    tx.commit().await.unwrap();
    let refused = create_link(host, hei, LinkFor::Name("Anna"), false).await;
    assert!(matches!(refused, Err(SignInRefused::Ambiguous(ids)) if ids == [one.to_string(), two.to_string()]));
    let link = create_link(host, hei, LinkFor::Person(&two), false).await.unwrap();
    let token = use_link(host, hei, &link, "").await.unwrap();
    assert_eq!(session(host, hei, &token).await.unwrap().unwrap().staff, two);
}

#[tokio::test]
async fn a_link_that_somebody_asked_for_proves_only_for_who_has_no_better_way() {
    let (alpha, _, clock) = two().await;
    let (host, hei, now) = (&alpha.host, &alpha.hei, clock.wire_now());
    let proves = async |id: &StaffId, purpose| {
        let link = Link { staff: Some(id.clone()), name: "Anna".to_owned(), purpose };
        let token = secrets::token().unwrap();
        let tx = host.store().begin().await.unwrap();
        let until = now + SignedDuration::from_mins(15);
        sign_in_links::create(&tx, hei, &secrets::hash(&token), &link, now, until).await.unwrap();
        tx.commit().await.unwrap();
        let session_token = use_link(host, hei, &token, "").await.unwrap();
        let signed_in = session(host, hei, &session_token).await.unwrap().unwrap();
        assert_eq!(signed_in.staff, *id);
        signed_in.is_recent
    };
    for way in ["none", "password", "code", "passkey", "login"] {
        let tx = host.store().begin().await.unwrap();
        let id = staff::add(&tx, hei, way, None, now).await.unwrap();
        match way {
            "password" | "code" => {
                assert!(local_accounts::set_password(&tx, hei, &id, way, "hash", now).await.unwrap());
                let sealed = (way == "code").then_some(&b"sealed"[..]);
                local_accounts::set_totp(&tx, hei, &id, sealed, None).await.unwrap();
            }
            "passkey" => assert!(passkeys::add(&tx, hei, &passkey(&id, now)).await.unwrap()),
            "login" => assert!(logins::link(&tx, hei, &login(&id, now)).await.unwrap()),
            _ => {}
        }
        tx.commit().await.unwrap();
        let has_better = matches!(way, "code" | "passkey" | "login");
        assert_eq!(proves(&id, Purpose::Asked).await, !has_better, "{way}");
        assert!(proves(&id, Purpose::SignIn).await, "{way}: a link of the operator is the way back in");
    }
}

fn passkey(id: &StaffId, at: Timestamp) -> KeptPasskey {
    let (name, passkey) = ("telephone".to_owned(), "{}".to_owned());
    KeptPasskey { id: "1".to_owned(), staff: id.clone(), name, passkey, created_at: at, last_at: None }
}

fn login(id: &StaffId, at: Timestamp) -> logins::Login {
    logins::Login {
        issuer: "https://op.example".to_owned(),
        subject: "anna".to_owned(),
        staff: id.clone(),
        provider: "academic".to_owned(),
        created_at: at,
        last_at: at,
        said: domain::people::rule::Statement::default(),
    }
}
