//! From bytes to text that is safe to parse.

use std::borrow::Cow;

use super::element::Document;
use super::scan;
use crate::ReadError;
use crate::read_error::shortened;

/// How much document a reader accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Most bytes.
    pub bytes: usize,
    /// Most elements, texts and comments together.
    pub nodes: u32,
}

impl Limit {
    /// The usual limit with another number of bytes.
    #[must_use]
    pub fn bytes(bytes: usize) -> Self {
        Self { bytes, ..Self::default() }
    }
}

/// 5 MiB and half a million nodes.
impl Default for Limit {
    fn default() -> Self {
        Self { bytes: 5 * 1024 * 1024, nodes: 500_000 }
    }
}

/// Text of a document that passed the guard: right encoding, no DOCTYPE, bounded nesting.
#[derive(Debug)]
pub struct Source<'a> {
    text: Cow<'a, str>,
    nodes: u32,
}

/// Decodes a document and looks it over before any parsing. Line ends become LF at once, as XML 1.0 demands (2.11).
pub fn decode(bytes: &[u8], limit: Limit) -> Result<Source<'_>, ReadError> {
    let text = text_of(bytes, limit)?;
    scan::look_over(&text, limit.nodes)?;
    Ok(Source { text, nodes: limit.nodes })
}

/// Decodes a document and makes its line ends LF.
pub(crate) fn text_of(bytes: &[u8], limit: Limit) -> Result<Cow<'_, str>, ReadError> {
    if bytes.len() > limit.bytes {
        return Err(ReadError::TooLarge { limit: limit.bytes });
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => utf8(bytes)?,
    };
    Ok(if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text })
}

impl Source<'_> {
    /// Parses the text.
    pub fn parse(&self) -> Result<Document<'_>, ReadError> {
        let options = roxmltree::ParsingOptions { nodes_limit: self.nodes, ..Default::default() };
        match roxmltree::Document::parse_with_options(&self.text, options) {
            Ok(tree) => Ok(Document::new(tree)),
            Err(roxmltree::Error::DtdDetected) => Err(ReadError::Doctype),
            Err(roxmltree::Error::NodesLimitReached) => Err(scan::too_many_nodes(self.nodes)),
            Err(error) => {
                let at = error.pos();
                Err(ReadError::Malformed { line: at.row, column: at.col, reason: shortened(&error.to_string()) })
            }
        }
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::Encoding)?;
    // Names of encodings in which plain ASCII bytes mean what they mean in UTF-8.
    let compatible =
        |name: &str| ["iso-8859-", "windows-125"].iter().any(|start| name.starts_with(start)) && bytes.is_ascii();
    match declared_encoding(text).as_deref() {
        None | Some("utf-8" | "utf8" | "us-ascii" | "ascii") => Ok(Cow::Borrowed(text)),
        Some(name) if compatible(name) => Ok(Cow::Borrowed(text)),
        Some(_) => Err(ReadError::Encoding),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'static, str>, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(ReadError::Encoding);
    }
    let text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .collect::<Result<_, _>>()
        .map_err(|_| ReadError::Encoding)?;
    match declared_encoding(&text) {
        Some(name) if !name.starts_with("utf-16") => Err(ReadError::Encoding),
        _ => Ok(Cow::Owned(text)),
    }
}

/// The encoding that the XML declaration names, in lower case.
fn declared_encoding(text: &str) -> Option<String> {
    let declaration = text.strip_prefix("<?xml")?.split_once("?>")?.0;
    if declaration.len() > 200 || !declaration.starts_with([' ', '\t', '\n']) {
        return None;
    }
    let after = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let name = after.get(1..)?.split_once(quote)?.0;
    Some(name.to_ascii_lowercase())
}
