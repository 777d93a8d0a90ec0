//! The parts of the catalogue: one for each host, institution and key. A changed manifest makes its own parts anew and
//! leaves the others alone.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use ewp_protocol::catalogue::{CatalogueHost, parts};
use ewp_protocol::hei::Hei;
use ewp_protocol::keys::Fingerprint;
use ewp_protocol::manifest::v6::Manifest;

use crate::claims::SourceId;
use crate::pieces::{Document, Piece, Press};

/// All parts of the catalogue.
pub(crate) struct Parts {
    press: Press,
    /// The registry itself, which is always there.
    own: HostPart,
    hosts: HashMap<SourceId, HostPart>,
    heis: BTreeMap<String, HeiPart>,
    keys: BTreeMap<Fingerprint, KeyPart>,
    /// How many hosts use each namespace that the opening declares.
    namespaces: BTreeMap<Arc<str>, usize>,
    /// The opening, until a namespace comes or goes.
    opening: Option<Piece>,
    between: [Piece; 3],
}

struct HostPart {
    piece: Piece,
    namespaces: Vec<Arc<str>>,
    hei: Option<String>,
    keys: Vec<Fingerprint>,
}

struct HeiPart {
    /// What each host says about it.
    said: BTreeMap<SourceId, Hei>,
    piece: Piece,
}

struct KeyPart {
    uses: usize,
    piece: Piece,
}

impl Parts {
    pub(crate) fn new(own: Manifest) -> Self {
        let mut press = Press::new();
        let between = [parts::INSTITUTIONS, parts::BINARIES, parts::CLOSING].map(|text| press.piece(text.to_owned()));
        let (text, namespaces) = parts::host(&CatalogueHost::from(own));
        let own = HostPart { piece: press.piece(text), namespaces: Vec::new(), hei: None, keys: Vec::new() };
        let mut parts = Self {
            press,
            own,
            hosts: HashMap::new(),
            heis: BTreeMap::new(),
            keys: BTreeMap::new(),
            namespaces: BTreeMap::new(),
            opening: None,
            between,
        };
        parts.own.namespaces = parts.use_namespaces(namespaces);
        parts
    }

    /// Takes what is left of a source's manifest after the checks.
    pub(crate) fn set(&mut self, source: &SourceId, manifest: Manifest) {
        self.remove(source);
        let mut keys = Vec::new();
        for key in manifest.client_keys.iter().chain(&manifest.server_keys) {
            let fingerprint = key.fingerprint();
            keys.push(fingerprint);
            match self.keys.entry(fingerprint) {
                Entry::Occupied(mut known) => known.get_mut().uses += 1,
                Entry::Vacant(place) => {
                    place.insert(KeyPart { uses: 1, piece: self.press.piece(parts::key(key)) });
                }
            }
        }
        let hei = manifest.hei.clone();
        let (text, namespaces) = parts::host(&CatalogueHost::from(manifest));
        let id = hei.as_ref().map(|hei| hei.id.clone());
        let namespaces = self.use_namespaces(namespaces);
        self.hosts.insert(source.clone(), HostPart { piece: self.press.piece(text), namespaces, hei: id, keys });
        if let Some(hei) = hei {
            let mut said = self.heis.remove(&hei.id).map(|part| part.said).unwrap_or_default();
            let id = hei.id.clone();
            said.insert(source.clone(), hei);
            self.put_hei(id, said);
        }
    }

    /// The source is gone.
    pub(crate) fn remove(&mut self, source: &SourceId) {
        let Some(host) = self.hosts.remove(source) else { return };
        for namespace in host.namespaces {
            if let Entry::Occupied(mut known) = self.namespaces.entry(namespace) {
                *known.get_mut() -= 1;
                if *known.get() == 0 {
                    known.remove();
                    self.opening = None;
                }
            }
        }
        for key in host.keys {
            if let Entry::Occupied(mut known) = self.keys.entry(key) {
                known.get_mut().uses -= 1;
                if known.get().uses == 0 {
                    known.remove();
                }
            }
        }
        if let Some(id) = host.hei
            && let Some(mut part) = self.heis.remove(&id)
        {
            part.said.remove(source);
            self.put_hei(id, part.said);
        }
    }

    /// How many institutions there are.
    pub(crate) fn heis(&self) -> usize {
        self.heis.len()
    }

