//! How an institution of ours stands on the network: what its manifest says, what the registry's catalogue says of it,
//! and what is wrong between the two.

use domain::actor::Actor;
use domain::hei::HeiId;
use ewp_protocol::api::Api;
use jiff::{SignedDuration, Timestamp};
use store::exchanges::{self, Direction, Exchange, Filter};
use store::keys::{Key, KeyRole, KeyState};
use store::{StoreError, keys as kept};

pub use store::keys::{Key as OwnKey, KeyRole as OwnKeyRole, KeyState as OwnKeyState};

use crate::Place;
use crate::endpoints::DOORS;
use crate::host::{Host, Institution};
use crate::keys::{self, StepRefused};

/// After so long without a word of the registry, its list may be wrong.
const OLD: SignedDuration = SignedDuration::from_hours(24);

/// How an institution stands on the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Where the registry reads its manifest.
    pub manifest: String,
    /// Where the catalogue comes from.
    pub registry: String,
    /// When the registry last said that the catalogue is current; nothing before the first one.
    pub catalogue_at: Option<Timestamp>,
    /// How many hosts the catalogue has.
    pub hosts: usize,
    /// Our services.
    pub services: Vec<OwnService>,
    /// What is wrong or worth a look, the worst first. Empty if all is well.
    pub troubles: Vec<Trouble>,
}

/// One service of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnService {
    /// The API.
    pub api: &'static str,
    /// Its major version.
    pub major: u32,
    /// Its address in our manifest.
    pub url: String,
    /// Whether the catalogue sends partners to that address.
    pub is_listed: bool,
    /// When a partner last asked.
    pub last_asked: Option<Timestamp>,
}

/// Something that is wrong between us and the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// There is no catalogue, so nobody is known.
    NoCatalogue,
    /// The catalogue does not know the institution: the registry does not read our manifest, or refuses it.
    NotListed,
    /// The catalogue does not list the key that signs our requests, so partners refuse them.
    ClientKeyNotListed,
    /// The catalogue does not list the key that signs our answers, so partners do not believe them.
    ServerKeyNotListed,
    /// The catalogue lacks services of ours, or has them at other addresses.
    ServicesDiffer,
    /// The registry has been silent for a day.
    CatalogueOld,
    /// Our clock and the registry's differ, or the registry has told no time yet.
    Clock,
}

impl Trouble {
    /// Stable short name, the end of the key of its text.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::NoCatalogue => "no-catalogue",
            Self::NotListed => "not-listed",
            Self::ClientKeyNotListed => "client-key",
            Self::ServerKeyNotListed => "server-key",
            Self::ServicesDiffer => "services",
            Self::CatalogueOld => "old",
            Self::Clock => "clock",
        }
    }

    /// Whether messages fail because of it.
    #[must_use]
    pub fn is_grave(self) -> bool {
        !matches!(self, Self::ServicesDiffer | Self::CatalogueOld | Self::Clock)
    }
}

/// Looks at what is known here; asks nobody.
pub async fn look(host: &Host, institution: &Institution) -> Result<Connection, StoreError> {
    let hei = institution.hei();
    let snapshot = host.catalogue();
    let catalogue = &snapshot.catalogue;
    let mut services = Vec::new();
    for door in DOORS {
        let is_ours = door.api != Api::Monitoring || host.monitoring().collects(hei);
        if !is_ours || services.iter().any(|known: &OwnService| known.api == door.api.name()) {
            continue;
        }
        let url = institution.door(door.path);
        let listed = catalogue.endpoint(hei.as_str(), door.api, door.major);
        services.push(OwnService {
            api: door.api.name(),
            major: door.major,
            is_listed: listed.is_some_and(|endpoint| endpoint.urls().any(|(_, listed)| listed == url)),
            last_asked: last_asked(host, hei, door.api.name()).await?.map(|line| line.at),
            url,
        });
    }
    let catalogue_at = (snapshot.fetched_at != Timestamp::UNIX_EPOCH).then_some(snapshot.fetched_at);
    let mut troubles = Vec::new();
    if catalogue.hosts() == 0 {
        troubles.push(Trouble::NoCatalogue);
    } else if catalogue.institution(hei.as_str()).is_none() {
        troubles.push(Trouble::NotListed);
    } else {
        let server = institution.server_fingerprint();
        if !host.is_listed(institution) {
            troubles.push(Trouble::ClientKeyNotListed);
        }
        let mut endpoints = catalogue.apis_of(hei.as_str());
        if !endpoints.any(|endpoint| catalogue.server_key(endpoint, &server).is_some()) {
            troubles.push(Trouble::ServerKeyNotListed);
        }
        if services.iter().any(|service| !service.is_listed) {
            troubles.push(Trouble::ServicesDiffer);
        }
    }
    if catalogue_at.is_some_and(|at| host.clock().wire_now().duration_since(at) > OLD) {
        troubles.push(Trouble::CatalogueOld);
    }
    if !host.is_clock_right() {
        troubles.push(Trouble::Clock);
    }
    troubles.sort_unstable();
    Ok(Connection {
        manifest: institution.manifest_url(),
        registry: host.registry().to_string(),
        catalogue_at,
        hosts: catalogue.hosts(),
        services,
        troubles,
    })
}

