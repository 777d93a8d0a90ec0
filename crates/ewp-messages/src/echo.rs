//! The Echo API, which shows that signed requests arrive.

pub mod v2;
