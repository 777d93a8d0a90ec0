//! Views of lists that people keep for themselves: a name and what the address asks for.

use domain::hei::HeiId;
use domain::ids::{StaffId, ViewId};
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::Row;
use crate::{Db, StoreError, Tx, logins};

/// The most views of one person that are read.
const MOST_READ: u32 = 100;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: ViewId,
    /// Short name of the list.
    pub list: String,
    /// What its person calls it.
    pub name: String,
    /// What follows the question mark in the address of the list.
    pub query: String,
}

/// All views of a person, list by list, by name.
pub async fn of_person(db: &impl Db, institution: &HeiId, staff: &StaffId) -> Result<Vec<SavedView>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT id, list, name, query FROM saved_views
             WHERE institution = $1 AND staff = $2 ORDER BY list, name, id LIMIT $3",
            &[institution, staff, &MOST_READ],
        )
        .await?;
    rows.iter().map(view).collect()
}

/// Lets whoever keeps or renames views of one person go one after the other, until the transaction ends.
pub async fn hold(tx: &Tx, institution: &HeiId, staff: &StaffId) -> Result<(), StoreError> {
    logins::hold(tx, institution, staff).await
}

/// Keeps a view; `None` if the person has another one of this name for the same list. Whoever keeps or renames views of
/// one person at once waits for each other.
pub async fn add(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    (list, name, query): (&str, &str, &str),
    at: Timestamp,
) -> Result<Option<ViewId>, StoreError> {
    logins::hold(tx, institution, staff).await?;
    let id = ViewId::from_uuid(fresh(at));
    let added = tx
        .run(
            "INSERT INTO saved_views (institution, id, staff, list, name, query, saved_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution, staff, list, name) DO NOTHING",
            &[institution, &id, staff, &list, &name, &query, &at],
        )
        .await?;
    Ok((added == 1).then_some(id))
}

/// Gives a view of a person another name; tells whether they have such a view and no other one of this name for its
/// list.
pub async fn rename(
    tx: &Tx,
    institution: &HeiId,
    staff: &StaffId,
    id: &ViewId,
    name: &str,
) -> Result<bool, StoreError> {
    logins::hold(tx, institution, staff).await?;
    let changed = tx
        .run(
            "UPDATE saved_views SET name = $4 WHERE institution = $1 AND staff = $2 AND id = $3 AND NOT EXISTS
                (SELECT 1 FROM saved_views o WHERE o.institution = $1 AND o.staff = $2 AND o.id <> $3
                    AND o.list = saved_views.list AND o.name = $4)",
            &[institution, staff, id, &name],
        )
        .await?;
    Ok(changed == 1)
}

/// Forgets a view of a person; tells whether they had it.
pub async fn delete(tx: &Tx, institution: &HeiId, staff: &StaffId, id: &ViewId) -> Result<bool, StoreError> {
    let changed = tx
        .run("DELETE FROM saved_views WHERE institution = $1 AND staff = $2 AND id = $3", &[institution, staff, id])
        .await?;
    Ok(changed == 1)
}

fn view(row: &Row) -> Result<SavedView, StoreError> {
    Ok(SavedView { id: row.read("id")?, list: row.text("list")?, name: row.text("name")?, query: row.text("query")? })
}
