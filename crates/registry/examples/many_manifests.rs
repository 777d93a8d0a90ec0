//! Measures a registry of many hosts, each behind HTTPS on loopback: the first import, how long a changed manifest
//! takes from its arrival to the catalogue, answers that nothing has changed, and a restart. Each line is a name, a
//! value and a unit.
//!
//! `cargo run --release -p registry --example many_manifests -- 3500`
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement that cannot be made stops with a reason")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum::routing::get;
use ewp_protocol::api::{Api, ApiEntry, HttpSecurity};
use ewp_protocol::hei::{Hei, OtherId};
use ewp_protocol::keys::PublicKey;
use ewp_protocol::manifest::v6::Manifest;
use registry::reach::Reach;
use registry::sources::{Source, Sources};
use registry::{Registry, RegistryOptions, USUAL_TIMEOUT};
use testkit::doors::authority::Authority;
use testkit::doors::{Door, Security};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

/// How many manifests there are unless told otherwise.
const USUAL: usize = 3_500;
/// How often one manifest is changed.
const CHANGES: usize = 25;
/// How many connections ask for the catalogue at the same time.
const CONNECTIONS: usize = 16;
/// How long they ask.
const ASKING: Duration = Duration::from_secs(3);

/// The hosts: their manifests, and when the last one was handed out.
#[derive(Clone)]
struct Hosts {
    manifests: Arc<Mutex<HashMap<usize, Vec<u8>>>>,
    handed_out: Arc<Mutex<Instant>>,
}

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(USUAL);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let authority = Authority::open(&folder.path().join("authority")).expect("an authority");
    let hosts = Hosts { manifests: Arc::default(), handed_out: Arc::new(Mutex::new(Instant::now())) };
    let base = runtime.block_on(async { serve_hosts(&hosts, &authority) });
    let manifests: Vec<Manifest> = (0..count).map(|number| manifest(&base, number)).collect();
    for (number, manifest) in manifests.iter().enumerate() {
        put(&hosts, number, manifest);
    }
    let options = options(folder.path(), &authority, &base, count);

    let before = resident();
    let registry = Registry::open(options.clone()).expect("a registry");
    let start = Instant::now();
    runtime.block_on(registry.import_once());
    told("import-all", start.elapsed().as_millis(), "ms");
    let published = registry.published();
    assert_eq!(published.institutions, count, "every host is in the catalogue");
    told("registry-catalogue-size", published.length(), "B");
    let start = Instant::now();
    runtime.block_on(registry.import_once());
    told("import-unchanged", start.elapsed().as_millis(), "ms");

    told("registry-memory", resident().saturating_sub(before), "KiB");

    changes(&runtime, &registry, &hosts, &base, &manifests);
    not_modified(&registry);

    drop(registry);
    let start = Instant::now();
    let registry = Registry::open(options).expect("a registry");
    told("registry-start", start.elapsed().as_millis(), "ms");
    assert_eq!(registry.published().institutions, count, "a restart has every host");
}

/// From the moment a changed manifest leaves its host to the moment the catalogue has it.
fn changes(runtime: &tokio::runtime::Runtime, registry: &Registry, hosts: &Hosts, base: &Url, manifests: &[Manifest]) {
    let mut took = Vec::new();
    for change in 0..CHANGES {
        let number = change * 131 % manifests.len();
        let mut manifest = manifests.get(number).expect("a manifest").clone();
        manifest.admin_provider = format!("Provider after change {change}");
        put(hosts, number, &manifest);
        let before = registry.published();
        assert!(runtime.block_on(registry.import_source(&location(base, number))), "the source is known");
        took.push(hosts.handed_out.lock().expect("a clock").elapsed());
        let after = registry.published();
        assert!(before.since <= after.since && before.catalogue() != after.catalogue(), "the catalogue has changed");
    }
    took.sort_unstable();
    told("import-publish", took.get(CHANGES / 2).expect("a middle").as_micros(), "µs");
    told("import-publish-slowest", took.last().expect("a last").as_micros(), "µs");
}

