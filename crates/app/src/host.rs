//! A host: the institutions of one installation with their keys, and what they share.

mod institution;

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use arc_swap::ArcSwap;
use domain::hei::HeiId;
use ewp_protocol::client::{Client, ClientOptions};
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::keys::KeyRole;
use store::{Store, StoreError};
use tokio::sync::{Mutex, Notify, Semaphore};
use url::Url;

pub use self::institution::{BadProfile, Institution, InstitutionProfile};
use crate::attempts::Attempts;
use crate::catalogue::{RefreshError, Snapshot};
use crate::clock::Clock;
use crate::diary::{Diary, LogKept};
use crate::endpoints::Limits;
use crate::keys::{self, KeyPace, KeyRing, KeyRingError, StepRefused};
use crate::kill_points::KillPoints;
use crate::login::{BadSignIn, SignInOptions, SignInWays};
use crate::mail::{MOST_ASKING, Mailing};
use crate::problems::Monitoring;
use crate::told_time::ToldTime;
use crate::unproved::UnprovedPace;
use crate::watch::Meters;
use crate::{directory, endpoints, institution_pages, looks, mail, work};

/// How long the registry may take to send its catalogue, which can be long.
const REGISTRY_TIMEOUT: Duration = Duration::from_mins(1);

/// The longest answer of a partner that is read.
const MOST_OF_AN_ANSWER: usize = 5 * 1024 * 1024;

/// How many passwords are checked at once: each takes memory on purpose.
const HASHING_AT_ONCE: usize = 4;
/// How long the end of a host waits for the last lines of the exchange log.
const CLOSING: Duration = Duration::from_secs(5);

/// What a host needs to open.
#[derive(Debug)]
pub struct HostOptions {
    /// Where its facts are kept.
    pub store: Store,
    /// Its institutions; at least one.
    pub institutions: Vec<InstitutionProfile>,
    /// The address of the registry's catalogue.
    pub registry: Url,
    /// Certificate authorities to trust besides the public ones, PEM.
    pub extra_ca_pem: Vec<Vec<u8>>,
    /// The key that seals private keys in the database.
    pub sealing_key: SealingKey,
    /// Where time comes from.
    pub clock: Clock,
    /// How often every partner is asked what is new.
    pub pull_every: SignedDuration,
    /// How often the catalogue is read again.
    pub catalogue_every: SignedDuration,
    /// How long a partner may take to answer, the body included.
    pub partner_timeout: Duration,
    /// Who runs the host, for the manifest.
    pub provider: String,
}

/// Why a host does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No institution was named.
    #[error("a host needs at least one institution")]
    NoInstitution,
    /// The same institution was named twice.
    #[error("the institution {0} is named twice")]
    Repeated(HeiId),
    /// An institution's profile cannot be used.
    #[error("the institution {hei}: {source}")]
    Profile {
        /// Which institution.
        hei: HeiId,
        /// What is wrong.
        source: BadProfile,
    },
    /// An institution's keys cannot be used.
    #[error("the keys of {hei}: {source}")]
    Keys {
        /// Which institution.
        hei: HeiId,
        /// What is wrong.
        source: KeyRingError,
    },
    /// The client for partners and the registry cannot be made.
    #[error("no client for other hosts can be made: {0}")]
    Client(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An open host. Cloning it gives another handle.
#[derive(Clone)]
pub struct Host {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    institutions: BTreeMap<HeiId, Arc<Institution>>,
    clock: Clock,
    registry: Url,
    client: Client,
    registry_client: Client,
    catalogue: ArcSwap<Snapshot>,
    refreshing: Mutex<()>,
    catalogue_wanted: Notify,
    work_wanted: Notify,
    sealing_key: SealingKey,
    key_pace: OnceLock<KeyPace>,
    keys_wanted: Notify,
    diary: Diary,
    meters: Meters,
    told_time: ToldTime,
    unproved: UnprovedPace,
    log_kept: OnceLock<LogKept>,
    monitoring: OnceLock<Monitoring>,
    sign_in_ways: OnceLock<SignInWays>,
    attempts: Attempts,
    hashing: Arc<Semaphore>,
    reading: Arc<Semaphore>,
    asking: Arc<Semaphore>,
    mailing: OnceLock<Mailing>,
    kill_points: KillPoints,
    limits: Limits,
    pace: Pace,
    provider: String,
    worker: String,
}

/// How often and how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    pub(crate) pull_every: SignedDuration,
    pub(crate) catalogue_every: SignedDuration,
    pub(crate) partner_timeout: Duration,
}

impl Host {
    /// Opens the host: keys are made at the first start, the last catalogue is found again, nothing is fetched yet.
    pub async fn open(options: HostOptions) -> Result<Self, OpenError> {
        Self::open_with(options, Limits::default()).await
    }

