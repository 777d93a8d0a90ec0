//! A memory of requests that were answered, so that nobody can send one again (cliauth-httpsig 1.0.1, "nonce").
//!
//! A signed request is fresh for five minutes on either side of its date, so its id has to be remembered for ten. The
//! memory is bounded: when it is full, the oldest ids are forgotten, which TLS allows, since strangers cannot see
//! requests there. Ids count per key, so no client can use up the ids of another.

use std::collections::{HashSet, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::date::TOLERANCE;
use super::request::{Refusal, RefusalReason, Verified};

/// The ids of requests that came in lately.
#[derive(Debug)]
pub struct SeenRequests {
    seen: HashSet<Mark>,
    /// In the order of their coming, with the second in which they came.
    order: VecDeque<(u64, Mark)>,
    capacity: usize,
}

/// Who sent which id, in short.
type Mark = (u128, u64);

impl SeenRequests {
    /// A memory of at most so many requests. Each takes about 100 bytes.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { seen: HashSet::new(), order: VecDeque::new(), capacity: capacity.max(1) }
    }

    /// Remembers a request, or refuses it if it was there before. Ask after everything else about the request is proved,
    /// or strangers could use up ids.
    pub fn admit(&mut self, verified: &Verified, now: SystemTime) -> Result<(), Refusal> {
        let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        self.forget_before(now.saturating_sub(window().as_secs()));
        let Some(mark) = mark(verified) else { return Ok(()) };
        if !self.seen.insert(mark) {
            return Err(Refusal::of(
                RefusalReason::Replayed,
                verified.request_id.clone(),
                Some(verified.signature.clone()),
            ));
        }
        self.order.push_back((now, mark));
        if self.order.len() > self.capacity {
            self.forget_oldest();
        }
        Ok(())
    }

    /// How many requests are remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether no request is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    fn forget_before(&mut self, second: u64) {
        while self.order.front().is_some_and(|&(came, _)| came < second) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some((_, mark)) = self.order.pop_front() {
            self.seen.remove(&mark);
        }
    }
}

/// How long an id must be remembered: a date may be five minutes ahead when the request comes, and counts until five
/// minutes after it.
const fn window() -> Duration {
    Duration::from_secs(2 * TOLERANCE.as_secs())
}

fn mark(verified: &Verified) -> Option<Mark> {
    let id = uuid::Uuid::parse_str(verified.request_id.as_deref()?).ok()?;
    let hash = verified.fingerprint.to_sha256();
    Some((id.as_u128(), u64::from_be_bytes(*hash.first_chunk()?)))
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use uuid::Uuid;

    use super::*;
    use crate::keys::Fingerprint;
    use crate::vectors::{self, eight_o_clock};

    fn request(id: u128) -> Verified {
        Verified {
            fingerprint: vectors::FINGERPRINT.parse().unwrap(),
            key: vectors::key().public().clone(),
            request_id: Some(Uuid::from_u128(id).hyphenated().to_string()),
            signature: "c2ln".to_owned(),
            headers: HeaderMap::new(),
        }
    }

    #[test]
    fn a_request_is_taken_once() {
        let mut seen = SeenRequests::with_capacity(10);
        assert_eq!(seen.admit(&request(1), eight_o_clock(0)), Ok(()));
        assert_eq!(seen.admit(&request(2), eight_o_clock(0)), Ok(()));
        let refusal = seen.admit(&request(1), eight_o_clock(600)).unwrap_err();
        assert_eq!((refusal.reason, refusal.status.as_u16()), (RefusalReason::Replayed, 400));
        assert_eq!(refusal.request_id, request(1).request_id);
        assert_eq!(refusal.request_signature.as_deref(), Some("c2ln"));
    }

    #[test]
    fn another_key_may_choose_the_same_id() {
        let mut seen = SeenRequests::with_capacity(10);
        let other = Verified { fingerprint: Fingerprint::of_spki_der(b"other"), ..request(1) };
        assert_eq!(seen.admit(&request(1), eight_o_clock(0)), Ok(()));
        assert_eq!(seen.admit(&other, eight_o_clock(0)), Ok(()));
    }

    #[test]
    fn ids_are_forgotten_when_their_requests_are_too_old_to_be_sent_again() {
        let mut seen = SeenRequests::with_capacity(10);
        assert_eq!(seen.admit(&request(1), eight_o_clock(0)), Ok(()));
        assert_eq!(seen.admit(&request(2), eight_o_clock(601)), Ok(()));
        assert_eq!(seen.len(), 1);
        assert_eq!(seen.admit(&request(1), eight_o_clock(601)), Ok(()));
    }

    #[test]
    fn the_memory_does_not_grow_beyond_its_capacity() {
        let mut seen = SeenRequests::with_capacity(100);
        for id in 0..10_000 {
            assert_eq!(seen.admit(&request(id), eight_o_clock(0)), Ok(()));
        }
        assert_eq!((seen.len(), seen.seen.len(), seen.is_empty()), (100, 100, false));
        assert!(seen.admit(&request(9_900), eight_o_clock(0)).is_err());
        assert!(seen.admit(&request(9_899), eight_o_clock(0)).is_ok());
    }

    #[test]
    fn a_clock_that_goes_back_forgets_nothing() {
        let mut seen = SeenRequests::with_capacity(10);
        assert_eq!(seen.admit(&request(1), eight_o_clock(100)), Ok(()));
        assert_eq!(seen.admit(&request(2), eight_o_clock(0)), Ok(()));
        assert!(seen.admit(&request(1), eight_o_clock(0)).is_err());
    }
}
