//! Checking a document for somebody: does it have the form that its API demands, would a manifest be taken whole, and
//! do agreements have the hash that they claim.

use ewp_messages::iia_hash::v7::{IiaHash, hashes};
use ewp_messages::xml::Limit;
use ewp_messages::{ReadError, namespaces};
use ewp_protocol::api::{CATALOGUE, MANIFEST};
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::manifest::v6::Manifest;

use crate::Registry;
use crate::findings::Finding;

/// The longest document that is checked.
pub(crate) const DOCUMENT_LIMIT: usize = 5 * 1024 * 1024;

/// What was found out about a document.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// Its root element: namespace and local name. Empty if it is no XML.
    pub(crate) root: (String, String),
    /// Which document it is, such as `iias get 7`; nothing if nobody here knows it.
    pub(crate) document: Option<&'static str>,
    /// Why it cannot be read, if so, in the reader's English words.
    pub(crate) fault: Option<String>,
    /// What a registry would complain about.
    pub(crate) findings: Vec<Finding>,
    /// The hashes of its agreements.
    pub(crate) hashes: Vec<IiaHash>,
    /// A part that the hash covers although version 7 has no such part in that place.
    pub(crate) unshown: Option<String>,
}

/// Reads one kind of document and forgets it again.
type Read = fn(&[u8]) -> Result<(), ReadError>;

/// The documents that have a reader: namespace and name of the root, what people call it, the reader.
const DOCUMENTS: &[(&str, &str, &str, Read)] = &[
    (namespaces::COMMON_TYPES, "error-response", "error response 1", |bytes| {
        ewp_messages::error_response::ErrorResponse::read(bytes).map(drop)
    }),
    (namespaces::ECHO_V2, "response", "echo 2", |bytes| ewp_messages::echo::v2::EchoResponse::read(bytes).map(drop)),
    (namespaces::INSTITUTIONS_V2, "institutions-response", "institutions 2", |bytes| {
        ewp_messages::institutions::v2::InstitutionsResponse::read(bytes).map(drop)
    }),
    (namespaces::IIAS_GET_V7, "iias-get-response", "iias get 7", |bytes| {
        ewp_messages::iias::v7::read_get_response(bytes).map(drop)
    }),
    (namespaces::IIAS_INDEX_V7, "iias-index-response", "iias index 7", |bytes| {
        ewp_messages::iias::v7::IndexResponse::read(bytes).map(drop)
    }),
    (namespaces::IIAS_STATS_V7, "iias-stats-response", "iias stats 7", |bytes| {
        ewp_messages::iias::v7::StatsResponse::read(bytes).map(drop)
    }),
    (namespaces::OUNITS_V2, "ounits-response", "organizational-units 2", |bytes| {
        ewp_messages::ounits::v2::OunitsResponse::read(bytes).map(drop)
    }),
    (namespaces::FACTSHEET_V1, "factsheet-response", "factsheet 1", |bytes| {
        ewp_messages::factsheet::v1::FactsheetResponse::read(bytes).map(drop)
    }),
    (namespaces::MONITORING_V1, "monitoring-response", "monitoring 1", |bytes| {
        ewp_messages::monitoring::v1::MonitoringResponse::read(bytes).map(drop)
    }),
    (namespaces::IIAS_APPROVAL_V2, "iias-approval-response", "iias-approval 2", |bytes| {
        ewp_messages::iias_approval::v2::ApprovalResponse::read(bytes).map(drop)
    }),
    (namespaces::IIA_CNR_V3, "iia-cnr-response", "iia-cnr 3", |bytes| {
        ewp_messages::iia_cnr::v3::CnrResponse::read(bytes).map(drop)
    }),
    (namespaces::IIA_APPROVAL_CNR_V2, "iia-approval-cnr-response", "iia-approval-cnr 2", |bytes| {
        ewp_messages::iia_approval_cnr::v2::CnrResponse::read(bytes).map(drop)
    }),
];

/// What people call all documents that can be checked.
pub(crate) fn documents() -> impl Iterator<Item = &'static str> {
    ["manifest 6", "catalogue 1"].into_iter().chain(DOCUMENTS.iter().map(|(_, _, called, _)| *called))
}

/// Checks a document of any kind.
pub(crate) fn document(registry: &Registry, bytes: &[u8]) -> Checked {
    let mut checked = Checked::default();
    let limit = Limit::bytes(DOCUMENT_LIMIT);
    let root = ewp_messages::xml::parse(bytes, limit, |root| Ok((root.namespace().to_owned(), root.name().to_owned())));
    match root {
        Ok(root) => checked.root = root,
        Err(error) => {
            checked.fault = Some(error.to_string());
            return checked;
        }
    }
    match (checked.root.0.as_str(), checked.root.1.as_str()) {
        (MANIFEST, "manifest") => {
            checked.document = Some("manifest 6");
            match Manifest::read(bytes) {
                Ok(mut manifest) => checked.findings = registry.known().judge(&mut manifest),
                Err(error) => checked.fault = Some(error.to_string()),
            }
        }
        (CATALOGUE, "catalogue") => {
            checked.document = Some("catalogue 1");
            checked.fault = Catalogue::read(bytes).err().map(|error| error.to_string());
        }
        root => {
            let known = DOCUMENTS.iter().find(|(namespace, name, ..)| (*namespace, *name) == root);
            if let Some((_, _, called, read)) = known {
                checked.document = Some(called);
                checked.fault = read(bytes).err().map(|error| error.to_string());
            }
        }
    }
    if checked.root.1 == "iias-get-response" {
        agreements(bytes, &mut checked);
    }
    checked
}

/// Checks the hashes of the agreements in a `get` answer.
pub(crate) fn agreement_hashes(bytes: &[u8]) -> Checked {
    let mut checked = Checked::default();
    agreements(bytes, &mut checked);
    if let Err(error) = hashes(bytes) {
        checked.fault = Some(error.to_string());
    }
    checked
}

fn agreements(bytes: &[u8], checked: &mut Checked) {
    checked.hashes = hashes(bytes).unwrap_or_default();
    checked.unshown = ewp_messages::iias::v7::unshown(bytes).ok().flatten();
}
