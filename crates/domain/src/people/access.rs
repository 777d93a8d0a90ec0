//! What one person may do now: the sum of their grants and of those for whom they act.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::grant::Grant;
use super::right::Right;
use super::role::{CustomRole, Role};
use super::units::UnitTree;
use crate::hei::OunitId;

/// What one person may do, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    rights: BTreeMap<Right, Reach>,
    traced: bool,
}

/// Where a right holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In the whole institution.
    Everywhere,
    /// In these units; what belongs to no unit is out of reach.
    Units(BTreeSet<OunitId>),
}

/// What counts when the rights of a person are summed up.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The institution's own roles.
    pub roles: &'a [CustomRole],
    /// Its units.
    pub units: &'a UnitTree,
    /// When.
    pub now: Timestamp,
}

impl Access {
    /// The rights that these grants give: their own, and those of the people for whom they act at this moment. A
    /// deputy does not inherit the management of people, and nobody is the deputy of a deputy.
    #[must_use]
    pub fn of(own: &[Grant], acting_for: &[Grant], ground: Ground<'_>) -> Self {
        let mut access = Self::default();
        for grant in own {
            access.add(grant, ground, |_| true);
        }
        for grant in acting_for {
            access.add(grant, ground, |right| right != Right::ManagePeople);
        }
        access
    }

    /// Whether the person may do this somewhere: the question of a route.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains_key(&right)
    }

    /// Whether the person may do this with something that belongs to this unit, or to none.
    #[must_use]
    pub fn may_in(&self, right: Right, unit: Option<&OunitId>) -> bool {
        match (self.rights.get(&right), unit) {
            (Some(Reach::Everywhere), _) => true,
            (Some(Reach::Units(units)), Some(unit)) => units.contains(unit),
            (Some(Reach::Units(_)) | None, _) => false,
        }
    }

    /// Where the person may do this; `None` if nowhere.
    #[must_use]
    pub fn reach(&self, right: Right) -> Option<&Reach> {
        self.rights.get(&right)
    }

    /// Every right that the person has somewhere.
    pub fn rights(&self) -> impl Iterator<Item = Right> + '_ {
        self.rights.keys().copied()
    }

    /// Whether every page that the person opens is kept in the audit log.
    #[must_use]
    pub fn is_traced(&self) -> bool {
        self.traced
    }

    fn add(&mut self, grant: &Grant, ground: Ground<'_>, counts: impl Fn(Right) -> bool) {
        if !grant.holds_at(ground.now) {
            return;
        }
        let rights: Vec<Right> = match &grant.role {
            Role::BuiltIn(role) => {
                self.traced |= role.is_traced();
                role.rights().to_vec()
            }
            Role::Custom(id) => {
                let role = ground.roles.iter().find(|role| role.id == *id);
                role.map(|role| role.rights.iter().copied().collect()).unwrap_or_default()
            }
        };
        for right in rights.into_iter().filter(|right| counts(*right)) {
            match &grant.unit {
                None => {
                    self.rights.insert(right, Reach::Everywhere);
                }
                // What concerns the whole house is not given by a unit.
                Some(_) if !right.fits_unit() => {}
                Some(unit) => match self.rights.entry(right).or_insert_with(|| Reach::Units(BTreeSet::new())) {
                    Reach::Everywhere => {}
                    Reach::Units(units) => units.extend(ground.units.with_children(unit)),
                },
            }
        }
    }
}

#[cfg(test)]
mod tests;
