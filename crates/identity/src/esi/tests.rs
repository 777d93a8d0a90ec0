use proptest::prelude::*;

use super::*;

const P: &str = PREFIX;

fn verdict(text: &str) -> Result<Scope, EsiFault> {
    EuropeanStudentIdentifier::parse(text).map(|esi| esi.scope().clone())
}

fn organization(name: &str) -> Scope {
    Scope::Organization(DomainName::parse(name).unwrap())
}

#[test]
fn each_form_has_its_verdict() {
    let country = |code: &str| Ok(Scope::Country(code.to_owned()));
    assert_eq!(verdict("urn:schac:personalUniqueCode:int:esi:fr:0123456789A"), country("fr"));
    assert_eq!(verdict("urn:schac:personalUniqueCode:int:esi:HR:1"), country("hr"));
    assert_eq!(verdict("urn:schac:personalUniqueCode:int:esi:xk:1"), country("xk"));
    assert_eq!(verdict("urn:schac:personalUniqueCode:int:esi:ES-AN:12345"), Ok(Scope::Subdivision("es-an".to_owned())));
    let upper = "URN:SCHAC:PERSONALUNIQUECODE:INT:ESI:Example.EDU:85525839";
    assert_eq!(verdict("urn:schac:personalUniqueCode:int:esi:example.edu:85525839"), Ok(organization("example.edu")));
    assert_eq!(verdict(upper), Ok(organization("example.edu")));
    assert_eq!(verdict(&format!("  {upper}\n")), Ok(organization("example.edu")));
    assert_eq!(verdict(&format!("{P}unit.uni.example:a:b:c")), Ok(organization("unit.uni.example")));
    assert_eq!(verdict(&format!("{P}uni.xn--p1ai:1")), Ok(organization("uni.xn--p1ai")));
    assert_eq!(verdict(&format!("{P}uni.example:%2F%aFa(b)+,-.=@;$_!*'")), Ok(organization("uni.example")));
}

#[test]
fn each_fault_has_its_name() {
    use EsiFault::*;
    let below = |rest: &str| verdict(&format!("{P}{rest}")).unwrap_err();
    assert_eq!(verdict("  ").unwrap_err(), Empty);
    assert_eq!(below(&format!("uni.example:{}", "1".repeat(255))), TooLong);
    assert_eq!(below("example.edu:12 34"), Space);
    assert_eq!(below("example.edu:12\u{a0}34"), Space);
    assert_eq!(below("example.edu:12\u{200b}34"), Space);
    assert_eq!(below("example.edu:12\u{0}34"), ControlCharacter);
    assert_eq!(below("example.edu"), NoScope);
    assert_eq!(below(":1"), NoScope);
    assert_eq!(below("example.edu:"), NoCode);
    assert_eq!(below("university:1"), ScopeKind);
    assert_eq!(below("es-abcd:1"), ScopeKind);
    assert_eq!(below("uni..example:1"), ScopeKind);
    assert_eq!(below("xx:1"), UnknownCountry);
    assert_eq!(below("zz-1:1"), UnknownCountry);
    assert_eq!(below("uni.example:a/b"), Character('/'));
    assert_eq!(below("uni.example:a?b"), Character('?'));
    assert_eq!(below("uni.example:é"), Character('é'));
    assert_eq!(below("uni.example:a%2"), PercentEncoding);
    assert_eq!(below("uni.example:a%zz"), PercentEncoding);
    assert_eq!(verdict("urn:schac:personalUniqueCode:fi:tampereenyliopisto:x8734").unwrap_err(), OtherCode);
    assert_eq!(verdict("12345").unwrap_err(), OtherCode);
}

#[test]
fn older_forms_are_recognised_and_no_identifiers() {
    use LegacyForm::*;
    for (text, form) in [
        ("urn:schac:personalUniqueCode:hr:ESI:example.hr:123", DraftOrder),
        ("FR-999859608-1234567", FirstRouter),
        ("FR-FR10-999859608-1234567", FirstRouter),
    ] {
        assert_eq!(verdict(text).unwrap_err(), EsiFault::Legacy(form), "{text}");
    }
    assert_eq!(verdict("FR-12-34").unwrap_err(), EsiFault::OtherCode);
}

