//! The catalogue of a registry (Registry API 1.5.0): who is on the network, where, and with which keys.
//!
//! [`write()`] is for the registry, [`Catalogue`] for everybody else: it is read in one pass and answers the questions
//! that clients and servers have.

use std::collections::HashMap;

use crate::api::{Api, HttpSecurity, Version};
use crate::hei::Hei;
use crate::keys::{Fingerprint, KeyLookup, PublicKey};
use crate::xml::XmlError;

mod read;
mod write;

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

/// A catalogue, indexed for the questions of Registry API 1.5.0. The default is the empty one, in which nobody is known.
#[derive(Debug, Default)]
pub struct Catalogue {
    hosts: Vec<Host>,
    heis: HashMap<String, Hei>,
    /// The ids of `heis` in order.
    order: Vec<String>,
    hosts_of_hei: HashMap<String, Vec<usize>>,
    bodies: HashMap<Fingerprint, PublicKey>,
    clients: HashMap<Fingerprint, Vec<String>>,
    skipped_keys: usize,
}

#[derive(Debug)]
struct Host {
    endpoints: Vec<Endpoint>,
    server_keys: Vec<Fingerprint>,
}

/// One API of one host. Look it up anew before each call: keys and addresses change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// The API.
    pub api: Api,
    /// The major version, as the namespace states it.
    pub major: u32,
    /// The version that is really implemented.
    pub version: Version,
    /// The security methods.
    pub security: HttpSecurity,
    host: usize,
    urls: Vec<(String, String)>,
    limits: Vec<(String, u32)>,
}

impl Endpoint {
    /// The address with this element name: `url`, `get-url`, `index-url`, `stats-url`...
    #[must_use]
    pub fn url(&self, element: &str) -> Option<&str> {
        self.urls.iter().find(|(name, _)| name == element).map(|(_, url)| url.as_str())
    }

    /// The number with this element name: `max-iia-ids`, `max-hei-ids`... Where it is not known, clients assume 1.
    #[must_use]
    pub fn limit(&self, element: &str) -> u32 {
        self.limits.iter().find(|(name, _)| name == element).map_or(1, |&(_, limit)| limit.max(1))
    }

    /// Which `host` element of the catalogue it belongs to, counted from 0.
    #[must_use]
    pub fn host(&self) -> usize {
        self.host
    }
}

impl Catalogue {
    /// Reads a catalogue. Keys that are broken, too short or listed under a wrong fingerprint are skipped, and so are
    /// entries of APIs that this crate does not know; unknown elements do not matter.
    pub fn read(bytes: &[u8]) -> Result<Self, CatalogueError> {
        read::read(bytes)
    }

    /// The institutions in whose name a client key may act, sorted. Expect one; a key of several is ambiguous, and a key
    /// of none belongs to a host without institution.
    #[must_use]
    pub fn heis_of_client_key(&self, key: &Fingerprint) -> &[String] {
        self.clients.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether requests may be signed with a key. Server keys may not.
    #[must_use]
    pub fn client_key(&self, key: &Fingerprint) -> KeyLookup {
        if self.clients.contains_key(key) {
            // A key without a body proves nothing.
            self.bodies.get(key).cloned().map_or(KeyLookup::Unknown, KeyLookup::Known)
        } else if self.hosts.iter().any(|host| host.server_keys.contains(key)) {
            KeyLookup::ServerKeyOnly
        } else {
            KeyLookup::Unknown
        }
    }

    /// Where to call an API of an institution: the highest version of this major among the entries that take signed
    /// requests over TLS.
    #[must_use]
    pub fn endpoint(&self, hei_id: &str, api: Api, major: u32) -> Option<&Endpoint> {
        let mut best: Option<&Endpoint> = None;
        for found in self.apis_of(hei_id) {
            let fits = found.api == api && found.major == major && found.security.takes_signed_requests();
            if fits && best.is_none_or(|best| found.version > best.version) {
                best = Some(found);
            }
        }
        best
    }

    /// The body of a key if it is a server key of the very host that the endpoint belongs to.
    #[must_use]
    pub fn server_key(&self, endpoint: &Endpoint, key: &Fingerprint) -> Option<&PublicKey> {
        let listed = self.hosts.get(endpoint.host)?.server_keys.contains(key);
        self.bodies.get(key).filter(|_| listed)
    }

    /// All server keys of the host that the endpoint belongs to.
    #[must_use]
    pub fn server_keys(&self, endpoint: &Endpoint) -> Vec<PublicKey> {
        let listed = self.hosts.get(endpoint.host).map(|host| host.server_keys.as_slice()).unwrap_or_default();
        listed.iter().filter_map(|key| self.bodies.get(key)).cloned().collect()
    }

    /// All institutions, sorted by id.
    pub fn institutions(&self) -> impl Iterator<Item = &Hei> {
        self.order.iter().filter_map(|id| self.heis.get(id))
    }

    /// What the catalogue knows of an institution.
    #[must_use]
    pub fn institution(&self, hei_id: &str) -> Option<&Hei> {
        self.heis.get(hei_id)
    }

    /// The name to show for an institution, an English one if there is one. Nothing for institutions that are not on the
    /// network.
    #[must_use]
    pub fn name_of(&self, hei_id: &str) -> Option<&str> {
        self.heis.get(hei_id).map(Hei::display_name)
    }

    /// All known APIs of an institution, from all hosts that cover it.
    pub fn apis_of(&self, hei_id: &str) -> impl Iterator<Item = &Endpoint> {
        let hosts = self.hosts_of_hei.get(hei_id).map(Vec::as_slice).unwrap_or_default();
        hosts.iter().filter_map(|&host| self.hosts.get(host)).flat_map(|host| &host.endpoints)
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
}

#[cfg(test)]
mod tests;
