//! Inviting people, giving and taking roles, and the end of somebody's work here.
//!
//! One such change is made at a time, so that two of them never leave the institution without an administrator. Each is
//! in the audit log; what sessions may do follows at their next page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::{SessionId, StaffId};
use domain::people::access::{Access, Ground};
use domain::people::administration::{self, Giver, LastAdministrator, OnlyAdministrators};
use domain::people::grant::{Grant, GrantRefused, Source};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, CustomRole, Role};
use domain::people::units::UnitTree;
use jiff::{SignedDuration, Timestamp};
use store::sign_in_links::{self, Link, Purpose};
use store::staff::Staff;
use store::{StoreError, Tx, audit, deputies, grants, mailboxes, roles, sessions, staff, tasks};

use super::RoleName;
use crate::host::{Host, Institution};
use crate::mail::{self, Mail};
use crate::people;
use crate::secrets::{self, NoChance};
use crate::sign_in::checked_name;

/// The kind of thing in the audit log.
pub(crate) const OBJECT: &str = "person";
/// How long an invitation can be taken up.
pub const INVITATION: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The longest address that is kept.
const MOST_OF_AN_EMAIL: usize = 254;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ManageRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// Only an administrator may do this.
    #[error(transparent)]
    OnlyAdministrators(#[from] OnlyAdministrators),
    /// The institution has no such person.
    #[error("nobody with this id works here")]
    NotFound,
    /// The person does not work here any more.
    #[error("the person does not work here any more")]
    Left,
    /// A name has 1 to 200 characters.
    #[error("this is no name")]
    BadName,
    /// This is no address.
    #[error("this is no mail address")]
    BadEmail,
    /// Somebody who works here has this address.
    #[error("{0} has this address")]
    EmailTaken(String),
    /// The role cannot be given so.
    #[error(transparent)]
    Grant(#[from] GrantRefused),
    /// The institution has no such role.
    #[error("there is no such role")]
    NoRole,
    /// The institution has no such unit.
    #[error("there is no such unit")]
    NoUnit,
    /// The institution would have no administrator any more.
    #[error(transparent)]
    LastAdministrator(#[from] LastAdministrator),
    /// Nobody is their own deputy, or somebody's who is the same.
    #[error("nobody is their own deputy")]
    OwnDeputy,
    /// No secret could be made.
    #[error(transparent)]
    Chance(#[from] NoChance),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody who is invited.
#[derive(Clone, Debug)]
pub struct NewPerson<'a> {
    /// Their name.
    pub name: &'a str,
    /// Where they get mail, if that is known.
    pub email: Option<&'a str>,
    /// The language of their letters, if somebody chose one.
    pub lang: Option<&'a str>,
    /// Their first role, if they get one at once.
    pub grant: Option<Grant>,
}

/// A change under way: who makes it, in which transaction, and what was so before.
pub(super) struct Change<'a> {
    pub(super) host: &'a Host,
    pub(super) institution: Arc<Institution>,
    pub(super) actor: &'a Actor,
    pub(super) tx: Tx,
    pub(super) now: Timestamp,
    is_administrator: bool,
    rights: BTreeSet<Right>,
    administrators: usize,
}

impl<'a> Change<'a> {
    /// Begins a change by somebody who may manage people.
    pub(super) async fn begin(host: &'a Host, actor: &'a Actor) -> Result<Self, ManageRefused> {
        let change = Self::begin_for(host, actor).await?;
        let may = people::may(&change.tx, host, &change.institution, actor, Right::ManagePeople, None).await?;
        if may { Ok(change) } else { Err(ManageRefused::Forbidden) }
    }

    /// Begins a change that somebody may make about themselves.
    pub(super) async fn begin_for(host: &'a Host, actor: &'a Actor) -> Result<Self, ManageRefused> {
        let institution = people::workplace(host, actor).ok_or(ManageRefused::Forbidden)?;
        let Actor::Staff { id, .. } = actor else { return Err(ManageRefused::Forbidden) };
        let now = host.clock().wire_now();
        let tx = host.store().begin().await?;
        grants::hold_still(&tx).await?;
        let standing = people::standing(&tx, &institution, id, now).await?;
        let is_administrator = standing.roles.contains(&RoleName::BuiltIn(BuiltIn::Administrator));
        let administrators = people::administrators(&tx, institution.hei(), now).await?;
        // What somebody holds as a deputy ends with the absence: it is nothing to give away.
        let own = grants::counting(&tx, institution.hei(), id, now).await?.own;
        let custom = roles::list(&tx, institution.hei()).await?;
        let access = Access::of(&own, &[], Ground { roles: &custom, units: &UnitTree::default(), now });
        let rights = Right::ALL.into_iter().filter(|right| access.may_in(*right, None)).collect();
        Ok(Self { host, institution, actor, tx, now, is_administrator, rights, administrators })
    }

    pub(super) fn hei(&self) -> &HeiId {
        self.institution.hei()
    }

    /// Goes on for administrators only.
    pub(super) fn demand_administrator(&self) -> Result<(), OnlyAdministrators> {
        if self.is_administrator { Ok(()) } else { Err(OnlyAdministrators) }
    }

    /// A person of this institution, also one who left.
    pub(super) async fn person(&self, id: &StaffId) -> Result<Staff, ManageRefused> {
        staff::get(&self.tx, self.hei(), id).await?.ok_or(ManageRefused::NotFound)
    }

    /// A person who works here.
    pub(super) async fn colleague(&self, id: &StaffId) -> Result<Staff, ManageRefused> {
        let person = self.person(id).await?;
        if person.left_at.is_some() { Err(ManageRefused::Left) } else { Ok(person) }
    }

    pub(super) async fn note(&self, what: &str, object: &str, details: &[(&str, &str)]) -> Result<(), StoreError> {
        note(&self.tx, self.hei(), self.actor, what, (OBJECT, object), details, self.host.clock().now()).await
    }

    /// Keeps everything, unless nobody would be left who manages people.
    pub(super) async fn finish(self) -> Result<(), ManageRefused> {
        let after = people::administrators(&self.tx, self.hei(), self.now).await?;
        administration::check_administrators(self.administrators, after)?;
        self.tx.commit().await?;
        self.host.poke();
        Ok(())
    }

    pub(super) fn actor_id(&self) -> Option<StaffId> {
        match self.actor {
            Actor::Staff { id, .. } => Some(id.clone()),
            Actor::Partner { .. } | Actor::System => None,
        }
    }

    /// Puts a letter to a person into the queue, if this host sends mail.
    pub(super) async fn write(&self, to: &StaffId, mail: &Mail) -> Result<(), StoreError> {
        mail::enqueue(self.host, &self.tx, self.hei(), to, mail).await?;
        Ok(())
    }

    /// Tells somebody by mail that their roles changed, unless they did it themselves.
    async fn tell_of_roles(&self, person: &StaffId) -> Result<(), ManageRefused> {
        let known = self.person(person).await?;
        if known.email.is_some() && known.left_at.is_none() && self.actor_id().as_ref() != Some(person) {
            self.write(person, &Mail::RolesChanged { by: self.actor_id() }).await?;
        }
        Ok(())
    }

    /// Goes on if nothing that the person may do is beyond the one who makes the change: what follows could let them
    /// act as that person, or take something away that they could not give.
    async fn demand_no_less_than(&self, person: &StaffId) -> Result<(), ManageRefused> {
        let custom = roles::list(&self.tx, self.hei()).await?;
        for kept in grants::of_person(&self.tx, self.hei(), person).await? {
            self.taker().check(&kept.grant.role, &custom)?;
        }
        for grant in grants::counting(&self.tx, self.hei(), person, self.now).await?.acting_for {
            self.taker().check(&grant.role, &custom)?;
        }
        Ok(())
    }

    fn taker(&self) -> Giver<'_> {
        Giver { is_administrator: self.is_administrator, rights: &self.rights, to_self: false, has_it: true }
    }

    async fn give(&self, person: &StaffId, grant: &Grant) -> Result<(), ManageRefused> {
        grant.check()?;
        let custom = roles::list(&self.tx, self.hei()).await?;
        known_role(&grant.role, &custom)?;
        if let Some(unit) = &grant.unit
            && !self.institution.pages().units.iter().any(|known| known.id == unit.as_str())
        {
            return Err(ManageRefused::NoUnit);
        }
        let kept = grants::of_person(&self.tx, self.hei(), person).await?;
        // One's own role may be given anew, but not for longer, and not by hand if a rule gave it.
        let no_longer = |until: Option<Timestamp>| match (grant.until, until) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(new), Some(old)) => new <= old,
        };
        let same = |kept: &grants::Kept| {
            kept.grant.role == grant.role
                && kept.grant.unit == grant.unit
                && kept.grant.source == grant.source
                && no_longer(kept.grant.until)
        };
        let giver = Giver {
            is_administrator: self.is_administrator,
            rights: &self.rights,
            to_self: matches!(self.actor, Actor::Staff { id, .. } if id == person),
            has_it: kept.iter().any(|kept| same(kept) && kept.grant.holds_at(self.now)),
        };
        giver.check(&grant.role, &custom)?;
        grants::give(&self.tx, self.hei(), person, grant, self.now, self.actor.label()).await?;
        let place = grant.unit.as_ref().map_or("", OunitId::as_str);
        let moment = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        let (from, until) = (moment(grant.from), moment(grant.until));
        let role = shown(&grant.role, &custom);
        let details = [("role", role.as_str()), ("unit", place), ("from", from.as_str()), ("until", until.as_str())];
        self.note("role-given", person.as_str(), &details).await?;
        Ok(())
    }
}

