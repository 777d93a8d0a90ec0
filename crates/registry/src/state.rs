//! What the registry publishes: the catalogue and what it thinks of each source.

use std::sync::Arc;
use std::time::SystemTime;

use axum::http::HeaderValue;
use ewp_protocol::api::{ApiEntry, Version as ApiVersion};
use ewp_protocol::manifest::v6::Manifest;
use jiff::Timestamp;
use l10n::{Arg, Lang};
use url::Url;

use crate::body::Pieces;
use crate::constraints::MOST_NAME;
use crate::findings::{Finding, Severity};
use crate::kept::Version;
use crate::pieces::Document;
use crate::reach::AddressFault;
use crate::shortened;

/// How many characters of a stranger's text are shown.
const MOST_SHOWN: usize = 300;
/// How many other ids of an institution are shown.
const MOST_OTHER_IDS: usize = 30;

/// The catalogue that is served now and where it came from.
#[derive(Clone, Debug)]
pub struct Published {
    pub(crate) plain: Pieces,
    pub(crate) gzip: Pieces,
    /// Names the content of the catalogue; empty before the first import.
    pub(crate) name: String,
    /// The tags of the plain and the compressed catalogue, and its date: what every answer carries.
    pub(crate) tags: Option<[HeaderValue; 3]>,
    /// When this catalogue was first served.
    pub since: Timestamp,
    /// How many institutions it has.
    pub institutions: usize,
    /// Each source, in the order of the list.
    pub sources: Arc<[SourceStatus]>,
}

/// One source.
#[derive(Clone, Debug)]
pub struct SourceStatus {
    /// Its short name.
    pub id: Arc<str>,
    /// Where its manifest is.
    pub location: Url,
    /// What is published of its last good manifest; nothing if there was never one.
    pub host: Option<Arc<HostSummary>>,
    /// Why the last attempt to fetch it failed, if it did.
    pub failure: Option<Failed>,
    /// When it was last asked.
    pub asked_at: Option<Timestamp>,
    /// When its last good manifest was last seen at its place.
    pub seen_at: Option<Timestamp>,
}

/// What is published of a manifest, for people.
#[derive(Clone, Debug, Default)]
pub struct HostSummary {
    /// The institution that it covers.
    pub hei: Option<String>,
    /// The institution's name, an English one if there is one.
    pub name: Option<String>,
    /// What else the institution is known as: kind and value.
    pub other_ids: Vec<(String, String)>,
    /// Who runs the host.
    pub provider: String,
    /// Mailboxes of the team.
    pub admin_emails: Vec<String>,
    /// The APIs.
    pub apis: Vec<ApiSummary>,
    /// Fingerprints of the keys with which it signs requests.
    pub client_keys: Vec<String>,
    /// Fingerprints of the keys with which it signs answers.
    pub server_keys: Vec<String>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The versions of the manifest, oldest first. The last one is published.
    pub versions: Vec<Version>,
    /// What the search looks through, in lower case.
    pub(crate) words: String,
}

/// One API of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiSummary {
    /// Its name.
    pub name: String,
    /// The major version by its namespace; nothing for APIs that the registry does not know.
    pub major: Option<u32>,
    /// The version that the host states.
    pub version: String,
    /// Its addresses: name of the element and address.
    pub addresses: Vec<(String, String)>,
    /// Whether requests may be signed and kept secret by TLS, and whether answers are signed.
    pub signed: (bool, bool),
}

/// A failed attempt to fetch a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// What happened.
    pub failure: Failure,
    /// Since when every attempt has failed.
    pub since: Timestamp,
}

/// Why a manifest could not be fetched or taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The address of the source is not let in, so it was never asked.
    NotLetIn(AddressFault),
    /// Its name leads to an address that is not let in.
    NotPublic,
    /// No connection, or no trust in the certificate.
    Connect(String),
    /// No complete answer in time.
    Timeout,
    /// The connection broke.
    Broken(String),
    /// The answer is longer than a manifest may be.
    TooLarge {
        /// How many bytes are read.
        limit: usize,
    },
    /// The answer leads elsewhere, which nobody follows.
    Redirect(u16),
    /// The answer has another status than 200.
    Status(u16),
    /// The compressed answer cannot be unpacked, or becomes longer than a manifest may be.
    Packed(String),
    /// The answer is no manifest.
    NotAManifest(String),
}

/// The state of a source in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// All of its manifest is in the catalogue.
    Good,
    /// It is in the catalogue, and something should be put right.
    Warning,
    /// Something of it is not in the catalogue.
    Error,
    /// Its manifest cannot be fetched now; the last good one is in the catalogue.
    Kept,
    /// Its manifest could never be taken.
    Missing,
    /// It was not asked yet.
    New,
}

impl Published {
    /// Before the first import.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            plain: Pieces::default(),
            gzip: Pieces::default(),
            name: String::new(),
            tags: None,
            since: Timestamp::UNIX_EPOCH,
            institutions: 0,
            sources: Arc::new([]),
        }
    }

    /// Serves this document from now on. `since` is when it was first served.
    pub(crate) fn put(&mut self, document: Document, since: Timestamp) {
        if self.name != document.name {
            self.since = since;
            self.name = document.name;
            let date = httpdate::fmt_http_date(SystemTime::from(since));
            // A strong tag names bytes, so the compressed ones have a tag of their own.
            let texts = [format!("\"{}\"", self.name), format!("\"{}-gzip\"", self.name), date];
            // All of these are plain letters.
            self.tags = Some(texts.map(|text| HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))));
        }
        self.plain = Pieces::new(document.plain);
        self.gzip = Pieces::new(document.gzip);
    }

    /// Whether there is a catalogue.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.name.is_empty()
    }

    /// The whole catalogue.
    #[must_use]
    pub fn catalogue(&self) -> Vec<u8> {
        self.plain.to_vec()
    }

    /// How many bytes the catalogue has.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.plain.length()
    }

    /// The source with this short name.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&SourceStatus> {
        self.sources.iter().find(|source| &*source.id == id)
    }
}

