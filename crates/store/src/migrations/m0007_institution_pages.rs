//! What institutions tell about themselves and partners about theirs, files for partners, and reports of what went
//! wrong.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0007_institution_pages",
    statements: &[
        "CREATE TABLE institution_pages (
            institution text NOT NULL,
            version bigint NOT NULL,
            content text NOT NULL,
            changed_at bigint NOT NULL,
            changed_by text NOT NULL,
            PRIMARY KEY (institution))",
        "CREATE TABLE files (
            institution text NOT NULL,
            id text NOT NULL,
            media_type text NOT NULL,
            content blob NOT NULL,
            sha256 text NOT NULL,
            kept_at bigint NOT NULL,
            kept_by text NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE TABLE file_readers (
            institution text NOT NULL,
            file text NOT NULL,
            reader text NOT NULL,
            PRIMARY KEY (institution, file, reader),
            FOREIGN KEY (institution, file) REFERENCES files (institution, id))",
        "CREATE TABLE partner_pages (
            institution text NOT NULL,
            partner text NOT NULL,
            part text NOT NULL,
            document blob,
            fetched_at bigint,
            tried_at bigint NOT NULL,
            problem text,
            PRIMARY KEY (institution, partner, part))",
        "CREATE TABLE partner_files (
            institution text NOT NULL,
            partner text NOT NULL,
            id text NOT NULL,
            media_type text NOT NULL,
            content blob NOT NULL,
            fetched_at bigint NOT NULL,
            PRIMARY KEY (institution, partner, id))",
        "CREATE TABLE problem_reports (
            institution text NOT NULL,
            id text NOT NULL,
            reporter text NOT NULL,
            about text NOT NULL,
            api text NOT NULL,
            endpoint text,
            status bigint,
            server_message text,
            client_message text,
            times bigint NOT NULL,
            first_at bigint NOT NULL,
            last_at bigint NOT NULL,
            sent_at bigint,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX problem_reports_last ON problem_reports (institution, reporter, last_at, id)",
    ],
};
