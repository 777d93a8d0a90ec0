//! The login providers of this host's institutions: what the operator says of each, and what each announces itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::hei::HeiId;
use identity::affiliation::InstitutionDomains;
use identity::claims::{Claim, ClaimNames, ProviderKind};
use identity::domain_name::{DomainName, NoDomainName};
use identity::oidc::{DiscoveryFault, Http, HttpOptions, HttpUnavailable, Provider, Settings};
use identity::passkey::Passkeys;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;
use url::{Host, Url};

/// How long an announcement is believed before it is read again.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// How long an old one serves if the provider cannot be asked.
const KEPT_IN_NEED: SignedDuration = SignedDuration::from_hours(24);
/// How long a provider that could not be asked is left alone.
const PAUSE: SignedDuration = SignedDuration::from_secs(10);

/// How people may sign in on this host.
#[derive(Debug, Default)]
pub struct SignInOptions {
    /// The address of the pages as browsers see it. Without it there are no providers and no passkeys.
    pub pages: Option<Url>,
    /// The login providers, in the order of their buttons.
    pub providers: Vec<ProviderProfile>,
    /// Certificate authorities to trust besides the public ones, PEM.
    pub extra_ca_pem: Vec<Vec<u8>>,
}

/// What the operator says of a provider.
#[derive(Clone)]
pub struct ProviderProfile {
    /// For whose people.
    pub institution: HeiId,
    /// Its name in addresses: small letters, digits and hyphens.
    pub id: String,
    /// Its name on the button.
    pub name: String,
    /// The provider's name for itself, letter by letter.
    pub issuer: String,
    /// Its name for us.
    pub client_id: String,
    /// The secret that we share, if there is one.
    pub client_secret: Option<String>,
    /// Who speaks.
    pub kind: Kind,
    /// The domains of the institution and of its units, as home organisations and affiliations name them.
    pub domains: Vec<String>,
    /// What to ask for besides the usual.
    pub scopes: Vec<String>,
    /// Whether the network's test accounts may sign in.
    pub test_accounts: bool,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A proxy that lets in people of many organisations, such as MyAcademicID.
    Proxy,
    /// The own provider of the institution.
    Institution,
}

/// Why people cannot sign in as the options say.
#[derive(Debug, thiserror::Error)]
pub enum BadSignIn {
    /// Providers send the browser back to the address of the pages.
    #[error("login providers need the address of the pages, `public_url` in [pages]")]
    NoPages,
    /// Two providers of an institution have the same id.
    #[error("the login provider {0:?} is named twice")]
    Repeated(String),
    /// An id that cannot stand in an address.
    #[error("the id of a login provider has 1 to 40 small letters, digits and hyphens; {0:?} is none")]
    Id(String),
    /// An issuer that is no address, or not of a kind that may be called.
    #[error("the issuer {0:?} is no address that begins with https://")]
    Issuer(String),
    /// A domain that is none.
    #[error("{0:?}: {1}")]
    Domain(String, NoDomainName),
    /// Providers cannot be called.
    #[error(transparent)]
    Http(#[from] HttpUnavailable),
}

/// A provider that was asked for its announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// For whose people.
    pub institution: HeiId,
    /// Its name in addresses.
    pub id: String,
    /// Where the browser comes back to, as it must be registered there.
    pub back: String,
    /// What is wrong, if it cannot be used.
    pub fault: Option<String>,
}

/// The ways to sign in that this host has beside links and passwords.
#[derive(Debug, Default)]
pub(crate) struct SignInWays {
    providers: BTreeMap<HeiId, Vec<Arc<Offered>>>,
    pages: Option<Url>,
}

/// A provider that is offered.
#[derive(Debug)]
pub(crate) struct Offered {
    pub(crate) profile: ProviderProfile,
    pub(crate) domains: InstitutionDomains,
    pub(crate) own_domains: Vec<DomainName>,
    settings: Settings,
    http: Http,
    opened: Mutex<Opened>,
}

#[derive(Debug, Default)]
struct Opened {
    provider: Option<(Arc<Provider>, Timestamp)>,
    failed: Option<(DiscoveryFault, Timestamp)>,
}

