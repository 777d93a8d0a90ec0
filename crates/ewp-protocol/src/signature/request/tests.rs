use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::vectors;

const BODY: &[u8] = b"echo=a&echo=b&echo=a";
const PATH: &str = "/ewp/echo";
const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const NAMES: [&str; 6] = ["(request-target)", "host", "date", "digest", "x-request-id", "content-type"];
const HOSTS: &[&str] = &["ewp.example.com"];

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("host", "ewp.example.com"),
        ("date", "Mon, 05 Jan 2026 08:00:00 GMT"),
        ("digest", "SHA-256=PSN9yGmH0vD0yVxAu8TDtVaEycbuwfzHwBezadL+saY="),
        ("x-request-id", ID),
        ("content-type", "application/x-www-form-urlencoded"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    headers.insert(name, HeaderValue::from_str(value).unwrap());
}

/// Signs the listed names as the published key.
fn signed(mut headers: HeaderMap, names: &[&str]) -> HeaderMap {
    let key = vectors::key();
    sign_listed(&key, &key.fingerprint(), &Method::POST, PATH, &mut headers, names).unwrap();
    headers
}

fn check(headers: &HeaderMap, body: &[u8], lookup: KeyLookup) -> Result<Verified, Refusal> {
    let received = Received { method: &Method::POST, path_and_query: PATH, headers, body };
    verify(received, HOSTS, vectors::eight_o_clock(10), |_| lookup)
}

fn known() -> KeyLookup {
    KeyLookup::Known(vectors::key().public().clone())
}

#[test]
fn the_published_request_signature_is_reproduced_and_accepted() {
    let headers = signed(headers(), &NAMES);
    let authorization = headers[AUTHORIZATION].to_str().unwrap();
    assert!(authorization.contains(&format!("signature=\"{}\"", vectors::request_signature())));
    assert!(authorization.contains(vectors::FINGERPRINT));
    let verified = check(&headers, BODY, known()).unwrap();
    assert_eq!(verified.fingerprint.as_str(), vectors::FINGERPRINT);
    assert_eq!(verified.request_id.as_deref(), Some(ID));
    assert_eq!(verified.signature, vectors::request_signature());
}

#[test]
fn unsigned_headers_are_dropped_and_signed_ones_stay() {
    let mut headers = signed(headers(), &NAMES);
    set(&mut headers, "accept-signature", "rsa-sha256");
    let verified = check(&headers, BODY, known()).unwrap();
    let mut kept: Vec<&str> = verified.headers.keys().map(HeaderName::as_str).collect();
    kept.sort_unstable();
    assert_eq!(kept, ["authorization", "content-type", "date", "digest", "host", "x-request-id"]);
    assert!(!super::super::response::is_wanted(&verified.headers));
}

#[test]
fn any_order_and_unknown_extra_headers_are_accepted() {
    let mut headers = headers();
    set(&mut headers, "x-other", "1");
    let names = ["x-other", "x-request-id", "digest", "date", "host", "(request-target)"];
    assert!(check(&signed(headers, &names), BODY, known()).is_ok());
}

#[test]
fn original_date_may_stand_in_for_date() {
    let mut headers = headers();
    let date = headers.remove("date").unwrap();
    headers.insert("original-date", date);
    let names = ["(request-target)", "host", "original-date", "digest", "x-request-id"];
    assert!(check(&signed(headers, &names), BODY, known()).is_ok());
}

/// What is done to the good request, and what must come back.
struct Row {
    what: &'static str,
    headers: HeaderMap,
    body: &'static [u8],
    lookup: KeyLookup,
    status: u16,
    reason: RefusalReason,
}

fn refused(what: &'static str, headers: HeaderMap, status: u16, reason: RefusalReason) -> Row {
    Row { what, headers, body: BODY, lookup: known(), status, reason }
}

