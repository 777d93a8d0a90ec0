//! What a change of an agreement begins with (saving and discarding a draft, sending, taking over, putting a unit in
//! charge): its facts in the transaction of the change, and whether the person may make it.

use domain::actor::Actor;
use domain::agreement::facts::Facts;
use domain::ids::AgreementId;
use domain::people::right::Right;
use store::{StoreError, Tx, agreements};

use crate::host::{Host, Institution};
use crate::people;

/// Why an agreement cannot be changed, whatever the change.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// The person may not do this for the unit in charge, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// The institution has no such agreement.
    #[error("there is no such agreement")]
    NotFound,
    /// It was deleted.
    #[error("the agreement was deleted")]
    Deleted,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins the transaction of a change that needs `right`. Whoever may not make it is not told that the agreement was
/// deleted.
pub(crate) async fn begin(
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    id: &AgreementId,
    right: Right,
) -> Result<(Tx, Facts), NotBegun> {
    let tx = host.store().begin().await?;
    let facts = agreements::facts(&tx, institution.hei(), id).await?.ok_or(NotBegun::NotFound)?;
    if !people::may(&tx, host, institution, actor, right, facts.unit.as_ref()).await? {
        return Err(NotBegun::Forbidden);
    }
    if facts.deleted_at.is_some() {
        return Err(NotBegun::Deleted);
    }
    Ok((tx, facts))
}
