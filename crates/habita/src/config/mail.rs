//! The mail server, `[mail]`; a registry reads the same keys from a file of its own.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use app::mail::{KEEP_DAYS, LIMIT, Mailing};
use l10n::Lang;
use post::{Address, Login, Post, PostOptions, Tls};
use serde::Deserialize;
use url::Url;

/// The environment variable that goes before the file with the password.
const PASSWORD: &str = "HABITA_MAIL_PASSWORD";
/// The longest password file that is read.
const MOST_OF_A_PASSWORD: usize = 1000;

/// Which server takes letters, and how.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailConfig {
    /// Name or address of the server.
    pub(crate) host: String,
    /// Its port; what is usual for `tls` unless told otherwise.
    #[serde(default)]
    pub(crate) port: Option<u16>,
    /// How the way there is kept safe.
    #[serde(default)]
    pub(crate) tls: TlsConfig,
    /// The name under which we log in.
    #[serde(default)]
    pub(crate) user: Option<String>,
    /// File with the password.
    #[serde(default)]
    pub(crate) password_file: Option<PathBuf>,
    /// The address from which letters come.
    pub(crate) from: String,
    /// The address to which people answer.
    #[serde(default)]
    pub(crate) reply_to: Option<String>,
    /// Whether people may ask for a link to sign in. Hosts only.
    #[serde(default = "default_true")]
    pub(crate) sign_in_links: bool,
    /// How many days letters that left are remembered. Hosts only.
    #[serde(default = "default_keep_days")]
    pub(crate) keep_days: u16,
    /// The language of letters to hosts. Registries only.
    #[serde(default = "default_lang")]
    pub(crate) lang: String,
}

/// How the way to the server is kept safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TlsConfig {
    /// By STARTTLS, and not at all without it.
    #[default]
    StartTls,
    /// From the first byte.
    Tls,
    /// Not at all, for a server on this machine.
    None,
}

impl MailConfig {
    /// Reads a file that has these keys and nothing else. Paths in it are relative to its folder.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let config: Self = toml::from_str(&text)
            .map_err(|error| anyhow::anyhow!(super::reason(&text, &error)))
            .with_context(|| format!("{} is not right", path.display()))?;
        let mut config = config;
        config.resolve(path.parent().unwrap_or(Path::new(".")));
        config.check().with_context(|| format!("{} is not right", path.display()))?;
        Ok(config)
    }

    pub(super) fn resolve(&mut self, folder: &Path) {
        self.password_file.iter_mut().for_each(|path| *path = folder.join(&*path));
    }

    pub(super) fn check(&self) -> anyhow::Result<()> {
        self.addresses()?;
        ensure!((1..=3650).contains(&self.keep_days), "[mail] keeps letters for 1 to 3650 days");
        ensure!(Lang::from_tag(&self.lang).is_some(), "[mail] lang is one of {}", Lang::ALL.map(Lang::tag).join(", "));
        ensure!(self.user.is_some() || self.password_file.is_none(), "[mail] has a password_file and no user");
        if let Some(user) = &self.user {
            ensure!(!user.chars().any(char::is_control), "[mail] user has characters that no name has");
        }
        Ok(())
    }

    /// Where it is, for people.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.host, self.port())
    }

    /// The server, which nobody has called yet.
    pub(crate) fn post(&self, extra_ca_pem: Vec<Vec<u8>>) -> anyhow::Result<Post> {
        let (from, reply_to) = self.addresses()?;
        let tls = match self.tls {
            TlsConfig::StartTls => Tls::StartTls,
            TlsConfig::Tls => Tls::Always,
            TlsConfig::None => Tls::Never,
        };
        let login = self.user.clone().map(|user| Ok::<_, anyhow::Error>(Login { user, password: self.password()? }));
        Post::new(PostOptions {
            host: self.host.clone(),
            port: self.port(),
            tls,
            login: login.transpose()?,
            from,
            reply_to,
            extra_ca_pem,
            limit: LIMIT,
        })
        .context("[mail]")
    }

    /// How a host sends mail that leads to these pages.
    pub(crate) fn mailing(&self, pages: Url, extra_ca_pem: Vec<Vec<u8>>) -> anyhow::Result<Mailing> {
        let post = self.post(extra_ca_pem)?;
        Ok(Mailing { post, pages, sign_in_links: self.sign_in_links, keep_days: self.keep_days })
    }

    /// The language of letters to hosts.
    pub(crate) fn lang(&self) -> Lang {
        Lang::from_tag(&self.lang).unwrap_or_default()
    }

    fn port(&self) -> u16 {
        self.port.unwrap_or(match self.tls {
            TlsConfig::StartTls => 587,
            TlsConfig::Tls => 465,
            TlsConfig::None => 25,
        })
    }

    fn addresses(&self) -> anyhow::Result<(Address, Option<Address>)> {
        let address = |key: &str, text: &str| Address::parse(text).with_context(|| format!("[mail] {key}: {text:?}"));
        let reply_to = self.reply_to.as_deref().map(|text| address("reply_to", text)).transpose()?;
        Ok((address("from", &self.from)?, reply_to))
    }

    fn password(&self) -> anyhow::Result<String> {
        if let Ok(password) = std::env::var(PASSWORD) {
            return Ok(password);
        }
        let Some(file) = &self.password_file else {
            bail!("[mail] has a user and no password: name a password_file, or set {PASSWORD}")
        };
        let text = std::fs::read_to_string(file).with_context(|| format!("[mail] cannot read {}", file.display()))?;
        let password = text.trim_end_matches(['\r', '\n']);
        let is_good = !password.is_empty() && password.len() <= MOST_OF_A_PASSWORD && !password.contains('\0');
        ensure!(is_good, "[mail] {} has no password in its one line", file.display());
        Ok(password.to_owned())
    }
}

