//! The pages on a real host with its database: every page in every language, who may see it, and what forms do.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod about;
mod access;
mod account;
mod compare;
mod directory;
mod forms;
mod guides;
mod lists;
mod mail;
mod mends;
mod pages;
mod paper;
mod people;
mod preferences;
mod problems;
mod rights;
mod search;
mod settings;
mod sign_in;
mod tasks;
mod views;
mod world;
