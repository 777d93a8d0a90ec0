//! The list of agreements, from the projection that every change keeps up to date.

use domain::agreement::standing::{State, Who};
use domain::delivery::{self, Delivery};
use domain::hei::HeiId;
use domain::ids::AgreementId;
use store::{StoreError, standings};

pub use store::page::{At, Counted, Cursor, Order, Page, Place, start_of};
pub use store::standings::{Count, Filter, MOST_NAMED, Within};

use crate::host::Host;
use crate::partners;

/// Beyond this number of agreements the number beside a view is not counted.
pub const MOST_IN_A_NUMBER: u32 = 1000;

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

/// One page of the agreements of an institution by the latest step, in three statements however many rows there are.
/// Deleted ones are left out unless the filter names that state.
pub async fn page(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Row>, StoreError> {
    let found = standings::list(host.store(), institution, &shown(filter), at, limit).await?;
    let ids: Vec<AgreementId> = found.rows.iter().map(|row| row.agreement.clone()).collect();
    let deliveries = standings::deliveries(host.store(), institution, &ids).await?;
    let row = |standing: standings::Row| {
        let facts = deliveries.get(&standing.agreement);
        Row {
            partner_name: partners::name(host, &standing.partner),
            delivery: facts.map_or(Delivery::SavedHere, delivery::derive),
            standing,
        }
    };
    Ok(found.map(row))
}

/// How long the list is, and how much of it stands before a page.
pub async fn counted<T>(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    order: Order,
    page: &Page<T>,
) -> Result<Counted, StoreError> {
    crate::counted(host, institution, &shown(filter), order, page).await
}

/// How many agreements some lists hold, counted up to [`MOST_IN_A_NUMBER`] and one more, in one statement.
pub async fn numbers(host: &Host, institution: &HeiId, filters: &[Filter]) -> Result<Vec<u64>, StoreError> {
    let filters: Vec<Filter> = filters.iter().map(shown).collect();
    standings::numbers(host.store(), institution, &filters, MOST_IN_A_NUMBER + 1).await
}

/// How many agreements wait for us, or for both sides, as far as the reader may see them.
pub async fn waiting(host: &Host, institution: &HeiId, within: &Within) -> Result<u64, StoreError> {
    let filter = Filter { who: vec![Who::Us, Who::Both], within: within.clone(), ..Filter::default() };
    Ok(numbers(host, institution, &[filter]).await?.into_iter().sum())
}

/// How many agreements the reader may see, by state and by who acts next.
pub async fn counts(host: &Host, institution: &HeiId, within: &Within) -> Result<Vec<Count>, StoreError> {
    standings::counts(host.store(), institution, within).await
}

/// What a filter without states shows: all but what was deleted.
pub(super) fn shown(filter: &Filter) -> Filter {
    let without = filter.states.is_empty().then(|| State::Deleted.slug().to_owned());
    Filter { without, ..filter.clone() }
}
