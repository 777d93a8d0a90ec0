//! The `stats` answer.

use crate::ReadError;
use crate::namespaces::IIAS_STATS_V7 as NS;
use crate::xml::{self, Limit, Writer};

/// How many agreements the answering institution has, by who approved them (`iias-stats-response`, IIAs API 7.0.0).
/// The three states do not add up to the first number: agreements that nobody approved are in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StatsResponse {
    /// `iia-fetchable`: agreements that `get` can give to somebody.
    pub fetchable: u64,
    /// `iia-local-unapproved-partner-approved`: the partner approved our copy, we did not approve theirs.
    pub partner_approved_only: u64,
    /// `iia-local-approved-partner-unapproved`: we approved the partner's copy, they did not approve ours.
    pub local_approved_only: u64,
    /// `iia-both-approved`: each approved the other's copy.
    pub both_approved: u64,
}

const FETCHABLE: &str = "iia-fetchable";
const PARTNER_APPROVED_ONLY: &str = "iia-local-unapproved-partner-approved";
const LOCAL_APPROVED_ONLY: &str = "iia-local-approved-partner-unapproved";
const BOTH_APPROVED: &str = "iia-both-approved";

impl StatsResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "iias-stats-response")?;
            let count = |name| xml::count(name, &root.one(NS, name)?.text());
            Ok(Self {
                fetchable: count(FETCHABLE)?,
                partner_approved_only: count(PARTNER_APPROVED_ONLY)?,
                local_approved_only: count(LOCAL_APPROVED_ONLY)?,
                both_approved: count(BOTH_APPROVED)?,
            })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "iias-stats-response");
        for (name, count) in [
            (FETCHABLE, self.fetchable),
            (PARTNER_APPROVED_ONLY, self.partner_approved_only),
            (LOCAL_APPROVED_ONLY, self.local_approved_only),
            (BOTH_APPROVED, self.both_approved),
        ] {
            writer.text(NS, name, &[], &count.to_string());
        }
        writer.finish()
    }
}
