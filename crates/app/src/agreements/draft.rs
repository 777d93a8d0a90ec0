//! Drafts: what our institution works on and nobody else sees.

use domain::actor::Actor;
use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::agreement::facts::Facts;
use domain::agreement::removed_condition::RemovedCondition;
use domain::agreement::validate::MOST_IN_CODE;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use domain::people::right::Right;
use jiff::Timestamp;
use store::agreements::NewAgreement;
use store::{StoreError, Tx, agreements};

use super::mark::Mark;
use super::{NotBegun, begin, code_of, in_our_name, note, settle};
use crate::host::{Host, Institution};
use crate::people::{self, Nowhere};

/// How many numbers of a series are tried.
const MOST_CODES: usize = 10_000;

/// Why no agreement was made.
#[derive(Debug, thiserror::Error)]
pub enum CreateRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// An institution makes no agreement with itself.
    #[error("an institution makes no agreement with itself")]
    OwnInstitution,
    /// Another agreement has this number.
    #[error("another agreement has the number {0:?}")]
    CodeTaken(String),
    /// The number is too long.
    #[error("the number is longer than {MOST_IN_CODE} characters")]
    CodeTooLong,
    /// The database.
    #[error(transparent)]
    Store(StoreError),
}

/// Why a draft was not saved. What the person typed is theirs still.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// The agreement cannot be changed at all.
    #[error(transparent)]
    NotBegun(#[from] NotBegun),
    /// Somebody saved, sent or discarded the draft after the person began.
    #[error("{by} changed the agreement meanwhile")]
    ChangedMeanwhile {
        /// Who.
        by: String,
        /// When.
        at: Timestamp,
    },
    /// Another agreement has this number.
    #[error("another agreement has the number {0:?}")]
    CodeTaken(String),
    /// The number is too long.
    #[error("the number is longer than {MOST_IN_CODE} characters")]
    CodeTooLong,
    /// The database.
    #[error(transparent)]
    Store(StoreError),
}

/// What was thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discarded {
    /// The changes; the sent copy stays.
    Changes,
    /// The whole agreement, since it was never sent.
    Agreement,
}

/// Makes an agreement with an empty draft. Without a number it gets the next free one, such as `2026-007`. The unit of
/// a person who is limited to it is in charge.
pub async fn create(
    host: &Host,
    actor: &Actor,
    partner: &HeiId,
    code: Option<String>,
) -> Result<AgreementId, CreateRefused> {
    let institution = people::workplace(host, actor).ok_or(CreateRefused::Forbidden)?;
    create_for(host, &institution, actor, partner, code, "created", |_| ()).await
}

/// Makes an agreement with a draft that `fill` fills.
pub(crate) async fn create_for(
    host: &Host,
    institution: &Institution,
    actor: &Actor,
    partner: &HeiId,
    code: Option<String>,
    what: &str,
    fill: impl FnOnce(&mut AgreementCopy),
) -> Result<AgreementId, CreateRefused> {
    let hei = institution.hei();
    if hei == partner {
        return Err(CreateRefused::OwnInstitution);
    }
    let code = code.map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
    if code.as_ref().is_some_and(|code| code.chars().count() > MOST_IN_CODE) {
        return Err(CreateRefused::CodeTooLong);
    }
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    let unit = people::access(&tx, host, institution, actor).await?;
    let unit =
        unit.home(Right::EditAgreements, &people::units(institution)).map_err(|Nowhere| CreateRefused::Forbidden)?;
    let code = match code {
        Some(code) => code,
        None => free_code(&tx, institution, now).await?,
    };
    let id = agreements::new_id(now);
    let owner = CopySide { contacts: institution.profile().contacts.clone(), ..CopySide::of(hei.clone()) };
    let mut content = AgreementCopy::new(owner, CopySide::of(partner.clone()));
    fill(&mut content);
    let new = NewAgreement {
        institution: hei.clone(),
        id: id.clone(),
        partner: partner.clone(),
        code,
        remote_id: None,
        unit,
        created_at: now,
    };
    insert(&tx, institution, actor, &new, content, what).await?;
    tx.commit().await?;
    Ok(id)
}

/// What a person edits: the draft if there is one, else a copy of the newest revision that is not stored yet. The
/// mark tells what that is; hand it to [`save`].
pub async fn edit(host: &Host, institution: &HeiId, id: &AgreementId) -> Result<(AgreementCopy, Mark), NotBegun> {
    let facts = agreements::facts(host.store(), institution, id).await?.ok_or(NotBegun::NotFound)?;
    if facts.deleted_at.is_some() {
        return Err(NotBegun::Deleted);
    }
    Ok(under_work(&facts))
}

/// The condition that the last change of conditions left out of the draft, if it left out exactly one and changed no
/// other.
pub async fn removed_condition(
    host: &Host,
    institution: &HeiId,
    id: &AgreementId,
) -> Result<Option<RemovedCondition>, StoreError> {
    agreements::removed_condition(host.store(), institution, id).await
}

