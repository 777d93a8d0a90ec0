//! What went wrong with whom: what we noticed ourselves, and what others reported to us (Monitoring API 0.2.0). The
//! same problem is kept once, with how often it was noticed.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::page::{self, At, Cursor, Narrows, Page};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx};

/// The most problems of one reporter that are kept; the oldest go first.
pub const MOST: u32 = 2000;

/// One problem in the use of an API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Who noticed it; the institution itself for its own.
    pub reporter: HeiId,
    /// The institution that was called.
    pub about: String,
    /// The API.
    pub api: String,
    /// The endpoint, if the API has several.
    pub endpoint: Option<String>,
    /// The status of the answer, if there was one.
    pub status: Option<u16>,
    /// What the called system said to developers.
    pub server_message: Option<String>,
    /// What the caller says.
    pub client_message: Option<String>,
}

/// Who found a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The institution itself, when it called others.
    Own,
    /// Others, who reported it to the institution.
    Reported,
}

impl Whose {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Own, Self::Reported];

    /// Stable short name for addresses and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Reported => "reported",
        }
    }
}

/// A problem with how often and when it was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptProblem {
    /// Its key, for [`sent`].
    pub id: String,
    /// The problem.
    pub problem: Problem,
    /// How often.
    pub times: u32,
    /// When first.
    pub first_at: Timestamp,
    /// When last.
    pub last_at: Timestamp,
    /// When it was last reported to the network.
    pub sent_at: Option<Timestamp>,
}

/// Keeps a problem, or that it was noticed once more. `id` is the same for the same problem.
pub async fn notice(
    tx: &Tx,
    institution: &HeiId,
    id: &str,
    problem: &Problem,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO problem_reports
            (institution, id, reporter, about, api, endpoint, status, server_message, client_message, times,
             first_at, last_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10)
         ON CONFLICT (institution, id) DO UPDATE SET
            times = problem_reports.times + 1, last_at = excluded.last_at",
        &[
            institution,
            &id,
            &problem.reporter,
            &problem.about,
            &problem.api,
            &problem.endpoint,
            &problem.status,
            &problem.server_message,
            &problem.client_message,
            &at,
        ],
    )
    .await?;
    let count = tx
        .reader()
        .one(
            "SELECT COUNT(*) AS problems FROM problem_reports WHERE institution = $1 AND reporter = $2",
            &[institution, &problem.reporter],
        )
        .await?;
    let count: u32 = count.map_or(Ok(0), |row| row.number("problems"))?;
    if count > MOST {
        tx.run(
            "DELETE FROM problem_reports WHERE institution = $1 AND id IN (
                SELECT id FROM problem_reports WHERE institution = $1 AND reporter = $2
                ORDER BY last_at, id LIMIT $3)",
            &[institution, &problem.reporter, &(count - MOST)],
        )
        .await?;
    }
    Ok(())
}

/// Our own problems that were noticed since they were last reported, and not reported after `before`; oldest first.
pub async fn unsent(
    db: &impl Db,
    institution: &HeiId,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<KeptProblem>, StoreError> {
    let rows = db
        .reader()
        .all(
            &format!(
                "SELECT {COLUMNS} FROM problem_reports WHERE institution = $1 AND reporter = $1
                   AND (sent_at IS NULL OR (sent_at < last_at AND sent_at < $2))
                 ORDER BY last_at, id LIMIT $3"
            ),
            &[institution, &before, &limit],
        )
        .await?;
    rows.iter().map(kept).collect()
}

/// Keeps that a problem was reported; `false` if somebody else did that in between.
pub async fn sent(
    tx: &Tx,
    institution: &HeiId,
    id: &str,
    before: Option<Timestamp>,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE problem_reports SET sent_at = $4
             WHERE institution = $1 AND id = $2 AND COALESCE(sent_at, -1) = COALESCE($3, -1)",
            &[institution, &id, &before, &at],
        )
        .await?;
    Ok(changed == 1)
}

/// The newest problems, at most `limit`: our own, or those that others reported to us.
pub async fn newest(
    db: &impl Db,
    institution: &HeiId,
    whose: Whose,
    limit: u32,
) -> Result<Vec<KeptProblem>, StoreError> {
    let mut query = page::rows::<Option<Whose>>(COLUMNS, institution);
    Some(whose).narrow(&mut query);
    query.add(" ORDER BY last_at DESC, id DESC LIMIT ").value(&limit);
    db.reader().all_of(query).await?.iter().map(kept).collect()
}

/// One page of the problems by when they were noticed last.
pub async fn page(
    db: &impl Db,
    institution: &HeiId,
    whose: Option<Whose>,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<KeptProblem>, StoreError> {
    let row = |row: &Row| {
        let kept = kept(row)?;
        let cursor = Cursor { at: kept.last_at, id: kept.id.clone() };
        Ok((kept, cursor))
    };
    page::read(db, COLUMNS, institution, &whose, at, limit, row).await
}

const COLUMNS: &str = "id, reporter, about, api, endpoint, status, server_message, client_message, times, first_at,
    last_at, sent_at";

impl Narrows for Option<Whose> {
    const FROM: &'static str = "problem_reports WHERE institution = $1";
    const ORDER: (&'static str, &'static str) = ("last_at", "id");

    fn narrow(&self, query: &mut Query) {
        query.add(match self {
            None => "",
            Some(Whose::Own) => " AND reporter = $1",
            Some(Whose::Reported) => " AND reporter <> $1",
        });
    }
}

fn kept(row: &Row) -> Result<KeptProblem, StoreError> {
    Ok(KeptProblem {
        id: row.text("id")?,
        problem: Problem {
            reporter: row.read("reporter")?,
            about: row.text("about")?,
            api: row.text("api")?,
            endpoint: row.opt_text("endpoint")?,
            status: row.opt_number("status")?,
            server_message: row.opt_text("server_message")?,
            client_message: row.opt_text("client_message")?,
        },
        times: row.number("times")?,
        first_at: row.at("first_at")?,
        last_at: row.at("last_at")?,
        sent_at: row.opt_at("sent_at")?,
    })
}
