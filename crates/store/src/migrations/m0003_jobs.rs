//! Work that waits: notices to send and documents to fetch, with every attempt.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0003_jobs",
    statements: &[
        "CREATE TABLE jobs (
            institution text NOT NULL,
            id text NOT NULL,
            kind text NOT NULL,
            outgoing boolean NOT NULL,
            partner text NOT NULL,
            subject text NOT NULL,
            agreement text,
            state text NOT NULL,
            generation bigint NOT NULL,
            claim bigint NOT NULL,
            tries bigint NOT NULL,
            attempts bigint NOT NULL,
            enqueued_at bigint NOT NULL,
            due_at bigint NOT NULL,
            lease_until bigint,
            worker text,
            last_try_at bigint,
            finished_at bigint,
            PRIMARY KEY (institution, id))",
        "CREATE UNIQUE INDEX jobs_key ON jobs (institution, kind, partner, subject) WHERE state = 'pending'",
        "CREATE INDEX jobs_due ON jobs (due_at, id) WHERE state = 'pending'",
        "CREATE INDEX jobs_partner ON jobs (institution, partner, outgoing) WHERE state = 'pending'",
        "CREATE INDEX jobs_agreement ON jobs (institution, agreement, enqueued_at, id)",
        "CREATE INDEX jobs_recent ON jobs (institution, enqueued_at, id)",
        "CREATE TABLE job_attempts (
            institution text NOT NULL,
            job text NOT NULL,
            ordinal bigint NOT NULL,
            at bigint NOT NULL,
            duration_ms bigint NOT NULL,
            status bigint,
            fault text,
            request_id text,
            excerpt text,
            outcome text NOT NULL,
            PRIMARY KEY (institution, job, ordinal),
            FOREIGN KEY (institution, job) REFERENCES jobs (institution, id))",
    ],
};
