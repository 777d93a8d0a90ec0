//! The Monitoring API, to which clients report what went wrong in a call.

pub mod v1;
