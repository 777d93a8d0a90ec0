//! What the pages about people show.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::StaffId;
use domain::people::grant::Grant;
use domain::people::role::{BuiltIn, CustomRole, Role};
use jiff::Timestamp;
use store::{StoreError, deputies, grants, roles, sessions, sign_in_links, staff};

pub use store::deputies::Kept as KeptDeputy;
pub use store::grants::Kept as KeptGrant;
pub use store::sessions::Session;
pub use store::staff::{At, Filter, Staff};

use super::{RoleName, name};
use crate::exports::{self, Exported, Pages};
use crate::host::Host;
use crate::sign_in::{IDLE, before};
use crate::{Counted, Page, start_of};

/// How many holders of roles are counted.
const MOST_COUNTED: u32 = 1000;

/// One person in a list.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Who.
    pub person: Staff,
    /// Their roles now, each with its unit if it is not for the whole institution.
    pub roles: Vec<(RoleName, Option<OunitId>)>,
    /// Until when their invitation works, if they have not come yet.
    pub invited_until: Option<Timestamp>,
}

/// One page of people.
#[derive(Clone, Debug)]
pub struct PeoplePage {
    /// The people by name.
    pub page: Page<PersonRow, StaffId>,
    /// How many there are, and how many before the page.
    pub counted: Counted,
}

/// One person in full.
#[derive(Clone, Debug)]
pub struct PersonView {
    /// Who.
    pub person: Staff,
    /// All roles that were given to them, with their names.
    pub grants: Vec<(KeptGrant, Option<RoleName>)>,
    /// Who acts for them.
    pub deputies: Vec<KeptDeputy>,
    /// For whom they act.
    pub acts_for: Vec<KeptDeputy>,
    /// Where they are signed in.
    pub sessions: Vec<Session>,
    /// Until when their invitation works, if they have not come yet.
    pub invited_until: Option<Timestamp>,
}

/// A role that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// Which.
    pub role: Role,
    /// Its name.
    pub name: RoleName,
    /// What it allows, if the institution made it.
    pub custom: Option<CustomRole>,
    /// How many people have it now, up to a thousand.
    pub holders: usize,
}

/// One page of the people of an institution.
pub async fn list(
    host: &Host,
    institution: &HeiId,
    filter: &Filter,
    at: &At,
    limit: u32,
) -> Result<PeoplePage, StoreError> {
    let (store, now) = (host.store(), host.clock().wire_now());
    let found = staff::list(store, institution, filter, at, limit).await?;
    let counted = staff::counted(store, institution, filter, start_of(&found)).await?;
    let custom = roles::list(store, institution).await?;
    let ids: Vec<StaffId> = found.rows.iter().map(|person| person.id.clone()).collect();
    let mut invited: BTreeMap<StaffId, Timestamp> =
        sign_in_links::invited(store, institution, &ids, now).await?.into_iter().collect();
    let mut roles: BTreeMap<StaffId, Vec<(RoleName, Option<OunitId>)>> = BTreeMap::new();
    for (person, grant) in grants::of_people(store, institution, &ids).await? {
        if let Some(name) = name(&grant.role, &custom).filter(|_| grant.holds_at(now)) {
            roles.entry(person).or_default().push((name, grant.unit));
        }
    }
    let row = |person: Staff| {
        let mut roles = roles.remove(&person.id).unwrap_or_default();
        roles.sort_unstable();
        roles.dedup();
        PersonRow { invited_until: invited.remove(&person.id), person, roles }
    };
    Ok(PeoplePage { page: found.map(row), counted })
}

/// Takes people out, as many as an export may have, and keeps in the log that this was done: the filter of the list in
/// `words`.
pub async fn export(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    filter: &Filter,
    words: &[(&str, String)],
) -> Result<Vec<PersonRow>, StoreError> {
    let (mut pages, mut rows) = (Pages::all(), Vec::new());
    while let Some((place, limit)) = pages.turn() {
        rows.extend(pages.take(list(host, institution, filter, &place, limit).await?.page));
    }
    exports::note(host, institution, actor, Exported::People, rows.len() as u64, words).await?;
    Ok(rows)
}

/// One person in full; `None` if the institution has nobody with this id.
pub async fn person(host: &Host, institution: &HeiId, id: &StaffId) -> Result<Option<PersonView>, StoreError> {
    let (store, now) = (host.store(), host.clock().wire_now());
    let Some(person) = staff::get(store, institution, id).await? else { return Ok(None) };
    let custom = roles::list(store, institution).await?;
    let kept = grants::of_person(store, institution, id).await?;
    let named = |kept: KeptGrant| {
        let name = name(&kept.grant.role, &custom);
        (kept, name)
    };
    let invited = sign_in_links::invited(store, institution, std::slice::from_ref(id), now).await?;
    Ok(Some(PersonView {
        person,
        invited_until: invited.first().map(|(_, until)| *until),
        grants: kept.into_iter().map(named).collect(),
        deputies: deputies::of_person(store, institution, id).await?,
        acts_for: deputies::by_person(store, institution, id).await?,
        sessions: sessions::of_person(store, institution, id, now, before(now, IDLE)).await?,
    }))
}

/// All roles of an institution: those that every one has, then its own.
pub async fn role_lines(host: &Host, institution: &HeiId) -> Result<Vec<RoleLine>, StoreError> {
    let (store, now) = (host.store(), host.clock().wire_now());
    let custom = roles::list(store, institution).await?;
    let all: Vec<Role> = BuiltIn::ALL
        .into_iter()
        .map(Role::BuiltIn)
        .chain(custom.iter().map(|role| Role::Custom(role.id.clone())))
        .collect();
    let holders = grants::holders(store, institution, &all, MOST_COUNTED).await?;
    let count = |role: &Role| {
        let holds = |grant: &Grant| grant.role == *role && grant.holds_at(now);
        let people = holders.iter().filter(|holder| holds(&holder.grant)).map(|holder| &holder.id);
        people.collect::<std::collections::BTreeSet<_>>().len()
    };
    let line = |role: Role| {
        Some(RoleLine {
            name: name(&role, &custom)?,
            custom: custom.iter().find(|one| role == Role::Custom(one.id.clone())).cloned(),
            holders: count(&role),
            role,
        })
    };
    Ok(all.into_iter().filter_map(line).collect())
}
