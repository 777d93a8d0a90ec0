//! Whose time is when: partners with whom we have something are asked often, the others of a large network once a day,
//! and nobody all at once.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use domain::delivery::pause_after;
use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::pulls::{self, Pull};

use crate::calls::{self, Service};
use crate::host::{Host, Institution};

/// How often partners are asked with whom we have nothing.
pub(in crate::work) const STRANGERS_EVERY: SignedDuration = SignedDuration::from_hours(24);
/// In a network of so few partners all of them are asked as often as those that we know.
pub(super) const SMALL_NETWORK: usize = 50;
/// A pull that took long is followed by so many times that length of rest.
const REST: i32 = 10;

/// Everybody with an IIAs API, but us. Nobody while the catalogue does not list us: partners would refuse.
pub(super) fn offering(host: &Host, institution: &Institution) -> Vec<HeiId> {
    if !host.is_listed(institution) {
        return Vec::new();
    }
    let snapshot = host.catalogue();
    let institutions = snapshot.catalogue.institutions().filter_map(|hei| HeiId::parse(&hei.id).ok());
    institutions.filter(|hei| hei != institution.hei() && calls::offers(host, hei, Service::IIAS_INDEX)).collect()
}

/// Gives everybody a time who has none, and makes sure that those with whom we have something are not asked as seldom
/// as strangers.
pub(in crate::work) async fn survey(host: &Host) -> Result<(), StoreError> {
    let now = host.clock().now();
    let by = now.saturating_add(host.pace().pull_every).unwrap_or(now);
    for institution in host.institutions() {
        let hei = institution.hei();
        let offering = offering(host, &institution);
        let first = |partner: &HeiId| {
            // At the start of a large network they are spread over the day.
            let wait = if offering.len() <= SMALL_NETWORK {
                SignedDuration::ZERO
            } else {
                share(hei, partner, STRANGERS_EVERY)
            };
            now.saturating_add(wait).unwrap_or(now)
        };
        let unscheduled = pulls::unscheduled(host.store(), hei, &offering).await?;
        let first: Vec<_> = unscheduled.iter().map(|partner| (partner.clone(), first(partner))).collect();
        let is_large = offering.len() > SMALL_NETWORK;
        if first.is_empty() && !is_large {
            continue;
        }
        let tx = host.store().begin().await?;
        pulls::schedule(&tx, hei, &first).await?;
        if is_large {
            pulls::bring_forward(&tx, hei, by).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// When to ask next. A failure of a partner that answers makes the pause grow; silence does so for all that goes to
/// that partner, so that it need not count here.
pub(super) fn next(host: &Host, pull: &Pull, is_known: bool, was_silent: bool, took: SignedDuration) -> Timestamp {
    let now = host.clock().now();
    if pull.progress.is_some() && pull.failed_at.is_none() {
        // It goes on as soon as others had their turn.
        return now;
    }
    let every = if is_known { host.pace().pull_every } else { STRANGERS_EVERY.max(host.pace().pull_every) };
    // A little less for each partner in its own measure, so that they do not move in step.
    let every =
        every.saturating_sub(share(&pull.institution, &pull.partner, every.checked_div(10).unwrap_or_default()));
    let every = if pull.failures > 0 && !was_silent { every.max(pause_after(pull.failures)) } else { every };
    now.saturating_add(every.max(took.saturating_mul(REST))).unwrap_or(Timestamp::MAX)
}

/// A part of a span, the same for the same partner each time.
fn share(institution: &HeiId, partner: &HeiId, whole: SignedDuration) -> SignedDuration {
    let mut hasher = DefaultHasher::new();
    (institution.as_str(), partner.as_str()).hash(&mut hasher);
    let thousandth = i32::try_from(hasher.finish() % 1000).unwrap_or(0);
    whole.saturating_mul(thousandth).checked_div(1000).unwrap_or_default()
}
