//! Reading what a provider announces.

use identity::oidc::{DiscoveryFault, HttpFault, Provider, Settings};
use serde_json::json;

use crate::provider::{Behaviour, OpenIdProvider, Trouble, at, http};

const ANNOUNCEMENT: &str = "/.well-known/openid-configuration";

async fn fault(behaviour: Behaviour) -> DiscoveryFault {
    let op = OpenIdProvider::start(behaviour).await;
    op.discover().await.expect_err("this must not be used")
}

#[tokio::test]
async fn an_announcement_must_be_that_of_the_configured_issuer() {
    let announcement = json!({ "issuer": "https://evil.example" });
    assert_eq!(fault(Behaviour { announcement, ..Behaviour::default() }).await, DiscoveryFault::OtherIssuer);
    let op = OpenIdProvider::start(Behaviour::default()).await;
    let settings = Settings { issuer: format!("{}/", op.issuer), ..op.settings() };
    let result = Provider::discover(settings, http(), at(0)).await;
    assert_eq!(result.unwrap_err(), DiscoveryFault::OtherIssuer, "a slash counts");
}

#[tokio::test]
async fn every_announced_address_must_be_safe() {
    for name in ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"] {
        let announcement = json!({ name: "http://op.example/x" });
        let result = fault(Behaviour { announcement, ..Behaviour::default() }).await;
        assert_eq!(result, DiscoveryFault::Endpoint(name));
    }
    let announcement = json!({ "token_endpoint": null });
    let result = fault(Behaviour { announcement, ..Behaviour::default() }).await;
    assert_eq!(result, DiscoveryFault::Endpoint("token_endpoint"));
}

#[tokio::test]
async fn what_is_no_announcement_is_named() {
    for trouble in [Trouble::Says("<html>"), Trouble::Says("{}"), Trouble::Status(404)] {
        let behaviour = Behaviour { trouble: [(ANNOUNCEMENT, trouble)].into(), ..Behaviour::default() };
        assert_eq!(fault(behaviour).await, DiscoveryFault::Unreadable, "{trouble:?}");
    }
}

#[tokio::test]
async fn huge_slow_and_redirecting_announcements_and_keys_are_not_followed() {
    for (trouble, expected) in [
        (Trouble::Huge, HttpFault::TooLarge(32 * 1024)),
        (Trouble::HugeInPieces, HttpFault::TooLarge(32 * 1024)),
        (Trouble::Slow, HttpFault::Timeout),
        (Trouble::Redirect, HttpFault::Redirect(302)),
    ] {
        let at_path = |path| Behaviour { trouble: [(path, trouble)].into(), ..Behaviour::default() };
        assert_eq!(fault(at_path(ANNOUNCEMENT)).await, DiscoveryFault::Announcement(expected.clone()));
        assert_eq!(fault(at_path("/jwks")).await, DiscoveryFault::Keys(expected));
    }
}

#[tokio::test]
async fn a_provider_that_is_down_or_no_address_is_told_apart() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let discover = async |issuer: &str| {
        let settings = Settings::proxy(issuer, "habita", "secret", "https://office.uni.example/back");
        Provider::discover(settings, http(), at(0)).await.unwrap_err()
    };
    let down = discover(&format!("http://{address}")).await;
    assert!(matches!(down, DiscoveryFault::Announcement(HttpFault::Connect(_))), "{down:?}");
    assert_eq!(discover("no address").await, DiscoveryFault::Issuer);
    assert_eq!(discover("http://op.example").await, DiscoveryFault::Announcement(HttpFault::Address));
    assert_eq!(discover("file:///etc/passwd").await, DiscoveryFault::Issuer);
}

/// Whoever awaits a login in a server hands its future from thread to thread.
#[test]
fn a_login_may_go_from_thread_to_thread() {
    fn may_go<T: Send>(_: T) {}
    fn all(settings: identity::oidc::Settings, http: identity::oidc::Http, pending: identity::oidc::Pending) {
        let now = jiff::Timestamp::UNIX_EPOCH;
        may_go(Box::pin(async move {
            let provider = identity::oidc::Provider::discover(settings, http, now).await.unwrap();
            let callback = identity::oidc::Callback::default();
            drop(provider.finish(pending, &callback, now).await);
        }));
    }
    let _ = all;
}
