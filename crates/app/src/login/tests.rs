//! What the provider says is made up here; asking a real one is tested in `identity` and in the browser journeys.

use std::collections::BTreeMap;

use domain::people::grant::Source;
use domain::people::role::{BuiltIn, Role};
use domain::people::rule::{Rule, Wanted};
use identity::affiliation::Affiliation;
use identity::claims::{ExternalIdentity, Names};
use identity::domain_name::DomainName;
use identity::entitlement::Entitlement;
use identity::oidc::Login;
use jiff::SignedDuration;
use store::{grants, logins, role_rules, staff};

use super::admit::admit;
use super::*;
use crate::sign_in::{self, LinkFor, SignedIn};
use crate::testing::{Side, two};

fn profile(hei: &HeiId) -> ProviderProfile {
    ProviderProfile {
        institution: hei.clone(),
        id: "academic".to_owned(),
        name: "MyAcademicID".to_owned(),
        issuer: "https://op.example".to_owned(),
        client_id: "habita".to_owned(),
        client_secret: Some("secret".to_owned()),
        kind: Kind::Proxy,
        domains: Vec::new(),
        scopes: Vec::new(),
        test_accounts: false,
    }
}

async fn alpha() -> Side {
    let (alpha, _, _) = two().await;
    let pages = Some(Url::parse("https://pages.alpha.example").unwrap());
    let options = SignInOptions { pages, providers: vec![profile(&alpha.hei)], extra_ca_pem: Vec::new() };
    alpha.host.open_sign_in(options).unwrap();
    alpha
}

/// Somebody of the staff at home here.
fn person(subject: &str, change: impl FnOnce(&mut ExternalIdentity)) -> ExternalIdentity {
    let mut identity = ExternalIdentity {
        issuer: "https://op.example".to_owned(),
        subject: subject.to_owned(),
        names: Names { full: Some(format!("Person {subject}")), given: None, family: None },
        emails: vec![format!("{subject}@alpha.example")],
        email_verified: None,
        home_organizations: vec![DomainName::parse("alpha.example").unwrap()],
        affiliations: vec![Affiliation::parse("staff@alpha.example").unwrap()],
        esis: Vec::new(),
        other_codes: Vec::new(),
        entitlements: Vec::new(),
        assurance: Vec::new(),
        acr: None,
        amr: Vec::new(),
        auth_time: None,
        received: vec!["email".to_owned(), "name".to_owned()],
        dropped: BTreeMap::new(),
    };
    change(&mut identity);
    identity
}

async fn come(
    side: &Side,
    purpose: Purpose,
    identity: ExternalIdentity,
    signed_in: Option<&SignedIn>,
) -> Result<Outcome, LoginRefused> {
    let offered = side.host.ways().find(&side.hei, "academic").unwrap();
    let login = Login { identity, id_token: "token".to_owned() };
    let comer = Comer { browser: None, device: "Test", signed_in };
    admit(&side.host, &side.hei, &offered, purpose, &login, comer).await
}

async fn enter(side: &Side, identity: ExternalIdentity) -> Result<SignedIn, LoginRefused> {
    match come(side, Purpose::SignIn, identity, None).await? {
        Outcome::SignedIn(token) => Ok(who(side, &token).await.unwrap()),
        other => panic!("{other:?}"),
    }
}

async fn who(side: &Side, token: &SessionToken) -> Option<SignedIn> {
    sign_in::session(&side.host, &side.hei, token).await.unwrap()
}

async fn rule(side: &Side, wanted: Wanted, role: &str) {
    let tx = side.host.store().begin().await.unwrap();
    let at = side.host.clock().now();
    let new = Rule { id: role_rules::new_id(at), wanted, role: role.to_owned(), unit: None };
    assert!(role_rules::add(&tx, &side.hei, &new, at).await.unwrap());
    tx.commit().await.unwrap();
}

fn staff_read() -> Wanted {
    Wanted::Affiliation("staff".to_owned())
}

/// The roles of a person with their source.
async fn roles(side: &Side, person: &StaffId) -> Vec<(String, Source)> {
    let kept = grants::of_person(side.host.store(), &side.hei, person).await.unwrap();
    let mut all: Vec<_> = kept.iter().map(|kept| (kept.grant.role.key().to_owned(), kept.grant.source)).collect();
    all.sort();
    all
}

fn administrator(of: &str) -> Entitlement {
    Entitlement::parse(&format!("urn:geant:myacademicid.org:{of}:ewp:admin"))
}

