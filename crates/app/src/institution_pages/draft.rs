//! The draft of what an institution will tell about itself: edited part by part, then published as a whole.
//!
//! Whoever saves a part names what they saw of it, so that nobody writes over another's work without having seen it.
//! Two people may work on different parts at the same time.

mod rest;

use std::collections::{BTreeMap, BTreeSet};

use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use jiff::Timestamp;
use serde::Serialize;
use store::institution_pages::drafts::{self, KeptDraft};
pub use store::units::Uses;
use store::{Store, StoreError, Tx, audit, institution_pages, units};

use super::{About, FactsheetEntry, Finding, InstitutionPages, Unit, check, differences, refresh};
use crate::host::Host;
use crate::{search, secrets};

/// The longest draft, far above what institutions have to say.
const LONGEST: usize = 4 * 1024 * 1024;
/// How often a save begins again because somebody else saved another part at the same moment.
const TURNS: usize = 5;

/// What is served now, and the draft of what will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// What is served now.
    pub served: InstitutionPages,
    /// When that was published and by whom; nothing if nothing was yet.
    pub published: Option<(Timestamp, String)>,
    /// The draft.
    pub draft: Option<Draft>,
    version: i64,
    base: String,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it says.
    pub pages: InstitutionPages,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
    /// Whether something else was published after the draft was begun, which publishing the draft would undo.
    pub is_outdated: bool,
}

/// A part of a draft, as somebody leaves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The institution itself.
    Institution(Box<About>),
    /// The factsheet, or none.
    Factsheet(Option<Box<FactsheetEntry>>),
    /// A unit that the draft has, under the same id.
    Unit(Box<Unit>),
    /// One more unit.
    NewUnit(Box<Unit>),
    /// The unit with this id is no more.
    NoUnit(String),
}

/// Why a part is not saved. Nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// Somebody changed the same part after it was shown.
    #[error("{by} changed this at {at}")]
    ChangedMeanwhile {
        /// Who.
        by: String,
        /// When.
        at: Timestamp,
    },
    /// The draft has no such unit.
    #[error("there is no unit {0}")]
    NoUnit(String),
    /// The draft has a unit with this id already.
    #[error("there is a unit {0} already")]
    UnitExists(String),
    /// Other units stand below the one that is to go.
    #[error("{0} units stand below it")]
    HasUnitsBelow(usize),
    /// Something hangs on the unit that is to go.
    #[error("something hangs on the unit: {0:?}")]
    InUse(Uses),
    /// The whole would be too long.
    #[error("the draft would be longer than {LONGEST} bytes")]
    TooLong,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How much of a draft is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it; faults stop it.
    Whole,
    /// All but the parts with faults, which stay a draft.
    Rest,
}

/// Why a draft is not published. What is served stays.
#[derive(Debug, thiserror::Error)]
pub enum PublishRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// There is no draft.
    #[error("there is no draft")]
    NoDraft,
    /// The draft, or what is served, is not what was shown.
    #[error("it is not what was shown")]
    ChangedMeanwhile,
    /// Values that cannot be published.
    #[error("{} values cannot be published", .0.len())]
    Faults(Vec<Finding>),
    /// The draft lacks a unit on which something hangs by now.
    #[error("something hangs on the unit {0}, which the draft does not have any more")]
    UnitInUse(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Working {
    /// What people edit: the draft if there is one, else what is served.
    #[must_use]
    pub fn pages(&self) -> &InstitutionPages {
        self.draft.as_ref().map_or(&self.served, |draft| &draft.pages)
    }

    /// The unit with this id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.pages().units.iter().find(|unit| unit.id == id)
    }

    /// Stands for what is served and the draft as they are now.
    #[must_use]
    pub fn mark(&self) -> String {
        mark(&(&self.served, self.draft.as_ref().map(|draft| &draft.pages)))
    }

    /// Everything that keeps the draft from being published.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        check::findings(self.pages())
    }

    /// What can be published although parts of the draft have faults.
    #[must_use]
    pub fn rest(&self) -> Option<InstitutionPages> {
        rest::of(&self.served, &self.draft.as_ref()?.pages)
    }
}

/// Stands for a part as somebody saw it.
#[must_use]
pub fn mark(part: &impl Serialize) -> String {
    secrets::hex_sha256(&serde_json::to_vec(part).unwrap_or_default())
}

