//! Results as they are told: with the names of now, in the reader's language.

use domain::hei::HeiId;
use domain::ids::{AgreementId, StaffId};
use domain::search::{Fit, Kind};
use store::StoreError;
use store::search::Entry;

use super::{All, Group, Hit, Part, What, order, place, read_place};
use crate::host::{Host, Institution};
use crate::{partners, people};

/// One page of what was found of a kind; `None` if that is nothing.
pub(super) async fn group(
    host: &Host,
    institution: &Institution,
    lang: &str,
    kind: Kind,
    all: All,
    part: Part<'_>,
) -> Result<Option<Group>, StoreError> {
    let number = all.entries.len();
    let after = part.after.and_then(read_place);
    let is_behind = |(fit, entry): &(Fit, Entry)| after.as_ref().is_none_or(|after| order(*fit, entry) > *after);
    let rest = all.entries.into_iter().filter(is_behind);
    let mut hits = Vec::new();
    let mut has_more = false;
    for (fit, entry) in rest {
        has_more = hits.len() >= part.limit;
        if has_more {
            break;
        }
        hits.extend(hit(host, institution, lang, fit, entry).await?);
    }
    let next = hits.last().filter(|_| has_more).map(|hit: &Hit| hit.place.clone());
    Ok((number > 0).then_some(Group { kind, hits, number, or_more: all.or_more, next }))
}

async fn hit(
    host: &Host,
    institution: &Institution,
    lang: &str,
    fit: Fit,
    entry: Entry,
) -> Result<Option<Hit>, StoreError> {
    let place = place(fit, &entry);
    let Entry { kind, object, title, partner, .. } = entry;
    let told = match kind {
        Kind::Agreement => agreement(host, institution, &object, partner.as_ref()).await?.map(|what| (what, title)),
        Kind::Partner => HeiId::parse(&object).ok().map(|hei| {
            let (country, erasmus_code) = partners::country_and_code(host, &hei);
            let title = partners::name(host, &hei);
            (What::Partner { hei, country, erasmus_code }, title)
        }),
        Kind::Person => StaffId::parse(&object).map(|id| (What::Person { id }, title)),
        Kind::Unit => {
            let pages = institution.pages();
            let unit = pages.units.iter().find(|unit| unit.id == object);
            let name = unit.map_or(title, |unit| people::unit_name(unit, lang));
            let code = unit.map_or_else(|| object.clone(), |unit| unit.code().to_owned());
            Some((What::Unit { id: object, code }, name))
        }
    };
    Ok(told.map(|(what, title)| Hit { what, title, fit, place }))
}

async fn agreement(
    host: &Host,
    institution: &Institution,
    object: &str,
    partner: Option<&HeiId>,
) -> Result<Option<What>, StoreError> {
    let Some(id) = AgreementId::parse(object) else { return Ok(None) };
    let standing = store::standings::get(host.store(), institution.hei(), &id).await?;
    let partner = partner.map(|partner| partners::name(host, partner)).unwrap_or_default();
    Ok(Some(What::Agreement { id, partner, state: standing.map(|standing| standing.state) }))
}
