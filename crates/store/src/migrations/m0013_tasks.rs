//! What has to be done next about everything, kept for lists, and what people add to it. The rows of `tasks` can be
//! derived anew at any time; what people added has tables of its own.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0013_tasks",
    statements: &[
        "CREATE TABLE tasks (
            institution text NOT NULL,
            id text NOT NULL,
            object text NOT NULL,
            kind text NOT NULL,
            pile text NOT NULL,
            who text NOT NULL,
            needs text NOT NULL,
            unit text,
            partner text NOT NULL,
            code text NOT NULL,
            number bigint NOT NULL,
            since bigint NOT NULL,
            due bigint NOT NULL,
            assignee text,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX tasks_object ON tasks (institution, object)",
        "CREATE INDEX tasks_due ON tasks (institution, pile, due, id)",
        "CREATE INDEX tasks_unit ON tasks (institution, pile, unit, due, id)",
        "CREATE INDEX tasks_kind ON tasks (institution, pile, kind, due, id)",
        "CREATE INDEX tasks_since ON tasks (institution, pile, since)",
        "CREATE INDEX tasks_assignee ON tasks (institution, assignee, due, id) WHERE assignee IS NOT NULL",
        "CREATE TABLE task_assignments (
            institution text NOT NULL,
            task text NOT NULL,
            staff text NOT NULL,
            by_staff text NOT NULL,
            note text NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (institution, task))",
        "CREATE TABLE task_snoozes (
            institution text NOT NULL,
            task text NOT NULL,
            staff text NOT NULL,
            until_at bigint NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (institution, task, staff))",
        "CREATE TABLE task_comments (
            institution text NOT NULL,
            id text NOT NULL,
            object text NOT NULL,
            staff text NOT NULL,
            name text NOT NULL,
            said text NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX task_comments_object ON task_comments (institution, object, at, id)",
        "CREATE TABLE task_changes (
            institution text NOT NULL,
            id text NOT NULL,
            staff text NOT NULL,
            kind text NOT NULL,
            before text NOT NULL,
            at bigint NOT NULL,
            until_at bigint NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX task_changes_until ON task_changes (institution, until_at)",
        "CREATE INDEX jobs_stuck ON jobs (institution, partner, state, finished_at)
            WHERE outgoing AND state IN ('refused', 'given-up', 'not-connected')",
    ],
};
