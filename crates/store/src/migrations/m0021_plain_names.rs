//! People are found and sorted by their names without marks. No database writes plain letters for marked ones, so the
//! program fills the column right behind this change, in the same transaction. And records of partners say by
//! themselves whether they wait for a decision or were put aside, so that a list of them looks at no others.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0021_plain_names",
    statements: &[
        "UPDATE staff SET search = '' WHERE search <> ''",
        "ALTER TABLE remote_records ADD COLUMN inbox text NOT NULL DEFAULT ''",
        "UPDATE remote_records SET inbox = CASE WHEN ignored_at IS NULL THEN 'waiting' ELSE 'aside' END
         WHERE gone_at IS NULL AND NOT EXISTS (SELECT 1 FROM agreements a
            WHERE a.institution = remote_records.institution AND a.partner = remote_records.partner
              AND a.remote_id = remote_records.remote_id AND a.deleted_at IS NULL)",
        "CREATE INDEX remote_records_inbox ON remote_records (institution, inbox, first_seen, id)",
        "CREATE INDEX remote_records_inbox_of ON remote_records (institution, inbox, partner, first_seen, id)",
    ],
};