/// Makes a person known, gives them their first role and makes a link with which they come for the first time within a
/// week. Returns the secret for its address.
pub async fn invite(host: &Host, actor: &Actor, new: NewPerson<'_>) -> Result<(StaffId, String), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    let name = checked_name(new.name).map_err(|_| ManageRefused::BadName)?;
    let name = name.as_str();
    let email = checked_email(new.email)?;
    free_email(&change, email, None).await?;
    let id = staff::add(&change.tx, change.hei(), name, email, change.now).await?;
    if let Some(lang) = new.lang {
        mailboxes::set_lang(&change.tx, change.hei(), &id, lang).await?;
    }
    change.note("invited", id.as_str(), &[("name", name)]).await?;
    if let Some(grant) = &new.grant {
        change.give(&id, grant).await?;
    }
    if email.is_some() {
        change.write(&id, &Mail::Invitation { by: change.actor_id() }).await?;
    }
    let token = link_in(&change, &id, name, Purpose::Invitation, INVITATION).await?;
    change.finish().await?;
    Ok((id, token))
}

/// Makes a new link for somebody who works here, with which they come in once within a week; those made before are
/// worthless then. Who never came is invited again; everybody else gets a new link to sign in. Returns the secret for
/// its address.
pub async fn invite_again(host: &Host, actor: &Actor, person: &StaffId) -> Result<String, ManageRefused> {
    let change = Change::begin(host, actor).await?;
    let known = change.colleague(person).await?;
    change.demand_no_less_than(person).await?;
    sign_in_links::revoke(&change.tx, change.hei(), person, change.now).await?;
    let token = link_in(&change, person, &known.name, Purpose::Invitation, INVITATION).await?;
    let by = change.actor_id();
    let (what, letter) = if sign_in_links::have_come(&change.tx, change.hei(), person).await? {
        ("link-made", Mail::NewLink { by })
    } else {
        ("invited", Mail::Invitation { by })
    };
    change.note(what, person.as_str(), &[("name", &known.name)]).await?;
    if known.email.is_some() {
        change.write(person, &letter).await?;
    }
    change.finish().await?;
    Ok(token)
}

