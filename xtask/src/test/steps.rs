//! The steps of the tests, in the order in which they run: what is quick to know comes first.

use std::ffi::OsString;
use std::process::Command;

use clap::ValueEnum;

use super::tally::{Counts, Outcome};
use crate::system::postgres::{self, Postgres};
use crate::system::{Need, python};
use crate::{e2e, licences, package, shell, tidy, workspace};

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Formatting.
    Fmt,
    /// Rules of the house.
    Tidy,
    /// Licences of what we build from.
    Licences,
    /// Rust's lints.
    Clippy,
    /// The build.
    Build,
    /// Tests of every crate.
    Tests,
    /// Examples in the documentation.
    Docs,
    /// The Debian package and its trial.
    Package,
    /// Browser journeys and page gates.
    E2e,
}

/// What the steps share: it is started once, when the first step needs it, and stops when this value goes.
#[derive(Default)]
pub(crate) struct Services {
    postgres: Option<Postgres>,
}

impl Step {
    /// All of them, in order.
    pub(crate) const ALL: &[Self] = &[
        Self::Fmt,
        Self::Tidy,
        Self::Licences,
        Self::Clippy,
        Self::Build,
        Self::Tests,
        Self::Docs,
        Self::Package,
        Self::E2e,
    ];

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Tidy => "tidy",
            Self::Licences => "licences",
            Self::Clippy => "clippy",
            Self::Build => "build",
            Self::Tests => "tests",
            Self::Docs => "docs",
            Self::Package => "package",
            Self::E2e => "e2e",
        }
    }

    /// What it finds out.
    pub(crate) fn headline(self) -> &'static str {
        match self {
            Self::Fmt => "is the code formatted",
            Self::Tidy => "are the rules of the house kept",
            Self::Licences => "may we use and pass on what we build from",
            Self::Clippy => "are the lints content",
            Self::Build => "does everything build",
            Self::Tests => "do the tests of every crate pass",
            Self::Docs => "do the examples in the documentation run",
            Self::Package => "can the package be installed, backed up and restored elsewhere",
            Self::E2e => "do the journeys and the page gates pass in a browser",
        }
    }

    /// Whether it runs what the build makes.
    pub(crate) fn needs_build(self) -> bool {
        matches!(self, Self::Tests | Self::Docs | Self::Package | Self::E2e)
    }

    /// Runs it.
    pub(crate) fn run(self, services: &mut Services) -> anyhow::Result<Outcome> {
        match self {
            Self::Fmt => yes_or_no(&["fmt", "--all", "--check"]),
            Self::Tidy => tidy::step(),
            Self::Licences => licences::step(),
            Self::Clippy => yes_or_no(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
            Self::Build => yes_or_no(&["build", "--workspace", "--all-targets"]),
            Self::Tests => tests(services),
            Self::Docs => counted(shell::cargo().args(["test", "--workspace", "--doc", "--no-fail-fast"])),
            Self::Package => package::step(),
            Self::E2e => e2e::step(&e2e::E2eArgs::default()),
        }
    }
}

fn yes_or_no(arguments: &[&str]) -> anyhow::Result<Outcome> {
    Ok(Outcome::of(shell::succeeds(shell::cargo().args(arguments))?))
}

fn tests(services: &mut Services) -> anyhow::Result<Outcome> {
    let mut command = shell::cargo();
    command.args(["test", "--workspace", "--all-targets", "--no-fail-fast"]);
    // Text that a test expects is changed by a person who has read it, never by a run.
    command.env("INSTA_UPDATE", "no");
    // Letters that tests write, for people who look at them.
    command.env("HABITA_MAILS", workspace::root().join("e2e").join("report").join("mails"));
    let mut missing = Vec::new();
    match postgres_url(services)? {
        Need::Met(url) => drop(command.env(postgres::ADDRESS, url)),
        Need::Missing(what) => missing.push(what),
    }
    if let Some(what) = schema_checks(&mut command) {
        missing.push(what);
    }
    for what in &missing {
        println!("   {}: {what}", if workspace::in_ci() { "missing" } else { "skipped" });
    }
    match counted(&mut command)? {
        Outcome::Passed(counts) if !missing.is_empty() && workspace::in_ci() => {
            Ok(Outcome::Failed(counts, missing.join("; ")))
        }
        outcome => Ok(outcome),
    }
}

/// The address of a PostgreSQL: the one that the environment names, or a private one that starts now.
fn postgres_url(services: &mut Services) -> anyhow::Result<Need<OsString>> {
    if let Some(named) = std::env::var_os(postgres::ADDRESS) {
        return Ok(Need::Met(named));
    }
    let server = match services.postgres.take() {
        Some(server) => server,
        None => match postgres::find() {
            Need::Met(tools) => {
                println!("   starting a private PostgreSQL from {}", tools.display());
                postgres::start(&tools)?
            }
            Need::Missing(what) => return Ok(Need::Missing(what)),
        },
    };
    Ok(Need::Met(services.postgres.insert(server).url().into()))
}

/// Hands the folder with the network's schemas to the tests, with a Python that can check against them.
fn schema_checks(command: &mut Command) -> Option<String> {
    let Some(folder) = workspace::reference_folder() else {
        println!("   skipped: checks against the network's schemas; HABITA_REFERENCE names no folder with them");
        return None;
    };
    match python::find() {
        Need::Met(before_path) => {
            command.env("HABITA_REFERENCE", folder);
            if let Some(first) = before_path {
                let rest = std::env::var_os("PATH").unwrap_or_default();
                let folders = std::iter::once(first).chain(std::env::split_paths(&rest));
                command.env("PATH", std::env::join_paths(folders).unwrap_or(rest.clone()));
            }
            None
        }
        Need::Missing(what) => Some(what),
    }
}

fn counted(command: &mut Command) -> anyhow::Result<Outcome> {
    let mut sum = Counts::default();
    let ended_well = shell::watching(command, |line| {
        if line.starts_with("test result: ") {
            sum = sum + Counts::read(line).unwrap_or_default();
        }
    })?;
    Ok(Outcome::counted(sum, ended_well))
}
