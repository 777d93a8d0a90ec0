//! Opening, closing and refusing databases.

use store::{Store, StoreError, admin, agreements};

use crate::databases::{Fresh, postgres_server};
use crate::world::{alpha, shared};

crate::both_databases!(
    a_second_start_finds_everything,
    a_transaction_that_is_dropped_changes_nothing,
    several_processes_may_start_on_an_empty_database_at_once,
);

async fn a_second_start_finds_everything(db: Fresh) {
    let id = shared(&db.store, 1, 0).await;
    db.store.close().await.unwrap();
    let again = Store::open(&db.url).await.unwrap();
    assert_eq!(agreements::ids(&again, &alpha(), None, 10).await.unwrap(), [id]);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_but_its_owner_reads_a_database_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("host.sqlite").display())).await.unwrap();
    let tx = store.begin().await.unwrap();
    crate::world::insert(&tx, 1, None).await.unwrap();
    tx.commit().await.unwrap();
    let mut files = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", file.path().display());
        files += 1;
    }
    assert!(files >= 2, "the log beside the database counts too");
    store.close().await.unwrap();
}

async fn a_transaction_that_is_dropped_changes_nothing(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    crate::world::insert(&tx, 1, None).await.unwrap();
    assert_eq!(agreements::count_by_institution(&tx, &alpha()).await.unwrap(), 1);
    drop(tx);
    let tx = db.store.begin().await.unwrap();
    assert_eq!(agreements::count_by_institution(&tx, &alpha()).await.unwrap(), 0);
    tx.rollback().await.unwrap();
}

async fn several_processes_may_start_on_an_empty_database_at_once(db: Fresh) {
    let (address, before) = db.url.rsplit_once('/').unwrap();
    let name = format!("{}_empty", before.trim_end_matches(".db"));
    let server = postgres_server().filter(|_| db.url.starts_with("postgres"));
    let url = match &server {
        Some(server) => admin::create_database(server, &name).await.unwrap(),
        None => format!("{address}/{name}"),
    };
    let starts: Vec<_> = (0..4)
        .map(|_| {
            tokio::spawn({
                let url = url.clone();
                async move { Store::open(&url).await }
            })
        })
        .collect();
    for start in starts {
        let store = start.await.unwrap().unwrap();
        assert_eq!(agreements::count_by_institution(&store, &alpha()).await.unwrap(), 0);
        store.close().await.unwrap();
    }
    if let Some(server) = &server {
        admin::drop_database(server, &name).await.unwrap();
    }
}

#[tokio::test]
async fn a_database_in_memory_stays_while_it_is_open() {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let id = shared(&store, 1, 0).await;
    let facts = agreements::facts(&store, &alpha(), &id).await.unwrap();
    assert!(facts.is_some());
}

#[tokio::test]
async fn other_kinds_of_database_are_refused_without_their_secrets() {
    let error = Store::open("mysql://user:secret@host/name").await.unwrap_err();
    assert!(matches!(error, StoreError::UnknownAddress(_)));
    assert!(!error.to_string().contains("secret"));
}
