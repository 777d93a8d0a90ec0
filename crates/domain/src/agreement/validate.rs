//! What our own copy must fulfil before it is sent (IIAs API 7.0.0, beyond what the schema checks). In a partner's copy
//! the same is only shown as a warning.

use std::collections::HashSet;
use std::hash::Hash;

use crate::agreement::compare::Field;
use crate::agreement::condition::{Condition, LanguageSkill, SubjectArea};
use crate::agreement::copy::AgreementCopy;
use crate::hei::OunitId;

/// The most characters of an agreement's number.
pub const MOST_IN_CODE: usize = 200;
/// The most characters of the other terms of a condition.
pub const MOST_IN_OTHER_TERMS: usize = 10_000;
/// The most characters that clarify a field of study.
pub const MOST_IN_CLARIFICATION: usize = 500;

/// One thing to correct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Index of the condition; `None` for the agreement itself.
    pub condition: Option<usize>,
    /// The field; `None` for the whole condition or agreement. A fault of a text without condition and field is about
    /// the agreement's number.
    pub field: Option<Field>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no condition.
    NoConditions,
    /// The agreement has no number.
    NoCode,
    /// Both partners are the same institution.
    SamePartner,
    /// A condition is not between the two partners.
    ForeignInstitution,
    /// The last year is before the first.
    YearsReversed,
    /// The two numbers of a year do not fit together.
    UnsoundYear,
    /// People per year is 0 or missing.
    NoPeople,
    /// A language is needed.
    NoLanguage,
    /// The language is no language tag.
    BadLanguage(String),
    /// The subject code is not in the list.
    UnknownSubject(String),
    /// The same level, subject or language stands twice.
    Repeated(String),
    /// A marker of an older version stands in new data.
    OldMarker,
    /// A text is longer than we send.
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// A text holds `__` or `_@`, which blurs the agreement hash.
    BlursHash,
    /// A text holds a control character, which XML cannot carry.
    ControlCharacter,
}

/// Everything that must be corrected before a copy of ours may be sent, in the order of the form. In a partner's copy
/// it blocks nothing.
#[must_use]
pub fn findings(copy: &AgreementCopy) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    let about_agreement = Place { condition: None, field: None };
    match copy.owner.iia_code.as_deref().map(str::trim) {
        None | Some("") => findings.add(about_agreement, Fault::NoCode),
        Some(code) => {
            findings
                .add_if(code.chars().count() > MOST_IN_CODE, about_agreement, || Fault::TooLong { most: MOST_IN_CODE });
            findings.add_if(code.chars().any(is_not_xml), about_agreement, || Fault::ControlCharacter);
        }
    }
    findings.add_if(copy.owner.hei == copy.other.hei, about_agreement, || Fault::SamePartner);
    findings.add_if(copy.conditions.is_empty(), about_agreement, || Fault::NoConditions);
    for (index, condition) in copy.conditions.iter().enumerate() {
        check(index, condition, copy, &mut findings);
    }
    findings.0
}

/// Whether a text could be taken for signs of the agreement hash, which joins values without escaping (IIAs API 7.0.0,
/// `iia-hash`).
#[must_use]
pub fn blurs_hash(text: &str) -> bool {
    text.contains("__") || text.contains("_@")
}

#[derive(Clone, Copy)]
struct Place {
    condition: Option<usize>,
    field: Option<Field>,
}

struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, place: Place, fault: Fault) {
        self.0.push(Finding { condition: place.condition, field: place.field, fault });
    }

    fn add_if(&mut self, wrong: bool, place: Place, fault: impl FnOnce() -> Fault) {
        if wrong {
            self.add(place, fault());
        }
    }

    /// One finding for each value that stands more than once.
    fn add_repeated<T: Eq + Hash + Clone>(&mut self, place: Place, values: impl Iterator<Item = (T, String)>) {
        let (mut seen, mut told) = (HashSet::new(), HashSet::new());
        for (value, name) in values {
            let repeated = !seen.insert(value.clone()) && told.insert(value);
            self.add_if(repeated, place, || Fault::Repeated(name));
        }
    }

    fn check_text(&mut self, place: Place, text: &str, most: usize) {
        self.add_if(text.chars().count() > most, place, || Fault::TooLong { most });
        self.add_if(blurs_hash(text), place, || Fault::BlursHash);
        self.add_if(text.chars().any(is_not_xml), place, || Fault::ControlCharacter);
    }

    fn check_unit(&mut self, place: Place, unit: Option<&OunitId>) {
        self.add_if(unit.is_some_and(|unit| blurs_hash(unit.as_str())), place, || Fault::BlursHash);
    }

    fn check_subject(&mut self, place: Place, subject: &SubjectArea) {
        self.add_if(subject.v6_value.is_some(), place, || Fault::OldMarker);
        self.add_if(subject.isced.name().is_none(), place, || Fault::UnknownSubject(subject.isced.to_string()));
        self.check_text(place, subject.clarification.as_deref().unwrap_or_default(), MOST_IN_CLARIFICATION);
    }
}

