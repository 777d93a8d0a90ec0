//! The steps of keys: those that the operator asks for, and those that the running host takes when it is time.

use std::time::Duration;

use domain::actor::Actor;
use domain::hei::HeiId;
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::keys::{Fingerprint, KeyLookup};
use ewp_protocol::sealing::SealingKey;
use jiff::Timestamp;
use store::keys::{self, Key, KeyRole, KeyState};
use store::{Store, StoreError, Tx, audit};

use super::ring::{first_key, new_key};
use super::{KeyPace, KeyRing, KeyRingError, StepRefused, USUAL_BITS};
use crate::host::{Host, Institution};

/// How often the running host looks at its keys: another process may have changed them.
const LOOK_EVERY: Duration = Duration::from_secs(20);
/// The fewest digits that name a key.
const FEWEST_DIGITS: usize = 8;

/// Looks at all keys for ever.
pub(crate) async fn run(host: &Host) {
    loop {
        if let Err(error) = tend(host).await {
            tracing::error!(%error, "the keys cannot be looked after; those that are in use stay");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = host.keys_wanted().notified() => {}
        }
    }
}

/// Takes all steps that are due, and uses what the database says now. While the clock is wrong no step is taken. Keys
/// of an institution that the configuration does not name any more go on to their end as well.
pub(crate) async fn tend(host: &Host) -> Result<(), KeyRingError> {
    let (now, pace) = (host.clock().wire_now(), host.key_pace());
    let is_clock_right = host.is_clock_right();
    for hei in &keys::institutions(host.store()).await? {
        let institution = host.institution(hei);
        let mut known = keys::all(host.store(), hei).await?;
        let snapshot = host.catalogue();
        let lists = |key: &Key| match snapshot.catalogue.hosts() {
            0 => Listed::Unknown,
            _ => Listed::of(is_listed(&snapshot.catalogue, hei, key)),
        };
        if is_clock_right && due(&known, pace, now, lists).next().is_some() {
            let tx = host.store().begin().await?;
            let held = keys::living(&tx, hei).await?;
            for (key, step) in due(&held, pace, now, lists) {
                take(&tx, key, step, now).await?;
            }
            tx.commit().await?;
            known = keys::all(host.store(), hei).await?;
        }
        let before = now.saturating_sub(pace.understand).unwrap_or(now);
        if is_clock_right
            && known.iter().any(|key| !key.sealed_private.is_empty() && key.retired_at.is_some_and(|at| at < before))
        {
            let tx = host.store().begin().await?;
            keys::destroy_retired(&tx, hei, before).await?;
            tx.commit().await?;
            known = keys::all(host.store(), hei).await?;
        }
        if let Some(institution) = institution {
            use_now(host, &institution, &known)?;
        }
    }
    Ok(())
}

/// The key whose fingerprint begins with these digits.
pub async fn find(store: &Store, hei: &HeiId, digits: &str) -> Result<Key, StepRefused> {
    let mut found = keys::all(store, hei).await?;
    found.retain(|key| digits.len() >= FEWEST_DIGITS && key.fingerprint.starts_with(digits));
    match found.pop() {
        Some(key) if found.is_empty() => Ok(key),
        _ => Err(StepRefused::NoSuchKey(digits.to_owned())),
    }
}

/// Makes a key that nobody knows yet.
pub async fn make(
    store: &Store,
    hei: &HeiId,
    role: KeyRole,
    bits: usize,
    sealing: &SealingKey,
    now: Timestamp,
) -> Result<Key, StepRefused> {
    let key = new_key(hei, role, bits, sealing, now)?;
    let tx = store.begin().await?;
    keys::insert(&tx, &key).await?;
    tx.commit().await?;
    Ok(key)
}

/// Lets the manifest list a key. The running host does the rest when it is time.
pub async fn publish(store: &Store, key: &Key, now: Timestamp) -> Result<(), StepRefused> {
    let tx = store.begin().await?;
    if !keys::publish(&tx, key, now).await? {
        return Err(wrong_state(key));
    }
    tx.commit().await?;
    Ok(())
}

