//! Two clocks: office time, which a sandbox may move, and wire time, which nobody may.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Where a host gets its time from. Clones show the same time.
///
/// Office time is for deadlines, retries and whatever people see; wire time is for signatures and sessions. Both are
/// cut to microseconds, which is what the store keeps.
#[derive(Clone, Debug)]
pub struct Clock {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    fixed: Option<Timestamp>,
    moved_microseconds: AtomicI64,
}

impl Clock {
    /// The computer's clock.
    #[must_use]
    pub fn real() -> Self {
        Self::new(None)
    }

    /// A clock that stands still until it is moved; then wire time moves too. For tests.
    #[must_use]
    pub fn fixed(at: Timestamp) -> Self {
        Self::new(Some(at))
    }

    /// Office time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.moved(self.start())
    }

    /// Wire time.
    #[must_use]
    pub fn wire_now(&self) -> Timestamp {
        if self.inner.fixed.is_some() { self.now() } else { self.start() }
    }

    /// Whether it is the computer's clock.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.inner.fixed.is_none()
    }

    /// Moves office time.
    pub fn advance(&self, by: SignedDuration) {
        let microseconds = i64::try_from(by.as_micros()).unwrap_or(0);
        self.inner.moved_microseconds.fetch_add(microseconds, Ordering::Relaxed);
    }

    fn new(fixed: Option<Timestamp>) -> Self {
        Self { inner: Arc::new(Inner { fixed, moved_microseconds: AtomicI64::new(0) }) }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where the host's time enters")]
    fn start(&self) -> Timestamp {
        let at = self.inner.fixed.unwrap_or_else(Timestamp::now);
        Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
    }

    fn moved(&self, at: Timestamp) -> Timestamp {
        let by = SignedDuration::from_micros(self.inner.moved_microseconds.load(Ordering::Relaxed));
        at.checked_add(by).unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_office_time_of_a_real_clock_can_be_moved() {
        let clock = Clock::real();
        clock.clone().advance(SignedDuration::from_hours(24));
        let ahead = clock.now().duration_since(clock.wire_now());
        assert!(ahead > SignedDuration::from_hours(23), "{ahead}");
    }

    #[test]
    fn a_fixed_clock_stands_still() {
        let at: Timestamp = "2026-11-20T10:00:00.123456789Z".parse().unwrap();
        let clock = Clock::fixed(at);
        assert_eq!(clock.now().to_string(), "2026-11-20T10:00:00.123456Z");
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(clock.wire_now().to_string(), "2026-11-20T10:00:01.123456Z");
    }
}
