//! Backups: one file for either database, made while the host runs, restored into either.
//!
//! The file is an SQLite database with the tables of the program that made it. From SQLite it is a copy as of one
//! moment (`VACUUM INTO`); from PostgreSQL it is filled within one transaction that sees one moment. So a backup needs
//! no other program, can be looked into, and moves an installation from one database to the other.

mod copying;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use sea_orm::{ConnectionTrait as _, DbBackend};

use self::copying::Table;
use crate::db::{Reader, Turn};
use crate::{Db, Store, StoreError, Tx, migrations, upkeep};

/// The first word about a backup: what this program can read.
const FORMAT: &str = "1";
/// The table with words about the backup itself.
const NOTES: &str = "habita_backup";
/// The word about a backup that says when it was made.
pub const MADE_AT: &str = "made_at";
/// Tables that hold no facts: the first is the database's own, the others are made again.
const NOT_FACTS: [&str; 4] = ["seaql_migrations", CATALOGUE, "upkeep", NOTES];
/// The registry's catalogue, which is read again.
const CATALOGUE: &str = "catalogue_cache";

/// Tables that no backup has: what was open then must not be open again, so whoever was signed in, or had a link to
/// sign in, needs a new one; and whoever was about to import a list shows it again. They are emptied when a backup is
/// restored.
const NOT_KEPT: [&str; 4] = ["sessions", "sign_in_links", "started_logins", "list_uploads"];

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Notes {
    words: BTreeMap<String, String>,
}

/// A backup that is open for reading.
#[derive(Debug)]
pub struct Backup {
    store: Store,
    notes: Notes,
}

/// How many rows of each table were carried over.
pub type Rows = BTreeMap<String, u64>;

impl Notes {
    /// One word.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.words.get(name).map(String::as_str)
    }
}

/// Writes what the database holds now into a new file. Others go on reading and writing meanwhile. The tables may be
/// those of an older program; the backup has the same.
pub async fn write(url: &str, file: &Path) -> Result<(), StoreError> {
    let store = Store::open_unchanged(url).await?;
    let written = write_from(&store, file).await;
    store.close().await?;
    written
}

/// Opens a backup for a look at its documents. Nothing is changed.
pub async fn look_into(file: &Path) -> Result<Store, StoreError> {
    Store::open_unchanged(&address(file)).await
}

async fn write_from(store: &Store, file: &Path) -> Result<(), StoreError> {
    crate::store::make_private(file);
    if store.read.get_database_backend() == DbBackend::Sqlite {
        let quoted = file.display().to_string().replace('\'', "''");
        store.read.execute_unprepared(&format!("VACUUM INTO '{quoted}'")).await?;
        return leave_out(file).await;
    }
    let changes = upkeep::applied(store).await?;
    let into = Store::open_unchanged(&address(file)).await?;
    let tx = into.begin().await?;
    migrations::make_tables(&tx, &changes).await?;
    let tables = copying::tables(tx.reader()).await?;
    if let Some(snapshot) = store.reader().snapshot().await? {
        for table in &tables {
            if is_fact(table) && !NOT_KEPT.contains(&table.name.as_str()) {
                table.copy(Reader::Snapshot(&snapshot), &tx).await?;
            }
        }
        snapshot.rollback().await?;
    }
    tx.commit().await?;
    into.close().await
}

/// Takes out of a whole copy what no backup has. What is deleted is overwritten.
async fn leave_out(file: &Path) -> Result<(), StoreError> {
    let copy = Store::open_unchanged(&address(file)).await?;
    let tx = copy.begin().await?;
    for table in copying::tables(tx.reader()).await? {
        if NOT_KEPT.contains(&table.name.as_str()) || table.name == CATALOGUE {
            table.empty(&tx).await?;
        }
    }
    tx.commit().await?;
    copy.read.execute_unprepared("VACUUM").await?;
    copy.close().await
}

/// Tells a database that a backup of it was made. Tables of a program that kept no such thing cannot be told.
pub async fn tell(url: &str, made_at: Timestamp) -> Result<(), StoreError> {
    let store = Store::open_unchanged(url).await?;
    let told = async {
        let tx = store.begin().await?;
        upkeep::backed_up(&tx, Some(made_at)).await?;
        tx.commit().await
    };
    let told = told.await;
    store.close().await?;
    told
}

