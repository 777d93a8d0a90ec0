//! What the registry publishes: the catalogue and what it thinks of each source.

use jiff::Timestamp;
use url::Url;

/// The catalogue that is served now and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The catalogue document; empty before the first import.
    pub catalogue: Vec<u8>,
    /// Strong entity tag of the document.
    pub etag: String,
    /// When this catalogue was first served.
    pub since: Timestamp,
    /// Each source with its verdict.
    pub sources: Vec<SourceStatus>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceStatus {
    /// Where its manifest is.
    pub location: Url,
    /// The institution it covers, if any.
    pub hei: Option<String>,
    /// The institution's name.
    pub name: Option<String>,
    /// What came of the last import.
    pub verdict: Verdict,
    /// When the manifest in use was fetched.
    pub fetched_at: Option<Timestamp>,
}

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of the manifest is in the catalogue.
    Good,
    /// The manifest is in the catalogue, without the parts named.
    Reduced(Vec<String>),
    /// The manifest could not be used; the last good one, if any, stays.
    Failed(String),
}

impl Published {
    /// Before the first import.
    #[must_use]
    pub fn empty() -> Self {
        Self { catalogue: Vec::new(), etag: String::new(), since: Timestamp::UNIX_EPOCH, sources: Vec::new() }
    }
}
