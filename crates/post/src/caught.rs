//! Letters that go nowhere: for a sandbox, whose people are made up and which shows their mail on a page.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use crate::letter::Letter;

/// How many letters are kept.
const MOST: usize = 200;

/// What was caught, the newest last. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Caught {
    letters: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    last: u64,
    letters: VecDeque<Arc<CaughtLetter>>,
}

/// A letter that was caught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaughtLetter {
    /// 1, 2, 3 …
    pub number: u64,
    /// When it left.
    pub at: Timestamp,
    /// What it says.
    pub letter: Letter,
}

impl Caught {
    /// The letters that are kept, the newest first.
    #[must_use]
    pub fn letters(&self) -> Vec<Arc<CaughtLetter>> {
        self.kept().letters.iter().rev().cloned().collect()
    }

    /// One of them.
    #[must_use]
    pub fn letter(&self, number: u64) -> Option<Arc<CaughtLetter>> {
        self.kept().letters.iter().find(|caught| caught.number == number).cloned()
    }

    pub(crate) fn take(&self, letter: &Letter, at: Timestamp) {
        let mut kept = self.kept();
        kept.last += 1;
        let caught = CaughtLetter { number: kept.last, at, letter: letter.clone() };
        if kept.letters.len() >= MOST {
            kept.letters.pop_front();
        }
        kept.letters.push_back(Arc::new(caught));
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::tests::sample;

    #[test]
    fn the_newest_letters_are_kept() {
        let caught = Caught::default();
        for _ in 0..MOST + 5 {
            caught.take(&sample(), Timestamp::UNIX_EPOCH);
        }
        let letters = caught.letters();
        assert_eq!((letters.len(), letters[0].number, letters[MOST - 1].number), (MOST, 205, 6));
        assert!(caught.letter(5).is_none() && caught.letter(205).is_some());
    }
}