impl SourceStatus {
    /// Its state in one word.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (&self.host, &self.failure) {
            (None, Some(_)) => Standing::Missing,
            (None, None) => Standing::New,
            (Some(_), Some(_)) => Standing::Kept,
            (Some(host), None) => match host.findings.iter().map(Finding::severity).max() {
                None => Standing::Good,
                Some(Severity::Warning) => Standing::Warning,
                Some(Severity::Error) => Standing::Error,
            },
        }
    }

    /// The findings of its last good manifest.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.host.as_ref().map(|host| host.findings.as_slice()).unwrap_or_default()
    }

    /// What to call it: the institution's name, else the address of its manifest.
    #[must_use]
    pub fn name(&self) -> &str {
        self.host.as_ref().and_then(|host| host.name.as_deref()).unwrap_or(self.location.as_str())
    }
}

impl HostSummary {
    pub(crate) fn of(manifest: &Manifest, findings: Vec<Finding>, versions: Vec<Version>) -> Self {
        let fingerprints = |keys: &[ewp_protocol::keys::PublicKey]| {
            keys.iter().map(|key| key.fingerprint().to_string()).collect::<Vec<_>>()
        };
        let hei = manifest.hei.as_ref();
        let other_ids = hei.into_iter().flat_map(|hei| &hei.other_ids).take(MOST_OTHER_IDS);
        let other_ids: Vec<_> =
            other_ids.map(|id| (shortened(&id.kind, MOST_NAME), shortened(&id.value, MOST_SHOWN))).collect();
        let mut words = vec![manifest.admin_provider.as_str()];
        words.extend(manifest.admin_emails.iter().map(String::as_str));
        words.extend(hei.map(|hei| hei.id.as_str()));
        words.extend(hei.into_iter().flat_map(|hei| &hei.names).map(|name| name.text.as_str()));
        words.extend(other_ids.iter().map(|(_, value)| value.as_str()));
        let (client_keys, server_keys) = (fingerprints(&manifest.client_keys), fingerprints(&manifest.server_keys));
        words.extend(client_keys.iter().chain(&server_keys).map(String::as_str));
        words.extend(manifest.apis.iter().flat_map(ApiEntry::urls).map(|(_, address)| address));
        let words = words.join("\n").to_lowercase();
        Self {
            hei: hei.map(|hei| hei.id.clone()),
            name: hei.map(|hei| shortened(hei.display_name(), MOST_SHOWN)),
            other_ids,
            provider: shortened(&manifest.admin_provider, MOST_SHOWN),
            admin_emails: manifest.admin_emails.iter().map(|email| shortened(email, MOST_SHOWN)).collect(),
            apis: manifest.apis.iter().map(ApiSummary::of).collect(),
            client_keys,
            server_keys,
            findings,
            versions,
            words,
        }
    }
}

impl ApiSummary {
    fn of(entry: &ApiEntry) -> Self {
        let security = entry.security();
        let stated = entry.element().attribute("version").unwrap_or_default();
        Self {
            name: shortened(entry.name(), MOST_NAME),
            major: entry.api().map(|(_, major)| major),
            version: entry.version().map_or_else(|| stated.chars().take(20).collect(), |v: ApiVersion| v.to_string()),
            addresses: entry.urls().map(|(name, address)| (shortened(name, MOST_NAME), address.to_owned())).collect(),
            signed: (security.takes_signed_requests(), security.signs_answers()),
        }
    }
}

impl Failure {
    /// The key of its text, which is its name for machines too.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotLetIn(_) => "registry-failure-not-let-in",
            Self::NotPublic => "registry-failure-not-public",
            Self::Connect(_) => "registry-failure-connect",
            Self::Timeout => "registry-failure-timeout",
            Self::Broken(_) => "registry-failure-broken",
            Self::TooLarge { .. } => "registry-failure-too-large",
            Self::Redirect(_) => "registry-failure-redirect",
            Self::Status(_) => "registry-failure-status",
            Self::Packed(_) => "registry-failure-packed",
            Self::NotAManifest(_) => "registry-failure-no-manifest",
        }
    }

    /// The sentence that people read.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let with = |args: &[(&str, Arg<'_>)]| lang.text_with(self.key(), args);
        match self {
            Self::NotLetIn(fault) => with(&[("fault", (&lang.text(fault.key())).into())]),
            Self::NotPublic | Self::Timeout => with(&[]),
            Self::Connect(reason) | Self::Broken(reason) | Self::Packed(reason) | Self::NotAManifest(reason) => {
                with(&[("reason", reason.into())])
            }
            Self::TooLarge { limit } => with(&[("limit", (*limit).into())]),
            Self::Redirect(status) | Self::Status(status) => with(&[("status", (&status.to_string()).into())]),
        }
    }
}

impl Standing {
    /// All of them, the good ones last.
    pub const ALL: [Self; 6] = [Self::Missing, Self::Kept, Self::Error, Self::Warning, Self::New, Self::Good];

    /// Its word for machines and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Kept => "kept",
            Self::Missing => "missing",
            Self::New => "new",
        }
    }
}
