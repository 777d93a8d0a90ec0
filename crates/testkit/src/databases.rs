//! A fresh database for each test: SQLite in a folder of its own, and PostgreSQL on the server that
//! `HABITA_TEST_POSTGRES` names.
//!
//! Without that variable the tests on PostgreSQL are skipped with a printed line at a desk, and fail where `CI` is
//! `true`.
#![expect(clippy::expect_used, reason = "a test without its database stops with a reason")]

use std::future::Future;

use store::Store;

/// A database that one test has for itself.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// The open store.
    pub store: Store,
    /// Its address, to open it once more.
    pub url: String,
}

/// Writes two tests for each named function `async fn(Fresh)`: one on SQLite, one on PostgreSQL.
#[macro_export]
macro_rules! both_databases {
    ($($test:ident),* $(,)?) => {$(
        mod $test {
            #[test]
            fn on_sqlite() {
                $crate::databases::on_sqlite(super::$test);
            }

            #[test]
            fn on_postgres() {
                $crate::databases::on_postgres(super::$test);
            }
        }
    )*};
}

/// Runs a test on SQLite.
///
/// # Panics
/// If the test does.
pub fn on_sqlite<T, F>(test: T)
where
    T: FnOnce(Fresh) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let url = format!("sqlite:{}", folder.path().join("habita.db").display());
    block_on(async move {
        let store = Store::open(&url).await.expect("a new file can be opened");
        finish(tokio::spawn(test(Fresh { store, url })).await);
    });
}

/// Runs a test on PostgreSQL, in a database that is dropped afterwards.
///
/// # Panics
/// If the test does, or if there is no server to run it on and `CI` is `true`.
pub fn on_postgres<T, F>(test: T)
where
    T: FnOnce(Fresh) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let Some(server) = postgres_server() else { return };
    block_on(async move {
        let name = format!("habita_test_{}", uuid::Uuid::new_v4().simple());
        let url = store::admin::create_database_with_tables(&server, &name).await.expect("a database can be made");
        let outcome = match Store::open(&url).await {
            Ok(store) => tokio::spawn(test(Fresh { store, url })).await,
            Err(error) => tokio::spawn(async move { panic!("the new database cannot be opened: {error}") }).await,
        };
        store::admin::drop_database(&server, &name).await.expect("the database can be dropped");
        finish(outcome);
    });
}

/// The server for tests; `None`, with a printed line, if there is none.
///
/// # Panics
/// If there is none and `CI` is `true`.
#[must_use]
pub fn postgres_server() -> Option<String> {
    let server = std::env::var("HABITA_TEST_POSTGRES").ok().filter(|address| !address.is_empty());
    if server.is_none() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "HABITA_TEST_POSTGRES names no server");
        eprintln!("skipped on PostgreSQL: HABITA_TEST_POSTGRES names no server");
    }
    server
}

fn block_on(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime can be started").block_on(test);
}

fn finish(outcome: Result<(), tokio::task::JoinError>) {
    if let Err(error) = outcome {
        match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(error) => panic!("the test was cancelled: {error}"),
        }
    }
}
