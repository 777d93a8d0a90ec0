//! The exchange log, for the pages: every request in and out, found by any id that it has.

use domain::hei::HeiId;
use domain::ids::ExchangeId;
use store::page::start_of;
use store::{StoreError, exchanges};

pub use store::exchanges::{Bodies, Direction, Ended, Exchange, Filter};

use crate::endpoints::DOORS;
use crate::host::Host;
use crate::{Counted, Order, Page, Place};

/// The API under which requests to unknown paths are logged.
const UNKNOWN: &str = "unknown";

/// One line with what was said, where that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangePage {
    /// The line.
    pub line: Exchange,
    /// What was said; people are taken out.
    pub bodies: Option<Bodies>,
}

/// One page of the log.
pub async fn search(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    at: (Order, &Place),
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    exchanges::search_in(host.store(), institution, filter, at, limit).await
}

/// How many lines fit, and how many of them stand before a page.
pub async fn counted<T>(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    order: Order,
    page: &Page<T>,
) -> Result<Counted, StoreError> {
    exchanges::counted(host.store(), institution, filter, order, start_of(page)).await
}

/// One line in full.
pub async fn load(host: &Host, institution: &HeiId, id: &ExchangeId) -> Result<Option<ExchangePage>, StoreError> {
    let Some(line) = exchanges::get(host.store(), institution, id).await? else {
        return Ok(None);
    };
    Ok(Some(ExchangePage { line, bodies: exchanges::bodies(host.store(), institution, id).await? }))
}

/// The APIs of which the log may have lines, in the order of our doors.
#[must_use]
pub fn apis() -> Vec<&'static str> {
    let mut apis: Vec<&'static str> = Vec::new();
    for door in DOORS {
        if !apis.contains(&door.api.name()) {
            apis.push(door.api.name());
        }
    }
    apis.push(UNKNOWN);
    apis
}
