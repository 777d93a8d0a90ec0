//! Whether the line that tells the result of an action still says what is.

use app::agreements::record::Record;
use domain::actor::Actor;
use domain::agreement::standing::{Stage, State};
use jiff::{SignedDuration, Timestamp};

/// How long a result is told, if nothing ends it sooner.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// Whether the result with this key still fits what the record says.
pub(super) fn fits(key: &str, record: &Record, now: Timestamp) -> bool {
    let (facts, standing) = (&record.facts, &record.standing);
    let is_fresh = |at: Timestamp| now.duration_since(at) < FRESH;
    let happened = |what: &str| record.history.iter().any(|entry| entry.what == what && is_fresh(entry.at));
    let approved = facts.given.as_ref().map(|given| given.at);
    let stage = match &standing.state {
        State::Negotiating(stage) | State::ChangeProposed(stage) | State::TerminationProposed(stage) => Some(stage),
        _ => None,
    };
    match key {
        "sent" => {
            let by_people = facts.revisions.iter().rev().find(|ours| ours.by != Actor::System.label());
            by_people.is_some_and(|ours| is_fresh(ours.at) && approved.is_none_or(|given| given < ours.at))
                && standing.state != State::InForce
        }
        "approved" => stage == Some(&Stage::YouApproved) && approved.is_some_and(is_fresh),
        "in-force" => standing.state == State::InForce && approved.is_some_and(is_fresh),
        "linked" => happened("linked"),
        "unit-saved" => happened("unit-changed"),
        "discarded" => !standing.has_unsent_changes && happened("draft-discarded"),
        "refreshed-same" | "refreshed-changed" => {
            facts.remote.as_ref().is_some_and(|remote| is_fresh(remote.fetched_at))
        }
        _ => true,
    }
}
