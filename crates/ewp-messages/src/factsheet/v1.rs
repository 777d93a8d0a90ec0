//! Factsheet API 1.2.0.
//!
//! The schema demands much, and a partner's sheet that lacks a phone number is still worth showing. So entries are read
//! with whatever they have; [`Factsheet::gaps`] says what is missing, and a sheet with gaps must not be served.

mod month_day;
mod read;
mod write;

pub use month_day::MonthDay;

use crate::contact::PhoneNumber;
use crate::text::LangText;

/// The factsheets that were asked for and are known (`factsheet-response`, Factsheet API 1.2.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FactsheetResponse {
    /// One entry for each known institution.
    pub factsheets: Vec<Factsheet>,
}

/// What partners and students should know about an institution before a mobility (`factsheet`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Factsheet {
    /// SCHAC identifier.
    pub hei_id: String,
    /// Last days for nominations and applications.
    pub calendar: Calendar,
    /// How to apply.
    pub application_info: InformationEntry,
    /// What students must hand in or fulfil. Names of [`RESERVED_REQUIREMENTS`] mean a document.
    pub additional_requirements: Vec<Requirement>,
    /// Weeks after the application deadline in which the institution decides; at most 5.
    pub decision_weeks_limit: i64,
    /// Weeks after the assessment period in which the transcript of records is sent; at most 5.
    pub tor_weeks_limit: i64,
    /// What there is for people with special needs.
    pub accessibility: Vec<Accessibility>,
    /// Help with housing.
    pub housing_info: InformationEntry,
    /// Help with visas.
    pub visa_info: InformationEntry,
    /// Help with insurance.
    pub insurance_info: InformationEntry,
    /// Anything else, for example how grades are recognised.
    pub additional_info: Vec<AdditionalEntry>,
}

/// Last days of the year (`calendar`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Calendar {
    /// Until when the sending institution nominates.
    pub student_nominations: CalendarEntry,
    /// Until when students apply.
    pub student_applications: CalendarEntry,
}

/// A day for each of the two terms (`CalendarEntry`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CalendarEntry {
    /// For the autumn or winter term.
    pub autumn_term: MonthDay,
    /// For the spring or summer term.
    pub spring_term: MonthDay,
}

/// Whom to ask and where to read more (`InformationEntry`). The schema demands all three; when reading, what is not
/// there is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct InformationEntry {
    /// Mail address.
    pub email: String,
    /// Phone number.
    pub phone_number: PhoneNumber,
    /// Pages, for each language if there are several; at least one.
    pub website_urls: Vec<LangText>,
}

/// Something that students must hand in or fulfil (`additional-requirement`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Requirement {
    /// What it is.
    pub name: String,
    /// More about it.
    pub details: String,
    /// Pages with more.
    pub information_websites: Vec<LangText>,
}

/// Names of requirements that mean a document to be sent with the nomination, spelled exactly so.
pub const RESERVED_REQUIREMENTS: [&str; 7] = [
    "Motivation letter",
    "Transcript of Records",
    "Language certificate",
    "Reference letter",
    "Portfolio",
    "CV",
    "Other document",
];

/// Something for people with special needs (`accessibility`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Accessibility {
    /// A place or a service.
    pub kind: AccessibilityKind,
    /// What it is called.
    pub name: String,
    /// More about it.
    pub description: Option<String>,
    /// Whom to ask.
    pub information: InformationEntry,
}

/// Whether it is a place or a service (`type` of `accessibility`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AccessibilityKind {
    /// `infrastructure`: lifts, ramps, rooms.
    #[default]
    Infrastructure,
    /// `service`: people who help.
    Service,
}

impl AccessibilityKind {
    /// The word on the wire.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Infrastructure => "infrastructure",
            Self::Service => "service",
        }
    }
}

/// Anything else (`additional-info`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct AdditionalEntry {
    /// What it is about, in free words.
    pub kind: String,
    /// Whom to ask.
    pub info: InformationEntry,
}

/// A place in a factsheet that the schema wants filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// The entry: name of the element around.
    pub entry: &'static str,
    /// Which of the entries with this name, from 0.
    pub index: usize,
    /// What is missing: name of the element.
    pub missing: &'static str,
}

impl Factsheet {
    /// What the schema demands and this sheet lacks. Texts that are empty count as missing, since a page could show
    /// nothing for them.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut add = |entry, index, missing, lacks: bool| {
            if lacks {
                gaps.push(Gap { entry, index, missing });
            }
        };
        add("factsheet", 0, "hei-id", self.hei_id.is_empty());
        for (index, requirement) in self.additional_requirements.iter().enumerate() {
            add("additional-requirement", index, "name", requirement.name.is_empty());
            add("additional-requirement", index, "details", requirement.details.is_empty());
        }
        for (index, place) in self.accessibility.iter().enumerate() {
            add("accessibility", index, "name", place.name.is_empty());
        }
        for (index, other) in self.additional_info.iter().enumerate() {
            add("additional-info", index, "type", other.kind.is_empty());
        }
        for (entry, index, information) in self.information() {
            add(entry, index, "email", information.email.is_empty());
            add(entry, index, "phone-number", information.phone_number == PhoneNumber::default());
            add(entry, index, "website-url", information.website_urls.iter().all(|url| url.text.is_empty()));
        }
        gaps
    }

    /// Every entry that says whom to ask, with the element it stands in and its place among those.
    fn information(&self) -> impl Iterator<Item = (&'static str, usize, &InformationEntry)> {
        let single = [
            ("application-info", 0, &self.application_info),
            ("housing-info", 0, &self.housing_info),
            ("visa-info", 0, &self.visa_info),
            ("insurance-info", 0, &self.insurance_info),
        ];
        let accessibility = self.accessibility.iter().enumerate();
        let additional = self.additional_info.iter().enumerate();
        single
            .into_iter()
            .chain(accessibility.map(|(index, place)| ("accessibility", index, &place.information)))
            .chain(additional.map(|(index, other)| ("additional-info", index, &other.info)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_sheet_lacks_whom_to_ask_in_every_entry() {
        let sheet = Factsheet {
            hei_id: "alpha.example".to_owned(),
            accessibility: vec![Accessibility { name: "Lift".to_owned(), ..Accessibility::default() }],
            ..Factsheet::default()
        };
        let gaps = sheet.gaps();
        assert_eq!(gaps.len(), 5 * 3);
        assert!(gaps.contains(&Gap { entry: "accessibility", index: 0, missing: "phone-number" }));
        assert!(gaps.iter().all(|gap| gap.missing != "hei-id" && gap.missing != "name"));
    }
}
