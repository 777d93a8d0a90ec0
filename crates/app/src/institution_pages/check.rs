//! What is wrong with a file, place by place, all at once. The network's schemas demand what is demanded here.

mod fault;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ewp_messages::factsheet::v1::{MonthDay, RESERVED_REQUIREMENTS};

pub use self::fault::Fault;
use super::contents::{
    ContactEntry, FactsheetEntry, InformationEntry, InstitutionPages, Link, Phone, PostalAddress, Term, Texts, Unit,
};

/// The most units of an institution.
const MOST_UNITS: usize = 2000;
/// The longest text.
const MOST_OF_A_TEXT: usize = 4000;
/// The most weeks that the Erasmus charter allows (Factsheet API 1.2.0).
const MOST_WEEKS: u8 = 5;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where, such as `unit[3].parent`. Units and other lists are counted from 1.
    pub place: String,
    /// What.
    pub fault: Fault,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

/// Everything that is wrong.
pub(super) fn findings(pages: &InstitutionPages) -> Vec<Finding> {
    let mut checker = Checker::default();
    let about = &pages.institution;
    checker.texts("institution.names", &about.names);
    checker.optional("institution.abbreviation", about.abbreviation.as_deref());
    for (number, other) in about.other_ids.iter().enumerate() {
        let place = format!("institution.other_ids[{}]", number + 1);
        checker.needed(&format!("{place}.kind"), &other.kind);
        checker.needed(&format!("{place}.value"), &other.value);
        if ["erasmus", "pic"].contains(&other.kind.as_str()) {
            checker.add(&format!("{place}.kind"), Fault::Configured);
        }
    }
    checker.addresses("institution", about.street_address.as_ref(), about.mailing_address.as_ref());
    checker.links("institution.websites", &about.websites);
    checker.logo("institution.logo", about.logo.as_deref());
    checker.links("institution.mobility_factsheets", &about.mobility_factsheets);
    checker.links("institution.course_catalogues", &about.course_catalogues);
    checker.contacts("institution.contact", &about.contacts);
    checker.units(&pages.units);
    if let Some(factsheet) = &pages.factsheet {
        checker.factsheet(factsheet);
    }
    checker.findings
}

#[derive(Default)]
struct Checker {
    findings: Vec<Finding>,
}

impl Checker {
    fn add(&mut self, place: &str, fault: Fault) {
        self.findings.push(Finding { place: place.to_owned(), fault });
    }

