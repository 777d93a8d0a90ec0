//! Documents that come piece by piece.

use ewp_protocol::client::{CallError, Client, Opened};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::client::client;
use crate::server::{Server, answer};

async fn whole(client: &Client, url: &str, etag: Option<&str>) -> Result<(u16, Option<String>, Vec<u8>), CallError> {
    match client.open_plain(url, etag).await? {
        Opened::NotModified { .. } => Ok((304, None, Vec::new())),
        Opened::Document { status, etag, mut pieces, .. } => {
            let mut body = Vec::new();
            while let Some(piece) = pieces.next().await? {
                body.extend_from_slice(piece.as_ref());
            }
            Ok((status.as_u16(), etag, body))
        }
    }
}

#[tokio::test]
async fn a_document_comes_in_pieces_unless_it_is_still_current() {
    let server = Server::start(3, |request| {
        assert_eq!(request.headers["accept-encoding"], "gzip");
        let mut headers = HeaderMap::new();
        headers.insert("etag", HeaderValue::from_static("\"1\""));
        match request.headers.get("if-none-match") {
            Some(etag) if etag == "\"1\"" => answer(304, &headers, b""),
            Some(_) => answer(503, &headers, b"later"),
            None => answer(200, &headers, &[b'x'; 1000]),
        }
    });
    let url = format!("https://{}/catalogue-v1.xml", server.address);
    let client = client(&server);
    let tag = Some("\"1\"".to_owned());
    assert_eq!(whole(&client, &url, None).await.unwrap(), (200, tag.clone(), vec![b'x'; 1000]));
    assert_eq!(whole(&client, &url, tag.as_deref()).await.unwrap().0, 304);
    assert_eq!(whole(&client, &url, Some("\"0\"")).await.unwrap(), (503, tag, b"later".to_vec()));
}

#[tokio::test]
async fn a_document_that_is_too_long_breaks_off_or_leads_elsewhere_is_none() {
    let server = Server::start(4, |request| match request.path_and_query.as_str() {
        "/long" => answer(200, &HeaderMap::new(), &[b'x'; 1001]),
        // Without a length, the end of the connection ends the body.
        "/endless" => [b"HTTP/1.1 200 X\r\nconnection: close\r\n\r\n".as_slice(), &[b'x'; 5000]].concat(),
        "/cut" => b"HTTP/1.1 200 X\r\ncontent-length: 100\r\nconnection: close\r\n\r\nxxx".to_vec(),
        _ => answer(302, &HeaderMap::new(), b""),
    });
    let client = client(&server);
    let at = |path: &str| format!("https://{}/{path}", server.address);
    assert!(matches!(whole(&client, &at("long"), None).await, Err(CallError::TooLarge { limit: 1000 })));
    assert!(matches!(whole(&client, &at("endless"), None).await, Err(CallError::TooLarge { limit: 1000 })));
    assert!(matches!(whole(&client, &at("cut"), None).await, Err(CallError::Broken(_))));
    assert!(matches!(whole(&client, &at("away"), None).await, Err(CallError::Redirect(StatusCode::FOUND))));
    assert!(matches!(client.open_plain("http://127.0.0.1/", None).await, Err(CallError::Address)));
}
