//! What people add to steps: whose a step is, until when it is put off, what they say about its object, and what can
//! still be undone. It has tables of its own, so that deriving all steps anew loses nothing of it.

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::task::{Object, StepKey};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ids::fresh;
use crate::sql::{Query, to_json};
use crate::{Db, StoreError, Tx};

/// Whose a step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Which step.
    pub task: StepKey,
    /// Whose.
    pub staff: StaffId,
    /// Who gave it.
    pub by: StaffId,
    /// What they said with it.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

/// Until when a person put a step off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snooze {
    /// Which step.
    pub task: StepKey,
    /// Who.
    pub staff: StaffId,
    /// Until when.
    pub until: Timestamp,
    /// Since when.
    pub at: Timestamp,
}

/// What somebody said about an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Who.
    pub name: String,
    /// What.
    pub said: String,
    /// When.
    pub at: Timestamp,
}

/// A change that can be undone for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Who made it.
    pub staff: &'a StaffId,
    /// Short name of what it was.
    pub kind: &'a str,
    /// When.
    pub at: Timestamp,
    /// Until when it can be undone.
    pub until: Timestamp,
}

/// A change as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// Short name of what it was.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// How things were before.
    pub before: T,
}

/// Gives a step to a person. The step must be there.
pub async fn assign(tx: &Tx, institution: &HeiId, new: &Assignment) -> Result<(), StoreError> {
    let Assignment { task, staff, by, note, at } = new;
    tx.run(
        "INSERT INTO task_assignments (institution, task, staff, by_staff, note, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (institution, task) DO UPDATE SET
            staff = excluded.staff, by_staff = excluded.by_staff, note = excluded.note, at = excluded.at",
        &[institution, task, staff, by, note, at],
    )
    .await?;
    tx.run("UPDATE tasks SET assignee = $3 WHERE institution = $1 AND id = $2", &[institution, task, staff]).await?;
    Ok(())
}

/// Takes a step from whoever has it.
pub async fn unassign(tx: &Tx, institution: &HeiId, task: &StepKey) -> Result<(), StoreError> {
    tx.run("DELETE FROM task_assignments WHERE institution = $1 AND task = $2", &[institution, task]).await?;
    tx.run("UPDATE tasks SET assignee = NULL WHERE institution = $1 AND id = $2", &[institution, task]).await?;
    Ok(())
}

/// Takes from a person all that is theirs, as when they leave. Tells how many steps are nobody's now.
pub async fn release(tx: &Tx, institution: &HeiId, staff: &StaffId) -> Result<u64, StoreError> {
    tx.run("DELETE FROM task_assignments WHERE institution = $1 AND staff = $2", &[institution, staff]).await?;
    tx.run("UPDATE tasks SET assignee = NULL WHERE institution = $1 AND assignee = $2", &[institution, staff]).await
}

/// Whose these steps are; those of nobody are left out.
pub async fn assignments(db: &impl Db, institution: &HeiId, tasks: &[StepKey]) -> Result<Vec<Assignment>, StoreError> {
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT task, staff, by_staff, note, at FROM task_assignments WHERE institution = $1 AND task IN ",
        &[institution],
    );
    query.list(tasks.get(..super::MOST_AT_ONCE).unwrap_or(tasks)).add(" ORDER BY task");
    let rows = db.reader().all_of(query).await?;
    let assignment = |row: &crate::sql::Row| {
        Ok(Assignment {
            task: row.read("task")?,
            staff: row.read("staff")?,
            by: row.read("by_staff")?,
            note: row.text("note")?,
            at: row.at("at")?,
        })
    };
    rows.iter().map(assignment).collect()
}

/// Puts a step off for a person.
pub async fn snooze(tx: &Tx, institution: &HeiId, new: &Snooze) -> Result<(), StoreError> {
    let Snooze { task, staff, until, at } = new;
    tx.run(
        "INSERT INTO task_snoozes (institution, task, staff, until_at, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (institution, task, staff) DO UPDATE SET until_at = excluded.until_at, at = excluded.at",
        &[institution, task, staff, until, at],
    )
    .await?;
    Ok(())
}

