//! Asking partners what is new: what notices missed is found here. An approval changes no agreement,
//! so the index never tells of a lost notice about one: the approval API is asked about all shared agreements.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_messages::iias::v7::IndexResponse;
use jiff::{SignedDuration, Timestamp};
use store::pulls::{self, Pull};
use store::{StoreError, agreements, partner_copies};
use tokio::task::JoinSet;

use super::{fetch_agreement, fetch_approval};
use crate::calls::{self, CallProblem, Service};
use crate::host::{Host, Institution};

/// How many partners are asked at the same time.
const AT_ONCE: usize = 6;
/// By how much a question reaches back behind the last one: clocks differ.
const OVERLAP: SignedDuration = SignedDuration::from_mins(5);
/// How often the whole index is asked for.
const FULL_EVERY: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How often partners are asked with whom we have nothing.
const STRANGERS_EVERY: SignedDuration = SignedDuration::from_hours(24);
/// In a network of so few partners all of them are asked each time.
const SMALL_NETWORK: usize = 50;
/// The most ids of one index that are fetched in one pull; the next pull goes on.
const MOST_IDS: usize = 20_000;

/// After so many agreements without any answer the partner's system is taken to be down.
const MOST_SILENCES: u32 = 3;
/// The longest that one partner may keep a round of pulls waiting; the next round goes on.
const MOST_OF_A_PULL: Duration = Duration::from_mins(1);

