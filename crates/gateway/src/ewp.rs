//! The way of every request to an institution's door, errors included.

mod caller;
mod coding;
mod doors;
mod files;
mod iias;
mod notices;
mod pages;
mod params;
mod refusal;
mod reply;
mod reports;

use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use app::answers::{self, Draft, LinePlace};
use app::endpoints::{Door, Endpoint, Methods};
use app::host::{Host, Institution};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{OriginalUri, Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use domain::hei::HeiId;
use ewp_protocol::signature::replay::SeenRequests;
use http::header::{CONTENT_LENGTH, HOST};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use http_body_util::LengthLimitError;
use jiff::Timestamp;
use tracing::Instrument as _;

use self::caller::{Caller, Conversation};
use self::params::Params;
use self::refusal::Refusal;
use self::reply::Answer;

/// The longest body of a request: 1 MiB, far more than a thousand ids need.
pub const BODY_LIMIT: usize = 1024 * 1024;
/// How many parameters of a request are logged.
const MOST_LOGGED: usize = 60;
/// How much of an unknown path is logged.
const MOST_OF_A_PATH: usize = 64;

/// How many requests are remembered by a process, so that none is answered twice. A key that sends most loses its
/// oldest ones first.
const MOST_REMEMBERED: usize = 100_000;

/// How long the doors wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// How long a body may take to arrive.
    pub body: Duration,
    /// How long a door may take: testers and partners give up after ten seconds.
    pub answer: Duration,
}

/// What all doors of a host check requests with.
#[derive(Clone, Debug)]
pub(crate) struct Checks {
    patience: Patience,
    seen: Arc<Mutex<SeenRequests>>,
}

impl Default for Patience {
    fn default() -> Self {
        Self { body: Duration::from_secs(10), answer: Duration::from_secs(9) }
    }
}

impl Checks {
    pub(crate) fn new(patience: Patience) -> Self {
        Self { patience, seen: Arc::new(Mutex::new(SeenRequests::with_capacity(MOST_REMEMBERED))) }
    }
}

/// Answers a request to one of the doors.
pub(crate) async fn answer(
    door: Door,
    checks: Checks,
    State(host): State<Host>,
    hei: Result<Path<String>, PathRejection>,
    OriginalUri(target): OriginalUri,
    request: Request,
) -> Response {
    let (mut parts, body) = request.into_parts();
    put_host(&mut parts, &target);
    let hei = hei.ok().and_then(|Path(hei)| HeiId::parse(&hei).ok());
    let institution = hei.and_then(|hei| host.institution(&hei)).filter(|institution| {
        // Most institutions collect no reports; there, the door does not exist.
        door.endpoint != Endpoint::Monitoring || host.monitoring().collects(institution.hei())
    });
    let Some(institution) = institution else {
        return nothing_here(&host, &parts.method, &target, &parts.headers);
    };
    // In a task of its own: a sender that hangs up is written down like any other.
    let answering = async move {
        let started = Instant::now();
        let mut conversation = Conversation::of(&parts.headers);
        let mut log = Log::begin(&host, &institution, door.api.name(), door.name, &parts.method);
        let (host, institution) = (&host, &institution);
        let asked = Asked { host, institution, door, checks: &checks, parts: &parts, target: &target };
        let answered = converse(asked, body, &mut conversation, &mut log, started).await;
        let answer = answered.unwrap_or_else(|refusal| {
            log.fault = Some(refusal.fault);
            Answer::from(refusal)
        });
        log.end(host, &conversation, &answer, started);
        reply::send(Some(institution), host.clock().wire_now(), &conversation, answer)
    };
    tokio::spawn(answering.in_current_span()).await.unwrap_or_else(|broken| {
        tracing::error!(%broken, api = door.api.name(), endpoint = door.name, "an answer broke");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

/// Answers a request to a path where no door is.
pub(crate) async fn no_such_door(
    State(host): State<Host>,
    OriginalUri(target): OriginalUri,
    method: Method,
    headers: HeaderMap,
) -> Response {
    nothing_here(&host, &method, &target, &headers)
}

/// 404 for an unknown path or institution, 405 for a manifest that is asked for with another method than GET.
pub(crate) fn nothing_here(host: &Host, method: &Method, target: &Uri, headers: &HeaderMap) -> Response {
    let started = Instant::now();
    let conversation = Conversation::of(headers);
    let mut segments = target.path().trim_start_matches('/').split('/');
    let hei = segments.next().filter(|first| *first == "ewp").and_then(|_| segments.next());
    let institution = hei.and_then(|hei| HeiId::parse(hei).ok()).and_then(|hei| host.institution(&hei));
    let is_manifest = institution.is_some() && segments.eq(["manifest.xml"]);
    let refusal = if is_manifest { Refusal::method(method, "GET, HEAD") } else { Refusal::no_such_path(target.path()) };
    let fault = refusal.fault;
    let answer = Answer::from(refusal);
    if let Some(institution) = &institution {
        let path: String = target.path().chars().take(MOST_OF_A_PATH).collect();
        let mut log = Log::begin(host, institution, "unknown", &path, method);
        log.fault = Some(fault);
        log.end(host, &conversation, &answer, started);
    }
    reply::send(institution.as_deref(), host.clock().wire_now(), &conversation, answer)
}

/// A request to a door, as it came.
#[derive(Clone, Copy)]
struct Asked<'a> {
    host: &'a Host,
    institution: &'a Arc<Institution>,
    door: Door,
    checks: &'a Checks,
    parts: &'a Parts,
    target: &'a Uri,
}

async fn converse(
    asked: Asked<'_>,
    body: Body,
    conversation: &mut Conversation,
    log: &mut Log,
    started: Instant,
) -> Result<Answer, Refusal> {
    let Asked { host, institution, door, checks, parts, target } = asked;
    let is_allowed = match door.methods {
        Methods::GetAndPost => parts.method == Method::GET || parts.method == Method::POST,
        Methods::Get => parts.method == Method::GET,
        Methods::Post => parts.method == Method::POST,
    };
    if !is_allowed {
        return Err(Refusal::method(&parts.method, door.methods.allow()));
    }
    // The body is not kept while the door works.
    let (caller, params) = {
        let body = read(&parts.headers, body, checks.patience.body).await?;
        let caller = caller::verify(host, institution, parts, target, &body, &checks.seen)?;
        log.partner = caller.one_hei().ok().cloned();
        // From here on answers leave as the sender wants them, refusals included.
        conversation.coding = caller.wanted_coding()?;
        let body = coding::undo(institution, &parts.method, &caller, &body, door.methods)?;
        let params = Params::read(&parts.method, target.query(), &caller.headers, &body)?;
        (caller, params)
    };
    log.params = params.first(MOST_LOGGED);
    let draft = Draft { exchange: log.exchange(conversation), started, place: log.place.clone() };
    open(asked, caller, params, draft).await
}

/// Lets the door answer in a task of its own: if it takes too long or breaks, the sender is told, and what was begun is
/// finished.
async fn open(asked: Asked<'_>, caller: Caller, params: Params, draft: Draft) -> Result<Answer, Refusal> {
    let (host, institution, door) = (asked.host.clone(), Arc::clone(asked.institution), asked.door);
    let opened = async move { doors::open(&host, &institution, door, &caller, &params, &draft).await };
    let work = tokio::spawn(opened.in_current_span());
    match tokio::time::timeout(asked.checks.patience.answer, work).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(broken)) => {
            tracing::error!(%broken, api = door.api.name(), endpoint = door.name, "a door broke");
            Err(Refusal::broken())
        }
        Err(_) => Err(Refusal::slow()),
    }
}

