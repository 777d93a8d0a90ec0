//! The form of one cooperation condition: from what was typed to the condition, and back.
//!
//! What cannot be kept as a condition at all is an error here. What can be kept but not sent, such as a missing
//! language, is found by the rules of the domain when the draft is checked.

mod raw;
mod rows;

use domain::academic_year::AcademicYear;
use domain::agreement::condition::{
    Condition, ConditionKind, Details, LanguageSkill, Party, Quota, StaffTerms, StudentTerms, SubjectArea,
};
use domain::agreement::validate::blurs_hash;
use domain::amount::Hundredths;
use domain::isced::{ISCED_FIELDS, IscedCode};
use domain::levels::{CefrLevel, EqfLevel};

pub(crate) use self::raw::{RawCondition, RawLanguage, RawSubject};
pub(crate) use self::rows::MOST_ROWS;

/// More people a year than any agreement has; a larger number is a slip of the hand.
const MOST_PEOPLE: u64 = 1_000_000;

/// Something that a field cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The name of the control.
    pub(crate) field: String,
    /// The message key.
    pub(crate) key: &'static str,
    /// What the message names: what was typed.
    pub(crate) what: String,
}

/// The two sides between which a condition can be, with the units and contacts that it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sides {
    pub(crate) ours: Party,
    pub(crate) theirs: Party,
}

impl RawCondition {
    /// The condition that was typed, or everything that is wrong with it.
    pub(crate) fn parse(&self, sides: &Sides) -> Result<Condition, Vec<FieldError>> {
        let mut errors = Vec::new();
        let (sending, receiving) = match self.direction.as_str() {
            "out" => (sides.ours.clone(), sides.theirs.clone()),
            "in" => (sides.theirs.clone(), sides.ours.clone()),
            _ => {
                errors.push(error("direction", "finding-direction", ""));
                (sides.ours.clone(), sides.theirs.clone())
            }
        };
        let first_year = year(&mut errors, "first-year", &self.first_year);
        let last_year = year(&mut errors, "last-year", &self.last_year);
        let people = people(&mut errors, &self.per_year);
        let languages = self.languages(&mut errors);
        let subjects = self.subjects(&mut errors);
        let details = self.details(&mut errors);
        match (first_year, last_year, errors.is_empty()) {
            (Some(first_year), Some(last_year), true) => Ok(Condition {
                sending,
                receiving,
                first_year,
                last_year,
                per_year: Quota { people, not_yet_defined: false },
                languages,
                subjects,
                other_terms: text(&self.other_terms),
                details,
            }),
            (first_year, last_year, _) => {
                self.further(first_year.zip(last_year), &mut errors);
                Err(errors)
            }
        }
    }

    /// What the check before sending would find besides, so that a form that came back tells everything at once.
    fn further(&self, years: Option<(AcademicYear, AcademicYear)>, errors: &mut Vec<FieldError>) {
        if let Some((first, _)) = years.filter(|(first, last)| last.first() < first.first()) {
            errors.push(error("last-year", "finding-years-reversed", &first.short()));
        }
        let subjects = self.subjects.iter().any(|row| blurs_hash(&row.clarification));
        let languages = self.languages.iter().any(|row| blurs_hash(&row.clarification));
        let found = [("subjects", subjects), ("languages", languages), ("other-terms", blurs_hash(&self.other_terms))];
        errors.extend(found.iter().filter(|(_, blurs)| *blurs).map(|(name, _)| error(name, "finding-blurs-hash", "")));
    }

    fn details(&self, errors: &mut Vec<FieldError>) -> Details {
        let mut student = || StudentTerms {
            months_per_year: amount(errors, "months-per-year", &self.months_per_year),
            blended: self.blended == "yes",
            levels: self.levels.iter().filter_map(|level| EqfLevel::new(level.parse().ok()?)).collect(),
        };
        match self.kind {
            ConditionKind::StudentStudies => Details::StudentStudies(student()),
            ConditionKind::StudentTraineeship => Details::StudentTraineeship(student()),
            ConditionKind::StaffTeaching | ConditionKind::StaffTraining => {
                let terms = StaffTerms { days_per_year: amount(errors, "days-per-year", &self.days_per_year) };
                match self.kind {
                    ConditionKind::StaffTeaching => Details::StaffTeaching(terms),
                    _ => Details::StaffTraining(terms),
                }
            }
        }
    }

