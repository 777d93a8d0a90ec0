//! One name for one thing: the table of where agreements stand is called like its module, and so are its indexes; what
//! was put aside is called that in records, in the audit log and in the addresses that people keep as views.
//! On PostgreSQL the names of its constraints (`next_steps_pkey` and so on) stay: a table's name does not rename them.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0024_standings",
    statements: &[
        "ALTER TABLE next_steps RENAME TO standings",
        "DROP INDEX next_steps_since",
        "DROP INDEX next_steps_who",
        "DROP INDEX next_steps_partner",
        "DROP INDEX next_steps_unit",
        "DROP INDEX next_steps_state",
        "DROP INDEX next_steps_action",
        "DROP INDEX next_steps_last_year",
        "CREATE INDEX standings_since ON standings (institution, since, agreement)",
        "CREATE INDEX standings_who ON standings (institution, who, since, agreement)",
        "CREATE INDEX standings_partner ON standings (institution, partner, since, agreement)",
        "CREATE INDEX standings_unit ON standings (institution, unit, since, agreement)",
        "CREATE INDEX standings_state ON standings (institution, state, since, agreement)",
        "CREATE INDEX standings_action ON standings (institution, action, since, agreement)",
        "CREATE INDEX standings_last_year ON standings (institution, last_year, since, agreement) WHERE in_force",
        "ALTER TABLE remote_records RENAME COLUMN ignored_at TO aside_at",
        "UPDATE audit_entries SET what = CASE what WHEN 'ignored' THEN 'put-aside' ELSE 'taken-back' END
         WHERE what IN ('ignored', 'unignored')",
        "UPDATE saved_views SET query = replace(query, 'view=ignored', 'view=aside') WHERE list = 'received'",
        "UPDATE saved_views SET query =
            replace(replace(query, 'what=ignored', 'what=put-aside'), 'what=unignored', 'what=taken-back')
         WHERE list = 'audit'",
    ],
};
