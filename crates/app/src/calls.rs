//! Calling a partner: the endpoint from the catalogue, a signed request, a proved answer, a line in the log.

use domain::hei::HeiId;
use domain::ids::AgreementId;
use ewp_messages::ReadError;
use ewp_messages::error_response::ErrorResponse;
use ewp_protocol::api::{Api, Encryption};
use ewp_protocol::catalogue::{Catalogue, Endpoint};
use ewp_protocol::client::{Answer, Call, CallError, Proof, Protection, Target};
use jiff::Timestamp;
use store::exchanges::{self, Direction, Exchange};

use crate::diary::{self, Pending};
use crate::host::{Host, Institution};
use crate::{problems, secrets};

/// How much of an answer is kept with an attempt.
const MOST_OF_AN_EXCERPT: usize = 2000;

/// Something that we ask partners for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Service {
    pub(crate) api: Api,
    pub(crate) major: u32,
    /// The name of the address in the catalogue.
    pub(crate) url: &'static str,
    /// The name of the endpoint in the log.
    pub(crate) name: &'static str,
    pub(crate) by_post: bool,
}

impl Service {
    pub(crate) const ECHO: Self = Self { api: Api::Echo, major: 2, url: "url", name: "url", by_post: true };
    pub(crate) const INSTITUTIONS: Self =
        Self { api: Api::Institutions, major: 2, url: "url", name: "url", by_post: false };
    pub(crate) const OUNITS: Self =
        Self { api: Api::OrganizationalUnits, major: 2, url: "url", name: "url", by_post: true };
    pub(crate) const FACTSHEET: Self = Self { api: Api::Factsheet, major: 1, url: "url", name: "url", by_post: false };
    pub(crate) const FILE: Self = Self { api: Api::File, major: 1, url: "url", name: "url", by_post: false };
    pub(crate) const IIAS_STATS: Self =
        Self { api: Api::Iias, major: 7, url: "stats-url", name: "stats", by_post: false };
    pub(crate) const MONITORING: Self = Self { api: Api::Monitoring, major: 1, url: "url", name: "url", by_post: true };
    pub(crate) const IIAS_INDEX: Self =
        Self { api: Api::Iias, major: 7, url: "index-url", name: "index", by_post: false };
    pub(crate) const IIAS_GET: Self = Self { api: Api::Iias, major: 7, url: "get-url", name: "get", by_post: false };
    pub(crate) const IIAS_APPROVAL: Self =
        Self { api: Api::IiasApproval, major: 2, url: "url", name: "url", by_post: true };
    pub(crate) const IIA_CNR: Self = Self { api: Api::IiaCnr, major: 3, url: "url", name: "url", by_post: true };
    pub(crate) const IIA_APPROVAL_CNR: Self =
        Self { api: Api::IiaApprovalCnr, major: 2, url: "url", name: "url", by_post: true };
}

/// What keeps a call secret besides TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Whatever suits the partner's entry best: TLS alone where it takes that.
    Best,
    /// Request and answer are encrypted as well (`ewp-rsa-aes128gcm`).
    Encrypted,
}

/// Why a partner could not be asked or told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallProblem {
    /// The catalogue has no such service of the partner that we can call.
    #[error("the partner offers no {api} of version {major}")]
    NotConnected {
        /// The name of the API.
        api: &'static str,
        /// The major version that we speak.
        major: u32,
    },
    /// No answer in time, or no connection.
    #[error("no answer: {reason}")]
    NoAnswer {
        /// What happened.
        reason: String,
    },
    /// An answer that nobody can believe: its signature is missing or wrong.
    #[error("the answer is not proved: {reason}")]
    NotProved {
        /// What is wrong.
        reason: String,
    },
    /// The partner's system refused: 4xx. Asking again does not help.
    #[error("refused with status {status}: {message}")]
    Refused {
        /// The status.
        status: u16,
        /// What the partner's system says to developers, if it says anything.
        message: String,
    },
    /// The partner's system failed: 5xx, a redirect or any other status than 200.
    #[error("failed with status {status}: {message}")]
    Failed {
        /// The status.
        status: u16,
        /// What the partner's system says to developers, if it says anything.
        message: String,
    },
    /// The answer cannot be read.
    #[error("the answer cannot be read: {reason}")]
    Unreadable {
        /// What is wrong with it.
        reason: String,
    },
}

