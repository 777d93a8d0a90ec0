//! Requests that mean harm, or come from a careless sender: each is refused in time, with its own reason.

use super::*;
use crate::encryption::encrypt;
use crate::signature::replay::SeenRequests;
use crate::vectors::{self, eight_o_clock};

const HOSTS: &[&str] = &["uni-b.example"];
const PATH: &str = "/ewp/echo";
const NAMES: [&str; 5] = ["(request-target)", "host", "date", "digest", "x-request-id"];

fn signed(body: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let request =
        UnsignedRequest { method: &Method::POST, path_and_query: PATH, host: HOSTS[0], headers: &mut headers, body };
    sign(&vectors::key(), request, eight_o_clock(0), Uuid::from_u128(1)).unwrap();
    headers
}

/// Signs the headers as they stand.
fn signed_anew(mut headers: HeaderMap, names: &[&str]) -> HeaderMap {
    let key = vectors::key();
    sign_listed(&key, &key.fingerprint(), &Method::POST, PATH, &mut headers, names).unwrap();
    headers
}

fn ask_with(headers: &HeaderMap, body: &[u8], lookup: KeyLookup) -> Result<Verified, RefusalReason> {
    let received = Received { method: &Method::POST, path_and_query: PATH, headers, body };
    verify(received, HOSTS, eight_o_clock(0), |_| lookup).map_err(|refusal| refusal.reason)
}

fn ask(headers: &HeaderMap, body: &[u8]) -> Result<Verified, RefusalReason> {
    ask_with(headers, body, KeyLookup::Known(vectors::key().public().clone()))
}

