//! Pages of a list: found by key, so that a row that comes or goes moves no other row to another page.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::db::Reader;
use crate::sql::{Bind, Query, Row};
use crate::{Db, StoreError};

/// Beyond this number of rows of a list nobody counts.
pub const MOST_COUNTED: u64 = 10_000;

/// A place in a list that is ordered by time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The time of the row at this place.
    pub at: Timestamp,
    /// Its id, which orders rows of the same time.
    pub id: String,
}

/// Which page of a list. `K` is the key by which its rows are ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place<K = Cursor> {
    /// The first one.
    #[default]
    First,
    /// The one that follows a row.
    After(K),
    /// The one that ends just before a row.
    Before(K),
}

impl<K> Place<K> {
    /// The row beside the page, and whether the page is before it.
    pub(crate) fn key(&self) -> (Option<&K>, bool) {
        match self {
            Self::First => (None, false),
            Self::After(key) => (Some(key), false),
            Self::Before(key) => (Some(key), true),
        }
    }
}

/// What stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The newest.
    #[default]
    NewestFirst,
    /// The oldest.
    OldestFirst,
}

impl Order {
    /// Both.
    pub const ALL: [Self; 2] = [Self::NewestFirst, Self::OldestFirst];

    /// Stable short name for addresses and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::NewestFirst => "newest",
            Self::OldestFirst => "oldest",
        }
    }
}

/// A page in an order. A place alone means that the newest stand first.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// The order.
    pub order: Order,
    /// The page.
    pub place: &'a Place,
}

impl<'a> From<&'a Place> for At<'a> {
    fn from(place: &'a Place) -> Self {
        Self { order: Order::NewestFirst, place }
    }
}

impl<'a> From<(Order, &'a Place)> for At<'a> {
    fn from((order, place): (Order, &'a Place)) -> Self {
        Self { order, place }
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T, K = Cursor> {
    /// The rows in the order of the list.
    pub rows: Vec<T>,
    /// Where the next page begins; `None` if this is the last.
    pub next: Option<Place<K>>,
    /// Where the page before begins; `None` if this is the first.
    pub previous: Option<Place<K>>,
}

impl<T, K> Page<T, K> {
    /// A page of nothing, before and after which there is nothing.
    #[must_use]
    pub fn empty() -> Self {
        Self { rows: Vec::new(), next: None, previous: None }
    }

    /// The same page with other rows.
    #[must_use]
    pub fn map<U>(self, row: impl FnMut(T) -> U) -> Page<U, K> {
        Page { rows: self.rows.into_iter().map(row).collect(), next: self.next, previous: self.previous }
    }

    /// Puts a page together from the rows that were read at a place with their keys, one more than `limit` where others
    /// follow.
    pub(crate) fn of(mut found: Vec<(T, K)>, place: &Place<K>, limit: u32) -> Self
    where
        K: Clone,
    {
        let has_more = found.len() > limit as usize;
        found.truncate(limit as usize);
        if matches!(place, Place::Before(_)) {
            found.reverse();
        }
        let first = found.first().map(|(_, key)| Place::Before(key.clone()));
        let last = found.last().map(|(_, key)| Place::After(key.clone()));
        let (next, previous) = match place {
            Place::First => (last.filter(|_| has_more), None),
            Place::After(_) => (last.filter(|_| has_more), first),
            Place::Before(_) => (last, first.filter(|_| has_more)),
        };
        Self { rows: found.into_iter().map(|(row, _)| row).collect(), next, previous }
    }
}

/// How long a list is, and how much of it stands before a page. Both are counted up to `most` and one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// All rows.
    pub all: u64,
    /// Those before the page.
    pub before: u64,
    /// Up to how many were counted.
    pub most: u64,
}

impl Default for Counted {
    fn default() -> Self {
        Self { all: 0, before: 0, most: MOST_COUNTED }
    }
}

impl Counted {
    /// Whether there are more than were counted.
    #[must_use]
    pub fn is_cut(self) -> bool {
        self.all > self.most
    }
}

/// `MICROSECONDS-ID`, for addresses.
impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at.as_microsecond(), self.id)
    }
}

impl Cursor {
    /// Reads what was written into an address; `None` if it is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (microseconds, id) = rest.split_once('-')?;
        let at = Timestamp::from_microsecond(sign * microseconds.parse::<i64>().ok()?).ok()?;
        (!id.is_empty() && id.len() <= 64).then(|| Self { at, id: id.to_owned() })
    }
}

/// The row with which a page begins, if others stand before it.
#[must_use]
pub fn start_of<T, K>(page: &Page<T, K>) -> Option<&K> {
    match &page.previous {
        Some(Place::Before(first)) => Some(first),
        _ => None,
    }
}

/// What narrows a list of an institution that is ordered by time: a filter, which knows the table of its rows.
pub trait Narrows: Sync {
    /// The table, with a condition that holds for rows of the institution, which is `$1`.
    const FROM: &'static str;
    /// The columns of the order: a time, and an id that orders rows of the same time.
    const ORDER: (&'static str, &'static str);

