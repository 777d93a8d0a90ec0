//! Who somebody is at a login provider. Issuer and subject together are the key; nothing else is one.

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::rule::Statement;
use jiff::Timestamp;

use crate::sql::{Row, to_json};
use crate::{Db, StoreError, Tx};

/// An identity at a provider, linked to a member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// The provider's name for itself.
    pub issuer: String,
    /// Its name for the person.
    pub subject: String,
    /// Who that is here.
    pub staff: StaffId,
    /// The provider's name in the configuration when the person last came.
    pub provider: String,
    /// When it was linked.
    pub created_at: Timestamp,
    /// When the person last came.
    pub last_at: Timestamp,
    /// What the provider said then, as far as rules read it.
    pub said: Statement,
}

const COLUMNS: &str = "issuer, subject, staff, provider, created_at, last_at, said";

/// Links an identity; `false` if it is linked already, to this person or another.
pub async fn link(tx: &Tx, institution: &HeiId, login: &Login) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "INSERT INTO logins (institution, issuer, subject, staff, provider, created_at, last_at, said)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (institution, issuer, subject) DO NOTHING",
            &[
                institution,
                &login.issuer,
                &login.subject,
                &login.staff,
                &login.provider,
                &login.created_at,
                &login.last_at,
                &to_json(&login.said)?,
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// The identity with this key.
pub async fn find(db: &impl Db, institution: &HeiId, issuer: &str, subject: &str) -> Result<Option<Login>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM logins WHERE institution = $1 AND issuer = $2 AND subject = $3");
    let row = db.reader().one(&text, &[institution, &issuer, &subject]).await?;
    row.as_ref().map(login).transpose()
}

/// The identities of a person, the first linked first.
pub async fn of_staff(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<Login>, StoreError> {
    let text = format!(
        "SELECT {COLUMNS} FROM logins WHERE institution = $1 AND staff = $2 ORDER BY created_at, issuer, subject"
    );
    let rows = db.reader().all(&text, &[institution, staff]).await?;
    rows.iter().map(login).collect()
}

/// Keeps that the person came, and what the provider said; `false` if the identity was taken away meanwhile.
pub async fn came(
    tx: &Tx,
    institution: &HeiId,
    login: &Login,
    at: Timestamp,
    said: &Statement,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE logins SET last_at = $4, said = $5, provider = $6
             WHERE institution = $1 AND issuer = $2 AND subject = $3",
            &[institution, &login.issuer, &login.subject, &at, &to_json(said)?, &login.provider],
        )
        .await?;
    Ok(changed == 1)
}

/// Unlinks an identity of a person; `false` if it is none of theirs.
pub async fn unlink(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    issuer: &str,
    subject: &str,
) -> Result<bool, StoreError> {
    let text = "DELETE FROM logins WHERE institution = $1 AND staff = $2 AND issuer = $3 AND subject = $4";
    Ok(tx.run(text, &[institution, staff, &issuer, &subject]).await? == 1)
}

/// Lets whoever changes the ways of a person to sign in go one after the other, until the transaction ends.
pub async fn hold(tx: &Tx, institution: &HeiId, staff: &StaffId) -> Result<(), StoreError> {
    tx.run("UPDATE staff SET created_at = created_at WHERE institution = $1 AND id = $2", &[institution, staff])
        .await?;
    Ok(())
}

fn login(row: &Row) -> Result<Login, StoreError> {
    Ok(Login {
        issuer: row.text("issuer")?,
        subject: row.text("subject")?,
        staff: row.read("staff")?,
        provider: row.text("provider")?,
        created_at: row.at("created_at")?,
        last_at: row.at("last_at")?,
        said: row.json("said")?,
    })
}
