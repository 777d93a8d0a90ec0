//! What stands in the controls of the form, right or wrong.

use domain::agreement::condition::{Condition, ConditionKind, SubjectArea};
use domain::hei::HeiId;

use super::rows;
use crate::request::Fields;

/// A condition as it was typed. Nothing in it has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RawCondition {
    pub(crate) kind: ConditionKind,
    /// `out` where we send, `in` where they send.
    pub(crate) direction: String,
    pub(crate) first_year: String,
    pub(crate) last_year: String,
    pub(crate) per_year: String,
    pub(crate) months_per_year: String,
    pub(crate) days_per_year: String,
    pub(crate) levels: Vec<String>,
    pub(crate) languages: Vec<RawLanguage>,
    pub(crate) subjects: Vec<RawSubject>,
    /// `yes` or `no`.
    pub(crate) blended: String,
    pub(crate) other_terms: String,
}

/// One row of the list of languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawLanguage {
    pub(crate) language: String,
    pub(crate) level: String,
    /// The field of study to which the skill is limited.
    pub(crate) subject: String,
    pub(crate) clarification: String,
}

/// One row of the list of fields of study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawSubject {
    pub(crate) code: String,
    pub(crate) clarification: String,
}

impl RawLanguage {
    pub(crate) fn is_empty(&self) -> bool {
        [&self.language, &self.level, &self.subject, &self.clarification].iter().all(|text| text.trim().is_empty())
    }
}

impl RawSubject {
    pub(crate) fn is_empty(&self) -> bool {
        self.code.trim().is_empty() && self.clarification.trim().is_empty()
    }

    pub(crate) fn of(area: &SubjectArea) -> Self {
        let code = match area.isced.name() {
            Some(name) => format!("{name} {}", area.isced),
            None => area.isced.to_string(),
        };
        Self { code, clarification: area.clarification.clone().unwrap_or_default() }
    }
}

impl RawCondition {
    /// An empty form, with a first row in each list.
    pub(crate) fn new(kind: ConditionKind, first_year: &str, last_year: &str) -> Self {
        Self {
            kind,
            direction: "out".to_owned(),
            first_year: first_year.to_owned(),
            last_year: last_year.to_owned(),
            per_year: String::new(),
            months_per_year: String::new(),
            days_per_year: String::new(),
            levels: Vec::new(),
            languages: vec![RawLanguage::default()],
            subjects: vec![RawSubject::default()],
            blended: "no".to_owned(),
            other_terms: String::new(),
        }
    }

    /// The form of a condition that is kept.
    pub(crate) fn of(condition: &Condition, us: &HeiId) -> Self {
        let amount = |amount: Option<domain::amount::Hundredths>| amount.map(|a| a.to_string()).unwrap_or_default();
        let student = condition.student();
        let languages = condition.languages.iter().map(|skill| {
            let about = skill.subject.as_ref().map(RawSubject::of).unwrap_or_default();
            RawLanguage {
                language: skill.language.clone(),
                level: skill.level.map(|level| level.as_str().to_owned()).unwrap_or_default(),
                subject: about.code,
                clarification: about.clarification,
            }
        });
        let levels = student.into_iter().flat_map(|terms| &terms.levels).map(|level| level.number().to_string());
        let people = condition.per_year.people;
        Self {
            kind: condition.kind(),
            direction: if condition.sending.hei == *us { "out" } else { "in" }.to_owned(),
            first_year: condition.first_year.to_string(),
            last_year: condition.last_year.to_string(),
            per_year: if people == 0 { String::new() } else { people.to_string() },
            months_per_year: amount(student.and_then(|terms| terms.months_per_year)),
            days_per_year: amount(condition.staff().and_then(|terms| terms.days_per_year)),
            levels: levels.collect(),
            languages: rows::or_one(languages.collect()),
            subjects: rows::or_one(condition.subjects.iter().map(RawSubject::of).collect()),
            blended: if student.is_some_and(|terms| terms.blended) { "yes" } else { "no" }.to_owned(),
            other_terms: condition.other_terms.clone().unwrap_or_default(),
        }
    }

    /// What a form brought. The names of the controls are those of the page.
    pub(crate) fn read(kind: ConditionKind, fields: &Fields) -> Self {
        let languages = rows::indexes(fields, "language").into_iter().map(|index| RawLanguage {
            language: fields.text(&format!("language-{index}")),
            level: fields.text(&format!("level-{index}")),
            subject: fields.text(&format!("language-subject-{index}")),
            clarification: fields.text(&format!("language-note-{index}")),
        });
        let subjects = rows::indexes(fields, "subject").into_iter().map(|index| RawSubject {
            code: fields.text(&format!("subject-{index}")),
            clarification: fields.text(&format!("subject-note-{index}")),
        });
        Self {
            kind,
            direction: fields.text("direction"),
            first_year: fields.text("first-year"),
            last_year: fields.text("last-year"),
            per_year: fields.text("per-year"),
            months_per_year: fields.text("months-per-year"),
            days_per_year: fields.text("days-per-year"),
            levels: fields.all("levels").take(8).map(ToOwned::to_owned).collect(),
            languages: languages.collect(),
            subjects: subjects.collect(),
            blended: fields.text("blended"),
            other_terms: fields.text("other-terms"),
        }
    }
}
