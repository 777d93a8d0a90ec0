//! Notices: answered at once, acted on later, whatever they name.

use domain::hei::HeiId;
use store::jobs::{self, Filter, JobKind};
use store::page::Place;

use crate::world::{ALPHA, World, keys};

const CNR: &str = "iia-cnr/v3";
const APPROVAL_CNR: &str = "iia-approval-cnr/v2";

async fn waiting(world: &World) -> Vec<(JobKind, String, String)> {
    let hei = HeiId::parse(ALPHA).unwrap();
    let filter = Filter { notices: Some(false), ..Filter::default() };
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
