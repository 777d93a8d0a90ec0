//! Where an agreement stands and whose turn it is, derived from the facts.

mod slugs;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::agreement::compare::compare;
use crate::agreement::facts::{CopyProblem, Facts, PartnerCopy, RemoteRecord, Revision};
use crate::agreement::mutual::{MutualPair, are_bound, names_our_id, names_their_id, pair_in_force};

/// Where an agreement stands, as seen from our side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Only here; never sent.
    Draft,
    /// Sent; the partner has no copy yet.
    Sent,
    /// One side's copy does not name the other's id yet.
    LinkingIncomplete,
    /// No pair is in force yet.
    Negotiating(Stage),
    /// The approved pair is what both copies say.
    InForce,
    /// A pair is in force and at least one copy says something newer.
    ChangeProposed(Stage),
    /// A pair is in force and at least one copy is marked as terminated.
    TerminationProposed(Stage),
    /// The pair in force is marked as terminated.
    Terminated,
    /// The last academic year of the pair in force is over.
    Expired,
    /// Something is wrong that a person must look at.
    Problem(Problem),
    /// We deleted it.
    Deleted,
}

/// How far two linked copies are from a common approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The copies differ.
    Differences,
    /// They say the same; nobody approved.
    ReadyToApprove,
    /// We approved their copy; they have not approved ours.
    YouApproved,
    /// They approved our copy; we have not approved theirs.
    PartnerApproved,
}

/// What a person must look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Their last document cannot be used.
    Copy(CopyProblem),
    /// Their system says that it has no such agreement any more.
    PartnerDeleted {
        /// Whether a pair is in force; then the proofs stay and nothing is unlinked.
        in_force: bool,
    },
    /// They answer no approval any more, although both copies are still the pair in force. It stays in force.
    ApprovalWithdrawn,
}

/// Who acts next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// We.
    Us,
    /// The partner.
    Partner,
    /// Both, in any order.
    Both,
    /// Nobody.
    Nobody,
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextAction {
    /// Send the draft.
    Send,
    /// Make a copy of ours, or link it.
    MakeCopy,
    /// Name the other side's id.
    CompleteLink,
    /// Compare the copies and decide field by field.
    Compare,
    /// Approve the other's copy.
    Approve,
    /// Look at the problem.
    Resolve,
    /// Nothing.
    Nothing,
}

/// Whose turn it is, for what and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Who.
    pub who: Who,
    /// What.
    pub action: NextAction,
    /// Since when it waits.
    pub since: Timestamp,
}

/// All that a page needs to say about where an agreement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: State,
    /// Whose turn.
    pub next: NextStep,
    /// In how many places the terms differ.
    pub differences: usize,
    /// The pair in force, if any, with the time since when we can prove it.
    pub in_force_since: Option<Timestamp>,
    /// Their copy says that it was agreed, but we never saw their approval of the pair.
    pub lacks_proof: bool,
    /// They approve a copy that was never ours: something is wrong at one of the two systems.
    pub approves_foreign_copy: bool,
    /// We keep changes that we have not sent.
    pub has_unsent_changes: bool,
}

/// Why we cannot approve their copy now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// We deleted the agreement.
    Deleted,
    /// Our copy was never sent.
    NotSent,
    /// They have no copy, or we could not read one.
    NoCopy,
    /// Their last document cannot be used.
    CopyProblem(CopyProblem),
    /// Their system says that the agreement is gone.
    Gone,
    /// Their copy does not name our id, or ours not theirs.
    NotLinked,
    /// The copies differ.
    Differences(usize),
    /// A copy carries a marker of an older version; it must be changed first.
    OldMarkers,
    /// Their copy has no conditions.
    NoConditions,
    /// We approved this very copy already.
    AlreadyApproved,
}

/// Derives where the agreement stands on a day.
#[must_use]
pub fn derive(facts: &Facts, today: Date) -> Standing {
    let (state, next, differences) = state_and_turn(facts, today);
    let pair = pair_in_force(facts);
    let in_force_since = pair.as_ref().map(|pair| in_force_since(facts, pair));
    let says_agreed = facts.last_good_copy().is_some_and(|copy| copy.content.in_effect);
    Standing {
        state,
        next,
        differences,
        in_force_since,
        lacks_proof: says_agreed && pair.is_none() && facts.deleted_at.is_none(),
        approves_foreign_copy: facts.received.as_ref().is_some_and(|received| received.revision.is_none())
            && facts.deleted_at.is_none(),
        has_unsent_changes: facts.draft.is_some() && !facts.revisions.is_empty(),
    }
}