    /// Opens the host with other limits on requests.
    pub async fn open_with(options: HostOptions, limits: Limits) -> Result<Self, OpenError> {
        if options.institutions.is_empty() {
            return Err(OpenError::NoInstitution);
        }
        let mut institutions = BTreeMap::new();
        for profile in options.institutions {
            let hei = profile.hei.clone();
            let keys = KeyRing::open_or_make(&options.store, &hei, &options.sealing_key, options.clock.wire_now())
                .await
                .map_err(|source| OpenError::Keys { hei: hei.clone(), source })?;
            let institution =
                Institution::new(profile, keys).map_err(|source| OpenError::Profile { hei: hei.clone(), source })?;
            if institutions.insert(hei.clone(), Arc::new(institution)).is_some() {
                return Err(OpenError::Repeated(hei));
            }
        }
        let client = |timeout, max_body| {
            Client::new(ClientOptions {
                ca_pem: options.extra_ca_pem.clone(),
                timeout,
                max_body,
                user_agent: format!("Habita/{}", env!("CARGO_PKG_VERSION")),
                ..ClientOptions::default()
            })
            .map_err(|error| OpenError::Client(error.to_string()))
        };
        let catalogue = Snapshot::recall(&options.store, &options.registry, options.clock.wire_now()).await?;
        let inner = Inner {
            client: client(options.partner_timeout, MOST_OF_AN_ANSWER)?,
            registry_client: client(REGISTRY_TIMEOUT, ewp_protocol::catalogue::LIMIT)?,
            store: options.store,
            institutions,
            clock: options.clock,
            registry: options.registry,
            catalogue: ArcSwap::from_pointee(catalogue),
            refreshing: Mutex::new(()),
            catalogue_wanted: Notify::new(),
            work_wanted: Notify::new(),
            sealing_key: options.sealing_key,
            key_pace: OnceLock::new(),
            keys_wanted: Notify::new(),
            diary: Diary::new(),
            meters: Meters::default(),
            told_time: ToldTime::default(),
            unproved: UnprovedPace::default(),
            log_kept: OnceLock::new(),
            monitoring: OnceLock::new(),
            sign_in_ways: OnceLock::new(),
            attempts: Attempts::default(),
            hashing: Arc::new(Semaphore::new(HASHING_AT_ONCE)),
            reading: Arc::new(Semaphore::new(1)),
            asking: Arc::new(Semaphore::new(MOST_ASKING as usize)),
            mailing: OnceLock::new(),
            kill_points: KillPoints::default(),
            limits,
            pace: Pace {
                pull_every: options.pull_every,
                catalogue_every: options.catalogue_every,
                partner_timeout: options.partner_timeout,
            },
            provider: options.provider,
            worker: format!("{}-{}", std::process::id(), uuid::Uuid::new_v4().simple()),
        };
        let host = Self { inner: Arc::new(inner) };
        // An older program kept the catalogue and nobody of it.
        let tx = host.store().begin().await?;
        directory::refresh(&tx, &host.catalogue().catalogue).await?;
        tx.commit().await?;
        for institution in host.institutions() {
            institution_pages::refresh(&host, &institution).await?;
            looks::refresh(&host, &institution).await?;
        }
        Ok(host)
    }

    /// One of its institutions.
    #[must_use]
    pub fn institution(&self, hei: &HeiId) -> Option<Arc<Institution>> {
        self.inner.institutions.get(hei).cloned()
    }

    /// Its institutions by id.
    pub fn institutions(&self) -> impl Iterator<Item = Arc<Institution>> + use<> {
        self.inner.institutions.values().cloned().collect::<Vec<_>>().into_iter()
    }

