//! What can be found by its words: a projection of the facts, which can be derived anew at any time. Words are compared
//! byte by byte, so that one range has all that begin alike.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0018_search",
    statements: &[
        "CREATE TABLE search_objects (
            institution text NOT NULL,
            kind text NOT NULL,
            object text COLLATE BINARY NOT NULL,
            unit text,
            title text NOT NULL,
            partner text,
            codes text NOT NULL,
            words text NOT NULL,
            PRIMARY KEY (institution, kind, object))",
        "CREATE TABLE search_words (
            institution text NOT NULL,
            room text NOT NULL,
            word text COLLATE BINARY NOT NULL,
            object text COLLATE BINARY NOT NULL,
            PRIMARY KEY (institution, room, word, object))",
        "CREATE TABLE search_near (
            institution text NOT NULL,
            room text NOT NULL,
            part text COLLATE BINARY NOT NULL,
            word text COLLATE BINARY NOT NULL,
            PRIMARY KEY (institution, room, part, word))",
    ],
};
