use http::HeaderValue;
use http::header::ACCEPT_ENCODING;

use super::*;
use crate::encryption::encrypt;
use crate::keys::PublicKey;
use crate::vectors;

const TEXT: &[u8] = b"<iias-get-response>some text, some text</iias-get-response>";

fn coded(codings: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_ENCODING, HeaderValue::from_str(codings).unwrap());
    headers
}

fn own(wanted: &Fingerprint) -> Option<PrivateKey> {
    Some(vectors::key()).filter(|key| key.fingerprint() == *wanted)
}

fn undone(codings: &str, body: &[u8]) -> Result<Vec<u8>, DecodingFault> {
    decode(&coded(codings), body, 1000, own).map(Cow::into_owned)
}

fn sealed(body: &[u8]) -> Vec<u8> {
    encrypt(vectors::key().public(), body).unwrap()
}

#[test]
fn codings_are_undone_from_the_last_to_the_first() {
    assert_eq!(decode(&HeaderMap::new(), TEXT, 1000, own).unwrap(), TEXT);
    assert_eq!(undone("identity", TEXT).unwrap(), TEXT);
    assert_eq!(undone(" GZIP ", &gzip(TEXT)).unwrap(), TEXT);
    assert_eq!(undone("Ewp-Rsa-Aes128Gcm", &sealed(TEXT)).unwrap(), TEXT);
    assert_eq!(undone("gzip, ewp-rsa-aes128gcm", &sealed(&gzip(TEXT))).unwrap(), TEXT);
    assert_eq!(undone("ewp-rsa-aes128gcm,gzip", &gzip(&sealed(TEXT))).unwrap(), TEXT);
    assert_eq!(undone("gzip,gzip,gzip", &gzip(&gzip(&gzip(TEXT)))).unwrap(), TEXT);
    let mut two_lines = coded("gzip");
    two_lines.append(CONTENT_ENCODING, HeaderValue::from_static("ewp-rsa-aes128gcm"));
    assert_eq!(decode(&two_lines, sealed(&gzip(TEXT)), 1000, own).unwrap(), TEXT);
}

#[test]
fn the_wrong_order_is_no_body() {
    assert_eq!(undone("ewp-rsa-aes128gcm, gzip", &sealed(&gzip(TEXT))), Err(GzipFault::Broken.into()));
    assert!(matches!(undone("gzip, ewp-rsa-aes128gcm", &gzip(&sealed(TEXT))), Err(DecodingFault::Encryption(_))));
}

#[test]
fn faults_have_the_status_of_the_specification() {
    let another = encrypt(PrivateKey::generate(2048).unwrap().public(), TEXT).unwrap();
    let altered = {
        let mut body = sealed(TEXT);
        body[310] ^= 1;
        body
    };
    let bomb = gzip(&vec![0; 1_000_000]);
    for (codings, body, status) in [
        ("br", TEXT.to_vec(), 415),
        ("gzip, br", gzip(TEXT), 415),
        ("br, ewp-rsa-aes128gcm", sealed(TEXT), 400),
        ("gzip, gzip, gzip, gzip", gzip(TEXT), 400),
        ("gzip", bomb.clone(), 413),
        ("gzip, ewp-rsa-aes128gcm", sealed(&bomb), 413),
        ("gzip", gzip(TEXT)[..20].to_vec(), 400),
        ("ewp-rsa-aes128gcm", sealed(TEXT)[..34].to_vec(), 400),
        ("ewp-rsa-aes128gcm", altered, 400),
        ("ewp-rsa-aes128gcm", another, 400),
        ("ewp-rsa-aes128gcm", Vec::new(), 400),
        (&"gzip,".repeat(10_000), TEXT.to_vec(), 400),
        (&"x,".repeat(10_000), TEXT.to_vec(), 415),
    ] {
        let fault = undone(codings, &body).unwrap_err();
        assert_eq!(fault.status().as_u16(), status, "{fault} ({})", &codings[..codings.len().min(30)]);
    }
    let mut unreadable = HeaderMap::new();
    unreadable.insert(CONTENT_ENCODING, HeaderValue::from_bytes(b"g\xffzip").unwrap());
    assert_eq!(decode(&unreadable, TEXT, 1000, own), Err(DecodingFault::Unreadable));
}

