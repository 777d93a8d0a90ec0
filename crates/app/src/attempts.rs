//! How often somebody may try. Kept in memory, within bounds: a restart forgets it, and guessing is slow all the same.

use std::collections::HashMap;
use std::sync::Mutex;

use aws_lc_rs::digest::{SHA256, digest};
use jiff::{SignedDuration, Timestamp};

/// How long tries count.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// How many keys are remembered; the oldest give way.
const MOST_KEYS: usize = 20_000;

/// Tries by what they are about: an account's name, an address, a provider.
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    seen: Mutex<HashMap<[u8; 16], Tries>>,
}

#[derive(Clone, Copy, Debug)]
struct Tries {
    since: Timestamp,
    count: u32,
}

impl Attempts {
    /// Counts a try, and tells whether it is one of the first `most` of its quarter of an hour.
    pub(crate) fn may(&self, key: &[&str], most: u32, now: Timestamp) -> bool {
        let key = name(key);
        let mut seen = self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if seen.len() >= MOST_KEYS && !seen.contains_key(&key) {
            make_room(&mut seen, now);
        }
        let tries = seen.entry(key).or_insert(Tries { since: now, count: 0 });
        if is_over(tries, now) {
            *tries = Tries { since: now, count: 0 };
        }
        tries.count = tries.count.saturating_add(1);
        tries.count <= most
    }

    /// Forgets the tries of a key, after one that was right.
    pub(crate) fn forget(&self, key: &[&str]) {
        self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(&name(key));
    }
}

/// Lets go of what counts no more, and if that is little, of the older half.
fn make_room(seen: &mut HashMap<[u8; 16], Tries>, now: Timestamp) {
    seen.retain(|_, tries| !is_over(tries, now));
    if seen.len() > MOST_KEYS / 2 {
        let mut since: Vec<Timestamp> = seen.values().map(|tries| tries.since).collect();
        since.sort_unstable();
        let middle = since.get(since.len() / 2).copied().unwrap_or(now);
        seen.retain(|_, tries| tries.since > middle);
    }
}

fn is_over(tries: &Tries, now: Timestamp) -> bool {
    now.duration_since(tries.since).abs() >= WINDOW
}

/// Names of people and addresses are not kept, only what is made of them.
fn name(key: &[&str]) -> [u8; 16] {
    let mut out = [0; 16];
    let whole = digest(&SHA256, key.join("\n").as_bytes());
    for (to, from) in out.iter_mut().zip(whole.as_ref()) {
        *to = *from;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + seconds).unwrap()
    }

    #[test]
    fn after_so_many_tries_there_is_a_pause() {
        let attempts = Attempts::default();
        let may = |key: &str, seconds| attempts.may(&["name", key], 3, at(seconds));
        assert!((0..3).all(|second| may("anna", second)));
        assert!(!may("anna", 4));
        assert!(may("bruno", 4));
        assert!(!may("anna", 14 * 60));
        assert!(may("anna", 15 * 60));
        attempts.forget(&["name", "anna"]);
        assert!(may("anna", 15 * 60));
    }

    #[test]
    fn a_flood_of_names_takes_no_more_memory_than_allowed() {
        let attempts = Attempts::default();
        for number in 0..MOST_KEYS + 5000 {
            attempts.may(&["name", &number.to_string()], 3, at(i64::try_from(number / 100).unwrap()));
        }
        assert!(attempts.seen.lock().unwrap().len() <= MOST_KEYS);
    }
}
