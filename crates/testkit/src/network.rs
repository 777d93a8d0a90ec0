//! Hosts on loopback, in this process, with true HTTPS between them and a registry.
//!
//! Nothing runs by itself: a test says when a host does its jobs, pulls and reads the catalogue. When the network is
//! dropped its doors close and its files go.

use std::path::Path;
use std::time::Duration;

use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use axum::Router;
use domain::agreement::sample;
use domain::contact::LangText;
use domain::hei::HeiId;
use doors::authority::Authority;
use doors::{Door, Security};
use ewp_protocol::sealing::SealingKey;
use jiff::{SignedDuration, Timestamp};
use registry::{Registry, RegistryOptions};
use store::Store;
use tempfile::TempDir;
use tokio::sync::watch;
use url::Url;

use crate::faults::Faults;
use crate::mortal::{Knocks, Mortal};
use crate::office::Office;
use crate::wire::Wire;

/// How often the hosts take turns at their jobs before a test says that they never come to rest.
const MOST_ROUNDS: usize = 40;

/// One institution, with a host of its own.
#[derive(Clone, Debug)]
pub struct Member {
    hei: HeiId,
    store: Option<Store>,
    ahead: SignedDuration,
}

/// What kind of network.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What the hosts' clocks show at the start; then they stand still until they are moved.
    pub start: Timestamp,
    /// Whether there is a wire that can fail before each host.
    pub faulty: bool,
    /// Whether bodies are recorded.
    pub recorded: bool,
    /// How long a partner may take to answer.
    pub partner_timeout: Duration,
}

/// How a host is opened, at first and after it has died.
type Opening = Box<dyn Fn(Store) -> HostOptions + Send + Sync>;

/// A network of hosts.
pub struct Network {
    hosts: Vec<Office>,
    lives: Vec<(Mortal, Opening)>,
    clocks: Vec<Clock>,
    blind: Vec<Host>,
    faults: Faults,
    wire: Option<Wire>,
    registry: Registry,
    authority: Authority,
    folder: TempDir,
    stop: watch::Sender<bool>,
}

impl Member {
    /// An institution, with an SQLite file of its own.
    #[must_use]
    pub fn new(hei: &str) -> Self {
        let hei = HeiId::parse(hei).expect("an institution's domain");
        Self { hei, store: None, ahead: SignedDuration::ZERO }
    }

    /// The same with this database.
    #[must_use]
    pub fn on(self, store: Store) -> Self {
        Self { store: Some(store), ..self }
    }

    /// The same with a clock that is ahead of the network's.
    #[must_use]
    pub fn ahead_by(self, ahead: SignedDuration) -> Self {
        Self { ahead, ..self }
    }
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            start: "2026-11-20T10:00:00Z".parse().expect("an instant"),
            faulty: false,
            recorded: true,
            partner_timeout: Duration::from_secs(8),
        }
    }
}

