//! All documents that prove something, one after the other, with the hash that is kept of each: for checks of the whole
//! database. It looks at all institutions of the installation.

use domain::hei::{CopyHash, HeiId};

use crate::sql::{Query, Row};
use crate::{Db, StoreError};

/// How many documents are read at once; each may have some megabytes.
const AT_ONCE: u32 = 20;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A revision of ours as it was frozen: an `iia` element.
    Revision,
    /// A copy of a partner's as it came: a whole answer.
    PartnerCopy,
    /// A partner's approval as it came: a whole answer. Its hash is that of our revision, not its own.
    Approval,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Whose database row it is.
    pub institution: HeiId,
    /// The id of the agreement or, of a partner's copy, of the copy.
    pub id: String,
    /// Its place in the history.
    pub ordinal: i64,
    /// The id by which a partner's document names the agreement.
    pub remote_id: Option<String>,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The hash that is kept.
    pub hash: Option<CopyHash>,
}

/// Where the next documents begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct After {
    institution: String,
    id: String,
    ordinal: i64,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Revision, Self::PartnerCopy, Self::Approval];

    fn select(self) -> &'static str {
        match self {
            Self::Revision => {
                "SELECT institution, agreement AS id, ordinal, NULL AS remote_id, xml AS bytes, hash
                 FROM agreement_revisions WHERE (institution, agreement, ordinal) > "
            }
            Self::PartnerCopy => {
                "SELECT institution, id, ordinal, remote_id, raw AS bytes, hash
                 FROM partner_copies WHERE (institution, id, ordinal) > "
            }
            Self::Approval => {
                "SELECT institution, agreement AS id, ordinal, NULL AS remote_id, raw AS bytes, hash
                 FROM approvals_received WHERE (institution, agreement, ordinal) > "
            }
        }
    }
}

/// The next documents of a kind and where to go on; nothing after the last.
pub async fn next(db: &impl Db, kind: Kind, after: &After) -> Result<Option<(Vec<Document>, After)>, StoreError> {
    let mut query = Query::new(kind.select(), &[]);
    query.add("(").value(&after.institution).add(", ").value(&after.id).add(", ").value(&after.ordinal);
    query.add(") ORDER BY 1, 2, 3 LIMIT ").add(&AT_ONCE.to_string());
    let rows = db.reader().all_of(query).await?;
    let documents = rows.iter().map(|row| document(kind, row)).collect::<Result<Vec<_>, _>>()?;
    let Some(last) = documents.last() else { return Ok(None) };
    let after = After { institution: last.institution.to_string(), id: last.id.clone(), ordinal: last.ordinal };
    Ok(Some((documents, after)))
}

fn document(kind: Kind, row: &Row) -> Result<Document, StoreError> {
    Ok(Document {
        kind,
        institution: row.read("institution")?,
        id: row.text("id")?,
        ordinal: row.int("ordinal")?,
        remote_id: row.opt_text("remote_id")?,
        bytes: row.bytes("bytes")?,
        hash: row.opt_read("hash")?,
    })
}
