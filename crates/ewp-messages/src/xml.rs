//! XML as EWP uses it: a guard in front of the parser, elements found by namespace and name, and a small writer.
//!
//! Reading refuses what no EWP message has (document types, foreign encodings, deep nesting, floods of attributes)
//! before the parser sees it. The work is linear in the size of the document.

mod element;
pub mod lexer;
mod lexical;
mod scan;
mod source;
mod writer;

pub use element::{Document, Element};
pub(crate) use lexical::{
    academic_year, boolean, cefr_level, count, date, eqf_level, four_digits, identifier, language, positive_decimal,
    positive_integer, sha256_hex, v6_isced,
};
pub(crate) use source::text_of;
pub use source::{Limit, Source, decode};
pub use writer::{Writer, clean};

use crate::ReadError;

/// Reads a document within a limit and hands its root element to `read`.
///
/// ```
/// use ewp_messages::xml;
///
/// let name = xml::parse(b"<a xmlns='urn:x'><b/></a>", xml::Limit::default(), |root| Ok(root.name().to_owned()))?;
/// assert_eq!(name, "a");
/// # Ok::<(), ewp_messages::ReadError>(())
/// ```
pub fn parse<T>(
    bytes: &[u8],
    limit: Limit,
    read: impl FnOnce(Element<'_, '_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let source = decode(bytes, limit)?;
    let document = source.parse()?;
    read(document.root())
}

#[cfg(test)]
mod tests;
