//! Content codings of requests and answers: gzip, `ewp-rsa-aes128gcm`, and everything that can be wrong with them.

use app::endpoints::{DOORS, Methods};
use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_protocol::coding::{ACCEPT_RESPONSE_ENCRYPTION_KEY, decode, gzip};
use ewp_protocol::encryption::encrypt;
use ewp_protocol::keys::{PrivateKey, PublicKey};
use ewp_protocol::signature::request::sign_listed;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method};

use crate::world::{ALPHA, FORM, Reply, Signed, World, door, keys, now, sign_with};

const ECHO: &str = "echo/v2";
const ENCRYPTED: &str = "ewp-rsa-aes128gcm";
/// From so many bytes on an answer is packed.
const WORTH_PACKING: usize = 1024;

/// A signed POST with these codings.
fn post(path: &str, coding: Option<&str>, accepted: Option<&str>, body: &[u8]) -> Signed {
    request(&Method::POST, path, coding, accepted, body)
}

fn request(method: &Method, path: &str, coding: Option<&str>, accepted: Option<&str>, body: &[u8]) -> Signed {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
    for (name, value) in [(CONTENT_ENCODING, coding), (ACCEPT_ENCODING, accepted)] {
        if let Some(value) = value {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
    }
    sign_with(&keys().beta, method, &door(path, ""), headers, body, now())
}

fn server_key(world: &World) -> PublicKey {
    let hei = domain::hei::HeiId::parse(ALPHA).unwrap();
    world.host.institution(&hei).unwrap().server_key().public().clone()
}

/// The answer without its codings, opened with that key.
fn opened(reply: &Reply, key: &PrivateKey) -> String {
    let own = |wanted: &_| (key.fingerprint() == *wanted).then(|| key.clone());
    let body = decode(&reply.headers, reply.raw.as_slice(), 1024 * 1024, own).unwrap();
    String::from_utf8(body.into_owned()).unwrap()
}

fn echoes(text: &str) -> Vec<String> {
    EchoResponse::read(text.as_bytes()).unwrap().echoes
}

#[tokio::test]
async fn every_long_answer_is_packed_for_those_who_take_gzip() {
    let world = World::new().await;
    for at in DOORS {
        let method = if at.methods == Methods::Get { Method::GET } else { Method::POST };
        for (accepted, is_packed) in [(Some("gzip"), true), (Some("GZIP;q=0.5, br"), true), (Some("gzip;q=0"), false)] {
            let reply = world.send_signed(request(&method, at.path, None, accepted, b"")).await;
            let is_packed = is_packed && reply.body.len() >= WORTH_PACKING;
            assert_eq!(reply.headers.contains_key(CONTENT_ENCODING), is_packed, "{} {accepted:?}", at.path);
        }
        // Who takes nothing else gets even a short answer packed.
        let reply = world.send_signed(request(&method, at.path, None, Some("gzip, identity;q=0"), b"")).await;
        assert_eq!(reply.headers.get(CONTENT_ENCODING).unwrap(), "gzip", "{}", at.path);
        // A header that is not signed says nothing.
        let mut unsigned = request(&method, at.path, None, None, b"");
        unsigned.headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        assert!(!world.send_signed(unsigned).await.headers.contains_key(CONTENT_ENCODING), "{}", at.path);
    }
    let reply = world.send_signed(post(ECHO, None, Some("gzip"), b"echo=a&echo=b")).await.expect(200);
    assert!(!reply.headers.contains_key(CONTENT_ENCODING), "it fits into a packet as it is");
    assert_eq!(echoes(&reply.body), ["a", "b"]);
    for (path, asked) in [("institutions/v2", "hei_id=alpha.example"), ("factsheet/v1", "hei_id=alpha.example")] {
        let reply = world.send_signed(post(path, None, Some("gzip"), asked.as_bytes())).await.expect(200);
        assert_eq!(reply.headers.get(CONTENT_ENCODING).unwrap(), "gzip", "{path}");
        assert!(reply.body.len() >= WORTH_PACKING && reply.raw.len() < reply.body.len(), "{path}");
    }
    world.wire.validate();
}

#[tokio::test]
async fn an_answer_is_packed_from_a_kilobyte_on() {
    let world = World::new().await;
    let length = async |echo: usize| {
        let asked = format!("echo={}", "a".repeat(echo));
        let reply = world.send_signed(post(ECHO, None, Some("gzip"), asked.as_bytes())).await.expect(200);
        assert_eq!(echoes(&reply.body), ["a".repeat(echo)]);
        (reply.body.len(), reply.headers.contains_key(CONTENT_ENCODING))
    };
    let (around, _) = length(0).await;
    assert_eq!(length(WORTH_PACKING - 1 - around).await, (WORTH_PACKING - 1, false));
    assert_eq!(length(WORTH_PACKING - around).await, (WORTH_PACKING, true));
}

#[tokio::test]
async fn requests_may_be_packed() {
    let world = World::new().await;
    for (coding, body) in
        [("gzip", gzip(b"echo=a")), ("gzip, gzip", gzip(&gzip(b"echo=a"))), ("identity", b"echo=a".to_vec())]
    {
        let reply = world.send_signed(post(ECHO, Some(coding), None, &body)).await.expect(200);
        assert_eq!(echoes(&reply.body), ["a"], "{coding}");
    }
}

#[tokio::test]
async fn a_gzip_bomb_is_refused() {
    let world = World::new().await;
    let bomb = gzip(&vec![b'a'; 100 * 1024 * 1024]);
    assert!(bomb.len() < 1024 * 1024);
    for at in DOORS.iter().filter(|door| door.methods != Methods::Get) {
        world.send_signed(post(at.path, Some("gzip"), None, &bomb)).await.expect(413);
    }
    let reply = world.send_signed(post(ECHO, Some("gzip"), None, &gzip(b"echo=a")[..12])).await.expect(400);
    assert!(reply.message().contains("gzip"));
    world.wire.validate();
}

#[tokio::test]
async fn codings_that_nobody_knows_are_refused() {
    let world = World::new().await;
    for at in DOORS.iter().filter(|door| door.methods != Methods::Get) {
        for (coding, expected) in
            [("br", 415), ("gzip, br", 415), ("ewp-rsa-aes128gcm, br", 400), ("gzip, gzip, gzip, gzip", 400)]
        {
            world.send_signed(post(at.path, Some(coding), None, b"echo=a")).await.expect(expected);
        }
    }
    // A coding that is not signed is dropped, as is every header.
    let mut unsigned = post(ECHO, None, None, b"echo=a");
    unsigned.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    assert_eq!(echoes(&world.send_signed(unsigned).await.expect(200).body), ["a"]);
    world.wire.validate();
}

#[tokio::test]
async fn an_encrypted_request_is_understood_at_every_door() {
    let world = World::new().await;
    let key = server_key(&world);
    for at in DOORS.iter().filter(|door| door.methods != Methods::Get) {
        let body = encrypt(&key, b"echo=secret&iia_id=x&hei_id=alpha.example").unwrap();
        for coding in [ENCRYPTED, "EWP-RSA-AES128GCM"] {
            let request = post(at.path, Some(coding), None, &body);
            let reply = world.send_signed(request).await;
            assert!(reply.status == 200 || reply.message().contains("ounit_id") || reply.message().contains("report"));
        }
    }
    let packed = encrypt(&key, &gzip(b"echo=secret")).unwrap();
    let reply = world.send_signed(post(ECHO, Some("gzip, ewp-rsa-aes128gcm"), None, &packed)).await.expect(200);
    assert_eq!(echoes(&reply.body), ["secret"]);
    world.wire.validate();
}

#[tokio::test]
async fn a_get_cannot_be_encrypted() {
    let world = World::new().await;
    let body = encrypt(&server_key(&world), b"echo=secret").unwrap();
    let reply = world.send_signed(request(&Method::GET, ECHO, Some(ENCRYPTED), None, &body)).await.expect(405);
    assert_eq!(reply.headers.get("allow").unwrap(), "POST");
}

#[tokio::test]
async fn what_cannot_be_decrypted_is_refused_in_one_way() {
    let world = World::new().await;
    let good = encrypt(&server_key(&world), b"echo=secret").unwrap();
    let mut altered = good.clone();
    *altered.last_mut().unwrap() ^= 1;
    let mut said = std::collections::BTreeSet::new();
    for broken in [&good[..34], &good[..300], &good[..good.len() - 1], &altered] {
        said.insert(world.send_signed(post(ECHO, Some(ENCRYPTED), None, broken)).await.expect(400).message());
    }
    assert_eq!(said.len(), 1, "nothing tells a guesser how far it came: {said:?}");
    for foreign in [encrypt(keys().gamma.public(), b"echo=secret").unwrap(), b"plain".to_vec(), Vec::new()] {
        world.send_signed(post(ECHO, Some(ENCRYPTED), None, &foreign)).await.expect(400);
    }
    // Somebody else's institution on this host has other keys.
    let reply = world.send_signed(post(ECHO, Some(ENCRYPTED), None, &good)).await.expect(200);
    assert_eq!(echoes(&reply.body), ["secret"]);
    world.wire.validate();
}

#[tokio::test]
async fn an_answer_is_encrypted_for_the_key_that_asked() {
    let world = World::new().await;
    for (accepted, coding) in [
        (ENCRYPTED, Some(ENCRYPTED)),
        (" gzip;q=0 ,\tEWP-RSA-AES128GCM ; q=1.0,*;q=0", Some(ENCRYPTED)),
        ("gzip, ewp-rsa-aes128gcm", Some(ENCRYPTED)),
        ("ewp-rsa-aes128gcm;q=0", None),
        ("unknown", None),
    ] {
        let reply = world.send_signed(post(ECHO, None, Some(accepted), b"echo=secret")).await.expect(200);
        assert_eq!(reply.headers.get(CONTENT_ENCODING).map(|value| value.to_str().unwrap()), coding, "{accepted}");
        assert_eq!(reply.raw.windows(6).any(|window| window == b"secret"), coding.is_none());
        assert_eq!(echoes(&opened(&reply, &keys().beta)), ["secret"], "{accepted}");
    }
    let long = "secret".repeat(WORTH_PACKING / 6);
    let asked = format!("echo={long}");
    let reply =
        world.send_signed(post(ECHO, None, Some("gzip, ewp-rsa-aes128gcm"), asked.as_bytes())).await.expect(200);
    assert_eq!(reply.headers.get(CONTENT_ENCODING).unwrap(), "gzip, ewp-rsa-aes128gcm");
    assert_eq!(echoes(&opened(&reply, &keys().beta)), [long]);
    world.wire.validate();
}

#[tokio::test]
async fn errors_are_encrypted_as_successes_are() {
    let world = World::new().await;
    for at in DOORS {
        let method = if at.methods == Methods::Get { Method::GET } else { Method::POST };
        let reply = world.send_signed(request(&method, at.path, None, Some(ENCRYPTED), b"")).await;
        let text = opened(&reply, &keys().beta);
        assert_eq!(reply.status == 200, ErrorResponse::read(text.as_bytes()).is_err(), "{}: {text}", at.path);
    }
    let reply = world.send_signed(post(ECHO, Some("br"), Some(ENCRYPTED), b"")).await.expect(415);
    ErrorResponse::read(opened(&reply, &keys().beta).as_bytes()).unwrap();
}

#[tokio::test]
async fn another_key_for_the_answer_counts_if_it_is_signed() {
    let world = World::new().await;
    let other = keys().gamma.public().to_base64();
    let ask = |key: &str, is_signed: bool| {
        let mut signed = post(ECHO, None, Some(ENCRYPTED), b"echo=secret");
        signed.headers.insert(ACCEPT_RESPONSE_ENCRYPTION_KEY, HeaderValue::from_str(key).unwrap());
        if is_signed {
            let names = [
                "(request-target)",
                "host",
                "date",
                "digest",
                "x-request-id",
                "accept-signature",
                "accept-encoding",
                "accept-response-encryption-key",
            ];
            let (own, target) = (&keys().beta, signed.target.clone());
            let fingerprint = own.fingerprint();
            signed.signature =
                sign_listed(own, &fingerprint, &Method::POST, &target, &mut signed.headers, &names).unwrap();
        }
        signed
    };
    let reply = world.send_signed(ask(&other, true)).await.expect(200);
    assert_eq!(echoes(&opened(&reply, &keys().gamma)), ["secret"]);
    let reply = world.send_signed(ask(&other, false)).await.expect(200);
    assert_eq!(echoes(&opened(&reply, &keys().beta)), ["secret"]);
    // What is no key is told in the plain.
    assert!(world.send_signed(ask("bm8ga2V5", true)).await.expect(400).message().contains("key"));
}

#[tokio::test]
async fn who_takes_no_coding_that_we_have_is_told_so() {
    let world = World::new().await;
    for at in DOORS {
        let method = if at.methods == Methods::Get { Method::GET } else { Method::POST };
        for accepted in ["br, *;q=0", "identity;q=0"] {
            let reply = world.send_signed(request(&method, at.path, None, Some(accepted), b"")).await.expect(406);
            assert!(!reply.headers.contains_key(CONTENT_ENCODING) && !reply.message().is_empty());
        }
    }
    world.wire.validate();
}
