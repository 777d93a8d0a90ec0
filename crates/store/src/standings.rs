//! Where every agreement stands, kept for lists: a projection of the facts. Its rows are written in the transaction
//! that changes a fact.

mod deliveries;

use std::collections::BTreeMap;

use domain::academic_year::AcademicYear;
use domain::agreement::standing::{NextAction, Who};
use domain::folding::folded;
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::access::Reach;
use jiff::Timestamp;

pub use self::deliveries::deliveries;
use crate::page::{self, At, Cursor, Narrows, Page, Place};
use crate::sql::{Query, Row as Found};
use crate::{Db, StoreError, Tx};

/// The most partners or states in one filter.
const MOST_STATES: usize = 40;
/// The most units or agreements in one question.
const MOST_UNITS: usize = 1000;
/// The most agreements that one filter names.
pub const MOST_NAMED: usize = 200;
/// The most partners whose agreements are counted at once.
pub const MOST_PARTNERS: usize = 200;
/// The most numbers that are asked for at once.
const MOST_NUMBERS: usize = 20;

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
    /// Not in this state.
    pub without: Option<String>,
    /// One of these acts next; empty for any.
    pub who: Vec<Who>,
    /// This is to be done next.
    pub action: Option<NextAction>,
    /// With this partner.
    pub partner: Option<HeiId>,
    /// This unit is in charge.
    pub unit: Option<OunitId>,
    /// A pair is in force whose last academic year is this one.
    pub ends_with: Option<AcademicYear>,
    /// Only these; the first [`MOST_NAMED`] of them.
    pub named: Option<Vec<AgreementId>>,
    /// Parts of the number or of the partner's id, in capitals or not, with marks or without.
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
    let search = folded(&format!("{} {}", row.code, row.partner));
    tx.run(
        "INSERT INTO standings
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
    let mut query = page::rows::<Filter>(COLUMNS, institution);
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
    let text = "SELECT agreement, state FROM standings WHERE institution = $1 AND agreement IN ";
    let mut query = Query::new(text, &[institution]);
    query.list(agreements.get(..MOST_UNITS).unwrap_or(agreements));
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("agreement")?, row.text("state")?))).collect()
}

/// One page of the list by how long the step waits, ties by id.
pub async fn list(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Row>, StoreError> {
    let cursor = |found: &Found| {
        let row = row(found)?;
        let cursor = Cursor { at: row.since, id: row.agreement.to_string() };
        Ok((row, cursor))
    };
    page::read(db, COLUMNS, institution, filter, at, limit, cursor).await
}

/// How many rows some lists have, each counted up to `most`, all in one question.
pub async fn numbers(db: &impl Db, institution: &HeiId, filters: &[Filter], most: u32) -> Result<Vec<u64>, StoreError> {
    let mut query = Query::new("SELECT $1 AS institution", &[institution]);
    for (index, filter) in filters.iter().take(MOST_NUMBERS).enumerate() {
        query.add(", (SELECT COUNT(*) FROM (SELECT 1 AS one FROM standings WHERE institution = $1");
        filter.narrow(&mut query);
        query.add(" LIMIT ").value(&most).add(&format!(") AS c{index}) AS n{index}"));
    }
    let rows = db.reader().all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(vec![0; filters.len()]) };
    (0..filters.len().min(MOST_NUMBERS)).map(|index| row.number(&format!("n{index}"))).collect()
}

