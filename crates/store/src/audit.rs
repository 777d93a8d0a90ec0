//! Who did what, and when. Entries are added and never changed.

mod searching;

use domain::actor::Actor;
use domain::hei::HeiId;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::{Row, to_json};
use crate::{Db, StoreError, Tx};

pub use self::searching::{Filter, Found, search};

/// By what Habita itself is found in [`Filter::who`].
pub const SYSTEM: &str = "system";

/// Something that was done.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Where.
    pub institution: &'a HeiId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: &'a Actor,
    /// Short name of what was done.
    pub what: &'a str,
    /// Short name of the kind of thing it was done to.
    pub object_kind: &'a str,
    /// Which one.
    pub object_id: &'a str,
    /// More about it, as JSON; `{}` if there is nothing more to say.
    pub details: &'a str,
}

/// Something that was done, as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// Short name of what was done.
    pub what: String,
    /// More about it, as JSON.
    pub details: String,
}

/// Adds an entry, in the transaction of what was done.
pub async fn append(tx: &Tx, entry: &Entry<'_>) -> Result<(), StoreError> {
    let id = fresh(entry.at).to_string();
    tx.run(
        "INSERT INTO audit_entries (institution, id, at, actor, who, what, object_kind, object_id, details)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            entry.institution,
            &id,
            &entry.at,
            &to_json(entry.actor)?,
            &who(entry.actor),
            &entry.what,
            &entry.object_kind,
            &entry.object_id,
            &entry.details,
        ],
    )
    .await?;
    Ok(())
}

/// By what an actor is found: the id of a member of staff, a partner's id, or [`SYSTEM`].
fn who(actor: &Actor) -> &str {
    match actor {
        Actor::Staff { id, .. } => id.as_str(),
        Actor::Partner { hei } => hei.as_str(),
        Actor::System => SYSTEM,
    }
}

/// What was done to one thing, newest first; at most `limit` entries.
pub async fn of_object(
    db: &impl Db,
    institution: &HeiId,
    object_kind: &str,
    object_id: &str,
    limit: u32,
) -> Result<Vec<Kept>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT at, actor, what, details FROM audit_entries
             WHERE institution = $1 AND object_kind = $2 AND object_id = $3 ORDER BY at DESC, id DESC LIMIT $4",
            &[institution, &object_kind, &object_id, &limit],
        )
        .await?;
    rows.iter().map(kept).collect()
}

fn kept(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept { at: row.at("at")?, actor: row.json("actor")?, what: row.text("what")?, details: row.text("details")? })
}
