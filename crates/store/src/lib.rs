//! Two databases, one history: what Habita keeps, and the queries that find it.
//!
//! This crate knows the tables, the queries and how SQLite and PostgreSQL are opened. Every query is a function in the
//! module of its aggregate; those that read take any [`Db`], those that write take a [`Tx`]. Nobody else imports the
//! database library. This crate must never know HTTP, XML or the rules of mobility: it keeps facts and finds them.
//!
//! Every row belongs to one institution and every query names it, so that nothing crosses institutions. The few
//! exceptions are said where they stand: the runner of jobs looks at all institutions of the installation, and the
//! catalogue, the list of accredited institutions and what is known from both are the same for all.

pub mod admin;
pub mod agreements;
pub mod approvals;
pub mod audit;
pub mod backup;
pub mod catalogue_cache;
mod db;
pub mod deputies;
pub mod directory;
pub mod documents;
mod error;
pub mod exchanges;
pub mod files;
pub mod first_week;
pub mod grants;
mod ids;
pub mod institution_pages;
pub mod jobs;
pub mod keys;
pub mod known;
pub mod local_accounts;
pub mod logins;
pub mod looks;
pub mod mailboxes;
pub mod meters;
mod migrations;
pub mod next_steps;
pub mod page;
pub mod partner_copies;
pub mod partner_pages;
pub mod passkeys;
pub mod problem_reports;
pub mod pulls;
pub mod reach;
pub mod role_rules;
pub mod roles;
pub mod saved_views;
pub mod search;
pub mod session_logins;
pub mod sessions;
pub mod set_back;
pub mod sign_in_links;
mod sql;
pub mod staff;
pub mod standings;
pub mod started_logins;
mod store;
pub mod tasks;
pub mod units;
pub mod upkeep;

pub use crate::db::Db;
pub use crate::error::StoreError;
pub use crate::store::{Store, Tx};
