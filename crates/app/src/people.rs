//! Who works at an institution, what each of them may do, and who can help somebody who may not.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::{RoleId, StaffId};
use domain::people::access::{Access, Ground};
use domain::people::grant::{Grant, Source};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, CustomRole, Role};
use domain::people::units::UnitTree;
use jiff::Timestamp;
use store::{Db, StoreError, audit, grants, roles};

pub use store::standings::Within;

use crate::host::{Host, Institution};

/// How many grants are looked at for the names of those who may do something.
const MOST_HOLDERS: u32 = 100;
/// How much is kept of the address of a refused form.
const MOST_OF_A_PATH: usize = 200;

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

/// Who may do something here, in the whole institution or in some unit, for a person who may not.
pub async fn who_may(host: &Host, institution: &Institution, right: Right, most: usize) -> Result<WhoMay, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().wire_now());
    let custom = roles::list(store, hei).await?;
    let allowing = allowing(right, &custom);
    let holders = grants::holders(store, hei, &allowing, MOST_HOLDERS).await?;
    let names: BTreeSet<String> =
        holders.into_iter().filter(|holder| holder.grant.holds_at(now)).map(|holder| holder.name).collect();
    Ok(WhoMay {
        roles: allowing.iter().filter_map(|role| name(role, &custom)).collect(),
        people: names.into_iter().take(most).collect(),
    })
}

/// Keeps in the audit log that somebody sent a form that no page of theirs has. The part of the address is cut where it
/// gets long.
pub async fn note_refused(
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

/// The tree of an institution's units as it is known here.
#[must_use]
pub fn units(institution: &Institution) -> UnitTree {
    let pages = institution.pages();
    let id = |text: &str| OunitId::parse(text).ok();
    UnitTree::new(pages.units.iter().filter_map(|unit| Some((id(&unit.id)?, unit.parent.as_deref().and_then(id)))))
}

/// The roles that allow something.
pub(crate) fn allowing(right: Right, custom: &[CustomRole]) -> Vec<Role> {
    let built_in = BuiltIn::ALL.into_iter().filter(|role| role.rights().contains(&right)).map(Role::BuiltIn);
    let custom = custom.iter().filter(|role| role.rights.contains(&right)).map(|role| Role::Custom(role.id.clone()));
    built_in.chain(custom).collect()
}

/// Whether anybody who works here may manage people, now and with no end in sight.
pub(crate) async fn is_administered(db: &impl Db, institution: &HeiId, now: Timestamp) -> Result<bool, StoreError> {
    let custom = roles::list(db, institution).await?;
    let holders = grants::holders(db, institution, &allowing(Right::ManagePeople, &custom), MOST_HOLDERS).await?;
    Ok(holders.iter().any(|holder| holder.grant.holds_at(now) && is_for_good(&holder.grant)))
}

/// Whether a role was given by a person, for the whole institution and without an end.
pub(crate) fn is_for_good(grant: &Grant) -> bool {
    grant.source == Source::Hand && grant.until.is_none() && grant.unit.is_none()
}

fn name(role: &Role, custom: &[CustomRole]) -> Option<RoleName> {
    match role {
        Role::BuiltIn(role) => Some(RoleName::BuiltIn(*role)),
        Role::Custom(id) => custom_name(id, custom).map(|name| RoleName::Custom(name.to_owned())),
    }
}

fn custom_name<'a>(id: &RoleId, custom: &'a [CustomRole]) -> Option<&'a str> {
    custom.iter().find(|role| role.id == *id).map(|role| role.name.as_str())
}
