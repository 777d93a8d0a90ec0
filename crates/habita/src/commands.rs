//! One file per command that is not `serve`.

pub(crate) mod agreement_hash;
pub(crate) mod example_data;
pub(crate) mod registry;
pub(crate) mod sandbox;
pub(crate) mod sign_in_link;
