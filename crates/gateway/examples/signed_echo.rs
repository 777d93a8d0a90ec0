//! How many signed echo requests one core answers, beside how many RSA signatures the same core makes in the same
//! run. Run it in a release build: `cargo run --release -p gateway --example signed_echo`.
//!
//! Requests are signed beforehand with distinct ids. Each answer costs one verification and one signature, so the
//! ratio says how much the rest of the house costs.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]

use std::error::Error;
use std::time::{Duration, Instant, SystemTime};

use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request};
use domain::contact::LangText;
use domain::hei::HeiId;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::keys::PrivateKey;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::sealing::SealingKey;
use ewp_protocol::signature::request::{UnsignedRequest, sign};
use jiff::SignedDuration;
use store::Store;
use tower::ServiceExt;
use url::Url;
use uuid::Uuid;

const HEI: &str = "alpha.example";
const REQUESTS: usize = 10_000;
const SIGNATURES: usize = 4_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let key = PrivateKey::generate(2048)?;
    let host = open(folder.path()).await?;
    let own = Manifest::read(host.manifest(&HeiId::parse(HEI)?).ok_or("no manifest")?.as_bytes())?;
    let caller = Manifest {
        admin_emails: vec!["ewp@beta.example".to_owned()],
        admin_provider: "Load".to_owned(),
        hei: Some(ewp_protocol::hei::Hei::named("beta.example", "en", "University of Beta")),
        client_keys: vec![key.public().clone()],
        ..Manifest::default()
    };
    host.use_catalogue(catalogue::write(&[CatalogueHost::from(own), CatalogueHost::from(caller)])).await?;
    let router = gateway::router(host);

    let rounds = (0..3).map(|_| signing_rate(&key)).collect::<Result<Vec<_>, _>>()?;
    let signing = rounds.into_iter().max().ok_or("no rate")?;
    let mut requests = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        requests.push(signed(&key)?);
    }
    let mut slowest = Duration::ZERO;
    let start = Instant::now();
    for request in requests {
        let begun = Instant::now();
        let response = router.clone().oneshot(request).await?;
        if !response.status().is_success() || !response.headers().contains_key("signature") {
            return Err(format!("an answer is {} or has no signature", response.status()).into());
        }
        to_bytes(response.into_body(), 64 * 1024).await?;
        slowest = slowest.max(begun.elapsed());
    }
    let answered = per_second(REQUESTS, start.elapsed());
    println!("RSA-2048 signatures per second   {signing}");
    println!("signed echo answers per second   {answered}");
    println!("ratio in percent                 {}", answered * 100 / signing.max(1));
    println!("slowest answer in microseconds   {}", slowest.as_micros());
    Ok(())
}

async fn open(folder: &std::path::Path) -> Result<Host, Box<dyn Error>> {
    let profile = InstitutionProfile {
        hei: HeiId::parse(HEI)?,
        names: vec![LangText { lang: Some("en".to_owned()), text: "University of Alpha".to_owned() }],
        abbreviation: None,
        country: "LV".to_owned(),
        city: "Rīga".to_owned(),
        erasmus_code: None,
        pic: None,
        admin_email: "ewp@alpha.example".to_owned(),
        website: None,
        contacts: Vec::new(),
        public_url: Url::parse("https://ewp.alpha.example/")?,
        time_zone: "UTC".to_owned(),
    };
    Ok(Host::open(HostOptions {
        store: Store::open(&format!("sqlite:{}", folder.join("bench.sqlite").display())).await?,
        institutions: vec![profile],
        registry: Url::parse("https://registry.example/catalogue-v1.xml")?,
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::generate()?,
        clock: Clock::real(),
        pull_every: SignedDuration::from_hours(1),
        catalogue_every: SignedDuration::from_hours(1),
        partner_timeout: Duration::from_secs(8),
        provider: "Bench".to_owned(),
    })
    .await?)
}

fn signing_rate(key: &PrivateKey) -> Result<u128, Box<dyn Error>> {
    let start = Instant::now();
    for number in 0..SIGNATURES {
        key.sign(&number.to_le_bytes())?;
    }
    Ok(per_second(SIGNATURES, start.elapsed()))
}

fn per_second(count: usize, elapsed: Duration) -> u128 {
    count as u128 * 1_000_000 / elapsed.as_micros().max(1)
}

fn signed(key: &PrivateKey) -> Result<Request<Body>, Box<dyn Error>> {
    let target = format!("/ewp/{HEI}/echo/v2?echo=a&echo=b");
    let mut headers = HeaderMap::new();
    let unsigned = UnsignedRequest {
        method: &Method::GET,
        path_and_query: &target,
        host: "ewp.alpha.example",
        headers: &mut headers,
        body: b"",
    };
    #[expect(clippy::disallowed_methods, reason = "the host under load has the real clock")]
    let now = SystemTime::now();
    sign(key, unsigned, now, Uuid::new_v4())?;
    let mut request = Request::builder().uri(&target).body(Body::empty())?;
    *request.headers_mut() = headers;
    Ok(request)
}
