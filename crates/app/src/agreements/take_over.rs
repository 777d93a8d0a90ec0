//! Taking over what the partner's copy says, as a person chose it.

use domain::actor::Actor;
use domain::agreement::compare::compare;
use domain::agreement::take_over::{Choices, take_over};
use domain::agreement::validate::{self, Finding};
use domain::ids::{AgreementId, PartnerCopyId};
use domain::people::right::Right;
use store::{StoreError, agreements};

use super::{NotBegun, begin, freeze, in_our_name, note, settle};
use crate::host::Host;
use crate::people;

/// What the person had before their eyes: places in a comparison mean something only between these two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Our revision.
    pub revision: u32,
    /// The partner's copy.
    pub copy: PartnerCopyId,
}

/// What happens with the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It becomes our draft.
    SaveDraft,
    /// It is sent at once.
    Send,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenOver {
    /// The result is our draft.
    Drafted,
    /// The result was sent as this revision.
    Sent(u32),
}

/// Why nothing was taken over.
#[derive(Debug, thiserror::Error)]
pub enum TakeOverRefused {
    /// The agreement cannot be changed at all.
    #[error(transparent)]
    NotBegun(#[from] NotBegun),
    /// One of the two copies is not the one that the person saw.
    #[error("a copy has changed meanwhile")]
    ChangedMeanwhile,
    /// We keep changes that were not sent; they would be lost.
    #[error("there are changes that were not sent")]
    UnsentChanges,
    /// The choices change nothing.
    #[error("nothing was chosen")]
    NothingChosen,
    /// The result cannot be sent: something must be corrected first.
    #[error("{} things must be corrected first", .0.len())]
    Findings(Vec<Finding>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Applies the choices to our newest revision.
pub async fn apply(
    host: &Host,
    actor: &Actor,
    id: &AgreementId,
    choices: &Choices,
    seen: &Seen,
    then: Then,
) -> Result<TakenOver, TakeOverRefused> {
    let institution = people::workplace(host, actor).ok_or(NotBegun::Forbidden)?;
    let hei = institution.hei();
    let now = host.clock().now();
    let (tx, facts) = begin(host, &institution, actor, id, Right::EditAgreements).await?;
    let ours = facts.current_revision().filter(|ours| ours.ordinal == seen.revision);
    let theirs = facts.last_good_copy().filter(|theirs| theirs.id == seen.copy);
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        return Err(TakeOverRefused::ChangedMeanwhile);
    };
    if facts.draft.is_some() {
        return Err(TakeOverRefused::UnsentChanges);
    }
    let comparison = compare(&ours.content, &theirs.content);
    let taken = take_over(&ours.content, &theirs.content, &comparison, choices);
    let content = in_our_name(&facts, taken);
    if content == ours.content {
        return Err(TakeOverRefused::NothingChosen);
    }
    let revision = ours.ordinal.to_string();
    let done = match then {
        Then::SaveDraft => {
            agreements::save_draft(&tx, hei, id, &content, now, actor.label(), None).await?;
            note(&tx, hei, id, actor, "taken-over", &[("from", &revision)], now).await?;
            TakenOver::Drafted
        }
        Then::Send => {
            if !people::may(&tx, host, &institution, actor, Right::SendAgreements, facts.unit.as_ref()).await? {
                return Err(NotBegun::Forbidden.into());
            }
            let findings = validate::findings(&content);
            if !findings.is_empty() {
                return Err(TakeOverRefused::Findings(findings));
            }
            let ordinal = freeze(&tx, &institution, &facts, content, actor.label(), now).await?;
            let sent = ordinal.to_string();
            note(&tx, hei, id, actor, "taken-over", &[("from", &revision), ("revision", &sent)], now).await?;
            TakenOver::Sent(ordinal)
        }
    };
    settle(&tx, &institution, id, now).await?;
    tx.commit().await?;
    host.poke();
    Ok(done)
}
