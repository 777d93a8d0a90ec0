//! One import: every source is fetched, read and checked; what cannot be used is replaced by its last good manifest.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;

use aws_lc_rs::digest::{SHA256, digest};
use ewp_protocol::api::ApiEntry;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::client::{Client, Fetched};
use ewp_protocol::manifest::v6::Manifest;
use jiff::Timestamp;
use tokio::task::JoinSet;
use url::Url;

use crate::constraints::{self, Claims};
use crate::state::{Published, SourceStatus, Verdict};
use crate::{RegistryOptions, sources};

/// The largest manifest that is read.
pub const MANIFEST_LIMIT: usize = 2 * 1024 * 1024;

/// How many sources are fetched at the same time.
const AT_ONCE: usize = 8;

/// What stays between two imports.
#[derive(Default)]
pub(crate) struct Memory {
    /// The sources file as it was last right.
    listed: Vec<Url>,
    /// The last good manifest of each source.
    good: HashMap<Url, Good>,
    /// What was published last and since when.
    last: Option<Published>,
}

#[derive(Clone)]
struct Good {
    bytes: Vec<u8>,
    fetched_at: Timestamp,
}

/// The registry's own manifest: no institution, no keys, a discovery and a registry entry.
pub(crate) fn own_manifest(options: &RegistryOptions) -> Manifest {
    let below = |path: &str| options.public_url.join(path).map_or_else(|_| String::new(), String::from);
    Manifest {
        admin_emails: vec![options.admin_email.clone()],
        admin_provider: options.provider.clone(),
        apis: vec![ApiEntry::discovery(&below("manifest.xml")), ApiEntry::registry(&below("catalogue-v1.xml"))],
        ..Manifest::default()
    }
}

/// Reads all sources and makes the catalogue of them.
pub(crate) async fn run(options: &RegistryOptions, client: &Client, memory: &mut Memory) -> Published {
    match sources::read(&options.sources) {
        Ok(read) => memory.listed = read.sources.into_iter().map(|source| source.location).collect(),
        Err(error) => tracing::warn!(%error, "the sources file is not right; the sources before it stay"),
    }
    let mut locations = options.fixed_sources.clone();
    for location in &memory.listed {
        if !locations.contains(location) {
            locations.push(location.clone());
        }
    }
    memory.good.retain(|location, _| locations.contains(location));
    let failures = fetch_all(options, client, &locations, memory).await;

    let mut claims = Claims::default();
    let mut hosts = vec![CatalogueHost::from(own_manifest(options))];
    let mut statuses = Vec::new();
    for location in locations {
        let mut status = SourceStatus {
            location: location.clone(),
            hei: None,
            name: None,
            verdict: Verdict::Failed("it was not fetched yet".to_owned()),
            fetched_at: None,
        };
        if let Some(good) = memory.good.get(&location)
            && let Ok(mut manifest) = Manifest::read(&good.bytes)
        {
            let notices = constraints::apply(&mut claims, &mut manifest, &location);
            status.hei = manifest.hei.as_ref().map(|hei| hei.id.clone());
            status.name = manifest.hei.as_ref().and_then(|hei| hei.names.first()).map(|name| name.text.clone());
            status.fetched_at = Some(good.fetched_at);
            status.verdict = if notices.is_empty() { Verdict::Good } else { Verdict::Reduced(notices) };
            hosts.push(CatalogueHost::from(manifest));
        }
        if let Some(reason) = failures.get(&location) {
            status.verdict = Verdict::Failed(reason.clone());
        }
        statuses.push(status);
    }
    let catalogue = catalogue::write(&hosts);
    let etag = format!("\"{}\"", hex(digest(&SHA256, &catalogue).as_ref()));
    let since = match &memory.last {
        Some(last) if last.etag == etag => last.since,
        _ => (options.now)(),
    };
    let published = Published { catalogue, etag, since, sources: statuses };
    memory.last = Some(published.clone());
    published
}

async fn fetch_all(
    options: &RegistryOptions,
    client: &Client,
    locations: &[Url],
    memory: &mut Memory,
) -> HashMap<Url, String> {
    let mut failures = HashMap::new();
    let mut fetched = Vec::new();
    for some in locations.chunks(AT_ONCE) {
        let mut running = JoinSet::new();
        for location in some {
            let (client, location) = (client.clone(), location.clone());
            running.spawn(async move {
                let answer = client.fetch_plain(location.as_str(), None).await;
                (location, answer)
            });
        }
        while let Some(done) = running.join_next().await {
            fetched.extend(done);
        }
    }
    for (location, answer) in fetched {
        let checked = match answer {
            Ok(Fetched::Document { status, body, .. }) if status.is_success() => {
                Manifest::read(&body).map(|_| body).map_err(|error| error.to_string())
            }
            Ok(Fetched::Document { status, .. }) => Err(format!("it answers {status}")),
            Ok(Fetched::NotModified) => continue,
            Err(error) => Err(error.to_string()),
        };
        match checked {
            Ok(bytes) => {
                keep(options, &location, &bytes, memory.good.get(&location));
                memory.good.insert(location, Good { bytes, fetched_at: (options.now)() });
            }
            Err(reason) => {
                recall(options, &location, memory);
                failures.insert(location, reason);
            }
        }
    }
    failures
}

/// Keeps a good manifest for the next start.
fn keep(options: &RegistryOptions, location: &Url, bytes: &[u8], before: Option<&Good>) {
    if before.is_some_and(|good| good.bytes == bytes) {
        return;
    }
    let file = kept_file(options, location);
    let beside = file.with_extension("new");
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, &file));
    if let Err(error) = written {
        tracing::warn!(%error, file = %file.display(), "a manifest cannot be kept for the next start");
    }
}

/// Finds the manifest that an earlier run kept, when there is none in memory.
fn recall(options: &RegistryOptions, location: &Url, memory: &mut Memory) {
    if memory.good.contains_key(location) {
        return;
    }
    let file = kept_file(options, location);
    let Ok(bytes) = std::fs::read(&file) else { return };
    let fetched_at = std::fs::metadata(&file)
        .and_then(|meta| meta.modified())
        .ok()
        .and_then(|time| Timestamp::try_from(time).ok())
        .unwrap_or(Timestamp::UNIX_EPOCH);
    memory.good.insert(location.clone(), Good { bytes, fetched_at });
}

fn kept_file(options: &RegistryOptions, location: &Url) -> PathBuf {
    let name = hex(digest(&SHA256, location.as_str().as_bytes()).as_ref());
    options.kept.join(format!("{}.xml", name.get(..16).unwrap_or(&name)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