impl CallProblem {
    /// Stable short name for message keys and logs.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::NotConnected { .. } => "not-connected",
            Self::NoAnswer { .. } => "no-answer",
            Self::NotProved { .. } => "not-proved",
            Self::Refused { .. } => "refused",
            Self::Failed { .. } => "failed",
            Self::Unreadable { .. } => "unreadable",
        }
    }

    /// The status of the answer, if there was one that says something.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Refused { status, .. } | Self::Failed { status, .. } => Some(*status),
            _ => None,
        }
    }
}

impl From<ReadError> for CallProblem {
    fn from(error: ReadError) -> Self {
        Self::Unreadable { reason: error.to_string() }
    }
}

/// What a call brought, with what an attempt keeps of it.
pub(crate) struct Called {
    /// When it began (office time).
    pub(crate) began_at: Timestamp,
    pub(crate) duration_ms: u32,
    /// The id of the request; `None` if none was made.
    pub(crate) request_id: Option<String>,
    pub(crate) status: Option<u16>,
    /// The beginning of an answer that is no success.
    pub(crate) excerpt: Option<String>,
    /// The answer with status 200, or why there is none.
    pub(crate) result: Result<Answer, CallProblem>,
    /// The line of the exchange log, for the transaction of whatever follows; it is written anyhow.
    pub(crate) line: Option<Pending>,
}

/// How many ids the partner takes in one request; 1 if it does not say or offers no such service.
pub(crate) fn limit_of(host: &Host, partner: &HeiId, service: Service, element: &str) -> usize {
    let snapshot = host.catalogue();
    let endpoint = find(&snapshot.catalogue, partner, service);
    endpoint.map_or(1, |endpoint| usize::try_from(endpoint.limit(element)).unwrap_or(1))
}

/// Whether the partner offers a service that we can call.
pub(crate) fn offers(host: &Host, partner: &HeiId, service: Service) -> bool {
    let snapshot = host.catalogue();
    let endpoint = find(&snapshot.catalogue, partner, service);
    endpoint.is_some_and(|endpoint| endpoint.url(service.url).is_some())
}

/// Calls a partner with the methods that suit its entry best. Never inside a transaction.
pub(crate) async fn call(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    service: Service,
    params: Vec<(String, String)>,
    agreement: Option<&AgreementId>,
) -> Called {
    Box::pin(call_with(host, institution, partner, service, params, agreement, Secrecy::Best)).await
}

