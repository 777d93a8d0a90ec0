//! `habita sign-in-link`: the way in for a member of staff, once.

use std::path::PathBuf;
use std::process::ExitCode;

use app::sign_in::{LinkFor, SignInRefused, create_link};
use clap::Args;
use domain::ids::StaffId;

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
    /// The person's name, as colleagues see it. Somebody who is not known yet is made known.
    #[arg(long, required_unless_present = "id", conflicts_with = "id")]
    name: Option<String>,
    /// The person's id, where several people have the name.
    #[arg(long)]
    id: Option<String>,
    /// Make the person an administrator when the link is used: the way back if nobody can manage people any more.
    #[arg(long)]
    rescue: bool,
}

/// Prints the link. Only its hash is kept; it works once, for 15 minutes.
pub(crate) async fn run(args: SignInLinkArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let institution = serve::institution_of(&config, &args.institution)?;
    let host = serve::open_host(&config).await?;
    let id = args.id.as_deref().map(|id| StaffId::parse(id).ok_or(SignInRefused::NoStaff)).transpose()?;
    let name = args.name.unwrap_or_default();
    let person = id.as_ref().map_or(LinkFor::Name(&name), LinkFor::Person);
    let token = create_link(&host, &institution, person, args.rescue).await?;
    let base = serve::pages_address(&config)?;
    let base = base.as_str().trim_end_matches('/');
    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    {
        println!("{base}/app/{institution}/sign-in/{token}");
    }
    Ok(ExitCode::SUCCESS)
}
