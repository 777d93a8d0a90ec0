//! Finding: the things of one kind that have all words that somebody typed. What the database gives is looked at again
//! by [`domain::search::Wanted::fit`], which also puts it in order.
//!
//! However many things there are, a limited number of rows is looked at: of the rarest word at most [`MOST_LOOKED`].

use std::collections::HashSet;

use domain::search::Kind;

use super::{COLUMNS, Entry, Whose, entry, room};
use crate::db::Reader;
use crate::sql::{Query, to_json};
use crate::{Db, StoreError};

/// The most rows of one word that are looked at.
pub const MOST_LOOKED: u32 = 3000;
/// The most words that are near to one.
const MOST_NEAR: u32 = 1000;

/// The ways in which one word that was typed may stand in a thing: any of them will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// As the beginning of a word.
    pub begin: Option<String>,
    /// As one of these words.
    pub near: Vec<String>,
    /// Or so in the institution with which the thing is shared.
    pub of_partner: bool,
}

/// In how many rows of these rooms each word stands in any of its ways, counted up to [`MOST_LOOKED`].
pub async fn how_many(
    db: &impl Db,
    whose: Whose<'_>,
    rooms: &[String],
    words: &[Ways],
) -> Result<Vec<u32>, StoreError> {
    if rooms.is_empty() || words.is_empty() {
        return Ok(vec![0; words.len()]);
    }
    let rooms = Rooms::new(db.reader(), rooms)?;
    let found = db.reader().all_of(question_how_many(whose, &rooms, words)).await?;
    let Some(row) = found.first() else { return Ok(vec![0; words.len()]) };
    (0..words.len()).map(|index| row.number(&format!("n{index}"))).collect()
}

fn question_how_many(whose: Whose<'_>, rooms: &Rooms, words: &[Ways]) -> Query {
    let mut query = Query::new("SELECT $1 AS institution", &[&whose, &rooms.value]);
    for (index, ways) in words.iter().enumerate() {
        query.add(", (SELECT COUNT(*) FROM ");
        rows(&mut query, rooms, ways, MOST_LOOKED);
        query.add(&format!(" AS counted) AS n{index}"));
    }
    query
}

/// Where to look for what.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Whose things.
    pub whose: Whose<'a>,
    /// Of which kind.
    pub kind: Kind,
    /// In which rooms.
    pub rooms: &'a [String],
    /// Which words they must have, the rarest first: that one is looked up, the others are looked for in what it gives.
    pub words: &'a [Ways],
}

/// The rooms of a question, which carries them as its `$2`: it is as long for one as for a thousand.
struct Rooms {
    value: String,
    /// What stands behind the column of the room.
    condition: &'static str,
}

impl Rooms {
    fn new(reader: Reader<'_>, rooms: &[String]) -> Result<Self, StoreError> {
        if let [room] = rooms {
            return Ok(Self { value: room.clone(), condition: " = $2" });
        }
        let condition = if reader.is_postgres() {
            " = ANY(ARRAY(SELECT json_array_elements_text(CAST($2 AS json))))"
        } else {
            " IN (SELECT value FROM json_each($2))"
        };
        Ok(Self { value: to_json(&rooms)?, condition })
    }
}

/// The things that have all words; at most `limit`.
pub async fn find(db: &impl Db, look: &Look<'_>, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let rooms = Rooms::new(db.reader(), look.rooms)?;
    let Some(query) = question(look, &rooms, limit) else { return Ok(Vec::new()) };
    let mut seen = HashSet::new();
    let found: Result<Vec<Entry>, StoreError> = db.reader().all_of(query).await?.iter().map(entry).collect();
    Ok(found?.into_iter().filter(|entry| seen.insert(entry.object.clone())).collect())
}

/// The question for things that have all words; none if there can be no such thing.
fn question(look: &Look<'_>, rooms: &Rooms, limit: u32) -> Option<Query> {
    let (first, others) = look.words.split_first().filter(|_| !look.rooms.is_empty())?;
    let mut query = Query::new(&format!("SELECT {COLUMNS} FROM "), &[&look.whose, &rooms.value]);
    rows(&mut query, rooms, first, MOST_LOOKED);
    query.add(" AS w JOIN search_objects o ON o.institution = $1 AND o.object = w.object AND o.kind = ");
    query.value(&look.kind.slug()).add(" WHERE 1 = 1");
    for ways in others {
        query.add(" AND (1 = 0");
        in_words(&mut query, "o", ways);
        if ways.of_partner {
            query.add(" OR EXISTS (SELECT 1 FROM search_objects p WHERE p.institution = $1 AND p.kind = ");
            query.value(&Kind::Partner.slug()).add(" AND p.object = o.partner AND (1 = 0");
            in_words(&mut query, "p", ways);
            query.add("))");
        }
        query.add(")");
    }
    query.add(" LIMIT ").value(&limit);
    Some(query)
}

/// Words in these rooms that share a part with what was typed, in no order; parts as
/// [`domain::search::typing::parts_near`] gives them.
pub async fn known_near(
    db: &impl Db,
    whose: Whose<'_>,
    rooms: &[String],
    parts: &[String],
) -> Result<Vec<String>, StoreError> {
    if rooms.is_empty() || parts.is_empty() {
        return Ok(Vec::new());
    }
    let query = question_near(whose, &Rooms::new(db.reader(), rooms)?, parts);
    db.reader().all_of(query).await?.iter().map(|row| row.text("word")).collect()
}