/// Saves the draft. `seen` is the mark that [`edit`] gave: if somebody changed the draft, or sent other terms, since
/// then, nothing is saved. A draft that says what was sent, and has nothing to put back,
/// is none any more. Returns the mark of this save.
pub async fn save(
    host: &Host,
    actor: &Actor,
    id: &AgreementId,
    content: AgreementCopy,
    seen: Mark,
) -> Result<Mark, SaveRefused> {
    let institution = people::workplace(host, actor).ok_or(NotBegun::Forbidden)?;
    if code_of(&content).is_some_and(|code| code.chars().count() > MOST_IN_CODE) {
        return Err(SaveRefused::CodeTooLong);
    }
    let hei = institution.hei();
    let (tx, facts) = begin(host, &institution, actor, id, Right::EditAgreements).await?;
    if Mark::of(&facts) != seen {
        return Err(changed_meanwhile(&facts));
    }
    let now = later_than(seen.saved_at, host.clock().now());
    // As long as nobody else has seen the agreement, its number is what the draft says.
    if facts.revisions.is_empty()
        && let Some(code) = code_of(&content).filter(|code| *code != facts.code)
    {
        agreements::set_code(&tx, hei, id, code).await?;
    }
    let content = in_our_name(&facts, content);
    let before = under_work(&facts).0.conditions;
    let removed = if before == content.conditions {
        agreements::removed_condition(&tx, hei, id).await?
    } else {
        RemovedCondition::between(&before, &content.conditions)
    };
    let is_sent = facts.current_revision().is_some_and(|ours| ours.content == content);
    if is_sent && removed.is_none() {
        // Nothing is left that was not sent, or that could be put back.
        if agreements::discard_draft(&tx, hei, id).await? {
            note(&tx, hei, id, actor, "draft-discarded", &[], now).await?;
        }
        settle(&tx, &institution, id, now).await?;
        tx.commit().await?;
        return Ok(Mark::of(&Facts { draft: None, ..facts }));
    }
    if !agreements::save_draft(&tx, hei, id, &content, now, actor.label(), seen.saved_at).await? {
        return Err(changed_meanwhile(&facts));
    }
    if let Some(removed) = removed {
        agreements::keep_removed_condition(&tx, hei, id, &removed).await?;
    }
    note(&tx, hei, id, actor, "draft-saved", &[], now).await?;
    settle(&tx, &institution, id, now).await?;
    tx.commit().await?;
    Ok(seen.saved(now))
}

/// Throws the draft away, if it is still the one that the person saw. An agreement that was never sent is thrown away
/// with it; its id is never used again.
pub async fn discard(host: &Host, actor: &Actor, id: &AgreementId, seen: Mark) -> Result<Discarded, SaveRefused> {
    let institution = people::workplace(host, actor).ok_or(NotBegun::Forbidden)?;
    let hei = institution.hei();
    let now = host.clock().now();
    let (tx, facts) = begin(host, &institution, actor, id, Right::EditAgreements).await?;
    if Mark::of(&facts) != seen {
        return Err(changed_meanwhile(&facts));
    }
    agreements::discard_draft(&tx, hei, id).await?;
    let discarded = if facts.revisions.is_empty() {
        agreements::mark_deleted(&tx, hei, id, now).await?;
        Discarded::Agreement
    } else {
        Discarded::Changes
    };
    let what = if discarded == Discarded::Agreement { "deleted" } else { "draft-discarded" };
    note(&tx, hei, id, actor, what, &[], now).await?;
    settle(&tx, &institution, id, now).await?;
    tx.commit().await?;
    Ok(discarded)
}

/// Keeps a new agreement with its first draft.
pub(crate) async fn insert(
    tx: &Tx,
    institution: &Institution,
    actor: &Actor,
    new: &NewAgreement,
    content: AgreementCopy,
    what: &str,
) -> Result<(), StoreError> {
    let hei = institution.hei();
    agreements::insert(tx, new).await?;
    let facts = agreements::facts(tx, hei, &new.id).await?.ok_or_else(|| StoreError::NoAgreement(new.id.clone()))?;
    let content = in_our_name(&facts, content);
    agreements::save_draft(tx, hei, &new.id, &content, new.created_at, actor.label(), None).await?;
    note(tx, hei, &new.id, actor, what, &[], new.created_at).await?;
    settle(tx, institution, &new.id, new.created_at).await?;
    Ok(())
}

/// The next free number of the year.
pub(crate) async fn free_code(tx: &Tx, institution: &Institution, now: Timestamp) -> Result<String, StoreError> {
    let year = institution.today(now).year().to_string();
    let mut code = String::new();
    for _ in 0..MOST_CODES {
        let number = agreements::next_code_number(tx, institution.hei(), &year).await?;
        code = format!("{year}-{number:03}");
        if !agreements::code_exists(tx, institution.hei(), &code).await? {
            break;
        }
    }
    Ok(code)
}

fn under_work(facts: &Facts) -> (AgreementCopy, Mark) {
    let draft = facts.draft.as_ref();
    let content = draft
        .map(|draft| draft.content.clone())
        .or_else(|| facts.current_revision().map(|ours| ours.content.clone()))
        .unwrap_or_else(|| {
            AgreementCopy::new(CopySide::of(facts.institution.clone()), CopySide::of(facts.partner.clone()))
        });
    (in_our_name(facts, content), Mark::of(facts))
}

/// Each save has a time of its own, so that one who began before it is told.
fn later_than(expected: Option<Timestamp>, now: Timestamp) -> Timestamp {
    let next = expected.and_then(|at| at.checked_add(jiff::SignedDuration::from_micros(1)).ok());
    next.map_or(now, |next| next.max(now))
}

fn changed_meanwhile(facts: &Facts) -> SaveRefused {
    let (by, at) = facts.last_change().unwrap_or(("", facts.created_at));
    SaveRefused::ChangedMeanwhile { by: by.to_owned(), at }
}

impl From<StoreError> for CreateRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::CodeTaken(code) => Self::CodeTaken(code),
            other => Self::Store(other),
        }
    }
}

impl From<StoreError> for SaveRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::CodeTaken(code) => Self::CodeTaken(code),
            other => Self::Store(other),
        }
    }
}
