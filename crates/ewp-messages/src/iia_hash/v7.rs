//! The hash of IIAs API 7.0.0, computed natively with the result of the published transformation.
//!
//! The hash covers the spelling of the document as it came: nothing is trimmed, sorted or normalised, and elements
//! that this crate does not know take part. Elements are matched by local name. So give it the raw bytes. They are
//! read once, without a tree.

use aws_lc_rs::digest;

use self::walk::{Agreement, Walked, walk};
use crate::ReadError;
use crate::xml::lexer::{Bounds, Lexer};
use crate::xml::{self, Limit};

mod walk;

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
    let walked = read(bytes)?;
    let hash = |agreement: &Agreement| {
        let mut hashed = digest::Context::new(&digest::SHA256);
        let pieces = pieces(&walked, agreement);
        for piece in pieces {
            hashed.update(piece.as_bytes());
        }
        IiaHash {
            iia_id: agreement.iia_id.clone(),
            claimed: agreement.claimed.clone().unwrap_or_default(),
            computed: hex(hashed.finish().as_ref()),
            approvable: !walked.has_version_6,
            text_len: pieces.iter().map(|piece| piece.len()).sum(),
        }
    };
    Ok(walked.agreements.iter().map(hash).collect())
}

/// The text that is hashed for the agreement with this ordinal (from 0) in a `get` answer; nothing if there are fewer.
pub fn text(bytes: &[u8], ordinal: usize) -> Result<Option<String>, ReadError> {
    let walked = read(bytes)?;
    Ok(walked.agreements.get(ordinal).map(|agreement| pieces(&walked, agreement).concat()))
}

/// The hash of the first agreement in a document that this crate has just written.
pub(crate) fn of_own_document(document: &str) -> String {
    const ANY: usize = usize::MAX;
    let bounds = Bounds { bytes: ANY, levels: ANY, attributes: ANY, namespaces: ANY, nodes: ANY };
    #[expect(clippy::expect_used, reason = "the writer escapes all values and takes names from the program only")]
    let walked = walk(Lexer::of_text(document, bounds), document.len(), ANY)
        .expect("a document by our own writer is well-formed");
    let text = walked.agreements.first().map(|agreement| pieces(&walked, agreement).concat());
    hex(digest::digest(&digest::SHA256, text.unwrap_or_default().as_bytes()).as_ref())
}

/// Labels repeat the names of three elements for each value, so a document with long names would blow up. Real
/// messages stay below five times their size, and they have at most 5 MiB.
const MOST_TEXT: usize = 64 * 1024 * 1024;

fn read(bytes: &[u8]) -> Result<Walked, ReadError> {
    let text = xml::text_of(bytes, Limit::default())?;
    walk(Lexer::of_text(&text, Limit::default().into()), text.len(), MOST_TEXT)
}

/// The hashed text of one agreement: the mark of an ended agreement stands before all others of the document too.
fn pieces<'a>(walked: &Walked, agreement: &'a Agreement) -> [&'a str; 3] {
    let mark = if walked.is_terminated { "_@terminated-as-a-whole@_" } else { "" };
    [mark, &agreement.partners, &agreement.conditions]
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests;