fn with_authorization(value: &str) -> HeaderMap {
    let mut headers = signed(b"");
    headers.insert(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
    headers
}

#[test]
fn unknown_algorithms_are_refused_whatever_they_are_called() {
    let good = signed(b"")[AUTHORIZATION].to_str().unwrap().to_owned();
    for algorithm in ["hs2019", "rsa-sha1", "rsa-sha512", "hmac-sha256", "none", "RSA-SHA256 ", "rsa-sha256,none"] {
        let result = ask(&with_authorization(&good.replace("rsa-sha256", algorithm)), b"");
        assert_eq!(result.unwrap_err(), RefusalReason::Algorithm, "{algorithm}");
    }
}

#[test]
fn broken_authorizations_are_refused() {
    for (value, reason) in [
        ("Signature", ParamsError::Missing("keyId")),
        ("Signature keyId", ParamsError::Form),
        ("Signature keyId=\"", ParamsError::Form),
        ("Signature keyId=a,algorithm=b,signature=c", ParamsError::Form),
        ("Signature keyId=\"a\",keyId=\"b\"", ParamsError::Twice),
        ("Signature ,,,", ParamsError::Form),
    ] {
        assert_eq!(ask(&with_authorization(value), b"").unwrap_err(), RefusalReason::Parameters(reason), "{value}");
    }
    let mut headers = signed(b"");
    headers.insert(AUTHORIZATION, HeaderValue::from_bytes(b"Signature keyId=\"\xff\"").unwrap());
    assert_eq!(ask(&headers, b"").unwrap_err(), RefusalReason::Parameters(ParamsError::Form));
}

#[test]
fn several_signatures_are_refused_even_if_one_is_right() {
    let mut headers = signed(b"");
    let good = headers[AUTHORIZATION].clone();
    headers.append(AUTHORIZATION, good);
    assert_eq!(ask(&headers, b"").unwrap_err(), RefusalReason::SeveralAuthorizations);
}

#[test]
fn ten_thousand_parameters_or_names_are_refused_before_any_work() {
    let too_long = RefusalReason::Parameters(ParamsError::TooLong);
    let parameters = format!("Signature {}keyId=\"a\"", "a=\"b\",".repeat(10_000));
    assert_eq!(ask(&with_authorization(&parameters), b"").unwrap_err(), too_long);
    let names =
        format!("Signature keyId=\"a\",algorithm=\"rsa-sha256\",signature=\"c\",headers=\"{}\"", "d ".repeat(10_000));
    assert_eq!(ask(&with_authorization(&names), b"").unwrap_err(), too_long);
}

#[test]
fn ten_thousand_digests_are_read_in_one_go() {
    let mut headers = signed(b"");
    let good = headers[DIGEST].to_str().unwrap().to_owned();
    headers.insert(DIGEST, HeaderValue::from_str(&("MD5=x,".repeat(10_000) + &good)).unwrap());
    assert!(ask(&signed_anew(headers.clone(), &NAMES), b"").is_ok());
    headers.insert(DIGEST, HeaderValue::from_str(&"MD5=x,".repeat(10_000)).unwrap());
    let refused = ask(&signed_anew(headers, &NAMES), b"").unwrap_err();
    assert_eq!(refused, RefusalReason::Digest(DigestFault::NoSha256));
}

#[test]
fn a_header_that_is_there_twice_does_not_hide_another_value() {
    for (name, other, reason) in [
        ("host", "uni-c.example", RefusalReason::Host),
        ("date", "Mon, 05 Jan 2026 08:00:00 GMT", RefusalReason::Date("Date", DateFault::Unreadable)),
        ("x-request-id", "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", RefusalReason::RequestId),
        ("digest", "SHA-256=AAAA", RefusalReason::Signature),
        ("accept-signature", "other", RefusalReason::Signature),
    ] {
        let mut headers = signed(b"");
        headers.append(name, HeaderValue::from_static(other));
        assert_eq!(ask(&headers, b"").unwrap_err(), reason, "{name}");
    }
}

#[test]
fn headers_in_another_encoding_are_refused() {
    for (name, reason) in [
        ("host", RefusalReason::Host),
        ("date", RefusalReason::Date("Date", DateFault::Unreadable)),
        ("x-request-id", RefusalReason::RequestId),
        ("digest", RefusalReason::Digest(DigestFault::NoSha256)),
    ] {
        let mut headers = signed(b"");
        let value = [headers[name].as_bytes(), b"\xe4"].concat();
        headers.insert(name, HeaderValue::from_bytes(&value).unwrap());
        assert_eq!(ask(&signed_anew(headers, &NAMES), b"").unwrap_err(), reason, "{name}");
    }
}

#[test]
fn a_key_that_was_never_registered_or_rotated_out_or_has_another_role_is_refused() {
    let headers = signed(b"");
    assert_eq!(ask_with(&headers, b"", KeyLookup::Unknown).unwrap_err(), RefusalReason::UnknownKey);
    assert_eq!(ask_with(&headers, b"", KeyLookup::ServerKeyOnly).unwrap_err(), RefusalReason::ServerKey);
}

#[test]
fn a_request_that_is_sent_again_is_refused_though_its_signature_is_right() {
    let headers = signed(b"echo=a");
    let mut seen = SeenRequests::with_capacity(100);
    let first = ask(&headers, b"echo=a").unwrap();
    assert_eq!(seen.admit(&first, eight_o_clock(0)), Ok(()));
    let again = ask(&headers, b"echo=a").unwrap();
    let refusal = seen.admit(&again, eight_o_clock(1)).unwrap_err();
    assert_eq!((refusal.reason, refusal.challenge), (RefusalReason::Replayed, false));
    assert_eq!(refusal.request_signature, Some(again.signature));
}

#[test]
fn an_encrypted_body_is_signed_as_it_travels() {
    let body = encrypt(vectors::key().public(), b"echo=a").unwrap();
    let headers = signed(&body);
    assert!(ask(&headers, &body).is_ok());
    let mut altered = body.clone();
    altered[300] ^= 1;
    assert_eq!(ask(&headers, &altered).unwrap_err(), RefusalReason::Digest(DigestFault::Different));
    assert_eq!(ask(&headers, &body[..body.len() - 1]).unwrap_err(), RefusalReason::Digest(DigestFault::Different));
    assert_eq!(ask(&headers, b"echo=a").unwrap_err(), RefusalReason::Digest(DigestFault::Different));
}
