//! What a person sees of a list, as conditions that do not overlap and that an index answers in the order of the list.

use std::collections::BTreeSet;

use domain::hei::OunitId;
use domain::ids::StaffId;
use domain::people::access::Reach;
use domain::people::right::Right;
use domain::task::Pile;
use jiff::Timestamp;

use super::{Filter, Sight, View};
use crate::sql::Query;

/// Up to this number of units each has a branch of its own; beyond it the rows of all units are looked at in order.
const MOST_UNIT_BRANCHES: usize = 12;

/// A part of a list.
pub(super) struct Branch<'a> {
    what: What<'a>,
    units: Units,
    put_off: PutOff<'a>,
}

enum What<'a> {
    /// What is assigned to a person, as far as they may still see it: agreements in reach, and connections.
    Mine { me: &'a StaffId, connections: bool },
    /// What is nobody's and needs one of these rights.
    Open(Vec<Right>),
    /// Everything of a pile.
    Whole(Pile),
}

#[derive(Clone)]
enum Units {
    Every,
    One(OunitId),
    Some(Vec<OunitId>),
}

/// What of that which somebody put off.
enum PutOff<'a> {
    Whatever,
    Without(&'a StaffId, Timestamp),
    Only(&'a StaffId, Timestamp),
}

/// The branches of a list; none if the person sees nothing of it.
pub(super) fn of<'a>(sight: Sight<'a>, view: View, filter: &Filter) -> Vec<Branch<'a>> {
    let reach = |right| match sight.access.reach(right) {
        Some(reach) => units(reach, filter.units.as_ref()),
        None => Vec::new(),
    };
    let put_off = || match (view, filter.put_off) {
        (View::ForYou, false) => PutOff::Without(sight.me, sight.now),
        (View::ForYou, true) => PutOff::Only(sight.me, sight.now),
        _ => PutOff::Whatever,
    };
    let whole = |pile, right| {
        let branch = |units| Branch { what: What::Whole(pile), units, put_off: put_off() };
        reach(right).into_iter().map(branch).collect()
    };
    match view {
        View::Team => whole(Pile::Work, Right::SeeAgreements),
        View::Waiting => whole(Pile::Waiting, Right::SeeAgreements),
        View::Connection => whole(Pile::Connection, Right::SeeConnections),
        View::ForYou => {
            let connections = sight.access.may(Right::SeeConnections) && filter.units.is_none();
            let mut branches: Vec<Branch<'a>> = reach(Right::SeeAgreements)
                .into_iter()
                .map(|units| Branch {
                    what: What::Mine { me: sight.me, connections: false },
                    units,
                    put_off: put_off(),
                })
                .collect();
            if connections {
                let what = What::Mine { me: sight.me, connections: true };
                branches.push(Branch { what, units: Units::Every, put_off: put_off() });
            }
            for (rights, reach) in by_reach(sight) {
                for units in units(reach, filter.units.as_ref()) {
                    branches.push(Branch { what: What::Open(rights.clone()), units, put_off: put_off() });
                }
            }
            branches
        }
    }
}

impl Branch<'_> {
    /// Writes the branch: a whole question without an order.
    pub(super) fn rows(&self, query: &mut Query, filter: &Filter) {
        query.add("SELECT * FROM tasks WHERE institution = $1");
        match &self.what {
            What::Mine { me, connections } => {
                query.add(" AND assignee = ").value(me);
                query.add(if *connections { " AND pile = " } else { " AND pile <> " });
                query.value(&Pile::Connection.slug());
            }
            What::Open(rights) => {
                query.add(" AND pile = ").value(&Pile::Work.slug()).add(" AND assignee IS NULL AND needs IN ");
                query.list(&rights.iter().map(|right| right.slug()).collect::<Vec<_>>());
            }
            What::Whole(pile) => {
                query.add(" AND pile = ").value(&pile.slug());
            }
        }
        match &self.units {
            Units::Every => {}
            Units::One(unit) => {
                query.add(" AND unit = ").value(unit);
            }
            Units::Some(units) => {
                query.add(" AND unit IN ").list(units);
            }
        }
        if let Some(kind) = filter.kind {
            query.add(" AND kind = ").value(&kind.slug());
        }
        if let Some(from) = &filter.due_from {
            query.add(" AND due >= ").value(from);
        }
        if let Some(before) = &filter.due_before {
            query.add(" AND due < ").value(before);
        }
        let (word, me, now) = match &self.put_off {
            PutOff::Whatever => return,
            PutOff::Without(me, now) => (" AND NOT EXISTS (", me, now),
            PutOff::Only(me, now) => (" AND EXISTS (", me, now),
        };
        query
            .add(word)
            .add("SELECT 1 FROM task_snoozes z WHERE z.institution = tasks.institution AND z.task = tasks.id");
        query.add(" AND z.staff = ").value(me).add(" AND z.until_at > ").value(now).add(")");
    }
}

/// The rights of the person by where they hold.
fn by_reach(sight: Sight<'_>) -> Vec<(Vec<Right>, &Reach)> {
    let mut groups: Vec<(Vec<Right>, &Reach)> = Vec::new();
    for right in sight.access.rights() {
        let Some(reach) = sight.access.reach(right) else { continue };
        match groups.iter_mut().find(|(_, known)| *known == reach) {
            Some((rights, _)) => rights.push(right),
            None => groups.push((vec![right], reach)),
        }
    }
    groups
}

/// Where a right holds, as far as a filter wants it.
fn units(reach: &Reach, wanted: Option<&BTreeSet<OunitId>>) -> Vec<Units> {
    let units: Vec<OunitId> = match (reach, wanted) {
        (Reach::Everywhere, None) => return vec![Units::Every],
        (Reach::Everywhere, Some(wanted)) => wanted.iter().cloned().collect(),
        (Reach::Units(units), None) => units.iter().cloned().collect(),
        (Reach::Units(units), Some(wanted)) => units.intersection(wanted).cloned().collect(),
    };
    if units.is_empty() {
        Vec::new()
    } else if units.len() <= MOST_UNIT_BRANCHES {
        units.into_iter().map(Units::One).collect()
    } else {
        vec![Units::Some(units)]
    }
}
