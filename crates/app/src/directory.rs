//! The directory of accredited institutions: reading the Commission's list, showing what it changes, importing it, and
//! telling of anybody whether they are accredited.
//!
//! The list belongs to the installation: whoever imports it does so for all its institutions, and each of them finds that
//! in its audit log.

mod accreditation;
mod file;
mod projection;
pub mod sample;

use std::collections::BTreeSet;

use domain::actor::Actor;
pub use domain::eche::Unusable;
use domain::eche::difference::{self, Differences, Kind};
use domain::eche::{Listed, Pic, Reading};
use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::directory::{self as list, Upload};
use store::{StoreError, Tx, audit};

pub use self::accreditation::Accreditation;
pub use self::file::{MOST_OF_A_FILE, read};
pub(crate) use self::projection::refresh;
pub use sheets::Unreadable;
pub use store::directory::Entry;
pub use store::known::{Known, Listing};

use crate::host::Host;
use crate::{search, secrets};

/// How long a file waits for a yes.
pub const WAITS: SignedDuration = SignedDuration::from_hours(24);
/// How many imports are told.
const MOST_IMPORTS: u32 = 20;
/// The longest name of a file that is kept.
const MOST_OF_A_NAME: usize = 120;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// The sheet that was read.
    pub sheet: String,
    /// Rows below the headings.
    pub rows: usize,
    /// Institutions in them.
    pub listed: usize,
    /// Institutions that were never in the list.
    pub new: usize,
    /// Institutions that are in the list again.
    pub back: usize,
    /// Institutions about which something changed.
    pub changed: usize,
    /// Institutions that are no longer in the list.
    pub ended: usize,
    /// Institutions that stay as they are.
    pub unchanged: usize,
    /// Erasmus codes that were repaired.
    pub repaired: usize,
    /// Values and rows that cannot be used.
    pub problems: usize,
}

/// A file that was read and waits for a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its id.
    pub id: String,
    /// When it came.
    pub at: Timestamp,
    /// From whom.
    pub by: String,
    /// Its name.
    pub file_name: String,
    /// Its hash.
    pub sha256: String,
    /// What it says.
    pub reading: Reading,
    /// What it changes.
    pub differences: Differences,
    /// How many institutions the list has now.
    pub listed_now: usize,
    /// The import on which this rests.
    pub rests_on: Option<String>,
}

/// An import of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// When.
    pub at: Timestamp,
    /// Who did it; nothing to others' staff.
    pub by: Option<String>,
    /// The name of the file.
    pub file_name: String,
    /// Its hash.
    pub sha256: String,
    /// What it did.
    pub report: Report,
}

