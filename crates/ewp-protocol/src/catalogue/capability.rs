//! What an institution can do on the network, by API and major version.

use std::collections::BTreeMap;

use super::Catalogue;
use crate::api::{Api, Version};

/// One API of an institution in one major version, from all hosts that cover it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Capability {
    /// The API.
    pub api: Api,
    /// The major version.
    pub major: u32,
    /// The highest version that is implemented. If signed requests can be sent, the highest to which they can.
    pub version: Version,
    /// Whether signed requests can be sent with TLS alone.
    pub takes_signed_requests: bool,
    /// Whether requests can be signed, but only with a request or an answer that is encrypted inside TLS.
    pub wants_encryption: bool,
    /// Whether answers of that version are signed.
    pub signs_answers: bool,
}

impl Catalogue {
    /// What an institution offers, by API and major version; nothing if the catalogue does not know it.
    #[must_use]
    pub fn capabilities(&self, hei_id: &str) -> Vec<Capability> {
        let mut found: BTreeMap<(Api, u32), Capability> = BTreeMap::new();
        for endpoint in self.apis_of(hei_id) {
            let offered = Capability {
                api: endpoint.api,
                major: endpoint.major,
                version: endpoint.version,
                takes_signed_requests: endpoint.security.takes_signed_requests(),
                wants_encryption: endpoint.security.wants_encryption(),
                signs_answers: endpoint.security.signs_answers(),
            };
            let rank = |of: &Capability| (of.takes_signed_requests, of.version);
            let best = found.entry((offered.api, offered.major)).or_insert(offered);
            if rank(&offered) > rank(best) {
                *best = offered;
            }
        }
        found.into_values().collect()
    }
}
