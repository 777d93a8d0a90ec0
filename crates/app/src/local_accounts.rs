//! Accounts with a password, for institutions without a login provider and for emergencies.
//!
//! A password alone lets a person in and proves nothing: approving asks for the second factor as well. Whoever guesses
//! gets the same answer for a wrong name, a wrong password and a wrong code, after the same time, and not often.

mod second_factor;

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::method::Method;
use identity::password::{self, PasswordFault};
use identity::recovery;
use identity::totp::Step;
use jiff::Timestamp;
use serde_json::json;
use store::local_accounts::{self as accounts, LocalAccount};
use store::{StoreError, Tx, logins, session_logins, sessions, staff};

pub use self::second_factor::{
    SecondFactor, finish_second_factor, new_codes, remove_second_factor, start_second_factor,
};
use crate::account::end_others;
use crate::host::Host;
use crate::login::note;
use crate::mail::{self, Mail};
use crate::secrets::{self, NoChance};
use crate::sign_in::{self, SessionToken, SignInRefused, SignedIn, Way};

/// How often one account may be tried in a quarter of an hour; and how often in one session somebody may try to say
/// again who they are.
const TRIES_OF_A_NAME: u32 = 10;
/// How often all accounts together may be tried from one address in that time.
const TRIES_FROM_AN_ADDRESS: u32 = 100;
/// What letters call the second factor.
const SECOND_FACTOR: &str = "second-factor";
/// What letters call a recovery code.
const RECOVERY_CODE: &str = "recovery-code";
/// The longest name of an account.
pub const MOST_OF_A_NAME: usize = 200;

/// The shortest password.
pub const SHORTEST_PASSWORD: usize = password::MIN_LENGTH;
/// The longest password.
pub const LONGEST_PASSWORD: usize = password::MAX_LENGTH;

/// What somebody typed to sign in.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    /// The name of the account.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
    /// A code of the app, or a recovery code; may be empty.
    pub code: &'a str,
    /// From which address, if that is known.
    pub from: Option<&'a str>,
}

