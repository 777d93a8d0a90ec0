//! The Organizational Units API, which serves faculties, departments and other units.

pub mod v2;
