//! What staff do with agreements, and the two steps that every change shares: freezing a revision and settling.

pub mod approve;
mod begin;
pub mod draft;
pub mod export;
mod freeze;
pub mod list;
pub mod mark;
pub mod record;
pub mod refresh;
pub mod send;
mod settle;
pub mod take_over;
pub mod unit;

use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::Facts;
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::{StoreError, Tx, audit};

pub use self::begin::NotBegun;
pub(crate) use self::begin::begin;
pub(crate) use self::freeze::{SAYS_IN_FORCE, freeze, name_partner_id, note_unasked};
pub use self::settle::settle;

/// The kind of thing in the audit log.
pub(crate) const OBJECT: &str = "agreement";

/// Adds a line to the history of an agreement, in the transaction of what was done.
pub(crate) async fn note(
    tx: &Tx,
    institution: &HeiId,
    id: &AgreementId,
    actor: &Actor,
    what: &str,
    details: &[(&str, &str)],
    at: Timestamp,
) -> Result<(), StoreError> {
    let details: std::collections::BTreeMap<&str, &str> = details.iter().copied().collect();
    let details = serde_json::to_string(&details).unwrap_or_else(|_| "{}".to_owned());
    let entry =
        audit::Entry { institution, at, actor, what, object_kind: OBJECT, object_id: id.as_str(), details: &details };
    audit::append(tx, &entry).await
}

/// What our copy says, with everything in it that is not for people to choose: both institutions, both ids, and
/// whether it is or once was in force (IIAs API 7.0.0, `in-effect` stays true).
pub(crate) fn in_our_name(facts: &Facts, mut content: AgreementCopy) -> AgreementCopy {
    let code = content.owner.iia_code.as_deref().map(str::trim).filter(|code| !code.is_empty());
    content.owner.iia_code = Some(code.unwrap_or(&facts.code).to_owned());
    content.owner.hei = facts.institution.clone();
    content.owner.iia_id = Some(IiaId::from(&facts.id));
    content.other.hei = facts.partner.clone();
    content.other.iia_id.clone_from(&facts.remote_id);
    content.in_effect = facts.base.is_some();
    content.conditions.sort_by_key(domain::agreement::condition::Condition::kind);
    content
}

/// The number that people gave in a draft, if they gave one.
pub(crate) fn code_of(content: &AgreementCopy) -> Option<&str> {
    content.owner.iia_code.as_deref().map(str::trim).filter(|code| !code.is_empty())
}

#[cfg(test)]
mod tests;
