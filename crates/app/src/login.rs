//! Signing in at a login provider. Issuer and subject together say who somebody is; nothing else does, above all no
//! mail address.
//!
//! [`start`] gives the address to send the browser to and keeps what belongs to it, for this browser alone. [`finish`]
//! takes it out, once, asks the provider who came, and lets the person in, or says as a fact why not.

mod admit;
mod logout;
mod providers;
mod refused;
mod roles;

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::{SessionId, StaffId};
use identity::oidc::{Callback, Pending, Prompt, StartOptions};
use serde::{Deserialize, Serialize};
use store::{StoreError, Tx, audit};
use url::Url;

pub use self::logout::{CameFrom, Farewell, came_from, farewell};
pub use self::providers::{BadSignIn, Kind, ProviderProfile, SignInOptions, Tried, try_providers};
pub(crate) use self::providers::{Offered, SignInWays};
pub use self::refused::{LoginRefused, MissingClaim, Stranger};
pub(crate) use self::roles::keep_in_step;
use crate::host::Host;
use crate::secrets;
use crate::sign_in::{RECENT, SessionToken, SignedIn};
use crate::started::{self, BrowserToken};

/// A provider as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderName {
    /// Its name in addresses.
    pub id: String,
    /// Its name on the button.
    pub name: String,
}

/// What somebody wants of a provider.
#[derive(Clone, Copy, Debug)]
pub enum Wish<'a> {
    /// To sign in.
    SignIn,
    /// To sign in for the first time, with the secret of a link that was made for them.
    Invitation(&'a str),
    /// To sign in there as well in future.
    Link(&'a SignedIn),
    /// To prove again who they are.
    Again(&'a SignedIn),
}

/// Who comes back.
#[derive(Clone, Copy, Debug)]
pub struct Comer<'a> {
    /// The browser, if it says which.
    pub browser: Option<&'a BrowserToken>,
    /// What the browser calls itself.
    pub device: &'a str,
    /// Who is signed in there.
    pub signed_in: Option<&'a SignedIn>,
}

/// What came of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// What happened.
    pub outcome: Outcome,
    /// The page of this site that the person wanted.
    pub back: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The person is signed in, in a new session.
    SignedIn(SessionToken),
    /// The person was signed in and may come this way in future.
    Linked,
    /// The person was signed in and has proved who they are.
    Proved,
}

/// What waits for the browser to come back.
#[derive(Serialize, Deserialize)]
struct Started {
    provider: String,
    pending: Pending,
    purpose: Purpose,
    back: Option<String>,
}

#[derive(Clone, Serialize, Deserialize)]
enum Purpose {
    SignIn,
    Invitation { link_hash: Vec<u8> },
    Link { staff: StaffId },
    Again { staff: StaffId, session: SessionId },
}

/// The providers of an institution, in the order of their buttons.
#[must_use]
pub fn providers(host: &Host, institution: &HeiId) -> Vec<ProviderName> {
    let name = |offered: &std::sync::Arc<Offered>| offered.name();
    host.ways().of(institution).iter().map(name).collect()
}

