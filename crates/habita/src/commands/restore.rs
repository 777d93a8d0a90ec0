//! `habita restore`: a backup becomes the host's database, SQLite or PostgreSQL, whichever it was made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::clock::Clock;
use app::keys::{KeyRing, KeyRingError};
use app::proofs;
use clap::Args;
use domain::hei::HeiId;
use ewp_protocol::sealing::SealingKey;
use store::backup::{self, Backup};
use store::upkeep::Tables;
use store::{Store, StoreError};

use super::backup::print_proofs;
use crate::config::Config;
use crate::{backups, upgrade};

/// What to restore, and into which host.
#[derive(Args)]
pub(crate) struct RestoreArgs {
    /// The backup.
    #[arg(value_name = "BACKUP")]
    file: PathBuf,
    /// Configuration file of the host, which names the database to fill.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Throw away what the database holds now. A backup of it is made first. Stop the host before.
    #[arg(long)]
    replace: bool,
    /// Make new keys, because the sealing key of the backup is lost. Partners refuse the institutions until they have
    /// read the new keys.
    #[arg(long)]
    new_keys: bool,
}

/// Checks the backup, fills the database in one step and checks it again. Others that use the database see all of the
/// old facts or all of the new ones; a host that runs on it knows some of the old ones by heart, so it is stopped
/// before.
#[expect(clippy::print_stdout, reason = "these are the command's answers")]
pub(crate) async fn run(args: RestoreArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let now = Clock::real().wire_now();
    if let Tables::Older { .. } = upgrade::look(&config).await? {
        bail!("the database to fill is of an older version of Habita. Start `habita serve` once, or name an empty one");
    }
    // The tables of an older backup are changed, so that is done to a copy.
    let copy = Copy::of(&args.file, &config.folder)?;
    let backup = Backup::open(&copy.file).await.with_context(|| args.file.display().to_string())?;
    let (made_at, program) = (backup.notes().get(backup::MADE_AT), backup.notes().get("program"));
    println!("Backup of {} by version {}", made_at.unwrap_or("?"), program.unwrap_or("?"));
    let kept = proofs::check(backup.store()).await.map_err(StoreError::of_backup);
    let kept = kept.with_context(|| args.file.display().to_string())?;
    if !print_proofs(&kept) || backup.notes().get("documents") != Some(kept.digest.as_str()) {
        bail!("the documents in {} are not those that were backed up. Nothing was restored", args.file.display());
    }
    let sealing = if args.new_keys { sealing_key(&config)? } else { matching_sealing_key(&config, &backup).await? };

    let store = Store::open(&config.database).await.context("the database cannot be used")?;
    // From here on nobody else changes anything, so that the backup has all that the database holds.
    let tx = store.begin().await?;
    backup::hold_still(&tx).await?;
    if backup::holds_facts(&tx).await? {
        if !args.replace {
            bail!(
                "the database is not empty. Stop the host, then say --replace to throw away what the database holds; a \
                 backup of it is made first"
            );
        }
        let before = backups::own_file(&config, "before-restore", now)?;
        let made = backups::make(&config.database, &before, now).await?;
        println!("What the database held is in {}", made.file.display());
        println!("If `habita serve` runs on this database, stop it now and start it after this command.");
    }
    let rows: u64 = backup.restore(&tx).await?.values().sum();
    let restored = proofs::check(&tx).await?;
    if restored.digest != kept.digest {
        bail!("the documents are not those of the backup any more. Nothing was restored");
    }
    tx.commit().await?;
    backup.close().await?;
    if args.new_keys {
        for hei in heis(&config)? {
            app::keys::start_anew(&store, &hei, &sealing, now).await?;
        }
        println!("New keys were made. Partners accept them when they have read the registry's catalogue again.");
    }
    store.close().await?;
    println!("{rows} rows were restored, and the documents are those of the backup.");
    Ok(ExitCode::SUCCESS)
}

/// A copy of the backup, gone with the command.
struct Copy {
    file: PathBuf,
}

impl Copy {
    fn of(backup: &Path, folder: &Path) -> anyhow::Result<Self> {
        let copy = Self { file: folder.join(format!(".restore-{}.sqlite", std::process::id())) };
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut into = options.open(&copy.file).with_context(|| format!("cannot write into {}", folder.display()))?;
        let mut from = fs::File::open(backup).with_context(|| format!("cannot read {}", backup.display()))?;
        std::io::copy(&mut from, &mut into).with_context(|| format!("cannot copy {}", backup.display()))?;
        Ok(copy)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        for file in [self.file.clone(), PathBuf::from(format!("{}-wal", self.file.display()))] {
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_file(format!("{}-shm", self.file.display()));
    }
}

fn sealing_key(config: &Config) -> anyhow::Result<SealingKey> {
    crate::serve::sealing_key(config)
}

/// The sealing key of the configuration, which must be there and open the keys of the backup.
async fn matching_sealing_key(config: &Config, backup: &Backup) -> anyhow::Result<SealingKey> {
    const HELP: &str = "Put the sealing key of the backed-up host there, or say --new-keys if it is lost";
    let place = config.sealing_key.display();
    if !config.sealing_key.exists() {
        bail!("there is no sealing key {place}. {HELP}");
    }
    let sealing = sealing_key(config)?;
    for hei in heis(config)? {
        if store::keys::all(backup.store(), &hei).await?.is_empty() {
            continue;
        }
        let opened = KeyRing::open_or_make(backup.store(), &hei, &sealing, Clock::real().wire_now()).await;
        match opened {
            Ok(_) => {}
            Err(KeyRingError::Sealed(_)) => bail!("the sealing key {place} does not open the keys of {hei}. {HELP}"),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(sealing)
}

fn heis(config: &Config) -> anyhow::Result<Vec<HeiId>> {
    config.institutions.iter().map(|institution| Ok(HeiId::parse(&institution.hei)?)).collect()
}
