//! Who holds what in the network: an institution, a client key, an address (architecture 1.15 and Discovery API 6.0.0,
//! "one to one"). What a source holds stays its own until its manifest lets go of it or the source goes.

use std::borrow::Borrow;
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;
use std::sync::Arc;

use ewp_protocol::api::{Api, ApiEntry};
use ewp_protocol::keys::{Fingerprint, PublicKey};
use ewp_protocol::manifest::v6::Manifest;
use url::Url;

/// The short name of a source, made of its address.
pub type SourceId = Arc<str>;

/// What one source holds.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Holding {
    hei: Option<String>,
    client_keys: Vec<Fingerprint>,
    server_keys: Vec<Fingerprint>,
    apis: Vec<HeldApi>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct HeldApi {
    namespace: Arc<str>,
    name: String,
    /// The address in `url` or `get-url`.
    main: String,
    /// All addresses, each in its one way of being written.
    addresses: Vec<String>,
}

/// What all sources hold.
#[derive(Debug, Default)]
pub struct Claims {
    holdings: HashMap<SourceId, Holding>,
    /// By id in lower case: an id is a domain, and one domain belongs to one institution however it is written.
    heis: HashMap<String, BTreeSet<SourceId>>,
    keys: HashMap<Fingerprint, BTreeSet<SourceId>>,
    addresses: HashMap<String, BTreeSet<SourceId>>,
}

impl Holding {
    /// What a source holds when this is left of its manifest. A host without institution holds nothing.
    #[must_use]
    pub fn of(manifest: &Manifest) -> Self {
        let Some(hei) = &manifest.hei else { return Self::default() };
        let kept = manifest.apis.iter().filter(|entry| is_exclusive(entry));
        let apis = kept.map(|entry| HeldApi {
            namespace: entry.namespace().into(),
            name: entry.name().to_owned(),
            main: main_address(entry).unwrap_or_default().to_owned(),
            addresses: entry.urls().map(|(_, address)| canonical(address)).collect(),
        });
        Self {
            hei: Some(hei.id.clone()),
            client_keys: manifest.client_keys.iter().map(PublicKey::fingerprint).collect(),
            server_keys: manifest.server_keys.iter().map(PublicKey::fingerprint).collect(),
            apis: apis.collect(),
        }
    }
}

impl Claims {
    /// Says what a source holds from now on. Tells whether it let go of anything.
    pub fn set(&mut self, source: &SourceId, holding: Holding) -> bool {
        let before = self.holdings.get(source).cloned().unwrap_or_default();
        if before == holding {
            return false;
        }
        self.forget(source, &before);
        if let Some(hei) = &holding.hei {
            self.heis.entry(hei.to_ascii_lowercase()).or_default().insert(source.clone());
        }
        for key in &holding.client_keys {
            self.keys.entry(*key).or_default().insert(source.clone());
        }
        for address in holding.apis.iter().flat_map(|api| &api.addresses) {
            self.addresses.entry(address.clone()).or_default().insert(source.clone());
        }
        self.holdings.insert(source.clone(), holding);
        before != Holding::default()
    }

    /// The source is gone. Tells whether it let go of anything.
    pub fn remove(&mut self, source: &SourceId) -> bool {
        let Some(before) = self.holdings.remove(source) else { return false };
        self.forget(source, &before);
        before != Holding::default()
    }

    /// Whether another source holds the institution.
    #[must_use]
    pub fn hei_is_held(&self, hei: &str, but: &SourceId) -> bool {
        self.heis.get(&hei.to_ascii_lowercase()).is_some_and(|holders| holders.iter().any(|holder| holder != but))
    }

    /// Whether a client key belongs to another institution.
    #[must_use]
    pub fn key_is_foreign(&self, key: &Fingerprint, hei: &str, but: &SourceId) -> bool {
        let holders = self.keys.get(key).into_iter().flatten().filter(|holder| *holder != but);
        holders.filter_map(|holder| self.hei_of(holder)).any(|owner| owner != hei)
    }

    /// Whether an address belongs to another institution.
    #[must_use]
    pub fn address_is_foreign(&self, address: &str, hei: &str, but: &SourceId) -> bool {
        let holders = self.addresses.get(&canonical(address)).into_iter().flatten().filter(|holder| *holder != but);
        holders.filter_map(|holder| self.hei_of(holder)).any(|owner| owner != hei)
    }

