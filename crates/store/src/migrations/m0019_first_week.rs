//! The first week: what an institution said about it, who came when for the first time, and when its first agreements
//! were sent and in force.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0019_first_week",
    statements: &[
        "CREATE TABLE first_weeks (
            institution text NOT NULL,
            no_units_at bigint,
            closed_at bigint,
            PRIMARY KEY (institution))",
        "ALTER TABLE staff ADD COLUMN came_at bigint",
        "UPDATE staff SET came_at = (SELECT MIN(s.created_at) FROM sessions s
            WHERE s.institution = staff.institution AND s.staff = staff.id)",
        "CREATE INDEX staff_came ON staff (institution, came_at) WHERE came_at IS NOT NULL",
        "CREATE INDEX agreements_shared ON agreements (institution, shared_at) WHERE shared_at IS NOT NULL",
        "CREATE INDEX agreement_bases_at ON agreement_bases (institution, at)",
    ],
};
