//! What the registry knows: its sources, what each holds, and the parts of the catalogue. All of it is in memory and
//! found again in the registry's folder after a restart.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use ewp_protocol::manifest::v6::Manifest;
use jiff::Timestamp;
use url::Url;

use crate::claims::{Claims, Holding, SourceId};
use crate::constraints::{self, Terms};
use crate::findings::Finding;
use crate::kept::{Kept, Served};
use crate::parts::Parts;
use crate::reach::Reach;
use crate::sources::Source;
use crate::state::{Failed, Failure, HostSummary, Published, SourceStatus};

/// How often sources that contest something are looked at again after somebody has let go of something.
const MOST_ROUNDS: usize = 5;

/// Everything that is known.
pub(crate) struct Known {
    kept: Kept,
    reach: Reach,
    claims: Claims,
    parts: Parts,
    /// The sources in the order of the list.
    order: Vec<SourceId>,
    sources: HashMap<SourceId, Entry>,
    /// When each source was last seen well, from the last run.
    seen: HashMap<String, Timestamp>,
    /// Which catalogue was last served and since when, also before the last start.
    served: Option<Served>,
    /// Whether somebody let go of something since contests were looked at.
    released: bool,
}

struct Entry {
    source: Source,
    digest: Option<[u8; 32]>,
    etag: Option<String>,
    host: Option<Arc<HostSummary>>,
    failure: Option<Failed>,
    asked_at: Option<Timestamp>,
    seen_at: Option<Timestamp>,
    /// Whether the last import took something out because others have it.
    contested: bool,
}

/// What to ask for a source.
pub(crate) struct Question {
    pub(crate) source: SourceId,
    pub(crate) location: Url,
    pub(crate) etag: Option<String>,
    /// Whether nothing of it has ever been taken.
    pub(crate) is_new: bool,
}

/// What came of asking.
pub(crate) enum Came {
    /// The same as the last time.
    Same,
    /// A document, which may be a manifest.
    Manifest { bytes: Vec<u8>, etag: Option<String> },
    /// Nothing that can be used.
    Failed(Failure),
}

impl Known {
    pub(crate) fn new(kept: Kept, reach: Reach, own: Manifest) -> Self {
        Self {
            seen: kept.seen(),
            served: kept.served(),
            kept,
            reach,
            claims: Claims::default(),
            parts: Parts::new(own),
            order: Vec::new(),
            sources: HashMap::new(),
            released: false,
        }
    }

    /// Follows the list of sources. What an earlier run published of a new one is found again, so that nobody can take
    /// what it held.
    pub(crate) fn list(&mut self, sources: &[Source]) {
        let mut order = Vec::new();
        let mut found_again = Vec::new();
        let mut listed = HashSet::new();
        for source in sources {
            let id = id_of(&source.location);
            if !listed.insert(id.clone()) {
                continue;
            }
            order.push(id.clone());
            if let Some(known) = self.sources.get_mut(&id) {
                if known.source != *source {
                    known.source = source.clone();
                    // Other institutions may be allowed now: look at the manifest anew.
                    known.digest = None;
                    known.etag = None;
                }
                continue;
            }
            if let Some(published) = self.kept.published(&id) {
                self.claims.set(&id, Holding::of(&published));
                found_again.push(id.clone());
            } else if !self.kept.versions(&id).is_empty() {
                found_again.push(id.clone());
            }
            let seen_at = self.seen.get(&*id).copied();
            let entry = Entry {
                source: source.clone(),
                digest: None,
                etag: None,
                host: None,
                failure: None,
                asked_at: None,
                seen_at,
                contested: false,
            };
            self.sources.insert(id, entry);
        }
        let gone: Vec<_> = self.sources.keys().filter(|id| !listed.contains(*id)).cloned().collect();
        for id in gone {
            self.sources.remove(&id);
            self.parts.remove(&id);
            self.released |= self.claims.remove(&id);
        }
        self.order = order;
        for id in found_again {
            self.look_again(&id);
        }
    }

    /// Whether anything was ever published of any source.
    pub(crate) fn has_hosts(&self) -> bool {
        self.sources.values().any(|entry| entry.host.is_some())
    }

    /// What to ask of whom.
    pub(crate) fn questions(&self) -> Vec<Question> {
        self.order.iter().filter_map(|id| self.question(id)).collect()
    }

    /// What to ask of one source.
    pub(crate) fn question(&self, id: &SourceId) -> Option<Question> {
        let entry = self.sources.get(id)?;
        Some(Question {
            source: id.clone(),
            location: entry.source.location.clone(),
            etag: entry.etag.clone().filter(|_| entry.digest.is_some()),
            is_new: entry.host.is_none(),
        })
    }

    /// Takes what came of asking a source. Tells whether a new version of its manifest was taken.
    pub(crate) fn take(&mut self, id: &SourceId, came: Came, now: Timestamp) -> bool {
        let Some(entry) = self.sources.get_mut(id) else { return false };
        entry.asked_at = Some(now);
        match came {
            Came::Failed(failure) => {
                let since = entry.failure.as_ref().map_or(now, |failed| failed.since);
                entry.failure = Some(Failed { failure, since });
            }
            Came::Same => {
                entry.failure = None;
                entry.seen_at = Some(now);
            }
            Came::Manifest { bytes, etag } => {
                let failing = entry.failure.take();
                entry.etag = etag;
                let digest = sha256(&bytes);
                if entry.digest == Some(digest) {
                    entry.seen_at = Some(now);
                    return false;
                }
                match Manifest::read(&bytes) {
                    Ok(manifest) => {
                        entry.seen_at = Some(now);
                        self.import(id, manifest, Some((&bytes, digest, now)));
                        return true;
                    }
                    Err(error) => {
                        entry.etag = None;
                        let since = failing.map_or(now, |failed| failed.since);
                        entry.failure = Some(Failed {
                            failure: Failure::NotAManifest(crate::shortened(&error.to_string(), 300)),
                            since,
                        });
                    }
                }
            }
        }
        false
    }

