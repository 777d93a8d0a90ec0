//! Errors of the form in words, and the order of what is told.

use domain::agreement::condition::ConditionKind;
use l10n::Lang;

use crate::forms::condition::FieldError;
use crate::view::finding::Told;

impl Told {
    /// An error of the form.
    pub(super) fn of(lang: Lang, kind: ConditionKind, error: &FieldError) -> Self {
        let what = ("what", error.what.as_str().into());
        let text = match error.key {
            // Here the message names the first year.
            "finding-years-reversed" => lang.text_with(error.key, &[("year", error.what.as_str().into())]),
            "finding-number" => lang.text_with(number_key(kind), &[what]),
            key => lang.text_with(key, &[what]),
        };
        Self { field: error.field.clone(), text }
    }
}

/// Where a control stands on the page: its group, its row and its place in the row.
pub(super) fn place(field: &str) -> (usize, usize, usize) {
    const GROUPS: [&[&str]; 10] = [
        &["direction"],
        &["subjects", "subject", "subject-note"],
        &["first-year"],
        &["last-year"],
        &["per-year"],
        &["months-per-year", "days-per-year"],
        &["levels"],
        &["languages", "language", "level", "language-subject", "language-note"],
        &["blended"],
        &["other-terms"],
    ];
    let row = field.rsplit_once('-').and_then(|(name, row)| Some((name, row.parse::<usize>().ok()?)));
    let (name, row) = row.map_or((field, 0), |(name, row)| (name, row + 1));
    let found = GROUPS
        .iter()
        .enumerate()
        .find_map(|(group, names)| names.iter().position(|known| *known == name).map(|part| (group, row, part)));
    found.unwrap_or((GROUPS.len(), row, 0))
}

/// The sentence for a number that is none, by who moves.
fn number_key(kind: ConditionKind) -> &'static str {
    if kind.is_student() { "finding-number-students" } else { "finding-number-staff" }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn faults_are_told_in_the_order_of_the_page() {
        let page = [
            "direction",
            "subjects",
            "subject-0",
            "subject-1",
            "first-year",
            "last-year",
            "per-year",
            "months-per-year",
            "levels",
            "languages",
            "language-0",
            "level-0",
            "language-subject-0",
            "language-1",
            "other-terms",
        ];
        let mut mixed = page;
        mixed.reverse();
        mixed.sort_by_key(|field| place(field));
        assert_eq!(mixed, page);
    }
}
