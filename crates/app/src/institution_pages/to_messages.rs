//! The pages as the network's documents.

use ewp_messages::address::FlexibleAddress;
use ewp_messages::contact::{Contact, PhoneNumber};
use ewp_messages::factsheet::v1 as message;
use ewp_messages::institutions::v2::{Hei, OtherId};
use ewp_messages::ounits::v2::Ounit;
use ewp_messages::text::LangText;

use super::check::month_day;
use super::contents::{
    ContactEntry, FactsheetEntry, InformationEntry, InstitutionPages, Link, Phone, PostalAddress, Term, Texts, Unit,
};
use crate::host::Institution;
use crate::translate;

/// The institution (Institutions API 2.2.0).
pub(crate) fn hei(institution: &Institution, pages: &InstitutionPages) -> Hei {
    let profile = institution.profile();
    let about = &pages.institution;
    let configured = domain::contact::Address {
        locality: Some(profile.city.clone()),
        country: Some(profile.country.clone()),
        ..domain::contact::Address::default()
    };
    let street = about.street_address.as_ref().map(address);
    let websites = match &profile.website {
        Some(url) if about.websites.is_empty() => vec![LangText::plain(url.clone())],
        _ => links(&about.websites),
    };
    let contacts = if about.contacts.is_empty() {
        profile.contacts.iter().map(translate::contact_to_message).collect()
    } else {
        about.contacts.iter().map(contact).collect()
    };
    let other = |(kind, value): (String, String)| OtherId { kind, value };
    Hei {
        hei_id: profile.hei.to_string(),
        other_ids: crate::endpoints::other_ids(institution, pages).into_iter().map(other).collect(),
        names: names(institution, pages),
        abbreviation: about.abbreviation.clone().or_else(|| profile.abbreviation.clone()),
        street_address: Some(street.unwrap_or_else(|| translate::address_to_message(&configured))),
        mailing_address: about.mailing_address.as_ref().map(address),
        website_urls: websites,
        logo_url: about.logo.clone(),
        mobility_factsheet_urls: links(&about.mobility_factsheets),
        course_catalogue_urls: links(&about.course_catalogues),
        contacts,
        root_ounit_id: root(&pages.units).map(|unit| unit.id.clone()),
        ounit_ids: pages.units.iter().map(|unit| unit.id.clone()).collect(),
    }
}

/// The institution's names: those of the pages, else those of the configuration. They are the same in the manifest and
/// in the Institutions API (Institutions API 2.2.0).
pub(crate) fn names(institution: &Institution, pages: &InstitutionPages) -> Vec<LangText> {
    if pages.institution.names.is_empty() {
        return translate::texts_to_message(&institution.profile().names);
    }
    texts(&pages.institution.names)
}

/// A unit (Organizational Units API 2.1.1).
pub(crate) fn ounit(unit: &Unit) -> Ounit {
    Ounit {
        ounit_id: unit.id.clone(),
        ounit_code: unit.code().to_owned(),
        names: texts(&unit.names),
        abbreviation: unit.abbreviation.clone(),
        parent_ounit_id: unit.parent.clone(),
        street_address: unit.street_address.as_ref().map(address),
        mailing_address: unit.mailing_address.as_ref().map(address),
        website_urls: links(&unit.websites),
        logo_url: unit.logo.clone(),
        mobility_factsheet_urls: links(&unit.mobility_factsheets),
        contacts: unit.contacts.iter().map(contact).collect(),
    }
}

