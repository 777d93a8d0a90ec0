//! Work that waits: notices to send to partners, documents to fetch from them, and letters to people.
//!
//! A job is enqueued in the transaction of the change that causes it. Each runner claims jobs by a lease; when a runner
//! dies, its lease ends and another one claims the job. A job for the same thing is kept once while it waits: what
//! comes after only raises its generation, and a job whose generation was raised while it was worked on is worked on
//! again.
//!
//! The jobs of one institution with one partner in one direction are a lane: one at a time, in the order of the
//! changes. A job that waits for its next try lets those about other agreements go first; a notice never overtakes an
//! older one about the same agreement. Whether the partner answers at all is no matter of one job; [`crate::reach`]
//! knows it.
//!
//! Letters are a lane of their own: the partner of a letter is the institution itself, which stands for its mail
//! server.

mod claiming;
mod finishing;
mod forgetting;
mod letters;
mod listing;
mod turns;

use domain::hei::HeiId;
use domain::ids::{AgreementId, JobId};
use jiff::Timestamp;

pub use self::claiming::{Claim, Claimed, LETTER_LEASE, claim_due, claim_in_turn, next_due};
pub use self::finishing::{Attempt, Ending, Outcome, finish, give_up_old};
pub use self::forgetting::{Forgotten, forget_ended};
pub use self::letters::{NewLetter, enqueue_letter, forget_letters, letters_since, undelivered_letters};
pub(crate) use self::listing::last_notices;
pub use self::listing::{
    AttemptRow, Filter, JobRow, What, attempts, get, last_notice, of_agreement, pending_from_partner_count, recent,
};
pub use self::turns::Turns;
use crate::ids::fresh;
use crate::sql::Row;
use crate::{StoreError, Tx, next_steps};

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Tell the partner that an agreement of ours has changed (IIA CNR).
    NotifyAgreement,
    /// Tell the partner that our approval of its agreement has changed (IIA Approval CNR).
    NotifyApproval,
    /// Fetch an agreement of the partner's.
    FetchAgreement,
    /// Ask whether the partner approves an agreement of ours.
    FetchApproval,
    /// Send a letter to somebody who works here.
    Letter,
}

impl JobKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::NotifyAgreement, Self::NotifyApproval, Self::FetchAgreement, Self::FetchApproval, Self::Letter];

    /// Whether it tells a partner something, and is no question to it.
    #[must_use]
    pub fn is_notice(self) -> bool {
        matches!(self, Self::NotifyAgreement | Self::NotifyApproval)
    }

    /// Stable short name for addresses, message keys and logs.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::NotifyAgreement => "notify-agreement",
            Self::NotifyApproval => "notify-approval",
            Self::FetchAgreement => "fetch-agreement",
            Self::FetchApproval => "fetch-approval",
            Self::Letter => "letter",
        }
    }

    fn way(self) -> Way {
        match self {
            Self::NotifyAgreement | Self::NotifyApproval => Way::Out,
            Self::FetchAgreement | Self::FetchApproval => Way::In,
            Self::Letter => Way::Mail,
        }
    }

    /// Whether it waits for whoever takes it to be there again.
    fn is_outgoing(self) -> bool {
        self.way() != Way::In
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        let slug = row.text("kind")?;
        let found = Self::ALL.into_iter().find(|kind| kind.slug() == slug);
        found.ok_or_else(|| StoreError::Unreadable { column: "kind".to_owned(), reason: slug })
    }
}

/// How far a job has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobState {
    /// It waits for its time, or is worked on.
    Pending,
    /// Done.
    Done,
    /// The partner answered that it does not want this; doing it again does not help.
    Refused,
    /// Tried for too long.
    GivenUp,
    /// The partner has no door for this.
    NotConnected,
}

impl JobState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Done, Self::Refused, Self::GivenUp, Self::NotConnected];

    /// Stable short name for addresses, message keys and logs.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::GivenUp => "given-up",
            Self::NotConnected => "not-connected",
        }
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        let slug = row.text("state")?;
        let found = Self::ALL.into_iter().find(|state| state.slug() == slug);
        found.ok_or_else(|| StoreError::Unreadable { column: "state".to_owned(), reason: slug })
    }
}

/// A job to enqueue.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Whose job.
    pub institution: HeiId,
    /// What to do.
    pub kind: JobKind,
    /// With whom.
    pub partner: HeiId,
    /// The id on the network that it is about: ours for what is ours, the partner's for what is the partner's.
    pub subject: String,
    /// The agreement of ours that it belongs to, if known.
    pub agreement: Option<AgreementId>,
    /// When the change was made; the job is due at once.
    pub now: Timestamp,
}

