//! Opening a database, and transactions that write.

use std::time::{Duration, Instant};

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
};

use crate::{StoreError, db, error, migrations};

/// How long a transaction waits for its turn.
const WAIT: Duration = Duration::from_secs(30);
/// How long to wait before asking again where the database does not let wait.
const PAUSE: Duration = Duration::from_millis(20);
/// Connections that read at the same time from SQLite.
const SQLITE_READERS: u32 = 4;
/// Connections to PostgreSQL of one process.
const POSTGRES_CONNECTIONS: u32 = 10;

/// An open database with the tables of this version. Cheap to clone; all clones share the connections.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) read: DatabaseConnection,
    write: DatabaseConnection,
}

/// A transaction that may write. It sees its own changes; nobody else does before [`Tx::commit`]. Dropped without a
/// commit, it changes nothing.
///
/// On SQLite one transaction runs at a time and the others wait in order. On PostgreSQL several run; an agreement
/// whose facts a transaction has read is held by it until its end.
#[derive(Debug)]
pub struct Tx {
    pub(crate) inner: DatabaseTransaction,
}

impl Store {
    /// Opens `sqlite:PATH` (the file is made if it is not there), `sqlite::memory:` or `postgres://…` and brings the
    /// tables up to date. A database that a newer version has changed is refused.
    ///
    /// In memory there is one connection: reading waits while a transaction is open.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if let Some(file) = url.strip_prefix("sqlite:") {
            keep_private(file);
        }
        let store = Self::connect(url).await?;
        migrations::bring_up_to_date(&store).await?;
        Ok(store)
    }

    /// Opens a database as it is, for a look at it. Its tables are left alone, so most queries may fail.
    pub(crate) async fn open_unchanged(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") {
            return Self::connect(url).await;
        }
        let mut options = plain_options(url);
        options.max_connections(1).map_sqlx_sqlite_opts(|sqlite| sqlite.create_if_missing(false).busy_timeout(WAIT));
        let one = Database::connect(options).await?;
        Ok(Self { read: one.clone(), write: one })
    }

    /// Connects, whatever the tables are.
    pub(crate) async fn connect(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("sqlite:") {
            Self::connect_sqlite(url).await
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let mut options = plain_options(url);
            options.max_connections(POSTGRES_CONNECTIONS).test_before_acquire_if_idle_for(Duration::from_secs(30));
            let pool = Database::connect(options).await?;
            Ok(Self { read: pool.clone(), write: pool })
        } else {
            let scheme = url.split_once(':').map_or(url, |(scheme, _)| scheme);
            Err(StoreError::UnknownAddress(scheme.chars().take(40).collect()))
        }
    }

    /// Begins a transaction that may write. It takes the place of the one writer at once, so that what it reads is
    /// still true when it writes.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let options = TransactionOptions {
            isolation_level: None,
            access_mode: None,
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        };
        Ok(Tx { inner: db::begin(&self.write, options).await? })
    }

    /// Closes all connections, after the work that is under way.
    pub async fn close(self) -> Result<(), StoreError> {
        self.write.close_by_ref().await?;
        self.read.close_by_ref().await?;
        Ok(())
    }

    async fn connect_sqlite(url: &str) -> Result<Self, StoreError> {
        let in_memory = url.contains(":memory:") || url.contains("mode=memory");
        let write = connect_in_turn(sqlite_options(url, 1, in_memory)).await?;
        let read =
            if in_memory { write.clone() } else { connect_in_turn(sqlite_options(url, SQLITE_READERS, false)).await? };
        Ok(Self { read, write })
    }
}

impl Tx {
    /// Keeps all changes.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    /// Forgets all changes. Dropping the transaction does the same a little later.
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.inner.rollback().await?)
    }
}

/// Connects to SQLite when it is this process's turn: of several that open a new file at once, one writes its mode, and
/// SQLite does not let the others wait for that.
async fn connect_in_turn(options: ConnectOptions) -> Result<DatabaseConnection, DbErr> {
    let began = Instant::now();
    loop {
        match Database::connect(options.clone()).await {
            Err(error) if error::is_contention(&error) && began.elapsed() < WAIT => tokio::time::sleep(PAUSE).await,
            connected => return connected,
        }
    }
}

/// Makes a new database file for its owner's eyes only, since it holds names and documents of people; the files that
/// SQLite puts beside it take over its mode. What goes wrong here shows when the file is opened.
fn keep_private(file: &str) {
    if !file.starts_with(':') && !file.contains('?') {
        make_private(std::path::Path::new(file));
    }
}

/// Makes an empty file that only its owner may read, unless something is there.
pub(crate) fn make_private(file: &std::path::Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(file);
}

pub(crate) fn plain_options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).record_stmt_in_spans(false).acquire_timeout(WAIT).connect_timeout(WAIT);
    options
}

fn sqlite_options(url: &str, connections: u32, in_memory: bool) -> ConnectOptions {
    let mut options = plain_options(url);
    options.max_connections(connections).min_connections(1).test_before_acquire(false);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        let sqlite =
            sqlite.create_if_missing(true).foreign_keys(true).busy_timeout(WAIT).synchronous(SqliteSynchronous::Normal);
        if in_memory { sqlite } else { sqlite.journal_mode(SqliteJournalMode::Wal) }
    });
    if in_memory {
        options.idle_timeout(None::<Duration>).max_lifetime(None::<Duration>);
    }
    options
}

#[cfg(test)]
mod tests {
    use tokio::task::JoinSet;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn everybody_who_opens_a_new_file_comes_to_their_turn() {
        // Without turns SQLite refuses somebody in one round of twenty.
        for _ in 0..100 {
            let folder = tempfile::tempdir().unwrap();
            let url = format!("sqlite:{}", folder.path().join("host.sqlite").display());
            let mut starts = JoinSet::new();
            for _ in 0..4 {
                let url = url.clone();
                starts.spawn(async move { Store::connect(&url).await });
            }
            for store in starts.join_all().await {
                store.unwrap().close().await.unwrap();
            }
        }
    }
}
