//! All facts about one agreement, gathered from where they are kept.

use domain::agreement::facts::{
    ApprovalGiven, ApprovalReceived, Base, Draft, Facts, PartnerCopy, RemoteRecord, Revision,
};
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::{AgreementId, PartnerCopyId};

use crate::db::Reader;
use crate::sql::{Query, Row};
use crate::{Db, StoreError, partner_copies};

/// The facts about an agreement, also of a deleted one; `None` if the institution has none with this id.
///
/// In a transaction the agreement is held until its end: nobody changes the facts between reading and writing.
/// A transaction that also records a partner's document does that first, so that two of them never wait for each
/// other.
pub async fn facts(db: &impl Db, institution: &HeiId, id: &AgreementId) -> Result<Option<Facts>, StoreError> {
    let Some(snapshot) = db.reader().snapshot().await? else {
        return gather(db.reader(), institution, id).await;
    };
    let facts = gather(Reader::Snapshot(&snapshot), institution, id).await?;
    snapshot.commit().await?;
    Ok(facts)
}

async fn gather(reader: Reader<'_>, institution: &HeiId, id: &AgreementId) -> Result<Option<Facts>, StoreError> {
    let hold = reader.hold();
    let text = format!(
        "SELECT partner, code, remote_id, created_at, deleted_at, revision, unit
         FROM agreements WHERE institution = $1 AND id = $2{hold}"
    );
    let Some(row) = reader.one(&text, &[institution, id]).await? else {
        return Ok(None);
    };
    let partner: HeiId = row.read("partner")?;
    let remote_id: Option<IiaId> = row.opt_read("remote_id")?;
    let remote = match &remote_id {
        Some(remote_id) => partner_copies::record_of(reader, institution, &partner, remote_id).await?,
        None => None,
    };
    let given = given(reader, institution, id).await?;
    let received = received(reader, institution, id).await?;
    let base = base(reader, institution, id).await?;
    let wanted = [
        row.opt_number("revision")?,
        received.as_ref().and_then(|received| received.revision),
        base.as_ref().map(|base| base.revision),
    ];
    let revisions = revisions(reader, institution, id, &wanted).await?;
    let wanted = [given.as_ref().map(|given| given.copy.clone()), base.as_ref().map(|base| base.copy.clone())];
    let copies = copies(reader, institution, &partner, remote.as_ref(), &wanted).await?;
    Ok(Some(Facts {
        institution: institution.clone(),
        partner,
        id: id.clone(),
        code: row.text("code")?,
        remote_id,
        unit: row.opt_read("unit")?,
        created_at: row.at("created_at")?,
        deleted_at: row.opt_at("deleted_at")?,
        draft: draft(reader, institution, id).await?,
        revisions,
        copies,
        remote,
        given,
        received,
        base,
    }))
}

async fn draft(reader: Reader<'_>, institution: &HeiId, id: &AgreementId) -> Result<Option<Draft>, StoreError> {
    let row = reader
        .one(
            "SELECT content, saved_at, saved_by FROM agreement_drafts WHERE institution = $1 AND agreement = $2",
            &[institution, id],
        )
        .await?;
    row.map(|row| {
        Ok(Draft { content: row.json("content")?, saved_at: row.at("saved_at")?, saved_by: row.text("saved_by")? })
    })
    .transpose()
}

async fn given(reader: Reader<'_>, institution: &HeiId, id: &AgreementId) -> Result<Option<ApprovalGiven>, StoreError> {
    let Some(row) = reader
        .one(
            "SELECT copy, hash, at, by_whom FROM approvals_given
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal DESC LIMIT 1",
            &[institution, id],
        )
        .await?
    else {
        return Ok(None);
    };
    let (copy, hash) = (row.opt_read::<PartnerCopyId>("copy")?, row.opt_read::<CopyHash>("hash")?);
    let Some((copy, hash)) = copy.zip(hash) else {
        return Ok(None);
    };
    Ok(Some(ApprovalGiven { copy, hash, at: row.at("at")?, by: row.text("by_whom")? }))
}

async fn received(
    reader: Reader<'_>,
    institution: &HeiId,
    id: &AgreementId,
) -> Result<Option<ApprovalReceived>, StoreError> {
    let Some(row) = reader
        .one(
            "SELECT g.hash, g.at,
                (SELECT MAX(r.ordinal) FROM agreement_revisions r
                 WHERE r.institution = g.institution AND r.agreement = g.agreement AND r.hash = g.hash) AS revision
             FROM approvals_received g
             WHERE g.institution = $1 AND g.agreement = $2 ORDER BY g.ordinal DESC LIMIT 1",
            &[institution, id],
        )
        .await?
    else {
        return Ok(None);
    };
    let Some(hash) = row.opt_read::<CopyHash>("hash")? else {
        return Ok(None);
    };
    Ok(Some(ApprovalReceived { hash, at: row.at("at")?, revision: row.opt_number("revision")? }))
}

async fn base(reader: Reader<'_>, institution: &HeiId, id: &AgreementId) -> Result<Option<Base>, StoreError> {
    let row = reader
        .one(
            "SELECT revision, copy, at FROM agreement_bases
             WHERE institution = $1 AND agreement = $2 ORDER BY ordinal DESC LIMIT 1",
            &[institution, id],
        )
        .await?;
    row.map(|row| Ok(Base { revision: row.number("revision")?, copy: row.read("copy")?, at: row.at("at")? }))
        .transpose()
}

async fn revisions(
    reader: Reader<'_>,
    institution: &HeiId,
    id: &AgreementId,
    wanted: &[Option<u32>],
) -> Result<Vec<Revision>, StoreError> {
    let wanted: Vec<u32> = wanted.iter().flatten().copied().collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(
        "SELECT ordinal, content, hash, frozen_at, frozen_by, terms_changed_at, fetched_at
         FROM agreement_revisions WHERE institution = $1 AND agreement = $2 AND ordinal IN ",
        &[institution, id],
    );
    query.list(&wanted).add(" ORDER BY ordinal");
    reader.all_of(query).await?.iter().map(revision).collect()
}

fn revision(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        ordinal: row.number("ordinal")?,
        content: row.json("content")?,
        hash: row.read("hash")?,
        at: row.at("frozen_at")?,
        by: row.text("frozen_by")?,
        terms_changed_at: row.at("terms_changed_at")?,
        fetched_at: row.opt_at("fetched_at")?,
    })
}

/// The wanted copies and the newest of the mapped record, which comes last.
async fn copies(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    remote: Option<&RemoteRecord>,
    wanted: &[Option<PartnerCopyId>],
) -> Result<Vec<PartnerCopy>, StoreError> {
    let newest = match remote {
        Some(remote) => partner_copies::newest(reader, institution, partner, &remote.id).await?,
        None => None,
    };
    let wanted: Vec<PartnerCopyId> = wanted
        .iter()
        .flatten()
        .filter(|id| newest.as_ref().is_none_or(|newest| newest.copy.id != **id))
        .cloned()
        .collect();
    let mut copies = Vec::new();
    if !wanted.is_empty() {
        let mut query = Query::new(
            "SELECT id, ordinal, content, hash, first_fetched_at, terms_changed_at
             FROM partner_copies WHERE institution = $1 AND id IN ",
            &[institution],
        );
        query.list(&wanted).add(" ORDER BY first_fetched_at, ordinal");
        for row in reader.all_of(query).await? {
            copies.push(partner_copies::copy(&row)?);
        }
    }
    copies.extend(newest.map(|newest| newest.copy));
    Ok(copies)
}
