//! Our agreements: the record, the draft and the frozen revisions. Deleted ids stay for ever.

mod facts;
mod revisions;
mod serving;
mod stats;

use domain::agreement::copy::AgreementCopy;
use domain::agreement::removed_condition::RemovedCondition;
use domain::hei::{HeiId, IiaId, OunitId};
use domain::ids::AgreementId;
use jiff::Timestamp;

pub use self::facts::facts;
pub use self::revisions::{NewRevision, add_revision, revision_fetched, revision_xml};
pub use self::serving::{IndexRow, Served, index, served, shared_with};
pub use self::stats::{Stats, stats};
use crate::ids::fresh;
use crate::sql::{Query, to_json};
use crate::{Db, StoreError, Tx, next_steps};

/// A new id for an agreement.
#[must_use]
pub fn new_id(at: Timestamp) -> AgreementId {
    AgreementId::from_uuid(fresh(at))
}

/// An agreement that is made here.
#[derive(Clone, Debug)]
pub struct NewAgreement {
    /// Whose it is.
    pub institution: HeiId,
    /// Its id.
    pub id: AgreementId,
    /// With whom.
    pub partner: HeiId,
    /// The number for people.
    pub code: String,
    /// The partner's id for its copy, if it is made from theirs.
    pub remote_id: Option<IiaId>,
    /// The unit in charge; `None` if that is the whole institution.
    pub unit: Option<OunitId>,
    /// When.
    pub created_at: Timestamp,
}

/// Keeps a new agreement, still without content.
pub async fn insert(tx: &Tx, new: &NewAgreement) -> Result<(), StoreError> {
    let NewAgreement { institution, id, partner, code, remote_id, unit, created_at } = new;
    if code_exists(tx, institution, code).await? {
        return Err(StoreError::CodeTaken(code.clone()));
    }
    if let Some(remote_id) = remote_id {
        refuse_taken(tx, institution, partner, remote_id, id).await?;
    }
    tx.run(
        "INSERT INTO agreements (institution, id, partner, code, remote_id, created_at, modified_at, unit)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)",
        &[institution, id, partner, code, remote_id, created_at, unit],
    )
    .await?;
    if let Some(remote_id) = remote_id {
        next_steps::settle_received(tx, institution, partner, remote_id).await?;
    }
    Ok(())
}

/// The agreement that is mapped to an id of the partner's; deleted ones are not.
pub async fn id_of_remote(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<AgreementId>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT id FROM agreements
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND deleted_at IS NULL",
            &[institution, partner, remote_id],
        )
        .await?;
    row.map(|row| row.read("id")).transpose()
}

/// Keeps the draft. `expected` is when the draft that the person started from was saved; `None` if there was none.
/// `false` means that somebody saved, sent or discarded it meanwhile; then nothing is changed.
pub async fn save_draft(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    content: &AgreementCopy,
    at: Timestamp,
    by: &str,
    expected: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let content = to_json(content)?;
    let changed = match expected {
        Some(expected) => {
            tx.run(
                "UPDATE agreement_drafts SET content = $3, saved_at = $4, saved_by = $5, removed = NULL
                 WHERE institution = $1 AND agreement = $2 AND saved_at = $6",
                &[institution, id, &content, &at, &by, &expected],
            )
            .await?
        }
        None => {
            tx.run(
                "INSERT INTO agreement_drafts (institution, agreement, content, saved_at, saved_by)
                 VALUES ($1, $2, $3, $4, $5) ON CONFLICT (institution, agreement) DO NOTHING",
                &[institution, id, &content, &at, &by],
            )
            .await?
        }
    };
    Ok(changed == 1)
}

/// Keeps the condition that a save left out of the draft, until the next save.
pub async fn keep_removed_condition(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    removed: &RemovedCondition,
) -> Result<(), StoreError> {
    let removed = to_json(removed)?;
    let text = "UPDATE agreement_drafts SET removed = $3 WHERE institution = $1 AND agreement = $2";
    tx.run(text, &[institution, id, &removed]).await?;
    Ok(())
}

/// The condition that is kept beside the draft.
pub async fn removed_condition(
    db: &impl Db,
    institution: &HeiId,
    id: &AgreementId,
) -> Result<Option<RemovedCondition>, StoreError> {
    let text = "SELECT removed FROM agreement_drafts WHERE institution = $1 AND agreement = $2 AND removed IS NOT NULL";
    db.reader().one(text, &[institution, id]).await?.map(|row| row.json("removed")).transpose()
}

/// Forgets the draft; tells whether there was one.
pub async fn discard_draft(tx: &Tx, institution: &HeiId, id: &AgreementId) -> Result<bool, StoreError> {
    let changed =
        tx.run("DELETE FROM agreement_drafts WHERE institution = $1 AND agreement = $2", &[institution, id]).await?;
    Ok(changed == 1)
}

/// Maps the agreement to the partner's id, or to none.
pub async fn map_remote(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    remote_id: Option<&IiaId>,
) -> Result<(), StoreError> {
    let row = tx
        .reader()
        .one("SELECT partner, remote_id FROM agreements WHERE institution = $1 AND id = $2", &[institution, id])
        .await?
        .ok_or_else(|| StoreError::NoAgreement(id.clone()))?;
    let (partner, before): (HeiId, Option<IiaId>) = (row.read("partner")?, row.opt_read("remote_id")?);
    if let Some(remote_id) = remote_id {
        refuse_taken(tx, institution, &partner, remote_id, id).await?;
    }
    let changed = tx
        .run(
            "UPDATE agreements SET remote_id = $3 WHERE institution = $1 AND id = $2 AND deleted_at IS NULL",
            &[institution, id, &remote_id],
        )
        .await?;
    for remote in before.iter().chain(remote_id) {
        next_steps::settle_received(tx, institution, &partner, remote).await?;
    }
    one_agreement(changed, id)
}