/// The factsheet (Factsheet API 1.2.0). One with gaps must not be served.
pub(crate) fn factsheet(hei_id: &str, sheet: &FactsheetEntry) -> Option<message::Factsheet> {
    let requirement = |requirement: &super::Requirement| message::Requirement {
        name: requirement.name.clone(),
        details: requirement.details.clone(),
        information_websites: links(&requirement.websites),
    };
    let accessibility = |entry: &super::AccessibilityEntry| message::Accessibility {
        kind: if entry.kind == message::AccessibilityKind::Service.word() {
            message::AccessibilityKind::Service
        } else {
            message::AccessibilityKind::Infrastructure
        },
        name: entry.name.clone(),
        description: entry.description.clone(),
        information: information(&entry.information),
    };
    let additional = |entry: &super::AdditionalEntry| message::AdditionalEntry {
        kind: entry.kind.clone(),
        info: information(&entry.information),
    };
    let written = message::Factsheet {
        hei_id: hei_id.to_owned(),
        calendar: message::Calendar {
            student_nominations: term(&sheet.calendar.nominations)?,
            student_applications: term(&sheet.calendar.applications)?,
        },
        application_info: information(&sheet.application),
        additional_requirements: sheet.requirements.iter().map(requirement).collect(),
        decision_weeks_limit: sheet.decision_weeks.into(),
        tor_weeks_limit: sheet.transcript_weeks.into(),
        accessibility: sheet.accessibility.iter().map(accessibility).collect(),
        housing_info: information(&sheet.housing),
        visa_info: information(&sheet.visa),
        insurance_info: information(&sheet.insurance),
        additional_info: sheet.additional.iter().map(additional).collect(),
    };
    written.gaps().is_empty().then_some(written)
}

/// The unit that stands for the whole institution: the one without a parent where others have one.
fn root(units: &[Unit]) -> Option<&Unit> {
    let is_tree = units.iter().any(|unit| unit.parent.is_some());
    units.iter().find(|unit| is_tree && unit.parent.is_none())
}

fn term(term: &Term) -> Option<message::CalendarEntry> {
    Some(message::CalendarEntry { autumn_term: month_day(&term.autumn)?, spring_term: month_day(&term.spring)? })
}

fn information(entry: &InformationEntry) -> message::InformationEntry {
    message::InformationEntry {
        email: entry.email.clone(),
        phone_number: phone(&entry.phone),
        website_urls: links(&entry.websites),
    }
}

fn contact(contact: &ContactEntry) -> Contact {
    let plain = |text: &Option<String>| text.iter().map(LangText::plain).collect();
    Contact {
        contact_names: texts(&contact.names),
        person_given_names: plain(&contact.given_names),
        person_family_names: plain(&contact.family_name),
        phone_numbers: contact.phones.iter().map(phone).collect(),
        emails: contact.emails.clone(),
        street_address: contact.street_address.as_ref().map(address),
        mailing_address: contact.mailing_address.as_ref().map(address),
        role_descriptions: texts(&contact.roles),
        ..Contact::default()
    }
}

fn phone(phone: &Phone) -> PhoneNumber {
    PhoneNumber { e164: phone.number.clone(), ext: phone.extension.clone(), other_format: phone.other.clone() }
}

fn address(address: &PostalAddress) -> FlexibleAddress {
    FlexibleAddress {
        recipient_names: address.recipients.clone(),
        address_lines: address.lines.clone(),
        building_number: address.building.clone(),
        street_name: address.street.clone(),
        post_office_box: address.post_office_box.clone(),
        postal_code: address.postal_code.clone(),
        locality: address.town.clone(),
        region: address.region.clone(),
        country: address.country.clone(),
        ..FlexibleAddress::default()
    }
}

/// English first, as partners read it (contact types 1.1.0), then by language.
fn texts(texts: &Texts) -> Vec<LangText> {
    let is_english = |lang: &str| lang.split('-').next() == Some("en");
    let (english, others): (Vec<_>, Vec<_>) = texts.iter().partition(|(lang, _)| is_english(lang));
    english.into_iter().chain(others).map(|(lang, text)| LangText::of(lang.clone(), text.clone())).collect()
}

fn links(links: &[Link]) -> Vec<LangText> {
    links.iter().map(|link| LangText { lang: link.lang.clone(), text: link.url.clone() }).collect()
}
