//! Mail to the people who work here: what is told to whom, and that it leaves.
//!
//! A letter is a job of the queue, put there in the transaction of the change that it tells of. The queue keeps what
//! the letter is made of: its kind and ids, no address and no secret. Address, language, names and links are added when
//! it leaves, so that a letter that waited says what is true then.

mod digest;
mod letters;
mod sign_in_link;

use domain::hei::HeiId;
use domain::ids::{JobId, StaffId};
use jiff::{SignedDuration, Timestamp};
use post::Post;
use serde::{Deserialize, Serialize};
use store::jobs::{self, NewLetter};
use store::{StoreError, Tx, mailboxes};
use url::Url;

pub use self::digest::{Digest, DigestLine};
pub(crate) use self::digest::{run as run_digests, send_due as send_due_digests};
pub(crate) use self::letters::{NoLetter, write};
pub(crate) use self::sign_in_link::MOST_ASKING;
pub use self::sign_in_link::{AnswerAfter, ask as ask_for_sign_in_link};
pub use store::mailboxes::Mailbox;

use crate::host::{Host, Institution};

/// How many days letters that left are remembered unless told otherwise.
pub const KEEP_DAYS: u16 = 30;
/// How long handing over one letter may take, from the first packet to the last answer. It is shorter than
/// [`jobs::LETTER_LEASE`].
pub const LIMIT: std::time::Duration = std::time::Duration::from_mins(1);

/// How a host sends mail.
#[derive(Clone, Debug)]
pub struct Mailing {
    /// The server that takes letters.
    pub post: Post,
    /// The address of the pages, as people reach them.
    pub pages: Url,
    /// Whether people may ask for a link to sign in.
    pub sign_in_links: bool,
    /// How many days letters that left are remembered.
    pub keep_days: u16,
}

/// What a letter tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Mail {
    /// That a person may work here, with a link for the first time.
    Invitation {
        /// Who invited them.
        by: Option<StaffId>,
    },
    /// A link to sign in, which the person asked for.
    SignInLink,
    /// The tasks that are new or overdue.
    Digest {
        /// When the person was told the last time.
        since: Option<Timestamp>,
    },
    /// That there is a new way to sign in as this person.
    WayAdded {
        /// Which: the short name of a method, or of what belongs to a password.
        way: String,
    },
    /// That a way to sign in is gone.
    WayRemoved {
        /// Which: the short name of a method, or of what belongs to a password.
        way: String,
    },
    /// That the password is another one now.
    PasswordChanged,
    /// That the roles of the person are others now.
    RolesChanged {
        /// Who changed them.
        by: Option<StaffId>,
    },
    /// A new link for somebody who works here already.
    NewLink {
        /// Who made it.
        by: Option<StaffId>,
    },
    /// That the person acts for somebody who is away.
    Deputy {
        /// Who is away.
        of: StaffId,
    },
}

/// What waits in the queue, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) to: StaffId,
    pub(crate) mail: Mail,
}

impl Mail {
    /// Stable short name for message keys and logs.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::SignInLink => "sign-in-link",
            Self::Digest { .. } => "digest",
            Self::WayAdded { .. } => "way-added",
            Self::WayRemoved { .. } => "way-removed",
            Self::PasswordChanged => "password-changed",
            Self::RolesChanged { .. } => "roles-changed",
            Self::NewLink { .. } => "new-link",
            Self::Deputy { .. } => "deputy",
        }
    }

    /// How long it is of use to anybody.
    pub(crate) fn patience(&self) -> SignedDuration {
        match self {
            Self::SignInLink => SignedDuration::from_hours(1),
            Self::Digest { .. } => SignedDuration::from_hours(12),
            Self::Invitation { .. }
            | Self::WayAdded { .. }
            | Self::WayRemoved { .. }
            | Self::PasswordChanged
            | Self::RolesChanged { .. }
            | Self::NewLink { .. }
            | Self::Deputy { .. } => SignedDuration::from_hours(3 * 24),
        }
    }

    /// What tells it from other letters to the same person. Of two that wait with one subject only the second leaves.
    fn subject(&self, to: &StaffId) -> String {
        match self {
            Self::WayAdded { way } | Self::WayRemoved { way } => format!("{}:{way}:{to}", self.slug()),
            Self::Deputy { of } => format!("{}:{of}:{to}", self.slug()),
            _ => format!("{}:{to}", self.slug()),
        }
    }
}

