//! Elements of a parsed document, found by namespace and local name; prefixes play no part.

use crate::namespaces;
use crate::read_error::{ReadError, shortened};

/// A parsed document.
#[derive(Debug)]
pub struct Document<'s> {
    tree: roxmltree::Document<'s>,
}

/// An element of a document.
#[derive(Clone, Copy, Debug)]
pub struct Element<'d, 's> {
    node: roxmltree::Node<'d, 's>,
}

impl<'s> Document<'s> {
    pub(super) fn new(tree: roxmltree::Document<'s>) -> Self {
        Self { tree }
    }

    /// The root element.
    #[must_use]
    pub fn root(&self) -> Element<'_, 's> {
        Element { node: self.tree.root_element() }
    }
}

impl<'d, 's: 'd> Element<'d, 's> {
    /// Local name.
    #[must_use]
    pub fn name(self) -> &'d str {
        self.node.tag_name().name()
    }

    /// Namespace; empty if none.
    #[must_use]
    pub fn namespace(self) -> &'d str {
        self.node.tag_name().namespace().unwrap_or_default()
    }

    /// All child elements, in document order.
    pub fn elements(self) -> impl Iterator<Item = Self> + use<'d, 's> {
        self.node.children().filter(roxmltree::Node::is_element).map(|node| Self { node })
    }

    /// The child elements of this name, in document order.
    pub fn all(self, namespace: &str, name: &str) -> impl Iterator<Item = Self> {
        self.elements().filter(move |child| child.is(namespace, name))
    }

    /// The one child element of this name, if it is there.
    pub fn optional(self, namespace: &str, name: &'static str) -> Result<Option<Self>, ReadError> {
        let mut found = self.all(namespace, name);
        let first = found.next();
        match found.count() {
            0 => Ok(first),
            more => {
                Err(ReadError::Repeated { element: name, within: shortened(self.name()), allowed: 1, found: more + 1 })
            }
        }
    }

    /// The one child element of this name.
    pub fn one(self, namespace: &str, name: &'static str) -> Result<Self, ReadError> {
        self.optional(namespace, name)?.ok_or_else(|| self.lacks(name))
    }

    /// Checks that this is the element of that name, for roots.
    pub fn expect(self, namespace: &str, name: &str) -> Result<Self, ReadError> {
        if self.is(namespace, name) {
            return Ok(self);
        }
        Err(ReadError::WrongRoot {
            expected: format!("{{{namespace}}}{name}"),
            found: format!("{{{}}}{}", shortened(self.namespace()), shortened(self.name())),
        })
    }

    /// Whether this is the element of that name.
    #[must_use]
    pub fn is(self, namespace: &str, name: &str) -> bool {
        self.name() == name && self.namespace() == namespace
    }

    /// All text inside, untouched; comments and processing instructions are no text.
    #[must_use]
    pub fn text(self) -> String {
        self.node.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect()
    }

    /// Value of the attribute that has this name and no namespace.
    #[must_use]
    pub fn attribute(self, name: &str) -> Option<&'d str> {
        self.attributes()
            .find(|(namespace, local, _)| namespace.is_empty() && *local == name)
            .map(|(_, _, value)| value)
    }

    /// The language by `xml:lang`; nothing if it is absent or empty.
    #[must_use]
    pub fn lang(self) -> Option<&'d str> {
        self.attributes()
            .find(|(namespace, name, _)| *namespace == namespaces::XML && *name == "lang")
            .map(|(_, _, value)| value.trim_ascii())
            .filter(|lang| !lang.is_empty())
    }

    /// Attributes as (namespace or empty, local name, value), in document order. Namespace declarations are none.
    pub fn attributes(self) -> impl Iterator<Item = (&'d str, &'d str, &'d str)> {
        self.node
            .attributes()
            .map(|attribute| (attribute.namespace().unwrap_or_default(), attribute.name(), attribute.value()))
    }

    /// This element and all below it, in document order.
    pub fn descendants(self) -> impl Iterator<Item = Self> + use<'d, 's> {
        self.node.descendants().filter(roxmltree::Node::is_element).map(|node| Self { node })
    }

    /// Texts of all children of this name, without the empty ones: an empty optional element says nothing.
    pub(crate) fn texts(self, namespace: &str, name: &str) -> Vec<String> {
        self.all(namespace, name).map(Self::text).filter(|text| !text.is_empty()).collect()
    }

    /// Text of the one optional child of this name; an empty one counts as absent.
    pub(crate) fn optional_text(self, namespace: &str, name: &'static str) -> Result<Option<String>, ReadError> {
        Ok(self.optional(namespace, name)?.map(Self::text).filter(|text| !text.is_empty()))
    }

    /// The refusal of an element without a child that it must have.
    pub(crate) fn lacks(self, element: &'static str) -> ReadError {
        ReadError::Missing { element, within: shortened(self.name()) }
    }
}
