//! What a provider says about a person, made neutral: one shape for MyAcademicID, for other proxies of federations and
//! for the own provider of a university.
//!
//! Every claim may come as a text or as a list of texts. What cannot be understood is left out and counted; lengths and
//! numbers are bounded, because a provider is somebody else's server.

mod identity;
mod names;
mod reading;

pub use identity::{ExternalIdentity, MissingClaim, Names, REFEDS_MFA, REFEDS_SFA};
pub use names::{Claim, ClaimNames};
pub(crate) use reading::as_instant;
pub use reading::{Claims, MAX_LENGTH, MAX_VALUES, SubjectUnusable, read};

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderKind {
    /// A proxy that lets people of many organisations in, and others, as MyAcademicID does. What it says of
    /// `eduperson_scoped_affiliation` holds in its own community and not at the person's university, so it is ignored.
    Proxy,
    /// The own provider of an institution.
    Institution,
}

#[cfg(test)]
mod tests;
