//! The answer to a request that failed (common types 1.16.0).

use crate::ReadError;
use crate::namespaces::COMMON_TYPES;
use crate::text::{self, LangText};
use crate::xml::{self, Limit, Writer};

/// What a server says about a request that it could not serve (`error-response`, common types 1.16.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ErrorResponse {
    /// For the people who build the client.
    pub developer_message: String,
    /// For the person who waits for the answer, in one or more languages.
    pub user_messages: Vec<LangText>,
}

impl ErrorResponse {
    /// An answer for developers only.
    #[must_use]
    pub fn new(developer_message: impl Into<String>) -> Self {
        Self { developer_message: developer_message.into(), user_messages: Vec::new() }
    }

    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(COMMON_TYPES, "error-response")?;
            Ok(Self {
                developer_message: root.one(COMMON_TYPES, "developer-message")?.text(),
                user_messages: text::read_list(root, COMMON_TYPES, "user-message"),
            })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(COMMON_TYPES, "error-response");
        writer.text(COMMON_TYPES, "developer-message", &[], &self.developer_message);
        text::write_list(&mut writer, COMMON_TYPES, "user-message", &self.user_messages);
        writer.finish()
    }
}
