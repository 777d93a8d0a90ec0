//! The people who work at an institution. Nobody is ever deleted: what a person did keeps its author.

use domain::folding::folded;
use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::page::{self, Counted, MOST_COUNTED, Page, Place};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// The most people of one name that are looked at.
const MOST_OF_A_NAME: u32 = 20;
/// How many people are folded again at once.
const PIECE: u32 = 500;

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// Their name. Two people may share one.
    pub name: String,
    /// Where they get mail. It is no key: addresses change hands.
    pub email: Option<String>,
    /// When they were first known.
    pub created_at: Timestamp,
    /// Since when they do not work here any more.
    pub left_at: Option<Timestamp>,
}

/// Which people to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Parts of the name or of the address, in capitals or not, with marks or without.
    pub text: Option<String>,
    /// Those who left instead of those who work here.
    pub left: bool,
}

/// Which page of people, by name.
pub type At = Place<StaffId>;

/// Makes a person known.
pub async fn add(
    tx: &Tx,
    institution: &HeiId,
    name: &str,
    email: Option<&str>,
    at: Timestamp,
) -> Result<StaffId, StoreError> {
    let id = StaffId::from_uuid(fresh(at));
    tx.run(
        "INSERT INTO staff (institution, id, name, email, search, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[institution, &id, &name, &email, &search(name, email), &at],
    )
    .await?;
    crate::search::followed(tx, institution, &id).await?;
    Ok(id)
}

/// Gives a person another name and address; tells whether there is such a person.
pub async fn change(
    tx: &Tx,
    institution: &HeiId,
    id: &StaffId,
    name: &str,
    email: Option<&str>,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE staff SET name = $3, email = $4, search = $5 WHERE institution = $1 AND id = $2",
            &[institution, id, &name, &email, &search(name, email)],
        )
        .await?;
    crate::search::followed(tx, institution, id).await?;
    Ok(changed == 1)
}

/// Says since when a person does not work here any more, or that they do again.
pub async fn set_left(tx: &Tx, institution: &HeiId, id: &StaffId, at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.run("UPDATE staff SET left_at = $3 WHERE institution = $1 AND id = $2", &[institution, id, &at]).await?;
    crate::search::followed(tx, institution, id).await
}

/// One person, also one who left.
pub async fn get(db: &impl Db, institution: &HeiId, id: &StaffId) -> Result<Option<Staff>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND id = ").value(id);
    db.reader().all_of(query).await?.first().map(person).transpose()
}

/// The names of some people, also of those who left.
pub async fn names(
    db: &impl Db,
    institution: &HeiId,
    people: &[StaffId],
) -> Result<Vec<(StaffId, String)>, StoreError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new("SELECT id, name FROM staff WHERE institution = $1 AND id IN ", &[institution]);
    query.list(people);
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("id")?, row.text("name")?))).collect()
}

/// The people with exactly this name who work here, the longest known first.
pub async fn named(db: &impl Db, institution: &HeiId, name: &str) -> Result<Vec<Staff>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND name = ").value(&name).add(" AND left_at IS NULL ORDER BY id LIMIT ").value(&MOST_OF_A_NAME);
    db.reader().all_of(query).await?.iter().map(person).collect()
}

/// The people with this address who work here, in capitals or not.
pub async fn with_email(db: &impl Db, institution: &HeiId, email: &str) -> Result<Vec<Staff>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND lower(email) = ").value(&email.to_lowercase());
    query.add(" AND left_at IS NULL ORDER BY id LIMIT ").value(&MOST_OF_A_NAME);
    db.reader().all_of(query).await?.iter().map(person).collect()
}

/// The ids of people with these words in their name or address, in capitals or not, with marks or without, also of
/// those who left.
pub async fn with_text(db: &impl Db, institution: &HeiId, text: &str, limit: u32) -> Result<Vec<StaffId>, StoreError> {
    let mut query = Query::new("SELECT id FROM staff WHERE institution = $1", &[institution]);
    query.holds_words("search", text).add(" ORDER BY id LIMIT ").value(&limit);
    db.reader().all_of(query).await?.iter().map(|row| row.read("id")).collect()
}

