//! What the registry tells hosts by mail: that their manifest is out of reach, that parts of it are left out, and that
//! all is well again. Each change is told once and a host hears little in a day, however often it changes.
//!
//! What was told is kept in the registry's folder after the letter left. Whoever pulls the plug between the two has it
//! told twice.

mod letter;
mod told;

use jiff::{SignedDuration, Timestamp};
use l10n::Lang;
use post::{Address, Fault, Post};

use self::told::{Told, ToldOf};
use crate::Registry;
use crate::findings::Severity;
use crate::state::{SourceStatus, Standing};

/// How long a manifest must be out of reach before anybody is told: who restarts a server knows it.
const AWAY_FOR: SignedDuration = SignedDuration::from_mins(15);
/// The most news that one host hears in a day.
const MOST_A_DAY: usize = 4;
/// The most mailboxes of one host that are written to.
const MOST_MAILBOXES: usize = 3;
/// The most hosts that are told something in one round.
const MOST_A_ROUND: usize = 200;
/// How often news is tried before it is left.
const MOST_TRIES: u32 = 50;

/// How a registry sends mail.
#[derive(Clone, Debug)]
pub struct News {
    /// The server that takes letters.
    pub post: Post,
    /// The language of the letters.
    pub lang: Lang,
}

/// How a host is doing, as far as its people want to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Condition {
    /// All of its manifest is in the catalogue.
    Well,
    /// Something of it is left out.
    LeftOut,
    /// It cannot be fetched; the last good one stays.
    Away,
}

/// What came of telling.
enum Came {
    Told,
    NotYet,
    /// The mail server takes nothing from anybody.
    Closed,
}

impl Condition {
    /// The condition of a source; `None` if there is nobody to tell, or nothing to be sure of yet.
    fn of(source: &SourceStatus, now: Timestamp) -> Option<Self> {
        match source.standing() {
            Standing::Missing | Standing::New => None,
            Standing::Good | Standing::Warning => Some(Self::Well),
            Standing::Error => Some(Self::LeftOut),
            Standing::Kept => {
                let since = source.failure.as_ref()?.since;
                (now.duration_since(since) >= AWAY_FOR).then_some(Self::Away)
            }
        }
    }
}

/// Tells every host what is new about it. Tells how many letters left.
pub(crate) async fn tell_all(registry: &Registry, now: Timestamp) -> usize {
    let Some(news) = registry.inner.news.get() else { return 0 };
    let kept = registry.known().kept();
    let published = registry.published();
    // A registry that never sent mail does not begin with all that it ever found.
    let (mut told, is_first) = Told::read(&kept).map_or_else(|| (Told::default(), true), |told| (told, false));
    let (mut letters, mut hosts) = (0, 0);
    for source in published.sources.iter() {
        let Some(condition) = Condition::of(source, now) else { continue };
        let known = told.sources.get(&*source.id).cloned();
        let is_news = match &known {
            Some(known) => known.condition != condition,
            None => condition != Condition::Well && !is_first,
        };
        if !is_news {
            if known.is_none() {
                told.sources.insert(source.id.to_string(), ToldOf::new(condition));
            }
            continue;
        }
        let mut of = known.unwrap_or_else(|| ToldOf::new(Condition::Well));
        of.forget_before(now);
        if of.lately.len() >= MOST_A_DAY || hosts >= MOST_A_ROUND {
            continue;
        }
        hosts += 1;
        let (came, left) = tell(registry, news, source, condition, &of, now).await;
        letters += left;
        match came {
            Came::Told => of.tell(condition, now),
            Came::NotYet => of.tries += 1,
            Came::Closed => break,
        }
        if of.tries >= MOST_TRIES {
            tracing::warn!(source = %source.location, "a host could not be told its news by mail");
            of.tell(condition, now);
        }
        told.sources.insert(source.id.to_string(), of);
        told.keep(&kept);
    }
    told.sources.retain(|id, _| published.source(id).is_some());
    told.keep(&kept);
    letters
}

/// Writes to the mailboxes of a host. One that is reached is enough.
async fn tell(
    registry: &Registry,
    news: &News,
    source: &SourceStatus,
    condition: Condition,
    of: &ToldOf,
    now: Timestamp,
) -> (Came, usize) {
    let emails = source.host.iter().flat_map(|host| &host.admin_emails);
    let mailboxes: Vec<Address> = emails.filter_map(|email| Address::parse(email).ok()).take(MOST_MAILBOXES).collect();
    let (mut left, mut waits) = (0, false);
    for (number, to) in mailboxes.into_iter().enumerate() {
        let letter = letter::write(registry, news, source, condition, to, now);
        let id = format!("{}.{}.{}.{number}", source.id, of.number, condition_number(condition));
        match news.post.send(&letter, &id, now).await {
            Ok(_) => left += 1,
            Err(fault) if fault.is_of_the_server() => {
                tracing::warn!(%fault, "news for hosts waits for the mail server");
                return (if left > 0 { Came::Told } else { Came::Closed }, left);
            }
            Err(fault @ Fault::NotNow { .. }) => {
                tracing::info!(%fault, source = %source.location, "news for a host waits");
                waits = true;
            }
            Err(fault) => tracing::warn!(%fault, source = %source.location, "news for a host did not leave"),
        }
    }
    (if left == 0 && waits { Came::NotYet } else { Came::Told }, left)
}

fn condition_number(condition: Condition) -> u8 {
    match condition {
        Condition::Well => 0,
        Condition::LeftOut => 1,
        Condition::Away => 2,
    }
}

/// Whether a finding is told: what should only be put right some day is for the page.
pub(crate) fn is_told(severity: Severity) -> bool {
    severity == Severity::Error
}
