//! Databases on a PostgreSQL server, made and dropped as a whole: for sandboxes and tests.

use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection};

use crate::db::{Reader, Turn};
use crate::store::plain_options;
use crate::{Store, StoreError, migrations};

/// Makes an empty database with C collation on the server and tells its address. `server` is the address of any
/// database there. The name may hold lower-case letters, digits and `_`.
pub async fn create_database(server: &str, name: &str) -> Result<String, StoreError> {
    let address = address_of(server, name)?;
    let db = connect(server).await?;
    let statement = format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    let made = db.execute_unprepared(&statement).await;
    db.close_by_ref().await?;
    made?;
    Ok(address)
}

/// Makes a database that has the tables already, and tells its address. The first call on a server makes a template
/// for this version of the tables, which stays there; all others only copy it, which is much faster than making the
/// tables.
pub async fn create_database_with_tables(server: &str, name: &str) -> Result<String, StoreError> {
    let address = address_of(server, name)?;
    let template = format!("habita_template_{:016x}", migrations::fingerprint());
    let db = connect(server).await?;
    let copied = copy_template(&db, server, &template, name).await;
    db.close_by_ref().await?;
    copied?;
    Ok(address)
}

/// Drops a database of the server with all that it holds, also while somebody is connected to it.
pub async fn drop_database(server: &str, name: &str) -> Result<(), StoreError> {
    address_of(server, name)?;
    let db = connect(server).await?;
    let dropped = db.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    db.close_by_ref().await?;
    dropped?;
    Ok(())
}

/// Makes the tables of an older version in an empty database and runs statements there, as an older program would have
/// done. For tests of upgrades.
pub async fn make_older(url: &str, last_change: &str, statements: &[String]) -> Result<(), StoreError> {
    if let Some(file) = url.strip_prefix("sqlite:") {
        crate::store::make_private(std::path::Path::new(file));
    }
    let store = Store::connect(url).await?;
    let changes: Vec<String> = migrations::names().take_while(|name| *name <= last_change).map(str::to_owned).collect();
    let tx = store.begin().await?;
    migrations::make_tables(&tx, &changes).await?;
    tx.commit().await?;
    store.close().await?;
    run(url, statements).await
}

/// Runs statements on a database as it is. For tests of damage and of old versions.
pub async fn run(url: &str, statements: &[String]) -> Result<(), StoreError> {
    let store = Store::connect(url).await?;
    let tx = store.begin().await?;
    for statement in statements {
        tx.inner.execute_unprepared(statement).await?;
    }
    tx.commit().await?;
    store.close().await
}

async fn copy_template(db: &DatabaseConnection, server: &str, template: &str, name: &str) -> Result<(), StoreError> {
    // One process at a time. The lock ends with the connection, of which there is only one.
    db.execute_unprepared(&format!("SELECT pg_advisory_lock({})", Turn::MakeTemplate as i64)).await?;
    let is_ready = Reader::Pool(db)
        .one("SELECT 1 AS found FROM pg_database WHERE datname = $1 AND datistemplate", &[&template])
        .await?;
    if is_ready.is_none() {
        drop_database(server, template).await?;
        let address = create_database(server, template).await?;
        Store::open(&address).await?.close().await?;
        db.execute_unprepared(&format!("ALTER DATABASE {template} IS_TEMPLATE true")).await?;
    }
    db.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
    Ok(())
}

async fn connect(server: &str) -> Result<DatabaseConnection, StoreError> {
    let mut options = plain_options(server);
    options.max_connections(1);
    Ok(Database::connect(options).await?)
}

/// The address of another database on the same server: the path is replaced, parameters stay.
fn address_of(server: &str, name: &str) -> Result<String, StoreError> {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let refuse = || StoreError::UnknownAddress(name.chars().take(40).collect());
    if name.is_empty() || name.len() > 60 || !name.bytes().all(is_plain) {
        return Err(refuse());
    }
    let (scheme, rest) = server.split_once("://").ok_or_else(refuse)?;
    let (before, parameters) = rest.split_once('?').map_or((rest, None), |(before, after)| (before, Some(after)));
    let authority = before.split('/').next().unwrap_or_default();
    let parameters = parameters.map(|text| format!("?{text}")).unwrap_or_default();
    Ok(format!("{scheme}://{authority}/{name}{parameters}"))
}

#[cfg(test)]
mod tests {
    use super::address_of;

    #[test]
    fn the_address_of_a_sibling_keeps_the_rest() {
        let sibling = |server| address_of(server, "one").unwrap();
        assert_eq!(sibling("postgres://u:p@127.0.0.1:5433/postgres"), "postgres://u:p@127.0.0.1:5433/one");
        assert_eq!(sibling("postgres://u@localhost?host=/tmp/s"), "postgres://u@localhost/one?host=/tmp/s");
        assert!(address_of("postgres://u@localhost", "one; DROP").is_err());
    }
}
