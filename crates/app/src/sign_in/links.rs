//! Links that sign somebody in once: for those who are known, for newcomers, and as the way back to the administration.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::method::Method;
use domain::people::role::BuiltIn;
use jiff::{SignedDuration, Timestamp};
use store::sign_in_links::{self, Link, Purpose};
use store::{StoreError, Tx, audit, grants, local_accounts, logins, passkeys, session_logins, staff};

use super::{SessionToken, SignInRefused, WHOLE_OFFICE, Way, checked, for_good, open};
use crate::host::Host;
use crate::people;
use crate::secrets;

/// How long a link works.
const LINK: SignedDuration = SignedDuration::from_mins(15);
/// The kind of thing in the audit log.
const OBJECT: &str = "person";

/// For whom a link is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFor<'a> {
    /// The person with this name; a newcomer if there is none.
    Name(&'a str),
    /// This person.
    Person(&'a StaffId),
}

/// Makes a link for a person: returns the secret for its address. It works once, for 15 minutes. A `rescue` makes the
/// person an administrator when the link is used.
pub async fn create_link(
    host: &Host,
    institution: &HeiId,
    person: LinkFor<'_>,
    rescue: bool,
) -> Result<String, SignInRefused> {
    if host.institution(institution).is_none() {
        return Err(SignInRefused::NoInstitution);
    }
    let token = secrets::token()?;
    let now = host.clock().wire_now();
    let expires = now.saturating_add(LINK).unwrap_or(now);
    let tx = host.store().begin().await?;
    let (staff, name) = match person {
        LinkFor::Name(name) => named(host, &tx, institution, name).await?,
        LinkFor::Person(id) => {
            let known = staff::get(&tx, institution, id).await?.filter(|known| known.left_at.is_none());
            let known = known.ok_or(SignInRefused::NoStaff)?;
            (Some(known.id), known.name)
        }
    };
    let link = Link { staff, name, purpose: if rescue { Purpose::Rescue } else { Purpose::SignIn } };
    sign_in_links::create(&tx, institution, &secrets::hash(&token), &link, now, expires).await?;
    tx.commit().await?;
    Ok(token)
}

/// Uses a link up and opens a session for its person. As long as nobody manages people here, whoever comes by a link of
/// the operator gets the whole office.
pub async fn use_link(
    host: &Host,
    institution: &HeiId,
    token: &str,
    device: &str,
) -> Result<SessionToken, SignInRefused> {
    let tx = host.store().begin().await?;
    let (id, purpose) = follow(host, &tx, institution, &secrets::hash(token)).await?;
    let session = open(host, &tx, institution, &id, Way::of(Method::Link), device).await?;
    // Who has a better way proves with that: a mailbox alone approves nothing in their name.
    if purpose == Purpose::Asked && can_prove(&tx, institution, &id).await? {
        let hash = secrets::hash(session.as_str());
        session_logins::note(&tx, institution, &hash, None, None, Timestamp::UNIX_EPOCH).await?;
    }
    tx.commit().await?;
    Ok(session)
}

/// Whether somebody has a way to sign in that proves who they are.
async fn can_prove(tx: &Tx, institution: &HeiId, id: &StaffId) -> Result<bool, StoreError> {
    let has_code = local_accounts::of_staff(tx, institution, id).await?.is_some_and(|account| account.totp.is_some());
    Ok(has_code
        || !logins::of_staff(tx, institution, id).await?.is_empty()
        || !passkeys::of_staff(tx, institution, id).await?.is_empty())
}

/// Uses a link up by the hash of its secret, and tells whose it was and for what it was made. With an invitation, all
/// other links of the same person are worthless from then on.
pub(crate) async fn follow(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    token_hash: &[u8],
) -> Result<(StaffId, Purpose), SignInRefused> {
    let now = host.clock().wire_now();
    let link = sign_in_links::use_once(tx, institution, token_hash, now).await?;
    let link = link.ok_or(SignInRefused::NoLink)?;
    let id = match &link.staff {
        Some(id) => {
            let known = staff::get(tx, institution, id).await?;
            known.filter(|known| known.left_at.is_none()).ok_or(SignInRefused::NoLink)?.id
        }
        None => newcomer(tx, institution, &link.name, now).await?,
    };
    if link.purpose == Purpose::Invitation {
        sign_in_links::revoke(tx, institution, &id, now).await?;
    }
    let given: &[BuiltIn] = match link.purpose {
        Purpose::Rescue => &[BuiltIn::Administrator],
        Purpose::SignIn if people::administrators(tx, institution, now).await? == 0 => &WHOLE_OFFICE,
        Purpose::SignIn | Purpose::Asked | Purpose::Invitation => &[],
    };
    for role in given {
        grants::give(tx, institution, &id, &for_good(*role), now, Actor::System.label()).await?;
    }
    if !given.is_empty() {
        let what = if link.purpose == Purpose::Rescue { "rescued" } else { "first-administrator" };
        note(tx, institution, &id, what, now).await?;
    }
    Ok((id, link.purpose))
}

/// The person with a name, if exactly one has it.
async fn named(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    name: &str,
) -> Result<(Option<StaffId>, String), SignInRefused> {
    let name = checked(host, institution, name)?;
    let known = staff::named(tx, institution, &name).await?;
    match known.as_slice() {
        [] => Ok((None, name)),
        [one] => Ok((Some(one.id.clone()), name)),
        several => Err(SignInRefused::Ambiguous(several.iter().map(|person| person.id.to_string()).collect())),
    }
}

/// Somebody for whom a link was made before they were known; two such links are one person.
async fn newcomer(tx: &Tx, institution: &HeiId, name: &str, now: Timestamp) -> Result<StaffId, StoreError> {
    match staff::named(tx, institution, name).await?.into_iter().next() {
        Some(known) => Ok(known.id),
        None => staff::add(tx, institution, name, None, now).await,
    }
}

async fn note(tx: &Tx, institution: &HeiId, id: &StaffId, what: &str, at: Timestamp) -> Result<(), StoreError> {
    let entry = audit::Entry {
        institution,
        at,
        actor: &Actor::System,
        what,
        object_kind: OBJECT,
        object_id: id.as_str(),
        details: "{}",
    };
    audit::append(tx, &entry).await
}
