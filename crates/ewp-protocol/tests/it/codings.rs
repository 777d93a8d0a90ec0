//! What the client makes of packed and encrypted answers, and how it encrypts requests.

use ewp_protocol::api::{Encryption, HttpSecurity};
use ewp_protocol::client::{Answer, Call, CallError, Fetched, Proof, Protection, Target};
use ewp_protocol::coding::{AnswerCoding, DecodingFault, GzipFault, decode_request, gzip};
use ewp_protocol::keys::KeyLookup;
use ewp_protocol::signature::request::{Received, verify};
use ewp_protocol::signature::response::{UnsignedResponse, sign};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use uuid::Uuid;

use crate::client::{CALLER, HOST, ask, by_host, client, get, now, pairs, xml};
use crate::server::{Request, Server, answer};

/// A host that understands every coding and codes its answers as asked: it says what it read.
fn coding_host(request: &Request) -> Vec<u8> {
    let address = request.headers["host"].to_str().unwrap().to_owned();
    let Request { method, path_and_query, headers, body } = request;
    let received = Received { method, path_and_query, headers, body };
    let verified = verify(received, &[&address], now(), |_| KeyLookup::Known(CALLER.public().clone())).unwrap();
    let read = decode_request(method, &verified.headers, body.as_slice(), 1000, |wanted| {
        Some(HOST.clone()).filter(|key| key.fingerprint() == *wanted)
    })
    .unwrap();
    let said = format!("{method} {}", String::from_utf8_lossy(&read));
    let coding = AnswerCoding::wanted(&verified.headers, Some(&verified.key)).unwrap();
    let mut headers = xml();
    let body = coding.apply(&mut headers, said.into_bytes()).unwrap();
    let response = UnsignedResponse {
        headers: &mut headers,
        body: &body,
        request_id: verified.request_id.as_deref(),
        request_signature: Some(&verified.signature),
        also: &[],
    };
    sign(&HOST, response, now()).unwrap();
    answer(200, &headers, &body)
}

async fn ask_with(server: &Server, call: Call, proof: Proof, protection: &Protection) -> Result<Answer, CallError> {
    let url = format!("https://{}/echo", server.address);
    let target = Target { url: &url, call, proof };
    client(server).call_protected(&CALLER, target, protection, Uuid::new_v4(), now).await
}

fn with_encoding(codings: &'static str) -> HeaderMap {
    let mut headers = xml();
    headers.insert("content-encoding", HeaderValue::from_static(codings));
    headers
}

#[tokio::test]
async fn a_packed_answer_is_unpacked() {
    let server = Server::start(1, |request| coding_host(&request));
    let answer = ask(&server, "/", Call::Post { params: pairs(&[("a", "1")]) }, by_host()).await.unwrap();
    assert_eq!(String::from_utf8(answer.body).unwrap(), "POST a=1");
    assert_eq!(answer.headers["content-encoding"], "gzip");
}

#[tokio::test]
async fn a_host_that_takes_nothing_but_encryption_can_be_called() {
    let security = HttpSecurity {
        request: vec![Encryption::RsaAes128Gcm],
        response: vec![Encryption::RsaAes128Gcm],
        ..HttpSecurity::signed()
    };
    let protection = Protection::best(&security, &[HOST.public().clone()]).unwrap();
    let server = Server::start(2, |request| {
        assert_eq!(request.headers["content-encoding"], "ewp-rsa-aes128gcm");
        assert!(!request.body.windows(6).any(|window| window == b"secret"));
        coding_host(&request)
    });
    let params = pairs(&[("a", "secret")]);
    for call in [Call::Post { params: params.clone() }, Call::Get { params }] {
        let answer = ask_with(&server, call, by_host(), &protection).await.unwrap();
        assert_eq!(String::from_utf8(answer.body).unwrap(), "POST a=secret");
        assert_eq!(answer.headers["content-encoding"], "gzip, ewp-rsa-aes128gcm");
    }
}

