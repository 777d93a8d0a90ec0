//! What of a draft can be published when a part of it has faults: everything else. A wrong day of the factsheet must
//! not hold a new unit back.

use std::collections::BTreeSet;

use super::super::{Finding, InstitutionPages, Unit, check};

/// The draft with what is served in place of each part that has faults. Nothing if there are no faults, if what is
/// served has faults too, or if nothing else changed.
pub(super) fn of(served: &InstitutionPages, draft: &InstitutionPages) -> Option<InstitutionPages> {
    let findings = check::findings(draft);
    if findings.is_empty() {
        return None;
    }
    let whole_units = without_faults(served, draft, &findings);
    // Units hang together: with some of them as they are served, others may have no unit above them.
    let kept = if check::findings(&whole_units).is_empty() {
        whole_units
    } else {
        InstitutionPages { units: served.units.clone(), ..whole_units }
    };
    (check::findings(&kept).is_empty() && kept != *served).then_some(kept)
}

fn without_faults(served: &InstitutionPages, draft: &InstitutionPages, findings: &[Finding]) -> InstitutionPages {
    let mut kept = draft.clone();
    let in_part = |part: &str| findings.iter().any(|finding| finding.place.split(['.', '[']).next() == Some(part));
    if in_part("institution") {
        kept.institution.clone_from(&served.institution);
    }
    if in_part("factsheet") {
        kept.factsheet.clone_from(&served.factsheet);
    }
    let faulty: BTreeSet<usize> = findings.iter().filter_map(|finding| number(&finding.place)).collect();
    let as_served = |unit: &Unit| served.units.iter().find(|known| known.id == unit.id).cloned();
    let units = draft.units.iter().enumerate();
    kept.units = units
        .filter_map(|(index, unit)| if faulty.contains(&(index + 1)) { as_served(unit) } else { Some(unit.clone()) })
        .collect();
    kept
}

/// The number of the unit that a place is in.
fn number(place: &str) -> Option<usize> {
    place.strip_prefix("unit[")?.split_once(']')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{InstitutionPages, Unit, of};

    fn unit(id: &str, parent: Option<&str>) -> Unit {
        let names = BTreeMap::from([("en".to_owned(), id.to_owned())]);
        Unit { id: id.to_owned(), names, parent: parent.map(str::to_owned), ..Unit::default() }
    }

    fn pages(units: &[Unit]) -> InstitutionPages {
        InstitutionPages { units: units.to_vec(), ..InstitutionPages::default() }
    }

    #[test]
    fn only_the_faulty_part_stays_behind() {
        let served = pages(&[unit("root", None)]);
        let mut draft = pages(&[unit("root", None), unit("new", Some("root"))]);
        assert_eq!(of(&served, &draft), None, "the whole draft can be published");
        draft.institution.logo = Some("no address".to_owned());
        assert_eq!(of(&served, &draft), Some(pages(&[unit("root", None), unit("new", Some("root"))])));
        let nothing_else = InstitutionPages { institution: draft.institution.clone(), ..served.clone() };
        assert_eq!(of(&served, &nothing_else), None);
    }

    #[test]
    fn units_that_would_hang_in_the_air_stay_behind_together() {
        let served = pages(&[unit("root", None)]);
        let faulty = Unit { logo: Some("no address".to_owned()), ..unit("middle", Some("root")) };
        let draft = pages(&[unit("root", None), faulty.clone(), unit("leaf", Some("middle"))]);
        assert_eq!(of(&served, &draft), None);
        let draft = pages(&[unit("root", None), faulty, unit("other", Some("root"))]);
        assert_eq!(of(&served, &draft), Some(pages(&[unit("root", None), unit("other", Some("root"))])));
    }
}
