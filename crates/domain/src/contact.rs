//! People and offices to write to about an agreement.

use serde::{Deserialize, Serialize};

/// A text with the language it is written in, if known (BCP 47).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LangText {
    /// Language tag.
    pub lang: Option<String>,
    /// The text.
    pub text: String,
}

/// A contact as agreements carry it (contact types 1.1.0). Contacts are kept, served and compared, but never part of
/// the agreement hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Label, such as the name of an office; at least one.
    pub names: Vec<LangText>,
    /// Given names of the person.
    pub given_names: Vec<LangText>,
    /// Family name of the person.
    pub family_names: Vec<LangText>,
    /// Gender by ISO 5218: 0, 1, 2 or 9.
    pub gender: Option<u8>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// Fax numbers.
    pub faxes: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Where the office is.
    pub street_address: Option<Address>,
    /// Where letters go.
    pub mailing_address: Option<Address>,
    /// What this contact is for.
    pub roles: Vec<LangText>,
}

/// A phone number (phone number types 1.0.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// `+` and 1 to 15 digits.
    pub e164: Option<String>,
    /// Extension.
    pub extension: Option<String>,
    /// Any other way to write it.
    pub other: Option<String>,
}

/// A postal address (address types 1.0.2): either free lines or parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// Names of the recipient.
    pub recipients: Vec<String>,
    /// Free lines, at most four; empty if the parts are given.
    pub lines: Vec<String>,
    /// Building number.
    pub building_number: Option<String>,
    /// Building name.
    pub building_name: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Floor.
    pub floor: Option<String>,
    /// Post office box.
    pub post_office_box: Option<String>,
    /// Delivery point codes.
    pub delivery_points: Vec<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub locality: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Country, ISO alpha-2.
    pub country: Option<String>,
}

impl Contact {
    /// The best short name: the person if there is one, else the first label.
    #[must_use]
    pub fn display_name(&self) -> String {
        let first = |texts: &[LangText]| texts.first().map(|t| t.text.clone()).unwrap_or_default();
        let person = format!("{} {}", first(&self.given_names), first(&self.family_names));
        let person = person.trim();
        if person.is_empty() { first(&self.names) } else { person.to_owned() }
    }
}
