//! Signed requests over kept-alive connections, as fast as the server answers them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use app::agreements::{draft, send};
use app::sign_in;
use axum::http::{HeaderMap, Method};
use domain::actor::Actor;
use domain::agreement::sample;
use domain::hei::HeiId;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::hei::Hei;
use ewp_protocol::keys::PrivateKey;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::signature::request::{UnsignedRequest, sign};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::site::{HEI, Site};
use crate::{LOAD_CORE, Outcome, file, free_port, pinned, raw_rate, report, wait_until};

const PARTNER: &str = "beta.example";
const AGREEMENTS: usize = 1_000;
const CONNECTIONS: usize = 8;
const REQUESTS: usize = 10_000;
/// Requests before the clock runs.
const WARM_UP: usize = 800;

/// Measures echo and one agreement of a thousand.
pub(crate) fn measure(runtime: &Runtime, binary: &Path) -> Outcome<()> {
    // Nobody is at the registry's port, so the cached catalogue stays.
    let site = Site::new(free_port()?, 10_800)?;
    runtime.block_on(fill(&site))?;
    let _running = site.start(binary)?;
    wait_until("open door", || TcpStream::connect(("127.0.0.1", site.machines)).is_ok())?;
    for (name, path) in [("echo", "echo"), ("iias-get", "get")] {
        let before = raw_rate()?;
        let mut command = pinned(LOAD_CORE, &std::env::current_exe()?);
        let output = command.arg("load").arg(site.path()).arg(site.machines.to_string()).arg(path).output()?;
        let said = String::from_utf8(output.stdout)?;
        let mut figures = said.split_whitespace().map(str::parse::<u64>);
        let (Some(Ok(rate)), Some(Ok(p99))) = (figures.next(), figures.next()) else {
            return Err(format!("the load says {said}").into());
        };
        let raw = u64::midpoint(before, raw_rate()?);
        println!("raw-signatures-beside-{name} {raw} /s");
        println!("signed-{name} {rate} /s");
        report(&format!("signed-{name}-ratio"), u128::from(rate) * 1000 / u128::from(raw.max(1)), "ratio");
        report(&format!("signed-{name}-p99"), u128::from(p99), "ms");
    }
    Ok(())
}

async fn fill(site: &Site) -> Outcome<()> {
    let host = site.open().await?;
    let key = PrivateKey::generate(2048)?;
    doors::authority::write_secret(&file(site.path(), "partner.key"), key.to_pkcs8_der()?.as_bytes())?;
    let own = Manifest::read(host.manifest(&HeiId::parse(HEI)?).ok_or("no manifest")?.as_bytes())?;
    let caller = Manifest {
        admin_emails: vec![format!("ewp@{PARTNER}")],
        admin_provider: "Load".to_owned(),
        hei: Some(Hei::named(PARTNER, "en", "University of Beta")),
        client_keys: vec![key.public().clone()],
        ..Manifest::default()
    };
    host.use_catalogue(catalogue::write(&[CatalogueHost::from(own), CatalogueHost::from(caller)])).await?;
    let (hei, partner) = (HeiId::parse(HEI)?, HeiId::parse(PARTNER)?);
    let id = sign_in::enrol(&host, &hei, "Ilze Ozola", &sign_in::WHOLE_OFFICE).await?;
    let actor = Actor::Staff { institution: hei.clone(), id, name: "Ilze Ozola".to_owned() };
    let mut ids = String::new();
    for _ in 0..AGREEMENTS {
        let id = draft::create(&host, &actor, &partner, None).await?;
        let (mut copy, mark) = draft::edit(&host, &hei, &id).await?;
        copy.conditions = sample::conditions(&hei, &partner, 2);
        draft::save(&host, &actor, &id, copy, mark).await?;
        send::send(&host, &actor, &id, None).await?;
        ids.push_str(id.as_str());
        ids.push('\n');
    }
    std::fs::write(file(site.path(), "ids"), ids)?;
    host.store().clone().close().await?;
    Ok(())
}