/// Adds words to a backup that was just written.
pub async fn note(file: &Path, words: &[(&str, String)]) -> Result<(), StoreError> {
    let store = Store::open_unchanged(&address(file)).await?;
    let tx = store.begin().await?;
    tx.run(&format!("CREATE TABLE IF NOT EXISTS {NOTES} (name text NOT NULL PRIMARY KEY, value text NOT NULL)"), &[])
        .await?;
    let format = ("format", FORMAT.to_owned());
    for (name, value) in words.iter().chain([&format]) {
        let text = format!("INSERT INTO {NOTES} (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING");
        tx.run(&text, &[name, value]).await?;
    }
    tx.commit().await?;
    store.close().await
}

impl Backup {
    /// Opens a backup. The file itself is not to change, so give a copy of it: the tables of an older backup are
    /// brought up to date, those of a newer one are refused.
    pub async fn open(copy: &Path) -> Result<Self, StoreError> {
        let address = address(copy);
        let looked = Store::open_unchanged(&address).await.map_err(StoreError::of_backup)?;
        let notes = read_notes(&looked).await.map_err(StoreError::of_backup);
        looked.close().await?;
        let notes = notes?;
        Ok(Self { store: Store::open(&address).await.map_err(StoreError::of_backup)?, notes })
    }

    /// What it says of itself.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// Its facts.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Fills a database in the given transaction; what it held before is gone with the commit. Whoever else works on
    /// the database sees either all of the old facts or all of the new ones.
    pub async fn restore(&self, tx: &Tx) -> Result<Rows, StoreError> {
        tx.queue_up(Turn::Migrate).await?;
        let tables = copying::tables(self.store.reader()).await?;
        let facts: Vec<&Table> = tables.iter().filter(|table| is_fact(table)).collect();
        for table in facts.iter().rev() {
            table.empty(tx).await?;
        }
        let mut rows = Rows::new();
        // An older backup may have more than one of now.
        for table in facts.into_iter().filter(|table| !NOT_KEPT.contains(&table.name.as_str())) {
            rows.insert(table.name.clone(), table.copy(self.store.reader(), tx).await?);
        }
        // What the database holds from now on was last backed up when this backup was made.
        upkeep::backed_up(tx, self.notes.get(MADE_AT).and_then(|at| at.parse().ok())).await?;
        Ok(rows)
    }

    /// Closes it.
    pub async fn close(self) -> Result<(), StoreError> {
        self.store.close().await
    }
}

/// Keeps everybody else from changing facts until the transaction ends; reading, and so making a backup, goes on.
pub async fn hold_still(tx: &Tx) -> Result<(), StoreError> {
    tx.queue_up(Turn::Migrate).await?;
    // SQLite has one writer at a time.
    if tx.inner.get_database_backend() == DbBackend::Postgres {
        let text =
            "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";
        let names = tx.reader().all(text, &[]).await?;
        let names = names.iter().map(|row| row.text("name")).collect::<Result<Vec<_>, _>>()?;
        let facts: Vec<&str> = names.iter().map(String::as_str).filter(|name| !NOT_FACTS.contains(name)).collect();
        tx.run(&format!("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", facts.join(", ")), &[]).await?;
    }
    Ok(())
}

/// Whether a database holds any fact. An empty one may be filled without asking.
pub async fn holds_facts(db: &impl Db) -> Result<bool, StoreError> {
    for table in ["agreements", "remote_records", "staff", "institution_keys"] {
        if db.reader().one(&format!("SELECT 1 AS found FROM {table} LIMIT 1"), &[]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_fact(table: &Table) -> bool {
    !NOT_FACTS.contains(&table.name.as_str())
}

fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

async fn read_notes(store: &Store) -> Result<Notes, StoreError> {
    let exists = "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = $1";
    if store.reader().one(exists, &[&NOTES]).await?.is_none() {
        return Err(StoreError::NoBackup);
    }
    let rows = store.reader().all(&format!("SELECT name, value FROM {NOTES}"), &[]).await?;
    let words = rows.iter().map(|row| Ok((row.text("name")?, row.text("value")?)));
    let notes = Notes { words: words.collect::<Result<_, StoreError>>()? };
    if notes.get("format") != Some(FORMAT) {
        return Err(StoreError::NoBackup);
    }
    Ok(notes)
}
