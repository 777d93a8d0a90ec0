//! Discovery API 6.0.0, the only version that registries accept.

use crate::api::{ApiEntry, CATALOGUE, COMMON_TYPES, MANIFEST};
use crate::hei::{Hei, is_id};
use crate::keys::{KeyError, PublicKey};
use crate::xml::{self, Element, Reader, XmlError};

/// The longest manifest that is read: 2 MiB.
pub const LIMIT: usize = 2 * 1024 * 1024;

/// What a host says about itself: who runs it, which institution it covers, which APIs it has and with which keys it
/// speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Mailboxes of the team, at least one, never of a person.
    pub admin_emails: Vec<String>,
    /// Who runs the host, and with which software.
    pub admin_provider: String,
    /// Remarks for administrators of other hosts.
    pub admin_notes: Option<String>,
    /// The APIs.
    pub apis: Vec<ApiEntry>,
    /// The institution that the host covers.
    pub hei: Option<Hei>,
    /// The keys with which the host signs requests.
    pub client_keys: Vec<PublicKey>,
    /// The keys with which the host signs answers.
    pub server_keys: Vec<PublicKey>,
    /// Keys that were left out when the manifest was read. Nothing of them is written.
    pub refused_keys: Vec<RefusedKey>,
}

/// A published key that cannot be used; the rest of its manifest can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} key {number} cannot be used: {reason}", if *server { "server" } else { "client" })]
pub struct RefusedKey {
    /// Whether it stood among the server keys.
    pub server: bool,
    /// Which one it was, counted from 1.
    pub number: usize,
    /// Why.
    pub reason: KeyError,
}

/// Why a document is no manifest that can be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// The document cannot be read as XML.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// The root is not `manifest` of version 6.
    #[error("the root element is {name} of {namespace}, expected is the manifest of Discovery API 6")]
    NotAManifest {
        /// Namespace of the root.
        namespace: String,
        /// Local name of the root.
        name: String,
    },
    /// There is not exactly one host.
    #[error("the manifest has {0} hosts, expected is one")]
    Hosts(usize),
    /// Something that must be there is not.
    #[error("the host has no {0}")]
    Missing(&'static str),
    /// More than one institution is covered.
    #[error("the host covers {0} institutions, allowed is one")]
    Heis(usize),
    /// The institution's `id` cannot be one.
    #[error("the institution has no id of 1 to 64 printable characters without spaces")]
    HeiId,
    /// The institution has no name.
    #[error("the institution has no name")]
    HeiName,
}

impl Manifest {
    /// Reads a manifest. What its schema demands outside API entries and keys must be there; the order of elements and
    /// unknown elements do not matter. Entries are taken as they are: see [`ApiEntry::defect`].
    pub fn read(bytes: &[u8]) -> Result<Self, ManifestError> {
        let (mut reader, root) = Reader::open(bytes, LIMIT)?;
        if !root.is(MANIFEST, "manifest") {
            return Err(ManifestError::NotAManifest { namespace: root.namespace.to_string(), name: root.name });
        }
        let root = reader.fill(root)?;
        reader.finish()?;
        let mut hosts = root.children_named(MANIFEST, "host");
        let host = hosts.next().ok_or(ManifestError::Hosts(0))?;
        match hosts.count() {
            0 => Self::of_host(host),
            more => Err(ManifestError::Hosts(1 + more)),
        }
    }

