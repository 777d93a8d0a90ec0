//! A host with two institutions, and a network of partners who hold keys and ask.

use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use app::agreements::{draft, send};
use app::clock::Clock;
use app::endpoints::{Door, Endpoint, Limits, Methods};
use app::example;
use app::host::{Host, HostOptions, InstitutionProfile};
use app::problems::Monitoring;
use app::sign_in;
use axum::Router;
use axum::body::{Body, to_bytes};
use domain::actor::Actor;
use domain::agreement::sample;
use domain::contact::LangText;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use ewp_messages::error_response::ErrorResponse;
use ewp_protocol::api::ApiEntry;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::coding::gunzip;
use ewp_protocol::hei::Hei;
use ewp_protocol::keys::PrivateKey;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::sealing::SealingKey;
use ewp_protocol::signature::request::{UnsignedRequest, sign};
use ewp_protocol::signature::response::{self, SentRequest};
use gateway::Patience;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use jiff::SignedDuration;
use store::Store;
use tempfile::TempDir;
use testkit::wire::Wire;
use tokio::sync::OnceCell;
use tower::ServiceExt as _;
use url::Url;
use uuid::Uuid;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
/// The institution that most tests ask.
pub(crate) const ALPHA: &str = "alpha.example";
/// Another institution of the same host.
pub(crate) const DELTA: &str = "delta.example";
const HOST: &str = "ewp.alpha.example:9443";

/// A host, its router, and the keys of everybody else.
pub(crate) struct World {
    pub(crate) host: Host,
    pub(crate) wire: Wire,
    router: Router,
    folder: TempDir,
}

/// The keys of the network, made once for all tests.
pub(crate) struct Keys {
    /// A partner of alpha's.
    pub(crate) beta: PrivateKey,
    /// An institution that shares nothing with alpha.
    pub(crate) gamma: PrivateKey,
    /// A host without institution.
    pub(crate) nobody: PrivateKey,
    /// A key that two institutions list.
    pub(crate) ambiguous: PrivateKey,
    /// A server key.
    pub(crate) server: PrivateKey,
    /// A key that nobody lists.
    pub(crate) unknown: PrivateKey,
    /// The network's statistics portal.
    pub(crate) portal: PrivateKey,
}

/// An answer as it came.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body as it came.
    pub(crate) raw: Vec<u8>,
    /// The body as text, unpacked if it was packed.
    pub(crate) body: String,
}

/// A signed request before it is sent; a test may change it.
pub(crate) struct Signed {
    pub(crate) method: Method,
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    pub(crate) request_id: String,
    pub(crate) signature: String,
}

pub(crate) fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let key = || PrivateKey::generate(2048).unwrap();
        Keys {
            beta: key(),
            gamma: key(),
            nobody: key(),
            ambiguous: key(),
            server: key(),
            unknown: key(),
            portal: key(),
        }
    })
}

impl World {
    pub(crate) async fn new() -> Self {
        // Two ids at once, so that the checks that need two are not skipped.
        let limits = Limits { iias: 2, approvals: 2, institutions: 2, ounit_ids: 2, ounit_codes: 2, factsheets: 2 };
        Self::with_limits(limits).await
    }

    pub(crate) async fn with_limits(limits: Limits) -> Self {
        Self::with(limits, Patience::default()).await
    }

    pub(crate) async fn with(limits: Limits, patience: Patience) -> Self {
        let folder = TempDir::new().unwrap();
        let template = TEMPLATE.get_or_init(template).await;
        let file = folder.path().join("host.sqlite");
        std::fs::write(&file, &template.database).unwrap();
        let host = open(&file, &template.sealing_key, limits).await;
        host.use_catalogue(catalogue(&host)).await.unwrap();
        host.monitor(Monitoring { collectors: [HeiId::parse(ALPHA).unwrap()].into(), ..Monitoring::default() });
        let wire = Wire::in_folder(&folder.path().join("wire"));
        let router = wire.record(gateway::router_with(host.clone(), patience));
        Self { host, wire, router, folder }
    }

    /// Makes and sends an agreement of alpha's with a partner.
    pub(crate) async fn agreement_with(&self, partner: &str) -> AgreementId {
        let institution = HeiId::parse(ALPHA).unwrap();
        let partner = HeiId::parse(partner).unwrap();
        let id = sign_in::enrol(&self.host, &institution, "Ilze Ozola", &sign_in::WHOLE_OFFICE).await.unwrap();
        let actor = Actor::Staff { institution: institution.clone(), id, name: "Ilze Ozola".to_owned() };
        let id = draft::create(&self.host, &actor, &partner, None).await.unwrap();
        let (mut copy, mark) = draft::edit(&self.host, &institution, &id).await.unwrap();
        copy.conditions = sample::conditions(&institution, &partner, 4);
        draft::save(&self.host, &actor, &id, copy, mark).await.unwrap();
        send::send(&self.host, &actor, &id, None).await.unwrap();
        id
    }

