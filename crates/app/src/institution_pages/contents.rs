//! The words of the file. Keys that it does not know are refused; what is left out is empty.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Texts by language tag.
pub(crate) type Texts = BTreeMap<String, String>;

/// All that an institution tells about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InstitutionPages {
    /// The institution itself.
    pub institution: About,
    /// Its units: faculties, departments.
    #[serde(rename = "unit")]
    pub units: Vec<Unit>,
    /// What partners and students should know before a mobility.
    pub factsheet: Option<FactsheetEntry>,
}

/// The institution itself (Institutions API 2.2.0). What is not given comes from the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct About {
    /// Names, in place of those of the configuration.
    pub names: Texts,
    /// Short form of the name.
    pub abbreviation: Option<String>,
    /// Identifiers besides Erasmus code and PIC.
    pub other_ids: Vec<OtherId>,
    /// Where it is.
    pub street_address: Option<PostalAddress>,
    /// Where letters go.
    pub mailing_address: Option<PostalAddress>,
    /// Websites.
    pub websites: Vec<Link>,
    /// Logo, https only.
    pub logo: Option<String>,
    /// Pages or documents for incoming students.
    pub mobility_factsheets: Vec<Link>,
    /// Course catalogues.
    pub course_catalogues: Vec<Link>,
    /// Contacts, important ones first.
    #[serde(rename = "contact")]
    pub contacts: Vec<ContactEntry>,
}

/// A unit (Organizational Units API 2.1.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Unit {
    /// Id for machines; it never changes.
    pub id: String,
    /// Code for people; the id if it is not given.
    pub code: Option<String>,
    /// Names.
    pub names: Texts,
    /// Short form of the name.
    pub abbreviation: Option<String>,
    /// Id of the unit above.
    pub parent: Option<String>,
    /// Where it is.
    pub street_address: Option<PostalAddress>,
    /// Where letters go.
    pub mailing_address: Option<PostalAddress>,
    /// Websites.
    pub websites: Vec<Link>,
    /// Logo, https only.
    pub logo: Option<String>,
    /// Pages or documents for incoming students.
    pub mobility_factsheets: Vec<Link>,
    /// Contacts, important ones first.
    #[serde(rename = "contact")]
    pub contacts: Vec<ContactEntry>,
}

/// What to know before a mobility (Factsheet API 1.2.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FactsheetEntry {
    /// Last days.
    pub calendar: Calendar,
    /// Weeks until the institution decides about an application.
    pub decision_weeks: u8,
    /// Weeks until the transcript of records is sent.
    pub transcript_weeks: u8,
    /// How to apply.
    pub application: InformationEntry,
    /// Help with housing.
    pub housing: InformationEntry,
    /// Help with visas.
    pub visa: InformationEntry,
    /// Help with insurance.
    pub insurance: InformationEntry,
    /// What students must hand in or fulfil.
    #[serde(rename = "requirement")]
    pub requirements: Vec<Requirement>,
    /// What there is for people with special needs.
    pub accessibility: Vec<AccessibilityEntry>,
    /// Anything else.
    pub additional: Vec<AdditionalEntry>,
}

/// Last days of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Calendar {
    /// Until when sending institutions nominate.
    pub nominations: Term,
    /// Until when students apply.
    pub applications: Term,
}

/// A day for each of the two terms, written `MM-DD`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Term {
    /// For the autumn or winter term.
    pub autumn: String,
    /// For the spring or summer term.
    pub spring: String,
}

/// Whom to ask and where to read more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InformationEntry {
    /// Mail address.
    pub email: String,
    /// Phone number.
    pub phone: Phone,
    /// Pages.
    pub websites: Vec<Link>,
}

/// Something that students must hand in or fulfil.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Requirement {
    /// What.
    pub name: String,
    /// More about it.
    pub details: String,
    /// Pages with more.
    pub websites: Vec<Link>,
}

/// Something for people with special needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AccessibilityEntry {
    /// `infrastructure` or `service`.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// More about it.
    pub description: Option<String>,
    /// Whom to ask.
    pub information: InformationEntry,
}

/// Anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AdditionalEntry {
    /// What it is about.
    pub kind: String,
    /// Whom to ask.
    pub information: InformationEntry,
}

/// A page on the web.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Link {
    /// Its address.
    pub url: String,
    /// Its language.
    pub lang: Option<String>,
}

/// An identifier from another scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OtherId {
    /// The scheme, such as `previous-schac` or `erasmus-charter`.
    pub kind: String,
    /// The identifier.
    pub value: String,
}

/// A phone number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Phone {
    /// `+` and 1 to 15 digits.
    pub number: Option<String>,
    /// Extension.
    pub extension: Option<String>,
    /// Any other way to write it.
    pub other: Option<String>,
}

/// A postal address: either free lines or a street.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PostalAddress {
    /// Names of the recipient.
    pub recipients: Vec<String>,
    /// Free lines, at most four.
    pub lines: Vec<String>,
    /// Street.
    pub street: Option<String>,
    /// Number of the building.
    pub building: Option<String>,
    /// Post office box.
    pub post_office_box: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Country, ISO alpha-2.
    pub country: Option<String>,
}

/// An office or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContactEntry {
    /// Labels, such as the name of an office.
    pub names: Texts,
    /// Given names, if it is a person.
    pub given_names: Option<String>,
    /// Family name, if it is a person.
    pub family_name: Option<String>,
    /// Mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// Where the office is.
    pub street_address: Option<PostalAddress>,
    /// Where letters go.
    pub mailing_address: Option<PostalAddress>,
    /// What it is for.
    pub roles: Texts,
}

impl Unit {
    /// The code for people: the id if it has none (Organizational Units API 2.1.1).
    #[must_use]
    pub fn code(&self) -> &str {
        self.code.as_deref().unwrap_or(&self.id)
    }
}
