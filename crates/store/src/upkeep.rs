//! What a newer program owes an older database: to know that it is older before anything is changed, and to check the
//! documents afterwards, whatever happens in between. And when it was last backed up.

use std::fmt;

use jiff::Timestamp;

use crate::migrations;
use crate::sql::Row;
use crate::{Db, Store, StoreError, Tx};

/// The row that stays until the documents were checked after the tables had changed.
const CHECK_OWED: &str = "check-owed";
/// The row that says when the newest backup was made of what the database holds.
const BACKED_UP: &str = "backed-up";

/// How the tables of a database compare with those of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tables {
    /// There are none yet.
    None,
    /// They are those of this program.
    Current,
    /// An older program made them.
    Older {
        /// The newest change that they have.
        newest: String,
        /// How many changes they lack.
        lacking: usize,
    },
}

impl fmt::Display for Tables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("empty"),
            Self::Current => f.write_str("of this version"),
            Self::Older { newest, lacking } => write!(f, "of an older version ({newest}, {lacking} changes behind)"),
        }
    }
}

/// Looks at a database without changing anything. A newer one is refused, as opening it would be. A file that is not
/// there is not made.
pub async fn look(url: &str) -> Result<Tables, StoreError> {
    if let Some(file) = url.strip_prefix("sqlite:")
        && (file.starts_with(':') || !std::path::Path::new(file.split('?').next().unwrap_or(file)).exists())
    {
        return Ok(Tables::None);
    }
    let store = Store::open_unchanged(url).await?;
    let applied = applied(&store).await;
    store.close().await?;
    let applied = applied?;
    if let Some(newer) = applied.iter().find(|name| !migrations::names().any(|known| known == name.as_str())) {
        return Err(StoreError::NewerDatabase { change: newer.clone() });
    }
    let lacking = migrations::names().count() - applied.len();
    Ok(match applied.into_iter().max() {
        None => Tables::None,
        Some(_) if lacking == 0 => Tables::Current,
        Some(newest) => Tables::Older { newest, lacking },
    })
}

/// Whether the documents were not checked since the tables last changed. The value is the change that the database came
/// from.
pub async fn check_owed(store: &Store) -> Result<Option<String>, StoreError> {
    let row = store.reader().one("SELECT value FROM upkeep WHERE name = $1", &[&CHECK_OWED]).await?;
    row.map(|row| row.text("value")).transpose()
}

/// Notes that the documents were checked and are as they were.
pub async fn checked(store: &Store) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    tx.run("DELETE FROM upkeep WHERE name = $1", &[&CHECK_OWED]).await?;
    tx.commit().await
}

/// When the newest backup was made of what the database holds, as far as it was told.
pub async fn backed_up_at(db: &impl Db) -> Result<Option<Timestamp>, StoreError> {
    let row = db.reader().one("SELECT value FROM upkeep WHERE name = $1", &[&BACKED_UP]).await?;
    // A time that cannot be read is as good as none.
    Ok(row.map(|row| row.text("value")).transpose()?.and_then(|value| value.parse().ok()))
}

/// Notes when the newest backup was made, or that there is none that is known.
pub async fn backed_up(tx: &Tx, at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.run("DELETE FROM upkeep WHERE name = $1", &[&BACKED_UP]).await?;
    if let Some(at) = at {
        tx.run("INSERT INTO upkeep (name, value) VALUES ($1, $2)", &[&BACKED_UP, &at.to_string()]).await?;
    }
    Ok(())
}

/// Notes, in the transaction that changes the tables, that the documents are to be checked.
pub(crate) async fn owe_check(tx: &Tx, from: &str) -> Result<(), StoreError> {
    tx.run("INSERT INTO upkeep (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", &[&CHECK_OWED, &from])
        .await?;
    Ok(())
}

/// The names of the changes that a database has.
pub(crate) async fn applied(store: &Store) -> Result<Vec<String>, StoreError> {
    let is_postgres = store.read.get_database_backend() == sea_orm::DbBackend::Postgres;
    let exists = if is_postgres {
        "SELECT 1 AS found FROM information_schema.tables
         WHERE table_schema = current_schema() AND table_name = 'seaql_migrations'"
    } else {
        "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'seaql_migrations'"
    };
    if store.reader().one(exists, &[]).await?.is_none() {
        return Ok(Vec::new());
    }
    let rows = store.reader().all("SELECT version FROM seaql_migrations ORDER BY version", &[]).await?;
    rows.iter().map(|row: &Row| row.text("version")).collect()
}
