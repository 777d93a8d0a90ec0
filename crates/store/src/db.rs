//! What a query needs: a database to read from, or a transaction to read and write in.

use std::cell::Cell;

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, IsolationLevel,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};

use crate::sql::{Bind, Query, Row};
use crate::{Store, StoreError, Tx};

/// Something to read from: the [`Store`] itself, or a [`Tx`], which also sees its own changes.
pub trait Db: sealed::Reads + Sync {}

impl Db for Store {}
impl Db for Tx {}

pub(crate) mod sealed {
    /// Keeps [`super::Db`] ours.
    pub trait Reads {
        /// Where to read.
        fn reader(&self) -> super::Reader<'_>;
    }
}

impl sealed::Reads for Store {
    fn reader(&self) -> Reader<'_> {
        Reader::Pool(&self.read)
    }
}

impl sealed::Reads for Tx {
    fn reader(&self) -> Reader<'_> {
        Reader::Tx(&self.inner)
    }
}

/// Where to read. A plain type, so that the queries are no generic code.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    /// Any connection.
    Pool(&'a DatabaseConnection),
    /// The connection of a transaction.
    Tx(&'a DatabaseTransaction),
    /// The connection of a transaction that only reads.
    Snapshot(&'a DatabaseTransaction),
}

impl Reader<'_> {
    /// All rows.
    pub(crate) async fn all(self, text: &str, values: &[&dyn Bind]) -> Result<Vec<Row>, StoreError> {
        self.all_of(Query::new(text, values)).await
    }

    /// The first row, if there is one.
    pub(crate) async fn one(self, text: &str, values: &[&dyn Bind]) -> Result<Option<Row>, StoreError> {
        let Query { text, values } = Query::new(text, values);
        let row = match self {
            Self::Pool(db) => db.query_one_raw(statement(db.get_database_backend(), text, values)).await?,
            Self::Tx(tx) | Self::Snapshot(tx) => {
                tx.query_one_raw(statement(tx.get_database_backend(), text, values)).await?
            }
        };
        Ok(row.map(Row))
    }

    /// All rows of a composed query.
    pub(crate) async fn all_of(self, query: Query) -> Result<Vec<Row>, StoreError> {
        let Query { text, values } = query;
        let rows = match self {
            Self::Pool(db) => db.query_all_raw(statement(db.get_database_backend(), text, values)).await?,
            Self::Tx(tx) | Self::Snapshot(tx) => {
                tx.query_all_raw(statement(tx.get_database_backend(), text, values)).await?
            }
        };
        Ok(rows.into_iter().map(Row).collect())
    }

    /// Something to read several things from as they were at one time; `None` if this is that already.
    pub(crate) async fn snapshot(self) -> Result<Option<DatabaseTransaction>, StoreError> {
        let Self::Pool(db) = self else { return Ok(None) };
        let is_postgres = db.get_database_backend() == DbBackend::Postgres;
        let options = TransactionOptions {
            isolation_level: is_postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: is_postgres.then_some(AccessMode::ReadOnly),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
        };
        Ok(Some(begin(db, options).await?))
    }

    /// Whether this is PostgreSQL, for the few words that the two databases do not share.
    pub(crate) fn is_postgres(self) -> bool {
        let backend = match self {
            Self::Pool(db) => db.get_database_backend(),
            Self::Tx(tx) | Self::Snapshot(tx) => tx.get_database_backend(),
        };
        backend == DbBackend::Postgres
    }

    /// How a row is held until the end of the transaction. SQLite has one writer at a time, so that nothing is needed
    /// there; outside a transaction there is nothing to hold.
    pub(crate) fn hold(self) -> &'static str {
        match self {
            Self::Tx(tx) if tx.get_database_backend() == DbBackend::Postgres => " FOR UPDATE",
            _ => "",
        }
    }
}

/// Begins a transaction in a task of its own, which goes on when whoever asked has gone, for example with a client
/// that hangs up: a beginning that is dropped half-way would leave a transaction open on a connection to PostgreSQL
/// that goes back to the others.
pub(crate) async fn begin(
    db: &DatabaseConnection,
    options: TransactionOptions,
) -> Result<DatabaseTransaction, StoreError> {
    let db = db.clone();
    match tokio::spawn(async move { db.begin_with_options(options).await }).await {
        Ok(begun) => Ok(begun?),
        Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
        Err(stopped) => Err(StoreError::Gone(Box::new(stopped))),
    }
}

impl Store {
    /// Where to read outside a transaction.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader::Pool(&self.read)
    }
}

impl Tx {
    /// Where this transaction reads.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader::Tx(&self.inner)
    }

    /// Changes rows and tells how many.
    pub(crate) async fn run(&self, text: &str, values: &[&dyn Bind]) -> Result<u64, StoreError> {
        self.run_query(Query::new(text, values)).await
    }

    /// Changes rows by a composed statement and tells how many.
    pub(crate) async fn run_query(&self, query: Query) -> Result<u64, StoreError> {
        let statement = statement(self.inner.get_database_backend(), query.text, query.values);
        Ok(self.inner.execute_raw(statement).await?.rows_affected())
    }

    /// Lets one transaction at a time go on from here, among all processes. On SQLite this is so from the beginning.
    pub(crate) async fn queue_up(&self, turn: Turn) -> Result<(), StoreError> {
        if self.inner.get_database_backend() == DbBackend::Postgres {
            let text = format!("SELECT pg_advisory_xact_lock({})", turn as i64);
            self.inner.execute_unprepared(&text).await?;
        }
        Ok(())
    }
}

/// Things that one transaction does at a time, whatever rows it touches. The numbers only have to be ours.
#[derive(Clone, Copy)]
#[repr(i64)]
pub(crate) enum Turn {
    /// Change the tables.
    Migrate = 0x4841_4249_0001,
    /// Claim jobs.
    ClaimJobs = 0x4841_4249_0002,
    /// Make the template of new databases.
    MakeTemplate = 0x4841_4249_0003,
    /// Make the first keys of an institution.
    MakeKeys = 0x4841_4249_0004,
    /// Change who may do what.
    ManagePeople = 0x4841_4249_0005,
    /// Change what is known of institutions.
    KnowInstitutions = 0x4841_4249_0006,
}

thread_local! {
    /// How many statements this thread has put together.
    static STATEMENTS: Cell<u64> = const { Cell::new(0) };
}

/// How many statements this thread has asked a database; for [`crate::meters::statements`].
pub(crate) fn statements() -> u64 {
    STATEMENTS.get()
}

fn statement(backend: DbBackend, text: String, values: Vec<sea_orm::Value>) -> Statement {
    STATEMENTS.set(STATEMENTS.get() + 1);
    Statement::from_sql_and_values(backend, text, values)
}
