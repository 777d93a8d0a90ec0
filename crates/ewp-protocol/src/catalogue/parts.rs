//! The catalogue in parts, for a registry that writes anew only what has changed. Put together in the order opening,
//! hosts, [`INSTITUTIONS`], institutions by id, [`BINARIES`], keys by fingerprint, [`CLOSING`], they are the document
//! that [`write()`](super::write()) makes of the same hosts.

use std::collections::BTreeSet;

use super::CatalogueHost;
use super::write::{host_element, key_element};
use crate::api::CATALOGUE;
use crate::hei::Hei;
use crate::keys::PublicKey;
use crate::xml::{self, Element};

/// What stands between the last host and the first institution.
pub const INSTITUTIONS: &str = "  <institutions>\n";
/// What stands between the last institution and the first key.
pub const BINARIES: &str = "  </institutions>\n  <binaries>\n";
/// What stands after the last key.
pub const CLOSING: &str = "  </binaries>\n</catalogue>\n";

/// The text of a host, and the namespaces that the opening must declare for it.
#[must_use]
pub fn host(host: &CatalogueHost) -> (String, Vec<String>) {
    xml::part(&host_element(host), CATALOGUE, 1)
}

/// The text of an institution. Where several hosts cover it, hand over the union of what they say, sorted.
#[must_use]
pub fn institution(hei: &Hei) -> String {
    xml::part(&hei.write(), CATALOGUE, 2).0
}

/// The text of a key with its body.
#[must_use]
pub fn key(key: &PublicKey) -> String {
    xml::part(&key_element(&key.fingerprint()).with_text(&key.to_base64()), CATALOGUE, 2).0
}

/// Everything before the first host.
#[must_use]
pub fn opening(namespaces: &BTreeSet<&str>) -> String {
    // An empty element of each namespace makes the writer declare them all; what follows the root's tag is cut off.
    let mut root = Element::new(CATALOGUE, "catalogue");
    root.children.extend(namespaces.iter().map(|&namespace| Element::new(namespace, "x")));
    root.children.push(Element::new(CATALOGUE, "x"));
    let document = String::from_utf8(xml::document(&root)).unwrap_or_default();
    let end = document.find(">\n  <").map_or(0, |at| at + 2);
    document.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{Api, ApiEntry};
    use crate::catalogue::write;
    use crate::keys::PrivateKey;

    #[test]
    fn parts_put_together_are_the_whole_catalogue() {
        let host_of = |number: usize| {
            let id = format!("uni-{number}.example");
            CatalogueHost {
                admin_emails: vec![format!("ewp@{id}")],
                admin_provider: Some("A & B".to_owned()),
                apis: vec![
                    ApiEntry::discovery(&format!("https://{id}/manifest")),
                    ApiEntry::iias(&format!("https://{id}/get"), &format!("https://{id}/index"), None, 5),
                    ApiEntry::from_element(Element::new("urn:other", "own").with(Element::new("urn:other", "a"))),
                    ApiEntry::from_element(Element::new(Api::Courses.namespace(1), "courses")),
                ],
                heis: vec![Hei::named(&id, "en", "University <of> >\n  <Nowhere")],
                server_keys: vec![PrivateKey::generate(2048).unwrap().public().clone()],
                ..CatalogueHost::default()
            }
        };
        for hosts in [vec![], vec![CatalogueHost::default()], vec![host_of(1), host_of(2)]] {
            let texts: Vec<_> = hosts.iter().map(host).collect();
            let namespaces = texts.iter().flat_map(|(_, namespaces)| namespaces).map(String::as_str).collect();
            let mut keys: Vec<_> = hosts.iter().flat_map(|host| &host.server_keys).collect();
            keys.sort_by_key(|key| key.fingerprint());
            let mut whole = opening(&namespaces);
            for (text, _) in &texts {
                whole.push_str(text);
            }
            whole.push_str(INSTITUTIONS);
            for hei in hosts.iter().flat_map(|host| &host.heis) {
                whole.push_str(&institution(hei));
            }
            whole.push_str(BINARIES);
            for key in &keys {
                whole.push_str(&super::key(key));
            }
            whole.push_str(CLOSING);
            if !hosts.iter().all(|host| host.heis.is_empty()) {
                assert_eq!(whole, String::from_utf8(write(&hosts)).unwrap());
            }
            assert!(crate::catalogue::Catalogue::read(whole.as_bytes()).is_ok(), "{whole}");
        }
    }
}
