//! Whether somebody is accredited, as far as the list tells.

use jiff::civil::Date;
use store::known::{Known, Listing};

/// What the list says of an institution on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Accreditation {
    /// No list was imported, so nothing is known.
    NoList,
    /// The list does not have it.
    NotListed,
    /// It is accredited; the list mostly says until when.
    Until(Option<Date>),
    /// Its charter is over since this day.
    Over(Date),
    /// It was in the list and is no more.
    Ended,
}

impl Accreditation {
    /// Of an institution, if anything is known of it at all.
    #[must_use]
    pub fn of(known: Option<&Known>, has_list: bool, today: Date) -> Self {
        match known {
            _ if !has_list => Self::NoList,
            None => Self::NotListed,
            Some(known) => match (known.listing, known.until) {
                (Listing::No, _) => Self::NotListed,
                (Listing::Ended, _) => Self::Ended,
                (Listing::Yes, Some(until)) if until < today => Self::Over(until),
                (Listing::Yes, until) => Self::Until(until),
            },
        }
    }
}