    fn languages(&self, errors: &mut Vec<FieldError>) -> Vec<LanguageSkill> {
        let mut skills = Vec::new();
        for (index, row) in self.languages.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let name = |part: &str| format!("{part}-{index}");
            let language = row.language.trim();
            if language.is_empty() {
                errors.push(error(&name("language"), "finding-language-missing", ""));
            }
            let level = match row.level.trim() {
                "" => None,
                level => CefrLevel::parse(level).or_else(|| {
                    errors.push(error(&name("level"), "finding-level", level));
                    None
                }),
            };
            let about = RawSubject { code: row.subject.clone(), clarification: row.clarification.clone() };
            let subject = if about.is_empty() { None } else { area(errors, &name("language-subject"), &about) };
            skills.push(LanguageSkill { language: language.to_owned(), level, subject, not_yet_defined: false });
        }
        skills
    }

    fn subjects(&self, errors: &mut Vec<FieldError>) -> Vec<SubjectArea> {
        let filled = self.subjects.iter().enumerate().filter(|(_, row)| !row.is_empty());
        filled.filter_map(|(index, row)| area(errors, &format!("subject-{index}"), row)).collect()
    }
}

/// Finds a field of study by its code, by its name, or by both in any order, as a list of suggestions writes them.
pub(crate) fn isced(typed: &str) -> Option<IscedCode> {
    let typed = typed.trim();
    let named = |name: &str| {
        let same = |(_, known): &&(&str, &str)| known.eq_ignore_ascii_case(name);
        let mut found = ISCED_FIELDS.iter().filter(same);
        found.next().filter(|_| found.next().is_none()).and_then(|(code, _)| IscedCode::parse(code))
    };
    let words = |text: &str| text.split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>();
    let words = words(typed);
    let code = |word: Option<&String>| word.and_then(|word| IscedCode::parse(word.trim_matches(['(', ')', ','])));
    code(words.first()).or_else(|| code(words.last())).or_else(|| named(&words.join(" ")))
}

fn area(errors: &mut Vec<FieldError>, field: &str, row: &RawSubject) -> Option<SubjectArea> {
    let Some(isced) = isced(&row.code) else {
        let key = if row.code.trim().is_empty() { "finding-subject-missing" } else { "finding-subject" };
        errors.push(error(field, key, row.code.trim()));
        return None;
    };
    Some(SubjectArea { isced, v6_value: None, clarification: text(&row.clarification) })
}

fn year(errors: &mut Vec<FieldError>, field: &str, typed: &str) -> Option<AcademicYear> {
    let typed = typed.trim();
    let year = AcademicYear::parse(typed).ok();
    if year.is_none() {
        let key = if typed.is_empty() { "finding-year-missing" } else { "finding-year" };
        errors.push(error(field, key, typed));
    }
    year
}

/// An empty field is kept as 0, which the check of the draft finds.
fn people(errors: &mut Vec<FieldError>, typed: &str) -> u64 {
    let typed = typed.trim();
    if typed.is_empty() {
        return 0;
    }
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    let number = typed.parse().ok().filter(|number| digits && *number <= MOST_PEOPLE);
    number.unwrap_or_else(|| {
        errors.push(error("per-year", "finding-number", typed));
        0
    })
}

fn amount(errors: &mut Vec<FieldError>, field: &str, typed: &str) -> Option<Hundredths> {
    if typed.trim().is_empty() {
        return None;
    }
    let amount = Hundredths::parse(typed).ok();
    if amount.is_none() {
        errors.push(error(field, "finding-amount", typed.trim()));
    }
    amount
}

/// A text without blanks around it and with one kind of line end; nothing where there is nothing.
fn text(typed: &str) -> Option<String> {
    let plain = typed.replace("\r\n", "\n").replace('\r', "\n");
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

fn error(field: &str, key: &'static str, what: &str) -> FieldError {
    FieldError { field: field.to_owned(), key, what: what.chars().take(60).collect() }
}

#[cfg(test)]
mod tests;
