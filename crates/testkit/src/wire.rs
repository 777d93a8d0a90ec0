//! Every body that passes a door, kept in a folder and validated by the published schemas.
//!
//! In one process the recorder is a layer around a router ([`Wire::record`]). Between processes it stands in a proxy
//! that takes the requests of others and hands them on as they are ([`Wire::proxy`]).

use std::borrow::Cow;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use ewp_messages::file::PDF;
use ewp_messages::iia_hash::v7;
use http::header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, StatusCode};

/// The longest body that is kept.
const MOST: usize = 16 * 1024 * 1024;
/// How many files one run of the schema tool gets.
const PIECE: usize = 400;

/// The recorder. Clones write into the same folder.
#[derive(Clone, Debug)]
pub struct Wire {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    /// Answers with a body that is no XML: there should be none.
    strange: Mutex<Vec<String>>,
}

impl Wire {
    /// Records into a folder, which is made.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        std::fs::create_dir_all(folder).expect("a folder for the recorded bodies can be made");
        Self { inner: Arc::new(Inner { folder: folder.to_owned(), strange: Mutex::default() }) }
    }

    /// The router, with every request and answer recorded.
    pub fn record(&self, router: Router) -> Router {
        let wire = self.clone();
        router.layer(from_fn(move |request: Request, next: Next| {
            let wire = wire.clone();
            async move { wire.pass(request, next).await }
        }))
    }

    /// Hands everything on to the server at `to` (`http://…` or `https://…`, without a path), whose certificate one of
    /// `ca_pem` signed, and records it. While that server is down the answer is 503.
    pub fn proxy(&self, to: &str, ca_pem: &[u8]) -> Router {
        doors::install_crypto();
        let certificate = reqwest::Certificate::from_pem(ca_pem).expect("the certificate can be read");
        #[expect(clippy::disallowed_methods, reason = "a proxy for tests sends what it got, unsigned by itself")]
        let builder = reqwest::Client::builder();
        let client = builder
            .tls_certs_merge([certificate])
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .http1_only()
            .build()
            .expect("a client can be made");
        let to = to.to_owned();
        let forward = move |request: Request| {
            let (client, to) = (client.clone(), to.clone());
            async move { hand_on(&client, &to, request).await }
        };
        self.record(Router::new().fallback(forward))
    }

    /// Validates every recorded document by the published schemas, and the hash of every agreement among them.
    /// Where the schemas or their tool are not at hand, a line says that this is skipped.
    ///
    /// # Panics
    /// If a document is invalid, if an answer was no XML, or if no document was recorded.
    pub fn validate(&self) {
        let strange = self.inner.strange.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(strange.is_empty(), "answers that are no XML: {strange:?}");
        let documents = self.documents();
        assert!(!documents.is_empty(), "not one document was recorded in {}", self.inner.folder.display());
        for document in &documents {
            check_hashes(document);
        }
        let Some(tool) = reference_tool() else { return };
        for piece in documents.chunks(PIECE) {
            let output = Command::new("python3").arg(&tool).args(piece).output().expect("python3 runs");
            let said = String::from_utf8_lossy(&output.stdout);
            let wrong: Vec<&str> = said.lines().filter(|line| !line.contains(": ok (")).collect();
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "documents that the schemas refuse: {wrong:#?}\n{errors}");
        }
        eprintln!("{} different documents from the wire are valid", documents.len());
    }

    fn documents(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.inner.folder).expect("the folder can be read");
        let paths = entries.map(|entry| entry.expect("the folder can be read").path());
        let mut documents: Vec<PathBuf> =
            paths.filter(|path| path.extension().is_some_and(|end| end == "xml")).collect();
        documents.sort();
        documents
    }

    async fn pass(&self, request: Request, next: Next) -> Response {
        let (head, body) = request.into_parts();
        let Ok(body) = to_bytes(body, MOST).await else {
            return answer_without_body(StatusCode::PAYLOAD_TOO_LARGE);
        };
        let path = head.uri.path().to_owned();
        if !body.is_empty() {
            self.keep(&path, "form", &body);
        }
        let answer = next.run(Request::from_parts(head, Body::from(body))).await;
        let (head, body) = answer.into_parts();
        let body = to_bytes(body, MOST).await.unwrap_or_default();
        let plain = unpacked(&head.headers, &body);
        if plain.trim_ascii_start().starts_with(b"<") {
            self.keep(&path, "xml", &plain);
        } else if !plain.is_empty() && !is_encrypted(&head.headers) && !is_file(&head.headers, &plain) {
            let mut strange = self.inner.strange.lock().unwrap_or_else(PoisonError::into_inner);
            strange.push(format!("{} {path}", head.status));
        }
        Response::from_parts(head, Body::from(body))
    }

    /// Equal bodies are kept once.
    fn keep(&self, path: &str, end: &str, body: &[u8]) {
        let door = path.trim_matches('/').rsplit('/').take(2).collect::<Vec<_>>();
        let door: Vec<&str> = door.into_iter().rev().collect();
        let digest = app::answers::body_sha256(body);
        let name = format!("{}-{}.{end}", door.join("-"), digest.get(..24).unwrap_or(&digest));
        std::fs::write(self.inner.folder.join(name), body).expect("a body can be recorded");
    }
}

