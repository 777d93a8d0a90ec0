//! The tree of an institution's units: who stands below whom.

use std::collections::{BTreeMap, BTreeSet};

use crate::hei::OunitId;

/// The tree of units. Each unit names at most one parent; names that lead nowhere or in a circle are tolerated,
/// because the tree is what people typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitTree {
    children: BTreeMap<OunitId, Vec<OunitId>>,
}

impl UnitTree {
    /// The tree of these units, each with its parent.
    pub fn new(units: impl IntoIterator<Item = (OunitId, Option<OunitId>)>) -> Self {
        let mut children: BTreeMap<OunitId, Vec<OunitId>> = BTreeMap::new();
        for (unit, parent) in units {
            if let Some(parent) = parent {
                children.entry(parent).or_default().push(unit);
            }
        }
        Self { children }
    }

    /// Those of these units that stand below none of the others.
    #[must_use]
    pub fn highest(&self, units: &BTreeSet<OunitId>) -> BTreeSet<OunitId> {
        let below = |unit: &OunitId| self.children.get(unit).into_iter().flatten();
        let covered: BTreeSet<&OunitId> = units.iter().flat_map(below).collect();
        units.iter().filter(|unit| !covered.contains(unit)).cloned().collect()
    }

    /// The unit and everything below it.
    #[must_use]
    pub fn with_children(&self, unit: &OunitId) -> BTreeSet<OunitId> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![unit.clone()];
        while let Some(unit) = waiting.pop() {
            if found.insert(unit.clone()) {
                waiting.extend(self.children.get(&unit).into_iter().flatten().cloned());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str) -> OunitId {
        OunitId::parse(id).unwrap()
    }

    #[test]
    fn a_unit_has_itself_and_all_below() {
        let tree = UnitTree::new([
            (unit("science"), None),
            (unit("physics"), Some(unit("science"))),
            (unit("optics"), Some(unit("physics"))),
            (unit("law"), None),
        ]);
        assert_eq!(tree.with_children(&unit("science")), [unit("optics"), unit("physics"), unit("science")].into());
        assert_eq!(tree.with_children(&unit("law")), [unit("law")].into());
    }

    #[test]
    fn the_highest_of_some_units_stand_below_no_other_of_them() {
        let tree = UnitTree::new([
            (unit("science"), None),
            (unit("physics"), Some(unit("science"))),
            (unit("optics"), Some(unit("physics"))),
            (unit("law"), None),
        ]);
        let some = [unit("physics"), unit("optics"), unit("law")].into();
        assert_eq!(tree.highest(&some), [unit("law"), unit("physics")].into());
        assert_eq!(tree.highest(&tree.with_children(&unit("science"))), [unit("science")].into());
    }

    #[test]
    fn a_circle_ends() {
        let tree = UnitTree::new([(unit("a"), Some(unit("b"))), (unit("b"), Some(unit("a")))]);
        assert_eq!(tree.with_children(&unit("a")), [unit("a"), unit("b")].into());
    }
}
