//! Pages of a list: found by key, so that a row that comes or goes moves no other row to another page.

use jiff::Timestamp;

use crate::StoreError;
use crate::db::Reader;
use crate::sql::{Query, Row};

/// A place in a list that is ordered by time, newest first.
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

/// Finishes a query that ends in a condition: adds the place, the order and the limit, and reads one page.
/// `at` and `id` are the columns of the order.
pub(crate) async fn read<T>(
    reader: Reader<'_>,
    mut query: Query,
    (at, id): (&str, &str),
    place: &Place,
    limit: u32,
    row: impl Fn(&Row) -> Result<(T, Cursor), StoreError>,
) -> Result<Page<T>, StoreError> {
    let limit = limit.clamp(1, 1000);
    let (after, descending) = match place {
        Place::First => (None, true),
        Place::After(cursor) => (Some((cursor, "<")), true),
        Place::Before(cursor) => (Some((cursor, ">")), false),
    };
    if let Some((cursor, comparison)) = after {
        query.add(&format!(" AND ({at}, {id}) {comparison} ("));
        query.value(&cursor.at).add(", ").value(&cursor.id).add(")");
    }
    let order = if descending { "DESC" } else { "ASC" };
    query.add(&format!(" ORDER BY {at} {order}, {id} {order} LIMIT ")).value(&(limit + 1));
    let found = reader.all_of(query).await?;
    let has_more = found.len() > limit as usize;
    let mut rows = found.iter().take(limit as usize).map(row).collect::<Result<Vec<_>, _>>()?;
    if !descending {
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
