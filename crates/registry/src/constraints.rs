//! The rules that a manifest must keep to be published whole. What breaks a rule is taken out, and nothing else: the
//! rules, their order and their severities are those of the network's own registry, except that a bad address removes
//! its entry alone, and that a manifest is never held against its own past.

use std::collections::HashSet;

use ewp_protocol::api::{Api, ApiEntry, CATALOGUE, MANIFEST};
use ewp_protocol::keys::PublicKey;
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::xml::Element;
use url::Url;

use crate::claims::{Claims, SourceId, is_exclusive, is_of_the_network, main_address};
use crate::findings::Finding;
use crate::forms;
use crate::reach::Reach;
use crate::shortened;
use crate::sources::Pattern;

/// The most entries that are taken from one manifest. The whole network has 30 APIs.
pub const MOST_ENTRIES: usize = 300;
/// The most mailboxes that are taken.
pub const MOST_MAILBOXES: usize = 20;
/// The most keys that are taken of each kind.
pub const MOST_KEYS: usize = 50;

/// How much of an entry's name is told.
pub(crate) const MOST_NAME: usize = 60;

/// What a manifest is held against.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// Where it was fetched; nothing for a manifest that somebody only wants to have checked.
    pub location: Option<&'a Url>,
    /// The institutions that its source may register; if there are none, those that nobody else has.
    pub institutions: &'a [Pattern],
    /// Which addresses are let in.
    pub reach: &'a Reach,
    /// What others hold.
    pub claims: &'a Claims,
    /// Its source.
    pub source: &'a SourceId,
}

/// Takes out of a manifest what breaks a rule, and says what that was.
pub fn apply(manifest: &mut Manifest, terms: Terms<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    keys(manifest, &mut findings);
    texts(manifest, &mut findings);
    discovery(manifest, terms, &mut findings);
    forbidden_and_malformed(manifest, terms.reach, &mut findings);
    institution(manifest, terms, &mut findings);
    against_others(manifest, terms, &mut findings);
    findings
}

fn keys(manifest: &mut Manifest, findings: &mut Vec<Finding>) {
    for refused in &manifest.refused_keys {
        let (number, reason) = (refused.number, refused.reason.to_string());
        findings.push(if refused.server {
            Finding::ServerKey { number, reason }
        } else {
            Finding::ClientKey { number, reason }
        });
    }
    // One sentence about many broken keys is enough.
    findings.truncate(2 * MOST_KEYS);
    for keys in [&mut manifest.client_keys, &mut manifest.server_keys] {
        if keys.len() > MOST_KEYS {
            keys.truncate(MOST_KEYS);
            findings.push(Finding::TooManyKeys { limit: MOST_KEYS });
        }
    }
    if manifest.apis.len() > MOST_ENTRIES {
        manifest.apis.truncate(MOST_ENTRIES);
        findings.push(Finding::TooManyEntries { limit: MOST_ENTRIES });
    }
}

/// What would make the whole catalogue break its schema, although it only stands beside what matters.
fn texts(manifest: &mut Manifest, findings: &mut Vec<Finding>) {
    /// How many of a kind are told; a team that reads of some looks at the others too.
    const TOLD: usize = 5;
    let bad = manifest.admin_emails.iter().filter(|email| !forms::is_mailbox(email)).take(TOLD);
    findings.extend(bad.map(|email| Finding::Mailbox { address: shortened(email, 100) }));
    manifest.admin_emails.retain(|email| forms::is_mailbox(email));
    if manifest.admin_emails.len() > MOST_MAILBOXES {
        manifest.admin_emails.truncate(MOST_MAILBOXES);
        findings.push(Finding::TooManyMailboxes { limit: MOST_MAILBOXES });
    }
    let names = manifest.hei.iter_mut().flat_map(|hei| &mut hei.names);
    let wrong = names.filter_map(|name| name.lang.take_if(|lang| !forms::is_language(lang)));
    let mut wrong: Vec<String> = wrong.map(|language| shortened(&language, 100)).collect();
    wrong.truncate(TOLD);
    findings.extend(wrong.into_iter().map(|language| Finding::Language { language }));
}

fn discovery(manifest: &Manifest, terms: Terms<'_>, findings: &mut Vec<Finding>) {
    let Some(location) = terms.location else { return };
    let entries = manifest.apis.iter().filter(|entry| is(entry, Api::Discovery));
    if !entries.filter_map(|entry| entry.url("url")).any(|url| url == location.as_str()) {
        findings.push(Finding::Discovery);
    }
}

