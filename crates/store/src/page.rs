//! Pages of a list: found by key, so that a row that comes or goes moves no other row to another page.

use jiff::Timestamp;

use crate::StoreError;
use crate::db::Reader;
use crate::sql::{Bind, Query, Row};

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

/// Which page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The first one.
    #[default]
    First,
    /// The one that follows a row.
    After(Cursor),
    /// The one that ends just before a row.
    Before(Cursor),
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

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows in the order of the list.
    pub rows: Vec<T>,
    /// Where the next page begins; `None` if this is the last.
    pub next: Option<Place>,
    /// Where the page before begins; `None` if this is the first.
    pub previous: Option<Place>,
}

/// How long a list is, and how much of it stands before a page. Both are counted up to [`MOST_COUNTED`] and one more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// All rows.
    pub all: u64,
    /// Those before the page.
    pub before: u64,
}

impl Counted {
    /// Whether there are more than were counted.
    #[must_use]
    pub fn is_cut(self) -> bool {
        self.all > MOST_COUNTED
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

/// The rows that stand in a list before a page.
#[must_use]
pub fn start_of<T>(page: &Page<T>) -> Option<&Cursor> {
    match &page.previous {
        Some(Place::Before(first)) => Some(first),
        _ => None,
    }
}

/// Finishes a query that ends in a condition: adds the place, the order and the limit, and reads one page.
/// `at` and `id` are the columns of the order.
pub(crate) async fn read<T>(
    reader: Reader<'_>,
    query: Query,
    columns: (&str, &str),
    place: &Place,
    limit: u32,
    row: impl Fn(&Row) -> Result<(T, Cursor), StoreError>,
) -> Result<Page<T>, StoreError> {
    read_in(reader, query, columns, (Order::NewestFirst, place), limit, row).await
}

/// The same in either order.
pub(crate) async fn read_in<T>(
    reader: Reader<'_>,
    mut query: Query,
    columns: (&str, &str),
    (order, place): (Order, &Place),
    limit: u32,
    row: impl Fn(&Row) -> Result<(T, Cursor), StoreError>,
) -> Result<Page<T>, StoreError> {
    let limit = limit.clamp(1, 1000);
    finish(&mut query, columns, (order, place), limit);
    let found = reader.all_of(query).await?;
    let has_more = found.len() > limit as usize;
    let mut rows = found.iter().take(limit as usize).map(row).collect::<Result<Vec<_>, _>>()?;
    if matches!(place, Place::Before(_)) {
        rows.reverse();
    }
    let first = rows.first().map(|(_, cursor)| Place::Before(cursor.clone()));
    let last = rows.last().map(|(_, cursor)| Place::After(cursor.clone()));
    let (next, previous) = match place {
        Place::First => (last.filter(|_| has_more), None),
        Place::After(_) => (last.filter(|_| has_more), first),
        Place::Before(_) => (last, first.filter(|_| has_more)),
    };
    Ok(Page { rows: rows.into_iter().map(|(row, _)| row).collect(), next, previous })
}

/// Adds the place, the order and the limit, with one row more to see whether others follow.
fn finish(query: &mut Query, (at, id): (&str, &str), (order, place): (Order, &Place), limit: u32) {
    let (cursor, backwards) = match place {
        Place::First => (None, false),
        Place::After(cursor) => (Some(cursor), false),
        Place::Before(cursor) => (Some(cursor), true),
    };
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
pub(crate) async fn plan(
    reader: Reader<'_>,
    mut query: Query,
    columns: (&str, &str),
    at: (Order, &Place),
) -> Vec<String> {
    finish(&mut query, columns, at, 50);
    query.text.insert_str(0, "EXPLAIN QUERY PLAN ");
    let rows = reader.all_of(query).await.unwrap_or_default();
    rows.iter().filter_map(|row| row.text("detail").ok()).collect()
}

/// A question for how long a list is: `from` names the table and ends in a condition that holds for a row of the
/// institution, which is `$1`; the caller adds more conditions. Ask it with [`counted`].
pub(crate) fn count(
    from: &str,
    (at, id): (&str, &str),
    institution: &dyn Bind,
    order: Order,
    start: Option<&Cursor>,
) -> Query {
    let before = if order == Order::NewestFirst { ">" } else { "<" };
    let (above, values): (String, Vec<&dyn Bind>) = match start {
        Some(start) => {
            (format!("COUNT(CASE WHEN (at, id) {before} ($2, $3) THEN 1 END)"), vec![institution, &start.at, &start.id])
        }
        None => ("COUNT(CASE WHEN 1 = 0 THEN 1 END)".to_owned(), vec![institution]),
    };
    let text = format!("SELECT COUNT(*) AS every, {above} AS above FROM (SELECT {at} AS at, {id} AS id FROM {from}");
    Query::new(&text, &values)
}

/// Asks how long a list is.
pub(crate) async fn counted(
    reader: Reader<'_>,
    mut query: Query,
    (at, id): (&str, &str),
    order: Order,
) -> Result<Counted, StoreError> {
    let direction = if order == Order::NewestFirst { "DESC" } else { "ASC" };
    query.add(&format!(" ORDER BY {at} {direction}, {id} {direction} LIMIT "));
    query.value(&i64::try_from(MOST_COUNTED + 1).unwrap_or(i64::MAX)).add(") AS counted");
    let rows = reader.all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(Counted::default()) };
    Ok(Counted { all: row.number("every")?, before: row.number("above")? })
}
