//! Counting: what passed, what failed, what could not run here.

use std::fmt;
use std::ops::Add;

/// Sums of single checks or tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// How many held.
    pub(crate) passed: u64,
    /// How many did not.
    pub(crate) failed: u64,
    /// How many did not run.
    pub(crate) skipped: u64,
}

/// How a step ended.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// All of it holds.
    Passed(Counts),
    /// Something does not, or the step could not do its work; the text says what.
    Failed(Counts, String),
    /// The machine lacks what the step needs, and nobody may put it there; the text says what to do.
    Skipped(String),
}

impl Counts {
    /// One check that holds.
    pub(crate) const ONE: Self = Self { passed: 1, failed: 0, skipped: 0 };

    /// Reads the sums from a line of Rust's test harness (`test result: ok. 3 passed; 0 failed; …`) or of the browser
    /// journeys (`3 passed, 0 failed`).
    pub(crate) fn read(line: &str) -> Option<Self> {
        let sums = match line.strip_prefix("test result: ") {
            Some(rest) => rest.split_once(". ")?.1,
            None => line,
        };
        let mut counts = Self::default();
        let mut known = 0;
        for part in sums.split([';', ',']) {
            let (number, word) = part.trim().split_once(' ')?;
            let place = match word {
                "passed" => &mut counts.passed,
                "failed" => &mut counts.failed,
                "ignored" | "skipped" => &mut counts.skipped,
                _ => continue,
            };
            *place = number.parse().ok()?;
            known += 1;
        }
        (known >= 2).then_some(counts)
    }
}

impl Outcome {
    /// The outcome of a program that counted for itself.
    pub(crate) fn counted(counts: Counts, ended_well: bool) -> Self {
        if counts.failed > 0 {
            Self::Failed(counts, "see above".to_owned())
        } else if ended_well {
            Self::Passed(counts)
        } else {
            Self::Failed(counts, "it ended before its end; see above".to_owned())
        }
    }

    /// The outcome of a program that only says yes or no.
    pub(crate) fn of(ended_well: bool) -> Self {
        if ended_well { Self::Passed(Counts::ONE) } else { Self::Failed(Counts::default(), "see above".to_owned()) }
    }

    /// The outcome of a step whose needs are not met: a failure where nobody watches, else a skip that says so.
    pub(crate) fn missing(what: String) -> Self {
        if crate::workspace::in_ci() { Self::Failed(Counts::default(), what) } else { Self::Skipped(what) }
    }

    /// Whether the whole run has failed with it.
    pub(crate) fn is_failure(&self) -> bool {
        matches!(self, Self::Failed(..))
    }

    /// What it adds to the sums. A failed step counts as one failure at least.
    pub(crate) fn counts(&self) -> Counts {
        match self {
            Self::Passed(counts) => *counts,
            Self::Failed(counts, _) => Counts { failed: counts.failed.max(1), ..*counts },
            Self::Skipped(_) => Counts { skipped: 1, ..Counts::default() },
        }
    }

    /// One line for a person.
    pub(crate) fn summary(&self) -> String {
        match self {
            Self::Passed(_) => self.counts().to_string(),
            Self::Failed(_, why) => format!("{} ({why})", self.counts()),
            Self::Skipped(why) => format!("skipped: {why}"),
        }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_of_the_test_harness_are_read() {
        let line = "test result: FAILED. 12 passed; 1 failed; 2 ignored; 0 measured; 3 filtered out; finished in 0.08s";
        assert_eq!(Counts::read(line), Some(Counts { passed: 12, failed: 1, skipped: 2 }));
    }

    #[test]
    fn the_sums_of_the_journeys_are_read_and_other_lines_are_not() {
        assert_eq!(Counts::read("40 passed, 0 failed"), Some(Counts { passed: 40, failed: 0, skipped: 0 }));
        assert_eq!(Counts::read("test a_claim ... ok"), None);
        assert_eq!(Counts::read("1 passed"), None);
        assert_eq!(Counts::read(""), None);
    }

    #[test]
    fn a_step_that_could_not_start_counts_as_a_failure() {
        assert_eq!(Outcome::of(false).counts(), Counts { passed: 0, failed: 1, skipped: 0 });
        assert_eq!(Outcome::counted(Counts { passed: 3, failed: 0, skipped: 0 }, false).counts().failed, 1);
    }
}