#[test]
fn every_step_refuses_with_its_status() {
    let good = || signed(headers(), &NAMES);
    let changed = |name: &'static str, value: &str| {
        let mut headers = headers();
        set(&mut headers, name, value);
        signed(headers, &NAMES)
    };
    let authorization = |from: &str, to: &str| {
        let mut headers = good();
        let value = headers[AUTHORIZATION].to_str().unwrap().replace(from, to);
        set(&mut headers, "authorization", &value);
        headers
    };
    let without = |name: &str| signed(headers(), &NAMES.into_iter().filter(|&n| n != name).collect::<Vec<_>>());
    let removed = |name: &'static str| {
        let mut headers = good();
        headers.remove(name);
        headers
    };
    let twice = || {
        let mut headers = good();
        headers.append(AUTHORIZATION, HeaderValue::from_static("Basic YTpi"));
        headers
    };
    let with_old_original_date = || {
        let mut headers = headers();
        set(&mut headers, "original-date", "Mon, 05 Jan 2026 07:40:00 GMT");
        signed(headers, &["(request-target)", "host", "original-date", "digest", "x-request-id"])
    };
    let rows = [
        refused("no Authorization", headers(), 401, RefusalReason::NotSigned),
        refused("another scheme", authorization("Signature ", "Basic "), 401, RefusalReason::NotSigned),
        refused("a longer scheme", authorization("Signature ", "SignatureX "), 401, RefusalReason::NotSigned),
        refused("two Authorizations", twice(), 400, RefusalReason::SeveralAuthorizations),
        refused(
            "broken parameters",
            authorization("keyId=", "keyId:"),
            400,
            RefusalReason::Parameters(ParamsError::Missing("keyId")),
        ),
        refused("another algorithm", authorization("rsa-sha256", "hs2019"), 400, RefusalReason::Algorithm),
        refused(
            "request target unsigned",
            without("(request-target)"),
            400,
            RefusalReason::NotCovered("(request-target)"),
        ),
        refused("host unsigned", without("host"), 400, RefusalReason::NotCovered("host")),
        refused("digest unsigned", without("digest"), 400, RefusalReason::NotCovered("digest")),
        refused("id unsigned", without("x-request-id"), 400, RefusalReason::NotCovered("x-request-id")),
        refused("date unsigned", without("date"), 400, RefusalReason::NotCovered("date or original-date")),
        refused("another host", changed("host", "other.example.com"), 400, RefusalReason::Host),
        refused("another port", changed("host", "ewp.example.com:8443"), 400, RefusalReason::Host),
        Row { lookup: KeyLookup::Unknown, ..refused("unknown key", good(), 403, RefusalReason::UnknownKey) },
        Row { lookup: KeyLookup::ServerKeyOnly, ..refused("server key", good(), 403, RefusalReason::ServerKey) },
        refused(
            "key id in upper case",
            authorization(vectors::FINGERPRINT, &vectors::FINGERPRINT.to_uppercase()),
            403,
            RefusalReason::UnknownKey,
        ),
        refused(
            "one-digit day",
            changed("date", "Mon, 5 Jan 2026 08:00:00 GMT"),
            400,
            RefusalReason::Date("Date", DateFault::Unreadable),
        ),
        refused(
            "ten minutes old",
            changed("date", "Mon, 05 Jan 2026 07:50:00 GMT"),
            400,
            RefusalReason::Date("Date", DateFault::TooFar),
        ),
        refused(
            "ten minutes ahead",
            changed("date", "Mon, 05 Jan 2026 08:10:30 GMT"),
            400,
            RefusalReason::Date("Date", DateFault::TooFar),
        ),
        refused(
            "fresh unsigned Date, old signed Original-Date",
            with_old_original_date(),
            400,
            RefusalReason::Date("Original-Date", DateFault::TooFar),
        ),
        refused("id in upper case", changed("x-request-id", &ID.to_uppercase()), 400, RefusalReason::RequestId),
        refused("id without hyphens", changed("x-request-id", &ID.replace('-', "")), 400, RefusalReason::RequestId),
        refused(
            "a signed header changed",
            {
                let mut headers = good();
                set(&mut headers, "content-type", "text/xml");
                headers
            },
            400,
            RefusalReason::Signature,
        ),
        refused(
            "a signed header removed",
            removed("content-type"),
            400,
            RefusalReason::Text(TextError::Absent("content-type".to_owned())),
        ),
        refused("signature no base64", authorization("signature=\"", "signature=\"*"), 400, RefusalReason::Signature),
        Row { body: b"echo=b", ..refused("another body", good(), 400, RefusalReason::Digest(DigestFault::Different)) },
        refused(
            "only SHA-1",
            changed("digest", "SHA=2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
            400,
            RefusalReason::Digest(DigestFault::NoSha256),
        ),
    ];
    for Row { what, headers, body, lookup, status, reason } in rows {
        let refusal = check(&headers, body, lookup).unwrap_err();
        assert_eq!((refusal.status.as_u16(), &refusal.reason), (status, &reason), "{what}");
        assert_eq!(refusal.challenge, status == 401, "{what}");
        assert_eq!(refusal.request_id, readable(&headers, &X_REQUEST_ID), "{what}");
        let unreadable = matches!(
            reason,
            RefusalReason::NotSigned | RefusalReason::SeveralAuthorizations | RefusalReason::Parameters(_)
        );
        assert_eq!(refusal.request_signature.is_none(), unreadable, "{what}");
    }
}

