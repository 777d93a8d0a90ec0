//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::commands;

/// Erasmus+ mobility online, for universities that run it themselves.
#[derive(Parser)]
#[command(name = "habita", version, about)]
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
    Registry(commands::registry::RegistryArgs),
    /// Print a link with which a member of staff signs in once. It works for 15 minutes.
    SignInLink(commands::sign_in_link::SignInLinkArgs),
    /// Fill a test host with invented agreements with one partner.
    ExampleData(commands::example_data::ExampleDataArgs),
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

    /// Does what was asked.
    pub(crate) async fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Sandbox(args) => Box::pin(commands::sandbox::run(args)).await,
            Command::Serve(file) => crate::serve::run(&file.config).await,
            Command::Registry(args) => commands::registry::run(args).await,
            Command::SignInLink(args) => commands::sign_in_link::run(args).await,
            Command::ExampleData(args) => commands::example_data::run(args).await,
            Command::AgreementHash(args) => Ok(commands::agreement_hash::run(&args)),
        }
    }
}
