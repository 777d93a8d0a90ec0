//! Where every agreement stands, kept for lists: a projection of the facts. Its rows are written in the transaction
//! that changes a fact.

use std::collections::BTreeMap;

use domain::academic_year::AcademicYear;
use domain::agreement::standing::Who;
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::access::Reach;
use jiff::Timestamp;

use crate::page::{self, Cursor, Page, Place};
use crate::sql::{Query, Row as Found, contains};
use crate::{Db, StoreError, Tx};

/// The most partners or states in one filter.
const MOST_STATES: usize = 40;
/// The most units or agreements in one question.
const MOST_UNITS: usize = 1000;

/// Where one agreement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose agreement it is.
    pub institution: HeiId,
    /// Which.
    pub agreement: AgreementId,
    /// With whom.
    pub partner: HeiId,
    /// The number for people.
    pub code: String,
    /// Short name of the state.
    pub state: String,
    /// Who acts next.
    pub who: Who,
    /// Short name of what is to be done.
    pub action: String,
    /// Since when it waits.
    pub since: Timestamp,
    /// In how many places the terms differ.
    pub differences: u32,
    /// Whether a pair is in force.
    pub in_force: bool,
    /// The first academic year of all conditions.
    pub first_year: Option<AcademicYear>,
    /// The last one.
    pub last_year: Option<AcademicYear>,
    /// How many conditions our copy has.
    pub conditions: u32,
    /// The unit in charge; `None` if that is the whole institution.
    pub unit: Option<OunitId>,
    /// When this row was derived.
    pub updated_at: Timestamp,
}

/// Which rows to list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// One of these states; empty for any.
    pub states: Vec<String>,
    /// One of these acts next; empty for any.
    pub who: Vec<Who>,
    /// With this partner.
    pub partner: Option<HeiId>,
    /// A part of the number or of the partner's id, in capitals or not.
    pub text: Option<String>,
    /// What the reader may see.
    pub within: Within,
}

/// What a reader may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// Everything.
    #[default]
    Everywhere,
    /// What these units are in charge of; nothing if there is none.
    Units(Vec<OunitId>),
}

/// How many agreements are in a state and wait for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Short name of the state.
    pub state: String,
    /// Who acts next.
    pub who: Who,
    /// How many.
    pub agreements: u64,
}

/// Keeps where an agreement stands.
pub async fn put(tx: &Tx, row: &Row) -> Result<(), StoreError> {
    let search = format!("{} {}", row.code, row.partner).to_lowercase();
    tx.run(
        "INSERT INTO next_steps
            (institution, agreement, partner, code, state, who, action, since, differences, in_force, first_year,
             last_year, conditions, search, updated_at, unit)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (institution, agreement) DO UPDATE SET
            code = excluded.code, state = excluded.state, who = excluded.who, action = excluded.action,
            since = excluded.since, differences = excluded.differences, in_force = excluded.in_force,
            first_year = excluded.first_year, last_year = excluded.last_year, conditions = excluded.conditions,
            search = excluded.search, updated_at = excluded.updated_at, unit = excluded.unit",
        &[
            &row.institution,
            &row.agreement,
            &row.partner,
            &row.code,
            &row.state,
            &row.who.slug(),
            &row.action,
            &row.since,
            &row.differences,
            &row.in_force,
            &row.first_year,
            &row.last_year,
            &row.conditions,
            &search,
            &row.updated_at,
            &row.unit,
        ],
    )
    .await?;
    Ok(())
}

/// Where one agreement stood when that was last derived.
pub async fn get(db: &impl Db, institution: &HeiId, agreement: &AgreementId) -> Result<Option<Row>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND agreement = ").value(agreement);
    db.reader().all_of(query).await?.first().map(row).transpose()
}

/// The states of some agreements by their short names; at most [`MOST_UNITS`] are asked for.
pub async fn states(
    db: &impl Db,
    institution: &HeiId,
    agreements: &[AgreementId],
) -> Result<BTreeMap<AgreementId, String>, StoreError> {
    if agreements.is_empty() {
        return Ok(BTreeMap::new());
    }
    let text = "SELECT agreement, state FROM next_steps WHERE institution = $1 AND agreement IN ";
    let mut query = Query::new(text, &[institution]);
    query.list(agreements.get(..MOST_UNITS).unwrap_or(agreements));
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("agreement")?, row.text("state")?))).collect()
}

