//! Who a person is, and how we know.
//!
//! - [`esi`]: the European Student Identifier, which says who a student is across Europe.
//! - [`claims`]: what an OpenID provider says about a person, in one neutral shape; with [`affiliation`] and
//!   [`entitlement`], the parts that roles are derived from.
//! - [`oidc`]: logging in through an OpenID provider.
//! - [`passkey`], [`password`], [`totp`], [`recovery`]: logging in to a local account.
//!
//! Nothing here knows a database, a page or a clock: moments are parameters, and what must be kept between two requests
//! can be written down and read again. No error holds a secret, a token or something about a person.

pub mod affiliation;
pub mod claims;
pub mod domain_name;
pub mod entitlement;
pub mod esi;
pub mod oidc;
pub mod passkey;
pub mod password;
pub mod recovery;
pub mod totp;

mod chance;

pub use chance::NoChance;
