//! The one history of the tables, for both databases.
//!
//! A change is a list of statements in the portable subset: text ids, big integers, booleans, blobs, JSON as text,
//! instants as microseconds. `blob` is written for bytes and `COLLATE BINARY` for texts that are compared byte by byte;
//! PostgreSQL gets its own words for them. A change that was released is never edited: the next one follows it.

mod m0001_agreements;
mod m0002_partner_copies;
mod m0003_jobs;
mod m0004_people;
mod m0005_network;
mod m0006_last_contact;
mod m0007_institution_pages;
mod m0008_fair_work;
mod m0009_exchange_log;
mod m0010_keys_and_upkeep;
mod m0011_people_and_roles;
mod m0012_sign_in;
mod m0013_tasks;
mod m0014_texts;
mod m0015_mail;
mod m0016_saved_views;
mod m0017_directory;
mod m0018_search;
mod m0019_first_week;
mod m0020_results;
mod m0021_plain_names;
mod m0023_charters;
mod m0024_standings;
mod m0025_removed_conditions;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use sea_orm::{ConnectionTrait as _, DbBackend, DbErr};
use sea_orm_migration::prelude::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait};

use crate::db::Turn;
use crate::{Store, StoreError, Tx, staff, upkeep};

/// One step of the history.
struct Change {
    name: &'static str,
    statements: &'static [&'static str],
}

const HISTORY: [&Change; 24] = [
    &m0001_agreements::CHANGE,
    &m0002_partner_copies::CHANGE,
    &m0003_jobs::CHANGE,
    &m0004_people::CHANGE,
    &m0005_network::CHANGE,
    &m0006_last_contact::CHANGE,
    &m0007_institution_pages::CHANGE,
    &m0008_fair_work::CHANGE,
    &m0009_exchange_log::CHANGE,
    &m0010_keys_and_upkeep::CHANGE,
    &m0011_people_and_roles::CHANGE,
    &m0012_sign_in::CHANGE,
    &m0013_tasks::CHANGE,
    &m0014_texts::CHANGE,
    &m0015_mail::CHANGE,
    &m0016_saved_views::CHANGE,
    &m0017_directory::CHANGE,
    &m0018_search::CHANGE,
    &m0019_first_week::CHANGE,
    &m0020_results::CHANGE,
    &m0021_plain_names::CHANGE,
    &m0023_charters::CHANGE,
    &m0024_standings::CHANGE,
    &m0025_removed_conditions::CHANGE,
];

/// Applies the changes that the database does not have yet, all in one transaction.
pub(crate) async fn bring_up_to_date(store: &Store) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    tx.queue_up(Turn::Migrate).await?;
    let applied = History::get_migration_models(&tx.inner).await?;
    let known = |name: &str| HISTORY.iter().any(|change| change.name == name);
    if let Some(newer) = applied.iter().find(|row| !known(&row.version)) {
        return Err(StoreError::NewerDatabase { change: newer.version.clone() });
    }
    if applied.len() < HISTORY.len() {
        History::up(&tx.inner, None).await?;
        if let Some(newest) = applied.iter().map(|row| row.version.as_str()).max() {
            upkeep::owe_check(&tx, newest).await?;
            if newest < m0021_plain_names::CHANGE.name {
                staff::fold_again(&tx).await?;
            }
        }
    }
    tx.commit().await
}

/// The names of all changes, oldest first.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    HISTORY.into_iter().map(|change| change.name)
}

/// Makes the tables of these changes in an empty database, as the program that knew them made them.
pub(crate) async fn make_tables(tx: &Tx, changes: &[String]) -> Result<(), StoreError> {
    History::install(&tx.inner).await?;
    for change in HISTORY.into_iter().filter(|change| changes.iter().any(|name| name == change.name)) {
        change.up(&SchemaManager::new(&tx.inner)).await?;
        tx.run("INSERT INTO seaql_migrations (version, applied_at) VALUES ($1, 0)", &[&change.name]).await?;
    }
    Ok(())
}

/// A number that is another one as soon as any statement of the history is.
pub(crate) fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for change in HISTORY {
        (change.name, change.statements).hash(&mut hasher);
    }
    hasher.finish()
}

struct History;

impl MigratorTrait for History {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        HISTORY.into_iter().map(|change| Box::new(change) as Box<dyn MigrationTrait>).collect()
    }
}

