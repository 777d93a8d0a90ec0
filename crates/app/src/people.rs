//! Who works at an institution, what each of them may do, and who can help somebody who may not.

pub mod custom_roles;
pub mod deputies;
pub mod managing;
mod units;
pub mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::{RoleId, StaffId};
use domain::people::access::{Access, Ground, Reach};
use domain::people::grant::Grant;
use domain::people::right::Right;
use domain::people::role::{BuiltIn, CustomRole, Role};
use domain::people::units::UnitTree;
use jiff::{SignedDuration, Timestamp};
use l10n::{Dates, Lang};
use store::{Db, StoreError, Tx, audit, grants, roles};

pub use store::standings::Within;

pub use self::units::{NamedUnit, named_units, unit_name, unit_name_with_lang, units_in_order};

use crate::host::{Host, Institution};

/// How many grants are looked at for the names of those who may do something.
const MOST_HOLDERS: u32 = 100;
/// How much is kept of the address of a refused form.
const MOST_OF_A_PATH: usize = 200;
/// Within what time equal refused forms of one person are one entry.
const TOGETHER: SignedDuration = SignedDuration::from_mins(1);
/// How many refused forms of one person are kept within that time; more say nothing new.
const MOST_REFUSED: u32 = 20;

/// A role by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleName {
    /// One that every institution has; its name is a text of ours.
    BuiltIn(BuiltIn),
    /// One that the institution made, with the name that it gave.
    Custom(String),
}

/// What a person is and may do at one moment.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Everything that they may do, for others included.
    pub access: Access,
    /// Their own roles at that moment, each once.
    pub roles: Vec<RoleName>,
}

/// Where somebody wants to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// It does not matter where.
    Somewhere,
    /// With something that belongs to this unit, or to none.
    In(Option<&'a OunitId>),
}

/// What somebody who acts may do.
pub(crate) enum Allowed {
    /// Everything: Habita acts by itself.
    Everything,
    /// What a person may do.
    Some(Access),
}

/// Somebody may do it in no place.
pub(crate) struct Nowhere;

/// Who may do something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhoMay {
    /// The roles that allow it.
    pub roles: Vec<RoleName>,
    /// People who have one of them, by name; at most as many as were asked for.
    pub people: Vec<String>,
}

/// What a person is and may do at a moment of wire time.
pub async fn standing(
    db: &impl Db,
    institution: &Institution,
    staff: &StaffId,
    now: Timestamp,
) -> Result<Standing, StoreError> {
    let hei = institution.hei();
    let counting = grants::counting(db, hei, staff, now).await?;
    let all = || counting.own.iter().chain(&counting.acting_for);
    let custom =
        if all().any(|grant| matches!(grant.role, Role::Custom(_))) { roles::list(db, hei).await? } else { Vec::new() };
    let units = if all().any(|grant| grant.unit.is_some()) { units(institution) } else { UnitTree::default() };
    let ground = Ground { roles: &custom, units: &units, now };
    let holding = counting.own.iter().filter(|grant| grant.holds_at(now));
    let roles: BTreeSet<RoleName> = holding.filter_map(|grant| name(&grant.role, &custom)).collect();
    Ok(Standing { access: Access::of(&counting.own, &counting.acting_for, ground), roles: roles.into_iter().collect() })
}

/// From when until when, in the days that people say; of what has neither, that it is for good. What ends with a day
/// ends at the first moment of the next one.
#[must_use]
pub fn term(dates: &Dates, lang: Lang, (from, until): (Option<Timestamp>, Option<Timestamp>)) -> String {
    let first = from.map(|at| dates.date(at));
    let last = until.map(|at| dates.date(last_of(at)));
    match (first, last) {
        (Some(first), Some(last)) => {
            lang.text_with("people-term", &[("from", (&first).into()), ("until", (&last).into())])
        }
        (Some(first), None) => lang.text_with("people-term-from", &[("from", (&first).into())]),
        (None, Some(last)) => lang.text_with("people-term-until", &[("until", (&last).into())]),
        (None, None) => lang.text("people-for-good"),
    }
}

