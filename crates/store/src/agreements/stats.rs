//! How many agreements an institution has, by who approved them (IIAs API 7.0.0, stats).

use domain::hei::HeiId;

use crate::{Db, StoreError};

/// Counts of agreements that partners can fetch. An approval counts as long as it names what is current: a side that
/// changed its copy since is not approved any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// All that a partner can fetch.
    pub fetchable: u64,
    /// The partner approved our copy, we did not approve theirs.
    pub partner_only: u64,
    /// We approved the partner's copy, they did not approve ours.
    pub ours_only: u64,
    /// Both.
    pub both: u64,
}

/// Counts all agreements of an institution, with whomever.
pub async fn stats(db: &impl Db, institution: &HeiId) -> Result<Stats, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT COUNT(*) AS fetchable,
                COUNT(CASE WHEN theirs AND NOT ours THEN 1 END) AS partner_only,
                COUNT(CASE WHEN ours AND NOT theirs THEN 1 END) AS ours_only,
                COUNT(CASE WHEN ours AND theirs THEN 1 END) AS both_sides
             FROM (SELECT
                COALESCE(r.hash = (SELECT v.hash FROM approvals_received v
                    WHERE v.institution = a.institution AND v.agreement = a.id
                    ORDER BY v.ordinal DESC LIMIT 1), false) AS theirs,
                COALESCE(c.hash = (SELECT g.hash FROM approvals_given g
                    WHERE g.institution = a.institution AND g.agreement = a.id
                    ORDER BY g.ordinal DESC LIMIT 1), false) AS ours
             FROM agreements a
             JOIN agreement_revisions r
               ON r.institution = a.institution AND r.agreement = a.id AND r.ordinal = a.revision
             LEFT JOIN remote_records m
               ON m.institution = a.institution AND m.partner = a.partner AND m.remote_id = a.remote_id
             LEFT JOIN partner_copies c ON c.institution = m.institution AND c.id = m.current_copy
             WHERE a.institution = $1 AND a.deleted_at IS NULL) counted",
            &[institution],
        )
        .await?;
    let Some(row) = row else { return Ok(Stats::default()) };
    Ok(Stats {
        fetchable: row.number("fetchable")?,
        partner_only: row.number("partner_only")?,
        ours_only: row.number("ours_only")?,
        both: row.number("both_sides")?,
    })
}
