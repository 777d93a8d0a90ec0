//! `cargo xtask test`: every check and every test, one after the other, with one line of sums at the end.

pub(crate) mod steps;
pub(crate) mod tally;

use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use self::steps::{Services, Step};
use self::tally::{Counts, Outcome};
use crate::system::disk;

/// Which of the tests to run; all of them if nothing is said.
#[derive(Args)]
pub(crate) struct TestArgs {
    /// Leave out the browser journeys.
    #[arg(long)]
    fast: bool,
    /// Run this step alone; can be given several times.
    #[arg(long, value_name = "STEP", value_enum)]
    only: Vec<Step>,
}

/// Runs the steps and sums them up. A step that fails does not keep the others from running, except that nothing
/// runs that could not be built.
pub(crate) fn run(args: &TestArgs) -> ExitCode {
    let started = Instant::now();
    let mut services = Services::default();
    let mut results: Vec<(Step, Outcome, u64)> = Vec::new();
    let mut built = true;
    let warning = disk::warning();
    if let Some(warning) = &warning {
        println!("   {warning}");
    }
    for step in Step::ALL.iter().copied().filter(|step| args.wants(*step)) {
        println!("\n== {}: {}", step.name(), step.headline());
        let step_started = Instant::now();
        let outcome = if step.needs_build() && !built {
            Outcome::Failed(Counts::default(), "not run, since the build failed".to_owned())
        } else {
            // A step that cannot even start has failed; the others still say what they know.
            step.run(&mut services).unwrap_or_else(|error| Outcome::Failed(Counts::default(), format!("{error:#}")))
        };
        if step == Step::Build && outcome.is_failure() {
            built = false;
        }
        let seconds = step_started.elapsed().as_secs();
        println!("   {} in {}", outcome.summary(), spoken(seconds));
        results.push((step, outcome, seconds));
    }
    // Stops PostgreSQL before the last words.
    drop(services);
    report(&results, started.elapsed().as_secs());
    let failed = results.iter().any(|(_, outcome, _)| outcome.is_failure());
    if let Some(warning) = warning.filter(|_| failed) {
        println!("when it began, {warning}");
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

impl TestArgs {
    fn wants(&self, step: Step) -> bool {
        let chosen = self.only.is_empty() || self.only.contains(&step);
        chosen && !(self.fast && step == Step::E2e)
    }
}

fn report(results: &[(Step, Outcome, u64)], seconds: u64) {
    println!("\n== summary");
    let mut sum = Counts::default();
    for (step, outcome, seconds) in results {
        println!("   {:<9} {:>9}  {}", step.name(), spoken(*seconds), outcome.summary());
        sum = sum + outcome.counts();
    }
    println!("   in all    {:>9}", spoken(seconds));
    println!("{sum}");
}

fn spoken(seconds: u64) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