#[tokio::test]
async fn a_stranger_is_told_what_is_missing_and_nothing_is_kept() {
    let side = alpha().await;
    let odd = person("x", |identity| {
        identity.affiliations.clear();
        identity.emails.clear();
    });
    let Err(LoginRefused::Stranger(stranger)) = enter(&side, odd).await else { panic!() };
    let missing: Vec<_> = stranger.missing.iter().map(|missing| missing.attribute).collect();
    assert_eq!(missing, ["mail", "voPersonExternalAffiliation"]);
    assert_eq!(stranger.received, ["email", "name"]);
    let whole = enter(&side, person("x", |_| {})).await;
    let Err(LoginRefused::Stranger(stranger)) = whole else { panic!() };
    assert!(stranger.missing.is_empty() && stranger.elsewhere.is_empty());
    let foreign =
        person("x", |identity| identity.home_organizations = vec![DomainName::parse("beta.example").unwrap()]);
    let Err(LoginRefused::Stranger(stranger)) = enter(&side, foreign).await else { panic!() };
    assert_eq!(stranger.elsewhere, ["beta.example"]);
    let known =
        staff::list(side.host.store(), &side.hei, &staff::Filter::default(), &staff::At::First, 10).await.unwrap();
    assert_eq!(known.rows.len(), 1, "nobody came to the one who works here");
}

#[tokio::test]
async fn nobody_is_known_by_a_mail_address() {
    let side = alpha().await;
    let tx = side.host.store().begin().await.unwrap();
    let at = side.host.clock().now();
    staff::add(&tx, &side.hei, "Person x", Some("x@alpha.example"), at).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(enter(&side, person("x", |_| {})).await, Err(LoginRefused::Stranger(_))));
}

#[tokio::test]
async fn an_invitation_links_once_and_the_person_comes_that_way_from_then_on() {
    let side = alpha().await;
    let token = sign_in::create_link(&side.host, &side.hei, LinkFor::Name("Zane Kalna"), false).await.unwrap();
    let invitation = Purpose::Invitation { link_hash: secrets::hash(&token) };
    let first = come(&side, invitation.clone(), person("zane", |_| {}), None).await.unwrap();
    let Outcome::SignedIn(token) = first else { panic!() };
    let zane = who(&side, &token).await.unwrap();
    assert_eq!(zane.name, "Person zane", "the name is that of the provider now");
    assert!(!zane.is_recent, "the provider did not say when the person logged in");
    let again = come(&side, invitation, person("other", |_| {}), None).await;
    assert!(matches!(again, Err(LoginRefused::NoLink)), "{again:?}");
    assert_eq!(enter(&side, person("zane", |_| {})).await.unwrap().staff, zane.staff);
}

#[tokio::test]
async fn a_link_that_could_not_be_used_is_not_used_up() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    enter(&side, person("known", |_| {})).await.unwrap();
    let token = sign_in::create_link(&side.host, &side.hei, LinkFor::Name("Zane Kalna"), false).await.unwrap();
    let invitation = Purpose::Invitation { link_hash: secrets::hash(&token) };
    let came = come(&side, invitation.clone(), person("known", |_| {}), None).await;
    assert!(matches!(came, Err(LoginRefused::SomebodyElse(_))), "{came:?}");
    come(&side, invitation, person("zane", |_| {}), None).await.unwrap();
}

#[tokio::test]
async fn rules_let_people_in_and_their_roles_are_kept_in_step() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let one = enter(&side, person("one", |_| {})).await.unwrap();
    assert_eq!(roles(&side, &one.staff).await, [("reader".to_owned(), Source::Claims)]);
    let tx = side.host.store().begin().await.unwrap();
    let officer = sign_in::for_good(BuiltIn::Officer);
    grants::give(&tx, &side.hei, &one.staff, &officer, side.host.clock().now(), "Anna").await.unwrap();
    tx.commit().await.unwrap();
    rule(&side, Wanted::Entitlement("urn:x:it".to_owned()), "it").await;
    let now_it = person("one", |identity| {
        identity.affiliations.clear();
        identity.entitlements = vec![Entitlement::parse("urn:x:it")];
    });
    enter(&side, now_it).await.unwrap();
    let wanted = [("it".to_owned(), Source::Claims), ("officer".to_owned(), Source::Hand)];
    assert_eq!(roles(&side, &one.staff).await, wanted);
    enter(&side, person("one", |identity| identity.affiliations.clear())).await.unwrap();
    assert_eq!(roles(&side, &one.staff).await, [("officer".to_owned(), Source::Hand)]);
}

