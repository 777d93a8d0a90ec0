//! What has to be done next about the connection with a partner's system. It is one step for each partner and not one
//! for each message, since the cause is one.

use jiff::Timestamp;

use super::{Kind, Object, Step};
use crate::agreement::standing::Who;
use crate::hei::HeiId;

/// What is known of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// With whom.
    pub partner: HeiId,
    /// Messages that the partner's system refused and nothing has followed.
    pub refused: Option<Stuck>,
    /// Messages that were given up and nothing has followed.
    pub undelivered: Option<Stuck>,
    /// Messages for which the partner has no service, and nothing has followed.
    pub unconnected: Option<Stuck>,
    /// Since when the partner's system does not answer, if it is left in peace for that.
    pub silent_since: Option<Timestamp>,
}

/// Messages that ended without success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// How many; see [`super::MOST_COUNTED`].
    pub messages: u32,
    /// When the first of them ended.
    pub since: Timestamp,
}

/// The next step; `None` if all is well. What people must repair comes before what goes on by itself.
#[must_use]
pub fn step(connection: &Connection) -> Option<Step> {
    let object = || Object::Connection(connection.partner.clone());
    let stuck = |kind, stuck: Stuck| Step { number: stuck.messages, ..Step::new(kind, object(), Who::Us, stuck.since) };
    None.or_else(|| connection.refused.map(|found| stuck(Kind::MessagesRefused, found)))
        .or_else(|| connection.undelivered.map(|found| stuck(Kind::MessagesUndelivered, found)))
        .or_else(|| connection.unconnected.map(|found| stuck(Kind::PartnerNotConnected, found)))
        .or_else(|| {
            let since = connection.silent_since?;
            Some(Step::new(Kind::PartnerSilent, object(), Who::Partner, since))
        })
}
