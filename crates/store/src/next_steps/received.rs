//! The steps of partners' records that belong to none of our agreements.

use domain::hei::{HeiId, IiaId};
use domain::task::Object;
use domain::task::received::{self, Received};
use serde::Deserialize;

use super::{Row, put};
use crate::db::Reader;
use crate::{Db, StoreError, Tx};

/// As much of a partner's copy as names it.
#[derive(Deserialize)]
struct Naming {
    owner: Owner,
}

#[derive(Deserialize)]
struct Owner {
    iia_code: Option<String>,
}

/// Keeps the step of a partner's record true. Whatever changes the record, or to which agreement of ours it belongs,
/// calls this in its transaction.
pub async fn settle_received(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<(), StoreError> {
    let rows = received_rows(tx, institution, partner, remote_id).await?;
    let object = Object::Received { partner: partner.clone(), remote_id: remote_id.clone() };
    put(tx, institution, &object, &rows).await?;
    Ok(())
}

/// The step that a partner's record has by the facts.
pub async fn received_rows(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Vec<Row>, StoreError> {
    let reader = db.reader();
    let Some(facts) = facts(reader, institution, partner, remote_id).await? else {
        return Ok(Vec::new());
    };
    let Some(step) = received::step(&facts) else {
        return Ok(Vec::new());
    };
    let code = code(reader, institution, partner, remote_id).await?;
    Ok(vec![Row { step, unit: None, partner: partner.clone(), code }])
}

async fn facts(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Received>, StoreError> {
    let row = reader
        .one(
            "SELECT r.first_seen, r.gone_at, r.ignored_at, r.problem_since,
                (SELECT MAX(c.first_fetched_at) FROM partner_copies c
                 WHERE c.institution = r.institution AND c.partner = r.partner AND c.remote_id = r.remote_id)
                    AS read_at,
                (SELECT a.id FROM agreements a
                 WHERE a.institution = r.institution AND a.partner = r.partner AND a.remote_id = r.remote_id
                   AND a.deleted_at IS NULL) AS ours
             FROM remote_records r WHERE r.institution = $1 AND r.partner = $2 AND r.remote_id = $3",
            &[institution, partner, remote_id],
        )
        .await?;
    row.map(|row| {
        Ok(Received {
            partner: partner.clone(),
            remote_id: remote_id.clone(),
            first_seen: row.at("first_seen")?,
            read_at: row.opt_at("read_at")?,
            problem_since: row.opt_at("problem_since")?,
            linked: row.opt_text("ours")?.is_some(),
            gone: row.opt_at("gone_at")?.is_some(),
            ignored: row.opt_at("ignored_at")?.is_some(),
        })
    })
    .transpose()
}

/// The partner's number, as its newest readable copy has it.
async fn code(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<String, StoreError> {
    let row = reader
        .one(
            "SELECT content FROM partner_copies WHERE institution = $1 AND partner = $2 AND remote_id = $3
             ORDER BY ordinal DESC LIMIT 1",
            &[institution, partner, remote_id],
        )
        .await?;
    let naming: Option<Naming> = row.map(|row| row.json("content")).transpose()?;
    Ok(naming.and_then(|naming| naming.owner.iia_code).unwrap_or_default())
}
