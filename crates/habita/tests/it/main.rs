//! Two hosts: in one process over a faulty wire and with partners that lie, and as processes of the binary itself.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests state what they expect")]

mod bad_input;
mod commands;
mod convergence;
mod odd_partners;
mod processes;
mod scenarios;
mod servers;
