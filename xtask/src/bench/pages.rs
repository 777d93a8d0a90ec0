//! Key pages of a sandbox, looked at by Lighthouse. It is a package of its own, so that the test command never installs
//! it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use super::figure::Figure;
use crate::e2e::sandbox::Sandbox;
use crate::system::{Need, browser};
use crate::{shell, workspace};

/// What `--only` calls this.
pub(super) const NAME: &str = "pages";

/// Builds a release of the program.
pub(super) fn build() -> anyhow::Result<()> {
    let mut command = shell::cargo();
    command.args(["build", "--release", "-p", "habita", "--bin", "habita"]);
    if command.status()?.success() { Ok(()) } else { bail!("habita cannot be built") }
}

/// Measures the pages; nothing where there is no browser.
pub(super) fn measure() -> anyhow::Result<Vec<Figure>> {
    let folder = workspace::root().join("e2e/lighthouse");
    let browser = match browser::find(&folder)? {
        Need::Met(browser) => browser,
        Need::Missing(what) => {
            println!("pages: {what}");
            return Ok(Vec::new());
        }
    };
    let report = workspace::root().join("e2e/report");
    std::fs::create_dir_all(&report).with_context(|| format!("cannot make {}", report.display()))?;
    let program = program();
    println!("pages are those of {}", program.display());
    let sandbox = Sandbox::start_program(&program, &report.join("sandbox-bench.log"))?;
    let mut command = Command::new(&browser.node);
    command.arg("measure.mjs").current_dir(&folder);
    command.env("HABITA_BASE", sandbox.start_page()).env("CHROMIUM", &browser.chromium).env("HABITA_REPORT", &report);
    let mut figures = Vec::new();
    let ended_well = shell::watching(&mut command, |line| figures.extend(Figure::read(line)))?;
    sandbox.stop()?;
    if !ended_well {
        bail!("the pages could not be measured");
    }
    Ok(figures)
}

/// The release, else what was built for tests.
fn program() -> PathBuf {
    let built = |profile: &str| Path::new(&workspace::root()).join("target").join(profile).join("habita");
    Some(built("release")).filter(|release| release.is_file()).unwrap_or_else(|| built("debug"))
}
