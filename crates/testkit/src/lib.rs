//! What tests share: both databases, hosts on loopback, a wire that can fail, scripted partners, a small browser.
//!
//! Everything here listens on loopback only and stops by itself.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test whose surroundings do not work stops with a reason"
)]

pub mod browser;
pub mod databases;
pub mod faults;
pub mod mail;
pub mod mortal;
pub mod network;
pub mod office;
pub mod partner;
pub mod reference;
pub mod wire;

pub use doors;
