//! The way in for staff: a link that works once, and the session that follows. Of each secret only a hash is kept;
//! times are wire time.

mod links;

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::{SessionId, StaffId};
use domain::people::access::Access;
use domain::people::grant::{Grant, Source};
use domain::people::method::Method;
use domain::people::role::{BuiltIn, Role};
use domain::unseen::without_invisible;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};
use store::sessions::NewSession;
use store::{StoreError, Tx, audit, grants, sessions, staff};

pub(crate) use self::links::follow;
pub use self::links::{LinkFor, create_link, use_link};
use crate::host::Host;
use crate::people::{self, RoleName};
use crate::secrets::{self, NoChance};

pub use store::staff::Staff;

/// How long a session lasts at most.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// How long a session lasts that nobody uses.
pub const IDLE: SignedDuration = SignedDuration::from_mins(60);
/// How long it counts that a person proved who they are.
pub const RECENT: SignedDuration = SignedDuration::from_mins(5);
/// How exactly it is kept when a session was last used.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// The longest name of a person.
pub const MOST_OF_A_NAME: usize = 200;
/// The longest name of a browser that is kept.
const MOST_OF_A_DEVICE: usize = 300;
/// What allows everything that an office does.
pub const WHOLE_OFFICE: [BuiltIn; 3] = [BuiltIn::Administrator, BuiltIn::Officer, BuiltIn::Approver];

/// The secret of a session, for a cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// Who.
    pub actor: Actor,
    /// The same person.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// Their own roles now.
    pub roles: Vec<RoleName>,
    /// What they may do now.
    pub access: Access,
    /// How they signed in.
    pub method: Method,
    /// When they last proved who they are.
    pub proved_at: Timestamp,
    /// Whether that was a moment ago, as approving asks for.
    pub is_recent: bool,
}

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// The host has no such institution.
    #[error("this host has no such institution")]
    NoInstitution,
    /// The link was used, has expired or never was one.
    #[error("the link was used already, is too old or never was one")]
    NoLink,
    /// A name has 1 to 200 characters.
    #[error("a name has 1 to {MOST_OF_A_NAME} characters")]
    BadName,
    /// Nobody with this id works here.
    #[error("nobody with this id works here")]
    NoStaff,
    /// Several people have this name, so that nobody knows who is meant.
    #[error("several people have this name; give one of these ids with --id: {}", .0.join(", "))]
    Ambiguous(Vec<String>),
    /// No secret could be made.
    #[error(transparent)]
    Chance(#[from] NoChance),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SessionToken {
    /// A token as it came in a cookie.
    #[must_use]
    pub fn from_cookie(text: &str) -> Self {
        Self(text.chars().take(200).collect())
    }

    /// The secret, for the cookie.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Shows nothing of the secret.
impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken")
    }
}

