use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::vectors;

const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const TERMS: HeaderName = HeaderName::from_static("habita-terms-changed");

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    headers.insert(name, HeaderValue::from_str(value).unwrap());
}

fn sent(signature: &str) -> SentRequest<'_> {
    SentRequest { method: &Method::POST, path_and_query: "/ewp/echo", request_id: ID, signature: Some(signature) }
}

fn own_key(wanted: &Fingerprint) -> Option<PublicKey> {
    let key = vectors::key();
    (key.fingerprint() == *wanted).then(|| key.public().clone())
}

fn check(headers: &HeaderMap, body: &[u8]) -> Result<HeaderMap, ResponseFault> {
    verify(sent(&vectors::request_signature()), headers, body, vectors::eight_o_clock(20), own_key)
}

/// An answer as this crate signs it.
fn answer(body: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    set(&mut headers, "content-type", "text/xml");
    set(&mut headers, "habita-terms-changed", "yes");
    set(&mut headers, "server", "x");
    let response = UnsignedResponse {
        headers: &mut headers,
        body,
        request_id: Some(ID),
        request_signature: Some(&vectors::request_signature()),
        also: &[TERMS],
    };
    sign(&vectors::key(), response, vectors::eight_o_clock(1)).unwrap();
    headers
}

#[test]
fn the_published_response_signature_is_reproduced_and_accepted() {
    let mut headers = HeaderMap::new();
    set(&mut headers, "original-date", "Mon, 05 Jan 2026 08:00:01 GMT");
    set(&mut headers, "digest", &digest::value(b"<ok/>"));
    set(&mut headers, "x-request-id", ID);
    set(&mut headers, "x-request-signature", &vectors::request_signature());
    set(&mut headers, "content-type", "text/xml");
    assert_eq!(headers[DIGEST], "SHA-256=zmMT6YfwYxDvlTkRx+nLCrljVZyigBxn2vHBAJPEUIk=");
    let names = ["original-date", "digest", "x-request-id", "x-request-signature", "content-type"];
    let signature = sign_listed(&vectors::key(), &mut headers, &names).unwrap();
    assert_eq!(signature, vectors::response_signature());
    assert!(check(&headers, b"<ok/>").is_ok());
}

#[test]
fn signed_headers_are_kept_and_the_others_dropped() {
    let kept = check(&answer(b"<ok/>"), b"<ok/>").unwrap();
    let mut names: Vec<&str> = kept.keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["content-type", "digest", "habita-terms-changed", "original-date", "x-request-id", "x-request-signature"]
    );
}

#[test]
fn ids_are_copied_exactly_if_the_request_had_them() {
    let mut headers = answer(b"");
    let response =
        UnsignedResponse { headers: &mut headers, body: b"", request_id: None, request_signature: None, also: &[] };
    sign(&vectors::key(), response, vectors::eight_o_clock(1)).unwrap();
    assert!(!headers.contains_key(X_REQUEST_ID) && !headers.contains_key(X_REQUEST_SIGNATURE));
}

#[test]
fn a_challenge_is_signed_too() {
    let mut headers = HeaderMap::new();
    super::super::request::put_challenge(&mut headers);
    let response =
        UnsignedResponse { headers: &mut headers, body: b"", request_id: Some(ID), request_signature: None, also: &[] };
    sign(&vectors::key(), response, vectors::eight_o_clock(1)).unwrap();
    let anonymous = SentRequest { signature: None, ..sent("") };
    let kept = verify(anonymous, &headers, b"", vectors::eight_o_clock(1), own_key).unwrap();
    assert!(kept.contains_key("www-authenticate") && kept.contains_key("want-digest"));
}

#[test]
fn an_answer_that_signs_the_requests_target_is_understood() {
    let mut headers = answer(b"");
    let names = ["(request-target)", "original-date", "digest", "x-request-id", "x-request-signature"];
    let text = signing_text(&names, &Method::POST, "/ewp/echo", &headers).unwrap();
    let key = vectors::key();
    let params = SignatureParams {
        key_id: key.fingerprint().to_string(),
        algorithm: ALGORITHM.to_owned(),
        headers: names.map(str::to_owned).to_vec(),
        signature: STANDARD.encode(key.sign(&text).unwrap()),
    };
    set(&mut headers, "signature", &params.to_string());
    assert!(check(&headers, b"").is_ok());
    let elsewhere = vectors::request_signature();
    let elsewhere = SentRequest { path_and_query: "/other", ..sent(&elsewhere) };
    let result = verify(elsewhere, &headers, b"", vectors::eight_o_clock(1), own_key);
    assert_eq!(result, Err(ResponseFault::Signature));
}

