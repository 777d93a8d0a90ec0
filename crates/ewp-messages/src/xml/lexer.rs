//! A strict reader of XML events, for documents that are too long or too frequent for a tree.
//!
//! It reads from memory or from a stream, holds no more than the piece that it looks at, and refuses what XML 1.0 and
//! Namespaces in XML 1.0 refuse, every DOCTYPE besides. The work is linear in the size of the document. After each
//! step the lexer stands at one piece, and its methods tell what that is.

use std::borrow::Cow;
use std::io::{self, Read};
use std::ops::Range;

mod markup;
mod scopes;
mod text;
mod window;

use self::markup::{Piece, RawAttribute};
use self::scopes::Scopes;
use self::window::Window;
use super::{Limit, scan};
use crate::ReadError;

/// Why a document cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LexError {
    /// The document breaks off, since its source does.
    #[error("the source of the document fails: {0}")]
    Source(#[from] io::Error),
    /// The document is longer than allowed.
    #[error("the document is larger than {limit} bytes")]
    TooLarge {
        /// The most that is accepted.
        limit: usize,
    },
    /// There are more pieces of one kind than allowed.
    #[error("the document has more than {limit} {pieces}")]
    TooMany {
        /// What there is too much of.
        pieces: &'static str,
        /// The most that is accepted.
        limit: usize,
    },
    /// Elements are nested deeper than allowed.
    #[error("elements are nested deeper than {limit} levels")]
    TooDeep {
        /// The most that is accepted.
        limit: usize,
    },
    /// The document is not in UTF-8.
    #[error("the document is not in UTF-8")]
    NotUtf8,
    /// The document has a document type declaration.
    #[error("the document has a DOCTYPE")]
    Doctype,
    /// The text is not well-formed.
    #[error("not well-formed XML in line {line}, column {column}: {reason}")]
    Malformed {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// What is wrong.
        reason: &'static str,
    },
}

/// What a document may have at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes.
    pub bytes: usize,
    /// Levels of nesting.
    pub levels: usize,
    /// Attributes of one element, namespace declarations included.
    pub attributes: usize,
    /// Namespace declarations in scope.
    pub namespaces: usize,
    /// Elements, texts, comments and instructions together.
    pub nodes: usize,
}

/// What the lexer stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An element opens.
    Start,
    /// Text in an element, or a part of it.
    Text,
    /// The element that was opened last and is still open closes.
    End,
    /// The document is over.
    Eof,
}

/// A namespace, numbered in the order of first appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NamespaceId(u32);

impl NamespaceId {
    /// No namespace.
    pub const NONE: Self = Self(0);
    /// The namespace of `xml:lang`.
    pub const XML: Self = Self(1);

    /// The number, small and without gaps.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One attribute. Namespace declarations are none.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'w> {
    /// Its namespace; none without a prefix.
    pub namespace: NamespaceId,
    /// Its local name.
    pub name: &'w str,
    raw: &'w str,
}

impl<'w> Attribute<'w> {
    /// The value with references resolved.
    #[must_use]
    pub fn value(&self) -> Cow<'w, str> {
        text::attribute_value(self.raw)
    }
}

/// Reads one document.
#[derive(Debug)]
pub struct Lexer<R> {
    window: Window<R>,
    bounds: Bounds,
    scopes: Scopes,
    /// Whether an encoding that the document names matters: it does not when the text was decoded before.
    heeds_encoding: bool,
    place: Place,
    /// Names of the open elements, one after the other.
    names: String,
    open: Vec<Open>,
    attributes: Vec<RawAttribute>,
    text: Text,
    nodes: usize,
    /// The element at which the lexer stands has no content, and its end was not told yet.
    is_empty_element: bool,
    /// The lexer stands at the end of the innermost element.
    is_closing: bool,
    /// Where the end tag at which the lexer stands begins in the document.
    piece_begins: usize,
}

/// A place just after a start tag.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    place: usize,
    depth: usize,
}