/// Makes and publishes a new key of a role.
pub async fn rotate(
    store: &Store,
    hei: &HeiId,
    role: KeyRole,
    bits: usize,
    sealing: &SealingKey,
    now: Timestamp,
) -> Result<Key, StepRefused> {
    let key = new_key(hei, role, bits, sealing, now)?;
    let tx = store.begin().await?;
    let held = keys::living(&tx, hei).await?;
    if let Some(other) = held.iter().find(|other| other.role == role && other.state() == KeyState::Published) {
        return Err(StepRefused::UnderWay(other.fingerprint.clone()));
    }
    keys::insert(&tx, &key).await?;
    keys::publish(&tx, &key, now).await?;
    tx.commit().await?;
    Ok(key)
}

/// The same, asked for by a person: with an entry in the audit log.
pub(crate) async fn rotate_for(host: &Host, hei: &HeiId, role: KeyRole, actor: &Actor) -> Result<Key, StepRefused> {
    let under_way = |keys: &[Key]| {
        let other = keys.iter().find(|other| other.role == role && other.state() == KeyState::Published);
        other.map_or(Ok(()), |other| Err(StepRefused::UnderWay(other.fingerprint.clone())))
    };
    // Making a key takes a while; nobody does it in vain.
    under_way(&keys::all(host.store(), hei).await?)?;
    let now = host.clock().wire_now();
    let key = new_key(hei, role, USUAL_BITS, host.sealing_key(), now)?;
    let tx = host.store().begin().await?;
    under_way(&keys::living(&tx, hei).await?)?;
    keys::insert(&tx, &key).await?;
    keys::publish(&tx, &key, now).await?;
    let entry = audit::Entry {
        institution: hei,
        at: host.clock().now(),
        actor,
        what: "keys-changed",
        object_kind: "key",
        object_id: &key.fingerprint,
        details: &format!("{{\"role\":\"{}\"}}", role.slug()),
    };
    audit::append(&tx, &entry).await?;
    tx.commit().await?;
    Ok(key)
}

/// Lets a published key sign. Unless it is `forced`, partners must have had the time to learn of it.
pub async fn activate(
    store: &Store,
    key: &Key,
    pace: KeyPace,
    forced: bool,
    now: Timestamp,
) -> Result<(), StepRefused> {
    let tx = store.begin().await?;
    let key = &held(&tx, key).await?;
    if key.state() != KeyState::Published {
        return Err(wrong_state(key));
    }
    if !forced {
        let seen = key.seen_at.ok_or_else(|| StepRefused::NotSeen(key.fingerprint.clone()))?;
        in_time(seen, pace.wait, now)?;
    }
    if !keys::activate(&tx, key, now).await? {
        return Err(wrong_state(key));
    }
    tx.commit().await?;
    Ok(())
}

