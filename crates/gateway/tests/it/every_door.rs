//! Every door, tried by everybody who has no business there.

use app::endpoints::{DOORS, Endpoint, Methods};
use ewp_protocol::keys::PrivateKey;
use http::Method;
use store::exchanges;
use store::page::Place;

use crate::world::{ALPHA, FORM, World, door, encoded, keys, signed, texts};

#[tokio::test]
async fn no_door_opens_to_strangers() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    let params = [
        ("iia_id", id.as_str()),
        ("hei_id", ALPHA),
        ("ounit_id", "unit-1"),
        ("file_id", "none"),
        ("server_hei_id", "beta.example"),
        ("api_name", "iias"),
        ("http_code", "500"),
        ("echo", "x"),
    ];
    for at in DOORS {
        let is_echo = at.endpoint == Endpoint::Echo;
        let method = if at.methods == Methods::Get { Method::GET } else { Method::POST };
        let request = |key: &PrivateKey| {
            let all = encoded(&params);
            if method == Method::GET {
                signed(key, &method, &door(at.path, &format!("?{all}")), "", None)
            } else {
                signed(key, &method, &door(at.path, ""), &all, Some(FORM))
            }
        };
        // Nobody, and somebody whom nobody knows.
        let mut anonymous = request(&keys().beta);
        anonymous.headers.remove("authorization");
        world.send(anonymous).await.expect(401);
        world.send_signed(request(&keys().unknown)).await.expect(403);
        world.send_signed(request(&keys().server)).await.expect(403);
        // Keys that speak for no institution, or for several.
        for key in [&keys().nobody, &keys().ambiguous] {
            world.send_signed(request(key)).await.expect(if is_echo { 200 } else { 403 });
        }
        // A partner of the network without rights here sees nothing.
        let reply = world.send_signed(request(&keys().gamma)).await;
        let expected = match at.endpoint {
            Endpoint::IiasStats => 403,
            Endpoint::File => 404,
            _ => 200,
        };
        let reply = reply.expect(expected);
        assert!(!reply.body.contains(&id), "{}: {}", at.path, reply.body);
    }
    world.wire.validate();
}

#[tokio::test]
async fn without_a_catalogue_everybody_is_asked_to_come_back() {
    let world = World::new().await;
    world.host.use_catalogue(ewp_protocol::catalogue::write(&[])).await.unwrap();
    for at in DOORS {
        let request = if at.methods == Methods::Get {
            signed(&keys().beta, &Method::GET, &door(at.path, ""), "", None)
        } else {
            signed(&keys().beta, &Method::POST, &door(at.path, ""), "", Some(FORM))
        };
        let reply = world.send_signed(request).await.expect(503);
        assert!(reply.message().contains("no catalogue"), "{}", reply.message());
    }
    // Who does not sign has something to mend all the same.
    let mut anonymous = signed(&keys().beta, &Method::GET, &door("echo/v2", ""), "", None);
    anonymous.headers.remove("authorization");
    world.send(anonymous).await.expect(401);
    world.wire.validate();
}

#[tokio::test]
async fn a_flood_of_strangers_does_not_fill_the_log() {
    let world = World::new().await;
    for _ in 0..130 {
        let mut request = http::Request::new(axum::body::Body::empty());
        *request.uri_mut() = door("echo/v2", "").parse().unwrap();
        world.send_request(request).await.expect(401);
    }
    world.get(&keys().beta, "echo/v2", &[("echo", "x")]).await.expect(200);
    world.host.write_log().await;
    let alpha = domain::hei::HeiId::parse(ALPHA).unwrap();
    let lines = exchanges::search(world.host.store(), &alpha, &exchanges::Filter::default(), &Place::First, 200)
        .await
        .unwrap()
        .rows;
    assert_eq!(lines.iter().filter(|line| line.partner.is_none()).count(), 120);
    assert_eq!(lines.iter().filter(|line| line.partner.is_some()).count(), 1);
}

#[tokio::test]
async fn a_door_of_another_institution_shows_nothing_of_ours() {
    let world = World::new().await;
    let id = world.agreement_with("beta.example").await.to_string();
    for path in ["iias/v7/index", "iias/v7/get"] {
        let target = format!("/ewp/delta.example/{path}");
        let request = signed(&keys().beta, &Method::POST, &target, &encoded(&[("iia_id", &id)]), Some(FORM));
        let reply = world.send_signed(request).await.expect(200);
        assert!(texts(&reply.body, "iia-id").is_empty());
    }
}

#[tokio::test]
async fn every_request_is_logged() {
    let world = World::new().await;
    world.get(&keys().beta, "echo/v2", &[("echo", "x")]).await.expect(200);
    world.get(&keys().unknown, "iias/v7/index", &[]).await.expect(403);
    world.send_signed(signed(&keys().beta, &Method::PUT, &door("iias/v7/get", ""), "", None)).await.expect(405);
    world.get(&keys().beta, "nothing/here", &[]).await.expect(404);
    world.host.write_log().await;
    let alpha = domain::hei::HeiId::parse(ALPHA).unwrap();
    let lines = exchanges::search(world.host.store(), &alpha, &exchanges::Filter::default(), &Place::First, 10)
        .await
        .unwrap()
        .rows;
    let mut lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let partner = line.partner.as_ref().map(ToString::to_string);
            (line.status.unwrap(), line.api.as_str(), line.endpoint.as_str(), line.fault.as_deref(), partner)
        })
        .collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            (200, "echo", "url", None, Some("beta.example".to_owned())),
            (403, "iias", "index", Some("unknown-key"), None),
            (404, "unknown", "/ewp/alpha.example/nothing/here", Some("no-such-path"), None),
            (405, "iias", "get", Some("method"), None),
        ]
    );
}