/// The whole content of an element of one document, to be recognised where it stands again.
#[derive(Clone, Debug)]
pub struct Passage {
    text: String,
    /// The namespaces that it was read with.
    changes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Beginning,
    BeforeRoot,
    InRoot,
    AfterRoot,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    /// Where its qualified name begins in `names`.
    begins: usize,
    /// Where its local name begins there.
    local: usize,
    namespace: NamespaceId,
    /// How many namespace declarations were in scope around it.
    scopes: usize,
}

#[derive(Clone, Debug, Default)]
struct Text {
    range: Range<usize>,
    is_data: bool,
}

impl Lexer<io::Empty> {
    /// Reads a text that is in memory and decoded, whatever encoding it names.
    #[must_use]
    pub fn of_text(text: &str, bounds: Bounds) -> Self {
        Self::with(Window::of_text(text), bounds, false)
    }
}

impl<R: Read> Lexer<R> {
    /// Reads UTF-8 from a source.
    pub fn of_source(source: R, bounds: Bounds) -> Self {
        Self::with(Window::of_source(source, bounds.bytes), bounds, true)
    }

    fn with(window: Window<R>, bounds: Bounds, heeds_encoding: bool) -> Self {
        Self {
            window,
            bounds,
            scopes: Scopes::new(),
            heeds_encoding,
            place: Place::Beginning,
            names: String::new(),
            open: Vec::new(),
            attributes: Vec::new(),
            text: Text::default(),
            nodes: 0,
            is_empty_element: false,
            is_closing: false,
            piece_begins: 0,
        }
    }

    /// Goes on to the next piece that matters. After an error or the end of the document there is no next piece.
    pub fn advance(&mut self) -> Result<Event, LexError> {
        if self.is_closing {
            self.is_closing = false;
            self.close();
        }
        if self.is_empty_element {
            self.is_empty_element = false;
            self.is_closing = true;
            return Ok(Event::End);
        }
        loop {
            if self.window.rest().is_empty() && !self.window.is_over() {
                self.window.fill()?;
                continue;
            }
            if self.place == Place::Beginning {
                match markup::declaration(self.window.rest()) {
                    Ok(Some(declaration)) => self.begin(&declaration)?,
                    Ok(None) => self.more()?,
                    Err(reason) => return Err(self.window.malformed(reason)),
                }
                continue;
            }
            if let Some(length) = self.quick_end() {
                self.piece_begins = self.window.place();
                self.window.pass(length);
                self.is_closing = true;
                return Ok(Event::End);
            }
            let read = markup::piece(self.window.rest(), self.window.is_over(), &mut self.attributes);
            match read {
                Ok(Some(piece)) => {
                    if let Some(event) = self.take(&piece)? {
                        return Ok(event);
                    }
                }
                Ok(None) => self.more()?,
                Err(reason) => return Err(self.window.malformed(reason)),
            }
        }
    }