#[tokio::test]
async fn a_staff_member_elsewhere_gets_nothing_here() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    for odd in [
        person("x", |identity| identity.affiliations = vec![Affiliation::parse("staff@beta.example").unwrap()]),
        person("x", |identity| identity.affiliations = vec![Affiliation::parse("staff@cs.alpha.example").unwrap()]),
        person("x", |identity| identity.home_organizations = vec![DomainName::parse("beta.example").unwrap()]),
        person("x", |identity| identity.home_organizations.clear()),
    ] {
        assert!(matches!(enter(&side, odd).await, Err(LoginRefused::Stranger(_))));
    }
}

#[tokio::test]
async fn the_network_s_administrators_come_and_go_with_their_entitlement() {
    let side = alpha().await;
    for odd in [
        administrator("beta.example"),
        administrator("sub.alpha.example"),
        Entitlement::parse("urn:geant:erasmuswithoutpaper.eu:ewp:admin"),
    ] {
        let came = enter(&side, person("a", |identity| identity.entitlements = vec![odd])).await;
        assert!(matches!(came, Err(LoginRefused::Stranger(_))), "{came:?}");
    }
    let right = |identity: &mut ExternalIdentity| identity.entitlements = vec![administrator("Alpha.Example")];
    let ada = enter(&side, person("a", right)).await.unwrap();
    assert_eq!(roles(&side, &ada.staff).await, [("administrator".to_owned(), Source::Claims)]);
    enter(&side, person("a", |_| {})).await.unwrap();
    assert_eq!(roles(&side, &ada.staff).await, []);
}

#[tokio::test]
async fn what_another_provider_said_counts_for_a_month() {
    let side = alpha().await;
    rule(&side, Wanted::Entitlement("urn:x:it".to_owned()), "it").await;
    rule(&side, staff_read(), "reader").await;
    let has_it = |identity: &mut ExternalIdentity| identity.entitlements = vec![Entitlement::parse("urn:x:it")];
    let one = enter(&side, person("one", has_it)).await.unwrap();
    let purpose = Purpose::Link { staff: one.staff.clone() };
    come(&side, purpose, person("second", |_| {}), Some(&one)).await.unwrap();
    enter(&side, person("second", |_| {})).await.unwrap();
    assert_eq!(roles(&side, &one.staff).await.len(), 2);
    side.host.clock().advance(SignedDuration::from_hours(31 * 24));
    enter(&side, person("second", |_| {})).await.unwrap();
    assert_eq!(roles(&side, &one.staff).await, [("reader".to_owned(), Source::Claims)]);
}

#[tokio::test]
async fn only_whoever_started_links_and_nobody_else_s_identity() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let one = enter(&side, person("one", |_| {})).await.unwrap();
    let two = enter(&side, person("two", |_| {})).await.unwrap();
    let link = || Purpose::Link { staff: one.staff.clone() };
    let nobody = come(&side, link(), person("new", |_| {}), None).await;
    assert!(matches!(nobody, Err(LoginRefused::NotSignedIn)), "{nobody:?}");
    let other = come(&side, link(), person("new", |_| {}), Some(&two)).await;
    assert!(matches!(other, Err(LoginRefused::NotSignedIn)), "{other:?}");
    let taken = come(&side, link(), person("two", |_| {}), Some(&one)).await;
    assert!(matches!(taken, Err(LoginRefused::SomebodyElse(_))), "{taken:?}");
    assert_eq!(come(&side, link(), person("new", |_| {}), Some(&one)).await.unwrap(), Outcome::Linked);
    assert_eq!(enter(&side, person("new", |_| {})).await.unwrap().staff, one.staff);
}

#[tokio::test]
async fn proving_again_takes_the_same_person() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let one = enter(&side, person("one", |_| {})).await.unwrap();
    enter(&side, person("two", |_| {})).await.unwrap();
    let again = || Purpose::Again { staff: one.staff.clone(), session: one.session.clone() };
    let other = come(&side, again(), person("two", |_| {}), Some(&one)).await;
    assert!(matches!(other, Err(LoginRefused::SomebodyElse(_))), "{other:?}");
    let unknown = come(&side, again(), person("three", |_| {}), Some(&one)).await;
    assert!(matches!(unknown, Err(LoginRefused::SomebodyElse(_))), "{unknown:?}");
    assert!(!one.is_recent);
    let purpose = Purpose::Link { staff: one.staff.clone() };
    come(&side, purpose, person("mine-too", |_| {}), Some(&one)).await.unwrap();
    assert_eq!(come(&side, again(), person("mine-too", |_| {}), Some(&one)).await.unwrap(), Outcome::Proved);
}

