//! Putting the index together, piece by piece.

use std::collections::HashMap;

use super::{Catalogue, Covered, EndpointRow, Host, KeyRow, UrlRow};
use crate::api::{Api, HttpSecurity, Version};
use crate::hei::Hei;
use crate::keys::{Fingerprint, decode_base64};

/// An index under construction.
#[derive(Debug, Default)]
pub(super) struct Builder {
    catalogue: Catalogue,
    names: HashMap<String, u16>,
    securities: HashMap<String, u16>,
    /// The host that is read just now.
    host: HostUnderway,
    heis: HashMap<Box<str>, usize>,
}

#[derive(Debug, Default)]
struct HostUnderway {
    endpoints: usize,
    heis: Vec<String>,
    client_keys: Vec<u32>,
    server_keys: Vec<u32>,
}

/// An entry of `apis-implemented` that is read just now.
#[derive(Debug)]
pub(super) struct EntryUnderway {
    pub(super) api: Api,
    pub(super) major: u32,
    pub(super) version: Version,
    pub(super) security: Option<u16>,
    urls: usize,
    limits: usize,
    addresses: usize,
}

impl Builder {
    pub(super) fn begin_host(&mut self) {
        self.host = HostUnderway { endpoints: self.catalogue.endpoints.len(), ..HostUnderway::default() };
    }

    pub(super) fn end_host(&mut self) {
        let host = std::mem::take(&mut self.host);
        let (Ok(number), Ok(endpoints)) = (u32::try_from(self.catalogue.hosts.len()), u32::try_from(host.endpoints))
        else {
            return;
        };
        for hei in &host.heis {
            let covered = self.catalogue.by_hei.entry(hei.as_str().into()).or_default();
            if covered.hosts.last() != Some(&number) {
                covered.hosts.push(number);
            }
        }
        for key in host.client_keys {
            if let Some(row) = self.catalogue.keys.get_mut(key as usize) {
                row.is_client_key = true;
                row.heis.extend(host.heis.iter().cloned());
            }
        }
        self.catalogue.hosts.push(Host { endpoints, server_keys: host.server_keys.into() });
    }

    pub(super) fn add_covered(&mut self, id: &str) {
        if !id.is_empty() {
            self.host.heis.push(id.to_owned());
        }
    }

    pub(super) fn add_client_key(&mut self, stated: Option<&str>) {
        if let Some(key) = self.key_listed(stated) {
            self.host.client_keys.push(key);
        }
    }

    pub(super) fn add_server_key(&mut self, stated: Option<&str>) {
        if let Some(key) = self.key_listed(stated) {
            self.host.server_keys.push(key);
            if let Some(row) = self.catalogue.keys.get_mut(key as usize) {
                row.is_server_key = true;
            }
        }
    }

    pub(super) fn begin_entry(&self, api: Api, major: u32, version: Version) -> EntryUnderway {
        EntryUnderway {
            api,
            major,
            version,
            security: None,
            urls: self.catalogue.urls.len(),
            limits: self.catalogue.limits.len(),
            addresses: self.catalogue.addresses.len(),
        }
    }

    pub(super) fn add_url(&mut self, element: &str, url: &str) {
        let (Some(name), Ok(begins)) = (self.name(element), u32::try_from(self.catalogue.addresses.len())) else {
            return;
        };
        self.catalogue.urls.push(UrlRow { name, begins });
        self.catalogue.addresses.push_str(url);
    }

    pub(super) fn add_limit(&mut self, element: &str, limit: u32) {
        if let Some(name) = self.name(element) {
            self.catalogue.limits.push((name, limit));
        }
    }

    /// The number of a combination of security methods that is noted like this.
    pub(super) fn security(&mut self, noted: &str, read: impl FnOnce() -> HttpSecurity) -> Option<u16> {
        if let Some(number) = self.securities.get(noted) {
            return Some(*number);
        }
        let number = u16::try_from(self.catalogue.securities.len()).ok()?;
        self.catalogue.securities.push(read());
        self.securities.insert(noted.to_owned(), number);
        Some(number)
    }

