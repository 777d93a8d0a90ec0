//! From the start to the first answer, memory at rest, and memory while a new catalogue comes.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use doors::{Door, Security};
use ewp_protocol::catalogue::sample::Sample;
use ewp_protocol::coding::gzip;
use tokio::runtime::Runtime;

use crate::load::Connection;
use crate::site::Site;
use crate::{Outcome, free_port, report, wait_until};

/// How long a host may settle before its memory counts.
const REST: Duration = Duration::from_secs(4);

pub(crate) fn run(runtime: &Runtime, binary: &Path) -> Outcome<()> {
    for hosts in [100, 3_500] {
        one(runtime, binary, hosts)?;
    }
    Ok(())
}

fn one(runtime: &Runtime, binary: &Path, hosts: usize) -> Outcome<()> {
    let registry = free_port()?;
    let site = Site::new(registry, 1)?;
    runtime.block_on(async {
        let host = site.open().await?;
        host.use_catalogue(Sample { seed: 1, hosts }.write().into_bytes()).await?;
        host.store().clone().close().await?;
        Outcome::Ok(())
    })?;
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let begun = Instant::now();
        let _running = site.start(binary)?;
        wait_until("first answer", || answers(&site))?;
        best = best.min(begun.elapsed());
    }
    report(&format!("start-{hosts}"), best.as_micros() / 1000, "s");

    let running = site.start(binary)?;
    wait_until("first answer", || answers(&site))?;
    std::thread::sleep(REST);
    let process = running.0.id();
    let at_rest = resident(process, "VmRSS:")?;
    println!("idle-memory-{hosts} {} MB", at_rest / 1024);

    // The high-water mark starts anew, and then the registry wakes up with another catalogue.
    std::fs::write(format!("/proc/{process}/clear_refs"), "5")?;
    let served = registry_at(runtime, &site, registry, hosts)?;
    wait_until("fetch of the catalogue", || served.load(Ordering::Relaxed) > 1)?;
    std::thread::sleep(REST);
    let peak = resident(process, "VmHWM:")?;
    println!("refresh-peak-{hosts} {} MB", peak.saturating_sub(at_rest) / 1024);
    println!("memory-after-refresh-{hosts} {} MB", resident(process, "VmRSS:")? / 1024);
    Ok(())
}

fn answers(site: &Site) -> bool {
    let path = format!("/ewp/{}/manifest.xml", crate::site::HEI);
    let asked = Connection::open(site.machines, site.authority.certificate_pem());
    let asked = asked.and_then(|mut connection| connection.ask(&format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")));
    asked.is_ok_and(|answer| answer.status == 200)
}

/// A registry with a catalogue that the host does not have. Counts its requests.
fn registry_at(runtime: &Runtime, site: &Site, port: u16, hosts: usize) -> Outcome<Arc<AtomicUsize>> {
    let packed = Arc::new(gzip(Sample { seed: 2, hosts }.write().as_bytes()));
    let served = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&served);
    let answer = move |headers: axum::http::HeaderMap| {
        let packed = Arc::clone(&packed);
        let counted = Arc::clone(&counted);
        async move {
            counted.fetch_add(1, Ordering::Relaxed);
            if headers.contains_key(header::IF_NONE_MATCH) {
                return StatusCode::NOT_MODIFIED.into_response();
            }
            ([(header::CONTENT_ENCODING, "gzip"), (header::ETAG, "\"2\"")], packed.to_vec()).into_response()
        }
    };
    let certified = site.authority.certify_loopback()?;
    let security = Security::Tls { certificate: certified.certificate.into(), key: certified.key.into() };
    let door = Door::on_loopback(port)?;
    let router = Router::new().route("/catalogue-v1.xml", get(answer));
    runtime.spawn(door.serve(security, router, std::future::pending()));
    Ok(served)
}

/// A line of what Linux says of a process, in KiB.
fn resident(process: u32, name: &str) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no such line")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}
