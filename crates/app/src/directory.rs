//! The directory of accredited institutions: reading the Commission's list, showing what it changes, importing it, and
//! telling of anybody whether they are accredited.
//!
//! The list belongs to the installation: whoever imports it does so for all its institutions, and each of them finds
//! that in its audit log.

mod accreditation;
mod file;
mod importing;
mod projection;
pub mod sample;

use domain::actor::Actor;
use domain::eche::Reading;
use domain::eche::difference::{Differences, Kind};
pub use domain::eche::{Unusable, Unusual};
use domain::hei::HeiId;
use domain::unseen::is_unseen;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::directory::{self as list, Upload};

pub use self::accreditation::Accreditation;
pub use self::file::{MOST_OF_A_FILE, MOST_ROWS, read};
use self::importing::Compared;
pub use self::importing::{import, import_file, look_at_file};
pub(crate) use self::projection::refresh;
pub use sheets::Unreadable;
pub use store::directory::Entry;
pub use store::known::{Known, Listing};

use crate::host::Host;
use crate::secrets;

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
    /// What is unusual about it: whoever imports the list must name these numbers.
    pub unusual: Unusual,
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
    #[error(transparent)]
    BrokenOff(#[from] BrokenOff),
    /// Another list was imported since this one was compared with the list that is kept.
    #[error("another list was imported meanwhile")]
    ChangedMeanwhile,
    /// It is so unusual that somebody must say that it is the right one.
    #[error(transparent)]
    Doubtful(#[from] Doubtful),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The thread that reads a file was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("reading the file was broken off")]
pub struct BrokenOff;

/// The file is hardly the whole list, or hardly the right one: whoever imports it must name the numbers that are
/// unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the list is unusual beside the {listed} institutions of the one that is kept")]
pub struct Doubtful {
    /// What is unusual.
    pub unusual: Unusual,
    /// How many the list has now.
    pub listed: usize,
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
    /// It is so unusual that somebody must say that it is the right one.
    #[error(transparent)]
    Doubtful(#[from] Doubtful),
    /// The thread that reads it was ended.
    #[error(transparent)]
    BrokenOff(#[from] BrokenOff),
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
    let content = apart(host, move || -> Result<_, FileRefused> {
        Ok(serde_json::to_vec(&read(&file)?).map_err(|error| odd("content", &error))?)
    })
    .await??;
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
pub async fn preview(host: &Host, institution: &HeiId, id: &str) -> Result<Option<Preview>, FileRefused> {
    let Some(upload) = list::upload(host.store(), institution, id, host.clock().now() - WAITS).await? else {
        return Ok(None);
    };
    let content = upload.content;
    let read = move || -> Result<_, FileRefused> { Ok(waiting(&content)?) };
    let Compared { reading, differences, listed_now, unusual, rests_on } = Compared::new(host, read).await?;
    Ok(Some(Preview {
        id: upload.id,
        at: upload.at,
        by: upload.by,
        file_name: upload.file_name,
        sha256: upload.sha256,
        reading,
        differences,
        listed_now,
        unusual,
        rests_on,
    }))
}

/// Forgets a file that waits.
pub async fn discard(host: &Host, institution: &HeiId, id: &str) -> Result<(), StoreError> {
    let tx = host.store().begin().await?;
    list::discard_upload(&tx, institution, id).await?;
    tx.commit().await
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

/// Works on a file on a thread that answers nobody, one file after the other, also if nobody waits for it any more.
async fn apart<T: Send + 'static>(host: &Host, work: impl FnOnce() -> T + Send + 'static) -> Result<T, BrokenOff> {
    let turn = host.reading().acquire_owned().await.map_err(|_| BrokenOff)?;
    let work = move || {
        let done = work();
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| BrokenOff)
}

/// What was read in a file that waits.
fn waiting(content: &[u8]) -> Result<Reading, StoreError> {
    serde_json::from_slice(content).map_err(|error| odd("content", &error))
}

/// The last part of a path, without signs that nobody sees.
fn short_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|sign| !is_unseen(*sign)).take(MOST_OF_A_NAME).collect()
}

fn odd(column: &str, error: &serde_json::Error) -> StoreError {
    StoreError::Unreadable { column: column.to_owned(), reason: error.to_string() }
}

#[cfg(test)]
mod tests;