/// One page of the list: the longest untouched last, ties by id.
pub async fn list(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Page<Row>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    if !filter.states.is_empty() {
        query.add(" AND state IN ").list(filter.states.get(..MOST_STATES).unwrap_or(&filter.states));
    }
    if !filter.who.is_empty() {
        let who: Vec<&str> = filter.who.iter().take(MOST_STATES).map(|who| who.slug()).collect();
        query.add(" AND who IN ").list(&who);
    }
    if let Some(partner) = &filter.partner {
        query.add(" AND partner = ").value(partner);
    }
    if let Some(text) = filter.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        query.add(" AND search LIKE ").value(&contains(text)).add(" ESCAPE '\\'");
    }
    filter.within.add_to(&mut query);
    let cursor = |found: &Found| {
        let row = row(found)?;
        let cursor = Cursor { at: row.since, id: row.agreement.to_string() };
        Ok((row, cursor))
    };
    page::read(db.reader(), query, ("since", "agreement"), place, limit, cursor).await
}

/// How many agreements there are by state and by who acts next.
pub async fn counts(db: &impl Db, institution: &HeiId, within: &Within) -> Result<Vec<Count>, StoreError> {
    let mut query =
        Query::new("SELECT state, who, COUNT(*) AS agreements FROM next_steps WHERE institution = $1", &[institution]);
    within.add_to(&mut query);
    query.add(" GROUP BY state, who ORDER BY state, who");
    let rows = db.reader().all_of(query).await?;
    rows.iter()
        .map(|row| {
            let who = who(&row.text("who")?)?;
            Ok(Count { state: row.text("state")?, who, agreements: row.number("agreements")? })
        })
        .collect()
}

/// All agreements with one partner that the reader may see, newest first; at most `limit`.
pub async fn of_partner(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    within: &Within,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let filter = Filter { partner: Some(partner.clone()), within: within.clone(), ..Filter::default() };
    Ok(list(db, institution, &filter, &Place::First, limit).await?.rows)
}

const SELECT: &str = "SELECT institution, agreement, partner, code, state, who, action, since, differences, in_force,
    first_year, last_year, conditions, updated_at, unit FROM next_steps WHERE institution = $1";

impl Within {
    /// What a person may see who has a right there; nothing if they have it nowhere.
    #[must_use]
    pub fn reach(reach: Option<&Reach>) -> Self {
        match reach {
            Some(Reach::Everywhere) => Self::Everywhere,
            Some(Reach::Units(units)) => Self::Units(units.iter().take(MOST_UNITS).cloned().collect()),
            None => Self::Units(Vec::new()),
        }
    }

    pub(crate) fn add_to(&self, query: &mut Query) {
        match self {
            Self::Everywhere => {}
            Self::Units(units) if units.is_empty() => {
                query.add(" AND 1 = 0");
            }
            Self::Units(units) => {
                query.add(" AND unit IN ").list(units);
            }
        }
    }
}

fn row(row: &Found) -> Result<Row, StoreError> {
    Ok(Row {
        institution: row.read("institution")?,
        agreement: row.read("agreement")?,
        partner: row.read("partner")?,
        code: row.text("code")?,
        state: row.text("state")?,
        who: who(&row.text("who")?)?,
        action: row.text("action")?,
        since: row.at("since")?,
        differences: row.number("differences")?,
        in_force: row.flag("in_force")?,
        first_year: row.opt_read("first_year")?,
        last_year: row.opt_read("last_year")?,
        conditions: row.number("conditions")?,
        updated_at: row.at("updated_at")?,
        unit: row.opt_read("unit")?,
    })
}

fn who(slug: &str) -> Result<Who, StoreError> {
    Who::from_slug(slug).ok_or_else(|| StoreError::Unreadable {
        column: "who".to_owned(),
        reason: format!("{slug:?} is nobody that we know"),
    })
}
