//! The key ring of an institution: made at the first start, sealed at rest.

use domain::hei::HeiId;
use ewp_protocol::keys::{KeyError, PrivateKey};
use ewp_protocol::sealing::{SealingError, SealingKey};
use jiff::Timestamp;
use store::keys::{Key, KeyRole};
use store::{Store, StoreError};

/// Size of new keys.
const BITS: usize = 2048;

/// The keys that an institution uses.
#[derive(Debug)]
pub struct KeyRing {
    /// Signs requests; belongs to this institution alone (architecture 1.15, "one to one").
    pub client: PrivateKey,
    /// Signs answers.
    pub server: PrivateKey,
}

/// Why a key ring cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyRingError {
    /// The sealing key does not open a stored key.
    #[error("a private key in the database cannot be opened; is it the sealing key of this installation? ({0})")]
    Sealed(#[from] SealingError),
    /// A key is damaged or cannot be made.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl KeyRing {
    /// Finds the keys of an institution, or makes those that are missing.
    pub async fn open_or_make(
        store: &Store,
        hei: &HeiId,
        sealing: &SealingKey,
        now: Timestamp,
    ) -> Result<Self, KeyRingError> {
        let known = store::keys::active(store, hei).await?;
        // In a transaction, so that two processes that start together make one key of each kind.
        if [KeyRole::Client, KeyRole::Server].iter().all(|role| known.iter().any(|key| key.role == *role)) {
            return Self::open(&known, hei, sealing);
        }
        let tx = store.begin().await?;
        let mut known = store::keys::active(&tx, hei).await?;
        for role in [KeyRole::Client, KeyRole::Server] {
            if !known.iter().any(|key| key.role == role) {
                let key = make(hei, role, sealing, now)?;
                store::keys::insert(&tx, &key).await?;
                known.push(key);
            }
        }
        tx.commit().await?;
        Self::open(&known, hei, sealing)
    }

    fn open(known: &[Key], hei: &HeiId, sealing: &SealingKey) -> Result<Self, KeyRingError> {
        let newest = |role: KeyRole| {
            let key = known.iter().rev().find(|key| key.role == role);
            let sealed = key.map(|key| key.sealed_private.as_slice()).unwrap_or_default();
            let secret = sealing.open(sealed, context(hei, role).as_bytes())?;
            Ok::<_, KeyRingError>(PrivateKey::from_pkcs8_der(&secret)?)
        };
        Ok(Self { client: newest(KeyRole::Client)?, server: newest(KeyRole::Server)? })
    }
}

fn make(hei: &HeiId, role: KeyRole, sealing: &SealingKey, now: Timestamp) -> Result<Key, KeyRingError> {
    let key = PrivateKey::generate(BITS)?;
    Ok(Key {
        institution: hei.clone(),
        role,
        fingerprint: key.fingerprint().to_string(),
        sealed_private: sealing.seal(key.to_pkcs8_der()?.as_bytes(), context(hei, role).as_bytes())?,
        spki: key.public().spki_der().to_vec(),
        created_at: now,
        retired_at: None,
    })
}

/// Where a sealed key belongs, so that sealed keys cannot be swapped.
fn context(hei: &HeiId, role: KeyRole) -> String {
    let role = match role {
        KeyRole::Client => "client",
        KeyRole::Server => "server",
    };
    format!("habita/private-key/{hei}/{role}")
}
