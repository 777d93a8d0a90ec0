//! Who speaks and may they: the verifier, the readers of manifests and catalogues, and the pieces they are made of.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::coding::{Accepted, AnswerCoding, decode};
use ewp_protocol::encryption;
use ewp_protocol::keys::{KeyLookup, PrivateKey, PublicKey};
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::signature::params::SignatureParams;
use ewp_protocol::signature::request::{Received, UnsignedRequest, sign, verify};
use ewp_protocol::signature::response::{self, SentRequest};
use ewp_protocol::signature::{date, digest};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use uuid::Uuid;

/// A target: its name and what it does with its bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets of the protocol.
pub const TARGETS: &[Target] = &[
    ("catalogue", catalogue),
    ("coding", coding),
    ("encrypted_body", encrypted_body),
    ("header_values", header_values),
    ("key", key),
    ("manifest", manifest),
    ("verify_request", verify_request),
    ("verify_response", verify_response),
];

/// The published test key; everybody has it.
static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
    let text = include_str!("../../crates/ewp-protocol/tests/vectors/key-pkcs8.b64");
    let dense: String = text.split_ascii_whitespace().collect();
    PrivateKey::from_pkcs8_der(&STANDARD.decode(dense).expect("the key is base64")).expect("the key is a key")
});

/// Nothing unpacks to more.
const LIMIT: usize = 100_000;

/// The moment at which requests of the corpus were signed.
#[must_use]
pub fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_hours(491_000)
}

/// The catalogue.
pub fn catalogue(bytes: &[u8]) {
    let Ok(catalogue) = Catalogue::read(bytes) else { return };
    for hei in catalogue.institutions() {
        for endpoint in catalogue.apis_of(&hei.id) {
            let _ = (endpoint.urls().count(), endpoint.limit("max-iia-ids"), endpoint.security.best());
            let _ = catalogue.server_keys(endpoint);
        }
    }
}

/// A manifest: what was read can be written and read again.
pub fn manifest(bytes: &[u8]) {
    let Ok(manifest) = Manifest::read(bytes) else { return };
    for entry in &manifest.apis {
        let _ = (entry.defect(), entry.security().best());
    }
    let text = manifest.write();
    let again = Manifest::read(&text).expect("what was written can be read");
    assert_eq!(again.write(), text);
}

/// A key in DER.
pub fn key(bytes: &[u8]) {
    if let Ok(key) = PublicKey::from_spki_der(bytes) {
        assert_eq!(key.spki_der(), bytes);
        let _ = key.verify(b"message", &[0; 256]);
    }
    let _ = PublicKey::from_base64(&String::from_utf8_lossy(bytes));
}

/// Values of headers that have a grammar of their own.
pub fn header_values(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(params) = SignatureParams::parse(text) {
        assert_eq!(SignatureParams::parse(&params.to_string()).as_ref(), Ok(&params));
    }
    let _ = digest::check(text, b"");
    if let Ok(moment) = date::parse(text) {
        assert_eq!(date::http_date(moment), text);
    }
    let mut headers = HeaderMap::new();
    for name in ["accept-encoding", "content-encoding", "accept-response-encryption-key"] {
        if let Ok(value) = HeaderValue::from_str(text) {
            headers.insert(name, value);
        }
    }
    let _ = Accepted::of(&headers);
    let _ = AnswerCoding::wanted(&headers, Some(KEY.public()));
}

/// An encrypted body for the test key.
pub fn encrypted_body(bytes: &[u8]) {
    let own = |wanted: &_| Some(KEY.clone()).filter(|key| key.fingerprint() == *wanted);
    if encryption::decrypt(bytes, own).is_ok() {
        assert_eq!(encryption::recipient(bytes), Some(KEY.fingerprint()));
    }
}

/// A first line with codings, then a body that has them.
pub fn coding(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (codings, body) = bytes.split_at(end);
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_bytes(codings) {
        headers.insert("content-encoding", value);
    }
    let own = |wanted: &_| Some(KEY.clone()).filter(|key| key.fingerprint() == *wanted);
    let body = body.get(1..).unwrap_or_default();
    if let Ok(decoded) = decode(&headers, body, LIMIT, own) {
        assert!(decoded.len() <= LIMIT.max(body.len()));
    }
}

