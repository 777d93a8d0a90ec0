use domain::hei::HeiId;
use ewp_protocol::sealing::SealingKey;
use jiff::{SignedDuration, Timestamp};
use store::Store;
use store::keys::{self, KeyRole, KeyState};

use super::*;
use crate::testing::{catalogue_of, two};

fn alpha() -> HeiId {
    HeiId::parse("alpha.example").unwrap()
}

fn now() -> Timestamp {
    "2026-11-20T10:00:00Z".parse().unwrap()
}

async fn opened() -> (Store, SealingKey, KeyRing) {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let sealing = SealingKey::generate().unwrap();
    let ring = KeyRing::open_or_make(&store, &alpha(), &sealing, now()).await.unwrap();
    (store, sealing, ring)
}

async fn ring(store: &Store, sealing: &SealingKey) -> KeyRing {
    KeyRing::open_or_make(store, &alpha(), sealing, now()).await.unwrap()
}

#[tokio::test]
async fn a_new_key_is_listed_long_before_it_signs() {
    let (store, sealing, first) = opened().await;
    let (pace, hei) = (KeyPace::default(), alpha());
    let key = rotate(&store, &hei, KeyRole::Server, USUAL_BITS, &sealing, now()).await.unwrap();
    let second = ring(&store, &sealing).await;
    assert!(second.is_outdated(&[]) && first.is_outdated(&keys::all(&store, &hei).await.unwrap()));
    let listed: Vec<String> = second.listed(KeyRole::Server).iter().map(|key| key.fingerprint().to_string()).collect();
    assert_eq!(listed, [first.server.fingerprint().to_string(), key.fingerprint.clone()]);
    assert_eq!(second.server.fingerprint(), first.server.fingerprint());

    // Another one is refused meanwhile, and so is signing before partners know it.
    let again = rotate(&store, &hei, KeyRole::Server, USUAL_BITS, &sealing, now()).await;
    assert!(matches!(again, Err(StepRefused::UnderWay(_))));
    let early = activate(&store, &key_now(&store, &key.fingerprint).await, pace, false, now()).await;
    assert!(matches!(early, Err(StepRefused::NotSeen(_))));
    let tx = store.begin().await.unwrap();
    assert!(keys::saw(&tx, &key, now()).await.unwrap() && !keys::saw(&tx, &key, now()).await.unwrap());
    tx.commit().await.unwrap();
    let early = activate(&store, &key_now(&store, &key.fingerprint).await, pace, false, now()).await;
    assert!(matches!(early, Err(StepRefused::TooEarly { until }) if until == now() + pace.wait));
    let later = now() + pace.wait;
    activate(&store, &key_now(&store, &key.fingerprint).await, pace, false, later).await.unwrap();
    let third = ring(&store, &sealing).await;
    assert_eq!(third.server.fingerprint().to_string(), key.fingerprint);
    assert_eq!(third.listed(KeyRole::Server).len(), 2, "the old one is listed still");

    // The old one goes when nothing is on its way any more, and still decrypts then.
    let old = key_now(&store, first.server.fingerprint().as_str()).await;
    assert_eq!(old.state(), KeyState::Retiring);
    let early = retire(&store, &old, pace, false, later).await;
    assert!(matches!(early, Err(StepRefused::TooEarly { .. })));
    retire(&store, &old, pace, false, later + pace.keep).await.unwrap();
    let fourth = ring(&store, &sealing).await;
    assert_eq!(fourth.listed(KeyRole::Server).len(), 1);
    assert!(fourth.decrypting(KeyRole::Server, &first.server.fingerprint()).is_some());
    assert!(fourth.decrypting(KeyRole::Client, &first.server.fingerprint()).is_none());
    let tx = store.begin().await.unwrap();
    assert_eq!(keys::destroy_retired(&tx, &hei, later + pace.keep).await.unwrap(), 0);
    let end = later + pace.keep + SignedDuration::from_secs(1);
    assert_eq!(keys::destroy_retired(&tx, &hei, end).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(ring(&store, &sealing).await.decrypting(KeyRole::Server, &first.server.fingerprint()).is_none());
}

#[tokio::test]
async fn a_key_that_signs_is_not_taken_away() {
    let (store, _, ring) = opened().await;
    let key = find(&store, &alpha(), &ring.client.fingerprint().as_str()[..8]).await.unwrap();
    let refused = retire(&store, &key, KeyPace::default(), true, now()).await;
    assert!(matches!(refused, Err(StepRefused::Signs(_))));
    assert!(matches!(find(&store, &alpha(), "00").await, Err(StepRefused::NoSuchKey(_))));
}

#[tokio::test]
async fn a_key_that_was_only_made_is_in_no_manifest() {
    let (store, sealing, _) = opened().await;
    let key = make(&store, &alpha(), KeyRole::Client, 3072, &sealing, now()).await.unwrap();
    assert_eq!(ring(&store, &sealing).await.listed(KeyRole::Client).len(), 1);
    publish(&store, &key, now()).await.unwrap();
    assert!(matches!(publish(&store, &key, now()).await, Err(StepRefused::WrongState { .. })));
    let listed = ring(&store, &sealing).await.listed(KeyRole::Client);
    assert_eq!(listed.iter().map(ewp_protocol::keys::PublicKey::bits).collect::<Vec<_>>(), [2048, 3072]);
    // A published key can be taken back: it never signed.
    retire(&store, &key_now(&store, &key.fingerprint).await, KeyPace::default(), false, now()).await.unwrap();
    assert_eq!(ring(&store, &sealing).await.listed(KeyRole::Client).len(), 1);
}

#[tokio::test]
async fn a_lost_sealing_key_is_told_and_new_keys_help() {
    let (store, _, first) = opened().await;
    let other = SealingKey::generate().unwrap();
    let refused = KeyRing::open_or_make(&store, &alpha(), &other, now()).await;
    assert!(matches!(refused, Err(KeyRingError::Sealed(_))));
    start_anew(&store, &alpha(), &other, now()).await.unwrap();
    let anew = ring(&store, &other).await;
    assert_ne!(anew.client.fingerprint(), first.client.fingerprint());
    assert_eq!(anew.listed(KeyRole::Client).len(), 1);
}

#[tokio::test]
async fn who_knows_an_old_state_of_a_key_leaves_no_institution_without_one() {
    let (store, sealing, first) = opened().await;
    let (hei, pace) = (alpha(), KeyPace::default());
    let signing = async || ring(&store, &sealing).await.server.fingerprint().to_string();
    // Two people look at a published key; one takes it back, the other lets it sign.
    let old = rotate(&store, &hei, KeyRole::Server, USUAL_BITS, &sealing, now()).await.unwrap();
    let old = key_now(&store, &old.fingerprint).await;
    retire(&store, &old, pace, false, now()).await.unwrap();
    let refused = activate(&store, &old, pace, true, now()).await;
    assert!(matches!(refused, Err(StepRefused::WrongState { state: KeyState::Retired, .. })), "{refused:?}");
    assert_eq!(signing().await, first.server.fingerprint().to_string());
    let known = keys::all(&store, &hei).await.unwrap();
    assert_eq!(known.iter().filter(|key| key.state() == KeyState::Active).count(), 2);
    // The other way round: one lets it sign, the other takes it back.
    let old = rotate(&store, &hei, KeyRole::Server, USUAL_BITS, &sealing, now()).await.unwrap();
    let old = key_now(&store, &old.fingerprint).await;
    activate(&store, &old, pace, true, now()).await.unwrap();
    let refused = retire(&store, &old, pace, true, now()).await;
    assert!(matches!(refused, Err(StepRefused::Signs(_))), "{refused:?}");
    assert_eq!(signing().await, old.fingerprint);
}

#[tokio::test]
async fn a_key_that_left_the_catalogue_again_does_not_sign() {
    let (alpha, beta, clock) = two().await;
    let pace = alpha.host.key_pace();
    let without = catalogue_of(&[&alpha, &beta]);
    let key = alpha.host.rotate_keys(&alpha.hei, KeyRole::Client).await.unwrap();
    alpha.host.tend_keys().await.unwrap();
    let with = catalogue_of(&[&alpha, &beta]);
    let state = async |document: &[u8]| {
        alpha.host.use_catalogue(document.to_vec()).await.unwrap();
        alpha.host.tend_keys().await.unwrap();
        let key = find(alpha.host.store(), &alpha.hei, &key.fingerprint).await.unwrap();
        (key.state(), key.seen_at)
    };
    assert_eq!(state(&with).await, (KeyState::Published, Some(clock.wire_now())));
    clock.advance(pace.wait);
    assert_eq!(state(&without).await, (KeyState::Published, None));
    // It waits from the beginning when it is there again.
    assert_eq!(state(&with).await, (KeyState::Published, Some(clock.wire_now())));
    let seen = clock.wire_now();
    clock.advance(pace.wait - SignedDuration::from_mins(1));
    assert_eq!(state(&with).await, (KeyState::Published, Some(seen)));
    // Without any catalogue nothing is known, and nothing begins to sign.
    clock.advance(SignedDuration::from_mins(1));
    assert_eq!(state(&ewp_protocol::catalogue::write(&[])).await, (KeyState::Published, Some(seen)));
    assert_eq!(state(&with).await.0, KeyState::Active);
}

#[tokio::test]
async fn a_clock_that_jumps_ahead_moves_no_key() {
    let (alpha, beta, clock) = two().await;
    let pace = alpha.host.key_pace();
    let first = alpha.host.institution(&alpha.hei).unwrap().client_fingerprint();
    let key = alpha.host.rotate_keys(&alpha.hei, KeyRole::Client).await.unwrap();
    alpha.host.tend_keys().await.unwrap();
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    alpha.host.tend_keys().await.unwrap();
    alpha.host.registry_says(clock.wire_now());
    let states = async || {
        alpha.host.tend_keys().await.unwrap();
        let state = async |name: &str| find(alpha.host.store(), &alpha.hei, name).await.unwrap().state();
        (state(first.as_str()).await, state(&key.fingerprint).await)
    };
    clock.advance(pace.wait);
    assert_eq!(states().await, (KeyState::Active, KeyState::Published));
    alpha.host.registry_says(clock.wire_now());
    assert_eq!(states().await, (KeyState::Retiring, KeyState::Active));
    clock.advance(pace.keep);
    assert_eq!(states().await, (KeyState::Retiring, KeyState::Active));
    alpha.host.registry_says(clock.wire_now());
    assert_eq!(states().await, (KeyState::Retired, KeyState::Active));
    let open = async || {
        alpha.host.tend_keys().await.unwrap();
        !find(alpha.host.store(), &alpha.hei, first.as_str()).await.unwrap().sealed_private.is_empty()
    };
    clock.advance(pace.understand + SignedDuration::from_secs(1));
    assert!(open().await);
    alpha.host.registry_says(clock.wire_now());
    assert!(!open().await);
}

#[tokio::test]
async fn old_keys_of_an_institution_that_was_taken_out_are_destroyed() {
    // The database of alpha's host has keys of beta, which the configuration does not name.
    let (alpha, beta, clock) = two().await;
    let (store, sealing) = (alpha.host.store(), SealingKey::generate().unwrap());
    let old = keys::all(store, &beta.hei).await.unwrap();
    let key = rotate(store, &beta.hei, KeyRole::Client, USUAL_BITS, &sealing, clock.wire_now()).await.unwrap();
    let key = find(store, &beta.hei, &key.fingerprint).await.unwrap();
    activate(store, &key, KeyPace::default(), true, clock.wire_now()).await.unwrap();
    for _ in 0..2 {
        clock.advance(SignedDuration::from_hours(24 * 8));
        alpha.host.tend_keys().await.unwrap();
    }
    let now = keys::all(store, &beta.hei).await.unwrap();
    let of = |role, state| now.iter().find(|key| key.role == role && key.state() == state).unwrap();
    assert!(old.iter().any(|old| old.fingerprint == of(KeyRole::Client, KeyState::Retired).fingerprint));
    assert!(of(KeyRole::Client, KeyState::Retired).sealed_private.is_empty());
    assert!(!of(KeyRole::Server, KeyState::Active).sealed_private.is_empty(), "it may come back");
}

async fn key_now(store: &Store, fingerprint: &str) -> store::keys::Key {
    find(store, &alpha(), fingerprint).await.unwrap()
}
