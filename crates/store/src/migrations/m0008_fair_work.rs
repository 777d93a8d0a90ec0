//! Work that is fair to all partners: one lane of jobs for each partner and direction, what we know about whether a
//! partner's system answers, and a time of its own for each pull.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0008_fair_work",
    statements: &[
        "ALTER TABLE jobs ADD COLUMN lane text NOT NULL DEFAULT ''",
        "ALTER TABLE jobs ADD COLUMN silent boolean NOT NULL DEFAULT false",
        "ALTER TABLE jobs ADD COLUMN urgent boolean NOT NULL DEFAULT false",
        "UPDATE jobs SET lane = institution || ' ' || partner || CASE WHEN outgoing THEN ' out' ELSE ' in' END",
        "DROP INDEX jobs_partner",
        "DROP INDEX jobs_due",
        "CREATE INDEX jobs_lane ON jobs (lane, enqueued_at, id) WHERE state = 'pending'",
        "CREATE INDEX jobs_pending ON jobs (id) WHERE state = 'pending'",
        "CREATE INDEX jobs_leased ON jobs (lane, lease_until) WHERE state = 'pending' AND lease_until IS NOT NULL",
        "CREATE INDEX jobs_urgent ON jobs (enqueued_at, id) WHERE state = 'pending' AND urgent",
        "CREATE INDEX jobs_waiting ON jobs (enqueued_at) WHERE state = 'pending'",
        "CREATE TABLE partner_reach (
            institution text NOT NULL,
            partner text NOT NULL,
            silences bigint NOT NULL,
            silent_since bigint,
            silent_at bigint,
            wait_until bigint,
            revived_at bigint,
            slow boolean NOT NULL,
            PRIMARY KEY (institution, partner))",
        "ALTER TABLE pulls ADD COLUMN next_at bigint NOT NULL DEFAULT 0",
        "ALTER TABLE pulls ADD COLUMN lease_until bigint",
        "ALTER TABLE pulls ADD COLUMN claim bigint NOT NULL DEFAULT 0",
        "ALTER TABLE pulls ADD COLUMN worker text",
        "ALTER TABLE pulls ADD COLUMN failures bigint NOT NULL DEFAULT 0",
        "ALTER TABLE pulls ADD COLUMN progress text",
        "ALTER TABLE pulls ADD COLUMN found text",
        "CREATE INDEX pulls_next ON pulls (next_at)",
        "CREATE TABLE approval_questions (
            institution text NOT NULL,
            agreement text NOT NULL,
            asked_at bigint NOT NULL,
            PRIMARY KEY (institution, agreement),
            FOREIGN KEY (institution, agreement) REFERENCES agreements (institution, id))",
        "CREATE INDEX sign_in_links_expiry ON sign_in_links (institution, expires_at)",
    ],
};
