//! The agreement hash, by which a partner says what exactly it approved.

pub mod v7;
