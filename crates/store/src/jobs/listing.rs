//! Looking at jobs and their attempts.

use domain::delivery::{NoticeFacts, NoticeOutcome};
use domain::hei::HeiId;
use domain::ids::{AgreementId, JobId};
use jiff::Timestamp;

use super::{JobKind, JobState, Lane, Way};
use crate::page::{self, At, Cursor, Narrows, Page};
use crate::sql::{Query, Row};
use crate::{Db, StoreError};

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Its id.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// With whom.
    pub partner: HeiId,
    /// The id on the network that it is about.
    pub subject: String,
    /// The agreement of ours that it belongs to, if known.
    pub agreement: Option<AgreementId>,
    /// What a letter is made of.
    pub letter: Option<String>,
    /// How far it has come.
    pub state: JobState,
    /// Tries since the last change.
    pub tries: u32,
    /// When the last change was made.
    pub enqueued_at: Timestamp,
    /// When it is due; says nothing once it has ended.
    pub due_at: Timestamp,
    /// The last try.
    pub last_try_at: Option<Timestamp>,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
}

/// One attempt of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRow {
    /// 1, 2, 3 …
    pub ordinal: u32,
    /// When it began.
    pub at: Timestamp,
    /// How long it took.
    pub duration_ms: u32,
    /// The status of the answer.
    pub status: Option<u16>,
    /// Why there was no answer, or what was wrong with it.
    pub fault: Option<String>,
    /// The id of the request.
    pub request_id: Option<String>,
    /// The beginning of the answer.
    pub excerpt: Option<String>,
    /// What came of it: `done`, `refused`, `given-up`, `not-connected` or `retry`.
    pub outcome: String,
}

/// Which jobs to list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in this state.
    pub state: Option<JobState>,
    /// Only with this partner.
    pub partner: Option<HeiId>,
    /// Only these.
    pub what: Option<What>,
}

/// What jobs do, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// They tell partners something.
    Notices,
    /// They ask partners.
    Questions,
    /// They are letters to people.
    Letters,
}

/// One job.
pub async fn get(db: &impl Db, institution: &HeiId, id: &JobId) -> Result<Option<JobRow>, StoreError> {
    let mut query = page::rows::<Filter>(COLUMNS, institution);
    query.add(" AND id = ").value(id);
    db.reader().all_of(query).await?.first().map(job).transpose()
}

/// All attempts of a job, oldest first.
pub async fn attempts(db: &impl Db, institution: &HeiId, id: &JobId) -> Result<Vec<AttemptRow>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT ordinal, at, duration_ms, status, fault, request_id, excerpt, outcome
             FROM job_attempts WHERE institution = $1 AND job = $2 ORDER BY ordinal",
            &[institution, id],
        )
        .await?;
    rows.iter().map(attempt).collect()
}

/// The jobs about one agreement, newest first; at most `limit`.
pub async fn of_agreement(
    db: &impl Db,
    institution: &HeiId,
    agreement: &AgreementId,
    limit: u32,
) -> Result<Vec<JobRow>, StoreError> {
    let mut query = page::rows::<Filter>(COLUMNS, institution);
    query.add(" AND agreement = ").value(agreement).add(" ORDER BY enqueued_at DESC, id DESC LIMIT ").value(&limit);
    db.reader().all_of(query).await?.iter().map(job).collect()
}

