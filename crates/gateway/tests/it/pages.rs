//! What an institution tells about itself, with the network's shared parameter checks.

use app::endpoints::Limits;
use app::institution_pages::{self, InstitutionPages};
use domain::actor::Actor;
use domain::hei::HeiId;
use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;
use ewp_messages::ounits::v2::OunitsResponse;
use http::{HeaderMap, HeaderValue, Method};

use crate::world::{ALPHA, DELTA, Reply, World, door, encoded, keys, now, sign_with};
use ewp_protocol::signature::request::sign_listed;

const INSTITUTIONS: &str = "institutions/v2";
const OUNITS: &str = "ounits/v2";
const FACTSHEET: &str = "factsheet/v1";

async fn both(world: &World, path: &str, params: &[(&str, &str)]) -> [Reply; 2] {
    [world.get(&keys().beta, path, params).await, world.post(&keys().beta, path, params).await]
}

#[tokio::test]
async fn institutions_and_factsheets_pass_the_networks_checks() {
    let world = World::new().await;
    for path in [INSTITUTIONS, FACTSHEET] {
        let known = |reply: &Reply| -> Vec<String> {
            if path == INSTITUTIONS {
                let read = InstitutionsResponse::read(reply.body.as_bytes()).unwrap();
                read.heis.into_iter().map(|hei| hei.hei_id).collect()
            } else {
                let read = FactsheetResponse::read(reply.body.as_bytes()).unwrap();
                read.factsheets.into_iter().map(|sheet| sheet.hei_id).collect()
            }
        };
        let id = |value| ("hei_id", value);
        for (asked, expected) in [
            (vec![id(ALPHA)], vec![ALPHA]),
            (vec![id("unknown.example")], vec![]),
            // Another institution of the same host has its own address.
            (vec![id(DELTA)], vec![]),
            (vec![id(ALPHA), id("unknown.example")], vec![ALPHA]),
            (vec![id(ALPHA), id(ALPHA)], vec![ALPHA]),
        ] {
            for reply in both(&world, path, &asked).await {
                assert_eq!(known(&reply.expect(200)), expected, "{path} {asked:?}");
            }
        }
        for wrong in [&[][..], &[("hei_id_param", ALPHA)], &[id(ALPHA); 3], &[id("unknown.example"); 3]] {
            for reply in both(&world, path, wrong).await {
                reply.expect(400);
            }
        }
    }
    world.wire.validate();
}

#[tokio::test]
async fn ounits_pass_the_networks_checks() {
    let world = World::new().await;
    let (hei, other) = (("hei_id", ALPHA), ("hei_id", "unknown.example"));
    let (id, code) = (|value| ("ounit_id", value), |value| ("ounit_code", value));
    for (asked, expected) in [
        (vec![hei, id("unit-2")], vec!["unit-2"]),
        (vec![hei, code("LAW")], vec!["unit-2"]),
        (vec![hei, id("unknown")], vec![]),
        (vec![hei, code("unknown")], vec![]),
        (vec![hei, id("unit-2"), id("unknown")], vec!["unit-2"]),
        (vec![hei, code("ENG"), code("unknown")], vec!["unit-3"]),
        (vec![hei, id("unit-2"), id("unit-2")], vec!["unit-2"]),
        (vec![hei, code("LAW"), code("LAW")], vec!["unit-2"]),
    ] {
        for reply in both(&world, OUNITS, &asked).await {
            let read = OunitsResponse::read(reply.expect(200).body.as_bytes()).unwrap();
            let got: Vec<_> = read.ounits.iter().map(|unit| unit.ounit_id.as_str()).collect();
            assert_eq!(got, expected, "{asked:?}");
        }
    }
    for wrong in [
        vec![],
        vec![hei],
        vec![id("unit-2")],
        vec![other, id("unit-2")],
        vec![other, code("LAW")],
        vec![hei, hei, id("unit-2")],
        vec![hei, other, id("unit-2")],
        vec![hei, id("unit-2"), code("LAW")],
        vec![hei, id("unit-1"), id("unit-2"), id("unit-3")],
        vec![hei, id("x"), id("x"), id("x")],
        vec![hei, code("LAW"), code("ENG"), code("HIS")],
        vec![hei, code("x"), code("x"), code("x")],
        vec![hei, ("ounit_id_param", "unit-2")],
    ] {
        for reply in both(&world, OUNITS, &wrong).await {
            assert!(!reply.expect(400).message().is_empty(), "{wrong:?}");
        }
    }
    world.wire.validate();
}

