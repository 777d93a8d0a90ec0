//! What the pages of all lists share.

use domain::hei::HeiId;
use store::StoreError;
use store::page::{self, Counted, Narrows, Order, Page, start_of};

use crate::host::Host;

/// How many rows of a list a filter leaves, and how many of them stand before a page. A list that hides rows from some
/// readers has its own way to count where its filter does not say so.
pub async fn counted<F: Narrows, T>(
    host: &Host,
    institution: &HeiId,
    filter: &F,
    order: Order,
    page: &Page<T>,
) -> Result<Counted, StoreError> {
    page::counted(host.store(), institution, filter, order, start_of(page)).await
}
