//! Finding institutions: by the beginnings of words, by a code, by what is known about them; in pages, by name.

use domain::folding::MOST_OF_A_WORD;
use domain::hei::HeiId;
use domain::partner::PartnerId;
use jiff::civil::Date;

use super::{COLUMNS, Known, Listing, known};
use crate::db::Reader;
use crate::page::{self, Counted, Page};
use crate::sql::{Query, Row};
use crate::standings::Within;
use crate::{Db, StoreError};

/// How many institutions a rare word fits at most.
const MOST_OF_RARE: u32 = 5000;
/// Up to how many institutions are counted.
pub const MOST_COUNTED: u32 = 10_000;
/// The same where words are searched, which takes longer.
const MOST_COUNTED_BY_WORDS: u32 = 1000;

/// Which institutions to list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Each of these words must fit.
    pub words: Vec<Word>,
    /// Only this one.
    pub exact: Option<Exact>,
    /// Only in this country.
    pub country: Option<String>,
    /// Only those that the network has, or has not.
    pub connected: Option<bool>,
    /// Only those that the list has, had, or never had.
    pub listing: Option<Listing>,
    /// The day before which a charter must have ended for its holder to count as ended; without it only the list
    /// counts.
    pub today: Option<Date>,
    /// Only those with an id on the network.
    pub with_hei: bool,
    /// Only those with whom there are agreements that a reader with this reach may see.
    pub ours: Option<Within>,
}

/// One word of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The beginning of a plain word.
    pub start: String,
    /// Countries that the word may mean as well.
    pub countries: Vec<String>,
}

/// A code that names one institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exact {
    /// An Erasmus code without blanks.
    Erasmus(String),
    /// A PIC.
    Pic(String),
}

/// Which page: beside the institution with an id.
pub type Place = page::Place<String>;

/// One page, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The institutions.
    pub page: Page<Known, String>,
    /// How many fit in all, and how many of them stand before the page.
    pub counted: Counted,
}

