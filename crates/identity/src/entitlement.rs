//! Rights that a provider states: `eduPersonEntitlement`. One of them matters here, that of an administrator of Erasmus
//! Without Paper (MyAcademicID, "EWP administrator entitlement").

use serde::{Deserialize, Serialize};

use crate::affiliation::InstitutionDomains;
use crate::domain_name::DomainName;

const SCOPED_START: &str = "urn:geant:myacademicid.org:";
const SCOPED_END: &str = ":ewp:admin";
const UNSCOPED: &str = "urn:geant:erasmuswithoutpaper.eu:ewp:admin";

/// A right as it was stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Entitlement {
    /// Administers Erasmus Without Paper for an organisation, as the proxy states it.
    EwpAdministrator {
        /// The organisation.
        of: DomainName,
    },
    /// The form that a university's own provider gives to the proxy. It names no organisation, so whoever passes it on
    /// through a proxy could mean any: it grants nothing, and is worth an entry in a log.
    UnscopedEwpAdministrator,
    /// Another right, as text.
    Other(String),
}

impl Entitlement {
    /// Reads a right without regard to case.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let lower = text.to_ascii_lowercase();
        if lower == UNSCOPED {
            return Self::UnscopedEwpAdministrator;
        }
        let scope = lower.strip_prefix(SCOPED_START).and_then(|rest| rest.strip_suffix(SCOPED_END));
        match scope.and_then(|scope| DomainName::parse(scope).ok()) {
            Some(of) => Self::EwpAdministrator { of },
            None => Self::Other(text.to_owned()),
        }
    }

    /// Whether it makes its holder an administrator of Erasmus Without Paper at an institution.
    #[must_use]
    pub fn administers(&self, institution: &InstitutionDomains) -> bool {
        matches!(self, Self::EwpAdministrator { of } if institution.contains(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosted() -> InstitutionDomains {
        InstitutionDomains::new([DomainName::parse("uni.example").unwrap()])
    }

    #[test]
    fn the_scoped_form_administers_the_institution_that_it_names() {
        assert!(Entitlement::parse("urn:geant:myacademicid.org:uni.example:ewp:admin").administers(&hosted()));
        assert!(Entitlement::parse("URN:Geant:MyAcademicID.org:Uni.Example:EWP:Admin").administers(&hosted()));
    }

    #[test]
    fn it_administers_no_other_institution() {
        for text in [
            "urn:geant:myacademicid.org:other.example:ewp:admin",
            "urn:geant:myacademicid.org:sub.uni.example:ewp:admin",
            "urn:geant:myacademicid.org:uni.example.evil.example:ewp:admin",
        ] {
            assert!(!Entitlement::parse(text).administers(&hosted()), "{text}");
        }
    }

    #[test]
    fn the_unscoped_form_is_recognised_and_grants_nothing() {
        let raw = Entitlement::parse("urn:geant:erasmuswithoutpaper.eu:ewp:admin");
        assert_eq!(raw, Entitlement::UnscopedEwpAdministrator);
        assert!(!raw.administers(&hosted()));
    }

    #[test]
    fn what_only_looks_like_it_is_another_right() {
        for text in [
            "urn:geant:myacademicid.org:uni.example:x:ewp:admin",
            "urn:geant:myacademicid.org::ewp:admin",
            "urn:geant:myacademicid.org:uni.example:ewp:admin:more",
            "urn:mace:dir:entitlement:common-lib-terms",
        ] {
            assert_eq!(Entitlement::parse(text), Entitlement::Other(text.to_owned()));
        }
    }
}
