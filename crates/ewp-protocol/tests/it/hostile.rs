//! Partners that waste time and space.

use std::time::Instant;

use ewp_protocol::client::{CallError, Proof};
use ewp_protocol::signature::params::ParamsError;
use ewp_protocol::signature::response::ResponseFault;
use http::{HeaderMap, HeaderValue};

use crate::client::{ask, ask_as, by_host, client, get, impatient, xml};
use crate::server::{SLOWLY, Server, answer};

#[tokio::test]
async fn a_host_that_sends_byte_by_byte_is_given_up_when_the_time_is_up() {
    let server = Server::start(3, |request| match request.path_and_query.as_str() {
        // 200 bytes take ten seconds, every one of them in time.
        "/body" => [SLOWLY, &answer(200, &HeaderMap::new(), &[b'x'; 200])].concat(),
        _ => [SLOWLY, b"HTTP/1.1 200 OK\r\nx-long: ".as_slice(), &[b'x'; 200]].concat(),
    });
    for path in ["/body", "/head"] {
        let start = Instant::now();
        let result = ask_as(&impatient(&server), &server, path, get(), Proof::Tls).await;
        assert!(matches!(result, Err(CallError::Timeout)), "{path}: {result:?}");
        assert!(start.elapsed().as_secs() < 5, "{path}");
    }
}

#[tokio::test]
async fn a_host_that_announces_two_gigabytes_is_left_at_once() {
    let server = Server::start(2, |_| b"HTTP/1.1 200 OK\r\ncontent-length: 2147483648\r\n\r\nx".to_vec());
    let result = ask(&server, "/", get(), Proof::Tls).await;
    assert!(matches!(result, Err(CallError::TooLarge { limit: 1000 })));
    let result = client(&server).fetch_plain(&format!("https://{}/", server.address), None).await;
    assert!(matches!(result, Err(CallError::TooLarge { limit: 1000 })));
}

#[tokio::test]
async fn a_host_that_sends_without_end_is_left_at_the_limit() {
    let server = Server::start(1, |_| {
        let piece = [b"400\r\n".as_slice(), &[b'x'; 1024], b"\r\n"].concat();
        [b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".as_slice(), &piece.repeat(20_000)].concat()
    });
    let result = ask(&server, "/", get(), Proof::Tls).await;
    assert!(matches!(result, Err(CallError::TooLarge { limit: 1000 })));
}

#[tokio::test]
async fn a_head_without_end_is_no_answer() {
    let server = Server::start(1, |_| {
        let lines = "x-header: y\r\n".repeat(10_000);
        format!("HTTP/1.1 200 OK\r\n{lines}\r\n").into_bytes()
    });
    let result = ask(&server, "/", get(), Proof::Tls).await;
    assert!(matches!(result, Err(CallError::Broken(_))), "{result:?}");
}

#[tokio::test]
async fn several_and_broken_signatures_of_an_answer_are_refused() {
    let good =
        r#"keyId="a",algorithm="rsa-sha256",headers="digest date x-request-id x-request-signature",signature="c2ln""#;
    let server = Server::start(3, move |request| {
        let mut headers = xml();
        match request.path_and_query.as_str() {
            "/several" => {
                headers.append("signature", HeaderValue::from_static(good));
                headers.append("signature", HeaderValue::from_static(good));
            }
            "/broken" => drop(headers.insert("signature", HeaderValue::from_static("keyId=\"a"))),
            _ => drop(
                headers.insert("signature", HeaderValue::from_static(r#"keyId="a",algorithm="hs2019",signature="b""#)),
            ),
        }
        answer(200, &headers, b"<ok/>")
    });
    for (path, fault) in [
        ("/several", ResponseFault::Parameters(ParamsError::Twice)),
        ("/broken", ResponseFault::Parameters(ParamsError::Form)),
        ("/other", ResponseFault::Algorithm),
    ] {
        let result = ask(&server, path, get(), by_host()).await;
        assert!(matches!(&result, Err(CallError::Unproved(found)) if *found == fault), "{path}: {result:?}");
    }
}