fn question_near(whose: Whose<'_>, rooms: &Rooms, parts: &[String]) -> Query {
    let text = "SELECT DISTINCT n.word FROM search_near n WHERE n.institution = $1 AND n.room";
    let mut query = Query::new(text, &[&whose, &rooms.value]);
    query.add(rooms.condition).add(" AND n.part IN ").list(parts);
    query.add(" LIMIT ").value(&MOST_NEAR);
    query
}

impl Ways {
    /// A word that may be typed in part.
    #[must_use]
    pub fn beginning(word: &str) -> Self {
        Self { begin: Some(word.to_owned()), ..Self::default() }
    }

    /// A word that must stand there as it is.
    #[must_use]
    pub fn exactly(word: &str) -> Self {
        Self { near: vec![word.to_owned()], ..Self::default() }
    }
}

/// Writes a table of the objects that have the word in any of its ways, those with the very word first; one that has
/// several such words stands there several times. `$1` is whose they are, `$2` has the rooms.
fn rows(query: &mut Query, rooms: &Rooms, ways: &Ways, most: u32) {
    let mut before = "(";
    if let Some(begin) = &ways.begin {
        query.add(before);
        before = " UNION ALL ";
        some(query, rooms);
        query.add(" AND s.word >= ").value(begin).add(" AND s.word < ").value(&behind(begin));
        query.add(" LIMIT ").value(&most).add(") AS begun");
    }
    if ways.of_partner {
        query.add(before);
        before = " UNION ALL ";
        some(query, rooms);
        query.add(" AND s.word IN (SELECT '@' || q.object FROM (");
        partners(query, ways);
        query.add(") AS q) LIMIT ").value(&most).add(") AS shared");
    }
    if !ways.near.is_empty() || before == "(" {
        query.add(before);
        some(query, rooms);
        query.add(" AND s.word IN ").list(&near(ways));
        query.add(" LIMIT ").value(&most).add(") AS meant");
    }
    query.add(")");
}

/// Writes that the words of the table of this name have the word, as a further choice.
fn in_words(query: &mut Query, table: &str, ways: &Ways) {
    let begin = ways.begin.iter().map(|word| pattern(word, "%"));
    for pattern in begin.chain(ways.near.iter().map(|word| pattern(word, " %"))) {
        query.add(&format!(" OR {table}.words LIKE ")).value(&pattern).add(" ESCAPE '\\'");
    }
}

/// Writes the beginning of a question for some objects of these rooms.
fn some(query: &mut Query, rooms: &Rooms) {
    query.add("SELECT * FROM (SELECT s.object FROM search_words s WHERE s.institution = $1 AND s.room");
    query.add(rooms.condition);
}

/// Writes a question for the institutions with which something is shared and that have the word in any of its ways.
fn partners(query: &mut Query, ways: &Ways) {
    const FROM: &str = "SELECT p.object FROM search_words p WHERE p.institution = $1 AND p.room = ";
    let room = room(Kind::Partner, None);
    if let Some(begin) = &ways.begin {
        query.add(FROM).value(&room).add(" AND p.word >= ").value(begin);
        query.add(" AND p.word < ").value(&behind(begin)).add(" UNION ALL ");
    }
    query.add(FROM).value(&room).add(" AND p.word IN ").list(&near(ways));
}

/// A word that nobody has keeps the list from being empty.
fn near(ways: &Ways) -> Vec<&str> {
    ways.near.iter().map(String::as_str).chain([""]).collect()
}

/// What stands behind all words that begin so.
fn behind(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

/// A pattern for a word in a text in which each has blanks around it.
fn pattern(word: &str, end: &str) -> String {
    let mut pattern = String::from("% ");
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push_str(end);
    pattern
}

#[cfg(test)]
mod tests {
    use domain::hei::{HeiId, OunitId};
    use domain::search::Kind;

    use super::*;
    use crate::Store;

    #[tokio::test]
    async fn no_question_reads_a_whole_table() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let hei = HeiId::parse("alpha.example").unwrap();
        let whose = Whose::Institution(&hei);
        let units: Vec<OunitId> = (0..60).map(|unit| OunitId::parse(&format!("unit-{unit}")).unwrap()).collect();
        let all: Vec<String> = units.iter().map(|unit| room(Kind::Agreement, Some(unit))).collect();
        let with_partners = Ways { of_partner: true, ..Ways::beginning("2026") };
        let words = [with_partners.clone(), Ways::exactly("12"), with_partners.clone()];
        let parts = ["6.0.sud".to_owned(), "6.1.tal".to_owned()];
        let questions = |all: &[String]| {
            let look = Look { whose, kind: Kind::Agreement, rooms: all, words: &words };
            let rooms = Rooms::new(store.reader(), all).unwrap();
            [
                question(&look, &rooms, 100).unwrap(),
                question_how_many(whose, &rooms, &words),
                question_near(Whose::Network, &rooms, &parts),
            ]
        };
        let lengths = |all: &[String]| questions(all).map(|query| (query.text.len(), query.values.len()));
        assert_eq!(lengths(&all), lengths(&all[..2]), "a question is as long for many rooms as for two");
        for mut query in questions(&all).into_iter().chain(questions(&all[..1])) {
            query.text.insert_str(0, "EXPLAIN QUERY PLAN ");
            let rows = store.reader().all_of(query).await.unwrap();
            let plan: Vec<String> = rows.iter().map(|row| row.text("detail").unwrap()).collect();
            let reads_all = |line: &&String| {
                ["SCAN s", "SCAN o", "SCAN n", "SCAN p"]
                    .iter()
                    .any(|scan| *line == scan || line.starts_with(&format!("{scan} ")))
            };
            assert_eq!(plan.iter().find(reads_all), None, "{plan:#?}");
            assert!(plan.iter().any(|line| line.contains("sqlite_autoindex_search_")), "{plan:#?}");
        }
    }
}
