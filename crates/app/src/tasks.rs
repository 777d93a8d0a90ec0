//! What has to be done next, for whoever looks: lists, one step with what people said, and what they plan for it. The
//! steps themselves are derived from facts ([`domain::task`]) and written where the facts change.

pub mod act;
pub mod bulk;
mod keep;

use std::collections::{BTreeMap, BTreeSet};

use domain::actor::Actor;
use domain::agreement::standing::Who;
use domain::hei::{HeiId, OunitId};
use domain::ids::StaffId;
use domain::people::access::{Access, Ground};
use domain::people::right::Right;
use domain::people::role::Role;
use domain::task::{Kind, Step, StepKey};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use l10n::Lang;
use store::tasks::{self, Filter};
use store::{Db, StoreError, grants, roles, staff};

pub use store::tasks::{Assignment, At, Comment, Line, Lines, MOST_AT_ONCE, MOST_COUNTED, Sight, Spot, View};

pub use self::keep::{Checked, check, rebuild};
pub(crate) use self::keep::{keep, keep_all};
use crate::exports::{self, Exported, Pages};
use crate::host::{Host, Institution};
use crate::people;

/// How many rows a page of a list has.
pub const ROWS: u32 = 50;
/// How many comments on one object are shown.
const MOST_COMMENTS: u32 = 100;
/// How many roles of colleagues are looked at.
const MOST_COLLEAGUES: u32 = 300;

/// Who looks or acts.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The person.
    pub id: &'a StaffId,
    /// Their name, for what they say.
    pub name: &'a str,
    /// What they may do, and where.
    pub access: &'a Access,
}

/// When something is due, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Before today.
    Overdue,
    /// Today or in the six days after it.
    Week,
    /// After that.
    Later,
}

impl Due {
    /// All of them, in the order of a list.
    pub const ALL: [Self; 3] = [Self::Overdue, Self::Week, Self::Later];

    /// Stable short name for addresses and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Week => "week",
            Self::Later => "later",
        }
    }
}

/// Where today and the week end, as the institution has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    today: Timestamp,
    week: Timestamp,
}

impl Calendar {
    /// The calendar of an institution at a time.
    #[must_use]
    pub fn of(institution: &Institution, now: Timestamp) -> Self {
        let today = institution.today(now);
        let week = today.checked_add(7.days()).unwrap_or(today);
        Self { today: start_of(institution, today), week: start_of(institution, week) }
    }

    /// When something is due.
    #[must_use]
    pub fn due(&self, at: Timestamp) -> Due {
        if at < self.today {
            Due::Overdue
        } else if at < self.week {
            Due::Week
        } else {
            Due::Later
        }
    }

    fn range(&self, due: Due) -> (Option<Timestamp>, Option<Timestamp>) {
        match due {
            Due::Overdue => (None, Some(self.today)),
            Due::Week => (Some(self.today), Some(self.week)),
            Due::Later => (Some(self.week), None),
        }
    }
}

/// What a reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which list.
    pub view: View,
    /// Only of this unit and those below it.
    pub unit: Option<OunitId>,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what is due then.
    pub due: Option<Due>,
    /// What the reader put off, instead of what they did not.
    pub put_off: bool,
    /// Which page.
    pub at: At,
}

/// A page of a list with the numbers around it.
#[derive(Clone, Debug)]
pub struct Inbox {
    /// The rows.
    pub lines: Lines,
    /// How many rows each list has, in the order of [`View::ALL`]; one more than [`MOST_COUNTED`] where nobody counted
    /// further.
    pub views: [u32; 4],
    /// How many rows this list has by when they are due, in the order of [`Due::ALL`].
    pub dues: [u32; 3],
    /// Since when the oldest thing waits for others; looked for where nothing waits for the reader.
    pub oldest_waiting: Option<Timestamp>,
}

/// One step with what people said and planned.
#[derive(Clone, Debug)]
pub struct One {
    /// The step.
    pub line: Line,
    /// Whose it is and who gave it to them with which words.
    pub assignment: Option<Assignment>,
    /// The name of whoever gave it, if that was somebody else.
    pub given_by: Option<String>,
    /// What was said about its object, newest first.
    pub comments: Vec<Comment>,
}

