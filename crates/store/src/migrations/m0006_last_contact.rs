//! The newest exchange with a partner about one API, found without reading the others.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0006_last_contact",
    statements: &["CREATE INDEX exchanges_newest ON exchanges (institution, partner, api, direction, at, id)"],
};
