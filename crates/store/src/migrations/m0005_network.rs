//! What the network needs: our keys, the catalogue as last read, pulls and the exchange log.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0005_network",
    statements: &[
        "CREATE TABLE institution_keys (
            institution text NOT NULL,
            fingerprint text NOT NULL,
            role text NOT NULL,
            sealed_private blob NOT NULL,
            spki blob NOT NULL,
            created_at bigint NOT NULL,
            retired_at bigint,
            PRIMARY KEY (institution, fingerprint))",
        "CREATE TABLE catalogue_cache (
            url text NOT NULL,
            document blob NOT NULL,
            etag text,
            fetched_at bigint NOT NULL,
            PRIMARY KEY (url))",
        "CREATE TABLE pulls (
            institution text NOT NULL,
            partner text NOT NULL,
            started_at bigint,
            index_at bigint,
            full_index_at bigint,
            approvals_at bigint,
            failed_at bigint,
            error text,
            PRIMARY KEY (institution, partner))",
        "CREATE TABLE exchanges (
            institution text NOT NULL,
            id text NOT NULL,
            direction text NOT NULL,
            partner text,
            api text NOT NULL,
            endpoint text NOT NULL,
            method text NOT NULL,
            status bigint,
            fault text,
            duration_ms bigint NOT NULL,
            request_id text,
            body_sha256 text,
            at bigint NOT NULL,
            agreement text,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX exchanges_at ON exchanges (institution, at, id)",
        "CREATE INDEX exchanges_partner ON exchanges (institution, partner, at, id)",
    ],
};