/// Gives the agreement another number for people.
pub async fn set_code(tx: &Tx, institution: &HeiId, id: &AgreementId, code: &str) -> Result<(), StoreError> {
    let others = tx
        .reader()
        .one(
            "SELECT id FROM agreements WHERE institution = $1 AND code = $2 AND id <> $3 AND deleted_at IS NULL",
            &[institution, &code, id],
        )
        .await?;
    if others.is_some() {
        return Err(StoreError::CodeTaken(code.to_owned()));
    }
    let changed = tx
        .run(
            "UPDATE agreements SET code = $3 WHERE institution = $1 AND id = $2 AND deleted_at IS NULL",
            &[institution, id, &code],
        )
        .await?;
    one_agreement(changed, id)
}

/// The unit in charge of an agreement, also of a deleted one; `None` if the institution has none with this id.
pub async fn unit(db: &impl Db, institution: &HeiId, id: &AgreementId) -> Result<Option<Option<OunitId>>, StoreError> {
    let text = "SELECT unit FROM agreements WHERE institution = $1 AND id = $2";
    db.reader().one(text, &[institution, id]).await?.map(|row| row.opt_read("unit")).transpose()
}

/// Puts another unit in charge of the agreement, or the whole institution. Partners never see that.
pub async fn set_unit(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    unit: Option<&OunitId>,
) -> Result<(), StoreError> {
    let changed = tx
        .run(
            "UPDATE agreements SET unit = $3 WHERE institution = $1 AND id = $2 AND deleted_at IS NULL",
            &[institution, id, &unit],
        )
        .await?;
    one_agreement(changed, id)
}

/// Marks the agreement as deleted. It is never served again; its id, its proofs and its history stay.
pub async fn mark_deleted(tx: &Tx, institution: &HeiId, id: &AgreementId, at: Timestamp) -> Result<(), StoreError> {
    let changed = tx
        .run(
            "UPDATE agreements SET deleted_at = $3, modified_at = $3
             WHERE institution = $1 AND id = $2 AND deleted_at IS NULL",
            &[institution, id, &at],
        )
        .await?;
    let row = tx
        .reader()
        .one(
            "SELECT partner, remote_id FROM agreements WHERE institution = $1 AND id = $2 AND remote_id IS NOT NULL",
            &[institution, id],
        )
        .await?;
    if let Some(row) = row {
        // Theirs belongs to none of ours from now on.
        next_steps::settle_received(tx, institution, &row.read("partner")?, &row.read("remote_id")?).await?;
    }
    one_agreement(changed, id)
}

/// Whether an agreement that is not deleted has this number (unique at any moment at one institution, IIAs API
/// 7.0.0, `iia-code`).
pub async fn code_exists(db: &impl Db, institution: &HeiId, code: &str) -> Result<bool, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT id FROM agreements WHERE institution = $1 AND code = $2 AND deleted_at IS NULL",
            &[institution, &code],
        )
        .await?;
    Ok(row.is_some())
}

/// The numbers of some agreements, also of deleted ones.
pub async fn codes(
    db: &impl Db,
    institution: &HeiId,
    ids: &[AgreementId],
) -> Result<Vec<(AgreementId, String)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new("SELECT id, code FROM agreements WHERE institution = $1 AND id IN ", &[institution]);
    query.list(ids);
    db.reader().all_of(query).await?.iter().map(|row| Ok((row.read("id")?, row.text("code")?))).collect()
}

/// The next number of a series, such as a year: 1, 2, 3 … A number that is not used stays a gap.
pub async fn next_code_number(tx: &Tx, institution: &HeiId, series: &str) -> Result<u32, StoreError> {
    let row = tx
        .reader()
        .one(
            "INSERT INTO counters (institution, series, value) VALUES ($1, $2, 1)
             ON CONFLICT (institution, series) DO UPDATE SET value = counters.value + 1
             RETURNING value",
            &[institution, &series],
        )
        .await?;
    row.map_or(Ok(1), |row| row.number("value"))
}

/// How many agreements the institution has, deleted ones not counted.
pub async fn count_by_institution(db: &impl Db, institution: &HeiId) -> Result<u64, StoreError> {
    let row = db
        .reader()
        .one("SELECT COUNT(*) AS number FROM agreements WHERE institution = $1 AND deleted_at IS NULL", &[institution])
        .await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// All agreements of the institution by id, deleted ones too, in pieces: at most `limit` ids after `after`.
pub async fn ids(
    db: &impl Db,
    institution: &HeiId,
    after: Option<&AgreementId>,
    limit: u32,
) -> Result<Vec<AgreementId>, StoreError> {
    let after = after.map_or("", AgreementId::as_str);
    let rows = db
        .reader()
        .all(
            "SELECT id FROM agreements WHERE institution = $1 AND id > $2 ORDER BY id LIMIT $3",
            &[institution, &after, &limit],
        )
        .await?;
    rows.iter().map(|row| row.read("id")).collect()
}

async fn refuse_taken(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    id: &AgreementId,
) -> Result<(), StoreError> {
    match id_of_remote(tx, institution, partner, remote_id).await? {
        Some(by) if by != *id => {
            Err(StoreError::RemoteIdTaken { partner: partner.clone(), remote_id: remote_id.clone(), by })
        }
        _ => Ok(()),
    }
}

fn one_agreement(changed: u64, id: &AgreementId) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::NoAgreement(id.clone())) }
}
