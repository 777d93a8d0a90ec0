//! Roles that follow from what providers say, kept in step at each login. What a person gave is never touched.

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::ids::StaffId;
use domain::people::grant::{Grant, Source};
use domain::people::rule::{self, Cause, Given, Statement, Wanted};
use identity::affiliation::AffiliationKind;
use identity::claims::ExternalIdentity;
use identity::entitlement::Entitlement;
use jiff::SignedDuration;
use serde_json::json;
use store::{StoreError, Tx, grants, logins, role_rules, roles};

use super::note;
use super::providers::{Kind, Offered};
use crate::host::Host;
use crate::sign_in::before;

/// How long it counts what a provider said of a person who now comes another way.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What a provider says of a person, as far as rules read it.
pub(super) fn statement(offered: &Offered, identity: &ExternalIdentity) -> Statement {
    // The own provider of an institution need not say that its people are at home there.
    let at_home = offered.profile.kind == Kind::Institution && identity.home_organizations.is_empty();
    let home = if at_home { &offered.own_domains } else { &identity.home_organizations };
    let kinds = offered.domains.kinds(home, &identity.affiliations);
    let entitlements = identity.entitlements.iter().filter_map(|entitlement| match entitlement {
        Entitlement::Other(text) => Some(text.clone()),
        Entitlement::EwpAdministrator { .. } | Entitlement::UnscopedEwpAdministrator => None,
    });
    Statement {
        affiliations: kinds.into_iter().map(|kind| slug(kind).to_owned()).collect(),
        entitlements: entitlements.collect(),
        administers: identity.entitlements.iter().any(|entitlement| entitlement.administers(&offered.domains)),
    }
}

/// Gives and takes the roles that follow from what all providers of a person said last.
pub(crate) async fn keep_in_step(host: &Host, tx: &Tx, institution: &HeiId, staff: &StaffId) -> Result<(), StoreError> {
    let now = host.clock().wire_now();
    let (rules, custom) = (role_rules::list(tx, institution).await?, roles::list(tx, institution).await?);
    let mut wanted: Vec<Given> = Vec::new();
    for login in logins::of_staff(tx, institution, staff).await? {
        // A provider that is not asked any more says nothing.
        let counts = login.last_at > before(now, KEPT) && host.ways().find(institution, &login.provider).is_some();
        for given in rule::given(&rules, &custom, &login.said) {
            if counts && !wanted.iter().any(|other| other.role == given.role && other.unit == given.unit) {
                wanted.push(given);
            }
        }
    }
    let had = grants::of_person(tx, institution, staff).await?;
    let had: Vec<Grant> = had.into_iter().map(|kept| kept.grant).filter(|one| one.source == Source::Claims).collect();
    for grant in had.iter().filter(|grant| !wanted.iter().any(|given| fits(given, grant))) {
        grants::take(tx, institution, staff, &grant.role, grant.unit.as_ref(), Source::Claims).await?;
        let details = json!({ "role": grant.role.key(), "unit": grant.unit.as_ref().map(OunitId::as_str) });
        let object = ("person", staff.as_str());
        note(host, tx, institution, &Actor::System, "role-taken-by-rule", object, &details.to_string()).await?;
    }
    for given in wanted.iter().filter(|given| !had.iter().any(|grant| fits(given, grant))) {
        let grant = Grant {
            role: given.role.clone(),
            unit: given.unit.clone(),
            from: None,
            until: None,
            source: Source::Claims,
        };
        grants::give(tx, institution, staff, &grant, now, Actor::System.label()).await?;
        let details = json!({
            "role": given.role.key(),
            "unit": given.unit.as_ref().map(OunitId::as_str),
            "cause": cause(&given.cause),
        });
        let object = ("person", staff.as_str());
        note(host, tx, institution, &Actor::System, "role-given-by-rule", object, &details.to_string()).await?;
    }
    Ok(())
}

/// Whether the rules of an institution give anything to whom this is said of.
pub(super) async fn lets_in(tx: &Tx, institution: &HeiId, said: &Statement) -> Result<bool, StoreError> {
    let (rules, custom) = (role_rules::list(tx, institution).await?, roles::list(tx, institution).await?);
    Ok(!rule::given(&rules, &custom, said).is_empty())
}

fn fits(given: &Given, grant: &Grant) -> bool {
    given.role == grant.role && given.unit == grant.unit
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Administrator => "administrator of Erasmus Without Paper".to_owned(),
        Cause::Rule(Wanted::Affiliation(value) | Wanted::Entitlement(value)) => value.clone(),
    }
}

fn slug(kind: AffiliationKind) -> &'static str {
    match kind {
        AffiliationKind::Student => "student",
        AffiliationKind::Faculty => "faculty",
        AffiliationKind::Staff => "staff",
        AffiliationKind::Employee => "employee",
        AffiliationKind::Member => "member",
        AffiliationKind::Alum => "alum",
        AffiliationKind::Affiliate => "affiliate",
        AffiliationKind::LibraryWalkIn => "library-walk-in",
    }
}
