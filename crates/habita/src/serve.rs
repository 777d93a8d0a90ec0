//! `habita serve`: the institutions of one configuration file, until Ctrl-C.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow};
use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use domain::contact::LangText;
use domain::hei::HeiId;
use doors::certificate::{CertificateFiles, Reload};
use doors::{Door, Security};
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use tokio::sync::watch;
use url::Url;

use crate::config::{Config, DoorConfig, InstitutionConfig, login_options};
use crate::logging::named;
use crate::{upgrade, watch_door};

/// How long a partner may take to answer while a person waits.
const PARTNER_TIMEOUT: Duration = Duration::from_secs(8);

/// Runs the host until it is asked to stop.
pub(crate) async fn run(path: &Path) -> anyhow::Result<ExitCode> {
    let config = Config::read(path)?;
    // Ports first: if one is taken, nothing else has happened yet.
    let machines = Door::bind(config.machines.listen).context("[machines]")?;
    let pages = Door::bind(config.pages.listen).context("[pages]")?;
    let watch_door = match &config.metrics {
        Some(metrics) => Some(Door::bind(metrics.listen).context("[metrics]")?),
        None => None,
    };
    let reload = Reload::default();
    let (machines_files, pages_files) = (files(&config.machines), files(&config.pages));
    for (name, files) in [("[machines]", &machines_files), ("[pages]", &pages_files)] {
        // A door that cannot open is found out before anything is changed.
        if let Some(files) = files {
            files.check().await.context(name)?;
        }
    }
    let secure_cookies = pages_uses_tls(&config.pages);
    let trusted_proxies = config.pages.proxies().context("[pages]")?;
    let clock = Clock::real();
    let store = upgrade::open(&config, clock.wire_now()).await?;
    let host = open_host_on(&config, store).await?;

    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        until_asked_to_stop().await;
        stop.send_replace(true);
    });
    tokio::spawn(look_again_on_hangup(host.clone(), reload.clone()));
    tracing::info!(machines = %machines.address(), pages = %pages.address(), "Habita is running");
    let closing = host.clone();
    let web = web::router(web::WebOptions {
        host: host.clone(),
        secure_cookies,
        trusted_proxies,
        sandbox: None,
        one_click: None,
    });
    let (gateway, web) = (named(gateway::router(host.clone()), "machines"), named(web, "pages"));
    let watched = [("machines", &machines_files), ("pages", &pages_files)];
    let watched = watched.into_iter().filter_map(|(door, files)| Some((door, files.clone()?))).collect();
    let watching = {
        let (host, stopped) = (host.clone(), stopped.clone());
        async move {
            let Some(door) = watch_door else { return Ok(()) };
            door.serve(Security::Plain, watch_door::router(host, watched, clock.wire_now()), wait(stopped)).await
        }
    };
    let (machines_done, pages_done, watch_done, ()) = tokio::join!(
        machines.serve(security(machines_files, &reload), gateway, wait(stopped.clone())),
        pages.serve(security(pages_files, &reload), web, wait(stopped.clone())),
        watching,
        host.run(wait(stopped)),
    );
    // What the doors answered while they closed.
    closing.close_log().await;
    machines_done.context("[machines]")?;
    pages_done.context("[pages]")?;
    watch_done.context("[metrics]")?;
    tracing::info!("Habita has stopped");
    Ok(ExitCode::SUCCESS)
}

/// Opens the host of a configuration: its database, keys and institutions, without any door.
pub(crate) async fn open_host(config: &Config) -> anyhow::Result<Host> {
    open_host_on(config, upgrade::open_unless_older(config).await?).await
}

/// The certificate authorities to trust besides the public ones.
pub(crate) fn extra_ca(config: &Config) -> anyhow::Result<Vec<Vec<u8>>> {
    Ok(match &config.extra_ca {
        Some(path) => vec![std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?],
        None => Vec::new(),
    })
}

/// The key that seals private keys; made if there is none.
pub(crate) fn sealing_key(config: &Config) -> anyhow::Result<SealingKey> {
    SealingKey::open_or_make(&config.sealing_key)
        .with_context(|| format!("the sealing key {} cannot be used", config.sealing_key.display()))
}

/// The files of a door's certificate, if it has one.
pub(crate) fn files(door: &DoorConfig) -> Option<CertificateFiles> {
    Some(CertificateFiles { certificate: door.certificate.clone()?, key: door.key.clone()? })
}

async fn open_host_on(config: &Config, store: Store) -> anyhow::Result<Host> {
    let sealing_key = sealing_key(config)?;
    let extra_ca_pem = extra_ca(config)?;
    let institutions = config.institutions.iter().map(profile).collect::<anyhow::Result<_>>()?;
    let options = HostOptions {
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
    };
    let ways = login_options(config, options.extra_ca_pem.clone())?;
    let host = Host::open_with(options, config.limits.into()).await?;
    host.open_sign_in(ways).context("[[institution.login]]")?;
    host.keep_log(config.log.into());
    host.monitor(config.reports.monitoring(&config.institutions)?);
    host.pace_keys(config.keys.pace());
    if let Some(mail) = &config.mail {
        host.send_mail(mail.mailing(pages_address(config)?, extra_ca(config)?)?);
    }
    Ok(host)
}

/// The address of the pages as people reach them.
pub(crate) fn pages_address(config: &Config) -> anyhow::Result<Url> {
    if let Some(address) = &config.pages.public_url {
        return Ok(address.clone());
    }
    let scheme = if config.pages.certificate.is_some() { "https" } else { "http" };
    Ok(Url::parse(&format!("{scheme}://{}", config.pages.listen))?)
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

fn security(files: Option<CertificateFiles>, reload: &Reload) -> Security {
    files.map_or(Security::Plain, |files| Security::Files { files, reload: reload.clone() })
}

fn pages_uses_tls(door: &DoorConfig) -> bool {
    door.certificate.is_some() || door.public_url.as_ref().is_some_and(|url| url.scheme() == "https")
}

async fn wait(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop as well.
    let _ = stopped.wait_for(|stop| *stop).await;
}

/// On SIGHUP certificates and keys are looked at again, at once.
async fn look_again_on_hangup(host: Host, reload: Reload) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
        // It ends with the program.
        while hangup.recv().await.is_some() {
            tracing::info!("asked to look at certificates and keys again");
            reload.ask();
            host.want_keys();
        }
    }
    #[cfg(not(unix))]
    drop((host, reload));
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
