//! Finding entries of the audit log.

use domain::actor::Actor;
use domain::hei::HeiId;
use jiff::Timestamp;

use crate::page::{self, At, Cursor, Narrows, Page};
use crate::sql::{Query, Row};
use crate::{Db, StoreError};

/// Which entries to list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only done by this one: the id of a member of staff, a partner's id, or [`super::SYSTEM`].
    pub who: Option<String>,
    /// Only this deed.
    pub what: Option<String>,
    /// Only done to this kind of thing.
    pub kind: Option<String>,
    /// Only done to the thing with this id.
    pub object: Option<String>,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub until: Option<Timestamp>,
}

/// One entry in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// Short name of what was done.
    pub what: String,
    /// Short name of the kind of thing it was done to.
    pub kind: String,
    /// Which one.
    pub object: String,
    /// More about it, as JSON.
    pub details: String,
}

impl Found {
    /// Its place in the list.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.at, id: self.id.clone() }
    }
}

/// One page of the log.
pub async fn search(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Found>, StoreError> {
    let columns = "id, at, actor, what, object_kind, object_id, details";
    page::read(db, columns, institution, filter, at, limit, found).await
}

impl Narrows for Filter {
    const FROM: &'static str = "audit_entries WHERE institution = $1";
    const ORDER: (&'static str, &'static str) = ("at", "id");

    fn narrow(&self, query: &mut Query) {
        for (column, value) in
            [("who", &self.who), ("what", &self.what), ("object_kind", &self.kind), ("object_id", &self.object)]
        {
            if let Some(value) = value {
                query.add(&format!(" AND {column} = ")).value(value);
            }
        }
        if let Some(from) = &self.from {
            query.add(" AND at >= ").value(from);
        }
        if let Some(until) = &self.until {
            query.add(" AND at < ").value(until);
        }
    }
}

fn found(row: &Row) -> Result<(Found, Cursor), StoreError> {
    let found = Found {
        id: row.text("id")?,
        at: row.at("at")?,
        actor: row.json("actor")?,
        what: row.text("what")?,
        kind: row.text("object_kind")?,
        object: row.text("object_id")?,
        details: row.text("details")?,
    };
    let cursor = found.cursor();
    Ok((found, cursor))
}
