//! Keeping what can be found: the row of each thing, its words in each room, and the parts of the words.

use std::collections::BTreeSet;

use domain::search::{Kind, typing};

use super::{COLUMNS, Entry, Whose, entry, room};
use crate::db::Reader;
use crate::sql::Query;
use crate::{Db, StoreError, Tx};

/// How many rows one statement writes or takes out.
const PIECE: usize = 200;

/// Keeps one thing; tells whether anything had to be changed.
pub async fn put(tx: &Tx, whose: Whose<'_>, new: &Entry) -> Result<bool, StoreError> {
    let before = one(tx.reader(), whose, new.kind, &new.object).await?;
    if before.as_ref() == Some(new) {
        return Ok(false);
    }
    let words = format!(" {} ", new.words.join(" "));
    tx.run(
        "INSERT INTO search_objects (institution, kind, object, unit, title, partner, codes, words)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (institution, kind, object) DO UPDATE SET
            unit = excluded.unit, title = excluded.title, partner = excluded.partner, codes = excluded.codes,
            words = excluded.words",
        &[&whose, &new.kind.slug(), &new.object, &new.unit, &new.title, &new.partner, &new.codes.join(" "), &words],
    )
    .await?;
    let old = before.as_ref().map(places).unwrap_or_default();
    let places = places(new);
    take_out(tx, whose, &new.object, old.difference(&places)).await?;
    let fresh: Vec<_> = places.difference(&old).collect();
    for piece in fresh.chunks(PIECE) {
        let mut query = Query::new("INSERT INTO search_words (institution, room, word, object) VALUES ", &[]);
        for (index, (room, word)) in piece.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" }).value(&whose).add(", ").value(room);
            query.add(", ").value(word).add(", ").value(&new.object).add(")");
        }
        query.add(" ON CONFLICT DO NOTHING");
        tx.run_query(query).await?;
    }
    // What is typed with a mistake is looked for among the words of the network; codes have to be typed rightly.
    let is_named_elsewhere = new.kind == Kind::Partner && whose != Whose::Network;
    if !new.kind.is_of_partner() && !is_named_elsewhere {
        let words: BTreeSet<&str> = fresh.iter().map(|(_, word)| word.as_str()).collect();
        keep_parts(tx, whose, new.kind, &words).await?;
    }
    Ok(true)
}

/// Lets one thing be found no more; tells whether it could be.
pub async fn remove(tx: &Tx, whose: Whose<'_>, kind: Kind, object: &str) -> Result<bool, StoreError> {
    let Some(before) = one(tx.reader(), whose, kind, object).await? else { return Ok(false) };
    take_out(tx, whose, object, &places(&before)).await?;
    let text = "DELETE FROM search_objects WHERE institution = $1 AND kind = $2 AND object = $3";
    tx.run(text, &[&whose, &kind.slug(), &object]).await?;
    Ok(true)
}

/// One thing as it is kept.
pub async fn get(db: &impl Db, whose: Whose<'_>, kind: Kind, object: &str) -> Result<Option<Entry>, StoreError> {
    one(db.reader(), whose, kind, object).await
}

/// The things of a kind by their ids, in pieces: at most `limit` after one.
pub async fn of_kind(
    db: &impl Db,
    whose: Whose<'_>,
    kind: Kind,
    after: &str,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    let text = format!(
        "SELECT {COLUMNS} FROM search_objects o WHERE o.institution = $1 AND o.kind = $2 AND o.object > $3
         ORDER BY o.object LIMIT $4"
    );
    db.reader().all(&text, &[&whose, &kind.slug(), &after, &limit]).await?.iter().map(entry).collect()
}

/// The ids of the things of a kind, in pieces: at most `limit` after one.
pub async fn keys(
    db: &impl Db,
    whose: Whose<'_>,
    kind: Kind,
    after: &str,
    limit: u32,
) -> Result<Vec<String>, StoreError> {
    let text = "SELECT object FROM search_objects WHERE institution = $1 AND kind = $2 AND object > $3
        ORDER BY object LIMIT $4";
    let rows = db.reader().all(text, &[&whose, &kind.slug(), &after, &limit]).await?;
    rows.iter().map(|row| row.text("object")).collect()
}