/// What is wrong whoever else is on the network.
fn forbidden_and_malformed(manifest: &mut Manifest, reach: &Reach, findings: &mut Vec<Finding>) {
    let entries = std::mem::take(&mut manifest.apis);
    for entry in entries {
        let api = shortened(entry.name(), MOST_NAME);
        if is(&entry, Api::Registry) {
            findings.push(Finding::RegistryEntry);
            continue;
        }
        if is_embedded(entry.element()) {
            findings.push(Finding::Embedded { api });
            continue;
        }
        if let Err(fault) = forms::check(&entry) {
            findings.push(Finding::Form { api, fault });
            continue;
        }
        if is_exclusive(&entry) && manifest.hei.is_some() && main_address(&entry).is_none() {
            findings.push(Finding::NoAddress { api });
            continue;
        }
        let bad = entry.urls().find_map(|(element, address)| {
            let fault = reach.check(address).err()?;
            Some((shortened(element, MOST_NAME), shortened(address, 200), fault))
        });
        if let Some((element, address, fault)) = bad {
            findings.push(Finding::Address { api, element, address, fault });
            continue;
        }
        if let (Some((_, major)), Some(version)) = (entry.api(), entry.version())
            && version.major != major
            && !(version.major == 0 && major == 1)
        {
            findings.push(Finding::Version { api: api.clone(), version: version.to_string() });
        }
        if embeds(entry.element()) {
            findings.push(Finding::Embedded { api });
            let mut clean = entry.element().clone();
            take_embedded_out(&mut clean);
            manifest.apis.push(ApiEntry::from_element(clean));
        } else {
            manifest.apis.push(entry);
        }
    }
}

fn institution(manifest: &mut Manifest, terms: Terms<'_>, findings: &mut Vec<Finding>) {
    let Some(hei) = manifest.hei.as_ref().map(|hei| hei.id.clone()) else { return };
    let named = terms.institutions.iter().any(|pattern| pattern.fits(&hei));
    let finding = if !terms.institutions.is_empty() && !named {
        Finding::HeiRefused { hei }
    } else if !named && terms.claims.hei_is_held(&hei, terms.source) {
        // Several hosts may cover one institution, but a further one needs the word of whoever runs the registry:
        // without it anybody could act in another's name.
        Finding::HeiTaken { hei }
    } else {
        return;
    };
    findings.push(finding);
    manifest.hei = None;
    manifest.client_keys.clear();
    manifest.apis.retain(|entry| is(entry, Api::Discovery));
}

/// What others had before. A host without an institution acts for nobody, so the rules are not for it.
fn against_others(manifest: &mut Manifest, terms: Terms<'_>, findings: &mut Vec<Finding>) {
    let Some(hei) = manifest.hei.as_ref().map(|hei| hei.id.clone()) else { return };
    let Terms { claims, source, .. } = terms;
    manifest.client_keys.retain(|key| {
        let foreign = claims.key_is_foreign(&key.fingerprint(), &hei, source);
        if foreign {
            findings.push(Finding::ForeignKey { fingerprint: key.fingerprint().to_string() });
        }
        !foreign
    });
    let server_keys: Vec<_> = manifest.server_keys.iter().map(PublicKey::fingerprint).collect();
    let mut had = HashSet::new();
    manifest.apis.retain(|entry| {
        if !is_of_the_network(entry) || !is_exclusive(entry) {
            return true;
        }
        let api = shortened(entry.name(), MOST_NAME);
        let finding = if !had.insert((entry.namespace().to_owned(), entry.name().to_owned())) {
            Finding::Twice { api }
        } else if let Some(address) = claims.elsewhere(entry, &hei, source) {
            Finding::Elsewhere { api, address: address.to_owned() }
        } else if let Some((_, address)) =
            entry.urls().find(|(_, address)| claims.address_is_foreign(address, &hei, source))
        {
            Finding::ForeignAddress { api, address: address.to_owned() }
        } else if claims.keys_differ(entry, &server_keys, &hei, source) {
            Finding::SharedAddress { api, address: main_address(entry).unwrap_or_default().to_owned() }
        } else {
            return true;
        };
        findings.push(finding);
        false
    });
}

/// Whether an element is a part of a catalogue or manifest, which would mislead careless readers.
fn is_embedded(element: &Element) -> bool {
    matches!(&*element.namespace, CATALOGUE | MANIFEST)
}

fn embeds(element: &Element) -> bool {
    element.children.iter().any(|child| is_embedded(child) || embeds(child))
}

fn take_embedded_out(element: &mut Element) {
    element.children.retain(|child| !is_embedded(child));
    element.children.iter_mut().for_each(take_embedded_out);
}

fn is(entry: &ApiEntry, api: Api) -> bool {
    entry.api().is_some_and(|(found, _)| found == api)
}

#[cfg(test)]
mod tests;
