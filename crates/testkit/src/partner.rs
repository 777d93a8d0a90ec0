//! A partner that plays a part: true keys, a true manifest, signed answers, and whatever content a test writes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use app::clock::Clock;
use app::endpoints::{DOORS, Endpoint};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use domain::agreement::copy::AgreementCopy;
use domain::hei::HeiId;
use doors::Door;
use ewp_messages::iias::v7::{self, IndexResponse};
use ewp_messages::{iia_approval_cnr, iia_cnr, iias_approval};
use ewp_protocol::api::ApiEntry;
use ewp_protocol::client::{Answer as Got, Call, CallError, Client, ClientOptions, Proof, Target};
use ewp_protocol::hei::Hei;
use ewp_protocol::keys::PrivateKey;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::signature::X_REQUEST_ID;
use ewp_protocol::signature::params::SignatureParams;
use ewp_protocol::signature::response::{UnsignedResponse, sign};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, StatusCode};
use jiff::Timestamp;
use tokio::sync::watch;
use url::Url;

use crate::network::Network;

/// What the partner answers at a door.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Status 200 with this document, signed.
    Document(String),
    /// Status 200 with an agreement document, signed, and the time at which its terms changed.
    Dated(String, Timestamp),
    /// Status 200 with a web page, signed.
    Page(String),
    /// Status 200 with this document, not signed.
    Unsigned(String),
    /// This status with an empty body.
    Status(u16),
    /// Nothing, for ever.
    Hang,
}

/// The partner. When it is dropped its door closes.
pub struct Partner {
    /// Its id on the network.
    pub hei: HeiId,
    key: PrivateKey,
    client: Client,
    script: Arc<Mutex<Script>>,
    clock: Clock,
    base: String,
    open: watch::Sender<bool>,
}

#[derive(Default)]
struct Script {
    answers: HashMap<Endpoint, Answer>,
    /// What a question about one agreement gets, whatever else the door answers.
    by_id: HashMap<String, Answer>,
    requests: Vec<(Endpoint, String)>,
}

impl Partner {
    /// Opens the partner's door and makes it known. At first it has no agreements and approves nothing.
    pub async fn join(network: &Network, hei: &str) -> Self {
        let hei = HeiId::parse(hei).expect("an institution's domain");
        let door = Door::on_loopback(0).expect("a free port");
        let base = format!("https://{}", door.address());
        let at = |endpoint: Endpoint| format!("{base}/{}", endpoint.door().path);
        let manifest_url = format!("{base}/manifest.xml");
        // One key for both parts, which the network allows.
        let key = PrivateKey::generate(2048).expect("a key can be made");
        let manifest = Manifest {
            admin_emails: vec![format!("ewp@{hei}")],
            admin_provider: "Test network".to_owned(),
            apis: vec![
                ApiEntry::discovery(&manifest_url),
                ApiEntry::iias(&at(Endpoint::IiasGet), &at(Endpoint::IiasIndex), None, 1),
                ApiEntry::iia_cnr(&at(Endpoint::IiaCnr)),
                ApiEntry::iias_approval(&at(Endpoint::IiasApproval), 1),
                ApiEntry::iia_approval_cnr(&at(Endpoint::IiaApprovalCnr)),
            ],
            hei: Some(Hei::named(hei.as_str(), "en", "A partner that plays a part")),
            client_keys: vec![key.public().clone()],
            server_keys: vec![key.public().clone()],
            ..Manifest::default()
        };
        let mut script = Script::default();
        script.answers.insert(Endpoint::IiasIndex, Answer::Document(IndexResponse::default().write()));
        script.answers.insert(Endpoint::IiasGet, Answer::Document(v7::get_response_of(&[])));
        script.answers.insert(Endpoint::IiaCnr, Answer::Document(iia_cnr::v3::CnrResponse.write()));
        let nothing = iias_approval::v2::ApprovalResponse::default().write();
        script.answers.insert(Endpoint::IiasApproval, Answer::Document(nothing));
        let taken = iia_approval_cnr::v2::CnrResponse.write();
        script.answers.insert(Endpoint::IiaApprovalCnr, Answer::Document(taken));
        let partner = Self {
            hei,
            key,
            client: Client::new(ClientOptions {
                ca_pem: vec![network.authority().certificate_pem().as_bytes().to_vec()],
                ..ClientOptions::default()
            })
            .expect("a client can be made"),
            script: Arc::new(Mutex::new(script)),
            clock: network.clock().clone(),
            base,
            open: watch::Sender::new(false),
        };
        network.open_door_until(door, partner.router(manifest.write()), partner.open.subscribe());
        network.join(&Url::parse(&manifest_url).expect("an address")).await;
        partner
    }

    /// From now on the partner answers this at that door.
    pub fn answers(&self, endpoint: Endpoint, answer: Answer) {
        self.lock().answers.insert(endpoint, answer);
    }

    /// From now on a question for this agreement gets this, whatever the door answers otherwise.
    pub fn answers_about(&self, id: &str, answer: Answer) {
        self.lock().by_id.insert(id.to_owned(), answer);
    }

