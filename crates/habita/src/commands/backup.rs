//! `habita backup`: everything that the database holds, in one file, while the host runs.

use std::path::PathBuf;
use std::process::ExitCode;

use app::clock::Clock;
use app::proofs::Proofs;
use clap::Args;

use crate::backups;
use crate::config::Config;

/// What to back up, and where.
#[derive(Args)]
pub(crate) struct BackupArgs {
    /// The new file. It must not be there yet.
    #[arg(value_name = "BACKUP")]
    file: PathBuf,
    /// Configuration file of the host.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
}

/// Makes the backup, computes every agreement's hash in it anew and tells what is in it. Ends with 1 if a document does
/// not have its hash; the backup is kept then, since it is a true copy. The database is told of it for the list of the
/// first week; one that only may be read cannot be told, and the backup is as good.
#[expect(clippy::print_stdout, clippy::print_stderr, reason = "these are the command's answers")]
pub(crate) async fn run(args: BackupArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let now = Clock::real().wire_now();
    let made = backups::make(&config.database, &args.file, now).await?;
    println!("{} ({} bytes)", made.file.display(), made.bytes);
    if let Err(error) = store::backup::tell(&config.database, now).await {
        eprintln!("The backup is good, but the database could not be told of it, so the pages do not know it: {error}");
    }
    let held = print_proofs(&made.proofs);
    println!(
        "The sealing key {} is not in the backup. Without it nobody can use the private keys in the backup: keep a copy \
         of it at another place than the backup.",
        config.sealing_key.display()
    );
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what was checked; tells whether all is well.
#[expect(clippy::print_stdout, reason = "these are the command's answers")]
pub(crate) fn print_proofs(proofs: &Proofs) -> bool {
    let Proofs { revisions, copies, approvals, differing, .. } = proofs;
    println!("{revisions} versions of ours, {copies} copies of partners and {approvals} approvals of partners");
    if proofs.hold() {
        println!("Every hash was computed again and is the one that is kept.");
        return true;
    }
    println!("{differing} documents do not have the hash that is kept of them:");
    for difference in &proofs.differences {
        println!("  {difference}");
    }
    false
}
