//! Reading: each host, institution and key becomes a small tree, goes into the index and is forgotten.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Catalogue, CatalogueError, Endpoint, Host, LIMIT};
use crate::api::{ApiEntry, CATALOGUE};
use crate::hei::Hei;
use crate::keys::{Fingerprint, PublicKey};
use crate::xml::{Element, Next, Reader, XmlError};

pub(super) fn read(bytes: &[u8]) -> Result<Catalogue, CatalogueError> {
    let (mut reader, root) = Reader::open(bytes, LIMIT)?;
    if !root.is(CATALOGUE, "catalogue") {
        return Err(CatalogueError::NotACatalogue { namespace: root.namespace.to_string(), name: root.name });
    }
    let mut catalogue = Catalogue::default();
    while let Next::Child(part) = reader.next()? {
        if part.is(CATALOGUE, "host") {
            let host = reader.fill(part)?;
            catalogue.add_host(&host);
        } else if part.is(CATALOGUE, "institutions") {
            each(&mut reader, |element| catalogue.add_institution(&element))?;
        } else if part.is(CATALOGUE, "binaries") {
            each(&mut reader, |element| catalogue.add_body(&element))?;
        } else {
            each(&mut reader, drop)?;
        }
    }
    reader.finish()?;
    catalogue.settle();
    Ok(catalogue)
}

/// Hands over the children of an element that was opened just now, one by one.
fn each(reader: &mut Reader<'_>, mut take: impl FnMut(Element)) -> Result<(), XmlError> {
    while let Next::Child(child) = reader.next()? {
        take(reader.fill(child)?);
    }
    Ok(())
}

impl Catalogue {
    fn add_host(&mut self, element: &Element) {
        let index = self.hosts.len();
        let covered = element.child(CATALOGUE, "institutions-covered");
        let ids = covered.into_iter().flat_map(|covered| covered.children_named(CATALOGUE, "hei-id"));
        let heis: Vec<String> = ids.map(|id| id.text.trim().to_owned()).filter(|id| !id.is_empty()).collect();
        for hei in &heis {
            let hosts = self.hosts_of_hei.entry(hei.clone()).or_default();
            if hosts.last() != Some(&index) {
                hosts.push(index);
            }
        }
        for key in self.fingerprints(element, "client-credentials-in-use") {
            self.clients.entry(key).or_default().extend(heis.iter().cloned());
        }
        let server_keys = self.fingerprints(element, "server-credentials-in-use");
        let entries = element.child(CATALOGUE, "apis-implemented").map(|apis| apis.children.as_slice());
        let entries = entries.unwrap_or_default().iter().cloned().map(ApiEntry::from_element);
        let endpoints = entries.filter_map(|entry| endpoint(&entry, index)).collect();
        self.hosts.push(Host { endpoints, server_keys });
    }

    fn fingerprints(&mut self, host: &Element, name: &str) -> Vec<Fingerprint> {
        let mut found = Vec::new();
        let credentials = host.child(CATALOGUE, name);
        for key in credentials.into_iter().flat_map(|element| element.children_named(CATALOGUE, "rsa-public-key")) {
            match key.attribute("sha-256").map(str::parse) {
                Some(Ok(fingerprint)) => found.push(fingerprint),
                _ => self.skipped_keys += 1,
            }
        }
        found
    }

    fn add_institution(&mut self, element: &Element) {
        if !element.is(CATALOGUE, "hei") {
            return;
        }
        let Some(hei) = Hei::read(element) else { return };
        match self.heis.entry(hei.id.clone()) {
            Entry::Vacant(place) => {
                place.insert(hei);
            }
            Entry::Occupied(mut place) => {
                let known = place.get_mut();
                known.other_ids.extend(hei.other_ids);
                known.names.extend(hei.names);
            }
        }
    }

    fn add_body(&mut self, element: &Element) {
        if !element.is(CATALOGUE, "rsa-public-key") {
            return;
        }
        let stated: Option<Fingerprint> = element.attribute("sha-256").and_then(|text| text.parse().ok());
        match PublicKey::from_base64(&element.text) {
            Ok(key) if Some(key.fingerprint()) == stated => {
                self.bodies.insert(key.fingerprint(), key);
            }
            _ => self.skipped_keys += 1,
        }
    }

    fn settle(&mut self) {
        for heis in self.clients.values_mut() {
            heis.sort_unstable();
            heis.dedup();
        }
        self.order = HashMap::keys(&self.heis).cloned().collect();
        self.order.sort_unstable();
    }
}

fn endpoint(entry: &ApiEntry, host: usize) -> Option<Endpoint> {
    let (api, major) = entry.api()?;
    Some(Endpoint {
        api,
        major,
        version: entry.version()?,
        security: entry.security(),
        host,
        urls: entry.urls().map(|(name, url)| (name.to_owned(), url.trim().to_owned())).collect(),
        limits: entry.limits().map(|(name, limit)| (name.to_owned(), limit)).collect(),
    })
}
