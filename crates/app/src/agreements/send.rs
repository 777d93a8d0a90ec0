//! Sending: the draft becomes a revision that the partner can read, and the notice about it leaves.

use domain::actor::Actor;
use domain::agreement::validate::{self, Finding};
use domain::ids::AgreementId;
use domain::people::right::Right;
use store::{StoreError, agreements};

use super::mark::Mark;
use super::{NotBegun, begin, code_of, freeze, in_our_name, note, settle};
use crate::host::Host;
use crate::people;

/// Why nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum SendRefused {
    /// The agreement cannot be changed at all.
    #[error(transparent)]
    NotBegun(#[from] NotBegun),
    /// Somebody saved, sent or discarded the draft after the person looked at it.
    #[error("the draft is not the one that the person saw")]
    ChangedMeanwhile,
    /// There is no draft, or it says what was sent already.
    #[error("there is nothing new to send")]
    NothingToSend,
    /// Something must be corrected first.
    #[error("{} things must be corrected first", .0.len())]
    Findings(Vec<Finding>),
    /// Another agreement has this number.
    #[error("another agreement has the number {0:?}")]
    CodeTaken(String),
    /// The database.
    #[error(transparent)]
    Store(StoreError),
}

/// Sends the draft: freezes it as the next revision and enqueues the notice, in one transaction. Tells the ordinal of
/// the revision. `seen` is the mark of the draft that a person looked at; without it the draft goes as it is.
pub async fn send(host: &Host, actor: &Actor, id: &AgreementId, seen: Option<Mark>) -> Result<u32, SendRefused> {
    let institution = people::workplace(host, actor).ok_or(NotBegun::Forbidden)?;
    send_for(host, &institution, actor, id, seen).await
}

pub(crate) async fn send_for(
    host: &Host,
    institution: &crate::host::Institution,
    actor: &Actor,
    id: &AgreementId,
    seen: Option<Mark>,
) -> Result<u32, SendRefused> {
    let hei = institution.hei();
    let now = host.clock().now();
    let (tx, facts) = begin(host, institution, actor, id, Right::SendAgreements).await?;
    if seen.is_some_and(|seen| seen != Mark::of(&facts)) {
        return Err(SendRefused::ChangedMeanwhile);
    }
    let draft = facts.draft.as_ref().ok_or(SendRefused::NothingToSend)?;
    let content = in_our_name(&facts, draft.content.clone());
    if facts.current_revision().is_some_and(|ours| ours.content == content) {
        return Err(SendRefused::NothingToSend);
    }
    let findings = validate::findings(&content);
    if !findings.is_empty() {
        return Err(SendRefused::Findings(findings));
    }
    if let Some(code) = code_of(&content).filter(|code| *code != facts.code) {
        agreements::set_code(&tx, hei, id, code).await?;
    }
    let ordinal = freeze(&tx, institution, &facts, content, actor.label(), now).await?;
    agreements::discard_draft(&tx, hei, id).await?;
    note(&tx, hei, id, actor, "sent", &[("revision", &ordinal.to_string())], now).await?;
    settle(&tx, institution, id, now).await?;
    tx.commit().await?;
    host.poke();
    Ok(ordinal)
}

impl From<StoreError> for SendRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::CodeTaken(code) => Self::CodeTaken(code),
            other => Self::Store(other),
        }
    }
}
