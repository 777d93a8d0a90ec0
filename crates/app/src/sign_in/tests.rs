use domain::actor::Actor;
use domain::hei::HeiId;
use jiff::SignedDuration;

use super::{SessionToken, SignInRefused, create_link, end, enrol, session, start_for, use_link};
use crate::testing::two;

#[tokio::test]
async fn a_link_signs_in_once() {
    let (alpha, _, _) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let link = create_link(host, hei, " Ilze Ozola ").await.unwrap();
    let token = use_link(host, hei, &link).await.unwrap();
    let Some(Actor::Staff { institution, name, .. }) = session(host, hei, &token).await.unwrap() else {
        panic!("nobody is signed in")
    };
    assert_eq!((institution.as_str(), name.as_str()), ("alpha.example", "Ilze Ozola"));
    assert!(matches!(use_link(host, hei, &link).await, Err(SignInRefused::NoLink)));
    assert!(matches!(use_link(host, hei, "guessed").await, Err(SignInRefused::NoLink)));
    end(host, hei, &token).await.unwrap();
    assert!(session(host, hei, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn links_and_sessions_do_not_last() {
    let (alpha, _, clock) = two().await;
    let (host, hei) = (&alpha.host, &alpha.hei);
    let link = create_link(host, hei, "Ilze Ozola").await.unwrap();
    clock.advance(SignedDuration::from_mins(16));
    assert!(matches!(use_link(host, hei, &link).await, Err(SignInRefused::NoLink)));
    let link = create_link(host, hei, "Ilze Ozola").await.unwrap();
    let token = use_link(host, hei, &link).await.unwrap();
    clock.advance(SignedDuration::from_hours(13));
    assert!(session(host, hei, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_session_holds_at_one_institution() {
    let (alpha, beta, _) = two().await;
    let id = enrol(&alpha.host, &alpha.hei, "Andris Liepa", "office").await.unwrap();
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
    let elsewhere = create_link(&alpha.host, &beta.hei, "Ilze Ozola").await;
    assert!(matches!(elsewhere, Err(SignInRefused::NoInstitution)));
    for name in ["", "  ", "a\nb", &"x".repeat(201)] {
        let refused = create_link(&alpha.host, &HeiId::parse("alpha.example").unwrap(), name).await;
        assert!(matches!(refused, Err(SignInRefused::BadName)), "{name:?}");
    }
}
