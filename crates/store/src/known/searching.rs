//! Finding institutions: by the beginnings of words, by a code, by what is known about them; in pages, by name.

use domain::folding::MOST_OF_A_WORD;
use domain::hei::HeiId;

use super::{COLUMNS, Known, Listing, known};
use crate::db::Reader;
use crate::sql::Query;
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
    /// Only those with an id on the network.
    pub with_hei: bool,
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

/// Which page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The first one.
    #[default]
    First,
    /// The one after the institution with this id.
    After(String),
    /// The one before it.
    Before(String),
}

/// One page, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The institutions.
    pub rows: Vec<Known>,
    /// Whether there are more after them.
    pub has_next: bool,
    /// Whether there are more before them.
    pub has_previous: bool,
    /// How many fit in all, as far as they are counted.
    pub total: u32,
    /// Whether there are more than that.
    pub more: bool,
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
    let mut query = conditions(&format!("SELECT {COLUMNS}"), own, filter, &rare);
    let ascending = !matches!(place, Place::Before(_));
    if let Place::After(id) | Place::Before(id) = place {
        let sign = if ascending { ">" } else { "<" };
        query.add(&format!(" AND (sort_key, id) {sign} (SELECT sort_key, id FROM known_institutions WHERE id = "));
        query.value(id).add(")");
    }
    let order = if ascending { "ASC" } else { "DESC" };
    query.add(&format!(" ORDER BY sort_key {order}, id {order} LIMIT ")).value(&(limit + 1));
    let found = reader.all_of(query).await?;
    let has_more = found.len() > limit as usize;
    let mut rows = found.iter().take(limit as usize).map(known).collect::<Result<Vec<_>, _>>()?;
    let (has_next, has_previous) = match place {
        Place::First => (has_more, false),
        Place::After(_) => (has_more, true),
        Place::Before(_) => {
            rows.reverse();
            (true, has_more)
        }
    };
    let most = if filter.words.is_empty() { MOST_COUNTED } else { MOST_COUNTED_BY_WORDS };
    let mut counting = Query::new("SELECT COUNT(*) AS institutions FROM (", &[]);
    let inner = conditions("SELECT 1 AS one", own, filter, &rare);
    counting.values = inner.values;
    counting.add(&inner.text).add(" LIMIT ").value(&(most + 1)).add(") AS counted");
    let total = reader.all_of(counting).await?.first().map(|row| row.count("institutions")).transpose()?;
    let total = total.and_then(|total| u32::try_from(total).ok()).unwrap_or_default();
    Ok(Found { rows, has_next, has_previous, total: total.min(most), more: total > most })
}

/// Which words of a search fit few institutions: from those a search begins. Words that many have are looked up for each
/// institution by name until a page is full, which is soon.
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

fn conditions(select: &str, own: &HeiId, filter: &Filter, rare: &[bool]) -> Query {
    let mut query = Query::new(&format!("{select} FROM known_institutions WHERE id <> "), &[]);
    query.value(&format!("hei:{own}"));
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
        query.add(" AND listing = ").value(&listing.slug());
    }
    if filter.with_hei {
        query.add(" AND hei IS NOT NULL");
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
    query
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
        let or_country = Word { countries: vec!["LV".to_owned()], ..word.clone() };
        let filters = [
            Filter::default(),
            Filter { words: vec![word.clone()], ..Filter::default() },
            Filter { words: vec![word, or_country], ..Filter::default() },
            Filter { country: Some("LV".to_owned()), ..Filter::default() },
            Filter { connected: Some(true), ..Filter::default() },
            Filter { listing: Some(Listing::Yes), ..Filter::default() },
            Filter { exact: Some(Exact::Erasmus("LVRIGA01".to_owned())), ..Filter::default() },
            Filter { exact: Some(Exact::Pic("999000001".to_owned())), ..Filter::default() },
        ];
        for filter in filters {
            for rare in [true, false] {
                let rare = vec![rare; filter.words.len()];
                let mut query = conditions("EXPLAIN QUERY PLAN SELECT name", &own, &filter, &rare);
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
