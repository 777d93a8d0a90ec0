//! The Institutions API, which tells names and addresses of institutions.

pub mod v2;
