//! The list of agreements, from the projection that every change keeps up to date.

use domain::agreement::standing::State;
use domain::delivery::Delivery;
use domain::hei::HeiId;
use store::{StoreError, agreements, standings};

pub use store::page::{Cursor, Page, Place};
pub use store::standings::{Count, Filter, Within};

use super::record;
use crate::host::Host;
use crate::partners;

/// One agreement in the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it stands.
    pub standing: standings::Row,
    /// The partner's name, from the catalogue.
    pub partner_name: String,
    /// How far the last message to the partner has come.
    pub delivery: Delivery,
}

/// One page of the agreements of an institution, the latest step first. Deleted ones are left out unless the filter
/// names that state.
pub async fn page(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Page<Row>, StoreError> {
    let mut filter = filter.clone();
    if filter.states.is_empty() {
        let all_but_deleted = State::SLUGS.iter().filter(|slug| **slug != State::Deleted.slug());
        filter.states = all_but_deleted.map(|slug| (*slug).to_owned()).collect();
    }
    let found = standings::list(host.store(), institution, &filter, place, limit).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for standing in found.rows {
        let delivery = match agreements::facts(host.store(), institution, &standing.agreement).await? {
            Some(facts) => record::delivery(host.store(), &facts).await?,
            None => Delivery::SavedHere,
        };
        rows.push(Row { partner_name: partners::name(host, &standing.partner), delivery, standing });
    }
    Ok(Page { rows, next: found.next, previous: found.previous })
}

/// How many agreements the reader may see, by state and by who acts next.
pub async fn counts(host: &Host, institution: &HeiId, within: &Within) -> Result<Vec<Count>, StoreError> {
    standings::counts(host.store(), institution, within).await
}
