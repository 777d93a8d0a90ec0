//! Requests that no door serves: each gets its status and an error that says what to do.

use std::fmt::Write as _;
use std::time::Duration;

use app::endpoints::{DOORS, Endpoint, Limits, Methods};
use axum::body::Body;
use ewp_protocol::signature::request::sign_listed;
use gateway::Patience;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, DATE, HOST};
use http::{HeaderMap, HeaderValue, Method, Request};
use http_body_util::{BodyStream, StreamBody};
use store::exchanges;
use store::page::Place;
use testkit::doors::{Door, Security};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::world::{ALPHA, FORM, Signed, World, door, keys, now, sign_with, signed, signed_at};

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
    for at in DOORS {
        for method in
            [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::HEAD, Method::GET, Method::POST]
        {
            let is_right = at.methods.allow().split(", ").any(|allowed| method == allowed);
            let request = signed(&keys().beta, &method, &door(at.path, ""), "", Some(FORM));
            let reply = world.send_signed_unless_head(request).await;
            assert_eq!(reply.status == 405, !is_right, "{method} {}", at.path);
            if !is_right {
                assert_eq!(reply.headers.get("allow").unwrap(), at.methods.allow(), "{}", at.path);
            }
        }
    }
    world.wire.validate();
}

#[tokio::test]
async fn ten_thousand_parameters_are_refused() {
    let world = World::new().await;
    for at in DOORS {
        // Short ones, since an address has at most 64 KiB.
        let params = vec![("a", ""); 10_000];
        let reply = if at.methods == Methods::Get {
            world.get(&keys().beta, at.path, &params).await
        } else {
            world.post(&keys().beta, at.path, &params).await
        };
        assert!(reply.expect(400).message().contains("more than 1000 parameters"), "{}", at.path);
    }
    world.wire.validate();
}

