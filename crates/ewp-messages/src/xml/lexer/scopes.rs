//! Namespaces: which are declared where, and what a prefix means (Namespaces in XML 1.0).

use std::collections::HashMap;
use std::io::Read;

use super::NamespaceId;
use super::markup::RawAttribute;
use super::text;
use super::window::Window;

const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// How many prefixes are found at once.
const NEAR: usize = 64;

/// The declarations in scope.
#[derive(Debug)]
pub(super) struct Scopes {
    prefixes: String,
    bindings: Vec<Binding>,
    known: Vec<String>,
    numbers: HashMap<String, u32>,
    /// For some prefixes, the place of their innermost binding plus one. Declaring and leaving keep it true.
    near: [u32; NEAR],
    /// Counts what was declared and forgotten: as long as it stands, every prefix means the same.
    changes: u64,
}

#[derive(Clone, Copy, Debug)]
struct Binding {
    begins: usize,
    namespace: NamespaceId,
}

impl Scopes {
    pub(super) fn new() -> Self {
        let known = vec![String::new(), XML.to_owned()];
        let numbers = [(String::new(), 0), (XML.to_owned(), 1)].into();
        Self { prefixes: String::new(), bindings: Vec::new(), known, numbers, near: [0; NEAR], changes: 0 }
    }

    /// How many declarations are in scope.
    pub(super) fn len(&self) -> usize {
        self.bindings.len()
    }

    pub(super) fn changes(&self) -> u64 {
        self.changes
    }

    pub(super) fn namespace(&self, id: NamespaceId) -> &str {
        self.known.get(id.index()).map(String::as_str).unwrap_or_default()
    }

    /// Takes the declarations out of an element's attributes.
    pub(super) fn declare<R: Read>(
        &mut self,
        attributes: &mut Vec<RawAttribute>,
        window: &Window<R>,
        around: usize,
    ) -> Result<(), &'static str> {
        let mut fault = None;
        attributes.retain(|attribute| {
            let (prefix, local) = (window.slice(&attribute.prefix), window.slice(&attribute.local));
            let declared = match (prefix, local) {
                ("xmlns", prefix) => prefix,
                ("", "xmlns") => "",
                _ => return true,
            };
            let value = text::attribute_value(window.slice(&attribute.value));
            if let Err(reason) = self.bind(declared, &value, around) {
                fault = Some(reason);
            }
            false
        });
        fault.map_or(Ok(()), Err)
    }

    /// Finds the namespaces of an element's attributes. No two of them may have the same name.
    pub(super) fn resolve_all<R: Read>(
        &mut self,
        attributes: &mut [RawAttribute],
        window: &Window<R>,
    ) -> Result<(), &'static str> {
        for attribute in attributes.iter_mut() {
            let prefix = window.slice(&attribute.prefix);
            attribute.namespace = match prefix {
                "" => NamespaceId::NONE,
                prefix => self.resolve(prefix).ok_or("a prefix is not declared")?,
            };
        }
        let mut rest: &[RawAttribute] = attributes;
        while let Some((first, others)) = rest.split_first() {
            let same = |other: &RawAttribute| {
                other.namespace == first.namespace && window.slice(&other.local) == window.slice(&first.local)
            };
            if others.iter().any(same) {
                return Err("an attribute is there twice");
            }
            rest = others;
        }
        Ok(())
    }

    /// The namespace that a prefix means here; nothing if it is not declared.
    pub(super) fn resolve(&mut self, prefix: &str) -> Option<NamespaceId> {
        if let Some(near) = self.near.get(slot(prefix)).and_then(|near| near.checked_sub(1)).map(|near| near as usize)
            && self.prefix(near) == prefix
        {
            return self.bindings.get(near).map(|binding| binding.namespace);
        }
        match prefix {
            "xml" => return Some(NamespaceId::XML),
            "xmlns" => return None,
            _ => {}
        }
        let found = (0..self.bindings.len()).rev().find(|&place| self.prefix(place) == prefix);
        match found {
            Some(place) => {
                if let (Some(near), Ok(place)) = (self.near.get_mut(slot(prefix)), u32::try_from(place)) {
                    *near = place + 1;
                }
                self.bindings.get(place).map(|binding| binding.namespace)
            }
            None if prefix.is_empty() => Some(NamespaceId::NONE),
            None => None,
        }
    }

    /// Forgets the declarations of an element that closes.
    pub(super) fn leave(&mut self, around: usize) {
        while self.bindings.len() > around {
            let place = slot(self.prefix(self.bindings.len() - 1));
            if let Some(near) = self.near.get_mut(place) {
                *near = 0;
            }
            self.changes += 1;
            if let Some(binding) = self.bindings.pop() {
                self.prefixes.truncate(binding.begins);
            }
        }
    }

    fn bind(&mut self, prefix: &str, namespace: &str, around: usize) -> Result<(), &'static str> {
        let is_reserved = match prefix {
            "xml" if namespace == XML => return Ok(()),
            "xml" | "xmlns" => true,
            _ => namespace == XML || namespace == XMLNS,
        };
        if is_reserved {
            return Err("a reserved namespace or prefix is declared");
        }
        if !prefix.is_empty() && namespace.is_empty() {
            return Err("a prefix is declared without a namespace");
        }
        if (around..self.bindings.len()).any(|place| self.prefix(place) == prefix) {
            return Err("a namespace is declared twice");
        }
        let number = if let Some(number) = self.numbers.get(namespace) {
            *number
        } else {
            let number = u32::try_from(self.known.len()).map_err(|_| "there are too many namespaces")?;
            self.known.push(namespace.to_owned());
            self.numbers.insert(namespace.to_owned(), number);
            number
        };
        if let Some(near) = self.near.get_mut(slot(prefix)) {
            *near = 0;
        }
        self.changes += 1;
        self.bindings.push(Binding { begins: self.prefixes.len(), namespace: NamespaceId(number) });
        self.prefixes.push_str(prefix);
        Ok(())
    }

    fn prefix(&self, place: usize) -> &str {
        let Some(binding) = self.bindings.get(place) else { return "\0" };
        let end = self.bindings.get(place + 1).map_or(self.prefixes.len(), |next| next.begins);
        self.prefixes.get(binding.begins..end).unwrap_or_default()
    }
}

fn slot(prefix: &str) -> usize {
    let bytes = prefix.as_bytes();
    let end = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte));
    let before_last = bytes.len().checked_sub(2).and_then(|at| bytes.get(at));
    (end(bytes.last()) + end(before_last) * 5 + end(bytes.first()) * 3 + bytes.len() * 7) % NEAR
}
