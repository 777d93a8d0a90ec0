//! The Commission's list of accredited institutions as it was imported last. It belongs to the installation, as the
//! catalogue does: all institutions of it read the same list, so no query here names one. Nothing is deleted from it.

mod imports;
mod uploads;

use std::collections::BTreeMap;

use domain::eche::difference::Kept;
use domain::eche::{Listed, Pic};
use jiff::Timestamp;

pub use self::imports::{Import, imports, last_import, record_import};
pub use self::uploads::{Upload, discard_upload, keep_upload, upload, waits};
use crate::db::Turn;
use crate::sql::{Query, Row, to_json};
use crate::{Db, StoreError, Tx};

/// How many rows one statement writes.
const ROWS_AT_ONCE: usize = 100;

/// One institution of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the list says.
    pub listed: Listed,
    /// The cells of its row as they came.
    pub raw: Vec<String>,
    /// When an import last changed it.
    pub changed_at: Timestamp,
    /// Since when it is no longer in the list.
    pub ended_at: Option<Timestamp>,
}

/// Lets one import or catalogue at a time go on from here.
pub async fn hold(tx: &Tx) -> Result<(), StoreError> {
    tx.queue_up(Turn::KnowInstitutions).await
}

/// The whole list.
pub async fn kept(db: &impl Db) -> Result<BTreeMap<Pic, Kept>, StoreError> {
    let rows = db.reader().all("SELECT content, ended_at FROM listed_institutions", &[]).await?;
    let entry = |row: &Row| {
        let listed: Listed = row.json("content")?;
        Ok((listed.pic.clone(), Kept { listed, is_ended: row.opt_at("ended_at")?.is_some() }))
    };
    rows.iter().map(entry).collect()
}

/// One institution of it.
pub async fn get(db: &impl Db, pic: &str) -> Result<Option<Entry>, StoreError> {
    let text = "SELECT content, raw, changed_at, ended_at FROM listed_institutions WHERE pic = $1";
    let row = db.reader().one(text, &[&pic]).await?;
    row.map(|row| {
        Ok(Entry {
            listed: row.json("content")?,
            raw: row.json("raw")?,
            changed_at: row.at("changed_at")?,
            ended_at: row.opt_at("ended_at")?,
        })
    })
    .transpose()
}

/// Writes institutions into the list, in place of what it said of them; they are not ended.
pub async fn put(tx: &Tx, entries: &[(&Listed, &[String])], at: Timestamp) -> Result<(), StoreError> {
    for some in entries.chunks(ROWS_AT_ONCE) {
        let mut query =
            Query::new("INSERT INTO listed_institutions (pic, content, raw, changed_at, ended_at) VALUES ", &[]);
        for (index, (listed, raw)) in some.iter().enumerate() {
            query.add(if index == 0 { "(" } else { ", (" });
            query.value(&listed.pic.as_str()).add(", ").value(&to_json(listed)?).add(", ");
            query.value(&to_json(raw)?).add(", ").value(&at).add(", NULL)");
        }
        query.add(
            " ON CONFLICT (pic) DO UPDATE SET content = excluded.content, raw = excluded.raw,
                changed_at = excluded.changed_at, ended_at = NULL",
        );
        tx.run_query(query).await?;
    }
    Ok(())
}

/// Marks institutions as ended.
pub async fn end(tx: &Tx, pics: &[&Pic], at: Timestamp) -> Result<(), StoreError> {
    for some in pics.chunks(ROWS_AT_ONCE) {
        let pics: Vec<&str> = some.iter().map(|pic| pic.as_str()).collect();
        let mut query =
            Query::new("UPDATE listed_institutions SET changed_at = $1, ended_at = $1 WHERE pic IN ", &[&at]);
        query.list(&pics);
        tx.run_query(query).await?;
    }
    Ok(())
}
