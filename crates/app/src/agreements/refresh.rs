//! "Refresh from partner now": the partner's copy and its approval of ours, at once.

use domain::actor::Actor;
use domain::ids::AgreementId;
use domain::people::right::Right;
use store::{StoreError, agreements};

use crate::calls::CallProblem;
use crate::host::Host;
use crate::people;
use crate::work::{fetch_agreement, fetch_approval};

/// What a refresh brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refreshed {
    /// Whether the partner's copy is other than the one that we knew.
    pub copy_changed: bool,
    /// Whether its approval of ours is other than the one that we knew.
    pub approval_changed: bool,
}

/// Why nothing was fetched.
#[derive(Debug, thiserror::Error)]
pub enum RefreshRefused {
    /// The person may not do this, or works elsewhere.
    #[error("the person may not do this here")]
    Forbidden,
    /// The institution has no such agreement.
    #[error("there is no such agreement")]
    NotFound,
    /// The partner's system did not answer as it should.
    #[error("the partner could not be asked: {0}")]
    Call(#[from] CallProblem),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Fetches the partner's copy, if we know its id, and asks whether the partner approves ours, if it can read ours.
pub async fn fetch_now(host: &Host, actor: &Actor, id: &AgreementId) -> Result<Refreshed, RefreshRefused> {
    let institution = people::workplace(host, actor).ok_or(RefreshRefused::Forbidden)?;
    let facts = agreements::facts(host.store(), institution.hei(), id).await?.ok_or(RefreshRefused::NotFound)?;
    if !people::may(host.store(), host, &institution, actor, Right::EditAgreements, facts.unit.as_ref()).await? {
        return Err(RefreshRefused::Forbidden);
    }
    let ids = std::slice::from_ref(id);
    let copy = async {
        match &facts.remote_id {
            Some(remote_id) => fetch_agreement::fetch(host, &institution, &facts.partner, remote_id).await.map(Some),
            None => Ok(None),
        }
    };
    let approval = async {
        if facts.current_revision().is_some() && facts.deleted_at.is_none() {
            fetch_approval::ask(host, &institution, &facts.partner, ids).await.map(Some)
        } else {
            Ok(None)
        }
    };
    // Both at once: a person waits, and a partner that hangs takes the whole time of a call.
    let (copy, approval) = tokio::join!(copy, approval);
    let mut refreshed = Refreshed { copy_changed: false, approval_changed: false };
    if let Ok(Some(fetched)) = &copy {
        refreshed.copy_changed = fetch_agreement::keep(host, &institution, fetched).await?;
    }
    if let Ok(Some(answer)) = &approval {
        refreshed.approval_changed = fetch_approval::keep(host, &institution, ids, answer).await? > 0;
    }
    copy?;
    approval?;
    Ok(refreshed)
}
