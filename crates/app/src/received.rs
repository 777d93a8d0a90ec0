//! Agreements of partners without a copy of ours: looking at them, making our copy, linking, putting aside.

mod candidates;

use std::sync::Arc;

use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::{CopyProblem, PartnerCopy};
use domain::agreement::take_over::mirror;
use domain::agreement::validate::{self, Finding, MOST_IN_CODE};
use domain::hei::{HeiId, IiaId};
use domain::ids::{AgreementId, PartnerCopyId};
use domain::people::right::Right;
use jiff::Timestamp;
use store::agreements::NewAgreement;
use store::page::{At, Counted, Order, Page};
pub use store::partner_copies::{Filter, ReceivedRow};
pub use store::standings::Within;
use store::{StoreError, Tx, agreements, audit, partner_copies};

pub use self::candidates::{Candidate, Reason};
use crate::agreements::draft::{free_code, insert};
use crate::agreements::{name_partner_id, note, settle};
use crate::host::{Host, Institution};
use crate::{partners, people};

/// The kind of thing in the audit log.
const OBJECT: &str = "received";

/// Beyond this number of waiting agreements nobody counts.
pub const MOST_WAITING: u32 = 1000;

/// One agreement of a partner's that waits for a decision.
#[derive(Clone, Debug)]
pub struct Row {
    /// What we know about it.
    pub received: ReceivedRow,
    /// The partner's name, from the catalogue.
    pub partner_name: String,
}

