//! Every import of the list: when, by whom, from which file, and what it changed.

use domain::hei::HeiId;
use jiff::Timestamp;

use crate::ids::fresh;
use crate::sql::Row;
use crate::{Db, StoreError, Tx};

/// One import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its id; later ones are greater.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Where whoever did it works; `None` for the command line.
    pub institution: Option<HeiId>,
    /// Who did it.
    pub by: String,
    /// The name of the file.
    pub file_name: String,
    /// The hash of the file.
    pub sha256: String,
    /// What it changed, in the words of whoever reads it.
    pub report: String,
}

/// Keeps an import under a new id, which is returned. The id of `import` does not count.
pub async fn record_import(tx: &Tx, import: &Import) -> Result<String, StoreError> {
    let id = fresh(import.at).to_string();
    tx.run(
        "INSERT INTO list_imports (id, at, institution, imported_by, file_name, sha256, report)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&id, &import.at, &import.institution, &import.by, &import.file_name, &import.sha256, &import.report],
    )
    .await?;
    Ok(id)
}

/// The newest imports, newest first.
pub async fn imports(db: &impl Db, limit: u32) -> Result<Vec<Import>, StoreError> {
    let text = "SELECT id, at, institution, imported_by, file_name, sha256, report FROM list_imports
        ORDER BY at DESC, id DESC LIMIT $1";
    let rows = db.reader().all(text, &[&limit]).await?;
    let import = |row: &Row| {
        Ok(Import {
            id: row.text("id")?,
            at: row.at("at")?,
            institution: row.opt_read("institution")?,
            by: row.text("imported_by")?,
            file_name: row.text("file_name")?,
            sha256: row.text("sha256")?,
            report: row.text("report")?,
        })
    };
    rows.iter().map(import).collect()
}

/// The newest import.
pub async fn last_import(db: &impl Db) -> Result<Option<Import>, StoreError> {
    Ok(imports(db, 1).await?.pop())
}