/// Calls a partner. What goes wrong is kept, to be reported.
pub(crate) async fn call_with(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    service: Service,
    params: Vec<(String, String)>,
    agreement: Option<&AgreementId>,
    secrecy: Secrecy,
) -> Called {
    let began_at = host.clock().now();
    let started = std::time::Instant::now();
    let snapshot = host.catalogue();
    let endpoint = find(&snapshot.catalogue, partner, service).and_then(|endpoint| {
        let protection = protection(&snapshot.catalogue, endpoint, secrecy)?;
        Some((endpoint, endpoint.url(service.url)?, protection))
    });
    let Some((endpoint, url, protection)) = endpoint else {
        let problem = CallProblem::NotConnected { api: service.api.name(), major: service.major };
        return Called {
            began_at,
            duration_ms: 0,
            request_id: None,
            status: None,
            excerpt: None,
            result: Err(problem),
            line: None,
        };
    };
    let proof = if endpoint.security.signs_answers() {
        Proof::Signature(snapshot.catalogue.server_keys(endpoint))
    } else {
        Proof::Tls
    };
    let pairs = || params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let subject = diary::subject(pairs());
    let request = host.log_kept().bodies.then(|| params.clone());
    let call = if service.by_post { Call::Post { params } } else { Call::Get { params } };
    let request_id = uuid::Uuid::new_v4();
    let clock = host.clock().clone();
    let target = Target { url, call, proof };
    let key = institution.client_key();
    let now = move || clock.wire_now().into();
    let answering = host.client().call_protected(&key, target, &protection, request_id, now);
    // The client has its own limit; this one also holds if the partner sends byte by byte.
    let answered = tokio::time::timeout(host.pace().partner_timeout, Box::pin(answering)).await;
    let answered = answered.unwrap_or(Err(CallError::Timeout));
    let duration_ms = u32::try_from(started.elapsed().as_millis()).unwrap_or(u32::MAX);
    let bodies = request.and_then(|params| {
        let params = params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        diary::bodies(host, params, answered.as_ref().ok().map(|answer| answer.body.as_slice()))
    });
    let (status, excerpt, body_sha256) = match &answered {
        Ok(answer) => {
            let status = answer.status.as_u16();
            let excerpt = Some(&answer.body).filter(|_| status != 200);
            let excerpt = excerpt.and_then(|body| diary::excerpt(body, MOST_OF_AN_EXCERPT));
            (Some(status), excerpt, Some(secrets::hex_sha256(&answer.body)))
        }
        Err(CallError::Redirect(status)) => (Some(status.as_u16()), None, None),
        Err(_) => (None, None, None),
    };
    let result = answered.map_err(problem).and_then(success);
    if matches!(result, Err(CallProblem::NotProved { .. })) {
        // The partner may have changed its keys since the catalogue was read.
        host.want_catalogue();
    }
    if let Err(problem) = &result {
        problems::noticed(host, institution, partner, service, problem, status).await;
    }
    let line = Exchange {
        institution: institution.hei().clone(),
        id: exchanges::new_id(began_at),
        direction: Direction::Out,
        partner: Some(partner.clone()),
        api: service.api.name().to_owned(),
        endpoint: service.name.to_owned(),
        method: if service.by_post { "POST" } else { "GET" }.to_owned(),
        status,
        fault: result.as_ref().err().map(|problem| problem.slug().to_owned()),
        duration_ms,
        request_id: Some(request_id.to_string()),
        body_sha256,
        at: began_at,
        agreement: agreement.cloned(),
        subject,
        bodies,
    };
    let line = Some(Pending::new(host, line));
    Called { began_at, duration_ms, request_id: Some(request_id.to_string()), status, excerpt, result, line }
}

/// The partner's entry that suits best, if it takes signed requests.
fn find<'c>(catalogue: &'c Catalogue, partner: &HeiId, service: Service) -> Option<Endpoint<'c>> {
    let endpoint = catalogue.endpoint(partner.as_str(), service.api, service.major)?;
    protection(catalogue, endpoint, Secrecy::Best).map(|_| endpoint)
}

/// How to call an entry. Requests are always signed: without a signature no partner tells us anything that it would not
/// tell everybody.
fn protection(catalogue: &Catalogue, endpoint: Endpoint<'_>, secrecy: Secrecy) -> Option<Protection> {
    match secrecy {
        Secrecy::Best => {
            let best = Protection::best(endpoint.security, &catalogue.server_keys(endpoint));
            best.filter(|protection| !protection.anonymous)
        }
        Secrecy::Encrypted => {
            let security = endpoint.security;
            let offers = |offered: &[Encryption]| offered.contains(&Encryption::RsaAes128Gcm);
            let is_offered = offers(&security.request) && offers(&security.response);
            let encrypt_for = catalogue.server_keys(endpoint).into_iter().next().filter(|_| is_offered)?;
            Some(Protection { anonymous: false, encrypt_for: Some(encrypt_for), encrypted_answer: true })
        }
    }
}

fn problem(error: CallError) -> CallProblem {
    match error {
        CallError::Unproved(fault) => CallProblem::NotProved { reason: fault.to_string() },
        CallError::TooLarge { .. } | CallError::Decoding(_) => CallProblem::Unreadable { reason: error.to_string() },
        CallError::Redirect(status) => CallProblem::Failed { status: status.as_u16(), message: error.to_string() },
        other => CallProblem::NoAnswer { reason: other.to_string() },
    }
}

/// Only 200 has an answer in its body.
fn success(answer: Answer) -> Result<Answer, CallProblem> {
    let status = answer.status.as_u16();
    if status == 200 {
        return Ok(answer);
    }
    let message = ErrorResponse::read(&answer.body).map_or_else(|_| String::new(), |read| read.developer_message);
    let message = message.chars().take(MOST_OF_AN_EXCERPT).collect();
    Err(if answer.status.is_client_error() {
        CallProblem::Refused { status, message }
    } else {
        CallProblem::Failed { status, message }
    })
}
