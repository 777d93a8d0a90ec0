//! A cooperation condition in words.

use domain::agreement::compare::Field;
use domain::agreement::condition::{Condition, ConditionKind, LanguageSkill, SubjectArea};
use domain::amount::Hundredths;
use l10n::Lang;
use maud::{Markup, html};

use super::contact;

/// The name of a kind: `Student studies`.
pub(crate) fn kind(lang: Lang, kind: ConditionKind) -> String {
    lang.text(&format!("kind-{}", kind.slug()))
}

/// First and last year: `2025/26–2028/29`.
pub(crate) fn years(condition: &Condition) -> String {
    span(condition.first_year, condition.last_year)
}

/// Two academic years, or one where they are the same.
pub(crate) fn span(first: domain::academic_year::AcademicYear, last: domain::academic_year::AcademicYear) -> String {
    if first == last { first.short() } else { format!("{}–{}", first.short(), last.short()) }
}

/// A field of study as a line: `Law 0421`.
pub(crate) fn subject(area: &SubjectArea) -> String {
    let code = area.v6_value.as_deref().unwrap_or(area.isced.as_str());
    let mut text = match area.isced.name().filter(|_| area.v6_value.is_none()) {
        Some(name) => format!("{name} {code}"),
        None => code.to_owned(),
    };
    if let Some(clarification) = &area.clarification {
        text = format!("{text} ({clarification})");
    }
    text
}

/// Fields of study with quiet codes, for a table.
pub(crate) fn subjects(lang: Lang, condition: &Condition) -> Markup {
    html! {
        @if condition.subjects.is_empty() { span.quiet { (lang.text("condition-all-subjects")) } }
        @for (index, area) in condition.subjects.iter().enumerate() {
            @if index > 0 { ", " }
            @match area.isced.name().filter(|_| area.v6_value.is_none()) {
                Some(name) => { span lang=[(lang != Lang::En).then_some("en")] { (name) } " " span.quiet { (area.isced) } },
                None => (area.v6_value.as_deref().unwrap_or(area.isced.as_str())),
            }
        }
    }
}

/// The languages in one line.
pub(crate) fn languages(lang: Lang, condition: &Condition) -> String {
    condition.languages.iter().map(|skill| language(lang, skill)).collect::<Vec<_>>().join(", ")
}

/// The languages for a narrow cell: a language and its level stay together.
pub(crate) fn languages_cell(lang: Lang, condition: &Condition) -> String {
    let whole = |text: String| if text.matches(' ').count() == 1 { text.replace(' ', "\u{a0}") } else { text };
    let all: Vec<String> = condition.languages.iter().map(|skill| whole(language(lang, skill))).collect();
    if all.is_empty() { ui::NOTHING.to_owned() } else { all.join(", ") }
}

/// The most people each year, or that nobody has said it yet.
pub(crate) fn per_year(lang: Lang, condition: &Condition) -> String {
    if condition.per_year.not_yet_defined {
        return lang.text("condition-not-yet-defined");
    }
    lang.number(i64::try_from(condition.per_year.people).unwrap_or(i64::MAX))
}

/// The fields that a kind has, in the order of the form.
pub(crate) fn fields(of: ConditionKind) -> impl Iterator<Item = Field> {
    Field::ALL.into_iter().filter(move |field| match field {
        Field::MonthsPerYear | Field::Levels | Field::Blended => of.is_student(),
        Field::DaysPerYear => !of.is_student(),
        _ => true,
    })
}

/// The name of a field.
pub(crate) fn field_name(lang: Lang, of: ConditionKind, field: Field) -> String {
    if field == Field::PerYear {
        return lang.text(if of.is_student() { "field-per-year-student" } else { "field-per-year-staff" });
    }
    lang.text(&format!("field-{}", field.slug()))
}

/// The value of a field as one text, empty where there is none.
pub(crate) fn value(lang: Lang, condition: &Condition, field: Field) -> String {
    let student = condition.student();
    let optional = |amount: Option<Hundredths>| amount.map(|amount| decimal(lang, amount)).unwrap_or_default();
    match field {
        Field::SendingUnit => condition.sending.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        Field::ReceivingUnit => condition.receiving.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        Field::Subjects => condition.subjects.iter().map(subject).collect::<Vec<_>>().join("; "),
        Field::FirstYear => condition.first_year.short(),
        Field::LastYear => condition.last_year.short(),
        Field::PerYear => per_year(lang, condition),
        Field::MonthsPerYear => optional(student.and_then(|terms| terms.months_per_year)),
        Field::DaysPerYear => optional(condition.staff().and_then(|terms| terms.days_per_year)),
        Field::Levels => {
            let levels = student.into_iter().flat_map(|terms| &terms.levels);
            levels.map(|level| lang.text(&format!("level-{}", level.number()))).collect::<Vec<_>>().join(", ")
        }
        Field::Languages => languages(lang, condition),
        Field::Blended => {
            student.map(|terms| lang.text(if terms.blended { "blended-yes" } else { "blended-no" })).unwrap_or_default()
        }
        Field::OtherTerms => condition.other_terms.clone().unwrap_or_default(),
    }
}

/// What stands for a field without a value.
pub(crate) fn no_value(lang: Lang, field: Field) -> String {
    match field {
        Field::Subjects => lang.text("condition-all-subjects"),
        Field::Levels => lang.text("condition-all-levels"),
        Field::SendingUnit | Field::ReceivingUnit => lang.text("condition-whole-university"),
        _ => ui::NOTHING.to_owned(),
    }
}

/// One value on a page.
pub(crate) fn shown(lang: Lang, condition: &Condition, field: Field) -> Markup {
    let text = value(lang, condition, field);
    html! {
        @if text.is_empty() { span.quiet { (no_value(lang, field)) } }
        @else if field == Field::OtherTerms { @for line in text.lines() { (line) br; } }
        // Names of fields of study are English.
        @else if field == Field::Subjects && lang != Lang::En { span lang="en" { (text) } }
        @else { (text) }
    }
}

/// Every field of a condition with its contacts.
pub(crate) fn facts(lang: Lang, condition: &Condition) -> Markup {
    ui::facts(&pairs(lang, condition))
}

/// The same, as names and values.
pub(crate) fn pairs(lang: Lang, condition: &Condition) -> Vec<(String, Markup)> {
    let kind = condition.kind();
    let mut pairs: Vec<(String, Markup)> =
        fields(kind).map(|field| (field_name(lang, kind, field), shown(lang, condition, field))).collect();
    for (key, party) in
        [("field-sending-contacts", &condition.sending), ("field-receiving-contacts", &condition.receiving)]
    {
        if !party.contacts.is_empty() {
            pairs.push((lang.text(key), contact::list(lang, &party.contacts)));
        }
    }
    pairs
}

/// An amount with the decimal sign of the language.
pub(crate) fn decimal(lang: Lang, amount: Hundredths) -> String {
    let plain = amount.to_string();
    plain.replace('.', &lang.decimal_mark().to_string())
}

fn language(lang: Lang, skill: &LanguageSkill) -> String {
    if skill.not_yet_defined {
        return lang.text("condition-not-yet-defined");
    }
    let mut text = lang.language_name(&skill.language);
    if let Some(level) = skill.level {
        text.push(' ');
        text.push_str(level.as_str());
    }
    match &skill.subject {
        Some(area) => lang
            .text_with("condition-language-only", &[("skill", (&text).into()), ("subject", (&subject(area)).into())]),
        None => text,
    }
}
