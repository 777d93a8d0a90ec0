//! The configuration file of a host: one TOML file, unknown keys refused. docs/operators/configuration.md says what
//! each key means.

mod login;
mod mail;
mod services;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use app::LogKept;
use app::keys::KeyPace;
use jiff::SignedDuration;
use serde::Deserialize;
use url::Url;
use web::{Network, TrustedProxies};

pub(crate) use self::login::{LoginConfig, options as login_options};
pub(crate) use self::mail::MailConfig;
pub(crate) use self::services::{LimitsConfig, ReportsConfig};

/// All that `habita serve` needs to know.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Database: `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/NAME`. The environment variable `HABITA_DATABASE`
    /// goes before it, so that a password need not stand in the file.
    pub(crate) database: String,
    /// File with the 32-byte key that seals the private keys in the database. Made at the first start.
    pub(crate) sealing_key: PathBuf,
    /// Catalogue of the network's registry.
    pub(crate) registry: Url,
    /// PEM file with more certificate authorities to trust, for private networks.
    #[serde(default)]
    pub(crate) extra_ca: Option<PathBuf>,
    /// Who runs this host, for its manifests.
    #[serde(default = "default_provider")]
    pub(crate) provider: String,
    /// Seconds between two pulls of a partner.
    #[serde(default = "default_pull_seconds")]
    pub(crate) pull_seconds: u32,
    /// Seconds between two looks at the registry.
    #[serde(default = "default_catalogue_seconds")]
    pub(crate) catalogue_seconds: u32,
    /// What the exchange log keeps.
    #[serde(default)]
    pub(crate) log: LogConfig,
    /// How the program's own log is written.
    #[serde(default)]
    pub(crate) log_format: LogFormat,
    /// Folder for the backups that the program makes by itself.
    #[serde(default)]
    pub(crate) backups: Option<PathBuf>,
    /// How long the steps of a change of keys take.
    #[serde(default)]
    pub(crate) keys: KeysConfig,
    /// Where the operator's watch knocks. Without it there is no such door.
    #[serde(default)]
    pub(crate) metrics: Option<MetricsConfig>,
    /// How much partners may ask at once.
    #[serde(default)]
    pub(crate) limits: LimitsConfig,
    /// Who hears of problems with partners.
    #[serde(default)]
    pub(crate) reports: ReportsConfig,
    /// The server that takes letters. Without it no mail is sent.
    #[serde(default)]
    pub(crate) mail: Option<MailConfig>,
    /// Where other hosts knock.
    pub(crate) machines: DoorConfig,
    /// Where people knock.
    pub(crate) pages: DoorConfig,
    /// The folder of the file itself.
    #[serde(skip)]
    pub(crate) folder: PathBuf,
    /// The institutions of this host.
    #[serde(rename = "institution")]
    pub(crate) institutions: Vec<InstitutionConfig>,
}

/// How the program's own log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object per line, for machines.
    Json,
}

/// How long the steps of a change of keys take.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct KeysConfig {
    /// Seconds from the moment at which the catalogue lists a new key until it signs.
    pub(crate) wait_seconds: u32,
    /// Seconds from the moment at which a key signs no more until the manifest stops listing it.
    pub(crate) keep_seconds: u32,
}

/// The door of the operator's watch.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MetricsConfig {
    /// Address and port to listen on.
    pub(crate) listen: SocketAddr,
}

/// What the exchange log keeps, and for how many days.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LogConfig {
    /// Whether what was said is kept as well; people are taken out.
    pub(crate) bodies: bool,
    /// Days for what was said.
    pub(crate) body_days: u16,
    /// Days for requests of those who did not prove who they are.
    pub(crate) unproved_days: u16,
    /// Days for requests that read something.
    pub(crate) read_days: u16,
    /// Days for notices of changes.
    pub(crate) change_days: u16,
}

/// One door.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DoorConfig {
    /// Address and port to listen on.
    pub(crate) listen: SocketAddr,
    /// Certificate chain, PEM. Without it the door is plain HTTP, for a proxy in front.
    #[serde(default)]
    pub(crate) certificate: Option<PathBuf>,
    /// Private key, PEM.
    #[serde(default)]
    pub(crate) key: Option<PathBuf>,
    /// The address that browsers see, for links that are printed.
    #[serde(default)]
    pub(crate) public_url: Option<Url>,
    /// Networks of the proxies in front that say from where people come; for the pages alone.
    #[serde(default)]
    pub(crate) trusted_proxies: Vec<String>,
}

/// One institution.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InstitutionConfig {
    /// The network's id of the institution (SCHAC).
    pub(crate) hei: String,
    /// Names by language tag; at least one.
    pub(crate) names: BTreeMap<String, String>,
    /// Short form of the name.
    #[serde(default)]
    pub(crate) abbreviation: Option<String>,
    /// ISO country code.
    pub(crate) country: String,
    /// Town.
    pub(crate) city: String,
    /// Erasmus code.
    #[serde(default)]
    pub(crate) erasmus_code: Option<String>,
    /// PIC.
    #[serde(default)]
    pub(crate) pic: Option<String>,
    /// Mailbox of the team that runs the host, never a person's.
    pub(crate) admin_email: String,
    /// Website.
    #[serde(default)]
    pub(crate) website: Option<String>,
    /// The address under which other hosts reach this institution's doors.
    pub(crate) public_url: Url,
    /// Time zone for all times on its pages.
    #[serde(default = "default_time_zone")]
    pub(crate) time_zone: String,
    /// Whether it collects the reports of others about problems, for a private network.
    #[serde(default)]
    pub(crate) collects_reports: bool,
    /// Where its people log in.
    #[serde(default, rename = "login")]
    pub(crate) logins: Vec<LoginConfig>,
}

