//! A host with two institutions, a partner that cannot exchange agreements, and agreements in every state.

use std::io::Read;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use app::agreements::{draft, send, settle};
use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use app::{received, sign_in};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::{CopyProblem, Facts};
use domain::agreement::{sample, take_over};
use domain::contact::LangText;
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_protocol::api::ApiEntry;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::hei::Hei;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::partner_copies::{self, NewCopy};
use store::{Store, agreements, approvals};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use url::Url;

/// The institution whose pages the tests look at.
pub(crate) const PIEMERA: &str = "piemera.example";
/// Another institution of the same host: its staff are strangers here.
pub(crate) const SUEDTAL: &str = "suedtal.example";
/// An institution that cannot exchange agreements.
pub(crate) const ELAIONA: &str = "elaiona.example";
/// The name that must not be cut.
pub(crate) const SUEDTAL_NAME: &str = "Hochschule für Angewandte Wissenschaften Südtal";

/// What the cookies begin with that keep what was just done.
const JUST_DONE: &str = "habita-done_";

/// A host with its pages and somebody who is signed in.
pub(crate) struct World {
    pub(crate) host: Host,
    pub(crate) actor: Actor,
    pub(crate) router: Router,
    pub(crate) cookie: String,
    /// What was just done, as a browser keeps it.
    just_done: Mutex<Option<String>>,
    _folder: TempDir,
}

/// An answer as a browser gets it.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

