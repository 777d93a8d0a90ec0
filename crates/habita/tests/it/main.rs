//! Two hosts: in one process over a faulty wire and with partners that lie, and as processes of the binary itself.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests state what they expect")]

mod bad_input;
mod commands;
mod convergence;
mod endurance;
mod every_service;
mod first_steps;
mod institution_file;
mod key_changes;
mod kill_points;
mod long_silence;
mod odd_partners;
mod odd_signs;
mod operation;
mod processes;
mod pull_pieces;
mod scenarios;
mod servers;
mod shared_database;
mod upgrade;
