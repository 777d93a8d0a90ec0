//! The XML documents of Erasmus Without Paper (EWP), read and written version by version, and the agreement hash.
//!
//! What this crate knows: the published schemas of the messages, how their values are spelled, and how the hash of an
//! agreement is computed from the bytes of a document. What it must never know: databases, HTTP, keys and signatures,
//! the clock, the rules of any one program that exchanges agreements. Types here are the wire's types, with text
//! where the wire has text.
//!
//! Reading never panics and its work is bounded, whatever the bytes. Elements are found by namespace and local name,
//! so prefixes do not matter, and unknown elements are ignored (EWP architecture 1.15). An empty optional text is read
//! as absent and never written.
//!
//! # An agreement, frozen and served
//!
//! ```
//! use ewp_messages::iia_hash;
//! use ewp_messages::iias::v7::{Iia, Partner, get_response_of, read_get_response};
//!
//! let ours = Partner { hei_id: "alpha.example".into(), iia_id: Some("A-1".into()), ..Partner::default() };
//! let theirs = Partner { hei_id: "beta.example".into(), ..Partner::default() };
//! let iia = Iia { partners: [ours, theirs], ..Iia::default() };
//!
//! let frozen = iia.write_frozen();
//! let served = get_response_of(&[&frozen.xml]);
//!
//! let read = read_get_response(served.as_bytes())?;
//! assert_eq!(read.iias[0].iia_hash, frozen.hash);
//! assert_eq!(iia_hash::v7::hashes(served.as_bytes())?[0].computed, frozen.hash);
//! # Ok::<(), ewp_messages::ReadError>(())
//! ```
//!
//! # An answer about a mistake
//!
//! ```
//! use ewp_messages::error_response::ErrorResponse;
//!
//! let answer = ErrorResponse::new("Parameter iia_id is missing.");
//! assert_eq!(ErrorResponse::read(answer.write().as_bytes())?, answer);
//! # Ok::<(), ewp_messages::ReadError>(())
//! ```

pub mod address;
pub mod contact;
pub mod echo;
pub mod error_response;
pub mod factsheet;
pub mod file;
pub mod iia_approval_cnr;
pub mod iia_cnr;
pub mod iia_hash;
pub mod iias;
pub mod iias_approval;
pub mod institutions;
pub mod monitoring;
pub mod namespaces;
pub mod ounits;
mod read_error;
pub mod text;
pub mod xml;

pub use read_error::ReadError;
