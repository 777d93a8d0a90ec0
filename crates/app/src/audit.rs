//! The audit log, for people who may read it: searched, and taken out as a table.

use std::collections::{BTreeMap, BTreeSet};

use domain::actor::Actor;
use domain::folding::folded;
use domain::hei::HeiId;
use domain::ids::{AgreementId, StaffId};
use domain::people::role::CustomRole;
use domain::task::StepKey;
use store::{StoreError, agreements, audit, roles, staff};

pub use store::audit::{Filter, Found, SYSTEM};

use crate::exports::Pages;
use crate::host::Host;
use crate::{At, Order, Page, Place};

/// How many entries are read at once.
const AT_ONCE: u32 = 500;
/// How often that is done for one page of a search for words, which no index helps.
const MOST_TURNS: usize = 6;
/// How many people are offered to choose from.
const MOST_PEOPLE: u32 = 200;
/// How many people with the words in their name are looked for by their ids.
const MOST_NAMED: u32 = 50;
/// What kind of thing the log itself is, in the log.
const OBJECT: &str = "audit-log";

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Conditions that an index helps with.
    pub filter: Filter,
    /// Words that the entry must hold, in capitals or not, with marks or without: in the name of who did it, in what it
    /// was done to, in its details, or in the name of a person whom these two name by an id.
    pub words: Option<String>,
}

/// One page of what was found. A search for words that looked at many entries stops for now: then the page may be
/// short, and its next place goes on there.
pub async fn search(
    host: &Host,
    institution: &HeiId,
    wanted: &Search,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Found>, StoreError> {
    let At { order, place } = at.into();
    let Some(words) = wanted.words.as_deref().map(folded) else {
        return audit::search(host.store(), institution, &wanted.filter, (order, place), limit).await;
    };
    let named = staff::with_text(host.store(), institution, &words, MOST_NAMED).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut page = Page::empty();
    // Words are only ever looked for onwards.
    let mut from = match place {
        Place::After(_) => place.clone(),
        Place::First | Place::Before(_) => Place::First,
    };
    for _ in 0..MOST_TURNS {
        let looked_at = audit::search(host.store(), institution, &wanted.filter, (order, &from), AT_ONCE).await?;
        for found in looked_at.rows {
            if page.rows.len() == most {
                page.next = page.rows.last().map(|last: &Found| Place::After(last.cursor()));
                return Ok(page);
            }
            if holds(&found, &words, &named) {
                page.rows.push(found);
            }
        }
        page.next.clone_from(&looked_at.next);
        match looked_at.next {
            Some(next) => from = next,
            None => break,
        }
    }
    Ok(page)
}

/// Takes entries out, and keeps in the log that this was done. At most [`crate::exports::MOST_EXPORTED`].
pub async fn export(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    wanted: &Search,
    order: Order,
) -> Result<Vec<Found>, StoreError> {
    let (mut pages, mut taken) = (Pages::all(), Vec::new());
    while let Some((place, limit)) = pages.turn() {
        let page = search(host, institution, wanted, (order, &place), limit).await?;
        taken.extend(pages.take(page));
    }
    let mut details = BTreeMap::from([("entries", taken.len().to_string())]);
    let Filter { who, what, kind, object, from, until } = &wanted.filter;
    let (from, until) = (from.map(|at| at.to_string()), until.map(|at| at.to_string()));
    for (name, value) in [
        ("who", who),
        ("what", what),
        ("kind", kind),
        ("object", object),
        ("from", &from),
        ("until", &until),
        ("words", &wanted.words),
    ] {
        if let Some(value) = value {
            details.insert(name, value.clone());
        }
    }
    exported(host, institution, actor, ("audit-exported", OBJECT), &details).await?;
    Ok(taken)
}

/// Keeps in the log that somebody took a list out, which `details` describe.
pub(crate) async fn exported(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    (what, object_kind): (&str, &str),
    details: &BTreeMap<&str, String>,
) -> Result<(), StoreError> {
    let details = serde_json::to_string(details).unwrap_or_else(|_| "{}".to_owned());
    let (at, object_id, details) = (host.clock().now(), institution.as_str(), details.as_str());
    let entry = audit::Entry { institution, at, actor, what, object_kind, object_id, details };
    let tx = host.store().begin().await?;
    audit::append(&tx, &entry).await?;
    tx.commit().await
}

/// People who may have done something, for a list to choose from: the first by name with their ids, and the one who is
/// chosen.
pub async fn people(
    host: &Host,
    institution: &HeiId,
    chosen: Option<&StaffId>,
) -> Result<Vec<(StaffId, String)>, StoreError> {
    let first =
        staff::list(host.store(), institution, &staff::Filter::default(), &staff::At::First, MOST_PEOPLE).await?;
    let mut people: Vec<_> = first.rows.into_iter().map(|person| (person.id, person.name)).collect();
    if let Some(chosen) = chosen.filter(|chosen| people.iter().all(|(id, _)| id != *chosen)) {
        let known = staff::get(host.store(), institution, chosen).await?;
        people.extend(known.map(|person| (person.id, person.name)));
    }
    Ok(people)
}

/// The names of what entries are about, for people: ids say nothing to them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    agreements: BTreeMap<AgreementId, String>,
    people: BTreeMap<StaffId, String>,
    roles: Vec<CustomRole>,
}

