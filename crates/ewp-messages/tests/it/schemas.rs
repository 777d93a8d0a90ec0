//! Every kind of document that is written is valid by the published schema.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use ewp_messages::address::FlexibleAddress;
use ewp_messages::contact::{Contact, PhoneNumber};
use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::iias::v7::{
    CooperationConditions, Extension, GetResponse, Iia, IndexResponse, LanguageSkill, MobilitiesPerYear, MobilitySpec,
    Partner, SpecKind, StatsResponse, SubjectArea, get_response_of,
};
use ewp_messages::iias_approval::v2::{Approval, ApprovalResponse};
use ewp_messages::institutions::v2::{Hei, InstitutionsResponse, OtherId};
use ewp_messages::monitoring::v1::MonitoringResponse;
use ewp_messages::ounits::v2::OunitsResponse;
use ewp_messages::text::LangText;
use ewp_messages::{iia_approval_cnr, iia_cnr};

use crate::{fixtures, reference};

#[test]
fn every_kind_of_document_is_valid() {
    let Some(validator) = validator() else { return };
    let documents = [
        ErrorResponse { developer_message: "No <id>.".to_owned(), user_messages: names() }.write(),
        EchoResponse { hei_ids: vec!["alpha.example".to_owned()], echoes: vec![String::new(), " a ".to_owned()] }
            .write(),
        InstitutionsResponse { heis: vec![hei(), Hei { hei_id: "b".to_owned(), names: names(), ..Hei::default() }] }
            .write(),
        GetResponse { iias: vec![iia(), bare_iia()] }.write(),
        GetResponse::default().write(),
        get_response_of(&[&iia().write_frozen().xml]),
        get_response_of(&[&iia().write_frozen().xml, &bare_iia().write_frozen().xml]),
        IndexResponse { iia_ids: vec!["A-1".to_owned(), "A-2".to_owned()] }.write(),
        IndexResponse::default().write(),
        approvals().write(),
        iia_cnr::v3::CnrResponse.write(),
        iia_approval_cnr::v2::CnrResponse.write(),
        fixtures::ounits().write(),
        OunitsResponse::default().write(),
        fixtures::factsheets().write(),
        FactsheetResponse::default().write(),
        StatsResponse { fetchable: 9, partner_approved_only: 1, local_approved_only: 0, both_approved: u64::MAX }
            .write(),
        MonitoringResponse.write(),
    ];
    for document in documents {
        let mut child = Command::new("python3")
            .arg(&validator)
            .arg("-")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(document.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}\n{document}");
    }
}

fn validator() -> Option<PathBuf> {
    let tool = reference::folder("schemas")?.join("tools/xsd-validate");
    let works = Command::new("python3").args(["-c", "import lxml"]).stderr(Stdio::null()).status();
    if works.is_ok_and(|status| status.success()) && tool.is_file() {
        return Some(tool);
    }
    eprintln!("schemas: skipped, this needs python3 with lxml and {}", tool.display());
    None
}

pub(crate) fn names() -> Vec<LangText> {
    vec![
        LangText::of("en", "Alpha University"),
        LangText::of("lv-Latn", "Alfa\nUniversitāte"),
        LangText::plain("A & B"),
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "it fills optional fields")]
pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(crate) fn street() -> FlexibleAddress {
    FlexibleAddress {
        recipient_names: vec!["Office".to_owned()],
        building_number: some("1"),
        building_name: some("Main"),
        street_name: some("Long street"),
        unit: some("2"),
        floor: some("3"),
        post_office_box: some("4"),
        delivery_point_codes: vec!["5".to_owned(), "6".to_owned()],
        postal_code: some("LV-1001"),
        locality: some("Alphatown"),
        region: some("North"),
        country: some("LV"),
        address_lines: Vec::new(),
    }
}

pub(crate) fn contact() -> Contact {
    let number = PhoneNumber { e164: some("+37100000000"), ext: some("12"), other_format: some("00000000 (12)") };
    let lines = FlexibleAddress {
        address_lines: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
        locality: some("Alphatown"),
        ..FlexibleAddress::default()
    };
    Contact {
        contact_names: names(),
        person_given_names: names(),
        person_family_names: names(),
        person_gender: Some(9),
        phone_numbers: vec![number.clone(), PhoneNumber::default()],
        fax_numbers: vec![number],
        emails: vec!["office@alpha.example".to_owned(), String::new()],
        street_address: Some(street()),
        mailing_address: Some(lines),
        role_descriptions: names(),
    }
}

