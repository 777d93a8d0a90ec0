//! What a person is at an organisation: `eduPersonScopedAffiliation` and `voPersonExternalAffiliation`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain_name::DomainName;

/// The kinds of affiliation that eduPerson 202208 knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AffiliationKind {
    /// Studies there.
    Student,
    /// Teaches or does research there.
    Faculty,
    /// Works there in another way.
    Staff,
    /// Works there: the umbrella of faculty and staff.
    Employee,
    /// Belongs to the organisation with all basic rights; implied by student, faculty, staff and employee.
    Member,
    /// Studied there.
    Alum,
    /// Has to do with the organisation without belonging to it.
    Affiliate,
    /// Is in the library's rooms.
    LibraryWalkIn,
}

/// A kind with the organisation where it holds, as `student@university.example`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Affiliation {
    /// What the person is.
    pub kind: AffiliationKind,
    /// Where.
    pub scope: DomainName,
}

/// The domains of one institution: its own and those of its units, each of them named. A domain below one of them that
/// is not named itself is foreign, because universities give domains below theirs to others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InstitutionDomains(BTreeSet<DomainName>);

impl Affiliation {
    /// Reads `kind@scope`. Kinds that eduPerson does not know, and values without a scope, give nothing.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, scope) = text.trim().split_once('@')?;
        Some(Self { kind: AffiliationKind::parse(kind)?, scope: DomainName::parse(scope).ok()? })
    }
}

impl AffiliationKind {
    /// Reads a kind without regard to case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.to_ascii_lowercase().as_str() {
            "student" => Self::Student,
            "faculty" => Self::Faculty,
            "staff" => Self::Staff,
            "employee" => Self::Employee,
            "member" => Self::Member,
            "alum" => Self::Alum,
            "affiliate" => Self::Affiliate,
            "library-walk-in" => Self::LibraryWalkIn,
            _ => return None,
        })
    }

    /// Whether who has this affiliation is also a member.
    #[must_use]
    pub fn implies_member(self) -> bool {
        matches!(self, Self::Student | Self::Faculty | Self::Staff | Self::Employee | Self::Member)
    }
}

impl InstitutionDomains {
    /// The domains of one institution.
    #[must_use]
    pub fn new(domains: impl IntoIterator<Item = DomainName>) -> Self {
        Self(domains.into_iter().collect())
    }

    /// Whether a domain is one of them.
    #[must_use]
    pub fn contains(&self, domain: &DomainName) -> bool {
        self.0.contains(domain)
    }

    /// What a person is at this institution. Both must point there: the scope of the affiliation and one of the
    /// person's home organisations. Membership is added where another affiliation implies it.
    #[must_use]
    pub fn kinds(&self, home: &[DomainName], affiliations: &[Affiliation]) -> BTreeSet<AffiliationKind> {
        if !home.iter().any(|organization| self.contains(organization)) {
            return BTreeSet::new();
        }
        let here = affiliations.iter().filter(|affiliation| self.contains(&affiliation.scope));
        let mut kinds: BTreeSet<AffiliationKind> = here.map(|affiliation| affiliation.kind).collect();
        if kinds.iter().any(|kind| kind.implies_member()) {
            kinds.insert(AffiliationKind::Member);
        }
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::AffiliationKind::*;
    use super::*;

    fn name(text: &str) -> DomainName {
        DomainName::parse(text).unwrap()
    }

    fn affiliation(text: &str) -> Affiliation {
        Affiliation::parse(text).unwrap()
    }

    fn kinds(domains: &[&str], home: &[&str], affiliations: &[&str]) -> Vec<AffiliationKind> {
        let institution = InstitutionDomains::new(domains.iter().map(|text| name(text)));
        let home: Vec<_> = home.iter().map(|text| name(text)).collect();
        let affiliations: Vec<_> = affiliations.iter().map(|text| affiliation(text)).collect();
        institution.kinds(&home, &affiliations).into_iter().collect()
    }

    #[test]
    fn case_makes_no_difference_and_unknown_kinds_give_nothing() {
        assert_eq!(affiliation("Student@Uni.Example"), affiliation("student@uni.example"));
        for text in ["student", "wizard@uni.example", "@uni.example", "student@", "student@uni", "a@b@uni.example"] {
            assert_eq!(Affiliation::parse(text), None, "{text}");
        }
    }

    #[test]
    fn membership_is_derived_where_it_is_implied() {
        assert_eq!(kinds(&["uni.example"], &["uni.example"], &["staff@uni.example"]), [Staff, Member]);
        assert_eq!(kinds(&["uni.example"], &["uni.example"], &["alum@uni.example"]), [Alum]);
    }

    #[test]
    fn a_student_elsewhere_is_no_student_here() {
        let mixed = ["staff@uni.example", "student@other.example"];
        assert_eq!(kinds(&["uni.example"], &["uni.example"], &mixed), [Staff, Member]);
    }

    #[test]
    fn an_affiliation_without_the_home_organisation_counts_for_nothing() {
        assert_eq!(kinds(&["uni.example"], &["other.example"], &["staff@uni.example"]), []);
        assert_eq!(kinds(&["uni.example"], &[], &["staff@uni.example"]), []);
    }

    #[test]
    fn a_domain_below_counts_only_if_it_is_named() {
        let student = ["student@cs.uni.example"];
        assert_eq!(kinds(&["uni.example"], &["uni.example"], &student), []);
        assert_eq!(kinds(&["uni.example", "cs.uni.example"], &["uni.example"], &student), [Student, Member]);
        assert_eq!(kinds(&["uni.example"], &["evil-uni.example"], &["student@evil-uni.example"]), []);
    }
}
