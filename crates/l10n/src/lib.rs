//! The languages of Habita: texts, names, dates, numbers and sorting.
//!
//! This crate knows how to say things; it never knows what is being said about whom.
//! Every text on a page comes from the message files in `locales/<language>/<area>.ftl`,
//! one file for each area of the product, with the same keys in every language.

pub mod dates;

mod lang;
mod messages;
mod names;
mod numbers;
mod pseudo;
mod sort;

pub use dates::{Dates, Stamp};
pub use lang::Lang;
pub use messages::{Arg, MISSING_MARK};
pub use sort::SortKey;

#[cfg(test)]
mod tests;
