//! The Commission's list of accredited institutions, its imports, files that wait for a yes; and the institutions that
//! are known from the list or the network, with the words by which they are found.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0017_directory",
    statements: &[
        "CREATE TABLE listed_institutions (
            pic text NOT NULL PRIMARY KEY,
            content text NOT NULL,
            raw text NOT NULL,
            changed_at bigint NOT NULL,
            ended_at bigint)",
        "CREATE TABLE list_imports (
            id text NOT NULL PRIMARY KEY,
            at bigint NOT NULL,
            institution text,
            imported_by text NOT NULL,
            file_name text NOT NULL,
            sha256 text NOT NULL,
            report text NOT NULL)",
        "CREATE INDEX list_imports_at ON list_imports (at, id)",
        "CREATE TABLE list_uploads (
            institution text NOT NULL,
            id text NOT NULL,
            uploaded_at bigint NOT NULL,
            uploaded_by text NOT NULL,
            file_name text NOT NULL,
            sha256 text NOT NULL,
            content blob NOT NULL,
            PRIMARY KEY (institution, id))",
        "CREATE INDEX list_uploads_at ON list_uploads (institution, uploaded_at, id)",
        "CREATE TABLE known_institutions (
            id text NOT NULL PRIMARY KEY,
            pic text,
            hei text,
            name text NOT NULL,
            sort_key text NOT NULL,
            country text,
            city text,
            erasmus text,
            erasmus_key text,
            listing text NOT NULL,
            until text,
            connected boolean NOT NULL,
            digest text NOT NULL)",
        "CREATE INDEX known_institutions_name ON known_institutions (sort_key, id)",
        "CREATE INDEX known_institutions_country ON known_institutions (country, sort_key, id)",
        "CREATE INDEX known_institutions_connected ON known_institutions (connected, sort_key, id)",
        "CREATE INDEX known_institutions_listing ON known_institutions (listing, sort_key, id)",
        "CREATE INDEX known_institutions_erasmus ON known_institutions (erasmus_key)",
        "CREATE INDEX known_institutions_pic ON known_institutions (pic)",
        "CREATE INDEX known_institutions_hei ON known_institutions (hei)",
        "CREATE TABLE known_words (
            word text NOT NULL,
            institution text NOT NULL,
            PRIMARY KEY (word, institution))",
        "CREATE INDEX known_words_institution ON known_words (institution, word)",
        "CREATE TABLE known_countries (
            country text NOT NULL PRIMARY KEY,
            listed bigint NOT NULL,
            ended bigint NOT NULL,
            connected bigint NOT NULL)",
    ],
};