/// What a body says without its compression.
fn unpacked<'a>(headers: &HeaderMap, body: &'a [u8]) -> Cow<'a, [u8]> {
    if headers.get(CONTENT_ENCODING).is_none_or(|coding| coding != "gzip") {
        return Cow::Borrowed(body);
    }
    let mut plain = Vec::new();
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    let read = flate2::read::GzDecoder::new(body).take(most).read_to_end(&mut plain);
    // What cannot be unpacked is kept as it is, and then found to be no XML.
    if read.is_ok() { Cow::Owned(plain) } else { Cow::Borrowed(body) }
}

/// Only the reader of an encrypted body can tell whether it is valid.
fn is_encrypted(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_ENCODING).and_then(|coding| coding.to_str().ok()).is_some_and(|coding| coding.contains("ewp-"))
}

/// The File API alone answers with something else than XML.
fn is_file(headers: &HeaderMap, body: &[u8]) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind == PDF) && body.starts_with(b"%PDF-")
}

async fn hand_on(client: &reqwest::Client, to: &str, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body: Bytes = to_bytes(body, MOST).await.unwrap_or_default();
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str());
    let mut sent = client.request(head.method, format!("{to}{target}")).headers(end_to_end(&head.headers));
    if !body.is_empty() {
        sent = sent.body(body);
    }
    let Ok(answer) = sent.send().await else {
        return answer_without_body(StatusCode::SERVICE_UNAVAILABLE);
    };
    let (status, headers) = (answer.status(), end_to_end(answer.headers()));
    let Ok(body) = answer.bytes().await else {
        return answer_without_body(StatusCode::BAD_GATEWAY);
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// All headers but those of one connection. `Host` stays: it is signed.
fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    for name in [CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING] {
        headers.remove(name);
    }
    headers
}

fn answer_without_body(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// An agreement leaves a host of ours with its true hash only.
fn check_hashes(document: &Path) {
    let bytes = std::fs::read(document).expect("a recorded body can be read");
    if !bytes.windows(17).any(|window| window == b"iias-get-response") {
        return;
    }
    let hashes = v7::hashes(&bytes).expect("a recorded answer can be read");
    assert!(hashes.iter().all(|hash| hash.claimed == hash.computed), "wrong hash in {}", document.display());
}

fn reference_tool() -> Option<PathBuf> {
    let tool = crate::reference::file("tools/xsd-validate")?;
    let works = Command::new("python3").args(["-c", "import lxml"]).output();
    if works.is_ok_and(|output| output.status.success()) {
        return Some(tool);
    }
    eprintln!("skipped: the schema tool needs python3 with lxml");
    None
}
