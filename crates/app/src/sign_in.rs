//! The way in for staff: a link that works once, and the session that follows. Of each secret only a hash is kept;
//! times are wire time.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::SignedDuration;
use store::{StoreError, Tx, sessions, sign_in_links, staff};

use crate::host::Host;
use crate::secrets::{self, NoChance};

pub use store::sessions::Session;
pub use store::staff::Staff;

/// How long a link works.
const LINK: SignedDuration = SignedDuration::from_mins(15);
/// How long a session lasts at most.
const SESSION: SignedDuration = SignedDuration::from_hours(12);
/// The longest name of a person.
const MOST_OF_A_NAME: usize = 200;
/// What everybody may do who signs in by a link.
const ROLE: &str = "office";

/// The secret of a session, for a cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

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

/// Makes a link for a person: returns the secret for its address. It works once, for 15 minutes.
pub async fn create_link(host: &Host, institution: &HeiId, name: &str) -> Result<String, SignInRefused> {
    let name = checked(host, institution, name)?;
    let token = secrets::token()?;
    let now = host.clock().wire_now();
    let expires = now.saturating_add(LINK).unwrap_or(now);
    let tx = host.store().begin().await?;
    sign_in_links::create(&tx, institution, &secrets::hash(&token), name, now, expires).await?;
    tx.commit().await?;
    Ok(token)
}

/// Uses a link up and opens a session for its person.
pub async fn use_link(host: &Host, institution: &HeiId, token: &str) -> Result<SessionToken, SignInRefused> {
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let name = sign_in_links::use_once(&tx, institution, &secrets::hash(token), now).await?;
    let name = name.ok_or(SignInRefused::NoLink)?;
    let id = staff::upsert(&tx, institution, &name, ROLE, now).await?;
    let session = open(host, &tx, institution, &id).await?;
    tx.commit().await?;
    Ok(session)
}

/// Who is signed in with this token; `None` if nobody.
pub async fn session(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<Option<Actor>, StoreError> {
    let now = host.clock().wire_now();
    let found = sessions::find(host.store(), institution, &secrets::hash(token.as_str()), now).await?;
    Ok(found.map(|session| Actor::Staff {
        institution: institution.clone(),
        id: session.staff.id,
        name: session.staff.name,
    }))
}

/// Ends the session of this token.
pub async fn end(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    sessions::end(&tx, institution, &secrets::hash(token.as_str()), host.clock().wire_now()).await?;
    tx.commit().await
}

/// Makes a person known without a link: for the sandbox, which shows whom one can be.
pub async fn enrol(host: &Host, institution: &HeiId, name: &str, role: &str) -> Result<StaffId, SignInRefused> {
    let name = checked(host, institution, name)?;
    let tx = host.store().begin().await?;
    let id = staff::upsert(&tx, institution, name, role, host.clock().wire_now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Opens a session for a member of staff without a link. Only a sandbox offers this.
pub async fn start_for(host: &Host, institution: &HeiId, id: &StaffId) -> Result<SessionToken, SignInRefused> {
    let tx = host.store().begin().await?;
    if staff::get(&tx, institution, id).await?.is_none() {
        return Err(SignInRefused::NoStaff);
    }
    let session = open(host, &tx, institution, id).await?;
    tx.commit().await?;
    Ok(session)
}

/// The people of an institution, by name.
pub async fn people(host: &Host, institution: &HeiId) -> Result<Vec<Staff>, StoreError> {
    staff::list(host.store(), institution).await
}

async fn open(host: &Host, tx: &Tx, institution: &HeiId, id: &StaffId) -> Result<SessionToken, SignInRefused> {
    let token = secrets::token()?;
    let now = host.clock().wire_now();
    let expires = now.saturating_add(SESSION).unwrap_or(now);
    sessions::create(tx, institution, &secrets::hash(&token), id, now, expires).await?;
    Ok(SessionToken(token))
}

fn checked<'a>(host: &Host, institution: &HeiId, name: &'a str) -> Result<&'a str, SignInRefused> {
    if host.institution(institution).is_none() {
        return Err(SignInRefused::NoInstitution);
    }
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MOST_OF_A_NAME || name.chars().any(char::is_control) {
        return Err(SignInRefused::BadName);
    }
    Ok(name)
}

#[cfg(test)]
mod tests;
