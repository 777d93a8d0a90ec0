//! The pages of signed-in staff.

pub(crate) mod account;
pub(crate) mod agreements;
pub(crate) mod deliveries;
pub(crate) mod exchanges;
pub(crate) mod first_week;
pub(crate) mod partner;
pub(crate) mod partners;
pub(crate) mod problems;
pub(crate) mod received;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod tasks;
pub(crate) mod views;
