//! Passkeys of people. What is kept of a passkey is a public key; its form is that of whoever checks it.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// A registered passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPasskey {
    /// Its name, which no other passkey has.
    pub id: String,
    /// Whose it is.
    pub staff: StaffId,
    /// What the person calls it.
    pub name: String,
    /// The passkey itself, as JSON.
    pub passkey: String,
    /// When it was registered.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, staff, name, passkey, created_at, last_at";

/// Keeps a passkey; `false` if there is one of this id already.
pub async fn add(tx: &Tx, institution: &HeiId, passkey: &KeptPasskey) -> Result<bool, StoreError> {
    let KeptPasskey { id, staff, name, passkey, created_at, last_at } = passkey;
    let changed = tx
        .run(
            "INSERT INTO passkeys (institution, id, staff, name, passkey, created_at, last_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution, id) DO NOTHING",
            &[institution, id, staff, name, passkey, created_at, last_at],
        )
        .await?;
    Ok(changed == 1)
}

/// The passkey with this id.
pub async fn find(db: &impl Db, institution: &HeiId, id: &str) -> Result<Option<KeptPasskey>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM passkeys WHERE institution = $1 AND id = $2");
    let row = db.reader().one(&text, &[institution, &id]).await?;
    row.as_ref().map(kept).transpose()
}

/// The passkeys of a person, the oldest first.
pub async fn of_staff(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<KeptPasskey>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM passkeys WHERE institution = $1 AND staff = $2 ORDER BY created_at, id");
    let rows = db.reader().all(&text, &[institution, staff]).await?;
    rows.iter().map(kept).collect()
}

/// Keeps that it was used, with its counter brought up to date; `false` if it was taken away meanwhile.
pub async fn used(tx: &Tx, institution: &HeiId, id: &str, passkey: &str, at: Timestamp) -> Result<bool, StoreError> {
    let text = "UPDATE passkeys SET passkey = $3, last_at = $4 WHERE institution = $1 AND id = $2";
    Ok(tx.run(text, &[institution, &id, &passkey, &at]).await? == 1)
}

/// Takes a passkey of a person away; `false` if it is none of theirs.
pub async fn remove(tx: &Tx, institution: &HeiId, staff: &StaffId, id: &str) -> Result<bool, StoreError> {
    let text = "DELETE FROM passkeys WHERE institution = $1 AND staff = $2 AND id = $3";
    Ok(tx.run(text, &[institution, staff, &id]).await? == 1)
}

fn kept(row: &Row) -> Result<KeptPasskey, StoreError> {
    Ok(KeptPasskey {
        id: row.text("id")?,
        staff: row.read("staff")?,
        name: row.text("name")?,
        passkey: row.text("passkey")?,
        created_at: row.at("created_at")?,
        last_at: row.opt_at("last_at")?,
    })
}