impl SignInWays {
    pub(crate) fn new(options: SignInOptions) -> Result<Self, BadSignIn> {
        let mut ways = Self { providers: BTreeMap::new(), pages: options.pages };
        if options.providers.is_empty() {
            return Ok(ways);
        }
        let pages = ways.pages.clone().ok_or(BadSignIn::NoPages)?;
        let http = Http::new(HttpOptions {
            ca_pem: options.extra_ca_pem,
            user_agent: format!("Habita/{}", env!("CARGO_PKG_VERSION")),
            http_on_loopback: options.providers.iter().any(|provider| provider.issuer.starts_with("http://")),
            ..HttpOptions::default()
        })?;
        for profile in options.providers {
            let of_institution = ways.providers.entry(profile.institution.clone()).or_default();
            if of_institution.iter().any(|other| other.profile.id == profile.id) {
                return Err(BadSignIn::Repeated(profile.id));
            }
            of_institution.push(Arc::new(Offered::new(profile, &pages, http.clone())?));
        }
        Ok(ways)
    }

    pub(crate) fn of(&self, institution: &HeiId) -> &[Arc<Offered>] {
        self.providers.get(institution).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn find(&self, institution: &HeiId, id: &str) -> Option<Arc<Offered>> {
        self.of(institution).iter().find(|offered| offered.profile.id == id).cloned()
    }

    /// The site to which passkeys belong, if the address of the pages has a name.
    pub(crate) fn passkeys(&self, name: &str) -> Option<Passkeys> {
        let pages = self.pages.as_ref()?;
        Passkeys::new(pages.domain()?, pages, name).ok()
    }

    pub(crate) fn pages(&self) -> Option<&Url> {
        self.pages.as_ref()
    }
}

impl Offered {
    fn new(profile: ProviderProfile, pages: &Url, http: Http) -> Result<Self, BadSignIn> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if profile.id.is_empty() || profile.id.len() > 40 || !profile.id.chars().all(plain) {
            return Err(BadSignIn::Id(profile.id));
        }
        if !may_be_called(&profile.issuer) {
            return Err(BadSignIn::Issuer(profile.issuer));
        }
        let read = |text: &String| DomainName::parse(text).map_err(|error| BadSignIn::Domain(text.clone(), error));
        let own = vec![profile.institution.to_string()];
        let texts = if profile.domains.is_empty() { &own } else { &profile.domains };
        let own_domains = texts.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let back = pages.join(&format!("/app/{}/sign-in/back/{}", profile.institution, profile.id));
        let back = back.map_err(|_| BadSignIn::NoPages)?;
        let settings = settings(&profile, back.as_str());
        let domains = InstitutionDomains::new(own_domains.clone());
        Ok(Self { profile, domains, own_domains, settings, http, opened: Mutex::default() })
    }

    /// The provider as it announces itself, asked again from time to time. Whoever waits here waits for one question.
    pub(crate) async fn open(&self, now: Timestamp) -> Result<Arc<Provider>, DiscoveryFault> {
        let mut opened = self.opened.lock().await;
        let kept = opened.provider.clone();
        let younger_than = |limit| kept.as_ref().filter(|(_, at)| is_younger(*at, now, limit)).map(|(kept, _)| kept);
        if let Some(provider) = younger_than(KEPT) {
            return Ok(Arc::clone(provider));
        }
        let fault = match &opened.failed {
            Some((fault, at)) if is_younger(*at, now, PAUSE) => fault.clone(),
            _ => match Provider::discover(self.settings.clone(), self.http.clone(), now).await {
                Ok(provider) => {
                    let provider = Arc::new(provider);
                    *opened = Opened { provider: Some((Arc::clone(&provider), now)), failed: None };
                    return Ok(provider);
                }
                Err(fault) => {
                    tracing::warn!(provider = %self.profile.id, %fault, "a login provider cannot be used");
                    opened.failed = Some((fault.clone(), now));
                    fault
                }
            },
        };
        younger_than(KEPT_IN_NEED).cloned().ok_or(fault)
    }

    /// Which claims a person needs who is to be let in by rules.
    pub(crate) fn wanted(&self) -> &'static [Claim] {
        match self.profile.kind {
            Kind::Proxy => &[Claim::Name, Claim::Email, Claim::HomeOrganization, Claim::ExternalAffiliation],
            Kind::Institution => &[Claim::Name, Claim::Email, Claim::ScopedAffiliation],
        }
    }
}

/// Asks every provider for its announcement, for the operator's check.
pub async fn try_providers(options: SignInOptions, now: Timestamp) -> Result<Vec<Tried>, BadSignIn> {
    let mut all = Vec::new();
    for offered in SignInWays::new(options)?.providers.into_values().flatten() {
        let fault = offered.open(now).await.err().map(|fault| fault.to_string());
        let ProviderProfile { institution, id, .. } = offered.profile.clone();
        all.push(Tried { institution, id, back: offered.settings.redirect_uri.clone(), fault });
    }
    Ok(all)
}

