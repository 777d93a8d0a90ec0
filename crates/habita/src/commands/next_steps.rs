//! `habita next-steps`: whether the lists of what has to be done and the words of the search say what the facts say,
//! and deriving them anew. Nothing that people planned or said is lost by it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::config::Config;
use crate::serve;

/// What to do.
#[derive(Args)]
#[group(id = "what", required = true, args = ["check", "rebuild"])]
pub(crate) struct NextStepsArgs {
    /// Configuration file of the host.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Compare and change nothing; ends with 1 if something differs.
    #[arg(long)]
    check: bool,
    /// Derive everything anew, as the host does it each day.
    #[arg(long)]
    rebuild: bool,
}

/// Checks each institution, after the rebuilding if that was asked for.
pub(crate) async fn run(args: NextStepsArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let host = serve::open_host(&config).await?;
    if args.rebuild {
        app::tasks::rebuild(&host).await?;
    }
    let mut is_right = true;
    for institution in host.institutions() {
        let checked = app::tasks::check(&host, &institution).await?;
        let found = app::search::check(&host, &institution).await?;
        is_right &= checked.is_right() && found.is_right();
        #[expect(clippy::print_stdout, reason = "this is the command's answer")]
        {
            let hei = institution.hei();
            println!(
                "{hei}: {} objects, {} next steps by the facts, {} kept",
                checked.objects, checked.steps, checked.kept
            );
            for object in &checked.wrong {
                println!("{hei}: {object}: what is kept is not what the facts say");
            }
            println!(
                "{hei}: {} things to be found by the facts, {} kept; {} rows of words, {} kept",
                found.things, found.kept, found.rows, found.kept_rows
            );
            for object in &found.wrong {
                println!("{hei}: {object}: it is found otherwise than the facts say");
            }
        }
    }
    Ok(if is_right { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
