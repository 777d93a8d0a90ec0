//! What the figures should reach.

use std::fmt;

use super::figure::{Figure, millionths};

/// A figure's target.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) name: &'static str,
    pub(super) bound: Bound,
    pub(super) value: &'static str,
}

/// Which side of the target is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    AtMost,
    AtLeast,
}

const TARGETS: &[Target] = &[
    at_most("agreement-hash-8k", "35"),
    at_most("catalogue-read", "0.12"),
    at_most("catalogue-memory", "25"),
    at_most("lookup-key", "0.2"),
    at_most("lookup-endpoint", "0.2"),
    at_most("index-growth", "1.2"),
    at_most("import-publish", "50000"),
    at_least("not-modified", "20000"),
    at_most("start-100", "0.1"),
    at_most("start-3500", "0.4"),
    at_most("idle-memory-100", "40"),
    at_most("idle-memory-3500", "70"),
    at_most("refresh-peak-3500", "60"),
    at_least("signed-echo-ratio", "0.78"),
    at_most("signed-echo-p99", "10"),
    at_least("signed-iias-get-ratio", "0.6"),
    at_most("signed-iias-get-p99", "10"),
    at_most("inbox-cold-p95", "50"),
    at_most("inbox-warm-p95", "50"),
    at_most("inbox-page", "30"),
    at_most("directory-p95", "50"),
    at_most("search-office-cold-p95", "50"),
    at_most("search-office-warm-p95", "50"),
    at_most("search-unit-cold-p95", "50"),
    at_most("search-unit-warm-p95", "50"),
    at_least("pages-performance", "99"),
    at_least("pages-accessibility", "100"),
    at_least("pages-best-practices", "100"),
    at_most("pages-lcp", "1200"),
    at_most("pages-tbt", "50"),
    at_most("pages-cls", "0.02"),
    at_most("pages-requests", "6"),
];

const fn at_most(name: &'static str, value: &'static str) -> Target {
    Target { name, bound: Bound::AtMost, value }
}

const fn at_least(name: &'static str, value: &'static str) -> Target {
    Target { name, bound: Bound::AtLeast, value }
}

/// The target of a figure, if it has one.
pub(super) fn of(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

impl Target {
    pub(super) fn is_reached(&self, figure: &Figure) -> bool {
        let Some(value) = millionths(self.value) else { return false };
        match self.bound {
            Bound::AtMost => figure.millionths <= value,
            Bound::AtLeast => figure.millionths >= value,
        }
    }

    /// Figure by target in hundredths.
    pub(super) fn hundredths(&self, figure: &Figure) -> Option<u128> {
        figure.millionths.checked_mul(100)?.checked_div(millionths(self.value)?)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.bound {
            Bound::AtMost => "≤",
            Bound::AtLeast => "≥",
        };
        f.pad(&format!("{sign} {}", self.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_held_against_its_target() {
        let figure = |line| Figure::read(line).unwrap();
        let read = of("catalogue-read").unwrap();
        assert!(read.is_reached(&figure("catalogue-read 0.1200 s")));
        assert!(!read.is_reached(&figure("catalogue-read 0.1201 s")));
        assert_eq!(read.hundredths(&figure("catalogue-read 0.06 s")), Some(50));
        let echo = of("signed-echo-ratio").unwrap();
        assert!(echo.is_reached(&figure("signed-echo-ratio 0.80 ratio")) && !echo.is_reached(&figure("x 0.779 ratio")));
        assert!(of("catalogue-size").is_none());
    }

    #[test]
    fn every_target_is_a_number() {
        assert!(TARGETS.iter().all(|target| millionths(target.value).is_some_and(|value| value > 0)));
    }
}
