//! The door of the operator's watch: `/metrics`, `/health` and `/ready`, on an address of its own.

use app::host::Host;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use doors::certificate::CertificateFiles;
use gateway::metrics::{self, Text};
use jiff::Timestamp;

/// The doors whose certificates are watched, by name.
pub(crate) type Watched = Vec<(&'static str, CertificateFiles)>;

/// Everything behind that door.
pub(crate) fn router(host: Host, certificates: Watched, started: Timestamp) -> Router {
    let metrics = {
        let host = host.clone();
        move || async move {
            let mut text = Text::default();
            process(started, &mut text);
            ends(&certificates, &mut text).await;
            metrics::write(&host, &mut text).await;
            ([(CONTENT_TYPE, metrics::CONTENT_TYPE), (CACHE_CONTROL, "no-store")], text.finish()).into_response()
        }
    };
    gateway::health_router(host).route("/metrics", get(metrics))
}

fn process(started: Timestamp, into: &mut Text) {
    into.family("habita_build_info", "gauge", "The version that runs.");
    into.line("habita_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
    let help = "When the process started, in seconds since 1970.";
    into.single("process_start_time_seconds", "gauge", help, started.as_second());
    // Only Linux says it there.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    if let Some(kilobytes) = resident {
        into.single("process_resident_memory_bytes", "gauge", "Memory in use.", kilobytes * 1024);
    }
}

async fn ends(certificates: &Watched, into: &mut Text) {
    if certificates.is_empty() {
        return;
    }
    let name = "habita_certificate_expiry_timestamp_seconds";
    into.family(
        name,
        "gauge",
        "When the certificate in the file of a door ends, in seconds since 1970; 0 if unusable.",
    );
    for (door, files) in certificates {
        let until = files.check().await.map_or(0, |chain| chain.until.as_second());
        into.line(name, &[("door", door)], until);
    }
}
