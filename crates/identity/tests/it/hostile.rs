//! What a hostile or broken provider, or a hostile browser, may do: each is refused for its own reason.

use identity::oidc::{
    Callback, HttpFault, IdTokenFault, LoginFault, Provider, ProviderRefusal, StartOptions, TokenRefusal,
};
use serde_json::{Value, json};

use crate::provider::{Behaviour, CLIENT, NOW, OpenIdProvider, SECRET, Signing, Trouble, at, http};

async fn refusal(behaviour: Behaviour) -> LoginFault {
    let op = OpenIdProvider::start(behaviour).await;
    let fault = op.login().await.expect_err("this must not log in");
    let said = format!("{fault} {fault:?}");
    for secret in ["access-token", "code-0", "Ada", "ada@", "0a1b2c", SECRET] {
        assert!(!said.contains(secret), "{said}");
    }
    fault
}

async fn of_claims(claims: Value) -> IdTokenFault {
    of_token(Behaviour { claims, ..Behaviour::default() }).await
}

async fn of_token(behaviour: Behaviour) -> IdTokenFault {
    match refusal(behaviour).await {
        LoginFault::IdToken(fault) => fault,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_token_that_does_not_agree_with_the_login_is_refused() {
    use IdTokenFault::*;
    for (claims, fault) in [
        (json!({ "nonce": "another" }), Nonce),
        (json!({ "nonce": null }), Nonce),
        (json!({ "aud": "another" }), Audience),
        (json!({ "aud": [] }), Audience),
        (json!({ "aud": [CLIENT, "another"], "azp": CLIENT }), Audience),
        (json!({ "azp": "another" }), AuthorizedParty),
        (json!({ "iss": "https://op.example" }), Issuer),
        (json!({ "exp": NOW - 60 }), Expired),
        (json!({ "iat": NOW + 61 }), IssuedInFuture),
        (json!({ "nbf": NOW + 61 }), IssuedInFuture),
        (json!({ "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" }), AccessToken),
    ] {
        assert_eq!(of_claims(claims.clone()).await, fault, "{claims}");
    }
}

#[tokio::test]
async fn a_token_without_what_every_token_has_cannot_be_read() {
    for claims in [json!({ "exp": null }), json!({ "iat": null }), json!({ "iss": null }), json!({ "sub": null })] {
        let fault = refusal(Behaviour { claims: claims.clone(), ..Behaviour::default() }).await;
        assert_eq!(fault, LoginFault::TokensUnreadable, "{claims}");
    }
}

#[tokio::test]
async fn a_token_that_is_not_signed_with_a_published_key_is_refused() {
    use IdTokenFault::*;
    for (signing, fault) in [
        (Signing::None, Unsigned),
        (Signing::HmacWithPublicKey, Algorithm),
        (Signing::HmacWithSecret, Algorithm),
        (Signing::Changed, Signature),
        (Signing::OtherClaims, Signature),
        (Signing::Es256Second, UnknownKey),
    ] {
        assert_eq!(of_token(Behaviour { signing, ..Behaviour::default() }).await, fault, "{signing:?}");
    }
    let unknown = Behaviour { kid: Some("unknown"), ..Behaviour::default() };
    assert_eq!(of_token(unknown).await, UnknownKey);
    let mixed_up = Behaviour { kid: Some("ec-1"), ..Behaviour::default() };
    assert_eq!(of_token(mixed_up).await, UnknownKey, "an RSA signature under the name of another kind of key");
}

#[tokio::test]
async fn a_login_that_should_be_fresh_must_say_so() {
    let options = StartOptions { max_age: Some(300), ..StartOptions::default() };
    for (claims, fault) in [
        (json!({}), IdTokenFault::NoAuthTime),
        (json!({ "auth_time": NOW - 361 }), IdTokenFault::AuthTime),
        (json!({ "auth_time": NOW + 61 }), IdTokenFault::AuthTime),
    ] {
        let op = OpenIdProvider::start(Behaviour { claims: claims.clone(), ..Behaviour::default() }).await;
        let result = op.login_through(&op.discovered().await, 0, &options).await;
        assert_eq!(result, Err(LoginFault::IdToken(fault)), "{claims}");
    }
}

#[tokio::test]
async fn a_callback_of_another_login_is_refused() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    for state in [json!("another"), json!(""), json!(null)] {
        op.behave(|behaviour| behaviour.callback = json!({ "state": state }));
        let fault = op.login_through(&provider, 0, &StartOptions::default()).await.unwrap_err();
        assert_eq!(fault, LoginFault::State);
        assert!(fault.smells_of_attack());
    }
    assert_eq!(op.fetches("/token"), 0, "nobody asked for tokens");
}

#[tokio::test]
async fn a_callback_of_another_provider_is_refused() {
    for (callback, fault) in [
        (json!({ "iss": "https://evil.example" }), LoginFault::IssuerOther),
        (json!({ "iss": null }), LoginFault::IssuerMissing),
        (json!({ "iss": "https://evil.example", "code": null, "error": "access_denied" }), LoginFault::IssuerOther),
    ] {
        assert_eq!(refusal(Behaviour { callback, ..Behaviour::default() }).await, fault);
    }
    // Who does not announce that it names itself may leave it out, but not name another.
    let announcement = json!({ "authorization_response_iss_parameter_supported": null });
    let quiet = Behaviour { announcement, callback: json!({ "iss": null }), ..Behaviour::default() };
    let op = OpenIdProvider::start(quiet).await;
    assert!(op.login().await.is_ok());
    op.behave(|behaviour| behaviour.callback = json!({ "iss": "https://evil.example" }));
    assert_eq!(op.login().await, Err(LoginFault::IssuerOther));
}

#[tokio::test]
async fn a_login_that_was_started_elsewhere_is_not_finished_here() {
    let (op, other) =
        (OpenIdProvider::start(Behaviour::default()).await, OpenIdProvider::start(Behaviour::default()).await);
    let (url, pending) = other.discovered().await.start(at(0), &StartOptions::default()).unwrap();
    let callback = Callback::from_query(&other.log_in_at(&url)).unwrap();
    let result = op.discovered().await.finish(pending, &callback, at(0)).await;
    assert_eq!(result, Err(LoginFault::OtherProvider));
    assert_eq!(op.fetches("/token"), 0, "the other's code was shown to nobody");
}

#[tokio::test]
async fn a_login_does_not_wait_for_ever_and_a_code_is_good_once() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    let (url, pending) = provider.start(at(0), &StartOptions::default()).unwrap();
    let callback = Callback::from_query(&op.log_in_at(&url)).unwrap();
    assert_eq!(provider.finish(pending.clone(), &callback, at(601)).await, Err(LoginFault::StartedTooLongAgo));
    assert!(provider.finish(pending.clone(), &callback, at(0)).await.is_ok());
    let again = provider.finish(pending, &callback, at(0)).await;
    assert_eq!(again, Err(LoginFault::TokenRefused(TokenRefusal::Grant)));
}

