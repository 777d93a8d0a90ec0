//! Finding: the things of one kind that have all words that somebody typed. What the database gives is looked at again by
//! [`domain::search::Wanted::fit`], which also puts it in order.
//!
//! However many things there are, a limited number of rows is looked at: of the rarest word at most [`MOST_LOOKED`].

use domain::hei::OunitId;
use domain::search::Kind;

use super::{COLUMNS, Entry, Whose, entry, room};
use crate::sql::Query;
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
    let found = db.reader().all_of(question_how_many(whose, rooms, words)).await?;
    let Some(row) = found.first() else { return Ok(vec![0; words.len()]) };
    (0..words.len()).map(|index| row.number(&format!("n{index}"))).collect()
}

fn question_how_many(whose: Whose<'_>, rooms: &[String], words: &[Ways]) -> Query {
    let mut query = Query::new("SELECT $1 AS institution", &[&whose]);
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
    /// Of one of these units; `None` if that does not matter.
    pub units: Option<&'a [OunitId]>,
}

/// The things that have all words; at most `limit`.
pub async fn find(db: &impl Db, look: &Look<'_>, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let Some(query) = question(look, limit) else { return Ok(Vec::new()) };
    db.reader().all_of(query).await?.iter().map(entry).collect()
}

/// The question for things that have all words; none if there can be no such thing.
fn question(look: &Look<'_>, limit: u32) -> Option<Query> {
    let (first, others) = look.words.split_first().filter(|_| !look.rooms.is_empty())?;
    let mut query = Query::new(&format!("SELECT {COLUMNS} FROM "), &[&look.whose]);
    rows(&mut query, look.rooms, first, MOST_LOOKED);
    query.add(" AS w JOIN search_objects o ON o.institution = $1 AND o.object = w.object AND o.kind = ");
    query.value(&look.kind.slug()).add(" WHERE 1 = 1");
    for ways in others {
        query.add(" AND (1 = 0");
        let begin = ways.begin.iter().map(|word| pattern(word, "%"));
        for pattern in begin.chain(ways.near.iter().map(|word| pattern(word, " %"))) {
            query.add(" OR o.words LIKE ").value(&pattern).add(" ESCAPE '\\'");
        }
        if ways.of_partner {
            query.add(" OR o.partner IN (");
            partners(&mut query, ways);
            query.add(")");
        }
        query.add(")");
    }
    if let Some(units) = look.units {
        query.add(" AND o.unit IN ").list(units);
    }
    query.add(" LIMIT ").value(&limit);
    Some(query)
}

/// Words in these rooms that share a part with what was typed, in no order; parts as [`domain::search::typing::parts_near`]
/// gives them.
pub async fn known_near(
    db: &impl Db,
    whose: Whose<'_>,
    rooms: &[String],
    parts: &[String],
) -> Result<Vec<String>, StoreError> {
    if rooms.is_empty() || parts.is_empty() {
        return Ok(Vec::new());
    }
    let query = question_near(whose, rooms, parts);
    db.reader().all_of(query).await?.iter().map(|row| row.text("word")).collect()
}

fn question_near(whose: Whose<'_>, rooms: &[String], parts: &[String]) -> Query {
    let mut query = Query::new("SELECT DISTINCT n.word FROM search_near n WHERE n.institution = $1", &[&whose]);
    query.add(" AND n.room IN ").list(rooms).add(" AND n.part IN ").list(parts);
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

/// Writes a table of the objects that have the word in any of its ways, each once; `$1` is whose they are.
fn rows(query: &mut Query, rooms: &[String], ways: &Ways, most: u32) {
    query.add("(");
    if let Some(begin) = &ways.begin {
        some(query, rooms);
        query.add(" AND s.word >= ").value(begin).add(" AND s.word < ").value(&behind(begin));
        query.add(" LIMIT ").value(&most).add(") AS begun UNION ");
    }
    if ways.of_partner {
        some(query, rooms);
        query.add(" AND s.word IN (SELECT '@' || q.object FROM (");
        partners(query, ways);
        query.add(") AS q) LIMIT ").value(&most).add(") AS shared UNION ");
    }
    some(query, rooms);
    query.add(" AND s.word IN ").list(&near(ways));
    query.add(" LIMIT ").value(&most).add(") AS meant)");
}

/// Writes the beginning of a question for some objects of these rooms.
fn some(query: &mut Query, rooms: &[String]) {
    query.add("SELECT * FROM (SELECT s.object FROM search_words s WHERE s.institution = $1 AND s.room IN ").list(rooms);
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
        let units = [OunitId::parse("law").unwrap(), OunitId::parse("arts").unwrap()];
        let rooms = [room(Kind::Agreement, Some(&units[0])), room(Kind::Agreement, Some(&units[1]))];
        let with_partners = Ways { of_partner: true, ..Ways::beginning("2026") };
        let words = [with_partners.clone(), Ways::exactly("12"), with_partners.clone()];
        let look = Look { whose, kind: Kind::Agreement, rooms: &rooms, words: &words, units: Some(&units) };
        let parts = ["6.0.sud".to_owned(), "6.1.tal".to_owned()];
        let questions = [
            question(&look, 100).unwrap(),
            question_how_many(whose, &rooms, &words),
            question_near(Whose::Network, &rooms, &parts),
        ];
        for mut query in questions {
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
