//! The IIA CNR API, by which an institution says that one of its agreements changed.

pub mod v3;
