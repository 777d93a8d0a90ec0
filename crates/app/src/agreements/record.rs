//! Everything that the page of one agreement shows.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::agreement::compare::{Comparison, compare};
use domain::agreement::facts::Facts;
use domain::agreement::standing::{self, Obstacle, Standing};
use domain::delivery::{self, Delivery, DeliveryFacts};
use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::jobs::JobRow;
use store::{Store, StoreError, agreements, audit, jobs, partner_copies};

use super::OBJECT;
use crate::host::Host;
use crate::partners;

/// How many entries of the history are shown.
const MOST_HISTORY: u32 = 200;
/// How many jobs are searched for the last notice.
const MOST_JOBS: u32 = 50;

/// The short names of what the history of an agreement can tell, for message keys.
pub const HISTORY_SLUGS: [&str; 17] = [
    "created",
    "copy-made",
    "example-made",
    "draft-saved",
    "draft-discarded",
    "deleted",
    "sent",
    "linked",
    "taken-over",
    "copy-changed",
    "copy-problem",
    "copy-gone",
    "approved",
    "approval-received",
    "approval-withdrawn",
    "in-force",
    "unit-changed",
];

/// One agreement with everything that is known about it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The facts.
    pub facts: Facts,
    /// Where it stands today.
    pub standing: Standing,
    /// Why the partner's copy cannot be approved now; empty if it can.
    pub obstacles: Vec<Obstacle>,
    /// Our newest revision beside the partner's newest readable copy, if there are both.
    pub comparison: Option<Comparison>,
    /// How far the last message to the partner has come.
    pub delivery: Delivery,
    /// That message.
    pub last_job: Option<JobRow>,
    /// What was done, newest first.
    pub history: Vec<HistoryEntry>,
    /// The partner's name, from the catalogue.
    pub partner_name: String,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What: one of [`HISTORY_SLUGS`].
    pub what: String,
    /// More about it: ordinals of revisions, hashes, reasons.
    pub details: BTreeMap<String, String>,
}

/// The documents behind a record, for people who look into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documents {
    /// The `iia` element of our newest revision, as it is served.
    pub ours: Option<Vec<u8>>,
    /// The partner's newest readable document, as it came.
    pub theirs: Option<Vec<u8>>,
    /// The partner's last document that could not be used, or its beginning.
    pub unusable: Option<Vec<u8>>,
}

/// Loads a record; `None` if the institution has no such agreement.
pub async fn load(host: &Host, institution: &HeiId, id: &AgreementId) -> Result<Option<Record>, StoreError> {
    let store = host.store();
    let Some(facts) = agreements::facts(store, institution, id).await? else {
        return Ok(None);
    };
    let now = host.clock().now();
    let today = host
        .institution(institution)
        .map_or_else(|| now.to_zoned(jiff::tz::TimeZone::UTC).date(), |institution| institution.today(now));
    let jobs = jobs::of_agreement(store, institution, id, MOST_JOBS).await?;
    let history = audit::of_object(store, institution, OBJECT, id.as_str(), MOST_HISTORY).await?;
    let comparison = facts
        .current_revision()
        .zip(facts.last_good_copy())
        .map(|(ours, theirs)| compare(&ours.content, &theirs.content));
    Ok(Some(Record {
        standing: standing::derive(&facts, today),
        obstacles: standing::obstacles(&facts),
        comparison,
        delivery: delivery(store, &facts).await?,
        last_job: jobs.into_iter().find(|job| job.kind.is_notice()),
        history: history.into_iter().map(entry).collect(),
        partner_name: partners::name(host, &facts.partner),
        facts,
    }))
}

/// Loads the documents of a record.
pub async fn documents(host: &Host, facts: &Facts) -> Result<Documents, StoreError> {
    let (store, institution) = (host.store(), &facts.institution);
    let ours = match facts.current_revision() {
        Some(ours) => agreements::revision_xml(store, institution, &facts.id, ours.ordinal).await?,
        None => None,
    };
    let theirs = match facts.last_good_copy() {
        Some(copy) => partner_copies::raw(store, institution, &copy.id).await?,
        None => None,
    };
    let unusable = match &facts.remote_id {
        Some(remote) => partner_copies::problem_raw(store, institution, &facts.partner, remote).await?,
        None => None,
    };
    Ok(Documents { ours, theirs, unusable })
}

/// How far the last message about an agreement has come.
pub(crate) async fn delivery(store: &Store, facts: &Facts) -> Result<Delivery, StoreError> {
    let notice = jobs::last_notice(store, &facts.institution, &facts.id).await?;
    let copy_changed = facts.current_copy().map(|copy| copy.first_fetched_at);
    let approval_changed = facts.received.as_ref().map(|received| received.at);
    Ok(delivery::derive(&DeliveryFacts {
        notice,
        fetched_at: facts.current_revision().and_then(|ours| ours.fetched_at),
        answered_at: copy_changed.max(approval_changed),
    }))
}

fn entry(kept: audit::Kept) -> HistoryEntry {
    HistoryEntry {
        at: kept.at,
        actor: kept.actor,
        what: kept.what,
        details: serde_json::from_str(&kept.details).unwrap_or_default(),
    }
}
