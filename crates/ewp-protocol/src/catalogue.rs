//! The catalogue of a registry (Registry API 1.5.0): who is on the network, where, and with which keys.
//!
//! [`write()`] is for the registry, [`Catalogue`] for everybody else: it is read in one pass, from memory or from a
//! stream, and answers the questions that clients and servers have. A catalogue never changes, so its lookups need no
//! locks; a newer one takes its place as a whole.

use std::collections::HashMap;
use std::io::Read;

use crate::api::{Api, ClientAuth, Encryption, HttpSecurity, Version};
use crate::hei::Hei;
use crate::keys::{Fingerprint, KeyLookup, PublicKey};
use crate::xml::XmlError;

mod bodies;
mod build;
mod capability;
mod packed;
pub mod parts;
mod read;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
mod write;

pub use capability::Capability;
pub use write::{CatalogueHost, write};

/// The longest catalogue that is read: 64 MiB.
pub const LIMIT: usize = 64 * 1024 * 1024;

/// Why a document is no catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The document cannot be read as XML.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// The root is not `catalogue` of version 1.
    #[error("the root element is {name} of {namespace}, expected is the catalogue of Registry API 1")]
    NotACatalogue {
        /// Namespace of the root.
        namespace: String,
        /// Local name of the root.
        name: String,
    },
}

/// A catalogue, indexed for the questions of Registry API 1.5.0. The default is the empty one, in which nobody is
/// known.
#[derive(Debug, Default)]
pub struct Catalogue {
    hosts: Vec<Host>,
    endpoints: Vec<EndpointRow>,
    urls: Vec<UrlRow>,
    limits: Vec<(u16, u32)>,
    /// All addresses, one after the other.
    addresses: String,
    /// The names of elements that addresses and limits have.
    names: Vec<String>,
    /// Each combination of security methods once.
    securities: Vec<HttpSecurity>,
    /// All institutions, sorted by id.
    heis: Vec<Hei>,
    by_hei: HashMap<Box<str>, Covered>,
    keys: Vec<KeyRow>,
    by_key: HashMap<Fingerprint, u32>,
    bodies: bodies::Bodies,
    skipped_keys: usize,
}

#[derive(Debug)]
struct Host {
    /// Where its endpoints begin; they end where those of the next host begin.
    endpoints: u32,
    server_keys: Box<[u32]>,
}

#[derive(Debug, Clone, Copy)]
struct EndpointRow {
    api: Api,
    security: u16,
    major: u32,
    version: Version,
    /// Where its addresses and limits begin; they end where those of the next endpoint begin.
    urls: u32,
    limits: u32,
}

#[derive(Debug, Clone, Copy)]
struct UrlRow {
    name: u16,
    begins: u32,
}

/// How an entry wants to be called, the plainest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum EaseOfCalling {
    /// It knows no signatures.
    Anonymous,
    /// Request, answer or both must be encrypted inside TLS.
    SignedAndEncrypted,
    /// Signed requests over TLS, as nearly all entries are.
    Signed,
}

/// Where an institution is found.
#[derive(Debug, Default)]
struct Covered {
    hei: Option<u32>,
    hosts: Vec<u32>,
}

#[derive(Debug)]
struct KeyRow {
    is_client_key: bool,
    is_server_key: bool,
    /// In whose name it may act, if it is a client key; sorted.
    heis: Vec<String>,
    body: Option<u32>,
}

/// One API of one host. Look it up anew before each call: keys and addresses change.
#[derive(Debug, Clone, Copy)]
pub struct Endpoint<'c> {
    /// The API.
    pub api: Api,
    /// The major version, as the namespace states it.
    pub major: u32,
    /// The version that is really implemented.
    pub version: Version,
    /// The security methods.
    pub security: &'c HttpSecurity,
    catalogue: &'c Catalogue,
    host: u32,
    place: u32,
}

