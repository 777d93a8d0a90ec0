//! The same unit for several agreements: first a plan that says what would be done and what not, then the deed,
//! agreement by agreement.

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::access::Access;
use domain::people::right::Right;
use store::standings::{self, Filter, Within};
use store::{StoreError, page};

use super::{UnitRefused, put_in_charge};
use crate::agreements::{NotBegun, list};
use crate::host::Host;
use crate::partners;

/// The most agreements that one action takes.
pub const MOST_AT_ONCE: usize = standings::MOST_NAMED;

/// Why an agreement is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// The person may not edit it.
    NotYours,
    /// The unit is in charge of it already.
    Already,
}

/// One agreement in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Where it stands.
    pub standing: standings::Row,
    /// The partner's name, from the catalogue.
    pub partner_name: String,
}

/// What would be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// With these.
    pub rows: Vec<Planned>,
    /// Not with these.
    pub skipped: Vec<(Planned, Skip)>,
    /// How many of those that were chosen are gone meanwhile.
    pub gone: usize,
    /// How many more would fit than one action takes.
    pub is_cut: bool,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// With how many.
    pub done: usize,
    /// With how many it was not.
    pub skipped: usize,
}

/// The agreements that a filter finds, at most [`MOST_AT_ONCE`], in the order of the list; whether there are more.
pub async fn chosen(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    order: page::Order,
) -> Result<(Vec<AgreementId>, bool), StoreError> {
    let most = u32::try_from(MOST_AT_ONCE).unwrap_or(u32::MAX);
    let at = (order, &page::Place::First);
    let found = standings::list(host.store(), institution, &list::shown(filter), at, most).await?;
    Ok((found.rows.into_iter().map(|row| row.agreement).collect(), found.next.is_some()))
}

/// Tells what would be done with these; without a unit only which of them the person may edit.
pub async fn plan(
    host: &Host,
    institution: &HeiId,
    access: &Access,
    ids: &[AgreementId],
    unit: Option<Option<&OunitId>>,
) -> Result<Plan, StoreError> {
    let ids = ids.get(..MOST_AT_ONCE).unwrap_or(ids);
    let within = Within::reach(access.reach(Right::SeeAgreements));
    let filter = list::shown(&Filter { named: Some(ids.to_vec()), within, ..Filter::default() });
    let most = u32::try_from(MOST_AT_ONCE).unwrap_or(u32::MAX);
    let found = standings::list(host.store(), institution, &filter, &page::Place::First, most).await?;
    let mut plan = Plan { gone: ids.len().saturating_sub(found.rows.len()), ..Plan::default() };
    for standing in found.rows {
        let skip = if !access.may_in(Right::EditAgreements, standing.unit.as_ref()) {
            Some(Skip::NotYours)
        } else if unit == Some(standing.unit.as_ref()) {
            Some(Skip::Already)
        } else {
            None
        };
        let planned = Planned { partner_name: partners::name(host, &standing.partner), standing };
        match skip {
            Some(skip) => plan.skipped.push((planned, skip)),
            None => plan.rows.push(planned),
        }
    }
    Ok(plan)
}

/// Puts the unit in charge of those of which it still can be. Each is one transaction, so that one that changed
/// meanwhile stops no other.
pub async fn carry_out(
    host: &Host,
    actor: &Actor,
    ids: &[AgreementId],
    unit: Option<&OunitId>,
) -> Result<Done, UnitRefused> {
    let mut done = Done::default();
    for id in ids.iter().take(MOST_AT_ONCE) {
        match put_in_charge(host, actor, id, unit).await {
            Ok(true) => done.done += 1,
            Err(UnitRefused::NotBegun(NotBegun::Store(error))) => return Err(NotBegun::Store(error).into()),
            Ok(false) | Err(UnitRefused::NotBegun(_)) => done.skipped += 1,
            Err(other) => return Err(other),
        }
    }
    Ok(done)
}
