//! Signing in with a passkey, and the passkeys of a person. One of them is two factors, since each asks for a finger, a
//! face or a PIN.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::method::Method;
use identity::passkey::{Passkey, PasskeyFault, Passkeys, PendingDiscovery, PendingLogin, PendingRegistration};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::passkeys::{self, KeptPasskey};
use store::{StoreError, Tx, sessions, staff};
use uuid::Uuid;

use crate::host::Host;
use crate::login::note;
use crate::mail::{self, Mail};
use crate::secrets::{self, NoChance};
use crate::sign_in::{self, SessionToken, SignInRefused, SignedIn, Way};
use crate::started::{self, BrowserToken};

/// The most passkeys of one person.
pub const MOST: usize = 20;
/// The longest name of a passkey.
const MOST_OF_A_NAME: usize = 100;
/// How often passkeys may be tried from one address in a quarter of an hour.
const TRIES_FROM_AN_ADDRESS: u32 = 100;

/// A question to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Under what it waits.
    pub id: String,
    /// The options for `navigator.credentials`, JSON.
    pub options: String,
}

/// Why a passkey does not count.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyRefused {
    /// The address of the pages has no name, or nobody said it.
    #[error("this site has no passkeys")]
    NotHere,
    /// What was asked is over, or was asked in another browser.
    #[error("this was started too long ago or in another browser")]
    Over,
    /// There were too many tries.
    #[error("there were too many tries")]
    TooOften,
    /// The answer does not hold.
    #[error(transparent)]
    Fault(#[from] PasskeyFault),
    /// The person did not prove a moment ago who they are.
    #[error("the person must prove again who they are")]
    NotRecent,
    /// The person has too many, or this one is registered already.
    #[error("there are too many passkeys, or this one is registered already")]
    NoRoom,
    /// Something is out of order here.
    #[error("{0}")]
    Broken(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What waits for the browser's answer.
#[derive(Serialize, Deserialize)]
enum Waiting {
    SignIn(PendingDiscovery),
    Again { staff: StaffId, pending: PendingLogin },
    Add { staff: StaffId, pending: PendingRegistration },
}

/// Whether there can be passkeys at all.
#[must_use]
pub fn are_possible(host: &Host, institution: &HeiId) -> bool {
    site(host, institution).is_ok()
}

/// Asks for any passkey of this site.
pub async fn start_sign_in(
    host: &Host,
    institution: &HeiId,
    browser: &BrowserToken,
    from: Option<&str>,
) -> Result<Question, PasskeyRefused> {
    let site = site(host, institution)?;
    if !started::may_start(host, from) {
        return Err(PasskeyRefused::TooOften);
    }
    let (options, pending) = site.start_discovery()?;
    ask(host, institution, browser, &options, &Waiting::SignIn(pending)).await
}

/// Signs in whose passkey answered. Whatever was open in this browser ends.
pub async fn finish_sign_in(
    host: &Host,
    institution: &HeiId,
    (browser, question): (&BrowserToken, &str),
    answer: &str,
    (device, from, before): (&str, Option<&str>, Option<&SignedIn>),
) -> Result<SessionToken, PasskeyRefused> {
    let now = host.clock().wire_now();
    if from.is_some_and(|from| !host.attempts().may(&["passkey", from], TRIES_FROM_AN_ADDRESS, now)) {
        return Err(PasskeyRefused::TooOften);
    }
    let Waiting::SignIn(pending) = answered(host, institution, (browser, question)).await? else {
        return Err(PasskeyRefused::Over);
    };
    let tx = host.store().begin().await?;
    let kept = passkeys::find(&tx, institution, &Passkeys::named_in(answer)?).await?;
    let kept = kept.ok_or(PasskeyFault::UnknownPasskey)?;
    let mut passkey = read(&kept)?;
    if let Err(fault) = site(host, institution)?.finish_discovery(pending, answer, &mut passkey) {
        return Err(wrong(host, tx, institution, &kept.staff, fault).await);
    }
    let known = staff::get(&tx, institution, &kept.staff).await?.filter(|known| known.left_at.is_none());
    known.ok_or(PasskeyFault::UnknownPasskey)?;
    let is_kept = passkeys::used(&tx, institution, &kept.id, &write(&passkey)?, now).await?;
    is_kept.then_some(()).ok_or(PasskeyFault::UnknownPasskey)?;
    if let Some(SignedIn { session, staff, .. }) = before {
        sessions::end_one(&tx, institution, staff, session, now).await?;
    }
    let token = sign_in::open(host, &tx, institution, &kept.staff, Way::of(Method::Passkey), device).await?;
    tx.commit().await?;
    Ok(token)
}

/// Asks for one of the passkeys of whoever is signed in.
pub async fn start_again(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    browser: &BrowserToken,
) -> Result<Question, PasskeyRefused> {
    let kept = passkeys::of_staff(host.store(), institution, &who.staff).await?;
    let kept = kept.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let (options, pending) = site(host, institution)?.start_login(&kept)?;
    ask(host, institution, browser, &options, &Waiting::Again { staff: who.staff.clone(), pending }).await
}

/// Proves again who is signed in.
pub async fn finish_again(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    waiting: (&BrowserToken, &str),
    answer: &str,
) -> Result<(), PasskeyRefused> {
    let (staff, pending) = match answered(host, institution, waiting).await? {
        Waiting::Again { staff, pending } if staff == who.staff => (staff, pending),
        _ => return Err(PasskeyRefused::Over),
    };
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let kept = passkeys::of_staff(&tx, institution, &staff).await?;
    let mut all = kept.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let place = match site(host, institution)?.finish_login(&pending, answer, &mut all) {
        Ok(place) => place,
        Err(fault) => return Err(wrong(host, tx, institution, &staff, fault).await),
    };
    let (Some(kept), Some(passkey)) = (kept.get(place), all.get(place)) else {
        return Err(PasskeyFault::UnknownPasskey.into());
    };
    let is_kept = passkeys::used(&tx, institution, &kept.id, &write(passkey)?, now).await?;
    is_kept.then_some(()).ok_or(PasskeyFault::UnknownPasskey)?;
    sessions::prove(&tx, institution, &who.session, Method::Passkey, now).await?;
    noted(host, &tx, institution, &who.actor, "proved-again", &staff).await?;
    Ok(tx.commit().await?)
}

/// Asks the browser to make a passkey. The person must have proved a moment ago who they are.
pub async fn start_adding(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    browser: &BrowserToken,
) -> Result<Question, PasskeyRefused> {
    if !who.is_recent {
        return Err(PasskeyRefused::NotRecent);
    }
    let kept = passkeys::of_staff(host.store(), institution, &who.staff).await?;
    if kept.len() >= MOST {
        return Err(PasskeyRefused::NoRoom);
    }
    let existing = kept.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let person = Uuid::try_parse(who.staff.as_str()).map_err(|error| PasskeyRefused::Broken(error.to_string()))?;
    let started = site(host, institution)?.start_registration(person, &who.name, &who.name, &existing);
    let (options, pending) = started?;
    ask(host, institution, browser, &options, &Waiting::Add { staff: who.staff.clone(), pending }).await
}

/// Keeps the passkey that the browser made, under a name that helps the person.
pub async fn finish_adding(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    waiting: (&BrowserToken, &str),
    (answer, name): (&str, &str),
) -> Result<(), PasskeyRefused> {
    let pending = match answered(host, institution, waiting).await? {
        Waiting::Add { staff, pending } if staff == who.staff => pending,
        _ => return Err(PasskeyRefused::Over),
    };
    let passkey = site(host, institution)?.finish_registration(&pending, answer)?;
    let name: String = name.trim().chars().filter(|sign| !sign.is_control()).take(MOST_OF_A_NAME).collect();
    let kept = KeptPasskey {
        id: passkey.id(),
        staff: who.staff.clone(),
        name,
        passkey: write(&passkey)?,
        created_at: host.clock().wire_now(),
        last_at: None,
    };
    let tx = host.store().begin().await?;
    if !passkeys::add(&tx, institution, &kept).await? {
        return Err(PasskeyRefused::NoRoom);
    }
    noted(host, &tx, institution, &who.actor, "passkey-added", &who.staff).await?;
    let way = Method::Passkey.slug().to_owned();
    mail::enqueue(host, &tx, institution, &who.staff, &Mail::WayAdded { way }).await?;
    Ok(tx.commit().await?)
}

fn site(host: &Host, institution: &HeiId) -> Result<Passkeys, PasskeyRefused> {
    let here = host.institution(institution).ok_or(PasskeyRefused::NotHere)?;
    host.ways().passkeys(&here.name("en")).ok_or(PasskeyRefused::NotHere)
}

async fn ask(
    host: &Host,
    institution: &HeiId,
    browser: &BrowserToken,
    options: &serde_json::Value,
    waiting: &Waiting,
) -> Result<Question, PasskeyRefused> {
    let id = secrets::token()?;
    let tx = host.store().begin().await?;
    started::put(&tx, institution, (browser, &id), waiting, host.clock().wire_now()).await?;
    tx.commit().await?;
    Ok(Question { id, options: options.to_string() })
}

/// Takes out what waits; it is used up, whatever the answer is.
async fn answered(host: &Host, institution: &HeiId, waiting: (&BrowserToken, &str)) -> Result<Waiting, PasskeyRefused> {
    let tx = host.store().begin().await?;
    let found = started::take(&tx, institution, waiting, host.clock().wire_now()).await?;
    tx.commit().await?;
    found.ok_or(PasskeyRefused::Over)
}

/// An answer that does not hold. A passkey that may have been copied, and a wrong signature, are kept in the audit log.
async fn wrong(host: &Host, tx: Tx, institution: &HeiId, staff: &StaffId, fault: PasskeyFault) -> PasskeyRefused {
    let smells = matches!(fault, PasskeyFault::PerhapsCopied | PasskeyFault::Invalid | PasskeyFault::OtherSite);
    if smells && host.attempts().may(&["odd passkey", staff.as_str()], 5, host.clock().wire_now()) {
        let details = json!({ "fault": fault.to_string() }).to_string();
        let object = ("person", staff.as_str());
        let noted = note(host, &tx, institution, &Actor::System, "passkey-refused", object, &details).await;
        let kept = match noted {
            Ok(()) => tx.commit().await,
            Err(error) => Err(error),
        };
        if let Err(error) = kept {
            return error.into();
        }
    }
    fault.into()
}

async fn noted(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    actor: &Actor,
    what: &str,
    staff: &StaffId,
) -> Result<(), StoreError> {
    let details = json!({ "method": Method::Passkey.slug() }).to_string();
    note(host, tx, institution, actor, what, ("person", staff.as_str()), &details).await
}

fn read(kept: &KeptPasskey) -> Result<Passkey, PasskeyRefused> {
    serde_json::from_str(&kept.passkey).map_err(|error| PasskeyRefused::Broken(error.to_string()))
}

fn write(passkey: &Passkey) -> Result<String, PasskeyRefused> {
    serde_json::to_string(passkey).map_err(|error| PasskeyRefused::Broken(error.to_string()))
}

impl From<NoChance> for PasskeyRefused {
    fn from(error: NoChance) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<SignInRefused> for PasskeyRefused {
    fn from(refused: SignInRefused) -> Self {
        match refused {
            SignInRefused::Store(error) => Self::Store(error),
            other => Self::Broken(other.to_string()),
        }
    }
}
