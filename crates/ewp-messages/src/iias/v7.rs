//! IIAs API 7.0.0: the `get`, `index` and `stats` answers.
//!
//! Reading a `get` answer is strict about what the schema demands of the elements it knows, since an agreement that
//! breaks the schema cannot be approved by anybody; contacts alone are read leniently. Elements it does not know are
//! ignored. The order of elements of different names is not checked.
//!
//! The agreement hash depends on the exact spelling of the document. So an agreement that others may approve is
//! written once, with [`Iia::write_frozen`], kept, and served byte for byte with [`get_response_of`].

mod conditions;
mod index;
mod read;
mod stats;
mod unshown;
mod write;

pub use conditions::{
    CooperationConditions, Extension, LanguageSkill, MobilitiesPerYear, MobilitySpec, SpecKind, SubjectArea,
};
pub use index::IndexResponse;
pub use read::read_get_response;
pub use stats::StatsResponse;
pub use unshown::unshown;
pub use write::{FrozenIia, get_response_of};

use crate::ReadError;
use crate::contact::Contact;

/// The agreements that were asked for and are visible to the caller (`iias-get-response`, IIAs API 7.0.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GetResponse {
    /// One entry for each agreement; nothing for ids that are unknown.
    pub iias: Vec<Iia>,
}

/// One institution's copy of an agreement (`iia`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Iia {
    /// First the institution that serves this copy, then the other one.
    pub partners: [Partner; 2],
    /// Whether the agreement is or once was in effect.
    pub in_effect: bool,
    /// What the partners agree on.
    pub conditions: CooperationConditions,
    /// The hash that the document claims for this copy. It can be wrong: compare it with
    /// [`hashes`](crate::iia_hash::v7::hashes) of the same bytes.
    pub iia_hash: String,
    /// Id of a PDF of the agreement, for the File API.
    pub pdf_file: Option<String>,
}

/// One side of an agreement (`partner`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Partner {
    /// SCHAC identifier.
    pub hei_id: String,
    /// The unit that is the real partner, if not the whole institution.
    pub ounit_id: Option<String>,
    /// This partner's id of its copy; absent for the second partner until it is known.
    pub iia_id: Option<String>,
    /// This partner's agreement number, for people.
    pub iia_code: Option<String>,
    /// Who signs for this partner.
    pub signing_contact: Option<Contact>,
    /// Day of the first signature (`xs:date` as written).
    pub signing_date: Option<String>,
    /// Whom to ask about this agreement.
    pub contacts: Vec<Contact>,
}

impl GetResponse {
    /// Reads the document; the same as [`read_get_response`].
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        read_get_response(bytes)
    }
}

#[cfg(test)]
mod tests;