    /// The catalogue with the hosts in this order.
    pub(crate) fn document(&mut self, order: &[SourceId]) -> Document {
        let hosts = || std::iter::once(&self.own).chain(order.iter().filter_map(|source| self.hosts.get(source)));
        let press = &mut self.press;
        let opening = self.opening.get_or_insert_with(|| {
            press.piece(parts::opening(&self.namespaces.keys().map(|namespace| &**namespace).collect()))
        });
        let [institutions, binaries, closing] = &self.between;
        let pieces = std::iter::once(&*opening)
            .chain(hosts().map(|host| &host.piece))
            .chain(std::iter::once(institutions))
            .chain(self.heis.values().map(|hei| &hei.piece))
            .chain(std::iter::once(binaries))
            .chain(self.keys.values().map(|key| &key.piece))
            .chain(std::iter::once(closing));
        Document::of(pieces)
    }

    /// Counts the namespaces of a host, and keeps one text of each for all hosts.
    fn use_namespaces(&mut self, namespaces: Vec<String>) -> Vec<Arc<str>> {
        let counted = namespaces.into_iter().map(|namespace| match self.namespaces.entry(namespace.into()) {
            Entry::Occupied(mut known) => {
                *known.get_mut() += 1;
                known.key().clone()
            }
            Entry::Vacant(place) => {
                self.opening = None;
                let namespace = place.key().clone();
                place.insert(1);
                namespace
            }
        });
        counted.collect()
    }

    /// Writes an institution: the union of what its hosts say. Nothing is left of one that no host covers.
    fn put_hei(&mut self, id: String, said: BTreeMap<SourceId, Hei>) {
        if said.is_empty() {
            return;
        }
        let other_ids: BTreeSet<_> = said.values().flat_map(|hei| &hei.other_ids).collect();
        let names: BTreeSet<_> = said.values().flat_map(|hei| &hei.names).collect();
        let union = Hei {
            id: id.clone(),
            other_ids: other_ids.into_iter().cloned().collect(),
            names: names.into_iter().cloned().collect(),
        };
        let piece = self.press.piece(parts::institution(&union));
        self.heis.insert(id, HeiPart { said, piece });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ewp_protocol::api::ApiEntry;
    use ewp_protocol::catalogue;
    use ewp_protocol::keys::PrivateKey;

    fn manifest(number: usize, hei: &str) -> Manifest {
        let key = PrivateKey::generate(2048).unwrap();
        Manifest {
            admin_emails: vec!["ewp@alpha.example".to_owned()],
            admin_provider: format!("Provider {number}"),
            apis: vec![ApiEntry::echo(&format!("https://host-{number}.example/echo"))],
            hei: Some(Hei::named(hei, "en", &format!("Name {number}"))),
            client_keys: vec![key.public().clone()],
            server_keys: vec![key.public().clone()],
            ..Manifest::default()
        }
    }

    #[test]
    fn the_parts_are_the_catalogue_whatever_came_and_went() {
        let own = manifest(0, "none.example");
        let own = Manifest { hei: None, client_keys: Vec::new(), server_keys: Vec::new(), ..own };
        let mut parts = Parts::new(own.clone());
        let order: Vec<SourceId> = ["a", "b", "c"].map(SourceId::from).to_vec();
        let whole = |document: &Document| document.plain.iter().flat_map(|part| part.to_vec()).collect::<Vec<u8>>();
        let expect = |manifests: &[&Manifest]| {
            let hosts = std::iter::once(&own).chain(manifests.iter().copied());
            catalogue::write(&hosts.cloned().map(CatalogueHost::from).collect::<Vec<_>>())
        };
        let (one, two, three) = (manifest(1, "a.example"), manifest(2, "b.example"), manifest(3, "a.example"));
        for (source, manifest) in order.iter().zip([&one, &two, &three]) {
            parts.set(source, manifest.clone());
        }
        assert_eq!(whole(&parts.document(&order)), expect(&[&one, &two, &three]));
        let mut shared = two.clone();
        shared.server_keys.clone_from(&one.server_keys);
        parts.set(&order[1], shared.clone());
        assert_eq!(whole(&parts.document(&order)), expect(&[&one, &shared, &three]));
        parts.remove(&order[0]);
        assert_eq!(whole(&parts.document(&order[1..])), expect(&[&shared, &three]));
        assert_eq!(parts.heis(), 2);
    }
}
