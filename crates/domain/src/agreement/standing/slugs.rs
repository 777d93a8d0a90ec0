//! Stable short names of what is derived.

use super::{NextAction, Problem, Stage, State, Who};
use crate::people::right::Right;

impl State {
    /// The short names of all states, in the order of an agreement's life.
    pub const SLUGS: [&'static str; 14] = [
        "state-draft",
        "state-sent",
        "state-linking-incomplete",
        "state-differences",
        "state-ready-to-approve",
        "state-you-approved",
        "state-partner-approved",
        "state-in-force",
        "state-change-proposed",
        "state-termination-proposed",
        "state-terminated",
        "state-expired",
        "state-problem",
        "state-deleted",
    ];

    /// Stable short name for message keys and styles.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Draft => "state-draft",
            Self::Sent => "state-sent",
            Self::LinkingIncomplete => "state-linking-incomplete",
            Self::Negotiating(Stage::Differences) => "state-differences",
            Self::Negotiating(Stage::ReadyToApprove) => "state-ready-to-approve",
            Self::Negotiating(Stage::YouApproved) => "state-you-approved",
            Self::Negotiating(Stage::PartnerApproved) => "state-partner-approved",
            Self::InForce => "state-in-force",
            Self::ChangeProposed(_) => "state-change-proposed",
            Self::TerminationProposed(_) => "state-termination-proposed",
            Self::Terminated => "state-terminated",
            Self::Expired => "state-expired",
            Self::Problem(_) => "state-problem",
            Self::Deleted => "state-deleted",
        }
    }
}

impl Who {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Us, Self::Partner, Self::Both, Self::Nobody];

    /// Stable short name for addresses, message keys and the store.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Partner => "partner",
            Self::Both => "both",
            Self::Nobody => "nobody",
        }
    }

    /// Reads the short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|who| who.slug() == slug)
    }
}

impl NextAction {
    const ALL: [Self; 7] =
        [Self::Send, Self::MakeCopy, Self::CompleteLink, Self::Compare, Self::Approve, Self::Resolve, Self::Nothing];

    /// The right that somebody of ours needs who does it; nobody needs one for nothing.
    #[must_use]
    pub const fn right(self) -> Option<Right> {
        match self {
            Self::Send => Some(Right::SendAgreements),
            Self::Approve => Some(Right::ApproveAgreements),
            Self::MakeCopy | Self::CompleteLink | Self::Compare | Self::Resolve => Some(Right::EditAgreements),
            Self::Nothing => None,
        }
    }

    /// The action of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.slug() == slug)
    }

    /// Stable short name for message keys and the store.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::MakeCopy => "make-copy",
            Self::CompleteLink => "complete-link",
            Self::Compare => "compare",
            Self::Approve => "approve",
            Self::Resolve => "resolve",
            Self::Nothing => "nothing",
        }
    }
}

impl Problem {
    /// Stable short name for message keys.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Copy(problem) => problem.slug(),
            Self::PartnerDeleted { .. } => "deleted",
            Self::ApprovalWithdrawn => "withdrawn",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::facts::CopyProblem;

    #[test]
    fn the_list_of_states_has_each_of_them_in_its_place() {
        let steps = [Stage::Differences, Stage::ReadyToApprove, Stage::YouApproved, Stage::PartnerApproved];
        let unreadable = CopyProblem::Unreadable { reason: String::new() };
        let mut states = vec![State::Draft, State::Sent, State::LinkingIncomplete];
        states.extend(steps.map(State::Negotiating));
        states.extend([State::InForce, State::ChangeProposed(steps[0]), State::TerminationProposed(steps[0])]);
        states.extend([State::Terminated, State::Expired, State::Problem(Problem::Copy(unreadable)), State::Deleted]);
        assert_eq!(states.iter().map(State::slug).collect::<Vec<_>>(), State::SLUGS);
    }

    #[test]
    fn who_acts_is_read_back_from_its_short_name() {
        assert!(Who::ALL.iter().all(|who| Who::from_slug(who.slug()) == Some(*who)));
        assert_eq!(Who::from_slug("somebody"), None);
    }
}
