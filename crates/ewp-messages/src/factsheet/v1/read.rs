//! Reading factsheets.

use super::{
    Accessibility, AccessibilityKind, AdditionalEntry, Calendar, CalendarEntry, Factsheet, FactsheetResponse,
    InformationEntry, MonthDay, Requirement,
};
use crate::contact::PhoneNumber;
use crate::namespaces::{FACTSHEET_V1 as NS, PHONE_NUMBER};
use crate::read_error::{ReadError, shortened};
use crate::text;
use crate::xml::{self, Element, Limit};

impl FactsheetResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "factsheet-response")?;
            Ok(Self { factsheets: root.all(NS, "factsheet").map(factsheet).collect::<Result<_, _>>()? })
        })
    }
}

fn factsheet(element: Element<'_, '_>) -> Result<Factsheet, ReadError> {
    let calendar = element.one(NS, "calendar")?;
    let days = |name| calendar_entry(calendar.one(NS, name)?);
    let entry = |name| information_in(element, name);
    let weeks = |name| integer(name, &element.one(NS, name)?.text());
    Ok(Factsheet {
        hei_id: element.one(NS, "hei-id")?.text(),
        calendar: Calendar {
            student_nominations: days("student-nominations")?,
            student_applications: days("student-applications")?,
        },
        application_info: entry("application-info")?,
        additional_requirements: element
            .all(NS, "additional-requirement")
            .map(requirement)
            .collect::<Result<_, _>>()?,
        decision_weeks_limit: weeks("decision-weeks-limit")?,
        tor_weeks_limit: weeks("tor-weeks-limit")?,
        accessibility: element.all(NS, "accessibility").map(accessibility).collect::<Result<_, _>>()?,
        housing_info: entry("housing-info")?,
        visa_info: entry("visa-info")?,
        insurance_info: entry("insurance-info")?,
        additional_info: element.all(NS, "additional-info").map(additional_info).collect::<Result<_, _>>()?,
    })
}

fn calendar_entry(element: Element<'_, '_>) -> Result<CalendarEntry, ReadError> {
    let day = |name| MonthDay::read(name, &element.one(NS, name)?.text());
    Ok(CalendarEntry { autumn_term: day("autumn-term")?, spring_term: day("spring-term")? })
}

fn requirement(element: Element<'_, '_>) -> Result<Requirement, ReadError> {
    Ok(Requirement {
        name: element.one(NS, "name")?.text(),
        details: element.one(NS, "details")?.text(),
        information_websites: text::read_list(element, NS, "information-website"),
    })
}

fn accessibility(element: Element<'_, '_>) -> Result<Accessibility, ReadError> {
    let word = element.one(NS, "type")?.text();
    let kind = [AccessibilityKind::Infrastructure, AccessibilityKind::Service]
        .into_iter()
        .find(|kind| kind.word() == word)
        .ok_or_else(|| ReadError::Invalid {
            element: "type",
            value: shortened(&word),
            expected: "infrastructure or service",
        })?;
    Ok(Accessibility {
        kind,
        name: element.one(NS, "name")?.text(),
        description: element.optional_text(NS, "description")?,
        information: information_in(element, "information")?,
    })
}

fn additional_info(element: Element<'_, '_>) -> Result<AdditionalEntry, ReadError> {
    Ok(AdditionalEntry { kind: element.one(NS, "type")?.text(), info: information_in(element, "info")? })
}

/// The entry of this name; what it lacks stays empty, and so does an entry that is not there.
fn information_in(parent: Element<'_, '_>, name: &'static str) -> Result<InformationEntry, ReadError> {
    let Some(element) = parent.optional(NS, name)? else { return Ok(InformationEntry::default()) };
    let phone_number = element.optional(PHONE_NUMBER, "phone-number")?;
    Ok(InformationEntry {
        email: element.optional_text(NS, "email")?.unwrap_or_default(),
        phone_number: phone_number.map(PhoneNumber::read).transpose()?.unwrap_or_default(),
        website_urls: text::read_list(element, NS, "website-url"),
    })
}

fn integer(element: &'static str, text: &str) -> Result<i64, ReadError> {
    let digits = text.trim_ascii();
    digits.parse().map_err(|_| ReadError::Invalid { element, value: shortened(text), expected: "a whole number" })
}
