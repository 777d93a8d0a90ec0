//! Institutions API 2.2.0.

use crate::ReadError;
use crate::address::{self, FlexibleAddress};
use crate::contact::Contact;
use crate::namespaces::{CONTACT, INSTITUTIONS_V2 as NS};
use crate::text::{self, LangText};
use crate::xml::{self, Element, Limit, Writer};

/// The institutions that were asked for and are known (`institutions-response`, Institutions API 2.2.0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct InstitutionsResponse {
    /// One entry for each known institution.
    pub heis: Vec<Hei>,
}

/// An institution. Addresses on the web and unit ids are kept as the sender wrote them, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Hei {
    /// SCHAC identifier.
    pub hei_id: String,
    /// Other identifiers: Erasmus code, PIC, former SCHAC identifiers.
    pub other_ids: Vec<OtherId>,
    /// Names in one or more languages; at least one.
    pub names: Vec<LangText>,
    /// Abbreviation, unique in the country.
    pub abbreviation: Option<String>,
    /// Where it is.
    pub street_address: Option<FlexibleAddress>,
    /// Where letters go.
    pub mailing_address: Option<FlexibleAddress>,
    /// Main website, for each language if there are several.
    pub website_urls: Vec<LangText>,
    /// Logo, https only.
    pub logo_url: Option<String>,
    /// Pages or files for incoming students.
    pub mobility_factsheet_urls: Vec<LangText>,
    /// Course catalogues.
    pub course_catalogue_urls: Vec<LangText>,
    /// Contacts, important ones first.
    pub contacts: Vec<Contact>,
    /// The unit that stands for the whole institution, if its units form a tree.
    pub root_ounit_id: Option<String>,
    /// All units that can be asked about.
    pub ounit_ids: Vec<String>,
}

/// An identifier from another scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OtherId {
    /// The scheme: `erasmus`, `pic`, `previous-schac`, `erasmus-charter` or an own word.
    pub kind: String,
    /// The identifier.
    pub value: String,
}

impl InstitutionsResponse {
    /// Reads the document.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        xml::parse(bytes, Limit::default(), |root| {
            let root = root.expect(NS, "institutions-response")?;
            Ok(Self { heis: root.all(NS, "hei").map(Hei::read).collect::<Result<_, _>>()? })
        })
    }

    /// Writes the document.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "institutions-response");
        for hei in &self.heis {
            hei.write(&mut writer);
        }
        writer.finish()
    }
}

impl Hei {
    fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        let names: Vec<LangText> = element.all(NS, "name").map(LangText::read).collect();
        if names.is_empty() {
            return Err(element.lacks("name"));
        }
        let (street_address, mailing_address) = address::read_pair(element)?;
        Ok(Self {
            hei_id: element.one(NS, "hei-id")?.text(),
            other_ids: element.all(NS, "other-id").map(OtherId::read).collect::<Result<_, _>>()?,
            names,
            abbreviation: element.optional_text(NS, "abbreviation")?,
            street_address,
            mailing_address,
            website_urls: text::read_list(element, NS, "website-url"),
            logo_url: element.optional_text(NS, "logo-url")?,
            mobility_factsheet_urls: text::read_list(element, NS, "mobility-factsheet-url"),
            course_catalogue_urls: text::read_list(element, NS, "course-catalogue-url"),
            contacts: element.all(CONTACT, "contact").map(Contact::read).collect::<Result<_, _>>()?,
            root_ounit_id: element.optional_text(NS, "root-ounit-id")?,
            ounit_ids: element.texts(NS, "ounit-id"),
        })
    }

    fn write(&self, writer: &mut Writer) {
        writer.open(NS, "hei", &[]);
        writer.text(NS, "hei-id", &[], &self.hei_id);
        for other in &self.other_ids {
            writer.text(NS, "other-id", &[("type", &other.kind)], &other.value);
        }
        for name in &self.names {
            name.write(writer, NS, "name");
        }
        writer.optional(NS, "abbreviation", self.abbreviation.as_deref());
        address::write_pair(writer, self.street_address.as_ref(), self.mailing_address.as_ref());
        text::write_list(writer, NS, "website-url", &self.website_urls);
        writer.optional(NS, "logo-url", self.logo_url.as_deref());
        text::write_list(writer, NS, "mobility-factsheet-url", &self.mobility_factsheet_urls);
        text::write_list(writer, NS, "course-catalogue-url", &self.course_catalogue_urls);
        for contact in &self.contacts {
            contact.write(writer, CONTACT, "contact");
        }
        writer.optional(NS, "root-ounit-id", self.root_ounit_id.as_deref());
        for id in &self.ounit_ids {
            writer.optional(NS, "ounit-id", Some(id));
        }
        writer.close();
    }
}

impl OtherId {
    fn read(element: Element<'_, '_>) -> Result<Self, ReadError> {
        let kind = element.attribute("type").ok_or_else(|| element.lacks("@type"))?.to_owned();
        Ok(Self { kind, value: element.text() })
    }
}
