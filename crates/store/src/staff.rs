//! The people who work with agreements at an institution.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// Their name; one name stands for one person at an institution.
    pub name: String,
    /// Short name of what they may do.
    pub role: String,
    /// When they were first known.
    pub created_at: Timestamp,
}

/// Makes the person with this name known, or gives them this role.
pub async fn upsert(
    tx: &Tx,
    institution: &HeiId,
    name: &str,
    role: &str,
    at: Timestamp,
) -> Result<StaffId, StoreError> {
    let id = StaffId::from_uuid(fresh(at));
    let row = tx
        .reader()
        .one(
            "INSERT INTO staff (institution, id, name, role, created_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (institution, name) DO UPDATE SET role = excluded.role RETURNING id",
            &[institution, &id, &name, &role, &at],
        )
        .await?;
    row.map_or(Ok(id), |row| row.read("id"))
}

/// All people of an institution by name.
pub async fn list(db: &impl Db, institution: &HeiId) -> Result<Vec<Staff>, StoreError> {
    let rows = db
        .reader()
        .all("SELECT id, name, role, created_at FROM staff WHERE institution = $1 ORDER BY name, id", &[institution])
        .await?;
    rows.iter().map(person).collect()
}

/// One of them.
pub async fn get(db: &impl Db, institution: &HeiId, id: &StaffId) -> Result<Option<Staff>, StoreError> {
    let row = db
        .reader()
        .one("SELECT id, name, role, created_at FROM staff WHERE institution = $1 AND id = $2", &[institution, id])
        .await?;
    row.as_ref().map(person).transpose()
}

fn person(row: &Row) -> Result<Staff, StoreError> {
    Ok(Staff {
        id: row.read("id")?,
        name: row.text("name")?,
        role: row.text("role")?,
        created_at: row.at("created_at")?,
    })
}
