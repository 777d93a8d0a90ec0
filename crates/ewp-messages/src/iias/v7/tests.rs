use super::{
    CooperationConditions, Extension, GetResponse, Iia, IndexResponse, LanguageSkill, MobilitiesPerYear, MobilitySpec,
    Partner, SpecKind, SubjectArea, get_response_of, read_get_response,
};
use crate::ReadError;
use crate::contact::Contact;
use crate::iia_hash::v7::hashes;
use crate::text::LangText;

fn spec(kind: SpecKind) -> MobilitySpec {
    MobilitySpec {
        kind,
        sending_hei_id: "alpha.example".to_owned(),
        sending_ounit_id: Some("physics".to_owned()),
        sending_contacts: Vec::new(),
        receiving_hei_id: "beta.example".to_owned(),
        receiving_ounit_id: None,
        receiving_contacts: vec![contact("Mobility office")],
        receiving_first_academic_year_id: "2025/2026".to_owned(),
        receiving_last_academic_year_id: "2027/2028".to_owned(),
        mobilities_per_year: MobilitiesPerYear { value: 3, not_yet_defined: false },
        recommended_language_skills: vec![LanguageSkill {
            language: "en".to_owned(),
            cefr_level: Some("B2".to_owned()),
            ..LanguageSkill::default()
        }],
        subject_areas: vec![SubjectArea { isced_f_code: "0613".to_owned(), ..SubjectArea::default() }],
        other_info_terms: None,
        extension: if kind.is_student() {
            Extension::Student { total_months_per_year: Some("15".to_owned()), blended: true, eqf_levels: vec![6] }
        } else {
            Extension::Staff { total_days_per_year: Some("8.5".to_owned()) }
        },
    }
}

fn contact(name: &str) -> Contact {
    Contact { contact_names: vec![LangText::of("en", name)], ..Contact::default() }
}

fn partner(hei_id: &str, iia_id: &str) -> Partner {
    Partner { hei_id: hei_id.to_owned(), iia_id: Some(iia_id.to_owned()), ..Partner::default() }
}

fn iia() -> Iia {
    let specs = vec![spec(SpecKind::StudentStudies), spec(SpecKind::StaffTeacher)];
    let mut ours = partner("alpha.example", "A-1");
    ours.iia_code = Some("ALPHA & BETA".to_owned());
    ours.signing_contact = Some(contact("Rector"));
    ours.contacts = vec![contact("Agreements desk")];
    Iia {
        partners: [ours, partner("beta.example", "B-9")],
        in_effect: false,
        conditions: CooperationConditions { terminated_as_a_whole: false, specs },
        iia_hash: "0".repeat(64),
        pdf_file: None,
    }
}

fn written() -> String {
    GetResponse { iias: vec![iia()] }.write()
}

fn changed(from: &str, to: &str) -> Result<GetResponse, ReadError> {
    let text = written();
    assert!(text.contains(from), "{from}");
    read_get_response(text.replacen(from, to, 1).as_bytes())
}

#[test]
fn our_spelling_does_not_change() {
    insta::assert_snapshot!(get_response_of(&[&iia().write_frozen().xml]));
}

#[test]
fn what_was_frozen_is_served_byte_for_byte_with_its_hash() {
    let frozen = iia().write_frozen();
    let served = get_response_of(&[&frozen.xml]);
    assert!(served.contains(&frozen.xml));
    let found = hashes(served.as_bytes()).unwrap();
    assert_eq!((&found[0].claimed, &found[0].computed), (&frozen.hash, &frozen.hash));
    let read = read_get_response(served.as_bytes()).unwrap();
    assert_eq!(read.iias, [Iia { iia_hash: frozen.hash, ..iia() }]);
    assert_eq!(read.write(), served);
    assert_eq!(read_get_response(get_response_of(&[]).as_bytes()), Ok(GetResponse::default()));
}

#[test]
fn what_is_no_part_of_the_terms_leaves_the_hash_alone() {
    let hash = iia().write_frozen().hash;
    let mut other = iia();
    other.in_effect = true;
    other.iia_hash = String::new();
    other.pdf_file = Some("pdf".to_owned());
    other.partners[0].contacts.clear();
    other.partners[1].iia_code = Some("B".to_owned());
    other.conditions.specs[0].receiving_contacts.clear();
    assert_eq!(other.write_frozen().hash, hash);
    other.conditions.specs[0].other_info_terms = Some(String::new());
    assert_eq!(other.write_frozen().hash, hash, "an empty text is never sent");
    other.conditions.specs[0].other_info_terms = Some("x".to_owned());
    assert_ne!(other.write_frozen().hash, hash);
    let mut ended = iia();
    ended.conditions.terminated_as_a_whole = true;
    assert_ne!(ended.write_frozen().hash, hash);
}

#[test]
fn conditions_are_written_in_the_order_of_their_kinds() {
    let mut mixed = iia();
    mixed.conditions.specs = SpecKind::ALL.into_iter().rev().flat_map(|kind| [spec(kind), spec(kind)]).collect();
    let read = read_get_response(GetResponse { iias: vec![mixed] }.write().as_bytes()).unwrap();
    let kinds: Vec<_> = read.iias[0].conditions.specs.iter().map(|spec| spec.kind).collect();
    assert!(kinds.is_sorted());
    assert_eq!(kinds.len(), 8);
}

