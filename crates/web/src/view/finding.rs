//! What must be corrected, in words, with the control of a form that it belongs to.

use domain::agreement::compare::Field;
use domain::agreement::condition::Condition;
use domain::agreement::validate::{Fault, Finding};
use l10n::Lang;

/// One thing to correct: the same words stand in the summary and at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The name of the control, or of the group of controls.
    pub(crate) field: String,
    pub(crate) text: String,
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
