//! A person's own account: the sessions that are open, and the ways to sign in, of which the last one stays.

use domain::hei::HeiId;
use domain::ids::SessionId;
use domain::people::method::Method;
use jiff::Timestamp;
use serde_json::json;
pub use store::passkeys::KeptPasskey;
use store::sessions::Session;
use store::{StoreError, Tx, local_accounts, logins, passkeys, sessions};

use crate::host::Host;
use crate::login::{keep_in_step, note};
use crate::mail::{self, Mail};
use crate::sign_in::{IDLE, SignedIn, before};

/// The ways in which a person signs in, beside links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// At login providers.
    pub logins: Vec<LoginWay>,
    /// With passkeys.
    pub passkeys: Vec<KeptPasskey>,
    /// With a password.
    pub password: Option<PasswordWay>,
}

/// An identity at a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginWay {
    /// The provider's name on its button; none if it is offered no more.
    pub name: Option<String>,
    /// The provider's name for itself.
    pub issuer: String,
    /// Its name for the person.
    pub subject: String,
    /// Since when.
    pub since: Timestamp,
    /// When it was used last.
    pub last_at: Timestamp,
}

/// A password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordWay {
    /// The name to sign in with.
    pub name: String,
    /// When it was set.
    pub changed_at: Timestamp,
    /// Whether there is a second factor.
    pub has_second: bool,
    /// How many recovery codes are left.
    pub codes: usize,
}

/// One way.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// An identity at a provider: issuer and subject.
    Login(&'a str, &'a str),
    /// A passkey by its id.
    Passkey(&'a str),
    /// The password.
    Password,
}

/// Why a way is not taken away.
#[derive(Debug, thiserror::Error)]
pub enum WayRefused {
    /// It is none of this person's.
    #[error("there is no such way to sign in")]
    NotFound,
    /// It is the last one.
    #[error("the last way to sign in stays")]
    Last,
    /// The person did not prove a moment ago who they are.
    #[error("the person must prove again who they are")]
    NotRecent,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Ways {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.logins.len() + self.passkeys.len() + usize::from(self.password.is_some())
    }

    /// Whether one of them is enough to approve.
    #[must_use]
    pub fn proves(&self) -> bool {
        let second = self.password.as_ref().is_some_and(|password| password.has_second);
        second || !self.logins.is_empty() || !self.passkeys.is_empty()
    }
}

/// The ways of whoever is signed in.
pub async fn ways(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<Ways, StoreError> {
    let (store, staff) = (host.store(), &who.staff);
    let names = host.ways();
    let logins = logins::of_staff(store, institution, staff).await?.into_iter().map(|login| LoginWay {
        name: names.find(institution, &login.provider).map(|offered| offered.profile.name.clone()),
        issuer: login.issuer,
        subject: login.subject,
        since: login.created_at,
        last_at: login.last_at,
    });
    let password = match local_accounts::of_staff(store, institution, staff).await? {
        Some(account) => Some(PasswordWay {
            name: account.name,
            changed_at: account.changed_at,
            has_second: account.totp.is_some(),
            codes: local_accounts::codes(store, institution, staff).await?.len(),
        }),
        None => None,
    };
    Ok(Ways { logins: logins.collect(), passkeys: passkeys::of_staff(store, institution, staff).await?, password })
}

/// Takes a way away. The person must have proved a moment ago who they are; the last way stays. All other sessions of
/// the person end: whoever takes a way away may have lost it to somebody who has come by it.
pub async fn remove_way(host: &Host, institution: &HeiId, who: &SignedIn, way: Way<'_>) -> Result<(), WayRefused> {
    if !who.is_recent {
        return Err(WayRefused::NotRecent);
    }
    let staff = &who.staff;
    let tx = host.store().begin().await?;
    // Two at once must not take one each of the last two: who changes ways changes the person's row first.
    logins::hold(&tx, institution, staff).await?;
    let (what, method, details, was_there) = match way {
        Way::Login(issuer, subject) => {
            let gone = logins::unlink(&tx, institution, staff, issuer, subject).await?;
            keep_in_step(host, &tx, institution, staff).await?;
            ("login-unlinked", Method::Provider, json!({ "issuer": issuer }), gone)
        }
        Way::Passkey(id) => {
            let gone = passkeys::remove(&tx, institution, staff, id).await?;
            ("passkey-removed", Method::Passkey, json!({}), gone)
        }
        Way::Password => {
            let gone = local_accounts::remove(&tx, institution, staff).await?;
            ("password-removed", Method::Password, json!({}), gone)
        }
    };
    if !was_there {
        return Err(WayRefused::NotFound);
    }
    let has_more = !logins::of_staff(&tx, institution, staff).await?.is_empty()
        || !passkeys::of_staff(&tx, institution, staff).await?.is_empty()
        || local_accounts::of_staff(&tx, institution, staff).await?.is_some();
    if !has_more {
        return Err(WayRefused::Last);
    }
    note(host, &tx, institution, &who.actor, what, ("person", staff.as_str()), &details.to_string()).await?;
    end_others(host, &tx, institution, who).await?;
    mail::enqueue(host, &tx, institution, staff, &Mail::WayRemoved { way: method.slug().to_owned() }).await?;
    Ok(tx.commit().await?)
}

/// The open sessions of whoever is signed in, newest first.
pub async fn open_sessions(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<Vec<Session>, StoreError> {
    let now = host.clock().wire_now();
    sessions::of_person(host.store(), institution, &who.staff, now, before(now, IDLE)).await
}

/// Ends one session of whoever is signed in; tells whether it was open.
pub async fn end_session(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    session: &SessionId,
) -> Result<bool, StoreError> {
    let tx = host.store().begin().await?;
    let ended = sessions::end_one(&tx, institution, &who.staff, session, host.clock().wire_now()).await?;
    if ended {
        note(host, &tx, institution, &who.actor, "session-ended", ("person", who.staff.as_str()), "{}").await?;
    }
    tx.commit().await?;
    Ok(ended)
}

/// Ends all sessions of whoever is signed in but this one; tells how many.
pub async fn end_other_sessions(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<u64, StoreError> {
    let tx = host.store().begin().await?;
    let ended = end_others(host, &tx, institution, who).await?;
    tx.commit().await?;
    Ok(ended)
}

/// The same in the transaction of what is the reason for it.
pub(crate) async fn end_others(host: &Host, tx: &Tx, institution: &HeiId, who: &SignedIn) -> Result<u64, StoreError> {
    let now = host.clock().wire_now();
    let ended = sessions::end_all(tx, institution, &who.staff, Some(&who.session), now).await?;
    if ended > 0 {
        let details = json!({ "number": ended }).to_string();
        note(host, tx, institution, &who.actor, "sessions-ended", ("person", who.staff.as_str()), &details).await?;
    }
    Ok(ended)
}
