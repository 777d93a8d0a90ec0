//! What was started in a browser and comes back once: a login at a provider, a question to a passkey, a new second
//! factor.

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{StoreError, Tx, started_logins};

use crate::host::Host;
use crate::secrets::{self, NoChance};

/// How often strangers at one address may start something in a quarter of an hour. An institution keeps a bounded
/// number of what is under way, the newest: without this, one address could drive out everybody else's.
const STARTS_FROM_AN_ADDRESS: u32 = 100;
/// How long there is for coming back.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// A secret that only one browser has, so that nobody else can finish what was started in it.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserToken(String);

impl BrowserToken {
    /// A new one.
    pub fn fresh() -> Result<Self, NoChance> {
        secrets::token().map(Self)
    }

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
impl std::fmt::Debug for BrowserToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BrowserToken")
    }
}

/// Counts that a stranger starts something, and tells whether they may.
pub(crate) fn may_start(host: &Host, from: Option<&str>) -> bool {
    let now = host.clock().wire_now();
    from.is_none_or(|from| host.attempts().may(&["start", from], STARTS_FROM_AN_ADDRESS, now))
}

/// Keeps a state under a question for one browser.
pub(crate) async fn put<T: Serialize + Sync>(
    tx: &Tx,
    institution: &HeiId,
    (browser, question): (&BrowserToken, &str),
    state: &T,
    now: Timestamp,
) -> Result<(), StoreError> {
    let expires = now.saturating_add(LONGEST).unwrap_or(now);
    // What is kept is made of strings and numbers, which JSON can always hold; without it nothing could come back.
    let text = serde_json::to_string(state).unwrap_or_default();
    started_logins::put(tx, institution, &key(browser, question), &text, expires).await
}

/// Takes a state out. It is used up, also if it is of another kind.
pub(crate) async fn take<T: DeserializeOwned>(
    tx: &Tx,
    institution: &HeiId,
    (browser, question): (&BrowserToken, &str),
    now: Timestamp,
) -> Result<Option<T>, StoreError> {
    let text = started_logins::take(tx, institution, &key(browser, question), now).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

fn key(BrowserToken(browser): &BrowserToken, question: &str) -> Vec<u8> {
    secrets::hash(&format!("{browser}\n{question}"))
}
