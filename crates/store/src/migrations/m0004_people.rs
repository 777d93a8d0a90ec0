//! Who works here, who is signed in, and what was done by whom.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0004_people",
    statements: &[
        "CREATE TABLE staff (
            institution text NOT NULL,
            id text NOT NULL,
            name text NOT NULL,
            role text NOT NULL,
            created_at bigint NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE UNIQUE INDEX staff_name ON staff (institution, name)",
        "CREATE TABLE sessions (
            institution text NOT NULL,
            token_hash blob NOT NULL,
            staff text NOT NULL,
            created_at bigint NOT NULL,
            expires_at bigint NOT NULL,
            ended_at bigint,
            PRIMARY KEY (institution, token_hash),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE INDEX sessions_expiry ON sessions (institution, expires_at)",
        "CREATE TABLE sign_in_links (
            institution text NOT NULL,
            token_hash blob NOT NULL,
            name text NOT NULL,
            created_at bigint NOT NULL,
            expires_at bigint NOT NULL,
            used_at bigint,
            PRIMARY KEY (institution, token_hash))",
        "CREATE TABLE audit_entries (
            institution text NOT NULL,
            id text NOT NULL,
            at bigint NOT NULL,
            actor text NOT NULL,
            what text NOT NULL,
            object_kind text NOT NULL,
            object_id text NOT NULL,
            details text NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX audit_entries_object ON audit_entries (institution, object_kind, object_id, at, id)",
    ],
};
