//! Findings and errors in words, with the control that they belong to.

use domain::agreement::compare::Field;
use domain::agreement::condition::{Condition, ConditionKind};
use domain::agreement::validate::{Fault, Finding};
use l10n::Lang;

use crate::forms::condition::FieldError;

/// One thing to correct: the same words stand in the summary and at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The name of the control, or of the group of controls.
    pub(crate) field: String,
    pub(crate) text: String,
}

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

/// A finding of the check before sending.
pub(crate) fn words(lang: Lang, finding: &Finding, condition: Option<&Condition>) -> Told {
    let field = match finding.field {
        Some(field) => control(field, &finding.fault, condition),
        None if finding.condition.is_some() => "direction".to_owned(),
        None => "code".to_owned(),
    };
    let is_student = condition.is_none_or(|condition| condition.kind().is_student());
    let text = match &finding.fault {
        Fault::NoConditions => lang.text("finding-no-conditions"),
        Fault::NoCode => lang.text("finding-no-code"),
        Fault::SamePartner => lang.text("finding-same-partner"),
        Fault::ForeignInstitution => lang.text("finding-foreign-institution"),
        Fault::YearsReversed => {
            let first = condition.map(|condition| condition.first_year.short()).unwrap_or_default();
            lang.text_with("finding-years-reversed", &[("year", (&first).into())])
        }
        Fault::UnsoundYear => lang.text("finding-unsound-year"),
        Fault::NoPeople => lang.text(if is_student { "finding-no-students" } else { "finding-no-staff" }),
        Fault::NoLanguage => lang.text("finding-no-language"),
        Fault::BadLanguage(what) => lang.text_with("finding-bad-language", &[("what", what.into())]),
        Fault::UnknownSubject(what) => lang.text_with("finding-unknown-subject", &[("what", what.into())]),
        Fault::Repeated(what) => {
            let what = repeated(lang, finding.field, what);
            lang.text_with("finding-repeated", &[("what", (&what).into())])
        }
        Fault::OldMarker => lang.text("finding-old-marker"),
        Fault::TooLong { most } => lang.text_with("finding-too-long", &[("most", (*most).into())]),
        Fault::BlursHash => lang.text("finding-blurs-hash"),
        Fault::ControlCharacter => lang.text("finding-control-character"),
    };
    Told { field, text }
}

/// The control for a field. Where one row of a list is at fault, it is the row.
fn control(field: Field, fault: &Fault, condition: Option<&Condition>) -> String {
    let row = |prefix: &str, place: Option<usize>, group: &str| {
        place.map_or_else(|| group.to_owned(), |place| format!("{prefix}-{place}"))
    };
    match field {
        Field::SendingUnit | Field::ReceivingUnit => "direction".to_owned(),
        Field::Subjects => {
            let place = condition.and_then(|condition| match fault {
                Fault::UnknownSubject(code) => {
                    condition.subjects.iter().position(|subject| subject.isced.as_str() == code)
                }
                _ => None,
            });
            row("subject", place, "subjects")
        }
        Field::Languages => {
            let place = condition.and_then(|condition| match fault {
                Fault::BadLanguage(tag) => condition.languages.iter().position(|skill| skill.language == *tag),
                _ => None,
            });
            row("language", place, "languages")
        }
        field => field.slug().to_owned(),
    }
}

/// What stands twice, as people call it.
fn repeated(lang: Lang, field: Option<Field>, what: &str) -> String {
    match field {
        Some(Field::Languages) => lang.language_name(what),
        Some(Field::Levels) => lang.text_if_known(&format!("level-{what}")).unwrap_or_else(|| what.to_owned()),
        Some(Field::Subjects) => {
            let name = domain::isced::IscedCode::parse(what).and_then(|code| code.name());
            name.map_or_else(|| what.to_owned(), |name| format!("{name} {what}"))
        }
        _ => what.to_owned(),
    }
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
