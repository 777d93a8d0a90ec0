//! Why a login at a provider lets nobody in, as facts that a page can put into words.

use identity::claims::ExternalIdentity;
use identity::oidc::{DiscoveryFault, LoginFault, ProviderRefusal, TokenRefusal};
use store::StoreError;

use super::ProviderName;
use super::providers::Offered;
use crate::secrets::NoChance;
use crate::sign_in::SignInRefused;

/// Why nobody is let in.
#[derive(Debug, thiserror::Error)]
pub enum LoginRefused {
    /// The institution has no such provider.
    #[error("there is no such login provider")]
    NoProvider,
    /// From this address very many logins were started.
    #[error("too many logins were started")]
    TooOften,
    /// The provider cannot be asked now; it is down, or cannot be reached.
    #[error("{} cannot be reached: {}", .0.id, .1)]
    Down(ProviderName, String),
    /// The settings of the provider or of this host are wrong; the operator must act.
    #[error("{} and this host do not fit together: {}", .0.id, .1)]
    Misfit(ProviderName, String),
    /// What the browser brought cannot be read.
    #[error("the answer from {} came back damaged", .0.id)]
    Damaged(ProviderName),
    /// No login that was started in this browser waits for this answer: an old tab, a replayed or a forged answer.
    #[error("no login waits for this answer from {}", .0.id)]
    OtherLogin(ProviderName),
    /// It took too long.
    #[error("the login at {} was started too long ago", .0.id)]
    TooLate(ProviderName),
    /// The person or the provider said no.
    #[error("{} let nobody in", .0.id)]
    Declined(ProviderName),
    /// The answer does not hold; somebody may be trying something.
    #[error("the answer of {} does not hold: {}", .0.id, .1)]
    NotGenuine(ProviderName, String),
    /// A test account of the network.
    #[error("{} sent a test account", .0.id)]
    TestAccount(ProviderName),
    /// Nobody here knows the person, and no rule gives them a role.
    #[error("nobody here knows this person")]
    Stranger(Box<Stranger>),
    /// The identity belongs to somebody else here.
    #[error("this identity belongs to somebody else")]
    SomebodyElse(ProviderName),
    /// Whoever is signed in is not the one who started.
    #[error("this login was started by somebody else")]
    NotSignedIn,
    /// The person does not work here any more.
    #[error("this person does not work here any more")]
    Left,
    /// The link was used, has expired or never was one.
    #[error("the link was used already, is too old or never was one")]
    NoLink,
    /// No secret could be made.
    #[error("the system gave no random bytes")]
    Chance,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody whom nobody here knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// Where they come from.
    pub provider: ProviderName,
    /// The provider's name for itself.
    pub issuer: String,
    /// What the provider should say and does not.
    pub missing: Vec<MissingClaim>,
    /// The names of all claims that came, without their values.
    pub received: Vec<String>,
    /// Home organisations, if none of them is this institution.
    pub elsewhere: Vec<String>,
}

/// A claim that is needed and did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingClaim {
    /// Its name in OpenID Connect.
    pub claim: &'static str,
    /// The name of the attribute, as identity providers know it.
    pub attribute: &'static str,
    /// Whether values came that could not be used.
    pub came_unusable: bool,
}

impl Stranger {
    pub(super) fn new(offered: &Offered, identity: &ExternalIdentity) -> Self {
        let missing = identity.missing(offered.wanted()).into_iter().map(|missing| MissingClaim {
            claim: missing.claim.oidc_name(),
            attribute: missing.claim.saml_name(),
            came_unusable: missing.came_unusable,
        });
        let homes = &identity.home_organizations;
        let is_here = homes.iter().any(|home| offered.domains.contains(home));
        Self {
            provider: offered.name(),
            issuer: identity.issuer.clone(),
            missing: missing.collect(),
            received: identity.received.clone(),
            elsewhere: if is_here { Vec::new() } else { homes.iter().map(ToString::to_string).collect() },
        }
    }
}

impl Offered {
    /// How people see it.
    pub(crate) fn name(&self) -> ProviderName {
        ProviderName { id: self.profile.id.clone(), name: self.profile.name.clone() }
    }
}

impl LoginRefused {
    /// A provider that cannot be used.
    pub(super) fn unusable(name: ProviderName, fault: &DiscoveryFault) -> Self {
        match fault {
            DiscoveryFault::Announcement(_) | DiscoveryFault::Keys(_) => Self::Down(name, fault.to_string()),
            _ => Self::Misfit(name, fault.to_string()),
        }
    }

    /// A login that does not come about.
    pub(super) fn of(name: ProviderName, fault: &LoginFault) -> Self {
        let why = fault.to_string();
        match fault {
            LoginFault::State | LoginFault::OtherProvider => Self::OtherLogin(name),
            LoginFault::StartedTooLongAgo => Self::TooLate(name),
            LoginFault::Refused(
                ProviderRefusal::AccessDenied
                | ProviderRefusal::InteractionRequired
                | ProviderRefusal::UnmetAuthentication
                | ProviderRefusal::Other,
            ) => Self::Declined(name),
            LoginFault::Refused(ProviderRefusal::Trouble)
            | LoginFault::TokenEndpoint(_)
            | LoginFault::Keys(_)
            | LoginFault::Userinfo(_)
            | LoginFault::UserinfoStatus(500..) => Self::Down(name, why),
            LoginFault::IssuerMissing
            | LoginFault::IssuerOther
            | LoginFault::IdToken(_)
            | LoginFault::TokenRefused(TokenRefusal::Grant)
            | LoginFault::UserinfoOtherSubject => Self::NotGenuine(name, why),
            LoginFault::Refused(ProviderRefusal::Request)
            | LoginFault::NoCode
            | LoginFault::TokenRefused(_)
            | LoginFault::TokensUnreadable
            | LoginFault::NoIdToken
            | LoginFault::KeysUnreadable
            | LoginFault::UserinfoStatus(_)
            | LoginFault::UserinfoUnreadable
            | LoginFault::Subject(_) => Self::Misfit(name, why),
        }
    }

    /// What smells of an attack, in words for the audit log.
    pub(super) fn smells(&self) -> Option<String> {
        match self {
            Self::NotGenuine(_, why) => Some(why.clone()),
            Self::OtherLogin(_) | Self::Damaged(_) | Self::TestAccount(_) | Self::SomebodyElse(_) => {
                Some(self.to_string())
            }
            _ => None,
        }
    }
}

impl From<NoChance> for LoginRefused {
    fn from(NoChance: NoChance) -> Self {
        Self::Chance
    }
}

impl From<SignInRefused> for LoginRefused {
    fn from(refused: SignInRefused) -> Self {
        match refused {
            SignInRefused::Chance(_) => Self::Chance,
            SignInRefused::Store(error) => Self::Store(error),
            SignInRefused::NoStaff => Self::Left,
            SignInRefused::NoInstitution => Self::NoProvider,
            _ => Self::NoLink,
        }
    }
}