/// The last time that a partner asked one of our services, as far as the exchange log goes back.
pub async fn last_asked(host: &Host, hei: &HeiId, api: &str) -> Result<Option<Exchange>, StoreError> {
    let filter = Filter { api: Some(api.to_owned()), direction: Some(Direction::In), ..Filter::default() };
    let page = exchanges::search(host.store(), hei, &filter, &Place::First, 1).await?;
    Ok(page.rows.into_iter().next())
}

/// What comes next for a key, and when at the earliest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The operator publishes it by a command.
    Publish,
    /// The registry's catalogue has to list it.
    BeListed,
    /// It begins to sign.
    Sign(Timestamp),
    /// Nothing, until somebody changes keys.
    Nothing,
    /// It leaves the manifest.
    LeaveManifest(Timestamp),
    /// Its secret part is destroyed.
    BeDestroyed(Timestamp),
    /// Nothing more.
    Over,
}

/// The keys of an institution with what comes next for each: those that live first, then the newest.
pub async fn own_keys(host: &Host, hei: &HeiId) -> Result<Vec<(Key, Next)>, StoreError> {
    let mut all = kept::all(host.store(), hei).await?;
    all.sort_by_key(|key| (key.state() == KeyState::Retired, key.role, key.state(), std::cmp::Reverse(key.created_at)));
    Ok(all.into_iter().map(|key| (key.clone(), next(host, &key))).collect())
}

fn next(host: &Host, key: &Key) -> Next {
    let pace = host.key_pace();
    let after = |since: Option<Timestamp>, by| {
        let since = since.unwrap_or(key.created_at);
        since.saturating_add(by).unwrap_or(since)
    };
    match key.state() {
        KeyState::Made => Next::Publish,
        KeyState::Published if key.seen_at.is_none() => Next::BeListed,
        KeyState::Published => Next::Sign(after(key.seen_at, pace.wait)),
        KeyState::Active => Next::Nothing,
        KeyState::Retiring => Next::LeaveManifest(after(key.retiring_at, pace.keep)),
        KeyState::Retired if key.sealed_private.is_empty() => Next::Over,
        KeyState::Retired => Next::BeDestroyed(after(key.retired_at, pace.understand)),
    }
}

/// Begins a change of the keys of a role: a new one is made and published; the running host takes the other steps.
pub async fn change_keys(host: &Host, hei: &HeiId, actor: &Actor, role: KeyRole) -> Result<Key, StepRefused> {
    let key = keys::rotate_for(host, hei, role, actor).await?;
    host.want_keys();
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::two;

    #[tokio::test]
    async fn an_institution_that_the_catalogue_does_not_know_is_told_so() {
        let (alpha, _, _) = two().await;
        let institution = alpha.host.institution(&alpha.hei).unwrap();
        let empty = look(&alpha.host, &institution).await.unwrap();
        assert_eq!(empty.troubles.first(), Some(&Trouble::NoCatalogue));
        assert!(empty.services.iter().all(|service| !service.is_listed));
        assert!(empty.manifest.ends_with("/ewp/alpha.example/manifest.xml"));
    }

    #[tokio::test]
    async fn a_change_of_keys_begins_once_and_stands_in_the_audit_log() {
        let (alpha, _, _) = two().await;
        let change = async || change_keys(&alpha.host, &alpha.hei, &alpha.actor, KeyRole::Client).await;
        let key = change().await.unwrap();
        assert!(matches!(change().await, Err(StepRefused::UnderWay(name)) if name == key.fingerprint));
        let all = own_keys(&alpha.host, &alpha.hei).await.unwrap();
        let steps: Vec<_> = all.iter().map(|(key, next)| (key.role, key.state(), *next)).collect();
        assert_eq!(
            steps,
            [
                (KeyRole::Client, KeyState::Published, Next::BeListed),
                (KeyRole::Client, KeyState::Active, Next::Nothing),
                (KeyRole::Server, KeyState::Active, Next::Nothing),
            ]
        );
        let log =
            crate::audit::search(&alpha.host, &alpha.hei, &crate::audit::Search::default(), &Place::First, 5).await;
        let log = log.unwrap().rows;
        assert_eq!(
            (log.len(), log[0].what.as_str(), log[0].object.as_str()),
            (1, "keys-changed", key.fingerprint.as_str())
        );
    }
}
