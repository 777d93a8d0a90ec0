//! What people do with one step: take it or give it to a colleague, put it off, say something.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::task::StepKey;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use store::tasks::{self, Comment, Line};
use store::{StoreError, Tx, audit, staff};

use super::{Person, bulk, may_do, may_plan, seen, start_of};
use crate::host::{Host, Institution};
use crate::people;

/// The kind of thing in the audit log.
pub const OBJECT: &str = "task";
/// The longest comment or note, in characters.
pub const MOST_SAID: usize = 1000;
/// For how many days a step can be put off.
const MOST_DAYS: i32 = 366;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum ActRefused {
    /// The step has ended, or never was one, or the person may not see it.
    #[error("there is no such step")]
    NotFound,
    /// The person may not say whose it is.
    #[error("the person may not plan this step")]
    Forbidden,
    /// The colleague does not work here.
    #[error("there is no such colleague")]
    NoColleague,
    /// The colleague may not do it.
    #[error("the colleague may not do this")]
    ColleagueMayNot,
    /// The day is not after today, or too far away.
    #[error("the day is not within a year after today")]
    BadDay,
    /// There are no words.
    #[error("nothing was said")]
    Empty,
    /// There are too many words.
    #[error("it is longer than {MOST_SAID} characters")]
    TooLong,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Gives a step to a colleague, or to oneself, with a note. Tells the name by which that can be undone.
pub async fn assign(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    key: &StepKey,
    to: &StaffId,
    note: &str,
) -> Result<String, ActRefused> {
    let note = words(note)?;
    let (hei, now) = (institution.hei(), host.clock().now());
    let tx = host.store().begin().await?;
    let line = seen(&tx, hei, person, now, key).await?.ok_or(ActRefused::NotFound)?;
    if !may_plan(person.access, &line) {
        return Err(ActRefused::Forbidden);
    }
    may_take(host, &tx, institution, to, &line).await?;
    let change = bulk::give(&tx, hei, person, std::slice::from_ref(key), to, &note, now).await?;
    tx.commit().await?;
    Ok(change)
}

/// Takes a step from whoever has it: it is everybody's again who may do it.
pub async fn release(host: &Host, institution: &HeiId, person: Person<'_>, key: &StepKey) -> Result<(), ActRefused> {
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    let line = seen(&tx, institution, person, now, key).await?.ok_or(ActRefused::NotFound)?;
    if !may_plan(person.access, &line) && line.assignee.as_ref() != Some(person.id) {
        return Err(ActRefused::Forbidden);
    }
    tasks::unassign(&tx, institution, key).await?;
    note_deed(&tx, institution, person, "task-released", key, &[], now).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts a step off for the person until a day. Tells the name by which that can be undone; `None` if it is put off
/// until that day already.
pub async fn put_off(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    key: &StepKey,
    until: Date,
) -> Result<Option<String>, ActRefused> {
    let (hei, now) = (institution.hei(), host.clock().now());
    let until = (until, until_of(institution, until, now)?);
    let tx = host.store().begin().await?;
    let line = seen(&tx, hei, person, now, key).await?.ok_or(ActRefused::NotFound)?;
    if line.put_off_until == Some(until.1) {
        tx.rollback().await?;
        return Ok(None);
    }
    let change = bulk::postpone(&tx, hei, person, std::slice::from_ref(key), until, now).await?;
    tx.commit().await?;
    Ok(Some(change))
}

/// Takes a step back that the person put off.
pub async fn wake(host: &Host, institution: &HeiId, person: Person<'_>, key: &StepKey) -> Result<(), ActRefused> {
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    seen(&tx, institution, person, now, key).await?.ok_or(ActRefused::NotFound)?;
    if tasks::wake(&tx, institution, key, person.id).await? {
        note_deed(&tx, institution, person, "task-woken", key, &[], now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Says something about the object of a step. Everybody who sees it can read it.
pub async fn comment(
    host: &Host,
    institution: &HeiId,
    person: Person<'_>,
    key: &StepKey,
    said: &str,
) -> Result<(), ActRefused> {
    let said = words(said)?;
    if said.is_empty() {
        return Err(ActRefused::Empty);
    }
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    seen(&tx, institution, person, now, key).await?.ok_or(ActRefused::NotFound)?;
    let new = Comment { name: person.name.to_owned(), said, at: now };
    tasks::comment(&tx, institution, &key.object, person.id, &new).await?;
    note_deed(&tx, institution, person, "task-comment", key, &[], now).await?;
    tx.commit().await?;
    Ok(())
}

/// The time at which a step comes back that is put off until a day.
pub(crate) fn until_of(institution: &Institution, until: Date, now: Timestamp) -> Result<Timestamp, ActRefused> {
    let today = institution.today(now);
    let last = today.checked_add(MOST_DAYS.days()).unwrap_or(today);
    if until <= today || until > last {
        return Err(ActRefused::BadDay);
    }
    Ok(start_of(institution, until))
}

/// Whether a colleague can get a step: they work here and may do it there.
pub(crate) async fn may_take(
    host: &Host,
    tx: &Tx,
    institution: &Institution,
    to: &StaffId,
    line: &Line,
) -> Result<(), ActRefused> {
    if !works_here(tx, institution.hei(), to).await? {
        return Err(ActRefused::NoColleague);
    }
    let standing = people::standing(tx, institution, to, host.clock().wire_now()).await?;
    if may_do(&standing.access, line) { Ok(()) } else { Err(ActRefused::ColleagueMayNot) }
}

/// Whether there is such a colleague, who has not left.
pub(crate) async fn works_here(tx: &Tx, institution: &HeiId, who: &StaffId) -> Result<bool, StoreError> {
    Ok(staff::get(tx, institution, who).await?.is_some_and(|person| person.left_at.is_none()))
}

/// What was said, without blanks around it.
pub(crate) fn words(said: &str) -> Result<String, ActRefused> {
    let said = said.trim().replace("\r\n", "\n");
    if said.chars().count() > MOST_SAID {
        return Err(ActRefused::TooLong);
    }
    Ok(said.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect())
}

/// Keeps in the audit log what was done, in its transaction.
pub(crate) async fn note_deed(
    tx: &Tx,
    institution: &HeiId,
    person: Person<'_>,
    what: &str,
    key: &StepKey,
    details: &[(&str, &str)],
    at: Timestamp,
) -> Result<(), StoreError> {
    let actor = Actor::Staff { institution: institution.clone(), id: person.id.clone(), name: person.name.to_owned() };
    let details: std::collections::BTreeMap<&str, &str> = details.iter().copied().collect();
    let details = serde_json::to_string(&details).unwrap_or_else(|_| "{}".to_owned());
    let entry = audit::Entry {
        institution,
        at,
        actor: &actor,
        what,
        object_kind: OBJECT,
        object_id: &key.to_string(),
        details: &details,
    };
    audit::append(tx, &entry).await
}
