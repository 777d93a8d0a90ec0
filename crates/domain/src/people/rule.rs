//! Rules that read roles from what a login provider says of a person. They are asked at each login; what they gave and
//! give no more is taken away, and what a person gave is never touched.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::right::Right;
use super::role::{BuiltIn, CustomRole, Role};
use crate::hei::OunitId;
use crate::ids::RuleId;

/// The longest value that a rule compares with, in characters.
pub const MAX_VALUE: usize = 255;

/// What a provider said of a person at a login, as far as rules read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What the person is at this institution, in small letters, such as `staff`.
    pub affiliations: BTreeSet<String>,
    /// Rights that the provider states, as text.
    pub entitlements: BTreeSet<String>,
    /// Whether one of those rights makes the person the network's administrator of this institution.
    pub administers: bool,
}

/// What a rule asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    /// To be that at this institution.
    Affiliation(String),
    /// To have a right; letter case makes no difference.
    Entitlement(String),
}

/// Who has this gets that role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// What it asks for.
    pub wanted: Wanted,
    /// The role, as [`Role::key`] writes it.
    pub role: String,
    /// For this unit and what is below it; `None` for the whole institution.
    pub unit: Option<OunitId>,
}

/// Why somebody gets a role from what their provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A rule.
    Rule(Wanted),
    /// The network's own right of an administrator.
    Administrator,
}

/// A role that somebody gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which role.
    pub role: Role,
    /// For this unit and what is below it; `None` for the whole institution.
    pub unit: Option<OunitId>,
    /// Why.
    pub cause: Cause,
}

/// Why a rule cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleRefused {
    /// It asks for nothing, or for too much text.
    #[error("say what the provider must state, in at most {MAX_VALUE} characters")]
    NoValue,
    /// The role does not exist, or is too powerful to be given by a rule.
    #[error("a rule may not give this role: a person must")]
    Role,
    /// The role concerns the whole institution and cannot be limited to a unit.
    #[error("this role concerns the whole institution and cannot be given for a unit")]
    Unit,
}

impl Rule {
    /// Whether the rule may be kept.
    pub fn check(&self, roles: &[CustomRole]) -> Result<(), RuleRefused> {
        let value = match &self.wanted {
            Wanted::Affiliation(value) | Wanted::Entitlement(value) => value,
        };
        if value.trim().is_empty() || value.chars().count() > MAX_VALUE || value.chars().any(char::is_control) {
            return Err(RuleRefused::NoValue);
        }
        let role = Role::from_key(&self.role).filter(|role| may_be_given(role, roles)).ok_or(RuleRefused::Role)?;
        if self.unit.is_some() && !rights(&role, roles).iter().all(|right| right.fits_unit()) {
            return Err(RuleRefused::Unit);
        }
        Ok(())
    }

    fn fits(&self, statement: &Statement) -> bool {
        match &self.wanted {
            Wanted::Affiliation(kind) => statement.affiliations.contains(kind),
            Wanted::Entitlement(wanted) => {
                statement.entitlements.iter().any(|stated| stated.to_lowercase() == wanted.to_lowercase())
            }
        }
    }
}

/// Whether a rule may give a role: no rule gives what acts in the name of the institution or gives roles itself. Roles
/// of the institution's own change, so this is asked at each login as well.
#[must_use]
pub fn may_be_given(role: &Role, roles: &[CustomRole]) -> bool {
    match role {
        Role::BuiltIn(role) => role.may_come_from_claims(),
        Role::Custom(id) => {
            let harmless = |right: &Right| {
                let some = BuiltIn::ALL.into_iter().filter(|role| role.may_come_from_claims());
                some.into_iter().any(|role| role.rights().contains(right))
            };
            roles.iter().find(|role| role.id == *id).is_some_and(|role| role.rights.iter().all(harmless))
        }
    }
}

/// The roles that somebody gets by what their provider says, each once.
#[must_use]
pub fn given(rules: &[Rule], custom: &[CustomRole], statement: &Statement) -> Vec<Given> {
    let mut all: Vec<Given> = Vec::new();
    if statement.administers {
        all.push(Given { role: Role::BuiltIn(BuiltIn::Administrator), unit: None, cause: Cause::Administrator });
    }
    for rule in rules.iter().filter(|rule| rule.check(custom).is_ok() && rule.fits(statement)) {
        let Some(role) = Role::from_key(&rule.role) else { continue };
        if !all.iter().any(|given| given.role == role && given.unit == rule.unit) {
            all.push(Given { role, unit: rule.unit.clone(), cause: Cause::Rule(rule.wanted.clone()) });
        }
    }
    all
}

