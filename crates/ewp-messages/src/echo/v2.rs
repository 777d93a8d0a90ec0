//! Echo API 2.0.1.

use crate::ReadError;
use crate::namespaces::ECHO_V2;
use crate::xml::{self, Element, Limit, Writer};

/// The answer: who the caller is and what it said (`response`, Echo API 2.0.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EchoResponse {
    /// Institutions that the caller's key covers.
    pub hei_ids: Vec<String>,
    /// The values of the parameter `echo` in the order of the request, empty ones included.
    pub echoes: Vec<String>,
}

impl EchoResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(ECHO_V2, "response")?;
            let texts = |name| root.all(ECHO_V2, name).map(Element::text).collect();
            Ok(Self { hei_ids: texts("hei-id"), echoes: texts("echo") })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(ECHO_V2, "response");
        for hei_id in &self.hei_ids {
            writer.text(ECHO_V2, "hei-id", &[], hei_id);
        }
        for echo in &self.echoes {
            writer.text(ECHO_V2, "echo", &[], echo);
        }
        writer.finish()
    }
}
