//! The institutions that are known from the list of accredited ones or from the network, each once: a projection of
//! both. It belongs to the installation, so no query here names an institution but to leave it out. Its rows are
//! written in the transaction that changes the list or the catalogue.

mod searching;

use std::collections::{BTreeMap, BTreeSet};

use domain::eche::Pic;
use domain::hei::HeiId;
use domain::partner::PartnerId;
use jiff::civil::Date;

pub use self::searching::{Exact, Filter, Found, MOST_COUNTED, Place, Word, search};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// How many rows one statement writes.
const ROWS_AT_ONCE: usize = 100;
/// How many words one statement writes.
const WORDS_AT_ONCE: usize = 400;

/// One institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The key of its id on the network, else that of its PIC ([`PartnerId::key`]).
    pub id: String,
    /// Its PIC, if the list has it.
    pub pic: Option<String>,
    /// Its id on the network.
    pub hei: Option<HeiId>,
    /// Its name: that of the network, else that of the list.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: Option<String>,
    /// Its city, if the list has it.
    pub city: Option<String>,
    /// Its Erasmus code.
    pub erasmus: Option<String>,
    /// Whether the list has it.
    pub listing: Listing,
    /// Until when its charter holds.
    pub until: Option<Date>,
    /// Whether the network has it now.
    pub connected: bool,
}

/// Whether the list of accredited institutions has somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listing {
    /// It never had.
    No,
    /// It has.
    Yes,
    /// It had, and a later list has not.
    Ended,
}

/// An institution with what it is found by, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The institution.
    pub known: Known,
    /// What its names are ordered by.
    pub sort_key: String,
    /// Its Erasmus code without blanks.
    pub erasmus_key: Option<String>,
    /// Plain words.
    pub words: BTreeSet<String>,
}

/// How many institutions of a country are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The country; empty for those of which none is known.
    pub country: String,
    /// How many the list has.
    pub listed: u32,
    /// How many it had.
    pub ended: u32,
    /// How many the network has.
    pub connected: u32,
}

impl Known {
    /// By what it is known: its id on the network, else its PIC.
    #[must_use]
    pub fn partner(&self) -> Option<PartnerId> {
        let listed = || Pic::read(self.pic.as_deref()?).ok().map(PartnerId::Listed);
        self.hei.clone().map(PartnerId::OnNetwork).or_else(listed)
    }
}

impl Listing {
    /// Stable short name for the database, addresses and message keys.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Yes => "yes",
            Self::Ended => "ended",
        }
    }

    /// The one of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::No, Self::Yes, Self::Ended].into_iter().find(|listing| listing.slug() == slug)
    }
}

const COLUMNS: &str = "id, pic, hei, name, country, city, erasmus, listing, until, connected";

/// Everybody who is or was on the network.
pub async fn of_network(db: &impl Db) -> Result<Vec<Known>, StoreError> {
    let rows = db.reader().all(&format!("SELECT {COLUMNS} FROM known_institutions WHERE hei IS NOT NULL"), &[]).await?;
    rows.iter().map(known).collect()
}

/// Everybody.
pub async fn everybody(db: &impl Db) -> Result<Vec<Known>, StoreError> {
    let rows = db.reader().all(&format!("SELECT {COLUMNS} FROM known_institutions"), &[]).await?;
    rows.iter().map(known).collect()
}

/// Somebody by the id on the network.
pub async fn of_hei(db: &impl Db, hei: &HeiId) -> Result<Option<Known>, StoreError> {
    let row = db.reader().one(&format!("SELECT {COLUMNS} FROM known_institutions WHERE hei = $1"), &[hei]).await?;
    row.as_ref().map(known).transpose()
}

/// Those with these ids, by id.
pub async fn of_ids(db: &impl Db, ids: &[String]) -> Result<BTreeMap<String, Known>, StoreError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut query = Query::new(&format!("SELECT {COLUMNS} FROM known_institutions WHERE id IN "), &[]);
    query.list(ids);
    let rows = db.reader().all_of(query).await?;
    rows.iter().map(|row| known(row).map(|known| (known.id.clone(), known))).collect()
}

