//! The IIAs Approval API, which tells which copies of the caller's agreements are approved.

pub mod v2;
