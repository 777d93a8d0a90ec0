//! The `index` answer.

use crate::ReadError;
use crate::namespaces::IIAS_INDEX_V7 as NS;
use crate::xml::{self, Limit, Writer};

/// Ids of all agreements that the caller can `get` (`iias-index-response`, IIAs API 7.0.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct IndexResponse {
    /// Ids that the answering institution gave to its copies.
    pub iia_ids: Vec<String>,
}

impl IndexResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "iias-index-response")?;
            let iia_ids = root.all(NS, "iia-id").map(|id| xml::identifier("iia-id", id.text()));
            Ok(Self { iia_ids: iia_ids.collect::<Result<_, _>>()? })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "iias-index-response");
        for id in &self.iia_ids {
            writer.text(NS, "iia-id", &[], id);
        }
        writer.finish()
    }
}
