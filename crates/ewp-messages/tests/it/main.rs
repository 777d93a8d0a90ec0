//! The messages against the published examples and schemas, and against hostile input.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod examples;
mod fixtures;
mod hostile;
mod mutations;
mod reference;
mod round_trips;
mod samples;
mod schemas;
