//! IIA Approval CNR API 2.0.0.

use crate::ReadError;
use crate::namespaces::IIA_APPROVAL_CNR_V2;
use crate::xml::{self, Limit, Writer};

/// The receipt for a notification; it is always empty (`iia-approval-cnr-response`, IIA Approval CNR API 2.0.0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CnrResponse;

impl CnrResponse {
    /// Reads the document. Whatever stands inside the root element is ignored.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            root.expect(IIA_APPROVAL_CNR_V2, "iia-approval-cnr-response").map(|_| Self)
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(self) -> String {
        Writer::document(IIA_APPROVAL_CNR_V2, "iia-approval-cnr-response").finish()
    }
}
