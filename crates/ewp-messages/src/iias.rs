//! The IIAs API, which serves agreements between institutions.

pub mod v7;
