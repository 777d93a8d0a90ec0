//! The exchange log by how an exchange ended: a page of failures is found without reading what went well in between.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0020_results",
    statements: &[
        "CREATE INDEX exchanges_fine ON exchanges (institution, at, id) WHERE status < 400",
        "CREATE INDEX exchanges_refused ON exchanges (institution, at, id) WHERE status >= 400 AND status < 500",
        "CREATE INDEX exchanges_failed ON exchanges (institution, at, id) WHERE status >= 500",
        "CREATE INDEX exchanges_silence ON exchanges (institution, at, id) WHERE status IS NULL",
        "CREATE INDEX exchanges_partner_refused ON exchanges (institution, partner, at, id)
            WHERE status >= 400 AND status < 500",
        "CREATE INDEX exchanges_partner_failed ON exchanges (institution, partner, at, id) WHERE status >= 500",
        "CREATE INDEX exchanges_partner_silence ON exchanges (institution, partner, at, id) WHERE status IS NULL",
    ],
};