#[tokio::test]
async fn an_entry_without_client_authentication_is_called_without_a_name() {
    let server = Server::start(1, |request| {
        assert!(!request.headers.contains_key("authorization"));
        let mut headers = xml();
        let id = request.headers["x-request-id"].to_str().unwrap();
        let response = UnsignedResponse {
            headers: &mut headers,
            body: b"<ok/>",
            request_id: Some(id),
            request_signature: None,
            also: &[],
        };
        sign(&HOST, response, now()).unwrap();
        answer(200, &headers, b"<ok/>")
    });
    let anonymous = Protection { anonymous: true, ..Protection::default() };
    let answer = ask_with(&server, get(), by_host(), &anonymous).await.unwrap();
    assert!(answer.signed);
}

#[tokio::test]
async fn an_answer_that_unpacks_to_too_much_is_given_up() {
    let bomb = gzip(&vec![0; 200_000]);
    assert!(bomb.len() < 1000);
    let server = Server::start(2, move |_| answer(200, &with_encoding("gzip"), &bomb));
    let result = ask(&server, "/", get(), Proof::Tls).await;
    let too_large = DecodingFault::Gzip(GzipFault::TooLarge { limit: 1000 });
    assert!(matches!(result, Err(CallError::Decoding(fault)) if fault == too_large));
    let result = client(&server).fetch_plain(&format!("https://{}/", server.address), None).await;
    assert!(matches!(result, Err(CallError::Decoding(fault)) if fault == too_large));
}

#[tokio::test]
async fn codings_that_nobody_can_undo_spoil_a_success_but_not_an_error() {
    let server = Server::start(4, |request| match request.path_and_query.as_str() {
        "/unknown" => answer(200, &with_encoding("br"), b"x"),
        "/broken" => answer(200, &with_encoding("gzip"), b"x"),
        "/foreign" => answer(200, &with_encoding("ewp-rsa-aes128gcm"), &[0; 400]),
        _ => answer(500, &with_encoding("br"), b"down"),
    });
    for path in ["/unknown", "/broken", "/foreign"] {
        let result = ask(&server, path, get(), Proof::Tls).await;
        assert!(matches!(result, Err(CallError::Decoding(_))), "{path}");
    }
    let answer = ask(&server, "/", get(), Proof::Tls).await.unwrap();
    assert_eq!((answer.status, answer.body.as_slice()), (StatusCode::INTERNAL_SERVER_ERROR, b"down".as_slice()));
}

#[tokio::test]
async fn a_content_encoding_that_is_not_signed_does_not_count() {
    let server = Server::start(1, |request| {
        let mut headers = xml();
        let id = request.headers["x-request-id"].to_str().unwrap().to_owned();
        let authorization = request.headers["authorization"].to_str().unwrap();
        let signature = authorization.rsplit_once("signature=\"").unwrap().1.trim_end_matches('"');
        let body = gzip(b"<ok/>");
        let response = UnsignedResponse {
            headers: &mut headers,
            body: &body,
            request_id: Some(&id),
            request_signature: Some(signature),
            also: &[],
        };
        sign(&HOST, response, now()).unwrap();
        headers.insert("content-encoding", HeaderValue::from_static("gzip"));
        answer(200, &headers, &body)
    });
    let answer = ask(&server, "/", get(), by_host()).await.unwrap();
    assert_eq!(answer.body, gzip(b"<ok/>"));
}

#[tokio::test]
async fn a_public_document_comes_packed_and_is_unpacked_at_once_or_while_it_is_read() {
    let document = "<catalogue/>".repeat(80);
    let packed = gzip(document.as_bytes());
    let server = {
        let packed = packed.clone();
        Server::start(2, move |request| {
            assert_eq!((request.method, &request.headers["accept-encoding"]), (Method::GET, &"gzip".parse().unwrap()));
            answer(200, &with_encoding("gzip"), &packed)
        })
    };
    let url = format!("https://{}/", server.address);
    let fetched = client(&server).fetch_plain(&url, None).await.unwrap();
    let expected = Fetched::Document { status: StatusCode::OK, body: document.clone().into_bytes(), etag: None };
    assert_eq!(fetched, expected);
    let Fetched::Document { body, .. } = client(&server).fetch_packed(&url, None, 1000).await.unwrap() else {
        panic!("it was never fetched before")
    };
    assert_eq!((body.bytes(), body.is_packed()), (packed.as_slice(), true));
    assert_eq!(std::io::read_to_string(body.reader(1000)).unwrap(), document);
    assert!(std::io::read_to_string(body.reader(100)).is_err());
}
