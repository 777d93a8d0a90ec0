//! The exchange log, for the pages: every request in and out, found by any id that it has.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::ExchangeId;
use store::{StoreError, exchanges};

pub use store::exchanges::{Bodies, Direction, Ended, Exchange, Filter};

use crate::endpoints::DOORS;
use crate::exports::{self, Exported, Pages};
use crate::host::Host;
use crate::{At, Order, Page};

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
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    exchanges::search(host.store(), institution, filter, at, limit).await
}

/// Takes lines out, as many as an export may have, and keeps in the log that this was done: the filter of the list in
/// `words`.
pub async fn export(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    filter: &Filter,
    order: Order,
    words: &[(&str, String)],
) -> Result<Vec<Exchange>, StoreError> {
    let (mut pages, mut rows) = (Pages::all(), Vec::new());
    while let Some((place, limit)) = pages.turn() {
        let page = search(host, institution, filter, (order, &place), limit).await?;
        rows.extend(pages.take(page));
    }
    exports::note(host, institution, actor, Exported::Exchanges, rows.len() as u64, words).await?;
    Ok(rows)
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