#[test]
fn a_signature_by_another_key_is_refused() {
    let other = PrivateKey::generate(2048).unwrap();
    let mut headers = headers();
    sign_listed(&other, &vectors::key().fingerprint(), &Method::POST, PATH, &mut headers, &NAMES).unwrap();
    assert_eq!(check(&headers, BODY, known()).unwrap_err().reason, RefusalReason::Signature);
}

#[test]
fn method_and_path_are_part_of_what_is_signed() {
    let headers = signed(headers(), &NAMES);
    for (method, path_and_query) in
        [(Method::GET, PATH), (Method::POST, "/ewp/echo?a"), (Method::POST, "/ewp/ech%6f"), (Method::POST, "/")]
    {
        let received = Received { method: &method, path_and_query, headers: &headers, body: BODY };
        let refusal = verify(received, HOSTS, vectors::eight_o_clock(0), |_| known()).unwrap_err();
        assert_eq!(refusal.reason, RefusalReason::Signature);
    }
}

#[test]
fn hosts_compare_in_any_case_and_the_own_port_is_optional() {
    for (own, received, same) in [
        ("Uni-A.example", "uni-a.EXAMPLE", true),
        ("uni-a.example", "uni-a.example:443", true),
        ("uni-a.example:8443", "uni-a.example", true),
        ("uni-a.example:8443", "uni-a.example:8443", true),
        ("uni-a.example:8443", "uni-a.example:443", false),
        ("uni-a.example", "uni-b.example", false),
        ("127.0.0.1:7411", "127.0.0.1:7411", true),
        ("[::1]:7411", "[::1]", true),
        ("[::1]", "[::1]:443", true),
        ("[::1]", "::1", false),
        ("", "", false),
        ("uni-a.example", "uni-a.example:", false),
    ] {
        assert_eq!(same_host(own, received), same, "{own} {received}");
    }
    let headers = signed(headers(), &NAMES);
    let received = Received { method: &Method::POST, path_and_query: PATH, headers: &headers, body: BODY };
    let refusal = verify(received, &[], vectors::eight_o_clock(0), |_| known()).unwrap_err();
    assert_eq!(refusal.reason, RefusalReason::Host);
}

