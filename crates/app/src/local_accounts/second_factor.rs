//! The second factor of an account: a secret that an app shares with us, and recovery codes for when the app is lost.

use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::method::Method;
use identity::recovery;
use identity::totp::TotpSecret;
use serde::{Deserialize, Serialize};
use store::local_accounts::{self as accounts, LocalAccount};
use store::{Tx, sessions};

use super::{LocalRefused, SECOND_FACTOR, check_password};
use crate::account::end_others;
use crate::host::Host;
use crate::login::note;
use crate::mail::{self, Mail};
use crate::secrets;
use crate::sign_in::SignedIn;
use crate::started::{self, BrowserToken};

/// A second factor that is being set up.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// Under what it waits.
    pub question: String,
    /// The secret, as people type it into an app.
    pub secret: String,
    /// The address that an app reads from a picture.
    pub address: String,
}

/// What waits for the first code.
#[derive(Serialize, Deserialize)]
struct Waiting {
    staff: StaffId,
    sealed: Vec<u8>,
}

/// Makes a secret for the account of a person. It counts from the first right code on.
pub async fn start_second_factor(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    browser: &BrowserToken,
) -> Result<SecondFactor, LocalRefused> {
    let account = account(host, institution, who).await?;
    may_replace(&account, who)?;
    let secret = TotpSecret::generate().map_err(|error| LocalRefused::Broken(error.to_string()))?;
    let question = secrets::token()?;
    let tx = host.store().begin().await?;
    wait(host, &tx, institution, who, (browser, &question), &secret).await?;
    tx.commit().await?;
    shown(host, institution, &account, question, &secret)
}

/// Turns the second factor on with the password and the first code of the app: the recovery codes, to be shown once. If
/// the code is wrong the same secret may be tried again.
pub async fn finish_second_factor(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    (browser, question): (&BrowserToken, &str),
    (password, code): (&str, &str),
) -> Result<Vec<String>, (LocalRefused, Option<SecondFactor>)> {
    let nothing = |refused: LocalRefused| (refused, None);
    let account = account(host, institution, who).await.map_err(nothing)?;
    may_replace(&account, who).map_err(nothing)?;
    let now = host.clock().wire_now();
    let tx = host.store().begin().await.map_err(|error| nothing(error.into()))?;
    let waiting = started::take::<Waiting>(&tx, institution, (browser, question), now).await;
    let waiting = waiting.map_err(|error| nothing(error.into()))?.filter(|waiting| waiting.staff == who.staff);
    let waiting = waiting.ok_or_else(|| nothing(LocalRefused::Over))?;
    let secret = open(host, institution, &who.staff, &waiting.sealed).map_err(nothing)?;
    // It waits on, so that a slip of the finger does not cost the secret that the app has already.
    wait(host, &tx, institution, who, (browser, question), &secret).await.map_err(nothing)?;
    tx.commit().await.map_err(|error| nothing(error.into()))?;
    let again = |refused: LocalRefused| {
        let shown = shown(host, institution, &account, question.to_owned(), &secret).ok();
        (refused, shown)
    };
    Box::pin(check_password(host, institution, who, &account, password)).await.map_err(again)?;
    let step = secret.verify(code, now, None).map_err(|_| again(LocalRefused::WrongCode))?;
    Box::pin(turn_on(host, institution, who, (browser, question), &waiting.sealed, step.0)).await.map_err(nothing)
}

/// Another second factor in the place of one takes a proof by that one: an open session and a password do not.
fn may_replace(account: &LocalAccount, who: &SignedIn) -> Result<(), LocalRefused> {
    if account.totp.is_some() && !who.is_recent { Err(LocalRefused::NotRecent) } else { Ok(()) }
}