/// Gives a person another name and address.
pub async fn rename(
    host: &Host,
    actor: &Actor,
    person: &StaffId,
    name: &str,
    email: Option<&str>,
) -> Result<(), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    let before = change.person(person).await?;
    // Links are sent to the address.
    change.demand_no_less_than(person).await?;
    let name = checked_name(name).map_err(|_| ManageRefused::BadName)?;
    let name = name.as_str();
    let email = checked_email(email)?;
    free_email(&change, email, Some(person)).await?;
    if before.name == name && before.email.as_deref() == email {
        return Ok(());
    }
    staff::change(&change.tx, change.hei(), person, name, email).await?;
    change.note("person-changed", person.as_str(), &[("from", &before.name), ("name", name)]).await?;
    change.finish().await
}

/// Gives a person a role, or other dates to one that they have.
pub async fn give_role(host: &Host, actor: &Actor, person: &StaffId, grant: &Grant) -> Result<(), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    change.colleague(person).await?;
    change.give(person, &Grant { source: Source::Hand, ..grant.clone() }).await?;
    change.tell_of_roles(person).await?;
    change.finish().await
}

/// Takes a role that a person gave. What a rule gives at each login is taken by changing the rule.
pub async fn take_role(
    host: &Host,
    actor: &Actor,
    person: &StaffId,
    role: &Role,
    unit: Option<&OunitId>,
) -> Result<(), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    change.person(person).await?;
    let custom = roles::list(&change.tx, change.hei()).await?;
    change.taker().check(role, &custom)?;
    if grants::take(&change.tx, change.hei(), person, role, unit, Source::Hand).await? {
        let place = unit.map_or("", OunitId::as_str);
        change.note("role-taken", person.as_str(), &[("role", &shown(role, &custom)), ("unit", place)]).await?;
        change.tell_of_roles(person).await?;
    }
    change.finish().await
}

/// Says that a person does not work here any more: their roles, sessions, links and deputies end, and their tasks are
/// everybody's again; what they did keeps their name.
pub async fn leave(host: &Host, actor: &Actor, person: &StaffId) -> Result<(), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    change.colleague(person).await?;
    change.demand_no_less_than(person).await?;
    for source in [Source::Hand, Source::Claims] {
        grants::take_all(&change.tx, change.hei(), person, source).await?;
    }
    deputies::end_all(&change.tx, change.hei(), person).await?;
    sessions::end_all(&change.tx, change.hei(), person, None, change.now).await?;
    sign_in_links::revoke(&change.tx, change.hei(), person, change.now).await?;
    tasks::release(&change.tx, change.hei(), person).await?;
    staff::set_left(&change.tx, change.hei(), person, Some(change.now)).await?;
    change.note("left", person.as_str(), &[]).await?;
    change.finish().await
}

