//! The doors for machines in one table: the router and the manifest are made from it.

use ewp_protocol::api::{Api, ApiEntry};
use ewp_protocol::hei::{Hei, HeiName, OtherId};
use ewp_protocol::manifest::v6::Manifest;

use crate::host::Institution;

/// A door for machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Echo API 2: tells the caller who it is.
    Echo,
    /// Institutions API 2.
    Institutions,
    /// IIAs API 7, the list of ids.
    IiasIndex,
    /// IIAs API 7, the agreements themselves.
    IiasGet,
    /// IIA CNR API 3: a partner says that its agreement has changed.
    IiaCnr,
    /// IIAs Approval API 2: which of the caller's agreements we approve.
    IiasApproval,
    /// IIA Approval CNR API 2: a partner says that its approval of our agreement has changed.
    IiaApprovalCnr,
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
    /// Whether GET is answered; POST always is.
    pub takes_get: bool,
}

const fn door(endpoint: Endpoint, api: Api, major: u32, name: &'static str, path: &'static str) -> Door {
    let takes_get = !matches!(endpoint, Endpoint::IiaCnr | Endpoint::IiaApprovalCnr);
    Door { endpoint, api, major, name, path, takes_get }
}

/// All doors of an institution.
pub const DOORS: [Door; 7] = [
    door(Endpoint::Echo, Api::Echo, 2, "url", "echo/v2"),
    door(Endpoint::Institutions, Api::Institutions, 2, "url", "institutions/v2"),
    door(Endpoint::IiasIndex, Api::Iias, 7, "index", "iias/v7/index"),
    door(Endpoint::IiasGet, Api::Iias, 7, "get", "iias/v7/get"),
    door(Endpoint::IiaCnr, Api::IiaCnr, 3, "url", "iia-cnr/v3"),
    door(Endpoint::IiasApproval, Api::IiasApproval, 2, "url", "iias-approval/v2"),
    door(Endpoint::IiaApprovalCnr, Api::IiaApprovalCnr, 2, "url", "iia-approval-cnr/v2"),
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
}

impl Default for Limits {
    fn default() -> Self {
        Self { iias: 1, approvals: 50, institutions: 10 }
    }
}

impl Endpoint {
    /// Its line in the table.
    #[must_use]
    pub fn door(self) -> Door {
        let [echo, institutions, index, get, cnr, approval, approval_cnr] = DOORS;
        match self {
            Self::Echo => echo,
            Self::Institutions => institutions,
            Self::IiasIndex => index,
            Self::IiasGet => get,
            Self::IiaCnr => cnr,
            Self::IiasApproval => approval,
            Self::IiaApprovalCnr => approval_cnr,
        }
    }
}

/// What an institution publishes about its host.
pub(crate) fn manifest(institution: &Institution, provider: &str, limits: Limits) -> Manifest {
    let profile = institution.profile();
    let url = |endpoint: Endpoint| institution.door(endpoint.door().path);
    Manifest {
        admin_emails: vec![profile.admin_email.clone()],
        admin_provider: provider.to_owned(),
        admin_notes: None,
        apis: vec![
            ApiEntry::discovery(&institution.manifest_url()),
            ApiEntry::echo(&url(Endpoint::Echo)),
            ApiEntry::institutions(&url(Endpoint::Institutions), limits.institutions),
            ApiEntry::iias(&url(Endpoint::IiasGet), &url(Endpoint::IiasIndex), None, limits.iias),
            ApiEntry::iia_cnr(&url(Endpoint::IiaCnr)),
            ApiEntry::iias_approval(&url(Endpoint::IiasApproval), limits.approvals),
            ApiEntry::iia_approval_cnr(&url(Endpoint::IiaApprovalCnr)),
        ],
        hei: Some(hei(institution)),
        client_keys: vec![institution.client_key().public().clone()],
        server_keys: vec![institution.server_key().public().clone()],
        ..Manifest::default()
    }
}

/// The institution's other identifiers, the same in the manifest and in the Institutions API (Institutions API 2.2.0).
pub(crate) fn other_ids(institution: &Institution) -> Vec<(&'static str, String)> {
    let profile = institution.profile();
    let erasmus = profile.erasmus_code.clone().map(|code| ("erasmus", code));
    let pic = profile.pic.clone().map(|pic| ("pic", pic));
    erasmus.into_iter().chain(pic).collect()
}

fn hei(institution: &Institution) -> Hei {
    let profile = institution.profile();
    let other = |(kind, value): (&str, String)| OtherId { kind: kind.to_owned(), value };
    let name = |name: &domain::contact::LangText| HeiName { lang: name.lang.clone(), text: name.text.clone() };
    Hei {
        id: profile.hei.to_string(),
        other_ids: other_ids(institution).into_iter().map(other).collect(),
        names: profile.names.iter().map(name).collect(),
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
