//! One provider, as it announces itself (OpenID Connect Discovery 1.0).

use std::fmt;

use jiff::Timestamp;
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClient, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode,
    CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{
    AdditionalProviderMetadata, AuthType, AuthUrl, ClientId, ClientSecret, EndpointNotSet, EndpointSet, IssuerUrl,
    ProviderMetadata, RedirectUrl, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::faults::DiscoveryFault;
use super::http::Http;
use super::keys::Keys;
use crate::claims::{Claim, ClaimNames, ProviderKind};

/// How we are known to a provider. Nothing of what the provider announces is configured.
#[derive(Clone)]
pub struct Settings {
    /// The provider's name for itself, letter by letter.
    pub issuer: String,
    /// The provider's name for us.
    pub client_id: String,
    /// The secret that we share, if there is one.
    pub client_secret: Option<String>,
    /// Where the browser comes back to, letter by letter as it was registered.
    pub redirect_uri: String,
    /// What to ask for beside `openid`; the least that is needed.
    pub scopes: Vec<String>,
    /// Who speaks.
    pub kind: ProviderKind,
    /// Under which names claims come.
    pub names: ClaimNames,
}

impl Settings {
    /// Settings for MyAcademicID and for other proxies that name their scopes after the claims.
    #[must_use]
    pub fn proxy(issuer: &str, client_id: &str, client_secret: &str, redirect_uri: &str) -> Self {
        let claims =
            [Claim::HomeOrganization, Claim::PersonalUniqueCode, Claim::ExternalAffiliation, Claim::Entitlement];
        let scopes = ["profile", "email"].into_iter().chain(claims.map(Claim::oidc_name));
        Self {
            issuer: issuer.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: Some(client_secret.to_owned()),
            redirect_uri: redirect_uri.to_owned(),
            scopes: scopes.map(str::to_owned).collect(),
            kind: ProviderKind::Proxy,
            names: ClaimNames::default(),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("issuer", &self.issuer)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// A provider that can be used.
#[derive(Debug)]
pub struct Provider {
    pub(super) settings: Settings,
    pub(super) http: Http,
    pub(super) issuer: IssuerUrl,
    pub(super) keys: Keys,
    pub(super) userinfo: Option<Url>,
    pub(super) names_itself: bool,
    authorization: AuthUrl,
    token: TokenUrl,
    redirect: RedirectUrl,
    secret_in_body: bool,
    end_session: Option<Url>,
}

/// The client of the protocol library, with the two addresses that it needs.
pub(super) type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet, EndpointNotSet>;

/// What is announced beside OpenID Connect Discovery 1.0.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Announced {
    /// OpenID Connect RP-Initiated Logout 1.0.
    #[serde(default)]
    end_session_endpoint: Option<String>,
    /// RFC 9207.
    #[serde(default)]
    authorization_response_iss_parameter_supported: Option<bool>,
}

impl AdditionalProviderMetadata for Announced {}

type Metadata = ProviderMetadata<
    Announced,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

impl Provider {
    /// Reads what a provider announces, and its keys.
    pub async fn discover(settings: Settings, http: Http, now: Timestamp) -> Result<Self, DiscoveryFault> {
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| DiscoveryFault::Issuer)?;
        let redirect = RedirectUrl::new(settings.redirect_uri.clone()).map_err(|_| DiscoveryFault::RedirectAddress)?;
        let metadata = announcement(&http, &issuer).await?;
        if *metadata.issuer() != issuer {
            return Err(DiscoveryFault::OtherIssuer);
        }
        let check = |name: &'static str, url: Option<&Url>| match url {
            Some(url) if http.allows(url) => Ok(()),
            _ => Err(DiscoveryFault::Endpoint(name)),
        };
        let token = metadata.token_endpoint().cloned().ok_or(DiscoveryFault::Endpoint("token_endpoint"))?;
        check("authorization_endpoint", Some(metadata.authorization_endpoint().url()))?;
        check("token_endpoint", Some(token.url()))?;
        check("jwks_uri", Some(metadata.jwks_uri().url()))?;
        let userinfo = metadata.userinfo_endpoint().map(|endpoint| endpoint.url().clone());
        if userinfo.is_some() {
            check("userinfo_endpoint", userinfo.as_ref())?;
        }
        let announced = metadata.additional_metadata();
        // Logging out there is a courtesy, so an address for it that cannot be used is as good as none.
        let end_session = announced.end_session_endpoint.as_deref().and_then(|text| Url::parse(text).ok());
        let methods = metadata.token_endpoint_auth_methods_supported();
        let knows = |method| methods.is_none_or(|methods| methods.contains(&method));
        Ok(Self {
            keys: Keys::fetch(&http, metadata.jwks_uri().clone(), now).await?,
            userinfo,
            names_itself: announced.authorization_response_iss_parameter_supported == Some(true),
            authorization: metadata.authorization_endpoint().clone(),
            token,
            redirect,
            secret_in_body: !knows(CoreClientAuthMethod::ClientSecretBasic)
                && knows(CoreClientAuthMethod::ClientSecretPost),
            end_session: end_session.filter(|url| http.allows(url)),
            settings,
            issuer,
            http,
        })
    }

    /// The provider's name for itself.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where to send the browser so that the provider logs the person out too, if it announces such a place (OpenID
    /// Connect RP-Initiated Logout 1.0). `id_token` is that of the login, `return_to` an address that is registered.
    #[must_use]
    pub fn logout_url(&self, id_token: Option<&str>, return_to: Option<&Url>, state: Option<&str>) -> Option<Url> {
        let mut url = self.end_session.clone()?;
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("client_id", &self.settings.client_id);
            let parts = [
                ("id_token_hint", id_token),
                ("post_logout_redirect_uri", return_to.map(Url::as_str)),
                ("state", state),
            ];
            for (name, value) in parts {
                if let Some(value) = value {
                    query.append_pair(name, value);
                }
            }
        }
        Some(url)
    }

    pub(super) fn client(&self) -> Client {
        let id = ClientId::new(self.settings.client_id.clone());
        let mut client = CoreClient::new(id, self.issuer.clone(), CoreJsonWebKeySet::default());
        if let Some(secret) = &self.settings.client_secret {
            client = client.set_client_secret(ClientSecret::new(secret.clone()));
        }
        let way = if self.secret_in_body { AuthType::RequestBody } else { AuthType::BasicAuth };
        client
            .set_auth_type(way)
            .set_redirect_uri(self.redirect.clone())
            .set_auth_uri(self.authorization.clone())
            .set_token_uri(self.token.clone())
    }
}

async fn announcement(http: &Http, issuer: &IssuerUrl) -> Result<Metadata, DiscoveryFault> {
    let url = issuer.join(".well-known/openid-configuration").map_err(|_| DiscoveryFault::Issuer)?;
    let request = http::Request::get(url.as_str()).header(http::header::ACCEPT, "application/json").body(Vec::new());
    let answer = http.send(request.map_err(|_| DiscoveryFault::Issuer)?).await.map_err(DiscoveryFault::Announcement)?;
    if answer.status() != http::StatusCode::OK {
        return Err(DiscoveryFault::Unreadable);
    }
    serde_json::from_slice(answer.body()).map_err(|_| DiscoveryFault::Unreadable)
}
