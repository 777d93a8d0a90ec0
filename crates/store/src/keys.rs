//! The institutions' own keys with the steps of their lives. Private keys come sealed and stay so here.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::db::Turn;
use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyRole {
    /// It signs our requests.
    Client,
    /// It signs our answers.
    Server,
}

impl KeyRole {
    /// Both roles.
    pub const ALL: [Self; 2] = [Self::Client, Self::Server];

    /// Stable short name for the command line and the database.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

/// Where a key stands in its life. A key only ever goes forward; it may leave out steps on its way to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyState {
    /// It exists; nobody else knows of it.
    Made,
    /// The manifest lists it; it does not sign yet, since partners may not know it.
    Published,
    /// It signs.
    Active,
    /// It signs no more; the manifest lists it as long as what it signed may still be checked.
    Retiring,
    /// The manifest lists it no more.
    Retired,
}

impl KeyState {
    /// Stable short name.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Published => "published",
            Self::Active => "active",
            Self::Retiring => "retiring",
            Self::Retired => "retired",
        }
    }

    /// Whether the manifest lists a key in this state.
    #[must_use]
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Published | Self::Active | Self::Retiring)
    }
}

/// One key pair of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Whose it is.
    pub institution: HeiId,
    /// What it is for.
    pub role: KeyRole,
    /// SHA-256 of the public key in hex: its name on the network.
    pub fingerprint: String,
    /// The private key, encrypted. Empty once it was destroyed.
    pub sealed_private: Vec<u8>,
    /// The public key (SubjectPublicKeyInfo, DER).
    pub spki: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when the manifest lists it.
    pub published_at: Option<Timestamp>,
    /// Since when the registry's catalogue lists it, as far as we saw.
    pub seen_at: Option<Timestamp>,
    /// Since when it signs.
    pub active_at: Option<Timestamp>,
    /// Since when it signs no more.
    pub retiring_at: Option<Timestamp>,
    /// Since when the manifest lists it no more.
    pub retired_at: Option<Timestamp>,
}

impl Key {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> KeyState {
        if self.retired_at.is_some() {
            KeyState::Retired
        } else if self.retiring_at.is_some() {
            KeyState::Retiring
        } else if self.active_at.is_some() {
            KeyState::Active
        } else if self.published_at.is_some() {
            KeyState::Published
        } else {
            KeyState::Made
        }
    }
}

/// Keeps a new key.
pub async fn insert(tx: &Tx, key: &Key) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO institution_keys
            (institution, fingerprint, role, sealed_private, spki, created_at, published_at, seen_at, active_at,
             retiring_at, retired_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &key.institution,
            &key.fingerprint,
            &key.role.slug(),
            &key.sealed_private,
            &key.spki,
            &key.created_at,
            &key.published_at,
            &key.seen_at,
            &key.active_at,
            &key.retiring_at,
            &key.retired_at,
        ],
    )
    .await?;
    Ok(())
}

/// Lets one process at a time make first keys.
pub async fn queue_up(tx: &Tx) -> Result<(), StoreError> {
    tx.queue_up(Turn::MakeKeys).await
}

/// All keys that an institution ever had, oldest first.
pub async fn all(db: &impl Db, institution: &HeiId) -> Result<Vec<Key>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT institution, fingerprint, role, sealed_private, spki, created_at, published_at, seen_at, active_at,
                retiring_at, retired_at
             FROM institution_keys WHERE institution = $1 ORDER BY created_at, fingerprint",
            &[institution],
        )
        .await?;
    rows.iter().map(key).collect()
}

/// All institutions that ever had a key here, also those that the configuration does not name any more.
pub async fn institutions(db: &impl Db) -> Result<Vec<HeiId>, StoreError> {
    let rows = db.reader().all("SELECT DISTINCT institution FROM institution_keys ORDER BY institution", &[]).await?;
    rows.iter().map(|row| row.read("institution")).collect()
}