    /// Where its facts are kept.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// Where its time comes from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// What it accepts in one request.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.inner.limits
    }

    /// The manifest of one institution (Discovery API 6.0.0).
    #[must_use]
    pub fn manifest(&self, hei: &HeiId) -> Option<String> {
        let institution = self.inner.institutions.get(hei)?;
        let collects = self.inner.monitoring.get().is_some_and(|monitoring| monitoring.collects(hei));
        let written = endpoints::manifest(institution, &self.inner.provider, self.inner.limits, collects).write();
        Some(String::from_utf8_lossy(&written).into_owned())
    }

    /// The address of the manifest of one institution, for the registry's sources.
    #[must_use]
    pub fn manifest_url(&self, hei: &HeiId) -> Option<Url> {
        Url::parse(&self.inner.institutions.get(hei)?.manifest_url()).ok()
    }

    /// The catalogue as last read. Take it anew for each call, so that keys and addresses are never stale. Taking it
    /// waits for nobody.
    #[must_use]
    pub fn catalogue(&self) -> Arc<Snapshot> {
        self.inner.catalogue.load_full()
    }

    /// Reads the registry's catalogue now. `true` if it has changed.
    pub async fn refresh_catalogue(&self) -> Result<bool, RefreshError> {
        crate::catalogue::refresh(self).await
    }

    /// Uses this catalogue as if the registry had sent it. For tests.
    pub async fn use_catalogue(&self, document: Vec<u8>) -> Result<(), RefreshError> {
        if self.clock().is_real() {
            self.registry_says(self.clock().wire_now());
        }
        crate::catalogue::take_in(self, document, None).await
    }

    /// Asks for a new catalogue in the background if the copy is older than it needs to be: a partner came with a key
    /// that we do not know.
    pub fn want_catalogue(&self) {
        let oldest = self.inner.pace.catalogue_every.min(SignedDuration::from_secs(60));
        let age = self.clock().wire_now().duration_since(self.catalogue().fetched_at);
        if age > oldest {
            self.inner.catalogue_wanted.notify_one();
        }
    }

    /// Hears what time it is at the registry. For the catalogue's reader and for tests.
    pub fn registry_says(&self, date: jiff::Timestamp) {
        if self.inner.told_time.hear(date) {
            // Keys waited for this.
            self.want_keys();
        }
    }

    /// Whether the clock can be trusted with what cannot be undone: it agrees with the registry's. A real one is not
    /// trusted before the registry has answered.
    pub(crate) fn is_clock_right(&self) -> bool {
        self.inner.told_time.agrees(self.clock().wire_now(), !self.clock().is_real())
    }

    /// Whether our catalogue lists the key with which an institution of ours signs. Until then partners refuse what it
    /// asks, and rightly so.
    pub(crate) fn is_listed(&self, institution: &Institution) -> bool {
        let snapshot = self.catalogue();
        keys::is_client_key_listed(&snapshot.catalogue, institution.hei(), &institution.client_fingerprint())
    }

    /// Wakes the runner, after a commit that left something to send or fetch.
    pub fn poke(&self) {
        self.inner.work_wanted.notify_one();
    }

    /// Does all background work until `stop` is done: notices, fetches, pulls, the catalogue and the exchange log.
    pub async fn run(self, stop: impl Future) {
        Box::pin(work::run(&self, stop)).await;
    }

    /// Does every job that is due now, once, and tells how many. Links that people have just asked for are waited for.
    /// For tests and commands.
    pub async fn work_once(&self) -> usize {
        drop(self.inner.asking.acquire_many(MOST_ASKING).await);
        work::once(self).await
    }

    /// Writes down now what waits for the exchange log. For tests and commands.
    pub async fn write_log(&self) {
        if let Err(error) = self.diary().drain(self.store()).await {
            tracing::error!(%error, "lines of the exchange log are lost");
        }
    }

    /// The same before the end, where a database that does not answer is waited for no longer than five seconds.
    pub async fn close_log(&self) {
        if tokio::time::timeout(CLOSING, self.write_log()).await.is_err() {
            tracing::error!("the database does not answer: the last lines of the exchange log are lost");
        }
    }

    /// Asks every partner once what is new; `full` asks for everything. For tests and commands.
    pub async fn pull_once(&self, full: bool) {
        work::pull_all(self, full).await;
    }

    /// Whether the database answers: what the operator's watch asks.
    pub async fn is_working(&self) -> Result<(), StoreError> {
        match self.institutions().next() {
            Some(institution) => {
                store::agreements::count_by_institution(self.store(), institution.hei()).await.map(|_| ())
            }
            None => Ok(()),
        }
    }

    /// Says what the exchange log keeps and for how long. The first word counts; without one, [`LogKept::default`].
    pub fn keep_log(&self, kept: LogKept) {
        // A second word is none.
        let _ = self.inner.log_kept.set(kept);
    }

    /// What the exchange log keeps and for how long.
    #[must_use]
    pub fn log_kept(&self) -> LogKept {
        self.inner.log_kept.get().copied().unwrap_or_default()
    }

    /// Says to whom problems with partners are reported, and which institutions collect reports. The first word counts;
    /// without one, [`Monitoring::default`].
    pub fn monitor(&self, monitoring: Monitoring) {
        // A second word is none.
        let _ = self.inner.monitoring.set(monitoring);
    }

    /// To whom problems with partners are reported, and which institutions collect reports.
    #[must_use]
    pub fn monitoring(&self) -> Monitoring {
        self.inner.monitoring.get().cloned().unwrap_or_default()
    }

    /// Says how mail is sent. The first word counts; without one, none is.
    pub fn send_mail(&self, mailing: Mailing) {
        // A second word is none.
        let _ = self.inner.mailing.set(mailing);
    }

    /// How mail is sent, if it is.
    #[must_use]
    pub fn mailing(&self) -> Option<&Mailing> {
        self.inner.mailing.get()
    }

    /// Puts the digests of tasks that are due into the queue. For tests and commands.
    pub async fn send_digests(&self) -> Result<usize, StoreError> {
        mail::send_due_digests(self, &mut std::collections::HashMap::new()).await
    }

    /// Reports now what went wrong since it was last reported. For tests and commands.
    pub async fn report_problems(&self) -> usize {
        work::report_all(self).await
    }

    /// Says how long the steps of a change of keys take. The first word counts; without one, [`KeyPace::default`].
    pub fn pace_keys(&self, pace: KeyPace) {
        // A second word is none.
        let _ = self.inner.key_pace.set(pace);
    }

    /// How long the steps of a change of keys take.
    #[must_use]
    pub fn key_pace(&self) -> KeyPace {
        self.inner.key_pace.get().copied().unwrap_or_default()
    }

    /// Takes the steps of keys that are due and uses the keys that the database has now. For tests and commands.
    pub async fn tend_keys(&self) -> Result<(), KeyRingError> {
        keys::tend(self).await
    }

    /// Makes and publishes a new key of an institution; the rest happens when it is time.
    pub async fn rotate_keys(&self, hei: &HeiId, role: KeyRole) -> Result<store::keys::Key, StepRefused> {
        let now = self.clock().wire_now();
        keys::rotate(self.store(), hei, role, keys::USUAL_BITS, self.sealing_key(), now).await
    }

    /// Asks the runner to look at the keys soon.
    pub fn want_keys(&self) {
        self.inner.keys_wanted.notify_one();
    }

    /// Places where tests let this host die.
    #[must_use]
    pub fn kill_points(&self) -> &KillPoints {
        &self.inner.kill_points
    }

    /// Counters of this process.
    #[must_use]
    pub fn meters(&self) -> &Meters {
        &self.inner.meters
    }

    pub(crate) fn unproved(&self) -> &UnprovedPace {
        &self.inner.unproved
    }

    pub(crate) fn keys_wanted(&self) -> &Notify {
        &self.inner.keys_wanted
    }

    /// Says how people may sign in beside links; the first word counts.
    pub fn open_sign_in(&self, options: SignInOptions) -> Result<(), BadSignIn> {
        let ways = SignInWays::new(options)?;
        // Whoever comes second changes nothing.
        let _ = self.inner.sign_in_ways.set(ways);
        Ok(())
    }

    pub(crate) fn ways(&self) -> &SignInWays {
        self.inner.sign_in_ways.get_or_init(SignInWays::default)
    }

    pub(crate) fn attempts(&self) -> &Attempts {
        &self.inner.attempts
    }

    pub(crate) fn reading(&self) -> Arc<Semaphore> {
        Arc::clone(&self.inner.reading)
    }

    /// Whose turn it is to compute a slow hash.
    pub(crate) fn hashing(&self) -> Arc<Semaphore> {
        Arc::clone(&self.inner.hashing)
    }

    /// One permit for each question for a link to sign in that is worked on.
    pub(crate) fn asking(&self) -> &Arc<Semaphore> {
        &self.inner.asking
    }

    pub(crate) fn sealing_key(&self) -> &SealingKey {
        &self.inner.sealing_key
    }

    pub(crate) fn client(&self) -> &Client {
        &self.inner.client
    }

    pub(crate) fn registry_client(&self) -> &Client {
        &self.inner.registry_client
    }

    pub(crate) fn registry(&self) -> &Url {
        &self.inner.registry
    }

    pub(crate) fn refreshing(&self) -> &Mutex<()> {
        &self.inner.refreshing
    }

    pub(crate) fn swap_catalogue(&self, snapshot: Snapshot) {
        self.inner.catalogue.store(Arc::new(snapshot));
    }

    pub(crate) fn confirm_catalogue(&self, fetched_at: jiff::Timestamp) {
        let now = self.catalogue();
        self.swap_catalogue(Snapshot { catalogue: now.catalogue.clone(), fetched_at, etag: now.etag.clone() });
    }

    pub(crate) fn catalogue_wanted(&self) -> &Notify {
        &self.inner.catalogue_wanted
    }

    pub(crate) fn work_wanted(&self) -> &Notify {
        &self.inner.work_wanted
    }

    pub(crate) fn diary(&self) -> &Diary {
        &self.inner.diary
    }

    pub(crate) fn pace(&self) -> Pace {
        self.inner.pace
    }

    pub(crate) fn worker(&self) -> &str {
        &self.inner.worker
    }
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").field("institutions", &self.inner.institutions.keys()).finish_non_exhaustive()
    }
}
