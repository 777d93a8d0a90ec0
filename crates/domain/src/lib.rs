//! What mobility is: the rules and the words of agreements.
//!
//! This crate knows institutions, academic years, cooperation conditions, copies of an agreement, approvals, and
//! from these facts alone it derives the state of an agreement, whose turn it is and what has to be done next. It must
//! never know a database, HTTP, XML, a page or the clock: times come in as arguments.

pub mod academic_year;
pub mod actor;
pub mod agreement;
pub mod amount;
pub mod contact;
pub mod delivery;
pub mod eche;
pub mod first_week;
pub mod folding;
pub mod hei;
pub mod ids;
pub mod isced;
pub mod levels;
pub mod partner;
pub mod people;
pub mod search;
pub mod task;
pub mod unseen;
