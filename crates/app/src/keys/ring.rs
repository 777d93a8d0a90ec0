//! What of an institution's keys is in use at one moment. It is made from the database and swapped as a whole.

use domain::hei::HeiId;
use ewp_protocol::keys::{Fingerprint, PrivateKey, PublicKey};
use ewp_protocol::sealing::SealingKey;
use jiff::Timestamp;
use store::Store;
use store::keys::{self, Key, KeyRole, KeyState};

use super::{KeyRingError, USUAL_BITS};

/// The keys that an institution uses.
#[derive(Debug)]
pub struct KeyRing {
    /// Signs requests; belongs to this institution alone (architecture 1.15, "one to one").
    pub client: PrivateKey,
    /// Signs answers.
    pub server: PrivateKey,
    /// Everything that opens, with what it is for.
    open: Vec<(KeyRole, KeyState, PrivateKey)>,
    /// What the ring was made from.
    made_of: Vec<(String, KeyState)>,
}

impl KeyRing {
    /// Finds the keys of an institution, or makes those that are missing. A first key needs no time: nobody knows
    /// another one.
    pub async fn open_or_make(
        store: &Store,
        hei: &HeiId,
        sealing: &SealingKey,
        now: Timestamp,
    ) -> Result<Self, KeyRingError> {
        let known = keys::all(store, hei).await?;
        if KeyRole::ALL.into_iter().all(|role| signing(&known, role).is_some()) {
            return Self::open(&known, hei, sealing);
        }
        // In a transaction, so that two processes that start together make one key of each kind.
        let tx = store.begin().await?;
        keys::queue_up(&tx).await?;
        let mut known = keys::all(&tx, hei).await?;
        for role in KeyRole::ALL {
            if signing(&known, role).is_none() {
                let key = first_key(hei, role, sealing, now)?;
                keys::insert(&tx, &key).await?;
                known.push(key);
            }
        }
        tx.commit().await?;
        Self::open(&known, hei, sealing)
    }

    /// Opens the keys as they stand in the database. Of keys whose private half was destroyed nothing is left to open.
    pub(super) fn open(known: &[Key], hei: &HeiId, sealing: &SealingKey) -> Result<Self, KeyRingError> {
        let mut open = Vec::new();
        for key in known.iter().filter(|key| !key.sealed_private.is_empty()) {
            let secret = sealing.open(&key.sealed_private, context(hei, key.role).as_bytes())?;
            open.push((key.role, key.state(), PrivateKey::from_pkcs8_der(&secret)?));
        }
        let signs = |role: KeyRole| {
            let name = signing(known, role).map(|key| key.fingerprint.as_str()).unwrap_or_default();
            let found = open.iter().find(|(_, _, key)| key.fingerprint().as_str() == name);
            found.map(|(_, _, key)| key.clone()).ok_or(ewp_protocol::sealing::SealingError::DoesNotOpen)
        };
        let (client, server) = (signs(KeyRole::Client)?, signs(KeyRole::Server)?);
        Ok(Self { client, server, open, made_of: outline(known) })
    }

    /// Whether the database says something else now.
    pub(super) fn is_outdated(&self, known: &[Key]) -> bool {
        self.made_of != outline(known)
    }

    /// The keys of a role that the manifest lists; the one that signs comes first.
    #[must_use]
    pub fn listed(&self, role: KeyRole) -> Vec<PublicKey> {
        let listed = self.open.iter().filter(|(of, state, _)| *of == role && state.is_listed());
        let mut listed: Vec<_> =
            listed.map(|(_, state, key)| (*state != KeyState::Active, key.public().clone())).collect();
        listed.sort_by_key(|(later, _)| *later);
        listed.into_iter().map(|(_, key)| key).collect()
    }

    /// The key with this name that decrypts: any that we ever published and did not destroy, so that whoever has not
    /// heard of a change is still understood.
    #[must_use]
    pub fn decrypting(&self, role: KeyRole, name: &Fingerprint) -> Option<PrivateKey> {
        let found = self
            .open
            .iter()
            .find(|(of, state, key)| *of == role && *state != KeyState::Made && key.fingerprint() == *name);
        found.map(|(_, _, key)| key.clone())
    }
}

/// A key that was just made, sealed.
pub(super) fn new_key(
    hei: &HeiId,
    role: KeyRole,
    bits: usize,
    sealing: &SealingKey,
    now: Timestamp,
) -> Result<Key, KeyRingError> {
    let key = PrivateKey::generate(bits)?;
    Ok(Key {
        institution: hei.clone(),
        role,
        fingerprint: key.fingerprint().to_string(),
        sealed_private: sealing.seal(key.to_pkcs8_der()?.as_bytes(), context(hei, role).as_bytes())?,
        spki: key.public().spki_der().to_vec(),
        created_at: now,
        published_at: None,
        seen_at: None,
        active_at: None,
        retiring_at: None,
        retired_at: None,
    })
}

/// A key that signs from the beginning.
pub(super) fn first_key(hei: &HeiId, role: KeyRole, sealing: &SealingKey, now: Timestamp) -> Result<Key, KeyRingError> {
    let key = new_key(hei, role, USUAL_BITS, sealing, now)?;
    Ok(Key { published_at: Some(now), active_at: Some(now), ..key })
}

/// The key of a role that signs.
pub(super) fn signing(known: &[Key], role: KeyRole) -> Option<&Key> {
    known.iter().filter(|key| key.role == role && key.state() == KeyState::Active).max_by_key(|key| key.active_at)
}

fn outline(known: &[Key]) -> Vec<(String, KeyState)> {
    let open = known.iter().filter(|key| !key.sealed_private.is_empty());
    open.map(|key| (key.fingerprint.clone(), key.state())).collect()
}

/// Where a sealed key belongs, so that sealed keys cannot be swapped.
fn context(hei: &HeiId, role: KeyRole) -> String {
    format!("habita/private-key/{hei}/{}", role.slug())
}
