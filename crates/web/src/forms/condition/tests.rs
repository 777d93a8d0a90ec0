use domain::agreement::condition::{Condition, ConditionKind, Party};
use domain::hei::{HeiId, OunitId};
use domain::levels::CefrLevel;

use super::{FieldError, RawCondition, Sides, isced};
use crate::request::Fields;

fn party(hei: &str, unit: Option<&str>) -> Party {
    Party {
        hei: HeiId::parse(hei).unwrap(),
        unit: unit.map(|unit| OunitId::parse(unit).unwrap()),
        contacts: Vec::new(),
    }
}

fn sides() -> Sides {
    Sides { ours: party("piemera.example", Some("law")), theirs: party("suedtal.example", None) }
}

fn studies() -> Fields {
    Fields::from([
        ("direction", "out"),
        ("first-year", "2026/2027"),
        ("last-year", "2028/2029"),
        ("per-year", " 3 "),
        ("months-per-year", "15,5"),
        ("levels", "6"),
        ("levels", "7"),
        ("language-0", "de"),
        ("level-0", "B2"),
        ("language-subject-0", ""),
        ("language-note-0", ""),
        ("language-2", "en"),
        ("level-2", ""),
        ("language-subject-2", "law"),
        ("language-note-2", "Public law"),
        ("subject-0", "Law 0421"),
        ("subject-note-0", ""),
        ("blended", "yes"),
        ("other-terms", " Two lines\r\nof terms \r\n"),
    ])
}

fn parse(kind: ConditionKind, fields: &Fields) -> Result<Condition, Vec<FieldError>> {
    RawCondition::read(kind, fields).parse(&sides())
}

fn keys(fields: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    let mut all: Vec<(String, String)> = studies().iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    for (name, value) in fields {
        all.retain(|(known, _)| known != name);
        all.push(((*name).to_owned(), (*value).to_owned()));
    }
    let encoded: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(&all).finish();
    match parse(ConditionKind::StudentStudies, &Fields::read(encoded.as_bytes())) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.into_iter().map(|error| (error.field, error.key)).collect(),
    }
}

#[test]
fn everything_typed_is_in_the_condition() {
    let condition = parse(ConditionKind::StudentStudies, &studies()).unwrap();
    assert_eq!(condition.sending, party("piemera.example", Some("law")));
    assert_eq!(condition.receiving, party("suedtal.example", None));
    assert_eq!(condition.per_year.people, 3);
    let terms = condition.student().unwrap();
    assert_eq!(terms.months_per_year.unwrap().to_string(), "15.5");
    assert!(terms.blended);
    assert_eq!(terms.levels.iter().map(|level| level.number()).collect::<Vec<_>>(), [6, 7]);
    assert_eq!(condition.languages[0].level, Some(CefrLevel::B2));
    let second = condition.languages[1].subject.as_ref().unwrap();
    assert_eq!((second.isced.as_str(), second.clarification.as_deref()), ("0421", Some("Public law")));
    assert_eq!(condition.subjects[0].isced.as_str(), "0421");
    assert_eq!(condition.other_terms.as_deref(), Some("Two lines\nof terms"));
}

#[test]
fn turning_the_direction_keeps_unit_and_contacts_with_their_institution() {
    let mut raw = RawCondition::read(ConditionKind::StaffTraining, &studies());
    raw.direction = "in".to_owned();
    let condition = raw.parse(&sides()).unwrap();
    assert_eq!(condition.receiving, party("piemera.example", Some("law")));
    assert!(condition.student().is_none());
}

#[test]
fn a_kept_condition_gives_the_form_it_came_from() {
    for kind in ConditionKind::ALL {
        let condition = parse(kind, &studies()).unwrap();
        let us = HeiId::parse("piemera.example").unwrap();
        let again = RawCondition::of(&condition, &us).parse(&sides()).unwrap();
        assert_eq!(again, condition);
    }
}

#[test]
fn each_slip_is_told_at_its_field() {
    let one = |field: &str, value: &str| keys(&[(field, value)]);
    assert_eq!(one("direction", "sideways"), [("direction".to_owned(), "finding-direction")]);
    assert_eq!(one("first-year", ""), [("first-year".to_owned(), "finding-year-missing")]);
    assert_eq!(one("last-year", "2028"), [("last-year".to_owned(), "finding-year")]);
    for wrong in ["three", "-1", "1.5", "99999999999999999999", "+3"] {
        assert_eq!(one("per-year", wrong), [("per-year".to_owned(), "finding-number")], "{wrong}");
    }
    assert_eq!(one("months-per-year", "1.234"), [("months-per-year".to_owned(), "finding-amount")]);
    assert_eq!(one("language-0", ""), [("language-0".to_owned(), "finding-language-missing")]);
    assert_eq!(one("level-0", "native"), [("level-0".to_owned(), "finding-level")]);
    assert_eq!(one("subject-0", "alchemy"), [("subject-0".to_owned(), "finding-subject")]);
    // The form comes back with its rows numbered anew.
    assert_eq!(one("language-subject-2", ""), [("language-subject-1".to_owned(), "finding-subject-missing")]);
}

#[test]
fn what_can_be_kept_but_not_sent_is_no_error_of_the_form() {
    let nothing = [("per-year", ""), ("language-0", ""), ("level-0", ""), ("subject-0", "")];
    assert_eq!(keys(&nothing), []);
    assert_eq!(keys(&[("per-year", "0")]), []);
}

#[test]
fn several_errors_are_told_at_once() {
    assert_eq!(keys(&[("first-year", "x"), ("per-year", "y"), ("subject-0", "z")]).len(), 3);
}

#[test]
fn a_field_of_study_is_found_by_code_or_name() {
    for typed in ["0421", "Law", "law", " Law 0421 ", "0421 Law", "Law (0421)"] {
        assert_eq!(isced(typed).unwrap().as_str(), "0421", "{typed}");
    }
    assert_eq!(isced("9999").unwrap().as_str(), "9999");
    for wrong in ["", "042", "04210", "alchemy"] {
        assert!(isced(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn rows_come_and_go_without_losing_what_was_typed() {
    let mut raw = RawCondition::read(ConditionKind::StudentStudies, &studies());
    assert!(raw.change_rows("add-language"));
    assert_eq!(raw.languages.len(), 3);
    assert!(raw.change_rows("remove-language-0"));
    assert_eq!(raw.languages[0].language, "en");
    assert!(raw.change_rows("remove-language-99"));
    assert!(!raw.change_rows("check"));
    for _ in 0..100 {
        raw.change_rows("add-subject");
    }
    assert_eq!(raw.subjects.len(), super::MOST_ROWS);
}
