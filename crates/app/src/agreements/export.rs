//! Taking agreements out as a table, while it is sent.

use domain::actor::Actor;
use domain::hei::HeiId;
use store::{StoreError, page};

use super::list::{self, Filter, Order, Row};
use crate::exports::{self, Exported, MOST_EXPORTED, Pages};
use crate::host::Host;

/// An export under way.
#[derive(Clone, Debug)]
pub struct Export {
    filter: Filter,
    order: Order,
    pages: Pages,
}

/// Begins an export and keeps in the log that it was done: the filter of the list in `words`, as its address has it.
pub async fn begin(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    filter: &Filter,
    order: Order,
    words: &[(&str, String)],
) -> Result<Export, StoreError> {
    let filter = list::shown(filter);
    let counted = page::counted(host.store(), institution, &filter, order, None).await?;
    let rows = counted.all.min(MOST_EXPORTED as u64);
    exports::note(host, institution, actor, Exported::Agreements, rows, words).await?;
    Ok(Export { filter, order, pages: Pages::all() })
}

impl Export {
    /// The next rows; `None` at the end.
    pub async fn next(&mut self, host: &Host, institution: &HeiId) -> Result<Option<Vec<Row>>, StoreError> {
        let Some((place, limit)) = self.pages.turn() else { return Ok(None) };
        let page = list::page(host, institution, &self.filter, (self.order, &place), limit).await?;
        Ok(Some(self.pages.take(page)).filter(|rows| !rows.is_empty()))
    }
}
