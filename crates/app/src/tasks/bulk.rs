//! The same for several steps at once: first a plan that says what would be done and what not, then the deed, which can
//! be undone for ten minutes.

use std::collections::{BTreeMap, BTreeSet};

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::task::StepKey;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::tasks::{self, Assignment, Change, Line, Snooze};
use store::{StoreError, Tx};

use super::act::{ActRefused, may_take, note_deed, until_of, words, works_here};
use super::{MOST_AT_ONCE, Person, may_plan, may_see, sight};
use crate::host::{Host, Institution};

/// How long a deed can be undone.
const UNDO: SignedDuration = SignedDuration::from_mins(10);
/// What kept changes are called that gave steps to a colleague.
const GIVEN: &str = "assign";
/// What those are called that put steps off.
const PUT_OFF: &str = "put-off";

/// What to do with several steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Give them to a colleague.
    Assign {
        /// To whom.
        to: StaffId,
        /// With which words.
        note: String,
    },
    /// Put them off until a day.
    PutOff {
        /// Until when.
        until: Date,
    },
}

/// Why a step is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// The person may not say whose it is.
    NotYours,
    /// The colleague may not do it.
    ColleagueMayNot,
    /// It is that colleague's already.
    TheirsAlready,
    /// It is put off until that day already.
    PutOffAlready,
}

/// What would be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// With these.
    pub lines: Vec<Line>,
    /// Not with these.
    pub skipped: Vec<(Line, Skip)>,
    /// How many of those that were chosen have ended meanwhile.
    pub ended: usize,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The name by which it can be undone; empty if nothing was done.
    pub change: String,
    /// With how many.
    pub done: usize,
    /// With how many of those that were confirmed it was not.
    pub skipped: usize,
}

/// How a step was before, as it is kept for undoing.
#[derive(Debug, Serialize, Deserialize)]
struct Before {
    task: String,
    staff: Option<String>,
    by: Option<String>,
    note: Option<String>,
    at: Option<i64>,
    until: Option<i64>,
}

impl Before {
    fn nothing(task: &StepKey) -> Self {
        Self { task: task.to_string(), staff: None, by: None, note: None, at: None, until: None }
    }
}

/// Tells what would be done. At most [`MOST_AT_ONCE`] steps are looked at.
pub async fn plan(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    deed: &Deed,
    keys: &[StepKey],
) -> Result<Plan, ActRefused> {
    let tx = host.store().begin().await?;
    let plan = plan_in(host, &tx, institution, person, deed, keys).await?;
    tx.rollback().await?;
    Ok(plan)
}

/// Does it with those steps with which it can still be done.
pub async fn carry_out(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    deed: &Deed,
    keys: &[StepKey],
) -> Result<Done, ActRefused> {
    let (hei, now) = (institution.hei(), host.clock().now());
    let tx = host.store().begin().await?;
    let plan = plan_in(host, &tx, institution, person, deed, keys).await?;
    let chosen: Vec<StepKey> = plan.lines.iter().map(|line| line.row.step.key()).collect();
    let skipped = plan.skipped.len() + plan.ended;
    if chosen.is_empty() {
        tx.rollback().await?;
        return Ok(Done { change: String::new(), done: 0, skipped });
    }
    let change = match deed {
        Deed::Assign { to, note } => give(&tx, hei, person, &chosen, to, &words(note)?, now).await?,
        Deed::PutOff { until } => {
            let comes_back = (*until, until_of(institution, *until, now)?);
            postpone(&tx, hei, person, &chosen, comes_back, now).await?
        }
    };
    tx.commit().await?;
    Ok(Done { change, done: chosen.len(), skipped })
}

