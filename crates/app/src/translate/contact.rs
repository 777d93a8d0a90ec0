//! Contacts, phone numbers and addresses: the same things under other names.

use domain::contact::{Address, Contact, LangText, Phone};
use ewp_messages::address::FlexibleAddress;
use ewp_messages::contact as message;
use ewp_messages::text::LangText as MessageText;

/// Our contact as the network's (contact types 1.1.0).
#[must_use]
pub fn contact_to_message(contact: &Contact) -> message::Contact {
    let Contact { names, given_names, family_names, gender, phones, faxes, emails, street_address, .. } = contact;
    message::Contact {
        contact_names: texts_to_message(names),
        person_given_names: texts_to_message(given_names),
        person_family_names: texts_to_message(family_names),
        person_gender: *gender,
        phone_numbers: phones.iter().map(to_phone).collect(),
        fax_numbers: faxes.iter().map(to_phone).collect(),
        emails: emails.clone(),
        street_address: street_address.as_ref().map(address_to_message),
        mailing_address: contact.mailing_address.as_ref().map(address_to_message),
        role_descriptions: texts_to_message(&contact.roles),
    }
}

/// The network's contact as ours.
#[must_use]
pub fn contact_from_message(contact: &message::Contact) -> Contact {
    Contact {
        names: from_texts(&contact.contact_names),
        given_names: from_texts(&contact.person_given_names),
        family_names: from_texts(&contact.person_family_names),
        gender: contact.person_gender,
        phones: contact.phone_numbers.iter().map(from_phone).collect(),
        faxes: contact.fax_numbers.iter().map(from_phone).collect(),
        emails: contact.emails.clone(),
        street_address: contact.street_address.as_ref().map(from_address),
        mailing_address: contact.mailing_address.as_ref().map(from_address),
        roles: from_texts(&contact.role_descriptions),
    }
}

/// Texts with a language, the same on both sides.
pub(crate) fn texts_to_message(texts: &[LangText]) -> Vec<MessageText> {
    texts.iter().map(|text| MessageText { lang: text.lang.clone(), text: text.text.clone() }).collect()
}

fn from_texts(texts: &[MessageText]) -> Vec<LangText> {
    texts.iter().map(|text| LangText { lang: text.lang.clone(), text: text.text.clone() }).collect()
}

fn to_phone(phone: &Phone) -> message::PhoneNumber {
    message::PhoneNumber { e164: phone.e164.clone(), ext: phone.extension.clone(), other_format: phone.other.clone() }
}

fn from_phone(phone: &message::PhoneNumber) -> Phone {
    Phone { e164: phone.e164.clone(), extension: phone.ext.clone(), other: phone.other_format.clone() }
}

/// Our address as the network's (address types 1.0.2).
pub(crate) fn address_to_message(address: &Address) -> FlexibleAddress {
    let address = address.clone();
    FlexibleAddress {
        recipient_names: address.recipients,
        address_lines: address.lines,
        building_number: address.building_number,
        building_name: address.building_name,
        street_name: address.street,
        unit: address.unit,
        floor: address.floor,
        post_office_box: address.post_office_box,
        delivery_point_codes: address.delivery_points,
        postal_code: address.postal_code,
        locality: address.locality,
        region: address.region,
        country: address.country,
    }
}

fn from_address(address: &FlexibleAddress) -> Address {
    let address = address.clone();
    Address {
        recipients: address.recipient_names,
        lines: address.address_lines,
        building_number: address.building_number,
        building_name: address.building_name,
        street: address.street_name,
        unit: address.unit,
        floor: address.floor,
        post_office_box: address.post_office_box,
        delivery_points: address.delivery_point_codes,
        postal_code: address.postal_code,
        locality: address.locality,
        region: address.region,
        country: address.country,
    }
}