/// One page of the jobs of an institution.
pub async fn recent(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<JobRow>, StoreError> {
    let row = |row: &Row| {
        let job = job(row)?;
        let cursor = Cursor { at: job.enqueued_at, id: job.id.to_string() };
        Ok((job, cursor))
    };
    page::read(db, COLUMNS, institution, filter, at, limit, row).await
}

impl Narrows for Filter {
    const FROM: &'static str = "jobs WHERE institution = $1";
    const ORDER: (&'static str, &'static str) = ("enqueued_at", "id");

    fn narrow(&self, query: &mut Query) {
        if let Some(state) = self.state {
            query.add(" AND state = ").value(&state.slug());
        }
        if let Some(partner) = &self.partner {
            query.add(" AND partner = ").value(partner);
        }
        match self.what {
            None => {}
            Some(What::Notices) => {
                query.add(" AND outgoing = ").value(&true).add(" AND kind <> 'letter'");
            }
            Some(What::Questions) => {
                query.add(" AND outgoing = ").value(&false);
            }
            Some(What::Letters) => {
                query.add(" AND kind = 'letter'");
            }
        }
    }
}

/// The last notice to the partner about an agreement, of either kind.
pub async fn last_notice(
    db: &impl Db,
    institution: &HeiId,
    agreement: &AgreementId,
) -> Result<Option<NoticeFacts>, StoreError> {
    let mut query = page::rows::<Filter>(COLUMNS, institution);
    query.add(" AND outgoing = ").value(&true);
    query.add(" AND agreement = ").value(agreement).add(" ORDER BY enqueued_at DESC, id DESC LIMIT 1");
    let rows = db.reader().all_of(query).await?;
    rows.first().map(|row| Ok(notice(&job(row)?))).transpose()
}

/// The last notice about each of some agreements, in one statement.
pub(crate) async fn last_notices(
    db: &impl Db,
    institution: &HeiId,
    agreements: &[AgreementId],
) -> Result<Vec<(AgreementId, NoticeFacts)>, StoreError> {
    if agreements.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = page::rows::<Filter>(COLUMNS, institution);
    query.add(
        " AND id IN (SELECT (SELECT n.id FROM jobs n WHERE n.institution = a.institution AND n.agreement = a.id
            AND n.outgoing = ",
    );
    query.value(&true).add(
        " ORDER BY n.enqueued_at DESC, n.id DESC LIMIT 1) FROM agreements a WHERE a.institution = $1 AND a.id IN ",
    );
    query.list(agreements).add(")");
    let rows = db.reader().all_of(query).await?;
    let about = |row: &Row| {
        let job = job(row)?;
        Ok(job.agreement.clone().map(|id| (id, notice(&job))))
    };
    rows.iter().filter_map(|row| about(row).transpose()).collect()
}

fn notice(job: &JobRow) -> NoticeFacts {
    let outcome = match job.state {
        JobState::Pending => NoticeOutcome::Pending { due_at: job.due_at },
        JobState::Done => NoticeOutcome::Delivered,
        JobState::Refused => NoticeOutcome::Refused,
        JobState::GivenUp => NoticeOutcome::GivenUp,
        JobState::NotConnected => NoticeOutcome::NotConnected,
    };
    // A try before the last change says nothing about it.
    let last_try_at = job.last_try_at.filter(|_| job.tries > 0);
    NoticeFacts { enqueued_at: job.enqueued_at, outcome, tries: job.tries, last_try_at }
}

/// How many documents of a partner wait to be fetched, counted up to `most`.
pub async fn pending_from_partner_count(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    most: u32,
) -> Result<u64, StoreError> {
    let lane = Lane { institution: institution.clone(), partner: partner.clone(), way: Way::In }.to_string();
    let row = db
        .reader()
        .one(
            "SELECT COUNT(*) AS number FROM (
                SELECT 1 FROM jobs WHERE lane = $1 AND state = 'pending' LIMIT $2
             ) AS waiting",
            &[&lane, &most],
        )
        .await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// A job is due when its own pause is over and its partner is not left in peace.
const COLUMNS: &str =
    "id, kind, partner, subject, agreement, letter, state, tries, enqueued_at, last_try_at, finished_at,
    CASE WHEN state = 'pending' AND NOT urgent THEN COALESCE((
        SELECT CASE WHEN jobs.silent OR jobs.due_at < h.wait_until THEN h.wait_until END FROM partner_reach h
        WHERE h.institution = jobs.institution AND h.partner = jobs.partner), due_at) ELSE due_at END AS due_at";

fn job(row: &Row) -> Result<JobRow, StoreError> {
    Ok(JobRow {
        id: row.read("id")?,
        kind: JobKind::read(row)?,
        partner: row.read("partner")?,
        subject: row.text("subject")?,
        agreement: row.opt_read("agreement")?,
        letter: row.opt_text("letter")?,
        state: JobState::read(row)?,
        tries: row.number("tries")?,
        enqueued_at: row.at("enqueued_at")?,
        due_at: row.at("due_at")?,
        last_try_at: row.opt_at("last_try_at")?,
        finished_at: row.opt_at("finished_at")?,
    })
}

fn attempt(row: &Row) -> Result<AttemptRow, StoreError> {
    Ok(AttemptRow {
        ordinal: row.number("ordinal")?,
        at: row.at("at")?,
        duration_ms: row.number("duration_ms")?,
        status: row.opt_number("status")?,
        fault: row.opt_text("fault")?,
        request_id: row.opt_text("request_id")?,
        excerpt: row.opt_text("excerpt")?,
        outcome: row.text("outcome")?,
    })
}