/// Gives steps to a colleague with a note. Tells the name by which that can be undone.
pub(super) async fn give(
    tx: &Tx,
    hei: &HeiId,
    person: Person<'_>,
    keys: &[StepKey],
    to: &StaffId,
    note: &str,
    now: Timestamp,
) -> Result<String, StoreError> {
    let before = assigned_before(tx, hei, keys).await?;
    for key in keys {
        let (task, by, note) = (key.clone(), person.id.clone(), note.to_owned());
        tasks::assign(tx, hei, &Assignment { task, staff: to.clone(), by, note, at: now }).await?;
        let (what, details) =
            if to == person.id { ("task-taken", vec![]) } else { ("task-assigned", vec![("to", to.as_str())]) };
        note_deed(tx, hei, person, what, key, &details, now).await?;
    }
    keep_change(tx, hei, person, GIVEN, &before, now).await
}

/// Puts steps off for the person. Tells the name by which that can be undone.
pub(super) async fn postpone(
    tx: &Tx,
    hei: &HeiId,
    person: Person<'_>,
    keys: &[StepKey],
    (day, until): (Date, Timestamp),
    now: Timestamp,
) -> Result<String, StoreError> {
    let before = put_off_before(tx, hei, person.id, keys).await?;
    for key in keys {
        tasks::snooze(tx, hei, &Snooze { task: key.clone(), staff: person.id.clone(), until, at: now }).await?;
        note_deed(tx, hei, person, "task-put-off", key, &[("day", &day.to_string())], now).await?;
    }
    keep_change(tx, hei, person, PUT_OFF, &before, now).await
}

async fn keep_change(
    tx: &Tx,
    hei: &HeiId,
    person: Person<'_>,
    kind: &str,
    before: &Vec<Before>,
    now: Timestamp,
) -> Result<String, StoreError> {
    let until = now.saturating_add(UNDO).unwrap_or(now);
    tasks::keep_change(tx, hei, &Change { staff: person.id, kind, at: now, until }, before).await
}

