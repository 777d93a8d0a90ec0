//! The APIs of the network: their names, namespaces, versions and the entries that announce them.

use std::fmt;
use std::str::FromStr;

mod entry;
mod security;

pub use entry::{ApiEntry, EntryDefect};
pub use security::{ClientAuth, Encryption, HttpSecurity, SecurityChoice, ServerAuth};

/// Namespace of the common types (architecture 1.15.0).
pub const COMMON_TYPES: &str =
    "https://github.com/erasmus-without-paper/ewp-specs-architecture/blob/stable-v1/common-types.xsd";
/// Namespace of the manifest (Discovery API 6.0.0).
pub const MANIFEST: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-discovery/tree/stable-v6";
/// Namespace of the catalogue (Registry API 1.5.0).
pub const CATALOGUE: &str = "https://github.com/erasmus-without-paper/ewp-specs-api-registry/tree/stable-v1";

const ALL_SPECS: &str = "https://github.com/erasmus-without-paper/ewp-specs-";
const ENTRY_FILE: &str = "/manifest-entry.xsd";

macro_rules! apis {
    ($($variant:ident $name:literal $repository:literal $prefix:literal),* $(,)?) => {
        /// An API of the network.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Api {
            $(#[doc = concat!("`", $name, "`.")] $variant,)*
        }

        impl Api {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The local name of its entries.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The last part of the name of its specification.
            fn repository(self) -> &'static str {
                match self { $(Self::$variant => $repository,)* }
            }

            /// The conventional prefix without the major version.
            fn prefix(self) -> &'static str {
                match self { $(Self::$variant => $prefix,)* }
            }
        }
    };
}

apis! {
    Discovery "discovery" "discovery" "d",
    Registry "registry" "registry" "r",
    Echo "echo" "echo" "e",
    Institutions "institutions" "institutions" "in",
    OrganizationalUnits "organizational-units" "ounits" "ou",
    Courses "courses" "courses" "c",
    CourseReplication "simple-course-replication" "course-replication" "cr",
    Factsheet "factsheet" "factsheet" "fs",
    File "file" "file" "f",
    Iias "iias" "iias" "ia",
    IiaCnr "iia-cnr" "iia-cnr" "iac",
    IiasApproval "iias-approval" "iias-approval" "iaa",
    IiaApprovalCnr "iia-approval-cnr" "iia-approval-cnr" "iaac",
    Omobilities "omobilities" "omobilities" "om",
    OmobilityCnr "omobility-cnr" "omobility-cnr" "omc",
    OmobilityLas "omobility-las" "omobility-las" "la",
    OmobilityLaCnr "omobility-la-cnr" "omobility-la-cnr" "lac",
    OmobilityStats "omobility-stats" "omobility-stats" "oms",
    Imobilities "imobilities" "imobilities" "im",
    ImobilityCnr "imobility-cnr" "imobility-cnr" "imc",
    ImobilityTors "imobility-tors" "imobility-tors" "tor",
    ImobilityTorCnr "imobility-tor-cnr" "imobility-tor-cnr" "torc",
    ImobilityTorStats "imobility-tor-stats" "imobility-tor-stats" "tors",
    Monitoring "monitoring" "monitoring" "mon",
    MtProjects "mt-projects" "mt-projects" "mtp",
    MtDictionaries "mt-dictionaries" "mt-dictionaries" "mtd",
    MtInstitutions "mt-institutions" "mt-institutions" "mti",
    MtMobilities "mt-mobilities" "mt-mobilities" "mtm",
}

impl Api {
    /// The namespace of its entries for a major version.
    #[must_use]
    pub fn namespace(self, major: u32) -> String {
        format!("{ALL_SPECS}api-{}/blob/stable-v{major}{ENTRY_FILE}", self.repository())
    }

    /// The API and major version of an entry with this namespace and local name. The two must fit each other exactly.
    #[must_use]
    pub fn of(namespace: &str, name: &str) -> Option<(Self, u32)> {
        let (api, major) = Self::of_namespace(namespace)?;
        (api.name() == name).then_some((api, major))
    }

    fn of_namespace(namespace: &str) -> Option<(Self, u32)> {
        let tail = namespace.strip_prefix(ALL_SPECS)?.strip_prefix("api-")?.strip_suffix(ENTRY_FILE)?;
        let (repository, major) = tail.split_once("/blob/stable-v")?;
        let api = Self::ALL.iter().find(|api| api.repository() == repository)?;
        Some((*api, number(major)?))
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The version of an API that a host implements. Compares by number, so 1.10.0 is later than 1.9.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version {
    /// Part of the namespace too.
    pub major: u32,
    /// Compatible additions.
    pub minor: u32,
    /// Corrections.
    pub patch: u32,
}

/// A text is no version such as 2.0.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a version has three numbers with dots between them")]
pub struct NotAVersion;

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let mut numbers = text.split('.').map(number);
        let mut next = || numbers.next().flatten().ok_or(NotAVersion);
        let version = Self { major: next()?, minor: next()?, patch: next()? };
        if numbers.next().is_none() { Ok(version) } else { Err(NotAVersion) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// The conventional prefix of a namespace of the network.
pub(crate) fn prefix_of(namespace: &str) -> Option<String> {
    let fixed = match namespace {
        COMMON_TYPES => "ewp",
        MANIFEST => "mf",
        CATALOGUE => "r",
        security::CONTAINER => "sec",
        _ => {
            return match security::prefix_of(namespace) {
                Some(prefix) => Some(prefix.to_owned()),
                None => Api::of_namespace(namespace).map(|(api, major)| format!("{}{major}", api.prefix())),
            };
        }
    };
    Some(fixed.to_owned())
}

/// A number without sign or leading zeros.
fn number(text: &str) -> Option<u32> {
    let plain = text == "0" || !text.starts_with('0');
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain && digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_namespace_leads_back_to_its_api() {
        for &api in Api::ALL {
            for major in [1, 7, 12] {
                assert_eq!(Api::of(&api.namespace(major), api.name()), Some((api, major)));
            }
        }
    }

    #[test]
    fn a_wrong_namespace_is_an_unknown_api() {
        let right = Api::Iias.namespace(7);
        assert_eq!(
            right,
            "https://github.com/erasmus-without-paper/ewp-specs-api-iias/blob/stable-v7/manifest-entry.xsd"
        );
        for wrong in
            [right.replace("blob", "tree"), right.replace("v7", "v07"), right.replace("v7", "v"), right.clone() + " "]
        {
            assert_eq!(Api::of(&wrong, "iias"), None, "{wrong}");
        }
        assert_eq!(Api::of(&right, "iia-cnr"), None);
    }

    #[test]
    fn prefixes_are_unique() {
        let mut seen = std::collections::HashSet::new();
        for &api in Api::ALL {
            assert!(seen.insert(prefix_of(&api.namespace(1)).unwrap()), "{api}");
        }
    }

    #[test]
    fn versions_compare_by_number() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("1.10.0") > version("1.9.9"));
        assert_eq!(version("7.0.0").to_string(), "7.0.0");
        for text in ["", "1", "1.2", "1.2.3.4", "1.2.x", "1..2", "01.2.3", "+1.2.3", "1.2.3-rc1", "99999999999.0.0"] {
            assert_eq!(text.parse::<Version>(), Err(NotAVersion), "{text}");
        }
    }
}
