//! Lists of what has to be done, as far as a person may see it: by what they may do and for which units.
//!
//! The table has one row for each step of the institution. A list is put together from branches, each of which one
//! index gives in the order of the list, so that a page costs the same however many rows there are.

mod branches;
mod people;

use std::collections::BTreeSet;

use domain::hei::{HeiId, OunitId};
use domain::ids::StaffId;
use domain::people::access::Access;
use domain::task::{Kind, StepKey};
use jiff::Timestamp;

pub use self::people::{
    Assignment, Change, Comment, Kept, Snooze, assign, assignments, comment, comments, forget_changes, keep_change,
    release, snooze, snoozes, take_change, unassign, wake,
};
use crate::next_steps::{self, COLUMNS};
use crate::page::{Page, Place};
use crate::sql::{Query, Row as Found};
use crate::{Db, StoreError};

/// Beyond this number of rows nobody counts.
pub const MOST_COUNTED: u32 = 1000;
/// The most steps that one action takes.
pub const MOST_AT_ONCE: usize = 100;

/// Who looks.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// The person.
    pub me: &'a StaffId,
    /// What they may do, and where.
    pub access: &'a Access,
    /// When, for what is put off until a time.
    pub now: Timestamp,
}

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// What is mine, and what is nobody's and I may do.
    ForYou,
    /// What my office has to do, whoever does it.
    Team,
    /// What partners have to do.
    Waiting,
    /// What is wrong between our system and theirs.
    Connection,
}

impl View {
    /// All of them, in their order on pages.
    pub const ALL: [Self; 4] = [Self::ForYou, Self::Team, Self::Waiting, Self::Connection];

    /// Stable short name for addresses and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::ForYou => "you",
            Self::Team => "team",
            Self::Waiting => "waiting",
            Self::Connection => "connection",
        }
    }
}

/// Which rows of a list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of these units.
    pub units: Option<BTreeSet<OunitId>>,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what is due from this time on.
    pub due_from: Option<Timestamp>,
    /// Only what is due before this time.
    pub due_before: Option<Timestamp>,
    /// In the list of a person: what they put off, and not what they did not.
    pub put_off: bool,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The step.
    pub row: next_steps::Row,
    /// Whose it is, if somebody took it or got it.
    pub assignee: Option<StaffId>,
    /// That person's name.
    pub assignee_name: Option<String>,
    /// Until when it is put off for whoever looks.
    pub put_off_until: Option<Timestamp>,
    /// How often people said something about its object.
    pub comments: u32,
}

/// A place in a list: what is due first stands first, ties by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// When the row at this place is due.
    pub due: Timestamp,
    /// Its name.
    pub key: StepKey,
}

/// Which page of a list.
pub type At = Place<Spot>;

/// One page of a list.
pub type Lines = Page<Line, Spot>;

/// `MICROSECONDS NAME`, for addresses.
impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.due.as_microsecond(), self.key)
    }
}

impl Spot {
    /// Reads what was written into an address; `None` if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (due, key) = text.split_once(' ')?;
        let due = Timestamp::from_microsecond(due.parse().ok()?).ok()?;
        Some(Self { due, key: StepKey::parse(key)? })
    }

    fn of(line: &Line) -> Self {
        Self { due: line.row.step.due, key: line.row.step.key() }
    }
}

/// One page of a list.
pub async fn list(
    db: &impl Db,
    institution: &HeiId,
    sight: Sight<'_>,
    view: View,
    filter: &Filter,
    at: &At,
    limit: u32,
) -> Result<Lines, StoreError> {
    let branches = branches::of(sight, view, filter);
    if branches.is_empty() {
        return Ok(Lines::empty());
    }
    let limit = limit.clamp(1, 500);
    let (spot, backwards) = at.key();
    let mut query = select(institution, sight);
    query.add("(");
    for (index, branch) in branches.iter().enumerate() {
        query.add(if index > 0 { " UNION ALL SELECT * FROM (" } else { "SELECT * FROM (" });
        branch.rows(&mut query, filter);
        if let Some(Spot { due, key }) = spot {
            query.add(if backwards { " AND (due, id) < (" } else { " AND (due, id) > (" });
            query.value(due).add(", ").value(key).add(")");
        }
        query.add(order(backwards)).add(" LIMIT ").value(&(limit + 1)).add(&format!(") AS b{index}"));
    }
    query.add(JOINED).add(order_of_all(backwards)).add(" LIMIT ").value(&(limit + 1));
    let found = db.reader().all_of(query).await?;
    let keyed = |row: &Found| line(row).map(|line| (line.clone(), Spot::of(&line)));
    Ok(Page::of(found.iter().map(keyed).collect::<Result<_, _>>()?, at, limit))
}

