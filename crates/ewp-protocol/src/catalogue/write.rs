//! Writing: hosts in the given order, institutions and keys once each and sorted, the registry's namespace without a
//! prefix (well-known clients look for literal tag names).

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{ApiEntry, CATALOGUE};
use crate::hei::{Hei, HeiName, OtherId};
use crate::keys::{Fingerprint, PublicKey};
use crate::manifest::v6::{Manifest, apis_element, put_admin};
use crate::xml::{self, Element};

/// A host as the registry publishes it, taken from its manifest after the registry's checks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CatalogueHost {
    /// Mailboxes of the team.
    pub admin_emails: Vec<String>,
    /// Who runs the host.
    pub admin_provider: Option<String>,
    /// Remarks.
    pub admin_notes: Option<String>,
    /// The APIs.
    pub apis: Vec<ApiEntry>,
    /// The institutions that it covers.
    pub heis: Vec<Hei>,
    /// The keys with which it signs requests.
    pub client_keys: Vec<PublicKey>,
    /// The keys with which it signs answers.
    pub server_keys: Vec<PublicKey>,
}

impl From<Manifest> for CatalogueHost {
    fn from(manifest: Manifest) -> Self {
        Self {
            admin_emails: manifest.admin_emails,
            admin_provider: Some(manifest.admin_provider),
            admin_notes: manifest.admin_notes,
            apis: manifest.apis,
            heis: manifest.hei.into_iter().collect(),
            client_keys: manifest.client_keys,
            server_keys: manifest.server_keys,
        }
    }
}

/// Writes the catalogue. Its schema demands at least one host: the registry itself should be among them.
#[must_use]
pub fn write(hosts: &[CatalogueHost]) -> Vec<u8> {
    let mut root = Element::new(CATALOGUE, "catalogue");
    root.children.extend(hosts.iter().map(host_element));
    root.children.push(institutions(hosts));
    root.children.push(binaries(hosts));
    xml::document(&root)
}

pub(super) fn host_element(host: &CatalogueHost) -> Element {
    let mut element = Element::new(CATALOGUE, "host");
    put_admin(&mut element, &host.admin_emails, host.admin_provider.as_deref(), host.admin_notes.as_deref());
    element.children.push(apis_element(&host.apis));
    if !host.heis.is_empty() {
        let mut covered = Element::new(CATALOGUE, "institutions-covered");
        let id = |hei: &Hei| Element::new(CATALOGUE, "hei-id").with_text(&hei.id);
        covered.children.extend(host.heis.iter().map(id));
        element.children.push(covered);
    }
    for (name, keys) in
        [("client-credentials-in-use", &host.client_keys), ("server-credentials-in-use", &host.server_keys)]
    {
        if !keys.is_empty() {
            let mut credentials = Element::new(CATALOGUE, name);
            credentials.children.extend(keys.iter().map(|key| key_element(&key.fingerprint())));
            element.children.push(credentials);
        }
    }
    element
}

/// The union of what all hosts say about each institution.
fn institutions(hosts: &[CatalogueHost]) -> Element {
    let mut known: BTreeMap<&str, (BTreeSet<&OtherId>, BTreeSet<&HeiName>)> = BTreeMap::new();
    for hei in hosts.iter().flat_map(|host| &host.heis) {
        let (other_ids, names) = known.entry(&hei.id).or_default();
        other_ids.extend(&hei.other_ids);
        names.extend(&hei.names);
    }
    let mut element = Element::new(CATALOGUE, "institutions");
    for (id, (other_ids, names)) in known {
        let hei = Hei {
            id: id.to_owned(),
            other_ids: other_ids.into_iter().cloned().collect(),
            names: names.into_iter().cloned().collect(),
        };
        element.children.push(hei.write());
    }
    element
}

fn binaries(hosts: &[CatalogueHost]) -> Element {
    let keys = hosts.iter().flat_map(|host| host.client_keys.iter().chain(&host.server_keys));
    let bodies: BTreeMap<Fingerprint, &PublicKey> = keys.map(|key| (key.fingerprint(), key)).collect();
    let mut element = Element::new(CATALOGUE, "binaries");
    for (fingerprint, key) in bodies {
        element.children.push(key_element(&fingerprint).with_text(&key.to_base64()));
    }
    element
}

pub(super) fn key_element(fingerprint: &Fingerprint) -> Element {
    Element::new(CATALOGUE, "rsa-public-key").with_attribute("sha-256", fingerprint.as_str())
}
