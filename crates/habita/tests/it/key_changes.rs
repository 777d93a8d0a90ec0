//! All keys of two hosts are changed twice while they speak with each other, and nobody refuses anything.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use app::host::Host;
use app::keys;
use domain::hei::IiaId;
use ewp_protocol::api::Api;
use ewp_protocol::client::{Call, CallError, Client, ClientOptions, Proof, Protection, Target};
use ewp_protocol::keys::{Fingerprint, PrivateKey, PublicKey};
use jiff::SignedDuration;
use store::keys::{KeyRole, KeyState};
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;
use tokio::sync::RwLock;

/// How long a partner may use a catalogue before it asks for a new one.
const STALE: SignedDuration = SignedDuration::from_hours(3);
/// How long the two speak before anybody counts.
const A_WHILE: Duration = Duration::from_millis(150);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_changes_of_all_keys_during_a_running_exchange_refuse_no_message() {
    let network = start().await;
    let (a, b) = network.two();
    let agreement = a.propose(b, 4).await;
    network.settle().await;
    let first = [fingerprints(a), fingerprints(b)];
    let pause = Arc::new(RwLock::new(()));
    let (running, rounds) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicU64::new(0)));
    let talks =
        [&a.host, &b.host].map(|host| tokio::spawn(talk(host.clone(), pause.clone(), running.clone(), rounds.clone())));

    let mut used = vec![first];
    for change in 0..2 {
        for office in [a, b] {
            for role in KeyRole::ALL {
                office.host.rotate_keys(&office.hei, role).await.unwrap();
            }
            tend(office).await;
        }
        assert_eq!([fingerprints(a), fingerprints(b)], used[change], "a key that was just published does not sign");
        // Each sees its own new key in the catalogue at once; the other one goes on with the catalogue that it has.
        network.import().await;
        for (own, seen) in [(a, b), (b, a)] {
            let before = seen.host.catalogue().fetched_at;
            own.host.refresh_catalogue().await.unwrap();
            tend(own).await;
            assert!(before <= seen.host.catalogue().fetched_at);
            speak(&rounds).await;
            move_clocks(&network, &pause, STALE / 2).await;
            seen.host.refresh_catalogue().await.unwrap();
        }
        a.change(&agreement, 5 + change as u64).await.unwrap();
        move_clocks(&network, &pause, SignedDuration::from_hours(2)).await;
        for office in [a, b] {
            tend(office).await;
        }
        let now = [fingerprints(a), fingerprints(b)];
        for (of, before) in now.iter().flatten().zip(used[change].iter().flatten()) {
            assert_ne!(of, before, "every key is another one now");
        }
        speak(&rounds).await;
        assert_eq!(listed(a), 4, "the old keys are listed beside the new ones");
        move_clocks(&network, &pause, SignedDuration::from_hours(24)).await;
        for office in [a, b] {
            tend(office).await;
        }
        assert_eq!(listed(a), 2, "the old keys are listed no more");
        network.import().await;
        for office in [a, b] {
            office.host.refresh_catalogue().await.unwrap();
        }
        used.push(now);
        speak(&rounds).await;
    }

    running.store(false, Ordering::Relaxed);
    for talk in talks {
        talk.await.unwrap();
    }
    network.settle().await;
    let (answered, refused) = (all(&network, true), all(&network, false));
    assert_eq!(refused, 0, "{answered} exchanges went well");
    assert!(answered > 200, "{answered} exchanges are no running exchange");
    for office in [a, b] {
        assert_eq!(faults(office).await, Vec::<String>::new());
    }
    let remote_id = IiaId::parse(agreement.to_string().as_str()).unwrap();
    let copy = store::partner_copies::newest_copy(b.host.store(), &b.hei, &a.hei, &remote_id).await.unwrap().unwrap();
    assert_eq!(copy.hash, a.sent(&agreement).await.hash, "the last change has come");
    eprintln!("{answered} exchanges, none refused, during two changes of eight keys");
}