/// Why an account does not let anybody in, or does not change.
#[derive(Debug, thiserror::Error)]
pub enum LocalRefused {
    /// The name, the password or the code is wrong; nobody says which.
    #[error("the name, the password or the code is wrong")]
    Wrong,
    /// There were too many tries; after a quarter of an hour there may be more.
    #[error("there were too many tries")]
    TooOften,
    /// The account has no second factor, so that it proves nothing.
    #[error("a password alone proves nothing")]
    NoSecondFactor,
    /// The person did not prove a moment ago who they are.
    #[error("the person must prove again who they are")]
    NotRecent,
    /// Somebody else's account has this name.
    #[error("this name is taken")]
    NameTaken,
    /// A name has 1 to 200 characters.
    #[error("a name has 1 to {MOST_OF_A_NAME} characters")]
    BadName,
    /// The password is too short.
    #[error("the password is too short")]
    TooShort,
    /// The password is too long.
    #[error("the password is too long")]
    TooLong,
    /// The code is not that of now.
    #[error("the code is wrong")]
    WrongCode,
    /// What was started in this browser is over.
    #[error("this was started too long ago or in another browser")]
    Over,
    /// There is no account.
    #[error("there is no account")]
    NoAccount,
    /// Something is out of order here.
    #[error("{0}")]
    Broken(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whose tries are counted together. Those of strangers stop nobody who is signed in, and the other way round.
#[derive(Clone, Copy)]
enum Trier<'a> {
    /// Somebody at the door: by the name that they typed, and by their address, if that is known.
    Stranger(&'a str, Option<&'a str>),
    /// Somebody who is signed in.
    SignedIn(&'a SignedIn),
}

/// What a right name, password and code stand for.
struct Right {
    account: LocalAccount,
    second: Second,
    rehashed: Option<String>,
}

/// The second factor of a try.
enum Second {
    /// The account has none.
    None,
    /// A code of the app.
    Step(Step),
    /// A recovery code, by its hash.
    Code(String),
}

/// Signs somebody in. Whatever was open in this browser ends.
pub async fn sign_in(
    host: &Host,
    institution: &HeiId,
    typed: Typed<'_>,
    device: &str,
    before: Option<&SignedIn>,
) -> Result<SessionToken, LocalRefused> {
    let name = key(typed.name);
    let account = accounts::by_name(host.store(), institution, &name).await?;
    let trier = Trier::Stranger(&name, typed.from);
    let right = Box::pin(check(host, institution, trier, account, (typed.password, typed.code))).await?;
    let staff = right.account.staff.clone();
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    let known = staff::get(&tx, institution, &staff).await?.filter(|known| known.left_at.is_none());
    known.ok_or(LocalRefused::Wrong)?;
    let has_second = use_up(host, &tx, institution, &right).await?;
    if let Some(SignedIn { session, staff, .. }) = before {
        sessions::end_one(&tx, institution, staff, session, now).await?;
    }
    let way = Way::of(Method::Password).with("second", has_second);
    let token = sign_in::open(host, &tx, institution, &staff, way, device).await?;
    let proved_at = if has_second { now } else { Timestamp::UNIX_EPOCH };
    session_logins::note(&tx, institution, &secrets::hash(token.as_str()), None, None, proved_at).await?;
    tx.commit().await?;
    trier.forget(host, institution);
    Ok(token)
}

/// Proves again who is signed in, by password and second factor.
pub async fn prove(host: &Host, institution: &HeiId, who: &SignedIn, typed: (&str, &str)) -> Result<(), LocalRefused> {
    let account = accounts::of_staff(host.store(), institution, &who.staff).await?.ok_or(LocalRefused::NoAccount)?;
    if account.totp.is_none() {
        return Err(LocalRefused::NoSecondFactor);
    }
    let trier = Trier::SignedIn(who);
    let right = Box::pin(check(host, institution, trier, Some(account), typed)).await?;
    let tx = host.store().begin().await?;
    use_up(host, &tx, institution, &right).await?;
    sessions::prove(&tx, institution, &who.session, Method::Password, host.clock().wire_now()).await?;
    let details = json!({ "method": Method::Password.slug() }).to_string();
    note(host, &tx, institution, &who.actor, "proved-again", ("person", who.staff.as_str()), &details).await?;
    tx.commit().await?;
    trier.forget(host, institution);
    Ok(())
}

/// Gives a person an account, or another name and password. Who has a password says it; who has none must have proved a
/// moment ago who they are. All other sessions of the person end.
pub async fn set_password(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    name: &str,
    (current, new): (&str, &str),
) -> Result<(), LocalRefused> {
    let name = key(name);
    if name.is_empty() || name.chars().count() > MOST_OF_A_NAME || name.chars().any(char::is_control) {
        return Err(LocalRefused::BadName);
    }
    let known = accounts::of_staff(host.store(), institution, &who.staff).await?;
    let is_new = known.is_none();
    match known {
        Some(account) => Box::pin(check_password(host, institution, who, &account, current)).await?,
        None if who.is_recent => {}
        None => return Err(LocalRefused::NotRecent),
    }
    let new = new.to_owned();
    let hash = hashing(host, move || password::hash(&new)).await?.map_err(|fault| match fault {
        PasswordFault::TooShort => LocalRefused::TooShort,
        PasswordFault::TooLong => LocalRefused::TooLong,
        other => LocalRefused::Broken(other.to_string()),
    })?;
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    logins::hold(&tx, institution, &who.staff).await?;
    if !accounts::set_password(&tx, institution, &who.staff, &name, &hash, now).await? {
        return Err(LocalRefused::NameTaken);
    }
    note(host, &tx, institution, &who.actor, "password-set", ("person", who.staff.as_str()), "{}").await?;
    end_others(host, &tx, institution, who).await?;
    let told = if is_new { Mail::WayAdded { way: Method::Password.slug().to_owned() } } else { Mail::PasswordChanged };
    mail::enqueue(host, &tx, institution, &who.staff, &told).await?;
    Ok(tx.commit().await?)
}

/// The account of a person, for their page.
pub async fn of_person(host: &Host, institution: &HeiId, who: &StaffId) -> Result<Option<LocalAccount>, StoreError> {
    accounts::of_staff(host.store(), institution, who).await
}

/// Whether name, password and code are right. Counts the try.
async fn check(
    host: &Host,
    institution: &HeiId,
    trier: Trier<'_>,
    account: Option<LocalAccount>,
    (typed_password, code): (&str, &str),
) -> Result<Right, LocalRefused> {
    count(host, institution, trier, account.as_ref()).await?;
    let (typed_password, kept) =
        (typed_password.to_owned(), account.as_ref().map(|account| account.password_hash.clone()));
    let (is_right, rehashed) = hashing(host, move || match kept {
        Some(kept) if password::verify(&typed_password, &kept) => {
            (true, password::needs_rehash(&kept).then(|| password::hash(&typed_password).ok()).flatten())
        }
        Some(_) => (false, None),
        None => (password::verify_for_nobody(&typed_password), None),
    })
    .await?;
    let account = account.filter(|_| is_right).ok_or(LocalRefused::Wrong)?;
    let second = match &account.totp {
        None => Second::None,
        Some(sealed) => {
            let secret = second_factor::open(host, institution, &account.staff, sealed)?;
            let last = account.totp_step.and_then(|step| u64::try_from(step).ok()).map(Step);
            if let Ok(step) = secret.verify(code, host.clock().wire_now(), last) {
                Second::Step(step)
            } else {
                let hashes = accounts::codes(host.store(), institution, &account.staff).await?;
                let place = recovery::matching(code, &hashes).ok_or(LocalRefused::Wrong)?;
                Second::Code(hashes.get(place).cloned().ok_or(LocalRefused::Wrong)?)
            }
        }
    };
    Ok(Right { account, second, rehashed })
}

/// Whether a password is that of the account of somebody who is signed in. Counts the try.
async fn check_password(
    host: &Host,
    institution: &HeiId,
    who: &SignedIn,
    account: &LocalAccount,
    typed: &str,
) -> Result<(), LocalRefused> {
    count(host, institution, Trier::SignedIn(who), Some(account)).await?;
    let (typed, kept) = (typed.to_owned(), account.password_hash.clone());
    if !hashing(host, move || password::verify(&typed, &kept)).await? {
        return Err(LocalRefused::Wrong);
    }
    Trier::SignedIn(who).forget(host, institution);
    Ok(())
}

/// Counts a try; too many are refused, and the first refusal is kept in the audit log.
async fn count(
    host: &Host,
    institution: &HeiId,
    trier: Trier<'_>,
    account: Option<&LocalAccount>,
) -> Result<(), LocalRefused> {
    let (attempts, now, hei) = (host.attempts(), host.clock().wire_now(), institution.as_str());
    let of_address = match trier {
        Trier::Stranger(_, Some(from)) => attempts.may(&["address", from], TRIES_FROM_AN_ADDRESS, now),
        Trier::Stranger(_, None) | Trier::SignedIn(_) => true,
    };
    if of_address && attempts.may(&trier.key(hei), TRIES_OF_A_NAME, now) {
        return Ok(());
    }
    let about = account.map_or("unknown", |account| account.staff.as_str());
    if attempts.may(&["stopped", hei, about], 1, now) {
        let tx = host.store().begin().await?;
        note(host, &tx, institution, &Actor::System, "sign-in-stopped", ("person", about), "{}").await?;
        tx.commit().await?;
    }
    Err(LocalRefused::TooOften)
}

/// Uses the second factor of a try up; tells whether there is one. What was used meanwhile counts no more, and neither
/// does a password that was changed or removed while it was checked: all sessions by it have ended.
async fn use_up(host: &Host, tx: &Tx, institution: &HeiId, right: &Right) -> Result<bool, LocalRefused> {
    let staff = &right.account.staff;
    logins::hold(tx, institution, staff).await?;
    let kept = accounts::of_staff(tx, institution, staff).await?;
    kept.filter(|kept| kept.changed_at == right.account.changed_at).ok_or(LocalRefused::Wrong)?;
    if let Some(hash) = &right.rehashed {
        accounts::rehash(tx, institution, staff, hash).await?;
    }
    let is_fresh = match &right.second {
        Second::None => return Ok(false),
        Second::Step(Step(step)) => {
            let step = i64::try_from(*step).unwrap_or(i64::MAX);
            accounts::use_step(tx, institution, staff, step).await?
        }
        Second::Code(hash) => {
            let object = ("person", staff.as_str());
            note(host, tx, institution, &Actor::System, "recovery-code-used", object, "{}").await?;
            let way = RECOVERY_CODE.to_owned();
            mail::enqueue(host, tx, institution, staff, &Mail::WayRemoved { way }).await?;
            accounts::use_code(tx, institution, staff, hash).await?
        }
    };
    if is_fresh { Ok(true) } else { Err(LocalRefused::Wrong) }
}

/// Does what takes tens of milliseconds and much memory on purpose, a few at once, counting what nobody waits for any
/// more.
async fn hashing<T: Send + 'static>(host: &Host, work: impl FnOnce() -> T + Send + 'static) -> Result<T, LocalRefused> {
    let broken = |error: &dyn std::fmt::Display| LocalRefused::Broken(error.to_string());
    let turn = host.hashing().acquire_owned().await.map_err(|error| broken(&error))?;
    let work = move || {
        let done = work();
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| broken(&error))
}

/// The name of an account as it is kept: letter case makes no difference.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

impl<'a> Trier<'a> {
    fn key(self, institution: &'a str) -> [&'a str; 3] {
        match self {
            Self::Stranger(name, _) => ["name", institution, name],
            Self::SignedIn(who) => ["session", institution, who.session.as_str()],
        }
    }

    /// Forgets the tries so far, after one that was right.
    fn forget(self, host: &Host, institution: &HeiId) {
        host.attempts().forget(&self.key(institution.as_str()));
    }
}

impl From<SignInRefused> for LocalRefused {
    fn from(refused: SignInRefused) -> Self {
        match refused {
            SignInRefused::Store(error) => Self::Store(error),
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<NoChance> for LocalRefused {
    fn from(error: NoChance) -> Self {
        Self::Broken(error.to_string())
    }
}

#[cfg(test)]
mod tests;