    /// Looks again at sources that contest something, once somebody has let go of something.
    pub(crate) fn settle(&mut self) {
        for _ in 0..MOST_ROUNDS {
            if !std::mem::take(&mut self.released) {
                return;
            }
            let contested = |id: &&SourceId| self.sources.get(*id).is_some_and(|entry| entry.contested);
            let again: Vec<_> = self.order.iter().filter(contested).cloned().collect();
            for id in again {
                self.look_again(&id);
            }
        }
    }

    /// What is published from now on.
    pub(crate) fn publish(&mut self, last: &Published, now: Timestamp) -> Published {
        let mut published = last.clone();
        let document = self.parts.document(&self.order);
        if self.served.as_ref().is_none_or(|served| served.name != document.name) {
            let served = Served { name: document.name.clone(), since: now };
            if let Err(error) = self.kept.keep_served(&served) {
                tracing::warn!(%error, "since when the catalogue is served cannot be kept for the next start");
            }
            self.served = Some(served);
        }
        let since = self.served.as_ref().map_or(now, |served| served.since);
        published.put(document, since);
        published.institutions = self.parts.heis();
        published.sources = self.statuses();
        published
    }

    /// When each source was last seen well, for the next start.
    pub(crate) fn keep_seen(&self) {
        let seen: BTreeMap<&str, Timestamp> =
            self.sources.iter().filter_map(|(id, entry)| Some((&**id, entry.seen_at?))).collect();
        if let Err(error) = self.kept.keep_seen(&seen) {
            tracing::warn!(%error, "when manifests were seen cannot be kept for the next start");
        }
    }

    /// What a manifest would meet that came from nowhere in particular.
    pub(crate) fn judge(&self, manifest: &mut Manifest) -> Vec<Finding> {
        // Whoever has the institution now is taken for the one who asks.
        let hei = manifest.hei.as_ref().map(|hei| hei.id.as_str());
        let holds = |entry: &&SourceId| {
            let host = self.sources.get(*entry).and_then(|entry| entry.host.as_ref());
            host.is_some_and(|host| host.hei.is_some() && host.hei.as_deref() == hei)
        };
        let source = self.order.iter().find(holds).cloned().unwrap_or_else(|| SourceId::from(""));
        let terms =
            Terms { location: None, institutions: &[], reach: &self.reach, claims: &self.claims, source: &source };
        constraints::apply(manifest, terms)
    }

    /// One version of a manifest as it came.
    pub(crate) fn kept(&self) -> Kept {
        self.kept.clone()
    }

    fn statuses(&self) -> Arc<[SourceStatus]> {
        let status = |(id, entry): (&SourceId, &Entry)| SourceStatus {
            id: id.clone(),
            location: entry.source.location.clone(),
            host: entry.host.clone(),
            failure: entry.failure.clone(),
            asked_at: entry.asked_at,
            seen_at: entry.seen_at,
        };
        self.order.iter().filter_map(|id| self.sources.get_key_value(id)).map(status).collect()
    }

    /// Holds the last good manifest against the rules again.
    fn look_again(&mut self, id: &SourceId) {
        let versions = self.kept.versions(id);
        let Some(bytes) = versions.last().and_then(|last| self.kept.manifest(id, last.number)) else { return };
        let Ok(manifest) = Manifest::read(&bytes) else { return };
        self.import(id, manifest, None);
        if let Some(entry) = self.sources.get_mut(id) {
            entry.digest = Some(sha256(&bytes));
            entry.seen_at = entry.seen_at.or_else(|| versions.last().map(|last| last.at));
        }
    }

    /// Holds a manifest against the rules and publishes what is left. `came` is its text if it is a new version.
    fn import(&mut self, id: &SourceId, mut manifest: Manifest, came: Option<(&[u8], [u8; 32], Timestamp)>) {
        let Some(entry) = self.sources.get_mut(id) else { return };
        let terms = Terms {
            location: Some(&entry.source.location),
            institutions: &entry.source.institutions,
            reach: &self.reach,
            claims: &self.claims,
            source: id,
        };
        let mut findings = constraints::apply(&mut manifest, terms);
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
        entry.contested = findings.iter().any(Finding::is_contest);
        let mut versions = match &entry.host {
            Some(host) => host.versions.clone(),
            None => self.kept.versions(id),
        };
        if let Some((bytes, digest, now)) = came {
            entry.digest = Some(digest);
            let is_last = versions.last().is_some_and(|last| last.sha256 == crate::hex(&digest));
            if !is_last && let Err(error) = self.kept.add(id, &entry.source.location, bytes, now, &mut versions) {
                tracing::warn!(%error, "a manifest cannot be kept for the next start");
            }
        }
        // After a restart it is there already.
        let is_kept = came.is_none() && entry.host.is_none() && self.kept.has_published(id);
        if !is_kept && let Err(error) = self.kept.keep_published(id, &manifest) {
            tracing::warn!(%error, "what is published of a manifest cannot be kept for the next start");
        }
        self.released |= self.claims.set(id, Holding::of(&manifest));
        entry.host = Some(Arc::new(HostSummary::of(&manifest, findings, versions)));
        self.parts.set(id, manifest);
    }
}

/// The short name of a source.
pub(crate) fn id_of(location: &Url) -> SourceId {
    crate::sha256_hex(location.as_str().as_bytes()).chars().take(16).collect::<String>().into()
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.iter_mut().zip(digest(&SHA256, bytes).as_ref()).for_each(|(to, from)| *to = *from);
    out
}