/// Puts a job into the queue. If one for the same thing waits there, that one is due now, counts its tries from new
/// and has a higher generation.
pub async fn enqueue(tx: &Tx, new: &NewJob) -> Result<JobId, StoreError> {
    let id = JobId::from_uuid(fresh(new.now));
    let row = tx
        .reader()
        .one(
            "INSERT INTO jobs
                (institution, id, kind, outgoing, partner, subject, agreement, state, generation, claim, tries,
                 attempts, enqueued_at, due_at, lane)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', 1, 0, 0, 0, $8, $8, $9)
             ON CONFLICT (institution, kind, partner, subject) WHERE state = 'pending' DO UPDATE SET
                generation = jobs.generation + 1, tries = 0, enqueued_at = excluded.enqueued_at,
                due_at = excluded.due_at, silent = false, agreement = COALESCE(excluded.agreement, jobs.agreement)
             RETURNING id",
            &[
                &new.institution,
                &id,
                &new.kind.slug(),
                &new.kind.is_outgoing(),
                &new.partner,
                &new.subject,
                &new.agreement,
                &new.now,
                &Lane { institution: new.institution.clone(), partner: new.partner.clone(), way: new.kind.way() }
                    .to_string(),
            ],
        )
        .await?;
    if new.kind.is_notice() {
        next_steps::followed(tx, &new.institution, &new.partner).await?;
    }
    row.map_or(Ok(id), |row| row.read("id"))
}

/// Tries a job again at once, before all others of its lane and even if the partner is being left in peace: a person
/// asks for it. A waiting one is due now; one that ended without success is put into the queue anew. `None` if there is
/// no such job or it is done.
pub async fn retry_now(tx: &Tx, institution: &HeiId, id: &JobId, now: Timestamp) -> Result<Option<JobId>, StoreError> {
    let Some(job) = get(tx, institution, id).await? else {
        return Ok(None);
    };
    match job.state {
        JobState::Done => Ok(None),
        JobState::Pending => {
            hurry(tx, institution, id, now).await?;
            Ok(Some(job.id))
        }
        JobState::Refused | JobState::GivenUp | JobState::NotConnected => {
            let again = anew(tx, institution, job, now).await?;
            hurry(tx, institution, &again, now).await?;
            Ok(Some(again))
        }
    }
}

/// Puts a job that ended without success into the queue anew, in its turn. `None` if it waits or is done, or if there
/// is no such job.
pub async fn revive(tx: &Tx, institution: &HeiId, id: &JobId, now: Timestamp) -> Result<Option<JobId>, StoreError> {
    let Some(job) = get(tx, institution, id).await? else {
        return Ok(None);
    };
    if matches!(job.state, JobState::Pending | JobState::Done) {
        return Ok(None);
    }
    anew(tx, institution, job, now).await.map(Some)
}

async fn anew(tx: &Tx, institution: &HeiId, job: JobRow, now: Timestamp) -> Result<JobId, StoreError> {
    let JobRow { kind, partner, subject, agreement, letter, .. } = job;
    let institution = institution.clone();
    match letter {
        Some(content) => enqueue_letter(tx, &NewLetter { institution, subject, content, now }).await,
        None => enqueue(tx, &NewJob { institution, kind, partner, subject, agreement, now }).await,
    }
}

async fn hurry(tx: &Tx, institution: &HeiId, id: &JobId, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "UPDATE jobs SET urgent = true, due_at = CASE WHEN due_at > $3 THEN $3 ELSE due_at END
         WHERE institution = $1 AND id = $2 AND state = 'pending'",
        &[institution, id, &now],
    )
    .await?;
    Ok(())
}

/// One at a time: the messages of an institution to a partner, its questions to it, or its letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Lane {
    pub(crate) institution: HeiId,
    pub(crate) partner: HeiId,
    pub(crate) way: Way,
}

/// Which way something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Way {
    /// To a partner.
    Out,
    /// From a partner.
    In,
    /// To people.
    Mail,
}

/// As the column `lane` has it.
impl std::fmt::Display for Lane {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let way = match self.way {
            Way::Out => "out",
            Way::In => "in",
            Way::Mail => "mail",
        };
        write!(f, "{} {} {way}", self.institution, self.partner)
    }
}
