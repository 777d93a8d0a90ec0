//! Doors that few knock at: files, numbers, reports.

use app::{files, problems};
use domain::actor::Actor;
use domain::hei::HeiId;
use ewp_messages::iias::v7::StatsResponse;

use crate::world::{ALPHA, World, keys};

const FILE: &str = "file/v1";
const STATS: &str = "iias/v7/stats";
const MONITORING: &str = "monitoring/v1";
const PDF: &[u8] = b"%PDF-1.4\ninvented\n%%EOF\n";

fn hei(text: &str) -> HeiId {
    HeiId::parse(text).unwrap()
}

#[tokio::test]
async fn a_file_is_for_those_alone_to_whom_it_was_given() {
    let world = World::new().await;
    let readers = [hei("beta.example")];
    let id = files::keep(&world.host, &hei(ALPHA), &Actor::System, PDF.to_vec(), &readers).await.unwrap();
    let reply = world.get(&keys().beta, FILE, &[("file_id", &id)]).await.expect(200);
    assert_eq!(reply.raw, PDF);
    assert_eq!(reply.headers.get("content-type").unwrap(), "application/pdf");
    assert!(reply.headers.get("cache-control").unwrap().to_str().unwrap().contains("immutable"));
    // Not for others, and nothing tells them that it is there.
    let foreign = world.get(&keys().gamma, FILE, &[("file_id", &id)]).await.expect(404).message();
    let unknown = world.get(&keys().gamma, FILE, &[("file_id", "unknown")]).await.expect(404).message();
    assert_eq!(foreign, unknown);
    world.get(&keys().beta, FILE, &[("file_id", "\0")]).await.expect(404);
    let too_long = "x".repeat(1000);
    world.get(&keys().beta, FILE, &[("file_id", &too_long)]).await.expect(404);
    for wrong in [&[][..], &[("file_id", id.as_str()); 2], &[("file-id", id.as_str())]] {
        world.get(&keys().beta, FILE, wrong).await.expect(400);
    }
    for refused in [b"<html>".to_vec(), vec![b'%'; files::MOST_OF_A_FILE + 1]] {
        assert!(files::keep(&world.host, &hei(ALPHA), &Actor::System, refused, &readers).await.is_err());
    }
    world.wire.validate();
}

#[tokio::test]
async fn numbers_are_for_the_statistics_portal() {
    let world = World::new().await;
    world.agreement_with("beta.example").await;
    world.agreement_with("gamma.example").await;
    let reply = world.get(&keys().portal, STATS, &[]).await.expect(200);
    let stats = StatsResponse::read(reply.body.as_bytes()).unwrap();
    assert_eq!(stats, StatsResponse { fetchable: 2, ..StatsResponse::default() });
    assert!(world.get(&keys().beta, STATS, &[]).await.expect(403).message().contains("portal"));
    // The institution itself may look.
    let institution = world.host.institution(&hei(ALPHA)).unwrap();
    world.get(&institution.client_key(), STATS, &[]).await.expect(200);
    world.wire.validate();
}

#[tokio::test]
async fn reports_are_collected_where_that_is_wanted() {
    let world = World::new().await;
    let report = [("server_hei_id", "gamma.example"), ("api_name", "iias"), ("endpoint_name", "get")];
    let with = |more: &[(&'static str, &'static str)]| [&report, more].concat();
    for _ in 0..3 {
        let report = with(&[("http_code", "500"), ("server_message", "No database.")]);
        world.post(&keys().beta, MONITORING, &report).await.expect(200);
    }
    world.post(&keys().beta, MONITORING, &with(&[("client_message", "No hash.")])).await.expect(200);
    let kept = problems::reported(&world.host, &hei(ALPHA), 10).await.unwrap();
    let mut kept: Vec<_> = kept
        .iter()
        .map(|kept| {
            (kept.times, kept.problem.reporter.to_string(), kept.problem.status, kept.problem.client_message.clone())
        })
        .collect();
    kept.sort();
    assert_eq!(
        kept,
        [
            (1, "beta.example".to_owned(), None, Some("No hash.".to_owned())),
            (3, "beta.example".to_owned(), Some(500), None),
        ]
    );
    for wrong in [
        with(&[]),
        with(&[("http_code", "200")]),
        with(&[("client_message", "\0")]),
        vec![("server_hei_id", "gamma\0"), ("api_name", "iias"), ("client_message", "x")],
        with(&[("http_code", "abc"), ("client_message", "x")]),
        vec![("api_name", "iias"), ("client_message", "x")],
        with(&[("server_hei_id", "beta.example"), ("client_message", "x")]),
        vec![("server_hei_id", "gamma.example"), ("api_name", "echo"), ("client_message", "x")],
    ] {
        world.post(&keys().beta, MONITORING, &wrong).await.expect(400);
    }
    // An institution that collects nothing has no such door.
    let target = format!("/ewp/delta.example/{MONITORING}");
    let request = crate::world::signed(&keys().beta, &http::Method::POST, &target, "", Some(crate::world::FORM));
    world.send_signed(request).await.expect(404);
    world.wire.validate();
}