#[test]
fn every_step_finds_its_fault() {
    let resigned = |change: &dyn Fn(&mut HeaderMap), leave_out: &str| {
        let mut headers = answer(b"");
        change(&mut headers);
        let names = ["original-date", "digest", "x-request-id", "x-request-signature"];
        let names: Vec<&str> = names.into_iter().filter(|&name| name != leave_out).collect();
        sign_listed(&vectors::key(), &mut headers, &names).unwrap();
        headers
    };
    let changed = |name: &'static str, value: &str| resigned(&|headers| set(headers, name, value), "");
    let edited = |from: &str, to: &str| {
        let mut headers = answer(b"");
        let value = headers[SIGNATURE].to_str().unwrap().replace(from, to);
        set(&mut headers, "signature", &value);
        headers
    };
    let unsigned = {
        let mut headers = answer(b"");
        headers.remove(SIGNATURE);
        headers
    };
    let other_id = "00000000-8b86-4d01-b42d-00cf4fc964ff";
    let old = "Mon, 05 Jan 2026 07:50:00 GMT";
    for (headers, fault) in [
        (unsigned, ResponseFault::NotSigned),
        (edited("keyId", "keyid"), ResponseFault::Parameters(ParamsError::Missing("keyId"))),
        (edited("rsa-sha256", "rsa-sha1"), ResponseFault::Algorithm),
        (resigned(&|_| {}, "digest"), ResponseFault::NotCovered("digest")),
        (resigned(&|_| {}, "original-date"), ResponseFault::NotCovered("date or original-date")),
        (resigned(&|_| {}, "x-request-id"), ResponseFault::NotCovered("x-request-id")),
        (resigned(&|_| {}, "x-request-signature"), ResponseFault::NotCovered("x-request-signature")),
        (changed("x-request-id", other_id), ResponseFault::RequestId),
        (changed("x-request-signature", "YWJj"), ResponseFault::RequestSignature),
        (changed("original-date", old), ResponseFault::Date("Original-Date", DateFault::TooFar)),
        (changed("original-date", "today"), ResponseFault::Date("Original-Date", DateFault::Unreadable)),
        (changed("digest", "MD5=x"), ResponseFault::Digest(DigestFault::NoSha256)),
        (changed("digest", &digest::value(b"x")), ResponseFault::Digest(DigestFault::Different)),
        (edited(vectors::FINGERPRINT, &"0".repeat(64)), ResponseFault::ForeignKey),
        (edited(vectors::FINGERPRINT, "x"), ResponseFault::ForeignKey),
        (edited("original-date digest", "digest original-date"), ResponseFault::Signature),
        (edited("original-date digest", "original-date digest x-none"), {
            ResponseFault::Text(TextError::Absent("x-none".to_owned()))
        }),
    ] {
        assert_eq!(check(&headers, b"").unwrap_err(), fault);
    }
}

#[test]
fn the_wish_for_a_signature_is_found_in_lists() {
    let wanted = |value: &str| {
        let mut headers = HeaderMap::new();
        set(&mut headers, "accept-signature", value);
        is_wanted(&headers)
    };
    assert!(wanted("rsa-sha256") && wanted("hs2019 , RSA-SHA256"));
    assert!(!wanted("hs2019") && !wanted("") && !is_wanted(&HeaderMap::new()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_signed_verifies_and_one_changed_byte_is_refused(
        body in proptest::collection::vec(any::<u8>(), 0..60),
        part in 0_usize..6,
        place in any::<proptest::sample::Index>(),
        flip in 1_u8..128,
    ) {
        let headers = answer(&body);
        prop_assert!(check(&headers, &body).is_ok());
        let name = ["original-date", "digest", "x-request-id", "content-type", "habita-terms-changed", ""][part];
        if name.is_empty() {
            let mut other = body.clone();
            if !other.is_empty() {
                let position = place.index(other.len());
                other[position] ^= flip;
                prop_assert!(check(&headers, &other).is_err());
            }
        } else {
            let mut value = headers[name].as_bytes().to_vec();
            let position = place.index(value.len());
            value[position] ^= flip;
            if let Ok(value) = HeaderValue::from_bytes(&value)
                && value.as_bytes().trim_ascii() != headers[name].as_bytes() {
                let mut headers = headers.clone();
                headers.insert(name, value);
                prop_assert!(check(&headers, &body).is_err());
            }
        }
        let late = vectors::eight_o_clock(1) + Duration::from_secs(301);
        let result = verify(sent(&vectors::request_signature()), &headers, &body, late, own_key);
        prop_assert_eq!(result, Err(ResponseFault::Date("Original-Date", DateFault::TooFar)));
    }

    #[test]
    fn no_signature_header_makes_verification_panic(value in "([a-zA-Z=\",]|keyId=\"|headers=\"date\"){0,40}") {
        let mut headers = answer(b"");
        set(&mut headers, "signature", &value);
        prop_assert!(check(&headers, b"").is_err());
    }
}
