//! Logging in through an OpenID provider: OpenID Connect Core 1.0 with the authorization code flow, PKCE (RFC 7636) and
//! the issuer in the callback (RFC 9207).
//!
//! [`Provider::discover`] reads what a provider announces. [`Provider::start`] gives the address to send the browser
//! to, and a [`Pending`] that the caller keeps for this browser and hands out once. [`Provider::finish`] takes it
//! together with what the browser brought back and gives a [`Login`], or a fact about why there is none.

mod callback;
mod faults;
mod finish;
mod http;
mod id_token;
mod keys;
mod provider;
mod start;

pub use callback::{Callback, CallbackUnreadable};
pub use faults::{DiscoveryFault, IdTokenFault, LoginFault, ProviderRefusal, TokenRefusal};
pub use finish::Login;
pub use http::{Http, HttpFault, HttpOptions, HttpUnavailable};
pub use keys::{KEYS_KEPT_SECONDS, KEYS_PAUSE_SECONDS};
pub use provider::{Provider, Settings};
pub use start::{PENDING_SECONDS, Pending, Prompt, StartOptions};

/// How far a provider's clock may be from ours, in seconds.
pub const CLOCK_SKEW_SECONDS: i64 = 60;
