//! The form of API entries: which elements each API demands and in which order, as the published schemas of the entries
//! have it. Elements that nobody knows do no harm (architecture 1.15).

use ewp_protocol::api::{Api, ApiEntry};

/// What is wrong with the form of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormFault {
    /// The attribute `version` is missing or no version.
    Version,
    /// An element is missing.
    Missing(&'static str),
    /// An element is there more than once.
    Repeated(&'static str),
    /// An element stands in the wrong place.
    Order(&'static str),
    /// The element is no number above 0.
    Number(&'static str),
}

impl FormFault {
    /// The key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Version => "registry-form-version",
            Self::Missing(_) => "registry-form-missing",
            Self::Repeated(_) => "registry-form-repeated",
            Self::Order(_) => "registry-form-order",
            Self::Number(_) => "registry-form-number",
        }
    }

    /// The element that it is about.
    #[must_use]
    pub fn element(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Missing(element) | Self::Repeated(element) | Self::Order(element) | Self::Number(element) => element,
        }
    }
}

/// Checks the form of an entry; entries of APIs that nobody knows here have none.
pub fn check(entry: &ApiEntry) -> Result<(), FormFault> {
    let Some((api, major)) = entry.api() else { return Ok(()) };
    if entry.version().is_none() {
        return Err(FormFault::Version);
    }
    let Some(expected) = elements(api, major) else { return Ok(()) };
    let own = entry.element().children.iter().filter(|child| *child.namespace == *entry.namespace());
    let mut at = 0;
    let mut seen = vec![false; expected.len()];
    for child in own {
        let Some(place) = expected.iter().position(|(name, _)| *name == child.name) else { continue };
        let Some((&(name, _), seen)) = expected.get(place).zip(seen.get_mut(place)) else { continue };
        if *seen {
            return Err(FormFault::Repeated(name));
        }
        *seen = true;
        if place < at {
            return Err(FormFault::Order(name));
        }
        at = place;
        let number = child.text.trim_ascii();
        if name.starts_with("max-") && !number.parse::<u32>().is_ok_and(|number| number > 0) {
            return Err(FormFault::Number(name));
        }
    }
    let missing = expected.iter().zip(&seen).find(|((_, needed), seen)| *needed && !**seen);
    missing.map_or(Ok(()), |(&(name, _), _)| Err(FormFault::Missing(name)))
}

/// The elements of an entry after the common ones, in their order, each with whether it must be there.
fn elements(api: Api, major: u32) -> Option<&'static [(&'static str, bool)]> {
    const SECURITY: (&str, bool) = ("http-security", false);
    const URL: (&str, bool) = ("url", true);
    const GET: (&str, bool) = ("get-url", true);
    const INDEX: (&str, bool) = ("index-url", true);
    const STATS: (&str, bool) = ("stats-url", false);
    const OMOBILITIES: (&str, bool) = ("max-omobility-ids", true);
    const SENDS: (&str, bool) = ("sends-notifications", false);
    Some(match (api, major) {
        (Api::Discovery, _) => &[URL],
        (Api::Registry, _) => &[("catalogue-url", true)],
        (Api::Echo, _)
        | (
            Api::File
            | Api::OmobilityStats
            | Api::ImobilityTorStats
            | Api::Monitoring
            | Api::MtProjects
            | Api::MtDictionaries,
            1,
        )
        | (Api::IiaCnr, 1..=3)
        | (Api::IiaApprovalCnr, 1 | 2) => &[SECURITY, URL],
        (Api::Institutions, 2) | (Api::Factsheet, 1) => &[SECURITY, URL, ("max-hei-ids", true)],
        (Api::OrganizationalUnits, 2) => &[SECURITY, URL, ("max-ounit-ids", true), ("max-ounit-codes", true)],
        (Api::Courses, 1) => &[SECURITY, URL, ("max-los-ids", true), ("max-los-codes", true)],
        (Api::Iias, 6) => &[SECURITY, GET, ("max-iia-ids", true), ("max-iia-codes", true), INDEX, STATS],
        (Api::Iias, 7) => &[SECURITY, GET, ("max-iia-ids", true), INDEX, STATS],
        (Api::IiasApproval, 1 | 2) => &[SECURITY, URL, ("max-iia-ids", true)],
        (Api::Omobilities | Api::ImobilityTors, 1 | 2) => &[SECURITY, GET, INDEX, OMOBILITIES, SENDS],
        (Api::Omobilities, 3) => &[SECURITY, GET, INDEX, ("update-url", true), OMOBILITIES],
        (Api::OmobilityCnr | Api::ImobilityCnr | Api::ImobilityTorCnr, 1 | 2) => &[SECURITY, URL, OMOBILITIES],
        (Api::OmobilityLas, 1) => &[SECURITY, GET, INDEX, ("update-url", false), STATS, OMOBILITIES],
        (Api::OmobilityLaCnr, 1) => &[SECURITY, URL, STATS, OMOBILITIES],
        (Api::Imobilities, 1) => &[SECURITY, GET, OMOBILITIES, SENDS],
        (Api::Imobilities, 2) => &[SECURITY, GET, OMOBILITIES],
        (Api::ImobilityTors, 3) => &[SECURITY, GET, INDEX, OMOBILITIES],
        (Api::MtInstitutions, 1) => &[SECURITY, URL, ("max-ids", true)],
        (Api::MtMobilities, 1) => &[SECURITY, ("report-url", true), ("status-url", true)],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ewp_protocol::xml::Element;

    fn entry(api: Api, major: u32, children: &[(&str, &str)]) -> ApiEntry {
        let namespace = api.namespace(major);
        let mut element =
            Element::new(namespace.clone(), api.name()).with_attribute("version", &format!("{major}.0.0"));
        for (name, text) in children {
            element.children.push(Element::new(namespace.clone(), name).with_text(text));
        }
        ApiEntry::from_element(element)
    }

    #[test]
    fn our_own_entries_have_the_form() {
        for entry in [
            ApiEntry::discovery("https://a/"),
            ApiEntry::echo("https://a/"),
            ApiEntry::institutions("https://a/", 1),
            ApiEntry::iias("https://a/", "https://a/", Some("https://a/"), 1),
            ApiEntry::iia_cnr("https://a/"),
            ApiEntry::iias_approval("https://a/", 1),
            ApiEntry::iia_approval_cnr("https://a/"),
        ] {
            assert_eq!(check(&entry), Ok(()), "{}", entry.name());
        }
    }

    #[test]
    fn each_fault_is_named() {
        let iias = |children: &[(&str, &str)]| check(&entry(Api::Iias, 7, children));
        let (get, max, index) = (("get-url", "https://a/"), ("max-iia-ids", "1"), ("index-url", "https://a/i"));
        assert_eq!(iias(&[get, max, ("news", "x"), index]), Ok(()));
        assert_eq!(iias(&[get, index]), Err(FormFault::Missing("max-iia-ids")));
        assert_eq!(iias(&[get, index, max]), Err(FormFault::Order("max-iia-ids")));
        assert_eq!(iias(&[get, get, max, index]), Err(FormFault::Repeated("get-url")));
        assert_eq!(iias(&[get, ("max-iia-ids", "0"), index]), Err(FormFault::Number("max-iia-ids")));
        let bare = ApiEntry::from_element(Element::new(Api::Echo.namespace(2), "echo"));
        assert_eq!(check(&bare), Err(FormFault::Version));
        assert_eq!(check(&ApiEntry::from_element(Element::new("urn:other", "own"))), Ok(()));
    }
}
