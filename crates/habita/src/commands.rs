//! One file per command that is not `serve`.

pub(crate) mod agreement_hash;
pub(crate) mod backup;
pub(crate) mod check;
pub(crate) mod eche;
pub(crate) mod example_data;
pub(crate) mod institution;
pub(crate) mod keys;
pub(crate) mod next_steps;
pub(crate) mod registry;
pub(crate) mod restore;
pub(crate) mod sandbox;
pub(crate) mod sign_in_link;
