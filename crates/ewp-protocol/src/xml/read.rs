//! Reading: one pass over the text, no DOCTYPE, bounded in every direction.

use std::collections::HashSet;
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::{Element, XML_NAMESPACE, XmlError};

/// Deepest nesting that is read.
const DEPTH_LIMIT: usize = 100;
/// Most attributes that one element may have, namespace declarations included.
const ATTRIBUTE_LIMIT: usize = 100;
/// Most namespace declarations in scope. The official catalogue declares all its prefixes at the root.
const BINDING_LIMIT: usize = 400;

/// Walks through a document element by element.
pub(crate) struct Reader<'a> {
    inner: NsReader<&'a [u8]>,
    depth: usize,
    ended: bool,
    namespaces: HashSet<Arc<str>>,
}

/// What comes next inside an element.
pub(crate) enum Next {
    /// A child opens. Nothing in it has been read.
    Child(Element),
    /// The element closes. Here is the text that stood in it since its last child.
    Close(String),
}

impl<'a> Reader<'a> {
    /// Starts reading and returns the reader with the root element, nothing in it read.
    pub(crate) fn open(bytes: &'a [u8], limit: usize) -> Result<(Self, Element), XmlError> {
        if bytes.len() > limit {
            return Err(XmlError::TooLarge { limit });
        }
        let text = str::from_utf8(bytes).map_err(|_| XmlError::NotUtf8)?;
        let mut inner = NsReader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        inner.config_mut().expand_empty_elements = true;
        inner.resolver_mut().set_max_namespace_bindings(BINDING_LIMIT);
        let mut reader = Self { inner, depth: 0, ended: false, namespaces: HashSet::new() };
        match reader.next()? {
            Next::Child(root) => Ok((reader, root)),
            Next::Close(_) => Err(malformed("there is no root element")),
        }
    }

    /// The next thing inside the element that was opened last and has not been closed.
    pub(crate) fn next(&mut self) -> Result<Next, XmlError> {
        let mut text = String::new();
        loop {
            let (namespace, event) = self.inner.read_resolved_event().map_err(broken)?;
            match event {
                Event::Start(start) => {
                    let namespace = intern(&mut self.namespaces, &namespace)?;
                    if self.ended {
                        return Err(malformed("there are several root elements"));
                    }
                    self.depth += 1;
                    if self.depth > DEPTH_LIMIT {
                        return Err(XmlError::TooDeep);
                    }
                    return head(&self.inner, namespace, &start).map(Next::Child);
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.ended = self.depth == 0;
                    return Ok(Next::Close(text));
                }
                Event::Text(piece) => text.push_str(&piece.xml10_content()),
                Event::CData(piece) => text.push_str(&piece.xml10_content()),
                Event::GeneralRef(reference) => {
                    let name: &str = &reference;
                    match reference.resolve_char_ref().map_err(broken)? {
                        Some(character) => text.push(character),
                        None => text.push_str(
                            quick_xml::escape::resolve_predefined_entity(name)
                                .ok_or_else(|| malformed("an entity is not declared"))?,
                        ),
                    }
                }
                Event::DocType(_) => return Err(XmlError::Doctype),
                Event::Eof if self.depth == 0 => return Ok(Next::Close(text)),
                Event::Eof => return Err(malformed("the document ends too early")),
                Event::Decl(declaration) => check_encoding(&declaration)?,
                Event::Empty(_) | Event::Comment(_) | Event::PI(_) => {}
            }
            if self.depth == 0 && !text.trim_ascii().is_empty() {
                return Err(malformed("there is text outside the root element"));
            }
        }
    }

    /// Reads everything in an element that was opened just now.
    pub(crate) fn fill(&mut self, mut element: Element) -> Result<Element, XmlError> {
        loop {
            match self.next()? {
                Next::Child(child) => {
                    let child = self.fill(child)?;
                    element.children.push(child);
                }
                Next::Close(text) => {
                    if !text.chars().all(is_xml_char) {
                        return Err(malformed("a character is not allowed in XML"));
                    }
                    if element.children.is_empty() {
                        element.text = text;
                    }
                    return Ok(element);
                }
            }
        }
    }

