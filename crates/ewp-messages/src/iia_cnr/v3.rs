//! IIA CNR API 3.0.0.

use crate::ReadError;
use crate::namespaces::IIA_CNR_V3;
use crate::xml::{self, Limit, Writer};

/// The receipt for a notification; it is always empty (`iia-cnr-response`, IIA CNR API 3.0.0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CnrResponse;

impl CnrResponse {
    /// Reads the document. Whatever stands inside the root element is ignored.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| root.expect(IIA_CNR_V3, "iia-cnr-response").map(|_| Self))
    }

    /// Writes the document.
    #[must_use]
    pub fn write(self) -> String {
        Writer::document(IIA_CNR_V3, "iia-cnr-response").finish()
    }
}