/// Says that somebody who left works here again, still without a role.
pub async fn come_back(host: &Host, actor: &Actor, person: &StaffId) -> Result<(), ManageRefused> {
    let change = Change::begin(host, actor).await?;
    if change.person(person).await?.left_at.is_some() {
        staff::set_left(&change.tx, change.hei(), person, None).await?;
        change.note("came-back", person.as_str(), &[]).await?;
    }
    change.finish().await
}

/// Ends one session of a person, or all of them; tells how many.
pub async fn end_sessions(
    host: &Host,
    actor: &Actor,
    person: &StaffId,
    one: Option<&SessionId>,
) -> Result<u64, ManageRefused> {
    let change = Change::begin(host, actor).await?;
    change.person(person).await?;
    // Their own they may end in any case.
    if change.actor_id().as_ref() != Some(person) {
        change.demand_no_less_than(person).await?;
    }
    let ended = match one {
        Some(one) => u64::from(sessions::end_one(&change.tx, change.hei(), person, one, change.now).await?),
        None => sessions::end_all(&change.tx, change.hei(), person, None, change.now).await?,
    };
    if ended > 0 {
        change.note("sessions-ended", person.as_str(), &[("count", &ended.to_string())]).await?;
    }
    change.finish().await?;
    Ok(ended)
}

/// Adds a line to the audit log, in the transaction of what was done.
pub(super) async fn note(
    tx: &Tx,
    institution: &HeiId,
    actor: &Actor,
    what: &str,
    (object_kind, object_id): (&str, &str),
    details: &[(&str, &str)],
    at: Timestamp,
) -> Result<(), StoreError> {
    // No unit is the whole institution, which is worth saying.
    let says = |(name, value): &(&str, &str)| !value.is_empty() || *name == "unit";
    let details: BTreeMap<&str, &str> = details.iter().copied().filter(says).collect();
    let details = serde_json::to_string(&details).unwrap_or_else(|_| "{}".to_owned());
    audit::append(tx, &audit::Entry { institution, at, actor, what, object_kind, object_id, details: &details }).await
}

/// How the audit log names a role: built-in ones by their short name, the institution's own as they were called then.
fn shown(role: &Role, custom: &[CustomRole]) -> String {
    match role {
        Role::BuiltIn(role) => role.slug().to_owned(),
        Role::Custom(id) => people::custom_name(id, custom).map_or_else(|| id.to_string(), ToOwned::to_owned),
    }
}

fn known_role(role: &Role, custom: &[CustomRole]) -> Result<(), ManageRefused> {
    match role {
        Role::Custom(id) if people::custom_name(id, custom).is_none() => Err(ManageRefused::NoRole),
        Role::BuiltIn(_) | Role::Custom(_) => Ok(()),
    }
}

async fn link_in(
    change: &Change<'_>,
    person: &StaffId,
    name: &str,
    purpose: Purpose,
    lasts: SignedDuration,
) -> Result<String, ManageRefused> {
    let token = secrets::token()?;
    let expires = change.now.saturating_add(lasts).unwrap_or(change.now);
    let link = Link { staff: Some(person.clone()), name: name.to_owned(), purpose };
    sign_in_links::create(&change.tx, change.hei(), &secrets::hash(&token), &link, change.now, expires).await?;
    Ok(token)
}

/// An address as it is kept. It is only ever written to, so that its form says enough.
fn checked_email(email: Option<&str>) -> Result<Option<&str>, ManageRefused> {
    let Some(email) = email.map(str::trim).filter(|email| !email.is_empty()) else { return Ok(None) };
    let is_address = email.len() <= MOST_OF_AN_EMAIL
        && !email
            .chars()
            .any(|sign| sign.is_whitespace() || sign.is_control() || matches!(sign, '<' | '>' | ',' | ';'))
        && email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
        });
    if is_address { Ok(Some(email)) } else { Err(ManageRefused::BadEmail) }
}

/// Two people with one address would get each other's mail.
async fn free_email(change: &Change<'_>, email: Option<&str>, but: Option<&StaffId>) -> Result<(), ManageRefused> {
    let Some(email) = email else { return Ok(()) };
    let others = staff::with_email(&change.tx, change.hei(), email).await?;
    match others.into_iter().find(|other| Some(&other.id) != but) {
        Some(other) => Err(ManageRefused::EmailTaken(other.name)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
