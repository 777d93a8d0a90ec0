//! Organizational Units API 2.1.1.

use crate::ReadError;
use crate::address::{self, FlexibleAddress};
use crate::contact::Contact;
use crate::namespaces::{CONTACT, OUNITS_V2 as NS};
use crate::text::{self, LangText};
use crate::xml::{self, Element, Limit, Writer};

/// The units that were asked for and are known (`ounits-response`, Organizational Units API 2.1.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OunitsResponse {
    /// One entry for each known unit.
    pub ounits: Vec<Ounit>,
}

/// A faculty, a department or the whole institution. Addresses on the web are kept as the sender wrote them,
/// unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ounit {
    /// Identifier for machines; it never changes.
    pub ounit_id: String,
    /// Identifier for people, for example a number in the institution's own list.
    pub ounit_code: String,
    /// Names in one or more languages; at least one.
    pub names: Vec<LangText>,
    /// Abbreviation, unique in the institution.
    pub abbreviation: Option<String>,
    /// The unit above, if units form a tree. Readers must cope with ids that lead nowhere and with circles.
    pub parent_ounit_id: Option<String>,
    /// Where it is.
    pub street_address: Option<FlexibleAddress>,
    /// Where letters go.
    pub mailing_address: Option<FlexibleAddress>,
    /// Website, for each language if there are several.
    pub website_urls: Vec<LangText>,
    /// Logo, https only.
    pub logo_url: Option<String>,
    /// Pages or files for incoming students.
    pub mobility_factsheet_urls: Vec<LangText>,
    /// Contacts, important ones first.
    pub contacts: Vec<Contact>,
}

impl OunitsResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "ounits-response")?;
            Ok(Self { ounits: root.all(NS, "ounit").map(Ounit::read).collect::<Result<_, _>>()? })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "ounits-response");
        for ounit in &self.ounits {
            ounit.write(&mut writer);
        }
        writer.finish()
    }
}

impl Ounit {
    fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        let names: Vec<LangText> = element.all(NS, "name").map(LangText::read).collect();
        if names.is_empty() {
            return Err(element.lacks("name"));
        }
        let ounit_id = xml::identifier("ounit-id", element.one(NS, "ounit-id")?.text())?;
        let (street_address, mailing_address) = address::read_pair(element)?;
        Ok(Self {
            ounit_code: element.one(NS, "ounit-code")?.text(),
            ounit_id,
            names,
            abbreviation: element.optional_text(NS, "abbreviation")?,
            parent_ounit_id: element.optional_text(NS, "parent-ounit-id")?,
            street_address,
            mailing_address,
            website_urls: text::read_list(element, NS, "website-url"),
            logo_url: element.optional_text(NS, "logo-url")?,
            mobility_factsheet_urls: text::read_list(element, NS, "mobility-factsheet-url"),
            contacts: element.all(CONTACT, "contact").map(Contact::read).collect::<Result<_, _>>()?,
        })
    }

    fn write(&self, writer: &mut Writer) {
        writer.open(NS, "ounit", &[]);
        writer.text(NS, "ounit-id", &[], &self.ounit_id);
        writer.text(NS, "ounit-code", &[], &self.ounit_code);
        for name in &self.names {
            name.write(writer, NS, "name");
        }
        writer.optional(NS, "abbreviation", self.abbreviation.as_deref());
        writer.optional(NS, "parent-ounit-id", self.parent_ounit_id.as_deref());
        address::write_pair(writer, self.street_address.as_ref(), self.mailing_address.as_ref());
        text::write_list(writer, NS, "website-url", &self.website_urls);
        writer.optional(NS, "logo-url", self.logo_url.as_deref());
        text::write_list(writer, NS, "mobility-factsheet-url", &self.mobility_factsheet_urls);
        for contact in &self.contacts {
            contact.write(writer, CONTACT, "contact");
        }
        writer.close();
    }
}
