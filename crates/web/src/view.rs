//! From facts to words and marks: what several pages show alike.

pub(crate) mod about;
pub(crate) mod accreditation;
pub(crate) mod between;
pub(crate) mod condition;
pub(crate) mod contact;
pub(crate) mod copy;
pub(crate) mod device;
pub(crate) mod diff;
pub(crate) mod document;
pub(crate) mod finding;
pub(crate) mod partner;
pub(crate) mod people;
pub(crate) mod service;
pub(crate) mod state;
pub(crate) mod task;
pub(crate) mod trying;
