//! Writing factsheets.

use super::{CalendarEntry, Factsheet, FactsheetResponse, InformationEntry};
use crate::namespaces::FACTSHEET_V1 as NS;
use crate::text;
use crate::xml::Writer;

impl FactsheetResponse {
    /// Writes the document. It is valid if no sheet has [gaps](Factsheet::gaps).
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "factsheet-response");
        for sheet in &self.factsheets {
            write_sheet(sheet, &mut writer);
        }
        writer.finish()
    }
}

fn write_sheet(sheet: &Factsheet, writer: &mut Writer) {
    writer.open(NS, "factsheet", &[]);
    writer.text(NS, "hei-id", &[], &sheet.hei_id);
    writer.open(NS, "calendar", &[]);
    write_days(sheet.calendar.student_nominations, writer, "student-nominations");
    write_days(sheet.calendar.student_applications, writer, "student-applications");
    writer.close();
    write_information(&sheet.application_info, writer, "application-info");
    for requirement in &sheet.additional_requirements {
        writer.open(NS, "additional-requirement", &[]);
        writer.text(NS, "name", &[], &requirement.name);
        writer.text(NS, "details", &[], &requirement.details);
        text::write_list(writer, NS, "information-website", &requirement.information_websites);
        writer.close();
    }
    writer.text(NS, "decision-weeks-limit", &[], &sheet.decision_weeks_limit.to_string());
    writer.text(NS, "tor-weeks-limit", &[], &sheet.tor_weeks_limit.to_string());
    for place in &sheet.accessibility {
        writer.open(NS, "accessibility", &[]);
        writer.text(NS, "type", &[], place.kind.word());
        writer.text(NS, "name", &[], &place.name);
        writer.optional(NS, "description", place.description.as_deref());
        write_information(&place.information, writer, "information");
        writer.close();
    }
    write_information(&sheet.housing_info, writer, "housing-info");
    write_information(&sheet.visa_info, writer, "visa-info");
    write_information(&sheet.insurance_info, writer, "insurance-info");
    for other in &sheet.additional_info {
        writer.open(NS, "additional-info", &[]);
        writer.text(NS, "type", &[], &other.kind);
        write_information(&other.info, writer, "info");
        writer.close();
    }
    writer.close();
}

fn write_days(days: CalendarEntry, writer: &mut Writer, name: &'static str) {
    writer.open(NS, name, &[]);
    writer.text(NS, "autumn-term", &[], &days.autumn_term.to_string());
    writer.text(NS, "spring-term", &[], &days.spring_term.to_string());
    writer.close();
}

fn write_information(information: &InformationEntry, writer: &mut Writer, name: &'static str) {
    writer.open(NS, name, &[]);
    writer.text(NS, "email", &[], &information.email);
    information.phone_number.write(writer, "phone-number");
    text::write_list(writer, NS, "website-url", &information.website_urls);
    writer.close();
}
