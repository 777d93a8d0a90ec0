//! What is public: the manifest and the health of the host.

use axum::body::Body;
use ewp_protocol::api::Api;
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
    assert_ne!(other.client_keys, manifest.client_keys, "each institution has keys of its own");
    world.wire.validate();
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