/// Undoes a deed, as far as nobody changed anything since. Tells with how many steps; with none it can still be undone
/// later. `None` if it is too late, was undone already or was somebody else's.
pub async fn undo(
    host: &Host,
    institution: &HeiId,
    person: Person<'_>,
    change: &str,
) -> Result<Option<usize>, StoreError> {
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    let Some(kept) = tasks::take_change::<Vec<Before>>(&tx, institution, change, person.id, now).await? else {
        return Ok(None);
    };
    let keys: Vec<StepKey> = kept.before.iter().filter_map(|before| StepKey::parse(&before.task)).collect();
    let was_given = kept.kind == GIVEN;
    let stands: BTreeSet<StepKey> = if was_given {
        let found = tasks::assignments(&tx, institution, &keys).await?;
        found.into_iter().filter(|one| one.at == kept.at && one.by == *person.id).map(|one| one.task).collect()
    } else {
        let found = tasks::snoozes(&tx, institution, person.id, &keys).await?;
        found.into_iter().filter(|one| one.at == kept.at).map(|one| one.task).collect()
    };
    let mut undone = 0;
    for before in &kept.before {
        let Some(key) = StepKey::parse(&before.task).filter(|key| stands.contains(key)) else { continue };
        if was_given {
            match assignment(&key, before) {
                // Of somebody who left meanwhile nobody would find it any more.
                Some(assignment) if works_here(&tx, institution, &assignment.staff).await? => {
                    tasks::assign(&tx, institution, &assignment).await?;
                }
                _ => tasks::unassign(&tx, institution, &key).await?,
            }
        } else {
            match snooze(&key, person.id, before) {
                Some(snooze) => tasks::snooze(&tx, institution, &snooze).await?,
                None => {
                    tasks::wake(&tx, institution, &key, person.id).await?;
                }
            }
        }
        note_deed(&tx, institution, person, "task-undone", &key, &[("what", &kept.kind)], now).await?;
        undone += 1;
    }
    if undone > 0 {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    Ok(Some(undone))
}

async fn plan_in(
    host: &Host,
    tx: &Tx,
    institution: &Institution,
    person: Person<'_>,
    deed: &Deed,
    keys: &[StepKey],
) -> Result<Plan, ActRefused> {
    let now = host.clock().now();
    let mut unique: Vec<StepKey> = Vec::new();
    for key in keys.iter().take(MOST_AT_ONCE) {
        if !unique.contains(key) {
            unique.push(key.clone());
        }
    }
    if let Deed::PutOff { until } = deed {
        until_of(institution, *until, now)?;
    }
    let mut plan = Plan::default();
    // What the person may not see is for them as if it had ended.
    let found = tasks::named(tx, institution.hei(), sight(person, now), &unique).await?;
    for line in found.into_iter().filter(|line| may_see(person.access, line)) {
        match skip(host, tx, institution, person, deed, &line).await? {
            Some(why) => plan.skipped.push((line, why)),
            None => plan.lines.push(line),
        }
    }
    plan.ended = unique.len().saturating_sub(plan.lines.len() + plan.skipped.len());
    Ok(plan)
}

async fn skip(
    host: &Host,
    tx: &Tx,
    institution: &Institution,
    person: Person<'_>,
    deed: &Deed,
    line: &Line,
) -> Result<Option<Skip>, ActRefused> {
    let to = match deed {
        Deed::Assign { to, .. } => to,
        Deed::PutOff { until } => {
            let comes_back = until_of(institution, *until, host.clock().now())?;
            return Ok((line.put_off_until == Some(comes_back)).then_some(Skip::PutOffAlready));
        }
    };
    if !may_plan(person.access, line) {
        return Ok(Some(Skip::NotYours));
    }
    if line.assignee.as_ref() == Some(to) {
        return Ok(Some(Skip::TheirsAlready));
    }
    match may_take(host, tx, institution, to, line).await {
        Ok(()) => Ok(None),
        Err(ActRefused::ColleagueMayNot) => Ok(Some(Skip::ColleagueMayNot)),
        Err(other) => Err(other),
    }
}

async fn assigned_before(tx: &Tx, hei: &HeiId, keys: &[StepKey]) -> Result<Vec<Before>, StoreError> {
    let found = tasks::assignments(tx, hei, keys).await?;
    let found: BTreeMap<&StepKey, &Assignment> = found.iter().map(|one| (&one.task, one)).collect();
    let before = |key| match found.get(key) {
        None => Before::nothing(key),
        Some(one) => Before {
            staff: Some(one.staff.to_string()),
            by: Some(one.by.to_string()),
            note: Some(one.note.clone()),
            at: Some(one.at.as_microsecond()),
            ..Before::nothing(key)
        },
    };
    Ok(keys.iter().map(before).collect())
}

async fn put_off_before(tx: &Tx, hei: &HeiId, me: &StaffId, keys: &[StepKey]) -> Result<Vec<Before>, StoreError> {
    let found = tasks::snoozes(tx, hei, me, keys).await?;
    let found: BTreeMap<&StepKey, &Snooze> = found.iter().map(|one| (&one.task, one)).collect();
    let before = |key| match found.get(key) {
        None => Before::nothing(key),
        Some(one) => Before {
            at: Some(one.at.as_microsecond()),
            until: Some(one.until.as_microsecond()),
            ..Before::nothing(key)
        },
    };
    Ok(keys.iter().map(before).collect())
}

fn assignment(key: &StepKey, before: &Before) -> Option<Assignment> {
    Some(Assignment {
        task: key.clone(),
        staff: StaffId::parse(before.staff.as_deref()?)?,
        by: StaffId::parse(before.by.as_deref()?)?,
        note: before.note.clone().unwrap_or_default(),
        at: Timestamp::from_microsecond(before.at?).ok()?,
    })
}

fn snooze(key: &StepKey, me: &StaffId, before: &Before) -> Option<Snooze> {
    Some(Snooze {
        task: key.clone(),
        staff: me.clone(),
        until: Timestamp::from_microsecond(before.until?).ok()?,
        at: Timestamp::from_microsecond(before.at?).ok()?,
    })
}
