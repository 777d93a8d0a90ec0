//! The manifest that a host publishes about itself.

pub mod v6;
