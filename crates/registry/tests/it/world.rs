//! A registry and a server that behaves at each path as it is told.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ewp_protocol::api::ApiEntry;
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::hei::Hei;
use ewp_protocol::keys::{PrivateKey, PublicKey};
use ewp_protocol::manifest::v6::Manifest;
use http_body::{Frame, SizeHint};
use jiff::Timestamp;
use registry::reach::Reach;
use registry::sources::{Source, Sources};
use registry::{Registry, RegistryOptions, SourceStatus};
use testkit::doors::authority::Authority;
use testkit::doors::{Door, Security};
use tower::ServiceExt as _;
use url::Url;

/// How long the registry waits for one source.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it waits where somebody lets it wait.
pub(crate) const LITTLE_PATIENCE: Duration = Duration::from_secs(2);

/// What a path does.
#[derive(Clone)]
pub(crate) enum Behaviour {
    /// Gives this document.
    Document(Vec<u8>),
    /// Answers with this status and nothing else.
    Status(u16),
    /// Sends the caller elsewhere.
    Redirect(String),
    /// Says that the body is compressed, and sends this.
    Gzip(Vec<u8>),
    /// Announces 2 GB and begins to send them.
    TwoGigabytes,
    /// Sends without end and without saying how much.
    Endless,
    /// Sends one byte after another, slowly.
    Slow,
    /// Announces more than comes.
    HalfWay,
}

/// The server that all manifests are on.
#[derive(Clone)]
pub(crate) struct Hosts {
    paths: Arc<Mutex<HashMap<String, Behaviour>>>,
    asked: Arc<AtomicUsize>,
    unchanged: Arc<AtomicUsize>,
    base: String,
}

/// A registry with its surroundings.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) authority: Authority,
    pub(crate) hosts: Hosts,
    pub(crate) registry: Registry,
    sources: Vec<Source>,
    pub(crate) reach: Reach,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with_reach(Reach::private_network())
    }

    /// One that soon leaves who lets it wait.
    pub(crate) fn impatient() -> Self {
        Self::open(Reach::private_network(), LITTLE_PATIENCE)
    }

    pub(crate) fn with_reach(reach: Reach) -> Self {
        Self::open(reach, PATIENCE)
    }

    fn open(reach: Reach, patience: Duration) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::open(&folder.path().join("authority")).unwrap();
        let hosts = Hosts::open(&authority);
        let registry = open_at(folder.path(), &authority, &reach, patience, a_moment);
        Self { folder, authority, hosts, registry, sources: Vec::new(), reach }
    }

    /// Adds a source at this path, with what stands there.
    pub(crate) fn add(&mut self, path: &str, behaviour: Behaviour) {
        self.hosts.set(path, behaviour);
        let location = self.hosts.url(path);
        self.sources.push(Source::at(location));
        self.write_sources();
    }

    pub(crate) fn change_sources(&mut self, change: impl FnOnce(&mut Vec<Source>)) {
        change(&mut self.sources);
        self.write_sources();
    }

    /// The registry stops and another one starts a day later in the same folder.
    pub(crate) fn restart_later(&mut self) {
        self.registry = open_at(self.folder.path(), &self.authority, &self.reach, PATIENCE, a_day_later);
    }

    /// The registry stops and another one starts in the same folder.
    pub(crate) fn restart(&mut self) {
        self.registry = open_at(self.folder.path(), &self.authority, &self.reach, PATIENCE, a_moment);
    }

    pub(crate) fn catalogue(&self) -> Catalogue {
        Catalogue::read(&self.registry.published().catalogue()).unwrap()
    }

    pub(crate) fn status(&self, path: &str) -> SourceStatus {
        let location = self.hosts.url(path);
        let published = self.registry.published();
        published.sources.iter().find(|source| source.location == location).unwrap().clone()
    }

    /// Keys of the findings about a source.
    pub(crate) fn findings(&self, path: &str) -> Vec<&'static str> {
        self.status(path).findings().iter().map(registry::findings::Finding::key).collect()
    }

    /// A manifest of an institution that lies at this path, with one notice endpoint there.
    pub(crate) fn manifest(&self, path: &str, hei: &str) -> Manifest {
        let location = self.hosts.url(path);
        Manifest {
            admin_emails: vec![format!("ewp@{hei}")],
            admin_provider: format!("Provider of {hei}"),
            apis: vec![ApiEntry::discovery(location.as_str()), ApiEntry::iia_cnr(&format!("{location}/cnr"))],
            hei: Some(Hei::named(hei, "en", &format!("University of {hei}"))),
            client_keys: vec![key()],
            server_keys: vec![key()],
            ..Manifest::default()
        }
    }

    /// Asks the registry's doors.
    pub(crate) async fn ask(&self, request: Request) -> Answer {
        let response = self.registry.router().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 100_000_000).await.unwrap().to_vec();
        Answer { status: head.status, headers: head.headers, body }
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, content_type).body(body.into()).unwrap();
        self.ask(request).await
    }

    fn write_sources(&self) {
        let text = toml::to_string(&Sources { sources: self.sources.clone() }).unwrap();
        std::fs::write(self.folder.path().join("sources.toml"), text).unwrap();
    }
}