/// Who is signed in with this token and what they may do now; `None` if nobody is.
pub async fn session(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<Option<SignedIn>, StoreError> {
    let Some(here) = host.institution(institution) else { return Ok(None) };
    let now = host.clock().wire_now();
    let store = host.store();
    let hash = secrets::hash(token.as_str());
    let Some(found) = sessions::find(store, institution, &hash, now, before(now, IDLE)).await? else {
        return Ok(None);
    };
    if found.seen_at < before(now, SEEN_EVERY) {
        let tx = store.begin().await?;
        sessions::touch(&tx, institution, &found.id, now).await?;
        tx.commit().await?;
    }
    let standing = people::standing(store, &here, &found.staff, now).await?;
    Ok(Some(SignedIn {
        session: found.id,
        actor: Actor::Staff { institution: institution.clone(), id: found.staff.clone(), name: found.name.clone() },
        staff: found.staff,
        name: found.name,
        roles: standing.roles,
        access: standing.access,
        method: found.method,
        proved_at: found.proved_at,
        is_recent: found.proved_at > before(now, RECENT),
    }))
}

/// Ends the session of this token.
pub async fn end(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    sessions::end(&tx, institution, &secrets::hash(token.as_str()), host.clock().wire_now()).await?;
    tx.commit().await
}

/// Makes a person known without a link and gives them these roles in the whole institution, and no others: for the
/// sandbox, which shows whom one can be. Somebody with this name stays the same person.
pub async fn enrol(host: &Host, institution: &HeiId, name: &str, roles: &[BuiltIn]) -> Result<StaffId, SignInRefused> {
    let grants: Vec<Grant> = roles.iter().map(|role| for_good(*role)).collect();
    enrol_with(host, institution, name, &grants).await
}

/// The same with roles for units or for some time.
pub async fn enrol_with(
    host: &Host,
    institution: &HeiId,
    name: &str,
    given: &[Grant],
) -> Result<StaffId, SignInRefused> {
    let name = checked(host, institution, name)?;
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let known = staff::named(&tx, institution, &name).await?;
    let id = match known.into_iter().next() {
        Some(person) => person.id,
        None => staff::add(&tx, institution, &name, None, now).await?,
    };
    grants::take_all(&tx, institution, &id, Source::Hand).await?;
    for grant in given {
        grants::give(&tx, institution, &id, grant, now, Actor::System.label()).await?;
    }
    tx.commit().await?;
    Ok(id)
}

/// Opens a session for a member of staff without a link. Only a sandbox offers this.
pub async fn start_for(host: &Host, institution: &HeiId, id: &StaffId) -> Result<SessionToken, SignInRefused> {
    start_on(host, institution, id, "").await
}

/// The same in a browser by the name that it gives itself.
pub async fn start_on(
    host: &Host,
    institution: &HeiId,
    id: &StaffId,
    device: &str,
) -> Result<SessionToken, SignInRefused> {
    let tx = host.store().begin().await?;
    if staff::get(&tx, institution, id).await?.is_none_or(|person| person.left_at.is_some()) {
        return Err(SignInRefused::NoStaff);
    }
    let session = open(host, &tx, institution, id, Way::of(Method::OneClick), device).await?;
    tx.commit().await?;
    Ok(session)
}

/// Lets one click count as a proof of who somebody is. Only a sandbox offers this.
pub async fn prove_with_one_click(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    sessions::prove(&tx, institution, &who.session, Method::OneClick, host.clock().wire_now()).await?;
    note(host, &tx, institution, (&who.actor, &who.staff), "proved-again", Way::of(Method::OneClick)).await?;
    tx.commit().await
}

/// How somebody comes in, as the audit log keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    method: Method,
    details: Map<String, Value>,
}

impl Way {
    /// A way of which there is no more to say.
    pub(crate) fn of(method: Method) -> Self {
        Self { method, details: [("method".to_owned(), Value::from(method.slug()))].into_iter().collect() }
    }

    /// The same with one more detail.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }
}

/// Opens a session in the transaction of what let the person in, with its line in the audit log: there is no other way
/// to a session.
pub(crate) async fn open(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    id: &StaffId,
    way: Way,
    device: &str,
) -> Result<SessionToken, SignInRefused> {
    let known = staff::get(tx, institution, id).await?.ok_or(SignInRefused::NoStaff)?;
    let method = way.method;
    let token = secrets::token()?;
    let now = host.clock().wire_now();
    let expires_at = now.saturating_add(SESSION).unwrap_or(now);
    let device: String = device.chars().filter(|sign| !sign.is_control()).take(MOST_OF_A_DEVICE).collect();
    let hash = secrets::hash(&token);
    let new = NewSession { token_hash: &hash, staff: id, method, device: &device, now, expires_at };
    sessions::create(tx, institution, &new).await?;
    let actor = Actor::Staff { institution: institution.clone(), id: known.id, name: known.name };
    note(host, tx, institution, (&actor, id), "signed-in", way).await?;
    Ok(SessionToken(token))
}

async fn note(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    (actor, id): (&Actor, &StaffId),
    what: &str,
    way: Way,
) -> Result<(), StoreError> {
    let details = Value::Object(way.details).to_string();
    let entry = audit::Entry {
        institution,
        at: host.clock().now(),
        actor,
        what,
        object_kind: "person",
        object_id: id.as_str(),
        details: &details,
    };
    audit::append(tx, &entry).await
}

/// A role in the whole institution without an end, given by a person.
pub(crate) fn for_good(role: BuiltIn) -> Grant {
    Grant { role: Role::BuiltIn(role), unit: None, from: None, until: None, source: Source::Hand }
}

/// A time ago.
pub(crate) fn before(now: Timestamp, ago: SignedDuration) -> Timestamp {
    now.saturating_sub(ago).unwrap_or(now)
}

/// A name as it is kept.
pub(crate) fn checked_name(name: &str) -> Result<String, SignInRefused> {
    let name = without_invisible(name);
    if name.is_empty() || name.chars().count() > MOST_OF_A_NAME || name.chars().any(char::is_control) {
        return Err(SignInRefused::BadName);
    }
    Ok(name)
}

fn checked(host: &Host, institution: &HeiId, name: &str) -> Result<String, SignInRefused> {
    if host.institution(institution).is_none() {
        return Err(SignInRefused::NoInstitution);
    }
    checked_name(name)
}

#[cfg(test)]
mod tests;
