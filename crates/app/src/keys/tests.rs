use domain::hei::HeiId;
use ewp_protocol::sealing::SealingKey;
use jiff::{SignedDuration, Timestamp};
use store::Store;
use store::keys::{self, KeyRole, KeyState};

use super::*;

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

async fn key_now(store: &Store, fingerprint: &str) -> store::keys::Key {
    find(store, &alpha(), fingerprint).await.unwrap()
}
