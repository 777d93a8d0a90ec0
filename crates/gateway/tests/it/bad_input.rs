//! Requests that no door serves: each gets its status and an error that says what to do.

use std::time::Duration;

use axum::body::Body;
use ewp_protocol::signature::request::sign_listed;
use http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, DATE, HOST};
use http::{HeaderMap, HeaderValue, Method, Request};
use http_body_util::{BodyStream, StreamBody};

use crate::world::{FORM, Signed, World, door, keys, now, sign_with, signed, signed_at};

const INDEX: &str = "iias/v7/index";
const ECHO: &str = "echo/v2";

fn good() -> Signed {
    signed(&keys().beta, &Method::POST, &door(ECHO, "?q=1"), "echo=a", Some(FORM))
}

#[tokio::test]
async fn a_request_without_a_key_is_told_how_to_sign() {
    let world = World::new().await;
    for scheme in [None, Some("Basic YTpi"), Some("Bearer x")] {
        let mut request = good();
        request.headers.remove(AUTHORIZATION);
        if let Some(scheme) = scheme {
            request.headers.insert(AUTHORIZATION, HeaderValue::from_static(scheme));
        }
        let id = request.request_id.clone();
        let reply = world.send(request).await.expect(401);
        assert_eq!(reply.headers.get("www-authenticate").unwrap(), "Signature realm=\"EWP\"");
        assert_eq!(reply.headers.get("want-digest").unwrap(), "SHA-256");
        assert_eq!(reply.headers.get("x-request-id").unwrap(), id.as_str());
        assert!(!reply.headers.contains_key("x-request-signature"));
        let covered = reply.headers.get("signature").unwrap().to_str().unwrap();
        for name in ["www-authenticate", "want-digest", "x-request-id", "content-type", "digest"] {
            assert!(covered.contains(name), "{name} is signed");
        }
        assert!(!reply.message().is_empty());
    }
    // Nothing is signed and nothing repeated that was not asked for.
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = door(ECHO, "").parse().unwrap();
    let reply = world.send_request(request).await.expect(401);
    assert!(!reply.headers.contains_key("signature") && !reply.headers.contains_key("x-request-id"));
    world.wire.validate();
}

#[tokio::test]
async fn unknown_server_and_foreign_keys_are_refused() {
    let world = World::new().await;
    let keys = keys();
    assert!(world.get(&keys.unknown, INDEX, &[]).await.expect(403).message().contains("catalogue"));
    assert!(world.get(&keys.server, INDEX, &[]).await.expect(403).message().contains("client-credentials-in-use"));
    // Somebody uses the name of another's key.
    let mut request = good();
    let names = ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature"];
    let target = request.target.clone();
    let claimed = keys.beta.fingerprint();
    request.signature =
        sign_listed(&keys.gamma, &claimed, &Method::POST, &target, &mut request.headers, &names).unwrap();
    world.send_signed(request).await.expect(400);
}

#[tokio::test]
async fn whatever_was_altered_after_signing_is_noticed() {
    let world = World::new().await;
    let mut altered = good();
    altered.body = b"echo=b".to_vec();
    world.send_signed(altered).await.expect(400);

    let mut altered = good();
    let date = ewp_protocol::signature::date::http_date(now() - Duration::from_secs(30));
    altered.headers.insert(DATE, HeaderValue::from_str(&date).unwrap());
    world.send_signed(altered).await.expect(400);

    for target in [door(ECHO, "?q=2"), door(ECHO, ""), door(INDEX, "?q=1"), "/ewp/delta.example/echo/v2?q=1".to_owned()]
    {
        let altered = Signed { target, ..good() };
        world.send_signed(altered).await.expect(400);
    }
    let altered = Signed { method: Method::GET, ..good() };
    world.send_signed(altered).await.expect(400);

    let mut altered = good();
    altered.headers.remove("content-type");
    world.send_signed(altered).await.expect(400);
}

#[tokio::test]
async fn what_must_be_signed_must_be_signed() {
    let world = World::new().await;
    let key = &keys().beta;
    let all = ["(request-target)", "host", "date", "digest", "x-request-id"];
    for missing in all {
        let mut names: Vec<&str> = all.into_iter().filter(|name| *name != missing).collect();
        names.push("accept-signature");
        let mut request = signed(key, &Method::GET, &door(ECHO, ""), "", None);
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
        // Without its id signed, the answer cannot be checked by the common rules; the status is enough.
        let reply = world.send(request).await.expect(400);
        assert!(reply.message().contains(missing.trim_matches(['(', ')'])), "{missing}: {}", reply.message());
    }
}

#[tokio::test]
async fn a_clock_that_is_ten_minutes_off_is_refused() {
    let world = World::new().await;
    let key = &keys().beta;
    let now = now();
    let (minutes, target) = (|minutes| Duration::from_mins(minutes), door(ECHO, ""));
    for (time, expected) in
        [(now - minutes(10), 400), (now + minutes(10), 400), (now - minutes(4), 200), (now + minutes(4), 200)]
    {
        world.send_signed(signed_at(key, &Method::GET, &target, "", None, time)).await.expect(expected);
    }
    let mut request = signed(key, &Method::GET, &target, "", None);
    request.headers.insert(DATE, HeaderValue::from_static("yesterday"));
    let names = ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature"];
    request.signature =
        sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
    world.send_signed(request).await.expect(400);
}

