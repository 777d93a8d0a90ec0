//! `habita eche`: the Commission's list of accredited institutions, from a file into the directory.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};
use app::directory::{self, Doubtful, FileRefused, MOST_OF_A_FILE, Report, Unusual};
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
    /// If many institutions end by the list: how many, as the first try without this says. Otherwise nothing is
    /// imported.
    #[arg(long, value_name = "NUMBER", conflicts_with = "check")]
    end: Option<usize>,
    /// If many institutions get another name or website by the list: how many. Otherwise nothing is imported.
    #[arg(long, value_name = "NUMBER", conflicts_with = "check")]
    change: Option<usize>,
    /// If more institutions are new in the list than are known: how many. Otherwise nothing is imported.
    #[arg(long, value_name = "NUMBER", conflicts_with = "check")]
    new: Option<usize>,
    /// Name every difference, every repaired code and every problem.
    #[arg(long)]
    all: bool,
}

/// How many of each kind are named without `--all`.
const NAMED: usize = 5;

/// Reads the file, imports it if that was asked for, and says what it changed.
pub(crate) async fn run(args: EcheArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let file = content(&args.file)?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let host = serve::open_host(&config).await?;
    let done = if args.check {
        directory::look_at_file(&host, file).await
    } else {
        let named = Unusual { ended: args.end, changed: args.change, new: args.new };
        directory::import_file(&host, &name, file, Some(named)).await
    };
    if let Err(FileRefused::Doubtful(doubtful)) = done {
        bail!("{}", doubt(&args.file, &doubtful));
    }
    if let Err(FileRefused::ChangedMeanwhile) = done {
        bail!("another list was imported at the same time, so nothing was changed: look at it, and run this again");
    }
    let (reading, differences) =
        done.with_context(|| format!("{} is no list that can be imported", args.file.display()))?;
    let said = said(&reading, &differences, if args.all { usize::MAX } else { NAMED });
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        print!("{said}");
        println!("{}", if args.check { "Nothing was changed." } else { "The list is imported." });
    }
    Ok(ExitCode::SUCCESS)
}

/// What a file holds, if it is a plain one and no longer than is read.
fn content(path: &Path) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("cannot read {}", path.display());
    // Asked before it is opened: whoever opens a pipe waits until somebody writes into it.
    ensure!(fs::metadata(path).with_context(cannot)?.is_file(), "{} is no plain file", path.display());
    let mut content = Vec::new();
    let most = MOST_OF_A_FILE as u64 + 1;
    File::open(path).with_context(cannot)?.take(most).read_to_end(&mut content).with_context(cannot)?;
    ensure!(content.len() <= MOST_OF_A_FILE, "{} is longer than {MOST_OF_A_FILE} bytes", path.display());
    Ok(content)
}

/// Why nothing was imported, and what is to be said if the list is the right one all the same.
fn doubt(path: &Path, doubtful: &Doubtful) -> String {
    let Doubtful { unusual: Unusual { ended, changed, new }, listed } = doubtful;
    let (mut said, mut options) = (String::new(), String::new());
    if let Some(ended) = ended {
        let _ = write!(said, "{ended} of {listed} institutions are not in {} and would end. ", path.display());
        let _ = write!(options, " --end {ended}");
    }
    if let Some(changed) = changed {
        let _ = write!(said, "{changed} of {listed} institutions would get another name or website. ");
        let _ = write!(options, " --change {changed}");
    }
    if let Some(new) = new {
        let _ = write!(said, "{new} institutions would be new, more than are known. ");
        let _ = write!(options, " --new {new}");
    }
    format!("{said}Nothing was changed. If this is the right list, and the whole one, import it with{options}")
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
