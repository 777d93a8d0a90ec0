//! Letters to people and how they leave.
//!
//! A [`Letter`] is what a person reads: a subject, a few blocks, the same as text and as HTML. [`Post`] is the one mail
//! server that takes letters. This crate knows nothing about who writes to whom or why, keeps nothing and tries nothing
//! twice; whoever sends says what to do with a [`Fault`]. It must never write an address into a log.

mod address;
mod caught;
mod dialogue;
mod fault;
mod letter;
mod message;
mod server;

pub use crate::address::{Address, NoAddress};
pub use crate::caught::{Caught, CaughtLetter};
pub use crate::fault::{Fault, Step};
pub use crate::letter::{Block, Letter, Line};
pub use crate::server::{Login, Post, PostOptions, Seen, SetupError, Tls};
