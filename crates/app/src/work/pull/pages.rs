//! What a partner tells about itself is read again once a day, behind a pull that reached it: partners that do not
//! answer are left to the probes.

use domain::agreement::standing::State;
use domain::hei::HeiId;
use jiff::SignedDuration;
use store::{StoreError, partner_copies, partner_pages, standings};

use crate::host::Host;
use crate::partner_pages as pages;

/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(24);
/// How many agreements are looked at to find one that is not deleted.
const MOST_AGREEMENTS: u32 = 100;

/// Asks what the partner tells about itself, if its day is over and there is an agreement or a draft with it.
pub(super) async fn refresh_if_due(host: &Host, hei: &HeiId, partner: &HeiId) -> Result<(), StoreError> {
    let Some(institution) = host.institution(hei) else { return Ok(()) };
    let asked_at = partner_pages::asked_at(host.store(), hei, partner).await?;
    let is_due = asked_at.is_none_or(|at| host.clock().now().duration_since(at) >= EVERY);
    if is_due && is_of_interest(host, hei, partner).await? {
        pages::refresh(host, &institution, partner, EVERY).await?;
    }
    Ok(())
}

async fn is_of_interest(host: &Host, hei: &HeiId, partner: &HeiId) -> Result<bool, StoreError> {
    let ours =
        standings::of_partner(host.store(), hei, partner, &standings::Within::Everywhere, MOST_AGREEMENTS).await?;
    if ours.iter().any(|row| row.state != State::Deleted.slug()) {
        return Ok(true);
    }
    Ok(!partner_copies::known_remote_ids(host.store(), hei, partner).await?.is_empty())
}