#[test]
fn other_spellings_that_the_schema_allows_are_read() {
    let read = |from, to| changed(from, to).unwrap().iias.remove(0);
    assert_eq!(read(">3</mobilities-per-year>", "> 03\n</mobilities-per-year>"), iia());
    assert!(read(">false</in-effect>", "> 1 </in-effect>").in_effect);
    assert_eq!(read(">true</blended>", ">1</blended>"), iia());
    assert_eq!(read("<language>en<", "<language>\n  en\n<"), iia());
    assert_eq!(read("<eqf-level>6<", "<eqf-level> 06 <"), iia());
    assert_eq!(read("<cooperation-conditions>", "<cooperation-conditions terminated-as-a-whole='0'>"), iia());
    assert_eq!(read("</isced-f-code>", "</isced-f-code><isced-clarification/>"), iia());
    assert_eq!(read("<iia>", "<iia new='x'><new>y</new>"), iia());
    assert_eq!(read("<blended>", "<n:blended xmlns:n='urn:n'>no</n:blended><blended>"), iia());
}

#[test]
fn markers_of_version_6_are_read_and_written() {
    let mut old = iia();
    old.conditions.specs[0].mobilities_per_year.not_yet_defined = true;
    old.conditions.specs[0].recommended_language_skills[0].not_yet_defined = true;
    old.conditions.specs[0].recommended_language_skills[0].subject_area = Some(SubjectArea {
        isced_f_code: "0310".to_owned(),
        v6_value: Some("031".to_owned()),
        isced_clarification: None,
    });
    let response = GetResponse { iias: vec![old] };
    assert_eq!(read_get_response(response.write().as_bytes()), Ok(response));
}

#[test]
fn what_the_schema_demands_must_be_there() {
    for (element, tag) in [
        ("hei-id", "<hei-id>alpha.example</hei-id>"),
        ("in-effect", "<in-effect>false</in-effect>"),
        ("mobilities-per-year", "<mobilities-per-year>3</mobilities-per-year>"),
        ("blended", "<blended>true</blended>"),
        ("isced-f-code", "<isced-f-code>0613</isced-f-code>"),
        ("language", "<language>en</language>"),
        ("sending-hei-id", "<sending-hei-id>alpha.example</sending-hei-id>"),
        (
            "receiving-last-academic-year-id",
            "<receiving-last-academic-year-id>2027/2028</receiving-last-academic-year-id>",
        ),
    ] {
        let error = changed(tag, "").unwrap_err();
        assert!(matches!(error, ReadError::Missing { element: missing, .. } if missing == element), "{error}");
        let error = changed(tag, &tag.repeat(2)).unwrap_err();
        assert!(matches!(error, ReadError::Repeated { element: repeated, .. } if repeated == element), "{error}");
    }
    let mut speechless = iia();
    speechless.conditions.specs[1].recommended_language_skills.clear();
    let error = read_get_response(GetResponse { iias: vec![speechless] }.write().as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "recommended-language-skill is missing in staff-teacher-mobility-spec");
}

#[test]
fn there_are_exactly_two_partners() {
    let one = changed("<partner>", "<lone>").unwrap_err();
    assert!(matches!(one, ReadError::Malformed { .. }));
    let three = changed("<iia>", "<iia><partner><hei-id>gamma.example</hei-id></partner>").unwrap_err();
    assert_eq!(three.to_string(), "partner occurs 3 times in iia, at most 2 allowed");
    let none = changed("<iia>", "<iia/><iia>").unwrap_err();
    assert_eq!(none.to_string(), "partner is missing in iia");
}

#[test]
fn values_outside_the_schema_are_refused() {
    for (from, to) in [
        (">3</mobilities-per-year>", ">0</mobilities-per-year>"),
        ("2025/2026", "2025/26"),
        ("<eqf-level>6", "<eqf-level>9"),
        ("B2", "NS"),
        ("0613", "613"),
        ("<isced-f-code>", "<isced-f-code v6-value=''>"),
        (">15<", ">15.125<"),
        ("<iia-hash>0", "<iia-hash>G"),
        ("<iia-id>A-1", "<iia-id>A 1"),
        (">false</in-effect>", ">no</in-effect>"),
        ("<cooperation-conditions>", "<cooperation-conditions terminated-as-a-whole=''>"),
        ("</iia-code>", "</iia-code><signing-date>2025-02-30</signing-date>"),
    ] {
        let error = changed(from, to).unwrap_err();
        assert!(matches!(error, ReadError::Invalid { .. }), "{to}: {error}");
    }
    let other_version = changed("stable-v7", "stable-v6").unwrap_err();
    assert!(matches!(other_version, ReadError::WrongRoot { .. }));
}

#[test]
fn the_index_is_read_and_written() {
    let index = IndexResponse { iia_ids: vec!["A-1".to_owned(), "~!&<>".to_owned()] };
    assert_eq!(IndexResponse::read(index.write().as_bytes()), Ok(index));
    let bad = IndexResponse { iia_ids: vec!["a b".to_owned()] };
    assert!(matches!(IndexResponse::read(bad.write().as_bytes()), Err(ReadError::Invalid { .. })));
}
