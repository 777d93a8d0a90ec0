//! Views of lists that people keep, and indexes for the views that lists have by themselves.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0016_saved_views",
    statements: &[
        "CREATE TABLE saved_views (
            institution text NOT NULL,
            id text NOT NULL,
            staff text NOT NULL,
            list text NOT NULL,
            name text NOT NULL,
            query text NOT NULL,
            saved_at bigint NOT NULL,
            PRIMARY KEY (institution, id),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE UNIQUE INDEX saved_views_staff ON saved_views (institution, staff, list, name)",
        "CREATE INDEX next_steps_state ON next_steps (institution, state, since, agreement)",
        "CREATE INDEX next_steps_action ON next_steps (institution, action, since, agreement)",
        "CREATE INDEX next_steps_last_year ON next_steps (institution, last_year, since, agreement) WHERE in_force",
        "CREATE INDEX jobs_state ON jobs (institution, state, enqueued_at, id)",
        "CREATE INDEX jobs_with ON jobs (institution, partner, enqueued_at, id)",
    ],
};
