//! The people who work at an institution. Nobody is ever deleted: what a person did keeps its author.

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::{Query, Row, contains};
use crate::{Db, StoreError, Tx};

/// The most people of one name that are looked at.
const MOST_OF_A_NAME: u32 = 20;

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
    /// A part of the name or of the address, in capitals or not.
    pub text: Option<String>,
    /// Those who left instead of those who work here.
    pub left: bool,
}

/// One page of people by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The people.
    pub rows: Vec<Staff>,
    /// The last of them, if more follow.
    pub next: Option<StaffId>,
}

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
    Ok(changed == 1)
}

/// Says since when a person does not work here any more, or that they do again.
pub async fn set_left(tx: &Tx, institution: &HeiId, id: &StaffId, at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.run("UPDATE staff SET left_at = $3 WHERE institution = $1 AND id = $2", &[institution, id, &at]).await?;
    Ok(())
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

/// The ids of people with a text in their name or address, in capitals or not, also of those who left.
pub async fn with_text(db: &impl Db, institution: &HeiId, text: &str, limit: u32) -> Result<Vec<StaffId>, StoreError> {
    let mut query = Query::new("SELECT id FROM staff WHERE institution = $1 AND search LIKE ", &[institution]);
    query.value(&contains(text)).add(" ESCAPE '\\' ORDER BY id LIMIT ").value(&limit);
    db.reader().all_of(query).await?.iter().map(|row| row.read("id")).collect()
}

/// One page of people by name, after the one given.
pub async fn list(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    after: Option<&StaffId>,
    limit: u32,
) -> Result<Found, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(if filter.left { " AND left_at IS NOT NULL" } else { " AND left_at IS NULL" });
    if let Some(text) = filter.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        query.add(" AND search LIKE ").value(&contains(text)).add(" ESCAPE '\\'");
    }
    if let Some(after) = after {
        query.add(" AND (search, id) > (SELECT p.search, p.id FROM staff p WHERE p.institution = $1 AND p.id = ");
        query.value(after).add(")");
    }
    query.add(" ORDER BY search, id LIMIT ").value(&(limit + 1));
    let mut rows = db.reader().all_of(query).await?.iter().map(person).collect::<Result<Vec<_>, _>>()?;
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| has_more).map(|person| person.id.clone());
    Ok(Found { rows, next })
}

const SELECT: &str = "SELECT id, name, email, created_at, left_at FROM staff WHERE institution = $1";

/// In what a search looks: databases do not agree on small letters.
fn search(name: &str, email: Option<&str>) -> String {
    format!("{name} {}", email.unwrap_or_default()).trim().to_lowercase()
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
