use std::collections::BTreeMap;

use app::institution_pages::{ContactEntry, InformationEntry, Link, Phone, PostalAddress};

use super::*;
use crate::request::Fields;

fn contact() -> ContactEntry {
    let text = |text: &str| Some(text.to_owned());
    let names = BTreeMap::from([("en".to_owned(), "Office".to_owned()), ("lv".to_owned(), "Birojs".to_owned())]);
    ContactEntry {
        names: names.clone(),
        given_names: text("Ilze"),
        family_name: text("Ozola"),
        emails: vec!["a@piemera.example".to_owned(), "b@piemera.example".to_owned()],
        phones: vec![
            Phone { number: text("+37100000001"), extension: text("7"), other: None },
            Phone { number: None, extension: None, other: text("67 000") },
        ],
        street_address: Some(PostalAddress {
            recipients: vec!["Office".to_owned(), "Second".to_owned()],
            lines: vec!["One".to_owned(), "Two".to_owned()],
            postal_code: text("LV-0000"),
            town: text("Rīga"),
            region: text("Rīga"),
            country: text("LV"),
            ..PostalAddress::default()
        }),
        mailing_address: Some(PostalAddress {
            street: text("Street"),
            building: text("1"),
            post_office_box: text("7"),
            ..PostalAddress::default()
        }),
        roles: names,
    }
}

fn link(url: &str) -> Link {
    Link { url: url.to_owned(), lang: Some("en".to_owned()) }
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    let about_before = About {
        names: contact().names,
        abbreviation: Some("RPU".to_owned()),
        other_ids: vec![OtherId { kind: "previous-schac".to_owned(), value: "alt.example".to_owned() }],
        street_address: contact().street_address,
        mailing_address: contact().mailing_address,
        websites: vec![link("https://a.example/"), Link { lang: None, ..link("https://b.example/") }],
        logo: Some("https://a.example/logo.svg".to_owned()),
        mobility_factsheets: vec![link("https://a.example/m")],
        course_catalogues: vec![link("https://a.example/c")],
        contacts: vec![contact(), contact()],
    };
    let mut typed = of_about(&about_before);
    tidy(&mut typed);
    assert_eq!(about(&typed), about_before);

    let unit_before = Unit {
        id: "u2".to_owned(),
        code: Some("LAW".to_owned()),
        names: contact().names,
        abbreviation: Some("L".to_owned()),
        parent: Some("u1".to_owned()),
        street_address: contact().street_address,
        mailing_address: None,
        websites: vec![link("https://a.example/")],
        logo: None,
        mobility_factsheets: Vec::new(),
        contacts: vec![contact()],
    };
    let mut typed = of_unit(&unit_before);
    tidy(&mut typed);
    assert_eq!(unit(&typed, "u2"), unit_before);

    let office = |last: u8| InformationEntry {
        email: format!("o{last}@piemera.example"),
        phone: Phone { number: Some(format!("+3710000000{last}")), ..Phone::default() },
        websites: vec![link("https://a.example/o")],
    };
    let term = |autumn: &str, spring: &str| Term { autumn: autumn.to_owned(), spring: spring.to_owned() };
    let sheet = FactsheetEntry {
        calendar: Calendar { nominations: term("04-30", "10-31"), applications: term("05-01", "11-30") },
        decision_weeks: 4,
        transcript_weeks: 5,
        application: office(1),
        housing: office(2),
        visa: office(3),
        insurance: office(4),
        requirements: vec![Requirement {
            name: "Portfolio".to_owned(),
            details: "Two lines\nof text".to_owned(),
            websites: vec![link("https://a.example/p")],
        }],
        accessibility: vec![AccessibilityEntry {
            kind: "service".to_owned(),
            name: "Adviser".to_owned(),
            description: Some("Helps.".to_owned()),
            information: office(5),
        }],
        additional: vec![AdditionalEntry { kind: "Recognition".to_owned(), information: office(6) }],
    };
    let mut typed = of_factsheet(&sheet);
    tidy(&mut typed);
    assert_eq!(factsheet(&typed), sheet);
}

#[test]
fn rows_without_anything_in_them_are_left_out_so_that_faults_meet_their_rows() {
    let mut typed = Typed::read(&Fields::from([
        ("contact-0-emails", " "),
        ("contact-1-emails", "nobody"),
        ("contact-1-names-0-text", ""),
        ("contact-1-names-1-text", "Office"),
        ("contact-1-names-1-lang", "en"),
        ("websites-0-url", ""),
        ("websites-0-lang", ""),
        ("websites-1-url", "ftp://a.example"),
    ]));
    tidy(&mut typed);
    let about = about(&typed);
    assert_eq!((about.contacts.len(), about.websites.len()), (1, 1));
    assert_eq!(typed.control("contact[1].emails[1]"), "contact-0-emails");
    assert_eq!(typed.control("websites[1].url"), "websites-0-url");
}

#[test]
fn two_names_in_one_language_are_noticed() {
    let rows = [("names-0-lang", "en"), ("names-0-text", "A"), ("names-1-lang", "en"), ("names-1-text", "B")];
    assert_eq!(twice(&Typed::read(&Fields::from(rows)), "names").as_deref(), Some("en"));
    assert_eq!(twice(&Typed::default(), "names"), None);
}

#[test]
fn a_day_that_is_none_stays_to_be_told() {
    let typed = Typed::read(&Fields::from([
        ("calendar-nominations-autumn-day", "31"),
        ("calendar-nominations-autumn-month", "04"),
        ("calendar-nominations-spring-day", "first"),
        ("decision-weeks", "many"),
    ]));
    let sheet = factsheet(&typed);
    assert_eq!(sheet.calendar.nominations.autumn, "04-31");
    assert_eq!(sheet.calendar.nominations.spring, "00-first");
    assert_eq!((sheet.calendar.applications.autumn.as_str(), sheet.decision_weeks), ("", 0));
}
