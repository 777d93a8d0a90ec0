//! The first week of an institution: which steps are done, as the facts say, and the two things that people say about
//! it.

use domain::actor::Actor;
use domain::first_week::{self as rule, Facts, State, Step};
use domain::hei::HeiId;
use domain::people::right::Right;
use jiff::Timestamp;
use store::keys::{Key, KeyRole, KeyState};
use store::{StoreError, audit, first_week, keys, upkeep};

use crate::host::{Host, Institution};
use crate::institution_pages::{ContactEntry, FactsheetEntry, InstitutionPages};
use crate::{directory, people};

/// The list of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstWeek {
    /// Every step with how far it is.
    pub steps: Vec<(Step, State)>,
    /// When somebody closed the list; it is still there to read.
    pub closed_at: Option<Timestamp>,
    /// When somebody said that there are no units.
    pub no_units_at: Option<Timestamp>,
}

impl FirstWeek {
    /// How many steps are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|(_, state)| state.is_done()).count()
    }

    /// Whether all of them are.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.done() == self.steps.len()
    }

    /// The first step that is open.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        self.steps.iter().find(|(_, state)| !state.is_done()).map(|(step, _)| *step)
    }
}

/// Why nothing is said.
#[derive(Debug, thiserror::Error)]
pub enum SayRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// The person may not say this.
    #[error("this person lacks the right {0:?}")]
    NoRight(Right),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The list of an institution as it is now. Its statements are few and always as many.
pub async fn look(host: &Host, institution: &Institution) -> Result<FirstWeek, StoreError> {
    let said = first_week::said(host.store(), institution.hei()).await?;
    with(host, institution, said).await
}

/// The list as long as there is something to do and nobody closed it, for pages that only remind of it.
pub async fn reminder(host: &Host, institution: &Institution) -> Result<Option<FirstWeek>, StoreError> {
    let said = first_week::said(host.store(), institution.hei()).await?;
    if said.closed_at.is_some() {
        return Ok(None);
    }
    let list = with(host, institution, said).await?;
    Ok((!list.is_over()).then_some(list))
}

async fn with(host: &Host, institution: &Institution, said: first_week::Said) -> Result<FirstWeek, StoreError> {
    let (store, hei) = (host.store(), institution.hei());
    let (first_sent_at, first_in_force_at) = first_week::first_agreements(store, hei).await?;
    let pages = institution.pages();
    let snapshot = host.catalogue();
    let now = host.clock().wire_now();
    let facts = Facts {
        administrators: first_week::administrators(store, hei, now).await?,
        published_at: institution.pages_change().map(|(_, at)| at),
        has_contact: has_contact(institution, &pages),
        units: pages.units.len(),
        no_units_at: said.no_units_at,
        has_factsheet: pages.factsheet.as_ref().is_some_and(is_useful),
        list_imported_at: directory::imported_at(host).await?,
        keys_since: since(&keys::all(store, hei).await?),
        is_listed: host.is_listed(institution),
        listed_at: (snapshot.fetched_at != Timestamp::UNIX_EPOCH).then_some(snapshot.fetched_at),
        has_mail: host.mailing().is_some(),
        backed_up_at: upkeep::backed_up_at(store).await?,
        second_came_at: first_week::second_came_at(store, hei).await?,
        first_sent_at,
        first_in_force_at,
    };
    Ok(FirstWeek { steps: rule::steps(&facts, now).to_vec(), closed_at: said.closed_at, no_units_at: said.no_units_at })
}

/// Says that the institution has no units, or takes that back.
pub async fn say_no_units(host: &Host, hei: &HeiId, actor: &Actor, none: bool) -> Result<(), SayRefused> {
    say(host, hei, actor, Right::EditInstitution, What::NoUnits(none)).await
}

/// Closes the list for everybody, or opens it again.
pub async fn close(host: &Host, hei: &HeiId, actor: &Actor, closed: bool) -> Result<(), SayRefused> {
    say(host, hei, actor, Right::ManagePeople, What::Closed(closed)).await
}

#[derive(Clone, Copy)]
enum What {
    NoUnits(bool),
    Closed(bool),
}

async fn say(host: &Host, hei: &HeiId, actor: &Actor, right: Right, what: What) -> Result<(), SayRefused> {
    let institution = host.institution(hei).ok_or_else(|| SayRefused::NoInstitution(hei.clone()))?;
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    if !people::may(&tx, host, &institution, actor, right, None).await? {
        return Err(SayRefused::NoRight(right));
    }
    let slug = match what {
        What::NoUnits(none) => {
            first_week::say_no_units(&tx, hei, none.then_some(now)).await?;
            if none { "first-week-no-units" } else { "first-week-units-after-all" }
        }
        What::Closed(closed) => {
            first_week::close(&tx, hei, closed.then_some(now)).await?;
            if closed { "first-week-closed" } else { "first-week-opened" }
        }
    };
    let entry = audit::Entry {
        institution: hei,
        at: now,
        actor,
        what: slug,
        object_kind: "institution",
        object_id: hei.as_str(),
        details: "{}",
    };
    audit::append(&tx, &entry).await?;
    Ok(tx.commit().await?)
}