    /// From now on the partner's index names these agreements.
    pub fn lists(&self, ids: &[&str]) {
        let index = IndexResponse { iia_ids: ids.iter().map(|id| (*id).to_owned()).collect() };
        self.answers(Endpoint::IiasIndex, Answer::Document(index.write()));
    }

    /// From now on the partner has this agreement alone.
    pub fn serves(&self, id: &str, document: String, changed_at: Timestamp) {
        self.answers(Endpoint::IiasGet, Answer::Dated(document, changed_at));
        self.lists(&[id]);
    }

    /// From now on the partner approves this hash of that agreement.
    pub fn approves(&self, id: &str, hash: &str) {
        let approval = iias_approval::v2::Approval { iia_id: id.to_owned(), iia_hash: hash.to_owned(), pdf_file: None };
        let answer = iias_approval::v2::ApprovalResponse { approvals: vec![approval] };
        self.answers(Endpoint::IiasApproval, Answer::Document(answer.write()));
    }

    /// Closes the door, and waits until nobody is let in any more.
    ///
    /// # Panics
    /// If the door is still open after five seconds.
    pub async fn shut(&self) {
        self.open.send_replace(true);
        let address = self.base.trim_start_matches("https://").to_owned();
        for _ in 0..100 {
            if tokio::net::TcpStream::connect(&address).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the door at {address} does not close");
    }

    /// How often a door was knocked at.
    #[must_use]
    pub fn requests(&self, endpoint: Endpoint) -> usize {
        self.lock().requests.iter().filter(|(knocked, _)| *knocked == endpoint).count()
    }

    /// Tells a host that something has changed.
    pub async fn notify(&self, url: &str, iia_id: &str) -> Result<Got, CallError> {
        let call = Call::Post { params: vec![("iia_id".to_owned(), iia_id.to_owned())] };
        self.call(url, call).await
    }

    /// Asks a host something, signed with the partner's key.
    pub async fn call(&self, url: &str, call: Call) -> Result<Got, CallError> {
        let clock = self.clock.clone();
        let target = Target { url, call, proof: Proof::Tls };
        let calling = self.client.call(&self.key, target, uuid::Uuid::new_v4(), move || clock.wire_now().into());
        Box::pin(calling).await
    }

    fn router(&self, manifest: Vec<u8>) -> Router {
        let (script, key, clock) = (self.script.clone(), self.key.clone(), self.clock.clone());
        Router::new().fallback(move |request: Request| {
            let (script, key, clock, manifest) = (script.clone(), key.clone(), clock.clone(), manifest.clone());
            async move {
                let path = request.uri().path().to_owned();
                let Some(door) = DOORS.iter().find(|door| path.ends_with(door.path)) else {
                    return Response::new(Body::from(manifest));
                };
                let (head, body) = request.into_parts();
                let body = to_bytes(body, 1024 * 1024).await.unwrap_or_default();
                let about = head.uri.query().unwrap_or_default().rsplit_once("iia_id=").map(|(_, id)| id.to_owned());
                let answer = {
                    let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
                    script.requests.push((door.endpoint, String::from_utf8_lossy(&body).into_owned()));
                    let of_one = about.filter(|_| door.endpoint == Endpoint::IiasGet);
                    let of_one = of_one.and_then(|id| script.by_id.get(&id));
                    of_one.or_else(|| script.answers.get(&door.endpoint)).cloned().unwrap_or(Answer::Status(503))
                };
                give(answer, &key, &head.headers, clock.wire_now().into()).await
            }
        })
    }

    fn lock(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The document that serves one copy, with its true hash.
#[must_use]
pub fn document(copy: &AgreementCopy) -> (String, String) {
    let frozen = app::translate::copy_to_message(copy).write_frozen();
    (v7::get_response_of(&[&frozen.xml]), frozen.hash)
}

async fn give(answer: Answer, key: &PrivateKey, request: &http::HeaderMap, now: SystemTime) -> Response {
    let xml = "text/xml;charset=utf-8";
    let (kind, body, changed_at, is_signed) = match answer {
        Answer::Document(body) => (xml, body, None, true),
        Answer::Dated(body, at) => (xml, body, Some(at), true),
        Answer::Page(body) => ("text/html", body, None, true),
        Answer::Unsigned(body) => (xml, body, None, false),
        Answer::Status(status) => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::from_u16(status).expect("a status");
            return response;
        }
        Answer::Hang => std::future::pending().await,
    };
    let mut response = Response::new(Body::from(body.clone()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let dated = HeaderName::from_static(app::answers::TERMS_CHANGED);
    if let Some(at) = changed_at {
        headers.insert(dated.clone(), HeaderValue::from_str(&at.to_string()).expect("an instant is plain text"));
    }
    if is_signed {
        let text = |name: &HeaderName| request.get(name).and_then(|value| value.to_str().ok());
        let params = text(&AUTHORIZATION).and_then(|value| value.strip_prefix("Signature "));
        let params = params.and_then(|params| SignatureParams::parse(params).ok());
        let unsigned = UnsignedResponse {
            headers,
            body: body.as_bytes(),
            request_id: text(&X_REQUEST_ID),
            request_signature: params.as_ref().map(|params| params.signature.as_str()),
            also: &[dated],
        };
        sign(key, unsigned, now).expect("an answer can be signed");
    }
    response
}
