//! Logging in through providers that speak HTTP: a decent one, and what a hostile one may do.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod decent;
mod discovering;
mod hostile;
mod provider;
