//! A newer program on an older database: back up, change the tables, check every document, and publish nothing unless
//! all of them are as they were.

use anyhow::{Context, bail};
use app::proofs::{self, Proofs};
use jiff::Timestamp;
use store::Store;
use store::upkeep::{self, Tables};

use crate::backups;
use crate::config::Config;

/// Opens the database for `serve`. An older one is backed up and changed first.
pub(crate) async fn open(config: &Config, now: Timestamp) -> anyhow::Result<Store> {
    let mut before = None;
    if let Tables::Older { newest, lacking } = look(config).await? {
        let file = backups::own_file(config, &format!("before-upgrade-from-{newest}"), now)?;
        tracing::info!(from = newest, changes = lacking, "the database is of an older version; it is backed up first");
        let made = backups::make(&config.database, &file, now).await?;
        tracing::info!(backup = %made.file.display(), bytes = made.bytes, "the backup is made and checked");
        refuse_differences(&made.proofs, "Nothing was changed. Go on with the version that was here before.")?;
        before = Some(made);
    }
    let store = Store::open(&config.database).await.context("the database cannot be used")?;
    // Owed until it was done, also if the program ended in between.
    if let Some(from) = upkeep::check_owed(&store).await? {
        let after = proofs::check(&store).await?;
        let advice = "The host does not start. Restore the backup that was made before with the older version, and \
                      tell the makers of Habita.";
        refuse_differences(&after, advice)?;
        if before.is_some_and(|made| made.proofs.digest != after.digest) {
            bail!("the documents are not those of the backup. {advice}");
        }
        upkeep::checked(&store).await?;
        let Proofs { revisions, copies, approvals, .. } = after;
        tracing::info!(from, revisions, copies, approvals, "the tables are changed; all documents are as they were");
    }
    Ok(store)
}

/// Opens the database for any other command, which never changes tables.
pub(crate) async fn open_unless_older(config: &Config) -> anyhow::Result<Store> {
    if let Tables::Older { .. } = look(config).await? {
        bail!("the database is of an older version of Habita. `habita serve` backs it up and changes it");
    }
    Store::open(&config.database).await.context("the database cannot be used")
}

/// How the tables are.
pub(crate) async fn look(config: &Config) -> anyhow::Result<Tables> {
    upkeep::look(&config.database).await.context("the database cannot be used")
}

fn refuse_differences(proofs: &Proofs, advice: &str) -> anyhow::Result<()> {
    if proofs.hold() {
        return Ok(());
    }
    let named: Vec<String> = proofs.differences.iter().map(ToString::to_string).collect();
    bail!("{} documents do not have the hash that is kept of them. {advice}\n{}", proofs.differing, named.join("\n"))
}
