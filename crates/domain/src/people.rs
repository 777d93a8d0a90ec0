//! Who works at an institution and what each of them may do.

pub mod access;
pub mod administration;
pub mod grant;
pub mod method;
pub mod right;
pub mod role;
pub mod rule;
pub mod units;