/// Why a file is not taken.
#[derive(Debug, thiserror::Error)]
pub enum FileRefused {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// It is another table.
    #[error(transparent)]
    Unusable(#[from] Unusable),
    /// The thread that reads it was ended.
    #[error("reading the file was broken off")]
    BrokenOff,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a list is not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// The file waits no longer.
    #[error("the file waits no longer")]
    Gone,
    /// Another list was imported since this one was shown.
    #[error("another list was imported meanwhile")]
    ChangedMeanwhile,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Report {
    fn of(reading: &Reading, differences: &Differences) -> Self {
        Self {
            sheet: reading.sheet.clone(),
            rows: reading.rows,
            listed: reading.listed.len(),
            new: differences.count(Kind::New),
            back: differences.count(Kind::Back),
            changed: differences.count(Kind::Changed),
            ended: differences.count(Kind::Ended),
            unchanged: differences.unchanged,
            repaired: reading.repaired.len(),
            problems: reading.problems.len(),
        }
    }
}

impl Preview {
    /// The sums.
    #[must_use]
    pub fn report(&self) -> Report {
        Report::of(&self.reading, &self.differences)
    }

    /// Whether so many would end that the file is hardly a whole list.
    #[must_use]
    pub fn ends_many(&self) -> bool {
        self.listed_now > 20 && self.differences.count(Kind::Ended) * 4 > self.listed_now
    }
}

/// Reads a file and keeps what it says for a day, until somebody says yes. Returns its id.
pub async fn take_file(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    file_name: &str,
    file: Vec<u8>,
) -> Result<String, FileRefused> {
    let sha256 = secrets::hex_sha256(&file);
    let reading = read_apart(host, file).await?;
    let content = serde_json::to_vec(&reading).map_err(|error| odd("content", &error))?;
    let now = host.clock().now();
    let upload = Upload {
        id: uuid::Uuid::new_v4().to_string(),
        at: now,
        by: actor.label().to_owned(),
        file_name: short_name(file_name),
        sha256,
        content,
    };
    let tx = host.store().begin().await?;
    list::keep_upload(&tx, institution, &upload, now - WAITS).await?;
    tx.commit().await?;
    Ok(upload.id)
}

/// A file that waits, with what it changes now; `None` if it waits no longer.
pub async fn preview(host: &Host, institution: &HeiId, id: &str) -> Result<Option<Preview>, StoreError> {
    let Some(upload) = list::upload(host.store(), institution, id, host.clock().now() - WAITS).await? else {
        return Ok(None);
    };
    let reading: Reading = serde_json::from_slice(&upload.content).map_err(|error| odd("content", &error))?;
    // Read first: if another list comes in between, what is shown rests on an older one, and a yes to it is refused.
    let rests_on = list::last_import(host.store()).await?.map(|import| import.id);
    let kept = list::kept(host.store()).await?;
    let differences = difference::compare(&kept, reading.listed.iter().map(|(listed, _)| listed));
    Ok(Some(Preview {
        id: upload.id,
        at: upload.at,
        by: upload.by,
        file_name: upload.file_name,
        sha256: upload.sha256,
        reading,
        differences,
        listed_now: kept.values().filter(|kept| !kept.is_ended).count(),
        rests_on,
    }))
}

/// Imports a file that waits, if no other list was imported since it was shown.
pub async fn import(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    id: &str,
    rests_on: Option<&str>,
) -> Result<Report, ImportRefused> {
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    list::hold(&tx).await?;
    let upload = list::upload(&tx, institution, id, now - WAITS).await?.ok_or(ImportRefused::Gone)?;
    let last = list::last_import(&tx).await?.map(|import| import.id);
    if last.as_deref() != rests_on {
        return Err(ImportRefused::ChangedMeanwhile);
    }
    let reading: Reading = serde_json::from_slice(&upload.content).map_err(|error| odd("content", &error))?;
    let file = (upload.file_name.as_str(), upload.sha256.as_str());
    let report = write(host, &tx, &reading, file, (actor, Some(institution))).await?;
    list::discard_upload(&tx, institution, id).await?;
    tx.commit().await?;
    // The list is imported, whoever goes away now; the words of the search follow by themselves, at the latest with the
    // next catalogue.
    let host = host.clone();
    tokio::spawn(async move {
        if let Err(error) = search::keep_network(&host).await {
            tracing::warn!(%error, "the search does not know the new list yet");
        }
    });
    Ok(report)
}

/// Forgets a file that waits.
pub async fn discard(host: &Host, institution: &HeiId, id: &str) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    list::discard_upload(&tx, institution, id).await?;
    tx.commit().await
}

/// Reads a file and imports it at once: for the command line. With `only_look` nothing is kept.
pub async fn import_file(
    host: &Host,
    file_name: &str,
    file: Vec<u8>,
    only_look: bool,
) -> Result<(Reading, Differences), FileRefused> {
    let sha256 = secrets::hex_sha256(&file);
    let reading = read_apart(host, file).await?;
    let tx = host.store().begin().await?;
    list::hold(&tx).await?;
    let kept = list::kept(&tx).await?;
    let differences = difference::compare(&kept, reading.listed.iter().map(|(listed, _)| listed));
    if !only_look {
        write(host, &tx, &reading, (&short_name(file_name), &sha256), (&Actor::System, None)).await?;
        tx.commit().await?;
        search::keep_network(host).await?;
    }
    Ok((reading, differences))
}

/// The sums of a file that was read.
#[must_use]
pub fn report(reading: &Reading, differences: &Differences) -> Report {
    Report::of(reading, differences)
}

/// The newest imports, newest first. Of what other institutions of the installation did, their people are not named.
pub async fn imports(host: &Host, institution: &HeiId) -> Result<Vec<Imported>, StoreError> {
    let imports = list::imports(host.store(), MOST_IMPORTS).await?;
    let told = |import: list::Import| Imported {
        at: import.at,
        by: import.institution.as_ref().is_none_or(|at| at == institution).then_some(import.by),
        file_name: import.file_name,
        sha256: import.sha256,
        report: serde_json::from_str(&import.report).unwrap_or_default(),
    };
    Ok(imports.into_iter().map(told).collect())
}

/// When the list was last imported; `None` if it never was.
pub async fn imported_at(host: &Host) -> Result<Option<Timestamp>, StoreError> {
    Ok(list::last_import(host.store()).await?.map(|import| import.at))
}

/// What the list says of somebody.
pub async fn entry(host: &Host, pic: &str) -> Result<Option<Entry>, StoreError> {
    list::get(host.store(), pic).await
}

/// Writes a list within a transaction: what it changes, the import itself, who is known now, and the audit logs.
async fn write(
    host: &Host,
    tx: &Tx,
    reading: &Reading,
    (file_name, sha256): (&str, &str),
    (actor, institution): (&Actor, Option<&HeiId>),
) -> Result<Report, StoreError> {
    let now = host.clock().now();
    let kept = list::kept(tx).await?;
    let differences = difference::compare(&kept, reading.listed.iter().map(|(listed, _)| listed));
    let ended: Vec<&Pic> = of_kind(&differences, true).collect();
    let written: BTreeSet<&Pic> = of_kind(&differences, false).collect();
    let entries: Vec<(&Listed, &[String])> = reading
        .listed
        .iter()
        .filter(|(listed, _)| written.contains(&listed.pic))
        .map(|(listed, raw)| (listed, raw.as_slice()))
        .collect();
    list::put(tx, &entries, now).await?;
    list::end(tx, &ended, now).await?;
    let report = Report::of(reading, &differences);
    let import = list::Import {
        id: String::new(),
        at: now,
        institution: institution.cloned(),
        by: actor.label().to_owned(),
        file_name: file_name.to_owned(),
        sha256: sha256.to_owned(),
        report: serde_json::to_string(&report).map_err(|error| odd("report", &error))?,
    };
    let id = list::record_import(tx, &import).await?;
    refresh(tx, &host.catalogue().catalogue).await?;
    let details = serde_json::json!({
        "file": file_name,
        "sha256": sha256,
        "listed": report.listed.to_string(),
        "new": (report.new + report.back).to_string(),
        "changed": report.changed.to_string(),
        "ended": report.ended.to_string(),
    });
    for one in host.institutions() {
        let by = if Some(one.hei()) == institution { actor } else { &Actor::System };
        let entry = audit::Entry {
            institution: one.hei(),
            at: now,
            actor: by,
            what: "list-imported",
            object_kind: "directory",
            object_id: &id,
            details: &details.to_string(),
        };
        audit::append(tx, &entry).await?;
    }
    Ok(report)
}

fn of_kind(differences: &Differences, ended: bool) -> impl Iterator<Item = &Pic> {
    let changes = differences.changes.iter();
    changes.filter(move |change| (change.kind == Kind::Ended) == ended).map(|change| &change.listed.pic)
}

/// Reads a file on a thread that answers nobody, one file after the other, also if nobody waits for it any more.
async fn read_apart(host: &Host, file: Vec<u8>) -> Result<Reading, FileRefused> {
    let turn = host.reading().acquire_owned().await.map_err(|_| FileRefused::BrokenOff)?;
    let read = move || {
        let reading = read(&file);
        drop(turn);
        reading
    };
    tokio::task::spawn_blocking(read).await.map_err(|_| FileRefused::BrokenOff)?
}

/// The last part of a path, without signs that nobody sees.
fn short_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|sign| !sign.is_control()).take(MOST_OF_A_NAME).collect()
}

fn odd(column: &str, error: &serde_json::Error) -> StoreError {
    StoreError::Unreadable { column: column.to_owned(), reason: error.to_string() }
}

#[cfg(test)]
mod tests;
