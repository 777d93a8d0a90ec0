//! The store on both databases: every test runs on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests state what they expect")]

// The house's harness, read from its file: the crate `testkit` depends on the whole house, which these tests need not
// wait for.
#[expect(unreachable_pub, reason = "it is public where it stands")]
#[path = "../../../testkit/src/databases.rs"]
mod databases;

mod agreements;
mod approvals;
mod audit;
mod concurrency;
mod directory;
mod exchanges;
mod fairness;
mod first_week;
mod institution_pages;
mod jobs;
mod keys;
mod letters;
mod network;
mod opening;
mod partner_copies;
mod people;
mod pulls;
mod saved_views;
mod search;
mod set_back;
mod sign_in;
mod standings;
mod tasks;
mod world;
