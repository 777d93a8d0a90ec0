//! Whether all documents are still what they were: every kept hash is computed again from the bytes.
//!
//! This is asked after the tables of a database were changed, of a backup, and after a backup was restored. A
//! difference means that a partner may have approved something else than what would be served.

use aws_lc_rs::digest::{Context, SHA256};
use ewp_messages::iia_hash;
use ewp_messages::iias::v7;
use store::documents::{self, After, Document, Kind};
use store::{Db, StoreError};

/// How many differences are named.
const MOST_NAMED: usize = 20;

/// What a look at all documents found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proofs {
    /// Revisions of ours.
    pub revisions: u64,
    /// Copies of partners'.
    pub copies: u64,
    /// Approvals of partners'.
    pub approvals: u64,
    /// How many documents do not have the hash that is kept of them.
    pub differing: u64,
    /// The first of them.
    pub differences: Vec<Difference>,
    /// A number over all documents in their order, in hex: two databases with the same number hold the same documents.
    pub digest: String,
}

/// A document that does not have the hash that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which document.
    pub kind: Kind,
    /// Whose database row.
    pub institution: String,
    /// The id of the agreement or copy.
    pub id: String,
    /// Its place in the history.
    pub ordinal: i64,
    /// The hash that is kept.
    pub kept: String,
    /// The hash that its bytes have; `None` if they cannot be read.
    pub computed: Option<String>,
}

impl Proofs {
    /// Whether every document has its hash.
    #[must_use]
    pub fn hold(&self) -> bool {
        self.differing == 0
    }
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match self.kind {
            Kind::Revision => "our agreement",
            Kind::PartnerCopy => "the partner's copy",
            Kind::Approval => "the approval of",
        };
        let Self { institution, id, ordinal, kept, computed, .. } = self;
        let computed = computed.as_deref().unwrap_or("none, it cannot be read");
        write!(f, "{institution}: {what} {id}, version {ordinal}: kept {kept}, computed {computed}")
    }
}

/// Looks at all documents.
pub async fn check(db: &impl Db) -> Result<Proofs, StoreError> {
    let mut proofs =
        Proofs { revisions: 0, copies: 0, approvals: 0, differing: 0, differences: Vec::new(), digest: String::new() };
    let mut digest = Context::new(&SHA256);
    for kind in Kind::ALL {
        let mut after = After::default();
        // It ends with the table.
        while let Some((some, next)) = documents::next(db, kind, &after).await? {
            for document in &some {
                proofs.look_at(document);
                add(&mut digest, document);
            }
            after = next;
        }
    }
    proofs.digest = hex(digest.finish().as_ref());
    Ok(proofs)
}

impl Proofs {
    fn look_at(&mut self, document: &Document) {
        let computed = match document.kind {
            Kind::Revision => {
                self.revisions += 1;
                hash_of_revision(&document.bytes)
            }
            Kind::PartnerCopy => {
                self.copies += 1;
                hash_of_copy(document)
            }
            Kind::Approval => {
                // Its hash is that of a revision, which is looked at by itself.
                self.approvals += 1;
                return;
            }
        };
        let kept = document.hash.as_ref().map(ToString::to_string).unwrap_or_default();
        if computed.as_ref() == Some(&kept) {
            return;
        }
        self.differing += 1;
        if self.differences.len() < MOST_NAMED {
            self.differences.push(Difference {
                kind: document.kind,
                institution: document.institution.to_string(),
                id: document.id.clone(),
                ordinal: document.ordinal,
                kept,
                computed,
            });
        }
    }
}

/// What is served is the element in an answer of its own, so that is what is hashed.
fn hash_of_revision(element: &[u8]) -> Option<String> {
    let served = v7::get_response_of(&[std::str::from_utf8(element).ok()?]);
    iia_hash::v7::hashes(served.as_bytes()).ok()?.into_iter().next().map(|hash| hash.computed)
}

/// The document is a whole answer, in which the agreement is found by the partner's id.
fn hash_of_copy(document: &Document) -> Option<String> {
    let mut hashes = iia_hash::v7::hashes(&document.bytes).ok()?;
    let place = hashes.iter().position(|hash| hash.iia_id == document.remote_id).unwrap_or(0);
    (place < hashes.len()).then(|| hashes.swap_remove(place).computed)
}

fn add(digest: &mut Context, document: &Document) {
    let Document { institution, id, ordinal, bytes, hash, .. } = document;
    let hash = hash.as_ref().map(ToString::to_string).unwrap_or_default();
    digest.update(format!("{:?} {institution} {id} {ordinal} {hash} {}\n", document.kind, bytes.len()).as_bytes());
    digest.update(bytes);
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or_default()).collect()
}
