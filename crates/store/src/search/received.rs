//! What partners sent and belongs to none of our agreements: found by the partner's number and id, and with the
//! partner, as long as it is there.

use domain::hei::{HeiId, IiaId};
use domain::search::{Kind, code_of, kept, words_of_code};

use super::{Entry, Whose, keeping, partners, word_of_partner};
use crate::{StoreError, Tx};

/// How a partner's record is found. `code` is the partner's number, empty if it has none or could not be read.
#[must_use]
pub fn received(partner: &HeiId, remote_id: &IiaId, code: &str) -> Entry {
    let code = code.trim();
    let mut codes = vec![code_of(code), code_of(remote_id.as_str())];
    codes.retain(|code| !code.is_empty());
    codes.dedup();
    let mut words = kept(words_of_code(code).into_iter().chain(codes.iter().cloned()));
    words.push(word_of_partner(partner.as_str()));
    words.sort_unstable();
    Entry {
        kind: Kind::Received,
        object: object(partner, remote_id),
        unit: None,
        title: if code.is_empty() { remote_id.to_string() } else { code.to_owned() },
        partner: Some(partner.clone()),
        codes,
        words,
    }
}

/// Whose record it is and its id there, by the id of what is found.
#[must_use]
pub fn read_object(object: &str) -> Option<(HeiId, IiaId)> {
    let (partner, remote_id) = object.split_once('/')?;
    Some((HeiId::parse(partner).ok()?, IiaId::parse(remote_id).ok()?))
}

/// No id of an institution has a stroke.
fn object(partner: &HeiId, remote_id: &IiaId) -> String {
    format!("{partner}/{remote_id}")
}

/// Keeps a partner's record as it is found now, which may be not at all.
pub(crate) async fn settle(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    entry: Option<Entry>,
) -> Result<(), StoreError> {
    let whose = Whose::Institution(institution);
    match entry {
        Some(entry) => {
            keeping::put(tx, whose, &entry).await?;
            partners::share(tx, institution, partner).await?;
        }
        None => {
            keeping::remove(tx, whose, Kind::Received, &object(partner, remote_id)).await?;
        }
    }
    Ok(())
}
