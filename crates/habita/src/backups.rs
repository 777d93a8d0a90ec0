//! Making a backup that is known to be good, for the command and for the program itself before it changes tables.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use app::proofs::{self, Proofs};
use jiff::Timestamp;
use store::backup;

use crate::config::Config;

/// A backup that was made.
pub(crate) struct Made {
    /// Where it is.
    pub(crate) file: PathBuf,
    /// How many bytes it has.
    pub(crate) bytes: u64,
    /// What its documents are.
    pub(crate) proofs: Proofs,
}

/// Makes a backup of a database in a new file: written beside it, checked, and then given its name, so that a file with
/// that name is always whole.
pub(crate) async fn make(database: &str, file: &Path, now: Timestamp) -> anyhow::Result<Made> {
    if fs::symlink_metadata(file).is_ok() {
        bail!("{} is there already; a backup never overwrites anything", file.display());
    }
    let part = beside(file, "part");
    let _ = fs::remove_file(&part);
    let made = write(database, &part, now).await;
    if made.is_err() {
        let _ = fs::remove_file(&part);
    }
    let proofs = made.with_context(|| format!("no backup in {}", file.display()))?;
    File::open(&part)?.sync_all()?;
    fs::rename(&part, file).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(Made { file: file.to_owned(), bytes: fs::metadata(file)?.len(), proofs })
}

/// Where the program puts a backup that it makes by itself: into the configured folder, else beside the database file,
/// else into the folder `backups` beside the configuration.
pub(crate) fn own_file(config: &Config, why: &str, now: Timestamp) -> anyhow::Result<PathBuf> {
    let name = format!("{why}-{}.backup", now.strftime("%Y%m%dT%H%M%SZ"));
    let database = config.database.strip_prefix("sqlite:").filter(|file| !file.starts_with(':')).map(Path::new);
    let folder = match (&config.backups, database) {
        (Some(folder), _) => folder.clone(),
        (None, Some(database)) => {
            let stem = database.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(database.with_file_name(format!("{stem}.{name}")));
        }
        (None, None) => config.folder.join("backups"),
    };
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.join(format!("habita.{name}")))
}

/// A name beside a file.
pub(crate) fn beside(file: &Path, what: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{what}"));
    file.with_file_name(name)
}

async fn write(database: &str, part: &Path, now: Timestamp) -> anyhow::Result<Proofs> {
    backup::write(database, part).await?;
    let store = backup::look_into(part).await?;
    let proofs = proofs::check(&store).await;
    store.close().await?;
    let proofs = proofs?;
    let words = [
        (backup::MADE_AT, now.to_string()),
        ("program", env!("CARGO_PKG_VERSION").to_owned()),
        ("documents", proofs.digest.clone()),
    ];
    backup::note(part, &words).await?;
    Ok(proofs)
}
