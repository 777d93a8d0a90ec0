//! Charters that have ended while the list still has them are found by the day on which they ended.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0023_charters",
    statements: &["CREATE INDEX known_institutions_until ON known_institutions (until, listing)"],
};
