//! People and offices to write to (types-contact 1.1.0, types-phonenumber 1.0.1).

use crate::address::{self, FlexibleAddress};
use crate::namespaces::{CONTACT, PHONE_NUMBER};
use crate::read_error::{ReadError, shortened};
use crate::text::{self, LangText};
use crate::xml::{Element, Writer};

/// A person, an office or a role that can be written to (`Contact`, types-contact 1.1.0). Addresses, e-mails and
/// numbers are kept as the sender wrote them and are not checked: a slip there must not hide a whole agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Contact {
    /// `contact-name`: the label to show; at least one.
    pub contact_names: Vec<LangText>,
    /// `person-given-names`.
    pub person_given_names: Vec<LangText>,
    /// `person-family-name`.
    pub person_family_names: Vec<LangText>,
    /// `person-gender` by ISO/IEC 5218: 0 unknown, 1 male, 2 female, 9 not applicable.
    pub person_gender: Option<u8>,
    /// `phone-number`.
    pub phone_numbers: Vec<PhoneNumber>,
    /// `fax-number`.
    pub fax_numbers: Vec<PhoneNumber>,
    /// `email`.
    pub emails: Vec<String>,
    /// Where the office is.
    pub street_address: Option<FlexibleAddress>,
    /// Where letters go.
    pub mailing_address: Option<FlexibleAddress>,
    /// `role-description`: when to turn to this contact; may have several lines.
    pub role_descriptions: Vec<LangText>,
}

/// A phone or fax number (`PhoneNumber`, types-phonenumber 1.0.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PhoneNumber {
    /// `e164`: `+` and 1 to 15 digits.
    pub e164: Option<String>,
    /// `ext`: extension.
    pub ext: Option<String>,
    /// `other-format`: any other spelling, as a last resort.
    pub other_format: Option<String>,
}

impl Contact {
    /// Reads an element of this type, whatever its own name.
    pub fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        let contact_names: Vec<LangText> = element.all(CONTACT, "contact-name").map(LangText::read).collect();
        if contact_names.is_empty() {
            return Err(element.lacks("contact-name"));
        }
        let numbers = |name| element.all(PHONE_NUMBER, name).map(PhoneNumber::read).collect::<Result<Vec<_>, _>>();
        let (street_address, mailing_address) = address::read_pair(element)?;
        Ok(Self {
            contact_names,
            person_given_names: text::read_list(element, CONTACT, "person-given-names"),
            person_family_names: text::read_list(element, CONTACT, "person-family-name"),
            person_gender: element.optional_text(CONTACT, "person-gender")?.map(|code| gender(&code)).transpose()?,
            phone_numbers: numbers("phone-number")?,
            fax_numbers: numbers("fax-number")?,
            emails: element.texts(CONTACT, "email"),
            street_address,
            mailing_address,
            role_descriptions: text::read_list(element, CONTACT, "role-description"),
        })
    }

    /// Writes the contact as an element of that name.
    pub fn write(&self, writer: &mut Writer, namespace: &'static str, name: &'static str) {
        writer.open(namespace, name, &[]);
        for label in &self.contact_names {
            label.write(writer, CONTACT, "contact-name");
        }
        text::write_list(writer, CONTACT, "person-given-names", &self.person_given_names);
        text::write_list(writer, CONTACT, "person-family-name", &self.person_family_names);
        if let Some(code) = self.person_gender {
            writer.text(CONTACT, "person-gender", &[], &code.to_string());
        }
        for number in &self.phone_numbers {
            number.write(writer, "phone-number");
        }
        for number in &self.fax_numbers {
            number.write(writer, "fax-number");
        }
        for email in &self.emails {
            writer.optional(CONTACT, "email", Some(email));
        }
        address::write_pair(writer, self.street_address.as_ref(), self.mailing_address.as_ref());
        text::write_list(writer, CONTACT, "role-description", &self.role_descriptions);
        writer.close();
    }
}

impl PhoneNumber {
    /// Reads an element of this type, whatever its own name.
    pub(crate) fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        Ok(Self {
            e164: element.optional_text(PHONE_NUMBER, "e164")?,
            ext: element.optional_text(PHONE_NUMBER, "ext")?,
            other_format: element.optional_text(PHONE_NUMBER, "other-format")?,
        })
    }

    /// Writes the number as an element of that name.
    pub(crate) fn write(&self, writer: &mut Writer, name: &'static str) {
        writer.open(PHONE_NUMBER, name, &[]);
        writer.optional(PHONE_NUMBER, "e164", self.e164.as_deref());
        writer.optional(PHONE_NUMBER, "ext", self.ext.as_deref());
        writer.optional(PHONE_NUMBER, "other-format", self.other_format.as_deref());
        writer.close();
    }
}

fn gender(text: &str) -> Result<u8, ReadError> {
    match text.trim_ascii().trim_start_matches('+').parse::<u8>() {
        Ok(code @ (0 | 1 | 2 | 9)) => Ok(code),
        _ => Err(ReadError::Invalid { element: "person-gender", value: shortened(text), expected: "0, 1, 2 or 9" }),
    }
}
