//! The hash of IIAs API 7.0.0, computed natively with the result of the published transformation.
//!
//! The hash covers the spelling of the document as it came: nothing is trimmed, sorted or normalised, and elements
//! that this crate does not know take part. Elements are matched by local name. So give it the raw bytes.

use std::fmt::Write;

use aws_lc_rs::digest;

use crate::ReadError;
use crate::xml::{self, Element, Limit, Source};

/// What the hash of one agreement in a `get` answer says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IiaHash {
    /// Id that the first partner, who serves the document, gave to its copy.
    pub iia_id: Option<String>,
    /// The document's own `iia-hash`, as it stands there; empty if it has none.
    pub claimed: String,
    /// The hash by the published algorithm: 64 lower-case hexadecimal digits.
    pub computed: String,
    /// Whether a copy in this state may be approved anew: nowhere in the document is there a marker left from
    /// version 6 (`not-yet-defined`, `v6-value`).
    pub approvable: bool,
    /// Bytes of the hashed text.
    pub text_len: usize,
}

/// Computes the hash of every agreement in a `get` answer, in the order of the document.
///
/// ```
/// let document = br#"<iias-get-response><iia>
///   <partner><hei-id>alpha.example</hei-id><iia-id>A-1</iia-id></partner>
///   <partner><hei-id>beta.example</hei-id></partner>
///   <cooperation-conditions/><iia-hash>?</iia-hash>
/// </iia></iias-get-response>"#;
/// let hashes = ewp_messages::iia_hash::v7::hashes(document)?;
/// assert_eq!(hashes[0].iia_id.as_deref(), Some("A-1"));
/// assert_eq!(hashes[0].text_len, "_iia-id_1=A-1__iia-id_2=_".len());
/// assert_ne!(hashes[0].claimed, hashes[0].computed);
/// # Ok::<(), ewp_messages::ReadError>(())
/// ```
pub fn hashes(bytes: &[u8]) -> Result<Vec<IiaHash>, ReadError> {
    xml::parse(bytes, Limit::default(), |root| {
        let marks = Marks::of(root);
        let mut budget = MOST_TEXT;
        let mut found = Vec::new();
        for iia in agreements(root)? {
            let text = hashed_text(iia, marks, budget)?;
            budget -= text.len();
            found.push(IiaHash {
                iia_id: child(iia, "partner").and_then(|partner| child(partner, "iia-id")).map(Element::text),
                claimed: child(iia, "iia-hash").map(Element::text).unwrap_or_default(),
                computed: sha256_hex(&text),
                approvable: !marks.version_6,
                text_len: text.len(),
            });
        }
        Ok(found)
    })
}

/// The text that is hashed for the agreement with this ordinal (from 0) in a `get` answer; nothing if there are fewer.
pub fn text(bytes: &[u8], ordinal: usize) -> Result<Option<String>, ReadError> {
    xml::parse(bytes, Limit::default(), |root| {
        let iia = agreements(root)?.nth(ordinal);
        iia.map(|iia| hashed_text(iia, Marks::of(root), MOST_TEXT)).transpose()
    })
}

/// The hash of the first agreement in a document that this crate has just written.
pub(crate) fn of_own_document(document: &str) -> String {
    let source = Source::own(document);
    let text = source.parse().and_then(|document| {
        let iia = agreements(document.root())?.next();
        iia.map(|iia| hashed_text(iia, Marks::of(document.root()), usize::MAX)).transpose()
    });
    #[expect(clippy::expect_used, reason = "the writer escapes all values and takes names from the program only")]
    let text = text.expect("a document by our own writer is well-formed");
    sha256_hex(&text.unwrap_or_default())
}

/// Labels repeat the names of three elements for each value, so a document with long names would blow up. Real
/// messages stay below five times their size, and they have at most 5 MiB.
const MOST_TEXT: usize = 64 * 1024 * 1024;

/// What the algorithm looks for in the whole document, not in one agreement.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    terminated: bool,
    version_6: bool,
}

impl Marks {
    fn of(root: Element<'_, '_>) -> Self {
        let mut marks = Self::default();
        for element in root.descendants() {
            let conditions = element.name() == "cooperation-conditions";
            for (namespace, name, value) in element.attributes() {
                marks.terminated |= conditions && name == "terminated-as-a-whole" && is_true(value);
                marks.version_6 |= namespace.is_empty() && name == "v6-value" && !value.is_empty();
            }
            marks.version_6 |= is_not_yet_defined(element);
        }
        marks
    }
}

