//! Which unit is in charge of an agreement: a fact of our house alone, which partners never see.

pub mod bulk;

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::right::Right;
use store::{StoreError, agreements};

use super::{NotBegun, begin, note, settle};
use crate::host::Host;
use crate::people;

/// Why the unit stays the same.
#[derive(Debug, thiserror::Error)]
pub enum UnitRefused {
    /// The agreement cannot be changed at all.
    #[error(transparent)]
    NotBegun(#[from] NotBegun),
    /// The institution has no such unit.
    #[error("there is no such unit")]
    NoUnit,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The unit in charge, `None` in it if that is the whole institution; `None` if there is no such agreement.
pub async fn in_charge(
    host: &Host,
    institution: &HeiId,
    id: &AgreementId,
) -> Result<Option<Option<OunitId>>, StoreError> {
    agreements::unit(host.store(), institution, id).await
}

/// Puts a unit in charge, or the whole institution. The person must be allowed to edit in the one before and in the new
/// one, so that nobody gives away what they could not take back. Tells whether that changed something.
pub async fn put_in_charge(
    host: &Host,
    actor: &Actor,
    id: &AgreementId,
    unit: Option<&OunitId>,
) -> Result<bool, UnitRefused> {
    let institution = people::workplace(host, actor).ok_or(NotBegun::Forbidden)?;
    let hei = institution.hei();
    if unit.is_some_and(|unit| !institution.pages().units.iter().any(|known| known.id == unit.as_str())) {
        return Err(UnitRefused::NoUnit);
    }
    let now = host.clock().now();
    let (tx, facts) = begin(host, &institution, actor, id, Right::EditAgreements).await?;
    if !people::may(&tx, host, &institution, actor, Right::EditAgreements, unit).await? {
        return Err(NotBegun::Forbidden.into());
    }
    if facts.unit.as_ref() == unit {
        return Ok(false);
    }
    agreements::set_unit(&tx, hei, id, unit).await?;
    let name = |unit: Option<&OunitId>| unit.map_or("", OunitId::as_str).to_owned();
    let details = [("from", name(facts.unit.as_ref())), ("unit", name(unit))];
    let details = details.each_ref().map(|(key, value)| (*key, value.as_str()));
    note(&tx, hei, id, actor, "unit-changed", &details, now).await?;
    settle(&tx, &institution, id, now).await?;
    tx.commit().await?;
    Ok(true)
}
