//! A TLS server on loopback that answers a few connections and ends.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A request as the server read it.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path_and_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A running server.
pub(crate) struct Server {
    pub(crate) address: String,
    pub(crate) certificate_pem: Vec<u8>,
}

impl Server {
    /// Answers `connections` connections, one request each, with the bytes that `answer` gives. An empty answer leaves
    /// the client waiting for two seconds.
    pub(crate) fn start(connections: usize, answer: impl Fn(Request) -> Vec<u8> + Send + 'static) -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key.into())
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        std::thread::spawn(move || {
            for stream in listener.incoming().take(connections) {
                // Clients that break off are part of the tests.
                let _ = serve(stream.unwrap(), &config, &answer);
            }
        });
        Self { address, certificate_pem: made.cert.pem().into_bytes() }
    }
}

/// How long a dripping server waits between two bytes.
const DRIP: Duration = Duration::from_millis(50);

/// Bytes that the server sends one by one, slowly, if they follow this mark.
pub(crate) const SLOWLY: &[u8] = b"slowly:";

/// Writes an answer with `Content-Length`.
pub(crate) fn answer(status: u16, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes =
        format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n", body.len()).into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}

fn serve(
    stream: TcpStream,
    config: &Arc<ServerConfig>,
    answer: &impl Fn(Request) -> Vec<u8>,
) -> Result<(), std::io::Error> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let connection = ServerConnection::new(Arc::clone(config)).unwrap();
    let mut stream = StreamOwned::new(connection, stream);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap().split(' ');
    let method: Method = words.next().unwrap().parse().unwrap();
    let path_and_query = words.next().unwrap().to_owned();
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
    }
    let length = headers.get("content-length").map_or(0, |length| length.to_str().unwrap().parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    let bytes = answer(Request { method, path_and_query, headers, body });
    if bytes.is_empty() {
        std::thread::sleep(Duration::from_secs(2));
    }
    if let Some(bytes) = bytes.strip_prefix(SLOWLY) {
        for byte in bytes {
            stream.write_all(&[*byte])?;
            stream.flush()?;
            std::thread::sleep(DRIP);
        }
    } else {
        stream.write_all(&bytes)?;
    }
    stream.conn.send_close_notify();
    stream.flush()
}