/// Starts a login: the address at the provider. `from` is where the browser is, if that is known, `back` a page of this
/// site.
pub async fn start(
    host: &Host,
    institution: &HeiId,
    provider: &str,
    wish: Wish<'_>,
    (browser, from): (&BrowserToken, Option<&str>),
    (back, language): (Option<&str>, &str),
) -> Result<Url, LoginRefused> {
    let offered = host.ways().find(institution, provider).ok_or(LoginRefused::NoProvider)?;
    let is_stranger = matches!(wish, Wish::SignIn | Wish::Invitation(_));
    if is_stranger && !started::may_start(host, from) {
        return Err(LoginRefused::TooOften);
    }
    let now = host.clock().wire_now();
    let opened = offered.open(now).await.map_err(|fault| LoginRefused::unusable(offered.name(), &fault))?;
    let mut options = StartOptions { ui_locales: vec![language.to_owned()], ..StartOptions::default() };
    let purpose = match wish {
        Wish::SignIn => Purpose::SignIn,
        Wish::Invitation(token) => Purpose::Invitation { link_hash: secrets::hash(token) },
        Wish::Link(SignedIn { staff, .. }) => Purpose::Link { staff: staff.clone() },
        Wish::Again(SignedIn { staff, session, .. }) => {
            options.max_age = u32::try_from(RECENT.as_secs()).ok();
            options.prompt = Some(Prompt::Login);
            Purpose::Again { staff: staff.clone(), session: session.clone() }
        }
    };
    let (address, pending) = opened.start(now, &options).map_err(|_| LoginRefused::Chance)?;
    let question = pending.state().to_owned();
    let back = back.map(ToOwned::to_owned);
    let started = Started { provider: provider.to_owned(), pending, purpose, back };
    let tx = host.store().begin().await?;
    started::put(&tx, institution, (browser, &question), &started, now).await?;
    tx.commit().await?;
    Ok(address)
}

/// The browser is back with a query from a provider.
pub async fn finish(
    host: &Host,
    institution: &HeiId,
    provider: &str,
    query: &str,
    comer: Comer<'_>,
) -> Result<Finished, LoginRefused> {
    let offered = host.ways().find(institution, provider).ok_or(LoginRefused::NoProvider)?;
    let answer = Box::pin(come_back(host, institution, &offered, query, comer)).await;
    if let Err(refused) = &answer
        && let Some(fault) = refused.smells()
    {
        note_attack(host, institution, &offered, &fault).await?;
    }
    answer
}

async fn come_back(
    host: &Host,
    institution: &HeiId,
    offered: &Offered,
    query: &str,
    comer: Comer<'_>,
) -> Result<Finished, LoginRefused> {
    let name = || offered.name();
    let now = host.clock().wire_now();
    let callback = Callback::from_query(query).map_err(|_| LoginRefused::Damaged(name()))?;
    let (Some(browser), Some(state)) = (comer.browser, callback.state.as_deref()) else {
        return Err(LoginRefused::OtherLogin(name()));
    };
    let tx = host.store().begin().await?;
    let started: Option<Started> = started::take(&tx, institution, (browser, state), now).await?;
    // Used up, whatever comes out.
    tx.commit().await?;
    let started = started.filter(|started| started.provider == offered.profile.id);
    let Started { pending, purpose, back, .. } = started.ok_or_else(|| LoginRefused::OtherLogin(name()))?;
    let opened = offered.open(now).await.map_err(|fault| LoginRefused::unusable(name(), &fault))?;
    let login = opened.finish(pending, &callback, now).await.map_err(|fault| LoginRefused::of(name(), &fault))?;
    let outcome = Box::pin(admit::admit(host, institution, offered, purpose, &login, comer)).await?;
    Ok(Finished { outcome, back })
}

/// Keeps in the audit log that somebody tried something; at most some entries in a quarter of an hour, since anybody
/// can make them.
async fn note_attack(host: &Host, institution: &HeiId, offered: &Offered, fault: &str) -> Result<(), StoreError> {
    let provider = &offered.profile.id;
    tracing::warn!(%institution, %provider, %fault, "a login looks like an attack");
    if !host.attempts().may(&["attack", institution.as_str(), provider], 10, host.clock().wire_now()) {
        return Ok(());
    }
    let tx = host.store().begin().await?;
    let details = serde_json::json!({ "fault": fault }).to_string();
    note(host, &tx, institution, &Actor::System, "login-refused", ("login", provider), &details).await?;
    tx.commit().await
}

/// Keeps something about the ways to sign in in the audit log.
pub(crate) async fn note(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    actor: &Actor,
    what: &str,
    (object_kind, object_id): (&str, &str),
    details: &str,
) -> Result<(), StoreError> {
    let at = host.clock().now();
    audit::append(tx, &audit::Entry { institution, at, actor, what, object_kind, object_id, details }).await
}

#[cfg(test)]
mod tests;
