//! Invented units, an invented factsheet and an invented document.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::host::InstitutionProfile;
use crate::institution_pages::{
    About, AccessibilityEntry, AdditionalEntry, Calendar, ContactEntry, FactsheetEntry, InformationEntry,
    InstitutionPages, Link, Phone, PostalAddress, Requirement, Term, Unit,
};

/// Id, code, English name, short form and the unit above.
const UNITS: [(&str, &str, &str, &str, Option<&str>); 5] = [
    ("unit-1", "0", "Faculties and departments", "ALL", None),
    ("unit-2", "LAW", "Faculty of law", "LAW", Some("unit-1")),
    ("unit-3", "ENG", "Faculty of engineering", "ENG", Some("unit-1")),
    ("unit-4", "HIS", "Department of history", "HIS", Some("unit-1")),
    ("unit-5", "ENG-C", "Department of computing", "COMP", Some("unit-3")),
];

/// What an invented institution tells about itself.
pub(super) fn invented(profile: &InstitutionProfile) -> InstitutionPages {
    let hei = &profile.hei;
    let page = |path: &str| vec![link(&format!("https://www.{hei}/{path}"))];
    let information = |office: &str, last: u8| InformationEntry {
        email: format!("{office}@{hei}"),
        phone: Phone { number: Some(phone_number(&profile.country, last)), ..Phone::default() },
        websites: page(office),
    };
    let unit = |(id, code, name, short, parent): (&str, &str, &str, &str, Option<&str>)| Unit {
        id: id.to_owned(),
        code: Some(code.to_owned()),
        names: english(name),
        abbreviation: Some(short.to_owned()),
        parent: parent.map(str::to_owned),
        websites: page(&format!("units/{id}")),
        contacts: vec![ContactEntry {
            names: english(&format!("Coordinators, {name}")),
            emails: vec![format!("{}@{hei}", short.to_lowercase())],
            ..ContactEntry::default()
        }],
        ..Unit::default()
    };
    let requirement = |name: &str, details: &str| Requirement {
        name: name.to_owned(),
        details: details.to_owned(),
        websites: Vec::new(),
    };
    InstitutionPages {
        institution: About {
            street_address: Some(PostalAddress {
                recipients: vec!["International office".to_owned()],
                street: Some("Invented street".to_owned()),
                building: Some("1".to_owned()),
                postal_code: Some("0000".to_owned()),
                town: Some(profile.city.clone()),
                country: Some(profile.country.clone()),
                ..PostalAddress::default()
            }),
            mobility_factsheets: page("incoming"),
            course_catalogues: page("courses"),
            ..About::default()
        },
        units: UNITS.into_iter().map(unit).collect(),
        factsheet: Some(FactsheetEntry {
            calendar: Calendar { nominations: term("04-30", "10-31"), applications: term("05-31", "11-30") },
            decision_weeks: 4,
            transcript_weeks: 5,
            application: information("applications", 1),
            housing: information("housing", 2),
            visa: information("visa", 3),
            insurance: information("insurance", 4),
            requirements: vec![
                requirement("Transcript of Records", "Of the last two semesters."),
                requirement("Language certificate", "B2 in the language of instruction."),
                requirement("Health insurance", "For the whole stay."),
            ],
            accessibility: vec![AccessibilityEntry {
                kind: "service".to_owned(),
                name: "Adviser for students with special needs".to_owned(),
                description: Some("Helps with applications, exams and housing.".to_owned()),
                information: information("accessibility", 5),
            }],
            additional: vec![AdditionalEntry {
                kind: "Recognition".to_owned(),
                information: information("recognition", 6),
            }],
        }),
    }
}

/// A PDF of one page with one line of ASCII (ISO 32000-1).
pub(super) fn document(line: &str) -> Vec<u8> {
    let shown: String = line.chars().filter(|sign| sign.is_ascii_graphic() || *sign == ' ').collect();
    let shown = shown.replace(['(', ')', '\\'], " ");
    let content = format!("BT /F1 18 Tf 72 720 Td ({shown}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut text = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(text.len());
        // Writing into a string cannot fail.
        let _ = write!(text, "{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let table = text.len();
    let _ = write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(text, "{place:010} 00000 n ");
    }
    let _ = write!(text, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    text.into_bytes()
}

fn english(text: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("en".to_owned(), text.to_owned())])
}

/// A number that nobody has: Germany and France keep some free for fiction, and none in Latvia begins with a zero.
fn phone_number(country: &str, last: u8) -> String {
    match country {
        "DE" => format!("+49302312500{last}"),
        "FR" => format!("+3319900000{last}"),
        _ => format!("+3710000000{last}"),
    }
}

fn link(url: &str) -> Link {
    Link { url: url.to_owned(), lang: Some("en".to_owned()) }
}

fn term(autumn: &str, spring: &str) -> Term {
    Term { autumn: autumn.to_owned(), spring: spring.to_owned() }
}
