//! Keeping what a partner's system answered about one of its records.

use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::{CopyProblem, RemoteRecord};
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::PartnerCopyId;
use jiff::Timestamp;

use super::{newest, remote_record};
use crate::ids::fresh;
use crate::sql::to_json;
use crate::{StoreError, Tx, next_steps};

/// How much of a document that cannot be used is kept.
const MOST_OF_A_BAD_DOCUMENT: usize = 256 * 1024;

/// A document that the partner served and that we could read.
#[derive(Clone, Debug)]
pub struct NewCopy {
    /// Who fetched it.
    pub institution: HeiId,
    /// Whose it is.
    pub partner: HeiId,
    /// The partner's id.
    pub remote_id: IiaId,
    /// The bytes as they came.
    pub raw_xml: Vec<u8>,
    /// What they say.
    pub content: AgreementCopy,
    /// The hash that we computed on the bytes.
    pub hash: CopyHash,
    /// The id of ours that the copy names.
    pub claims: Option<IiaId>,
    /// When.
    pub fetched_at: Timestamp,
    /// When the terms last changed, if the partner's host says it.
    pub terms_changed_at: Option<Timestamp>,
}

/// What became of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The kept document that says this; an older one if nothing is new.
    pub id: PartnerCopyId,
    /// Whether anything is different from what we knew, apart from the time of the fetch.
    pub changed: bool,
    /// Whether the terms are other than those of the copy before.
    pub terms_changed: bool,
}

/// Keeps a readable document. If it says what the newest one says, with the same hash, only the time of the fetch
/// moves; a problem that stood there is over in any case.
pub async fn record(tx: &Tx, new: &NewCopy) -> Result<Recorded, StoreError> {
    let NewCopy { institution, partner, remote_id, .. } = new;
    let before = hold(tx, institution, partner, remote_id, new.fetched_at).await?;
    let newest = newest(tx.reader(), institution, partner, remote_id).await?;
    let recorded = match newest {
        Some(newest) if newest.copy.hash == new.hash && newest.copy.content == new.content => {
            let moved = new.terms_changed_at.filter(|at| *at != newest.copy.terms_changed_at);
            if let Some(at) = moved {
                tx.run(
                    "UPDATE partner_copies SET terms_changed_at = $3 WHERE institution = $1 AND id = $2",
                    &[institution, &newest.copy.id, &at],
                )
                .await?;
            }
            let stood = before.as_ref().is_some_and(|before| {
                before.current.as_ref() == Some(&newest.copy.id)
                    && before.problem.is_none()
                    && before.gone_at.is_none()
                    && before.claims == new.claims
            });
            Recorded { id: newest.copy.id, changed: !stood || moved.is_some(), terms_changed: false }
        }
        newest => {
            let had_same_terms = newest.as_ref().filter(|newest| newest.copy.content.has_same_terms(&new.content));
            let carried = had_same_terms.map(|newest| newest.copy.terms_changed_at);
            let terms_changed_at = new.terms_changed_at.or(carried).unwrap_or(new.fetched_at);
            let terms_changed = had_same_terms.is_none();
            let ordinal = newest.map_or(1, |newest| newest.ordinal + 1);
            let id = add_copy(tx, new, ordinal, terms_changed_at).await?;
            super::pruning::prune(tx, institution, partner, remote_id, ordinal).await?;
            Recorded { id, changed: true, terms_changed }
        }
    };
    if recorded.changed {
        tx.run(
            "UPDATE remote_records
             SET current_copy = $4, claims = $5, problem = NULL, problem_since = NULL, problem_raw = NULL,
                 gone_at = NULL
             WHERE institution = $1 AND partner = $2 AND remote_id = $3",
            &[institution, partner, remote_id, &recorded.id, &new.claims],
        )
        .await?;
        next_steps::settle_received(tx, institution, partner, remote_id).await?;
    }
    Ok(recorded)
}

/// Keeps that a document cannot be used, and its beginning for whoever looks into it. The last good copy stays.
/// Tells whether that is news.
pub async fn record_problem(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    problem: &CopyProblem,
    raw: &[u8],
    fetched_at: Timestamp,
) -> Result<bool, StoreError> {
    let before = hold(tx, institution, partner, remote_id, fetched_at).await?;
    let stood = before.is_some_and(|before| before.problem.as_ref() == Some(problem) && before.gone_at.is_none());
    if stood {
        return Ok(false);
    }
    let raw = raw.get(..MOST_OF_A_BAD_DOCUMENT).unwrap_or(raw);
    tx.run(
        "UPDATE remote_records
         SET problem = $4, problem_raw = $5, problem_since = COALESCE(problem_since, $6), current_copy = NULL, gone_at = NULL
         WHERE institution = $1 AND partner = $2 AND remote_id = $3",
        &[institution, partner, remote_id, &to_json(problem)?, &raw, &fetched_at],
    )
    .await?;
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(true)
}

/// Keeps that the partner's system has no such record any more. The first time counts; a record that we never saw is
/// not made. Tells whether that is news.
pub async fn record_gone(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE remote_records SET gone_at = $4, fetched_at = $4, current_copy = NULL
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND gone_at IS NULL",
            &[institution, partner, remote_id, &at],
        )
        .await?;
    if changed == 0 {
        tx.run(
            "UPDATE remote_records SET fetched_at = $4 WHERE institution = $1 AND partner = $2 AND remote_id = $3",
            &[institution, partner, remote_id, &at],
        )
        .await?;
        return Ok(false);
    }
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(true)
}

/// Makes the record if it is new, moves the time of the fetch, holds the row, and tells what was known before.
async fn hold(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    at: Timestamp,
) -> Result<Option<RemoteRecord>, StoreError> {
    let id = fresh(at).to_string();
    let made = tx
        .run(
            "INSERT INTO remote_records (institution, partner, remote_id, id, first_seen, fetched_at)
             VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (institution, partner, remote_id) DO NOTHING",
            &[institution, partner, remote_id, &id, &at],
        )
        .await?;
    if made == 1 {
        return Ok(None);
    }
    tx.run(
        "UPDATE remote_records SET fetched_at = $4 WHERE institution = $1 AND partner = $2 AND remote_id = $3",
        &[institution, partner, remote_id, &at],
    )
    .await?;
    remote_record(tx, institution, partner, remote_id).await
}

async fn add_copy(
    tx: &Tx,
    new: &NewCopy,
    ordinal: u32,
    terms_changed_at: Timestamp,
) -> Result<PartnerCopyId, StoreError> {
    let id = PartnerCopyId::from_uuid(fresh(new.fetched_at));
    tx.run(
        "INSERT INTO partner_copies
            (institution, id, partner, remote_id, ordinal, content, raw, hash, first_fetched_at, terms_changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            &new.institution,
            &id,
            &new.partner,
            &new.remote_id,
            &ordinal,
            &to_json(&new.content)?,
            &new.raw_xml,
            &new.hash,
            &new.fetched_at,
            &terms_changed_at,
        ],
    )
    .await?;
    Ok(id)
}