#[tokio::test]
async fn a_stolen_code_is_worth_nothing_without_its_verifier() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let provider = op.discovered().await;
    let (url, _) = provider.start(at(0), &StartOptions::default()).unwrap();
    let stolen = Callback::from_query(&op.log_in_at(&url)).unwrap();
    let (_, own) = provider.start(at(0), &StartOptions::default()).unwrap();
    let callback = Callback { state: Some(own.state().to_owned()), ..stolen };
    let result = provider.finish(own, &callback, at(0)).await;
    assert_eq!(result, Err(LoginFault::TokenRefused(TokenRefusal::Grant)));
}

#[tokio::test]
async fn a_refusal_of_the_provider_is_told_apart() {
    use ProviderRefusal::*;
    for (error, refused) in [
        ("access_denied", AccessDenied),
        ("login_required", InteractionRequired),
        ("unmet_authentication_requirements", UnmetAuthentication),
        ("temporarily_unavailable", Trouble),
        ("invalid_scope", Request),
        ("<script>", Other),
    ] {
        let callback = json!({ "code": null, "error": error });
        let fault = refusal(Behaviour { callback, ..Behaviour::default() }).await;
        assert_eq!(fault, LoginFault::Refused(refused));
        assert!(!fault.smells_of_attack());
    }
    let callback = json!({ "code": null });
    assert_eq!(refusal(Behaviour { callback, ..Behaviour::default() }).await, LoginFault::NoCode);
}