    /// Passes over everything in the element that was opened just now, its end included.
    pub fn skip(&mut self) -> Result<(), LexError> {
        let around = self.open.len();
        loop {
            match self.advance()? {
                Event::End if self.open.len() == around => return Ok(()),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Remembers where the lexer stands, in the element that was opened just now.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark { place: self.window.place(), depth: self.open.len() }
    }

    /// What stood between the start tag that was marked and its end tag, at which the lexer stands now. Nothing if it
    /// is not at hand any more, or if the lexer stands elsewhere.
    #[must_use]
    pub fn passage(&self, mark: Mark) -> Option<Passage> {
        if !self.is_closing || mark.depth != self.open.len() {
            return None;
        }
        let text = self.window.between(mark.place, self.piece_begins)?;
        Some(Passage { text: text.to_owned(), changes: self.scopes.changes() })
    }

    /// Passes over all of the content of the element that was opened just now, if it is a passage that was read before
    /// and that means the same here.
    pub fn pass_over(&mut self, passage: &Passage) -> bool {
        let rest = self.window.rest().strip_prefix(passage.text.as_str());
        let repeats = !self.is_empty_element
            && self.scopes.changes() == passage.changes
            && rest.is_some_and(|rest| rest.starts_with("</"));
        if repeats {
            self.window.pass(passage.text.len());
        }
        repeats
    }

    /// How many elements are open, the one that opens or closes here included.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Local name of an open element: 0 is the innermost, 1 the one around it. Empty where there is none.
    #[must_use]
    pub fn name(&self, outwards: usize) -> &str {
        let Some(at) = self.open.len().checked_sub(outwards + 1) else { return "" };
        let Some(open) = self.open.get(at) else { return "" };
        let end = self.open.get(at + 1).map_or(self.names.len(), |next| next.begins);
        self.names.get(open.local..end).unwrap_or_default()
    }

    /// Namespace of the innermost open element.
    #[must_use]
    pub fn namespace_id(&self) -> NamespaceId {
        self.open.last().map_or(NamespaceId::NONE, |open| open.namespace)
    }

    /// The text of a namespace.
    #[must_use]
    pub fn namespace(&self, id: NamespaceId) -> &str {
        self.scopes.namespace(id)
    }

    /// Attributes of the element that was opened just now, in the order of the document.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'_>> {
        self.attributes.iter().map(|raw| self.attribute(raw))
    }

    /// Adds the text at which the lexer stands, references resolved and line ends made LF.
    pub fn push_text(&self, out: &mut String) {
        let raw = self.window.slice(&self.text.range);
        if self.text.is_data { text::push_data(raw, out) } else { text::push_text(raw, out) }
    }

    /// Whether the text at which the lexer stands is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.window.slice(&self.text.range).bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// The length of the end tag of the innermost element, if that is what comes, written as most are.
    fn quick_end(&self) -> Option<usize> {
        let name = self.names.get(self.open.last()?.begins..)?;
        let after = self.window.rest().strip_prefix("</")?.strip_prefix(name)?;
        after.starts_with('>').then_some(name.len() + 3)
    }

    fn attribute(&self, raw: &RawAttribute) -> Attribute<'_> {
        Attribute { namespace: raw.namespace, name: self.window.slice(&raw.local), raw: self.window.slice(&raw.value) }
    }

    /// Makes a piece whole that is not whole yet.
    fn more(&mut self) -> Result<(), LexError> {
        if self.window.is_over() {
            return Err(self.window.malformed("the document ends too early"));
        }
        self.window.fill()
    }

