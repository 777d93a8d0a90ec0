//! `habita eche`: the Commission's list of accredited institutions, from a file into the directory.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use app::directory::{self, MOST_OF_A_FILE, Report};
use clap::Args;
use domain::eche::Reading;
use domain::eche::difference::{Differences, Kind};

use crate::config::Config;
use crate::serve;

/// What to do.
#[derive(Args)]
pub(crate) struct EcheArgs {
    /// The file as the Commission publishes it, .xlsx or .csv.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Configuration file of the host.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Say what the list would change, and change nothing.
    #[arg(long)]
    check: bool,
    /// Name every difference, every repaired code and every problem.
    #[arg(long)]
    all: bool,
}

/// How many of each kind are named without `--all`.
const NAMED: usize = 5;

/// Reads the file, imports it if that was asked for, and says what it changed.
pub(crate) async fn run(args: EcheArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let cannot = || format!("cannot read {}", args.file.display());
    let length = std::fs::metadata(&args.file).with_context(cannot)?.len();
    ensure!(
        usize::try_from(length).is_ok_and(|length| length <= MOST_OF_A_FILE),
        "{} is longer than {MOST_OF_A_FILE} bytes",
        args.file.display()
    );
    let file = std::fs::read(&args.file).with_context(cannot)?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let host = serve::open_host(&config).await?;
    let (reading, differences) = directory::import_file(&host, &name, file, args.check)
        .await
        .with_context(|| format!("{} is no list that can be imported", args.file.display()))?;
    let said = said(&reading, &differences, if args.all { usize::MAX } else { NAMED });
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        print!("{said}");
        println!("{}", if args.check { "Nothing was changed." } else { "The list is imported." });
    }
    Ok(ExitCode::SUCCESS)
}

fn said(reading: &Reading, differences: &Differences, most: usize) -> String {
    let Report { sheet, rows, listed, new, back, changed, ended, unchanged, repaired, problems } =
        directory::report(reading, differences);
    let mut said = format!(
        "sheet {sheet:?}: {rows} rows, {listed} institutions\n\
         new {new}, back {back}, changed {changed}, ended {ended}, unchanged {unchanged}\n\
         repaired codes {repaired}, problems {problems}\n"
    );
    for found in &reading.headings.found {
        let _ = writeln!(said, "column {}: {} ({})", found.column.slug(), found.heading, found.how.slug());
    }
    for kind in Kind::ALL {
        for change in differences.changes.iter().filter(|change| change.kind == kind).take(most) {
            let _ = write!(said, "{}: {} {}", kind.slug(), change.listed.pic, change.listed.name);
            for (field, before, after) in &change.fields {
                let _ = write!(said, "; {} {before:?} -> {after:?}", field.slug());
            }
            said.push('\n');
        }
    }
    for one in reading.repaired.iter().take(most) {
        let _ = writeln!(said, "repaired: row {}: {:?} -> {:?}", one.row, one.before, one.after.as_str());
    }
    for one in reading.problems.iter().take(most) {
        let _ = writeln!(said, "problem: row {}: {}: {:?}", one.row, one.fault.slug(), one.value);
    }
    said
}
