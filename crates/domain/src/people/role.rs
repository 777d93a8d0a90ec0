//! Roles: named sets of rights. Eight come with Habita; an institution may add its own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::right::Right;
use crate::ids::RoleId;

/// A role that every institution has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BuiltIn {
    /// Gives and takes roles, edits what the institution says about itself. Does no business by this role alone.
    Administrator,
    /// Works in the international relations office: everything about agreements but the approval.
    Officer,
    /// Approves agreements in the name of the institution.
    Approver,
    /// Prepares agreements, usually of one unit.
    Coordinator,
    /// Reads figures.
    Reports,
    /// Looks after the connection to the network.
    It,
    /// Reads agreements and changes nothing.
    Reader,
    /// Helps from outside, for a limited time and with every page that was looked at kept in the audit log.
    Support,
}

/// The role of a grant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// One that every institution has.
    BuiltIn(BuiltIn),
    /// One that the institution made.
    Custom(RoleId),
}

/// A role that an institution made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomRole {
    /// Its id.
    pub id: RoleId,
    /// Its name, as the institution wrote it.
    pub name: String,
    /// What it allows.
    pub rights: BTreeSet<Right>,
}

impl BuiltIn {
    /// Every role, in the order in which pages list them.
    pub const ALL: [Self; 8] = [
        Self::Administrator,
        Self::Officer,
        Self::Approver,
        Self::Coordinator,
        Self::Reports,
        Self::It,
        Self::Reader,
        Self::Support,
    ];

    /// The short name: kept in the database, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Officer => "officer",
            Self::Approver => "approver",
            Self::Coordinator => "coordinator",
            Self::Reports => "reports",
            Self::It => "it",
            Self::Reader => "reader",
            Self::Support => "support",
        }
    }

    /// What the role allows.
    #[must_use]
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Self::Administrator => &[
                Right::SeeAgreements,
                Right::SeeConnections,
                Right::EditInstitution,
                Right::ManagePeople,
                Right::SeeAudit,
                Right::SeeReports,
            ],
            Self::Officer => &[
                Right::SeeAgreements,
                Right::EditAgreements,
                Right::SendAgreements,
                Right::SeeConnections,
                Right::RepairConnections,
                Right::EditInstitution,
                Right::SeeReports,
            ],
            Self::Approver => &[Right::SeeAgreements, Right::ApproveAgreements],
            Self::Coordinator => &[Right::SeeAgreements, Right::EditAgreements],
            Self::Reports => &[Right::SeeReports],
            Self::It => &[Right::SeeConnections, Right::RepairConnections],
            Self::Reader => &[Right::SeeAgreements],
            Self::Support => &[Right::SeeAgreements, Right::SeeConnections],
        }
    }

    /// Whether a claim of a login provider may give this role. The powerful ones need a person who gives them
    /// (or, for the administrator, the network's own entitlement).
    #[must_use]
    pub const fn may_come_from_claims(self) -> bool {
        matches!(self, Self::Coordinator | Self::Reports | Self::It | Self::Reader)
    }

    /// Whether every use leaves a trace in the audit log and the grant must end by itself.
    #[must_use]
    pub const fn is_traced(self) -> bool {
        matches!(self, Self::Support)
    }
}

impl Role {
    /// How the role is kept: the short name of a built-in role, or the id of the institution's own.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::BuiltIn(role) => role.slug(),
            Self::Custom(id) => id.as_str(),
        }
    }

    /// The role that was kept under this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let built_in = BuiltIn::ALL.into_iter().find(|role| role.slug() == key).map(Self::BuiltIn);
        built_in.or_else(|| RoleId::parse(key).map(Self::Custom))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_by_its_key() {
        for role in BuiltIn::ALL {
            assert_eq!(Role::from_key(role.slug()), Some(Role::BuiltIn(role)));
        }
        let own = RoleId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
        assert_eq!(Role::from_key(own.as_str()), Some(Role::Custom(own)));
        assert_eq!(Role::from_key("root"), None);
    }

    #[test]
    fn only_the_approver_approves_and_only_the_administrator_manages_people() {
        let who =
            |right: Right| BuiltIn::ALL.into_iter().filter(|role| role.rights().contains(&right)).collect::<Vec<_>>();
        assert_eq!(who(Right::ApproveAgreements), [BuiltIn::Approver]);
        assert_eq!(who(Right::ManagePeople), [BuiltIn::Administrator]);
    }

    #[test]
    fn claims_give_no_powerful_role() {
        for role in BuiltIn::ALL.into_iter().filter(|role| role.may_come_from_claims()) {
            for right in [Right::ApproveAgreements, Right::SendAgreements, Right::ManagePeople, Right::SeeAudit] {
                assert!(!role.rights().contains(&right), "{role:?} may {right:?}");
            }
        }
    }
}
