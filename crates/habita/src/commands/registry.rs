//! `habita registry`: the registry of a private network.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use app::clock::Clock;
use clap::Args;
use doors::certificate::{CertificateFiles, Reload};
use doors::{Door, Security};
use registry::news::News;
use registry::reach::{Ports, Reach};
use registry::{Registry, RegistryOptions, USUAL_TIMEOUT};
use tokio::sync::watch;
use url::Url;

use crate::config::MailConfig;
use crate::serve::until_asked_to_stop;

/// What the registry needs.
#[derive(Args)]
pub(crate) struct RegistryArgs {
    /// File with the manifests of the network, which must be there: TOML, `[[source]]` with `location = "https://…"`
    /// for each.
    #[arg(long, value_name = "FILE")]
    sources: PathBuf,
    /// Folder for the last good manifests.
    #[arg(long, value_name = "FOLDER", default_value = "registry-data")]
    data: PathBuf,
    /// Address and port to listen on.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:9400")]
    listen: SocketAddr,
    /// The address under which hosts reach the registry; `https://` and the listening address unless told otherwise.
    #[arg(long, value_name = "URL")]
    public_url: Option<Url>,
    /// Certificate chain, PEM. Without it the door is plain HTTP, for a proxy in front.
    #[arg(long, value_name = "FILE", requires = "key")]
    certificate: Option<PathBuf>,
    /// Private key, PEM.
    #[arg(long, value_name = "FILE", requires = "certificate")]
    key: Option<PathBuf>,
    /// PEM file with certificate authorities to trust besides the public ones.
    #[arg(long, value_name = "FILE")]
    extra_ca: Option<PathBuf>,
    /// Seconds between two looks at the sources.
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    every: u64,
    /// Seconds that one manifest may take.
    #[arg(long, value_name = "SECONDS", default_value_t = USUAL_TIMEOUT.as_secs())]
    timeout: u64,
    /// Lets in names and addresses of private networks, such as `campus.internal` and `10.0.0.1`. Without it the
    /// registry fetches from the public Internet alone.
    #[arg(long)]
    private: bool,
    /// Lets in a port besides 443. May be repeated.
    #[arg(long = "port", value_name = "PORT", conflicts_with = "any_port")]
    ports: Vec<u16>,
    /// Lets in all ports.
    #[arg(long)]
    any_port: bool,
    /// Mailbox of the team that runs the registry.
    #[arg(long, value_name = "EMAIL", value_parser = mailbox)]
    admin_email: String,
    /// File with the mail server that takes news for hosts: TOML with the keys of `[mail]`. Without it no mail is sent.
    #[arg(long, value_name = "FILE")]
    mail: Option<PathBuf>,
    /// Who runs the registry.
    #[arg(long, value_name = "NAME", default_value = "Habita")]
    provider: String,
}

/// Runs the registry until it is asked to stop.
pub(crate) async fn run(args: RegistryArgs) -> anyhow::Result<ExitCode> {
    if !(1..=86_400).contains(&args.every) {
        bail!("--every is 1 to 86400 seconds");
    }
    if !(1..=300).contains(&args.timeout) {
        bail!("--timeout is 1 to 300 seconds");
    }
    let ports = match (args.any_port, args.ports.is_empty()) {
        (true, _) => Ports::Any,
        (false, true) => Ports::Usual,
        (false, false) => Ports::Also(args.ports),
    };
    // In later rounds a file that cannot be used leaves the sources as they were; at the start there are none before
    // it.
    registry::sources::read_existing(&args.sources).context("the sources file cannot be used")?;
    let door = Door::bind(args.listen)?;
    let read = |path: &PathBuf| std::fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let security = match (&args.certificate, &args.key) {
        (Some(certificate), Some(key)) => Security::Files {
            files: CertificateFiles { certificate: certificate.clone(), key: key.clone() },
            reload: Reload::default(),
        },
        _ => Security::Plain,
    };
    let public_url = match args.public_url {
        Some(url) => url,
        None => Url::parse(&format!("https://{}/", door.address()))?,
    };
    let extra_ca_pem: Vec<Vec<u8>> = args.extra_ca.as_ref().map(read).transpose()?.into_iter().collect();
    let news = match &args.mail {
        Some(path) => {
            let mail = MailConfig::read(path)?;
            Some(News { post: mail.post(extra_ca_pem.clone())?, lang: mail.lang() })
        }
        None => None,
    };
    let registry = Registry::open(RegistryOptions {
        public_url,
        fixed_sources: Vec::new(),
        sources: args.sources,
        kept: args.data,
        every: Duration::from_secs(args.every),
        timeout: Duration::from_secs(args.timeout),
        reach: Reach { private: args.private, ports },
        extra_ca_pem,
        admin_email: args.admin_email,
        provider: args.provider,
        now: || Clock::real().now(),
    })?;
    if let Some(news) = news {
        registry.send_news(news);
    }
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        until_asked_to_stop().await;
        stop.send_replace(true);
    });
    tracing::info!(address = %door.address(), "the registry is running");
    let wait = |mut stopped: watch::Receiver<bool>| async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    let importing = async {
        registry.import_once().await;
        registry.clone().run(wait(stopped.clone())).await;
    };
    let (served, ()) = tokio::join!(door.serve(security, registry.router(), wait(stopped.clone())), importing);
    served?;
    Ok(ExitCode::SUCCESS)
}

/// A mailbox, as far as its form tells.
fn mailbox(text: &str) -> Result<String, String> {
    let has_blank = text.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    let (local, domain) = text.split_once('@').unwrap_or_default();
    let has_dot = domain.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
    if local.is_empty() || !has_dot || domain.contains('@') || has_blank {
        return Err("write a mailbox such as registry@network.example".to_owned());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::mailbox;

    #[test]
    fn what_is_no_mailbox_is_refused() {
        assert!(mailbox("registry@network.example").is_ok());
        for wrong in ["notmail", "@network.example", "registry@network", "a b@network.example", "a@b@network.example"] {
            assert!(mailbox(wrong).is_err(), "{wrong}");
        }
    }
}
