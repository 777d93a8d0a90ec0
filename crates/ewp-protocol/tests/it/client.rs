//! What the client makes of every kind of answer.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ewp_protocol::client::{Call, CallError, Client, ClientOptions, Fetched, Proof, Target};
use ewp_protocol::keys::{KeyLookup, PrivateKey};
use ewp_protocol::signature::request::{Received, verify};
use ewp_protocol::signature::response::{ResponseFault, UnsignedResponse, sign};
use http::{HeaderMap, HeaderValue, StatusCode};
use uuid::Uuid;

use crate::server::{Request, Server, answer};

pub(crate) static CALLER: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate(2048).unwrap());
pub(crate) static HOST: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate(2048).unwrap());

/// The moment at which all of this happens.
pub(crate) fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_hours(491_000)
}

pub(crate) fn client(server: &Server) -> Client {
    client_within(server, Duration::from_secs(15))
}

/// A client with little patience, for servers that have much.
pub(crate) fn impatient(server: &Server) -> Client {
    client_within(server, Duration::from_millis(1500))
}

fn client_within(server: &Server, timeout: Duration) -> Client {
    let ca_pem = vec![server.certificate_pem.clone()];
    Client::new(ClientOptions { ca_pem, timeout, max_body: 1000, ..ClientOptions::default() }).unwrap()
}

pub(crate) fn xml() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("text/xml"));
    headers
}

/// Verifies the request and echoes what it saw, signed with the host's key.
fn honest(request: &Request) -> Vec<u8> {
    let address = request.headers["host"].to_str().unwrap().to_owned();
    let received = Received {
        method: &request.method,
        path_and_query: &request.path_and_query,
        headers: &request.headers,
        body: &request.body,
    };
    let verified = verify(received, &[&address], now(), |fingerprint| {
        if *fingerprint == CALLER.fingerprint() {
            KeyLookup::Known(CALLER.public().clone())
        } else {
            KeyLookup::Unknown
        }
    })
    .unwrap();
    let body = format!("{} {} {}", request.method, request.path_and_query, String::from_utf8_lossy(&request.body));
    let mut headers = xml();
    let response = UnsignedResponse {
        headers: &mut headers,
        body: body.as_bytes(),
        request_id: verified.request_id.as_deref(),
        request_signature: Some(&verified.signature),
        also: &[],
    };
    sign(&HOST, response, now()).unwrap();
    headers.insert("server", HeaderValue::from_static("unsigned"));
    answer(200, &headers, body.as_bytes())
}

pub(crate) async fn ask(
    server: &Server,
    path: &str,
    call: Call,
    proof: Proof,
) -> Result<ewp_protocol::client::Answer, CallError> {
    ask_as(&client(server), server, path, call, proof).await
}

pub(crate) async fn ask_as(
    client: &Client,
    server: &Server,
    path: &str,
    call: Call,
    proof: Proof,
) -> Result<ewp_protocol::client::Answer, CallError> {
    let url = format!("https://{}{path}", server.address);
    let target = Target { url: &url, call, proof };
    client.call(&CALLER, target, Uuid::new_v4(), now).await
}

pub(crate) fn get() -> Call {
    Call::Get { params: Vec::new() }
}

pub(crate) fn by_host() -> Proof {
    Proof::Signature(vec![HOST.public().clone()])
}

pub(crate) fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[tokio::test]
async fn a_signed_call_brings_a_signed_answer() {
    let server = Server::start(3, |request| honest(&request));
    let params = pairs(&[("a", "x y"), ("a", "+&ā"), ("b", "")]);
    let answer = ask(&server, "/echo?z=1", Call::Get { params: params.clone() }, by_host()).await.unwrap();
    assert!(answer.signed && answer.signature_fault.is_none());
    assert_eq!(String::from_utf8(answer.body).unwrap(), "GET /echo?z=1&a=x+y&a=%2B%26%C4%81&b= ");
    assert_eq!(answer.headers["content-type"], "text/xml");
    assert!(!answer.headers.contains_key("server"));

    let answer = ask(&server, "/echo?z=%7e|", Call::Post { params }, by_host()).await.unwrap();
    assert_eq!(String::from_utf8(answer.body).unwrap(), "POST /echo?z=%7e| a=x+y&a=%2B%26%C4%81&b=");

    let answer = ask(&server, "", get(), by_host()).await.unwrap();
    assert_eq!(String::from_utf8(answer.body).unwrap(), "GET / ");
}

#[tokio::test]
async fn a_success_must_be_proved_as_the_catalogue_says() {
    let server = Server::start(3, |request| match request.path_and_query.as_str() {
        "/signed" => honest(&request),
        _ => answer(200, &xml(), b"<ok/>"),
    });
    let unsigned = ask(&server, "/", get(), by_host()).await;
    assert!(matches!(unsigned, Err(CallError::Unproved(ResponseFault::NotSigned))));
    let foreign = Proof::Signature(vec![CALLER.public().clone()]);
    let foreign = ask(&server, "/signed", get(), foreign).await;
    assert!(matches!(foreign, Err(CallError::Unproved(ResponseFault::ForeignKey))));
    let plain = ask(&server, "/", get(), Proof::Tls).await.unwrap();
    assert_eq!((plain.signed, plain.body.as_slice()), (false, b"<ok/>".as_slice()));
}