/// So that the test above cannot pass by chance: without the wait, a message is refused.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_signs_before_partners_know_it_is_refused() {
    let network = start().await;
    let (a, b) = network.two();
    let key = a.host.rotate_keys(&a.hei, KeyRole::Client).await.unwrap();
    let key = keys::find(a.host.store(), &a.hei, &key.fingerprint).await.unwrap();
    keys::activate(a.host.store(), &key, a.host.key_pace(), true, a.host.clock().wire_now()).await.unwrap();
    tend(a).await;
    // Nothing is pulled with a key that the catalogue does not list; a notice goes all the same.
    a.propose(b, 1).await;
    a.host.work_once().await;
    a.host.write_log().await;
    assert!(faults(a).await.contains(&"refused".to_owned()), "{:?}", faults(a).await);
    b.host.write_log().await;
    assert!(!faults(b).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_is_encrypted_for_an_old_key_is_understood_for_a_week() {
    let network = start().await;
    let (a, b) = network.two();
    let old: PublicKey = b.host.institution(&b.hei).unwrap().server_key().public().clone();
    for role in KeyRole::ALL {
        b.host.rotate_keys(&b.hei, role).await.unwrap();
    }
    tend(b).await;
    network.meet().await;
    tend(b).await;
    for hours in [4, 25] {
        network.wait(SignedDuration::from_hours(hours));
        tend(b).await;
    }
    network.meet().await;
    let state = keys::find(b.host.store(), &b.hei, old.fingerprint().as_str()).await.unwrap().state();
    assert_eq!(state, KeyState::Retired);
    let protection = Protection { encrypt_for: Some(old), ..Protection::default() };
    assert_eq!(echo(&network, a, b, &protection).await.unwrap(), 200);

    network.wait(SignedDuration::from_hours(8 * 24));
    network.meet().await;
    tend(b).await;
    assert_eq!(echo(&network, a, b, &protection).await.unwrap(), 400, "its private half is destroyed");
}

async fn start() -> Network {
    let members = vec![Member::new("alpha.example"), Member::new("beta.example")];
    Network::start(members, Setup { recorded: false, ..Setup::default() }).await
}

/// Asks the partner for everything, and does what is due, until it is told to stop.
async fn talk(host: Host, pause: Arc<RwLock<()>>, running: Arc<AtomicBool>, rounds: Arc<AtomicU64>) {
    while running.load(Ordering::Relaxed) {
        let speaking = pause.read().await;
        Box::pin(host.pull_once(true)).await;
        Box::pin(host.work_once()).await;
        drop(speaking);
        rounds.fetch_add(1, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    host.write_log().await;
}

/// Waits until both have spoken with the keys that they have now.
async fn speak(rounds: &AtomicU64) {
    let before = rounds.load(Ordering::Relaxed);
    for _ in 0..200 {
        tokio::time::sleep(A_WHILE / 10).await;
        if rounds.load(Ordering::Relaxed) >= before + 6 {
            return;
        }
    }
    panic!("the two do not speak any more");
}

/// Lets hours pass between two messages: none is on its way for hours. Keys are changed while messages are.
async fn move_clocks(network: &Network, pause: &RwLock<()>, by: SignedDuration) {
    let _nobody_speaks = pause.write().await;
    network.wait(by);
}

async fn tend(office: &Office) {
    office.host.tend_keys().await.unwrap();
}

fn fingerprints(office: &Office) -> [Fingerprint; 2] {
    let institution = office.host.institution(&office.hei).unwrap();
    [institution.client_fingerprint(), institution.server_fingerprint()]
}

fn listed(office: &Office) -> usize {
    let ring = office.host.institution(&office.hei).unwrap().keys();
    KeyRole::ALL.map(|role| ring.listed(role).len()).iter().sum()
}

/// Exchanges that went well, or all others, of both hosts and in both directions.
fn all(network: &Network, well: bool) -> u64 {
    use app::watch::{APIS, Direction, Outcome};
    let (a, b) = network.two();
    let mut sum = 0;
    for host in [&a.host, &b.host] {
        for direction in Direction::ALL {
            for api in APIS {
                for outcome in Outcome::ALL.into_iter().filter(|outcome| (*outcome == Outcome::Answered) == well) {
                    sum += host.meters().exchanges(direction, api, outcome);
                }
            }
        }
    }
    sum
}

/// What the newest lines of the exchange log say was wrong.
async fn faults(office: &Office) -> Vec<String> {
    let filter = store::exchanges::Filter::default();
    let page =
        store::exchanges::search(office.host.store(), &office.hei, &filter, &app::Place::First, 500).await.unwrap();
    page.rows.into_iter().filter_map(|line| line.fault).collect()
}

/// One signed echo, protected as told; gives the status.
async fn echo(network: &Network, from: &Office, to: &Office, protection: &Protection) -> Result<u16, CallError> {
    let client = Client::new(ClientOptions {
        ca_pem: vec![network.authority().certificate_pem().as_bytes().to_vec()],
        ..ClientOptions::default()
    })
    .unwrap();
    let snapshot = from.host.catalogue();
    let endpoint = snapshot.catalogue.endpoint(to.hei.as_str(), Api::Echo, 2).unwrap();
    let proof = Proof::Signature(snapshot.catalogue.server_keys(endpoint));
    let call = Call::Post { params: vec![("echo".to_owned(), "still here".to_owned())] };
    let target = Target { url: endpoint.url("url").unwrap(), call, proof };
    let key: PrivateKey = from.host.institution(&from.hei).unwrap().client_key();
    let now = from.host.clock().wire_now();
    let answer = client.call_protected(&key, target, protection, uuid::Uuid::new_v4(), move || now.into()).await?;
    Ok(answer.status.as_u16())
}
