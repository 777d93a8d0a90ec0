//! Which person has which role, where and until when. A person has a role at a place once from each source: giving it
//! again changes its dates.

use domain::hei::{HeiId, OunitId};
use domain::ids::StaffId;
use domain::people::grant::{Grant, Source};
use domain::people::role::Role;
use jiff::Timestamp;

use crate::db::Turn;
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// The most people whose grants are asked for at once.
const MOST_PEOPLE: usize = 200;

/// A grant as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The grant.
    pub grant: Grant,
    /// When it was made or last changed.
    pub given_at: Timestamp,
    /// By whom.
    pub given_by: String,
}

/// What counts for one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Their own grants.
    pub own: Vec<Grant>,
    /// The grants of those for whom they act at that moment.
    pub acting_for: Vec<Grant>,
}

/// Somebody who has a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// How they have it.
    pub grant: Grant,
}

/// Lets one transaction at a time change who may do what, so that what it counts is still true when it ends.
pub async fn hold_still(tx: &Tx) -> Result<(), StoreError> {
    tx.queue_up(Turn::ManagePeople).await
}

/// Gives a role.
pub async fn give(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    grant: &Grant,
    at: Timestamp,
    by: &str,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO grants (institution, staff, role, unit, source, from_at, until_at, given_at, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (institution, staff, role, unit, source) DO UPDATE SET from_at = excluded.from_at,
            until_at = excluded.until_at, given_at = excluded.given_at, given_by = excluded.given_by",
        &[
            institution,
            staff,
            &grant.role,
            &place(grant.unit.as_ref()),
            &grant.source,
            &grant.from,
            &grant.until,
            &at,
            &by,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a role; tells whether the person had it.
pub async fn take(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    role: &Role,
    unit: Option<&OunitId>,
    source: Source,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "DELETE FROM grants WHERE institution = $1 AND staff = $2 AND role = $3 AND unit = $4 AND source = $5",
            &[institution, staff, role, &place(unit), &source],
        )
        .await?;
    Ok(changed == 1)
}

/// Takes all roles of a person that have this source; tells how many.
pub async fn take_all(tx: &Tx, institution: &HeiId, staff: &StaffId, source: Source) -> Result<u64, StoreError> {
    tx.run("DELETE FROM grants WHERE institution = $1 AND staff = $2 AND source = $3", &[institution, staff, &source])
        .await
}

/// Takes a role from everybody; tells how many had it.
pub async fn take_role(tx: &Tx, institution: &HeiId, role: &Role) -> Result<u64, StoreError> {
    tx.run("DELETE FROM grants WHERE institution = $1 AND role = $2", &[institution, role]).await
}

/// The grants of one person, over ones and future ones included.
pub async fn of_person(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<Kept>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT role, unit, source, from_at, until_at, given_at, given_by FROM grants
             WHERE institution = $1 AND staff = $2 ORDER BY given_at, role, unit",
            &[institution, staff],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Kept { grant: grant(row)?, given_at: row.at("given_at")?, given_by: row.text("given_by")? }))
        .collect()
}

/// The grants of some people.
pub async fn of_people(
    db: &impl Db,
    institution: &HeiId,
    people: &[StaffId],
) -> Result<Vec<(StaffId, Grant)>, StoreError> {
    let people = people.get(..MOST_PEOPLE).unwrap_or(people);
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT staff, role, unit, source, from_at, until_at FROM grants WHERE institution = $1 AND staff IN ",
        &[institution],
    );
    query.list(people).add(" ORDER BY staff, given_at, role, unit");
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("staff")?, grant(row)?))).collect()
}

/// What counts for a person who acts at this moment, in one question: their own grants, and those of the people for
/// whom they act.
pub async fn counting(
    db: &impl Db,
    institution: &HeiId,
    staff: &StaffId,
    now: Timestamp,
) -> Result<Counting, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT role, unit, source, from_at, until_at, 1 AS own FROM grants
             WHERE institution = $1 AND staff = $2
             UNION ALL
             SELECT g.role, g.unit, g.source, g.from_at, g.until_at, 0 AS own FROM deputies d
             JOIN staff p ON p.institution = d.institution AND p.id = d.of_staff AND p.left_at IS NULL
             JOIN grants g ON g.institution = d.institution AND g.staff = d.of_staff
             WHERE d.institution = $1 AND d.staff = $2 AND d.from_at <= $3 AND d.until_at > $3",
            &[institution, staff, &now],
        )
        .await?;
    let mut counting = Counting::default();
    for row in &rows {
        let is_own = row.count("own")? == 1;
        if is_own { &mut counting.own } else { &mut counting.acting_for }.push(grant(row)?);
    }
    Ok(counting)
}

/// The people who work here and have one of these roles, over and future grants included; at most `limit` grants.
pub async fn holders(db: &impl Db, institution: &HeiId, roles: &[Role], limit: u32) -> Result<Vec<Holder>, StoreError> {
    if roles.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT g.staff, p.name, g.role, g.unit, g.source, g.from_at, g.until_at FROM grants g
         JOIN staff p ON p.institution = g.institution AND p.id = g.staff AND p.left_at IS NULL
         WHERE g.institution = $1 AND g.role IN ",
        &[institution],
    );
    query.list(roles).add(" ORDER BY g.role, g.staff LIMIT ").value(&limit);
    let rows = db.reader().all_of(query).await?;
    rows.iter().map(|row| Ok(Holder { id: row.read("staff")?, name: row.text("name")?, grant: grant(row)? })).collect()
}

/// How a place is kept: the whole institution as an empty text, since it is part of a key.
fn place(unit: Option<&OunitId>) -> &str {
    unit.map_or("", OunitId::as_str)
}

fn grant(row: &Row) -> Result<Grant, StoreError> {
    let unit = row.text("unit")?;
    Ok(Grant {
        role: row.read("role")?,
        unit: if unit.is_empty() { None } else { Some(row.read("unit")?) },
        from: row.opt_at("from_at")?,
        until: row.opt_at("until_at")?,
        source: row.read("source")?,
    })
}
