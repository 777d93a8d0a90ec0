//! Taking lists out as tables: bounded, page by page, and kept in the audit log.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::hei::HeiId;
use store::StoreError;

use crate::host::Host;
use crate::{Cursor, Page, Place, audit};

/// The most rows of one export.
pub const MOST_EXPORTED: usize = 10_000;
/// How many rows are read at once.
const AT_ONCE: u32 = 200;

/// A list that can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Agreements.
    Agreements,
    /// The people who work here.
    People,
    /// The units.
    Units,
    /// The exchange log.
    Exchanges,
    /// What has to be done.
    Tasks,
    /// Everybody who is accredited or on the network.
    Partners,
}

impl Exported {
    /// What was done and what kind of thing it was done to, as the audit log has them.
    fn in_log(self) -> (&'static str, &'static str) {
        match self {
            Self::Agreements => ("agreements-exported", "agreements"),
            Self::People => ("people-exported", "people"),
            Self::Units => ("units-exported", "units"),
            Self::Exchanges => ("exchanges-exported", "exchanges"),
            Self::Tasks => ("tasks-exported", "tasks"),
            Self::Partners => ("partners-exported", "partners"),
        }
    }
}

/// Keeps in the log that a list was taken out: how many rows, and with which filters, as its address has them.
pub async fn note(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    list: Exported,
    rows: u64,
    words: &[(&str, String)],
) -> Result<(), StoreError> {
    let mut details: BTreeMap<&str, String> = words.iter().cloned().collect();
    details.insert("entries", rows.to_string());
    audit::exported(host, institution, actor, list.in_log(), &details).await
}

/// The pages of a list one after the other, as far as an export goes.
#[derive(Clone, Debug)]
pub(crate) struct Pages<K = Cursor> {
    next: Option<Place<K>>,
    left: usize,
}

impl<K> Pages<K> {
    /// All of them.
    pub(crate) fn all() -> Self {
        Self { next: Some(Place::First), left: MOST_EXPORTED }
    }

    /// Which page is read next, and how many rows of it; `None` at the end.
    pub(crate) fn turn(&mut self) -> Option<(Place<K>, u32)> {
        let place = self.next.take().filter(|_| self.left > 0)?;
        Some((place, u32::try_from(self.left).unwrap_or(AT_ONCE).min(AT_ONCE)))
    }

    /// The rows of the page that was read.
    pub(crate) fn take<T>(&mut self, page: Page<T, K>) -> Vec<T> {
        self.left = self.left.saturating_sub(page.rows.len());
        self.next = page.next;
        page.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_ends_with_the_list_or_at_its_bound() {
        let read = |all: u64| {
            let (mut pages, mut taken) = (Pages::<u64>::all(), 0);
            while let Some((place, limit)) = pages.turn() {
                let from = if let Place::After(key) = place { key } else { 0 };
                let until = all.min(from + u64::from(limit));
                let next = (until < all).then_some(Place::After(until));
                taken += pages.take(Page { rows: (from..until).collect(), next, previous: None }).len() as u64;
            }
            taken
        };
        assert_eq!([0, 1, 200, 450, 10_000, 10_001, 123_456].map(read), [0, 1, 200, 450, 10_000, 10_000, 10_000]);
    }
}
