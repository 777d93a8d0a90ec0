use std::time::Duration;

use jiff::SignedDuration;
use store::pulls::{self, FoundByPull, Progress, Pull};

use super::asking::{Pace, ask};
use super::schedule;
use crate::testing::{catalogue_of, two};

fn seconds(count: i64) -> SignedDuration {
    SignedDuration::from_secs(count)
}

#[tokio::test]
async fn the_next_time_depends_on_how_it_went() {
    let (alpha, beta, clock) = two().await;
    // It asks every 60 seconds.
    let pull = Pull::never(alpha.hei.clone(), beta.hei.clone());
    let wait = |pull: &Pull, is_known, was_silent, took| {
        schedule::next(&alpha.host, pull, is_known, was_silent, took).duration_since(clock.now())
    };
    let usual = wait(&pull, true, false, seconds(1));
    assert!((seconds(54)..=seconds(60)).contains(&usual), "{usual}");
    let stranger = wait(&pull, false, false, seconds(1));
    assert!(stranger > seconds(20 * 3600), "{stranger}");
    assert_eq!(wait(&pull, true, false, seconds(30)), seconds(300), "a long one is followed by a long rest");
    let failed = Pull { failures: 5, failed_at: Some(clock.now()), ..pull.clone() };
    assert_eq!(wait(&failed, true, false, seconds(1)), seconds(30 * 60), "a partner that fails is asked less often");
    assert_eq!(wait(&failed, true, true, seconds(1)), usual, "silence is probed, and then all goes on");
    let began_at = clock.now();
    let progress = Progress {
        began_at,
        full: true,
        fetched_to: None,
        missed: None,
        index_done: false,
        asked_to: None,
        found: FoundByPull::default(),
    };
    let paused = Pull { progress: Some(progress), ..pull };
    assert_eq!(wait(&paused, true, false, seconds(15)), seconds(0), "the next piece follows at once");
}

#[tokio::test]
async fn a_piece_that_paused_is_followed_by_the_next_one_at_once_also_after_a_failure() {
    let (alpha, beta, clock) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    alpha.sent(&beta).await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let progress = Progress {
        began_at: clock.now(),
        full: true,
        fetched_to: None,
        missed: None,
        index_done: true,
        asked_to: None,
        found: FoundByPull::default(),
    };
    let before = Pull {
        failures: 2,
        failed_at: Some(clock.now()),
        error: Some("no-answer".to_owned()),
        progress: Some(progress.clone()),
        ..Pull::never(alpha.hei.clone(), beta.hei.clone())
    };
    // Its time is over before the first question.
    let asked = ask(&alpha.host, &institution, &before, false, Pace::within(Duration::ZERO)).await.unwrap();
    assert_eq!(asked.pull.progress, Some(progress));
    assert_eq!((asked.pull.failed_at, asked.pull.error.as_deref(), asked.pull.failures), (None, None, 2));
    assert_eq!(schedule::next(&alpha.host, &asked.pull, true, false, seconds(15)), clock.now());
}

#[tokio::test]
async fn times_in_the_future_are_no_reason_to_ask_for_less() {
    let (alpha, beta, clock) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let ahead = clock.now() + SignedDuration::from_hours(24 * 365);
    let before =
        Pull { index_at: Some(ahead), full_index_at: Some(ahead), ..Pull::never(alpha.hei.clone(), beta.hei.clone()) };
    let asking = super::asking::is_full(&alpha.host, &institution, &before);
    assert!(asking, "the whole index is asked for");
    let known = Pull { index_at: Some(clock.now()), full_index_at: Some(clock.now()), ..before };
    assert!(!super::asking::is_full(&alpha.host, &institution, &known));
}

#[tokio::test]
async fn everybody_gets_a_time_once() {
    let (alpha, beta, clock) = two().await;
    schedule::survey(&alpha.host).await.unwrap();
    assert!(pulls::list(alpha.host.store(), &alpha.hei).await.unwrap().is_empty(), "nobody is known yet");
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let first = clock.now();
    schedule::survey(&alpha.host).await.unwrap();
    clock.advance(seconds(10));
    schedule::survey(&alpha.host).await.unwrap();
    let all = pulls::list(alpha.host.store(), &alpha.hei).await.unwrap();
    assert_eq!(all.iter().map(|pull| (&pull.partner, pull.next_at)).collect::<Vec<_>>(), [(&beta.hei, first)]);
}

#[tokio::test]
async fn nobody_is_asked_before_the_catalogue_lists_the_host() {
    let (alpha, beta, clock) = two().await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    alpha.host.use_catalogue(catalogue_of(&[&beta])).await.unwrap();
    schedule::survey(&alpha.host).await.unwrap();
    assert!(pulls::list(alpha.host.store(), &alpha.hei).await.unwrap().is_empty());
    // What a person asks for still goes; that it fails is not held against the partner.
    let service = crate::calls::Service::IIAS_INDEX;
    let ask = async || {
        let called = crate::calls::call(&alpha.host, &institution, &beta.hei, service, Vec::new(), None).await;
        assert!(called.result.is_err());
        crate::problems::own(&alpha.host, &alpha.hei, 9).await.unwrap().len()
    };
    assert_eq!(ask().await, 0);
    // As soon as it is listed, all are due.
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    schedule::survey(&alpha.host).await.unwrap();
    assert_eq!(pulls::state(alpha.host.store(), &alpha.hei, &beta.hei).await.unwrap().next_at, clock.now());
    assert_eq!(ask().await, 1);
    // A host that is taken out keeps its times.
    alpha.host.use_catalogue(catalogue_of(&[&beta])).await.unwrap();
    assert!(super::claim(&alpha.host, 9).await.unwrap().is_empty());
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    assert_eq!(super::claim(&alpha.host, 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_silent_partner_is_asked_for_its_index_and_then_for_nothing_else() {
    let (alpha, beta, _) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    alpha.sent(&beta).await;
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let before = pulls::state(alpha.host.store(), &alpha.hei, &beta.hei).await.unwrap();
    // Nobody listens at beta.example.
    let asked = ask(&alpha.host, &institution, &before, false, Pace::within(Duration::from_mins(1))).await.unwrap();
    assert!(asked.was_silent && asked.is_known);
    assert_eq!((asked.pull.failures, asked.pull.error.as_deref()), (1, Some("no-answer")));
    assert_eq!((asked.pull.index_at, asked.pull.progress), (None, None));
    alpha.host.write_log().await;
    let lines = store::exchanges::search(
        alpha.host.store(),
        &alpha.hei,
        &store::exchanges::Filter::default(),
        &store::page::Place::First,
        9,
    )
    .await;
    let apis: Vec<_> = lines.unwrap().rows.into_iter().map(|line| line.endpoint).collect();
    assert_eq!(apis, ["index"]);
}