/// One agreement of a partner's in full.
#[derive(Clone, Debug)]
pub struct ReceivedView {
    /// Whose it is.
    pub partner: HeiId,
    /// The partner's name, from the catalogue.
    pub partner_name: String,
    /// The partner's id.
    pub remote_id: IiaId,
    /// Its newest readable copy, if any could be read.
    pub copy: Option<PartnerCopy>,
    /// Whether its document is kept as it came; see [`raw`].
    pub has_raw: bool,
    /// When its system last answered about it.
    pub fetched_at: Timestamp,
    /// Since when its system says that it is gone.
    pub gone_at: Option<Timestamp>,
    /// Why the last document cannot be used.
    pub problem: Option<CopyProblem>,
    /// The id of ours that the copy names.
    pub claims: Option<IiaId>,
    /// The agreement of ours that is linked to it, if there is one; then it is not waiting any more.
    pub linked: Option<AgreementId>,
    /// What should be corrected before it is approved. Only a warning: it is the partner's copy.
    pub warnings: Vec<Finding>,
    /// Agreements of ours that may be the other side of it, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// Why nothing was done with a received agreement.
#[derive(Debug, thiserror::Error)]
pub enum ReceivedRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// There is no such agreement of that partner, or none with that id of ours.
    #[error("there is no such agreement")]
    NotFound,
    /// It has no readable copy.
    #[error("the partner's agreement cannot be read")]
    Unreadable,
    /// The partner's system says that it is gone.
    #[error("the partner has no such agreement any more")]
    Gone,
    /// It is linked to an agreement of ours already.
    #[error("it is linked to {0} already")]
    AlreadyLinked(AgreementId),
    /// Our agreement is linked to another one of theirs.
    #[error("our agreement is linked to {0} already")]
    OursIsLinked(IiaId),
    /// Our agreement is with another institution.
    #[error("our agreement is with another institution")]
    OtherPartner,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The agreements that wait for a decision, or those that were put aside. They belong to no unit, so that
/// whoever is limited to units sees none.
pub async fn list(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Row>, StoreError> {
    if *within != Within::Everywhere {
        return Ok(Page::empty());
    }
    let found = partner_copies::unlinked(host.store(), institution, filter, at, limit).await?;
    let row = |received: ReceivedRow| Row { partner_name: partners::name(host, &received.partner), received };
    Ok(found.map(row))
}

/// How many there are that the reader may see, and how many of them stand before a page.
pub async fn counted<T>(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    filter: &Filter,
    order: Order,
    page: &Page<T>,
) -> Result<Counted, StoreError> {
    if *within != Within::Everywhere {
        return Ok(Counted::default());
    }
    crate::counted(host, institution, filter, order, page).await
}

/// How many wait for a decision that the reader may see, counted up to [`MOST_WAITING`]. They belong to no unit.
pub async fn count_waiting(host: &Host, institution: &HeiId, within: &Within) -> Result<u64, StoreError> {
    if *within != Within::Everywhere {
        return Ok(0);
    }
    partner_copies::count_waiting(host.store(), institution, MOST_WAITING).await
}

/// One of them in full; `None` if we never heard of it.
pub async fn view(
    host: &Host,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<Option<ReceivedView>, StoreError> {
    let store = host.store();
    let Some(record) = partner_copies::remote_record(store, institution, partner, remote_id).await? else {
        return Ok(None);
    };
    let copy = partner_copies::newest_copy(store, institution, partner, remote_id).await?;
    let linked = agreements::id_of_remote(store, institution, partner, remote_id).await?;
    let candidates = match (&copy, &linked) {
        (Some(copy), None) => candidates::find(store, institution, partner, &copy.content).await?,
        _ => Vec::new(),
    };
    Ok(Some(ReceivedView {
        partner: partner.clone(),
        partner_name: partners::name(host, partner),
        remote_id: remote_id.clone(),
        has_raw: copy.is_some(),
        warnings: copy.as_ref().map(|copy| validate::findings(&copy.content)).unwrap_or_default(),
        copy,
        fetched_at: record.fetched_at,
        gone_at: record.gone_at,
        problem: record.problem,
        claims: record.claims,
        linked,
        candidates,
    }))
}

/// A kept document as it came.
pub async fn raw(host: &Host, institution: &HeiId, copy: &PartnerCopyId) -> Result<Option<Vec<u8>>, StoreError> {
    partner_copies::raw(host.store(), institution, copy).await
}

/// Makes a draft of ours that mirrors theirs and is linked to it. Nothing is sent: a person looks at it first,
/// since many systems take mere presence for a request to approve.
pub async fn make_copy(
    host: &Host,
    actor: &Actor,
    partner: &HeiId,
    remote_id: &IiaId,
) -> Result<AgreementId, ReceivedRefused> {
    let (institution, tx) = begin(host, actor).await?;
    let (hei, now) = (institution.hei(), host.clock().now());
    unlinked(&tx, hei, partner, remote_id).await?;
    let theirs = partner_copies::newest_copy(&tx, hei, partner, remote_id).await?;
    let theirs = theirs.ok_or(ReceivedRefused::Unreadable)?.content;
    let id = agreements::new_id(now);
    let code = match suggested_code(&tx, hei, &theirs).await? {
        Some(code) => code,
        None => free_code(&tx, &institution, now).await?,
    };
    let mut ours = mirror(&theirs, &id, &code);
    if ours.owner.contacts.is_empty() {
        ours.owner.contacts.clone_from(&institution.profile().contacts);
    }
    let new = NewAgreement {
        institution: hei.clone(),
        id: id.clone(),
        partner: partner.clone(),
        code,
        remote_id: Some(remote_id.clone()),
        unit: None,
        created_at: now,
    };
    insert(&tx, &institution, actor, &new, ours, "copy-made").await?;
    tx.commit().await?;
    Ok(id)
}

/// Links an agreement of ours to theirs. If the partner can read ours already, a new revision names their id and the
/// notice about it leaves.
pub async fn link(
    host: &Host,
    actor: &Actor,
    partner: &HeiId,
    remote_id: &IiaId,
    id: &AgreementId,
) -> Result<(), ReceivedRefused> {
    let (institution, tx) = begin(host, actor).await?;
    let (hei, now) = (institution.hei(), host.clock().now());
    unlinked(&tx, hei, partner, remote_id).await?;
    let facts = agreements::facts(&tx, hei, id).await?.ok_or(ReceivedRefused::NotFound)?;
    if facts.deleted_at.is_some() {
        return Err(ReceivedRefused::NotFound);
    }
    if facts.partner != *partner {
        return Err(ReceivedRefused::OtherPartner);
    }
    if let Some(other) = facts.remote_id {
        return Err(ReceivedRefused::OursIsLinked(other));
    }
    name_partner_id(&tx, &institution, &facts, remote_id, actor.label(), now).await?;
    note(&tx, hei, id, actor, "linked", &[("partner-id", remote_id.as_str())], now).await?;
    settle(&tx, &institution, id, now).await?;
    tx.commit().await?;
    host.poke();
    Ok(())
}

/// Puts a received agreement aside. It comes back when the partner changes it.
pub async fn put_aside(host: &Host, actor: &Actor, partner: &HeiId, remote_id: &IiaId) -> Result<(), ReceivedRefused> {
    set_aside(host, actor, partner, remote_id, true).await
}

/// Takes a received agreement back that was put aside.
pub async fn take_back(host: &Host, actor: &Actor, partner: &HeiId, remote_id: &IiaId) -> Result<(), ReceivedRefused> {
    set_aside(host, actor, partner, remote_id, false).await
}

async fn set_aside(
    host: &Host,
    actor: &Actor,
    partner: &HeiId,
    remote_id: &IiaId,
    aside: bool,
) -> Result<(), ReceivedRefused> {
    let (institution, tx) = begin(host, actor).await?;
    let (hei, now) = (institution.hei(), host.clock().now());
    if partner_copies::remote_record(&tx, hei, partner, remote_id).await?.is_none() {
        return Err(ReceivedRefused::NotFound);
    }
    let changed = if aside {
        partner_copies::put_aside(&tx, hei, partner, remote_id, now).await?
    } else {
        partner_copies::take_back(&tx, hei, partner, remote_id).await?
    };
    if changed {
        let entry = audit::Entry {
            institution: hei,
            at: now,
            actor,
            what: if aside { "put-aside" } else { "taken-back" },
            object_kind: OBJECT,
            object_id: &format!("{partner} {remote_id}"),
            details: "{}",
        };
        audit::append(&tx, &entry).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Begins a change. Received agreements belong to no unit.
async fn begin(host: &Host, actor: &Actor) -> Result<(Arc<Institution>, Tx), ReceivedRefused> {
    people::begin(host, actor, Right::EditAgreements).await?.ok_or(ReceivedRefused::Forbidden)
}

/// Refuses what the partner has taken back, and what is linked to an agreement of ours already.
async fn unlinked(tx: &Tx, hei: &HeiId, partner: &HeiId, remote_id: &IiaId) -> Result<(), ReceivedRefused> {
    let record = partner_copies::remote_record(tx, hei, partner, remote_id).await?;
    if record.ok_or(ReceivedRefused::NotFound)?.gone_at.is_some() {
        return Err(ReceivedRefused::Gone);
    }
    match agreements::id_of_remote(tx, hei, partner, remote_id).await? {
        Some(linked) => Err(ReceivedRefused::AlreadyLinked(linked)),
        None => Ok(()),
    }
}

/// The number that the partner's copy knows of ours, unless it is taken.
async fn suggested_code(tx: &Tx, institution: &HeiId, theirs: &AgreementCopy) -> Result<Option<String>, StoreError> {
    let Some(code) = theirs.other.iia_code.as_deref().map(str::trim) else {
        return Ok(None);
    };
    let fits = !code.is_empty() && code.chars().count() <= MOST_IN_CODE;
    let free = fits && !agreements::code_exists(tx, institution, code).await?;
    Ok(free.then(|| code.to_owned()))
}
