//! `habita institution`: what an institution tells about itself, until pages edit it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};
use app::institution_pages::{self, FILE_LIMIT, Format, InstitutionPages};
use clap::{Args, Subcommand};
use domain::actor::Actor;

use crate::config::Config;
use crate::serve;

/// What to do.
#[derive(Args)]
pub(crate) struct InstitutionArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Load the institution, its units and its factsheet from a file, in place of what was there.
    Import {
        /// The file, TOML or JSON, as docs/operators/institution-file.md describes it.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Configuration file of the host.
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
        /// The institution of this host.
        #[arg(long, value_name = "HEI")]
        institution: String,
    },
    /// Say what is wrong with such a file. Nothing is loaded.
    Check {
        /// The file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Reads the file, and keeps it if that was asked for.
pub(crate) async fn run(args: InstitutionArgs) -> anyhow::Result<ExitCode> {
    let said = match args.action {
        Action::Check { file } => {
            let pages = read(&file, "")?;
            format!("{}: nothing is wrong; {}", file.display(), contents(&pages))
        }
        Action::Import { file, config, institution } => {
            let config = Config::read(&config)?;
            let hei = serve::institution_of(&config, &institution)?;
            let pages = read(&file, ", and nothing was loaded")?;
            let host = serve::open_host(&config).await?;
            institution_pages::keep(&host, &hei, &Actor::System, &pages).await?;
            format!("{hei} now tells partners what {} says: {}", file.display(), contents(&pages))
        }
    };
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        println!("{said}");
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path, outcome: &str) -> anyhow::Result<InstitutionPages> {
    let format = match file.extension().and_then(|end| end.to_str()) {
        Some("toml") => Format::Toml,
        Some("json") => Format::Json,
        _ => bail!("{}: the name of the file ends with .toml or .json", file.display()),
    };
    let cannot = || format!("cannot read {}", file.display());
    ensure!(
        std::fs::metadata(file).with_context(cannot)?.len() <= FILE_LIMIT,
        "{} is longer than {FILE_LIMIT} bytes",
        file.display()
    );
    let text = std::fs::read_to_string(file).with_context(cannot)?;
    match institution_pages::read(&text, format) {
        Ok(pages) => Ok(pages),
        Err(refused) => bail!("{} is not right{outcome}:\n{refused}", file.display()),
    }
}

fn contents(pages: &InstitutionPages) -> String {
    let factsheet = if pages.factsheet.is_some() { "a factsheet" } else { "no factsheet" };
    format!("{} units, {factsheet}", pages.units.len())
}