pub(crate) fn hei(text: &str) -> HeiId {
    HeiId::parse(text).unwrap()
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(|_| None).await
    }

    /// With people who may sign in with one click, as only a sandbox has them.
    pub(crate) async fn with(one_click: impl FnOnce(&Actor) -> Option<web::OneClick>) -> Self {
        let folder = TempDir::new().unwrap();
        let template = TEMPLATE.get_or_init(template).await;
        let file = folder.path().join("host.sqlite");
        std::fs::write(&file, &template.database).unwrap();
        let host = open(&file, &template.sealing_key).await;
        host.use_catalogue(network(&host)).await.unwrap();
        let id = sign_in::enrol(&host, &hei(PIEMERA), "Ilze Ozola", &sign_in::WHOLE_OFFICE).await.unwrap();
        let token = sign_in::start_for(&host, &hei(PIEMERA), &id).await.unwrap();
        let cookie = cookie_of(&web::session_cookie(&hei(PIEMERA), &token, false));
        let actor = Actor::Staff { institution: hei(PIEMERA), id, name: "Ilze Ozola".to_owned() };
        let router = web::router(web::WebOptions {
            host: host.clone(),
            secure_cookies: false,
            trusted_proxies: web::TrustedProxies::default(),
            sandbox: None,
            one_click: one_click(&actor),
        });
        Self { host, actor, router, cookie, just_done: Mutex::default(), _folder: folder }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.get_in("en", path).await
    }

    pub(crate) async fn get_in(&self, lang: &str, path: &str) -> Reply {
        let cookie = format!("{}; habita_lang={lang}", self.cookie);
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// A part of a page, as a script asks for it.
    pub(crate) async fn fragment(&self, path: &str, part: &str) -> Reply {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).header("x-fragment", part);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = form(path).header(header::COOKIE, &self.cookie).body(body(fields)).unwrap();
        self.send(request).await
    }

    /// A page that tells what was just done, as if an action had led to it.
    pub(crate) async fn told(&self, path: &str) -> Reply {
        let (_, told) = path.split_once('?').unwrap();
        *self.just_done.lock().unwrap() = Some(format!("{JUST_DONE}{}={told}", PIEMERA.replace('.', "_")));
        self.get(path).await
    }

    pub(crate) async fn send(&self, mut request: Request<Body>) -> Reply {
        let just_done = self.just_done.lock().unwrap().clone();
        if let Some(cookie) = just_done {
            request.headers_mut().append(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE).iter().filter_map(|set| set.to_str().ok()) {
            if set.starts_with(JUST_DONE) {
                let is_over = set.contains("Max-Age=0");
                *self.just_done.lock().unwrap() = (!is_over).then(|| cookie_of(set));
            }
        }
        let mut body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        if parts.headers.get(header::CONTENT_ENCODING).is_some_and(|coding| coding == "gzip") {
            let packed = std::mem::take(&mut body);
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut body).unwrap();
        }
        Reply { status: parts.status, headers: parts.headers, body: String::from_utf8(body).unwrap() }
    }

    /// The address of a page of piemera's.
    pub(crate) fn at(tail: &str) -> String {
        format!("/app/{PIEMERA}/{tail}")
    }

    /// The address of a page of an agreement.
    pub(crate) fn of(id: &AgreementId, tail: &str) -> String {
        format!("/app/{PIEMERA}/agreements/{id}{tail}")
    }

    /// A draft with these many conditions of all kinds.
    pub(crate) async fn draft(&self, partner: &str, conditions: usize) -> AgreementId {
        let id = draft::create(&self.host, &self.actor, &hei(partner), None).await.unwrap();
        let (mut copy, mark) = draft::edit(&self.host, &hei(PIEMERA), &id).await.unwrap();
        copy.conditions = sample::conditions(&hei(PIEMERA), &hei(partner), conditions);
        draft::save(&self.host, &self.actor, &id, copy, mark).await.unwrap();
        id
    }

    /// An agreement that was sent.
    pub(crate) async fn sent(&self, partner: &str, conditions: usize) -> AgreementId {
        let id = self.draft(partner, conditions).await;
        send::send(&self.host, &self.actor, &id, None).await.unwrap();
        id
    }

    /// An agreement with a copy of the partner's that names ours, as `change` left it.
    pub(crate) async fn bound(&self, conditions: usize, change: impl FnOnce(&mut AgreementCopy)) -> AgreementId {
        let id = self.sent(SUEDTAL, conditions).await;
        let remote = self.receive(&id, change).await;
        received::link(&self.host, &self.actor, &hei(SUEDTAL), &remote, &id).await.unwrap();
        id
    }

    /// The partner's copy of an agreement of ours comes in. Returns its id.
    pub(crate) async fn receive(&self, id: &AgreementId, change: impl FnOnce(&mut AgreementCopy)) -> IiaId {
        let facts = self.facts(id).await;
        let mut digits = id.as_str().to_owned();
        digits.replace_range(..8, "99999999");
        let theirs = AgreementId::parse(&digits).unwrap();
        let ours = &facts.current_revision().unwrap().content;
        let mut content = take_over::mirror(ours, &theirs, "SUE-2026-7");
        content.owner.contacts = vec![sample::contact("Annegret", "Hohenwarter-Lindqvist", &hei(SUEDTAL))];
        change(&mut content);
        let claims = content.other.iia_id.clone();
        let tx = self.host.store().begin().await.unwrap();
        let now = self.host.clock().now();
        let copy = NewCopy {
            institution: hei(PIEMERA),
            partner: hei(SUEDTAL),
            remote_id: IiaId::from(&theirs),
            raw_xml: b"<iia><!-- <script>alert(1)</script> --></iia>".to_vec(),
            hash: hash_of(&content),
            content,
            claims,
            fetched_at: now,
            terms_changed_at: None,
        };
        partner_copies::record(&tx, &copy).await.unwrap();
        let institution = self.host.institution(&hei(PIEMERA)).unwrap();
        settle(&tx, &institution, id, now).await.unwrap();
        tx.commit().await.unwrap();
        copy.remote_id
    }

    /// We approve, they approve, or both.
    pub(crate) async fn approvals(&self, id: &AgreementId, by_us: bool, by_them: bool) {
        let facts = self.facts(id).await;
        let tx = self.host.store().begin().await.unwrap();
        let now = self.host.clock().now();
        let theirs = facts.current_copy().unwrap();
        if by_us {
            approvals::give(&tx, &hei(PIEMERA), id, &theirs.id, &theirs.hash, now, "Ilze Ozola").await.unwrap();
        }
        if by_them {
            let hash = &facts.current_revision().unwrap().hash;
            approvals::record_received(&tx, &hei(PIEMERA), id, Some(hash), b"<approval/>", now).await.unwrap();
        }
        let institution = self.host.institution(&hei(PIEMERA)).unwrap();
        settle(&tx, &institution, id, now).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The partner's newest document cannot be used.
    pub(crate) async fn problem(&self, id: &AgreementId, problem: CopyProblem) {
        let facts = self.facts(id).await;
        let remote = facts.remote_id.unwrap();
        let tx = self.host.store().begin().await.unwrap();
        let now = self.host.clock().now();
        partner_copies::record_problem(&tx, &hei(PIEMERA), &hei(SUEDTAL), &remote, &problem, b"<odd/>", now)
            .await
            .unwrap();
        let institution = self.host.institution(&hei(PIEMERA)).unwrap();
        settle(&tx, &institution, id, now).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn facts(&self, id: &AgreementId) -> Facts {
        agreements::facts(self.host.store(), &hei(PIEMERA), id).await.unwrap().unwrap()
    }

    /// The draft as a form of it has it: content and mark.
    pub(crate) async fn draft_of(&self, id: &AgreementId) -> (AgreementCopy, String) {
        let (copy, mark) = draft::edit(&self.host, &hei(PIEMERA), id).await.unwrap();
        (copy, mark.to_string())
    }

    /// An agreement in every state, with messages that were tried and failed.
    pub(crate) async fn full(&self) -> Vec<AgreementId> {
        let mut all = vec![
            self.draft(SUEDTAL, 0).await,
            self.draft(SUEDTAL, 4).await,
            self.draft(ELAIONA, 40).await,
            self.sent(ELAIONA, 2).await,
            self.sent(SUEDTAL, 4).await,
        ];
        let differing = self
            .bound(40, |copy| {
                copy.conditions[11].per_year.people += 1;
                copy.conditions[30].other_terms = Some("Only in spring.".to_owned());
                copy.conditions.pop();
                copy.conditions[1].languages.clear();
            })
            .await;
        let same = self.bound(4, |_| {}).await;
        let ours = self.bound(4, |_| {}).await;
        self.approvals(&ours, true, false).await;
        let theirs = self.bound(4, |_| {}).await;
        self.approvals(&theirs, false, true).await;
        let in_force = self.bound(4, |_| {}).await;
        self.approvals(&in_force, true, true).await;
        let wrong = self.bound(2, |_| {}).await;
        let computed = hash_of(&self.facts(&wrong).await.current_copy().unwrap().content);
        self.problem(&wrong, CopyProblem::WrongHash { claimed: "0".repeat(64), computed }).await;
        let terminated = self.bound(4, |copy| copy.terminated = true).await;
        let waiting = self.sent(SUEDTAL, 12).await;
        self.receive(&waiting, |copy| copy.other.iia_id = None).await;
        all.extend([differing, same, ours, theirs, in_force, wrong, terminated, waiting]);
        for _ in 0..3 {
            self.host.work_once().await;
        }
        all
    }
}

impl Reply {
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// Where the answer sends the browser.
    #[track_caller]
    pub(crate) fn location(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[header::LOCATION].to_str().unwrap().to_owned()
    }

    /// The value of the control with this name.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        let control = self.body.split("<input").find(|control| control.contains(&format!("name=\"{name}\"")))?;
        let value = control.split("value=\"").nth(1)?.split('"').next()?;
        Some(value.to_owned())
    }
}