async fn read(headers: &HeaderMap, body: Body, patience: Duration) -> Result<Bytes, Refusal> {
    let stated = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if stated.is_some_and(|stated| stated > BODY_LIMIT) {
        return Err(Refusal::too_large());
    }
    let reading = tokio::time::timeout(patience, to_bytes(body, BODY_LIMIT)).await;
    reading.map_err(|_| Refusal::late_body())?.map_err(|error| {
        if error.source().is_some_and(<dyn std::error::Error>::is::<LengthLimitError>) {
            Refusal::too_large()
        } else {
            Refusal::broken_body()
        }
    })
}

/// HTTP/2 has no `Host` but an authority, which stands for it.
fn put_host(parts: &mut Parts, target: &Uri) {
    if !parts.headers.contains_key(HOST)
        && let Some(authority) = target.authority()
        && let Ok(value) = HeaderValue::from_str(authority.as_str())
    {
        parts.headers.insert(HOST, value);
    }
}

/// One line of the exchange log in the making.
struct Log {
    institution: HeiId,
    api: String,
    endpoint: String,
    method: String,
    at: Timestamp,
    partner: Option<HeiId>,
    fault: Option<&'static str>,
    params: Vec<(String, String)>,
    /// Where its line stands, if a change has written it.
    place: LinePlace,
}

impl Log {
    fn begin(host: &Host, institution: &Institution, api: &str, endpoint: &str, method: &Method) -> Self {
        Self {
            institution: institution.hei().clone(),
            api: api.to_owned(),
            endpoint: endpoint.to_owned(),
            method: method.as_str().chars().take(16).collect(),
            at: host.clock().now(),
            partner: None,
            fault: None,
            params: Vec::new(),
            place: LinePlace::default(),
        }
    }

    /// What is known before there is an answer.
    fn exchange(&self, conversation: &Conversation) -> answers::Exchange {
        answers::Exchange {
            institution: self.institution.clone(),
            partner: self.partner.clone(),
            api: self.api.clone(),
            endpoint: self.endpoint.clone(),
            method: self.method.clone(),
            status: 0,
            fault: self.fault.map(str::to_owned),
            duration_ms: 0,
            request_id: conversation.request_id.clone(),
            body_sha256: None,
            at: self.at,
            agreement: None,
            params: self.params.clone(),
            answer: None,
        }
    }

    fn end(&self, host: &Host, conversation: &Conversation, answer: &Answer, started: Instant) {
        let exchange = answers::Exchange {
            status: answer.status.as_u16(),
            duration_ms: u32::try_from(started.elapsed().as_millis()).unwrap_or(u32::MAX),
            body_sha256: Some(answers::body_sha256(&answer.body)),
            agreement: answer.agreement.clone(),
            answer: answers::keeps_bodies(host).then(|| answer.body.clone()),
            ..self.exchange(conversation)
        };
        answers::log(host, exchange, &self.place);
    }
}