    fn needed(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            self.add(place, Fault::Missing);
        } else if text.len() > MOST_OF_A_TEXT {
            self.add(place, Fault::TooLong(MOST_OF_A_TEXT));
        }
    }

    fn optional(&mut self, place: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.needed(place, text);
        }
    }

    fn texts(&mut self, place: &str, texts: &Texts) {
        for (lang, text) in texts {
            self.lang(place, lang);
            self.needed(&format!("{place}.{lang}"), text);
        }
    }

    fn lang(&mut self, place: &str, lang: &str) {
        let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if !lang.split('-').all(is_part) || !lang.bytes().next().is_some_and(|first| first.is_ascii_alphabetic()) {
            self.add(place, Fault::Language(lang.to_owned()));
        }
    }

    fn links(&mut self, place: &str, links: &[Link]) {
        for (number, link) in links.iter().enumerate() {
            let place = format!("{place}[{}]", number + 1);
            if !is_url(&link.url, &["http", "https"]) {
                self.add(&format!("{place}.url"), Fault::WebAddress(link.url.clone()));
            }
            if let Some(lang) = &link.lang {
                self.lang(&format!("{place}.lang"), lang);
            }
        }
    }

    fn logo(&mut self, place: &str, logo: Option<&str>) {
        if let Some(logo) = logo.filter(|logo| !is_url(logo, &["https"])) {
            self.add(place, Fault::Logo(logo.to_owned()));
        }
    }

    fn addresses(&mut self, place: &str, street: Option<&PostalAddress>, mailing: Option<&PostalAddress>) {
        for (name, address) in [("street_address", street), ("mailing_address", mailing)] {
            let Some(address) = address else { continue };
            let place = format!("{place}.{name}");
            let has_parts = [&address.street, &address.building, &address.post_office_box].iter().any(|p| p.is_some());
            if address.lines.len() > 4 {
                self.add(&format!("{place}.lines"), Fault::FourLines);
            }
            if has_parts && !address.lines.is_empty() {
                self.add(&place, Fault::LinesOrStreet);
            }
            if address.country.as_ref().is_some_and(|country| !is_country(country)) {
                self.add(&format!("{place}.country"), Fault::Country);
            }
        }
    }

    fn email(&mut self, place: &str, email: &str) {
        if !is_email(email) {
            self.add(place, Fault::Mail(email.to_owned()));
        }
    }

    fn phone(&mut self, place: &str, phone: &Phone) {
        if phone.number.as_deref().or(phone.other.as_deref()).is_none_or(|text| text.trim().is_empty()) {
            self.add(place, Fault::NoPhone);
        }
        let is_number = |number: &str| {
            let digits = number.strip_prefix('+').unwrap_or_default();
            (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        if phone.number.as_deref().is_some_and(|number| !is_number(number)) {
            self.add(&format!("{place}.number"), Fault::Phone);
        }
    }

    fn contacts(&mut self, place: &str, contacts: &[ContactEntry]) {
        for (number, contact) in contacts.iter().enumerate() {
            let place = format!("{place}[{}]", number + 1);
            if contact.names.is_empty() {
                self.add(&format!("{place}.names"), Fault::Missing);
            }
            self.texts(&format!("{place}.names"), &contact.names);
            self.texts(&format!("{place}.roles"), &contact.roles);
            self.optional(&format!("{place}.given_names"), contact.given_names.as_deref());
            self.optional(&format!("{place}.family_name"), contact.family_name.as_deref());
            for (number, email) in contact.emails.iter().enumerate() {
                self.email(&format!("{place}.emails[{}]", number + 1), email);
            }
            for (number, phone) in contact.phones.iter().enumerate() {
                self.phone(&format!("{place}.phones[{}]", number + 1), phone);
            }
            self.addresses(&place, contact.street_address.as_ref(), contact.mailing_address.as_ref());
        }
    }

    fn units(&mut self, units: &[Unit]) {
        if units.len() > MOST_UNITS {
            return self.add("unit", Fault::TooMany(MOST_UNITS));
        }
        let (mut ids, mut codes, mut abbreviations) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for (number, unit) in units.iter().enumerate() {
            let place = format!("unit[{}]", number + 1);
            if !is_id(&unit.id) {
                self.add(&format!("{place}.id"), Fault::Id);
            } else if !ids.insert(unit.id.as_str()) {
                self.add(&format!("{place}.id"), Fault::IdTaken(unit.id.clone()));
            }
            self.optional(&format!("{place}.code"), unit.code.as_deref());
            if !codes.insert(unit.code()) {
                self.add(&format!("{place}.code"), Fault::CodeTaken(unit.code().to_owned()));
            }
            if unit.names.is_empty() {
                self.add(&format!("{place}.names"), Fault::Missing);
            }
            self.texts(&format!("{place}.names"), &unit.names);
            self.optional(&format!("{place}.abbreviation"), unit.abbreviation.as_deref());
            if unit.abbreviation.as_deref().is_some_and(|short| !abbreviations.insert(short)) {
                self.add(&format!("{place}.abbreviation"), Fault::AbbreviationTaken);
            }
            self.addresses(&place, unit.street_address.as_ref(), unit.mailing_address.as_ref());
            self.links(&format!("{place}.websites"), &unit.websites);
            self.logo(&format!("{place}.logo"), unit.logo.as_deref());
            self.links(&format!("{place}.mobility_factsheets"), &unit.mobility_factsheets);
            self.contacts(&format!("{place}.contact"), &unit.contacts);
        }
        self.tree(units);
    }

    /// Units have no parents, or all but one do and lead to that one (Organizational Units API 2.1.1).
    fn tree(&mut self, units: &[Unit]) {
        if units.iter().all(|unit| unit.parent.is_none()) {
            return;
        }
        let parents: BTreeMap<&str, Option<&str>> =
            units.iter().map(|unit| (unit.id.as_str(), unit.parent.as_deref())).collect();
        let mut root = None;
        for (number, unit) in units.iter().enumerate() {
            let place = format!("unit[{}].parent", number + 1);
            match &unit.parent {
                Some(parent) if !parents.contains_key(parent.as_str()) => {
                    self.add(&place, Fault::NoSuchUnit(parent.clone()));
                }
                Some(_) => {
                    let up = std::iter::successors(Some(unit.id.as_str()), |id| parents.get(id).copied().flatten());
                    if up.take(units.len() + 1).count() > units.len() {
                        self.add(&place, Fault::Circle);
                    }
                }
                None if root.is_some() => {
                    self.add(&place, Fault::SecondRoot);
                }
                None => root = Some(number),
            }
        }
    }

    fn factsheet(&mut self, sheet: &FactsheetEntry) {
        for (name, term) in
            [("nominations", &sheet.calendar.nominations), ("applications", &sheet.calendar.applications)]
        {
            self.term(&format!("factsheet.calendar.{name}"), term);
        }
        for (name, weeks) in [("decision_weeks", sheet.decision_weeks), ("transcript_weeks", sheet.transcript_weeks)] {
            if !(1..=MOST_WEEKS).contains(&weeks) {
                self.add(&format!("factsheet.{name}"), Fault::Weeks(MOST_WEEKS));
            }
        }
        for (name, entry) in [
            ("application", &sheet.application),
            ("housing", &sheet.housing),
            ("visa", &sheet.visa),
            ("insurance", &sheet.insurance),
        ] {
            self.information(&format!("factsheet.{name}"), entry);
        }
        for (number, requirement) in sheet.requirements.iter().enumerate() {
            let place = format!("factsheet.requirement[{}]", number + 1);
            self.needed(&format!("{place}.name"), &requirement.name);
            self.needed(&format!("{place}.details"), &requirement.details);
            self.links(&format!("{place}.websites"), &requirement.websites);
            let meant = RESERVED_REQUIREMENTS.iter().find(|known| known.eq_ignore_ascii_case(requirement.name.trim()));
            if let Some(meant) = meant.filter(|meant| **meant != requirement.name) {
                self.add(&format!("{place}.name"), Fault::Spelling(meant));
            }
        }
        for (number, entry) in sheet.accessibility.iter().enumerate() {
            let place = format!("factsheet.accessibility[{}]", number + 1);
            if !["infrastructure", "service"].contains(&entry.kind.as_str()) {
                self.add(&format!("{place}.kind"), Fault::Accessibility);
            }
            self.needed(&format!("{place}.name"), &entry.name);
            self.optional(&format!("{place}.description"), entry.description.as_deref());
            self.information(&format!("{place}.information"), &entry.information);
        }
        for (number, entry) in sheet.additional.iter().enumerate() {
            let place = format!("factsheet.additional[{}]", number + 1);
            self.needed(&format!("{place}.kind"), &entry.kind);
            self.information(&format!("{place}.information"), &entry.information);
        }
    }

    fn term(&mut self, place: &str, term: &Term) {
        for (name, day) in [("autumn", &term.autumn), ("spring", &term.spring)] {
            if month_day(day).is_none() {
                self.add(&format!("{place}.{name}"), Fault::Day(day.clone()));
            }
        }
    }

    /// Mail address, phone and page are all needed, or no factsheet can be served (Factsheet API 1.2.0).
    fn information(&mut self, place: &str, entry: &InformationEntry) {
        self.email(&format!("{place}.email"), &entry.email);
        self.phone(&format!("{place}.phone"), &entry.phone);
        if entry.websites.is_empty() {
            self.add(&format!("{place}.websites"), Fault::Missing);
        }
        self.links(&format!("{place}.websites"), &entry.websites);
    }
}

/// The day that `MM-DD` means.
pub(super) fn month_day(text: &str) -> Option<MonthDay> {
    let (month, day) = text.split_once('-')?;
    let number = |text: &str| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits { text.parse().ok() } else { None }
    };
    MonthDay::new(number(month)?, number(day)?)
}

fn is_url(text: &str, schemes: &[&str]) -> bool {
    let has_blank = text.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    // The schema looks at the beginning as it is written.
    let begins = schemes.iter().any(|scheme| text.starts_with(&format!("{scheme}://")));
    begins && !has_blank && url::Url::parse(text).is_ok_and(|url| url.has_host())
}

fn is_email(text: &str) -> bool {
    let has_blank = text.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    let Some((local, domain)) = text.split_once('@') else { return false };
    let has_dot = domain.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
    !local.is_empty() && has_dot && !domain.contains('@') && !has_blank
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

pub(super) fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| (0x21..=0x7e).contains(&byte))
}
