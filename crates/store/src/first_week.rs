//! Facts about the first week of an institution. Each is one statement, and none grows with the tables.

use domain::first_week::Administrator;
use domain::hei::HeiId;
use domain::people::role::BuiltIn;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// So many administrators are looked at.
const MOST_ADMINISTRATORS: u32 = 50;

/// What an institution said about its first week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// When somebody said that it has no units.
    pub no_units_at: Option<Timestamp>,
    /// When somebody closed the list.
    pub closed_at: Option<Timestamp>,
}

/// What it said; nothing at first.
pub async fn said(db: &impl Db, institution: &HeiId) -> Result<Said, StoreError> {
    let text = "SELECT no_units_at, closed_at FROM first_weeks WHERE institution = $1";
    let Some(row) = db.reader().one(text, &[institution]).await? else { return Ok(Said::default()) };
    Ok(Said { no_units_at: row.opt_at("no_units_at")?, closed_at: row.opt_at("closed_at")? })
}

/// Keeps that there are no units, or that nobody says so any more.
pub async fn say_no_units(tx: &Tx, institution: &HeiId, at: Option<Timestamp>) -> Result<(), StoreError> {
    let text = "INSERT INTO first_weeks (institution, no_units_at) VALUES ($1, $2)
                ON CONFLICT (institution) DO UPDATE SET no_units_at = excluded.no_units_at";
    tx.run(text, &[institution, &at]).await.map(|_| ())
}

/// Closes the list, or opens it again.
pub async fn close(tx: &Tx, institution: &HeiId, at: Option<Timestamp>) -> Result<(), StoreError> {
    let text = "INSERT INTO first_weeks (institution, closed_at) VALUES ($1, $2)
                ON CONFLICT (institution) DO UPDATE SET closed_at = excluded.closed_at";
    tx.run(text, &[institution, &at]).await.map(|_| ())
}

/// The administrators who work here now, each with the first of their ways to sign in.
pub async fn administrators(
    db: &impl Db,
    institution: &HeiId,
    now: Timestamp,
) -> Result<Vec<Administrator>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT s.id,
                (SELECT MIN(l.created_at) FROM logins l WHERE l.institution = s.institution AND l.staff = s.id)
                    AS login_at,
                (SELECT MIN(p.created_at) FROM passkeys p WHERE p.institution = s.institution AND p.staff = s.id)
                    AS passkey_at,
                (SELECT MIN(a.created_at) FROM local_accounts a WHERE a.institution = s.institution AND a.staff = s.id)
                    AS password_at
             FROM staff s
             WHERE s.institution = $1 AND s.left_at IS NULL AND s.id IN (
                SELECT g.staff FROM grants g
                WHERE g.institution = $1 AND g.role = $2
                  AND (g.from_at IS NULL OR g.from_at <= $3) AND (g.until_at IS NULL OR g.until_at > $3))
             ORDER BY s.id LIMIT $4",
            &[institution, &BuiltIn::Administrator.slug(), &now, &MOST_ADMINISTRATORS],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let ways = [row.opt_at("login_at")?, row.opt_at("passkey_at")?, row.opt_at("password_at")?];
            Ok(Administrator { own_way_since: ways.into_iter().flatten().min() })
        })
        .collect()
}

/// When the second of those who work here signed in for the first time.
pub async fn second_came_at(db: &impl Db, institution: &HeiId) -> Result<Option<Timestamp>, StoreError> {
    let text = "SELECT came_at FROM staff WHERE institution = $1 AND left_at IS NULL AND came_at IS NOT NULL
                ORDER BY came_at LIMIT 2";
    let rows = db.reader().all(text, &[institution]).await?;
    rows.get(1).map(|row| row.at("came_at")).transpose()
}

/// When the first agreement was sent, and when the first one came into force.
pub async fn first_agreements(
    db: &impl Db,
    institution: &HeiId,
) -> Result<(Option<Timestamp>, Option<Timestamp>), StoreError> {
    let text = "SELECT
            (SELECT MIN(shared_at) FROM agreements WHERE institution = $1 AND shared_at IS NOT NULL) AS sent_at,
            (SELECT MIN(at) FROM agreement_bases WHERE institution = $1) AS in_force_at";
    let Some(row) = db.reader().one(text, &[institution]).await? else { return Ok((None, None)) };
    Ok((row.opt_at("sent_at")?, row.opt_at("in_force_at")?))
}
