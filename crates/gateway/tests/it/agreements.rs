//! What a partner reads: institutions, the index, agreements, approvals; with the network's shared parameter checks.

use app::endpoints::Limits;
use ewp_messages::iia_hash;
use ewp_messages::iias::v7::{IndexResponse, read_get_response};
use ewp_messages::institutions::v2::InstitutionsResponse;
use jiff::Timestamp;

use crate::world::{ALPHA, DELTA, World, keys, texts};

const INDEX: &str = "iias/v7/index";
const GET: &str = "iias/v7/get";
const APPROVAL: &str = "iias-approval/v2";
const INSTITUTIONS: &str = "institutions/v2";

async fn index(world: &World, params: &[(&str, &str)]) -> Vec<String> {
    let by_get = world.get(&keys().beta, INDEX, params).await.expect(200).body;
    let by_post = world.post(&keys().beta, INDEX, params).await.expect(200).body;
    assert_eq!(by_get, by_post);
    IndexResponse::read(by_get.as_bytes()).unwrap().iia_ids
}

#[tokio::test]
async fn an_institution_is_described_if_asked_for() {
    let world = World::new().await;
    let reply = world.get(&keys().beta, INSTITUTIONS, &[("hei_id", ALPHA), ("hei_id", "unknown.example")]).await;
    let heis = InstitutionsResponse::read(reply.expect(200).body.as_bytes()).unwrap().heis;
    assert_eq!(heis.len(), 1);
    assert_eq!(heis[0].hei_id, ALPHA);
    assert_eq!(heis[0].other_ids.len(), 2);
    // Another institution of the same host has a door of its own.
    for unknown in [DELTA, "unknown.example"] {
        let reply = world.post(&keys().beta, INSTITUTIONS, &[("hei_id", unknown)]).await.expect(200);
        assert!(InstitutionsResponse::read(reply.body.as_bytes()).unwrap().heis.is_empty());
    }
    let twice = [("hei_id", ALPHA), ("hei_id", ALPHA)];
    let reply = world.get(&keys().beta, INSTITUTIONS, &twice).await.expect(200);
    assert_eq!(texts(&reply.body, "hei-id"), [ALPHA]);
    world.get(&keys().beta, INSTITUTIONS, &[]).await.expect(400);
    world.get(&keys().beta, INSTITUTIONS, &[("hei_id_param", ALPHA)]).await.expect(400);
    world.get(&keys().beta, INSTITUTIONS, &[("hei_id", ALPHA); 3]).await.expect(400);
    world.get(&keys().beta, INSTITUTIONS, &[("hei_id", "unknown.example"); 3]).await.expect(400);
    world.wire.validate();
}

#[tokio::test]
async fn the_index_lists_what_the_caller_can_get() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    world.agreement_with("gamma.example").await;
    assert_eq!(index(&world, &[]).await.as_slice(), std::slice::from_ref(&id));
    assert_eq!(index(&world, &[("unknown", "1"), ("unknown", "2")]).await, [id]);
    let reply = world.get(&keys().gamma, INDEX, &[]).await.expect(200);
    assert_eq!(IndexResponse::read(reply.body.as_bytes()).unwrap().iia_ids.len(), 1);
    world.wire.validate();
}

#[tokio::test]
async fn the_index_is_filtered_by_academic_year() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await;
    let reply = world.get(&keys().beta, GET, &[("iia_id", id.as_str())]).await.expect(200);
    let known = texts(&reply.body, "receiving-first-academic-year-id").remove(0);
    let year = |value: &'static str| ("receiving_academic_year_id", value);
    let known: (&str, &str) = ("receiving_academic_year_id", &known);
    assert_eq!(index(&world, &[known]).await.len(), 1);
    assert_eq!(index(&world, &[known, year("1653/1654")]).await.len(), 1, "one of the years is enough");
    assert!(index(&world, &[year("1653/1654")]).await.is_empty());
    assert!(index(&world, &[year("2010/2011")]).await.is_empty());
    for wrong in ["test/test", "2026", "2026/27", "", "2026/2027 "] {
        world.get(&keys().beta, INDEX, &[("receiving_academic_year_id", wrong)]).await.expect(400);
        world.post(&keys().beta, INDEX, &[known, ("receiving_academic_year_id", wrong)]).await.expect(400);
    }
}

#[tokio::test]
async fn the_index_is_filtered_by_time() {
    let world = World::new().await;
    world.agreement_with("beta.example").await;
    let since = |value: &'static str| [("modified_since", value)];
    for early in
        ["2000-02-12T15:19:21+01:00", "2004-02-12T15:19:21Z", "2004-02-12T15:19:21", "2004-02-12T15:19:21.123Z"]
    {
        assert_eq!(index(&world, &since(early)).await.len(), 1, "{early}");
    }
    let now: Timestamp = world.host.clock().now();
    let later = now.to_string();
    assert!(index(&world, &[("modified_since", &later)]).await.is_empty());
    assert!(index(&world, &since("2199-01-01T00:00:00Z")).await.is_empty());
    for wrong in ["2004-02-12", "02/12/2004", "yesterday", "", "2004-02-12 15:19:21Z"] {
        world.get(&keys().beta, INDEX, &[("modified_since", wrong)]).await.expect(400);
        world.post(&keys().beta, INDEX, &[("modified_since", wrong)]).await.expect(400);
    }
    let twice = [("modified_since", "2004-02-12T15:19:21Z"); 2];
    world.get(&keys().beta, INDEX, &twice).await.expect(400);
}

