//! What works with a provider that keeps to the rules.

use std::collections::HashMap;
use std::time::Duration;

use identity::affiliation::AffiliationKind;
use identity::claims::{Claim, REFEDS_MFA};
use identity::oidc::{Callback, IdTokenFault, KEYS_KEPT_SECONDS, LoginFault, Pending, Prompt, StartOptions};
use serde_json::json;

use crate::provider::{Behaviour, CLIENT, NOW, OpenIdProvider, SUBJECT, Signing, Trouble, at};

#[tokio::test]
async fn a_person_logs_in_and_is_described() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let login = op.login().await.unwrap();
    let identity = &login.identity;
    assert_eq!((identity.issuer.as_str(), identity.subject.as_str()), (op.issuer.as_str(), SUBJECT));
    assert_eq!(identity.names.display().unwrap(), "Ada Alba");
    assert_eq!(identity.home_organizations[0].as_str(), "uni.example");
    assert_eq!(identity.esis[0].code(), "85525839");
    assert_eq!(identity.affiliations[0].kind, AffiliationKind::Student);
    assert!(identity.missing(&[Claim::Name, Claim::Email, Claim::PersonalUniqueCode]).is_empty());
    assert_eq!(login.id_token.split('.').count(), 3);
    assert!(!format!("{login:?}").contains("Ada"));
}

#[tokio::test]
async fn claims_may_come_as_texts_or_as_lists() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let text = op.login().await.unwrap().identity;
    op.behave(|behaviour| {
        behaviour.userinfo = json!({
            "name": ["Ada Alba"], "email": ["ada@uni.example"], "schac_home_organization": ["uni.example"],
            "schac_personal_unique_code": "urn:schac:personalUniqueCode:int:esi:uni.example:85525839",
        });
        behaviour.claims = json!({ "aud": [CLIENT] });
    });
    assert_eq!(op.login().await.unwrap().identity, text);
}

#[tokio::test]
async fn each_accepted_signature_is_accepted() {
    for signing in [Signing::Rs256, Signing::Ps256, Signing::Es256, Signing::EdDsa] {
        let op = OpenIdProvider::start(Behaviour { signing, ..Behaviour::default() }).await;
        assert!(op.login().await.is_ok(), "{signing:?}");
    }
}

#[tokio::test]
async fn the_request_asks_for_what_was_wanted() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let options = StartOptions {
        max_age: Some(300),
        acr_values: vec![REFEDS_MFA.to_owned()],
        prompt: Some(Prompt::Login),
        login_hint: Some("ada".to_owned()),
        ui_locales: vec!["lv".to_owned(), "en".to_owned()],
    };
    let (url, pending) = op.discovered().await.start(at(0), &options).unwrap();
    let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
    assert_eq!(asked["max_age"], "300");
    assert_eq!(asked["acr_values"], REFEDS_MFA);
    assert_eq!((asked["prompt"].as_str(), asked["login_hint"].as_str()), ("login", "ada"));
    assert_eq!(asked["ui_locales"], "lv en");
    assert_eq!(asked["state"], pending.state());
    assert!(asked["state"].len() >= 22 && asked["nonce"].len() >= 22, "at least 128 bits each");
    let scopes: Vec<&str> = asked["scope"].split(' ').collect();
    for scope in ["openid", "email", "schac_personal_unique_code", "eduperson_entitlement"] {
        assert!(scopes.contains(&scope), "{scope}");
    }
}

#[tokio::test]
async fn no_two_logins_have_a_secret_in_common() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    let secrets = || {
        let (url, _) = provider.start(at(0), &StartOptions::default()).unwrap();
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        ["state", "nonce", "code_challenge"].map(|name| asked[name].clone())
    };
    let (one, two) = (secrets(), secrets());
    assert!(one.iter().all(|secret| !two.contains(secret)));
}

#[tokio::test]
async fn what_is_kept_survives_being_written_and_does_not_show() {
    let op = OpenIdProvider::start(Behaviour { claims: json!({ "exp": NOW + 900 }), ..Behaviour::default() }).await;
    let provider = op.discovered().await;
    let (url, pending) = provider.start(at(0), &StartOptions::default()).unwrap();
    assert!(!format!("{pending:?}").contains(pending.state()));
    let callback = Callback::from_query(&op.log_in_at(&url)).unwrap();
    let pending: Pending = serde_json::from_str(&serde_json::to_string(&pending).unwrap()).unwrap();
    assert!(provider.finish(pending, &callback, at(599)).await.is_ok());
}

#[tokio::test]
async fn a_provider_without_userinfo_speaks_through_the_token() {
    let behaviour = Behaviour {
        announcement: json!({ "userinfo_endpoint": null }),
        claims: json!({ "schac_home_organization": ["uni.example"], "name": "Ada" }),
        ..Behaviour::default()
    };
    let op = OpenIdProvider::start(behaviour).await;
    let identity = op.login().await.unwrap().identity;
    assert_eq!(identity.home_organizations.len(), 1);
    assert_eq!(op.fetches("/userinfo"), 0);
}