/// Two moments are close, whichever comes first: a clock that was set back must not stop the asking.
fn is_younger(at: Timestamp, now: Timestamp, limit: SignedDuration) -> bool {
    now.duration_since(at).abs() < limit
}

/// Over TLS, or for tests and providers beside us, on loopback.
fn may_be_called(issuer: &str) -> bool {
    let Ok(url) = Url::parse(issuer) else { return false };
    let on_loopback = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => return false,
    };
    url.scheme() == "https" || url.scheme() == "http" && on_loopback
}

fn settings(profile: &ProviderProfile, redirect_uri: &str) -> Settings {
    let (kind, mut scopes) = match profile.kind {
        Kind::Proxy => (ProviderKind::Proxy, Settings::proxy("", "", "", "").scopes),
        Kind::Institution => (ProviderKind::Institution, vec!["profile".to_owned(), "email".to_owned()]),
    };
    // The student identifier is no business of an office's pages.
    scopes.retain(|scope| scope != Claim::PersonalUniqueCode.oidc_name());
    for scope in &profile.scopes {
        if !scopes.contains(scope) {
            scopes.push(scope.clone());
        }
    }
    Settings {
        issuer: profile.issuer.clone(),
        client_id: profile.client_id.clone(),
        client_secret: profile.client_secret.clone(),
        redirect_uri: redirect_uri.to_owned(),
        scopes,
        kind,
        names: ClaimNames::default(),
    }
}

impl std::fmt::Debug for ProviderProfile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProviderProfile")
            .field("institution", &self.institution)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(id: &str, issuer: &str) -> ProviderProfile {
        ProviderProfile {
            institution: HeiId::parse("alpha.example").unwrap(),
            id: id.to_owned(),
            name: "Alpha".to_owned(),
            issuer: issuer.to_owned(),
            client_id: "habita".to_owned(),
            client_secret: None,
            kind: Kind::Proxy,
            domains: Vec::new(),
            scopes: vec!["aarc".to_owned()],
            test_accounts: false,
        }
    }

    fn ways(providers: Vec<ProviderProfile>) -> Result<SignInWays, BadSignIn> {
        let pages = Some(Url::parse("https://mobility.alpha.example").unwrap());
        SignInWays::new(SignInOptions { pages, providers, extra_ca_pem: Vec::new() })
    }

    #[test]
    fn the_browser_comes_back_to_the_address_of_the_pages() {
        let ways = ways(vec![profile("academic", "https://op.example")]).unwrap();
        let offered = ways.find(&HeiId::parse("alpha.example").unwrap(), "academic").unwrap();
        let back = "https://mobility.alpha.example/app/alpha.example/sign-in/back/academic";
        assert_eq!(offered.settings.redirect_uri, back);
        assert!(offered.settings.scopes.contains(&"aarc".to_owned()));
        assert!(!offered.settings.scopes.contains(&"schac_personal_unique_code".to_owned()));
        assert!(ways.find(&HeiId::parse("beta.example").unwrap(), "academic").is_none());
    }

    #[test]
    fn what_cannot_work_is_refused() {
        let refused = |providers| ways(providers).unwrap_err();
        let good = || profile("a", "https://op.example");
        assert!(matches!(refused(vec![good(), good()]), BadSignIn::Repeated(_)));
        assert!(matches!(refused(vec![profile("A/..", "https://op.example")]), BadSignIn::Id(_)));
        for issuer in ["op.example", "http://op.example", "ftp://op.example"] {
            assert!(matches!(refused(vec![profile("a", issuer)]), BadSignIn::Issuer(_)), "{issuer}");
        }
        let odd = ProviderProfile { domains: vec!["not a domain".to_owned()], ..good() };
        assert!(matches!(refused(vec![odd]), BadSignIn::Domain(..)));
        let nowhere = SignInOptions { pages: None, providers: vec![good()], extra_ca_pem: Vec::new() };
        assert!(matches!(SignInWays::new(nowhere), Err(BadSignIn::NoPages)));
    }

    #[test]
    fn passkeys_need_a_name() {
        let at = |url: &str| {
            let options = SignInOptions { pages: Some(Url::parse(url).unwrap()), ..SignInOptions::default() };
            SignInWays::new(options).unwrap().passkeys("Alpha").is_some()
        };
        assert!(at("https://mobility.alpha.example"));
        assert!(at("http://localhost:8080"));
        assert!(!at("http://127.0.0.1:8080"));
    }
}
