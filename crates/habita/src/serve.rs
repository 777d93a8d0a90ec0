//! `habita serve`: the institutions of one configuration file, until Ctrl-C.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow};
use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use domain::contact::LangText;
use domain::hei::HeiId;
use doors::{Door, Security};
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use tokio::sync::watch;

use crate::config::{Config, DoorConfig, InstitutionConfig};

/// How long a partner may take to answer while a person waits.
const PARTNER_TIMEOUT: Duration = Duration::from_secs(8);

/// Runs the host until it is asked to stop.
pub(crate) async fn run(path: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::read(path)?;
    // Ports first: if one is taken, nothing else has happened yet.
    let machines = Door::bind(config.machines.listen).context("[machines]")?;
    let pages = Door::bind(config.pages.listen).context("[pages]")?;
    let (machines_security, pages_security) = (security(&config.machines)?, security(&config.pages)?);
    let secure_cookies = pages_uses_tls(&config.pages);
    let host = open_host(&config).await?;

    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        until_asked_to_stop().await;
        stop.send_replace(true);
    });
    tracing::info!(machines = %machines.address(), pages = %pages.address(), "Habita is running");
    let web = web::router(web::WebOptions { host: host.clone(), secure_cookies, sandbox: None, one_click: None });
    let gateway = gateway::router(host.clone());
    let (machines_done, pages_done, ()) = tokio::join!(
        machines.serve(machines_security, gateway, wait(stopped.clone())),
        pages.serve(pages_security, web, wait(stopped.clone())),
        host.run(wait(stopped)),
    );
    machines_done?;
    pages_done?;
    tracing::info!("Habita has stopped");
    Ok(ExitCode::SUCCESS)
}

/// Opens the host of a configuration: its database, keys and institutions, without any door.
pub(crate) async fn open_host(config: &Config) -> anyhow::Result<Host> {
    let store = Store::open(&config.database).await.context("the database cannot be used")?;
    let sealing_key = SealingKey::open_or_make(&config.sealing_key)
        .with_context(|| format!("the sealing key {} cannot be used", config.sealing_key.display()))?;
    let extra_ca_pem = match &config.extra_ca {
        Some(path) => vec![std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?],
        None => Vec::new(),
    };
    let institutions = config.institutions.iter().map(profile).collect::<anyhow::Result<_>>()?;
    Ok(Host::open(HostOptions {
        store,
        institutions,
        registry: config.registry.clone(),
        extra_ca_pem,
        sealing_key,
        clock: Clock::real(),
        pull_every: SignedDuration::from_secs(i64::from(config.pull_seconds)),
        catalogue_every: SignedDuration::from_secs(i64::from(config.catalogue_seconds)),
        partner_timeout: PARTNER_TIMEOUT,
        provider: config.provider.clone(),
    })
    .await?)
}

/// The institution of a command's `--institution`, which must be one of the file's.
pub(crate) fn institution_of(config: &Config, hei: &str) -> anyhow::Result<HeiId> {
    if config.institutions.iter().any(|institution| institution.hei == hei) {
        return Ok(HeiId::parse(hei)?);
    }
    let known: Vec<&str> = config.institutions.iter().map(|institution| institution.hei.as_str()).collect();
    Err(anyhow!("{hei} is no institution of this host; it has {}", known.join(", ")))
}

fn profile(config: &InstitutionConfig) -> anyhow::Result<InstitutionProfile> {
    let names = config.names.iter().map(|(lang, text)| LangText { lang: Some(lang.clone()), text: text.clone() });
    Ok(InstitutionProfile {
        hei: HeiId::parse(&config.hei)?,
        names: names.collect(),
        abbreviation: config.abbreviation.clone(),
        country: config.country.clone(),
        city: config.city.clone(),
        erasmus_code: config.erasmus_code.clone(),
        pic: config.pic.clone(),
        admin_email: config.admin_email.clone(),
        website: config.website.clone(),
        contacts: Vec::new(),
        public_url: config.public_url.clone(),
        time_zone: config.time_zone.clone(),
    })
}

fn security(door: &DoorConfig) -> anyhow::Result<Security> {
    let (Some(certificate), Some(key)) = (&door.certificate, &door.key) else {
        return Ok(Security::Plain);
    };
    let read = |path: &Path| std::fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    Ok(Security::Tls { certificate: read(certificate)?, key: read(key)? })
}

fn pages_uses_tls(door: &DoorConfig) -> bool {
    door.certificate.is_some() || door.public_url.as_ref().is_some_and(|url| url.scheme() == "https")
}

async fn wait(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop as well.
    let _ = stopped.wait_for(|stop| *stop).await;
}

/// Waits for Ctrl-C or, on Unix, for SIGTERM.
pub(crate) async fn until_asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
