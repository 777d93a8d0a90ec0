//! `habita example-data`: invented units, an invented factsheet and invented agreements, so that a tester on the
//! network has something to read.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use domain::hei::HeiId;

use crate::config::Config;
use crate::serve;

/// Between whom.
#[derive(Args)]
pub(crate) struct ExampleDataArgs {
    /// Configuration file of the host.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// The institution of this host.
    #[arg(long, value_name = "HEI")]
    institution: String,
    /// The partner that will see the agreements.
    #[arg(long, value_name = "HEI")]
    partner: String,
}

/// Fills the host. Running it again adds nothing.
pub(crate) async fn run(args: ExampleDataArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let institution = serve::institution_of(&config, &args.institution)?;
    let partner = HeiId::parse(&args.partner)?;
    anyhow::ensure!(partner != institution, "the partner is another institution than {institution}");
    let host = serve::open_host(&config).await?;
    let told = app::example::fill_pages(&host, &institution).await?;
    let made = app::example::fill(&host, &institution, &partner).await?;
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        if told {
            println!("invented units and an invented factsheet of {institution} were added");
        } else {
            println!("{institution} has units or a factsheet already; they were left as they are");
        }
        println!("{made} invented agreements of {institution} with {partner} were added");
    }
    Ok(ExitCode::SUCCESS)
}
