//! The doors for machines in one table: the router and the manifest are made from it.

use ewp_messages::text::LangText;
use ewp_protocol::api::{Api, ApiEntry};
use ewp_protocol::hei::{Hei, HeiName, OtherId};
use ewp_protocol::manifest::v6::Manifest;
use store::keys::KeyRole;

use crate::host::Institution;
use crate::institution_pages::{self, InstitutionPages};

/// A door for machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Echo API 2: tells the caller who it is.
    Echo,
    /// Institutions API 2.
    Institutions,
    /// Organizational Units API 2.
    Ounits,
    /// Factsheet API 1.
    Factsheet,
    /// File API 1.
    File,
    /// IIAs API 7, the list of ids.
    IiasIndex,
    /// IIAs API 7, the agreements themselves.
    IiasGet,
    /// IIAs API 7, how many agreements there are.
    IiasStats,
    /// IIA CNR API 3: a partner says that its agreement has changed.
    IiaCnr,
    /// IIAs Approval API 2: which of the caller's agreements we approve.
    IiasApproval,
    /// IIA Approval CNR API 2: a partner says that its approval of our agreement has changed.
    IiaApprovalCnr,
    /// Monitoring API 0.2: others report what went wrong. Only where an institution collects reports.
    Monitoring,
}

/// The methods that a door takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Methods {
    /// Questions that may be long: both (architecture 1.15).
    GetAndPost,
    /// Numbers and files.
    Get,
    /// Notices and reports.
    Post,
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Which door.
    pub endpoint: Endpoint,
    /// The API that it belongs to.
    pub api: Api,
    /// The API's major version.
    pub major: u32,
    /// The endpoint's name within the API, for the exchange log; `url` if the API has one only.
    pub name: &'static str,
    /// The path after `/ewp/{hei}/`.
    pub path: &'static str,
    /// Which methods it takes.
    pub methods: Methods,
}

const fn door(endpoint: Endpoint, api: Api, major: u32, name: &'static str, path: &'static str) -> Door {
    let methods = match endpoint {
        Endpoint::IiaCnr | Endpoint::IiaApprovalCnr | Endpoint::Monitoring => Methods::Post,
        Endpoint::IiasStats | Endpoint::File => Methods::Get,
        _ => Methods::GetAndPost,
    };
    Door { endpoint, api, major, name, path, methods }
}

/// All doors of an institution.
pub const DOORS: [Door; 12] = [
    door(Endpoint::Echo, Api::Echo, 2, "url", "echo/v2"),
    door(Endpoint::Institutions, Api::Institutions, 2, "url", "institutions/v2"),
    door(Endpoint::IiasIndex, Api::Iias, 7, "index", "iias/v7/index"),
    door(Endpoint::IiasGet, Api::Iias, 7, "get", "iias/v7/get"),
    door(Endpoint::IiaCnr, Api::IiaCnr, 3, "url", "iia-cnr/v3"),
    door(Endpoint::IiasApproval, Api::IiasApproval, 2, "url", "iias-approval/v2"),
    door(Endpoint::IiaApprovalCnr, Api::IiaApprovalCnr, 2, "url", "iia-approval-cnr/v2"),
    door(Endpoint::IiasStats, Api::Iias, 7, "stats", "iias/v7/stats"),
    door(Endpoint::Ounits, Api::OrganizationalUnits, 2, "url", "ounits/v2"),
    door(Endpoint::Factsheet, Api::Factsheet, 1, "url", "factsheet/v1"),
    door(Endpoint::File, Api::File, 1, "url", "file/v1"),
    door(Endpoint::Monitoring, Api::Monitoring, 1, "url", "monitoring/v1"),
];

/// How many ids one request may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `max-iia-ids` of the IIAs API. One, so that no partner is misled by the hash of an answer with several
    /// (IIAs API 7.0.0: the hash looks at the whole document).
    pub iias: u32,
    /// `max-iia-ids` of the IIAs Approval API.
    pub approvals: u32,
    /// `max-hei-ids` of the Institutions API.
    pub institutions: u32,
    /// `max-ounit-ids` of the Organizational Units API.
    pub ounit_ids: u32,
    /// `max-ounit-codes` of the Organizational Units API.
    pub ounit_codes: u32,
    /// `max-hei-ids` of the Factsheet API.
    pub factsheets: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { iias: 1, approvals: 50, institutions: 10, ounit_ids: 100, ounit_codes: 100, factsheets: 10 }
    }
}