impl MigrationName for &'static Change {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for &'static Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        for statement in self.statements {
            let for_postgres = || statement.replace(" blob", " bytea").replace(" COLLATE BINARY", " COLLATE \"C\"");
            let statement = if is_postgres { for_postgres() } else { (*statement).to_owned() };
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_that_a_newer_version_changed_is_refused() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        bring_up_to_date(&store).await.unwrap();
        let tx = store.begin().await.unwrap();
        tx.run("INSERT INTO seaql_migrations (version, applied_at) VALUES ($1, 0)", &[&"m9999_later"]).await.unwrap();
        tx.commit().await.unwrap();
        let refused = bring_up_to_date(&store).await;
        assert!(matches!(refused, Err(StoreError::NewerDatabase { change }) if change == "m9999_later"));
    }

    #[tokio::test]
    async fn people_of_before_are_found_by_plain_letters() {
        let store = Store::open_unchanged("sqlite::memory:").await.unwrap();
        let tx = store.begin().await.unwrap();
        let before: Vec<String> = names().filter(|name| *name < "m0021").map(str::to_owned).collect();
        make_tables(&tx, &before).await.unwrap();
        for number in 0..1100 {
            let text = "INSERT INTO staff (institution, id, name, email, search, created_at)
                VALUES ('a.example', $1, 'Ērika Krūmiņa', 'KRUMA@a.example', 'ērika krūmiņa', 0)";
            tx.run(text, &[&format!("{number:04}")]).await.unwrap();
        }
        tx.commit().await.unwrap();
        bring_up_to_date(&store).await.unwrap();
        let rows = store.reader().all("SELECT DISTINCT search FROM staff", &[]).await.unwrap();
        let search: Vec<String> = rows.iter().map(|row| row.text("search").unwrap()).collect();
        assert_eq!(search, ["erika krumina kruma@a.example"]);
    }

    #[tokio::test]
    async fn entries_of_before_are_found_by_who_did_it() {
        let store = Store::open_unchanged("sqlite::memory:").await.unwrap();
        let tx = store.begin().await.unwrap();
        let before: Vec<String> = names().filter(|name| *name < "m0014").map(str::to_owned).collect();
        make_tables(&tx, &before).await.unwrap();
        let staff = "0192f0c1-2f4b-7c3a-8a55-0123456789ab";
        let actors = [
            format!(r#"{{"Staff":{{"institution":"a.example","id":"{staff}","name":"An \"\" na"}}}}"#),
            r#"{"Partner":{"hei":"b.example"}}"#.to_owned(),
            r#""System""#.to_owned(),
        ];
        for (id, actor) in actors.iter().enumerate() {
            let text = "INSERT INTO audit_entries (institution, id, at, actor, what, object_kind, object_id, details)
                VALUES ('a.example', $1, 1, $2, 'x', 'y', 'z', '{}')";
            tx.run(text, &[&id.to_string(), actor]).await.unwrap();
        }
        tx.commit().await.unwrap();
        bring_up_to_date(&store).await.unwrap();
        let rows = store.reader().all("SELECT who FROM audit_entries ORDER BY id", &[]).await.unwrap();
        let who: Vec<String> = rows.iter().map(|row| row.text("who").unwrap()).collect();
        assert_eq!(who, [staff, "b.example", crate::audit::SYSTEM]);
    }

    #[tokio::test]
    async fn what_has_another_name_is_still_there() {
        let store = Store::open_unchanged("sqlite::memory:").await.unwrap();
        let tx = store.begin().await.unwrap();
        let before: Vec<String> = names().filter(|name| *name < "m0024").map(str::to_owned).collect();
        make_tables(&tx, &before).await.unwrap();
        for text in [
            "INSERT INTO agreements (institution, id, partner, code, created_at, modified_at)
             VALUES ('a.example', 'x', 'b.example', 'A-1', 0, 0)",
            "INSERT INTO next_steps (institution, agreement, partner, code, state, who, action, since, differences,
                in_force, conditions, search, updated_at)
             VALUES ('a.example', 'x', 'b.example', 'A-1', 'sent', 'partner', 'wait', 0, 0, false, 1, 'a-1', 0)",
            "INSERT INTO remote_records (institution, partner, remote_id, id, first_seen, fetched_at, ignored_at, inbox)
             VALUES ('a.example', 'b.example', 'B-1', 'y', 0, 0, 7, 'aside')",
            "INSERT INTO audit_entries (institution, id, at, actor, what, object_kind, object_id, details)
             VALUES ('a.example', '1', 1, '\"System\"', 'ignored', 'received', 'z', '{}'),
                ('a.example', '2', 2, '\"System\"', 'unignored', 'received', 'z', '{}'),
                ('a.example', '3', 3, '\"System\"', 'linked', 'received', 'z', '{}')",
            "INSERT INTO staff (institution, id, name, created_at) VALUES ('a.example', 's', 'Anna', 0)",
            "INSERT INTO saved_views (institution, id, staff, list, name, query, saved_at)
             VALUES ('a.example', '1', 's', 'received', 'a', 'view=ignored&partner=b.example', 0),
                ('a.example', '2', 's', 'audit', 'b', 'what=ignored', 0),
                ('a.example', '3', 's', 'audit', 'c', 'q=ignored&what=unignored', 0)",
        ] {
            tx.run(text, &[]).await.unwrap();
        }
        tx.commit().await.unwrap();
        bring_up_to_date(&store).await.unwrap();
        let texts = async |query: &str| -> Vec<String> {
            let rows = store.reader().all(query, &[]).await.unwrap();
            rows.iter().map(|row| row.text("found").unwrap()).collect()
        };
        assert_eq!(texts("SELECT agreement AS found FROM standings").await, ["x"]);
        assert_eq!(texts("SELECT remote_id AS found FROM remote_records WHERE aside_at = 7").await, ["B-1"]);
        let whats = texts("SELECT what AS found FROM audit_entries ORDER BY id").await;
        assert_eq!(whats, ["put-aside", "taken-back", "linked"]);
        let queries = texts("SELECT query AS found FROM saved_views ORDER BY id").await;
        assert_eq!(queries, ["view=aside&partner=b.example", "what=put-aside", "q=ignored&what=taken-back"]);
        assert!(texts("SELECT name AS found FROM sqlite_master WHERE name LIKE 'next_steps%'").await.is_empty());
    }
}
