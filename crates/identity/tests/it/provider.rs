//! A small OpenID provider on loopback that can be told to misbehave.

mod signing;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use identity::oidc::{
    Callback, DiscoveryFault, Http, HttpOptions, Login, LoginFault, Provider, Settings, StartOptions,
};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use url::{Url, form_urlencoded};

pub(crate) use signing::Signing;

/// When all of this happens.
pub(crate) const NOW: i64 = 1_800_000_000;
pub(crate) const CLIENT: &str = "habita";
pub(crate) const SECRET: &str = "a secret: of two";
pub(crate) const BACK: &str = "https://office.uni.example/login/back";
pub(crate) const SUBJECT: &str = "0a1b2c@myacademicid.example";
const ACCESS_TOKEN: &str = "access-token-of-ada";

/// What one of the addresses does instead of answering.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trouble {
    /// Sends more than anybody wants to read.
    Huge,
    /// The same, without saying how much.
    HugeInPieces,
    /// Answers after the caller's patience.
    Slow,
    /// Sends the caller elsewhere.
    Redirect,
    /// Says this with a status of 200.
    Says(&'static str),
    /// Answers with this status and a harmless body.
    Status(u16),
}

/// What the provider announces, signs and says.
#[derive(Debug, Clone)]
pub(crate) struct Behaviour {
    /// Changes to the announcement; `null` takes a member out.
    pub(crate) announcement: Value,
    /// Changes to the claims of the ID token.
    pub(crate) claims: Value,
    /// Changes to what the userinfo endpoint says.
    pub(crate) userinfo: Value,
    /// How tokens are signed.
    pub(crate) signing: Signing,
    /// The key's name in tokens; that of the key if not said.
    pub(crate) kid: Option<&'static str>,
    /// The names of the keys that are published.
    pub(crate) published: Vec<&'static str>,
    /// Changes to the answer of the token endpoint.
    pub(crate) tokens: Value,
    /// Trouble by path.
    pub(crate) trouble: HashMap<&'static str, Trouble>,
    /// Changes to the parameters of the callback.
    pub(crate) callback: Value,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            announcement: json!({}),
            claims: json!({}),
            userinfo: json!({}),
            signing: Signing::Rs256,
            kid: None,
            published: vec!["rsa", "ec-1", "ed"],
            tokens: json!({}),
            trouble: HashMap::new(),
            callback: json!({}),
        }
    }
}

/// The provider.
pub(crate) struct OpenIdProvider {
    pub(crate) issuer: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    behaviour: Behaviour,
    /// What was asked for, by code.
    codes: HashMap<String, Asked>,
    fetches: HashMap<String, usize>,
}

struct Asked {
    nonce: String,
    challenge: String,
}

impl OpenIdProvider {
    pub(crate) async fn start(behaviour: Behaviour) -> Self {
        signing::prepare();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { behaviour, ..State::default() }));
        let (name, shared) = (issuer.clone(), Arc::clone(&state));
        let router = Router::new().fallback(move |request: Request| answer(name.clone(), Arc::clone(&shared), request));
        // It ends with the runtime of its test.
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { issuer, state }
    }

    pub(crate) fn behave(&self, change: impl FnOnce(&mut Behaviour)) {
        change(&mut self.state.lock().unwrap().behaviour);
    }

    pub(crate) fn fetches(&self, path: &str) -> usize {
        self.state.lock().unwrap().fetches.get(path).copied().unwrap_or(0)
    }

    pub(crate) fn settings(&self) -> Settings {
        Settings::proxy(&self.issuer, CLIENT, SECRET, BACK)
    }

    /// What the relying party makes of it. It has little patience with a provider that is slow.
    pub(crate) async fn discover(&self) -> Result<Provider, DiscoveryFault> {
        let is_slow =
            self.state.lock().unwrap().behaviour.trouble.values().any(|trouble| matches!(trouble, Trouble::Slow));
        let http = if is_slow { http_within(Duration::from_millis(1500)) } else { http() };
        Provider::discover(self.settings(), http, at(0)).await
    }

    /// As the relying party sees it.
    pub(crate) async fn discovered(&self) -> Provider {
        self.discover().await.unwrap()
    }

    /// The person logs in: from the address that the browser is sent to, to the query that it brings back.
    pub(crate) fn log_in_at(&self, url: &Url) -> String {
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!(url.path(), "/authorize");
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["redirect_uri"], BACK);
        assert_eq!(asked["code_challenge_method"], "S256");
        let mut state = self.state.lock().unwrap();
        let code = format!("code-{}", state.codes.len());
        let asked_for = Asked { nonce: asked["nonce"].clone(), challenge: asked["code_challenge"].clone() };
        state.codes.insert(code.clone(), asked_for);
        let back = json!({ "code": code, "state": asked["state"], "iss": self.issuer });
        let back = changed(back, &state.behaviour.callback);
        let pairs = back.iter().map(|(name, value)| (name, value.as_str().unwrap()));
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }

    /// A whole login.
    pub(crate) async fn login(&self) -> Result<Login, LoginFault> {
        self.login_through(&self.discovered().await, 0, &StartOptions::default()).await
    }

    /// A whole login, so many seconds after all began.
    pub(crate) async fn login_through(
        &self,
        provider: &Provider,
        later: i64,
        options: &StartOptions,
    ) -> Result<Login, LoginFault> {
        let (url, pending) = provider.start(at(later), options).unwrap();
        let callback = Callback::from_query(&self.log_in_at(&url)).unwrap();
        provider.finish(pending, &callback, at(later)).await
    }
}

