//! Freezing a revision of our copy, together with the notice about it.

use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::Facts;
use domain::hei::{CopyHash, IiaId};
use ewp_messages::iias::v7;
use jiff::Timestamp;
use store::agreements::NewRevision;
use store::jobs::{JobKind, NewJob};
use store::{StoreError, Tx, agreements, jobs};

use super::{in_our_name, note};
use crate::host::Institution;
use crate::translate;

/// Freezes what our copy says and puts the notice into the queue, both in this transaction: whatever changes what the
/// partner would read is announced (IIA CNR API 3.0.0). Tells the ordinal.
pub(crate) async fn freeze(
    tx: &Tx,
    institution: &Institution,
    facts: &Facts,
    content: AgreementCopy,
    by: &str,
    now: Timestamp,
) -> Result<u32, StoreError> {
    let frozen = translate::copy_to_message(&in_our_name(facts, content)).write_frozen();
    let content = as_served(&frozen.xml)?;
    // Mapping, codes and contacts do not move the time of the terms.
    let before = facts.current_revision().filter(|before| before.content.has_same_terms(&content));
    let revision = NewRevision {
        hash: CopyHash::parse(&frozen.hash).map_err(|error| unusable(&error))?,
        xml: frozen.xml.into_bytes(),
        at: now,
        by: by.to_owned(),
        terms_changed_at: before.map_or(now, |before| before.terms_changed_at),
        content,
    };
    let ordinal = agreements::add_revision(tx, institution.hei(), &facts.id, &revision).await?;
    let notice = NewJob {
        institution: institution.hei().clone(),
        kind: JobKind::NotifyAgreement,
        partner: facts.partner.clone(),
        subject: facts.id.to_string(),
        agreement: Some(facts.id.clone()),
        now,
    };
    jobs::enqueue(tx, &notice).await?;
    Ok(ordinal)
}

/// Maps our agreement to the partner's id. If the partner can read ours already, a new revision names the id, since
/// the partner waits for it (IIAs API 7.0.0, `iia-id` of the second partner).
pub(crate) async fn name_partner_id(
    tx: &Tx,
    institution: &Institution,
    facts: &Facts,
    remote_id: &IiaId,
    by: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    agreements::map_remote(tx, institution.hei(), &facts.id, Some(remote_id)).await?;
    if let Some(ours) = facts.current_revision() {
        let mapped = Facts { remote_id: Some(remote_id.clone()), ..facts.clone() };
        let ordinal = freeze(tx, institution, &mapped, ours.content.clone(), by, now).await?;
        note_unasked(tx, institution, facts, ordinal, NAMES_COPY, now).await?;
    }
    Ok(())
}

/// A version that only names the partner's copy. With [`SAYS_IN_FORCE`] the reasons for versions that nobody asked for,
/// as the history keeps them.
const NAMES_COPY: &str = "names-copy";
/// A version that only says that the agreement is in force.
pub(crate) const SAYS_IN_FORCE: &str = "in-force";

/// Tells in the history that we sent a version which nobody asked for, and why: only our system's own facts are new in
/// it, and its terms are those of the version before.
pub(crate) async fn note_unasked(
    tx: &Tx,
    institution: &Institution,
    facts: &Facts,
    ordinal: u32,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let revision = ordinal.to_string();
    let details = [("revision", revision.as_str()), ("reason", reason)];
    note(tx, institution.hei(), &facts.id, &Actor::System, "sent", &details, now).await
}

/// What the frozen element says, read back: so that what we compare is what the partner reads, whatever characters
/// the network's XML cannot carry.
fn as_served(xml: &str) -> Result<AgreementCopy, StoreError> {
    let document = v7::get_response_of(&[xml]);
    let read = v7::read_get_response(document.as_bytes()).map_err(|error| unusable(&error))?;
    let iia = read.iias.first().ok_or_else(|| unusable(&"no agreement in it"))?;
    translate::copy_from_message(iia).map_err(|error| unusable(&error))
}

fn unusable(reason: &impl std::fmt::Display) -> StoreError {
    StoreError::Unreadable { column: "our copy as XML".to_owned(), reason: reason.to_string() }
}
