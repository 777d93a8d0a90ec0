//! The pages on a real host with its database: every page in every language, who may see it, and what forms do.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod access;
mod account;
mod compare;
mod forms;
mod pages;
mod preferences;
mod problems;
mod rights;
mod settings;
mod sign_in;
mod world;
