//! Frozen revisions of our copies: what the partner reads, byte for byte.

use domain::academic_year::AcademicYear;
use domain::agreement::copy::AgreementCopy;
use domain::hei::{CopyHash, HeiId};
use domain::ids::AgreementId;
use jiff::Timestamp;

use crate::sql::to_json;
use crate::{Db, StoreError, Tx};

/// A revision that is frozen now.
#[derive(Clone, Debug)]
pub struct NewRevision {
    /// What it says.
    pub content: AgreementCopy,
    /// The `iia` element as it is served.
    pub xml: Vec<u8>,
    /// The hash of these bytes.
    pub hash: CopyHash,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// When the terms last changed, up to this revision.
    pub terms_changed_at: Timestamp,
}

/// Freezes a revision and tells its ordinal. From now on it is the one that is served; the first one shares the
/// agreement with the partner. The draft stays as it is.
pub async fn add_revision(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    new: &NewRevision,
) -> Result<u32, StoreError> {
    let row = tx
        .reader()
        .one(
            "UPDATE agreements
             SET revision = COALESCE(revision, 0) + 1, modified_at = $3, shared_at = COALESCE(shared_at, $3)
             WHERE institution = $1 AND id = $2 AND deleted_at IS NULL
             RETURNING revision",
            &[institution, id, &new.at],
        )
        .await?
        .ok_or_else(|| StoreError::NoAgreement(id.clone()))?;
    let ordinal: u32 = row.number("revision")?;
    let content = to_json(&new.content)?;
    let years = to_json(&years(&new.content))?;
    tx.run(
        "INSERT INTO agreement_revisions
            (institution, agreement, ordinal, content, years, xml, hash, frozen_at, frozen_by, terms_changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[institution, id, &ordinal, &content, &years, &new.xml, &new.hash, &new.at, &new.by, &new.terms_changed_at],
    )
    .await?;
    Ok(ordinal)
}

/// The bytes of a revision as they were frozen.
pub async fn revision_xml(
    db: &impl Db,
    institution: &HeiId,
    id: &AgreementId,
    ordinal: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT xml FROM agreement_revisions WHERE institution = $1 AND agreement = $2 AND ordinal = $3",
            &[institution, id, &ordinal],
        )
        .await?;
    row.map(|row| row.bytes("xml")).transpose()
}

/// Remembers when the partner's system first fetched a revision; `false` if that was known.
pub async fn revision_fetched(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    ordinal: u32,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE agreement_revisions SET fetched_at = $4
             WHERE institution = $1 AND agreement = $2 AND ordinal = $3 AND fetched_at IS NULL",
            &[institution, id, &ordinal, &at],
        )
        .await?;
    Ok(changed == 1)
}

/// The academic years that the conditions cover, each range once.
fn years(content: &AgreementCopy) -> Vec<(AcademicYear, AcademicYear)> {
    let mut years: Vec<_> = content.conditions.iter().map(|c| (c.first_year, c.last_year)).collect();
    years.sort_unstable();
    years.dedup();
    years
}
