//! What has to be done next about a partner's agreement that belongs to none of ours.

use jiff::Timestamp;

use super::{Kind, Object, Step};
use crate::agreement::standing::Who;
use crate::hei::{HeiId, IiaId};

/// What is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Whose it is.
    pub partner: HeiId,
    /// Its id there.
    pub remote_id: IiaId,
    /// When we first heard of it.
    pub first_seen: Timestamp,
    /// When its newest readable version came, if any could be read.
    pub read_at: Option<Timestamp>,
    /// Since when its document cannot be used.
    pub problem_since: Option<Timestamp>,
    /// Whether it belongs to an agreement of ours.
    pub linked: bool,
    /// Whether the partner's system has it no more.
    pub gone: bool,
    /// Whether somebody put it aside.
    pub aside: bool,
}

/// The next step; `None` if nobody has to decide anything. A new version of theirs is a new question.
#[must_use]
pub fn step(received: &Received) -> Option<Step> {
    if received.linked || received.gone || received.aside {
        return None;
    }
    let object = Object::Received { partner: received.partner.clone(), remote_id: received.remote_id.clone() };
    let since = received.read_at.unwrap_or(received.first_seen);
    let (kind, since) = match received.problem_since {
        Some(problem_since) => (Kind::ReportUnreadable, problem_since),
        None => (Kind::AnswerReceived, since),
    };
    Some(Step::new(kind, object, Who::Us, since))
}