/// How many things of a kind are kept.
pub async fn count(db: &impl Db, whose: Whose<'_>, kind: Kind) -> Result<u64, StoreError> {
    let text = "SELECT COUNT(*) AS number FROM search_objects WHERE institution = $1 AND kind = $2";
    let row = db.reader().one(text, &[&whose, &kind.slug()]).await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// The rooms and words under which one thing stands, and how often; for the check that all are there and no others.
pub async fn rows(db: &impl Db, whose: Whose<'_>) -> Result<u64, StoreError> {
    let row = db.reader().one("SELECT COUNT(*) AS number FROM search_words WHERE institution = $1", &[&whose]).await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// Forgets everything: it can all be derived anew.
pub async fn forget_all(tx: &Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    for table in ["search_objects", "search_words", "search_near"] {
        tx.run(&format!("DELETE FROM {table} WHERE institution = $1"), &[&whose]).await?;
    }
    Ok(())
}

/// Forgets the parts of words that nothing has any more.
pub async fn forget_unused(tx: &Tx, whose: Whose<'_>) -> Result<u64, StoreError> {
    let text = "DELETE FROM search_near WHERE institution = $1 AND NOT EXISTS
        (SELECT 1 FROM search_words w WHERE w.institution = search_near.institution AND w.room = search_near.room
            AND w.word = search_near.word)";
    tx.run(text, &[&whose]).await
}

impl Entry {
    /// How many rows of words it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        places(self).len()
    }
}

async fn one(reader: Reader<'_>, whose: Whose<'_>, kind: Kind, object: &str) -> Result<Option<Entry>, StoreError> {
    let text =
        format!("SELECT {COLUMNS} FROM search_objects o WHERE o.institution = $1 AND o.kind = $2 AND o.object = $3");
    reader.one(&text, &[&whose, &kind.slug(), &object]).await?.as_ref().map(entry).transpose()
}

/// In which rooms which words stand.
fn places(entry: &Entry) -> BTreeSet<(String, String)> {
    let all = room(entry.kind, None);
    let of_unit = entry.unit.as_ref().map(|unit| room(entry.kind, Some(unit)));
    let rooms = [Some(all), of_unit].into_iter().flatten();
    rooms.flat_map(|room| entry.words.iter().map(move |word| (room.clone(), word.clone()))).collect()
}

async fn take_out<'a>(
    tx: &Tx,
    whose: Whose<'_>,
    object: &str,
    places: impl IntoIterator<Item = &'a (String, String)>,
) -> Result<(), StoreError> {
    for (room, word) in places {
        let text = "DELETE FROM search_words WHERE institution = $1 AND room = $2 AND word = $3 AND object = $4";
        tx.run(text, &[&whose, room, word, &object]).await?;
    }
    Ok(())
}

/// Words without parts of theirs are found by what is typed rightly alone, so parts are kept as soon as the word is.
/// They stay until nobody else may be just about to use the word: [`forget_unused`].
async fn keep_parts(tx: &Tx, whose: Whose<'_>, kind: Kind, words: &BTreeSet<&str>) -> Result<(), StoreError> {
    let mut rows: Vec<(String, &str)> =
        words.iter().flat_map(|word| typing::parts(word).into_iter().map(move |part| (part, *word))).collect();
    // In one order, so that nobody waits for somebody who waits.
    rows.sort_unstable();
    for piece in rows.chunks(PIECE) {
        let mut query = Query::new("INSERT INTO search_near (institution, room, part, word) VALUES ", &[]);
        for (index, (part, word)) in piece.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" }).value(&whose).add(", ").value(&room(kind, None));
            query.add(", ").value(part).add(", ").value(word).add(")");
        }
        query.add(" ON CONFLICT DO NOTHING");
        tx.run_query(query).await?;
    }
    Ok(())
}
