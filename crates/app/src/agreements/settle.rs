//! What follows from a change of facts: the pair in force, our mark of it, the row for lists, the next steps and
//! the words by which it is found.

use domain::actor::Actor;
use domain::agreement::facts::Facts;
use domain::agreement::mutual::{self, MutualPair};
use domain::agreement::standing::{self, Standing};
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::{StoreError, Tx, agreements, approvals, standings};

use super::{SAYS_IN_FORCE, freeze, note, note_unasked};
use crate::host::Institution;
use crate::{search, tasks};

/// Draws the conclusions from the facts of an agreement. Every writer calls it as its last step, inside its
/// transaction.
///
/// If both approvals name an equivalent pair of snapshots that is not in force yet, it is from now on (mutual is a
/// fact about a pair of snapshots), and our copy says so. In the end the row for lists, the next steps and the
/// words for the search are derived anew. Returns the
/// facts as they are then; `None` if there is no such agreement.
pub async fn settle(
    tx: &Tx,
    institution: &Institution,
    id: &AgreementId,
    now: Timestamp,
) -> Result<Option<Facts>, StoreError> {
    // The facts of an agreement are many; they need not lie in the futures of all callers.
    Box::pin(draw_conclusions(tx, institution, id, now)).await
}

async fn draw_conclusions(
    tx: &Tx,
    institution: &Institution,
    id: &AgreementId,
    now: Timestamp,
) -> Result<Option<Facts>, StoreError> {
    let hei = institution.hei();
    let Some(mut facts) = agreements::facts(tx, hei, id).await? else {
        return Ok(None);
    };
    if let Some(pair) = new_pair_in_force(&facts) {
        approvals::set_base(tx, hei, id, pair.revision, &pair.copy, now).await?;
        let revision = pair.revision.to_string();
        note(tx, hei, id, &Actor::System, "in-force", &[("revision", &revision)], now).await?;
        facts = reread(tx, institution, id).await?;
    }
    let says_less = facts.current_revision().is_some_and(|ours| !ours.content.in_effect);
    if facts.base.is_some() && facts.deleted_at.is_none() && says_less {
        let content = facts.current_revision().map(|ours| ours.content.clone());
        if let Some(content) = content {
            let ordinal = freeze(tx, institution, &facts, content, Actor::System.label(), now).await?;
            note_unasked(tx, institution, &facts, ordinal, SAYS_IN_FORCE, now).await?;
            facts = reread(tx, institution, id).await?;
        }
    }
    let standing = standing::derive(&facts, institution.today(now));
    standings::put(tx, &row(&facts, &standing, now)).await?;
    tasks::keep(tx, institution, &facts, &standing, now).await?;
    search::keep_agreement(tx, &facts).await?;
    Ok(Some(facts))
}

/// The pair that both approvals name, if it says anything else than the pair in force. A revision that only says "in
/// effect" has the hash of the one that was approved, so hashes are compared.
fn new_pair_in_force(facts: &Facts) -> Option<MutualPair> {
    if facts.deleted_at.is_some() {
        return None;
    }
    let pair = mutual::standing_pair(facts)?;
    let hashes = |revision: u32, copy| Some((facts.revision(revision)?.hash.clone(), facts.copy(copy)?.hash.clone()));
    let standing = hashes(pair.revision, &pair.copy)?;
    let in_force = facts.base.as_ref().and_then(|base| hashes(base.revision, &base.copy));
    (in_force.as_ref() != Some(&standing)).then_some(pair)
}

async fn reread(tx: &Tx, institution: &Institution, id: &AgreementId) -> Result<Facts, StoreError> {
    let facts = agreements::facts(tx, institution.hei(), id).await?;
    facts.ok_or_else(|| StoreError::NoAgreement(id.clone()))
}

fn row(facts: &Facts, standing: &Standing, now: Timestamp) -> standings::Row {
    let content = facts.current_revision().map(|ours| &ours.content);
    let content = content.or_else(|| facts.draft.as_ref().map(|draft| &draft.content));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    standings::Row {
        institution: facts.institution.clone(),
        agreement: facts.id.clone(),
        partner: facts.partner.clone(),
        code: facts.code.clone(),
        state: standing.state.slug().to_owned(),
        who: standing.next.who,
        action: standing.next.action.slug().to_owned(),
        since: standing.next.since,
        differences: count(standing.differences),
        in_force: standing.in_force_since.is_some(),
        first_year: content.and_then(domain::agreement::copy::AgreementCopy::first_year),
        last_year: content.and_then(domain::agreement::copy::AgreementCopy::last_year),
        conditions: content.map_or(0, |content| count(content.conditions.len())),
        unit: facts.unit.clone(),
        updated_at: now,
    }
}