impl Names {
    /// Those of one page of entries, in three statements.
    pub async fn of(host: &Host, institution: &HeiId, page: &[Found]) -> Result<Self, StoreError> {
        let (mut ids, mut people) = (BTreeSet::new(), BTreeSet::new());
        for found in page {
            match found.kind.as_str() {
                "agreement" => ids.extend(AgreementId::parse(&found.object)),
                "task" => ids.extend(StepKey::parse(&found.object).and_then(|key| key.object.agreement().cloned())),
                "person" => people.extend(StaffId::parse(&found.object)),
                _ => {}
            }
            let whose = parts(&found.details).into_iter().filter(|(name, _)| names_somebody(name));
            people.extend(whose.filter_map(|(_, id)| StaffId::parse(&id)));
        }
        let (ids, people): (Vec<_>, Vec<_>) = (ids.into_iter().collect(), people.into_iter().collect());
        Ok(Self {
            agreements: agreements::codes(host.store(), institution, &ids).await?.into_iter().collect(),
            people: staff::names(host.store(), institution, &people).await?.into_iter().collect(),
            roles: roles::list(host.store(), institution).await?,
        })
    }

    /// The number of an agreement.
    #[must_use]
    pub fn agreement(&self, id: &AgreementId) -> Option<&str> {
        self.agreements.get(id).map(String::as_str)
    }

    /// The name of a person by the id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&str> {
        self.people.get(&StaffId::parse(id)?).map(String::as_str)
    }

    /// The roles of the institution's own.
    #[must_use]
    pub fn roles(&self) -> &[CustomRole] {
        &self.roles
    }
}

/// Whether a detail is the id of a person.
fn names_somebody(detail: &str) -> bool {
    matches!(detail, "to" | "who" | "object")
}

/// The details of an entry as names and values.
#[must_use]
pub fn parts(details: &str) -> Vec<(String, String)> {
    let parts: BTreeMap<String, serde_json::Value> = serde_json::from_str(details).unwrap_or_default();
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => text,
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    parts.into_iter().map(|(name, value)| (name, text(value))).collect()
}

fn holds(found: &Found, words: &str, named: &[StaffId]) -> bool {
    [found.actor.label(), &found.object, &found.details, &found.what].iter().any(|text| folded(text).contains(words))
        || named.iter().any(|id| found.object == id.as_str() || found.details.contains(id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::MOST_EXPORTED;
    use crate::testing::two;

    async fn fill(host: &Host, institution: &HeiId, actor: &Actor, count: usize) {
        let tx = host.store().begin().await.unwrap();
        for number in 0..count {
            let entry = audit::Entry {
                institution,
                at: host.clock().now(),
                actor,
                what: "sent",
                object_kind: "agreement",
                object_id: &format!("A-{number}"),
                details: if number % 1000 == 7 { "{\"code\":\"ĀBOLS\"}" } else { "{}" },
            };
            audit::append(&tx, &entry).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn words_are_found_in_any_case_and_a_long_search_goes_on_where_it_stopped() {
        let (alpha, _, _) = two().await;
        fill(&alpha.host, &alpha.hei, &alpha.actor, 4010).await;
        let wanted = Search { words: Some("āboL".to_owned()), ..Search::default() };
        let plain = Search { words: Some("abols".to_owned()), ..Search::default() };
        let newest = search(&alpha.host, &alpha.hei, &plain, &Place::First, 1).await.unwrap();
        assert_eq!(newest.rows[0].object, "A-4007");
        let mut place = Some(Place::First);
        let (mut found, mut pages) = (Vec::new(), 0);
        while let Some(from) = place {
            let page = search(&alpha.host, &alpha.hei, &wanted, &from, 50).await.unwrap();
            found.extend(page.rows.into_iter().map(|entry| entry.object));
            place = page.next;
            pages += 1;
            assert!(pages < 10, "the search does not end");
        }
        assert_eq!(found, ["A-4007", "A-3007", "A-2007", "A-1007", "A-7"]);
        assert_eq!(pages, 2, "no page looks at more than 3,000 entries");
        let two_only = search(&alpha.host, &alpha.hei, &wanted, &Place::First, 2).await.unwrap();
        assert_eq!(two_only.rows.len(), 2);
        let rest = search(&alpha.host, &alpha.hei, &wanted, &two_only.next.unwrap(), 2).await.unwrap();
        assert_eq!(rest.rows[0].object, "A-2007");
    }

    #[tokio::test]
    async fn an_export_is_bounded_and_stands_in_the_log_itself() {
        let (alpha, _, _) = two().await;
        fill(&alpha.host, &alpha.hei, &alpha.actor, MOST_EXPORTED + 3).await;
        let filter = Filter { kind: Some("agreement".to_owned()), ..Filter::default() };
        let wanted = Search { filter, words: None };
        let taken = export(&alpha.host, &alpha.hei, &alpha.actor, &wanted, Order::NewestFirst).await.unwrap();
        assert_eq!(taken.len(), MOST_EXPORTED);
        let newest =
            search(&alpha.host, &alpha.hei, &Search::default(), &Place::First, 1).await.unwrap().rows.remove(0);
        assert_eq!((newest.what.as_str(), newest.actor), ("audit-exported", alpha.actor.clone()));
        assert_eq!(newest.details, r#"{"entries":"10000","kind":"agreement"}"#);
    }
}
