//! How many lines those get in the exchange log who did not prove who they are: anybody can send such requests, as many
//! as he likes.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The most lines in a minute.
const MOST: u32 = 120;
const MINUTE: Duration = Duration::from_mins(1);

/// The lines of the present minute, for all institutions of a host.
#[derive(Debug, Default)]
pub(crate) struct UnprovedPace {
    minute: Mutex<Minute>,
}

#[derive(Debug, Default)]
struct Minute {
    began: Option<Instant>,
    lines: u32,
    left_out: u64,
}

impl UnprovedPace {
    /// Whether one more line is written; what is not is counted.
    pub(crate) fn admits(&self) -> bool {
        self.admits_at(Instant::now())
    }

    /// How many lines were left out since this was asked last.
    pub(crate) fn take_left_out(&self) -> u64 {
        std::mem::take(&mut self.minute.lock().unwrap_or_else(PoisonError::into_inner).left_out)
    }

    fn admits_at(&self, now: Instant) -> bool {
        let mut minute = self.minute.lock().unwrap_or_else(PoisonError::into_inner);
        if minute.began.is_none_or(|began| now.duration_since(began) >= MINUTE) {
            minute.began = Some(now);
            minute.lines = 0;
        }
        minute.lines = minute.lines.saturating_add(1);
        let admits = minute.lines <= MOST;
        minute.left_out += u64::from(!admits);
        admits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_strangers_leaves_some_lines_a_minute_and_a_count() {
        let (pace, now) = (UnprovedPace::default(), Instant::now());
        let admitted = |at: Instant| (0..1000).filter(|_| pace.admits_at(at)).count();
        assert_eq!(admitted(now), 120);
        assert_eq!(admitted(now + Duration::from_secs(59)), 0);
        assert_eq!((pace.take_left_out(), pace.take_left_out()), (1880, 0));
        assert_eq!(admitted(now + Duration::from_mins(1)), 120);
    }
}
