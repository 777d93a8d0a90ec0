//! The form of API entries: which elements each API demands and in which order, as the published schemas of the entries
//! have it. Elements that nobody knows do no harm (architecture 1.15).

use ewp_protocol::api::{Api, ApiEntry, COMMON_TYPES};
use ewp_protocol::xml::Element;

/// The namespace of the lists of security methods.
const SECURITY_V2: &str = "https://github.com/erasmus-without-paper/ewp-specs-sec-intro/tree/stable-v2";

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
    /// The element has nothing in it.
    Empty(&'static str),
    /// The text of the element is no mailbox.
    Mailbox(&'static str),
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
            Self::Empty(_) => "registry-form-empty",
            Self::Mailbox(_) => "registry-form-mailbox",
        }
    }

    /// The element that it is about.
    #[must_use]
    pub fn element(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Missing(element)
            | Self::Repeated(element)
            | Self::Order(element)
            | Self::Number(element)
            | Self::Empty(element)
            | Self::Mailbox(element) => element,
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
    common(entry)?;
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
        if name == "http-security" {
            security(child)?;
        }
        let number = child.text.trim_ascii();
        if name.starts_with("max-") && !number.parse::<u32>().is_ok_and(|number| number > 0) {
            return Err(FormFault::Number(name));
        }
    }
    let missing = expected.iter().zip(&seen).find(|((_, needed), seen)| *needed && !**seen);
    missing.map_or(Ok(()), |(&(name, _), _)| Err(FormFault::Missing(name)))
}

/// Whether a text has the form of a mailbox (common types 1.16.0).
#[must_use]
pub fn is_mailbox(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let Some((first, rest)) = domain.split_once('.') else { return false };
    ![name, first, rest].iter().any(|part| part.is_empty()) && !rest.contains(['\n', '\r'])
}

/// Whether a text has the form of a language (RFC 5646, as XML Schema has it); none at all is one too.
#[must_use]
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let size = |part: &str| (1..=8).contains(&part.len());
    let first = parts.next().is_some_and(|part| size(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    text.is_empty() || (first && parts.all(|part| size(part) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())))
}

/// What every entry begins with: mailboxes, then remarks (Discovery API 6.0.0).
fn common(entry: &ApiEntry) -> Result<(), FormFault> {
    let mut at = 0;
    for child in &entry.element().children {
        let place = match (&*child.namespace, child.name.as_str()) {
            (COMMON_TYPES, "admin-email") => 0,
            (COMMON_TYPES, "admin-notes") => 1,
            (namespace, _) if namespace == entry.namespace() => 2,
            _ => continue,
        };
        match (place, at) {
            (0, 1..) => return Err(FormFault::Order("admin-email")),
            (0, _) if !is_mailbox(child.text.trim_ascii()) => return Err(FormFault::Mailbox("admin-email")),
            (1, 1) => return Err(FormFault::Repeated("admin-notes")),
            (1, 2) => return Err(FormFault::Order("admin-notes")),
            _ => at = place,
        }
    }
    Ok(())
}

/// The lists of methods inside `http-security`: each once, in their order, and none without a method (sec-intro 2.0.2).
fn security(element: &Element) -> Result<(), FormFault> {
    const LISTS: [&str; 4] =
        ["client-auth-methods", "server-auth-methods", "request-encryption-methods", "response-encryption-methods"];
    let mut next = 0;
    for child in element.children.iter().filter(|child| &*child.namespace == SECURITY_V2) {
        let Some((place, name)) = LISTS.into_iter().enumerate().find(|(_, name)| *name == child.name) else { continue };
        if place + 1 == next {
            return Err(FormFault::Repeated(name));
        }
        if place < next {
            return Err(FormFault::Order(name));
        }
        if child.children.is_empty() {
            return Err(FormFault::Empty(name));
        }
        next = place + 1;
    }
    Ok(())
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

    #[test]
    fn every_entry_begins_with_mailboxes_and_remarks() {
        let with = |common: &[(&str, &str)], after: bool| {
            let mut element = entry(Api::Echo, 2, &[("url", "https://a/")]).element().clone();
            let common = common.iter().map(|(name, text)| Element::new(COMMON_TYPES, name).with_text(text));
            let at = usize::from(after);
            element.children.splice(at..at, common);
            check(&ApiEntry::from_element(element))
        };
        let (mail, notes) = (("admin-email", "a@b.example"), ("admin-notes", "Call us."));
        assert_eq!(with(&[mail, mail, notes], false), Ok(()));
        assert_eq!(with(&[notes, mail], false), Err(FormFault::Order("admin-email")));
        assert_eq!(with(&[mail], true), Err(FormFault::Order("admin-email")));
        assert_eq!(with(&[notes], true), Err(FormFault::Order("admin-notes")));
        assert_eq!(with(&[notes, notes], false), Err(FormFault::Repeated("admin-notes")));
        assert_eq!(with(&[("admin-email", "nobody")], false), Err(FormFault::Mailbox("admin-email")));
    }

    #[test]
    fn lists_of_security_methods_stand_once_in_their_order_and_hold_something() {
        let with = |lists: &[(&str, bool)]| {
            let mut element = entry(Api::Echo, 2, &[("http-security", ""), ("url", "https://a/")]).element().clone();
            element.children[0].children = lists
                .iter()
                .map(|(name, filled)| {
                    let list = Element::new(SECURITY_V2, name);
                    if *filled { list.with(Element::new("urn:method", "method")) } else { list }
                })
                .collect();
            check(&ApiEntry::from_element(element))
        };
        let (client, server) = (("client-auth-methods", true), ("server-auth-methods", true));
        assert_eq!(with(&[]), Ok(()));
        assert_eq!(with(&[client, server, ("response-encryption-methods", true)]), Ok(()));
        assert_eq!(with(&[server, client]), Err(FormFault::Order("client-auth-methods")));
        assert_eq!(with(&[client, client]), Err(FormFault::Repeated("client-auth-methods")));
        assert_eq!(with(&[("server-auth-methods", false)]), Err(FormFault::Empty("server-auth-methods")));
    }

    #[test]
    fn mailboxes_and_languages_have_their_form() {
        for good in ["a@b.c", "a b@c.d", "a@b@c.d", "ewp@uni.example"] {
            assert!(is_mailbox(good), "{good}");
        }
        for bad in ["", "a", "a@localhost", "@b.c", "a@.c", "a@b.", "a@b.\nc"] {
            assert!(!is_mailbox(bad), "{bad:?}");
        }
        for good in ["", "en", "lv-LV", "sr-Latn-RS", "x-own", "i-klingon"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["english language", "en_GB", "en-", "-en", "123", "verylonglanguage", "lēt"] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
