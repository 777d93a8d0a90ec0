//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::commands;
use crate::config::{Config, LogFormat};

/// Erasmus+ agreements with partner universities over the Erasmus Without Paper network, on a host of your own.
#[derive(Parser)]
#[command(name = "habita", version)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a private network on this machine: a registry and three invented universities.
    Sandbox(commands::sandbox::SandboxArgs),
    /// Run the institutions of a configuration file.
    Serve(ConfigFile),
    /// Run the registry of a private network.
    Registry(Box<commands::registry::RegistryArgs>),
    /// Explain what is fine with a host and what there is to do: configuration, certificates, clock, registry,
    /// database, and whether its own addresses answer.
    Check(ConfigFile),
    /// List and change the keys with which institutions sign.
    Keys(commands::keys::KeysArgs),
    /// Back up a host into one file, while it runs.
    Backup(commands::backup::BackupArgs),
    /// Fill a host's database from a backup.
    Restore(commands::restore::RestoreArgs),
    /// Print a link with which a member of staff signs in once. It works for 15 minutes.
    SignInLink(commands::sign_in_link::SignInLinkArgs),
    /// Load or check what an institution tells partners about itself.
    Institution(commands::institution::InstitutionArgs),
    /// Compare what has to be done next, as it is kept for lists, with what the facts say; or derive it anew.
    NextSteps(commands::next_steps::NextStepsArgs),
    /// Fill a test host with invented units, an invented factsheet and invented agreements with one partner.
    ExampleData(commands::example_data::ExampleDataArgs),
    /// Import the Commission's list of accredited institutions (ECHE), or only say what it would change.
    Eche(commands::eche::EcheArgs),
    /// Compute the hash of each agreement in files with `iias get` responses (version 7).
    AgreementHash(commands::agreement_hash::AgreementHashArgs),
}

/// The configuration file of a host.
#[derive(Args)]
pub(crate) struct ConfigFile {
    /// Configuration file, as docs/operators/configuration.md describes it.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: PathBuf,
}

impl Cli {
    /// Whether the command keeps running, so that its log is worth a line each.
    pub(crate) fn is_server(&self) -> bool {
        matches!(self.command, Command::Sandbox(_) | Command::Serve(_) | Command::Registry(_))
    }

    /// How its log is written. A configuration that cannot be read says so later.
    pub(crate) fn log_format(&self) -> LogFormat {
        match &self.command {
            Command::Serve(file) => Config::read(&file.config).map(|config| config.log_format).unwrap_or_default(),
            _ => LogFormat::default(),
        }
    }

    /// Does what was asked.
    pub(crate) async fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Sandbox(args) => Box::pin(commands::sandbox::run(args)).await,
            Command::Serve(file) => Box::pin(crate::serve::run(&file.config)).await,
            Command::Check(file) => Box::pin(commands::check::run(file)).await,
            Command::Keys(args) => Box::pin(commands::keys::run(args)).await,
            Command::Backup(args) => Box::pin(commands::backup::run(args)).await,
            Command::Restore(args) => Box::pin(commands::restore::run(args)).await,
            Command::Registry(args) => Box::pin(commands::registry::run(*args)).await,
            Command::SignInLink(args) => Box::pin(commands::sign_in_link::run(args)).await,
            Command::Institution(args) => Box::pin(commands::institution::run(args)).await,
            Command::NextSteps(args) => Box::pin(commands::next_steps::run(args)).await,
            Command::ExampleData(args) => Box::pin(commands::example_data::run(args)).await,
            Command::Eche(args) => Box::pin(commands::eche::run(args)).await,
            Command::AgreementHash(args) => Ok(commands::agreement_hash::run(&args)),
        }
    }
}