#[tokio::test]
async fn a_login_ends_what_was_open_in_the_browser_and_opens_something_new() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let at = side.host.clock().wire_now();
    let fresh = |identity: &mut ExternalIdentity| identity.auth_time = Some(at);
    let Outcome::SignedIn(old) = come(&side, Purpose::SignIn, person("one", fresh), None).await.unwrap() else {
        panic!()
    };
    let before = who(&side, &old).await.unwrap();
    assert!(before.is_recent, "the provider says that the person logged in just now");
    let came = come(&side, Purpose::SignIn, person("two", |_| {}), Some(&before)).await.unwrap();
    let Outcome::SignedIn(new) = came else { panic!() };
    assert_ne!(old, new);
    assert!(who(&side, &old).await.is_none());
    assert_ne!(who(&side, &new).await.unwrap().staff, before.staff);
}

#[tokio::test]
async fn test_accounts_and_people_who_left_do_not_get_in() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let test = enter(&side, person("Test@erasmus.example", |_| {})).await;
    assert!(matches!(test, Err(LoginRefused::TestAccount(_))), "{test:?}");
    let one = enter(&side, person("one", |_| {})).await.unwrap();
    let tx = side.host.store().begin().await.unwrap();
    staff::set_left(&tx, &side.hei, &one.staff, Some(side.host.clock().now())).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(enter(&side, person("one", |_| {})).await, Err(LoginRefused::Left)));
}

#[tokio::test]
async fn an_answer_that_belongs_to_nothing_is_refused_and_noted() {
    let side = alpha().await;
    let browser = BrowserToken::fresh().unwrap();
    let comer = Comer { browser: Some(&browser), device: "Test", signed_in: None };
    for query in ["code=a&state=forged", "", "code=a&code=b"] {
        let came = finish(&side.host, &side.hei, "academic", query, comer).await;
        assert!(matches!(came, Err(LoginRefused::OtherLogin(_) | LoginRefused::Damaged(_))), "{query}: {came:?}");
    }
    let unknown = finish(&side.host, &side.hei, "other", "code=a&state=b", comer).await;
    assert!(matches!(unknown, Err(LoginRefused::NoProvider)), "{unknown:?}");
    let noted = audit::of_object(side.host.store(), &side.hei, "login", "academic", 10).await.unwrap();
    assert_eq!(noted.iter().map(|entry| entry.what.as_str()).collect::<Vec<_>>(), ["login-refused"; 3]);
}

#[tokio::test]
async fn only_as_much_is_kept_as_rules_read() {
    let side = alpha().await;
    rule(&side, staff_read(), "reader").await;
    let one = enter(&side, person("one", |identity| identity.assurance = vec!["https://x".to_owned()])).await.unwrap();
    let kept = logins::of_staff(side.host.store(), &side.hei, &one.staff).await.unwrap();
    let text = serde_json::to_string(&kept[0].said).unwrap();
    assert_eq!(text, r#"{"affiliations":["member","staff"],"entitlements":[],"administers":false}"#);
    assert_eq!(roles(&side, &one.staff).await[0].0, Role::BuiltIn(BuiltIn::Reader).key());
}

#[tokio::test]
async fn one_address_does_not_drive_out_what_others_have_under_way() {
    let side = alpha().await;
    let browser = BrowserToken::fresh().unwrap();
    let ask = async |from| crate::passkeys::start_sign_in(&side.host, &side.hei, &browser, from).await;
    let here = Some("192.0.2.1");
    for _ in 0..100 {
        ask(here).await.unwrap();
    }
    assert!(matches!(ask(here).await, Err(crate::passkeys::PasskeyRefused::TooOften)));
    for wish in [Wish::SignIn, Wish::Invitation("secret")] {
        let started = start(&side.host, &side.hei, "academic", wish, (&browser, here), (None, "en")).await;
        assert!(matches!(started, Err(LoginRefused::TooOften)), "{started:?}");
    }
    ask(Some("192.0.2.2")).await.unwrap();
    side.host.clock().advance(SignedDuration::from_mins(15));
    ask(here).await.unwrap();
}
