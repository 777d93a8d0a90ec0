//! Starting and stopping the whole network in one process.

use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;
use app::LogKept;
use app::clock::Clock;
use app::example;
use app::host::{Host, HostOptions, InstitutionProfile};
use domain::contact::LangText;
use domain::hei::HeiId;
use domain::ids::StaffId;
use doors::authority::Authority;
use doors::{Door, Security};
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use l10n::Lang;
use registry::{Registry, RegistryOptions};
use store::Store;
use tokio::sync::watch;
use tokio::task::JoinSet;
use url::Url;

use crate::cast::{UNIVERSITIES, University};
use crate::folder::Folder;
use crate::{mailbox, start_page, story};

/// The first port that a sandbox takes unless told otherwise.
pub const FIRST_PORT: u16 = 7400;

/// How often hosts pull their partners and the registry in a sandbox.
const PULL_EVERY: SignedDuration = SignedDuration::from_secs(10);
const CATALOGUE_EVERY: SignedDuration = SignedDuration::from_secs(3);
const SOURCES_EVERY: Duration = Duration::from_secs(3);
const PARTNER_TIMEOUT: Duration = Duration::from_secs(8);

/// What to start.
pub struct SandboxOptions {
    /// Where its data lives.
    pub folder: Folder,
    /// Whether to throw that data away first.
    pub fresh: bool,
    /// The first of its ports.
    pub first_port: u16,
}

/// What a person needs to know once everything runs.
pub struct Ready {
    /// The one address to open.
    pub start_page: String,
    /// Where the data lives.
    pub folder: PathBuf,
    /// The catalogue for other software.
    pub registry: String,
    /// The certificate authority that other software must trust.
    pub authority: PathBuf,
}

/// A university that runs.
pub(crate) struct Running {
    pub(crate) university: &'static University,
    pub(crate) hei: HeiId,
    pub(crate) host: Host,
    /// The staff with their ids, in the order of the cast.
    pub(crate) staff: Vec<StaffId>,
    /// Base address of its pages.
    pub(crate) pages: String,
}

/// Runs the network until `stop` is done. `ready` is called once, when the start page can be opened.
pub async fn run(
    options: SandboxOptions,
    ready: impl FnOnce(&Ready),
    stop: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    Lang::allow_pseudo();
    let port = |offset: u16| options.first_port.checked_add(offset).context("the first port is too high");
    // All ports first: if one is taken, nothing else has happened yet.
    let start_door = open(port(0)?)?;
    let registry_door = open(port(1)?)?;
    let mut doors = Vec::new();
    for index in 1..=3 {
        doors.push((open(port(index * 10)?)?, open(port(index * 10 + 1)?)?));
    }
    let folder = &options.folder;
    folder.prepare(options.fresh)?;
    let authority = Authority::open(&folder.authority())?;
    let registry_url = Url::parse(&format!("https://{}/", registry_door.address()))?;
    let catalogue = registry_url.join("catalogue-v1.xml")?;
    folder.keep_catalogue(catalogue.as_str())?;
    let start_page = format!("http://{}", start_door.address());

    let (stop_all, stopped) = watch::channel(false);
    let mut tasks: JoinSet<anyhow::Result<()>> = JoinSet::new();

    let caught = post::Caught::default();
    let mut universities = Vec::new();
    for (university, (pages_door, machines_door)) in UNIVERSITIES.iter().zip(doors) {
        let pages = format!("http://{}", pages_door.address());
        let public_url = Url::parse(&format!("https://{}/", machines_door.address()))?;
        let host = open_host(folder, &authority, university, &catalogue, public_url).await?;
        let hei = HeiId::parse(university.hei)?;
        // Everybody here is made up, so that those who learn may see what machines say to each other.
        host.keep_log(LogKept { bodies: true, ..LogKept::default() });
        example::fill_pages(&host, &hei).await?;
        host.send_mail(mailbox::mailing(university, &pages, &caught)?);
        let staff = start_page::enrol(&host, &hei, university).await?;
        serve(&mut tasks, machines_door, certified(&authority)?, gateway::router(host.clone()), &stopped);
        let web = web::router(web::WebOptions {
            host: host.clone(),
            secure_cookies: false,
            trusted_proxies: web::TrustedProxies::default(),
            sandbox: Some(web::SandboxLinks { start_page: start_page.clone() }),
            one_click: Some(start_page::one_click(university, &hei, &staff)),
        });
        serve(&mut tasks, pages_door, Security::Plain, web, &stopped);
        universities.push(Running { university, hei, host, staff, pages });
    }

    let manifests = universities.iter().filter_map(|running| running.host.manifest_url(&running.hei)).collect();
    let registry = Registry::open(RegistryOptions {
        public_url: registry_url,
        fixed_sources: manifests,
        sources: folder.sources(),
        kept: folder.registry(),
        every: SOURCES_EVERY,
        timeout: registry::USUAL_TIMEOUT,
        reach: registry::reach::Reach::private_network(),
        extra_ca_pem: vec![authority.certificate_pem().as_bytes().to_vec()],
        admin_email: "registry@sandbox.example".to_owned(),
        provider: "Habita sandbox".to_owned(),
        now: || Clock::real().now(),
    })?;
    serve(&mut tasks, registry_door, certified(&authority)?, registry.router(), &stopped);
    registry.import_once().await;
    for running in &universities {
        running.host.refresh_catalogue().await.context("a host cannot read the sandbox's registry")?;
    }
    for running in &universities {
        if app::directory::imported_at(&running.host).await?.is_none() {
            let list = app::directory::sample::workbook();
            app::directory::import_file(&running.host, "invented-list.xlsx", list, None)
                .await
                .context("the invented list of accredited universities cannot be imported")?;
        }
    }
    if !folder.has_story() {
        Box::pin(story::play(&universities)).await.context("the first agreements cannot be made")?;
        folder.keep_story()?;
    }
    for running in &universities {
        let (host, stopped) = (running.host.clone(), stopped.clone());
        tasks.spawn(async move {
            host.run(wait(stopped)).await;
            Ok(())
        });
    }
    {
        let (registry, stopped) = (registry.clone(), stopped.clone());
        tasks.spawn(async move {
            registry.run(wait(stopped)).await;
            Ok(())
        });
    }
    let router = start_page::router(universities, &registry, &caught);
    serve(&mut tasks, start_door, Security::Plain, router, &stopped);

    ready(&Ready {
        start_page,
        folder: folder.path().to_owned(),
        registry: catalogue.to_string(),
        authority: authority.certificate_file(),
    });
    tokio::select! {
        () = stop => {}
        Some(ended) = tasks.join_next() => {
            // A part ended by itself: stop the others and say why.
            stop_all.send_replace(true);
            while tasks.join_next().await.is_some() {}
            return ended?;
        }
    }
    stop_all.send_replace(true);
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    Ok(())
}

