//! What people arrange on pages: drafts of what institutions tell about themselves; and the audit log that people
//! search: by who did it, by what was done and by what it was done to, newest first; and when a service was last asked.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0014_texts",
    statements: &[
        "ALTER TABLE audit_entries ADD COLUMN who text NOT NULL DEFAULT ''",
        // The actor is kept as JSON. An id of staff has 36 signs; institutions' ids hold nothing that JSON writes
        // otherwise.
        r#"UPDATE audit_entries SET who = CASE
            WHEN actor LIKE '{"Staff":{%'
                THEN substr(actor, length('{"Staff":{"institution":"","id":"') + length(institution) + 1, 36)
            WHEN actor LIKE '{"Partner":{%'
                THEN substr(actor, length('{"Partner":{"hei":"') + 1, length(actor) - length('{"Partner":{"hei":""}}'))
            ELSE 'system' END"#,
        "CREATE INDEX audit_entries_at ON audit_entries (institution, at, id)",
        "CREATE INDEX audit_entries_who ON audit_entries (institution, who, at, id)",
        "CREATE INDEX audit_entries_what ON audit_entries (institution, what, at, id)",
        "CREATE INDEX audit_entries_kind ON audit_entries (institution, object_kind, at, id)",
        "CREATE INDEX audit_entries_which ON audit_entries (institution, object_id, at, id)",
        "CREATE INDEX exchanges_api ON exchanges (institution, api, direction, at, id)",
        "CREATE INDEX grants_unit ON grants (institution, unit, staff)",
        "CREATE TABLE institution_looks (
            institution text NOT NULL,
            version bigint NOT NULL,
            content text NOT NULL,
            changed_at bigint NOT NULL,
            changed_by text NOT NULL,
            PRIMARY KEY (institution))",
        "CREATE TABLE institution_drafts (
            institution text NOT NULL,
            version bigint NOT NULL,
            base text NOT NULL,
            content text NOT NULL,
            changed_at bigint NOT NULL,
            changed_by text NOT NULL,
            PRIMARY KEY (institution))",
    ],
};
