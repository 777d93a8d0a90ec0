//! IIAs Approval API 2.0.0.

use crate::ReadError;
use crate::namespaces::IIAS_APPROVAL_V2 as NS;
use crate::xml::{self, Element, Limit, Writer};

/// The approvals that the answering institution holds for the copies asked about (`iias-approval-response`,
/// IIAs Approval API 2.0.0). A copy without an approval has no entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ApprovalResponse {
    /// One entry for each approved copy.
    pub approvals: Vec<Approval>,
}

/// An approval of one copy in one state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Approval {
    /// The caller's id of its copy.
    pub iia_id: String,
    /// Hash of the copy as it was approved; it is never computed anew.
    pub iia_hash: String,
    /// Id of the signed PDF, for the File API.
    pub pdf_file: Option<String>,
}

impl ApprovalResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "iias-approval-response")?;
            Ok(Self { approvals: root.all(NS, "approval").map(Approval::read).collect::<Result<_, _>>()? })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "iias-approval-response");
        for approval in &self.approvals {
            writer.open(NS, "approval", &[]);
            writer.text(NS, "iia-id", &[], &approval.iia_id);
            writer.text(NS, "iia-hash", &[], &approval.iia_hash);
            writer.optional(NS, "pdf-file", approval.pdf_file.as_deref());
            writer.close();
        }
        writer.finish()
    }
}

impl Approval {
    fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        Ok(Self {
            iia_id: xml::identifier("iia-id", element.one(NS, "iia-id")?.text())?,
            iia_hash: xml::sha256_hex("iia-hash", element.one(NS, "iia-hash")?.text())?,
            pdf_file: element.optional_text(NS, "pdf-file")?,
        })
    }
}
