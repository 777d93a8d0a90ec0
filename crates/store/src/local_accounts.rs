//! Accounts with a password, a second factor and recovery codes. Passwords and codes are kept as hashes, the secret of
//! the second factor is sealed by whoever hands it over.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalAccount {
    /// Whose it is.
    pub staff: StaffId,
    /// The name to sign in with, in small letters.
    pub name: String,
    /// The hash of the password.
    pub password_hash: String,
    /// The sealed secret of the second factor, if there is one.
    pub totp: Option<Vec<u8>>,
    /// The step of the second factor that was used last.
    pub totp_step: Option<i64>,
    /// When the password was last set.
    pub changed_at: Timestamp,
}

const COLUMNS: &str = "staff, name, password_hash, totp, totp_step, changed_at";

/// Sets name and password of a person; `false` if somebody else has the name.
pub async fn set_password(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    name: &str,
    password_hash: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    if by_name(tx, institution, name).await?.is_some_and(|account| account.staff != *staff) {
        return Ok(false);
    }
    tx.run(
        "INSERT INTO local_accounts (institution, staff, name, password_hash, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT (institution, staff) DO UPDATE SET name = excluded.name,
            password_hash = excluded.password_hash, changed_at = excluded.changed_at",
        &[institution, staff, &name, &password_hash, &at],
    )
    .await?;
    Ok(true)
}

/// The account with this name.
pub async fn by_name(db: &impl Db, institution: &HeiId, name: &str) -> Result<Option<LocalAccount>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM local_accounts WHERE institution = $1 AND name = $2");
    let row = db.reader().one(&text, &[institution, &name]).await?;
    row.as_ref().map(account).transpose()
}

/// The account of a person.
pub async fn of_staff(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Option<LocalAccount>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM local_accounts WHERE institution = $1 AND staff = $2");
    let row = db.reader().one(&text, &[institution, staff]).await?;
    row.as_ref().map(account).transpose()
}

/// Sets the second factor, or takes it away.
pub async fn set_totp(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    sealed: Option<&[u8]>,
    step: Option<i64>,
) -> Result<(), StoreError> {
    tx.run(
        "UPDATE local_accounts SET totp = $3, totp_step = $4 WHERE institution = $1 AND staff = $2",
        &[institution, staff, &sealed, &step],
    )
    .await?;
    Ok(())
}

/// Keeps the step of a code, so that it counts once; `false` if it or a later one was used before.
pub async fn use_step(tx: &Tx, institution: &HeiId, staff: &StaffId, step: i64) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE local_accounts SET totp_step = $3
             WHERE institution = $1 AND staff = $2 AND (totp_step IS NULL OR totp_step < $3)",
            &[institution, staff, &step],
        )
        .await?;
    Ok(changed == 1)
}

/// Keeps the password hashed anew, as after its parameters changed.
pub async fn rehash(tx: &Tx, institution: &HeiId, staff: &StaffId, password_hash: &str) -> Result<(), StoreError> {
    let text = "UPDATE local_accounts SET password_hash = $3 WHERE institution = $1 AND staff = $2";
    tx.run(text, &[institution, staff, &password_hash]).await?;
    Ok(())
}

/// Takes the account with its recovery codes away; `false` if there was none.
pub async fn remove(tx: &Tx, institution: &HeiId, staff: &StaffId) -> Result<bool, StoreError> {
    set_codes(tx, institution, staff, &[]).await?;
    let text = "DELETE FROM local_accounts WHERE institution = $1 AND staff = $2";
    Ok(tx.run(text, &[institution, staff]).await? == 1)
}

/// Puts these hashes of recovery codes in place of the old ones.
pub async fn set_codes(tx: &Tx, institution: &HeiId, staff: &StaffId, hashes: &[String]) -> Result<(), StoreError> {
    tx.run("DELETE FROM recovery_codes WHERE institution = $1 AND staff = $2", &[institution, staff]).await?;
    for hash in hashes {
        let text = "INSERT INTO recovery_codes (institution, staff, hash) VALUES ($1, $2, $3)";
        tx.run(text, &[institution, staff, hash]).await?;
    }
    Ok(())
}

/// The hashes of the recovery codes that are left.
pub async fn codes(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<String>, StoreError> {
    let text = "SELECT hash FROM recovery_codes WHERE institution = $1 AND staff = $2 ORDER BY hash";
    let rows = db.reader().all(text, &[institution, staff]).await?;
    rows.iter().map(|row| row.text("hash")).collect()
}

/// Uses a recovery code up; `false` if it was used before.
pub async fn use_code(tx: &Tx, institution: &HeiId, staff: &StaffId, hash: &str) -> Result<bool, StoreError> {
    let text = "DELETE FROM recovery_codes WHERE institution = $1 AND staff = $2 AND hash = $3";
    Ok(tx.run(text, &[institution, staff, &hash]).await? == 1)
}

fn account(row: &Row) -> Result<LocalAccount, StoreError> {
    Ok(LocalAccount {
        staff: row.read("staff")?,
        name: row.text("name")?,
        password_hash: row.text("password_hash")?,
        totp: row.opt_bytes("totp")?,
        totp_step: row.opt_number("totp_step")?,
        changed_at: row.at("changed_at")?,
    })
}
