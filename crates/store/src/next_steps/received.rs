//! The steps of partners' records that belong to none of our agreements, and how these are found.

use domain::hei::{HeiId, IiaId};
use domain::task::Object;
use domain::task::received::{self, Received};
use serde::Deserialize;

use super::{Row, put};
use crate::db::Reader;
use crate::search::{self, Entry};
use crate::{Db, StoreError, Tx, partner_copies};

/// As much of a partner's copy as names it.
#[derive(Deserialize)]
struct Naming {
    owner: Owner,
}

#[derive(Deserialize)]
struct Owner {
    iia_code: Option<String>,
}

/// What is known of a partner's record.
struct Known {
    facts: Received,
    /// The partner's number; empty for what belongs to an agreement of ours, which is found by it there.
    code: String,
}

/// Keeps the step of a partner's record true, and how it is found. Whatever changes the record, or to which agreement
/// of ours it belongs, calls this in its transaction.
pub async fn settle_received(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<(), StoreError> {
    let known = known(tx.reader(), institution, partner, remote_id).await?;
    let inbox = known.as_ref().and_then(|known| inbox(&known.facts)).unwrap_or_default();
    let text = "UPDATE remote_records SET inbox = $4
        WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND inbox <> $4";
    tx.run(text, &[institution, partner, remote_id, &inbox]).await?;
    let object = Object::Received { partner: partner.clone(), remote_id: remote_id.clone() };
    put(tx, institution, &object, &rows(known.as_ref())).await?;
    // Little of it needs to lie in the futures of all callers.
    Box::pin(search::settle_received(tx, institution, partner, remote_id, entry(known.as_ref()))).await
}

/// The step that a partner's record has by the facts.
pub async fn received_rows(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Vec<Row>, StoreError> {
    Ok(rows(known(db.reader(), institution, partner, remote_id).await?.as_ref()))
}

/// How a partner's record is found by the facts; `None` if it is not, since it is gone or belongs to an agreement of
/// ours.
pub async fn received_entry(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Entry>, StoreError> {
    Ok(entry(known(db.reader(), institution, partner, remote_id).await?.as_ref()))
}

/// In which list of records without an agreement of ours it stands, if in any.
fn inbox(facts: &Received) -> Option<&'static str> {
    let is_there = !facts.linked && !facts.gone;
    is_there.then_some(if facts.aside { partner_copies::ASIDE } else { partner_copies::WAITING })
}

fn rows(known: Option<&Known>) -> Vec<Row> {
    let row = |known: &Known| {
        let (partner, code) = (known.facts.partner.clone(), known.code.clone());
        Some(Row { step: received::step(&known.facts)?, unit: None, partner, code })
    };
    known.and_then(row).into_iter().collect()
}

fn entry(known: Option<&Known>) -> Option<Entry> {
    let Known { facts, code } = known.filter(|known| !known.facts.linked && !known.facts.gone)?;
    Some(search::received(&facts.partner, &facts.remote_id, code))
}

async fn known(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Known>, StoreError> {
    let Some(facts) = facts(reader, institution, partner, remote_id).await? else {
        return Ok(None);
    };
    let code = if facts.linked { String::new() } else { code(reader, institution, partner, remote_id).await? };
    Ok(Some(Known { facts, code }))
}

async fn facts(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Received>, StoreError> {
    let row = reader
        .one(
            "SELECT r.first_seen, r.gone_at, r.aside_at, r.problem_since,
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
            aside: row.opt_at("aside_at")?.is_some(),
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