    /// Writes the manifest as its schema demands.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut host = Element::new(MANIFEST, "host");
        put_admin(&mut host, &self.admin_emails, Some(&self.admin_provider), self.admin_notes.as_deref());
        host.children.push(apis_element(&self.apis));
        if let Some(hei) = &self.hei {
            host.children.push(Element::new(MANIFEST, "institutions-covered").with(hei.write()));
        }
        for (name, keys) in
            [("client-credentials-in-use", &self.client_keys), ("server-credentials-in-use", &self.server_keys)]
        {
            if !keys.is_empty() {
                let mut credentials = Element::new(MANIFEST, name);
                let body = |key: &PublicKey| Element::new(MANIFEST, "rsa-public-key").with_text(&key.to_base64());
                credentials.children.extend(keys.iter().map(body));
                host.children.push(credentials);
            }
        }
        xml::document(&Element::new(MANIFEST, "manifest").with(host))
    }

    fn of_host(host: &Element) -> Result<Self, ManifestError> {
        let text = |name| host.child(COMMON_TYPES, name).map(|element| element.text.trim().to_owned());
        let emails = host.children_named(COMMON_TYPES, "admin-email").map(|element| element.text.trim().to_owned());
        let admin_emails: Vec<String> = emails.filter(|email| !email.is_empty()).collect();
        if admin_emails.is_empty() {
            return Err(ManifestError::Missing("admin-email"));
        }
        let mut refused_keys = Vec::new();
        Ok(Self {
            admin_emails,
            admin_provider: text("admin-provider").ok_or(ManifestError::Missing("admin-provider"))?,
            admin_notes: text("admin-notes"),
            apis: apis_of(host),
            hei: hei_of(host)?,
            client_keys: keys_of(host, false, &mut refused_keys),
            server_keys: keys_of(host, true, &mut refused_keys),
            refused_keys,
        })
    }
}

/// Writes who runs a host, in the order that manifest and catalogue share.
pub(crate) fn put_admin(host: &mut Element, emails: &[String], provider: Option<&str>, notes: Option<&str>) {
    for email in emails {
        host.children.push(Element::new(COMMON_TYPES, "admin-email").with_text(email));
    }
    if let Some(provider) = provider {
        host.children.push(Element::new(COMMON_TYPES, "admin-provider").with_text(provider));
    }
    if let Some(notes) = notes {
        host.children.push(Element::new(COMMON_TYPES, "admin-notes").with_text(notes));
    }
}

/// `apis-implemented` of a host, which manifest and catalogue share.
pub(crate) fn apis_element(apis: &[ApiEntry]) -> Element {
    let mut element = Element::new(CATALOGUE, "apis-implemented");
    element.children.extend(apis.iter().map(|entry| entry.element().clone()));
    element
}

fn apis_of(host: &Element) -> Vec<ApiEntry> {
    let entries = host.child(CATALOGUE, "apis-implemented").map(|apis| apis.children.as_slice()).unwrap_or_default();
    // The schema takes entries from other namespaces only.
    let foreign = entries.iter().filter(|entry| &*entry.namespace != CATALOGUE && !entry.namespace.is_empty());
    foreign.cloned().map(ApiEntry::from_element).collect()
}

fn hei_of(host: &Element) -> Result<Option<Hei>, ManifestError> {
    let Some(covered) = host.child(MANIFEST, "institutions-covered") else { return Ok(None) };
    let heis: Vec<&Element> = covered.children_named(CATALOGUE, "hei").collect();
    let element = match heis.as_slice() {
        [] => return Ok(None),
        [one] => *one,
        more => return Err(ManifestError::Heis(more.len())),
    };
    if !element.attribute("id").is_some_and(is_id) {
        return Err(ManifestError::HeiId);
    }
    match Hei::read(element) {
        Some(hei) if hei.names.is_empty() => Err(ManifestError::HeiName),
        hei => Ok(hei),
    }
}

fn keys_of(host: &Element, server: bool, refused: &mut Vec<RefusedKey>) -> Vec<PublicKey> {
    let name = if server { "server-credentials-in-use" } else { "client-credentials-in-use" };
    let mut keys: Vec<PublicKey> = Vec::new();
    let credentials = host.child(MANIFEST, name);
    let bodies = credentials.into_iter().flat_map(|element| element.children_named(MANIFEST, "rsa-public-key"));
    for (index, body) in bodies.enumerate() {
        match PublicKey::from_base64(&body.text) {
            Ok(key) if keys.contains(&key) => {}
            Ok(key) => keys.push(key),
            Err(reason) => refused.push(RefusedKey { server, number: index + 1, reason }),
        }
    }
    keys
}

#[cfg(test)]
pub(crate) mod tests;