    /// Where another host of the institution has the same API at another address.
    #[must_use]
    pub fn elsewhere<'a>(&'a self, entry: &'a ApiEntry, hei: &str, but: &'a SourceId) -> Option<&'a str> {
        let main = canonical(main_address(entry)?);
        self.same_api(entry, hei, but).map(|(_, api)| api.main.as_str()).find(|other| canonical(other) != main)
    }

    /// Whether another host of the institution has the same API at the same address with a server key that is not among
    /// these.
    #[must_use]
    pub fn keys_differ(&self, entry: &ApiEntry, keys: &[Fingerprint], hei: &str, but: &SourceId) -> bool {
        self.same_api(entry, hei, but).any(|(holding, _)| holding.server_keys.iter().any(|key| !keys.contains(key)))
    }

    fn same_api<'a>(
        &'a self,
        entry: &'a ApiEntry,
        hei: &str,
        but: &'a SourceId,
    ) -> impl Iterator<Item = (&'a Holding, &'a HeldApi)> + use<'a> {
        let holders =
            self.heis.get(&hei.to_ascii_lowercase()).into_iter().flatten().filter(move |holder| *holder != but);
        let holdings = holders.filter_map(|holder| self.holdings.get(holder));
        holdings.flat_map(move |holding| {
            let same = |api: &&HeldApi| *api.namespace == *entry.namespace() && api.name == entry.name();
            holding.apis.iter().filter(same).map(move |api| (holding, api))
        })
    }

    fn hei_of(&self, source: &SourceId) -> Option<&str> {
        self.holdings.get(source)?.hei.as_deref()
    }

    fn forget(&mut self, source: &SourceId, before: &Holding) {
        if let Some(hei) = &before.hei {
            let_go(&mut self.heis, hei.to_ascii_lowercase().as_str(), source);
        }
        for key in &before.client_keys {
            let_go(&mut self.keys, key, source);
        }
        for address in before.apis.iter().flat_map(|api| &api.addresses) {
            let_go(&mut self.addresses, address.as_str(), source);
        }
    }
}

/// The address by which entries of one API are told apart.
pub(crate) fn main_address(entry: &ApiEntry) -> Option<&str> {
    entry.url("url").or_else(|| entry.url("get-url"))
}

/// Whether one institution has the API once. Everybody may have Echo and Discovery as often as they like, and other
/// networks' APIs are none of our business.
pub(crate) fn is_exclusive(entry: &ApiEntry) -> bool {
    is_of_the_network(entry) && !matches!(entry.api(), Some((Api::Discovery | Api::Echo, _)))
}

/// Whether the namespace is one of the network's.
pub(crate) fn is_of_the_network(entry: &ApiEntry) -> bool {
    entry.namespace().starts_with("https://github.com/erasmus-without-paper/ewp-specs-")
}

/// An address as those see it who follow it (RFC 3986, 6.2.2): another way of writing it is no other address.
fn canonical(address: &str) -> String {
    let Ok(mut url) = Url::parse(address) else { return address.to_owned() };
    url.set_fragment(None);
    if url.query() == Some("") {
        url.set_query(None);
    }
    if let Some(name) = url.domain().and_then(|name| name.strip_suffix('.')).map(str::to_owned) {
        // A name without its last dot is as good a name.
        let _ = url.set_host(Some(&name));
    }
    let (mut plain, mut rest) = (String::with_capacity(url.as_str().len()), url.as_str());
    while let Some((before, after)) = rest.split_once('%') {
        plain.push_str(before);
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        rest = match code {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                plain.push(char::from(byte));
                after.get(2..).unwrap_or_default()
            }
            Some(_) => {
                plain.push('%');
                plain.push_str(&after.get(..2).unwrap_or_default().to_ascii_uppercase());
                after.get(2..).unwrap_or_default()
            }
            None => {
                plain.push('%');
                after
            }
        };
    }
    plain.push_str(rest);
    plain
}

fn let_go<K, Q>(holders: &mut HashMap<K, BTreeSet<SourceId>>, what: &Q, source: &SourceId)
where
    K: Hash + Eq + Borrow<Q>,
    Q: Hash + Eq + ?Sized,
{
    if let Some(of_it) = holders.get_mut(what) {
        of_it.remove(source);
        if of_it.is_empty() {
            holders.remove(what);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn an_address_written_otherwise_is_the_same_address() {
        let plain = "https://a.example/path/x-1?q=%2F";
        for other in [
            "https://A.EXAMPLE/path/x-1?q=%2f",
            "https://a.example:443/path/x-1?q=%2F",
            "https://a.example./path/x-1?q=%2F",
            "https://a.example/p%61th/x%2d1?q=%2F",
            "https://a.example/other/../path/x-1?q=%2F",
            "https://a.example/path/x-1?q=%2F#part",
        ] {
            assert_eq!(canonical(other), plain, "{other}");
        }
        assert_eq!(canonical("https://a.example/?"), canonical("https://a.example"));
        for different in [
            "https://a.example/Path/x-1?q=%2F",
            "https://a.example/path/x-1?q=/",
            "https://a.example:444/path/x-1?q=%2F",
        ] {
            assert_ne!(canonical(different), plain, "{different}");
        }
        assert_eq!(canonical("https://a.example/100%"), "https://a.example/100%");
        assert_eq!(canonical("no address"), "no address");
    }
}
