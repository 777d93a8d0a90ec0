//! The neutral shape.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::names::Claim;
use crate::affiliation::Affiliation;
use crate::domain_name::DomainName;
use crate::entitlement::Entitlement;
use crate::esi::EuropeanStudentIdentifier;

/// The `acr` of a login with one good factor (REFEDS Single Factor Authentication Profile).
pub const REFEDS_SFA: &str = "https://refeds.org/profile/sfa";

/// The `acr` of a login with several factors (REFEDS Multi Factor Authentication Profile).
pub const REFEDS_MFA: &str = "https://refeds.org/profile/mfa";

/// A person as a provider describes them. Only issuer and subject together say who it is; all else may change, be
/// missing or be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalIdentity {
    /// The provider: `iss`.
    pub issuer: String,
    /// The person there: `sub`.
    pub subject: String,
    /// What the person is called.
    pub names: Names,
    /// Addresses for mail. They are no key: they change, and change hands.
    pub emails: Vec<String>,
    /// Whether the provider says that it has checked the address.
    pub email_verified: Option<bool>,
    /// Home organisations; mostly one.
    pub home_organizations: Vec<DomainName>,
    /// What the person is, and where.
    pub affiliations: Vec<Affiliation>,
    /// European Student Identifiers: none, one, or several for students of several universities.
    pub esis: Vec<EuropeanStudentIdentifier>,
    /// Other personal codes of the same attribute, older forms of the identifier among them.
    pub other_codes: Vec<String>,
    /// Rights.
    pub entitlements: Vec<Entitlement>,
    /// How sure the provider is of the person and of what it says (REFEDS Assurance Framework), as URIs.
    pub assurance: Vec<String>,
    /// How the person logged in: `acr`.
    pub acr: Option<String>,
    /// With what the person logged in: `amr` (RFC 8176).
    pub amr: Vec<String>,
    /// When the person last proved to the provider who they are: `auth_time`.
    pub auth_time: Option<Timestamp>,
    /// Names of all claims that came, without their values: a page may show these.
    pub received: Vec<String>,
    /// How many values of a claim came and could not be used.
    pub dropped: BTreeMap<Claim, usize>,
}

/// What a person is called. There are persons with a single name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The whole name, as it is written.
    pub full: Option<String>,
    /// The given name.
    pub given: Option<String>,
    /// The family name.
    pub family: Option<String>,
}

/// A claim that is needed and did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingClaim {
    /// Which one.
    pub claim: Claim,
    /// Whether values came that could not be used: the university must mend them rather than release them.
    pub came_unusable: bool,
}

impl Names {
    /// The name to show: the whole one, or what it can be put together from.
    #[must_use]
    pub fn display(&self) -> Option<String> {
        if let Some(full) = &self.full {
            return Some(full.clone());
        }
        let parts: Vec<&str> = [&self.given, &self.family].into_iter().flatten().map(String::as_str).collect();
        if parts.is_empty() { None } else { Some(parts.join(" ")) }
    }
}

impl ExternalIdentity {
    /// Which of the wanted claims are missing. A name counts as there if there is any name, and an affiliation if there
    /// is one of either kind; [`Claim::PersonalUniqueCode`] asks for a European Student Identifier.
    #[must_use]
    pub fn missing(&self, wanted: &[Claim]) -> Vec<MissingClaim> {
        let absent = wanted.iter().copied().filter(|claim| !self.has(*claim));
        absent.map(|claim| MissingClaim { claim, came_unusable: self.dropped.contains_key(&claim) }).collect()
    }

    /// Whether the provider says that the person logged in with several factors.
    #[must_use]
    pub fn used_several_factors(&self) -> bool {
        self.acr.as_deref() == Some(REFEDS_MFA)
    }

    /// Whether it is one of the test accounts of MyAcademicID, which must not get in where the work is real.
    #[must_use]
    pub fn is_test_account(&self) -> bool {
        self.subject.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("test@"))
    }

    fn has(&self, claim: Claim) -> bool {
        match claim {
            Claim::Name => self.names.display().is_some(),
            Claim::GivenName => self.names.given.is_some(),
            Claim::FamilyName => self.names.family.is_some(),
            Claim::Email => !self.emails.is_empty(),
            Claim::HomeOrganization => !self.home_organizations.is_empty(),
            Claim::PersonalUniqueCode => !self.esis.is_empty(),
            Claim::ExternalAffiliation | Claim::ScopedAffiliation => !self.affiliations.is_empty(),
            Claim::Entitlement => !self.entitlements.is_empty(),
            Claim::Assurance => !self.assurance.is_empty(),
        }
    }
}
