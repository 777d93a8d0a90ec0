//! Rows of the form that come and go by buttons named `do`, with or without scripts.

use super::RawCondition;
use crate::request::Fields;

/// The most rows in one list.
pub(crate) const MOST_ROWS: usize = 40;

impl RawCondition {
    /// Adds or removes a row as a button says: `add-language`, `remove-subject-2`. Tells whether it was such a button.
    pub(crate) fn change_rows(&mut self, pressed: &str) -> bool {
        match pressed.split('-').collect::<Vec<_>>().as_slice() {
            ["add", "language"] => add(&mut self.languages),
            ["add", "subject"] => add(&mut self.subjects),
            ["remove", "language", index] => remove(&mut self.languages, index),
            ["remove", "subject", index] => remove(&mut self.subjects, index),
            _ => return false,
        }
        true
    }
}

/// The numbers of the rows in the order of the page.
pub(super) fn indexes(fields: &Fields, name: &str) -> Vec<usize> {
    let mut found: Vec<usize> = fields
        .iter()
        .filter_map(|(key, _)| key.strip_prefix(name)?.strip_prefix('-')?.parse().ok())
        .filter(|index| *index < MOST_ROWS)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A list for a form has at least one row to type into.
pub(super) fn or_one<T: Default>(rows: Vec<T>) -> Vec<T> {
    if rows.is_empty() { vec![T::default()] } else { rows }
}

fn add<T: Default>(rows: &mut Vec<T>) {
    if rows.len() < MOST_ROWS {
        rows.push(T::default());
    }
}

fn remove<T>(rows: &mut Vec<T>, index: &str) {
    if let Some(index) = index.parse().ok().filter(|index: &usize| *index < rows.len()) {
        rows.remove(index);
    }
}