impl<'c> Endpoint<'c> {
    /// The address with this element name: `url`, `get-url`, `index-url`, `stats-url`...
    #[must_use]
    pub fn url(&self, element: &str) -> Option<&'c str> {
        self.urls().find(|(name, _)| *name == element).map(|(_, url)| url)
    }

    /// All addresses with their element names.
    pub fn urls(&self) -> impl Iterator<Item = (&'c str, &'c str)> + use<'c> {
        let catalogue = self.catalogue;
        let begins = catalogue.row(self.place).map_or(0, |row| row.urls);
        let ends = catalogue.row(self.place + 1).map_or(u32::MAX, |row| row.urls);
        let rows = catalogue.urls.get(begins as usize..(ends as usize).min(catalogue.urls.len()));
        rows.unwrap_or_default().iter().zip(begins..).filter_map(|(row, place)| {
            let next = catalogue.urls.get(place as usize + 1);
            let ends = next.map_or(catalogue.addresses.len(), |next| next.begins as usize);
            Some((catalogue.element_name(row.name)?, catalogue.addresses.get(row.begins as usize..ends)?))
        })
    }

    /// The number with this element name: `max-iia-ids`, `max-hei-ids`... Where it is not known, clients assume 1.
    #[must_use]
    pub fn limit(&self, element: &str) -> u32 {
        let catalogue = self.catalogue;
        let begins = catalogue.row(self.place).map_or(0, |row| row.limits) as usize;
        let ends = catalogue.row(self.place + 1).map_or(catalogue.limits.len(), |row| row.limits as usize);
        let rows = catalogue.limits.get(begins..ends).unwrap_or_default();
        let found = rows.iter().find(|(name, _)| catalogue.element_name(*name) == Some(element));
        found.map_or(1, |&(_, limit)| limit.max(1))
    }

    /// Which `host` element of the catalogue it belongs to, counted from 0.
    #[must_use]
    pub fn host(&self) -> usize {
        self.host as usize
    }
}

impl Catalogue {
    /// Reads a catalogue. Keys that are broken, too short or listed under a wrong fingerprint are skipped, and so are
    /// entries of APIs that this crate does not know; unknown elements do not matter. Whatever a host says amiss costs
    /// that piece alone.
    pub fn read(bytes: &[u8]) -> Result<Self, CatalogueError> {
        read::read(bytes)
    }

    /// Reads a catalogue while it comes. Nothing but its index is kept. A source that fails makes the document
    /// malformed.
    pub fn read_from(source: impl Read) -> Result<Self, CatalogueError> {
        read::read(source)
    }

    /// The institutions in whose name a client key may act, sorted. Expect one; a key of several is ambiguous, and a
    /// key of none belongs to a host without institution.
    #[must_use]
    pub fn heis_of_client_key(&self, key: &Fingerprint) -> &[String] {
        self.key(key).map(|row| row.heis.as_slice()).unwrap_or_default()
    }

    /// Whether requests may be signed with a key. Server keys may not.
    #[must_use]
    pub fn client_key(&self, key: &Fingerprint) -> KeyLookup {
        match self.key(key) {
            // A key without a body proves nothing.
            Some(row) if row.is_client_key => self.body(row).cloned().map_or(KeyLookup::Unknown, KeyLookup::Known),
            Some(row) if row.is_server_key => KeyLookup::ServerKeyOnly,
            _ => KeyLookup::Unknown,
        }
    }

    /// Where to call an API of an institution: the highest version of this major among the entries that take signed
    /// requests over TLS. Where there is none of them, among those that want messages encrypted as well; else among
    /// those that know no signatures. Entries that nobody can call with the methods of this crate are left out.
    #[must_use]
    pub fn endpoint(&self, hei_id: &str, api: Api, major: u32) -> Option<Endpoint<'_>> {
        let mut best: Option<(EaseOfCalling, Endpoint<'_>)> = None;
        for found in self.apis_of(hei_id).filter(|found| found.api == api && found.major == major) {
            let Some(ease) = self.ease_of_calling(found) else { continue };
            if best.is_none_or(|(most, best)| (ease, found.version) > (most, best.version)) {
                best = Some((ease, found));
            }
        }
        best.map(|(_, endpoint)| endpoint)
    }

