//! Tables as such: their columns, and their rows carried from one database to another.

use sea_orm::{QueryResult, TryGetable, Value};

use crate::db::Reader;
use crate::sql::{Query, Row};
use crate::{StoreError, Tx};

/// The most values in one statement.
const MOST_VALUES: usize = 5000;
/// The most rows that are read at once, and of tables with documents, which may have some megabytes each.
const MOST_ROWS: usize = 500;
const MOST_DOCUMENTS: usize = 20;

/// A table of an SQLite database, which the other database has as well.
pub(super) struct Table {
    pub(super) name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: Kind,
    /// Its place in the primary key, from 1; 0 if it is not in it.
    key: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Flag,
    Bytes,
}

/// All tables in the order in which they were made: what a table refers to comes before it.
pub(super) async fn tables(db: Reader<'_>) -> Result<Vec<Table>, StoreError> {
    let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    let mut tables = Vec::new();
    for row in db.all(names, &[]).await? {
        let name = row.text("name")?;
        let rows = db.all("SELECT name, type AS kind, pk FROM pragma_table_info($1) ORDER BY cid", &[&name]).await?;
        let columns = rows.iter().map(column).collect::<Result<Vec<_>, _>>()?;
        tables.push(Table { name, columns });
    }
    Ok(tables)
}

impl Table {
    /// Deletes all rows.
    pub(super) async fn empty(&self, tx: &Tx) -> Result<(), StoreError> {
        tx.run(&format!("DELETE FROM {}", self.name), &[]).await?;
        Ok(())
    }

    /// Carries all rows over and tells how many.
    pub(super) async fn copy(&self, from: Reader<'_>, into: &Tx) -> Result<u64, StoreError> {
        let mut after: Option<Vec<Value>> = None;
        let mut copied = 0;
        loop {
            let rows = from.all_of(self.next_rows(after.as_deref())).await?;
            let rows = rows.iter().map(|row| self.values(row)).collect::<Result<Vec<_>, _>>()?;
            let Some(last) = rows.last() else { return Ok(copied) };
            after = Some(self.key_of(last));
            let is_end = rows.len() < self.page();
            for some in rows.chunks((MOST_VALUES / self.columns.len().max(1)).max(1)) {
                copied += into.run_query(self.insert(some)).await?;
            }
            if is_end {
                return Ok(copied);
            }
        }
    }

    fn page(&self) -> usize {
        if self.columns.iter().any(|column| column.kind == Kind::Bytes) { MOST_DOCUMENTS } else { MOST_ROWS }
    }

    fn next_rows(&self, after: Option<&[Value]>) -> Query {
        let key = self.key().join(", ");
        let mut query = Query::new(&format!("SELECT {} FROM {}", self.names(), self.name), &[]);
        if let Some(after) = after {
            query.add(&format!(" WHERE ({key}) > ("));
            put(&mut query, after);
            query.add(")");
        }
        query.add(&format!(" ORDER BY {key} LIMIT {}", self.page()));
        query
    }

    fn insert(&self, rows: &[Vec<Value>]) -> Query {
        let mut query = Query::new(&format!("INSERT INTO {} ({}) VALUES ", self.name, self.names()), &[]);
        for (index, row) in rows.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" });
            put(&mut query, row);
            query.add(")");
        }
        query
    }

    fn names(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn key(&self) -> Vec<&str> {
        let mut key: Vec<&Column> = self.columns.iter().filter(|column| column.key > 0).collect();
        key.sort_by_key(|column| column.key);
        key.into_iter().map(|column| column.name.as_str()).collect()
    }

    fn key_of(&self, row: &[Value]) -> Vec<Value> {
        let mut key: Vec<(i64, Value)> =
            self.columns.iter().zip(row).map(|(of, value)| (of.key, value.clone())).collect();
        key.retain(|(place, _)| *place > 0);
        key.sort_by_key(|(place, _)| *place);
        key.into_iter().map(|(_, value)| value).collect()
    }

    fn values(&self, row: &Row) -> Result<Vec<Value>, StoreError> {
        self.columns.iter().map(|column| column.value(&row.0)).collect()
    }
}

impl Column {
    fn value(&self, row: &QueryResult) -> Result<Value, StoreError> {
        fn get<T: TryGetable>(row: &QueryResult, name: &str) -> Result<T, StoreError> {
            Ok(row.try_get::<T>("", name)?)
        }
        Ok(match self.kind {
            Kind::Text => Value::String(get(row, &self.name)?),
            Kind::Number => Value::BigInt(get(row, &self.name)?),
            Kind::Flag => Value::Bool(get(row, &self.name)?),
            Kind::Bytes => Value::Bytes(get(row, &self.name)?),
        })
    }
}

fn put(query: &mut Query, values: &[Value]) {
    for (index, value) in values.iter().enumerate() {
        query.values.push(value.clone());
        let place = query.values.len();
        query.add(&format!("{}${place}", if index > 0 { ", " } else { "" }));
    }
}

fn column(row: &Row) -> Result<Column, StoreError> {
    let (name, kind) = (row.text("name")?, row.text("kind")?);
    let kind = match kind.to_ascii_lowercase().as_str() {
        "text" | "varchar" => Kind::Text,
        "boolean" => Kind::Flag,
        "blob" => Kind::Bytes,
        "bigint" | "integer" => Kind::Number,
        other => {
            return Err(StoreError::Unreadable { column: name, reason: format!("{other:?} is no kind of a column") });
        }
    };
    Ok(Column { name, kind, key: row.int("pk")? })
}