/// How many conditional requests one thread answers in a second; the load comes from another one.
fn not_modified(registry: &Registry) {
    let door = Door::on_loopback(0).expect("a port");
    let address = door.address();
    let router = registry.router();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let stopped = async move { drop(stopped.await) };
        runtime.block_on(door.serve(Security::Plain, router, stopped)).expect("the door is open");
    });
    let client = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let answered: usize = client.block_on(async {
        let etag = etag(address).await;
        let request =
            format!("GET /catalogue-v1.xml HTTP/1.1\r\nhost: registry.example\r\nif-none-match: {etag}\r\n\r\n");
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..CONNECTIONS {
            let request = request.clone().into_bytes();
            asking.spawn(async move {
                let mut stream = TcpStream::connect(address).await.expect("a connection");
                stream.set_nodelay(true).expect("no delay");
                let (mut count, mut answer, start) = (0_usize, vec![0; 4096], Instant::now());
                while start.elapsed() < ASKING {
                    stream.write_all(&request).await.expect("a request");
                    let length = stream.read(&mut answer).await.expect("an answer");
                    assert!(answer.get(..length).is_some_and(|answer| answer.starts_with(b"HTTP/1.1 304")), "304");
                    count += 1;
                }
                count
            });
        }
        asking.join_all().await.into_iter().sum()
    });
    told("not-modified", answered as u64 / ASKING.as_secs(), "/s");
    let _ = stop.send(());
    server.join().expect("the server stops");
}

async fn etag(address: std::net::SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(b"HEAD /catalogue-v1.xml HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("a request");
    let mut answer = vec![0; 4096];
    let length = stream.read(&mut answer).await.expect("an answer");
    let head = String::from_utf8_lossy(answer.get(..length).unwrap_or_default()).into_owned();
    let line = head.lines().find_map(|line| line.strip_prefix("etag: ").map(str::to_owned));
    line.expect("the catalogue has a tag")
}

fn serve_hosts(hosts: &Hosts, authority: &Authority) -> Url {
    let door = Door::on_loopback(0).expect("a port");
    let base = Url::parse(&format!("https://{}/", door.address())).expect("an address");
    let certified = authority.certify_loopback().expect("a certificate");
    let security = Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() };
    let router = Router::new().route("/host/{number}", get(hand_out)).with_state(hosts.clone());
    tokio::spawn(door.serve(security, router, std::future::pending()));
    base
}

async fn hand_out(State(hosts): State<Hosts>, Path(number): Path<usize>) -> impl IntoResponse {
    let manifest = hosts.manifests.lock().expect("manifests").get(&number).cloned().unwrap_or_default();
    *hosts.handed_out.lock().expect("a clock") = Instant::now();
    manifest
}

fn put(hosts: &Hosts, number: usize, manifest: &Manifest) {
    hosts.manifests.lock().expect("manifests").insert(number, manifest.write());
}

fn location(base: &Url, number: usize) -> Url {
    base.join(&format!("host/{number}")).expect("an address")
}

fn options(folder: &std::path::Path, authority: &Authority, base: &Url, count: usize) -> RegistryOptions {
    let sources = Sources { sources: (0..count).map(|number| Source::at(location(base, number))).collect() };
    let file = folder.join("sources.toml");
    std::fs::write(&file, toml::to_string(&sources).expect("a list")).expect("the list can be written");
    #[expect(clippy::disallowed_methods, reason = "the registry that is measured lives in real time")]
    let now = jiff::Timestamp::now;
    RegistryOptions {
        public_url: Url::parse("https://registry.example/").expect("an address"),
        fixed_sources: Vec::new(),
        sources: file,
        kept: folder.join("kept"),
        every: Duration::from_mins(5),
        timeout: USUAL_TIMEOUT,
        reach: Reach::private_network(),
        extra_ca_pem: vec![authority.certificate_pem().as_bytes().to_vec()],
        admin_email: "registry@network.example".to_owned(),
        provider: "Measured network".to_owned(),
        now,
    }
}

