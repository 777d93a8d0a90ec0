//! A higher education institution as manifests and the catalogue describe it.

use crate::api::CATALOGUE;
use crate::xml::Element;

/// The longest HEI ID (architecture 1.15.0, AsciiPrintableIdentifier).
const ID_LIMIT: usize = 64;

/// An institution of the network.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hei {
    /// Its primary key in the network: an Internet domain, compared as it stands.
    pub id: String,
    /// What else it is known as.
    pub other_ids: Vec<OtherId>,
    /// Its names, at least one.
    pub names: Vec<HeiName>,
}

/// An identifier of an institution beside its HEI ID.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OtherId {
    /// `erasmus`, `pic`, `erasmus-charter`, `previous-schac` or any other kind.
    pub kind: String,
    /// The identifier.
    pub value: String,
}

/// A name of an institution.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HeiName {
    /// The language, if known.
    pub lang: Option<String>,
    /// The name.
    pub text: String,
}

impl Hei {
    /// An institution with one name and nothing else.
    #[must_use]
    pub fn named(id: &str, lang: &str, name: &str) -> Self {
        Self {
            id: id.to_owned(),
            other_ids: Vec::new(),
            names: vec![HeiName { lang: Some(lang.to_owned()), text: name.to_owned() }],
        }
    }

    /// The name to show: an English one, else the first, else the HEI ID (Registry API 1.5.0).
    #[must_use]
    pub fn display_name(&self) -> &str {
        let english = |name: &&HeiName| {
            let lang = name.lang.as_deref().unwrap_or_default().as_bytes();
            lang.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(b"en"))
        };
        let name = self.names.iter().find(english).or_else(|| self.names.first());
        name.map_or(self.id.as_str(), |name| name.text.as_str())
    }

    /// Reads the element `hei`; nothing when it has no usable id.
    pub(crate) fn read(element: &Element) -> Option<Self> {
        let id = element.attribute("id").filter(|id| is_id(id))?.to_owned();
        let other_ids = element.children_named(CATALOGUE, "other-id").filter_map(|child| {
            Some(OtherId { kind: child.attribute("type")?.to_owned(), value: child.text.trim().to_owned() })
        });
        let names =
            element.children_named(CATALOGUE, "name").filter(|child| !child.text.trim().is_empty()).map(|child| {
                HeiName { lang: child.attribute("xml:lang").map(str::to_owned), text: child.text.trim().to_owned() }
            });
        Some(Self { other_ids: other_ids.collect(), names: names.collect(), id })
    }

    pub(crate) fn write(&self) -> Element {
        let mut element = Element::new(CATALOGUE, "hei").with_attribute("id", &self.id);
        for other in &self.other_ids {
            let child = Element::new(CATALOGUE, "other-id").with_attribute("type", &other.kind);
            element.children.push(child.with_text(&other.value));
        }
        for name in &self.names {
            let mut child = Element::new(CATALOGUE, "name").with_text(&name.text);
            if let Some(lang) = &name.lang {
                child = child.with_attribute("xml:lang", lang);
            }
            element.children.push(child);
        }
        element
    }
}

/// Whether a text can be an identifier at all: 1 to 64 printable ASCII characters without spaces.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=ID_LIMIT).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_name_is_preferred() {
        let mut hei = Hei::named("uni-a.example", "lv", "A universitāte");
        assert_eq!(hei.display_name(), "A universitāte");
        hei.names.push(HeiName { lang: Some("EN-gb".to_owned()), text: "University A".to_owned() });
        assert_eq!(hei.display_name(), "University A");
        hei.names.clear();
        assert_eq!(hei.display_name(), "uni-a.example");
    }
}
