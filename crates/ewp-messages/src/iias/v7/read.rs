//! Reading a `get` answer.

use super::{
    CooperationConditions, Extension, GetResponse, Iia, LanguageSkill, MobilitiesPerYear, MobilitySpec, Partner,
    SpecKind, SubjectArea,
};
use crate::contact::Contact;
use crate::namespaces::{CONTACT, IIAS_GET_V7 as NS};
use crate::read_error::ReadError;
use crate::xml::{self, Element, Limit};

/// Reads a `get` answer.
pub fn read_get_response(bytes: &[u8]) -> Result<GetResponse, ReadError> {
    xml::parse(bytes, Limit::default(), |root| {
        let root = root.expect(NS, "iias-get-response")?;
        Ok(GetResponse { iias: root.all(NS, "iia").map(iia).collect::<Result<_, _>>()? })
    })
}

fn iia(element: Element<'_, '_>) -> Result<Iia, ReadError> {
    let partners: Vec<Partner> = element.all(NS, "partner").map(partner).collect::<Result<_, _>>()?;
    let partners = partners.try_into().map_err(|partners: Vec<Partner>| match partners.len() {
        0 | 1 => element.lacks("partner"),
        found => ReadError::Repeated { element: "partner", within: "iia".to_owned(), allowed: 2, found },
    })?;
    Ok(Iia {
        partners,
        in_effect: xml::boolean("in-effect", &element.one(NS, "in-effect")?.text())?,
        conditions: conditions(element.one(NS, "cooperation-conditions")?)?,
        iia_hash: xml::sha256_hex("iia-hash", element.one(NS, "iia-hash")?.text())?,
        pdf_file: element.optional_text(NS, "pdf-file")?,
    })
}

fn partner(element: Element<'_, '_>) -> Result<Partner, ReadError> {
    let signing_date = element.optional(NS, "signing-date")?;
    Ok(Partner {
        hei_id: element.one(NS, "hei-id")?.text(),
        ounit_id: optional_identifier(element, "ounit-id")?,
        iia_id: optional_identifier(element, "iia-id")?,
        iia_code: element.optional_text(NS, "iia-code")?,
        signing_contact: element.optional(NS, "signing-contact")?.map(Contact::read).transpose()?,
        signing_date: signing_date.map(|date| xml::date("signing-date", &date.text())).transpose()?,
        contacts: element.all(CONTACT, "contact").map(Contact::read).collect::<Result<_, _>>()?,
    })
}

fn conditions(element: Element<'_, '_>) -> Result<CooperationConditions, ReadError> {
    let terminated = element.attribute("terminated-as-a-whole");
    let mut specs = Vec::new();
    for child in element.elements() {
        let kind = SpecKind::ALL.into_iter().find(|kind| child.is(NS, kind.element()));
        if let Some(kind) = kind {
            specs.push(spec(child, kind)?);
        }
    }
    Ok(CooperationConditions {
        terminated_as_a_whole: terminated.map_or(Ok(false), |value| xml::boolean("@terminated-as-a-whole", value))?,
        specs,
    })
}

fn spec(element: Element<'_, '_>, kind: SpecKind) -> Result<MobilitySpec, ReadError> {
    let contacts = |name| element.all(NS, name).map(Contact::read).collect::<Result<Vec<_>, _>>();
    let year = |name| xml::academic_year(name, element.one(NS, name)?.text());
    let per_year = element.one(NS, "mobilities-per-year")?;
    let skills: Vec<LanguageSkill> =
        element.all(NS, "recommended-language-skill").map(skill).collect::<Result<_, _>>()?;
    if skills.is_empty() && kind.needs_language() {
        return Err(element.lacks("recommended-language-skill"));
    }
    Ok(MobilitySpec {
        kind,
        sending_hei_id: element.one(NS, "sending-hei-id")?.text(),
        sending_ounit_id: optional_identifier(element, "sending-ounit-id")?,
        sending_contacts: contacts("sending-contact")?,
        receiving_hei_id: element.one(NS, "receiving-hei-id")?.text(),
        receiving_ounit_id: optional_identifier(element, "receiving-ounit-id")?,
        receiving_contacts: contacts("receiving-contact")?,
        receiving_first_academic_year_id: year("receiving-first-academic-year-id")?,
        receiving_last_academic_year_id: year("receiving-last-academic-year-id")?,
        mobilities_per_year: MobilitiesPerYear {
            value: xml::positive_integer("mobilities-per-year", &per_year.text())?,
            not_yet_defined: not_yet_defined(per_year)?,
        },
        recommended_language_skills: skills,
        subject_areas: element.all(NS, "subject-area").map(subject_area).collect::<Result<_, _>>()?,
        other_info_terms: element.optional_text(NS, "other-info-terms")?,
        extension: extension(element, kind)?,
    })
}

fn extension(element: Element<'_, '_>, kind: SpecKind) -> Result<Extension, ReadError> {
    let amount = |name| {
        let amount = element.optional(NS, name)?;
        amount.map(|amount| xml::positive_decimal(name, &amount.text())).transpose()
    };
    if !kind.is_student() {
        return Ok(Extension::Staff { total_days_per_year: amount("total-days-per-year")? });
    }
    let levels = element.all(NS, "eqf-level").map(|level| xml::eqf_level("eqf-level", &level.text()));
    Ok(Extension::Student {
        total_months_per_year: amount("total-months-per-year")?,
        blended: xml::boolean("blended", &element.one(NS, "blended")?.text())?,
        eqf_levels: levels.collect::<Result<_, _>>()?,
    })
}

fn skill(element: Element<'_, '_>) -> Result<LanguageSkill, ReadError> {
    let level = element.optional(NS, "cefr-level")?;
    Ok(LanguageSkill {
        language: xml::language("language", &element.one(NS, "language")?.text())?,
        cefr_level: level.map(|level| xml::cefr_level("cefr-level", level.text())).transpose()?,
        subject_area: element.optional(NS, "subject-area")?.map(subject_area).transpose()?,
        not_yet_defined: not_yet_defined(element)?,
    })
}

fn subject_area(element: Element<'_, '_>) -> Result<SubjectArea, ReadError> {
    let code = element.one(NS, "isced-f-code")?;
    Ok(SubjectArea {
        isced_f_code: xml::four_digits("isced-f-code", code.text())?,
        v6_value: code.attribute("v6-value").map(|value| xml::v6_isced("@v6-value", value)).transpose()?,
        isced_clarification: element.optional_text(NS, "isced-clarification")?,
    })
}

fn not_yet_defined(element: Element<'_, '_>) -> Result<bool, ReadError> {
    element.attribute("not-yet-defined").map_or(Ok(false), |value| xml::boolean("@not-yet-defined", value))
}

fn optional_identifier(element: Element<'_, '_>, name: &'static str) -> Result<Option<String>, ReadError> {
    element.optional(NS, name)?.map(|id| xml::identifier(name, id.text())).transpose()
}
