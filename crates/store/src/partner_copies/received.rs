//! Records of partners that belong to no agreement of ours: the inbox of proposals.

use domain::agreement::copy::AgreementCopy;
use domain::hei::{HeiId, IiaId};
use jiff::Timestamp;

use crate::page::{self, Cursor, Page, Place};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx, next_steps};

/// One record of a partner that is mapped to no agreement of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedRow {
    /// Whose it is.
    pub partner: HeiId,
    /// The partner's id.
    pub remote_id: IiaId,
    /// What its newest readable copy says; `None` if none could be read.
    pub content: Option<AgreementCopy>,
    /// The id of ours that it names, which is then none that we have mapped.
    pub claims: Option<IiaId>,
    /// Whether its last document could not be used.
    pub has_problem: bool,
    /// When we first heard of it.
    pub first_seen: Timestamp,
    /// When we last got an answer about it.
    pub fetched_at: Timestamp,
    /// Since when we ignore it.
    pub ignored_at: Option<Timestamp>,
}

/// The condition that a record `r` belongs to no agreement of ours and is still there.
const UNLINKED: &str = "r.institution = $1 AND r.gone_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM agreements a
             WHERE a.institution = r.institution AND a.partner = r.partner AND a.remote_id = r.remote_id
               AND a.deleted_at IS NULL)";

/// The records that wait for a decision, or those that are ignored: newest first. Records that are gone are left out.
pub async fn unlinked(
    db: &impl Db,
    institution: &HeiId,
    ignored: bool,
    place: &Place,
    limit: u32,
) -> Result<Page<ReceivedRow>, StoreError> {
    let mut query = Query::new(&select(), &[institution]);
    query.add(if ignored { " AND r.ignored_at IS NOT NULL" } else { " AND r.ignored_at IS NULL" });
    page::read(db.reader(), query, ("r.first_seen", "r.id"), place, limit, row).await
}

/// The records of one partner that wait for a decision, newest first; at most `limit`.
pub async fn unlinked_of(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    limit: u32,
) -> Result<Vec<ReceivedRow>, StoreError> {
    let mut query = Query::new(&select(), &[institution]);
    query.add(" AND r.ignored_at IS NULL AND r.partner = ").value(partner);
    Ok(page::read(db.reader(), query, ("r.first_seen", "r.id"), &Place::First, limit, row).await?.rows)
}

/// How many records wait for a decision, counted up to `most`. Each has a task, and those are found by their kind,
/// however many records are linked.
pub async fn count_waiting(db: &impl Db, institution: &HeiId, most: u32) -> Result<u64, StoreError> {
    let count = "SELECT COUNT(*) AS number FROM (
            SELECT 1 FROM tasks WHERE institution = $1
                AND (pile = 'work' AND kind = 'answer-received' OR pile = 'connection' AND kind = 'report-unreadable')
            LIMIT $2
         ) AS waiting";
    let row = db.reader().one(count, &[institution, &most]).await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// Takes a record out of the inbox; tells whether it was there.
pub async fn ignore(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE remote_records SET ignored_at = $4
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND ignored_at IS NULL",
            &[institution, partner, remote_id, &at],
        )
        .await?;
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(changed == 1)
}

/// Puts a record back into the inbox; tells whether it was ignored.
pub async fn unignore(tx: &Tx, institution: &HeiId, partner: &HeiId, remote_id: &IiaId) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE remote_records SET ignored_at = NULL
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND ignored_at IS NOT NULL",
            &[institution, partner, remote_id],
        )
        .await?;
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(changed == 1)
}

fn select() -> String {
    format!(
        "SELECT r.id, r.partner, r.remote_id, r.claims, r.problem, r.first_seen, r.fetched_at, r.ignored_at,
            (SELECT c.content FROM partner_copies c
             WHERE c.institution = r.institution AND c.partner = r.partner AND c.remote_id = r.remote_id
             ORDER BY c.ordinal DESC LIMIT 1) AS content
         FROM remote_records r WHERE {UNLINKED}"
    )
}

fn row(row: &Row) -> Result<(ReceivedRow, Cursor), StoreError> {
    let received = ReceivedRow {
        partner: row.read("partner")?,
        remote_id: row.read("remote_id")?,
        content: row.opt_json("content")?,
        claims: row.opt_read("claims")?,
        has_problem: row.opt_text("problem")?.is_some(),
        first_seen: row.at("first_seen")?,
        fetched_at: row.at("fetched_at")?,
        ignored_at: row.opt_at("ignored_at")?,
    };
    let cursor = Cursor { at: received.first_seen, id: row.text("id")? };
    Ok((received, cursor))
}
