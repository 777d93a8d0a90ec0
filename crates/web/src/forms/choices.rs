//! What a person chose on the page that compares both copies.

use domain::agreement::compare::{Comparison, ConditionPair, Field};
use domain::agreement::take_over::{Choice, Choices};

use crate::request::Fields;

/// The name of the control for one field of a condition that both copies have.
pub(crate) fn field_name(pair: usize, field: Field) -> String {
    format!("c{pair}-{}", field.slug())
}

/// The name of the control for a condition that only one copy has.
pub(crate) fn condition_name(pair: usize) -> String {
    format!("c{pair}")
}

/// The name of the control for the mark that ends the agreement.
pub(crate) const TERMINATION: &str = "termination";

/// What the form sends for a choice.
pub(crate) fn value(choice: Choice) -> &'static str {
    match choice {
        Choice::KeepOurs => "ours",
        Choice::TakeTheirs => "theirs",
    }
}

/// Reads the choices. Only places that differ can be chosen; anything else in the form is left out.
pub(crate) fn read(comparison: &Comparison, fields: &Fields) -> Choices {
    let chosen = |name: &str| match fields.get(name) {
        Some("theirs") => Some(Choice::TakeTheirs),
        Some("ours") => Some(Choice::KeepOurs),
        _ => None,
    };
    let mut choices = Choices { termination: None, ..Choices::default() };
    for (index, pair) in comparison.conditions.iter().enumerate() {
        match pair {
            ConditionPair::Both { differences, .. } => {
                for field in differences {
                    if let Some(choice) = chosen(&field_name(index, *field)) {
                        choices.fields.insert((index, *field), choice);
                    }
                }
            }
            ConditionPair::OnlyOurs { .. } | ConditionPair::OnlyTheirs { .. } => {
                if let Some(choice) = chosen(&condition_name(index)) {
                    choices.conditions.insert(index, choice);
                }
            }
        }
    }
    if comparison.termination_differs {
        choices.termination = chosen(TERMINATION);
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_that_differ_can_be_chosen() {
        let comparison = Comparison {
            conditions: vec![
                ConditionPair::Both { ours: 0, theirs: 0, differences: vec![Field::PerYear] },
                ConditionPair::OnlyTheirs { theirs: 1 },
            ],
            termination_differs: false,
            outside_terms: Vec::new(),
        };
        let fields = Fields::from([
            ("c0-per-year", "theirs"),
            ("c0-languages", "theirs"),
            ("c1", "ours"),
            ("c7", "theirs"),
            ("termination", "theirs"),
        ]);
        let choices = read(&comparison, &fields);
        assert_eq!(choices.fields.len(), 1);
        assert_eq!(choices.conditions.get(&1), Some(&Choice::KeepOurs));
        assert_eq!(choices.termination, None);
    }
}