/// The moment so many seconds after all began.
pub(crate) fn at(later: i64) -> Timestamp {
    Timestamp::from_second(NOW + later).unwrap()
}

/// A caller that takes no more than 32 KiB.
pub(crate) fn http() -> Http {
    http_within(Duration::from_secs(15))
}

fn http_within(timeout: Duration) -> Http {
    let options = HttpOptions { timeout, max_body: 32 * 1024, http_on_loopback: true, ..HttpOptions::default() };
    Http::new(options).unwrap()
}

async fn answer(issuer: String, state: Arc<Mutex<State>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let body = String::from_utf8(to_bytes(body, 64 * 1024).await.unwrap().to_vec()).unwrap();
    let trouble = {
        let mut state = state.lock().unwrap();
        *state.fetches.entry(path.clone()).or_default() += 1;
        state.behaviour.trouble.get(path.as_str()).copied()
    };
    match trouble {
        Some(Trouble::Huge) => return respond(200, "a".repeat(1024 * 1024)),
        Some(Trouble::HugeInPieces) => return respond_in_pieces(),
        Some(Trouble::Slow) => tokio::time::sleep(Duration::from_secs(5)).await,
        Some(Trouble::Redirect) => {
            let to = format!("{issuer}/elsewhere");
            return Response::builder().status(302).header(LOCATION, to).body(Body::empty()).unwrap();
        }
        Some(Trouble::Says(text)) => return respond(200, text.to_owned()),
        Some(Trouble::Status(status)) => return respond(status, "{}".to_owned()),
        None => {}
    }
    let authorization = parts.headers.get(AUTHORIZATION).map(|value| value.to_str().unwrap().to_owned());
    let mut state = state.lock().unwrap();
    match path.as_str() {
        "/.well-known/openid-configuration" => {
            let announced = changed(announcement(&issuer), &state.behaviour.announcement);
            respond(200, Value::Object(announced).to_string())
        }
        "/jwks" => respond(200, signing::published(&state.behaviour.published).to_string()),
        "/token" => state.token(&issuer, authorization.as_deref(), &body),
        "/userinfo" => {
            assert_eq!(authorization.unwrap(), format!("Bearer {ACCESS_TOKEN}"));
            respond(200, Value::Object(changed(userinfo(), &state.behaviour.userinfo)).to_string())
        }
        _ => respond(404, "{}".to_owned()),
    }
}

impl State {
    fn token(&mut self, issuer: &str, authorization: Option<&str>, body: &str) -> Response {
        let form: HashMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let basic = format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(CLIENT), encoded(SECRET))));
        let in_body = form.get("client_secret").is_some_and(|secret| secret == SECRET);
        if authorization != Some(&basic) && !in_body {
            return respond(401, json!({ "error": "invalid_client" }).to_string());
        }
        let challenge = form.get("code_verifier").map(|verifier| digest(&SHA256, verifier.as_bytes()));
        let challenge = challenge.map(|hash| URL_SAFE_NO_PAD.encode(hash));
        // A code is good once.
        let asked = form.get("code").and_then(|code| self.codes.remove(code));
        let Some(asked) = asked.filter(|asked| Some(&asked.challenge) == challenge.as_ref()) else {
            return respond(400, json!({ "error": "invalid_grant" }).to_string());
        };
        assert_eq!(form["redirect_uri"], BACK);
        let hash = digest(&SHA256, ACCESS_TOKEN.as_bytes());
        let claims = json!({
            "iss": issuer, "aud": CLIENT, "sub": SUBJECT, "iat": NOW, "exp": NOW + 300, "nonce": asked.nonce,
            "at_hash": URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]),
        });
        let mut claims = changed(claims, &self.behaviour.claims);
        if matches!(self.behaviour.signing, Signing::EdDsa) {
            claims.remove("at_hash");
        }
        let id_token = signing::token(self.behaviour.signing, self.behaviour.kid, &Value::Object(claims));
        let tokens =
            json!({ "access_token": ACCESS_TOKEN, "token_type": "Bearer", "expires_in": 300, "id_token": id_token });
        respond(200, Value::Object(changed(tokens, &self.behaviour.tokens)).to_string())
    }
}

fn announcement(issuer: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/jwks"),
        "end_session_endpoint": format!("{issuer}/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256"],
        "authorization_response_iss_parameter_supported": true,
    })
}

fn userinfo() -> Value {
    json!({
        "sub": SUBJECT,
        "name": "Ada Alba",
        "email": "ada@uni.example",
        "schac_home_organization": "uni.example",
        "schac_personal_unique_code": ["urn:schac:personalUniqueCode:int:esi:uni.example:85525839"],
        "voperson_external_affiliation": ["student@uni.example", "member@uni.example"],
    })
}

/// An object with changes; `null` takes a member out.
fn changed(object: Value, changes: &Value) -> Map<String, Value> {
    let Value::Object(mut object) = object else { panic!("no object") };
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            object.remove(name);
        } else {
            object.insert(name.clone(), value.clone());
        }
    }
    object
}

fn respond(status: u16, body: String) -> Response {
    Response::builder().status(status).header(CONTENT_TYPE, "application/json").body(Body::from(body)).unwrap()
}

fn respond_in_pieces() -> Response {
    struct Pieces(usize);

    impl axum::body::HttpBody for Pieces {
        type Data = axum::body::Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
            let Some(left) = self.0.checked_sub(1) else { return std::task::Poll::Ready(None) };
            self.0 = left;
            std::task::Poll::Ready(Some(Ok(http_body::Frame::data(vec![b' '; 8192].into()))))
        }
    }

    Response::new(Body::new(Pieces(128)))
}
