//! The client against real TLS servers on loopback.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod client;
mod codings;
mod hostile;
mod mutations;
mod pieces;
mod server;
