//! The Factsheet API, which serves what students and partners should know before a mobility.

pub mod v1;