#[tokio::test]
async fn a_sender_that_is_too_slow_is_sent_away() {
    let patience = Patience { body: Duration::from_millis(100), ..Patience::default() };
    let host = World::with(Limits::default(), patience).await.host;
    let listening = Door::on_loopback(0).unwrap();
    let address = listening.address();
    let router = gateway::router_with(host, patience);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(listening.serve(Security::Plain, router, async { drop(stopped.await) }));
    for at in DOORS.iter().filter(|door| door.methods != Methods::Get) {
        let request = sign_with(&keys().beta, &Method::POST, &door(at.path, ""), form(), b"echo=a", now());
        let mut head = format!("POST {} HTTP/1.1\r\ncontent-length: 6\r\n", request.target);
        for (name, value) in &request.headers {
            write!(head, "{name}: {}\r\n", value.to_str().unwrap()).unwrap();
        }
        let mut connection = TcpStream::connect(address).await.unwrap();
        // The first bytes come, the rest never does.
        connection.write_all(format!("{head}\r\nec").as_bytes()).await.unwrap();
        let mut answer = vec![0; 4096];
        let length = connection.read(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
        assert!(answer.starts_with("HTTP/1.1 408 "), "{}: {answer}", at.path);
        assert!(answer.contains("\r\nsignature: ") && answer.contains("x-request-signature: "), "{answer}");
    }
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_sender_that_hangs_up_is_written_down_like_any_other() {
    let world = World::new().await;
    // Somebody else writes, so that the door waits.
    let writing = world.host.store().begin().await.unwrap();
    let at = DOORS.iter().find(|door| door.endpoint == Endpoint::Monitoring).unwrap();
    let params = valid(at.endpoint);
    let asking = world.post(&keys().beta, at.path, &params);
    assert!(tokio::time::timeout(Duration::from_millis(200), asking).await.is_err(), "it is answered already");
    drop(writing);
    let alpha = domain::hei::HeiId::parse(ALPHA).unwrap();
    let lines = async {
        loop {
            world.host.write_log().await;
            let (all, first) = (exchanges::Filter::default(), Place::First);
            let found = exchanges::search(world.host.store(), &alpha, &all, &first, 10).await.unwrap().rows;
            if !found.is_empty() {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let lines = tokio::time::timeout(Duration::from_secs(30), lines).await.expect("there is a line");
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].status, lines[0].api.as_str()), (Some(200), "monitoring"));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up() {
    let patience = Patience { answer: Duration::from_millis(100), ..Patience::default() };
    let world = World::with(Limits::default(), patience).await;
    // Somebody else writes and does not come to an end.
    let writing = world.host.store().begin().await.unwrap();
    // Nothing is written for an approval of an agreement that we do not have, so that this door waits for nobody.
    let answers = |endpoint: Endpoint| endpoint == Endpoint::IiaApprovalCnr;
    for at in DOORS.iter().filter(|door| door.methods == Methods::Post && !answers(door.endpoint)) {
        let id = world.post(&keys().beta, at.path, &valid(at.endpoint)).await;
        id.expect(503);
    }
    drop(writing);
    world.wire.validate();
    let world = World::with(Limits::default(), Patience::default()).await;
    let writing = world.host.store().begin().await.unwrap();
    let at = DOORS.iter().find(|door| answers(door.endpoint)).unwrap();
    world.post(&keys().beta, at.path, &valid(at.endpoint)).await.expect(200);
    drop(writing);
    world.wire.validate();
}

#[tokio::test]
async fn every_door_says_so_when_the_database_is_gone() {
    let world = World::new().await;
    world.host.store().clone().close().await.unwrap();
    for at in DOORS {
        let reply = world.ask(&at, &valid(at.endpoint)).await;
        // The echo needs no database.
        if at.endpoint == Endpoint::Echo {
            reply.expect(200);
            continue;
        }
        let said = reply.expect(503).message();
        assert!(said.contains("on our side") && !said.to_lowercase().contains("sql"), "{}: {said}", at.path);
    }
    world.wire.validate();
}

#[tokio::test]
async fn a_door_that_breaks_says_so() {
    let world = World::new().await;
    // A table that is lost is no matter of waiting.
    let lost = ["agreements", "institution_pages", "files", "jobs", "problem_reports"];
    let statements = lost.map(|table| format!("ALTER TABLE {table} RENAME TO lost_{table}"));
    store::admin::run(&world.database(), &statements).await.unwrap();
    for at in DOORS.iter().filter(|door| door.endpoint != Endpoint::Echo) {
        let said = world.ask(at, &valid(at.endpoint)).await.expect(500).message();
        assert!(said.contains("on our side") && !said.to_lowercase().contains("sql"), "{}: {said}", at.path);
    }
    world.wire.validate();
}

/// Parameters with which a door has something to do.
fn valid(endpoint: Endpoint) -> Vec<(&'static str, &'static str)> {
    match endpoint {
        Endpoint::Institutions | Endpoint::Factsheet => vec![("hei_id", ALPHA)],
        Endpoint::Ounits => vec![("hei_id", ALPHA), ("ounit_id", "unit-1")],
        Endpoint::File => vec![("file_id", "x")],
        Endpoint::Echo | Endpoint::IiasIndex | Endpoint::IiasStats => Vec::new(),
        Endpoint::Monitoring => {
            vec![("server_hei_id", "gamma.example"), ("api_name", "iias"), ("http_code", "500")]
        }
        Endpoint::IiasGet | Endpoint::IiasApproval | Endpoint::IiaCnr | Endpoint::IiaApprovalCnr => {
            vec![("iia_id", "0192f0c1-2f4b-7c3a-8a55-0123456789ab")]
        }
    }
}

#[tokio::test]
async fn the_same_request_is_not_answered_twice() {
    let world = World::new().await;
    for at in DOORS {
        let method = if at.methods == Methods::Get { Method::GET } else { Method::POST };
        let first = signed(&keys().beta, &method, &door(at.path, ""), "", None);
        let again = Signed {
            method: first.method.clone(),
            target: first.target.clone(),
            headers: first.headers.clone(),
            body: first.body.clone(),
            request_id: first.request_id.clone(),
            signature: first.signature.clone(),
        };
        assert!(!world.send_signed(first).await.body.contains("X-Request-Id"));
        let reply = world.send_signed(again).await.expect(400);
        assert!(reply.message().contains("X-Request-Id"), "{}: {}", at.path, reply.message());
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
    for at in DOORS.iter().filter(|door| door.methods != Methods::Get) {
        for kind in ["text/xml", "application/json", "multipart/form-data; boundary=x"] {
            world.send_signed(signed(key, &Method::POST, &door(at.path, ""), "echo=a", Some(kind))).await.expect(415);
        }
    }
    // A content type that is not signed says nothing.
    let mut request = signed(key, &Method::POST, &door(ECHO, ""), "echo=a", None);
    request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml"));
    assert!(world.send_signed(request).await.expect(200).body.contains("<echo>a</echo>"));
    world.wire.validate();
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