    pub(super) fn end_entry(&mut self, entry: &EntryUnderway) {
        let security = match entry.security {
            Some(number) => Some(number),
            None => self.security("", HttpSecurity::when_absent),
        };
        let (Some(security), Ok(urls), Ok(limits)) = (security, u32::try_from(entry.urls), u32::try_from(entry.limits))
        else {
            // More combinations of methods than anybody has: the entry cannot be called.
            self.catalogue.urls.truncate(entry.urls);
            self.catalogue.limits.truncate(entry.limits);
            self.catalogue.addresses.truncate(entry.addresses);
            return;
        };
        let (api, major, version) = (entry.api, entry.major, entry.version);
        self.catalogue.endpoints.push(EndpointRow { api, security, major, version, urls, limits });
    }

    pub(super) fn add_institution(&mut self, hei: Hei) {
        let known = self.heis.get(hei.id.as_str()).and_then(|place| self.catalogue.heis.get_mut(*place));
        if let Some(known) = known {
            known.other_ids.extend(hei.other_ids);
            known.names.extend(hei.names);
        } else {
            self.heis.insert(hei.id.as_str().into(), self.catalogue.heis.len());
            self.catalogue.heis.push(hei);
        }
    }

    pub(super) fn add_body(&mut self, stated: Option<&str>, base64: &str) {
        let stated: Option<Fingerprint> = stated.and_then(|text| text.parse().ok());
        let der = decode_base64(base64).ok().filter(|der| stated == Some(Fingerprint::of_spki_der(der)));
        let body = der.and_then(|der| self.catalogue.bodies.add(&der));
        let row = stated.filter(|_| body.is_some()).and_then(|stated| self.key_row(stated));
        match row.and_then(|row| self.catalogue.keys.get_mut(row as usize)) {
            Some(row) => row.body = body,
            None => self.catalogue.skipped_keys += 1,
        }
    }

    pub(super) fn finish(mut self) -> Catalogue {
        let catalogue = &mut self.catalogue;
        for row in &mut catalogue.keys {
            row.heis.sort_unstable();
            row.heis.dedup();
            row.heis.shrink_to_fit();
        }
        catalogue.heis.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        for (number, hei) in (0..).zip(&mut catalogue.heis) {
            hei.names.shrink_to_fit();
            hei.other_ids.shrink_to_fit();
            let covered: &mut Covered = catalogue.by_hei.entry(hei.id.as_str().into()).or_default();
            covered.hei = Some(number);
        }
        catalogue.hosts.shrink_to_fit();
        catalogue.endpoints.shrink_to_fit();
        catalogue.urls.shrink_to_fit();
        catalogue.limits.shrink_to_fit();
        catalogue.addresses.shrink_to_fit();
        catalogue.heis.shrink_to_fit();
        catalogue.keys.shrink_to_fit();
        catalogue.bodies.shrink();
        self.catalogue
    }

    fn name(&mut self, element: &str) -> Option<u16> {
        if let Some(number) = self.names.get(element) {
            return Some(*number);
        }
        let number = u16::try_from(self.catalogue.names.len()).ok()?;
        self.catalogue.names.push(element.to_owned());
        self.names.insert(element.to_owned(), number);
        Some(number)
    }

    fn key_listed(&mut self, stated: Option<&str>) -> Option<u32> {
        let key = stated.and_then(|text| text.parse().ok()).and_then(|key| self.key_row(key));
        self.catalogue.skipped_keys += usize::from(key.is_none());
        key
    }

    fn key_row(&mut self, key: Fingerprint) -> Option<u32> {
        let next = u32::try_from(self.catalogue.keys.len()).ok()?;
        let number = *self.catalogue.by_key.entry(key).or_insert(next);
        if number == next {
            self.catalogue.keys.push(KeyRow {
                is_client_key: false,
                is_server_key: false,
                heis: Vec::new(),
                body: None,
            });
        }
        Some(number)
    }
}
