//! How an institution wants its pages to look: one line each.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::{Db, StoreError, Tx};

/// The look of one institution, in the words of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLook {
    /// Rises with each change.
    pub version: i64,
    /// The look.
    pub content: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

/// Keeps a look in place of the one whose version is `look.version`; 0 stands for none. `false` if another one is there
/// by now, and then nothing is changed.
pub async fn put(tx: &Tx, institution: &HeiId, look: &KeptLook) -> Result<bool, StoreError> {
    let KeptLook { version, content, changed_at, changed_by } = look;
    let changed = if *version == 0 {
        tx.run(
            "INSERT INTO institution_looks (institution, version, content, changed_at, changed_by)
             VALUES ($1, 1, $2, $3, $4) ON CONFLICT (institution) DO NOTHING",
            &[institution, content, changed_at, changed_by],
        )
        .await?
    } else {
        tx.run(
            "UPDATE institution_looks SET version = version + 1, content = $3, changed_at = $4, changed_by = $5
             WHERE institution = $1 AND version = $2",
            &[institution, version, content, changed_at, changed_by],
        )
        .await?
    };
    Ok(changed == 1)
}

/// The look of an institution.
pub async fn get(db: &impl Db, institution: &HeiId) -> Result<Option<KeptLook>, StoreError> {
    let text = "SELECT version, content, changed_at, changed_by FROM institution_looks WHERE institution = $1";
    let row = db.reader().one(text, &[institution]).await?;
    row.map(|row| {
        Ok(KeptLook {
            version: row.int("version")?,
            content: row.text("content")?,
            changed_at: row.at("changed_at")?,
            changed_by: row.text("changed_by")?,
        })
    })
    .transpose()
}
