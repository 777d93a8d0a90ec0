//! `habita sign-in-link`: the way in for a member of staff, once.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::config::Config;
use crate::serve;

/// For whom.
#[derive(Args)]
pub(crate) struct SignInLinkArgs {
    /// Configuration file of the host.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// The institution's id on the network.
    #[arg(long, value_name = "HEI")]
    institution: String,
    /// The person's name, as colleagues will see it.
    #[arg(long)]
    name: String,
}

/// Prints the link. Only its hash is kept; it works once, for 15 minutes.
pub(crate) async fn run(args: SignInLinkArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let institution = serve::institution_of(&config, &args.institution)?;
    let host = serve::open_host(&config).await?;
    let token = app::sign_in::create_link(&host, &institution, args.name.trim()).await?;
    let base = config.pages.public_url.as_ref().map_or_else(
        || {
            let scheme = if config.pages.certificate.is_some() { "https" } else { "http" };
            format!("{scheme}://{}", config.pages.listen)
        },
        |url| url.as_str().trim_end_matches('/').to_owned(),
    );
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        println!("{base}/app/{institution}/sign-in/{token}");
    }
    Ok(ExitCode::SUCCESS)
}