fn agreements<'d, 's: 'd>(root: Element<'d, 's>) -> Result<impl Iterator<Item = Element<'d, 's>>, ReadError> {
    if root.name() != "iias-get-response" {
        root.expect(crate::namespaces::IIAS_GET_V7, "iias-get-response")?;
    }
    Ok(named(root, "iia"))
}

fn hashed_text(iia: Element<'_, '_>, marks: Marks, budget: usize) -> Result<String, ReadError> {
    let mut text = Text { text: String::new(), budget };
    if marks.terminated {
        text.push(&["_@terminated-as-a-whole@_"])?;
    }
    for (number, partner) in named(iia, "partner").enumerate() {
        let id = child(partner, "iia-id").map(Element::text).unwrap_or_default();
        text.push(&["_iia-id_", &(number + 1).to_string(), "=", &id, "_"])?;
    }
    for conditions in named(iia, "cooperation-conditions") {
        for spec in conditions.elements() {
            let hidden = spec.with_ancestors().any(|around| is_not_yet_defined(around) || is_contact(around));
            text.below(spec, conditions.name(), hidden)?;
            for name in [FIRST_YEAR, LAST_YEAR] {
                let year = child(spec, name).map(Element::text).unwrap_or_default();
                text.push(&["_", name, "=", &year, "_"])?;
            }
        }
    }
    Ok(text.text)
}

const FIRST_YEAR: &str = "receiving-first-academic-year-id";
const LAST_YEAR: &str = "receiving-last-academic-year-id";

struct Text {
    text: String,
    budget: usize,
}

impl Text {
    /// Adds all elements below `parent`. The nesting is bounded by the reader, so is this recursion.
    fn below(&mut self, parent: Element<'_, '_>, grandparent: &str, hidden: bool) -> Result<(), ReadError> {
        for element in parent.elements() {
            let hidden = hidden || is_not_yet_defined(element);
            if !hidden && !matches!(element.name(), FIRST_YEAR | LAST_YEAR) {
                self.attributes(element, parent.name(), grandparent)?;
                self.leaf(element, parent.name(), grandparent)?;
            }
            self.below(element, parent.name(), hidden || is_contact(element))?;
        }
        Ok(())
    }

    fn attributes(&mut self, element: Element<'_, '_>, parent: &str, grandparent: &str) -> Result<(), ReadError> {
        for (namespace, name, value) in element.attributes() {
            if !(namespace.is_empty() && matches!(name, "not-yet-defined" | "v6-value")) {
                self.push(&["_@", grandparent, ".", parent, ".", element.name(), ".", name, "=", value, "@_"])?;
            }
        }
        Ok(())
    }

    fn leaf(&mut self, element: Element<'_, '_>, parent: &str, grandparent: &str) -> Result<(), ReadError> {
        if element.elements().next().is_some() {
            return Ok(());
        }
        let old_code =
            element.attribute("v6-value").filter(|code| element.name() == "isced-f-code" && !code.is_empty());
        let value = old_code.map_or_else(|| element.text(), str::to_owned);
        self.push(&["_", grandparent, ".", parent, ".", element.name(), "=", &value, "_"])
    }

    fn push(&mut self, pieces: &[&str]) -> Result<(), ReadError> {
        let more: usize = pieces.iter().map(|piece| piece.len()).sum();
        if more > self.budget - self.text.len() {
            return Err(ReadError::TooLarge { limit: MOST_TEXT });
        }
        self.text.extend(pieces.iter().copied());
        Ok(())
    }
}

fn is_contact(element: Element<'_, '_>) -> bool {
    matches!(element.name(), "sending-contact" | "receiving-contact")
}

fn is_not_yet_defined(element: Element<'_, '_>) -> bool {
    element.attribute("not-yet-defined").is_some_and(is_true)
}

fn is_true(value: &str) -> bool {
    matches!(value, "true" | "1")
}

fn named<'d, 's: 'd>(parent: Element<'d, 's>, name: &'static str) -> impl Iterator<Item = Element<'d, 's>> {
    parent.elements().filter(move |element| element.name() == name)
}

fn child<'d, 's: 'd>(parent: Element<'d, 's>, name: &'static str) -> Option<Element<'d, 's>> {
    named(parent, name).next()
}

fn sha256_hex(text: &str) -> String {
    let digest = digest::digest(&digest::SHA256, text.as_bytes());
    digest.as_ref().iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests;
