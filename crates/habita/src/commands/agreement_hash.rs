//! `habita agreement-hash`: what the hash of a partner's agreement should be.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use ewp_messages::iia_hash::v7;

/// Files to check.
#[derive(Args)]
pub(crate) struct AgreementHashArgs {
    /// Files with an `iias get` response each (version 7), as they came from the network.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Prints a line per agreement: file, ordinal, claimed hash, computed hash, `equal` or `different`.
/// Ends with 1 if any hash differs, with 2 if a file cannot be read.
pub(crate) fn run(args: &AgreementHashArgs) -> ExitCode {
    let mut worst = 0_u8;
    for file in &args.files {
        let name = file.display();
        let bytes = match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{name}: {error}");
                worst = 2;
                continue;
            }
        };
        match v7::hashes(&bytes) {
            Ok(hashes) if hashes.is_empty() => eprintln!("{name}: no agreement in this file"),
            Ok(hashes) => {
                for (ordinal, hash) in hashes.iter().enumerate() {
                    let equal = hash.claimed == hash.computed;
                    let verdict = if equal { "equal" } else { "different" };
                    let claimed = if hash.claimed.is_empty() { "-" } else { &hash.claimed };
                    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
                    {
                        println!("{name} {} {claimed} {} {verdict}", ordinal + 1, hash.computed);
                    }
                    if !equal {
                        worst = worst.max(1);
                    }
                }
            }
            Err(error) => {
                eprintln!("{name}: {error}");
                worst = 2;
            }
        }
    }
    ExitCode::from(worst)
}
