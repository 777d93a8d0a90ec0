//! The rules that read roles from what login providers say: seen, tried on a person, added and taken away.

use std::collections::BTreeSet;

use domain::hei::{HeiId, OunitId};
use domain::ids::{RuleId, StaffId};
use domain::people::right::Right;
use domain::people::role::{BuiltIn, CustomRole};
use domain::people::rule::{self, Given, Rule, RuleRefused, Statement, Wanted};
use serde_json::json;
use store::{StoreError, Tx, grants, logins, role_rules, roles, staff};

pub use store::role_rules::MOST;

use crate::host::Host;
use crate::login::note;
use crate::people::{self, RoleName};
use crate::sign_in::SignedIn;

/// Affiliations for which a rule can ask.
pub const AFFILIATIONS: [&str; 6] = ["faculty", "staff", "employee", "member", "affiliate", "student"];

/// The rules with what is needed to show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The rules, the oldest first.
    pub rules: Vec<Rule>,
    /// The institution's own roles.
    pub roles: Vec<CustomRole>,
}

/// A rule as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it asks for.
    pub wanted: Wanted,
    /// The role, as it is kept.
    pub role: String,
    /// For this unit and what is below it.
    pub unit: Option<OunitId>,
}

/// Why the rules do not change.
#[derive(Debug, thiserror::Error)]
pub enum RulesRefused {
    /// The person may not change rules.
    #[error("this person may not change rules")]
    NoRight,
    /// The rule cannot be kept.
    #[error(transparent)]
    Rule(#[from] RuleRefused),
    /// There are too many rules.
    #[error("there are too many rules")]
    TooMany,
    /// There is no such rule.
    #[error("there is no such rule")]
    NotFound,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The rules of an institution.
pub async fn load(host: &Host, institution: &HeiId) -> Result<Rules, StoreError> {
    Ok(Rules {
        rules: role_rules::list(host.store(), institution).await?,
        roles: roles::list(host.store(), institution).await?,
    })
}

/// What the providers of a person said last, all together; `None` if the person never came from one.
async fn last_said(host: &Host, institution: &HeiId, person: &StaffId) -> Result<Option<Statement>, StoreError> {
    let logins = logins::of_staff(host.store(), institution, person).await?;
    let mut all = logins.into_iter().map(|login| login.said);
    let Some(mut whole) = all.next() else { return Ok(None) };
    for said in all {
        whole.affiliations.extend(said.affiliations);
        whole.entitlements.extend(said.entitlements);
        whole.administers |= said.administers;
    }
    Ok(Some(whole))
}

/// What providers said last of the people with this name.
pub async fn said_of_named(host: &Host, institution: &HeiId, name: &str) -> Result<Vec<Statement>, StoreError> {
    let mut all = Vec::new();
    for person in staff::named(host.store(), institution, name.trim()).await? {
        all.extend(last_said(host, institution, &person.id).await?);
    }
    Ok(all)
}

/// A statement as somebody types it to try rules: affiliations, and entitlements line by line.
#[must_use]
pub fn typed_statement<'a>(affiliations: impl Iterator<Item = &'a str>, entitlements: &str) -> Statement {
    let known = |kind: &&str| AFFILIATIONS.contains(kind);
    let lines = entitlements.lines().map(str::trim).filter(|line| !line.is_empty()).take(64);
    let short = |line: &str| line.chars().take(rule::MAX_VALUE).collect::<String>();
    Statement {
        affiliations: affiliations.filter(known).map(ToOwned::to_owned).collect(),
        entitlements: lines.map(short).collect::<BTreeSet<_>>(),
        administers: false,
    }
}

/// The roles that somebody would get, with one more rule if one is given. Nothing is kept.
pub fn try_out(rules: &Rules, more: Option<&Typed>, said: &Statement) -> Result<Vec<Given>, RuleRefused> {
    let mut all = rules.rules.clone();
    if let Some(typed) = more {
        let rule = typed.clone().rule(RuleId::from_uuid(uuid::Uuid::nil()));
        rule.check(&rules.roles)?;
        all.push(rule);
    }
    Ok(rule::given(&all, &rules.roles, said))
}

/// Adds a rule. It counts at the next login of everybody.
pub async fn add(host: &Host, institution: &HeiId, who: &SignedIn, typed: Typed) -> Result<(), RulesRefused> {
    may(who)?;
    let now = host.clock().wire_now();
    let tx = host.store().begin().await?;
    demand_administrator(host, &tx, institution, who).await?;
    let rule = typed.rule(role_rules::new_id(now));
    rule.check(&roles::list(&tx, institution).await?)?;
    if !role_rules::add(&tx, institution, &rule, now).await? {
        return Err(RulesRefused::TooMany);
    }
    let object = ("rule", rule.id.as_str());
    note(host, &tx, institution, &who.actor, "rule-added", object, &details(&rule)).await?;
    Ok(tx.commit().await?)
}

/// Takes a rule away. What it gave is taken at the next login of each person.
pub async fn remove(host: &Host, institution: &HeiId, who: &SignedIn, id: &RuleId) -> Result<(), RulesRefused> {
    may(who)?;
    let tx = host.store().begin().await?;
    demand_administrator(host, &tx, institution, who).await?;
    let rules = role_rules::list(&tx, institution).await?;
    let rule = rules.iter().find(|rule| rule.id == *id).ok_or(RulesRefused::NotFound)?;
    if !role_rules::remove(&tx, institution, id).await? {
        return Err(RulesRefused::NotFound);
    }
    note(host, &tx, institution, &who.actor, "rule-removed", ("rule", id.as_str()), &details(rule)).await?;
    Ok(tx.commit().await?)
}

impl Typed {
    fn rule(self, id: RuleId) -> Rule {
        let wanted = match self.wanted {
            Wanted::Affiliation(value) => Wanted::Affiliation(value.trim().to_lowercase()),
            Wanted::Entitlement(value) => Wanted::Entitlement(value.trim().to_owned()),
        };
        Rule { id, wanted, role: self.role, unit: self.unit }
    }
}

fn may(who: &SignedIn) -> Result<(), RulesRefused> {
    if who.access.may(Right::ManagePeople) { Ok(()) } else { Err(RulesRefused::NoRight) }
}

/// A rule reaches whoever writes it, so that it takes an administrator, as a role of the institution's own does.
async fn demand_administrator(host: &Host, tx: &Tx, institution: &HeiId, who: &SignedIn) -> Result<(), RulesRefused> {
    grants::hold_still(tx).await?;
    let here = host.institution(institution).ok_or(RulesRefused::NoRight)?;
    let standing = people::standing(tx, &here, &who.staff, host.clock().wire_now()).await?;
    let administrator = RoleName::BuiltIn(BuiltIn::Administrator);
    if standing.roles.contains(&administrator) { Ok(()) } else { Err(RulesRefused::NoRight) }
}

fn details(rule: &Rule) -> String {
    let (Wanted::Affiliation(value) | Wanted::Entitlement(value)) = &rule.wanted;
    json!({ "if": value, "role": rule.role, "unit": rule.unit.as_ref().map(OunitId::as_str) }).to_string()
}