/// All reasons why their copy cannot be approved now; empty means that it can, after a fresh fetch.
#[must_use]
pub fn obstacles(facts: &Facts) -> Vec<Obstacle> {
    if facts.deleted_at.is_some() {
        return vec![Obstacle::Deleted];
    }
    let Some(ours) = facts.current_revision() else {
        return vec![Obstacle::NotSent];
    };
    if let Some(remote) = &facts.remote {
        if remote.gone_at.is_some() {
            return vec![Obstacle::Gone];
        }
        if let Some(problem) = &remote.problem {
            return vec![Obstacle::CopyProblem(problem.clone())];
        }
    }
    let Some(theirs) = facts.current_copy() else {
        return vec![Obstacle::NoCopy];
    };
    let mut found = Vec::new();
    if !are_bound(&facts.id, ours, theirs) {
        found.push(Obstacle::NotLinked);
    }
    if theirs.content.conditions.is_empty() {
        found.push(Obstacle::NoConditions);
    }
    if ours.content.has_old_markers() || theirs.content.has_old_markers() {
        found.push(Obstacle::OldMarkers);
    }
    let differences = compare(&ours.content, &theirs.content).count();
    if differences > 0 {
        found.push(Obstacle::Differences(differences));
    }
    if found.is_empty() && facts.given.as_ref().is_some_and(|given| given.hash == theirs.hash) {
        found.push(Obstacle::AlreadyApproved);
    }
    found
}

/// Since when a problem stands. A copy that names a taken id can be read, so it is known since when it says so.
fn problem_since(facts: &Facts, remote: &RemoteRecord, problem: &CopyProblem) -> Timestamp {
    let copy = facts.copies.last().filter(|_| matches!(problem, CopyProblem::IdTaken { .. }));
    copy.map(|copy| copy.first_fetched_at).or(remote.problem_since).unwrap_or(remote.fetched_at)
}

fn state_and_turn(facts: &Facts, today: Date) -> (State, NextStep, usize) {
    let step = |who, action, since| NextStep { who, action, since };
    if let Some(at) = facts.deleted_at {
        return (State::Deleted, step(Who::Nobody, NextAction::Nothing, at), 0);
    }
    let Some(ours) = facts.current_revision() else {
        let since = facts.draft.as_ref().map_or(facts.created_at, |draft| draft.saved_at);
        return (State::Draft, step(Who::Us, NextAction::Send, since), 0);
    };
    let Some(remote) = &facts.remote else {
        return (State::Sent, step(Who::Partner, NextAction::MakeCopy, ours.at), 0);
    };
    let pair = pair_in_force(facts);
    if let Some(at) = remote.gone_at {
        let problem = Problem::PartnerDeleted { in_force: pair.is_some() };
        return (State::Problem(problem), step(Who::Us, NextAction::Resolve, at), 0);
    }
    if let Some(problem) = &remote.problem {
        let state = State::Problem(Problem::Copy(problem.clone()));
        return (state, step(Who::Us, NextAction::Resolve, problem_since(facts, remote, problem)), 0);
    }
    let Some(theirs) = facts.current_copy() else {
        return (State::Sent, step(Who::Partner, NextAction::MakeCopy, ours.at), 0);
    };
    let differences = compare(&ours.content, &theirs.content).count();
    if !are_bound(&facts.id, ours, theirs) {
        return (State::LinkingIncomplete, missing_link(facts, ours, theirs), differences);
    }
    let base = pair.as_ref().and_then(|pair| Some((pair, facts.revision(pair.revision)?, facts.copy(&pair.copy)?)));
    if let Some((pair, base_ours, base_theirs)) = base
        && base_ours.hash == ours.hash
        && base_theirs.hash == theirs.hash
        && let Some((state, next)) = at_rest(facts, pair, base_ours, theirs, today)
    {
        return (state, next, differences);
    }
    let (reached, next) = stage(facts, ours, theirs, differences);
    let state = match base {
        None => State::Negotiating(reached),
        Some((_, base_ours, _))
            if !base_ours.content.terminated && (ours.content.terminated || theirs.content.terminated) =>
        {
            State::TerminationProposed(reached)
        }
        Some(_) => State::ChangeProposed(reached),
    };
    (state, next, differences)
}