/// A manifest as large as those of big providers: all APIs of two majors, each with its security methods.
fn manifest(base: &Url, number: usize) -> Manifest {
    let id = format!("university-{number}.example");
    let location = location(base, number);
    let mut apis = vec![ApiEntry::discovery(location.as_str()), ApiEntry::echo(&format!("{location}/echo"))];
    for (index, kind) in [Api::Iias, Api::OmobilityLas, Api::Omobilities, Api::ImobilityTors].into_iter().enumerate() {
        apis.push(data_api(&location, kind, [7, 1, 2, 3].get(index).copied().unwrap_or(1)));
    }
    apis.push(ApiEntry::institutions(&format!("{location}/institutions"), 10));
    for (index, notice) in ["iia", "approval", "omobility", "la", "imobility", "tor"].into_iter().enumerate() {
        let url = format!("{location}/{notice}-cnr");
        apis.push(match index {
            0 => ApiEntry::iia_cnr(&url),
            1 => ApiEntry::iia_approval_cnr(&url),
            _ => notice_api(index, &url),
        });
    }
    apis.push(ApiEntry::iias_approval(&format!("{location}/approval"), 1));
    let mut hei = Hei::named(&id, "en", &format!("University number {number}"));
    hei.other_ids.push(OtherId { kind: "erasmus".to_owned(), value: format!("XX NOWHERE{number:04}") });
    hei.other_ids.push(OtherId { kind: "pic".to_owned(), value: format!("{}", 900_000_000 + number) });
    Manifest {
        admin_emails: vec![format!("ewp@{id}")],
        admin_provider: format!("Provider {}", number % 40),
        apis,
        hei: Some(hei),
        client_keys: vec![key(2 * number as u64)],
        server_keys: vec![key(2 * number as u64 + 1)],
        ..Manifest::default()
    }
}

fn data_api(location: &Url, api: Api, major: u32) -> ApiEntry {
    let namespace = api.namespace(major);
    let text = |name: &str, text: &str| ewp_protocol::xml::Element::new(namespace.clone(), name).with_text(text);
    let max = if api == Api::Iias { "max-iia-ids" } else { "max-omobility-ids" };
    let (get, index) = (format!("{location}/{api}/get"), format!("{location}/{api}/index"));
    let element = ewp_protocol::xml::Element::new(namespace.clone(), api.name())
        .with_attribute("version", &format!("{major}.0.0"))
        .with(security(&namespace))
        .with(text("get-url", &get));
    let rest = [text("index-url", &index), text(max, "10")];
    let [index, max] = rest;
    ApiEntry::from_element(if api == Api::Iias { element.with(max).with(index) } else { element.with(index).with(max) })
}

fn notice_api(index: usize, url: &str) -> ApiEntry {
    let (api, major) =
        [(Api::OmobilityCnr, 1), (Api::OmobilityLaCnr, 1), (Api::ImobilityCnr, 1), (Api::ImobilityTorCnr, 1)]
            .get(index - 2)
            .copied()
            .unwrap_or((Api::OmobilityCnr, 2));
    let namespace = api.namespace(major);
    let text = |name: &str, text: &str| ewp_protocol::xml::Element::new(namespace.clone(), name).with_text(text);
    let element = ewp_protocol::xml::Element::new(namespace.clone(), api.name())
        .with_attribute("version", &format!("{major}.0.0"))
        .with(security(&namespace));
    ApiEntry::from_element(element.with(text("url", url)).with(text("max-omobility-ids", "10")))
}

/// The security methods of an entry of ours, moved into another entry's namespace.
fn security(namespace: &str) -> ewp_protocol::xml::Element {
    debug_assert!(HttpSecurity::signed().takes_signed_requests());
    let model = ApiEntry::echo("https://university.example/");
    let found = model.element().children.iter().find(|child| child.name == "http-security");
    let mut security = found.expect("an entry of ours says how it is secured").clone();
    security.namespace = namespace.into();
    security
}

/// A public key that nobody has the other half of: making thousands of real ones would take minutes.
fn key(seed: u64) -> PublicKey {
    const HEAD: &[u8] = &[
        0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05,
        0x00, 0x03, 0x82, 0x01, 0x0f, 0x00, 0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00,
    ];
    const FOOT: &[u8] = &[0x02, 0x03, 0x01, 0x00, 0x01];
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1);
    let mut modulus: Vec<u8> = (0..256)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes().first().copied().unwrap_or(0)
        })
        .collect();
    if let Some(first) = modulus.first_mut() {
        *first |= 0x80;
    }
    if let Some(last) = modulus.last_mut() {
        *last |= 1;
    }
    PublicKey::from_spki_der(&[HEAD, &modulus, FOOT].concat()).expect("a key of the right form")
}

fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn told(name: &str, value: impl std::fmt::Display, unit: &str) {
    println!("{name} {value} {unit}");
}
