//! What has to be done next, kept for lists: a projection of the facts in the table `tasks`, one row for each step. The
//! lists, and what people add to steps, are in [`crate::tasks`].
//!
//! The rows of an object are written in the transaction that changes a fact about it. For partners' records and for
//! connections that is done here, by whatever writes those facts; for agreements by the use case, since their steps
//! depend on the day. A row that is still true is left alone, with what people added to it. When a step ends, its
//! assignment and its snoozes end with it.

mod connection;
mod received;

use std::collections::BTreeMap;

use domain::agreement::standing::Who;
use domain::hei::{HeiId, IiaId, OunitId};
use domain::task::{Object, Step, StepKey};
use jiff::Timestamp;

pub(crate) use self::connection::followed;
pub use self::connection::{connection_rows, connections, settle_connection, settle_connections};
pub use self::received::{received_entry, received_rows, settle_received};
use crate::db::Reader;
use crate::sql::{Query, Row as Found};
use crate::{Db, StoreError, Tx};

/// One step with what lists need to know of its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The step.
    pub step: Step,
    /// The unit that its object belongs to; `None` if it is the whole institution's.
    pub unit: Option<OunitId>,
    /// The partner.
    pub partner: HeiId,
    /// The number for people, if it has one.
    pub code: String,
}

/// Keeps the steps of one object: these and no others. Tells whether anything had to be changed.
pub async fn put(tx: &Tx, institution: &HeiId, object: &Object, rows: &[Row]) -> Result<bool, StoreError> {
    let mut kept = of(tx.reader(), institution, object).await?;
    let mut changed = false;
    for row in rows {
        let key = row.step.key();
        if kept.remove(&key).is_some_and(|before| before == *row) {
            continue;
        }
        write(tx, institution, &key, row).await?;
        changed = true;
    }
    for key in kept.keys() {
        end(tx, institution, key).await?;
        changed = true;
    }
    Ok(changed)
}

/// The steps of one object as they are kept.
pub async fn of_object(db: &impl Db, institution: &HeiId, object: &Object) -> Result<Vec<Row>, StoreError> {
    Ok(of(db.reader(), institution, object).await?.into_values().collect())
}

/// How many steps an institution has.
pub async fn count(db: &impl Db, institution: &HeiId) -> Result<u64, StoreError> {
    let row = db.reader().one("SELECT COUNT(*) AS number FROM tasks WHERE institution = $1", &[institution]).await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// The steps of an institution in the order of their names, in pieces: at most `limit` after one.
pub async fn keys(
    db: &impl Db,
    institution: &HeiId,
    after: Option<&StepKey>,
    limit: u32,
) -> Result<Vec<StepKey>, StoreError> {
    let after = after.map(ToString::to_string).unwrap_or_default();
    let rows = db
        .reader()
        .all(
            "SELECT id FROM tasks WHERE institution = $1 AND id > $2 ORDER BY id LIMIT $3",
            &[institution, &after, &limit],
        )
        .await?;
    rows.iter().map(|row| row.read("id")).collect()
}

/// The partners' records in pieces: at most `limit` after one.
pub async fn records(
    db: &impl Db,
    institution: &HeiId,
    after: Option<&(HeiId, IiaId)>,
    limit: u32,
) -> Result<Vec<(HeiId, IiaId)>, StoreError> {
    let (partner, remote) = after.map_or(("", ""), |(partner, remote)| (partner.as_str(), remote.as_str()));
    let rows = db
        .reader()
        .all(
            "SELECT partner, remote_id FROM remote_records WHERE institution = $1 AND (partner, remote_id) > ($2, $3)
             ORDER BY partner, remote_id LIMIT $4",
            &[institution, &partner, &remote, &limit],
        )
        .await?;
    rows.iter().map(|row| Ok((row.read("partner")?, row.read("remote_id")?))).collect()
}

/// Forgets the rows of an institution, but nothing of what people added: they can all be derived anew.
pub async fn forget_all(tx: &Tx, institution: &HeiId) -> Result<u64, StoreError> {
    tx.run("DELETE FROM tasks WHERE institution = $1", &[institution]).await
}

/// Ends a step, and with it what people planned for it. What they said about its object stays.
pub async fn end(tx: &Tx, institution: &HeiId, key: &StepKey) -> Result<(), StoreError> {
    for text in [
        "DELETE FROM tasks WHERE institution = $1 AND id = $2",
        "DELETE FROM task_assignments WHERE institution = $1 AND task = $2",
        "DELETE FROM task_snoozes WHERE institution = $1 AND task = $2",
    ] {
        tx.run(text, &[institution, key]).await?;
    }
    Ok(())
}

async fn of(reader: Reader<'_>, institution: &HeiId, object: &Object) -> Result<BTreeMap<StepKey, Row>, StoreError> {
    let mut query = Query::new(&format!("SELECT {COLUMNS} FROM tasks t WHERE t.institution = $1"), &[institution]);
    query.add(" AND t.object = ").value(object);
    let rows = reader.all_of(query).await?;
    rows.iter().map(row).map(|row| row.map(|row| (row.step.key(), row))).collect()
}

async fn write(tx: &Tx, institution: &HeiId, key: &StepKey, row: &Row) -> Result<(), StoreError> {
    let Row { step, unit, partner, code } = row;
    tx.run(
        "INSERT INTO tasks
            (institution, id, object, kind, pile, who, needs, unit, partner, code, number, since, due, assignee)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
            (SELECT a.staff FROM task_assignments a WHERE a.institution = $1 AND a.task = $2))
         ON CONFLICT (institution, id) DO UPDATE SET
            pile = excluded.pile, who = excluded.who, needs = excluded.needs, unit = excluded.unit,
            partner = excluded.partner, code = excluded.code, number = excluded.number, due = excluded.due,
            assignee = excluded.assignee",
        &[
            institution,
            key,
            &step.object,
            &step.kind.slug(),
            &step.pile().slug(),
            &step.who.slug(),
            &step.kind.right().slug(),
            unit,
            partner,
            code,
            &step.number,
            &step.since,
            &step.due,
        ],
    )
    .await?;
    Ok(())
}

/// The columns that [`row`] reads, of the table `t`.
pub(crate) const COLUMNS: &str = "t.id, t.who, t.unit, t.partner, t.code, t.number, t.due";

pub(crate) fn row(found: &Found) -> Result<Row, StoreError> {
    let StepKey { kind, since, object } = found.read("id")?;
    let who = found.text("who")?;
    let who = Who::from_slug(&who)
        .ok_or_else(|| StoreError::Unreadable { column: "who".to_owned(), reason: format!("{who:?} is nobody") })?;
    let due: Timestamp = found.at("due")?;
    let step = Step { kind, object, who, since, due, number: found.number("number")? };
    Ok(Row { step, unit: found.opt_read("unit")?, partner: found.read("partner")?, code: found.text("code")? })
}
