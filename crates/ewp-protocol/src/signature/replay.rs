//! A memory of requests that were answered, so that nobody can send one again (cliauth-httpsig 1.0.1, "nonce").
//!
//! A signed request is fresh for five minutes on either side of its date, so its id has to be remembered for ten. The
//! memory is bounded and belongs to one process: when it is full, the key with the most ids loses its oldest one, so no
//! client can use up the places of another. TLS allows that, since strangers cannot see requests there.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::date::TOLERANCE;
use super::request::{Refusal, RefusalReason, Verified};

/// How often ids of all keys are looked through for old ones, in seconds.
const SWEEP_EVERY: u64 = 60;

/// The ids of requests that came in lately.
#[derive(Debug)]
pub struct SeenRequests {
    /// By key, in short.
    of: HashMap<u64, Ids>,
    length: usize,
    capacity: usize,
    swept: u64,
}

/// The ids of one key.
#[derive(Debug, Default)]
struct Ids {
    seen: HashSet<u128>,
    /// In the order of their coming, with the second in which they came.
    order: VecDeque<(u64, u128)>,
}

impl SeenRequests {
    /// A memory of at most so many requests. Each takes about 100 bytes.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { of: HashMap::new(), length: 0, capacity: capacity.max(1), swept: 0 }
    }

    /// Remembers a request, or refuses it if it was there before. Ask after everything else about the request is
    /// proved, or strangers could use up ids.
    pub fn admit(&mut self, verified: &Verified, now: SystemTime) -> Result<(), Refusal> {
        let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let oldest = now.saturating_sub(window().as_secs());
        if now.abs_diff(self.swept) >= SWEEP_EVERY {
            self.swept = now;
            self.of.retain(|_, ids| {
                self.length -= ids.forget_before(oldest);
                !ids.order.is_empty()
            });
        }
        let Some((key, id)) = mark(verified) else { return Ok(()) };
        let ids = self.of.entry(key).or_default();
        self.length -= ids.forget_before(oldest);
        if !ids.seen.insert(id) {
            return Err(Refusal::of(
                RefusalReason::Replayed,
                verified.request_id.clone(),
                Some(verified.signature.clone()),
            ));
        }
        ids.order.push_back((now, id));
        self.length += 1;
        if self.length > self.capacity
            && let Some(most) = self.of.values_mut().max_by_key(|ids| ids.order.len())
        {
            self.length -= usize::from(most.forget_oldest());
        }
        Ok(())
    }

    /// How many requests are remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether no request is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }
}

impl Ids {
    /// Forgets what came before a second, and tells how many that were.
    fn forget_before(&mut self, second: u64) -> usize {
        let mut forgotten = 0;
        while self.order.front().is_some_and(|&(came, _)| came < second) {
            forgotten += usize::from(self.forget_oldest());
        }
        forgotten
    }

    fn forget_oldest(&mut self) -> bool {
        let oldest = self.order.pop_front();
        oldest.is_some_and(|(_, id)| self.seen.remove(&id))
    }
}

/// How long an id must be remembered: a date may be five minutes ahead when the request comes, and counts until five
/// minutes after it.
const fn window() -> Duration {
    Duration::from_secs(2 * TOLERANCE.as_secs())
}

/// Who sent which id, in short.
fn mark(verified: &Verified) -> Option<(u64, u128)> {
    let id = uuid::Uuid::parse_str(verified.request_id.as_deref()?).ok()?;
    let hash = verified.fingerprint.to_sha256();
    Some((u64::from_be_bytes(*hash.first_chunk()?), id.as_u128()))
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
        assert_eq!((seen.len(), seen.is_empty()), (100, false));
        assert!(seen.of.values().all(|ids| (ids.seen.len(), ids.order.len()) == (100, 100)));
        assert!(seen.admit(&request(9_900), eight_o_clock(0)).is_err());
        assert!(seen.admit(&request(9_899), eight_o_clock(0)).is_ok());
    }

    #[test]
    fn a_key_with_many_ids_pushes_out_none_of_another() {
        let mut seen = SeenRequests::with_capacity(100);
        let other = |id| Verified { fingerprint: Fingerprint::of_spki_der(b"other"), ..request(id) };
        for id in 0..40 {
            assert_eq!(seen.admit(&other(id), eight_o_clock(0)), Ok(()));
        }
        for id in 0..10_000 {
            assert_eq!(seen.admit(&request(id), eight_o_clock(1)), Ok(()));
        }
        assert_eq!(seen.len(), 100);
        assert!((0..40).all(|id| seen.admit(&other(id), eight_o_clock(2)).is_err()));
        // Who sends nothing any more keeps no places.
        assert_eq!(seen.admit(&request(10_000), eight_o_clock(700)), Ok(()));
        assert_eq!((seen.len(), seen.of.len()), (1, 1));
    }

    #[test]
    fn a_clock_that_goes_back_forgets_nothing() {
        let mut seen = SeenRequests::with_capacity(10);
        assert_eq!(seen.admit(&request(1), eight_o_clock(100)), Ok(()));
        assert_eq!(seen.admit(&request(2), eight_o_clock(0)), Ok(()));
        assert!(seen.admit(&request(1), eight_o_clock(0)).is_err());
    }
}