/// Takes the second factor away. The person must have proved a moment ago who they are. All their other sessions end.
pub async fn remove_second_factor(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<(), LocalRefused> {
    if !who.is_recent {
        return Err(LocalRefused::NotRecent);
    }
    if account(host, institution, who).await?.totp.is_none() {
        return Err(LocalRefused::NoSecondFactor);
    }
    let tx = host.store().begin().await?;
    accounts::set_totp(&tx, institution, &who.staff, None, None).await?;
    accounts::set_codes(&tx, institution, &who.staff, &[]).await?;
    note(host, &tx, institution, &who.actor, "second-factor-removed", ("person", who.staff.as_str()), "{}").await?;
    end_others(host, &tx, institution, who).await?;
    mail::enqueue(host, &tx, institution, &who.staff, &Mail::WayRemoved { way: SECOND_FACTOR.to_owned() }).await?;
    Ok(tx.commit().await?)
}

/// Makes new recovery codes; the old ones count no more. The person must have proved a moment ago who they are.
pub async fn new_codes(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<Vec<String>, LocalRefused> {
    if !who.is_recent {
        return Err(LocalRefused::NotRecent);
    }
    if account(host, institution, who).await?.totp.is_none() {
        return Err(LocalRefused::NoSecondFactor);
    }
    let tx = host.store().begin().await?;
    let codes = keep_codes(&tx, institution, who).await?;
    note(host, &tx, institution, &who.actor, "recovery-codes-made", ("person", who.staff.as_str()), "{}").await?;
    tx.commit().await?;
    Ok(codes)
}

/// The secret of an account.
pub(super) fn open(
    host: &Host,
    institution: &HeiId,
    staff: &StaffId,
    sealed: &[u8],
) -> Result<TotpSecret, LocalRefused> {
    let broken = |why: &dyn std::fmt::Display| LocalRefused::Broken(format!("the secret of a second factor: {why}"));
    let plain = host.sealing_key().open(sealed, &context(institution, staff)).map_err(|error| broken(&error))?;
    let text = String::from_utf8(plain).map_err(|error| broken(&error))?;
    TotpSecret::from_base32(&text).map_err(|error| broken(&error))
}

async fn turn_on(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    waiting: (&BrowserToken, &str),
    sealed: &[u8],
    step: u64,
) -> Result<Vec<String>, LocalRefused> {
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    if started::take::<Waiting>(&tx, institution, waiting, now).await?.is_none() {
        return Err(LocalRefused::Over);
    }
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    accounts::set_totp(&tx, institution, &who.staff, Some(sealed), Some(step)).await?;
    let codes = keep_codes(&tx, institution, who).await?;
    // A password alone proves nothing, so that nobody becomes proved by a factor that they have just made up with one.
    if who.is_recent {
        sessions::prove(&tx, institution, &who.session, Method::Password, now).await?;
    }
    note(host, &tx, institution, &who.actor, "second-factor-set", ("person", who.staff.as_str()), "{}").await?;
    mail::enqueue(host, &tx, institution, &who.staff, &Mail::WayAdded { way: SECOND_FACTOR.to_owned() }).await?;
    tx.commit().await?;
    Ok(codes)
}

async fn keep_codes(tx: &Tx, institution: &HeiId, who: &SignedIn) -> Result<Vec<String>, LocalRefused> {
    let codes = recovery::generate().map_err(|error| LocalRefused::Broken(error.to_string()))?;
    let hashes: Vec<String> = codes.iter().map(recovery::RecoveryCode::hash).collect();
    accounts::set_codes(tx, institution, &who.staff, &hashes).await?;
    Ok(codes.iter().map(|code| code.reveal().to_owned()).collect())
}

async fn wait(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    who: &SignedIn,
    waiting: (&BrowserToken, &str),
    secret: &TotpSecret,
) -> Result<(), LocalRefused> {
    let context = context(institution, &who.staff);
    let sealed = host.sealing_key().seal(secret.to_base32().as_bytes(), &context);
    let sealed = sealed.map_err(|error| LocalRefused::Broken(error.to_string()))?;
    let state = Waiting { staff: who.staff.clone(), sealed };
    Ok(started::put(tx, institution, waiting, &state, host.clock().wire_now()).await?)
}

async fn account(host: &Host, institution: &HeiId, who: &SignedIn) -> Result<LocalAccount, LocalRefused> {
    accounts::of_staff(host.store(), institution, &who.staff).await?.ok_or(LocalRefused::NoAccount)
}

fn shown(
    host: &Host,
    institution: &HeiId,
    account: &LocalAccount,
    question: String,
    secret: &TotpSecret,
) -> Result<SecondFactor, LocalRefused> {
    let name = host.institution(institution).map(|here| here.name("en").replace(':', " ")).unwrap_or_default();
    let address = secret.otpauth_uri(&format!("Habita {name}"), &account.name.replace(':', " "));
    let address = address.map_err(|error| LocalRefused::Broken(error.to_string()))?;
    Ok(SecondFactor { question, secret: secret.to_base32(), address })
}

/// A sealed secret belongs to one person of one institution.
fn context(institution: &HeiId, staff: &StaffId) -> Vec<u8> {
    format!("second factor\n{institution}\n{staff}").into_bytes()
}
