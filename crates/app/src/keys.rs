//! The keys of an institution: made at the first start, sealed at rest, changed while the host runs.
//!
//! A change of keys leaves no gap, because both sides of it overlap. A new key is published first and signs nothing
//! until the registry's catalogue lists it and all partners had time to read that. The old one stays published after
//! it signs no more, since what it signed may still be on its way, and bodies that were encrypted for it are understood
//! for some days after that.

mod ring;
mod steps;
#[cfg(test)]
mod tests;

use ewp_protocol::keys::KeyError;
use ewp_protocol::sealing::SealingError;
use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::keys::KeyState;

pub use self::ring::KeyRing;
pub use self::steps::{activate, find, make, publish, retire, rotate, start_anew};
pub(crate) use self::steps::{is_client_key_listed, rotate_for, run, tend};

/// Size of new keys, in bits, unless told otherwise.
pub const USUAL_BITS: usize = 2048;

/// How long the steps of a change of keys take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPace {
    /// From the moment at which the catalogue lists a key until it signs. Partners keep a catalogue for three hours at
    /// most (Registry API 1.5.0, caching), and some minutes are for the way.
    pub wait: SignedDuration,
    /// From the moment at which a key signs no more until the manifest stops listing it.
    pub keep: SignedDuration,
    /// From then until its private half is destroyed; until then it still decrypts.
    pub understand: SignedDuration,
}

impl Default for KeyPace {
    fn default() -> Self {
        Self {
            wait: SignedDuration::from_mins(3 * 60 + 15),
            keep: SignedDuration::from_hours(24),
            understand: SignedDuration::from_hours(7 * 24),
        }
    }
}

/// Why a key ring cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyRingError {
    /// The sealing key does not open a stored key.
    #[error("a private key in the database cannot be opened; is it the sealing key of this installation? ({0})")]
    Sealed(#[from] SealingError),
    /// A key is damaged or cannot be made.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a step of a key is not taken. The texts are for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StepRefused {
    /// No key has this name, or several have names that begin so.
    #[error("no single key of this institution has a fingerprint that begins with {0}")]
    NoSuchKey(String),
    /// The key is at another point of its life.
    #[error("the key {fingerprint} is {}", .state.slug())]
    WrongState {
        /// Which key.
        fingerprint: String,
        /// Where it stands.
        state: KeyState,
    },
    /// A change of this role is under way.
    #[error("a change of this role is under way: the key {0} is not active yet")]
    UnderWay(String),
    /// The catalogue was not seen to list the key yet.
    #[error(
        "the registry's catalogue does not list the key {0} yet, so partners would refuse what it signs; \
         is `habita serve` running, and does the registry read the manifest?"
    )]
    NotSeen(String),
    /// It is too early.
    #[error("partners may not know that yet; wait until {until}")]
    TooEarly {
        /// When it is time.
        until: Timestamp,
    },
    /// It is the only key of its role that signs.
    #[error("the key {0} signs; rotate first, so that another one takes over")]
    Signs(String),
    /// A key cannot be made.
    #[error(transparent)]
    Ring(#[from] KeyRingError),
}

impl From<StoreError> for StepRefused {
    fn from(error: StoreError) -> Self {
        Self::Ring(error.into())
    }
}
