//! The doors of a real host, asked with really signed requests.
#![expect(clippy::unwrap_used, reason = "tests state what they expect")]

mod agreements;
mod bad_input;
mod echo;
mod every_door;
mod notices;
mod plain;
mod world;
