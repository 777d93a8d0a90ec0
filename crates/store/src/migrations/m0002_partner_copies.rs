//! The partners' side: their records as we know them, and every readable document as it came.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0002_partner_copies",
    statements: &[
        "CREATE TABLE remote_records (
            institution text NOT NULL,
            partner text NOT NULL,
            remote_id text NOT NULL,
            id text NOT NULL,
            first_seen bigint NOT NULL,
            fetched_at bigint NOT NULL,
            gone_at bigint,
            current_copy text,
            problem text,
            problem_since bigint,
            problem_raw blob,
            claims text,
            ignored_at bigint,
            PRIMARY KEY (institution, partner, remote_id))",
        "CREATE INDEX remote_records_seen ON remote_records (institution, first_seen, id)",
        "CREATE INDEX remote_records_claims ON remote_records (institution, partner, claims)",
        "CREATE TABLE partner_copies (
            institution text NOT NULL,
            id text NOT NULL,
            partner text NOT NULL,
            remote_id text NOT NULL,
            ordinal bigint NOT NULL,
            content text NOT NULL,
            raw blob NOT NULL,
            hash text NOT NULL,
            first_fetched_at bigint NOT NULL,
            terms_changed_at bigint NOT NULL,
            PRIMARY KEY (institution, id),
            FOREIGN KEY (institution, partner, remote_id)
                REFERENCES remote_records (institution, partner, remote_id))",
        "CREATE UNIQUE INDEX partner_copies_order ON partner_copies (institution, partner, remote_id, ordinal)",
    ],
};
