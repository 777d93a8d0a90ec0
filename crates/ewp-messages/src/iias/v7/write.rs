//! Writing agreements in our one spelling.

use super::{Extension, GetResponse, Iia, LanguageSkill, MobilitySpec, Partner, SpecKind, SubjectArea};
use crate::iia_hash;
use crate::namespaces::{CONTACT, IIAS_GET_V7 as NS};
use crate::xml::Writer;

/// An agreement copy whose spelling is settled: what was hashed is what is served.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FrozenIia {
    /// One `iia` element, to be served through [`get_response_of`]. It has no namespace declaration of its own.
    pub xml: String,
    /// Its hash, which also stands in its `iia-hash`.
    pub hash: String,
}

/// The `get` answer that holds these frozen `iia` elements, byte for byte, in this order.
///
/// With more than one, the end of one agreement as a whole changes the hash of every other one in the answer
/// (the published algorithm looks at the whole document), so serve them one by one.
#[must_use]
pub fn get_response_of(frozen: &[&str]) -> String {
    let mut writer = Writer::document(NS, "iias-get-response");
    for iia in frozen {
        writer.piece(iia);
    }
    writer.finish()
}

impl GetResponse {
    /// Writes the document with the hashes that the agreements claim.
    #[must_use]
    pub fn write(&self) -> String {
        let mut writer = Writer::document(NS, "iias-get-response");
        for iia in &self.iias {
            iia.write(&mut writer, &iia.iia_hash);
        }
        writer.finish()
    }
}

impl Iia {
    /// Writes the copy once and for all and computes its hash from what was written. The field `iia_hash` plays no
    /// part.
    #[must_use]
    pub fn write_frozen(&self) -> FrozenIia {
        let hash = iia_hash::v7::of_own_document(&get_response_of(&[&self.element("")]));
        FrozenIia { xml: self.element(&hash), hash }
    }

    fn element(&self, hash: &str) -> String {
        let mut writer = Writer::fragment(NS);
        self.write(&mut writer, hash);
        let mut xml = writer.finish();
        xml.truncate(xml.trim_end().len());
        xml
    }

    fn write(&self, writer: &mut Writer, hash: &str) {
        writer.open(NS, "iia", &[]);
        for side in &self.partners {
            partner(writer, side);
        }
        writer.text(NS, "in-effect", &[], boolean(self.in_effect));
        let terminated: &[_] =
            if self.conditions.terminated_as_a_whole { &[("terminated-as-a-whole", "true")] } else { &[] };
        writer.open(NS, "cooperation-conditions", terminated);
        for kind in SpecKind::ALL {
            for condition in self.conditions.specs.iter().filter(|condition| condition.kind == kind) {
                spec(writer, condition);
            }
        }
        writer.close();
        writer.text(NS, "iia-hash", &[], hash);
        writer.optional(NS, "pdf-file", self.pdf_file.as_deref());
        writer.close();
    }
}

fn partner(writer: &mut Writer, side: &Partner) {
    writer.open(NS, "partner", &[]);
    writer.text(NS, "hei-id", &[], &side.hei_id);
    writer.optional(NS, "ounit-id", side.ounit_id.as_deref());
    writer.optional(NS, "iia-id", side.iia_id.as_deref());
    writer.optional(NS, "iia-code", side.iia_code.as_deref());
    if let Some(contact) = &side.signing_contact {
        contact.write(writer, NS, "signing-contact");
    }
    writer.optional(NS, "signing-date", side.signing_date.as_deref());
    for contact in &side.contacts {
        contact.write(writer, CONTACT, "contact");
    }
    writer.close();
}

fn spec(writer: &mut Writer, condition: &MobilitySpec) {
    writer.open(NS, condition.kind.element(), &[]);
    writer.text(NS, "sending-hei-id", &[], &condition.sending_hei_id);
    writer.optional(NS, "sending-ounit-id", condition.sending_ounit_id.as_deref());
    for contact in &condition.sending_contacts {
        contact.write(writer, NS, "sending-contact");
    }
    writer.text(NS, "receiving-hei-id", &[], &condition.receiving_hei_id);
    writer.optional(NS, "receiving-ounit-id", condition.receiving_ounit_id.as_deref());
    for contact in &condition.receiving_contacts {
        contact.write(writer, NS, "receiving-contact");
    }
    writer.text(NS, "receiving-first-academic-year-id", &[], &condition.receiving_first_academic_year_id);
    writer.text(NS, "receiving-last-academic-year-id", &[], &condition.receiving_last_academic_year_id);
    let per_year = condition.mobilities_per_year;
    writer.text(NS, "mobilities-per-year", not_yet_defined(per_year.not_yet_defined), &per_year.value.to_string());
    for skill in &condition.recommended_language_skills {
        language_skill(writer, skill);
    }
    for area in &condition.subject_areas {
        subject_area(writer, area);
    }
    writer.optional(NS, "other-info-terms", condition.other_info_terms.as_deref());
    match &condition.extension {
        Extension::Student { total_months_per_year, blended, eqf_levels } => {
            writer.optional(NS, "total-months-per-year", total_months_per_year.as_deref());
            writer.text(NS, "blended", &[], boolean(*blended));
            for level in eqf_levels {
                writer.text(NS, "eqf-level", &[], &level.to_string());
            }
        }
        Extension::Staff { total_days_per_year } => {
            writer.optional(NS, "total-days-per-year", total_days_per_year.as_deref());
        }
    }
    writer.close();
}

fn language_skill(writer: &mut Writer, skill: &LanguageSkill) {
    writer.open(NS, "recommended-language-skill", not_yet_defined(skill.not_yet_defined));
    writer.text(NS, "language", &[], &skill.language);
    writer.optional(NS, "cefr-level", skill.cefr_level.as_deref());
    if let Some(area) = &skill.subject_area {
        subject_area(writer, area);
    }
    writer.close();
}

fn subject_area(writer: &mut Writer, area: &SubjectArea) {
    writer.open(NS, "subject-area", &[]);
    let old_code = area.v6_value.as_deref().map(|value| [("v6-value", value)]);
    writer.text(NS, "isced-f-code", old_code.as_ref().map_or(&[], |attributes| attributes), &area.isced_f_code);
    writer.optional(NS, "isced-clarification", area.isced_clarification.as_deref());
    writer.close();
}

fn not_yet_defined(marked: bool) -> &'static [(&'static str, &'static str)] {
    if marked { &[("not-yet-defined", "true")] } else { &[] }
}

fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