/// What is served now, and the draft.
pub async fn load(host: &Host, hei: &HeiId) -> Result<Working, StoreError> {
    let kept = institution_pages::get(host.store(), hei).await?;
    let draft = drafts::get(host.store(), hei).await?;
    let read = |content: &str| -> Result<InstitutionPages, StoreError> {
        serde_json::from_str(content)
            .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })
    };
    let served = kept.as_ref().map(|kept| read(&kept.content)).transpose()?.unwrap_or_default();
    let base = kept.as_ref().map_or_else(|| "0".to_owned(), |kept| base_of((kept.version, kept.changed_at)));
    let version = draft.as_ref().map_or(0, |draft| draft.version);
    let draft = draft
        .map(|draft| {
            Ok::<_, StoreError>(Draft {
                pages: read(&draft.content)?,
                changed_at: draft.changed_at,
                changed_by: draft.changed_by,
                is_outdated: draft.base != base,
            })
        })
        .transpose()?;
    let published = kept.map(|kept| (kept.changed_at, kept.changed_by));
    Ok(Working { served, published, draft, version, base })
}

/// Names what is served, for a draft that is begun from it.
fn base_of((version, changed_at): (i64, Timestamp)) -> String {
    format!("{version}-{}", changed_at.as_microsecond())
}

/// What hangs on a unit.
pub async fn uses(host: &Host, hei: &HeiId, unit: &str) -> Result<Uses, StoreError> {
    match OunitId::parse(unit) {
        Ok(unit) => units::uses(host.store(), hei, &unit, host.clock().wire_now()).await,
        // Nothing can name it.
        Err(_) => Ok(Uses::default()),
    }
}

/// Saves a part. `seen` is the [`mark`] of the part as it was shown; a new unit needs none.
pub async fn save(host: &Host, hei: &HeiId, actor: &Actor, part: Part, seen: &str) -> Result<(), SaveRefused> {
    if host.institution(hei).is_none() {
        return Err(SaveRefused::NoInstitution(hei.clone()));
    }
    if let Part::NoUnit(id) = &part {
        let uses = uses(host, hei, id).await?;
        if !uses.is_nothing() {
            return Err(SaveRefused::InUse(uses));
        }
    }
    for _ in 0..TURNS {
        let working = load(host, hei).await?;
        let mut pages = working.pages().clone();
        let named = put(&mut pages, part.clone(), seen, &working)?;
        if pages == *working.pages() || keep(host.store(), hei, actor, &working, &pages, &named, host).await? {
            return Ok(());
        }
    }
    Err(changed(&load(host, hei).await?))
}

