//! Where the people of an institution log in: `[[institution.login]]`. docs/operators/login.md says what each key
//! means.

use std::path::PathBuf;

use anyhow::{Context, bail};
use app::login::{Kind, ProviderProfile, SignInOptions};
use domain::hei::HeiId;
use serde::Deserialize;

use super::{Config, InstitutionConfig};

/// One login provider of an institution.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LoginConfig {
    /// Its name in addresses, for ever: it stands in the redirect address that the provider knows.
    pub(crate) id: String,
    /// Its name on the button.
    pub(crate) name: String,
    /// The provider's name for itself, letter by letter.
    pub(crate) issuer: String,
    /// Its name for us.
    pub(crate) client_id: String,
    /// File with the secret that we share with it.
    #[serde(default)]
    pub(crate) client_secret_file: Option<PathBuf>,
    /// Environment variable with that secret.
    #[serde(default)]
    pub(crate) client_secret_env: Option<String>,
    /// Who speaks.
    pub(crate) kind: KindConfig,
    /// The domains of the institution and its units; its id, if nothing is said.
    #[serde(default)]
    pub(crate) domains: Vec<String>,
    /// What to ask for besides the usual.
    #[serde(default)]
    pub(crate) scopes: Vec<String>,
    /// Whether the network's test accounts may sign in.
    #[serde(default)]
    pub(crate) test_accounts: bool,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum KindConfig {
    /// MyAcademicID.
    MyAcademicId,
    /// Another proxy of federations.
    Proxy,
    /// The institution's own provider.
    Institution,
}

impl From<KindConfig> for Kind {
    fn from(kind: KindConfig) -> Self {
        match kind {
            KindConfig::MyAcademicId | KindConfig::Proxy => Self::Proxy,
            KindConfig::Institution => Self::Institution,
        }
    }
}

/// What can be said of logins without asking anybody.
pub(super) fn check(config: &Config) -> anyhow::Result<()> {
    for institution in &config.institutions {
        for login in &institution.logins {
            if login.client_secret_file.is_some() && login.client_secret_env.is_some() {
                bail!("{}: client_secret_file or client_secret_env, not both", place(institution, login));
            }
            if login.name.trim().is_empty() {
                bail!("{}: name is what the button says", place(institution, login));
            }
        }
    }
    Ok(())
}

/// How people sign in on this host. Reads the secrets.
pub(crate) fn options(config: &Config, extra_ca_pem: Vec<Vec<u8>>) -> anyhow::Result<SignInOptions> {
    let mut providers = Vec::new();
    for institution in &config.institutions {
        for login in &institution.logins {
            let secret = secret(login).with_context(|| place(institution, login))?;
            providers.push(ProviderProfile {
                institution: HeiId::parse(&institution.hei)?,
                id: login.id.clone(),
                name: login.name.clone(),
                issuer: login.issuer.clone(),
                client_id: login.client_id.clone(),
                client_secret: secret,
                kind: login.kind.into(),
                domains: login.domains.clone(),
                scopes: login.scopes.clone(),
                test_accounts: login.test_accounts,
            });
        }
    }
    Ok(SignInOptions { pages: config.pages.public_url.clone(), providers, extra_ca_pem })
}

fn secret(login: &LoginConfig) -> anyhow::Result<Option<String>> {
    let text = if let Some(path) = &login.client_secret_file {
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?
    } else if let Some(name) = &login.client_secret_env {
        std::env::var(name).with_context(|| format!("the environment variable {name}"))?
    } else {
        return Ok(None);
    };
    let secret = text.trim();
    if secret.is_empty() {
        bail!("the client secret is empty");
    }
    Ok(Some(secret.to_owned()))
}

fn place(institution: &InstitutionConfig, login: &LoginConfig) -> String {
    format!("institution {}, login {:?}", institution.hei, login.id)
}