/// The keys whose lives may change. In a transaction they are held, so that two processes do not take the same step.
pub async fn living(tx: &Tx, institution: &HeiId) -> Result<Vec<Key>, StoreError> {
    let text = format!(
        "SELECT institution, fingerprint, role, sealed_private, spki, created_at, published_at, seen_at, active_at,
            retiring_at, retired_at
         FROM institution_keys WHERE institution = $1 AND retired_at IS NULL ORDER BY created_at, fingerprint{}",
        tx.reader().hold()
    );
    let rows = tx.reader().all(&text, &[institution]).await?;
    rows.iter().map(key).collect()
}

/// Lets the manifest list a key that was made.
pub async fn publish(tx: &Tx, key: &Key, at: Timestamp) -> Result<bool, StoreError> {
    step(tx, key, "published_at", at).await
}

/// Notes that the registry's catalogue lists a key.
pub async fn saw(tx: &Tx, key: &Key, at: Timestamp) -> Result<bool, StoreError> {
    step(tx, key, "seen_at", at).await
}

/// Notes that the registry's catalogue does not list a key any more that does not sign yet.
pub async fn missed(tx: &Tx, key: &Key) -> Result<bool, StoreError> {
    let text = "UPDATE institution_keys SET seen_at = NULL
                WHERE institution = $1 AND fingerprint = $2 AND active_at IS NULL AND retired_at IS NULL";
    Ok(tx.run(text, &[&key.institution, &key.fingerprint]).await? == 1)
}

/// Lets a published key sign; the one of the same role that signed until now retires. `false` if the key is at another
/// point of its life, and then nothing is changed.
pub async fn activate(tx: &Tx, key: &Key, at: Timestamp) -> Result<bool, StoreError> {
    let text = "UPDATE institution_keys SET active_at = $3
                WHERE institution = $1 AND fingerprint = $2 AND published_at IS NOT NULL
                  AND active_at IS NULL AND retiring_at IS NULL AND retired_at IS NULL";
    if tx.run(text, &[&key.institution, &key.fingerprint, &at]).await? != 1 {
        return Ok(false);
    }
    tx.run(
        "UPDATE institution_keys SET retiring_at = $3
         WHERE institution = $1 AND role = $2 AND fingerprint <> $4
           AND active_at IS NOT NULL AND retiring_at IS NULL AND retired_at IS NULL",
        &[&key.institution, &key.role.slug(), &at, &key.fingerprint],
    )
    .await?;
    Ok(true)
}

/// Takes a key out of the manifest. Its public half stays here for ever, since old signatures name it.
pub async fn retire(tx: &Tx, key: &Key, at: Timestamp) -> Result<bool, StoreError> {
    step(tx, key, "retired_at", at).await
}

/// Destroys the private halves of keys that were retired before a moment; tells how many.
pub async fn destroy_retired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run(
        "UPDATE institution_keys SET sealed_private = $3
         WHERE institution = $1 AND retired_at < $2 AND sealed_private <> $3",
        &[institution, &before, &Vec::new()],
    )
    .await
}

/// One step forward; `false` if it was taken before.
async fn step(tx: &Tx, key: &Key, column: &str, at: Timestamp) -> Result<bool, StoreError> {
    let text = format!(
        "UPDATE institution_keys SET {column} = $3
         WHERE institution = $1 AND fingerprint = $2 AND {column} IS NULL AND retired_at IS NULL"
    );
    Ok(tx.run(&text, &[&key.institution, &key.fingerprint, &at]).await? == 1)
}

fn key(row: &Row) -> Result<Key, StoreError> {
    let role = row.text("role")?;
    let role = KeyRole::ALL.into_iter().find(|known| known.slug() == role).ok_or_else(|| StoreError::Unreadable {
        column: "role".to_owned(),
        reason: format!("{role:?} is no role of a key"),
    })?;
    Ok(Key {
        institution: row.read("institution")?,
        role,
        fingerprint: row.text("fingerprint")?,
        sealed_private: row.bytes("sealed_private")?,
        spki: row.bytes("spki")?,
        created_at: row.at("created_at")?,
        published_at: row.opt_at("published_at")?,
        seen_at: row.opt_at("seen_at")?,
        active_at: row.opt_at("active_at")?,
        retiring_at: row.opt_at("retiring_at")?,
        retired_at: row.opt_at("retired_at")?,
    })
}
