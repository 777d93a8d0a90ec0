//! Long pulls, which are done in pieces: whatever stands between the pieces, nothing that a partner lists is forgotten.

use std::time::Duration;

use app::endpoints::Endpoint;
use domain::hei::HeiId;
use jiff::SignedDuration;
use store::jobs::{self, Claim, Filter, JobKind, JobState, What};
use store::page::Place;
use store::pulls::{self, FoundByPull, Progress, Pull};
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;
use testkit::partner::{Answer, Partner};

async fn with_partner() -> (Network, Partner) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let network = Network::start(vec![Member::new("alpha.example")], setup).await;
    let partner = Partner::join(&network, "beta.example").await;
    (network, partner)
}

/// What was known before the pull that is to come, which is due now.
async fn known(alpha: &Office, partner: &HeiId, change: impl FnOnce(Pull) -> Pull) {
    let now = alpha.host.clock().now();
    let claim = Claim { due_by: now, now, lease: SignedDuration::from_secs(45), worker: "test", limit: 1, slow: 1 };
    let claimed = pulls::claim_now(alpha.host.store(), &alpha.hei, partner, &claim).await.unwrap();
    let pull = change(Pull { next_at: now, ..claimed.pull.clone() });
    let tx = alpha.host.store().begin().await.unwrap();
    assert!(pulls::finish(&tx, &claimed, &pull).await.unwrap());
    tx.commit().await.unwrap();
}

/// A pull of everything that has fetched many agreements already and stopped before the partner's ids that tests use.
async fn has_come_far(network: &Network, partner: &HeiId) {
    let progress = Progress {
        began_at: network.clock().now(),
        full: true,
        fetched_to: Some("A-999".to_owned()),
        missed: None,
        index_done: false,
        asked_to: None,
        found: FoundByPull { fetched: 600, ..FoundByPull::default() },
    };
    known(network.host(0), partner, |pull| Pull { progress: Some(progress.clone()), ..pull }).await;
}

async fn state(alpha: &Office, partner: &HeiId) -> Pull {
    pulls::state(alpha.host.store(), &alpha.hei, partner).await.unwrap()
}

/// The ids that wait to be fetched by jobs of their own.
async fn left(alpha: &Office) -> Vec<String> {
    let filter = Filter { state: Some(JobState::Pending), partner: None, what: Some(What::Questions) };
    let page = jobs::recent(alpha.host.store(), &alpha.hei, &filter, &Place::First, 100).await.unwrap();
    assert!(page.rows.iter().all(|job| job.kind == JobKind::FetchAgreement));
    page.rows.into_iter().map(|job| job.subject).collect()
}

#[tokio::test]
async fn what_one_piece_could_not_fetch_is_not_forgotten_by_the_next_one() {
    let (network, partner) = with_partner().await;
    let alpha = network.host(0);
    partner.lists(&["B-1", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7"]);
    partner.answers_about("B-2", Answer::Status(503));
    // Each takes eight seconds, so that the time of a piece is over after the second.
    partner.answers_about("B-4", Answer::Hang);
    partner.answers_about("B-6", Answer::Hang);
    // A failure before this pull keeps no piece waiting; the clock stands still.
    let now = network.clock().now();
    known(alpha, &partner.hei, |pull| Pull {
        failures: 1,
        failed_at: Some(now),
        error: Some("no-answer".to_owned()),
        ..pull
    })
    .await;
    let healed = async {
        while state(alpha, &partner.hei).await.progress.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        partner.answers_about("B-6", Answer::Document(ewp_messages::iias::v7::get_response_of(&[])));
        while state(alpha, &partner.hei).await.progress.is_some() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    Box::pin(alpha.host.clone().run(tokio::time::timeout(Duration::from_secs(50), healed))).await;
    let pull = state(alpha, &partner.hei).await;
    assert_eq!(pull.progress, None, "it came to its end");
    assert_eq!(partner.requests(Endpoint::IiasIndex), 2, "in two pieces");
    assert_eq!((pull.index_at, pull.failures, pull.error.as_deref()), (None, 2, Some("no-answer")));
    assert_eq!(left(alpha).await, [""; 0]);
    // All of it is asked for again.
    for id in ["B-2", "B-4"] {
        partner.answers_about(id, Answer::Document(ewp_messages::iias::v7::get_response_of(&[])));
    }
    let before = partner.requests(Endpoint::IiasGet);
    alpha.pull().await;
    assert_eq!(partner.requests(Endpoint::IiasGet), before + 7);
    let pull = state(alpha, &partner.hei).await;
    assert_eq!((pull.index_at, pull.failures), (Some(network.clock().now()), 0));
}

#[tokio::test]
async fn a_long_pull_leaves_what_it_could_not_fetch_to_jobs() {
    let (network, partner) = with_partner().await;
    let alpha = network.host(0);
    partner.lists(&["B-1", "B-2", "B-3", "B-4"]);
    partner.answers_about("B-2", Answer::Status(503));
    has_come_far(&network, &partner.hei).await;
    let ended = async {
        while state(alpha, &partner.hei).await.index_at.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
            network.wait(SignedDuration::from_secs(1));
        }
    };
    Box::pin(alpha.host.clone().run(tokio::time::timeout(Duration::from_secs(20), ended))).await;
    assert!(state(alpha, &partner.hei).await.index_at.is_some(), "it came to its end");
    assert_eq!(left(alpha).await, ["B-2"]);
}

#[tokio::test]
async fn a_long_pull_that_meets_silence_goes_on_before_it() {
    let (network, partner) = with_partner().await;
    let alpha = network.host(0);
    partner.lists(&["B-1", "B-2", "B-3", "B-4"]);
    for id in ["B-2", "B-3", "B-4"] {
        partner.answers_about(id, Answer::Status(503));
    }
    has_come_far(&network, &partner.hei).await;
    let ended = async {
        while state(alpha, &partner.hei).await.failed_at.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    Box::pin(alpha.host.clone().run(tokio::time::timeout(Duration::from_secs(20), ended))).await;
    let pull = state(alpha, &partner.hei).await;
    assert_eq!(pull.progress.map(|progress| progress.fetched_to), Some(Some("B-1".to_owned())));
    assert_eq!(pull.index_at, None);
    assert_eq!(left(alpha).await, [""; 0]);
}
