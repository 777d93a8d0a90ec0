use ewp_protocol::catalogue::sample::Sample;

use super::*;
use crate::testing::{catalogue_of, two};

#[tokio::test]
async fn the_catalogue_is_kept_packed_and_known_at_the_next_start() {
    let (alpha, _, _) = two().await;
    let text = Sample { seed: 1, hosts: 50 }.write();
    alpha.host.use_catalogue(text.clone().into_bytes()).await.unwrap();
    let (store, registry, now) = (alpha.host.store(), alpha.host.registry(), alpha.host.clock().wire_now());
    let kept = catalogue_cache::get(store, registry.as_str()).await.unwrap().unwrap();
    assert!(kept.document.len() < text.len() / 4);
    let recalled = Snapshot::recall(store, registry, now).await.unwrap();
    assert_eq!((recalled.catalogue.hosts(), recalled.fetched_at), (50, alpha.host.catalogue().fetched_at));

    // What an earlier Habita kept is not packed.
    let tx = store.begin().await.unwrap();
    catalogue_cache::put(&tx, registry.as_str(), &CachedCatalogue { document: text.into_bytes(), ..kept })
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(Snapshot::recall(store, registry, now).await.unwrap().catalogue.hosts(), 50);
}

#[tokio::test]
async fn a_silent_registry_leaves_the_last_catalogue_for_five_days() {
    let (alpha, beta, clock) = two().await;
    let hosts = |of: &Host| of.catalogue().catalogue.hosts();
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    // The registry of these hosts does not exist.
    for (hours, known) in [(1, 2), (24, 2), (90, 2), (6, 0)] {
        clock.advance(SignedDuration::from_hours(hours));
        assert!(alpha.host.refresh_catalogue().await.is_err());
        assert_eq!(hosts(&alpha.host), known, "after {hours} more hours");
    }
    let recalled = Snapshot::recall(alpha.host.store(), alpha.host.registry(), clock.wire_now()).await.unwrap();
    assert_eq!((recalled.catalogue.hosts(), recalled.etag), (0, None));
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    assert_eq!(hosts(&alpha.host), 2);
}

#[tokio::test]
async fn what_is_no_catalogue_leaves_the_last_one() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let before = alpha.host.catalogue();
    let whole = catalogue_of(&[&alpha]);
    for document in [b"".as_slice(), b"<html/>", &whole[..whole.len() / 2]] {
        assert!(alpha.host.use_catalogue(document.to_vec()).await.is_err());
        assert!(Arc::ptr_eq(&alpha.host.catalogue(), &before));
    }
}
