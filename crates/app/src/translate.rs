//! Between our words and the network's: copies of agreements and contacts, in both directions.

mod contact;

use domain::academic_year::{AcademicYear, NoAcademicYear};
use domain::agreement::condition::{
    Condition, Details, LanguageSkill, Party, Quota, StaffTerms, StudentTerms, SubjectArea,
};
use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::amount::{Hundredths, NoAmount};
use domain::hei::{HeiId, IiaId, NoIdentifier, OunitId};
use domain::isced::IscedCode;
use domain::levels::{CefrLevel, EqfLevel};
use ewp_messages::iias::v7;

pub(crate) use self::contact::{address_to_message, texts_to_message};
pub use self::contact::{contact_from_message, contact_to_message};

/// Something in a document that the schema allows and we have no word for.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Untranslatable {
    /// An identifier.
    #[error(transparent)]
    Identifier(#[from] NoIdentifier),
    /// An academic year.
    #[error(transparent)]
    Year(#[from] NoAcademicYear),
    /// A number of months or days.
    #[error(transparent)]
    Amount(#[from] NoAmount),
    /// A code or level.
    #[error("{0:?} is no {1}")]
    Code(String, &'static str),
    /// What students have stands in a condition for staff, or the other way round.
    #[error("a condition mixes students and staff")]
    Mixed,
}

/// Our copy as the network's message (IIAs API 7.0.0). The hash is left empty: it is computed when the copy is frozen.
#[must_use]
pub fn copy_to_message(copy: &AgreementCopy) -> v7::Iia {
    v7::Iia {
        partners: [side_to_message(&copy.owner), side_to_message(&copy.other)],
        in_effect: copy.in_effect,
        conditions: v7::CooperationConditions {
            terminated_as_a_whole: copy.terminated,
            specs: copy.conditions.iter().map(condition_to_message).collect(),
        },
        iia_hash: String::new(),
        pdf_file: copy.pdf_file.clone(),
    }
}

/// A partner's copy in our words.
pub fn copy_from_message(iia: &v7::Iia) -> Result<AgreementCopy, Untranslatable> {
    let [owner, other] = &iia.partners;
    Ok(AgreementCopy {
        owner: side_from_message(owner)?,
        other: side_from_message(other)?,
        in_effect: iia.in_effect,
        conditions: iia.conditions.specs.iter().map(condition_from_message).collect::<Result<_, _>>()?,
        terminated: iia.conditions.terminated_as_a_whole,
        pdf_file: iia.pdf_file.clone(),
    })
}

fn side_to_message(side: &CopySide) -> v7::Partner {
    v7::Partner {
        hei_id: side.hei.to_string(),
        ounit_id: side.unit.as_ref().map(OunitId::to_string),
        iia_id: side.iia_id.as_ref().map(IiaId::to_string),
        iia_code: side.iia_code.clone(),
        signing_contact: side.signing_contact.as_ref().map(contact_to_message),
        signing_date: side.signing_date.clone(),
        contacts: side.contacts.iter().map(contact_to_message).collect(),
    }
}

fn side_from_message(side: &v7::Partner) -> Result<CopySide, Untranslatable> {
    Ok(CopySide {
        hei: HeiId::parse(&side.hei_id)?,
        unit: side.ounit_id.as_deref().map(OunitId::parse).transpose()?,
        iia_id: side.iia_id.as_deref().map(IiaId::parse).transpose()?,
        iia_code: side.iia_code.clone(),
        signing_contact: side.signing_contact.as_ref().map(contact_from_message),
        signing_date: side.signing_date.clone(),
        contacts: side.contacts.iter().map(contact_from_message).collect(),
    })
}

fn condition_to_message(condition: &Condition) -> v7::MobilitySpec {
    let student = |terms: &StudentTerms| v7::Extension::Student {
        total_months_per_year: terms.months_per_year.map(|amount| amount.to_string()),
        blended: terms.blended,
        eqf_levels: terms.levels.iter().map(|level| level.number()).collect(),
    };
    let staff = |terms: &StaffTerms| v7::Extension::Staff {
        total_days_per_year: terms.days_per_year.map(|amount| amount.to_string()),
    };
    let (kind, extension) = match &condition.details {
        Details::StudentStudies(terms) => (v7::SpecKind::StudentStudies, student(terms)),
        Details::StudentTraineeship(terms) => (v7::SpecKind::StudentTraineeship, student(terms)),
        Details::StaffTeaching(terms) => (v7::SpecKind::StaffTeacher, staff(terms)),
        Details::StaffTraining(terms) => (v7::SpecKind::StaffTraining, staff(terms)),
    };
    v7::MobilitySpec {
        kind,
        sending_hei_id: condition.sending.hei.to_string(),
        sending_ounit_id: condition.sending.unit.as_ref().map(OunitId::to_string),
        sending_contacts: condition.sending.contacts.iter().map(contact_to_message).collect(),
        receiving_hei_id: condition.receiving.hei.to_string(),
        receiving_ounit_id: condition.receiving.unit.as_ref().map(OunitId::to_string),
        receiving_contacts: condition.receiving.contacts.iter().map(contact_to_message).collect(),
        receiving_first_academic_year_id: condition.first_year.to_string(),
        receiving_last_academic_year_id: condition.last_year.to_string(),
        mobilities_per_year: v7::MobilitiesPerYear {
            value: condition.per_year.people,
            not_yet_defined: condition.per_year.not_yet_defined,
        },
        recommended_language_skills: condition.languages.iter().map(language_to_message).collect(),
        subject_areas: condition.subjects.iter().map(subject_to_message).collect(),
        other_info_terms: condition.other_terms.clone(),
        extension,
    }
}

fn condition_from_message(spec: &v7::MobilitySpec) -> Result<Condition, Untranslatable> {
    let party = |hei: &str, unit: Option<&str>, contacts: &[ewp_messages::contact::Contact]| {
        Ok::<_, Untranslatable>(Party {
            hei: HeiId::parse(hei)?,
            unit: unit.map(OunitId::parse).transpose()?,
            contacts: contacts.iter().map(contact_from_message).collect(),
        })
    };
    let receiving = party(&spec.receiving_hei_id, spec.receiving_ounit_id.as_deref(), &spec.receiving_contacts)?;
    Ok(Condition {
        sending: party(&spec.sending_hei_id, spec.sending_ounit_id.as_deref(), &spec.sending_contacts)?,
        receiving,
        first_year: AcademicYear::parse(&spec.receiving_first_academic_year_id)?,
        last_year: AcademicYear::parse(&spec.receiving_last_academic_year_id)?,
        per_year: Quota {
            people: spec.mobilities_per_year.value,
            not_yet_defined: spec.mobilities_per_year.not_yet_defined,
        },
        languages: spec.recommended_language_skills.iter().map(language_from_message).collect::<Result<_, _>>()?,
        subjects: spec.subject_areas.iter().map(subject_from_message).collect::<Result<_, _>>()?,
        other_terms: spec.other_info_terms.clone(),
        details: details_from_message(spec)?,
    })
}

fn details_from_message(spec: &v7::MobilitySpec) -> Result<Details, Untranslatable> {
    let amount = |text: &Option<String>| text.as_deref().map(Hundredths::parse).transpose();
    match (&spec.extension, spec.kind) {
        (v7::Extension::Student { total_months_per_year, blended, eqf_levels }, kind) => {
            let level = |number: &u8| EqfLevel::new(*number).ok_or(Untranslatable::Code(number.to_string(), "level"));
            let terms = StudentTerms {
                months_per_year: amount(total_months_per_year)?,
                blended: *blended,
                levels: eqf_levels.iter().map(level).collect::<Result<_, _>>()?,
            };
            match kind {
                v7::SpecKind::StudentStudies => Ok(Details::StudentStudies(terms)),
                v7::SpecKind::StudentTraineeship => Ok(Details::StudentTraineeship(terms)),
                v7::SpecKind::StaffTeacher | v7::SpecKind::StaffTraining => Err(Untranslatable::Mixed),
            }
        }
        (v7::Extension::Staff { total_days_per_year }, kind) => {
            let terms = StaffTerms { days_per_year: amount(total_days_per_year)? };
            match kind {
                v7::SpecKind::StaffTeacher => Ok(Details::StaffTeaching(terms)),
                v7::SpecKind::StaffTraining => Ok(Details::StaffTraining(terms)),
                v7::SpecKind::StudentStudies | v7::SpecKind::StudentTraineeship => Err(Untranslatable::Mixed),
            }
        }
    }
}

fn language_to_message(skill: &LanguageSkill) -> v7::LanguageSkill {
    v7::LanguageSkill {
        language: skill.language.clone(),
        cefr_level: skill.level.map(|level| level.as_str().to_owned()),
        subject_area: skill.subject.as_ref().map(subject_to_message),
        not_yet_defined: skill.not_yet_defined,
    }
}

fn language_from_message(skill: &v7::LanguageSkill) -> Result<LanguageSkill, Untranslatable> {
    let level = |text: &str| {
        CefrLevel::parse(text.trim()).ok_or_else(|| Untranslatable::Code(text.to_owned(), "language level"))
    };
    Ok(LanguageSkill {
        language: skill.language.clone(),
        level: skill.cefr_level.as_deref().map(level).transpose()?,
        subject: skill.subject_area.as_ref().map(subject_from_message).transpose()?,
        not_yet_defined: skill.not_yet_defined,
    })
}

fn subject_to_message(area: &SubjectArea) -> v7::SubjectArea {
    v7::SubjectArea {
        isced_f_code: area.isced.to_string(),
        v6_value: area.v6_value.clone(),
        isced_clarification: area.clarification.clone(),
    }
}

fn subject_from_message(area: &v7::SubjectArea) -> Result<SubjectArea, Untranslatable> {
    let code = IscedCode::parse(&area.isced_f_code);
    Ok(SubjectArea {
        isced: code.ok_or_else(|| Untranslatable::Code(area.isced_f_code.clone(), "subject code"))?,
        v6_value: area.v6_value.clone(),
        clarification: area.isced_clarification.clone(),
    })
}

#[cfg(test)]
mod tests;