fn check(index: usize, condition: &Condition, copy: &AgreementCopy, findings: &mut Findings) {
    let at = |field| Place { condition: Some(index), field: Some(field) };
    let (sending, receiving) = (&condition.sending.hei, &condition.receiving.hei);
    let (owner, other) = (&copy.owner.hei, &copy.other.hei);
    let between_partners = (sending == owner && receiving == other) || (sending == other && receiving == owner);
    findings.add_if(!between_partners, Place { condition: Some(index), field: None }, || Fault::ForeignInstitution);
    findings.check_unit(at(Field::SendingUnit), condition.sending.unit.as_ref());
    findings.check_unit(at(Field::ReceivingUnit), condition.receiving.unit.as_ref());

    for subject in &condition.subjects {
        findings.check_subject(at(Field::Subjects), subject);
    }
    findings
        .add_repeated(at(Field::Subjects), condition.subjects.iter().map(|s| (subject_key(s), s.isced.to_string())));

    let (first, last) = (condition.first_year, condition.last_year);
    findings.add_if(!first.is_sound(), at(Field::FirstYear), || Fault::UnsoundYear);
    findings.add_if(!last.is_sound(), at(Field::LastYear), || Fault::UnsoundYear);
    findings.add_if(last.first() < first.first(), at(Field::LastYear), || Fault::YearsReversed);

    findings.add_if(condition.per_year.not_yet_defined, at(Field::PerYear), || Fault::OldMarker);
    findings.add_if(condition.per_year.people == 0, at(Field::PerYear), || Fault::NoPeople);

    let levels = condition.student().map(|terms| terms.levels.as_slice()).unwrap_or_default();
    findings.add_repeated(at(Field::Levels), levels.iter().map(|level| (*level, level.number().to_string())));

    check_languages(condition, at(Field::Languages), findings);
    findings.check_text(
        at(Field::OtherTerms),
        condition.other_terms.as_deref().unwrap_or_default(),
        MOST_IN_OTHER_TERMS,
    );
}

fn check_languages(condition: &Condition, place: Place, findings: &mut Findings) {
    let languages = &condition.languages;
    findings.add_if(condition.kind().needs_language() && languages.is_empty(), place, || Fault::NoLanguage);
    for skill in languages {
        findings.add_if(skill.not_yet_defined, place, || Fault::OldMarker);
        findings.add_if(!is_language_tag(&skill.language), place, || Fault::BadLanguage(skill.language.clone()));
        if let Some(subject) = &skill.subject {
            findings.check_subject(place, subject);
        }
    }
    findings.add_repeated(place, languages.iter().map(|skill| (language_key(skill), skill.language.clone())));
}

type SubjectKey<'a> = (&'a str, Option<&'a str>, &'a str);

fn subject_key(subject: &SubjectArea) -> SubjectKey<'_> {
    let clarification = subject.clarification.as_deref().unwrap_or_default().trim();
    (subject.isced.as_str(), subject.v6_value.as_deref(), clarification)
}

fn language_key(skill: &LanguageSkill) -> (String, Option<crate::levels::CefrLevel>, Option<SubjectKey<'_>>) {
    (skill.language.to_ascii_lowercase(), skill.level, skill.subject.as_ref().map(subject_key))
}

/// As XML Schema defines `xs:language`: 1 to 8 letters, then groups of 1 to 8 letters and digits after hyphens.
fn is_language_tag(text: &str) -> bool {
    text.split('-').enumerate().all(|(place, part)| {
        let fits = |b: u8| if place == 0 { b.is_ascii_alphabetic() } else { b.is_ascii_alphanumeric() };
        (1..=8).contains(&part.len()) && part.bytes().all(fits)
    })
}

/// XML 1.0, production 2 (`Char`).
fn is_not_xml(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests;