impl Methods {
    /// The value of `Allow`.
    #[must_use]
    pub fn allow(self) -> &'static str {
        match self {
            Self::GetAndPost => "GET, POST",
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl Endpoint {
    /// Its line in the table.
    #[must_use]
    pub fn door(self) -> Door {
        let [echo, institutions, index, get, cnr, approval, approval_cnr, stats, ounits, factsheet, file, monitoring] =
            DOORS;
        match self {
            Self::Echo => echo,
            Self::Institutions => institutions,
            Self::Ounits => ounits,
            Self::Factsheet => factsheet,
            Self::File => file,
            Self::IiasIndex => index,
            Self::IiasGet => get,
            Self::IiasStats => stats,
            Self::IiaCnr => cnr,
            Self::IiasApproval => approval,
            Self::IiaApprovalCnr => approval_cnr,
            Self::Monitoring => monitoring,
        }
    }
}

/// What an institution publishes about its host. Security is declared as the network recommends: signed requests,
/// signed answers, TLS; a second encryption for echo alone (sec-intro 2.0.2).
pub(crate) fn manifest(institution: &Institution, provider: &str, limits: Limits, collects_reports: bool) -> Manifest {
    let profile = institution.profile();
    let url = |endpoint: Endpoint| institution.door(endpoint.door().path);
    let stats = url(Endpoint::IiasStats);
    let mut apis = vec![
        ApiEntry::discovery(&institution.manifest_url()),
        ApiEntry::echo(&url(Endpoint::Echo)),
        ApiEntry::institutions(&url(Endpoint::Institutions), limits.institutions),
        ApiEntry::organizational_units(&url(Endpoint::Ounits), limits.ounit_ids, limits.ounit_codes),
        ApiEntry::factsheet(&url(Endpoint::Factsheet), limits.factsheets),
        ApiEntry::file(&url(Endpoint::File)),
        ApiEntry::iias(&url(Endpoint::IiasGet), &url(Endpoint::IiasIndex), Some(&stats), limits.iias),
        ApiEntry::iia_cnr(&url(Endpoint::IiaCnr)),
        ApiEntry::iias_approval(&url(Endpoint::IiasApproval), limits.approvals),
        ApiEntry::iia_approval_cnr(&url(Endpoint::IiaApprovalCnr)),
    ];
    if collects_reports {
        apis.push(ApiEntry::monitoring(&url(Endpoint::Monitoring)));
    }
    Manifest {
        admin_emails: vec![profile.admin_email.clone()],
        admin_provider: provider.to_owned(),
        admin_notes: None,
        apis,
        hei: Some(hei(institution)),
        client_keys: institution.keys().listed(KeyRole::Client),
        server_keys: institution.keys().listed(KeyRole::Server),
        ..Manifest::default()
    }
}

/// The institution's other identifiers, the same in the manifest and in the Institutions API (Institutions API 2.2.0).
pub(crate) fn other_ids(institution: &Institution, pages: &InstitutionPages) -> Vec<(String, String)> {
    let profile = institution.profile();
    let erasmus = profile.erasmus_code.clone().map(|code| ("erasmus".to_owned(), code));
    let pic = profile.pic.clone().map(|pic| ("pic".to_owned(), pic));
    let others = pages.institution.other_ids.iter().map(|other| (other.kind.clone(), other.value.clone()));
    erasmus.into_iter().chain(pic).chain(others).collect()
}

fn hei(institution: &Institution) -> Hei {
    let pages = institution.pages();
    let other = |(kind, value): (String, String)| OtherId { kind, value };
    let name = |name: LangText| HeiName { lang: name.lang, text: name.text };
    Hei {
        id: institution.hei().to_string(),
        other_ids: other_ids(institution, &pages).into_iter().map(other).collect(),
        names: institution_pages::names(institution, &pages).into_iter().map(name).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_door_is_the_one_that_its_endpoint_names() {
        for door in DOORS {
            assert_eq!(door.endpoint.door(), door);
            assert!(
                door.path.ends_with(&format!("v{}", door.major)) || door.path.contains(&format!("/v{}/", door.major))
            );
        }
    }
}
