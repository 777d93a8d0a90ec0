//! What a partner's answer is. Pure: bytes in, facts out.

use domain::agreement::copy::{AgreementCopy, MOST_CONDITIONS};
use domain::agreement::facts::CopyProblem;
use domain::hei::{CopyHash, HeiId, IiaId};
use ewp_messages::iia_hash;
use ewp_messages::iias::v7;

use crate::translate;

/// What a partner's answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// The partner has no such agreement, or none that we may see.
    Nothing,
    /// A copy with the right hash, between the right institutions.
    Copy {
        /// What it says.
        content: Box<AgreementCopy>,
        /// The hash that we computed on the bytes.
        hash: CopyHash,
    },
    /// Something that cannot be used.
    Problem(CopyProblem),
}

/// Looks at an answer to a request for one id (IIAs API 7.0.0, `get` and `iia-hash`).
pub(crate) fn interpret(raw: &[u8], partner: &HeiId, us: &HeiId, asked: &IiaId) -> Document {
    match read(raw, partner, us, asked) {
        Ok(Some((content, hash))) => Document::Copy { content: Box::new(content), hash },
        Ok(None) => Document::Nothing,
        Err(problem) => Document::Problem(problem),
    }
}

fn read(
    raw: &[u8],
    partner: &HeiId,
    us: &HeiId,
    asked: &IiaId,
) -> Result<Option<(AgreementCopy, CopyHash)>, CopyProblem> {
    let answer = v7::read_get_response(raw).map_err(|error| unreadable(&error))?;
    let iia = match answer.iias.as_slice() {
        [] => return Ok(None),
        [one] => one,
        several => return Err(other(format!("asked for one agreement, got {}", several.len()))),
    };
    let [first, second] = &iia.partners;
    if first.hei_id != partner.as_str() || second.hei_id != us.as_str() {
        return Err(other(format!("it is between {} and {}", first.hei_id, second.hei_id)));
    }
    if first.iia_id.as_deref() != Some(asked.as_str()) {
        let named = first.iia_id.as_deref().unwrap_or("none");
        return Err(other(format!("asked for {asked}, got {named}")));
    }
    let content = translate::copy_from_message(iia).map_err(|error| unreadable(&error))?;
    let conditions = content.conditions.len();
    if conditions > MOST_CONDITIONS {
        return Err(unreadable(&format!("it has {conditions} conditions; we read {MOST_CONDITIONS} at most")));
    }
    let pair = [partner, us];
    let foreign = content
        .conditions
        .iter()
        .flat_map(|condition| [&condition.sending.hei, &condition.receiving.hei])
        .find(|hei| !pair.contains(hei));
    if let Some(foreign) = foreign {
        return Err(other(format!("a condition names {foreign}")));
    }
    // The hash goes by names alone: what it covers and no page shows must never be approved.
    if let Some(part) = v7::unshown(raw).map_err(|error| unreadable(&error))? {
        return Err(unreadable(&format!("{part} is not part of an agreement of version 7, but its hash covers it")));
    }
    let hashes = iia_hash::v7::hashes(raw).map_err(|error| unreadable(&error))?;
    if hashes.len() != 1 || hashes.iter().any(|hash| !hash.approvable) && !content.has_old_markers() {
        return Err(unreadable(&"its hash does not cover what it shows"));
    }
    let computed = hashes.first().map(|hash| hash.computed.as_str()).unwrap_or_default();
    let computed = CopyHash::parse(computed).map_err(|error| unreadable(&error))?;
    if iia.iia_hash != computed.as_str() {
        return Err(CopyProblem::WrongHash { claimed: iia.iia_hash.clone(), computed });
    }
    Ok(Some((content, computed)))
}

fn unreadable(reason: &impl std::fmt::Display) -> CopyProblem {
    CopyProblem::Unreadable { reason: reason.to_string() }
}

fn other(reason: String) -> CopyProblem {
    CopyProblem::OtherAgreement { reason }
}
