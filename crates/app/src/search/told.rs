//! Results as they are told: with the names of now, in the reader's language.

use std::collections::BTreeMap;

use domain::eche::country;
use domain::ids::{AgreementId, StaffId};
use domain::partner::PartnerId;
use domain::search::{Fit, Kind};
use store::StoreError;
use store::known::{self, Known};
use store::search::{self, Entry};

use super::network::{country_of, erasmus_code};
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
    let mut shown: Vec<(Fit, Entry)> = rest.take(part.limit.saturating_add(1)).collect();
    let has_more = shown.len() > part.limit;
    shown.truncate(part.limit);
    let of_agreements = shown.iter().filter(|(_, entry)| entry.kind == Kind::Agreement);
    let ids: Vec<AgreementId> = of_agreements.filter_map(|(_, entry)| AgreementId::parse(&entry.object)).collect();
    let states = store::standings::states(host.store(), institution.hei(), &ids).await?;
    let partners = shown.iter().filter(|(_, entry)| entry.kind == Kind::Partner);
    let partners: Vec<String> =
        partners.filter_map(|(_, entry)| Some(PartnerId::parse(&entry.object)?.key())).collect();
    let partners = known::of_ids(host.store(), &partners).await?;
    let told = Told { host, institution, lang, states, partners };
    let hits: Vec<Hit> = shown.into_iter().filter_map(|(fit, entry)| told.hit(fit, entry)).collect();
    let next = hits.last().filter(|_| has_more).map(|hit: &Hit| hit.place.clone());
    Ok((number > 0).then_some(Group { kind, hits, number, or_more: all.or_more, next }))
}

/// What names depend on.
struct Told<'a> {
    host: &'a Host,
    institution: &'a Institution,
    lang: &'a str,
    states: BTreeMap<AgreementId, String>,
    partners: BTreeMap<String, Known>,
}

impl Told<'_> {
    fn hit(&self, fit: Fit, entry: Entry) -> Option<Hit> {
        let place = place(fit, &entry);
        let Entry { kind, object, title, partner, .. } = entry;
        let (what, title) = match kind {
            Kind::Agreement => {
                let id = AgreementId::parse(&object)?;
                let partner = partner.map(|partner| partners::name(self.host, &partner)).unwrap_or_default();
                let state = self.states.get(&id).cloned();
                (What::Agreement { id, partner, state }, title)
            }
            Kind::Received => {
                let (hei, remote_id) = search::read_object(&object)?;
                let partner = partners::name(self.host, &hei);
                (What::Received { hei, remote_id, partner }, title)
            }
            Kind::Partner => {
                let id = PartnerId::parse(&object)?;
                let snapshot = self.host.catalogue();
                let member = match &id {
                    PartnerId::OnNetwork(hei) => snapshot.catalogue.institution(hei.as_str()),
                    PartnerId::Listed(_) => None,
                };
                let title = member.map_or(title, |member| member.display_name().to_owned());
                let known = self.partners.get(&id.key());
                let listed = || country::of_code(known?.country.as_deref()?);
                let country = member.and_then(country_of).or_else(listed);
                let erasmus_code = member.and_then(erasmus_code).or_else(|| known?.erasmus.clone());
                (What::Partner { id, country, erasmus_code }, title)
            }
            Kind::Person => (What::Person { id: StaffId::parse(&object)? }, title),
            Kind::Unit => {
                let pages = self.institution.pages();
                let unit = pages.units.iter().find(|unit| unit.id == object);
                let name = unit.map_or(title, |unit| people::unit_name(unit, self.lang));
                let code = unit.map_or_else(|| object.clone(), |unit| unit.code().to_owned());
                (What::Unit { id: object, code }, name)
            }
        };
        Some(Hit { what, title, fit, place })
    }
}
