//! The parts that stand in several forms: texts by language, links, addresses, phones, contacts, offices.

use std::collections::{BTreeMap, BTreeSet};

use app::institution_pages::{ContactEntry, InformationEntry, Link, Phone, PostalAddress};

use crate::forms::typed::Typed;

type Texts = BTreeMap<String, String>;

/// The control by which a new row of a list is known; nothing if there is no such list.
pub(crate) fn first_control(list: &str) -> Option<&'static str> {
    let kind = list.rsplit(|sign: char| sign == '-' || sign.is_ascii_digit()).next().unwrap_or_default();
    match kind {
        "names" | "roles" => Some("text"),
        "websites" | "factsheets" | "catalogues" => Some("url"),
        "ids" => Some("value"),
        "contact" => Some("emails"),
        "requirement" | "accessibility" => Some("name"),
        "additional" => Some("kind"),
        _ => None,
    }
}

/// The language that two rows of a list have in common: only one of them could be kept.
pub(crate) fn twice(typed: &Typed, list: &str) -> Option<String> {
    let mut seen = BTreeSet::new();
    let langs = (0..typed.rows(list)).map(|row| typed.get(&format!("{list}-{row}-lang")).trim().to_owned());
    langs.into_iter().find(|lang| !seen.insert(lang.clone()))
}

pub(super) fn texts(typed: &Typed, list: &str) -> Texts {
    let row = |row: usize| {
        let part = |part: &str| typed.text(&format!("{list}-{row}-{part}")).unwrap_or_default();
        (part("lang"), part("text"))
    };
    (0..typed.rows(list)).map(row).collect()
}

pub(super) fn set_texts(typed: &mut Typed, list: &str, texts: &Texts) {
    for (row, (lang, text)) in texts.iter().enumerate() {
        typed.set(format!("{list}-{row}-lang"), lang);
        typed.set(format!("{list}-{row}-text"), text);
    }
}

pub(super) fn links(typed: &Typed, list: &str) -> Vec<Link> {
    let row = |row: usize| Link {
        url: typed.text(&format!("{list}-{row}-url")).unwrap_or_default(),
        lang: typed.text(&format!("{list}-{row}-lang")),
    };
    (0..typed.rows(list)).map(row).collect()
}

pub(super) fn set_links(typed: &mut Typed, list: &str, links: &[Link]) {
    for (row, link) in links.iter().enumerate() {
        typed.set(format!("{list}-{row}-url"), &link.url);
        typed.set_some(format!("{list}-{row}-lang"), link.lang.as_ref());
    }
}

pub(super) fn address(typed: &Typed, name: &str) -> Option<PostalAddress> {
    let part = |part: &str| typed.text(&format!("{name}-{part}"));
    let address = PostalAddress {
        recipients: typed.lines(&format!("{name}-recipients")),
        lines: typed.lines(&format!("{name}-lines")),
        street: part("street"),
        building: part("building"),
        post_office_box: part("post-office-box"),
        postal_code: part("postal-code"),
        town: part("town"),
        region: part("region"),
        country: part("country"),
    };
    (address != PostalAddress::default()).then_some(address)
}

pub(super) fn set_address(typed: &mut Typed, name: &str, address: Option<&PostalAddress>) {
    let Some(address) = address else { return };
    typed.set(format!("{name}-recipients"), address.recipients.join("\n"));
    typed.set(format!("{name}-lines"), address.lines.join("\n"));
    for (part, value) in [
        ("street", &address.street),
        ("building", &address.building),
        ("post-office-box", &address.post_office_box),
        ("postal-code", &address.postal_code),
        ("town", &address.town),
        ("region", &address.region),
        ("country", &address.country),
    ] {
        typed.set_some(format!("{name}-{part}"), value.as_ref());
    }
}