/// Takes a key out of the manifest. A key that signed stays listed for a while unless this is `forced`; the one that
/// signs stays in any case.
pub async fn retire(store: &Store, key: &Key, pace: KeyPace, forced: bool, now: Timestamp) -> Result<(), StepRefused> {
    let tx = store.begin().await?;
    let key = &held(&tx, key).await?;
    match key.state() {
        KeyState::Active => return Err(StepRefused::Signs(key.fingerprint.clone())),
        KeyState::Retired => return Err(wrong_state(key)),
        KeyState::Retiring if !forced => in_time(key.retiring_at.unwrap_or(now), pace.keep, now)?,
        KeyState::Made | KeyState::Published | KeyState::Retiring => {}
    }
    keys::retire(&tx, key, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes all keys of an institution out of use at once and makes new ones that sign at once: after the sealing key or a
/// private key was lost. Until the registry and the partners have read the manifest again, they refuse.
pub async fn start_anew(store: &Store, hei: &HeiId, sealing: &SealingKey, now: Timestamp) -> Result<(), StepRefused> {
    let tx = store.begin().await?;
    for key in keys::living(&tx, hei).await? {
        keys::retire(&tx, &key, now).await?;
    }
    keys::destroy_retired(&tx, hei, Timestamp::MAX).await?;
    for role in KeyRole::ALL {
        keys::insert(&tx, &first_key(hei, role, sealing, now)?).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The key as it stands now, held with all others of the institution: what the caller knows may be old, and no two keys
/// of a role may change at the same time.
async fn held(tx: &Tx, key: &Key) -> Result<Key, StepRefused> {
    let living = keys::living(tx, &key.institution).await?;
    if let Some(held) = living.into_iter().find(|held| held.fingerprint == key.fingerprint) {
        return Ok(held);
    }
    let all = keys::all(tx, &key.institution).await?;
    let now = all.iter().find(|other| other.fingerprint == key.fingerprint);
    Err(now.map_or_else(|| StepRefused::NoSuchKey(key.fingerprint.clone()), wrong_state))
}

/// Whether partners find a key of ours in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listed {
    Yes,
    No,
    /// There is no catalogue.
    Unknown,
}

impl Listed {
    fn of(is_listed: bool) -> Self {
        if is_listed { Self::Yes } else { Self::No }
    }
}

/// A step that is due by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    See,
    Miss,
    Activate,
    Retire,
}

fn due<'k>(
    known: &'k [Key],
    pace: KeyPace,
    now: Timestamp,
    lists: impl Fn(&Key) -> Listed + 'k,
) -> impl Iterator<Item = (&'k Key, Step)> {
    let is_past = move |at: Timestamp, by| now.duration_since(at) >= by;
    known.iter().filter_map(move |key| {
        let step = match key.state() {
            // It must be listed all the time while it waits, and when it begins to sign.
            KeyState::Published => match (key.seen_at, lists(key)) {
                (None, Listed::Yes) => Some(Step::See),
                (Some(_), Listed::No) => Some(Step::Miss),
                (Some(at), Listed::Yes) => is_past(at, pace.wait).then_some(Step::Activate),
                (_, Listed::Unknown) | (None, Listed::No) => None,
            },
            // The first key of a host signs before anybody has seen it.
            KeyState::Active => (key.seen_at.is_none() && lists(key) == Listed::Yes).then_some(Step::See),
            KeyState::Retiring => key.retiring_at.is_some_and(|at| is_past(at, pace.keep)).then_some(Step::Retire),
            KeyState::Made | KeyState::Retired => None,
        };
        step.map(|step| (key, step))
    })
}

async fn take(tx: &Tx, key: &Key, step: Step, now: Timestamp) -> Result<(), StoreError> {
    let (institution, fingerprint, role) = (&key.institution, &key.fingerprint, key.role.slug());
    match step {
        Step::See => {
            keys::saw(tx, key, now).await?;
            tracing::info!(%institution, fingerprint, role, "the registry's catalogue lists this key of ours");
        }
        Step::Miss => {
            keys::missed(tx, key).await?;
            tracing::warn!(
                %institution, fingerprint, role,
                "the registry's catalogue does not list this key of ours any more; it waits until it does again"
            );
        }
        Step::Activate => {
            if keys::activate(tx, key, now).await? {
                tracing::info!(%institution, fingerprint, role, "this key signs from now on");
            }
        }
        Step::Retire => {
            keys::retire(tx, key, now).await?;
            tracing::info!(%institution, fingerprint, role, "the manifest does not list this key any more");
        }
    }
    Ok(())
}

fn use_now(host: &Host, institution: &Institution, known: &[Key]) -> Result<(), KeyRingError> {
    if institution.keys().is_outdated(known) {
        let ring = KeyRing::open(known, institution.hei(), host.sealing_key())?;
        institution.use_keys(ring);
    }
    Ok(())
}

/// Whether the catalogue lets partners know this client key as one of the institution.
pub(crate) fn is_client_key_listed(catalogue: &Catalogue, hei: &HeiId, name: &Fingerprint) -> bool {
    matches!(catalogue.client_key(name), KeyLookup::Known(_))
        && catalogue.heis_of_client_key(name).iter().any(|of| of == hei.as_str())
}

/// Whether partners can find a key of ours in the catalogue.
fn is_listed(catalogue: &Catalogue, hei: &HeiId, key: &Key) -> bool {
    let Ok(name) = key.fingerprint.parse::<Fingerprint>() else { return false };
    match key.role {
        KeyRole::Client => is_client_key_listed(catalogue, hei, &name),
        KeyRole::Server => {
            catalogue.apis_of(hei.as_str()).any(|endpoint| catalogue.server_key(endpoint, &name).is_some())
        }
    }
}

fn in_time(since: Timestamp, by: jiff::SignedDuration, now: Timestamp) -> Result<(), StepRefused> {
    let until = since.saturating_add(by).unwrap_or(Timestamp::MAX);
    if now < until { Err(StepRefused::TooEarly { until }) } else { Ok(()) }
}

fn wrong_state(key: &Key) -> StepRefused {
    StepRefused::WrongState { fingerprint: key.fingerprint.clone(), state: key.state() }
}