#[tokio::test]
async fn every_unit_that_the_institution_names_can_be_read() {
    let world = World::with_limits(Limits::default()).await;
    let reply = world.get(&keys().beta, INSTITUTIONS, &[("hei_id", ALPHA)]).await.expect(200);
    let hei = InstitutionsResponse::read(reply.body.as_bytes()).unwrap().heis.remove(0);
    assert_eq!(hei.ounit_ids.len(), 5);
    assert!(hei.ounit_ids.contains(hei.root_ounit_id.as_ref().unwrap()));
    let mut params = vec![("hei_id", ALPHA)];
    params.extend(hei.ounit_ids.iter().map(|id| ("ounit_id", id.as_str())));
    let reply = world.post(&keys().beta, OUNITS, &params).await.expect(200);
    let units = OunitsResponse::read(reply.body.as_bytes()).unwrap().ounits;
    assert_eq!(units.iter().map(|unit| unit.ounit_id.clone()).collect::<Vec<_>>(), hei.ounit_ids);
    let roots = units.iter().filter(|unit| unit.parent_ounit_id.is_none()).count();
    assert_eq!(roots, 1, "one unit is the whole");
    world.wire.validate();
}

#[tokio::test]
async fn the_limits_of_the_manifest_are_those_of_the_doors() {
    let limits = Limits { iias: 3, approvals: 4, institutions: 5, ounit_ids: 6, ounit_codes: 7, factsheets: 8 };
    let world = World::with_limits(limits).await;
    let manifest = world.host.manifest(&HeiId::parse(ALPHA).unwrap()).unwrap();
    for (element, most, path, name) in [
        ("max-iia-ids", 3, "iias/v7/get", "iia_id"),
        ("max-iia-ids", 4, "iias-approval/v2", "iia_id"),
        ("max-hei-ids", 5, INSTITUTIONS, "hei_id"),
        ("max-ounit-ids", 6, OUNITS, "ounit_id"),
        ("max-ounit-codes", 7, OUNITS, "ounit_code"),
        ("max-hei-ids", 8, FACTSHEET, "hei_id"),
    ] {
        assert!(manifest.contains(&format!("{element}>{most}<")), "{element} {most}: {manifest}");
        for (count, expected) in [(most, 200), (most + 1, 400)] {
            let mut params = if path == OUNITS { vec![("hei_id", ALPHA)] } else { Vec::new() };
            params.extend(vec![(name, "x"); count]);
            for reply in both(&world, path, &params).await {
                reply.expect(expected);
            }
        }
    }
}

#[tokio::test]
async fn who_has_the_newest_is_told_that_nothing_changed() {
    let world = World::new().await;
    for (path, params) in [
        (INSTITUTIONS, vec![("hei_id", ALPHA)]),
        (OUNITS, vec![("hei_id", ALPHA), ("ounit_id", "unit-1")]),
        (FACTSHEET, vec![("hei_id", ALPHA)]),
    ] {
        let reply = world.get(&keys().beta, path, &params).await.expect(200);
        assert_eq!(reply.headers.get("cache-control").unwrap(), "private, max-age=3600");
        let etag = reply.headers.get("etag").unwrap().clone();
        let ask = |tag: &HeaderValue, is_signed: bool| {
            let target = door(path, &format!("?{}", encoded(&params)));
            let key = &keys().beta;
            let mut request = sign_with(key, &Method::GET, &target, HeaderMap::new(), b"", now());
            request.headers.insert("if-none-match", tag.clone());
            if is_signed {
                let names =
                    ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature", "if-none-match"];
                let fingerprint = key.fingerprint();
                request.signature =
                    sign_listed(key, &fingerprint, &Method::GET, &target, &mut request.headers, &names).unwrap();
            }
            request
        };
        let same = world.send_signed(ask(&etag, true)).await.expect(304);
        assert_eq!(same.headers.get("etag"), Some(&etag));
        world.send_signed(ask(&HeaderValue::from_static("\"other\""), true)).await.expect(200);
        world.send_signed(ask(&etag, false)).await.expect(200);
    }
}

#[tokio::test]
async fn a_change_is_served_at_once() {
    let world = World::new().await;
    let hei = HeiId::parse(ALPHA).unwrap();
    let params = [("hei_id", ALPHA)];
    let before = world.get(&keys().beta, FACTSHEET, &params).await.expect(200);
    let mut pages = (*world.host.institution(&hei).unwrap().pages()).clone();
    pages.factsheet.as_mut().unwrap().decision_weeks = 2;
    institution_pages::keep(&world.host, &hei, &Actor::System, &pages).await.unwrap();
    let after = world.get(&keys().beta, FACTSHEET, &params).await.expect(200);
    assert_ne!(before.headers.get("etag"), after.headers.get("etag"));
    assert_eq!(FactsheetResponse::read(after.body.as_bytes()).unwrap().factsheets[0].decision_weeks_limit, 2);
    institution_pages::keep(&world.host, &hei, &Actor::System, &InstitutionPages::default()).await.unwrap();
    let none = world.get(&keys().beta, FACTSHEET, &params).await.expect(200);
    assert!(FactsheetResponse::read(none.body.as_bytes()).unwrap().factsheets.is_empty());
    world.wire.validate();
}