    fn begin(&mut self, declaration: &markup::Declaration) -> Result<(), LexError> {
        self.place = Place::BeforeRoot;
        let encoding = self.window.slice(&self.window.here(&declaration.encoding));
        let fits = encoding.is_empty()
            || ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known));
        if self.heeds_encoding && !fits {
            return Err(LexError::NotUtf8);
        }
        self.window.pass(declaration.length);
        Ok(())
    }

    /// Takes a whole piece in; nothing if it does not matter to the reader.
    fn take(&mut self, piece: &Piece) -> Result<Option<Event>, LexError> {
        match piece {
            Piece::Start { prefix, local, is_empty, length } => {
                self.start(prefix, local, *is_empty)?;
                self.window.pass(*length);
                Ok(Some(Event::Start))
            }
            Piece::End { name, length } => {
                let begins = self.open.last().map_or(usize::MAX, |open| open.begins);
                if self.names.get(begins..) != Some(self.window.slice(&self.window.here(name))) {
                    return Err(self.window.malformed("an end tag does not fit"));
                }
                self.piece_begins = self.window.place();
                self.window.pass(*length);
                self.is_closing = true;
                Ok(Some(Event::End))
            }
            Piece::Text { length } => {
                let range = self.window.here(&(0..*length));
                self.text = Text { range, is_data: false };
                if self.place != Place::InRoot {
                    if !self.is_blank() {
                        return Err(self.window.malformed("there is text outside the root element"));
                    }
                    self.window.pass(*length);
                    return Ok(None);
                }
                self.count()?;
                self.window.pass(*length);
                Ok(Some(Event::Text))
            }
            Piece::Data { text, length } => {
                if self.place != Place::InRoot {
                    return Err(self.window.malformed("there is text outside the root element"));
                }
                self.text = Text { range: self.window.here(text), is_data: true };
                self.count()?;
                self.window.pass(*length);
                Ok(Some(Event::Text))
            }
            Piece::Aside { length } => {
                self.count()?;
                self.window.pass(*length);
                Ok(None)
            }
            Piece::Doctype => Err(LexError::Doctype),
            Piece::Nothing if self.place == Place::AfterRoot => Ok(Some(Event::Eof)),
            Piece::Nothing if self.place == Place::BeforeRoot => Err(self.window.malformed("there is no root element")),
            Piece::Nothing => Err(self.window.malformed("the document ends too early")),
        }
    }

    fn start(&mut self, prefix: &Range<usize>, local: &Range<usize>, is_empty: bool) -> Result<(), LexError> {
        match self.place {
            Place::AfterRoot => return Err(self.window.malformed("there are several root elements")),
            _ => self.place = Place::InRoot,
        }
        self.count()?;
        if self.open.len() >= self.bounds.levels {
            return Err(LexError::TooDeep { limit: self.bounds.levels });
        }
        if self.attributes.len() > self.bounds.attributes {
            return Err(LexError::TooMany { pieces: "attributes in an element", limit: self.bounds.attributes });
        }
        let around = self.scopes.len();
        for attribute in &mut self.attributes {
            attribute.settle(&self.window);
        }
        let declared = self.scopes.declare(&mut self.attributes, &self.window, around);
        declared.map_err(|reason| self.window.malformed(reason))?;
        if self.scopes.len() > self.bounds.namespaces {
            return Err(LexError::TooMany { pieces: "namespaces in scope", limit: self.bounds.namespaces });
        }
        let resolved = self.scopes.resolve_all(&mut self.attributes, &self.window);
        resolved.map_err(|reason| self.window.malformed(reason))?;
        let prefix = self.window.slice(&self.window.here(prefix));
        let local = self.window.slice(&self.window.here(local));
        let Some(namespace) = self.scopes.resolve(prefix) else {
            return Err(self.window.malformed("a prefix is not declared"));
        };
        let begins = self.names.len();
        if !prefix.is_empty() {
            self.names.push_str(prefix);
            self.names.push(':');
        }
        self.open.push(Open { begins, local: self.names.len(), namespace, scopes: around });
        self.names.push_str(local);
        self.is_empty_element = is_empty;
        Ok(())
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.names.truncate(open.begins);
            self.scopes.leave(open.scopes);
        }
        if self.open.is_empty() {
            self.place = Place::AfterRoot;
        }
    }

    fn count(&mut self) -> Result<(), LexError> {
        self.nodes += 1;
        if self.nodes > self.bounds.nodes {
            return Err(LexError::TooMany { pieces: "elements and texts", limit: self.bounds.nodes });
        }
        Ok(())
    }
}

/// The bounds of messages, the same as those of the tree reader.
impl From<Limit> for Bounds {
    fn from(limit: Limit) -> Self {
        Self {
            bytes: limit.bytes,
            levels: scan::MOST_LEVELS,
            attributes: scan::MOST_ATTRIBUTES,
            namespaces: scan::MOST_NAMESPACES,
            nodes: limit.nodes as usize,
        }
    }
}

impl From<LexError> for ReadError {
    fn from(error: LexError) -> Self {
        match error {
            LexError::Source(error) => Self::Malformed { line: 0, column: 0, reason: error.to_string() },
            LexError::TooLarge { limit } => Self::TooLarge { limit },
            LexError::TooMany { pieces, limit } => Self::TooMany { pieces, limit },
            LexError::TooDeep { limit } => Self::TooDeep { limit },
            LexError::NotUtf8 => Self::Encoding,
            LexError::Doctype => Self::Doctype,
            LexError::Malformed { line, column, reason } => Self::Malformed { line, column, reason: reason.to_owned() },
        }
    }
}

#[cfg(test)]
mod tests;