impl Network {
    /// Starts a network in which everybody knows everybody.
    pub async fn start(members: Vec<Member>, setup: Setup) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let authority = Authority::open(&folder.path().join("authority")).expect("an authority can be made");
        let (stop, _) = watch::channel(false);
        let door = Door::on_loopback(0).expect("a free port");
        let registry = Registry::open(RegistryOptions {
            public_url: url(&format!("https://{}/", door.address())),
            fixed_sources: Vec::new(),
            sources: sources(folder.path()),
            kept: folder.path().join("registry"),
            every: Duration::from_hours(1),
            timeout: registry::USUAL_TIMEOUT,
            reach: registry::reach::Reach::private_network(),
            extra_ca_pem: vec![authority.certificate_pem().as_bytes().to_vec()],
            admin_email: "registry@network.example".to_owned(),
            provider: "Test network".to_owned(),
            now: a_moment,
        })
        .expect("a registry can be opened");
        let mut network = Self {
            hosts: Vec::new(),
            lives: Vec::new(),
            clocks: Vec::new(),
            blind: Vec::new(),
            faults: Faults::default(),
            wire: setup.recorded.then(|| Wire::in_folder(&folder.path().join("wire"))),
            registry,
            authority,
            folder,
            stop,
        };
        let router = network.registry.router();
        network.open_door(door, network.recorded(router));
        for member in members {
            Box::pin(network.add(member, &setup)).await;
        }
        Box::pin(network.meet()).await;
        network
    }

    /// A host of the network, in the order of the members.
    ///
    /// # Panics
    /// If there are not so many.
    #[must_use]
    pub fn host(&self, number: usize) -> &Office {
        self.hosts.get(number).expect("the network has that many hosts")
    }

    /// The first two hosts.
    #[must_use]
    pub fn two(&self) -> (&Office, &Office) {
        (self.host(0), self.host(1))
    }

    /// A host dies as in a power cut, and another process opens its database. Nothing that it was about to do is done.
    ///
    /// # Panics
    /// If there is no such host.
    pub async fn die(&mut self, number: usize) {
        let (mortal, opening) = self.lives.get(number).expect("the network has that many hosts");
        let office = self.hosts.get_mut(number).expect("the network has that many hosts");
        let host = Host::open(opening(office.host.store().clone())).await.expect("a host can be opened again");
        let router = gateway::router(host.clone());
        let router = match &self.wire {
            Some(wire) => wire.record(router),
            None => router,
        };
        mortal.replace(router);
        office.host = host;
    }

    /// Another process of a host, on the same database. No door leads to it.
    ///
    /// # Panics
    /// If there is no such host.
    pub async fn another(&self, number: usize) -> Host {
        let (_, opening) = self.lives.get(number).expect("the network has that many hosts");
        let host = Host::open(opening(self.host(number).host.store().clone())).await.expect("a host can be opened");
        host.refresh_catalogue().await.expect("the catalogue can be read");
        host
    }

    /// Switches a host off: nobody answers at its door until [`Network::die`] brings it back.
    ///
    /// # Panics
    /// If there is no such host.
    #[must_use]
    pub fn switch_off(&self, number: usize) -> Knocks {
        self.lives.get(number).expect("the network has that many hosts").0.switch_off()
    }

    /// The wire before the hosts.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The clock of the first host.
    ///
    /// # Panics
    /// If there is no host.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        self.clocks.first().expect("the network has a host")
    }

    /// The authority whose certificates the network trusts.
    #[must_use]
    pub fn authority(&self) -> &Authority {
        &self.authority
    }

    /// Moves all clocks.
    pub fn wait(&self, by: SignedDuration) {
        for clock in &self.clocks {
            clock.advance(by);
        }
    }

    /// Lets all hosts do what is due, in turns, until nobody has anything to do.
    ///
    /// # Panics
    /// If they never come to rest.
    pub async fn settle(&self) {
        for _ in 0..MOST_ROUNDS {
            let mut done = 0;
            for office in &self.hosts {
                done += office.work().await;
            }
            if done == 0 {
                return;
            }
        }
        panic!("the hosts still have work after {MOST_ROUNDS} rounds");
    }

    /// Adds a manifest to the registry, and lets everybody read the catalogue again.
    pub async fn join(&self, manifest: &Url) {
        registry::sources::add(&sources(self.folder.path()), manifest).expect("a source can be added");
        Box::pin(self.meet()).await;
    }

    /// Lets the registry read all manifests and every host the catalogue.
    pub async fn meet(&self) {
        self.registry.import_once().await;
        for host in self.hosts.iter().map(|office| &office.host).chain(&self.blind) {
            host.refresh_catalogue().await.expect("the catalogue can be read");
        }
    }

    /// Lets the registry read all manifests; no host reads the catalogue.
    pub async fn import(&self) {
        self.registry.import_once().await;
    }

    /// Opens a door that closes with the network.
    pub fn open_door(&self, door: Door, router: Router) {
        self.open_door_until(door, router, self.stop.subscribe());
    }

    /// Opens a door that closes when its sender says so or is gone.
    pub fn open_door_until(&self, door: Door, router: Router, mut stopped: watch::Receiver<bool>) {
        let certified = self.authority.certify_loopback().expect("a certificate can be made");
        let security =
            Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() };
        tokio::spawn(async move {
            // An error means that the sender is gone, which is a stop as well.
            let stop = async move { drop(stopped.wait_for(|stop| *stop).await) };
            door.serve(security, router, stop).await
        });
    }

    /// Validates every body that went over the wire.
    ///
    /// # Panics
    /// If there is an invalid one, or none at all.
    pub fn validate_wire(&self) {
        self.wire.as_ref().expect("the network records").validate();
    }

    async fn add(&mut self, member: Member, setup: &Setup) {
        let number = self.hosts.len();
        let door = Door::on_loopback(0).expect("a free port");
        let store = if let Some(store) = member.store {
            store
        } else {
            let file = self.folder.path().join(format!("{}.db", member.hei));
            Store::open(&format!("sqlite:{}", file.display())).await.expect("a new database can be opened")
        };
        let at = setup.start.checked_add(member.ahead).expect("a moment");
        let clock = Clock::fixed(at);
        let profile = profile(&member.hei, number, url(&format!("https://{}/", door.address())));
        let sealing_text = SealingKey::generate().expect("a key can be made").to_text();
        let opening = {
            let (registry, authority) =
                (url(&self.registry.catalogue_url()), self.authority.certificate_pem().to_owned());
            let (clock, partner_timeout) = (clock.clone(), setup.partner_timeout);
            move |store| HostOptions {
                store,
                institutions: vec![profile.clone()],
                registry: registry.clone(),
                extra_ca_pem: vec![authority.as_bytes().to_vec()],
                sealing_key: SealingKey::from_text(&sealing_text).expect("the text of a key"),
                clock: clock.clone(),
                pull_every: SignedDuration::from_hours(1),
                catalogue_every: SignedDuration::from_hours(1),
                partner_timeout,
                provider: "Test network".to_owned(),
            }
        };
        let host = Host::open(opening(store)).await.expect("a host can be opened");
        let mortal = Mortal::new(self.recorded(gateway::router(host.clone())));
        let mut router = mortal.router();
        if setup.faulty {
            let empty = with_keys_of(host.store(), &member.hei).await;
            let blind = Host::open(opening(empty)).await.expect("a host can be opened");
            router = self.faults.before(number, router, self.recorded(gateway::router(blind.clone())));
            self.blind.push(blind);
        }
        self.open_door(door, router);
        let manifest = host.manifest_url(&member.hei).expect("the host has this institution");
        registry::sources::add(&sources(self.folder.path()), &manifest).expect("a source can be added");
        self.lives.push((mortal, Box::new(opening)));
        self.clocks.push(clock);
        self.hosts.push(Office::new(host, member.hei).await);
    }

    fn recorded(&self, router: Router) -> Router {
        match &self.wire {
            Some(wire) => wire.record(router),
            None => router,
        }
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

/// An invented institution.
#[must_use]
pub fn profile(hei: &HeiId, number: usize, public_url: Url) -> InstitutionProfile {
    let word = hei.as_str().split('.').next().unwrap_or_default().to_uppercase();
    let (country, city) =
        [("LV", "Rīga"), ("PT", "Évora"), ("IS", "Reykjavík")].into_iter().cycle().nth(number).unwrap_or_default();
    InstitutionProfile {
        hei: hei.clone(),
        names: vec![LangText { lang: Some("en".to_owned()), text: format!("University {word}") }],
        abbreviation: Some(word.clone()),
        country: country.to_owned(),
        city: city.to_owned(),
        erasmus_code: Some(format!("{country} {word}01")),
        pic: None,
        admin_email: format!("ewp@{hei}"),
        website: Some(format!("https://{hei}/")),
        contacts: vec![sample::contact("Anna", "Example", hei)],
        public_url,
        time_zone: "UTC".to_owned(),
    }
}

/// An empty database in which the institution has the keys that it has in another one.
async fn with_keys_of(store: &Store, hei: &HeiId) -> Store {
    let keys = store::keys::all(store, hei).await.expect("the keys can be read");
    let empty = Store::open("sqlite::memory:").await.expect("a database in memory can be opened");
    let tx = empty.begin().await.expect("a transaction can begin");
    for key in &keys {
        store::keys::insert(&tx, key).await.expect("a key can be kept");
    }
    tx.commit().await.expect("the keys can be kept");
    empty
}

fn sources(folder: &Path) -> std::path::PathBuf {
    folder.join("sources.toml")
}

fn url(text: &str) -> Url {
    Url::parse(text).expect("an address")
}

/// The registry only shows its times; the hosts' clocks stand still anyway.
fn a_moment() -> Timestamp {
    Timestamp::UNIX_EPOCH
}
