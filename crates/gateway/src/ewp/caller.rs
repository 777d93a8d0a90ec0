//! Who sends a request: proved by its signature and the catalogue (cliauth-httpsig 1.0.1).

use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use app::host::{Host, Institution};
use domain::hei::HeiId;
use ewp_protocol::coding::AnswerCoding;
use ewp_protocol::keys::PublicKey;
use ewp_protocol::signature::params::SignatureParams;
use ewp_protocol::signature::replay::SeenRequests;
use ewp_protocol::signature::request::{self, Received, RefusalReason, copyable_request_id};
use ewp_protocol::signature::response;
use http::header::AUTHORIZATION;
use http::request::Parts;
use http::{HeaderMap, Uri};

use super::refusal::Refusal;

/// What an answer repeats of its request, and whether it is signed; known before anything is proved.
#[derive(Clone, Debug)]
pub(super) struct Conversation {
    /// The request's `X-Request-Id`, if it can be repeated.
    pub(super) request_id: Option<String>,
    /// The request's signature, if its parameters can be read, right or wrong.
    pub(super) request_signature: Option<String>,
    /// Whether the request asks for a signed answer, in a header that is signed itself if anything is.
    pub(super) wants_signature: bool,
    /// How the body of the answer is coded; without any coding until the sender is proved.
    pub(super) coding: AnswerCoding,
}

/// Somebody whose key the catalogue knows.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    /// The institutions in whose name the key acts.
    pub(super) heis: Vec<String>,
    /// The headers that are signed.
    pub(super) headers: HeaderMap,
    one: Option<HeiId>,
    key: PublicKey,
}

impl Conversation {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let params = signature_params(headers);
        let is_heard =
            params.as_ref().is_none_or(|params| params.headers.iter().any(|name| name == "accept-signature"));
        Self {
            request_id: copyable_request_id(headers),
            request_signature: params.map(|params| params.signature),
            wants_signature: is_heard && response::is_wanted(headers),
            coding: AnswerCoding::default(),
        }
    }
}

impl Caller {
    /// The one institution for which the caller speaks. A key of none or of several speaks for nobody
    /// (architecture 1.15, "one to one").
    pub(super) fn one_hei(&self) -> Result<&HeiId, Refusal> {
        self.one.as_ref().ok_or_else(|| Refusal::not_one_institution(self.heis.len()))
    }

    /// How the sender wants the answer to be coded.
    pub(super) fn wanted_coding(&self) -> Result<AnswerCoding, Refusal> {
        Ok(AnswerCoding::wanted(&self.headers, Some(&self.key))?)
    }
}

/// Proves who sent the request, for this institution's door and for the first time, and drops all headers that are not
/// signed.
pub(super) fn verify(
    host: &Host,
    institution: &Institution,
    parts: &Parts,
    target: &Uri,
    body: &[u8],
    seen: &Mutex<SeenRequests>,
) -> Result<Caller, Refusal> {
    let path_and_query = target.path_and_query().map_or("/", |target| target.as_str());
    // What the sender signed is the public address: a proxy in front of this host may take a prefix away.
    let path_and_query = format!("{}{path_and_query}", institution.path_prefix());
    let received = Received { method: &parts.method, path_and_query: &path_and_query, headers: &parts.headers, body };
    let snapshot = host.catalogue();
    let now: SystemTime = host.clock().wire_now().into();
    let verified =
        request::verify(received, &[institution.public_host()], now, |key| snapshot.catalogue.client_key(key));
    let verified = verified.map_err(|refusal| {
        if refusal.reason == RefusalReason::UnknownKey {
            host.want_catalogue();
            // Who knows nobody cannot say that a key is unknown: 4xx would stop the sender for good.
            if snapshot.catalogue.hosts() == 0 {
                return Refusal::no_catalogue();
            }
        }
        Refusal::from(refusal)
    })?;
    // Last, so that nobody but the owner of a key uses up its ids.
    seen.lock().unwrap_or_else(PoisonError::into_inner).admit(&verified, now)?;
    let heis = snapshot.catalogue.heis_of_client_key(&verified.fingerprint).to_vec();
    let one = match heis.as_slice() {
        [one] => HeiId::parse(one).ok(),
        [] => None,
        several => {
            tracing::warn!(key = %verified.fingerprint, institutions = several.len(), "a client key is ambiguous");
            None
        }
    };
    Ok(Caller { heis, headers: verified.headers, one, key: verified.key })
}

fn signature_params(headers: &HeaderMap) -> Option<SignatureParams> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, params) = value.split_once([' ', '\t'])?;
    scheme.eq_ignore_ascii_case("Signature").then(|| SignatureParams::parse(params.trim()).ok()).flatten()
}