    /// The body of a key if it is a server key of the very host that the endpoint belongs to.
    #[must_use]
    pub fn server_key(&self, endpoint: Endpoint<'_>, key: &Fingerprint) -> Option<&PublicKey> {
        let place = self.by_key.get(key)?;
        let is_listed = self.hosts.get(endpoint.host())?.server_keys.contains(place);
        self.keys.get(*place as usize).filter(|_| is_listed).and_then(|row| self.body(row))
    }

    /// All server keys of the host that the endpoint belongs to.
    #[must_use]
    pub fn server_keys(&self, endpoint: Endpoint<'_>) -> Vec<PublicKey> {
        let listed = self.hosts.get(endpoint.host()).map(|host| &*host.server_keys).unwrap_or_default();
        let rows = listed.iter().filter_map(|place| self.keys.get(*place as usize));
        rows.filter_map(|row| self.body(row)).cloned().collect()
    }

    /// All institutions, sorted by id.
    pub fn institutions(&self) -> impl Iterator<Item = &Hei> {
        self.heis.iter()
    }

    /// What the catalogue knows of an institution.
    #[must_use]
    pub fn institution(&self, hei_id: &str) -> Option<&Hei> {
        self.heis.get(self.by_hei.get(hei_id)?.hei? as usize)
    }

    /// The name to show for an institution, an English one if there is one. Nothing for institutions that are not on
    /// the network.
    #[must_use]
    pub fn name_of(&self, hei_id: &str) -> Option<&str> {
        self.institution(hei_id).map(Hei::display_name)
    }

    /// All known APIs of an institution, from all hosts that cover it.
    pub fn apis_of(&self, hei_id: &str) -> impl Iterator<Item = Endpoint<'_>> {
        let hosts = self.by_hei.get(hei_id).map(|covered| covered.hosts.as_slice()).unwrap_or_default();
        hosts.iter().flat_map(|&host| self.apis_of_host(host))
    }

    /// How many hosts there are.
    #[must_use]
    pub fn hosts(&self) -> usize {
        self.hosts.len()
    }

    /// How many keys were skipped while reading. Worth a line in the log.
    #[must_use]
    pub fn skipped_keys(&self) -> usize {
        self.skipped_keys
    }

    fn apis_of_host(&self, host: u32) -> impl Iterator<Item = Endpoint<'_>> {
        let begins = self.hosts.get(host as usize).map_or(0, |host| host.endpoints);
        let next = self.hosts.get(host as usize + 1);
        let ends = next.map_or(self.endpoints.len(), |next| next.endpoints as usize);
        let rows = self.endpoints.get(begins as usize..ends).unwrap_or_default();
        rows.iter().zip(begins..).filter_map(move |(row, place)| {
            Some(Endpoint {
                api: row.api,
                major: row.major,
                version: row.version,
                security: self.securities.get(usize::from(row.security))?,
                catalogue: self,
                host,
                place,
            })
        })
    }

    fn ease_of_calling(&self, endpoint: Endpoint<'_>) -> Option<EaseOfCalling> {
        let choice = endpoint.security.best()?;
        let is_anonymous = choice.client == ClientAuth::Anonymous;
        // A request is encrypted for a server key, an answer for the key that signed the request.
        let lacks_key = choice.request == Encryption::RsaAes128Gcm && self.server_keys(endpoint).is_empty()
            || choice.response == Encryption::RsaAes128Gcm && is_anonymous;
        if lacks_key {
            None
        } else if endpoint.security.takes_signed_requests() {
            Some(EaseOfCalling::Signed)
        } else if is_anonymous {
            Some(EaseOfCalling::Anonymous)
        } else {
            Some(EaseOfCalling::SignedAndEncrypted)
        }
    }

    fn row(&self, place: u32) -> Option<&EndpointRow> {
        self.endpoints.get(place as usize)
    }

    fn element_name(&self, name: u16) -> Option<&str> {
        self.names.get(usize::from(name)).map(String::as_str)
    }

    fn key(&self, key: &Fingerprint) -> Option<&KeyRow> {
        self.keys.get(*self.by_key.get(key)? as usize)
    }

    fn body(&self, row: &KeyRow) -> Option<&PublicKey> {
        self.bodies.key(row.body?)
    }
}

#[cfg(test)]
mod tests;