/// Why a pull did not come through.
#[derive(Debug, thiserror::Error)]
enum PullFailed {
    #[error(transparent)]
    Call(#[from] CallProblem),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Pulls at the start and on its schedule, for ever.
pub(super) async fn run(host: &Host) {
    let every = Duration::try_from(host.pace().pull_every).unwrap_or(Duration::from_mins(1));
    let every = every.max(Duration::from_millis(500));
    let mut strangers_at: Option<Timestamp> = None;
    loop {
        if host.catalogue().catalogue.hosts() == 0 {
            // Nobody is known before the first catalogue.
            tokio::time::sleep(Duration::from_millis(500).min(every)).await;
            continue;
        }
        let now = host.clock().now();
        let strangers = strangers_at.is_none_or(|at| now.duration_since(at) >= STRANGERS_EVERY);
        pull_all(host, false, strangers).await;
        if strangers {
            strangers_at = Some(now);
        }
        tokio::time::sleep(every).await;
    }
}

/// Pulls from every partner of every institution once. Without `strangers`, a large network's partners with whom we
/// have nothing are left out.
pub(crate) async fn pull_all(host: &Host, full: bool, strangers: bool) {
    let mut waiting = Vec::new();
    for institution in host.institutions() {
        match partners(host, &institution, strangers).await {
            Ok(partners) => {
                waiting.extend(partners.into_iter().map(|partner| (Arc::clone(&institution), partner)));
            }
            Err(error) => tracing::error!(%error, "the partners to pull from cannot be found"),
        }
    }
    let mut running = JoinSet::new();
    for (institution, partner) in waiting {
        if running.len() >= AT_ONCE {
            running.join_next().await;
        }
        let host = host.clone();
        running.spawn(async move {
            match tokio::time::timeout(MOST_OF_A_PULL, pull(&host, &institution, &partner, full)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    tracing::error!(%error, partner.hei_id = %partner, "a pull was disturbed by the database");
                }
                Err(_) => tracing::warn!(partner.hei_id = %partner, "a pull took too long and goes on next time"),
            }
        });
    }
    while running.join_next().await.is_some() {}
    host.poke();
}

/// Whom to ask: everybody with an IIAs API in a small network or when it is the time of strangers, else those with
/// whom we have something.
async fn partners(host: &Host, institution: &Institution, strangers: bool) -> Result<BTreeSet<HeiId>, StoreError> {
    let snapshot = host.catalogue();
    let offering: Vec<HeiId> = snapshot
        .catalogue
        .institutions()
        .filter_map(|hei| HeiId::parse(&hei.id).ok())
        .filter(|hei| hei != institution.hei() && calls::offers(host, hei, Service::IIAS_INDEX))
        .collect();
    if strangers || offering.len() <= SMALL_NETWORK {
        return Ok(offering.into_iter().collect());
    }
    let mut known = BTreeSet::new();
    for partner in offering {
        let shared = !agreements::shared_with(host.store(), institution.hei(), &partner).await?.is_empty();
        if shared || !partner_copies::known_remote_ids(host.store(), institution.hei(), &partner).await?.is_empty() {
            known.insert(partner);
        }
    }
    Ok(known)
}

/// Asks one partner, and keeps how it went.
async fn pull(host: &Host, institution: &Institution, partner: &HeiId, full: bool) -> Result<(), StoreError> {
    let began_at = host.clock().now();
    let before = pulls::state(host.store(), institution.hei(), partner).await?;
    let mut state = Pull { started_at: Some(began_at), ..before.clone() };
    let due = |at: Option<Timestamp>| at.is_none_or(|at| began_at.duration_since(at) >= FULL_EVERY);
    let full = full || before.index_at.is_none() || due(before.full_index_at);
    let since = before.index_at.filter(|_| !full).and_then(|at| at.checked_sub(OVERLAP).ok());
    let index = pull_index(host, institution, partner, since).await;
    let approvals = pull_approvals(host, institution, partner).await;
    let mut failure = None;
    match index {
        Ok(()) => {
            state.index_at = Some(began_at);
            if full {
                state.full_index_at = Some(began_at);
            }
        }
        Err(PullFailed::Store(error)) => return Err(error),
        Err(PullFailed::Call(problem)) => failure = Some(problem),
    }
    match approvals {
        Ok(()) => state.approvals_at = Some(began_at),
        Err(PullFailed::Store(error)) => return Err(error),
        Err(PullFailed::Call(problem)) => failure = failure.or(Some(problem)),
    }
    state.failed_at = failure.as_ref().map(|_| began_at);
    state.error = failure.map(|problem| problem.slug().to_owned());
    let tx = host.store().begin().await?;
    pulls::put(&tx, &state).await?;
    tx.commit().await
}

/// Asks for the ids that are new or changed and fetches each. Without `since`, ids that we know and that are not
/// listed are asked for too: the partner may have deleted them.
async fn pull_index(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    since: Option<Timestamp>,
) -> Result<(), PullFailed> {
    let params = since.map(|since| ("modified_since".to_owned(), since.to_string()));
    let params = params.into_iter().collect();
    let called = calls::call(host, institution, partner, Service::IIAS_INDEX, params, None).await;
    let index = IndexResponse::read(&called.result?.body).map_err(CallProblem::from)?;
    let mut ids: BTreeSet<IiaId> = index.iia_ids.iter().filter_map(|id| IiaId::parse(id).ok()).collect();
    if since.is_none() {
        ids.extend(partner_copies::known_remote_ids(host.store(), institution.hei(), partner).await?);
    }
    let mut refused = None;
    let mut silences = 0;
    for remote_id in ids.iter().take(MOST_IDS) {
        match fetch_agreement::fetch(host, institution, partner, remote_id).await {
            Ok(fetched) => {
                fetch_agreement::keep(host, institution, &fetched).await?;
            }
            // One agreement that the partner's system cannot show does not hide the others; silence is no matter of one.
            Err(problem) => {
                silences = if matches!(problem, CallProblem::NoAnswer { .. }) { silences + 1 } else { 0 };
                refused = Some(problem);
                if silences >= MOST_SILENCES {
                    break;
                }
            }
        }
    }
    refused.map_or(Ok(()), |problem| Err(problem.into()))
}

/// Asks about all agreements that the partner can read: an approval does not change an agreement, so no index tells
/// of it.
async fn pull_approvals(host: &Host, institution: &Institution, partner: &HeiId) -> Result<(), PullFailed> {
    let ids: Vec<AgreementId> = agreements::shared_with(host.store(), institution.hei(), partner).await?;
    let most = calls::limit_of(host, partner, Service::IIAS_APPROVAL, "max-iia-ids").clamp(1, 100);
    for ids in ids.chunks(most) {
        let answer = fetch_approval::ask(host, institution, partner, ids).await?;
        fetch_approval::keep(host, institution, ids, &answer).await?;
    }
    Ok(())
}
