//! What one manifest may not take from another: keys and an institution's APIs belong to who registered them first
//! (architecture 1.15 and Discovery API 6.0.0, "one to one").

use std::collections::{HashMap, HashSet};

use ewp_protocol::api::{Api, ApiEntry};
use ewp_protocol::manifest::v6::Manifest;
use url::Url;

/// What the manifests before this one have claimed.
#[derive(Debug, Default)]
pub struct Claims {
    /// Institution → the source that registered it first.
    heis: HashMap<String, Url>,
    /// Client key → institution.
    client_keys: HashMap<String, String>,
    /// (institution, API namespace, API name).
    apis: HashSet<(String, String, String)>,
    /// Endpoint address → institution.
    addresses: HashMap<String, String>,
}

/// Takes out of a manifest what others claimed before, and says what was taken out.
pub fn apply(claims: &mut Claims, manifest: &mut Manifest, location: &Url) -> Vec<String> {
    let mut notices: Vec<String> = manifest.refused_keys.iter().map(ToString::to_string).collect();
    let discovery: Vec<&str> =
        manifest.apis.iter().filter(|entry| is(entry, Api::Discovery)).filter_map(|entry| entry.url("url")).collect();
    if !discovery.contains(&location.as_str()) {
        notices.push(format!("the discovery entry does not name {location}, from where the manifest was fetched"));
    }
    manifest.apis.retain(|entry| {
        let Some(defect) = entry.defect() else { return true };
        notices.push(defect.to_string());
        false
    });
    manifest.apis.retain(|entry| {
        let is_registry = is(entry, Api::Registry);
        if is_registry {
            notices.push("only the registry itself may carry a registry entry".to_owned());
        }
        !is_registry
    });
    let Some(hei) = manifest.hei.as_ref().map(|hei| hei.id.clone()) else {
        return notices;
    };
    let owner = claims.heis.entry(hei.clone()).or_insert_with(|| location.clone());
    if owner != location {
        // A second host of an institution needs the word of whoever runs the registry, which comes with a later form
        // of the sources file: without it anybody could act in another's name.
        notices.push(format!("{hei} is registered by another source, so nothing of it is taken from this one"));
        manifest.hei = None;
        manifest.client_keys.clear();
        manifest.apis.retain(|entry| is(entry, Api::Discovery));
        return notices;
    }
    manifest.client_keys.retain(|key| {
        let fingerprint = key.fingerprint();
        match claims.client_keys.get(fingerprint.as_str()) {
            Some(owner) if *owner != hei => {
                notices.push(format!("client key {fingerprint} belongs to another institution"));
                false
            }
            _ => {
                claims.client_keys.insert(fingerprint.as_str().to_owned(), hei.clone());
                true
            }
        }
    });
    manifest.apis.retain(|entry| {
        if is(entry, Api::Discovery) || is(entry, Api::Echo) {
            return true;
        }
        let name = entry.name().to_owned();
        let foreign =
            entry.urls().find(|(_, address)| claims.addresses.get(*address).is_some_and(|owner| *owner != hei));
        if let Some((_, address)) = foreign {
            notices.push(format!("{name}: {address} belongs to another institution"));
            return false;
        }
        if !claims.apis.insert((hei.clone(), entry.namespace().to_owned(), name.clone())) {
            notices.push(format!("{name}: another entry or host answers for {hei} already"));
            return false;
        }
        for (_, address) in entry.urls() {
            claims.addresses.insert(address.to_owned(), hei.clone());
        }
        true
    });
    notices
}

fn is(entry: &ApiEntry, api: Api) -> bool {
    entry.api().is_some_and(|(found, _)| found == api)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ewp_protocol::api::ApiEntry;
    use ewp_protocol::hei::Hei;
    use ewp_protocol::keys::PrivateKey;

    fn manifest(location: &str) -> (Manifest, Url) {
        let key = PrivateKey::generate(2048).unwrap();
        let manifest = Manifest {
            admin_emails: vec!["ewp@alpha.example".to_owned()],
            admin_provider: "Alpha".to_owned(),
            apis: vec![ApiEntry::discovery(location), ApiEntry::iia_cnr(&format!("{location}/cnr"))],
            hei: Some(Hei::named("alpha.example", "en", "University of Alpha")),
            client_keys: vec![key.public().clone()],
            ..Manifest::default()
        };
        (manifest, Url::parse(location).unwrap())
    }

    #[test]
    fn nobody_acts_for_an_institution_that_another_source_registered() {
        let mut claims = Claims::default();
        let (mut first, place) = manifest("https://127.0.0.1:9001/manifest.xml");
        assert_eq!(apply(&mut claims, &mut first, &place), [""; 0]);
        assert_eq!(first.client_keys.len(), 1);
        let (mut second, place) = manifest("https://127.0.0.1:9002/manifest.xml");
        assert_eq!(apply(&mut claims, &mut second, &place).len(), 1);
        assert!(second.hei.is_none() && second.client_keys.is_empty() && second.apis.len() == 1);
    }
}
