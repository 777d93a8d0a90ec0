//! What is public: the manifest and the health of the host.

use axum::body::Body;
use ewp_protocol::api::{Api, HttpSecurity};
use ewp_protocol::manifest::v6::Manifest;
use http::{HeaderValue, Method, Request};

use crate::world::{World, door};

fn plain(method: Method, target: &str) -> Request<Body> {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method;
    *request.uri_mut() = target.parse().unwrap();
    request
}

#[tokio::test]
async fn the_manifest_describes_every_door() {
    let world = World::new().await;
    let reply = world.send_request(plain(Method::GET, &door("manifest.xml", ""))).await.expect(200);
    let manifest = Manifest::read(reply.body.as_bytes()).unwrap();
    assert_eq!(manifest.hei.as_ref().unwrap().id, "alpha.example");
    assert_eq!((manifest.client_keys.len(), manifest.server_keys.len()), (1, 1));
    assert_ne!(manifest.client_keys, manifest.server_keys);
    for entry in &manifest.apis {
        assert_eq!(entry.defect(), None);
    }
    for entry in app::endpoints::DOORS {
        let known = manifest.apis.iter().find(|known| known.api() == Some((entry.api, entry.major)));
        let url = format!("https://ewp.alpha.example:9443/ewp/alpha.example/{}", entry.path);
        assert!(known.unwrap().urls().any(|(_, known)| known == url), "{url}");
    }
    assert!(manifest.apis.iter().any(|entry| entry.api() == Some((Api::Discovery, 6))));

    let other = world.send_request(plain(Method::GET, "/ewp/delta.example/manifest.xml")).await.expect(200);
    let other = Manifest::read(other.body.as_bytes()).unwrap();
    let collects = |manifest: &Manifest| manifest.apis.iter().any(|entry| entry.api() == Some((Api::Monitoring, 1)));
    assert!(collects(&manifest) && !collects(&other), "alpha alone collects reports");
    assert_ne!(other.client_keys, manifest.client_keys, "each institution has keys of its own");
    world.wire.validate();
}

#[tokio::test]
async fn security_is_declared_as_the_network_recommends() {
    let world = World::new().await;
    let reply = world.send_request(plain(Method::GET, &door("manifest.xml", ""))).await.expect(200);
    for entry in Manifest::read(reply.body.as_bytes()).unwrap().apis {
        let expected = match entry.api() {
            Some((Api::Discovery, _)) => continue,
            Some((Api::Echo, _)) => HttpSecurity::signed_or_encrypted(),
            _ => HttpSecurity::signed(),
        };
        assert_eq!(entry.security(), expected, "{}", entry.name());
    }
}

#[tokio::test]
async fn a_manifest_that_is_known_is_not_sent_again() {
    let world = World::new().await;
    let target = door("manifest.xml", "");
    let reply = world.send_request(plain(Method::GET, &target)).await.expect(200);
    let etag = reply.headers.get("etag").unwrap().clone();
    let mut again = plain(Method::GET, &target);
    again.headers_mut().insert("if-none-match", etag.clone());
    let again = world.send_request(again).await.expect(304);
    assert!(again.body.is_empty());
    // Packed it has a tag of its own, and either tag says that the reader has it.
    let mut packed = plain(Method::GET, &target);
    packed.headers_mut().insert("accept-encoding", HeaderValue::from_static("br, gzip"));
    let packed = world.send_request(packed).await.expect(200);
    assert_eq!(packed.headers.get("content-encoding").unwrap(), "gzip");
    assert!(packed.raw.len() < reply.raw.len());
    assert_eq!(packed.body, reply.body);
    let tag = packed.headers.get("etag").unwrap();
    assert_ne!(tag, &etag);
    for known in [
        tag.to_str().unwrap(),
        "*",
        &format!("W/{}", etag.to_str().unwrap()),
        &format!("\"x\", {}", tag.to_str().unwrap()),
    ] {
        let mut again = plain(Method::GET, &target);
        again.headers_mut().insert("if-none-match", HeaderValue::from_str(known).unwrap());
        world.send_request(again).await.expect(304);
    }
    let mut changed = plain(Method::GET, &target);
    changed.headers_mut().insert("if-none-match", HeaderValue::from_static("\"other\""));
    world.send_request(changed).await.expect(200);
    assert_eq!(
        world.send_request(plain(Method::POST, &target)).await.expect(405).headers.get("allow").unwrap(),
        "GET, HEAD"
    );
    world.send_request(plain(Method::GET, "/ewp/gamma.example/manifest.xml")).await.expect(404);
}

#[tokio::test]
async fn the_host_says_that_it_works() {
    let world = World::new().await;
    let response = tower::ServiceExt::oneshot(gateway::router(world.host.clone()), plain(Method::GET, "/health")).await;
    assert_eq!(response.unwrap().status(), 200);
}
