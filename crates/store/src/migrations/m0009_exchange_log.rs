//! The exchange log that people search: by any id, with bodies where the operator wants them, kept by kind.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0009_exchange_log",
    statements: &[
        "ALTER TABLE exchanges ADD COLUMN subject text",
        "ALTER TABLE exchanges ADD COLUMN kind text NOT NULL DEFAULT 'read'",
        "UPDATE exchanges SET kind = CASE WHEN partner IS NULL THEN 'unproved'
            WHEN api IN ('iia-cnr', 'iia-approval-cnr') THEN 'change' ELSE 'read' END",
        "CREATE INDEX exchanges_request ON exchanges (institution, request_id) WHERE request_id IS NOT NULL",
        "CREATE INDEX exchanges_body ON exchanges (institution, body_sha256) WHERE body_sha256 IS NOT NULL",
        "CREATE INDEX exchanges_subject ON exchanges (institution, subject, at, id) WHERE subject IS NOT NULL",
        "CREATE INDEX exchanges_agreement ON exchanges (institution, agreement, at, id) WHERE agreement IS NOT NULL",
        "CREATE INDEX exchanges_kind ON exchanges (institution, kind, at)",
        "CREATE TABLE exchange_bodies (
            institution text NOT NULL,
            exchange text NOT NULL,
            at bigint NOT NULL,
            request text,
            answer text,
            PRIMARY KEY (institution, exchange))",
        "CREATE INDEX exchange_bodies_at ON exchange_bodies (institution, at)",
    ],
};
