//! The roles that an institution made for itself.

use std::collections::BTreeSet;

use domain::hei::HeiId;
use domain::ids::RoleId;
use domain::people::right::Right;
use domain::people::role::CustomRole;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::to_json;
use crate::{Db, StoreError, Tx};

/// The most roles of one institution.
pub const MOST: u32 = 50;

/// Keeps a new role.
pub async fn add(
    tx: &Tx,
    institution: &HeiId,
    name: &str,
    rights: &BTreeSet<Right>,
    at: Timestamp,
) -> Result<RoleId, StoreError> {
    let id = RoleId::from_uuid(fresh(at));
    tx.run(
        "INSERT INTO roles (institution, id, name, rights, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[institution, &id, &name, &to_json(rights)?, &at],
    )
    .await?;
    Ok(id)
}

/// Changes a role; tells whether there is such a role.
pub async fn change(tx: &Tx, institution: &HeiId, role: &CustomRole) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE roles SET name = $3, rights = $4 WHERE institution = $1 AND id = $2",
            &[institution, &role.id, &role.name, &to_json(&role.rights)?],
        )
        .await?;
    Ok(changed == 1)
}

/// Deletes a role; tells whether there was such a role.
pub async fn delete(tx: &Tx, institution: &HeiId, id: &RoleId) -> Result<bool, StoreError> {
    Ok(tx.run("DELETE FROM roles WHERE institution = $1 AND id = $2", &[institution, id]).await? == 1)
}

/// All roles of an institution by name; they are few.
pub async fn list(db: &impl Db, institution: &HeiId) -> Result<Vec<CustomRole>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT id, name, rights FROM roles WHERE institution = $1 ORDER BY name, id LIMIT $2",
            &[institution, &MOST],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(CustomRole { id: row.read("id")?, name: row.text("name")?, rights: row.json("rights")? }))
        .collect()
}