    /// Checks that nothing follows the root element, which was closed just now.
    pub(crate) fn finish(mut self) -> Result<(), XmlError> {
        match self.next()? {
            Next::Child(_) => Err(malformed("there are several root elements")),
            Next::Close(_) => Ok(()),
        }
    }
}

fn head(reader: &NsReader<&[u8]>, namespace: Arc<str>, start: &BytesStart<'_>) -> Result<Element, XmlError> {
    let mut element = Element::new(namespace, checked_name(start.local_name().into_inner())?);
    for (index, attribute) in start.attributes().with_checks(false).enumerate() {
        if index >= ATTRIBUTE_LIMIT {
            return Err(XmlError::TooManyAttributes);
        }
        let attribute = attribute.map_err(|error| malformed(&error.to_string()))?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (resolved, local) = reader.resolver().resolve_attribute(attribute.key);
        let name = match resolved {
            ResolveResult::Unbound => checked_name(local.into_inner())?.to_owned(),
            ResolveResult::Bound(Namespace(XML_NAMESPACE)) if local.into_inner() == "lang" => "xml:lang".to_owned(),
            ResolveResult::Bound(_) => continue,
            ResolveResult::Unknown(_) => return Err(malformed("a prefix is not declared")),
        };
        if element.attribute(&name).is_some() {
            return Err(malformed("an attribute is there twice"));
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(broken)?;
        if !value.chars().all(is_xml_char) {
            return Err(malformed("a character is not allowed in XML"));
        }
        element.attributes.push((name, value.into_owned()));
    }
    Ok(element)
}

fn intern(known: &mut HashSet<Arc<str>>, namespace: &ResolveResult<'_>) -> Result<Arc<str>, XmlError> {
    let namespace = match namespace {
        ResolveResult::Bound(Namespace(namespace)) => namespace,
        ResolveResult::Unbound => "",
        ResolveResult::Unknown(_) => return Err(malformed("a prefix is not declared")),
    };
    if let Some(known) = known.get(namespace) {
        return Ok(Arc::clone(known));
    }
    let new: Arc<str> = namespace.into();
    // What had to be written as a reference could not be read again: namespaces are compared as they stand.
    if new.contains(['<', '>', '&', '"', '\t', '\n', '\r']) || !new.chars().all(is_xml_char) {
        return Err(malformed("a namespace has characters that no address has"));
    }
    known.insert(Arc::clone(&new));
    Ok(new)
}

fn check_encoding(declaration: &quick_xml::events::BytesDecl<'_>) -> Result<(), XmlError> {
    match declaration.encoding() {
        None => Ok(()),
        Some(Ok(name)) if name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("us-ascii") => Ok(()),
        Some(_) => Err(XmlError::NotUtf8),
    }
}

/// A name that can be written again. This allows a little more than XML does, nothing that changes the structure.
fn checked_name(name: &str) -> Result<&str, XmlError> {
    let mut characters = name.chars();
    let starts = characters.next().is_some_and(|first| first == '_' || first.is_alphabetic());
    if starts && characters.all(|c| matches!(c, '_' | '-' | '.') || c.is_alphanumeric()) {
        Ok(name)
    } else {
        Err(malformed("a name has characters that no name has"))
    }
}

pub(super) fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn malformed(what: &str) -> XmlError {
    XmlError::Malformed(what.to_owned())
}

fn broken(error: quick_xml::Error) -> XmlError {
    match error {
        quick_xml::Error::Namespace(quick_xml::name::NamespaceError::TooDeeplyNested(_)) => XmlError::TooDeep,
        error => XmlError::Malformed(error.to_string()),
    }
}