#[test]
fn country_codes_of_european_texts_are_accepted_with_a_remark() {
    let esi = |scope: &str| EuropeanStudentIdentifier::parse(&format!("{P}{scope}:1")).unwrap();
    assert_eq!(esi("EL").oddity(), Some(Oddity::EuropeanCountryCode));
    assert_eq!(esi("uk-eng").oddity(), Some(Oddity::EuropeanCountryCode));
    assert_eq!(esi("gr").oddity(), None);
    assert_eq!(esi("uk.example").oddity(), None);
}

#[test]
fn a_space_inside_gives_a_proposal() {
    let proposed = EuropeanStudentIdentifier::proposal(&format!("{P}example.edu:12 34")).unwrap();
    assert_eq!(proposed.as_str(), format!("{P}example.edu:1234"));
    assert_eq!(EuropeanStudentIdentifier::proposal(&format!("{P}example.edu:1234")), None);
    assert_eq!(EuropeanStudentIdentifier::proposal("12 34"), None);
}

#[test]
fn the_code_is_all_after_the_scope() {
    let esi = EuropeanStudentIdentifier::parse(&format!("{P}uni.example:A:b:C")).unwrap();
    assert_eq!(esi.code(), "A:b:C");
}

#[test]
fn a_stored_text_is_checked_again_when_it_is_read() {
    let esi = EuropeanStudentIdentifier::parse(&format!("{P}Uni.example:A1")).unwrap();
    let json = serde_json::to_string(&esi).unwrap();
    assert_eq!(serde_json::from_str::<EuropeanStudentIdentifier>(&json).unwrap().as_str(), esi.as_str());
    assert!(serde_json::from_str::<EuropeanStudentIdentifier>("\"12345\"").is_err());
}

prop_compose! {
    fn written()(
        prefix in proptest::sample::select(vec![
            "urn:schac:personalUniqueCode:int:esi:",
            "URN:SCHAC:PERSONALUNIQUECODE:INT:ESI:",
            "urn:schac:PersonalUniqueCode:int:ESI:",
        ]),
        scope in proptest::sample::select(vec!["fr", "HR", "ES-AN", "example.edu", "Unit.Example.EDU", "el"]),
        code in "([A-Za-z0-9()+,.:=@;$_!*'-]|%[0-9a-fA-F]{2}){1,30}",
    ) -> String {
        format!("{prefix}{scope}:{code}")
    }
}

proptest! {
    #[test]
    fn what_was_written_is_kept(text in written()) {
        let esi = EuropeanStudentIdentifier::parse(&text).unwrap();
        prop_assert_eq!(esi.as_str(), &text);
        prop_assert!(text.ends_with(esi.code()));
    }

    #[test]
    fn the_key_of_a_key_is_the_key(text in written()) {
        let esi = EuropeanStudentIdentifier::parse(&text).unwrap();
        let again = EuropeanStudentIdentifier::parse(esi.key()).unwrap();
        prop_assert_eq!(again.key(), esi.key());
        prop_assert_eq!(again, esi);
    }

    #[test]
    fn letter_case_makes_no_difference(text in written()) {
        let esi = EuropeanStudentIdentifier::parse(&text).unwrap();
        let upper = EuropeanStudentIdentifier::parse(&text.to_ascii_uppercase()).unwrap();
        prop_assert_eq!(esi.key(), upper.key());
        prop_assert_eq!(esi, upper);
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "\\PC{0,80}|urn:schac:personalUniqueCode:int:esi:\\PC{0,40}") {
        if let Ok(esi) = EuropeanStudentIdentifier::parse(&text) {
            prop_assert_eq!(esi.as_str(), text.trim());
            prop_assert!(!esi.code().is_empty());
        }
        let _ = EuropeanStudentIdentifier::proposal(&text);
    }
}
