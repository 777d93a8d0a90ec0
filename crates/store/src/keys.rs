//! The institutions' own keys. Private keys come sealed and stay so here.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyRole {
    /// It signs our requests.
    Client,
    /// It signs our answers.
    Server,
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
    /// The private key, encrypted.
    pub sealed_private: Vec<u8>,
    /// The public key (SubjectPublicKeyInfo, DER).
    pub spki: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it is not used any more.
    pub retired_at: Option<Timestamp>,
}

/// Keeps a key.
pub async fn insert(tx: &Tx, key: &Key) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO institution_keys
            (institution, fingerprint, role, sealed_private, spki, created_at, retired_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &key.institution,
            &key.fingerprint,
            &slug(key.role),
            &key.sealed_private,
            &key.spki,
            &key.created_at,
            &key.retired_at,
        ],
    )
    .await?;
    Ok(())
}

/// The keys that are in use, oldest first.
pub async fn active(db: &impl Db, institution: &HeiId) -> Result<Vec<Key>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT institution, fingerprint, role, sealed_private, spki, created_at, retired_at
             FROM institution_keys WHERE institution = $1 AND retired_at IS NULL ORDER BY created_at, fingerprint",
            &[institution],
        )
        .await?;
    rows.iter().map(key).collect()
}

/// Takes a key out of use; tells whether it was in use. It stays, since old signatures name it.
pub async fn retire(tx: &Tx, institution: &HeiId, fingerprint: &str, at: Timestamp) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE institution_keys SET retired_at = $3
             WHERE institution = $1 AND fingerprint = $2 AND retired_at IS NULL",
            &[institution, &fingerprint, &at],
        )
        .await?;
    Ok(changed == 1)
}

fn slug(role: KeyRole) -> &'static str {
    match role {
        KeyRole::Client => "client",
        KeyRole::Server => "server",
    }
}

fn key(row: &Row) -> Result<Key, StoreError> {
    let role = row.text("role")?;
    let role = [KeyRole::Client, KeyRole::Server].into_iter().find(|known| slug(*known) == role).ok_or_else(|| {
        StoreError::Unreadable { column: "role".to_owned(), reason: format!("{role:?} is no role of a key") }
    })?;
    Ok(Key {
        institution: row.read("institution")?,
        role,
        fingerprint: row.text("fingerprint")?,
        sealed_private: row.bytes("sealed_private")?,
        spki: row.bytes("spki")?,
        created_at: row.at("created_at")?,
        retired_at: row.opt_at("retired_at")?,
    })
}
