//! One institution of a host: what it tells about itself, its keys and its addresses.

use std::sync::Arc;

use arc_swap::ArcSwap;
use domain::contact::{Contact, LangText};
use domain::hei::HeiId;
use ewp_protocol::keys::{Fingerprint, PrivateKey};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::keys::KeyRole;
use url::Url;

use crate::institution_pages::InstitutionPages;
use crate::keys::KeyRing;
use crate::looks::Look;

/// What an institution tells about itself.
#[derive(Clone, Debug)]
pub struct InstitutionProfile {
    /// Its id on the network.
    pub hei: HeiId,
    /// Its names by language; at least one.
    pub names: Vec<LangText>,
    /// Short form of the name.
    pub abbreviation: Option<String>,
    /// Country, ISO alpha-2.
    pub country: String,
    /// Town.
    pub city: String,
    /// Erasmus code.
    pub erasmus_code: Option<String>,
    /// Participant identification code.
    pub pic: Option<String>,
    /// Mailbox of the team that runs the host; never a person's.
    pub admin_email: String,
    /// Main website.
    pub website: Option<String>,
    /// Contacts, important ones first.
    pub contacts: Vec<Contact>,
    /// The base address of its doors for machines, as partners reach them.
    pub public_url: Url,
    /// Time zone of its pages, such as `Europe/Riga`.
    pub time_zone: String,
}

/// What is wrong with a profile. The texts are for the person who writes the configuration.
#[derive(Debug, thiserror::Error)]
pub enum BadProfile {
    /// No name.
    #[error("it has no name; add at least one")]
    NoName,
    /// The public address cannot be used.
    #[error("{0} cannot be its public address; write one that starts with https:// and has a host name")]
    PublicUrl(Url),
    /// There is no such time zone.
    #[error("{0:?} is no time zone; write one such as Europe/Riga")]
    TimeZone(String),
}

/// One institution of a host.
#[derive(Debug)]
pub struct Institution {
    profile: InstitutionProfile,
    keys: ArcSwap<KeyRing>,
    time_zone: TimeZone,
    host: String,
    pages: ArcSwap<KnownPages>,
    look: ArcSwap<Look>,
}

/// The pages as last read from the database.
#[derive(Debug, Default)]
struct KnownPages {
    /// Number and time of their last change; none if there are no pages.
    change: Option<(i64, Timestamp)>,
    pages: Arc<InstitutionPages>,
}

impl Institution {
    pub(crate) fn new(profile: InstitutionProfile, keys: KeyRing) -> Result<Self, BadProfile> {
        if profile.names.is_empty() {
            return Err(BadProfile::NoName);
        }
        let time_zone =
            TimeZone::get(&profile.time_zone).map_err(|_| BadProfile::TimeZone(profile.time_zone.clone()))?;
        let Some(host) = profile.public_url.host_str().filter(|_| profile.public_url.scheme() == "https") else {
            return Err(BadProfile::PublicUrl(profile.public_url));
        };
        let host = match profile.public_url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        };
        Ok(Self {
            profile,
            keys: ArcSwap::from_pointee(keys),
            time_zone,
            host,
            pages: ArcSwap::default(),
            look: ArcSwap::default(),
        })
    }

    /// Its id on the network.
    #[must_use]
    pub fn hei(&self) -> &HeiId {
        &self.profile.hei
    }

    /// What it tells about itself.
    #[must_use]
    pub fn profile(&self) -> &InstitutionProfile {
        &self.profile
    }

    /// Its name for readers of a language (the first part of the tag counts), else in English, else its first name. As
    /// for partners, published names stand in place of those of the configuration.
    #[must_use]
    pub fn name(&self, lang: &str) -> String {
        let pages = self.pages();
        let published = pages.institution.names.iter().map(|(tag, text)| (Some(tag.as_str()), text.as_str()));
        let configured = self.profile.names.iter().map(|name| (name.lang.as_deref(), name.text.as_str()));
        let mut names: Vec<_> = published.collect();
        if names.is_empty() {
            names.extend(configured);
        }
        let of =
            |wanted: &str| names.iter().find(|(tag, _)| tag.is_some_and(|tag| tag.split('-').next() == Some(wanted)));
        let found = of(lang).or_else(|| of("en")).or_else(|| names.first());
        found.map_or_else(String::new, |(_, text)| (*text).to_owned())
    }

    /// Its keys as they are now. Take them anew for each message.
    #[must_use]
    pub fn keys(&self) -> Arc<KeyRing> {
        self.keys.load_full()
    }

    /// The key that signs its requests.
    #[must_use]
    pub fn client_key(&self) -> PrivateKey {
        self.keys.load().client.clone()
    }

    /// The network's name of that key.
    #[must_use]
    pub fn client_fingerprint(&self) -> Fingerprint {
        self.keys.load().client.fingerprint()
    }

    /// The key that signs its answers.
    #[must_use]
    pub fn server_key(&self) -> PrivateKey {
        self.keys.load().server.clone()
    }

    /// The network's name of that key.
    #[must_use]
    pub fn server_fingerprint(&self) -> Fingerprint {
        self.keys.load().server.fingerprint()
    }

    /// The server key for which a request was encrypted, if it is one of ours: also one that signs no more.
    #[must_use]
    pub fn decrypting_key(&self, name: &Fingerprint) -> Option<PrivateKey> {
        self.keys.load().decrypting(KeyRole::Server, name)
    }

    pub(crate) fn use_keys(&self, keys: KeyRing) {
        self.keys.store(Arc::new(keys));
    }

    /// What it tells about itself beyond the profile, as last read. Before it is answered with,
    /// [`crate::institution_pages::refresh`] looks whether it changed.
    #[must_use]
    pub fn pages(&self) -> Arc<InstitutionPages> {
        Arc::clone(&self.pages.load().pages)
    }

    pub(crate) fn pages_change(&self) -> Option<(i64, Timestamp)> {
        self.pages.load().change
    }

    pub(crate) fn use_pages(&self, change: Option<(i64, Timestamp)>, pages: InstitutionPages) {
        self.pages.store(Arc::new(KnownPages { change, pages: Arc::new(pages) }));
    }

    /// How its pages look, as last read.
    #[must_use]
    pub fn look(&self) -> Arc<Look> {
        self.look.load_full()
    }

    pub(crate) fn use_look(&self, look: Look) {
        self.look.store(Arc::new(look));
    }

    /// The value of `Host` that means this institution's doors, from the configured address alone. Partners may leave
    /// the port out (cliauth-httpsig 1.0.1).
    #[must_use]
    pub fn public_host(&self) -> &str {
        &self.host
    }

    /// The path of the public address before `/ewp`, without a slash at its end: a proxy in front takes it away, but
    /// partners sign it.
    #[must_use]
    pub fn path_prefix(&self) -> &str {
        self.profile.public_url.path().trim_end_matches('/')
    }

    /// The public address of something below this institution's doors.
    #[must_use]
    pub fn door(&self, path: &str) -> String {
        let base = self.profile.public_url.as_str().trim_end_matches('/');
        format!("{base}/ewp/{}/{path}", self.profile.hei)
    }

    /// The public address of its manifest.
    #[must_use]
    pub fn manifest_url(&self) -> String {
        self.door("manifest.xml")
    }

    /// The time zone of its pages.
    #[must_use]
    pub fn time_zone(&self) -> &TimeZone {
        &self.time_zone
    }

    /// The day that it is there.
    #[must_use]
    pub fn today(&self, now: Timestamp) -> Date {
        now.to_zoned(self.time_zone.clone()).date()
    }
}
