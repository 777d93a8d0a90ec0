//! The things that a person may be allowed to do. A route, a button and a use case ask for one of these.

use serde::{Deserialize, Serialize};

/// One thing that a person may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Read agreements, compare them, and read about partners.
    SeeAgreements,
    /// Write drafts, take over a partner's values, ask a partner's system anew.
    EditAgreements,
    /// Send a version to the partner.
    SendAgreements,
    /// Approve a partner's copy in the name of the institution.
    ApproveAgreements,
    /// Read the messages to partners, the exchange log and what partners report.
    SeeConnections,
    /// Send a message again.
    RepairConnections,
    /// Edit the institution, its units and its factsheet.
    EditInstitution,
    /// Invite people, give and take roles, write the rules for roles.
    ManagePeople,
    /// Read the audit log.
    SeeAudit,
    /// Read figures.
    SeeReports,
}

impl Right {
    /// Every right, in the order in which pages list them.
    pub const ALL: [Self; 10] = [
        Self::SeeAgreements,
        Self::EditAgreements,
        Self::SendAgreements,
        Self::ApproveAgreements,
        Self::SeeConnections,
        Self::RepairConnections,
        Self::EditInstitution,
        Self::ManagePeople,
        Self::SeeAudit,
        Self::SeeReports,
    ];

    /// The short name: kept in the database, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SeeAgreements => "see-agreements",
            Self::EditAgreements => "edit-agreements",
            Self::SendAgreements => "send-agreements",
            Self::ApproveAgreements => "approve-agreements",
            Self::SeeConnections => "see-connections",
            Self::RepairConnections => "repair-connections",
            Self::EditInstitution => "edit-institution",
            Self::ManagePeople => "manage-people",
            Self::SeeAudit => "see-audit",
            Self::SeeReports => "see-reports",
        }
    }

    /// The right of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.slug() == slug)
    }

    /// Whether the right can be given for a unit alone. What concerns the whole house cannot.
    #[must_use]
    pub const fn fits_unit(self) -> bool {
        matches!(
            self,
            Self::SeeAgreements
                | Self::EditAgreements
                | Self::SendAgreements
                | Self::ApproveAgreements
                | Self::SeeReports
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Right;

    #[test]
    fn every_right_is_found_by_its_short_name() {
        for right in Right::ALL {
            assert_eq!(Right::from_slug(right.slug()), Some(right));
        }
        assert_eq!(Right::from_slug("everything"), None);
    }
}
