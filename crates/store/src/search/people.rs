//! People are found by their names and the first part of their addresses, as long as they work here.

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::search::{Kind, kept, words_of_names};

use super::{Entry, Whose, keeping};
use crate::staff::{self, Staff};
use crate::{StoreError, Tx};

/// How a person is found; `None` if they left.
#[must_use]
pub fn person(staff: &Staff) -> Option<Entry> {
    if staff.left_at.is_some() {
        return None;
    }
    let mailbox = staff.email.as_deref().and_then(|address| address.split('@').next()).unwrap_or_default();
    Some(Entry {
        kind: Kind::Person,
        object: staff.id.to_string(),
        unit: None,
        title: staff.name.clone(),
        partner: None,
        codes: Vec::new(),
        words: kept(words_of_names([staff.name.as_str(), mailbox])),
    })
}

/// Derives anew how a person is found.
pub async fn settle_person(tx: &Tx, institution: &HeiId, id: &StaffId) -> Result<(), StoreError> {
    let whose = Whose::Institution(institution);
    match staff::get(tx, institution, id).await?.as_ref().and_then(person) {
        Some(entry) => keeping::put(tx, whose, &entry).await?,
        None => keeping::remove(tx, whose, Kind::Person, id.as_str()).await?,
    };
    Ok(())
}

/// What follows from a change of a person's facts.
pub(crate) async fn followed(tx: &Tx, institution: &HeiId, id: &StaffId) -> Result<(), StoreError> {
    // Little of it needs to lie in the futures of all callers.
    Box::pin(settle_person(tx, institution, id)).await
}
