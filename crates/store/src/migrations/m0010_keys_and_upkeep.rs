//! The life of a key step by step, and what the program owes a database after it changed its tables.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0010_keys_and_upkeep",
    statements: &[
        "ALTER TABLE institution_keys ADD COLUMN published_at bigint",
        "ALTER TABLE institution_keys ADD COLUMN seen_at bigint",
        "ALTER TABLE institution_keys ADD COLUMN active_at bigint",
        "ALTER TABLE institution_keys ADD COLUMN retiring_at bigint",
        "UPDATE institution_keys SET published_at = created_at, seen_at = created_at, active_at = created_at,
            retiring_at = retired_at",
        "CREATE TABLE upkeep (
            name text NOT NULL,
            value text NOT NULL,
            PRIMARY KEY (name))",
    ],
};