/// One page of everybody but `own` who fits. A place that is gone is the first page.
pub async fn search(
    db: &impl Db,
    own: &HeiId,
    filter: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Found, StoreError> {
    let reader = db.reader();
    let limit = limit.clamp(1, 10_000);
    let place = match place {
        Place::After(id) | Place::Before(id)
            if reader.one("SELECT 1 AS found FROM known_institutions WHERE id = $1", &[id]).await?.is_none() =>
        {
            &Place::First
        }
        place => place,
    };
    let rare = rare_words(reader, filter).await?;
    let mut query = Query::new(&format!("SELECT {COLUMNS}"), &[]);
    add_conditions(&mut query, own, filter, &rare);
    let (beside, backwards) = place.key();
    if let Some(id) = beside {
        let sign = if backwards { "<" } else { ">" };
        query.add(&format!(" AND (sort_key, id) {sign} (SELECT sort_key, id FROM known_institutions WHERE id = "));
        query.value(id).add(")");
    }
    let order = if backwards { "DESC" } else { "ASC" };
    query.add(&format!(" ORDER BY sort_key {order}, id {order} LIMIT ")).value(&(limit + 1));
    let found = reader.all_of(query).await?;
    let keyed = |row: &Row| known(row).map(|known| (known.clone(), known.id));
    let page = Page::of(found.iter().map(keyed).collect::<Result<_, _>>()?, place, limit);
    let counted = counted(reader, own, filter, &rare, page::start_of(&page)).await?;
    Ok(Found { page, counted })
}

async fn counted(
    reader: Reader<'_>,
    own: &HeiId,
    filter: &Filter,
    rare: &[bool],
    start: Option<&String>,
) -> Result<Counted, StoreError> {
    let most = if filter.words.is_empty() { MOST_COUNTED } else { MOST_COUNTED_BY_WORDS };
    let above = match start {
        Some(_) => "(by_name, id) < (SELECT k.sort_key, k.id FROM known_institutions k WHERE k.id = $1)",
        None => "$1 <> $1",
    };
    let start = start.map_or("", String::as_str);
    let text = format!(
        "SELECT COUNT(*) AS every, COUNT(CASE WHEN {above} THEN 1 END) AS above FROM (SELECT sort_key AS by_name, id"
    );
    let mut query = Query::new(&text, &[&start]);
    add_conditions(&mut query, own, filter, rare);
    // Without a page before this one nothing depends on the order.
    query.add(if start.is_empty() { "" } else { " ORDER BY sort_key, id" });
    query.add(" LIMIT ").value(&(most + 1)).add(") AS counted");
    page::numbers(reader, query, u64::from(most)).await
}

/// Which words of a search fit few institutions: from those a search begins. Words that many have are looked up for
/// each institution by name until a page is full, which is soon.
async fn rare_words(reader: Reader<'_>, filter: &Filter) -> Result<Vec<bool>, StoreError> {
    let mut rare = Vec::with_capacity(filter.words.len());
    for word in &filter.words {
        let text = "SELECT COUNT(*) AS fitting FROM
            (SELECT 1 AS one FROM known_words WHERE word >= $1 AND word <= $2 LIMIT $3) AS counted";
        let row = reader.one(text, &[&word.start, &last(word), &(MOST_OF_RARE + 1)]).await?;
        let fitting = row.map(|row| row.count("fitting")).transpose()?.unwrap_or_default();
        rare.push(word.countries.is_empty() && fitting <= i64::from(MOST_OF_RARE));
    }
    Ok(rare)
}

/// The last word that begins so. Words are small letters and digits, so that this is right in any database.
fn last(word: &Word) -> String {
    format!("{}{}", word.start, "z".repeat(MOST_OF_A_WORD))
}

/// Adds where and under which conditions to look.
fn add_conditions(query: &mut Query, own: &HeiId, filter: &Filter, rare: &[bool]) {
    query.add(" FROM known_institutions WHERE id <> ").value(&PartnerId::OnNetwork(own.clone()).key());
    match &filter.exact {
        Some(Exact::Erasmus(key)) => {
            query.add(" AND erasmus_key = ").value(key);
        }
        Some(Exact::Pic(pic)) => {
            query.add(" AND pic = ").value(pic);
        }
        None => {}
    }
    if let Some(country) = &filter.country {
        query.add(" AND country = ").value(country);
    }
    if let Some(connected) = filter.connected {
        query.add(" AND connected = ").value(&connected);
    }
    if let Some(listing) = filter.listing {
        let today = filter.today.map(|today| today.to_string());
        match (listing, today) {
            (Listing::Yes, Some(today)) => {
                query.add(" AND listing = 'yes' AND (until IS NULL OR until >= ").value(&today).add(")");
            }
            (Listing::Ended, Some(today)) => {
                query.add(" AND (listing = 'ended' OR listing = 'yes' AND until < ").value(&today).add(")");
            }
            _ => {
                query.add(" AND listing = ").value(&listing.slug());
            }
        }
    }
    if filter.with_hei {
        query.add(" AND hei IS NOT NULL");
    }
    if let Some(within) = &filter.ours {
        query.add(" AND hei IN (SELECT partner FROM standings WHERE institution = ").value(own);
        query.add(" AND state <> 'deleted'");
        within.add_to(query);
        query.add(")");
    }
    for (word, is_rare) in filter.words.iter().zip(rare) {
        if *is_rare {
            query.add(" AND id IN (SELECT institution FROM known_words WHERE word >= ").value(&word.start);
            query.add(" AND word <= ").value(&last(word)).add(")");
            continue;
        }
        query.add(" AND (");
        if !word.countries.is_empty() {
            query.add("country IN ").list(&word.countries).add(" OR ");
        }
        query.add("EXISTS (SELECT 1 FROM known_words WHERE known_words.institution = known_institutions.id");
        query.add(" AND word >= ").value(&word.start).add(" AND word <= ").value(&last(word)).add("))");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    #[tokio::test]
    async fn no_search_reads_a_whole_table() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let own = HeiId::parse("alpha.example").unwrap();
        let word = Word { start: "rig".to_owned(), countries: Vec::new() };
        let today = jiff::civil::date(2026, 11, 26);
        let or_country = Word { countries: vec!["LV".to_owned()], ..word.clone() };
        let filters = [
            Filter::default(),
            Filter { words: vec![word.clone()], ..Filter::default() },
            Filter { words: vec![word, or_country], ..Filter::default() },
            Filter { country: Some("LV".to_owned()), ..Filter::default() },
            Filter { connected: Some(true), ..Filter::default() },
            Filter { listing: Some(Listing::Yes), ..Filter::default() },
            Filter { listing: Some(Listing::Yes), today: Some(today), ..Filter::default() },
            Filter { listing: Some(Listing::Ended), today: Some(today), ..Filter::default() },
            Filter { exact: Some(Exact::Erasmus("LVRIGA01".to_owned())), ..Filter::default() },
            Filter { exact: Some(Exact::Pic("999000001".to_owned())), ..Filter::default() },
            Filter { ours: Some(Within::Everywhere), ..Filter::default() },
            Filter { ours: Some(Within::Units(Vec::new())), ..Filter::default() },
        ];
        for filter in filters {
            for rare in [true, false] {
                let rare = vec![rare; filter.words.len()];
                let mut query = Query::new("EXPLAIN QUERY PLAN SELECT name", &[]);
                add_conditions(&mut query, &own, &filter, &rare);
                query.add(" ORDER BY sort_key ASC, id ASC LIMIT 51");
                for step in store.reader().all_of(query).await.unwrap() {
                    let step = step.text("detail").unwrap();
                    // Along the index of the order a page is full soon.
                    let is_fine = !step.starts_with("SCAN") || step.contains("USING INDEX known_institutions_name");
                    assert!(is_fine, "{filter:?}: {step}");
                }
            }
        }
    }
}
