//! Just enough XML for manifests and the catalogue: a bounded reader that gives small trees, and a writer that uses
//! the network's conventional prefixes.
//!
//! The same tree carries API entries that this crate does not know from manifests into the catalogue.

use std::sync::Arc;

use ewp_messages::xml::lexer::LexError;

mod read;
mod write;

pub(crate) use read::Reader;
pub(crate) use write::{document, part};

/// The namespace of `xml:lang`.
const XML_NAMESPACE: &str = "http://www.w3.org/XML/1998/namespace";

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// The document is longer than the reader allows.
    #[error("the document is longer than {limit} bytes")]
    TooLarge {
        /// How long it may be.
        limit: usize,
    },
    /// The document is not in UTF-8.
    #[error("the document is not in UTF-8")]
    NotUtf8,
    /// The document has a DOCTYPE.
    #[error("the document has a DOCTYPE, which is refused")]
    Doctype,
    /// The document is not well-formed.
    #[error("the document is not well-formed: {0}")]
    Malformed(String),
    /// Elements are nested deeper than 100 levels.
    #[error("the document is nested deeper than 100 levels")]
    TooDeep,
    /// An element has more than 100 attributes.
    #[error("an element has more than 100 attributes")]
    TooManyAttributes,
}

/// An element with everything in it that these documents can mean. They never mix text with elements.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Element {
    /// The namespace, empty for none.
    pub namespace: Arc<str>,
    /// The local name.
    pub name: String,
    /// The attributes without a namespace, and `xml:lang` under that name. Others are not kept.
    pub attributes: Vec<(String, String)>,
    /// The child elements.
    pub children: Vec<Element>,
    /// The text of an element without children, as written, references resolved.
    pub text: String,
}

impl Element {
    /// An empty element.
    #[must_use]
    pub fn new(namespace: impl Into<Arc<str>>, name: &str) -> Self {
        Self {
            namespace: namespace.into(),
            name: name.to_owned(),
            attributes: Vec::new(),
            children: Vec::new(),
            text: String::new(),
        }
    }

    /// The same element with this text.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The same element with one more attribute.
    #[must_use]
    pub fn with_attribute(mut self, name: &str, value: &str) -> Self {
        self.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same element with one more child.
    #[must_use]
    pub fn with(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// Whether the element has this namespace and local name.
    #[must_use]
    pub fn is(&self, namespace: &str, name: &str) -> bool {
        self.name == name && &*self.namespace == namespace
    }

    /// The children with this namespace and local name.
    pub fn children_named(&self, namespace: &str, name: &str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.is(namespace, name))
    }

    /// The first child with this namespace and local name.
    #[must_use]
    pub fn child(&self, namespace: &str, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.is(namespace, name))
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

impl From<LexError> for XmlError {
    fn from(error: LexError) -> Self {
        match error {
            LexError::TooLarge { limit } => Self::TooLarge { limit },
            LexError::NotUtf8 => Self::NotUtf8,
            LexError::Doctype => Self::Doctype,
            other => Self::Malformed(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests;