/// Takes back what a person put off; tells whether they had.
pub async fn wake(tx: &Tx, institution: &HeiId, task: &StepKey, staff: &StaffId) -> Result<bool, StoreError> {
    let text = "DELETE FROM task_snoozes WHERE institution = $1 AND task = $2 AND staff = $3";
    Ok(tx.run(text, &[institution, task, staff]).await? == 1)
}

/// Until when a person put these steps off; those that they did not are left out.
pub async fn snoozes(
    db: &impl Db,
    institution: &HeiId,
    staff: &StaffId,
    tasks: &[StepKey],
) -> Result<Vec<Snooze>, StoreError> {
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT task, staff, until_at, at FROM task_snoozes WHERE institution = $1 AND staff = $2 AND task IN ",
        &[institution, staff],
    );
    query.list(tasks.get(..super::MOST_AT_ONCE).unwrap_or(tasks)).add(" ORDER BY task");
    let rows = db.reader().all_of(query).await?;
    let snooze = |row: &crate::sql::Row| {
        Ok(Snooze { task: row.read("task")?, staff: row.read("staff")?, until: row.at("until_at")?, at: row.at("at")? })
    };
    rows.iter().map(snooze).collect()
}

/// Keeps what somebody says about an object.
pub async fn comment(
    tx: &Tx,
    institution: &HeiId,
    object: &Object,
    staff: &StaffId,
    new: &Comment,
) -> Result<(), StoreError> {
    let id = fresh(new.at).to_string();
    tx.run(
        "INSERT INTO task_comments (institution, id, object, staff, name, said, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[institution, &id, object, staff, &new.name, &new.said, &new.at],
    )
    .await?;
    Ok(())
}

/// What was said about an object, newest first; at most `limit`.
pub async fn comments(
    db: &impl Db,
    institution: &HeiId,
    object: &Object,
    limit: u32,
) -> Result<Vec<Comment>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT name, said, at FROM task_comments WHERE institution = $1 AND object = $2
             ORDER BY at DESC, id DESC LIMIT $3",
            &[institution, object, &limit],
        )
        .await?;
    rows.iter().map(|row| Ok(Comment { name: row.text("name")?, said: row.text("said")?, at: row.at("at")? })).collect()
}

/// Keeps how things were before a change, so that it can be undone; tells the name of the change.
pub async fn keep_change<T: Serialize + Sync>(
    tx: &Tx,
    institution: &HeiId,
    change: &Change<'_>,
    before: &T,
) -> Result<String, StoreError> {
    let id = fresh(change.at).to_string();
    tx.run(
        "INSERT INTO task_changes (institution, id, staff, kind, before, at, until_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[institution, &id, change.staff, &change.kind, &to_json(before)?, &change.at, &change.until],
    )
    .await?;
    Ok(id)
}

/// Takes a change of a person out, to undo it; `None` if there is none of theirs that can still be undone.
pub async fn take_change<T: DeserializeOwned>(
    tx: &Tx,
    institution: &HeiId,
    id: &str,
    staff: &StaffId,
    now: Timestamp,
) -> Result<Option<Kept<T>>, StoreError> {
    let row = tx
        .reader()
        .one(
            "DELETE FROM task_changes WHERE institution = $1 AND id = $2 AND staff = $3 AND until_at > $4
             RETURNING kind, at, before",
            &[institution, &id, staff, &now],
        )
        .await?;
    row.map(|row| Ok(Kept { kind: row.text("kind")?, at: row.at("at")?, before: row.json("before")? })).transpose()
}

/// Forgets changes that cannot be undone any more, and what was put off until a time that is past.
pub async fn forget_changes(tx: &Tx, institution: &HeiId, now: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM task_snoozes WHERE institution = $1 AND until_at <= $2", &[institution, &now]).await?;
    tx.run("DELETE FROM task_changes WHERE institution = $1 AND until_at <= $2", &[institution, &now]).await
}