/// Everybody with this PIC, those on the network first.
pub async fn of_pic(db: &impl Db, pic: &str) -> Result<Vec<Known>, StoreError> {
    let text = format!("SELECT {COLUMNS} FROM known_institutions WHERE pic = $1 ORDER BY id LIMIT 10");
    let rows = db.reader().all(&text, &[&pic]).await?;
    rows.iter().map(known).collect()
}

/// Makes the projection say this and nothing else, and tells how many rows were written or taken out. What is there
/// already is left alone.
pub async fn refresh(tx: &Tx, entries: &[Entry]) -> Result<usize, StoreError> {
    let rows = tx.reader().all("SELECT id, digest FROM known_institutions", &[]).await?;
    let kept = rows.iter().map(|row| Ok((row.text("id")?, row.text("digest")?)));
    let mut kept: BTreeMap<String, String> = kept.collect::<Result<_, StoreError>>()?;
    let mut write = Vec::new();
    let mut stale = Vec::new();
    for one in entries {
        let digest = digest(one);
        match kept.remove(&one.known.id) {
            Some(before) if before == digest => {}
            Some(_) => {
                stale.push(one.known.id.clone());
                write.push((one, digest));
            }
            None => write.push((one, digest)),
        }
    }
    stale.extend(kept.into_keys());
    remove(tx, &stale).await?;
    insert(tx, &write).await?;
    let changed = stale.len().max(write.len());
    if changed > 0 {
        count_again(tx).await?;
    }
    Ok(changed)
}

async fn remove(tx: &Tx, ids: &[String]) -> Result<(), StoreError> {
    for some in ids.chunks(ROWS_AT_ONCE) {
        for text in ["DELETE FROM known_words WHERE institution IN ", "DELETE FROM known_institutions WHERE id IN "] {
            let mut query = Query::new(text, &[]);
            query.list(some);
            tx.run_query(query).await?;
        }
    }
    Ok(())
}

async fn insert(tx: &Tx, rows: &[(&Entry, String)]) -> Result<(), StoreError> {
    for some in rows.chunks(ROWS_AT_ONCE) {
        let mut query = Query::new(
            &format!("INSERT INTO known_institutions ({COLUMNS}, sort_key, erasmus_key, digest) VALUES "),
            &[],
        );
        for (index, (one, digest)) in some.iter().enumerate() {
            let Known { id, pic, hei, name, country, city, erasmus, listing, until, connected } = &one.known;
            query.add(if index == 0 { "(" } else { ", (" });
            query.value(id).add(", ").value(pic).add(", ").value(hei).add(", ").value(name).add(", ").value(country);
            query.add(", ").value(city).add(", ").value(erasmus).add(", ").value(&listing.slug()).add(", ");
            query.value(&until.map(|until| until.to_string())).add(", ").value(connected).add(", ");
            query.value(&one.sort_key).add(", ").value(&one.erasmus_key).add(", ").value(digest).add(")");
        }
        tx.run_query(query).await?;
    }
    let words: Vec<(&String, &String)> =
        rows.iter().flat_map(|(one, _)| one.words.iter().map(|word| (word, &one.known.id))).collect();
    for some in words.chunks(WORDS_AT_ONCE) {
        let mut query = Query::new("INSERT INTO known_words (word, institution) VALUES ", &[]);
        for (index, (word, id)) in some.iter().enumerate() {
            query.add(if index == 0 { "(" } else { ", (" }).value(word).add(", ").value(id).add(")");
        }
        tx.run_query(query).await?;
    }
    Ok(())
}

async fn count_again(tx: &Tx) -> Result<(), StoreError> {
    tx.run("DELETE FROM known_countries", &[]).await?;
    tx.run(
        "INSERT INTO known_countries (country, listed, ended, connected)
         SELECT COALESCE(country, ''), SUM(CASE WHEN listing = 'yes' THEN 1 ELSE 0 END),
            SUM(CASE WHEN listing = 'ended' THEN 1 ELSE 0 END), SUM(CASE WHEN connected THEN 1 ELSE 0 END)
         FROM known_institutions GROUP BY COALESCE(country, '')",
        &[],
    )
    .await?;
    Ok(())
}

