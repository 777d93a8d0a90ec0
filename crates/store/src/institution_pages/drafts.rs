//! The draft of what an institution will tell about itself: one for each, until it is published or thrown away.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// Rises with each change.
    pub version: i64,
    /// What it began from, in the words of whoever keeps it.
    pub base: String,
    /// The document.
    pub content: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

/// The draft of an institution.
pub async fn get(db: &impl Db, institution: &HeiId) -> Result<Option<KeptDraft>, StoreError> {
    let text = "SELECT version, base, content, changed_at, changed_by FROM institution_drafts WHERE institution = $1";
    let row = db.reader().one(text, &[institution]).await?;
    row.map(|row| {
        Ok(KeptDraft {
            version: row.int("version")?,
            base: row.text("base")?,
            content: row.text("content")?,
            changed_at: row.at("changed_at")?,
            changed_by: row.text("changed_by")?,
        })
    })
    .transpose()
}

/// Keeps a draft in place of the one whose version is `draft.version`; 0 stands for none. `false` if another one is
/// there by now, and then nothing is changed.
pub async fn put(tx: &Tx, institution: &HeiId, draft: &KeptDraft) -> Result<bool, StoreError> {
    let KeptDraft { version, base, content, changed_at, changed_by } = draft;
    let changed = if *version == 0 {
        tx.run(
            "INSERT INTO institution_drafts (institution, version, base, content, changed_at, changed_by)
             VALUES ($1, 1, $2, $3, $4, $5) ON CONFLICT (institution) DO NOTHING",
            &[institution, base, content, changed_at, changed_by],
        )
        .await?
    } else {
        tx.run(
            "UPDATE institution_drafts SET version = version + 1, base = $3, content = $4, changed_at = $5,
                changed_by = $6
             WHERE institution = $1 AND version = $2",
            &[institution, version, base, content, changed_at, changed_by],
        )
        .await?
    };
    Ok(changed == 1)
}

/// Takes a draft away. `false` if another version is there by now, and then it stays.
pub async fn remove(tx: &Tx, institution: &HeiId, version: i64) -> Result<bool, StoreError> {
    let text = "DELETE FROM institution_drafts WHERE institution = $1 AND version = $2";
    Ok(tx.run(text, &[institution, &version]).await? == 1)
}