#[tokio::test]
async fn a_wrong_secret_is_named() {
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let settings = identity::oidc::Settings { client_secret: Some("wrong".to_owned()), ..op.settings() };
    let provider = Provider::discover(settings, http(), at(0)).await.unwrap();
    let result = op.login_through(&provider, 0, &StartOptions::default()).await;
    assert_eq!(result, Err(LoginFault::TokenRefused(TokenRefusal::Client)));
}

#[tokio::test]
async fn userinfo_must_speak_of_the_same_person() {
    for subject in [json!("somebody-else"), json!(null), json!(["0a1b2c@myacademicid.example"])] {
        let fault = refusal(Behaviour { userinfo: json!({ "sub": subject }), ..Behaviour::default() }).await;
        assert_eq!(fault, LoginFault::UserinfoOtherSubject);
    }
}

#[tokio::test]
async fn a_subject_that_says_nothing_is_refused() {
    let subject = json!({ "sub": "a".repeat(256) });
    let behaviour = Behaviour { claims: subject.clone(), userinfo: subject, ..Behaviour::default() };
    assert!(matches!(refusal(behaviour).await, LoginFault::Subject(_)));
}

#[tokio::test]
async fn an_answer_with_tokens_must_be_one() {
    for (tokens, fault) in [
        (json!({ "id_token": null }), LoginFault::NoIdToken),
        (json!({ "id_token": "rubbish" }), LoginFault::TokensUnreadable),
        (json!({ "id_token": "a.b.c" }), LoginFault::TokensUnreadable),
        (json!({ "access_token": null }), LoginFault::TokensUnreadable),
    ] {
        assert_eq!(refusal(Behaviour { tokens, ..Behaviour::default() }).await, fault);
    }
    // A token that no header can carry must not bring anybody down.
    let tokens = json!({ "access_token": "a\r\nX-Evil: 1" });
    let behaviour = Behaviour { tokens, claims: json!({ "at_hash": null }), ..Behaviour::default() };
    assert_eq!(refusal(behaviour).await, LoginFault::TokensUnreadable);
}

async fn in_trouble(path: &'static str, trouble: Trouble) -> LoginFault {
    refusal(Behaviour { trouble: [(path, trouble)].into(), ..Behaviour::default() }).await
}

#[tokio::test]
async fn huge_slow_and_redirecting_answers_are_not_followed() {
    for (trouble, fault) in [
        (Trouble::Huge, HttpFault::TooLarge(32 * 1024)),
        (Trouble::HugeInPieces, HttpFault::TooLarge(32 * 1024)),
        (Trouble::Slow, HttpFault::Timeout),
        (Trouble::Redirect, HttpFault::Redirect(302)),
    ] {
        assert_eq!(in_trouble("/token", trouble).await, LoginFault::TokenEndpoint(fault.clone()), "{trouble:?}");
        assert_eq!(in_trouble("/userinfo", trouble).await, LoginFault::Userinfo(fault), "{trouble:?}");
    }
}

#[tokio::test]
async fn keys_that_cannot_be_fetched_again_are_a_fact_of_their_own() {
    for (trouble, fault) in [
        (Trouble::Redirect, LoginFault::Keys(HttpFault::Redirect(302))),
        (Trouble::Huge, LoginFault::Keys(HttpFault::TooLarge(32 * 1024))),
        (Trouble::Says("[]"), LoginFault::KeysUnreadable),
        (Trouble::Status(500), LoginFault::KeysUnreadable),
    ] {
        let op = OpenIdProvider::start(Behaviour { signing: Signing::Es256Second, ..Behaviour::default() }).await;
        let provider = op.discovered().await;
        op.behave(|behaviour| behaviour.trouble = [("/jwks", trouble)].into());
        assert_eq!(op.login_through(&provider, 61, &StartOptions::default()).await, Err(fault), "{trouble:?}");
    }
}

#[tokio::test]
async fn answers_that_are_none_are_named() {
    assert_eq!(in_trouble("/token", Trouble::Says("<html>")).await, LoginFault::TokensUnreadable);
    assert_eq!(in_trouble("/userinfo", Trouble::Says("<html>")).await, LoginFault::UserinfoUnreadable);
    assert_eq!(in_trouble("/userinfo", Trouble::Says("[]")).await, LoginFault::UserinfoUnreadable);
    assert_eq!(in_trouble("/userinfo", Trouble::Status(403)).await, LoginFault::UserinfoStatus(403));
}
