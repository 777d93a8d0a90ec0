//! Institutions, on the network or only accredited, and those of them with which an institution shares agreements.

use domain::hei::HeiId;
use domain::search::{Kind, code_of, words_of_code};

use super::{Entry, Whose, keeping};
use crate::{StoreError, Tx};

/// Keeps an institution, also for those of ours that share something with it. Tells whether anything had to
/// be changed.
pub async fn put_partner(tx: &Tx, ours: &[HeiId], entry: &Entry) -> Result<bool, StoreError> {
    if !keeping::put(tx, Whose::Network, entry).await? {
        return Ok(false);
    }
    for institution in ours.iter().map(Whose::Institution) {
        if keeping::get(tx, institution, Kind::Partner, &entry.object).await?.is_some() {
            keeping::put(tx, institution, entry).await?;
        }
    }
    Ok(true)
}

/// Keeps that an institution shares something with another one, unless that is known.
pub async fn share(tx: &Tx, institution: &HeiId, partner: &HeiId) -> Result<bool, StoreError> {
    let ours = Whose::Institution(institution);
    if keeping::get(tx, ours, Kind::Partner, partner.as_str()).await?.is_some() {
        return Ok(false);
    }
    let known = keeping::get(tx, Whose::Network, Kind::Partner, partner.as_str()).await?;
    keeping::put(tx, ours, &known.unwrap_or_else(|| unknown(partner))).await
}

/// An institution that the network does not know any more is found by its id.
fn unknown(partner: &HeiId) -> Entry {
    Entry {
        kind: Kind::Partner,
        object: partner.to_string(),
        unit: None,
        title: partner.to_string(),
        partner: None,
        codes: vec![code_of(partner.as_str())],
        words: words_of_code(partner.as_str()),
    }
}