/// How many agreements there are by state and by who acts next.
pub async fn counts(db: &impl Db, institution: &HeiId, within: &Within) -> Result<Vec<Count>, StoreError> {
    let mut query =
        Query::new("SELECT state, who, COUNT(*) AS agreements FROM standings WHERE institution = $1", &[institution]);
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

/// How many agreements there are with each of some partners that the reader may see, each counted up to `most`, in one
/// question; at most [`MOST_PARTNERS`] are asked for.
pub async fn with_partners(
    db: &impl Db,
    institution: &HeiId,
    partners: &[HeiId],
    within: &Within,
    most: u32,
) -> Result<BTreeMap<HeiId, u32>, StoreError> {
    let partners = partners.get(..MOST_PARTNERS).unwrap_or(partners);
    let mut query = Query::new("SELECT $1 AS institution", &[institution]);
    for (index, partner) in partners.iter().enumerate() {
        query.add(", (SELECT COUNT(*) FROM (SELECT 1 AS one FROM standings WHERE institution = $1 AND partner = ");
        query.value(partner);
        within.add_to(&mut query);
        query.add(" LIMIT ").value(&most).add(&format!(") AS c{index}) AS n{index}"));
    }
    let rows = db.reader().all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(BTreeMap::new()) };
    let number = |(index, partner): (usize, &HeiId)| Ok((partner.clone(), row.number(&format!("n{index}"))?));
    partners.iter().enumerate().map(number).collect()
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

const COLUMNS: &str = "institution, agreement, partner, code, state, who, action, since, differences, in_force,
    first_year, last_year, conditions, updated_at, unit";

impl Narrows for Filter {
    const FROM: &'static str = "standings WHERE institution = $1";
    const ORDER: (&'static str, &'static str) = ("since", "agreement");

    fn narrow(&self, query: &mut Query) {
        match self.states.as_slice() {
            [] => {}
            [state] => {
                query.add(" AND state = ").value(state);
            }
            // An index of states gives no order to several of them; that of the list does.
            states => {
                query.add(" AND state || '' IN ").list(states.get(..MOST_STATES).unwrap_or(states));
            }
        }
        if let Some(state) = &self.without {
            query.add(" AND state <> ").value(state);
        }
        if let Some(action) = self.action {
            query.add(" AND action = ").value(&action.slug());
        }
        if !self.who.is_empty() {
            let who: Vec<&str> = self.who.iter().take(MOST_STATES).map(|who| who.slug()).collect();
            query.add(" AND who IN ").list(&who);
        }
        if let Some(partner) = &self.partner {
            query.add(" AND partner = ").value(partner);
        }
        if let Some(unit) = &self.unit {
            query.add(" AND unit = ").value(unit);
        }
        if let Some(year) = &self.ends_with {
            query.add(" AND in_force AND last_year = ").value(year);
        }
        match self.named.as_deref() {
            None => {}
            Some([]) => {
                query.add(" AND 1 = 0");
            }
            Some(named) => {
                query.add(" AND agreement IN ").list(named.get(..MOST_NAMED).unwrap_or(named));
            }
        }
        query.holds_words("search", self.text.as_deref().unwrap_or_default());
        self.within.add_to(query);
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::page::Order;

    /// Each view and filter with an index of its own gives the rows in the order of the list; the others walk along
    /// that order. Nothing is sorted, and nothing is looked at from end to end.
    #[tokio::test]
    async fn no_page_of_the_list_sorts_or_looks_at_everything() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("plan.sqlite").display())).await.unwrap();
        let institution = HeiId::parse("alpha.example").unwrap();
        let place = Place::After(Cursor { at: Timestamp::UNIX_EPOCH, id: "a".to_owned() });
        let unit = OunitId::parse("law").unwrap();
        let within = Within::Units(vec![unit.clone()]);
        let text = Some("a".to_owned());
        let without = Some("state-deleted".to_owned());
        let filters = [
            (Filter { without: without.clone(), ..Filter::default() }, "standings_since"),
            (Filter { states: vec!["a".to_owned(), "b".to_owned()], ..Filter::default() }, "standings_since"),
            (Filter { states: vec!["a".to_owned()], ..Filter::default() }, "standings_state"),
            (Filter { action: Some(NextAction::Approve), without, ..Filter::default() }, "standings_action"),
            (Filter { ends_with: Some(AcademicYear::starting(2026)), ..Filter::default() }, "standings_last_year"),
            (Filter { unit: Some(unit), ..Filter::default() }, "standings_unit"),
            (Filter { partner: Some(institution.clone()), text, ..Filter::default() }, "standings_partner"),
            (Filter { within, ..Filter::default() }, "standings_unit"),
        ];
        for (filter, index) in filters {
            for order in Order::ALL {
                let plan = page::plan(&store, COLUMNS, &institution, &filter, (order, &place)).await;
                let plan = plan.join("; ");
                assert!(plan.contains(index) && plan.contains("SEARCH"), "{filter:?}: {plan}");
                assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{filter:?}: {plan}");
            }
        }
    }
}