/// An answer as it came.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Hosts {
    fn open(authority: &Authority) -> Self {
        let door = Door::on_loopback(0).unwrap();
        let certified = authority.certify_loopback().unwrap();
        let security =
            Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() };
        let hosts = Self {
            paths: Arc::default(),
            asked: Arc::default(),
            unchanged: Arc::default(),
            base: format!("https://{}", door.address()),
        };
        let router = Router::new().fallback(behave).with_state(hosts.clone());
        tokio::spawn(door.serve(security, router, std::future::pending()));
        hosts
    }

    pub(crate) fn url(&self, path: &str) -> Url {
        Url::parse(&format!("{}{path}", self.base)).unwrap()
    }

    pub(crate) fn set(&self, path: &str, behaviour: Behaviour) {
        self.paths.lock().unwrap().insert(path.to_owned(), behaviour);
    }

    /// How often anything was asked.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// How often the answer was that nothing had changed.
    pub(crate) fn unchanged(&self) -> usize {
        self.unchanged.load(Ordering::SeqCst)
    }
}

pub(crate) fn key() -> PublicKey {
    PrivateKey::generate(2048).unwrap().public().clone()
}

/// The registry only shows its times.
fn a_moment() -> Timestamp {
    "2026-11-20T10:00:00Z".parse().unwrap()
}

fn a_day_later() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

fn open_at(
    folder: &std::path::Path,
    authority: &Authority,
    reach: &Reach,
    timeout: Duration,
    now: fn() -> Timestamp,
) -> Registry {
    Registry::open(RegistryOptions {
        public_url: Url::parse("https://registry.example/").unwrap(),
        fixed_sources: Vec::new(),
        sources: folder.join("sources.toml"),
        kept: folder.join("kept"),
        every: Duration::from_hours(1),
        timeout,
        reach: reach.clone(),
        extra_ca_pem: vec![authority.certificate_pem().as_bytes().to_vec()],
        admin_email: "registry@network.example".to_owned(),
        provider: "Test network".to_owned(),
        now,
    })
    .unwrap()
}

async fn behave(State(hosts): State<Hosts>, request: Request) -> Response {
    hosts.asked.fetch_add(1, Ordering::SeqCst);
    let behaviour = hosts.paths.lock().unwrap().get(request.uri().path()).cloned();
    match behaviour {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(Behaviour::Document(document)) => {
            let etag = format!("\"{}-{}\"", document.len(), document.iter().map(|byte| u64::from(*byte)).sum::<u64>());
            if request.headers().get(header::IF_NONE_MATCH).is_some_and(|known| *known == etag.as_str()) {
                hosts.unchanged.fetch_add(1, Ordering::SeqCst);
                return StatusCode::NOT_MODIFIED.into_response();
            }
            ([(header::ETAG, etag)], document).into_response()
        }
        Some(Behaviour::Status(status)) => StatusCode::from_u16(status).unwrap().into_response(),
        Some(Behaviour::Redirect(to)) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Some(Behaviour::Gzip(bytes)) => ([(header::CONTENT_ENCODING, "gzip")], bytes).into_response(),
        Some(Behaviour::TwoGigabytes) => {
            Body::new(Stream::of(Some(2_000_000_000), 1 << 16, None, None)).into_response()
        }
        Some(Behaviour::Endless) => Body::new(Stream::of(None, 1 << 16, None, None)).into_response(),
        Some(Behaviour::Slow) => Body::new(Stream::of(None, 1, Some(Duration::from_millis(100)), None)).into_response(),
        Some(Behaviour::HalfWay) => Body::new(Stream::of(Some(1000), 100, None, Some(3))).into_response(),
    }
}

/// A body that goes on and on.
struct Stream {
    announced: Option<u64>,
    piece: Bytes,
    pause: Option<Pin<Box<tokio::time::Sleep>>>,
    between: Option<Duration>,
    /// After how many pieces it breaks.
    breaks: Option<usize>,
}

impl Stream {
    fn of(announced: Option<u64>, piece: usize, between: Option<Duration>, breaks: Option<usize>) -> Self {
        Self { announced, piece: vec![b' '; piece].into(), pause: None, between, breaks }
    }
}

impl http_body::Body for Stream {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        if let Some(pause) = &mut self.pause
            && pause.as_mut().poll(context).is_pending()
        {
            return Poll::Pending;
        }
        self.pause = self.between.map(|between| Box::pin(tokio::time::sleep(between)));
        match &mut self.breaks {
            Some(0) => return Poll::Ready(Some(Err(std::io::Error::other("the line is cut")))),
            Some(left) => *left -= 1,
            None => {}
        }
        Poll::Ready(Some(Ok(Frame::data(self.piece.clone()))))
    }

    fn size_hint(&self) -> SizeHint {
        self.announced.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