    /// Adds the conditions of the filter.
    fn narrow(&self, query: &mut Query);
}

/// How many rows of a list a filter leaves, and how many of them stand before the page that begins at `start`.
pub async fn counted<F: Narrows>(
    db: &impl Db,
    institution: &HeiId,
    filter: &F,
    order: Order,
    start: Option<&Cursor>,
) -> Result<Counted, StoreError> {
    numbers(db.reader(), count(institution, filter, order, start), MOST_COUNTED).await
}

/// Reads one page of what a filter leaves; `columns` of each row make what `row` reads, with its place.
pub(crate) async fn read<F: Narrows, T>(
    db: &impl Db,
    columns: &str,
    institution: &HeiId,
    filter: &F,
    at: impl Into<At<'_>>,
    limit: u32,
    row: impl Fn(&Row) -> Result<(T, Cursor), StoreError>,
) -> Result<Page<T>, StoreError> {
    let (at, limit) = (at.into(), limit.clamp(1, 1000));
    let found = db.reader().all_of(one_page(columns, institution, filter, at, limit)).await?;
    Ok(Page::of(found.iter().map(row).collect::<Result<_, _>>()?, at.place, limit))
}

/// Begins a question for some columns of the rows of a list; the caller adds conditions.
pub(crate) fn rows<F: Narrows>(columns: &str, institution: &HeiId) -> Query {
    Query::new(&format!("SELECT {columns} FROM {}", F::FROM), &[institution])
}

fn one_page<F: Narrows>(columns: &str, institution: &HeiId, filter: &F, at: At<'_>, limit: u32) -> Query {
    let mut query = rows::<F>(columns, institution);
    filter.narrow(&mut query);
    finish(&mut query, F::ORDER, at, limit);
    query
}

/// Adds the place, the order and the limit, with one row more to see whether others follow.
fn finish(query: &mut Query, (at, id): (&str, &str), At { order, place }: At<'_>, limit: u32) {
    let (cursor, backwards) = place.key();
    let descending = (order == Order::NewestFirst) != backwards;
    let (comparison, direction) = if descending { ("<", "DESC") } else { (">", "ASC") };
    if let Some(cursor) = cursor {
        query.add(&format!(" AND ({at}, {id}) {comparison} ("));
        query.value(&cursor.at).add(", ").value(&cursor.id).add(")");
    }
    query.add(&format!(" ORDER BY {at} {direction}, {id} {direction} LIMIT ")).value(&(limit + 1));
}

/// How SQLite would look for a page, in its own words.
#[cfg(test)]
pub(crate) async fn plan<F: Narrows>(
    db: &impl Db,
    columns: &str,
    institution: &HeiId,
    filter: &F,
    at: impl Into<At<'_>>,
) -> Vec<String> {
    explain(db.reader(), one_page(columns, institution, filter, at.into(), 50)).await
}

/// How SQLite would count, in its own words.
#[cfg(test)]
pub(crate) async fn plan_of_count<F: Narrows>(
    db: &impl Db,
    institution: &HeiId,
    filter: &F,
    order: Order,
    start: &Cursor,
) -> Vec<String> {
    explain(db.reader(), count(institution, filter, order, Some(start))).await
}

#[cfg(test)]
async fn explain(reader: Reader<'_>, mut query: Query) -> Vec<String> {
    query.text.insert_str(0, "EXPLAIN QUERY PLAN ");
    let rows = reader.all_of(query).await.unwrap_or_default();
    rows.iter().filter_map(|row| row.text("detail").ok()).collect()
}

fn count<F: Narrows>(institution: &HeiId, filter: &F, order: Order, start: Option<&Cursor>) -> Query {
    let (at, id) = F::ORDER;
    let (before, direction) = if order == Order::NewestFirst { (">", "DESC") } else { ("<", "ASC") };
    let (above, values): (String, Vec<&dyn Bind>) = match start {
        Some(start) => {
            (format!("COUNT(CASE WHEN (at, id) {before} ($2, $3) THEN 1 END)"), vec![institution, &start.at, &start.id])
        }
        None => ("COUNT(CASE WHEN 1 = 0 THEN 1 END)".to_owned(), vec![institution]),
    };
    let from = F::FROM;
    let text = format!("SELECT COUNT(*) AS every, {above} AS above FROM (SELECT {at} AS at, {id} AS id FROM {from}");
    let mut query = Query::new(&text, &values);
    filter.narrow(&mut query);
    query.add(&format!(" ORDER BY {at} {direction}, {id} {direction} LIMIT "));
    query.value(&i64::try_from(MOST_COUNTED + 1).unwrap_or(i64::MAX)).add(") AS counted");
    query
}

/// Asks a question whose `every` and `above` are numbers of rows, counted up to `most` and one more.
pub(crate) async fn numbers(reader: Reader<'_>, query: Query, most: u64) -> Result<Counted, StoreError> {
    let rows = reader.all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(Counted { most, ..Counted::default() }) };
    Ok(Counted { all: row.number("every")?, before: row.number("above")?, most })
}