#[tokio::test]
async fn the_secret_travels_in_the_way_that_the_provider_knows() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    assert!(op.login().await.is_ok());
    op.behave(|behaviour| {
        behaviour.announcement = json!({ "token_endpoint_auth_methods_supported": ["client_secret_post"] });
    });
    assert!(op.login().await.is_ok());
}

#[tokio::test]
async fn clocks_may_differ_by_a_minute() {
    for claims in [json!({ "exp": NOW - 59 }), json!({ "iat": NOW + 60 }), json!({ "nbf": NOW + 60 })] {
        let op = OpenIdProvider::start(Behaviour { claims: claims.clone(), ..Behaviour::default() }).await;
        assert!(op.login().await.is_ok(), "{claims}");
    }
}

#[tokio::test]
async fn a_fresh_login_is_proved_by_its_time() {
    let op =
        OpenIdProvider::start(Behaviour { claims: json!({ "auth_time": NOW - 200 }), ..Behaviour::default() }).await;
    let options = StartOptions { max_age: Some(300), ..StartOptions::default() };
    let login = op.login_through(&op.discovered().await, 0, &options).await.unwrap();
    assert_eq!(login.identity.auth_time, Some(at(-200)));
}

#[tokio::test]
async fn a_new_key_is_fetched_once() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    op.behave(|behaviour| {
        behaviour.signing = Signing::Es256Second;
        behaviour.published = vec!["ec-2"];
    });
    let options = StartOptions::default();
    assert!(op.login_through(&provider, 100, &options).await.is_ok());
    assert!(op.login_through(&provider, 101, &options).await.is_ok());
    assert_eq!(op.fetches("/jwks"), 2, "once for the announcement and once for the new key");
}

#[tokio::test]
async fn a_login_that_is_given_up_while_keys_are_fetched_keeps_nobody_else_out() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    op.behave(|behaviour| {
        behaviour.signing = Signing::Es256Second;
        behaviour.published = vec!["ec-2"];
        behaviour.trouble = [("/jwks", Trouble::Slow)].into();
    });
    let options = StartOptions::default();
    let given_up = op.login_through(&provider, 100, &options);
    assert!(tokio::time::timeout(Duration::from_secs(1), given_up).await.is_err(), "the keys come slowly");
    op.behave(|behaviour| behaviour.trouble.clear());
    assert!(op.login_through(&provider, 100, &options).await.is_ok());
}

#[tokio::test]
async fn a_key_that_nobody_publishes_makes_no_flood_of_fetches() {
    let op = OpenIdProvider::start(Behaviour { signing: Signing::Es256Second, ..Behaviour::default() }).await;
    let provider = op.discovered().await;
    for (later, fetches) in [(10, 1), (61, 2), (62, 2), (100, 2), (122, 3)] {
        let result = op.login_through(&provider, later, &StartOptions::default()).await;
        assert_eq!(result, Err(LoginFault::IdToken(IdTokenFault::UnknownKey)));
        assert_eq!(op.fetches("/jwks"), fetches, "after {later} seconds");
    }
}

#[tokio::test]
async fn a_key_that_was_taken_back_dies() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    op.behave(|behaviour| behaviour.published = vec!["ec-1"]);
    let later = KEYS_KEPT_SECONDS;
    op.behave(|behaviour| behaviour.claims = json!({ "iat": NOW + later, "exp": NOW + later + 300 }));
    assert!(op.login_through(&provider, later - 1, &StartOptions::default()).await.is_ok());
    let result = op.login_through(&provider, later, &StartOptions::default()).await;
    assert_eq!(result, Err(LoginFault::IdToken(IdTokenFault::UnknownKey)));
}

#[tokio::test]
async fn logging_out_there_needs_an_announced_place() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let back = "https://office.uni.example/".parse().unwrap();
    let url = op.discovered().await.logout_url(Some("a.b.c"), Some(&back), Some("x")).unwrap();
    let query =
        "client_id=habita&id_token_hint=a.b.c&post_logout_redirect_uri=https%3A%2F%2Foffice.uni.example%2F&state=x";
    assert_eq!(url.as_str(), format!("{}/end?{query}", op.issuer));
    for place in [json!(null), json!("javascript:alert(1)"), json!("http://op.example/end")] {
        op.behave(|behaviour| behaviour.announcement = json!({ "end_session_endpoint": place }));
        assert_eq!(op.discovered().await.logout_url(None, None, None), None);
    }
}

#[tokio::test]
async fn a_guest_of_the_proxy_gets_in_with_what_is_missing_named() {
    let userinfo = json!({
        "schac_home_organization": null, "schac_personal_unique_code": null, "voperson_external_affiliation": null,
    });
    let op = OpenIdProvider::start(Behaviour { userinfo, ..Behaviour::default() }).await;
    let identity = op.login().await.unwrap().identity;
    let wanted = [Claim::Name, Claim::HomeOrganization, Claim::PersonalUniqueCode];
    let missing: Vec<Claim> = identity.missing(&wanted).into_iter().map(|missing| missing.claim).collect();
    assert_eq!(missing, [Claim::HomeOrganization, Claim::PersonalUniqueCode]);
    assert_eq!(identity.received, ["email", "name", "sub"]);
}
