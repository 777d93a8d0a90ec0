//! What the partners of an agreement agree on.

use crate::contact::Contact;

/// The terms of an agreement (`cooperation-conditions`, IIAs API 7.0.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CooperationConditions {
    /// The agreement was ended before any mobility under it took place.
    pub terminated_as_a_whole: bool,
    /// The conditions. They are written in the fixed order of their kinds; within a kind their order is kept.
    pub specs: Vec<MobilitySpec>,
}

/// Kind of mobility, in the order in which an agreement lists its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpecKind {
    /// Students who study abroad (`student-studies-mobility-spec`).
    StudentStudies,
    /// Students in traineeships (`student-traineeship-mobility-spec`).
    StudentTraineeship,
    /// Staff who teach (`staff-teacher-mobility-spec`).
    StaffTeacher,
    /// Staff in training (`staff-training-mobility-spec`).
    StaffTraining,
}

impl SpecKind {
    /// All kinds in the order of the schema.
    pub const ALL: [Self; 4] =
        [Self::StudentStudies, Self::StudentTraineeship, Self::StaffTeacher, Self::StaffTraining];

    /// Name of the element.
    #[must_use]
    pub const fn element(self) -> &'static str {
        match self {
            Self::StudentStudies => "student-studies-mobility-spec",
            Self::StudentTraineeship => "student-traineeship-mobility-spec",
            Self::StaffTeacher => "staff-teacher-mobility-spec",
            Self::StaffTraining => "staff-training-mobility-spec",
        }
    }

    /// Whether students go, and not staff.
    #[must_use]
    pub const fn is_student(self) -> bool {
        matches!(self, Self::StudentStudies | Self::StudentTraineeship)
    }

    /// Whether the schema demands a language skill.
    #[must_use]
    pub const fn needs_language(self) -> bool {
        matches!(self, Self::StudentStudies | Self::StaffTeacher)
    }
}

/// One condition: one kind of mobility in one direction (`*-mobility-spec`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MobilitySpec {
    /// Kind of mobility.
    pub kind: SpecKind,
    /// SCHAC identifier of the sending institution.
    pub sending_hei_id: String,
    /// The sending unit.
    pub sending_ounit_id: Option<String>,
    /// Whom to ask at the sending side; not part of the hash.
    pub sending_contacts: Vec<Contact>,
    /// SCHAC identifier of the receiving institution.
    pub receiving_hei_id: String,
    /// The receiving unit.
    pub receiving_ounit_id: Option<String>,
    /// Whom to ask at the receiving side; not part of the hash.
    pub receiving_contacts: Vec<Contact>,
    /// First academic year, in the receiving institution's scheme (`2025/2026`).
    pub receiving_first_academic_year_id: String,
    /// Last academic year, included.
    pub receiving_last_academic_year_id: String,
    /// How many people may go in each year.
    pub mobilities_per_year: MobilitiesPerYear,
    /// What the people who go should speak.
    pub recommended_language_skills: Vec<LanguageSkill>,
    /// Fields of study; none means all.
    pub subject_areas: Vec<SubjectArea>,
    /// Further terms in free text.
    pub other_info_terms: Option<String>,
    /// What only students or only staff have; it must fit the kind.
    pub extension: Extension,
}

/// How many people may go in each year (`mobilities-per-year`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MobilitiesPerYear {
    /// The number, at least 1.
    pub value: u64,
    /// Marks a number that means nothing, in an agreement carried over from version 6.
    pub not_yet_defined: bool,
}

/// A language that people who go should speak (`recommended-language-skill`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LanguageSkill {
    /// Language tag (BCP 47).
    pub language: String,
    /// A1 to C2.
    pub cefr_level: Option<String>,
    /// The only field of study for which this is asked.
    pub subject_area: Option<SubjectArea>,
    /// Marks a skill that means nothing, in an agreement carried over from version 6.
    pub not_yet_defined: bool,
}

/// A field of study (`subject-area`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SubjectArea {
    /// ISCED-F 2013 code of four digits.
    pub isced_f_code: String,
    /// The shorter code that an agreement of version 6 had.
    pub v6_value: Option<String>,
    /// What the code does not tell.
    pub isced_clarification: Option<String>,
}

/// What only conditions for students or only those for staff have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Extension {
    /// Student mobility.
    Student {
        /// Person-months in each year, all people together; a decimal as written.
        total_months_per_year: Option<String>,
        /// Whether the partners accept blended mobility.
        blended: bool,
        /// Levels of study by the European Qualifications Framework, 1 to 8; none means all.
        eqf_levels: Vec<u8>,
    },
    /// Staff mobility.
    Staff {
        /// Person-days in each year, all people together; a decimal as written.
        total_days_per_year: Option<String>,
    },
}
