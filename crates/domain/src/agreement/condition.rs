//! Cooperation conditions: who may send whom, how many, when and for what (IIAs API 7.0.0).

use serde::{Deserialize, Serialize};

use crate::academic_year::AcademicYear;
use crate::amount::Hundredths;
use crate::contact::Contact;
use crate::hei::{HeiId, OunitId};
use crate::isced::IscedCode;
use crate::levels::{CefrLevel, EqfLevel};

/// The four kinds, in the order in which a copy lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConditionKind {
    /// Student mobility for studies.
    StudentStudies,
    /// Student mobility for traineeships.
    StudentTraineeship,
    /// Staff mobility for teaching.
    StaffTeaching,
    /// Staff mobility for training.
    StaffTraining,
}

impl ConditionKind {
    /// All kinds in their fixed order.
    pub const ALL: [Self; 4] =
        [Self::StudentStudies, Self::StudentTraineeship, Self::StaffTeaching, Self::StaffTraining];

    /// Whether students move.
    #[must_use]
    pub fn is_student(self) -> bool {
        matches!(self, Self::StudentStudies | Self::StudentTraineeship)
    }

    /// Whether at least one language must be named.
    #[must_use]
    pub fn needs_language(self) -> bool {
        matches!(self, Self::StudentStudies | Self::StaffTeaching)
    }

    /// Stable short name for addresses, forms and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::StudentStudies => "student-studies",
            Self::StudentTraineeship => "student-traineeship",
            Self::StaffTeaching => "staff-teaching",
            Self::StaffTraining => "staff-training",
        }
    }

    /// Reads the short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// One direction of one kind of exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Who sends.
    pub sending: Party,
    /// Who receives.
    pub receiving: Party,
    /// First academic year, as the receiving institution counts.
    pub first_year: AcademicYear,
    /// Last academic year, included.
    pub last_year: AcademicYear,
    /// The most people each year.
    pub per_year: Quota,
    /// Languages that people should know.
    pub languages: Vec<LanguageSkill>,
    /// Fields of study.
    pub subjects: Vec<SubjectArea>,
    /// Free text that is part of the terms.
    pub other_terms: Option<String>,
    /// What only this kind has.
    pub details: Details,
}

/// One side of a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The institution.
    pub hei: HeiId,
    /// The unit, if the condition is for one unit only.
    pub unit: Option<OunitId>,
    /// Contacts of this condition.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

/// The most people each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// How many, at least 1.
    pub people: u64,
    /// Set only on agreements approved before version 7 and not changed since; then `people` says nothing.
    #[serde(default)]
    pub not_yet_defined: bool,
}

/// A language that people should know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LanguageSkill {
    /// Language tag such as `en`.
    pub language: String,
    /// Level, if one is asked for.
    pub level: Option<CefrLevel>,
    /// The one field of study to which it applies.
    pub subject: Option<SubjectArea>,
    /// Set only on agreements approved before version 7 and not changed since.
    #[serde(default)]
    pub not_yet_defined: bool,
}

/// A field of study.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SubjectArea {
    /// Four-digit ISCED-F 2013 code.
    pub isced: IscedCode,
    /// The shorter code of an agreement approved before version 7 and not changed since.
    #[serde(default)]
    pub v6_value: Option<String>,
    /// What the code alone does not say.
    pub clarification: Option<String>,
}

/// What only one kind of condition has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Details {
    /// Students who study.
    StudentStudies(StudentTerms),
    /// Students who work.
    StudentTraineeship(StudentTerms),
    /// Staff who teach.
    StaffTeaching(StaffTerms),
    /// Staff who learn.
    StaffTraining(StaffTerms),
}

/// What student conditions add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudentTerms {
    /// Person-months of all students together in a year.
    pub months_per_year: Option<Hundredths>,
    /// Whether blended mobility is accepted.
    pub blended: bool,
    /// Levels of study admitted; none named means all.
    pub levels: Vec<EqfLevel>,
}

/// What staff conditions add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffTerms {
    /// Person-days of all staff together in a year.
    pub days_per_year: Option<Hundredths>,
}

impl Condition {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ConditionKind {
        match self.details {
            Details::StudentStudies(_) => ConditionKind::StudentStudies,
            Details::StudentTraineeship(_) => ConditionKind::StudentTraineeship,
            Details::StaffTeaching(_) => ConditionKind::StaffTeaching,
            Details::StaffTraining(_) => ConditionKind::StaffTraining,
        }
    }

    /// The student terms, if students move.
    #[must_use]
    pub fn student(&self) -> Option<&StudentTerms> {
        match &self.details {
            Details::StudentStudies(terms) | Details::StudentTraineeship(terms) => Some(terms),
            _ => None,
        }
    }

    /// The staff terms, if staff move.
    #[must_use]
    pub fn staff(&self) -> Option<&StaffTerms> {
        match &self.details {
            Details::StaffTeaching(terms) | Details::StaffTraining(terms) => Some(terms),
            _ => None,
        }
    }

    /// Whether it carries a marker of an older version, which forbids a new approval (agreements approved before
    /// IIAs API 7).
    #[must_use]
    pub fn has_old_markers(&self) -> bool {
        let subject_old = |s: &SubjectArea| s.v6_value.is_some();
        self.per_year.not_yet_defined
            || self.subjects.iter().any(subject_old)
            || self.languages.iter().any(|l| l.not_yet_defined || l.subject.as_ref().is_some_and(subject_old))
    }

    /// Whether the condition covers an academic year.
    #[must_use]
    pub fn covers(&self, year: AcademicYear) -> bool {
        self.first_year <= year && year <= self.last_year
    }
}