/// A moment of the last day of what ends then.
#[must_use]
pub fn last_of(until: Timestamp) -> Timestamp {
    until.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(until)
}

/// What somebody may do at this moment: Habita itself everything, partners nothing of this kind.
pub(crate) async fn access(
    db: &impl Db,
    host: &Host,
    institution: &Institution,
    actor: &Actor,
) -> Result<Allowed, StoreError> {
    Ok(match actor {
        Actor::System => Allowed::Everything,
        Actor::Staff { institution: hei, id, .. } if hei == institution.hei() => {
            Allowed::Some(standing(db, institution, id, host.clock().wire_now()).await?.access)
        }
        Actor::Staff { .. } | Actor::Partner { .. } => Allowed::Some(Access::default()),
    })
}

/// Whether somebody may do this at this moment with something that belongs to this unit, or to none. Every use case
/// asks this in its transaction, whatever the page before it asked.
pub(crate) async fn may(
    db: &impl Db,
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    right: Right,
    unit: Option<&OunitId>,
) -> Result<bool, StoreError> {
    Ok(access(db, host, institution, actor).await?.may_in(right, unit))
}

/// The institution for which somebody acts: staff act for their own, if it is one of this host's.
pub(crate) fn workplace(host: &Host, actor: &Actor) -> Option<Arc<Institution>> {
    match actor {
        Actor::Staff { institution, .. } => host.institution(institution),
        Actor::Partner { .. } | Actor::System => None,
    }
}

/// Begins the transaction of a change that needs a right for the whole institution of a person; `None` if they lack it.
pub(crate) async fn begin(
    host: &Host,
    actor: &Actor,
    right: Right,
) -> Result<Option<(Arc<Institution>, Tx)>, StoreError> {
    let Some(institution) = workplace(host, actor) else { return Ok(None) };
    let tx = host.store().begin().await?;
    let may = may(&tx, host, &institution, actor, right, None).await?;
    Ok(may.then_some((institution, tx)))
}

/// Who may do something here with what belongs to such a place, for a person who may not.
pub async fn who_may(
    host: &Host,
    institution: &Institution,
    right: Right,
    place: Place<'_>,
    most: usize,
) -> Result<WhoMay, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().wire_now());
    let custom = roles::list(store, hei).await?;
    let allowing = allowing(right, &custom);
    let holders = grants::holders(store, hei, &allowing, MOST_HOLDERS).await?;
    let tree = units(institution);
    let covers = |grant: &Grant| match (place, &grant.unit) {
        (Place::Somewhere, _) | (_, None) => true,
        (Place::In(None), Some(_)) => false,
        (Place::In(Some(unit)), Some(granted)) => tree.with_children(granted).contains(unit),
    };
    let counting = holders.into_iter().filter(|holder| holder.grant.holds_at(now) && covers(&holder.grant));
    let names: BTreeSet<String> = counting.map(|holder| holder.name).collect();
    Ok(WhoMay {
        roles: allowing.iter().filter_map(|role| name(role, &custom)).collect(),
        people: names.into_iter().take(most).collect(),
    })
}

/// Keeps in the audit log what somebody did with a page: that they sent a form that no page of theirs has, or, of those
/// who help from outside, that they looked at it. The part of the address is cut where it gets long.
pub async fn note_page(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    what: &str,
    path: &str,
) -> Result<(), StoreError> {
    let path: String = path.chars().take(MOST_OF_A_PATH).collect();
    let tx = host.store().begin().await?;
    let entry = audit::Entry {
        institution,
        at: host.clock().now(),
        actor,
        what,
        object_kind: "page",
        object_id: &path,
        details: "{}",
    };
    audit::append(&tx, &entry).await?;
    tx.commit().await
}