/// The request of the corpus: what its sender meant.
const METHOD: Method = Method::POST;
const PATH: &str = "/ewp/uni-b.example/echo?z=1";
const HOST: &str = "uni-b.example:7421";
const BODY: &[u8] = b"echo=a&echo=b";
const ID: Uuid = Uuid::from_u128(0x6f96_19ff_8b86_4d01_b42d_00cf_4fc9_64ff);

/// A request in the form of the wire. If it is accepted, it says what its sender signed.
pub fn verify_request(bytes: &[u8]) {
    let Some(message) = Message::of(bytes) else { return };
    let mut words = message.first.split(' ');
    let Ok(method) = words.next().unwrap_or_default().parse::<Method>() else { return };
    let received = Received {
        method: &method,
        path_and_query: words.next().unwrap_or_default(),
        headers: &message.headers,
        body: message.body,
    };
    let lookup = |wanted: &_| {
        if *wanted == KEY.fingerprint() { KeyLookup::Known(KEY.public().clone()) } else { KeyLookup::Unknown }
    };
    let Ok(verified) = verify(received, &[HOST], now(), lookup) else { return };
    assert_eq!((received.method, received.path_and_query, received.body), (&METHOD, PATH, BODY));
    assert_eq!(verified.fingerprint, KEY.fingerprint());
    assert_eq!(verified.request_id, Some(ID.to_string()));
    let covered = SignatureParams::parse(
        verified.headers["authorization"].to_str().expect("it was read").split_once(' ').expect("it has a scheme").1,
    )
    .expect("it was read");
    for name in verified.headers.keys().filter(|name| *name != "authorization") {
        assert!(covered.headers.iter().any(|listed| listed == name.as_str()), "{name} is not signed");
    }
}

/// An answer in the form of the wire to the request of the corpus. If it is believed, it says what its sender signed.
pub fn verify_response(bytes: &[u8]) {
    let Some(message) = Message::of(bytes) else { return };
    let (_, signature) = &*REQUEST;
    let id = ID.to_string();
    let sent = SentRequest { method: &METHOD, path_and_query: PATH, request_id: &id, signature: Some(signature) };
    let own = |wanted: &_| Some(KEY.public().clone()).filter(|key| key.fingerprint() == *wanted);
    if response::verify(sent, &message.headers, message.body, now(), own).is_ok() {
        assert_eq!(message.body, b"<ok/>");
    }
}

/// The request of the corpus with its signature.
static REQUEST: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    let request =
        UnsignedRequest { method: &METHOD, path_and_query: PATH, host: HOST, headers: &mut headers, body: BODY };
    let signature = sign(&KEY, request, now(), ID).expect("the request can be signed");
    (wire(&format!("{METHOD} {PATH}"), &headers, BODY), signature)
});

/// The request of the corpus and its answer in the form of the wire, as seeds.
#[must_use]
pub fn seeds() -> [(&'static str, Vec<u8>); 2] {
    let (request, signature) = &*REQUEST;
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("text/xml"));
    let id = ID.to_string();
    let unsigned = response::UnsignedResponse {
        headers: &mut headers,
        body: b"<ok/>",
        request_id: Some(&id),
        request_signature: Some(signature),
        also: &[],
    };
    response::sign(&KEY, unsigned, now()).expect("the answer can be signed");
    [("verify_request", request.clone()), ("verify_response", wire("200", &headers, b"<ok/>"))]
}

/// A first line, headers, an empty line, a body.
struct Message<'b> {
    first: &'b str,
    headers: HeaderMap,
    body: &'b [u8],
}

impl<'b> Message<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
        let (head, body) = bytes.split_at(end);
        let mut lines = head.split(|byte| *byte == b'\n');
        let first = std::str::from_utf8(lines.next()?).ok()?;
        let mut headers = HeaderMap::new();
        for line in lines {
            let colon = line.iter().position(|byte| *byte == b':')?;
            let (name, value) = line.split_at(colon);
            let value = value.get(1..).unwrap_or_default().trim_ascii();
            // What is no header never reaches the verifier.
            headers.try_append(HeaderName::from_bytes(name).ok()?, HeaderValue::from_bytes(value).ok()?).ok()?;
        }
        Some(Self { first, headers, body: body.get(2..).unwrap_or_default() })
    }
}

fn wire(first: &str, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = first.as_bytes().to_vec();
    for (name, value) in headers {
        bytes.extend_from_slice(b"\n");
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
    }
    bytes.extend_from_slice(b"\n\n");
    bytes.extend_from_slice(body);
    bytes
}
