//! Taking agreements out as a table: bounded, page by page, and kept in the audit log.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::hei::HeiId;
use store::{StoreError, standings};

use super::list::{self, Filter, Order, Place, Row};
use crate::audit;
use crate::host::Host;

/// The most agreements of one export.
pub const MOST_EXPORTED: u64 = 10_000;
/// How many are read at once.
const AT_ONCE: u32 = 200;
/// What kind of thing the list is, in the log.
const OBJECT: &str = "agreements";

/// An export under way.
#[derive(Clone, Debug)]
pub struct Export {
    filter: Filter,
    order: Order,
    next: Option<Place>,
    left: u64,
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
    let counted = standings::counted(host.store(), institution, &filter, order, None).await?;
    let number = counted.all.min(MOST_EXPORTED).to_string();
    let mut details: BTreeMap<&str, String> = words.iter().cloned().collect();
    details.insert("entries", number);
    audit::exported(host, institution, actor, ("agreements-exported", OBJECT), &details).await?;
    Ok(Export { filter, order, next: Some(Place::First), left: MOST_EXPORTED })
}

impl Export {
    /// The next rows; `None` at the end.
    pub async fn next(&mut self, host: &Host, institution: &HeiId) -> Result<Option<Vec<Row>>, StoreError> {
        let Some(place) = self.next.take().filter(|_| self.left > 0) else { return Ok(None) };
        let limit = u32::try_from(self.left).unwrap_or(AT_ONCE).min(AT_ONCE);
        let page = list::page_in(host, institution, &self.filter, (self.order, &place), limit).await?;
        self.left -= page.rows.len() as u64;
        self.next = page.next;
        Ok(Some(page.rows).filter(|rows| !rows.is_empty()))
    }
}
