//! Mail: letters are jobs, with what they are made of; who reads in which language; who was told of tasks on which day.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0015_mail",
    statements: &[
        "ALTER TABLE jobs ADD COLUMN letter text",
        "CREATE INDEX jobs_letters ON jobs (institution, subject, enqueued_at) WHERE kind = 'letter'",
        "CREATE INDEX jobs_letters_recent ON jobs (institution, enqueued_at, id) WHERE kind = 'letter'",
        "CREATE INDEX jobs_letters_undelivered ON jobs (institution, enqueued_at)
            WHERE kind = 'letter' AND state IN ('refused', 'given-up')",
        "ALTER TABLE staff ADD COLUMN lang text",
        "CREATE INDEX staff_email ON staff (institution, lower(email))",
        "CREATE TABLE digests (
            institution text NOT NULL,
            staff text NOT NULL,
            day text NOT NULL,
            told_at bigint NOT NULL,
            PRIMARY KEY (institution, staff),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
    ],
};
