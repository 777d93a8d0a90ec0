//! Which claims there are, and under which names they come.

use std::collections::BTreeMap;

/// A statement about a person that Habita's kind of software has a use for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// The whole name. Some persons have only this one.
    Name,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// Addresses for mail. They change hands, so they are never a key.
    Email,
    /// The home organisation, by its domain: `schacHomeOrganization`.
    HomeOrganization,
    /// Personal codes, among them the European Student Identifier: `schacPersonalUniqueCode`.
    PersonalUniqueCode,
    /// What the person is at home: `voPersonExternalAffiliation`.
    ExternalAffiliation,
    /// What the person is at the organisation of the provider: `eduPersonScopedAffiliation`.
    ScopedAffiliation,
    /// Rights: `eduPersonEntitlement`.
    Entitlement,
    /// How sure the provider is: `eduPersonAssurance`.
    Assurance,
}

/// The names that claims come under. Providers that speak of SAML attributes in their own way can be given more.
#[derive(Debug, Clone)]
pub struct ClaimNames(BTreeMap<Claim, Vec<String>>);

impl Claim {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::Email,
        Self::HomeOrganization,
        Self::PersonalUniqueCode,
        Self::ExternalAffiliation,
        Self::ScopedAffiliation,
        Self::Entitlement,
        Self::Assurance,
    ];

    /// The name in OpenID Connect, which is also the name of the scope to ask for (REFEDS OIDC mapping).
    #[must_use]
    pub fn oidc_name(self) -> &'static str {
        self.spellings()[0]
    }

    /// The name of the attribute in SAML, as administrators of identity providers know it.
    #[must_use]
    pub fn saml_name(self) -> &'static str {
        match self {
            Self::Name => "displayName",
            Self::GivenName => "givenName",
            Self::FamilyName => "sn",
            Self::Email => "mail",
            other => other.spellings()[1],
        }
    }

    /// Names in use: first that of OpenID Connect.
    const fn spellings(self) -> [&'static str; 3] {
        match self {
            Self::Name => ["name", "displayName", "urn:oid:2.16.840.1.113730.3.1.241"],
            Self::GivenName => ["given_name", "givenName", "urn:oid:2.5.4.42"],
            Self::FamilyName => ["family_name", "sn", "urn:oid:2.5.4.4"],
            Self::Email => ["email", "mail", "urn:oid:0.9.2342.19200300.100.1.3"],
            Self::HomeOrganization => {
                ["schac_home_organization", "schacHomeOrganization", "urn:oid:1.3.6.1.4.1.25178.1.2.9"]
            }
            Self::PersonalUniqueCode => {
                ["schac_personal_unique_code", "schacPersonalUniqueCode", "urn:oid:1.3.6.1.4.1.25178.1.2.14"]
            }
            Self::ExternalAffiliation => {
                ["voperson_external_affiliation", "voPersonExternalAffiliation", "urn:oid:1.3.6.1.4.1.25178.4.1.11"]
            }
            Self::ScopedAffiliation => {
                ["eduperson_scoped_affiliation", "eduPersonScopedAffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.9"]
            }
            // MyAcademicID's documents name this one in two ways.
            Self::Entitlement => ["eduperson_entitlement", "eduPersonEntitlement", "entitlement"],
            Self::Assurance => ["eduperson_assurance", "eduPersonAssurance", "urn:oid:1.3.6.1.4.1.5923.1.1.1.11"],
        }
    }
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self(Claim::ALL.into_iter().map(|claim| (claim, claim.spellings().map(str::to_owned).to_vec())).collect())
    }
}

impl ClaimNames {
    /// Accepts one more name for a claim.
    #[must_use]
    pub fn with(mut self, claim: Claim, name: impl Into<String>) -> Self {
        self.0.entry(claim).or_default().push(name.into());
        self
    }

    /// The names that a claim may come under.
    pub fn of(&self, claim: Claim) -> impl Iterator<Item = &str> {
        self.0.get(&claim).into_iter().flatten().map(String::as_str)
    }
}