pub(super) fn contacts(typed: &Typed, list: &str) -> Vec<ContactEntry> {
    let row = |row: usize| {
        let name = format!("{list}-{row}");
        ContactEntry {
            names: texts(typed, &format!("{name}-names")),
            given_names: typed.text(&format!("{name}-given-names")),
            family_name: typed.text(&format!("{name}-family-name")),
            emails: typed.lines(&format!("{name}-emails")),
            phones: typed.lines(&format!("{name}-phones")).iter().map(|line| phone(line)).collect(),
            street_address: address(typed, &format!("{name}-street-address")),
            mailing_address: address(typed, &format!("{name}-mailing-address")),
            roles: texts(typed, &format!("{name}-roles")),
        }
    };
    (0..typed.rows(list)).map(row).collect()
}

pub(super) fn set_contacts(typed: &mut Typed, list: &str, contacts: &[ContactEntry]) {
    for (row, contact) in contacts.iter().enumerate() {
        let name = format!("{list}-{row}");
        set_texts(typed, &format!("{name}-names"), &contact.names);
        typed.set_some(format!("{name}-given-names"), contact.given_names.as_ref());
        typed.set_some(format!("{name}-family-name"), contact.family_name.as_ref());
        typed.set(format!("{name}-emails"), contact.emails.join("\n"));
        let phones: Vec<String> = contact.phones.iter().map(phone_line).collect();
        typed.set(format!("{name}-phones"), phones.join("\n"));
        set_address(typed, &format!("{name}-street-address"), contact.street_address.as_ref());
        set_address(typed, &format!("{name}-mailing-address"), contact.mailing_address.as_ref());
        set_texts(typed, &format!("{name}-roles"), &contact.roles);
    }
}

pub(super) fn information(typed: &Typed, name: &str) -> InformationEntry {
    InformationEntry {
        email: typed.text(&format!("{name}-email")).unwrap_or_default(),
        phone: typed.text(&format!("{name}-phone")).map(|line| phone(&line)).unwrap_or_default(),
        websites: links(typed, &format!("{name}-websites")),
    }
}

pub(super) fn set_information(typed: &mut Typed, name: &str, entry: &InformationEntry) {
    typed.set(format!("{name}-email"), &entry.email);
    typed.set(format!("{name}-phone"), phone_line(&entry.phone));
    set_links(typed, &format!("{name}-websites"), &entry.websites);
}

/// A number that programs can dial if it is one, however its digits are grouped; else whatever was typed.
fn phone(line: &str) -> Phone {
    let (number, extension) = match line.split_once(" x") {
        Some((number, extension)) => (number, Some(extension.trim().to_owned())),
        None => (line, None),
    };
    let plain: String = number.chars().filter(|sign| !matches!(sign, ' ' | '-' | '(' | ')' | '\u{a0}')).collect();
    let digits = plain.strip_prefix('+').unwrap_or_default();
    if (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Phone { number: Some(plain), extension: extension.filter(|text| !text.is_empty()), other: None };
    }
    Phone { number: None, extension: None, other: Some(line.to_owned()) }
}

/// The same the other way round.
fn phone_line(phone: &Phone) -> String {
    let number = phone.number.as_ref().or(phone.other.as_ref()).cloned().unwrap_or_default();
    match &phone.extension {
        Some(extension) => format!("{number} x{extension}"),
        None => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers_are_understood_however_they_are_grouped() {
        let read = |line: &str| {
            let phone = phone(line);
            (phone.number, phone.extension, phone.other)
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(read("+371 2000-0001"), (some("+37120000001"), None, None));
        assert_eq!(read("+371 (20) 000001 x12"), (some("+37120000001"), some("12"), None));
        assert_eq!(read("67 000 001"), (None, None, some("67 000 001")));
        for line in ["+37120000001", "+37120000001 x12", "ask the office"] {
            assert_eq!(phone_line(&phone(line)), line);
        }
    }

    #[test]
    fn every_list_knows_its_first_control_and_nothing_else_is_a_list() {
        for list in ["names", "contact-3-names", "other-ids", "mobility-factsheets", "visa-websites", "contact"] {
            assert!(first_control(list).is_some(), "{list}");
        }
        for list in ["", "id", "contact-0-emails", "secret"] {
            assert_eq!(first_control(list), None, "{list}");
        }
    }
}