fn default_true() -> bool {
    true
}

fn default_keep_days() -> u16 {
    KEEP_DAYS
}

fn default_lang() -> String {
    Lang::default().tag().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> anyhow::Result<MailConfig> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("password"), "s3cret word\n")?;
        std::fs::write(folder.path().join("mail.toml"), text)?;
        let config = MailConfig::read(&folder.path().join("mail.toml"))?;
        config.post(Vec::new())?;
        Ok(config)
    }

    #[test]
    fn the_port_follows_the_kind_of_safety() {
        let place = |text: &str| read(&format!("from = \"a@alpha.example\"\n{text}")).unwrap().place();
        assert_eq!(place("host = \"smtp.alpha.example\""), "smtp.alpha.example:587");
        assert_eq!(place("host = \"smtp.alpha.example\"\ntls = \"tls\""), "smtp.alpha.example:465");
        assert_eq!(place("host = \"127.0.0.1\"\ntls = \"none\""), "127.0.0.1:25");
        assert_eq!(
            place("host = \"h.example\"\nport = 2525\nuser = \"u\"\npassword_file = \"password\""),
            "h.example:2525"
        );
    }

    #[test]
    fn what_cannot_work_is_said_before_anything_starts() {
        for (text, said) in [
            ("host = \"smtp.alpha.example\"\ntls = \"none\"", "needs TLS"),
            ("host = \"h.example\"\ntls = \"ssl\"", "ssl"),
            ("host = \"h.example\"\nuser = \"u\"", "no password"),
            ("host = \"h.example\"\nuser = \"u\"\npassword_file = \"none\"", "cannot read"),
            ("host = \"h.example\"\npassword_file = \"password\"", "no user"),
            ("host = \"h.example\"\nreply_to = \"nobody\"", "reply_to"),
            ("host = \"h.example\"\nlang = \"xx\"", "lang"),
            ("host = \"h.example\"\nkeep_days = 0", "1 to 3650"),
            ("host = \"h.example\"\npassword = \"s3cret\"", "password"),
        ] {
            let error = format!("{:#}", read(&format!("from = \"a@alpha.example\"\n{text}")).unwrap_err());
            assert!(error.contains(said), "{text}: {error}");
        }
        assert!(
            format!("{:#}", read("host = \"h.example\"\nfrom = \"Office <a@alpha.example>\"").unwrap_err())
                .contains("from")
        );
    }
}