#[test]
fn a_request_without_a_body_cannot_be_encrypted() {
    let headers = coded(encryption::CODING);
    for method in [Method::GET, Method::DELETE] {
        let fault = decode_request(&method, &headers, sealed(TEXT), 1000, own).unwrap_err();
        assert_eq!((fault.status().as_u16(), fault), (405, DecodingFault::NoBody));
    }
    assert_eq!(decode_request(&Method::POST, &headers, sealed(TEXT), 1000, own).unwrap(), TEXT);
    assert_eq!(decode_request(&Method::GET, &HeaderMap::new(), TEXT, 1000, own).unwrap(), TEXT);
}

fn asking(codings: &str, key: Option<&str>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_str(codings).unwrap());
    if let Some(key) = key {
        headers.insert(ACCEPT_RESPONSE_ENCRYPTION_KEY, HeaderValue::from_str(key).unwrap());
    }
    headers
}

#[test]
fn an_answer_is_packed_first_and_encrypted_last() {
    let caller = vectors::key();
    for (codings, header) in [
        ("br", None),
        ("gzip", Some("gzip")),
        ("ewp-rsa-aes128gcm", Some("ewp-rsa-aes128gcm")),
        ("ewp-rsa-aes128gcm, gzip", Some("gzip, ewp-rsa-aes128gcm")),
        ("*;q=0 , EWP-RSA-AES128GCM ;q=0.1", Some("ewp-rsa-aes128gcm")),
        ("ewp-rsa-aes128gcm;q=0", None),
    ] {
        let coding = AnswerCoding::wanted(&asking(codings, None), Some(caller.public())).unwrap();
        let mut headers = HeaderMap::new();
        let body = coding.apply(&mut headers, TEXT.to_vec()).unwrap();
        assert_eq!(headers.get(CONTENT_ENCODING).map(|value| value.to_str().unwrap()), header, "{codings}");
        assert_eq!(coding.is_encrypted(), header.is_some_and(|header| header.contains("ewp")), "{codings}");
        assert_eq!(decode(&headers, body, 1000, own).unwrap(), TEXT, "{codings}");
    }
}

#[test]
fn the_caller_may_name_another_key_for_the_answer() {
    let other = PrivateKey::generate(2048).unwrap();
    let headers = asking(encryption::CODING, Some(&other.public().to_base64()));
    let coding = AnswerCoding::wanted(&headers, Some(vectors::key().public())).unwrap();
    let body = coding.apply(&mut HeaderMap::new(), TEXT.to_vec()).unwrap();
    assert_eq!(encryption::recipient(&body), Some(other.fingerprint()));
    // Nobody asked for encryption, so the key does not matter.
    assert!(!AnswerCoding::wanted(&asking("gzip", Some("no key")), None).unwrap().is_encrypted());
}

#[test]
fn an_answer_that_cannot_be_as_wanted_is_refused() {
    let caller = vectors::key();
    let wanted = |codings, key, caller: Option<&PublicKey>| AnswerCoding::wanted(&asking(codings, key), caller);
    let public = Some(caller.public());
    assert_eq!(wanted(encryption::CODING, None, None), Err(AnswerFault::NoKey));
    assert_eq!(wanted(encryption::CODING, Some("AAAA"), public), Err(AnswerFault::Key));
    assert_eq!(wanted(encryption::CODING, Some(vectors::FINGERPRINT), public), Err(AnswerFault::Key));
    assert_eq!(wanted("br, identity;q=0", None, public), Err(AnswerFault::NotAcceptable));
    assert_eq!(AnswerFault::Key.status().as_u16(), 400);
    assert_eq!(AnswerFault::NotAcceptable.status().as_u16(), 406);
}
