//! An id type for each kind of thing that Habita keeps.

use serde::{Deserialize, Serialize};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Makes an id from a UUID in canonical form.
            #[must_use]
            pub fn from_uuid(uuid: uuid::Uuid) -> Self {
                Self(uuid.hyphenated().to_string())
            }

            /// Reads an id that was stored or came in an address; `None` if it is no canonical UUID.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let uuid = uuid::Uuid::try_parse(text).ok()?;
                let canonical = uuid.hyphenated().to_string();
                (canonical == text).then_some(Self(canonical))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id_type!(
    /// One agreement at one institution. It is also the `iia-id` that partners see.
    AgreementId
);
id_type!(
    /// A member of staff of one institution.
    StaffId
);
id_type!(
    /// A role that an institution made.
    RoleId
);
id_type!(
    /// One time that somebody is signed in.
    SessionId
);
id_type!(
    /// A rule that reads a role from what a login provider says.
    RuleId
);
id_type!(
    /// A notice to send or a document to fetch.
    JobId
);
id_type!(
    /// One document fetched from a partner and kept as it came.
    PartnerCopyId
);
id_type!(
    /// One line of the exchange log.
    ExchangeId
);
id_type!(
    /// A view of a list that somebody keeps.
    ViewId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_uuids_are_ids() {
        let id = "0192f0c1-2f4b-7c3a-8a55-0123456789ab";
        assert_eq!(AgreementId::parse(id).unwrap().as_str(), id);
        assert!(AgreementId::parse(&id.to_uppercase()).is_none());
        assert!(AgreementId::parse("7").is_none());
    }
}
