//! Approvals in both directions and the pair of snapshots in force. Nothing is ever overwritten: what changes is a new
//! row.

use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::{AgreementId, PartnerCopyId};
use jiff::Timestamp;

use crate::set_back::SKEW;
use crate::sql::Query;
use crate::{Db, StoreError, Tx};

/// The most ids that one call of [`given_for`] looks at.
const MOST_IDS: usize = 1000;

/// One entry of the history of our approvals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenEntry {
    /// The copy and its hash that we approved; `None` if we withdrew.
    pub approved: Option<(PartnerCopyId, CopyHash)>,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
}

/// One entry of the history of what the partner's approval API said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedEntry {
    /// The hash that the partner approved; `None` if it approved nothing any more.
    pub hash: Option<CopyHash>,
    /// When we read it first.
    pub at: Timestamp,
    /// The answer as it came: the proof.
    pub raw: Vec<u8>,
}

/// Approves a copy of the partner's.
pub async fn give(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    copy: &PartnerCopyId,
    hash: &CopyHash,
    at: Timestamp,
    by: &str,
) -> Result<(), StoreError> {
    let added = tx
        .run(
            "INSERT INTO approvals_given
                (institution, agreement, ordinal, partner, remote_id, copy, hash, at, by_whom)
             SELECT $1, $2, COALESCE((SELECT MAX(g.ordinal) FROM approvals_given g
                WHERE g.institution = $1 AND g.agreement = $2), 0) + 1,
                c.partner, c.remote_id, c.id, $4, $5, $6
             FROM partner_copies c WHERE c.institution = $1 AND c.id = $3",
            &[institution, id, copy, hash, &at, &by],
        )
        .await?;
    if added == 1 { Ok(()) } else { Err(StoreError::NoPartnerCopy(copy.clone())) }
}

/// Takes our approval back; `false` if none stands.
pub async fn withdraw(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    at: Timestamp,
    by: &str,
) -> Result<bool, StoreError> {
    let added = tx
        .run(
            "INSERT INTO approvals_given (institution, agreement, ordinal, partner, remote_id, at, by_whom)
             SELECT g.institution, g.agreement, g.ordinal + 1, g.partner, g.remote_id, $3, $4
             FROM approvals_given g
             WHERE g.institution = $1 AND g.agreement = $2 AND g.hash IS NOT NULL
               AND g.ordinal = (SELECT MAX(l.ordinal) FROM approvals_given l
                 WHERE l.institution = $1 AND l.agreement = $2)",
            &[institution, id, &at, &by],
        )
        .await?;
    Ok(added == 1)
}

/// Our standing approvals of a partner's records, by the partner's ids: what our approval API answers to the partner
/// (IIAs Approval API 2.0.0). Approvals of agreements that we deleted are left out.
pub async fn given_for(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_ids: &[IiaId],
) -> Result<Vec<(IiaId, CopyHash)>, StoreError> {
    let remote_ids = remote_ids.get(..remote_ids.len().min(MOST_IDS)).unwrap_or(remote_ids);
    if remote_ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT g.remote_id, g.hash FROM approvals_given g
         JOIN agreements a ON a.institution = g.institution AND a.id = g.agreement AND a.deleted_at IS NULL
         WHERE g.institution = $1 AND g.partner = $2 AND g.hash IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM approvals_given l
             WHERE l.institution = g.institution AND l.agreement = g.agreement AND l.ordinal > g.ordinal)
           AND g.remote_id IN ",
        &[institution, partner],
    );
    query.list(remote_ids).add(" ORDER BY g.at, g.agreement");
    let mut found = std::collections::HashMap::new();
    for row in db.reader().all_of(query).await? {
        found.insert(row.read::<IiaId>("remote_id")?, row.read::<CopyHash>("hash")?);
    }
    Ok(remote_ids.iter().filter_map(|id| Some((id.clone(), found.remove(id)?))).collect())
}