impl Config {
    /// Reads and checks the file. Paths in it are relative to its folder.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let parsed = toml::from_str(&text).map_err(|error| anyhow!(reason(&text, &error)));
        let mut config: Self = parsed.with_context(|| format!("{} is not right", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        config.resolve(folder);
        if let Ok(database) = std::env::var("HABITA_DATABASE") {
            config.database = database;
        }
        config.check().with_context(|| format!("{} is not right", path.display()))?;
        Ok(config)
    }

    fn resolve(&mut self, folder: &Path) {
        folder.clone_into(&mut self.folder);
        let absolute = |path: &mut PathBuf| *path = folder.join(&*path);
        absolute(&mut self.sealing_key);
        self.extra_ca.iter_mut().for_each(absolute);
        self.backups.iter_mut().for_each(absolute);
        if let Some(mail) = &mut self.mail {
            mail.resolve(folder);
        }
        for door in [&mut self.machines, &mut self.pages] {
            door.certificate.iter_mut().for_each(absolute);
            door.key.iter_mut().for_each(absolute);
        }
        let logins = self.institutions.iter_mut().flat_map(|institution| &mut institution.logins);
        logins.filter_map(|login| login.client_secret_file.as_mut()).for_each(absolute);
        if let Some(file) = self.database.strip_prefix("sqlite:")
            && !file.starts_with(':')
        {
            self.database = format!("sqlite:{}", folder.join(file).display());
        }
    }

    fn check(&self) -> anyhow::Result<()> {
        if self.institutions.is_empty() {
            bail!("there is no [[institution]]");
        }
        if !(1..=86_400).contains(&self.pull_seconds) || !(1..=10_800).contains(&self.catalogue_seconds) {
            bail!("pull_seconds is 1 to 86400, catalogue_seconds is 1 to 10800 (three hours)");
        }
        for (name, door) in [("machines", &self.machines), ("pages", &self.pages)] {
            if door.certificate.is_some() != door.key.is_some() {
                bail!("[{name}] needs both certificate and key, or neither");
            }
        }
        if !self.machines.trusted_proxies.is_empty() {
            bail!("trusted_proxies is for [pages]: in what other hosts sign no proxy is believed");
        }
        self.pages.proxies().context("[pages]")?;
        let month = 31 * 86_400;
        if self.keys.wait_seconds > month || self.keys.keep_seconds > month {
            bail!("[keys] waits and keeps for 31 days at most");
        }
        let LogConfig { body_days, unproved_days, read_days, change_days, .. } = self.log;
        if [body_days, unproved_days, read_days, change_days].iter().any(|days| !(1..=3650).contains(days)) {
            bail!("[log] keeps things for 1 to 3650 days");
        }
        self.limits.check()?;
        self.reports.monitoring(&self.institutions)?;
        login::check(self)?;
        if let Some(mail) = &self.mail {
            mail.check()?;
        }
        let mut seen = Vec::new();
        for institution in &self.institutions {
            if institution.names.is_empty() {
                bail!("institution {} has no name", institution.hei);
            }
            if institution.public_url.scheme() != "https" {
                bail!("institution {}: public_url starts with https://", institution.hei);
            }
            if seen.contains(&&institution.hei) {
                bail!("institution {} stands twice", institution.hei);
            }
            seen.push(&institution.hei);
        }
        Ok(())
    }
}

impl DoorConfig {
    /// The proxies that are believed.
    pub(crate) fn proxies(&self) -> anyhow::Result<TrustedProxies> {
        let network = |text: &String| text.parse::<Network>().with_context(|| format!("trusted_proxies: {text:?}"));
        Ok(TrustedProxies::new(self.trusted_proxies.iter().map(network).collect::<anyhow::Result<_>>()?))
    }
}

impl KeysConfig {
    /// The same for the host.
    pub(crate) fn pace(self) -> KeyPace {
        let seconds = |seconds| SignedDuration::from_secs(i64::from(seconds));
        KeyPace { wait: seconds(self.wait_seconds), keep: seconds(self.keep_seconds), ..KeyPace::default() }
    }
}

impl Default for KeysConfig {
    fn default() -> Self {
        let KeyPace { wait, keep, .. } = KeyPace::default();
        let seconds = |time: SignedDuration| u32::try_from(time.as_secs()).unwrap_or(u32::MAX);
        Self { wait_seconds: seconds(wait), keep_seconds: seconds(keep) }
    }
}

impl Default for LogConfig {
    fn default() -> Self {
        let LogKept { bodies, body_days, unproved_days, read_days, change_days } = LogKept::default();
        Self { bodies, body_days, unproved_days, read_days, change_days }
    }
}

impl From<LogConfig> for LogKept {
    fn from(config: LogConfig) -> Self {
        let LogConfig { bodies, body_days, unproved_days, read_days, change_days } = config;
        Self { bodies, body_days, unproved_days, read_days, change_days }
    }
}

/// What is wrong with the file, in one line. What is missing has no place.
fn reason(text: &str, error: &toml::de::Error) -> String {
    let message = error.message().replace('\n', ", ");
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    if before.trim().is_empty() && message.starts_with("missing field") {
        return message;
    }
    format!("line {}: {message}", before.matches('\n').count() + 1)
}

fn default_provider() -> String {
    "Habita".to_owned()
}

fn default_pull_seconds() -> u32 {
    900
}

fn default_catalogue_seconds() -> u32 {
    300
}

fn default_time_zone() -> String {
    "UTC".to_owned()
}

#[cfg(test)]
mod tests;
