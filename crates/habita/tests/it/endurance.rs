//! Two hundred agreements between hosts whose processes are killed at random moments. It takes minutes and is no part
//! of the usual tests:
//!
//! ```text
//! cargo test --workspace --test it -- --ignored --nocapture endurance
//! ```
//!
//! With `HABITA_TEST_POSTGRES` (the address of a server) both hosts are two processes each on one database. People work
//! through a host of this test that shares the database and does nothing by itself.

use std::hash::{BuildHasher as _, Hasher as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use app::clock::Clock;
use app::host::{Host, HostOptions};
use domain::agreement::standing::State;
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use doors::authority::Authority;
use doors::{Door, Security};
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use testkit::databases;
use testkit::mortal::Mortal;
use testkit::network::profile;
use testkit::office::Office;
use testkit::wire::Wire;
use tokio::sync::Mutex;
use url::Url;

use crate::processes::start_registry;
use crate::servers::{HostSetup, RunningHost};

/// How many agreements.
const EXCHANGES: usize = 200;
/// How many of them go on at the same time.
const AT_ONCE: usize = 10;
/// How long one of them may take.
const PATIENCE: Duration = Duration::from_mins(6);
/// How long the last messages may take after the last kill.
const REST: Duration = Duration::from_mins(3);

#[test]
#[ignore = "takes minutes; its first lines say how to run it"]
fn two_hundred_agreements_survive_processes_that_are_killed_at_random() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        match databases::postgres_server() {
            Some(server) => {
                let names = ["alpha", "beta"].map(|name| format!("habita_endure_{name}_{}", std::process::id()));
                let mut urls = Vec::new();
                for name in &names {
                    urls.push(store::admin::create_database_with_tables(&server, name).await.unwrap());
                }
                let outcome = tokio::spawn(endure([Some(urls.remove(0)), Some(urls.remove(0))])).await;
                for name in &names {
                    store::admin::drop_database(&server, name).await.unwrap();
                }
                outcome.unwrap();
            }
            None => endure([None, None]).await,
        }
    });
}