/// One page of a list, in two questions to the database, or three where nothing waits for the reader.
pub async fn inbox(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    wanted: &Wanted,
) -> Result<Inbox, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().now());
    let calendar = Calendar::of(institution, now);
    let sight = sight(person, now);
    let filter = |due: Option<Due>| filter(institution, calendar, &Wanted { due, ..wanted.clone() });
    let lines = tasks::list(store, hei, sight, wanted.view, &filter(wanted.due), &wanted.at, ROWS).await?;
    let every = View::ALL.map(|view| (view, Filter::default())).into_iter();
    let here = Due::ALL.map(|due| (wanted.view, filter(Some(due)))).into_iter();
    let counted = tasks::counts(store, hei, sight, &every.chain(here).collect::<Vec<_>>()).await?;
    let number = |index: usize| counted.get(index).copied().unwrap_or_default();
    let is_bare = wanted.view == View::ForYou && lines.rows.is_empty();
    let oldest_waiting = if is_bare { tasks::oldest(store, hei, sight, View::Waiting).await? } else { None };
    Ok(Inbox { lines, views: [0, 1, 2, 3].map(number), dues: [4, 5, 6].map(number), oldest_waiting })
}

/// The first steps of a list under its filters, as many as one action takes; whether there are more.
pub async fn matching(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    wanted: &Wanted,
) -> Result<(Vec<StepKey>, bool), StoreError> {
    let now = host.clock().now();
    let filter = filter(institution, Calendar::of(institution, now), wanted);
    let most = u32::try_from(MOST_AT_ONCE).unwrap_or(u32::MAX);
    let sight = sight(person, now);
    let lines = tasks::list(host.store(), institution.hei(), sight, wanted.view, &filter, &At::First, most).await?;
    let keys = lines.rows.iter().map(|line| line.row.step.key()).collect();
    Ok((keys, lines.next.is_some()))
}

/// Takes what a list has under its filters out, as much as an export may have, and keeps in the log that this was done:
/// the filters in `words`.
pub async fn export(
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    person: Person<'_>,
    wanted: &Wanted,
    words: &[(&str, String)],
) -> Result<Vec<Line>, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().now());
    let filter = filter(institution, Calendar::of(institution, now), wanted);
    let (mut pages, mut rows) = (Pages::all(), Vec::new());
    while let Some((place, limit)) = pages.turn() {
        rows.extend(
            pages.take(tasks::list(store, hei, sight(person, now), wanted.view, &filter, &place, limit).await?),
        );
    }
    exports::note(host, hei, actor, Exported::Tasks, rows.len() as u64, words).await?;
    Ok(rows)
}

fn filter(institution: &Institution, calendar: Calendar, wanted: &Wanted) -> Filter {
    let (due_from, due_before) = wanted.due.map_or((None, None), |due| calendar.range(due));
    let units = wanted.unit.as_ref().map(|unit| people::units(institution).with_children(unit));
    Filter { units, kind: wanted.kind, due_from, due_before, put_off: wanted.put_off }
}

/// How many things wait for a person; one more than [`MOST_COUNTED`] where nobody counted further.
pub async fn count_for(host: &Host, institution: &HeiId, person: Person<'_>) -> Result<u32, StoreError> {
    let sight = sight(person, host.clock().now());
    let counted = tasks::counts(host.store(), institution, sight, &[(View::ForYou, Filter::default())]).await?;
    Ok(counted.first().copied().unwrap_or_default())
}

/// One step; `None` if there is none of this name, or the person may not see it.
pub async fn one(
    host: &Host,
    institution: &HeiId,
    person: Person<'_>,
    key: &StepKey,
) -> Result<Option<One>, StoreError> {
    let Some(line) = seen(host.store(), institution, person, host.clock().now(), key).await? else {
        return Ok(None);
    };
    let assignment = tasks::assignments(host.store(), institution, std::slice::from_ref(key)).await?.pop();
    let comments = tasks::comments(host.store(), institution, &key.object, MOST_COMMENTS).await?;
    let giver = assignment.as_ref().map(|one| &one.by).filter(|by| line.assignee.as_ref() != Some(*by));
    let given_by = match giver {
        Some(by) => staff::get(host.store(), institution, by).await?.map(|person| person.name),
        None => None,
    };
    Ok(Some(One { line, assignment, given_by, comments }))
}

