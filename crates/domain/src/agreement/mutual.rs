//! When an agreement is mutual: a fact about a pair of snapshots, never about the newest copies.

use crate::agreement::facts::{Base, Facts, PartnerCopy, Revision};
use crate::hei::IiaId;
use crate::ids::{AgreementId, PartnerCopyId};

/// A revision of ours and a copy of theirs that both sides approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MutualPair {
    /// Our revision.
    pub revision: u32,
    /// Their copy.
    pub copy: PartnerCopyId,
}

/// The pair that both standing approvals name, if there is one: our approval names a copy of theirs, their approval
/// as read names a revision of ours, each names the other's id, and both say the same.
///
/// Check it whenever an approval is given or read; the pair is then kept and stays in force until a new one
/// replaces it. A later revision with the same hash, such as one with other contacts, is no new pair: then this is the
/// pair as kept.
#[must_use]
pub fn standing_pair(facts: &Facts) -> Option<MutualPair> {
    let given = facts.given.as_ref()?;
    let ordinal = facts.received.as_ref()?.revision?;
    let (ours, theirs) = (facts.revision(ordinal)?, facts.copy(&given.copy)?);
    let is_mutual = are_bound(&facts.id, ours, theirs) && ours.content.has_same_terms(&theirs.content);
    is_mutual.then(|| {
        let kept = facts.base.as_ref().filter(|base| is_kept(facts, base, ours, theirs));
        kept.map_or_else(|| MutualPair { revision: ordinal, copy: given.copy.clone() }, MutualPair::from)
    })
}

/// The pair in force: the standing pair if both approvals name one, else the last one that was kept.
#[must_use]
pub fn pair_in_force(facts: &Facts) -> Option<MutualPair> {
    standing_pair(facts).or_else(|| facts.base.as_ref().map(MutualPair::from))
}

/// Whether each of the two snapshots names the other's id.
#[must_use]
pub fn are_bound(id: &AgreementId, ours: &Revision, theirs: &PartnerCopy) -> bool {
    names_our_id(id, theirs) && names_their_id(ours, theirs)
}

/// Whether their copy names our id.
#[must_use]
pub fn names_our_id(id: &AgreementId, theirs: &PartnerCopy) -> bool {
    theirs.content.other.iia_id.as_ref() == Some(&IiaId::from(id))
}

/// Whether our revision names the id of their copy.
#[must_use]
pub fn names_their_id(ours: &Revision, theirs: &PartnerCopy) -> bool {
    ours.content.other.iia_id.is_some() && ours.content.other.iia_id == theirs.content.owner.iia_id
}

impl From<&Base> for MutualPair {
    fn from(base: &Base) -> Self {
        Self { revision: base.revision, copy: base.copy.clone() }
    }
}

fn is_kept(facts: &Facts, base: &Base, ours: &Revision, theirs: &PartnerCopy) -> bool {
    facts.revision(base.revision).is_some_and(|kept| kept.hash == ours.hash)
        && facts.copy(&base.copy).is_some_and(|kept| kept.hash == theirs.hash)
}

#[cfg(test)]
mod tests;
