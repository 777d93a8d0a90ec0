//! The partners' copies: what we know about each record of theirs, and every readable document as it came.

mod pruning;
mod received;
mod recording;

use domain::agreement::facts::{PartnerCopy, RemoteRecord};
use domain::hei::{HeiId, IiaId};
use domain::ids::{AgreementId, PartnerCopyId};

pub(crate) use self::received::{ASIDE, WAITING};
pub use self::received::{Filter, ReceivedRow, count_waiting, put_aside, take_back, unlinked};
pub use self::recording::{NewCopy, Recorded, record, record_gone, record_problem};
use crate::db::Reader;
use crate::sql::Row;
use crate::{Db, StoreError};

/// What we know about a partner's record; `None` if we never got an answer about it.
pub async fn remote_record(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<RemoteRecord>, StoreError> {
    record_of(db.reader(), institution, partner, remote_id).await
}

/// As [`remote_record`].
pub(crate) async fn record_of(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<RemoteRecord>, StoreError> {
    let row = reader
        .one(
            "SELECT remote_id, fetched_at, gone_at, current_copy, problem, problem_since, claims FROM remote_records
             WHERE institution = $1 AND partner = $2 AND remote_id = $3",
            &[institution, partner, remote_id],
        )
        .await?;
    row.map(|row| {
        Ok(RemoteRecord {
            id: row.read("remote_id")?,
            fetched_at: row.at("fetched_at")?,
            gone_at: row.opt_at("gone_at")?,
            current: row.opt_read("current_copy")?,
            problem: row.opt_json("problem")?,
            problem_since: row.opt_at("problem_since")?,
            claims: row.opt_read("claims")?,
        })
    })
    .transpose()
}

/// The newest readable copy of a partner's record, whether or not its last answer could be used.
pub async fn newest_copy(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<PartnerCopy>, StoreError> {
    Ok(newest(db.reader(), institution, partner, remote_id).await?.map(|newest| newest.copy))
}

/// A kept document as it came.
pub async fn raw(db: &impl Db, institution: &HeiId, id: &PartnerCopyId) -> Result<Option<Vec<u8>>, StoreError> {
    let row = db
        .reader()
        .one("SELECT raw FROM partner_copies WHERE institution = $1 AND id = $2", &[institution, id])
        .await?;
    row.map(|row| row.bytes("raw")).transpose()
}

/// The last document of a partner's record that could not be used, or its beginning if it was long.
pub async fn problem_raw(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT problem_raw FROM remote_records
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND problem_raw IS NOT NULL",
            &[institution, partner, remote_id],
        )
        .await?;
    row.map(|row| row.bytes("problem_raw")).transpose()
}

/// The partner's records whose newest copy names an agreement of ours, those that are gone left out.
pub async fn claiming(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    id: &AgreementId,
) -> Result<Vec<IiaId>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT remote_id FROM remote_records
             WHERE institution = $1 AND partner = $2 AND claims = $3 AND gone_at IS NULL ORDER BY first_seen, id",
            &[institution, partner, id],
        )
        .await?;
    rows.iter().map(|row| row.read("remote_id")).collect()
}

/// The partner's records that were there when we last looked: one that is missing in a full index may be gone.
pub async fn known_remote_ids(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Vec<IiaId>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT remote_id FROM remote_records
             WHERE institution = $1 AND partner = $2 AND gone_at IS NULL ORDER BY remote_id",
            &[institution, partner],
        )
        .await?;
    rows.iter().map(|row| row.read("remote_id")).collect()
}

/// The newest copy of a record with its place among the record's copies.
pub(crate) struct Newest {
    pub(crate) ordinal: u32,
    pub(crate) copy: PartnerCopy,
}

pub(crate) async fn newest(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<Newest>, StoreError> {
    let row = reader
        .one(
            "SELECT id, ordinal, content, hash, first_fetched_at, terms_changed_at FROM partner_copies
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 ORDER BY ordinal DESC LIMIT 1",
            &[institution, partner, remote_id],
        )
        .await?;
    row.map(|row| Ok(Newest { ordinal: row.number("ordinal")?, copy: copy(&row)? })).transpose()
}

pub(crate) fn copy(row: &Row) -> Result<PartnerCopy, StoreError> {
    Ok(PartnerCopy {
        id: row.read("id")?,
        content: row.json("content")?,
        hash: row.read("hash")?,
        first_fetched_at: row.at("first_fetched_at")?,
        terms_changed_at: row.at("terms_changed_at")?,
    })
}
