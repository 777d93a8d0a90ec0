//! What can be found by its words, kept beside the facts: a projection, whose rows are written in the transaction that
//! changes a fact.
//!
//! Each thing has one row with its words, and one row for each word in each room. A room is what a person may look
//! into: all agreements, the agreements of one unit, all people. So what somebody may not open costs nothing and is
//! left out before anything is counted. Words are kept under their parts as well, for what is typed with a mistake
//! ([`domain::search::typing`]); those of codes are not.
//!
//! Institutions of the network, and those that are only accredited, belong to all institutions of this installation, as
//! the catalogue does: their rows stand under [`Whose::Network`]. Those with which an institution shares something
//! stand under it as well, so that an agreement is found by its partner's names.

mod finding;
mod keeping;
mod partners;
mod people;
mod received;

use domain::hei::{HeiId, OunitId};
use domain::search::Kind;

pub use self::finding::{Look, MOST_LOOKED, Ways, find, how_many, known_near};
pub use self::keeping::{count, forget_all, forget_unused, get, keys, of_kind, put, remove, rows};
pub use self::partners::{put_partner, share};
pub(crate) use self::people::followed;
pub use self::people::{person, settle_person};
pub(crate) use self::received::settle as settle_received;
pub use self::received::{read_object, received};
use crate::StoreError;
use crate::sql::{Bind, Row};

/// Whose rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Those of one institution of this installation.
    Institution(&'a HeiId),
    /// Those that belong to all of them.
    Network,
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub object: String,
    /// The unit in charge of it, if there is one.
    pub unit: Option<OunitId>,
    /// By what people know it.
    pub title: String,
    /// The institution with which it is shared.
    pub partner: Option<HeiId>,
    /// Its codes without blanks and signs, by which it is found exactly.
    pub codes: Vec<String>,
    /// Its words, folded, each once and in order.
    pub words: Vec<String>,
}

/// The word under which everything stands that is shared with an institution. Nobody can type it.
#[must_use]
pub fn word_of_partner(partner: &str) -> String {
    format!("@{}", partner.to_lowercase())
}

/// The room of all things of a kind, or of those of one unit.
#[must_use]
pub fn room(kind: Kind, unit: Option<&OunitId>) -> String {
    match unit {
        None => kind.slug().to_owned(),
        Some(unit) => format!("{}/{unit}", kind.slug()),
    }
}

impl Whose<'_> {
    /// As it stands in the tables. An id of an institution has no such sign.
    fn key(self) -> String {
        match self {
            Self::Institution(hei) => hei.to_string(),
            Self::Network => "*".to_owned(),
        }
    }
}

impl Bind for Whose<'_> {
    fn bind(&self) -> sea_orm::Value {
        self.key().bind()
    }
    fn absent() -> sea_orm::Value {
        String::absent()
    }
}

/// The columns that [`entry`] reads, of the table `o`.
const COLUMNS: &str = "o.kind, o.object, o.unit, o.title, o.partner, o.codes, o.words";

fn entry(row: &Row) -> Result<Entry, StoreError> {
    let kind = row.text("kind")?;
    let list = |text: String| text.split_whitespace().map(str::to_owned).collect();
    Ok(Entry {
        kind: Kind::from_slug(&kind).ok_or_else(|| StoreError::Unreadable {
            column: "kind".to_owned(),
            reason: format!("{kind:?} is nothing that is searched"),
        })?,
        object: row.text("object")?,
        unit: row.opt_read("unit")?,
        title: row.text("title")?,
        partner: row.opt_read("partner")?,
        codes: list(row.text("codes")?),
        words: list(row.text("words")?),
    })
}