pub(crate) fn form(path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
}

pub(crate) fn body(fields: &[(&str, &str)]) -> Body {
    let mut encoded = form_urlencoded::Serializer::new(String::new());
    Body::from(encoded.extend_pairs(fields).finish())
}

/// What the browser sends back of a `Set-Cookie`.
pub(crate) fn cookie_of(set_cookie: &str) -> String {
    set_cookie.split(';').next().unwrap().to_owned()
}

/// A fingerprint that depends on the content; the network's own algorithm does not matter here.
fn hash_of(content: &AgreementCopy) -> CopyHash {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    format!("{content:?}").hash(&mut hasher);
    CopyHash::parse(&format!("{:016x}", hasher.finish()).repeat(4)).unwrap()
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
    let host = open(&file, &sealing_key).await;
    host.store().clone().close().await.unwrap();
    Template { database: std::fs::read(&file).unwrap(), sealing_key }
}

/// The computer's clock with ten in the morning of this day as office time: nothing that a test does is on two days.
fn morning() -> Clock {
    let clock = Clock::real();
    let now = clock.now().to_zoned(jiff::tz::TimeZone::get("Europe/Riga").unwrap());
    let ten = now.with().time(jiff::civil::time(10, 0, 0, 0)).build().unwrap();
    clock.advance(ten.timestamp().duration_since(now.timestamp()));
    clock
}

async fn open(file: &Path, sealing_key: &str) -> Host {
    let profile = |id: &str, name: &str, short: &str, country: &str, code: &str| InstitutionProfile {
        hei: hei(id),
        names: vec![LangText { lang: None, text: name.to_owned() }],
        abbreviation: Some(short.to_owned()),
        country: country.to_owned(),
        city: name.split(' ').next_back().unwrap().to_owned(),
        erasmus_code: Some(code.to_owned()),
        pic: None,
        admin_email: format!("ewp@{id}"),
        website: None,
        contacts: vec![sample::contact("Ilze", "Ozola", &hei(id))],
        // Nobody listens there: every call fails at once.
        public_url: Url::parse("https://127.0.0.1:1/").unwrap(),
        time_zone: "Europe/Riga".to_owned(),
    };
    Host::open(HostOptions {
        store: Store::open(&format!("sqlite:{}", file.display())).await.unwrap(),
        institutions: vec![
            profile(PIEMERA, "Rīgas Piemēra universitāte", "RPU", "LV", "LV PIEMERA01"),
            profile(SUEDTAL, SUEDTAL_NAME, "HAW", "DE", "D SUEDTAL01"),
        ],
        registry: Url::parse("https://127.0.0.1:1/catalogue-v1.xml").unwrap(),
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::from_text(sealing_key).unwrap(),
        clock: morning(),
        pull_every: SignedDuration::from_secs(60),
        catalogue_every: SignedDuration::from_secs(60),
        partner_timeout: Duration::from_secs(1),
        provider: "Test".to_owned(),
    })
    .await
    .unwrap()
}

fn network(host: &Host) -> Vec<u8> {
    let own = [PIEMERA, SUEDTAL].map(|id| {
        let manifest = host.manifest(&hei(id)).unwrap();
        CatalogueHost::from(Manifest::read(manifest.as_bytes()).unwrap())
    });
    let far = CatalogueHost::from(Manifest {
        admin_emails: vec!["ewp@network.example".to_owned()],
        admin_provider: "Test".to_owned(),
        apis: vec![ApiEntry::echo("https://elaiona.example/echo")],
        hei: Some(Hei::named(ELAIONA, "el", "Πανεπιστήμιο Ελαιώνα")),
        ..Manifest::default()
    });
    let mut hosts = own.to_vec();
    hosts.push(far);
    catalogue::write(&hosts)
}
