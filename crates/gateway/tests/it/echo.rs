//! Echo API 2.0.1, and the checks of the network's tester that belong to it.

use std::time::Duration;

use ewp_messages::echo::v2::EchoResponse;
use ewp_protocol::signature::request::sign_listed;
use ewp_protocol::signature::{ACCEPT_SIGNATURE, DIGEST, ORIGINAL_DATE, date, digest};
use http::header::DATE;
use http::{HeaderMap, HeaderValue, Method};

use crate::world::{FORM, World, door, keys, now, sign_with, signed};

const ECHO: &str = "echo/v2";

fn read(body: &str) -> EchoResponse {
    EchoResponse::read(body.as_bytes()).unwrap()
}

#[tokio::test]
async fn values_come_back_in_order_with_doubles() {
    let world = World::new().await;
    let params = [("echo", "a"), ("echo", "b"), ("echo", ""), ("other", "x"), ("echo", "a"), ("echo", " ā <&> ")];
    for reply in [world.get(&keys().beta, ECHO, &params).await, world.post(&keys().beta, ECHO, &params).await] {
        let echo = read(&reply.expect(200).body);
        assert_eq!(echo.hei_ids, ["beta.example"]);
        assert_eq!(echo.echoes, ["a", "b", "", "a", " ā <&> "]);
    }
    assert!(read(&world.get(&keys().beta, ECHO, &[]).await.expect(200).body).echoes.is_empty());
    world.wire.validate();
}

#[tokio::test]
async fn the_query_of_a_post_is_no_parameter() {
    let world = World::new().await;
    let request =
        signed(&keys().beta, &Method::POST, &door(ECHO, "?echo=c&echo=c"), "echo=a&echo=b&echo=a", Some(FORM));
    assert_eq!(read(&world.send_signed(request).await.expect(200).body).echoes, ["a", "b", "a"]);
}

#[tokio::test]
async fn all_institutions_of_a_key_are_named() {
    let world = World::new().await;
    assert_eq!(
        read(&world.get(&keys().ambiguous, ECHO, &[]).await.expect(200).body).hei_ids,
        ["first.example", "second.example"]
    );
    assert!(read(&world.get(&keys().nobody, ECHO, &[]).await.expect(200).body).hei_ids.is_empty());
}

#[tokio::test]
async fn original_date_stands_in_for_date() {
    let world = World::new().await;
    let key = &keys().beta;
    let fresh = date::http_date(now());
    let old = date::http_date(now() - Duration::from_mins(20));
    for (original, expected) in [(&fresh, 200), (&old, 400)] {
        let mut request = signed(key, &Method::GET, &door(ECHO, ""), "", None);
        request.headers.insert(ORIGINAL_DATE, HeaderValue::from_str(original).unwrap());
        let names = ["(request-target)", "host", "original-date", "digest", "x-request-id", "accept-signature"];
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
        if expected == 200 {
            request.headers.remove(DATE);
        }
        world.send_signed(request).await.expect(expected);
    }
}

#[tokio::test]
async fn any_order_and_further_signed_headers_are_taken() {
    let world = World::new().await;
    let key = &keys().beta;
    let mut request = signed(key, &Method::GET, &door(ECHO, "?echo=1"), "", None);
    request.headers.insert("x-own", HeaderValue::from_static("whatever"));
    let names = ["x-own", "x-request-id", "accept-signature", "digest", "date", "host", "(request-target)"];
    let target = request.target.clone();
    request.signature =
        sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
    world.send_signed(request).await.expect(200);
}

#[tokio::test]
async fn digests_of_other_algorithms_do_not_count() {
    let world = World::new().await;
    let key = &keys().beta;
    let body = "echo=a";
    let sha256 = digest::value(body.as_bytes());
    let (name, value) = sha256.split_once('=').unwrap();
    for (stated, expected) in [
        (format!("SHA=aaaa,{sha256}"), 200),
        (format!("{}={value}", name.to_lowercase().replace('s', "S")), 200),
        ("SHA=aaaa".to_owned(), 400),
    ] {
        let mut request = signed(key, &Method::POST, &door(ECHO, ""), body, Some(FORM));
        request.headers.insert(DIGEST, HeaderValue::from_str(&stated).unwrap());
        let names = ["(request-target)", "host", "date", "digest", "x-request-id", "accept-signature", "content-type"];
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::POST, &target, &mut request.headers, &names).unwrap();
        world.send_signed(request).await.expect(expected);
    }
}

#[tokio::test]
async fn an_answer_is_signed_only_if_that_was_asked_for() {
    let world = World::new().await;
    let key = &keys().beta;
    for (accepted, is_signed) in
        [(Some("rsa-sha256"), true), (Some("hs2019, RSA-SHA256"), true), (Some("hs2019"), false), (None, false)]
    {
        let mut request = sign_with(key, &Method::GET, &door(ECHO, ""), HeaderMap::new(), b"", now());
        let mut names = vec!["(request-target)", "host", "date", "digest", "x-request-id"];
        request.headers.remove(ACCEPT_SIGNATURE);
        if let Some(accepted) = accepted {
            request.headers.insert(ACCEPT_SIGNATURE, HeaderValue::from_static(accepted));
            names.push("accept-signature");
        }
        let target = request.target.clone();
        request.signature =
            sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
        let id = request.request_id.clone();
        let reply = world.send(request).await.expect(200);
        assert_eq!(reply.headers.contains_key("signature"), is_signed, "{accepted:?}");
        assert_eq!(reply.headers.get("x-request-id").unwrap(), id.as_str());
    }
    // The header counts only if it is signed, as everything does.
    let mut request = signed(key, &Method::GET, &door(ECHO, ""), "", None);
    let names = ["(request-target)", "host", "date", "digest", "x-request-id"];
    let target = request.target.clone();
    request.signature =
        sign_listed(key, &key.fingerprint(), &Method::GET, &target, &mut request.headers, &names).unwrap();
    assert!(!world.send(request).await.expect(200).headers.contains_key("signature"));
}
