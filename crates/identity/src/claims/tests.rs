use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;
use crate::affiliation::{Affiliation, AffiliationKind};
use crate::entitlement::Entitlement;
use crate::esi::EuropeanStudentIdentifier;

fn map(value: Value) -> Map<String, Value> {
    let Value::Object(map) = value else { panic!("an object") };
    map
}

fn read_as(kind: ProviderKind, id_token: Value, userinfo: Value) -> ExternalIdentity {
    let (id_token, userinfo) = (map(id_token), map(userinfo));
    let claims = Claims { id_token: &id_token, userinfo: Some(&userinfo) };
    read("https://op.example", kind, &ClaimNames::default(), claims).unwrap()
}

fn proxy(userinfo: Value) -> ExternalIdentity {
    read_as(ProviderKind::Proxy, json!({ "sub": "a1@myacademicid.example" }), userinfo)
}

const ESI: &str = "urn:schac:personalUniqueCode:int:esi:uni.example:1";

#[test]
fn a_text_and_a_list_of_one_mean_the_same() {
    let of = |wrap: fn(&str) -> Value| {
        let mut identity = proxy(json!({
            "name": wrap("Ada Alba"), "given_name": wrap("Ada"), "family_name": wrap("Alba"),
            "email": wrap("ada@uni.example"), "schac_home_organization": wrap("uni.example"),
            "schac_personal_unique_code": wrap(ESI),
            "voperson_external_affiliation": wrap("student@uni.example"),
            "eduperson_entitlement": wrap("urn:geant:myacademicid.org:uni.example:ewp:admin"),
            "eduperson_assurance": wrap("https://refeds.org/assurance/IAP/low"),
        }));
        identity.received.clear();
        identity
    };
    let (text, list) = (of(|text| json!(text)), of(|text| json!([text])));
    assert_eq!(text, list);
    assert_eq!(text.names.display().unwrap(), "Ada Alba");
    assert_eq!(text.esis[0].as_str(), ESI);
    assert_eq!(text.affiliations, [Affiliation::parse("student@uni.example").unwrap()]);
    assert!(matches!(text.entitlements[..], [Entitlement::EwpAdministrator { .. }]));
    assert!(text.dropped.is_empty());
}

#[test]
fn several_identifiers_come_apart_from_other_codes() {
    let second = "urn:schac:personalUniqueCode:int:esi:other.example:2";
    let identity = proxy(json!({
        "schac_personal_unique_code": [ESI, second, ESI.to_uppercase(), "urn:schac:personalUniqueCode:fi:uni:x8734"],
        "schac_home_organization": ["uni.example", "other.example"],
    }));
    let texts: Vec<_> = identity.esis.iter().map(EuropeanStudentIdentifier::as_str).collect();
    assert_eq!(texts, [ESI, second], "the same identifier in other letters is no third one");
    assert_eq!(identity.other_codes, ["urn:schac:personalUniqueCode:fi:uni:x8734"]);
    assert_eq!(identity.home_organizations.len(), 2);
}

#[test]
fn what_cannot_be_used_is_counted() {
    let identity = proxy(json!({
        "schac_home_organization": ["not a domain", 7, {"a": 1}, "uni.example"],
        "voperson_external_affiliation": ["student", "wizard@uni.example"],
        "email": {"address": "ada@uni.example"},
        "name": "Eve\u{202e}", "given_name": "a".repeat(MAX_LENGTH + 1),
    }));
    assert_eq!(identity.home_organizations.len(), 1);
    let counted = |claim| identity.dropped.get(&claim).copied().unwrap_or(0);
    assert_eq!(counted(Claim::HomeOrganization), 3);
    assert_eq!(counted(Claim::ExternalAffiliation), 2);
    assert_eq!(counted(Claim::Email), 1);
    assert_eq!((counted(Claim::Name), counted(Claim::GivenName)), (1, 1));
    assert_eq!(identity.names, Names::default());
}

#[test]
fn a_flood_of_values_is_cut_and_counted() {
    let many: Vec<String> = (0..10_000).map(|number| format!("u{number}.example")).collect();
    let identity = proxy(json!({ "schac_home_organization": many }));
    assert_eq!(identity.home_organizations.len(), MAX_VALUES);
    assert_eq!(identity.dropped[&Claim::HomeOrganization], 10_000 - MAX_VALUES);
    let names: Map<String, Value> = (0..10_000).map(|number| (format!("claim{number}"), json!("x"))).collect();
    assert_eq!(proxy(Value::Object(names)).received.len(), 100);
}

