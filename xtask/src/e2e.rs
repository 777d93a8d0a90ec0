//! `cargo xtask e2e`: starts a sandbox in a folder of its own and walks through it in a browser.

pub(crate) mod sandbox;

use std::fs;

use clap::Args;

use self::sandbox::Sandbox;
use crate::system::{Need, browser};
use crate::test::tally::{Counts, Outcome};
use crate::{shell, workspace};

/// Which journeys to run, and how.
#[derive(Args, Default)]
pub(crate) struct E2eArgs {
    /// Run only journeys whose name contains this.
    #[arg(long, value_name = "NAME")]
    filter: Option<String>,
    /// Keep a picture of every page, in each width and theme, under `e2e/report`.
    #[arg(long)]
    pictures: bool,
}

/// Builds Habita, starts the sandbox, runs the journeys, stops the sandbox.
pub(crate) fn step(args: &E2eArgs) -> anyhow::Result<Outcome> {
    let e2e = workspace::root().join("e2e");
    let browser = match browser::find(&e2e)? {
        Need::Met(browser) => browser,
        Need::Missing(what) => return Ok(Outcome::missing(what)),
    };
    if !shell::succeeds(shell::cargo().args(["build", "--bin", "habita"]))? {
        return Ok(Outcome::of(false));
    }
    let report = e2e.join("report");
    fs::create_dir_all(&report)?;
    let sandbox = Sandbox::start(&report.join("sandbox.log"))?;
    println!("   the sandbox answers at {}", sandbox.start_page());

    let mut run = shell::tied(&browser.node);
    run.arg("run.mjs").current_dir(&e2e);
    run.env("HABITA_BASE", sandbox.start_page()).env("CHROMIUM", &browser.chromium).env("HABITA_REPORT", &report);
    run.env("HABITA_PROGRAM", sandbox::program()).env("HABITA_SANDBOX", sandbox.data());
    if let Some(filter) = &args.filter {
        run.env("HABITA_FILTER", filter);
    }
    if args.pictures {
        run.env("HABITA_PICTURES", report.join("pictures"));
    }
    let mut counts = Counts::default();
    let ended_well = shell::watching(&mut run, |line| {
        // The last such line is the sum of them all.
        counts = Counts::read(line).unwrap_or(counts);
    })?;
    let stopped_well = sandbox.stop()?;
    if ended_well && !stopped_well {
        return Ok(Outcome::Failed(counts, "the sandbox did not stop cleanly".to_owned()));
    }
    Ok(Outcome::counted(counts, ended_well))
}