/// How many institutions besides `own` are known in each country. A charter that ended before `today` has ended,
/// whatever the list says.
pub async fn countries(db: &impl Db, own: &HeiId, today: Date) -> Result<Vec<Count>, StoreError> {
    let mut counts = kept_counts(db).await?;
    let over = "SELECT COALESCE(country, '') AS country, COUNT(*) AS institutions FROM known_institutions
         WHERE listing = 'yes' AND until < $1 GROUP BY COALESCE(country, '')";
    for row in db.reader().all(over, &[&today.to_string()]).await? {
        let (country, number): (String, u32) = (row.text("country")?, row.number("institutions")?);
        for count in counts.iter_mut().filter(|count| count.country == country) {
            count.listed = count.listed.saturating_sub(number);
            count.ended += number;
        }
    }
    if let Some(own) = of_hei(db, own).await? {
        let country = own.country.as_deref().unwrap_or_default();
        for count in counts.iter_mut().filter(|count| count.country == country) {
            match own.listing {
                Listing::Yes if own.until.is_none_or(|until| until >= today) => {
                    count.listed = count.listed.saturating_sub(1);
                }
                Listing::Yes | Listing::Ended => count.ended = count.ended.saturating_sub(1),
                Listing::No => {}
            }
            count.connected = count.connected.saturating_sub(u32::from(own.connected));
        }
    }
    Ok(counts)
}

async fn kept_counts(db: &impl Db) -> Result<Vec<Count>, StoreError> {
    let text = "SELECT country, listed, ended, connected FROM known_countries ORDER BY country";
    let rows = db.reader().all(text, &[]).await?;
    let count = |row: &Row| {
        Ok(Count {
            country: row.text("country")?,
            listed: row.number("listed")?,
            ended: row.number("ended")?,
            connected: row.number("connected")?,
        })
    };
    rows.iter().map(count).collect()
}

/// How many partners an institution has agreements with in each country, as far as the reader sees them.
pub async fn partners(
    db: &impl Db,
    institution: &HeiId,
    within: &crate::standings::Within,
) -> Result<BTreeMap<String, u32>, StoreError> {
    let mut query = Query::new(
        "SELECT k.country AS country, COUNT(DISTINCT s.partner) AS partners FROM standings s
         JOIN known_institutions k ON k.hei = s.partner
         WHERE s.institution = $1 AND s.state <> 'deleted' AND k.country IS NOT NULL",
        &[institution],
    );
    within.add_to(&mut query);
    query.add(" GROUP BY k.country");
    let rows = db.reader().all_of(query).await?;
    rows.iter()
        .map(|row| Ok((row.text("country")?, u32::try_from(row.count("partners")?).unwrap_or(u32::MAX))))
        .collect()
}

fn known(row: &Row) -> Result<Known, StoreError> {
    let odd = |column: &str| StoreError::Unreadable { column: column.to_owned(), reason: "not in its form".to_owned() };
    let until = row.opt_text("until")?;
    Ok(Known {
        id: row.text("id")?,
        pic: row.opt_text("pic")?,
        hei: row.opt_read("hei")?,
        name: row.text("name")?,
        country: row.opt_text("country")?,
        city: row.opt_text("city")?,
        erasmus: row.opt_text("erasmus")?,
        listing: Listing::from_slug(&row.text("listing")?).ok_or_else(|| odd("listing"))?,
        until: until.map(|until| until.parse().map_err(|_| odd("until"))).transpose()?,
        connected: row.flag("connected")?,
    })
}

/// Another text as soon as anything about a row is another. Only its own program compares it.
fn digest(one: &Entry) -> String {
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in format!("{one:?}").bytes() {
        digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{digest:016x}")
}
