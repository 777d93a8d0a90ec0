//! The registry's time: what cannot be undone is done only while our clock agrees with it.
//!
//! A computer whose clock jumps ahead would let keys sign that no partner knows, destroy others, and forget what is not
//! old. So the time that the registry told last goes on by a clock that never jumps, and ours is compared with that.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

/// How far the two may differ: as far as signed messages may (cliauth-httpsig 1.0.1, `Date`).
const MOST_OFF: SignedDuration = SignedDuration::from_mins(5);

/// What the registry told last.
#[derive(Debug, Default)]
pub(crate) struct ToldTime {
    told: Mutex<Option<(Timestamp, Instant)>>,
    /// Whether the log says that things wait.
    waits: AtomicBool,
}

impl ToldTime {
    /// Keeps what time it is at the registry; tells whether that is the first word.
    pub(crate) fn hear(&self, date: Timestamp) -> bool {
        let heard = (date, Instant::now());
        self.told.lock().unwrap_or_else(PoisonError::into_inner).replace(heard).is_none()
    }

    /// Whether our clock agrees with the registry's; `unknown` as long as nothing was told. Says so when that changes.
    pub(crate) fn agrees(&self, now: Timestamp, unknown: bool) -> bool {
        let told = *self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((date, heard)) = told else { return unknown };
        let since = SignedDuration::try_from(heard.elapsed()).unwrap_or(SignedDuration::MAX);
        let off = now.duration_since(date.saturating_add(since).unwrap_or(Timestamp::MAX));
        let agrees = off.abs() <= MOST_OFF;
        if self.waits.swap(!agrees, Ordering::Relaxed) == agrees {
            if agrees {
                tracing::info!("the clock agrees with the registry's again");
            } else {
                tracing::error!(
                    seconds_ahead = off.as_secs(),
                    "the clock differs from the registry's by more than five minutes; until it is set right, keys take \
                     no step and nothing old is forgotten"
                );
            }
        }
        agrees
    }
}
