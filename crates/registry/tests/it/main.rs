//! Tests of the registry: hosts of all kinds and a registry, speaking HTTPS on loopback.
#![expect(clippy::unwrap_used, reason = "tests state what they expect")]

mod catalogue;
mod hostile;
mod news;
mod pages;
mod services;
mod world;
