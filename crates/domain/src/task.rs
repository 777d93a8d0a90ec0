//! Whose turn it is with each thing that Habita keeps: what has to be done next, by whom, by when, and what waiting
//! costs. A step is derived from facts and never typed; it ends by itself when the fact changes.
//!
//! Each kind of object has one function that tells its steps: [`agreement::steps`], [`received::step`],
//! [`connection::step`]. An object of a later kind brings a function of its own and its kinds of steps.

pub mod agreement;
pub mod connection;
mod kind;
pub mod received;

use std::fmt;

use jiff::{SignedDuration, Timestamp};

pub use self::kind::{Kind, Pile};
use crate::agreement::standing::Who;
use crate::hei::{HeiId, IiaId};
use crate::ids::AgreementId;

/// The thing that a step is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// An agreement of ours.
    Agreement(AgreementId),
    /// A partner's agreement that belongs to none of ours.
    Received {
        /// Whose it is.
        partner: HeiId,
        /// Its id there.
        remote_id: IiaId,
    },
    /// The connection with a partner's system.
    Connection(HeiId),
}

/// One thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub kind: Kind,
    /// With what.
    pub object: Object,
    /// Who acts.
    pub who: Who,
    /// Since when it waits.
    pub since: Timestamp,
    /// By when it should be done.
    pub due: Timestamp,
    /// A number that belongs to it: differences, messages. At most [`MOST_COUNTED`] where nobody counts further.
    pub number: u32,
}

/// Beyond this number of messages nobody counts.
pub const MOST_COUNTED: u32 = 100;

/// What names a step for as long as it lasts: kind, object and since when. It is kept with what people add to a step,
/// so that nothing they add is lost when all steps are derived anew.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey {
    /// What has to be done.
    pub kind: Kind,
    /// Since when.
    pub since: Timestamp,
    /// With what.
    pub object: Object,
}

impl Step {
    /// A step that is due by the rule of its kind.
    #[must_use]
    pub fn new(kind: Kind, object: Object, who: Who, since: Timestamp) -> Self {
        let span = SignedDuration::from_hours(24 * i64::from(kind.days()));
        Self { kind, object, who, since, due: since.saturating_add(span).unwrap_or(Timestamp::MAX), number: 0 }
    }

    /// The same with a number.
    #[must_use]
    pub fn counting(self, number: usize) -> Self {
        Self { number: u32::try_from(number).unwrap_or(u32::MAX), ..self }
    }

    /// Its name.
    #[must_use]
    pub fn key(&self) -> StepKey {
        StepKey { kind: self.kind, since: self.since, object: self.object.clone() }
    }

    /// In which list it stands.
    #[must_use]
    pub fn pile(&self) -> Pile {
        self.kind.pile(self.who)
    }
}

impl Object {
    /// The agreement of ours, if it is one.
    #[must_use]
    pub fn agreement(&self) -> Option<&AgreementId> {
        match self {
            Self::Agreement(id) => Some(id),
            Self::Received { .. } | Self::Connection(_) => None,
        }
    }

    /// The partner, where the object alone names it.
    #[must_use]
    pub fn partner(&self) -> Option<&HeiId> {
        match self {
            Self::Agreement(_) => None,
            Self::Received { partner, .. } | Self::Connection(partner) => Some(partner),
        }
    }

    fn fits(&self, kind: Kind) -> bool {
        match self {
            Self::Agreement(_) => kind.is_of_agreement(),
            Self::Received { .. } => matches!(kind, Kind::AnswerReceived | Kind::ReportUnreadable),
            Self::Connection(_) => kind.is_of_connection(),
        }
    }
}

/// Its ids with a blank between them; no id has one.
impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Agreement(id) => write!(f, "{id}"),
            Self::Received { partner, remote_id } => write!(f, "{partner} {remote_id}"),
            Self::Connection(partner) => write!(f, "{partner}"),
        }
    }
}

/// `KIND MICROSECONDS OBJECT`, for the store and for forms.
impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind.slug(), self.since.as_microsecond(), self.object)
    }
}

impl StepKey {
    /// Reads a name that a form or the store brought back; `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let kind = Kind::from_slug(parts.next()?)?;
        let since = Timestamp::from_microsecond(parts.next()?.parse().ok()?).ok()?;
        let object = match (parts.next()?, parts.next()) {
            (partner, Some(remote)) => {
                Object::Received { partner: HeiId::parse(partner).ok()?, remote_id: IiaId::parse(remote).ok()? }
            }
            (id, None) if kind.is_of_agreement() => Object::Agreement(AgreementId::parse(id)?),
            (partner, None) => Object::Connection(HeiId::parse(partner).ok()?),
        };
        (parts.next().is_none() && object.fits(kind)).then_some(Self { kind, since, object })
    }
}

#[cfg(test)]
mod tests;
