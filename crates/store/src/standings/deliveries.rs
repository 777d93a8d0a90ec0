//! How far the last message about each agreement of a page has come, in a fixed number of statements.

use std::collections::BTreeMap;

use domain::delivery::DeliveryFacts;
use domain::hei::HeiId;
use domain::ids::AgreementId;

use crate::sql::{Query, Row};
use crate::{Db, StoreError, jobs};

/// The facts about the last notices about some agreements, in two statements.
pub async fn deliveries(
    db: &impl Db,
    institution: &HeiId,
    agreements: &[AgreementId],
) -> Result<BTreeMap<AgreementId, DeliveryFacts>, StoreError> {
    if agreements.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut notices: BTreeMap<_, _> = jobs::last_notices(db, institution, agreements).await?.into_iter().collect();
    let mut query = Query::new(TIMES, &[institution]);
    query.list(agreements);
    let mut facts = |row: &Row| {
        let id: AgreementId = row.read("id")?;
        let answered_at = row.opt_at("copied_at")?.max(row.opt_at("approved_at")?);
        let facts = DeliveryFacts { notice: notices.remove(&id), fetched_at: row.opt_at("fetched_at")?, answered_at };
        Ok((id, facts))
    };
    db.reader().all_of(query).await?.iter().map(&mut facts).collect()
}

/// When the partner fetched our newest version, and when its copy and its approval changed last. A copy counts while
/// the partner's last answer could be used.
const TIMES: &str = "SELECT a.id,
    (SELECT r.fetched_at FROM agreement_revisions r
     WHERE r.institution = a.institution AND r.agreement = a.id AND r.ordinal = a.revision) AS fetched_at,
    (SELECT c.first_fetched_at FROM partner_copies c
     WHERE c.institution = m.institution AND c.id = m.current_copy) AS copied_at,
    (SELECT CASE WHEN g.hash IS NULL THEN NULL ELSE g.at END FROM approvals_received g
     WHERE g.institution = a.institution AND g.agreement = a.id ORDER BY g.ordinal DESC LIMIT 1) AS approved_at
    FROM agreements a
    LEFT JOIN remote_records m
        ON m.institution = a.institution AND m.partner = a.partner AND m.remote_id = a.remote_id
    WHERE a.institution = $1 AND a.id IN ";