/// How many rows some lists have, each counted up to [`MOST_COUNTED`] and one more, all in one question.
pub async fn counts(
    db: &impl Db,
    institution: &HeiId,
    sight: Sight<'_>,
    wanted: &[(View, Filter)],
) -> Result<Vec<u32>, StoreError> {
    let mut query = Query::new("SELECT $1 AS institution", &[institution]);
    let mut asked = Vec::new();
    for (index, (view, filter)) in wanted.iter().enumerate() {
        let branches = branches::of(sight, *view, filter);
        asked.push(!branches.is_empty());
        if branches.is_empty() {
            continue;
        }
        query.add(", (SELECT COUNT(*) FROM (SELECT 1 AS one FROM (");
        for (number, branch) in branches.iter().enumerate() {
            query.add(if number > 0 { " UNION ALL " } else { "" });
            branch.rows(&mut query, filter);
        }
        query.add(") AS every LIMIT ").value(&(MOST_COUNTED + 1)).add(&format!(") AS counted) AS n{index}"));
    }
    let rows = db.reader().all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(vec![0; wanted.len()]) };
    let number = |(index, asked)| if asked { row.number(&format!("n{index}")) } else { Ok(0) };
    asked.into_iter().enumerate().map(number).collect()
}

/// Since when the oldest row of a list waits.
pub async fn oldest(
    db: &impl Db,
    institution: &HeiId,
    sight: Sight<'_>,
    view: View,
) -> Result<Option<Timestamp>, StoreError> {
    let mut oldest = None;
    for branch in branches::of(sight, view, &Filter::default()) {
        let mut query = Query::new("SELECT MIN(since) AS since FROM (", &[institution]);
        branch.rows(&mut query, &Filter::default());
        query.add(" ORDER BY since LIMIT 1) AS first");
        let rows = db.reader().all_of(query).await?;
        let since = rows.first().map_or(Ok(None), |row| row.opt_at("since"))?;
        oldest = [oldest, since].into_iter().flatten().min();
    }
    Ok(oldest)
}

/// The steps of these names that there are, in the order of a list; at most [`MOST_AT_ONCE`].
pub async fn named(
    db: &impl Db,
    institution: &HeiId,
    sight: Sight<'_>,
    keys: &[StepKey],
) -> Result<Vec<Line>, StoreError> {
    let keys = keys.get(..MOST_AT_ONCE).unwrap_or(keys);
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = select(institution, sight);
    query.add("(SELECT * FROM tasks WHERE institution = $1 AND id IN ").list(keys);
    query.add(JOINED).add(order_of_all(false));
    db.reader().all_of(query).await?.iter().map(line).collect()
}

/// The steps of one object.
pub async fn of_object(
    db: &impl Db,
    institution: &HeiId,
    sight: Sight<'_>,
    object: &domain::task::Object,
) -> Result<Vec<Line>, StoreError> {
    let mut query = select(institution, sight);
    query.add("(SELECT * FROM tasks WHERE institution = $1 AND object = ").value(object);
    query.add(JOINED).add(order_of_all(false));
    db.reader().all_of(query).await?.iter().map(line).collect()
}

/// The beginning of a question for lines: `$1` is the institution, `$2` the person, `$3` the time.
fn select(institution: &HeiId, sight: Sight<'_>) -> Query {
    Query::new(
        &format!(
            "SELECT {COLUMNS}, t.assignee, s.name AS assignee_name,
                (SELECT MAX(z.until_at) FROM task_snoozes z WHERE z.institution = t.institution AND z.task = t.id
                    AND z.staff = $2 AND z.until_at > $3) AS put_off_until,
                (SELECT COUNT(*) FROM task_comments c WHERE c.institution = t.institution AND c.object = t.object)
                    AS comments
             FROM "
        ),
        &[institution, sight.me, &sight.now],
    )
}

const JOINED: &str = ") AS t LEFT JOIN staff s ON s.institution = t.institution AND s.id = t.assignee";

fn order(backwards: bool) -> &'static str {
    if backwards { " ORDER BY due DESC, id DESC" } else { " ORDER BY due, id" }
}

fn order_of_all(backwards: bool) -> &'static str {
    if backwards { " ORDER BY t.due DESC, t.id DESC" } else { " ORDER BY t.due, t.id" }
}

fn line(found: &Found) -> Result<Line, StoreError> {
    Ok(Line {
        row: next_steps::row(found)?,
        assignee: found.opt_read("assignee")?,
        assignee_name: found.opt_text("assignee_name")?,
        put_off_until: found.opt_at("put_off_until")?,
        comments: found.number("comments")?,
    })
}
