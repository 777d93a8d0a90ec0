//! `habita sandbox`: a private network on this machine.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use domain::hei::HeiId;
use sandbox::{Folder, OwnHost, SandboxOptions};
use url::Url;

use crate::serve::until_asked_to_stop;

/// Where the sandbox lives.
#[derive(Args)]
pub(crate) struct SandboxArgs {
    #[command(subcommand)]
    action: Option<Action>,
    /// Folder for databases, keys and certificates.
    #[arg(long, global = true, value_name = "FOLDER", default_value = "sandbox-data")]
    data: PathBuf,
    /// Throw the folder's sandbox away and start anew.
    #[arg(long)]
    fresh: bool,
    /// First of the ports to use on 127.0.0.1; the next 40 are the sandbox's too.
    #[arg(long, value_name = "PORT", default_value_t = sandbox::FIRST_PORT)]
    port: u16,
}

#[derive(Subcommand)]
enum Action {
    /// Make a certificate of the sandbox's authority for other software on this machine.
    Certificate {
        /// Folder for `cert.pem`, `key.pem` and `ca.pem`.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// Make a folder with all that a host of your own needs, and add it to the sandbox's registry.
    Host {
        /// Folder for certificate, key and `habita.toml`.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// Id of its university on the network.
        #[arg(long, value_name = "HEI", default_value = "alpha.example")]
        hei: String,
        /// Name of its university.
        #[arg(long, value_name = "NAME", default_value = "University of Alpha")]
        name: String,
        /// Its port for machines; the next one is for people.
        #[arg(long = "own-port", value_name = "PORT", default_value_t = 9500)]
        own_port: u16,
    },
    /// Add other software to the sandbox's registry.
    Join {
        /// Where its manifest is: `https://127.0.0.1:PORT/…`.
        #[arg(long, value_name = "URL")]
        manifest: Url,
    },
}

/// Runs the sandbox until Ctrl-C, or does one thing with its folder.
#[expect(clippy::print_stdout, reason = "these are the command's answers")]
pub(crate) async fn run(args: SandboxArgs) -> anyhow::Result<ExitCode> {
    let folder = Folder::at(&args.data)?;
    match args.action {
        None => {
            let options = SandboxOptions { folder, fresh: args.fresh, first_port: args.port };
            let ready = |network: &sandbox::Ready| {
                println!("\n  Your sandbox is ready. Open {}\n", network.start_page);
                println!("  Data:      {}", network.folder.display());
                println!("  Registry:  {}", network.registry);
                println!("  Authority: {}", network.authority.display());
                println!("  Stop with Ctrl-C. Start anew with --fresh.\n");
            };
            Box::pin(sandbox::run(options, ready, until_asked_to_stop())).await?;
            println!("  The sandbox has stopped. The next start finds its data again.");
        }
        Some(Action::Certificate { out }) => {
            for file in sandbox::certificate(&folder, &out)? {
                println!("{}", file.display());
            }
        }
        Some(Action::Host { out, hei, name, own_port }) => {
            let hei = HeiId::parse(&hei).with_context(|| format!("{hei:?} is no id of a university"))?;
            let host = OwnHost { hei: hei.clone(), name, port: own_port };
            let config = sandbox::own_host(&folder, &out, &host)?;
            let config = config.display();
            println!("\n  Start it:          habita serve --config {config}");
            println!(
                "  Your first link:   habita sign-in-link --config {config} --institution {hei} --name \"YOUR NAME\"\n"
            );
        }
        Some(Action::Join { manifest }) => {
            sandbox::join(&folder, &manifest)?;
            println!("{manifest} is now a source of the sandbox's registry, which reads it within seconds");
        }
    }
    Ok(ExitCode::SUCCESS)
}
