//! Which documents of a partner are forgotten: a partner may change its agreement as often as it likes, and we keep a
//! bounded number of its versions.

use domain::hei::{HeiId, IiaId};

use crate::{StoreError, Tx};

/// How many of the newest versions of one agreement are kept, whatever they are.
const NEWEST: u32 = 30;

/// Forgets old versions of a record whose newest one has this ordinal. What we ever approved and what was ever in force
/// is proof and stays.
pub(super) async fn prune(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    newest: u32,
) -> Result<(), StoreError> {
    let Some(last) = newest.checked_sub(NEWEST).filter(|last| *last > 0) else {
        return Ok(());
    };
    tx.run(
        "DELETE FROM partner_copies
         WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND ordinal <= $4
           AND NOT EXISTS (SELECT 1 FROM approvals_given g
             WHERE g.institution = partner_copies.institution AND g.partner = partner_copies.partner
               AND g.remote_id = partner_copies.remote_id AND g.copy = partner_copies.id)
           AND NOT EXISTS (SELECT 1 FROM agreements a
             JOIN agreement_bases b ON b.institution = a.institution AND b.agreement = a.id
             WHERE a.institution = partner_copies.institution AND a.partner = partner_copies.partner
               AND b.copy = partner_copies.id)",
        &[institution, partner, remote_id, &last],
    )
    .await?;
    Ok(())
}