#[tokio::test]
async fn a_plus_that_was_not_encoded_is_refused() {
    use crate::world::{door, signed};
    let world = World::new().await;
    let target = door(INDEX, "?modified_since=2004-02-12T15:19:21+01:00");
    let reply = world.send_signed(signed(&keys().beta, &http::Method::GET, &target, "", None)).await.expect(400);
    assert!(reply.message().contains("%2B"), "{}", reply.message());
}

#[tokio::test]
async fn agreements_are_got_by_id() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    let foreign = world.agreement_with("gamma.example").await.to_string();
    let beta = &keys().beta;
    let ids =
        |values: &[&str]| values.iter().map(|value| ("iia_id".to_owned(), (*value).to_owned())).collect::<Vec<_>>();
    let unknown = "this-is-some-unknown-and-unexpected-id";
    for (asked, expected) in [
        (ids(&[&id]), vec![id.as_str()]),
        (ids(&[unknown]), vec![]),
        (ids(&[&id, unknown]), vec![id.as_str()]),
        (ids(&[&foreign]), vec![]),
        (ids(&[&id, &foreign]), vec![id.as_str()]),
        (ids(&[&id, &id]), vec![id.as_str()]),
        (ids(&["not an id", ""]), vec![]),
    ] {
        let asked: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        for reply in [world.get(beta, GET, &asked).await, world.post(beta, GET, &asked).await] {
            let reply = reply.expect(200);
            let iias = read_get_response(reply.body.as_bytes()).unwrap().iias;
            let got: Vec<_> = iias.iter().filter_map(|iia| iia.partners[0].iia_id.as_deref()).collect();
            assert_eq!(got, expected, "{asked:?}");
            assert_eq!(reply.headers.contains_key("habita-terms-changed"), expected.len() == 1);
            for hash in iia_hash::v7::hashes(reply.body.as_bytes()).unwrap() {
                assert_eq!(hash.claimed, hash.computed);
            }
        }
    }
    for wrong in [&[][..], &[("iia_id_param", id.as_str())], &[("iia_id", id.as_str()); 3], &[("iia_id", unknown); 3]] {
        world.get(beta, GET, wrong).await.expect(400);
        world.post(beta, GET, wrong).await.expect(400);
        world.get(beta, APPROVAL, wrong).await.expect(400);
        world.post(beta, APPROVAL, wrong).await.expect(400);
    }
    world.wire.validate();
}

#[tokio::test]
async fn the_time_of_the_terms_is_signed() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await;
    let reply = world.get(&keys().beta, GET, &[("iia_id", id.as_str())]).await.expect(200);
    let at = reply.headers.get("habita-terms-changed").unwrap().to_str().unwrap();
    let parsed: Timestamp = at.parse().unwrap();
    assert_eq!(format!("{parsed:.6}"), at, "RFC 3339 in UTC with microseconds");
    let covered = reply.headers.get("signature").unwrap().to_str().unwrap();
    assert!(covered.contains("habita-terms-changed"));
}

#[tokio::test]
async fn one_id_at_once_is_the_rule() {
    let world = World::with_limits(Limits::default()).await;
    let id = world.agreement_with("beta.example").await;
    world.get(&keys().beta, GET, &[("iia_id", id.as_str())]).await.expect(200);
    world.get(&keys().beta, GET, &[("iia_id", id.as_str()); 2]).await.expect(400);
    let manifest = world.host.manifest(&domain::hei::HeiId::parse(ALPHA).unwrap()).unwrap();
    assert!(manifest.contains("max-iia-ids>1<"), "the manifest says so");
}

#[tokio::test]
async fn what_nobody_approved_is_not_approved() {
    let world = World::new().await;
    for id in ["whatever", "this-is-some-unknown-and-unexpected-id", "with blank"] {
        let reply = world.post(&keys().beta, APPROVAL, &[("iia_id", id)]).await.expect(200);
        assert!(!reply.body.contains("<approval>"));
    }
    world.wire.validate();
}

#[tokio::test]
async fn what_was_fetched_is_remembered() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await;
    let hei = domain::hei::HeiId::parse(ALPHA).unwrap();
    let fetched_at = || async {
        let record = app::agreements::record::load(&world.host, &hei, &id).await.unwrap().unwrap();
        record.facts.current_revision().unwrap().fetched_at
    };
    world.get(&keys().gamma, GET, &[("iia_id", id.as_str())]).await.expect(200);
    world.host.write_log().await;
    assert_eq!(fetched_at().await, None, "a stranger has not got it");
    world.get(&keys().beta, GET, &[("iia_id", id.as_str())]).await.expect(200);
    world.host.write_log().await;
    assert!(fetched_at().await.is_some());
}
