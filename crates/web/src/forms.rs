//! Reading what people typed: pure functions from fields to values of the domain, or to the errors at the fields.

pub(crate) mod choices;
pub(crate) mod condition;
pub(crate) mod grant;
pub(crate) mod pages;
pub(crate) mod typed;
