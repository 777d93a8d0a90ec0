//! The doors of a real host, asked with really signed requests.
#![expect(clippy::unwrap_used, reason = "tests state what they expect")]

mod agreements;
mod bad_input;
mod codings;
mod echo;
mod every_door;
mod notices;
mod pages;
mod plain;
mod rarer_doors;
mod table;
mod world;
