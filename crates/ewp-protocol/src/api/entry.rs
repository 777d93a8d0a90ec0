//! One entry of `apis-implemented`: which API, which version, where and how.

use url::Url;

use super::{Api, CATALOGUE, COMMON_TYPES, HttpSecurity, MANIFEST, Version};
use crate::xml::Element;

/// An API that a host announces. Entries of unknown APIs are carried along as they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ApiEntry {
    element: Element,
}

/// Why a registry should not publish an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryDefect {
    /// The version is missing or no version.
    #[error("the entry {api} has no version such as 2.0.1")]
    NoVersion {
        /// Local name of the entry.
        api: String,
    },
    /// The version belongs to another major than the namespace.
    #[error("the entry {api} has version {version}, which does not belong to its namespace")]
    ForeignVersion {
        /// Local name of the entry.
        api: String,
        /// What it claims.
        version: Version,
    },
    /// A known API has no address.
    #[error("the entry {api} has no address")]
    NoUrl {
        /// Local name of the entry.
        api: String,
    },
    /// An address is no clean https URL.
    #[error("the entry {api} has a {element} that is no https URL without spaces and fragment: {url}")]
    BadUrl {
        /// Local name of the entry.
        api: String,
        /// Local name of the element.
        element: String,
        /// What stands there.
        url: String,
    },
    /// The entry holds elements of the catalogue or the manifest, which would mislead careless readers.
    #[error("the entry {api} holds parts of a catalogue or manifest")]
    Embedded {
        /// Local name of the entry.
        api: String,
    },
}

impl ApiEntry {
    /// Takes an element of `apis-implemented`.
    #[must_use]
    pub fn from_element(element: Element) -> Self {
        Self { element }
    }

    /// The whole entry, for what this type has no words for.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// `discovery` 6.0.0: where the manifest itself is. Every manifest must have it.
    #[must_use]
    pub fn discovery(url: &str) -> Self {
        Self::open(Api::Discovery, "6.0.0", 6).child("url", url)
    }

    /// `registry` 1.5.0: where the catalogue is. Only for the registry's own manifest.
    #[must_use]
    pub fn registry(catalogue_url: &str) -> Self {
        Self::open(Api::Registry, "1.5.0", 1).child("catalogue-url", catalogue_url)
    }

    /// `echo` 2.0.1, for a host that can decrypt and encrypt as well.
    #[must_use]
    pub fn echo(url: &str) -> Self {
        let mut entry = Self::open(Api::Echo, "2.0.1", 2);
        let security = HttpSecurity::signed_or_encrypted().write(entry.namespace());
        entry.element.children.push(security);
        entry.child("url", url)
    }

    /// `institutions` 2.2.0.
    #[must_use]
    pub fn institutions(url: &str, max_hei_ids: u32) -> Self {
        Self::secured(Api::Institutions, "2.2.0", 2).child("url", url).child("max-hei-ids", &max_hei_ids.to_string())
    }

    /// `organizational-units` 2.1.1.
    #[must_use]
    pub fn organizational_units(url: &str, max_ounit_ids: u32, max_ounit_codes: u32) -> Self {
        Self::secured(Api::OrganizationalUnits, "2.1.1", 2)
            .child("url", url)
            .child("max-ounit-ids", &max_ounit_ids.to_string())
            .child("max-ounit-codes", &max_ounit_codes.to_string())
    }

    /// `factsheet` 1.2.0.
    #[must_use]
    pub fn factsheet(url: &str, max_hei_ids: u32) -> Self {
        Self::secured(Api::Factsheet, "1.2.0", 1).child("url", url).child("max-hei-ids", &max_hei_ids.to_string())
    }

    /// `file` 1.0.0.
    #[must_use]
    pub fn file(url: &str) -> Self {
        Self::secured(Api::File, "1.0.0", 1).child("url", url)
    }

    /// `monitoring` 0.2.0. Only for the host that collects a network's reports.
    #[must_use]
    pub fn monitoring(url: &str) -> Self {
        Self::secured(Api::Monitoring, "0.2.0", 1).child("url", url)
    }

    /// `iias` 7.0.0.
    #[must_use]
    pub fn iias(get_url: &str, index_url: &str, stats_url: Option<&str>, max_iia_ids: u32) -> Self {
        let entry = Self::secured(Api::Iias, "7.0.0", 7)
            .child("get-url", get_url)
            .child("max-iia-ids", &max_iia_ids.to_string())
            .child("index-url", index_url);
        match stats_url {
            Some(stats_url) => entry.child("stats-url", stats_url),
            None => entry,
        }
    }