#[test]
fn the_challenge_says_what_to_send() {
    let refusal = check(&headers(), BODY, known()).unwrap_err();
    let mut answer = HeaderMap::new();
    refusal.put_challenge(&mut answer);
    assert_eq!(answer["www-authenticate"], "Signature realm=\"EWP\"");
    assert_eq!(answer["want-digest"], "SHA-256");
}

#[test]
fn a_request_id_that_cannot_be_sent_back_is_not_copied() {
    let mut headers = HeaderMap::new();
    assert_eq!(copyable_request_id(&headers), None);
    headers.insert(X_REQUEST_ID, HeaderValue::from_bytes(b"caf\xe9").unwrap());
    assert_eq!(copyable_request_id(&headers), None);
    set(&mut headers, "x-request-id", &"a".repeat(257));
    assert_eq!(copyable_request_id(&headers), None);
}

#[test]
fn a_host_that_no_header_can_hold_is_not_signed() {
    let mut headers = HeaderMap::new();
    let request =
        UnsignedRequest { method: &Method::GET, path_and_query: "/", host: "a\nb", headers: &mut headers, body: b"" };
    let result = sign(&vectors::key(), request, vectors::eight_o_clock(0), Uuid::nil());
    assert_eq!(result, Err(SigningError::Unsendable("Host")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_signed_verifies_and_one_changed_byte_is_refused(
        extra in proptest::option::of("[ -~]{0,20}"),
        path in "/[a-z/%?=&0-9]{0,30}",
        body in proptest::collection::vec(any::<u8>(), 0..60),
        id in any::<u128>(),
        place in any::<proptest::sample::Index>(),
        flip in 1_u8..128,
        part in 0_usize..8,
    ) {
        let private = vectors::key();
        let public = private.public();
        let mut headers = HeaderMap::new();
        if let Some(extra) = extra {
            headers.insert("content-type", HeaderValue::from_str(&extra).unwrap());
        }
        let now = vectors::eight_o_clock(0);
        let request = UnsignedRequest {
            method: &Method::POST, path_and_query: &path, host: "uni-b.example:7421", headers: &mut headers, body: &body,
        };
        let signature = sign(&private, request, now, Uuid::from_u128(id)).unwrap();
        let ask = |headers: &HeaderMap, path: &str, body: &[u8]| {
            let received = Received { method: &Method::POST, path_and_query: path, headers, body };
            verify(received, &["uni-b.example:7421"], now + Duration::from_secs(299), |_| KeyLookup::Known(public.clone()))
        };
        let verified = ask(&headers, &path, &body).unwrap();
        prop_assert_eq!(verified.signature, signature);
        prop_assert!(super::super::response::is_wanted(&verified.headers));

        // One byte of a signed part changes.
        let names = ["host", "date", "digest", "x-request-id", "want-digest", "accept-signature", "path", "body"];
        let (mut headers, mut path, mut body) = (headers, path.into_bytes(), body);
        let change = |bytes: &mut [u8]| -> bool {
            if bytes.is_empty() { return false; }
            let position = place.index(bytes.len());
            bytes[position] ^= flip;
            true
        };
        let done = match names[part] {
            "path" => change(&mut path),
            "body" => change(&mut body),
            name => {
                let mut value = headers[name].as_bytes().to_vec();
                let before = value.trim_ascii().to_vec();
                change(&mut value);
                match HeaderValue::from_bytes(&value) {
                    Ok(changed) if value.trim_ascii() != before => { headers.insert(name, changed); true }
                    _ => false,
                }
            }
        };
        if let (true, Ok(path)) = (done, String::from_utf8(path)) {
            prop_assert!(ask(&headers, &path, &body).is_err());
        }
    }

    #[test]
    fn no_authorization_makes_verification_panic(value in "(Signature )?([a-zA-Z=\",]|keyId=\"|headers=\"date\"){0,40}") {
        let mut headers = headers();
        set(&mut headers, "authorization", &value);
        prop_assert!(check(&headers, BODY, known()).is_err());
    }
}
