//! Habita's own commands: `cargo xtask test`, `tidy`, `e2e`, `licences`, `bench` and `package`. One tool that everybody
//! here has runs them all, so there is no Makefile. Nothing here is part of the product.

#![expect(clippy::print_stdout, reason = "these commands speak to the person at the desk")]

mod bench;
mod e2e;
mod licences;
mod package;
mod shell;
mod system;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::test::tally::Outcome;

/// Habita's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run every check and every test; finds or installs PostgreSQL and Chromium.
    Test(test::TestArgs),
    /// Check the rules of the house: import arrows, file lengths, names, message keys and more.
    Tidy,
    /// Run the browser journeys and the page gates against a sandbox.
    E2e(e2e::E2eArgs),
    /// Build a release and measure how fast it is and how much memory it takes.
    Bench(bench::BenchArgs),
    /// Make the Debian package; with `--try` also install, start, back up and restore it in an empty root.
    Package(package::PackageArgs),
    /// Check the licences of everything that Habita is built from.
    Licences,
}

fn main() -> anyhow::Result<ExitCode> {
    match Cli::parse().command {
        Command::Test(args) => Ok(test::run(&args)),
        Command::Tidy => alone(tidy::step()),
        Command::E2e(args) => alone(e2e::step(&args)),
        Command::Bench(args) => bench::run(&args).map(|()| ExitCode::SUCCESS),
        Command::Package(args) => package::run(&args).map(|()| ExitCode::SUCCESS),
        Command::Licences => alone(licences::step()),
    }
}

/// Ends a command that is one step of the tests run by itself.
fn alone(outcome: anyhow::Result<Outcome>) -> anyhow::Result<ExitCode> {
    let outcome = outcome?;
    println!("{}", outcome.summary());
    Ok(if outcome.is_failure() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
