//! A condition that was taken out of a draft, kept so that it can be put back.

use serde::{Deserialize, Serialize};

use crate::agreement::condition::Condition;

/// What the last change of a draft's conditions left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedCondition {
    /// Where it stood, counted from 0.
    pub place: usize,
    /// What it said.
    pub condition: Condition,
}

impl RemovedCondition {
    /// What is gone between two lists, if that is one condition and all others are as before.
    #[must_use]
    pub fn between(before: &[Condition], after: &[Condition]) -> Option<Self> {
        if before.len() != after.len() + 1 {
            return None;
        }
        let place = before.iter().zip(after).take_while(|(before, after)| before == after).count();
        let (condition, rest) = before.get(place..)?.split_first()?;
        (rest == after.get(place..)?).then(|| Self { place, condition: condition.clone() })
    }

    /// Puts it where it stood, or at the end; gives its place.
    pub fn put_back(self, conditions: &mut Vec<Condition>) -> usize {
        let place = self.place.min(conditions.len());
        conditions.insert(place, self.condition);
        place
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::agreement::arbitrary::two_copies;

    proptest! {
        #[test]
        fn what_was_taken_out_can_be_put_back((copy, other) in two_copies(4), place in any::<prop::sample::Index>()) {
            let before = copy.conditions;
            prop_assume!(!before.is_empty());
            let mut after = before.clone();
            after.remove(place.index(before.len()));
            let removed = RemovedCondition::between(&before, &after).unwrap();
            prop_assert!(RemovedCondition::between(&after, &before).is_none());
            let mut again = after.clone();
            removed.put_back(&mut again);
            prop_assert_eq!(&again, &before);
            if let Some(removed) = RemovedCondition::between(&before, &other.conditions) {
                let mut again = other.conditions;
                removed.put_back(&mut again);
                prop_assert_eq!(again, before);
            }
        }
    }
}
