//! Who may give roles to whom, and that an institution always has somebody who can.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::grant::{Grant, Source};
use super::right::Right;
use super::role::{BuiltIn, CustomRole, Role};

/// Somebody who gives a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Giver<'a> {
    /// Whether they are administrators themselves; else they only may manage people.
    pub is_administrator: bool,
    /// What they may do in the whole institution.
    pub rights: &'a BTreeSet<Right>,
    /// Whether they give it to themselves.
    pub to_self: bool,
    /// Whether the one who gets it has it already, so that only its dates change.
    pub has_it: bool,
}

/// Only an administrator may do this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("only an administrator may do this")]
pub struct OnlyAdministrators;

/// Nobody would be left who can give roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the institution would have no administrator any more")]
pub struct LastAdministrator;

impl Giver<'_> {
    /// Whether they may give this role, or do something with a person who has it that could let them act as that
    /// person. Who only manages people raises nobody above themselves: they give no role that manages people or allows
    /// what they may not do, and take none that they lack.
    pub fn check(self, role: &Role, roles: &[CustomRole]) -> Result<(), OnlyAdministrators> {
        if self.is_administrator {
            return Ok(());
        }
        let own;
        let allowed: &[Right] = match role {
            Role::BuiltIn(role) => role.rights(),
            Role::Custom(id) => {
                let role = roles.iter().find(|role| role.id == *id);
                own = role.map(|role| role.rights.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
                &own
            }
        };
        let raises = allowed.iter().any(|right| *right == Right::ManagePeople || !self.rights.contains(right));
        if raises || self.to_self && !self.has_it { Err(OnlyAdministrators) } else { Ok(()) }
    }
}

impl Grant {
    /// Whether this makes somebody an administrator for good: given by a person, for the whole institution, without an
    /// end. What a login provider says, or what ends by itself, may be gone tomorrow.
    #[must_use]
    pub fn administers_for_good(&self, now: Timestamp) -> bool {
        self.role == Role::BuiltIn(BuiltIn::Administrator)
            && self.source == Source::Hand
            && self.unit.is_none()
            && self.until.is_none()
            && self.holds_at(now)
    }
}

/// Whether a change may be made that leaves so many administrators for good of those before it.
pub fn check_administrators(before: usize, after: usize) -> Result<(), LastAdministrator> {
    if before > 0 && after == 0 { Err(LastAdministrator) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RoleId;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn who_only_manages_people_raises_nobody_above_themselves() {
        let id = RoleId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
        let custom = CustomRole { id: id.clone(), name: "Desk".to_owned(), rights: [Right::ManagePeople].into() };
        let rights = [Right::ManagePeople, Right::SeeAgreements].into();
        let manager = Giver { is_administrator: false, rights: &rights, to_self: false, has_it: false };
        let check = |giver: Giver<'_>, role| giver.check(&role, std::slice::from_ref(&custom));
        let (administrator, reader) = (Role::BuiltIn(BuiltIn::Administrator), Role::BuiltIn(BuiltIn::Reader));
        assert_eq!(check(manager, reader.clone()), Ok(()));
        assert_eq!(check(manager, administrator.clone()), Err(OnlyAdministrators));
        assert_eq!(check(manager, Role::Custom(id)), Err(OnlyAdministrators));
        let approver = Role::BuiltIn(BuiltIn::Approver);
        assert_eq!(check(manager, approver.clone()), Err(OnlyAdministrators), "they may not approve themselves");
        let more = [Right::ManagePeople, Right::SeeAgreements, Right::ApproveAgreements].into();
        assert_eq!(check(Giver { rights: &more, ..manager }, approver), Ok(()));
        let to_self = Giver { to_self: true, ..manager };
        assert_eq!(check(to_self, reader.clone()), Err(OnlyAdministrators));
        assert_eq!(check(Giver { has_it: true, ..to_self }, reader), Ok(()));
        assert_eq!(check(Giver { is_administrator: true, ..to_self }, administrator), Ok(()));
    }

    #[test]
    fn an_administrator_for_good_is_one_tomorrow_too() {
        let grant = Grant {
            role: Role::BuiltIn(BuiltIn::Administrator),
            unit: None,
            from: Some(at(10)),
            until: None,
            source: Source::Hand,
        };
        assert!(grant.administers_for_good(at(10)) && !grant.administers_for_good(at(9)));
        for other in [
            Grant { until: Some(at(99)), ..grant.clone() },
            Grant { source: Source::Claims, ..grant.clone() },
            Grant { role: Role::BuiltIn(BuiltIn::Officer), ..grant },
        ] {
            assert!(!other.administers_for_good(at(10)), "{other:?}");
        }
    }

    #[test]
    fn the_last_administrator_stays_and_a_house_without_one_can_go_on() {
        assert_eq!(check_administrators(1, 0), Err(LastAdministrator));
        assert_eq!([check_administrators(2, 1), check_administrators(0, 0)], [Ok(()), Ok(())]);
    }
}