    /// `iia-cnr` 3.0.0.
    #[must_use]
    pub fn iia_cnr(url: &str) -> Self {
        Self::secured(Api::IiaCnr, "3.0.0", 3).child("url", url)
    }

    /// `iias-approval` 2.0.0.
    #[must_use]
    pub fn iias_approval(url: &str, max_iia_ids: u32) -> Self {
        Self::secured(Api::IiasApproval, "2.0.0", 2).child("url", url).child("max-iia-ids", &max_iia_ids.to_string())
    }

    /// `iia-approval-cnr` 2.0.0.
    #[must_use]
    pub fn iia_approval_cnr(url: &str) -> Self {
        Self::secured(Api::IiaApprovalCnr, "2.0.0", 2).child("url", url)
    }

    /// The namespace of the entry.
    #[must_use]
    pub fn namespace(&self) -> &str {
        &self.element.namespace
    }

    /// The local name of the entry.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.element.name
    }

    /// The API and its major version, where namespace and local name are known.
    #[must_use]
    pub fn api(&self) -> Option<(Api, u32)> {
        Api::of(self.namespace(), self.name())
    }

    /// The version that is really implemented.
    #[must_use]
    pub fn version(&self) -> Option<Version> {
        self.element.attribute("version")?.parse().ok()
    }

    /// The security methods.
    #[must_use]
    pub fn security(&self) -> HttpSecurity {
        HttpSecurity::read(self.element.child(self.namespace(), "http-security"))
    }

    /// The address with this element name (`url`, `get-url`, `index-url`...), exactly as written.
    #[must_use]
    pub fn url(&self, element: &str) -> Option<&str> {
        self.element.child(self.namespace(), element).map(|child| child.text.as_str())
    }

    /// All addresses with their element names.
    pub fn urls(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = self.element.children.iter().filter(|child| child.namespace == self.element.namespace);
        own.filter(|child| child.name == "url" || child.name.ends_with("-url"))
            .map(|child| (child.name.as_str(), child.text.as_str()))
    }

    /// The number with this element name (`max-iia-ids`, `max-hei-ids`...).
    #[must_use]
    pub fn limit(&self, element: &str) -> Option<u32> {
        self.element.child(self.namespace(), element)?.text.trim_ascii().parse().ok()
    }

    /// All `max-...` numbers with their element names.
    pub fn limits(&self) -> impl Iterator<Item = (&str, u32)> {
        let own = self.element.children.iter().filter(|child| child.namespace == self.element.namespace);
        own.filter(|child| child.name.starts_with("max-"))
            .filter_map(|child| Some((child.name.as_str(), child.text.trim_ascii().parse().ok()?)))
    }

    /// Who to write to about this API, if the entry says so.
    pub fn admin_emails(&self) -> impl Iterator<Item = &str> {
        self.element.children_named(COMMON_TYPES, "admin-email").map(|child| child.text.as_str())
    }

    /// The first reason not to publish the entry. Entries of other networks' APIs have no rules but one: they hold no
    /// parts of a catalogue or manifest.
    #[must_use]
    pub fn defect(&self) -> Option<EntryDefect> {
        let api = self.name().to_owned();
        if embeds(&self.element) {
            return Some(EntryDefect::Embedded { api });
        }
        let (_, major) = self.api()?;
        let Some(version) = self.version() else { return Some(EntryDefect::NoVersion { api }) };
        if version.major != major && !(version.major == 0 && major == 1) {
            return Some(EntryDefect::ForeignVersion { api, version });
        }
        if self.urls().next().is_none() {
            return Some(EntryDefect::NoUrl { api });
        }
        let (element, url) = self.urls().find(|(_, url)| !is_clean_https(url))?;
        Some(EntryDefect::BadUrl { api, element: element.to_owned(), url: url.to_owned() })
    }

    fn open(api: Api, version: &str, major: u32) -> Self {
        Self { element: Element::new(api.namespace(major), api.name()).with_attribute("version", version) }
    }

    fn secured(api: Api, version: &str, major: u32) -> Self {
        let mut entry = Self::open(api, version, major);
        let security = HttpSecurity::signed().write(entry.namespace());
        entry.element.children.push(security);
        entry
    }

    fn child(mut self, name: &str, text: &str) -> Self {
        self.element.children.push(Element::new(self.element.namespace.clone(), name).with_text(text));
        self
    }
}

