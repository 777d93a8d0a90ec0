//! How far a message to the partner has come: nine states, told from facts only.

use jiff::{SignedDuration, Timestamp};

/// How far the last message about a thing has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Not meant to leave yet.
    SavedHere,
    /// In our queue, not tried yet.
    Sending {
        /// Since when.
        since: Timestamp,
    },
    /// Their system accepted the notice.
    PartnerNotified {
        /// When.
        at: Timestamp,
    },
    /// We served this version to their system.
    Fetched {
        /// When.
        at: Timestamp,
    },
    /// Their copy or approval changed after that.
    Answered {
        /// When.
        at: Timestamp,
    },
    /// 5xx or no answer; we try again.
    TryingAgain {
        /// Tries so far.
        tries: u32,
        /// The last one.
        last_at: Timestamp,
        /// The next one.
        next_at: Timestamp,
    },
    /// We gave up after seven days.
    NotDelivered {
        /// The last try.
        last_at: Timestamp,
    },
    /// 4xx; sending again does not help.
    Refused {
        /// When.
        at: Timestamp,
    },
    /// No such service in the catalogue.
    NotConnected {
        /// Since when.
        since: Timestamp,
    },
}

/// The facts about the last notice and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryFacts {
    /// When the notice was put in the queue, and what became of it; `None` if there is none.
    pub notice: Option<NoticeFacts>,
    /// When their system fetched the version that the notice is about.
    pub fetched_at: Option<Timestamp>,
    /// When their copy or approval changed last.
    pub answered_at: Option<Timestamp>,
}

/// What the queue knows about one notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeFacts {
    /// When the change was made.
    pub enqueued_at: Timestamp,
    /// What became of it.
    pub outcome: NoticeOutcome,
    /// Tries so far.
    pub tries: u32,
    /// The last try.
    pub last_try_at: Option<Timestamp>,
}

/// What became of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeOutcome {
    /// Still in the queue.
    Pending {
        /// When it is due.
        due_at: Timestamp,
    },
    /// Answered with 200.
    Delivered,
    /// Answered with 4xx.
    Refused,
    /// Seven days without success.
    GivenUp,
    /// The partner offers no such service.
    NotConnected,
}

impl Delivery {
    /// Stable short name for message keys and styles.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::SavedHere => "delivery-saved-here",
            Self::Sending { .. } => "delivery-sending",
            Self::PartnerNotified { .. } => "delivery-partner-notified",
            Self::Fetched { .. } => "delivery-fetched",
            Self::Answered { .. } => "delivery-answered",
            Self::TryingAgain { .. } => "delivery-trying-again",
            Self::NotDelivered { .. } => "delivery-not-delivered",
            Self::Refused { .. } => "delivery-refused",
            Self::NotConnected { .. } => "delivery-not-connected",
        }
    }
}

/// Tells the delivery state: the furthest point that the facts prove.
///
/// What the partner's system did after the message reached it counts more than what became of the notice, since a
/// system may also fetch by its own schedule. A change of theirs that came before it could know of ours is no answer.
#[must_use]
pub fn derive(facts: &DeliveryFacts) -> Delivery {
    let Some(notice) = &facts.notice else {
        return Delivery::SavedHere;
    };
    let last_try = notice.last_try_at.unwrap_or(notice.enqueued_at);
    let fetched = facts.fetched_at.filter(|at| *at >= notice.enqueued_at);
    let accepted = (notice.outcome == NoticeOutcome::Delivered).then_some(last_try);
    let reached = fetched.into_iter().chain(accepted).min().map(|at| at.max(notice.enqueued_at));
    if let (Some(reached), Some(answered)) = (reached, facts.answered_at)
        && answered > reached
    {
        return Delivery::Answered { at: answered };
    }
    if let Some(at) = fetched {
        return Delivery::Fetched { at };
    }
    match notice.outcome {
        NoticeOutcome::Pending { .. } if notice.tries == 0 => Delivery::Sending { since: notice.enqueued_at },
        NoticeOutcome::Pending { due_at } => {
            Delivery::TryingAgain { tries: notice.tries, last_at: last_try, next_at: due_at }
        }
        NoticeOutcome::Delivered => Delivery::PartnerNotified { at: last_try },
        NoticeOutcome::Refused => Delivery::Refused { at: last_try },
        NoticeOutcome::GivenUp => Delivery::NotDelivered { last_at: last_try },
        NoticeOutcome::NotConnected => Delivery::NotConnected { since: notice.enqueued_at },
    }
}

/// How long to wait after a failed try, by the number of tries so far: growing pauses, at most six hours.
#[must_use]
pub fn pause_after(tries: u32) -> SignedDuration {
    match tries {
        0 | 1 => SignedDuration::from_secs(10),
        2 => SignedDuration::from_secs(30),
        3 => SignedDuration::from_mins(2),
        4 => SignedDuration::from_mins(8),
        5 => SignedDuration::from_mins(30),
        6 => SignedDuration::from_hours(2),
        _ => SignedDuration::from_hours(6),
    }
}

/// How long a notice is tried before we give up.
pub const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

#[cfg(test)]
mod tests;