/// The steps of an agreement as far as the person may see them, what is ours first.
pub async fn of_object(
    host: &Host,
    institution: &HeiId,
    person: Person<'_>,
    object: &domain::task::Object,
) -> Result<Vec<Line>, StoreError> {
    let sight = sight(person, host.clock().now());
    let mut lines = tasks::of_object(host.store(), institution, sight, object).await?;
    lines.retain(|line| may_see(person.access, line));
    lines.sort_by_key(|line| (line.row.step.pile(), line.row.step.due));
    Ok(lines)
}

/// The colleagues who may do at least one of these steps, by name; the person is not among them.
pub async fn colleagues(
    host: &Host,
    institution: &Institution,
    person: Person<'_>,
    lines: &[Line],
) -> Result<Vec<(StaffId, String)>, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().wire_now());
    let custom = roles::list(store, hei).await?;
    let rights: BTreeSet<Right> = lines.iter().map(|line| line.row.step.kind.right()).collect();
    let roles: BTreeSet<Role> = rights.into_iter().flat_map(|right| people::allowing(right, &custom)).collect();
    let roles: Vec<Role> = roles.into_iter().collect();
    let tree = people::units(institution);
    let ground = Ground { roles: &custom, units: &tree, now };
    let mut found = BTreeMap::new();
    for holder in grants::holders(store, hei, &roles, MOST_COLLEAGUES).await? {
        let access = Access::of(std::slice::from_ref(&holder.grant), &[], ground);
        if holder.id != *person.id && lines.iter().any(|line| may_do(&access, line)) {
            found.insert((holder.name, holder.id.clone()), holder.id);
        }
    }
    Ok(found.into_iter().map(|((name, _), id)| (id, name)).collect())
}

/// The units from which a person can choose: those in which they may see agreements.
#[must_use]
pub fn units_of(institution: &Institution, access: &Access) -> Vec<OunitId> {
    let pages = institution.pages();
    let known: BTreeSet<OunitId> = pages.units.iter().filter_map(|unit| OunitId::parse(&unit.id).ok()).collect();
    let right = Right::SeeAgreements;
    known.into_iter().filter(|unit| access.may_in(right, Some(unit))).collect()
}

/// What has to be done, as its title. What partners do has words of its own.
#[must_use]
pub fn title(lang: Lang, step: &Step) -> String {
    let is_theirs = step.who == Who::Partner
        && matches!(step.kind, Kind::CompleteLink | Kind::ResolveDifferences | Kind::ApproveAgreement);
    let whose = if is_theirs { "theirs-" } else { "" };
    lang.text_with(&format!("task-{whose}{}", step.kind.slug()), &[("count", step.number.into())])
}

/// Whether a person may see a step.
#[must_use]
pub fn may_see(access: &Access, line: &Line) -> bool {
    access.may_in(line.row.step.kind.seen_with(), line.row.unit.as_ref())
}

/// Whether a person may do a step.
#[must_use]
pub fn may_do(access: &Access, line: &Line) -> bool {
    access.may_in(line.row.step.kind.right(), line.row.unit.as_ref())
}

/// Whether a person may say whose a step is: who may do it, or prepares agreements there.
#[must_use]
pub fn may_plan(access: &Access, line: &Line) -> bool {
    let unit = line.row.unit.as_ref();
    let prepares = line.row.step.kind.seen_with() == Right::SeeAgreements && access.may_in(Right::EditAgreements, unit);
    may_do(access, line) || prepares
}

pub(crate) fn sight(person: Person<'_>, now: Timestamp) -> Sight<'_> {
    Sight { me: person.id, access: person.access, now }
}

/// A step that the person may see.
pub(crate) async fn seen(
    db: &impl Db,
    institution: &HeiId,
    person: Person<'_>,
    now: Timestamp,
    key: &StepKey,
) -> Result<Option<Line>, StoreError> {
    let found = tasks::named(db, institution, sight(person, now), std::slice::from_ref(key)).await?.pop();
    Ok(found.filter(|line| may_see(person.access, line)))
}

/// When a day begins at an institution.
pub(crate) fn start_of(institution: &Institution, day: Date) -> Timestamp {
    day.to_zoned(institution.time_zone().clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests;