fn embeds(element: &Element) -> bool {
    let foreign = |namespace: &str| namespace == CATALOGUE || namespace == MANIFEST;
    element.children.iter().any(|child| foreign(&child.namespace) || embeds(child)) || foreign(&element.namespace)
}

/// An https URL that survives exact comparison everywhere: no white space, no fragment, no user, no `//` in its path.
fn is_clean_https(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
        && Url::parse(text).is_ok_and(|url| {
            url.scheme() == "https"
                && text.starts_with("https://")
                && url.fragment().is_none()
                && url.username().is_empty()
                && url.password().is_none()
                && !url.path().contains("//")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_entries_have_no_defect_and_say_what_was_asked() {
        let entries = [
            ApiEntry::discovery("https://127.0.0.1:7411/manifest"),
            ApiEntry::registry("https://registry.example/catalogue-v1.xml"),
            ApiEntry::echo("https://uni-a.example/echo"),
            ApiEntry::institutions("https://uni-a.example/institutions", 10),
            ApiEntry::iias(
                "https://uni-a.example/get",
                "https://uni-a.example/index",
                Some("https://uni-a.example/s"),
                20,
            ),
            ApiEntry::iia_cnr("https://uni-a.example/iia-cnr"),
            ApiEntry::organizational_units("https://uni-a.example/ounits", 7, 8),
            ApiEntry::factsheet("https://uni-a.example/factsheet", 9),
            ApiEntry::file("https://uni-a.example/file"),
            ApiEntry::iias_approval("https://uni-a.example/approval", 5),
            ApiEntry::iia_approval_cnr("https://uni-a.example/approval-cnr"),
        ];
        for entry in &entries {
            assert_eq!(entry.defect(), None);
            assert_eq!(entry.version().map(|version| version.major), entry.api().map(|(_, major)| major));
        }
        assert_eq!(entries[6].limits().collect::<Vec<_>>(), [("max-ounit-ids", 7), ("max-ounit-codes", 8)]);
        assert_eq!(entries[7].limit("max-hei-ids"), Some(9));
        let monitoring = ApiEntry::monitoring("https://uni-a.example/monitoring");
        assert_eq!((monitoring.defect(), monitoring.api()), (None, Some((Api::Monitoring, 1))));
        let iias = &entries[4];
        assert_eq!(iias.api(), Some((Api::Iias, 7)));
        assert_eq!(iias.urls().map(|(name, _)| name).collect::<Vec<_>>(), ["get-url", "index-url", "stats-url"]);
        assert_eq!(iias.limits().collect::<Vec<_>>(), [("max-iia-ids", 20)]);
        assert!(iias.security().takes_signed_requests());
    }

    #[test]
    fn unclean_addresses_are_defects() {
        for url in [
            "",
            "http://uni-a.example/",
            "https://uni-a.example/ ",
            " https://uni-a.example/",
            "https://uni-a.example/a b",
            "https://uni-a.example/#a",
            "https://uni-a.example//a",
            "https://user@uni-a.example/",
            "https:uni-a.example",
            "/echo",
        ] {
            assert!(matches!(ApiEntry::echo(url).defect(), Some(EntryDefect::BadUrl { .. })), "{url}");
        }
    }

    #[test]
    fn other_defects_are_told_apart() {
        let element = |api: Api, major| Element::new(api.namespace(major), api.name());
        let defect = |element| ApiEntry::from_element(element).defect();
        assert!(matches!(defect(element(Api::Echo, 2)), Some(EntryDefect::NoVersion { .. })));
        let versioned = element(Api::Echo, 2).with_attribute("version", "3.0.0");
        assert!(matches!(defect(versioned), Some(EntryDefect::ForeignVersion { .. })));
        let versioned = element(Api::Echo, 2).with_attribute("version", "2.0.0");
        assert!(matches!(defect(versioned), Some(EntryDefect::NoUrl { .. })));
        let foreign =
            Element::new("urn:x", "own").with(Element::new("urn:x", "a").with(Element::new(CATALOGUE, "host")));
        assert!(matches!(defect(foreign), Some(EntryDefect::Embedded { .. })));
        assert_eq!(defect(Element::new("urn:x", "own")), None);
    }
}
