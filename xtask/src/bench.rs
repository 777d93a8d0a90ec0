//! `cargo xtask bench`: builds a release, runs each measurement and prints one table. The same table is written as JSON
//! to `target/bench.json`. docs/benchmarks.md says what each figure means.

use std::process::Stdio;

use anyhow::{Context, bail};
use clap::Args;
use serde_json::json;

use crate::{shell, workspace};

mod figure;
mod pages;
mod targets;

use self::figure::Figure;
use self::targets::{Bound, Target};

/// The programs that measure: package, example, features and arguments.
const PROGRAMS: &[(&str, &str, &[&str], &[&str])] = &[
    ("ewp-protocol", "figures", &["sample"], &[]),
    ("store", "index", &[], &[]),
    ("store", "directory", &[], &[]),
    ("registry", "many_manifests", &[], &[]),
    ("habita", "inbox", &[], &[]),
    ("habita", "search", &[], &[]),
    ("habita", "house", &[], &["target/release/habita"]),
];

/// What to measure.
#[derive(Args)]
pub(crate) struct BenchArgs {
    /// Run only the programs of this package: ewp-protocol, store, registry or habita; or only look at `pages`.
    #[arg(long)]
    only: Option<String>,
    /// Measure with what was built before. Pages are measured with a debug build if there is no release.
    #[arg(long)]
    no_build: bool,
}

/// Measures everything; an error if a program fails. A figure that falls short is no error: the machine may be busy.
pub(crate) fn run(args: &BenchArgs) -> anyhow::Result<()> {
    let chosen = |package: &str| args.only.as_deref().is_none_or(|only| only == package);
    let programs = PROGRAMS.iter().filter(|(package, ..)| chosen(package));
    let mut figures = Vec::new();
    for (package, example, features, arguments) in programs {
        if !args.no_build {
            build(package, example, features)?;
        }
        figures.extend(measure(example, arguments).with_context(|| format!("{package}: {example}"))?);
    }
    if chosen(pages::NAME) {
        if !args.no_build {
            pages::build()?;
        }
        figures.extend(pages::measure()?);
    }
    print(&figures);
    let rows: Vec<_> = figures.iter().map(json_row).collect();
    let path = workspace::root().join("target/bench.json");
    let text = serde_json::to_string_pretty(&json!({ "figures": rows }))?;
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    println!("\nThe same as JSON: {}", path.display());
    Ok(())
}

fn build(package: &str, example: &str, features: &[&str]) -> anyhow::Result<()> {
    let mut command = shell::cargo();
    command.args(["build", "--release", "-p", package, "--example", example]);
    if package == "habita" {
        command.args(["--bin", "habita"]);
    }
    for feature in features {
        command.args(["--features", feature]);
    }
    if command.status()?.success() { Ok(()) } else { bail!("{package} cannot be built") }
}

fn measure(example: &str, arguments: &[&str]) -> anyhow::Result<Vec<Figure>> {
    let program = workspace::root().join("target/release/examples").join(example);
    let mut command = std::process::Command::new(&program);
    command.args(arguments).current_dir(workspace::root()).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot run {}", program.display()))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        bail!("it failed: {said}");
    }
    Ok(said.lines().filter_map(Figure::read).collect())
}

fn print(figures: &[Figure]) {
    println!("{:<34} {:>12}  {:<6} {:>12} {:>7}", "figure", "measured", "unit", "target", "ratio");
    for figure in figures {
        let (target, ratio, verdict) = match targets::of(&figure.name) {
            None => (String::new(), String::new(), ""),
            Some(target) => {
                let verdict = if target.is_reached(figure) { "" } else { "  falls short" };
                (target.to_string(), ratio(target, figure), verdict)
            }
        };
        println!("{:<34} {:>12}  {:<6} {target:>12} {ratio:>7}{verdict}", figure.name, figure.text, figure.unit);
    }
}

fn ratio(target: &Target, figure: &Figure) -> String {
    target.hundredths(figure).map_or_else(|| "-".to_owned(), |ratio| format!("{}.{:02}", ratio / 100, ratio % 100))
}

fn json_row(figure: &Figure) -> serde_json::Value {
    let target = targets::of(&figure.name);
    json!({
        "name": figure.name,
        "figure": figure.text,
        "unit": figure.unit,
        "target": target.map(|target| target.value),
        "bound": target.map(|target| match target.bound { Bound::AtMost => "at most", Bound::AtLeast => "at least" }),
        "reached": target.map(|target| target.is_reached(figure)),
        "ratio": target.map(|target| ratio(target, figure)),
    })
}