/// Throws the draft away, if it is still the one that was shown.
pub async fn discard(host: &Host, hei: &HeiId, actor: &Actor, seen: &str) -> Result<bool, StoreError> {
    let working = load(host, hei).await?;
    if working.draft.is_none() || working.mark() != seen {
        return Ok(false);
    }
    let tx = host.store().begin().await?;
    if !drafts::remove(&tx, hei, working.version).await? {
        return Ok(false);
    }
    note(&tx, hei, actor, "institution-draft-discarded", BTreeMap::new(), host.clock().now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Publishes the draft, if it and what is served are still what was shown. It is served and in the manifest from then
/// on.
pub async fn publish(
    host: &Host,
    hei: &HeiId,
    actor: &Actor,
    seen: &str,
    extent: Extent,
) -> Result<(), PublishRefused> {
    let institution = host.institution(hei).ok_or_else(|| PublishRefused::NoInstitution(hei.clone()))?;
    let working = load(host, hei).await?;
    let Some(draft) = &working.draft else { return Err(PublishRefused::NoDraft) };
    if working.mark() != seen {
        return Err(PublishRefused::ChangedMeanwhile);
    }
    let pages = match extent {
        Extent::Whole => {
            let findings = check::findings(&draft.pages);
            if !findings.is_empty() {
                return Err(PublishRefused::Faults(findings));
            }
            draft.pages.clone()
        }
        Extent::Rest => working.rest().ok_or_else(|| PublishRefused::Faults(working.findings()))?,
    };
    let stays: BTreeSet<&str> = pages.units.iter().map(|unit| unit.id.as_str()).collect();
    for unit in working.served.units.iter().filter(|unit| !stays.contains(unit.id.as_str())) {
        if !uses(host, hei, &unit.id).await?.is_nothing() {
            return Err(PublishRefused::UnitInUse(unit.id.clone()));
        }
    }
    let now = host.clock().now();
    let changes = differences::between(&working.served, &pages).len();
    let content = write(&pages)?;
    let tx = host.store().begin().await?;
    let before = institution_pages::last_change(&tx, hei).await?.map_or(0, |(version, _)| version);
    institution_pages::put(&tx, hei, &content, now, actor.label()).await?;
    search::keep_units(&tx, hei, &pages.units).await?;
    let after = institution_pages::last_change(&tx, hei).await?.unwrap_or_default();
    // Another one may have published between the look at the database and the transaction.
    let is_ours = after.0 == before + 1 && (working.base == "0" || working.base.starts_with(&format!("{before}-")));
    let settled = if pages == draft.pages {
        drafts::remove(&tx, hei, working.version).await?
    } else {
        // What has faults stays a draft, begun from what is served now.
        let (changed_at, changed_by) = (draft.changed_at, draft.changed_by.clone());
        let content = write(&draft.pages)?;
        let base = base_of(after);
        let left = KeptDraft { version: working.version, base, content, changed_at, changed_by };
        drafts::put(&tx, hei, &left).await?
    };
    if !is_ours || !settled {
        return Err(PublishRefused::ChangedMeanwhile);
    }
    let details = BTreeMap::from([("changes", changes.to_string()), ("revision", after.0.to_string())]);
    note(&tx, hei, actor, "institution-pages-kept", details, now).await?;
    tx.commit().await?;
    refresh(host, &institution).await?;
    Ok(())
}

/// Puts a part in its place, and gives its name for the log.
fn put(pages: &mut InstitutionPages, part: Part, seen: &str, working: &Working) -> Result<String, SaveRefused> {
    let unchanged = |now: String| if now == seen { Ok(()) } else { Err(changed(working)) };
    match part {
        Part::Institution(about) => {
            if *about != pages.institution {
                unchanged(mark(&pages.institution))?;
            }
            pages.institution = *about;
            Ok("institution".to_owned())
        }
        Part::Factsheet(sheet) => {
            if sheet.as_deref() != pages.factsheet.as_ref() {
                unchanged(mark(&pages.factsheet))?;
            }
            pages.factsheet = sheet.map(|sheet| *sheet);
            Ok("factsheet".to_owned())
        }
        Part::Unit(unit) => {
            let place = pages.units.iter_mut().find(|known| known.id == unit.id);
            let place = place.ok_or_else(|| SaveRefused::NoUnit(unit.id.clone()))?;
            if *place != *unit {
                unchanged(mark(place))?;
            }
            let id = unit.id.clone();
            *place = *unit;
            Ok(id)
        }
        Part::NewUnit(unit) => {
            if pages.units.iter().any(|known| known.id == unit.id) {
                return Err(SaveRefused::UnitExists(unit.id));
            }
            let id = unit.id.clone();
            pages.units.push(*unit);
            Ok(id)
        }
        Part::NoUnit(id) => {
            let Some(known) = pages.units.iter().find(|known| known.id == id) else {
                return Err(SaveRefused::NoUnit(id));
            };
            unchanged(mark(known))?;
            let below = pages.units.iter().filter(|unit| unit.parent.as_deref() == Some(&id)).count();
            if below > 0 {
                return Err(SaveRefused::HasUnitsBelow(below));
            }
            pages.units.retain(|unit| unit.id != id);
            Ok(id)
        }
    }
}

/// Keeps the draft; `false` if somebody was faster. A draft that says what is served is none.
async fn keep(
    store: &Store,
    hei: &HeiId,
    actor: &Actor,
    working: &Working,
    pages: &InstitutionPages,
    part: &str,
    host: &Host,
) -> Result<bool, SaveRefused> {
    let content = write(pages)?;
    if content.len() > LONGEST {
        return Err(SaveRefused::TooLong);
    }
    let now = host.clock().now();
    let tx = store.begin().await?;
    let kept = if *pages == working.served {
        drafts::remove(&tx, hei, working.version).await?
    } else {
        let draft = drafts::get(&tx, hei).await?;
        let base = draft.map_or_else(|| working.base.clone(), |draft| draft.base);
        let changed_by = actor.label().to_owned();
        let draft = KeptDraft { version: working.version, base, content, changed_at: now, changed_by };
        drafts::put(&tx, hei, &draft).await?
    };
    if !kept {
        return Ok(false);
    }
    let details = BTreeMap::from([("part", part.to_owned())]);
    note(&tx, hei, actor, "institution-draft-saved", details, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn note(
    tx: &Tx,
    hei: &HeiId,
    actor: &Actor,
    what: &str,
    details: BTreeMap<&str, String>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let details = serde_json::to_string(&details).unwrap_or_else(|_| "{}".to_owned());
    let entry = audit::Entry {
        institution: hei,
        at,
        actor,
        what,
        object_kind: "institution",
        object_id: hei.as_str(),
        details: &details,
    };
    audit::append(tx, &entry).await
}

fn changed(working: &Working) -> SaveRefused {
    let by_draft = working.draft.as_ref().map(|draft| (draft.changed_at, draft.changed_by.clone()));
    let (at, by) = by_draft.or_else(|| working.published.clone()).unwrap_or_default();
    SaveRefused::ChangedMeanwhile { by, at }
}

fn write(pages: &InstitutionPages) -> Result<String, StoreError> {
    serde_json::to_string(pages)
        .map_err(|error| StoreError::Unreadable { column: "content".to_owned(), reason: error.to_string() })
}

#[cfg(test)]
mod tests;