/// Who must name the other's id: the side whose copy lacks it.
fn missing_link(facts: &Facts, ours: &Revision, theirs: &PartnerCopy) -> NextStep {
    let seen_at = ours.at.max(theirs.first_fetched_at);
    let (who, since) = match (names_their_id(ours, theirs), names_our_id(&facts.id, theirs)) {
        (false, true) => (Who::Us, theirs.first_fetched_at),
        (true, _) => (Who::Partner, seen_at),
        (false, false) => (Who::Both, seen_at),
    };
    NextStep { who, action: NextAction::CompleteLink, since }
}

/// The state when both copies are the pair in force; `None` if it must be approved anew.
///
/// That happens when one side approved a proposal and the other then went back to the agreed terms: the register of
/// the first does not hold them any more, so going back needs its approval like any change, although the hash is the
/// old one (IIAs Approval API 2.0.0; scenario 11 of the IIA modification scenarios).
fn at_rest(
    facts: &Facts,
    pair: &MutualPair,
    ours: &Revision,
    theirs: &PartnerCopy,
    today: Date,
) -> Option<(State, NextStep)> {
    let state = if ours.content.terminated {
        State::Terminated
    } else if is_over(ours, today) {
        State::Expired
    } else {
        State::InForce
    };
    let since = in_force_since(facts, pair);
    let nobody = NextStep { who: Who::Nobody, action: NextAction::Nothing, since };
    let we_approve = facts.given.as_ref().map(|given| given.hash == theirs.hash);
    let they_approve = facts.received.as_ref().map(|received| received.hash == ours.hash);
    match (we_approve, they_approve) {
        (Some(true), Some(true)) => Some((state, nobody)),
        (None, _) | (_, None) if state == State::Expired => Some((state, nobody)),
        (_, None) => {
            let who = if we_approve == Some(true) { Who::Partner } else { Who::Both };
            Some((State::Problem(Problem::ApprovalWithdrawn), NextStep { who, action: NextAction::Approve, since }))
        }
        _ => None,
    }
}

fn stage(facts: &Facts, ours: &Revision, theirs: &PartnerCopy, differences: usize) -> (Stage, NextStep) {
    let last_change = ours.terms_changed_at.max(theirs.terms_changed_at);
    if differences > 0 {
        // The counterpart of the last changer acts. Both hosts compare the same two instants (see
        // docs/decisions on `Habita-Terms-Changed`), so both name the same side.
        let who = match ours.terms_changed_at.cmp(&theirs.terms_changed_at) {
            std::cmp::Ordering::Less => Who::Us,
            std::cmp::Ordering::Greater => Who::Partner,
            std::cmp::Ordering::Equal => Who::Both,
        };
        return (Stage::Differences, NextStep { who, action: NextAction::Compare, since: last_change });
    }
    let given = facts.given.as_ref().filter(|given| given.hash == theirs.hash);
    let received = facts.received.as_ref().filter(|received| received.hash == ours.hash);
    // An old approval fits again when its copy comes back; then the other side waits only since that change.
    let (stage, who, since) = match (given, received) {
        (Some(given), _) => (Stage::YouApproved, Who::Partner, given.at.max(ours.terms_changed_at)),
        (None, Some(received)) => (Stage::PartnerApproved, Who::Us, received.at.max(theirs.terms_changed_at)),
        (None, None) => (Stage::ReadyToApprove, Who::Both, last_change),
    };
    (stage, NextStep { who, action: NextAction::Approve, since })
}

fn in_force_since(facts: &Facts, pair: &MutualPair) -> Timestamp {
    let kept = facts.base.as_ref().filter(|base| base.revision == pair.revision && base.copy == pair.copy);
    let approvals = || Some(facts.given.as_ref()?.at.max(facts.received.as_ref()?.at));
    kept.map(|base| base.at).or_else(approvals).unwrap_or(facts.created_at)
}

/// Whether the last academic year of every condition is over; each counts by the scheme of who receives.
fn is_over(revision: &Revision, today: Date) -> bool {
    let conditions = &revision.content.conditions;
    !conditions.is_empty() && conditions.iter().all(|condition| condition.last_year.is_over(today))
}

#[cfg(test)]
mod tests;
