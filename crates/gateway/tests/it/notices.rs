//! Notices: answered at once, acted on later, whatever they name.

use domain::hei::HeiId;
use store::exchanges::{self, Direction};
use store::jobs::{self, Filter, JobKind, What};
use store::page::Place;

use crate::world::{ALPHA, World, keys};

const CNR: &str = "iia-cnr/v3";
const APPROVAL_CNR: &str = "iia-approval-cnr/v2";

async fn waiting(world: &World) -> Vec<(JobKind, String, String)> {
    let hei = HeiId::parse(ALPHA).unwrap();
    let filter = Filter { what: Some(What::Questions), ..Filter::default() };
    let jobs = jobs::recent(world.host.store(), &hei, &filter, &Place::First, 100).await.unwrap().rows;
    jobs.into_iter().map(|job| (job.kind, job.partner.to_string(), job.subject)).collect()
}

#[tokio::test]
async fn a_notice_is_taken_and_acted_on_later() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    let reply = world.post(&keys().beta, CNR, &[("iia_id", "B-9"), ("unknown", "x")]).await.expect(200);
    assert!(reply.body.contains("iia-cnr-response"));
    let reply = world.post(&keys().beta, APPROVAL_CNR, &[("iia_id", &id)]).await.expect(200);
    assert!(reply.body.contains("iia-approval-cnr-response"));
    // The same again waits once.
    world.post(&keys().beta, CNR, &[("iia_id", "B-9")]).await.expect(200);
    let mut waiting = waiting(&world).await;
    waiting.sort_by_key(|(kind, ..)| kind.slug());
    assert_eq!(
        waiting,
        [
            (JobKind::FetchAgreement, "beta.example".to_owned(), "B-9".to_owned()),
            (JobKind::FetchApproval, "beta.example".to_owned(), id),
        ]
    );
    world.wire.validate();
}

#[tokio::test]
async fn unknown_ids_get_the_same_answer() {
    let world = World::new().await;
    let foreign = world.agreement_with("gamma.example").await.to_string();
    for id in ["1", "", "with blank", &"x".repeat(65), &foreign] {
        world.post(&keys().beta, CNR, &[("iia_id", id)]).await.expect(200);
        world.post(&keys().beta, APPROVAL_CNR, &[("iia_id", id)]).await.expect(200);
    }
    let waiting = waiting(&world).await;
    assert!(waiting.iter().all(|(kind, ..)| *kind == JobKind::FetchAgreement), "{waiting:?}");
    assert!(waiting.iter().all(|(_, partner, _)| partner == "beta.example"));
}

#[tokio::test]
async fn the_id_comes_once_and_in_the_form() {
    let world = World::new().await;
    for path in [CNR, APPROVAL_CNR] {
        world.post(&keys().beta, path, &[]).await.expect(400);
        world.post(&keys().beta, path, &[("iia-id", "1")]).await.expect(400);
        world.post(&keys().beta, path, &[("iia_id", "1"), ("iia_id", "1")]).await.expect(400);
        let in_query = crate::world::signed(
            &keys().beta,
            &http::Method::POST,
            &crate::world::door(path, "?iia_id=1"),
            "",
            Some(crate::world::FORM),
        );
        world.send_signed(in_query).await.expect(400);
    }
    assert!(waiting(&world).await.is_empty());
}

#[tokio::test]
async fn the_line_of_a_notice_stands_in_the_log_with_its_job_and_once() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    world.host.write_log().await;
    let hei = HeiId::parse(ALPHA).unwrap();
    let lines = async || {
        let lines = exchanges::search(world.host.store(), &hei, &exchanges::Filter::default(), &Place::First, 100)
            .await
            .unwrap()
            .rows;
        let of = |line: &exchanges::Exchange| (line.api.clone(), line.subject.clone(), line.status);
        lines.iter().filter(|line| line.direction == Direction::In).map(of).collect::<Vec<_>>()
    };
    let line = |api: &str, subject: &str| (api.to_owned(), Some(subject.to_owned()), Some(200));
    // Nothing writes the queue here: what stands there was written with the change.
    let reply = world.post(&keys().beta, CNR, &[("iia_id", "B-9")]).await.expect(200);
    assert_eq!(lines().await, [line("iia-cnr", "B-9")]);
    world.post(&keys().beta, APPROVAL_CNR, &[("iia_id", &id)]).await.expect(200);
    let both = [line("iia-approval-cnr", &id), line("iia-cnr", "B-9")];
    assert_eq!(lines().await, both);
    world.host.write_log().await;
    assert_eq!(lines().await, both, "once");
    let kept = exchanges::search(world.host.store(), &hei, &exchanges::Filter::default(), &Place::First, 100)
        .await
        .unwrap()
        .rows;
    let kept = kept.iter().find(|line| line.api == "iia-cnr").unwrap();
    assert_eq!(kept.body_sha256, Some(app::answers::body_sha256(reply.body.as_bytes())));
    assert_eq!(kept.partner.as_ref().map(HeiId::as_str), Some("beta.example"));
    assert!(kept.request_id.is_some());
    // A notice that changes nothing is written later, like all that is only read.
    world.post(&keys().beta, APPROVAL_CNR, &[("iia_id", "none-of-ours")]).await.expect(200);
    assert_eq!(lines().await, both);
    world.host.write_log().await;
    assert_eq!(lines().await.len(), 3);
}