fn hei() -> Hei {
    let urls = || vec![LangText::of("en", "https://alpha.example/en"), LangText::plain("http://alpha.example")];
    Hei {
        hei_id: "alpha.example".to_owned(),
        other_ids: vec![OtherId { kind: "erasmus".to_owned(), value: "LV ALPHA01".to_owned() }],
        names: names(),
        abbreviation: some("AU"),
        street_address: Some(FlexibleAddress::default()),
        mailing_address: Some(street()),
        website_urls: urls(),
        logo_url: some("https://alpha.example/logo.svg"),
        mobility_factsheet_urls: urls(),
        course_catalogue_urls: urls(),
        contacts: vec![contact(), Contact { contact_names: names(), ..Contact::default() }],
        root_ounit_id: some("root"),
        ounit_ids: vec!["root".to_owned(), "physics".to_owned()],
    }
}

fn spec(kind: SpecKind) -> MobilitySpec {
    let area = SubjectArea {
        isced_f_code: "0613".to_owned(),
        v6_value: some("061"),
        isced_clarification: some("Robots <only>"),
    };
    let skill = LanguageSkill {
        language: "en".to_owned(),
        cefr_level: some("B2"),
        subject_area: Some(area.clone()),
        not_yet_defined: true,
    };
    MobilitySpec {
        kind,
        sending_hei_id: "alpha.example".to_owned(),
        sending_ounit_id: some("physics"),
        sending_contacts: vec![contact()],
        receiving_hei_id: "beta.example".to_owned(),
        receiving_ounit_id: some("u2"),
        receiving_contacts: vec![contact()],
        receiving_first_academic_year_id: "2025/2026".to_owned(),
        receiving_last_academic_year_id: "2027/2028".to_owned(),
        mobilities_per_year: MobilitiesPerYear { value: 3, not_yet_defined: true },
        recommended_language_skills: vec![
            skill.clone(),
            LanguageSkill { subject_area: None, not_yet_defined: false, ..skill },
        ],
        subject_areas: vec![SubjectArea { v6_value: None, isced_clarification: None, ..area.clone() }, area],
        other_info_terms: some("Line\nline"),
        extension: if kind.is_student() {
            Extension::Student { total_months_per_year: some("15.5"), blended: true, eqf_levels: vec![6, 7, 8] }
        } else {
            Extension::Staff { total_days_per_year: some("8.25") }
        },
    }
}

fn iia() -> Iia {
    let partner = Partner {
        hei_id: "alpha.example".to_owned(),
        ounit_id: some("physics"),
        iia_id: some("A-1"),
        iia_code: some("A/1 & 2"),
        signing_contact: Some(contact()),
        signing_date: some("2025-02-28"),
        contacts: vec![contact(), contact()],
    };
    let other = Partner { hei_id: "beta.example".to_owned(), ..Partner::default() };
    let specs = SpecKind::ALL.into_iter().rev().flat_map(|kind| [spec(kind), spec(kind)]).collect();
    Iia {
        partners: [partner, other],
        in_effect: true,
        conditions: CooperationConditions { terminated_as_a_whole: true, specs },
        iia_hash: "0a".repeat(32),
        pdf_file: some("pdf-1"),
    }
}

fn bare_iia() -> Iia {
    let bare = MobilitySpec {
        sending_ounit_id: None,
        sending_contacts: Vec::new(),
        receiving_ounit_id: None,
        receiving_contacts: Vec::new(),
        recommended_language_skills: Vec::new(),
        subject_areas: Vec::new(),
        other_info_terms: Some(String::new()),
        extension: Extension::Staff { total_days_per_year: None },
        ..spec(SpecKind::StaffTraining)
    };
    let conditions = CooperationConditions { terminated_as_a_whole: false, specs: vec![bare] };
    Iia { conditions, iia_hash: "0a".repeat(32), ..Iia::default() }
}

fn approvals() -> ApprovalResponse {
    let approval = Approval { iia_id: "A-1".to_owned(), iia_hash: "0a".repeat(32), pdf_file: some("pdf") };
    ApprovalResponse { approvals: vec![approval.clone(), Approval { pdf_file: None, ..approval }] }
}