/// One page of people by name.
pub async fn list(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: &At,
    limit: u32,
) -> Result<Page<Staff, StaffId>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    filter.add_to(&mut query);
    let (beside, backwards) = at.key();
    let (comparison, direction) = if backwards { ("<", "DESC") } else { (">", "ASC") };
    if let Some(id) = beside {
        query.add(&format!(" AND (search, id) {comparison} "));
        query.add("(SELECT p.search, p.id FROM staff p WHERE p.institution = $1 AND p.id = ").value(id).add(")");
    }
    query.add(&format!(" ORDER BY search {direction}, id {direction} LIMIT ")).value(&(limit + 1));
    let found = db.reader().all_of(query).await?;
    let keyed = |row: &Row| person(row).map(|person| (person.clone(), person.id));
    Ok(Page::of(found.iter().map(keyed).collect::<Result<_, _>>()?, at, limit))
}

/// How many people fit, and how many of them stand before the page that begins with `start`; counted up to
/// [`MOST_COUNTED`] and one more.
pub async fn counted(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    start: Option<&StaffId>,
) -> Result<Counted, StoreError> {
    let mut query = Query::new("SELECT COUNT(*) AS every, ", &[institution]);
    match start {
        Some(start) => {
            query.add("COUNT(CASE WHEN (by_name, id) < ");
            query.add("(SELECT p.search, p.id FROM staff p WHERE p.institution = $1 AND p.id = ");
            query.value(start).add(") THEN 1 END)");
        }
        None => {
            query.add("COUNT(CASE WHEN 1 = 0 THEN 1 END)");
        }
    }
    query.add(" AS above FROM (SELECT search AS by_name, id FROM staff WHERE institution = $1");
    filter.add_to(&mut query);
    query.add(" ORDER BY search, id LIMIT ").value(&i64::try_from(MOST_COUNTED + 1).unwrap_or(i64::MAX));
    query.add(") AS counted");
    page::numbers(db.reader(), query, MOST_COUNTED).await
}

impl Filter {
    fn add_to(&self, query: &mut Query) {
        query.add(if self.left { " AND left_at IS NOT NULL" } else { " AND left_at IS NULL" });
        query.holds_words("search", self.text.as_deref().unwrap_or_default());
    }
}

const SELECT: &str = "SELECT id, name, email, created_at, left_at FROM staff WHERE institution = $1";

/// In what a search looks, and by what people are sorted: databases do not agree on small letters, and know no plain
/// ones.
fn search(name: &str, email: Option<&str>) -> String {
    folded(format!("{name} {}", email.unwrap_or_default()).trim())
}

/// Keeps anew in what a search looks for everybody of all institutions: a part of the change of the tables that no
/// statement can do.
pub(crate) async fn fold_again(tx: &Tx) -> Result<(), StoreError> {
    let mut after = (String::new(), String::new());
    loop {
        let text = "SELECT institution, id, name, email FROM staff WHERE (institution, id) > ($1, $2)
            ORDER BY institution, id LIMIT $3";
        let rows = tx.reader().all(text, &[&after.0, &after.1, &PIECE]).await?;
        for row in &rows {
            after = (row.text("institution")?, row.text("id")?);
            let search = search(&row.text("name")?, row.opt_text("email")?.as_deref());
            let text = "UPDATE staff SET search = $3 WHERE institution = $1 AND id = $2";
            tx.run(text, &[&after.0, &after.1, &search]).await?;
        }
        if rows.len() < PIECE as usize {
            return Ok(());
        }
    }
}

fn person(row: &Row) -> Result<Staff, StoreError> {
    Ok(Staff {
        id: row.read("id")?,
        name: row.text("name")?,
        email: row.opt_text("email")?,
        created_at: row.at("created_at")?,
        left_at: row.opt_at("left_at")?,
    })
}