/// Keeps in the audit log that somebody sent a form that was refused: once a minute for each address, and no more than
/// tells that somebody tries.
pub async fn note_refused(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    what: &str,
    path: &str,
) -> Result<(), StoreError> {
    let who = match actor {
        Actor::Staff { id, .. } => id.to_string(),
        Actor::Partner { hei } => hei.to_string(),
        Actor::System => audit::SYSTEM.to_owned(),
    };
    let from = host.clock().now().checked_sub(TOGETHER).ok();
    let filter = audit::Filter { who: Some(who), what: Some(what.to_owned()), from, ..audit::Filter::default() };
    let first: &store::page::Place = &store::page::Place::First;
    let newest = audit::search(host.store(), institution, &filter, first, MOST_REFUSED).await?.rows;
    let kept: String = path.chars().take(MOST_OF_A_PATH).collect();
    let most = usize::try_from(MOST_REFUSED).unwrap_or(usize::MAX);
    if newest.len() >= most || newest.iter().any(|entry| entry.object == kept) {
        return Ok(());
    }
    note_page(host, institution, actor, what, path).await
}

/// The tree of an institution's units as it is known here.
#[must_use]
pub fn units(institution: &Institution) -> UnitTree {
    let pages = institution.pages();
    let id = |text: &str| OunitId::parse(text).ok();
    UnitTree::new(pages.units.iter().filter_map(|unit| Some((id(&unit.id)?, unit.parent.as_deref().and_then(id)))))
}

impl Allowed {
    /// Whether this may be done with something that belongs to this unit, or to none.
    pub(crate) fn may_in(&self, right: Right, unit: Option<&OunitId>) -> bool {
        match self {
            Self::Everything => true,
            Self::Some(access) => access.may_in(right, unit),
        }
    }

    /// The unit in which somebody makes something who may: none if they may in the whole institution, else theirs, the
    /// first by its id if there are several.
    pub(crate) fn home(&self, right: Right, tree: &UnitTree) -> Result<Option<OunitId>, Nowhere> {
        let Self::Some(access) = self else { return Ok(None) };
        match access.reach(right).ok_or(Nowhere)? {
            Reach::Everywhere => Ok(None),
            Reach::Units(units) => Ok(tree.highest(units).into_iter().next().or_else(|| units.first().cloned())),
        }
    }
}

/// The roles that allow something.
pub(crate) fn allowing(right: Right, custom: &[CustomRole]) -> Vec<Role> {
    let built_in = BuiltIn::ALL.into_iter().filter(|role| role.rights().contains(&right)).map(Role::BuiltIn);
    let custom = custom.iter().filter(|role| role.rights.contains(&right)).map(|role| Role::Custom(role.id.clone()));
    built_in.chain(custom).collect()
}

/// How many people who work here are administrators for good.
pub(crate) async fn administrators(db: &impl Db, institution: &HeiId, now: Timestamp) -> Result<usize, StoreError> {
    let holders = grants::holders(db, institution, &[Role::BuiltIn(BuiltIn::Administrator)], MOST_HOLDERS).await?;
    let people = holders.iter().filter(|holder| holder.grant.administers_for_good(now)).map(|holder| &holder.id);
    Ok(people.collect::<BTreeSet<_>>().len())
}

/// The name of a role; `None` if it is none of the institution's own.
#[must_use]
pub fn name(role: &Role, custom: &[CustomRole]) -> Option<RoleName> {
    match role {
        Role::BuiltIn(role) => Some(RoleName::BuiltIn(*role)),
        Role::Custom(id) => custom_name(id, custom).map(|name| RoleName::Custom(name.to_owned())),
    }
}

fn custom_name<'a>(id: &RoleId, custom: &'a [CustomRole]) -> Option<&'a str> {
    custom.iter().find(|role| role.id == *id).map(|role| role.name.as_str())
}
