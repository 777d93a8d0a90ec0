//! What people and partners can do: one function per use case.
//!
//! This crate knows the host with its institutions, what staff do with agreements, what partners may read and tell,
//! and the work that goes on behind: notices, fetches, pulls and the catalogue. It brings together the rules of
//! `domain`, the facts of `store` and the network of the `ewp` crates. It must never know an HTTP server or a page,
//! and it never imports the database library.
//!
//! Three rules hold everywhere. Whatever changes what a partner would read enqueues the notice about it in the same
//! transaction. After every change of facts [`agreements::settle`] runs in that transaction, so that the pair in
//! force and the lists are never behind the facts. No request leaves while a transaction is open.

pub mod account;
pub mod agreements;
pub mod answers;
mod attempts;
pub mod audit;
mod calls;
pub mod catalogue;
pub mod clock;
pub mod connection;
pub mod deliveries;
mod diary;
pub mod directory;
pub mod endpoints;
pub mod example;
pub mod exchanges;
pub mod exports;
pub mod files;
pub mod first_week;
pub mod guides;
pub mod host;
pub mod institution_pages;
pub mod keys;
pub mod kill_points;
pub mod local_accounts;
pub mod login;
pub mod looks;
pub mod mail;
mod paging;
pub mod partner_pages;
pub mod partners;
pub mod passkeys;
pub mod people;
pub mod problems;
pub mod proofs;
pub mod questions;
pub mod received;
pub mod role_rules;
pub mod saved_views;
pub mod search;
mod secrets;
pub mod sign_in;
pub mod started;
pub mod tasks;
#[cfg(test)]
mod testing;
mod told_time;
pub mod translate;
mod unproved;
pub mod watch;
mod work;

pub use crate::calls::{CallProblem, Secrecy};
pub use crate::diary::LogKept;
pub use crate::paging::counted;
pub use store::StoreError;
pub use store::page::{At, Counted, Cursor, MOST_COUNTED, Order, Page, Place, start_of};