impl Kept {
    /// What a job of the queue is to send; `None` if it is no letter that this version knows.
    pub(crate) fn read(letter: Option<&str>) -> Option<Self> {
        serde_json::from_str(letter?).ok()
    }
}

/// Whether this host sends mail at all.
#[must_use]
pub fn is_configured(host: &Host) -> bool {
    host.mailing().is_some()
}

/// Puts a letter into the queue, in the transaction of the change that it tells of; wake the host after the commit.
/// Nothing happens if this host sends no mail: then `None`. Whether the person can be reached is found out when it
/// leaves.
pub async fn enqueue(
    host: &Host,
    tx: &Tx,
    institution: &HeiId,
    to: &StaffId,
    mail: &Mail,
) -> Result<Option<JobId>, StoreError> {
    if !is_configured(host) {
        return Ok(None);
    }
    let kept = Kept { to: to.clone(), mail: mail.clone() };
    let content = serde_json::to_string(&kept)
        .map_err(|error| StoreError::Unreadable { column: "(letter)".to_owned(), reason: error.to_string() })?;
    let new =
        NewLetter { institution: institution.clone(), subject: mail.subject(to), content, now: host.clock().now() };
    jobs::enqueue_letter(tx, &new).await.map(Some)
}

/// To whom a letter of the queue goes and what it tells; `None` if the job is none.
#[must_use]
pub fn letter_of(job: &jobs::JobRow) -> Option<(StaffId, Mail)> {
    Kept::read(job.letter.as_deref()).map(|kept| (kept.to, kept.mail))
}

/// The name of a person who gets a letter.
pub async fn name_of(host: &Host, institution: &HeiId, staff: &StaffId) -> Result<Option<String>, StoreError> {
    Ok(mailboxes::of(host.store(), institution, staff).await?.map(|person| person.name))
}

/// Whether somebody who knows their address may have a link to sign in sent to it.
#[must_use]
pub fn offers_sign_in_links(host: &Host) -> bool {
    host.mailing().is_some_and(|mailing| mailing.sign_in_links)
}

/// What is wrong with an institution's mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// Since when the mail server takes nothing from us.
    pub silent_since: Option<Timestamp>,
    /// How many letters of the last week did not leave, counted up to a hundred.
    pub undelivered: u32,
}

/// What is wrong with an institution's mail now; nothing where none is sent.
pub async fn trouble(host: &Host, institution: &HeiId) -> Result<Trouble, StoreError> {
    if !is_configured(host) {
        return Ok(Trouble::default());
    }
    let reach = store::reach::of(host.store(), institution, institution).await?;
    let now = host.clock().now();
    let since = now.saturating_sub(SignedDuration::from_hours(7 * 24)).unwrap_or(now);
    Ok(Trouble {
        silent_since: reach.silent_since.filter(|_| reach.is_dead()),
        undelivered: jobs::undelivered_letters(host.store(), institution, since, MOST_COUNTED).await?,
    })
}

/// Whether a letter of this kind to this person was put into the queue in the last hour, and how often.
pub async fn sent_lately(host: &Host, institution: &HeiId, to: &StaffId, mail: &Mail) -> Result<u32, StoreError> {
    let now = host.clock().now();
    let since = now.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(now);
    jobs::letters_since(host.store(), institution, &mail.subject(to), since, MOST_COUNTED).await
}

/// The language of the letters to a person.
pub async fn letter_lang(host: &Host, institution: &Institution, staff: &StaffId) -> Result<l10n::Lang, StoreError> {
    let known = mailboxes::of(host.store(), institution.hei(), staff).await?;
    Ok(letters::lang_of(institution, known.and_then(|known| known.lang).as_deref()))
}

/// The language of letters to somebody who chose none.
#[must_use]
pub fn main_lang(institution: &Institution) -> l10n::Lang {
    letters::lang_of(institution, None)
}

/// Keeps which language a person reads, for their mail.
pub async fn remember_lang(
    host: &Host,
    institution: &HeiId,
    staff: &StaffId,
    lang: l10n::Lang,
) -> Result<(), StoreError> {
    let known = mailboxes::of(host.store(), institution, staff).await?;
    if known.is_none_or(|known| known.lang.as_deref() == Some(lang.tag())) {
        return Ok(());
    }
    let tx = host.store().begin().await?;
    mailboxes::set_lang(&tx, institution, staff, lang.tag()).await?;
    tx.commit().await
}

/// How many letters are counted one by one.
const MOST_COUNTED: u32 = 100;

#[cfg(test)]
mod tests;