    /// GET at one of alpha's doors.
    pub(crate) async fn get(&self, key: &PrivateKey, path: &str, params: &[(&str, &str)]) -> Reply {
        let query = encoded(params);
        let query = if query.is_empty() { query } else { format!("?{query}") };
        self.send_signed(signed(key, &Method::GET, &door(path, &query), "", None)).await
    }

    /// POST at one of alpha's doors.
    pub(crate) async fn post(&self, key: &PrivateKey, path: &str, params: &[(&str, &str)]) -> Reply {
        let body = encoded(params);
        self.send_signed(signed(key, &Method::POST, &door(path, ""), &body, Some(FORM))).await
    }

    /// Asks one of alpha's doors as somebody who may.
    pub(crate) async fn ask(&self, at: &Door, params: &[(&str, &str)]) -> Reply {
        let key = if at.endpoint == Endpoint::IiasStats { &keys().portal } else { &keys().beta };
        if at.methods == Methods::Post {
            self.post(key, at.path, params).await
        } else {
            self.get(key, at.path, params).await
        }
    }

    /// The address of the host's database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.folder.path().join("host.sqlite").display())
    }

    /// Sends a good request and checks what every answer must have: the proof, the request's id, and a readable error.
    pub(crate) async fn send_signed(&self, request: Signed) -> Reply {
        let Signed { method, target, request_id, signature, .. } = &request;
        let sent = SentRequest {
            method: &method.clone(),
            path_and_query: &target.clone(),
            request_id: &request_id.clone(),
            signature: Some(&signature.clone()),
        };
        let reply = self.send(request).await;
        reply.check(&self.server_keys(), sent);
        reply
    }

    /// The same; the answer to HEAD has no body that could be checked.
    pub(crate) async fn send_signed_unless_head(&self, request: Signed) -> Reply {
        if request.method == Method::HEAD { self.send(request).await } else { self.send_signed(request).await }
    }

    /// Sends anything.
    pub(crate) async fn send(&self, request: Signed) -> Reply {
        let mut built = Request::new(Body::from(request.body));
        *built.method_mut() = request.method;
        *built.uri_mut() = request.target.parse().unwrap();
        *built.headers_mut() = request.headers;
        self.send_request(built).await
    }

    /// Sends a request that a test has built itself.
    pub(crate) async fn send_request(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let raw = body.to_vec();
        let is_packed = parts.headers.get(CONTENT_ENCODING).is_some_and(|coding| coding == "gzip");
        let text = if is_packed { gunzip(&raw, usize::MAX >> 1).unwrap() } else { raw.clone() };
        Reply { status: parts.status, headers: parts.headers, raw, body: String::from_utf8_lossy(&text).into_owned() }
    }

    /// The server keys of the host's institutions.
    pub(crate) fn server_keys(&self) -> Vec<ewp_protocol::keys::PublicKey> {
        self.host.institutions().map(|institution| institution.server_key().public().clone()).collect()
    }
}

impl Reply {
    fn check(&self, keys: &[ewp_protocol::keys::PublicKey], sent: SentRequest<'_>) {
        let proved = response::verify(sent, &self.headers, &self.raw, now(), |wanted| {
            keys.iter().find(|key| key.fingerprint() == *wanted).cloned()
        });
        let covered = proved.unwrap_or_else(|fault| panic!("{}: {fault}\n{}", self.status, self.body));
        for name in [CONTENT_TYPE, CONTENT_ENCODING, ALLOW, ETAG, CACHE_CONTROL] {
            assert_eq!(covered.get(&name), self.headers.get(&name), "{name} is signed");
        }
        if self.status == StatusCode::NOT_MODIFIED {
            assert!(self.raw.is_empty());
            return;
        }
        let kind = covered.get(CONTENT_TYPE).unwrap();
        assert!(kind == "text/xml; charset=utf-8" || kind == "application/pdf", "{kind:?}");
        if self.status == StatusCode::UNAUTHORIZED {
            assert!(covered.contains_key("www-authenticate") && covered.contains_key("want-digest"));
        }
        let is_encrypted = covered.get(CONTENT_ENCODING).is_some_and(|coding| coding != "gzip");
        if self.status != StatusCode::OK && !is_encrypted {
            assert!(!self.message().is_empty());
        }
    }

    /// What the error says to developers.
    pub(crate) fn message(&self) -> String {
        ErrorResponse::read(self.body.as_bytes()).unwrap().developer_message
    }

    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

/// A request of a good client.
pub(crate) fn signed(
    key: &PrivateKey,
    method: &Method,
    target: &str,
    body: &str,
    content_type: Option<&str>,
) -> Signed {
    signed_at(key, method, target, body, content_type, now())
}

pub(crate) fn signed_at(
    key: &PrivateKey,
    method: &Method,
    target: &str,
    body: &str,
    content_type: Option<&str>,
    now: SystemTime,
) -> Signed {
    let mut headers = HeaderMap::new();
    if let Some(content_type) = content_type {
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).unwrap());
    }
    sign_with(key, method, target, headers, body.as_bytes(), now)
}

