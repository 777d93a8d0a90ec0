//! What a call tells about the partner's system: that it is there, or that it is silent.

use std::time::Duration;

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use post::Fault;
use store::{StoreError, reach};

use crate::calls::{CallProblem, Called};
use crate::host::Host;

/// An answer that took so long makes a partner a slow one, whose jobs never take all hands.
const SLOW: Duration = Duration::from_secs(2);
/// Minutes between the probes of a partner that does not answer. One request is no burden, so that they do not grow as
/// long as the pauses of a message may.
const PROBES: [i64; 6] = [1, 2, 4, 8, 15, 30];

/// Whether it was the partner's system, and not the one request, that failed: no answer, a gateway that has nobody
/// behind it (502, 503, 504), or the wish to be left in peace (429).
pub(super) fn is_silence(problem: &CallProblem) -> bool {
    match problem {
        CallProblem::NoAnswer { .. } => true,
        CallProblem::Failed { status, .. } => matches!(status, 502..=504),
        CallProblem::Refused { status, .. } => *status == 429,
        _ => false,
    }
}

/// Keeps what a call tells.
pub(super) async fn note(host: &Host, institution: &HeiId, partner: &HeiId, called: &Called) -> Result<(), StoreError> {
    let problem = called.result.as_ref().err();
    if called.request_id.is_some() {
        let took = Duration::from_millis(u64::from(called.duration_ms));
        note_outcome(host, institution, partner, problem, called.began_at, took).await?;
    }
    Ok(())
}

/// As [`note`], where less is known.
pub(super) async fn note_outcome(
    host: &Host,
    institution: &HeiId,
    partner: &HeiId,
    problem: Option<&CallProblem>,
    began_at: Timestamp,
    took: Duration,
) -> Result<(), StoreError> {
    let now = host.clock().now();
    match problem {
        Some(CallProblem::NotConnected { .. }) => Ok(()),
        Some(problem) if is_silence(problem) => {
            reach::silent(host.store(), institution, partner, began_at, now, probe_pause).await
        }
        _ => reach::answered(host.store(), institution, partner, now, took >= SLOW).await,
    }
}

/// Keeps what a letter tells about the institution's own mail server, which stands under the institution's name.
pub(super) async fn note_mail_server(
    host: &Host,
    institution: &HeiId,
    fault: Option<&Fault>,
    began_at: Timestamp,
    took: Duration,
) -> Result<(), StoreError> {
    let now = host.clock().now();
    if fault.is_some_and(Fault::is_of_the_server) {
        reach::silent(host.store(), institution, institution, began_at, now, probe_pause).await
    } else {
        reach::answered(host.store(), institution, institution, now, took >= SLOW).await
    }
}

fn probe_pause(silences: u32) -> SignedDuration {
    let place = usize::try_from(i64::from(silences) - reach::DEAD_AFTER).unwrap_or(0);
    SignedDuration::from_mins(PROBES.get(place).or(PROBES.last()).copied().unwrap_or(1))
}