fn open(port: u16) -> anyhow::Result<Door> {
    Door::on_loopback(port).context("the sandbox cannot start; `--port` chooses other ports")
}

fn certified(authority: &Authority) -> anyhow::Result<Security> {
    let certified = authority.certify_loopback()?;
    Ok(Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() })
}

fn serve(
    tasks: &mut JoinSet<anyhow::Result<()>>,
    door: Door,
    security: Security,
    router: axum::Router,
    stopped: &watch::Receiver<bool>,
) {
    let stopped = stopped.clone();
    tasks.spawn(async move { Ok(door.serve(security, router, wait(stopped)).await?) });
}

async fn wait(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop as well.
    let _ = stopped.wait_for(|stop| *stop).await;
}

async fn open_host(
    folder: &Folder,
    authority: &Authority,
    university: &University,
    registry: &Url,
    public_url: Url,
) -> anyhow::Result<Host> {
    let home = folder.university(university.hei);
    std::fs::create_dir_all(&home).with_context(|| format!("cannot make {}", home.display()))?;
    let store = Store::open(&format!("sqlite:{}", home.join("habita.sqlite").display())).await?;
    let text = |(lang, text): &(&str, &str)| LangText { lang: Some((*lang).to_owned()), text: (*text).to_owned() };
    let profile = InstitutionProfile {
        hei: HeiId::parse(university.hei)?,
        names: university.names.iter().map(text).collect(),
        abbreviation: Some(university.abbreviation.to_owned()),
        country: university.country.to_owned(),
        city: university.city.to_owned(),
        erasmus_code: Some(university.erasmus_code.to_owned()),
        pic: None,
        admin_email: format!("ewp@{}", university.hei),
        website: Some(format!("https://www.{}", university.hei)),
        contacts: university.contacts(),
        public_url,
        time_zone: university.time_zone.to_owned(),
    };
    Ok(Host::open(HostOptions {
        store,
        institutions: vec![profile],
        registry: registry.clone(),
        extra_ca_pem: vec![authority.certificate_pem().as_bytes().to_vec()],
        sealing_key: SealingKey::open_or_make(&home.join("sealing.key"))?,
        clock: Clock::real(),
        pull_every: PULL_EVERY,
        catalogue_every: CATALOGUE_EVERY,
        partner_timeout: PARTNER_TIMEOUT,
        provider: "Habita sandbox".to_owned(),
    })
    .await?)
}