/// Loads the server and prints answers per second and the 99th percentile of their times in microseconds.
pub(crate) fn run(folder: &Path, port: &str, kind: &str) -> Outcome<()> {
    let port: u16 = port.parse()?;
    let key = PrivateKey::from_pkcs8_der(&std::fs::read(file(folder, "partner.key"))?)?;
    let ca = std::fs::read_to_string(file(folder, "ca.pem"))?;
    let ids = std::fs::read_to_string(file(folder, "ids"))?;
    let ids: Vec<&str> = ids.lines().collect();
    let path = |number: usize| match (kind, ids.get(number % ids.len().max(1))) {
        ("get", Some(id)) => format!("/ewp/{HEI}/iias/v7/get?iia_id={id}"),
        _ => format!("/ewp/{HEI}/echo/v2?echo=a&echo=b"),
    };
    let requests = (0..WARM_UP + REQUESTS).map(|number| signed(&key, port, &path(number)));
    let requests: Vec<String> = requests.collect::<Outcome<_>>()?;
    let (warm_up, requests) = requests.split_at(WARM_UP);
    run_all(port, &ca, warm_up)?;
    let (elapsed, mut times) = run_all(port, &ca, requests)?;
    times.sort_unstable();
    let p99 = times.get(times.len() * 99 / 100).ok_or("no answers")?;
    println!("{} {}", REQUESTS as u128 * 1_000_000 / elapsed.as_micros().max(1), p99.as_micros());
    Ok(())
}

/// Sends all requests over some connections, each as soon as the answer before has come.
fn run_all(port: u16, ca: &str, requests: &[String]) -> Outcome<(Duration, Vec<Duration>)> {
    let next = AtomicUsize::new(0);
    let times = Mutex::new(Vec::with_capacity(requests.len()));
    let begin = Barrier::new(CONNECTIONS + 1);
    let worker = || -> Outcome<()> {
        let opened = Connection::open(port, ca);
        begin.wait();
        let mut connection = opened?;
        let mut own = Vec::new();
        while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
            let asked_at = Instant::now();
            let answer = connection.ask(request)?;
            own.push(asked_at.elapsed());
            if answer.status != 200 || !answer.is_signed {
                return Err(format!("an answer has status {} or no signature", answer.status).into());
            }
        }
        times.lock().unwrap_or_else(PoisonError::into_inner).extend(own);
        Ok(())
    };
    let elapsed = std::thread::scope(|scope| -> Outcome<Duration> {
        let workers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(worker)).collect();
        begin.wait();
        let start = Instant::now();
        for worker in workers {
            worker.join().map_err(|_| "a connection broke")??;
        }
        Ok(start.elapsed())
    })?;
    Ok((elapsed, times.into_inner().unwrap_or_else(PoisonError::into_inner)))
}

fn signed(key: &PrivateKey, port: u16, target: &str) -> Outcome<String> {
    let host = format!("127.0.0.1:{port}");
    let mut headers = HeaderMap::new();
    let unsigned =
        UnsignedRequest { method: &Method::GET, path_and_query: target, host: &host, headers: &mut headers, body: b"" };
    sign(key, unsigned, SystemTime::now(), Uuid::new_v4())?;
    headers.remove("host");
    let mut text = format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n");
    for (name, value) in &headers {
        text.push_str(name.as_str());
        text.push_str(": ");
        text.push_str(value.to_str()?);
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    Ok(text)
}

/// One connection that is kept alive.
pub(crate) struct Connection {
    stream: BufReader<StreamOwned<ClientConnection, TcpStream>>,
}

/// What came.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) is_signed: bool,
}

impl Connection {
    pub(crate) fn open(port: u16, ca: &str) -> Outcome<Self> {
        doors::install_crypto();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(ca.as_bytes())?)?;
        let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        let client = ClientConnection::new(Arc::new(config), ServerName::try_from("127.0.0.1")?)?;
        let tcp = TcpStream::connect(("127.0.0.1", port))?;
        tcp.set_nodelay(true)?;
        tcp.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::new(StreamOwned::new(client, tcp)) })
    }

    /// Sends a request and reads its answer to the end.
    pub(crate) fn ask(&mut self, request: &str) -> Outcome<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let mut answer = Answer { status: line.split(' ').nth(1).unwrap_or_default().parse()?, is_signed: false };
        let mut length = 0_u64;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse()?;
            }
            answer.is_signed |= name.eq_ignore_ascii_case("signature");
        }
        let read = std::io::copy(&mut self.stream.by_ref().take(length), &mut std::io::sink())?;
        if read == length { Ok(answer) } else { Err("an answer breaks off".into()) }
    }
}
