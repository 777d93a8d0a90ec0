//! Links that sign somebody in once. Of the secret in the link only a hash is kept. Times are real time.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::sql::{FromText, Query};
use crate::{Db, StoreError, Tx};

/// For what a link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To sign in, sent by mail to somebody who asked for it. It never gives a role.
    Asked,
    /// To come for the first time.
    Invitation,
    /// To get the administration back.
    Rescue,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whose it is; `None` if the person is made known when it is used.
    pub staff: Option<StaffId>,
    /// The name of the person.
    pub name: String,
    /// What for.
    pub purpose: Purpose,
}

/// Keeps a link.
pub async fn create(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    link: &Link,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO sign_in_links (institution, token_hash, staff, name, purpose, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[institution, &token_hash, &link.staff, &link.name, &link.purpose.slug(), &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Uses a link up and tells what it was; `None` if there is none, or it was used or has expired.
pub async fn use_once(
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<Link>, StoreError> {
    let row = tx
        .reader()
        .one(
            "UPDATE sign_in_links SET used_at = $3
             WHERE institution = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > $3
             RETURNING staff, name, purpose",
            &[institution, &token_hash, &now],
        )
        .await?;
    row.map(|row| Ok(Link { staff: row.opt_read("staff")?, name: row.text("name")?, purpose: row.read("purpose")? }))
        .transpose()
}

/// Until when the invitations work of those of some people who have not come yet: they have one that is open, no
/// session of theirs is kept, and nothing stands in the audit log in their name.
pub async fn invited(
    db: &impl Db,
    institution: &HeiId,
    people: &[StaffId],
    now: Timestamp,
) -> Result<Vec<(StaffId, Timestamp)>, StoreError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT l.staff, max(l.expires_at) AS until_at FROM sign_in_links l
         WHERE l.institution = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3
           AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.institution = l.institution AND s.staff = l.staff)
           AND NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.institution = l.institution AND e.who = l.staff)
           AND l.staff IN ",
        &[institution, &Purpose::Invitation.slug(), &now],
    );
    query.list(people).add(" GROUP BY l.staff");
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("staff")?, row.at("until_at")?))).collect()
}

/// Whether a person was ever here: a session of theirs is kept, or something stands in the audit log in their name.
pub async fn have_come(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<bool, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT id FROM staff p WHERE p.institution = $1 AND p.id = $2
               AND (EXISTS (SELECT 1 FROM sessions s WHERE s.institution = p.institution AND s.staff = p.id)
                 OR EXISTS (SELECT 1 FROM audit_entries e WHERE e.institution = p.institution AND e.who = p.id))",
            &[institution, staff],
        )
        .await?;
    Ok(row.is_some())
}

/// Makes all open links of a person worthless; tells how many.
pub async fn revoke(tx: &Tx, institution: &HeiId, staff: &StaffId, now: Timestamp) -> Result<u64, StoreError> {
    tx.run(
        "UPDATE sign_in_links SET used_at = $3 WHERE institution = $1 AND staff = $2 AND used_at IS NULL",
        &[institution, staff, &now],
    )
    .await
}

/// Forgets links that ended before a time, used or not; tells how many.
pub async fn forget_expired(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM sign_in_links WHERE institution = $1 AND expires_at < $2", &[institution, &before]).await
}

impl Purpose {
    const ALL: [Self; 4] = [Self::SignIn, Self::Asked, Self::Invitation, Self::Rescue];

    const fn slug(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Asked => "asked",
            Self::Invitation => "invitation",
            Self::Rescue => "rescue",
        }
    }
}

impl FromText for Purpose {
    fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.slug() == text)
    }
}
