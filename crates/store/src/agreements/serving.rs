//! What a partner may see of our agreements: those that it is a party to, once shared and as long as they live.

use std::collections::HashMap;

use domain::academic_year::AcademicYear;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::Timestamp;

use crate::sql::Query;
use crate::{Db, StoreError};

/// The most ids that one call of [`served`] looks at.
const MOST_IDS: usize = 1000;

/// One line of the index that a partner asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexRow {
    /// The agreement.
    pub id: AgreementId,
    /// The years that its conditions cover, from the first to the last, each range once.
    pub years: Vec<(AcademicYear, AcademicYear)>,
    /// When it was last changed.
    pub modified_at: Timestamp,
}

/// A frozen revision as the partner gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The agreement.
    pub id: AgreementId,
    /// The revision.
    pub ordinal: u32,
    /// Its `iia` element.
    pub xml: Vec<u8>,
    /// When the terms last changed.
    pub terms_changed_at: Timestamp,
    /// When the partner first fetched this revision; if `None`, [`super::revision_fetched`] has something to do.
    pub fetched_at: Option<Timestamp>,
}

/// The agreements that a partner may see, by id; only those changed after `modified_since` if it is given.
pub async fn index(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    modified_since: Option<Timestamp>,
) -> Result<Vec<IndexRow>, StoreError> {
    let mut query = Query::new(
        "SELECT a.id, a.modified_at, r.years FROM agreements a
         JOIN agreement_revisions r
           ON r.institution = a.institution AND r.agreement = a.id AND r.ordinal = a.revision
         WHERE a.institution = $1 AND a.partner = $2 AND a.deleted_at IS NULL",
        &[institution, partner],
    );
    if let Some(since) = modified_since {
        query.add(" AND a.modified_at > ").value(&since);
    }
    query.add(" ORDER BY a.id");
    let rows = db.reader().all_of(query).await?;
    rows.iter()
        .map(|row| Ok(IndexRow { id: row.read("id")?, years: row.json("years")?, modified_at: row.at("modified_at")? }))
        .collect()
}

/// The newest revisions of those of the named agreements that the partner may see, in the order asked for, each
/// once. All others are left out without a word (EWP core, unknown ids).
pub async fn served(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    ids: &[AgreementId],
) -> Result<Vec<Served>, StoreError> {
    let ids = ids.get(..ids.len().min(MOST_IDS)).unwrap_or(ids);
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT a.id, r.ordinal, r.xml, r.terms_changed_at, r.fetched_at FROM agreements a
         JOIN agreement_revisions r
           ON r.institution = a.institution AND r.agreement = a.id AND r.ordinal = a.revision
         WHERE a.institution = $1 AND a.partner = $2 AND a.deleted_at IS NULL AND a.id IN ",
        &[institution, partner],
    );
    query.list(ids);
    let mut found = HashMap::new();
    for row in db.reader().all_of(query).await? {
        let id: AgreementId = row.read("id")?;
        let served = Served {
            id: id.clone(),
            ordinal: row.number("ordinal")?,
            xml: row.bytes("xml")?,
            terms_changed_at: row.at("terms_changed_at")?,
            fetched_at: row.opt_at("fetched_at")?,
        };
        found.insert(id, served);
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// All agreements that are shared with a partner: those whose approval we ask for.
pub async fn shared_with(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Vec<AgreementId>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT id FROM agreements
             WHERE institution = $1 AND partner = $2 AND deleted_at IS NULL AND shared_at IS NOT NULL ORDER BY id",
            &[institution, partner],
        )
        .await?;
    rows.iter().map(|row| row.read("id")).collect()
}
