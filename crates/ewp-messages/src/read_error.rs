//! Why a document could not be read.

/// A fact about a document that keeps it from being read. The texts quote the document in short pieces: show them to
/// people who may see the document, and log only the kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The document has more bytes, or leads to a longer text, than the reader accepts.
    #[error("the document is larger than {limit} bytes")]
    TooLarge {
        /// The most that is accepted.
        limit: usize,
    },
    /// The document has more pieces of one kind than any real message has.
    #[error("the document has more than {limit} {pieces}")]
    TooMany {
        /// What there is too much of.
        pieces: &'static str,
        /// The most that is accepted.
        limit: usize,
    },
    /// The bytes are neither UTF-8 nor UTF-16 with a byte order mark, or the document claims another encoding.
    #[error("the document is not UTF-8 or UTF-16 text")]
    Encoding,
    /// The document has a document type declaration (EWP architecture 1.15 allows none).
    #[error("the document has a DOCTYPE")]
    Doctype,
    /// Elements are nested deeper than any real message nests them.
    #[error("elements are nested deeper than {limit} levels")]
    TooDeep {
        /// The most that is accepted.
        limit: usize,
    },
    /// The text is not well-formed XML.
    #[error("not well-formed XML in line {line}, column {column}: {reason}")]
    Malformed {
        /// Line, from 1; 0 if unknown.
        line: u32,
        /// Column, from 1; 0 if unknown.
        column: u32,
        /// What the parser says.
        reason: String,
    },
    /// The root element is another one, so this is another kind of document or another version.
    #[error("the root element is {found}, not {expected}")]
    WrongRoot {
        /// `{namespace}name` of the element that belongs there.
        expected: String,
        /// `{namespace}name` of the element that is there.
        found: String,
    },
    /// An element or attribute that the schema demands is absent.
    #[error("{element} is missing in {within}")]
    Missing {
        /// Name of what is missing; attributes start with `@`.
        element: &'static str,
        /// Name of the element that should have it.
        within: String,
    },
    /// An element occurs more often than the schema allows.
    #[error("{element} occurs {found} times in {within}, at most {allowed} allowed")]
    Repeated {
        /// Name of the element.
        element: &'static str,
        /// Name of the element around it.
        within: String,
        /// How often it may occur.
        allowed: usize,
        /// How often it occurs.
        found: usize,
    },
    /// A value is outside of what the schema allows.
    #[error("{element} is {value:?}, not {expected}")]
    Invalid {
        /// Name of the element; attributes start with `@`.
        element: &'static str,
        /// The value, shortened.
        value: String,
        /// What the schema allows.
        expected: &'static str,
    },
}

/// The beginning of a text from a document, short enough for an error.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let mut chars = text.chars();
    let mut short: String = chars.by_ref().take(MOST).collect();
    if chars.next().is_some() {
        short.push('…');
    }
    short
}
