//! Units and factsheets with every element.

use ewp_messages::contact::{Contact, PhoneNumber};
use ewp_messages::factsheet::v1::{
    Accessibility, AccessibilityKind, AdditionalEntry, Calendar, CalendarEntry, Factsheet, FactsheetResponse,
    InformationEntry, MonthDay, Requirement,
};
use ewp_messages::ounits::v2::{Ounit, OunitsResponse};
use ewp_messages::text::LangText;

use crate::schemas::{contact, names, some, street};

fn urls() -> Vec<LangText> {
    vec![LangText::of("en", "https://alpha.example/en"), LangText::plain("http://alpha.example")]
}

pub(crate) fn ounits() -> OunitsResponse {
    let full = Ounit {
        ounit_id: "physics".to_owned(),
        ounit_code: "F 1 & 2".to_owned(),
        names: names(),
        abbreviation: some("PHY"),
        parent_ounit_id: some("root"),
        street_address: Some(street()),
        mailing_address: Some(street()),
        website_urls: urls(),
        logo_url: some("https://alpha.example/physics.svg"),
        mobility_factsheet_urls: urls(),
        contacts: vec![contact(), Contact { contact_names: names(), ..Contact::default() }],
    };
    let bare = Ounit { ounit_id: "root".to_owned(), names: names(), ..Ounit::default() };
    OunitsResponse { ounits: vec![full, bare] }
}

pub(crate) fn factsheets() -> FactsheetResponse {
    let day = |month, day| MonthDay::new(month, day).unwrap();
    let entry = CalendarEntry { autumn_term: day(4, 10), spring_term: day(2, 29) };
    let information = || InformationEntry {
        email: "office@alpha.example".to_owned(),
        phone_number: PhoneNumber { e164: some("+37100000000"), ..PhoneNumber::default() },
        website_urls: urls(),
    };
    let requirement =
        Requirement { name: "Portfolio".to_owned(), details: "<20> pages".to_owned(), information_websites: urls() };
    let place = Accessibility {
        kind: AccessibilityKind::Service,
        name: "Help desk".to_owned(),
        description: some("On\nweekdays"),
        information: information(),
    };
    let full = Factsheet {
        hei_id: "alpha.example".to_owned(),
        calendar: Calendar { student_nominations: entry, student_applications: entry },
        application_info: information(),
        additional_requirements: vec![
            requirement.clone(),
            Requirement { information_websites: Vec::new(), ..requirement },
        ],
        decision_weeks_limit: 5,
        tor_weeks_limit: 4,
        accessibility: vec![
            place.clone(),
            Accessibility { kind: AccessibilityKind::Infrastructure, description: None, ..place },
        ],
        housing_info: information(),
        visa_info: information(),
        insurance_info: information(),
        additional_info: vec![AdditionalEntry { kind: "Recognition".to_owned(), info: information() }],
    };
    assert_eq!(full.gaps(), []);
    let short = Factsheet {
        additional_requirements: Vec::new(),
        accessibility: Vec::new(),
        additional_info: Vec::new(),
        ..full.clone()
    };
    FactsheetResponse { factsheets: vec![full, short] }
}