#[tokio::test]
async fn a_body_of_fifty_megabytes_is_refused() {
    let host = World::new().await.host;
    let router = gateway::router(host);
    let body = vec![b'a'; 50 * 1024 * 1024];
    for states_length in [true, false] {
        let request = sign_with(&keys().beta, &Method::POST, &door(ECHO, ""), form(), &body, now());
        let mut built = Request::new(if states_length {
            Body::from(request.body)
        } else {
            // Nothing says how long it is.
            Body::new(StreamBody::new(BodyStream::new(Body::from(request.body))))
        });
        *built.method_mut() = request.method;
        *built.uri_mut() = request.target.parse().unwrap();
        *built.headers_mut() = request.headers;
        if states_length {
            built.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        let response = tower::ServiceExt::oneshot(router.clone(), built).await.unwrap();
        assert_eq!(response.status(), 413);
        assert!(response.headers().contains_key("signature"));
        assert_eq!(response.headers().get("x-request-signature").unwrap(), request.signature.as_str());
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_the_right_ones() {
    let world = World::new().await;
    for path in [ECHO, "institutions/v2", INDEX, "iias/v7/get", "iias-approval/v2", "iia-cnr/v3", "iia-approval-cnr/v2"]
    {
        let is_notice = path.contains("cnr");
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::HEAD] {
            let request = signed(&keys().beta, &method, &door(path, ""), "", Some(FORM));
            let reply = world.send_signed_unless_head(request).await.expect(405);
            assert_eq!(reply.headers.get("allow").unwrap(), if is_notice { "POST" } else { "GET, POST" }, "{path}");
        }
        let reply = world.get(&keys().beta, path, &[("iia_id", "x"), ("hei_id", "x")]).await;
        assert_eq!(reply.status == 405, is_notice, "{path}");
    }
}

#[tokio::test]
async fn nothing_is_at_other_paths() {
    let world = World::new().await;
    for target in [door("iias/v6/get", ""), door("", ""), door("echo/v2/", "")] {
        world.send_signed(signed(&keys().beta, &Method::GET, &target, "", None)).await.expect(404);
    }
    // Where no institution is, nobody can sign.
    for target in ["/ewp/gamma.example/echo/v2", "/ewp/%ff/echo/v2", "/ewp", "/", "/app/alpha.example"] {
        let reply = world.send(signed(&keys().beta, &Method::GET, target, "", None)).await.expect(404);
        assert!(!reply.headers.contains_key("signature"), "{target}");
        assert!(!reply.message().is_empty());
    }
    world.wire.validate();
}

#[tokio::test]
async fn parameters_come_as_a_form() {
    let world = World::new().await;
    let key = &keys().beta;
    for kind in ["text/xml", "application/json", "multipart/form-data; boundary=x"] {
        world.send_signed(signed(key, &Method::POST, &door(ECHO, ""), "echo=a", Some(kind))).await.expect(415);
    }
    // A content type that is not signed says nothing.
    let mut request = signed(key, &Method::POST, &door(ECHO, ""), "echo=a", None);
    request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml"));
    assert!(world.send_signed(request).await.expect(200).body.contains("<echo>a</echo>"));
    let mut headers = form();
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    let request = sign_with(key, &Method::POST, &door(ECHO, ""), headers, b"echo=a", now());
    world.send_signed(request).await.expect(415);
}

#[tokio::test]
async fn only_the_configured_host_counts() {
    let world = World::new().await;
    let key = &keys().beta;
    let names = ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature"];
    for (host, expected) in [
        ("ewp.alpha.example:9443", 200),
        ("EWP.alpha.EXAMPLE", 200),
        ("ewp.alpha.example:443", 400),
        ("evil.example", 400),
    ] {
        let mut request = signed(key, &Method::GET, &door(ECHO, ""), "", None);
        request.headers.insert(HOST, HeaderValue::from_static(host));
        for name in ["x-forwarded-host", "forwarded", "x-original-host"] {
            request.headers.insert(name, HeaderValue::from_static("ewp.alpha.example:9443"));
        }
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
        world.send_signed(request).await.expect(expected);
    }
}

#[tokio::test]
async fn a_request_id_is_a_uuid_in_small_letters() {
    let world = World::new().await;
    let key = &keys().beta;
    for id in ["6F9619FF-8B86-4D01-B42D-00CF4FC964FF", "6f9619ff8b864d01b42d00cf4fc964ff", "1"] {
        let mut request = signed(key, &Method::GET, &door(ECHO, ""), "", None);
        request.headers.insert("x-request-id", HeaderValue::from_static(id));
        id.clone_into(&mut request.request_id);
        let names = ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature"];
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
        // Wrong as it is, it is repeated.
        world.send_signed(request).await.expect(400);
    }
}

#[tokio::test]
async fn an_unreadable_signature_is_no_crash() {
    let world = World::new().await;
    for value in
        ["Signature", "Signature ", "Signature x", "Signature keyId=\"", "Signature keyId=\"a\",signature=\"?\""]
    {
        let mut request = good();
        request.headers.insert(AUTHORIZATION, HeaderValue::from_static(value));
        world.send(request).await.expect(400);
    }
}

fn form() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
    headers
}
