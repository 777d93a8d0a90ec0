//! The Commission's list of institutions with an Erasmus Charter for Higher Education (ECHE).
//!
//! It is published as a spreadsheet whose headings, dates and codes change from one release to the next. This module
//! knows what its columns mean, repairs codes, and tells what is new in a release. It gets rows of texts and knows
//! nothing of files.

mod code;
pub mod country;
mod dates;
pub mod difference;
pub mod headings;
mod ids;
mod reading;
mod unusual;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use self::code::{ErasmusCode, NoErasmusCode, compact};
pub use self::dates::read_date;
pub use self::ids::{NoOid, NoPic, Oid, Pic};
pub use self::reading::{Fault, Problem, Reading, Repaired, Table, Unusable, read};
pub use self::unusual::Unusual;

/// One institution as the list has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its participant identification code, the key of the list.
    pub pic: Pic,
    /// Its Erasmus code; `None` if what stands there is none.
    pub erasmus: Option<ErasmusCode>,
    /// Its organisation id.
    pub oid: Option<Oid>,
    /// Its legal name.
    pub name: String,
    /// Street and house.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Its country, ISO alpha-2: where it stands, else that of its Erasmus code.
    pub country: Option<String>,
    /// Its website, as written.
    pub website: Option<String>,
    /// From when and until when the charter holds.
    pub charter: Charter,
}

/// The time for which a charter was awarded. The list does not always say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charter {
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
}

impl Charter {
    /// Whether it is over on this day.
    #[must_use]
    pub fn is_over(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }
}