#[test]
fn a_proxys_own_community_is_not_the_home_university() {
    let userinfo = json!({ "eduperson_scoped_affiliation": "member@uni.example" });
    assert_eq!(proxy(userinfo.clone()).affiliations, []);
    let own = read_as(ProviderKind::Institution, json!({ "sub": "a1" }), userinfo);
    assert_eq!(own.affiliations[0].kind, AffiliationKind::Member);
}

#[test]
fn other_spellings_of_a_claim_are_known_and_more_can_be_told() {
    let identity = proxy(json!({ "schacHomeOrganization": "uni.example", "entitlement": ["urn:x:y"] }));
    assert_eq!(identity.home_organizations[0].as_str(), "uni.example");
    assert_eq!(identity.entitlements, [Entitlement::Other("urn:x:y".to_owned())]);
    let names = ClaimNames::default().with(Claim::HomeOrganization, "org");
    let (id_token, userinfo) = (map(json!({ "sub": "a" })), map(json!({ "org": "uni.example" })));
    let claims = Claims { id_token: &id_token, userinfo: Some(&userinfo) };
    let identity = read("https://op.example", ProviderKind::Institution, &names, claims).unwrap();
    assert_eq!(identity.home_organizations.len(), 1);
}

#[test]
fn a_person_may_have_one_name_or_two() {
    assert_eq!(proxy(json!({ "name": "Sukarno" })).names.display().unwrap(), "Sukarno");
    assert_eq!(proxy(json!({ "given_name": "Zoë", "family_name": "O'Neil" })).names.display().unwrap(), "Zoë O'Neil");
    let nobody = proxy(json!({}));
    assert_eq!(nobody.names.display(), None);
    assert_eq!(nobody.missing(&[Claim::Name]), [MissingClaim { claim: Claim::Name, came_unusable: false }]);
}

#[test]
fn missing_claims_are_named_and_values_are_not() {
    let identity =
        proxy(json!({ "email": "eve@mail.example", "name": "Eve", "schac_home_organization": "secret value" }));
    let wanted = [Claim::Name, Claim::Email, Claim::HomeOrganization, Claim::PersonalUniqueCode];
    let missing = identity.missing(&wanted);
    assert_eq!(
        missing,
        [
            MissingClaim { claim: Claim::HomeOrganization, came_unusable: true },
            MissingClaim { claim: Claim::PersonalUniqueCode, came_unusable: false },
        ]
    );
    assert_eq!(identity.received, ["email", "name", "schac_home_organization", "sub"]);
    assert_eq!(Claim::PersonalUniqueCode.oidc_name(), "schac_personal_unique_code");
    assert_eq!(Claim::PersonalUniqueCode.saml_name(), "schacPersonalUniqueCode");
}

#[test]
fn how_the_login_went_counts_only_from_the_signed_token() {
    let claimed = json!({ "acr": REFEDS_MFA, "amr": ["mfa"], "auth_time": 1_800_000_000 });
    assert!(!proxy(claimed).used_several_factors());
    let token = json!({ "sub": "a", "acr": REFEDS_MFA, "amr": "otp", "auth_time": "1800000000" });
    let identity = read_as(ProviderKind::Proxy, token, json!({}));
    assert!(identity.used_several_factors());
    assert_eq!(identity.amr, ["otp"]);
    assert_eq!(identity.auth_time.unwrap().as_second(), 1_800_000_000);
}

#[test]
fn a_subject_that_cannot_say_who_it_is_is_refused() {
    for subject in [json!(null), json!(""), json!(5), json!("a".repeat(256)), json!("é"), json!("a\nb")] {
        let id_token = map(json!({ "sub": subject }));
        let claims = Claims { id_token: &id_token, userinfo: None };
        let result = read("https://op.example", ProviderKind::Proxy, &ClaimNames::default(), claims);
        assert_eq!(result.unwrap_err(), SubjectUnusable);
    }
}

#[test]
fn test_accounts_are_known_by_their_subject() {
    let of = |subject: &str| read_as(ProviderKind::Proxy, json!({ "sub": subject }), json!({}));
    assert!(of("test@myacademicid.example").is_test_account());
    assert!(!of("tester@myacademicid.example").is_test_account());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
        "[a-z]{1,8}@[a-z]{1,8}\\.example".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 16, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::btree_map("[a-z]{1,4}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_a_provider_says_is_read(values in proptest::collection::vec(any_json(), 10)) {
        let mut claims: Map<String, Value> =
            Claim::ALL.into_iter().map(|claim| claim.oidc_name().to_owned()).zip(values).collect();
        claims.insert("sub".to_owned(), json!("a"));
        let identity = read_as(ProviderKind::Institution, Value::Object(claims.clone()), Value::Object(claims));
        prop_assert!(identity.emails.iter().all(|email| email.contains('@')));
        prop_assert!(identity.emails.len() <= MAX_VALUES);
    }
}