#[tokio::test]
async fn an_error_counts_without_a_proof() {
    let server = Server::start(1, |_| answer(500, &HeaderMap::new(), b"<html>down</html>"));
    let answer = ask(&server, "/", get(), by_host()).await.unwrap();
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!((answer.signed, answer.signature_fault), (false, Some(ResponseFault::NotSigned)));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let server = Server::start(2, |_| {
        let mut headers = HeaderMap::new();
        headers.insert("location", HeaderValue::from_static("https://127.0.0.1:1/"));
        answer(302, &headers, b"")
    });
    let result = ask(&server, "/", get(), by_host()).await;
    assert!(matches!(result, Err(CallError::Redirect(StatusCode::FOUND))));
    let result = client(&server).fetch_plain(&format!("https://{}/", server.address), None).await;
    assert!(matches!(result, Err(CallError::Redirect(StatusCode::FOUND))));
}

#[tokio::test]
async fn long_bodies_are_cut_off_with_and_without_a_stated_length() {
    let server = Server::start(2, |request| {
        if request.path_and_query == "/stated" {
            return answer(200, &HeaderMap::new(), &[b'x'; 1001]);
        }
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".as_slice();
        [head, b"100\r\n", &[b'x'; 256], b"\r\n400\r\n", &[b'x'; 1024], b"\r\n0\r\n\r\n"].concat()
    });
    for path in ["/stated", "/chunked"] {
        let result = ask(&server, path, get(), by_host()).await;
        assert!(matches!(result, Err(CallError::TooLarge { limit: 1000 })), "{path}");
    }
}

#[tokio::test]
async fn a_host_that_hangs_or_breaks_off_is_told_apart() {
    let server = Server::start(3, |request| match request.path_and_query.as_str() {
        "/hangs" => Vec::new(),
        "/breaks" => b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort".to_vec(),
        _ => b"no HTTP at all\r\n\r\n".to_vec(),
    });
    assert!(matches!(ask(&server, "/breaks", get(), by_host()).await, Err(CallError::Broken(_))));
    assert!(matches!(ask(&server, "/other", get(), by_host()).await, Err(CallError::Broken(_))));
    let hangs = ask_as(&impatient(&server), &server, "/hangs", get(), by_host()).await;
    assert!(matches!(hangs, Err(CallError::Timeout)));
}

#[tokio::test]
async fn nobody_there_and_an_untrusted_certificate_are_no_connection() {
    let trusted = Server::start(0, |_| Vec::new());
    let other = Server::start(1, |_| answer(200, &HeaderMap::new(), b""));
    let url = format!("https://{}/", other.address);
    let result = client(&trusted).fetch_plain(&url, None).await;
    assert!(matches!(result, Err(CallError::Connect(_))), "{result:?}");
    let result = client(&trusted).fetch_plain("https://127.0.0.1:1/", None).await;
    assert!(matches!(result, Err(CallError::Connect(_))), "{result:?}");
    for address in ["http://127.0.0.1/", "file:///etc/hosts", "", "127.0.0.1"] {
        assert!(matches!(client(&trusted).fetch_plain(address, None).await, Err(CallError::Address)), "{address}");
    }
}

#[tokio::test]
async fn a_document_is_fetched_again_only_if_it_changed() {
    let server = Server::start(3, |request| {
        assert!(!request.headers.contains_key("authorization"));
        let mut headers = HeaderMap::new();
        headers.insert("etag", HeaderValue::from_static("\"1\""));
        match request.headers.get("if-none-match") {
            Some(etag) if etag == "\"1\"" => answer(304, &headers, b""),
            _ => answer(200, &headers, b"<catalogue/>"),
        }
    });
    let url = format!("https://{}/catalogue-v1.xml", server.address);
    let client = client(&server);
    let document =
        || Fetched::Document { status: StatusCode::OK, body: b"<catalogue/>".to_vec(), etag: Some("\"1\"".to_owned()) };
    assert_eq!(client.fetch_plain(&url, None).await.unwrap(), document());
    assert_eq!(client.fetch_plain(&url, Some("\"1\"")).await.unwrap(), Fetched::NotModified);
    assert_eq!(client.fetch_plain(&url, Some("\"0\"")).await.unwrap(), document());
}

#[test]
fn certificates_that_are_no_pem_are_refused() {
    let broken = b"-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n".to_vec();
    assert!(Client::new(ClientOptions { ca_pem: vec![broken], ..ClientOptions::default() }).is_err());
}
