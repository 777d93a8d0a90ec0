//! What an institution tells partners about itself: the institution, its units and its factsheet. People edit a draft
//! of it and publish that, or an operator loads a file (docs/operators/institution-file.md).

mod check;
mod contents;
pub mod differences;
pub mod draft;
pub mod preview;
mod to_messages;

use domain::actor::Actor;
use domain::hei::HeiId;
use store::{StoreError, audit, institution_pages};

pub use self::check::{Fault, Finding};
pub use self::contents::{
    About, AccessibilityEntry, AdditionalEntry, Calendar, ContactEntry, FactsheetEntry, InformationEntry,
    InstitutionPages, Link, OtherId, Phone, PostalAddress, Requirement, Term, Unit,
};
pub(crate) use self::to_messages::{factsheet, hei, names, ounit};
use crate::host::{Host, Institution};
use crate::search;

/// The longest file that is read.
pub const FILE_LIMIT: u64 = 1024 * 1024;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

/// Why a file is not taken in. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// It is no TOML or JSON, or has a key that nobody knows. The text names the line.
    #[error("{0}")]
    Form(String),
    /// Values that cannot be published.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Contents(Vec<Finding>),
}

/// Why pages cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads and checks a file.
pub fn read(text: &str, format: Format) -> Result<InstitutionPages, FileRefused> {
    let pages: InstitutionPages = match format {
        Format::Toml => {
            toml::from_str(text).map_err(|error| FileRefused::Form(error.to_string().trim_end().to_owned()))
        }
        Format::Json => serde_json::from_str(text).map_err(|error| FileRefused::Form(error.to_string())),
    }?;
    let findings = check::findings(&pages);
    if findings.is_empty() { Ok(pages) } else { Err(FileRefused::Contents(findings)) }
}

/// Whether a text can be the id of a unit.
#[must_use]
pub fn is_unit_id(text: &str) -> bool {
    check::is_id(text)
}

/// Everything that keeps pages from being published, place by place.
#[must_use]
pub fn findings(pages: &InstitutionPages) -> Vec<Finding> {
    check::findings(pages)
}

/// Keeps checked pages in place of those before. They are served and in the manifest from then on.
pub async fn keep(host: &Host, hei: &HeiId, actor: &Actor, pages: &InstitutionPages) -> Result<(), KeepRefused> {
    let institution = host.institution(hei).ok_or_else(|| KeepRefused::NoInstitution(hei.clone()))?;
    let content = serde_json::to_string(pages)
        .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })?;
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    institution_pages::put(&tx, hei, &content, now, actor.label()).await?;
    search::keep_units(&tx, hei, &pages.units).await?;
    let entry = audit::Entry {
        institution: hei,
        at: now,
        actor,
        what: "institution-pages-kept",
        object_kind: "institution",
        object_id: hei.as_str(),
        details: "{}",
    };
    audit::append(&tx, &entry).await?;
    tx.commit().await?;
    refresh(host, &institution).await?;
    Ok(())
}

/// Looks whether another process changed the pages, or a backup took their place. Before they are answered with, this
/// asks for one number and one time: a restored database may use a number again.
pub async fn refresh(host: &Host, institution: &Institution) -> Result<(), StoreError> {
    let change = institution_pages::last_change(host.store(), institution.hei()).await?;
    if change == institution.pages_change() {
        return Ok(());
    }
    let Some(kept) = institution_pages::get(host.store(), institution.hei()).await? else {
        institution.use_pages(None, InstitutionPages::default());
        return Ok(());
    };
    let pages = serde_json::from_str(&kept.content)
        .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })?;
    institution.use_pages(Some((kept.version, kept.changed_at)), pages);
    Ok(())
}

#[cfg(test)]
mod tests;