/// A request with these headers, all of which are signed if the protocol names them.
pub(crate) fn sign_with(
    key: &PrivateKey,
    method: &Method,
    target: &str,
    mut headers: HeaderMap,
    body: &[u8],
    now: SystemTime,
) -> Signed {
    let request_id = Uuid::new_v4();
    let request = UnsignedRequest { method, path_and_query: target, host: HOST, headers: &mut headers, body };
    let signature = sign(key, request, now, request_id).unwrap();
    Signed {
        method: method.clone(),
        target: target.to_owned(),
        headers,
        body: body.to_vec(),
        request_id: request_id.to_string(),
        signature,
    }
}

/// The time that signatures are made and checked with.
#[expect(clippy::disallowed_methods, reason = "the host under test has the real clock")]
pub(crate) fn now() -> SystemTime {
    SystemTime::now()
}

/// Path and query of one of alpha's doors.
pub(crate) fn door(path: &str, query: &str) -> String {
    format!("/ewp/{ALPHA}/{path}{query}")
}

pub(crate) fn encoded(params: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(params).finish()
}

/// The texts of all elements with a name, in order.
pub(crate) fn texts(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let pieces = xml.split(&open).skip(1);
    pieces.filter_map(|piece| piece.split(&close).next()).map(str::to_owned).collect()
}

/// A host that was opened once: making its keys takes longer than most tests.
struct Template {
    database: Vec<u8>,
    sealing_key: String,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();

async fn template() -> Template {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("host.sqlite");
    let sealing_key = SealingKey::generate().unwrap().to_text();
    let host = open(&file, &sealing_key, Limits::default()).await;
    example::fill_pages(&host, &HeiId::parse(ALPHA).unwrap()).await.unwrap();
    host.store().clone().close().await.unwrap();
    Template { database: std::fs::read(&file).unwrap(), sealing_key }
}

async fn open(file: &Path, sealing_key: &str, limits: Limits) -> Host {
    let profile = |hei: &str| InstitutionProfile {
        hei: HeiId::parse(hei).unwrap(),
        names: vec![LangText { lang: Some("en".to_owned()), text: format!("University of {hei}") }],
        abbreviation: Some("UA".to_owned()),
        country: "LV".to_owned(),
        city: "Piemēra".to_owned(),
        erasmus_code: Some("LV PIEMERA01".to_owned()),
        pic: Some("999999999".to_owned()),
        admin_email: format!("ewp@{hei}"),
        website: Some(format!("https://www.{hei}/")),
        contacts: vec![sample::contact("Ilze", "Ozola", &HeiId::parse(hei).unwrap())],
        public_url: Url::parse(&format!("https://{HOST}/")).unwrap(),
        time_zone: "Europe/Riga".to_owned(),
    };
    let options = HostOptions {
        store: Store::open(&format!("sqlite:{}", file.display())).await.unwrap(),
        institutions: vec![profile(ALPHA), profile(DELTA)],
        registry: Url::parse("https://registry.example/catalogue-v1.xml").unwrap(),
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::from_text(sealing_key).unwrap(),
        clock: Clock::real(),
        pull_every: SignedDuration::from_secs(60),
        catalogue_every: SignedDuration::from_secs(60),
        partner_timeout: Duration::from_secs(1),
        provider: "Test".to_owned(),
    };
    Host::open_with(options, limits).await.unwrap()
}

fn catalogue(host: &Host) -> Vec<u8> {
    let keys = keys();
    let own = ["alpha.example", "delta.example"].map(|hei| {
        let manifest = host.manifest(&HeiId::parse(hei).unwrap()).unwrap();
        CatalogueHost::from(Manifest::read(manifest.as_bytes()).unwrap())
    });
    let partner = |hei: Option<&str>, client: &PrivateKey| {
        let echo = format!("https://{}/echo", hei.unwrap_or("nobody.example"));
        CatalogueHost::from(Manifest {
            admin_emails: vec!["ewp@network.example".to_owned()],
            admin_provider: "Test".to_owned(),
            apis: vec![ApiEntry::echo(&echo)],
            hei: hei.map(|hei| Hei::named(hei, "en", hei)),
            client_keys: vec![client.public().clone()],
            server_keys: vec![keys.server.public().clone()],
            ..Manifest::default()
        })
    };
    let mut hosts = own.to_vec();
    hosts.extend([
        partner(Some("beta.example"), &keys.beta),
        partner(Some("gamma.example"), &keys.gamma),
        partner(Some("stats.erasmuswithoutpaper.eu"), &keys.portal),
        partner(None, &keys.nobody),
        partner(Some("first.example"), &keys.ambiguous),
        partner(Some("second.example"), &keys.ambiguous),
    ]);
    catalogue::write(&hosts)
}
