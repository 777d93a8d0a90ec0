//! What partners tell about themselves, as it came, with its age.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// What a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The institution itself (Institutions API).
    Institution,
    /// Its units (Organizational Units API).
    Units,
    /// What to know before a mobility (Factsheet API).
    Factsheet,
}

/// One document of a partner's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerDocument {
    /// What it is about.
    pub part: Part,
    /// The last answer that could be read, as it came; `None` if there never was one.
    pub document: Option<Vec<u8>>,
    /// When that answer came.
    pub fetched_at: Option<Timestamp>,
    /// When we last asked.
    pub tried_at: Timestamp,
    /// Why the last question brought nothing, if so.
    pub problem: Option<String>,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::Institution, Self::Units, Self::Factsheet];

    /// Stable short name for the database, message keys and logs.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Institution => "institution",
            Self::Units => "units",
            Self::Factsheet => "factsheet",
        }
    }
}

/// Keeps an answer that could be read.
pub async fn keep(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    part: Part,
    document: &[u8],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO partner_pages (institution, partner, part, document, fetched_at, tried_at, problem)
         VALUES ($1, $2, $3, $4, $5, $5, NULL)
         ON CONFLICT (institution, partner, part) DO UPDATE SET document = excluded.document,
            fetched_at = excluded.fetched_at, tried_at = excluded.tried_at, problem = NULL",
        &[institution, partner, &part.slug(), &document, &at],
    )
    .await?;
    Ok(())
}

/// Keeps that a question brought nothing. The answer before stays.
pub async fn failed(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    part: Part,
    problem: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO partner_pages (institution, partner, part, document, fetched_at, tried_at, problem)
         VALUES ($1, $2, $3, NULL, NULL, $5, $4)
         ON CONFLICT (institution, partner, part) DO UPDATE SET
            tried_at = excluded.tried_at, problem = excluded.problem",
        &[institution, partner, &part.slug(), &problem, &at],
    )
    .await?;
    Ok(())
}

/// When we last asked for the part that we asked for longest ago; `None` if there is a part that we never asked for.
pub async fn asked_at(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Option<Timestamp>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT COUNT(*) AS parts, MIN(tried_at) AS asked_at FROM partner_pages
             WHERE institution = $1 AND partner = $2",
            &[institution, partner],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let parts: u32 = row.number("parts")?;
    if (parts as usize) < Part::ALL.len() { Ok(None) } else { row.opt_at("asked_at") }
}

/// All that we have of a partner.
pub async fn of(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Vec<PartnerDocument>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT part, document, fetched_at, tried_at, problem FROM partner_pages
             WHERE institution = $1 AND partner = $2 ORDER BY part",
            &[institution, partner],
        )
        .await?;
    rows.iter().map(document).collect()
}

fn document(row: &Row) -> Result<PartnerDocument, StoreError> {
    let part = row.text("part")?;
    let part = Part::ALL.into_iter().find(|known| known.slug() == part).ok_or_else(|| StoreError::Unreadable {
        column: "part".to_owned(),
        reason: format!("{part:?} is no part of what partners tell"),
    })?;
    Ok(PartnerDocument {
        part,
        document: row.opt_bytes("document")?,
        fetched_at: row.opt_at("fetched_at")?,
        tried_at: row.at("tried_at")?,
        problem: row.opt_text("problem")?,
    })
}
