//! The configuration file of a host: one TOML file, unknown keys refused. docs/operators/configuration.md says what
//! each key means.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;
use url::Url;

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
    /// Where other hosts knock.
    pub(crate) machines: DoorConfig,
    /// Where people knock.
    pub(crate) pages: DoorConfig,
    /// The institutions of this host.
    #[serde(rename = "institution")]
    pub(crate) institutions: Vec<InstitutionConfig>,
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
}

impl Config {
    /// Reads and checks the file. Paths in it are relative to its folder.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut config: Self = toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        config.resolve(folder);
        if let Ok(database) = std::env::var("HABITA_DATABASE") {
            config.database = database;
        }
        config.check().with_context(|| format!("{} is not right", path.display()))?;
        Ok(config)
    }

    fn resolve(&mut self, folder: &Path) {
        let absolute = |path: &mut PathBuf| *path = folder.join(&*path);
        absolute(&mut self.sealing_key);
        self.extra_ca.iter_mut().for_each(absolute);
        for door in [&mut self.machines, &mut self.pages] {
            door.certificate.iter_mut().for_each(absolute);
            door.key.iter_mut().for_each(absolute);
        }
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