/// Whether somebody can be asked: an office or a person, with a mailbox or a phone.
fn has_contact(institution: &Institution, pages: &InstitutionPages) -> bool {
    let reachable = |contact: &ContactEntry| {
        let has_phone = contact.phones.iter().any(|phone| phone.number.as_ref().is_some_and(|number| is_text(number)));
        has_phone || contact.emails.iter().any(|email| is_text(email))
    };
    let named = pages.institution.names.values().any(|name| is_text(name)) || !institution.profile().names.is_empty();
    named && pages.institution.contacts.iter().any(reachable)
}

/// Whether partners learn the last days of both terms and whom to ask.
fn is_useful(factsheet: &FactsheetEntry) -> bool {
    let calendar = &factsheet.calendar;
    let days =
        [&calendar.nominations, &calendar.applications].into_iter().flat_map(|term| [&term.autumn, &term.spring]);
    days.into_iter().all(|day| is_text(day)) && is_text(&factsheet.application.email)
}

fn is_text(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Since when keys of both kinds sign; the first ones, since a change of keys undoes nothing.
fn since(all: &[Key]) -> Option<Timestamp> {
    let signs = |role: KeyRole| all.iter().any(|key| key.role == role && key.state() == KeyState::Active);
    if !KeyRole::ALL.into_iter().all(signs) {
        return None;
    }
    let first = |role: KeyRole| all.iter().filter(|key| key.role == role).map(|key| key.created_at).min();
    KeyRole::ALL.into_iter().filter_map(first).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example;
    use crate::institution_pages::keep;
    use crate::testing::{mailing, two};

    async fn done(host: &Host, hei: &HeiId) -> Vec<&'static str> {
        let list = look(host, &host.institution(hei).unwrap()).await.unwrap();
        list.steps.iter().filter(|(_, state)| state.is_done()).map(|(step, _)| step.slug()).collect()
    }

    #[tokio::test]
    async fn steps_are_ticked_by_what_is_done() {
        let (alpha, _, _) = two().await;
        let (host, hei) = (&alpha.host, &alpha.hei);
        assert_eq!(done(host, hei).await, ["keys"]);
        example::fill_pages(host, hei).await.unwrap();
        assert_eq!(done(host, hei).await, ["units", "factsheet", "keys"]);
        // A name is no office that somebody can ask.
        let mut pages = (*host.institution(hei).unwrap().pages()).clone();
        pages.institution.contacts.push(ContactEntry::default());
        keep(host, hei, &alpha.actor, &pages).await.unwrap();
        assert_eq!(done(host, hei).await, ["units", "factsheet", "keys"]);
        pages.institution.contacts[0].emails.push("international@alpha.example".to_owned());
        keep(host, hei, &alpha.actor, &pages).await.unwrap();
        assert_eq!(done(host, hei).await, ["institution", "units", "factsheet", "keys"]);
        host.send_mail(mailing(None));
        assert_eq!(done(host, hei).await, ["institution", "units", "factsheet", "keys", "mail"]);
    }

    #[tokio::test]
    async fn the_list_of_the_commission_and_a_backup_are_facts_of_the_installation() {
        let (alpha, _, _) = two().await;
        let (host, hei) = (&alpha.host, &alpha.hei);
        directory::import_file(host, "list.xlsx", directory::sample::workbook(), None).await.unwrap();
        assert_eq!(done(host, hei).await, ["directory", "keys"]);
        let now = host.clock().wire_now();
        let backed_up = async |at: Option<Timestamp>| {
            let tx = host.store().begin().await.unwrap();
            upkeep::backed_up(&tx, at).await.unwrap();
            tx.commit().await.unwrap();
            done(host, hei).await.contains(&"backup")
        };
        assert!(backed_up(Some(now)).await);
        assert!(!backed_up(Some(now - jiff::SignedDuration::from_hours(24 * 8))).await);
        assert!(!backed_up(None).await);
    }

    #[tokio::test]
    async fn a_list_that_somebody_closed_reminds_of_nothing_and_can_be_opened_again() {
        let (alpha, beta, _) = two().await;
        let institution = alpha.host.institution(&alpha.hei).unwrap();
        assert!(reminder(&alpha.host, &institution).await.unwrap().is_some());
        close(&alpha.host, &alpha.hei, &alpha.actor, true).await.unwrap();
        assert_eq!(reminder(&alpha.host, &institution).await.unwrap(), None);
        assert!(look(&alpha.host, &institution).await.unwrap().closed_at.is_some());
        close(&alpha.host, &alpha.hei, &alpha.actor, false).await.unwrap();
        assert!(reminder(&alpha.host, &institution).await.unwrap().is_some());
        let stranger = close(&alpha.host, &alpha.hei, &beta.actor, true).await;
        assert!(matches!(stranger, Err(SayRefused::NoRight(Right::ManagePeople))));
    }

    #[tokio::test]
    async fn a_university_says_that_it_has_no_units_and_takes_that_back() {
        let (alpha, beta, _) = two().await;
        let (host, hei) = (&alpha.host, &alpha.hei);
        say_no_units(host, hei, &alpha.actor, true).await.unwrap();
        assert!(done(host, hei).await.contains(&"units"));
        say_no_units(host, hei, &alpha.actor, false).await.unwrap();
        assert!(!done(host, hei).await.contains(&"units"));
        let stranger = say_no_units(host, hei, &beta.actor, true).await;
        assert!(matches!(stranger, Err(SayRefused::NoRight(Right::EditInstitution))));
    }
}