fn rights(role: &Role, roles: &[CustomRole]) -> Vec<Right> {
    match role {
        Role::BuiltIn(role) => role.rights().to_vec(),
        Role::Custom(id) => {
            roles.iter().filter(|role| role.id == *id).flat_map(|role| role.rights.iter().copied()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RoleId;

    fn rule(number: u128, wanted: Wanted, role: &str, unit: Option<&str>) -> Rule {
        let unit = unit.map(|unit| OunitId::parse(unit).unwrap());
        Rule { id: RuleId::from_uuid(uuid::Uuid::from_u128(number)), wanted, role: role.to_owned(), unit }
    }

    fn affiliation(kind: &str) -> Wanted {
        Wanted::Affiliation(kind.to_owned())
    }

    fn custom(rights: &[Right]) -> CustomRole {
        let id = RoleId::from_uuid(uuid::Uuid::from_u128(99));
        CustomRole { id, name: "Own".to_owned(), rights: rights.iter().copied().collect() }
    }

    fn said(affiliations: &[&str], entitlements: &[&str], administers: bool) -> Statement {
        let set = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect();
        Statement { affiliations: set(affiliations), entitlements: set(entitlements), administers }
    }

    #[test]
    fn a_rule_gives_its_role_to_whom_it_fits_and_to_nobody_else() {
        let rules = [
            rule(1, affiliation("faculty"), "coordinator", Some("law")),
            rule(2, Wanted::Entitlement("urn:x:Reports".to_owned()), "reports", None),
            rule(3, affiliation("faculty"), "coordinator", Some("law")),
        ];
        let gives = |statement: &Statement| {
            let all = given(&rules, &[], statement);
            all.into_iter().map(|given| (given.role.key().to_owned(), given.unit.is_some())).collect::<Vec<_>>()
        };
        assert_eq!(gives(&said(&["faculty"], &[], false)), [("coordinator".to_owned(), true)]);
        assert_eq!(gives(&said(&["staff"], &["URN:X:reports"], false)), [("reports".to_owned(), false)]);
        assert_eq!(gives(&said(&["staff"], &["urn:x:report"], false)), []);
    }

    #[test]
    fn the_network_s_own_right_makes_an_administrator_without_any_rule() {
        let all = given(&[], &[], &said(&[], &[], true));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].role, Role::BuiltIn(BuiltIn::Administrator));
        assert_eq!(all[0].cause, Cause::Administrator);
    }

    #[test]
    fn no_rule_gives_a_powerful_role() {
        for role in BuiltIn::ALL {
            let may = matches!(role, BuiltIn::Coordinator | BuiltIn::Reports | BuiltIn::It | BuiltIn::Reader);
            let rule = rule(1, affiliation("staff"), role.slug(), None);
            assert_eq!(rule.check(&[]), if may { Ok(()) } else { Err(RuleRefused::Role) }, "{role:?}");
            assert_eq!(given(&[rule], &[], &said(&["staff"], &[], false)).len(), usize::from(may), "{role:?}");
        }
    }

    #[test]
    fn an_own_role_that_became_powerful_is_given_no_more() {
        let harmless = custom(&[Right::SeeAgreements, Right::EditAgreements]);
        let rules = [rule(1, affiliation("staff"), harmless.id.as_str(), None)];
        assert_eq!(given(&rules, std::slice::from_ref(&harmless), &said(&["staff"], &[], false)).len(), 1);
        for right in [Right::ApproveAgreements, Right::ManagePeople, Right::SendAgreements, Right::EditInstitution] {
            assert_eq!(given(&rules, &[custom(&[right])], &said(&["staff"], &[], false)), [], "{right:?}");
        }
        assert_eq!(given(&rules, &[], &said(&["staff"], &[], false)), [], "the role was deleted");
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        assert_eq!(rule(1, affiliation(" "), "reader", None).check(&[]), Err(RuleRefused::NoValue));
        assert_eq!(rule(1, affiliation(&"x".repeat(300)), "reader", None).check(&[]), Err(RuleRefused::NoValue));
        assert_eq!(rule(1, affiliation("staff"), "it", Some("law")).check(&[]), Err(RuleRefused::Unit));
        assert_eq!(rule(1, affiliation("staff"), "king", None).check(&[]), Err(RuleRefused::Role));
    }
}