/// Waits until something is so.
macro_rules! wait_for {
    ($what:expr, $patience:expr, $is_so:expr) => {{
        let began = Instant::now();
        while !$is_so {
            assert!(began.elapsed() < $patience, "waited in vain for {}", $what);
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
    }};
}

/// One host: its processes, the door before them, and the people who work there.
struct Site {
    office: Office,
    processes: Vec<Mutex<RunningHost>>,
}

async fn endure(databases: [Option<String>; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::open(&folder.path().join("authority")).unwrap();
    let wire = Wire::in_folder(&folder.path().join("wire"));
    let doors = [(); 3].map(|()| Door::on_loopback(0).unwrap());
    let [registry_url, alpha_url, beta_url] =
        [&doors[0], &doors[1], &doors[2]].map(|door| format!("https://{}", door.address()));
    let manifests = [(&alpha_url, "alpha.example"), (&beta_url, "beta.example")];
    let sources = manifests.map(|(url, hei)| format!("[[source]]\nlocation = \"{url}/ewp/{hei}/manifest.xml\"\n"));
    std::fs::write(folder.path().join("sources.toml"), sources.concat()).unwrap();
    let (_registry, registry_port) = start_registry(folder.path(), &authority, &registry_url);
    let catalogue = format!("{registry_url}/catalogue-v1.xml");
    let [at_registry, at_alpha, at_beta] = doors;
    open(&authority, at_registry, wire.proxy(&format!("https://127.0.0.1:{registry_port}"), pem(&authority)));
    let mut sites = Vec::new();
    for ((hei, url, door), database) in
        [("alpha.example", &alpha_url, at_alpha), ("beta.example", &beta_url, at_beta)].into_iter().zip(databases)
    {
        let processes = start(folder.path(), hei, url, &catalogue, &authority, database.as_ref());
        open(&authority, door, spread(&wire, &authority, &processes));
        let office = office(folder.path(), hei, url, &catalogue, &authority, database).await;
        sites.push(Site { office, processes: processes.into_iter().map(Mutex::new).collect() });
    }
    let sites: Arc<[Site; 2]> = Arc::new(sites.try_into().unwrap_or_else(|_| unreachable!("there are two")));
    for site in sites.iter() {
        wait_for!(
            "the partner in the catalogue",
            REST,
            site.office.host.refresh_catalogue().await.is_ok()
                && site.office.host.catalogue().catalogue.institutions().count() == 2
        );
    }

    let over = Arc::new(AtomicBool::new(false));
    let killer = tokio::spawn(kill_at_random(Arc::clone(&sites), Arc::clone(&over)));
    let began = Instant::now();
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let (sites, next) = (Arc::clone(&sites), Arc::clone(&next));
        workers.spawn(async move {
            let mut done = Vec::new();
            while next.fetch_add(1, Ordering::SeqCst) < EXCHANGES {
                let [a, b] = &*sites;
                done.push(exchange(&a.office, &b.office).await);
            }
            done
        });
    }
    let mut agreements = Vec::new();
    while let Some(done) = workers.join_next().await {
        agreements.extend(done.unwrap());
    }
    over.store(true, Ordering::SeqCst);
    let kills = killer.await.unwrap();
    eprintln!("{} agreements, {kills} kills, {} s", agreements.len(), began.elapsed().as_secs());
    assert!(kills >= 20, "only {kills} kills");
    check(&sites, &agreements).await;
}

/// Everything arrived, once, and both sides say the same.
async fn check(sites: &[Site; 2], agreements: &[AgreementId]) {
    let [a, b] = sites;
    for site in sites {
        let (store, clock) = (site.office.host.store(), site.office.host.clock());
        wait_for!("that nothing waits", REST, store::jobs::next_due(store, clock.wire_now()).await.unwrap().is_none());
    }
    assert_eq!(agreements.len(), EXCHANGES);
    assert_eq!(a.office.ids().await.len(), EXCHANGES, "nothing doubled at A");
    assert_eq!(b.office.ids().await.len(), EXCHANGES, "nothing doubled at B");
    assert!(a.office.waiting().await.is_empty() && b.office.waiting().await.is_empty());
    for ours in agreements {
        let theirs = b.office.linked_to(&a.office, &IiaId::from(ours)).await.expect("it is linked");
        let (here, there) = (a.office.facts(ours).await, b.office.facts(&theirs).await);
        assert_eq!(here.remote_id, Some(IiaId::from(&theirs)));
        for (office, id, own, other) in [(&a.office, ours, &here, &there), (&b.office, &theirs, &there, &here)] {
            assert_eq!(office.standing(id).await.state, State::InForce);
            let sent = other.current_revision().map(|revision| revision.hash.clone());
            assert_eq!(own.current_copy().map(|copy| copy.hash.clone()), sent, "both ends are equal");
            assert_eq!(own.given.as_ref().map(|given| given.hash.clone()), sent, "and approved");
            let (store, hei) = (office.host.store(), &office.hei);
            assert_eq!(store::approvals::given_history(store, hei, id).await.unwrap().len(), 1);
            assert_eq!(store::approvals::received_history(store, hei, id).await.unwrap().len(), 1);
        }
    }
}

/// One agreement from the proposal until it is in force at both.
async fn exchange(a: &Office, b: &Office) -> AgreementId {
    let ours = a.propose(b, 4).await;
    let remote = IiaId::from(&ours);
    wait_for!("the proposal", PATIENCE, b.waiting_at_most(1000).await.iter().any(|(_, id)| *id == remote));
    let theirs = b.make_copy(a, &remote).await.expect("a copy can be made");
    b.send(&theirs).await.expect("it can be sent");
    // Either may approve first.
    for (office, id) in [(a, &ours), (b, &theirs)] {
        let mut told: Option<String>;
        wait_for!(format!("an approval: {told:?}"), PATIENCE, {
            let approved = office.approve(id).await;
            told = approved.as_ref().map(|approved| format!("{approved:?}"));
            matches!(approved, Some(Ok(_)))
        });
    }
    for (office, id) in [(a, &ours), (b, &theirs)] {
        wait_for!("that it is in force", PATIENCE, office.standing(id).await.state == State::InForce);
    }
    ours
}

/// Kills a process, and lets it lie for a moment. At two processes of a host one of them lives.
async fn kill_at_random(sites: Arc<[Site; 2]>, over: Arc<AtomicBool>) -> usize {
    let mut kills = 0;
    while !over.load(Ordering::SeqCst) {
        let chance = std::hash::RandomState::new().build_hasher().finish();
        let pick = |bits: u32, most: usize| usize::try_from((chance >> bits) & 0xffff).unwrap_or(0) % most;
        tokio::time::sleep(Duration::from_millis(300 + pick(0, 2500) as u64)).await;
        let site = &sites[pick(16, 2)];
        let process = &site.processes[pick(32, site.processes.len())];
        let mut process = process.lock().await;
        let lies = Duration::from_millis(pick(48, 3000) as u64);
        process.kill();
        tokio::time::sleep(lies).await;
        tokio::task::block_in_place(|| process.start_again());
        kills += 1;
    }
    kills
}

/// The processes of a host: two on a server's database, one on a file.
fn start(
    folder: &std::path::Path,
    hei: &'static str,
    url: &str,
    catalogue: &str,
    authority: &Authority,
    database: Option<&String>,
) -> Vec<RunningHost> {
    let count = if database.is_some() { 2 } else { 1 };
    let mut running = Vec::new();
    for number in 0..count {
        let home = folder.join(format!("{hei}-{number}"));
        std::fs::create_dir_all(&home).unwrap();
        if number > 0 {
            std::fs::copy(folder.join(format!("{hei}-0/sealing.key")), home.join("sealing.key")).unwrap();
        }
        let setup = HostSetup {
            folder: home,
            hei,
            database: database.cloned(),
            public_url: url.to_owned(),
            registry: catalogue.to_owned(),
            extra_ca: authority.certificate_file(),
            certificate: None,
        };
        running.push(setup.start());
    }
    running
}

/// A proxy that hands on to whichever process answers, as an operator would set it up.
fn spread(wire: &Wire, authority: &Authority, processes: &[RunningHost]) -> axum::Router {
    let ports: Vec<u16> = processes.iter().map(|process| process.machines).collect();
    let proxies: Vec<_> =
        ports.iter().map(|port| Mortal::new(wire.proxy(&format!("http://127.0.0.1:{port}"), pem(authority)))).collect();
    Mortal::first_that_answers(proxies)
}

async fn office(
    folder: &std::path::Path,
    hei: &str,
    url: &str,
    catalogue: &str,
    authority: &Authority,
    database: Option<String>,
) -> Office {
    let home = folder.join(format!("{hei}-0"));
    let file = || format!("sqlite:{}", home.join("habita.sqlite").display());
    let hei = HeiId::parse(hei).unwrap();
    let host = Host::open(HostOptions {
        store: Store::open(&database.unwrap_or_else(file)).await.unwrap(),
        institutions: vec![profile(&hei, 0, Url::parse(url).unwrap())],
        registry: Url::parse(catalogue).unwrap(),
        extra_ca_pem: vec![pem(authority).to_vec()],
        sealing_key: SealingKey::open_or_make(&home.join("sealing.key")).unwrap(),
        clock: Clock::real(),
        pull_every: SignedDuration::from_secs(5),
        catalogue_every: SignedDuration::from_secs(5),
        partner_timeout: Duration::from_secs(8),
        provider: "Test".to_owned(),
    });
    Office::new(host.await.unwrap(), hei).await
}

fn open(authority: &Authority, door: Door, router: axum::Router) {
    let certified = authority.certify_loopback().unwrap();
    let security = Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() };
    // It ends with the test's runtime.
    tokio::spawn(door.serve(security, router, std::future::pending()));
}

fn pem(authority: &Authority) -> &[u8] {
    authority.certificate_pem().as_bytes()
}