/// Keeps that the partner answered a question about these agreements that was asked at a time, and returns those about
/// which no newer question was answered before: an answer to an older question says nothing about them.
pub async fn note_questions(
    tx: &Tx,
    institution: &HeiId,
    ids: &[AgreementId],
    asked_at: Timestamp,
) -> Result<Vec<AgreementId>, StoreError> {
    let mut sorted = ids.to_vec();
    sorted.sort();
    let mut newest = Vec::new();
    // No question waits so long for its answer: a time further ahead was written by a clock that went wrong.
    let credible = asked_at.saturating_add(SKEW).unwrap_or(asked_at);
    for ids in sorted.chunks(MOST_IDS) {
        let mut query = Query::new(
            "INSERT INTO approval_questions (institution, agreement, asked_at)
             SELECT institution, id, ",
            &[],
        );
        query.value(&asked_at).add(" FROM agreements WHERE institution = ").value(institution);
        query.add(" AND id IN ").list(ids);
        query.add(
            " ORDER BY id ON CONFLICT (institution, agreement) DO UPDATE SET asked_at = excluded.asked_at
              WHERE approval_questions.asked_at <= excluded.asked_at OR approval_questions.asked_at > ",
        );
        query.value(&credible).add(" RETURNING agreement");
        for row in tx.reader().all_of(query).await? {
            newest.push(row.read("agreement")?);
        }
    }
    Ok(newest)
}

/// Keeps what the partner's approval API says about our copy, with the answer as it came. Tells whether that is other
/// than what it said before.
pub async fn record_received(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    hash: Option<&CopyHash>,
    raw: &[u8],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let last = tx
        .reader()
        .one(
            "SELECT ordinal, hash FROM approvals_received
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal DESC LIMIT 1",
            &[institution, id],
        )
        .await?;
    let (ordinal, known) = match last {
        Some(row) => (row.number::<u32>("ordinal")?, row.opt_read::<CopyHash>("hash")?),
        None => (0, None),
    };
    if known.as_ref() == hash {
        return Ok(false);
    }
    tx.run(
        "INSERT INTO approvals_received (institution, agreement, ordinal, hash, raw, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[institution, id, &(ordinal + 1), &hash, &raw, &at],
    )
    .await?;
    Ok(true)
}

/// Keeps a pair of snapshots as the one in force; `false` if it is kept already.
pub async fn set_base(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    revision: u32,
    copy: &PartnerCopyId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let last = tx
        .reader()
        .one(
            "SELECT ordinal, revision, copy FROM agreement_bases
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal DESC LIMIT 1",
            &[institution, id],
        )
        .await?;
    let mut ordinal = 1;
    if let Some(row) = last {
        if row.number::<u32>("revision")? == revision && row.read::<PartnerCopyId>("copy")? == *copy {
            return Ok(false);
        }
        ordinal = row.number::<u32>("ordinal")? + 1;
    }
    tx.run(
        "INSERT INTO agreement_bases (institution, agreement, ordinal, revision, copy, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[institution, id, &ordinal, &revision, copy, &at],
    )
    .await?;
    Ok(true)
}

/// Every approval that we gave or withdrew, oldest first.
pub async fn given_history(db: &impl Db, institution: &HeiId, id: &AgreementId) -> Result<Vec<GivenEntry>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT copy, hash, at, by_whom FROM approvals_given
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal",
            &[institution, id],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let approved = row.opt_read("copy")?.zip(row.opt_read("hash")?);
            Ok(GivenEntry { approved, at: row.at("at")?, by: row.text("by_whom")? })
        })
        .collect()
}

/// Everything that the partner's approval API said about our copy, oldest first.
pub async fn received_history(
    db: &impl Db,
    institution: &HeiId,
    id: &AgreementId,
) -> Result<Vec<ReceivedEntry>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT hash, at, raw FROM approvals_received
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal",
            &[institution, id],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(ReceivedEntry { hash: row.opt_read("hash")?, at: row.at("at")?, raw: row.bytes("raw")? }))
        .collect()
}
