//! The browser is back: from its callback to a person.

use std::fmt;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use http::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use jiff::Timestamp;
use openidconnect::core::{CoreErrorResponseType, CoreTokenResponse};
use openidconnect::{
    AccessToken, AuthorizationCode, OAuth2TokenResponse, PkceCodeVerifier, RequestTokenError, TokenResponse,
};
use serde_json::{Map, Value};

use super::callback::Callback;
use super::faults::{DiscoveryFault, IdTokenFault, LoginFault, ProviderRefusal, TokenRefusal};
use super::id_token::{self, Expected};
use super::provider::Provider;
use super::start::Pending;
use crate::claims::{self, Claims, ExternalIdentity};

/// A login that came about.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// Who it is.
    pub identity: ExternalIdentity,
    /// The ID token, for logging out there: see [`Provider::logout_url`]. It is kept at the server.
    pub id_token: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").finish_non_exhaustive()
    }
}

impl Provider {
    /// Finishes a login. `pending` is what [`Provider::start`] gave for this browser; it is used up, whatever comes
    /// out.
    pub async fn finish(&self, pending: Pending, callback: &Callback, now: Timestamp) -> Result<Login, LoginFault> {
        let code = self.accept(&pending, callback, now)?;
        let tokens = self.exchange(code, &pending).await?;
        let id_token = tokens.id_token().ok_or(LoginFault::NoIdToken)?;
        let expected = Expected {
            issuer: &self.issuer,
            client_id: &self.settings.client_id,
            pending: &pending,
            access_token: tokens.access_token(),
            now,
        };
        let kept = self.keys.current(&self.http, now).await.map_err(of_keys)?;
        let mut verified = id_token::verify(id_token, kept.set, &expected);
        // A key that nobody knows may be a new one.
        if verified == Err(IdTokenFault::UnknownKey)
            && let Some(newer) = self.keys.newer(&self.http, kept.since, now).await.map_err(of_keys)?
        {
            verified = id_token::verify(id_token, newer.set, &expected);
        }
        let claims = verified?;
        let userinfo = self.userinfo(tokens.access_token(), &claims).await?;
        let claims = Claims { id_token: &claims, userinfo: userinfo.as_ref() };
        let identity = claims::read(self.issuer(), self.settings.kind, &self.settings.names, claims)?;
        Ok(Login { identity, id_token: id_token.to_string() })
    }

    /// Whether a callback belongs to this login and to this provider, and brings a code.
    fn accept(&self, pending: &Pending, callback: &Callback, now: Timestamp) -> Result<AuthorizationCode, LoginFault> {
        if pending.issuer != self.issuer() {
            return Err(LoginFault::OtherProvider);
        }
        let state = callback.state.as_deref().unwrap_or_default();
        if verify_slices_are_equal(state.as_bytes(), pending.state.as_bytes()).is_err() {
            return Err(LoginFault::State);
        }
        if pending.is_over(now) {
            return Err(LoginFault::StartedTooLongAgo);
        }
        match callback.iss.as_deref() {
            None if self.names_itself => return Err(LoginFault::IssuerMissing),
            Some(iss) if iss != self.issuer() => return Err(LoginFault::IssuerOther),
            _ => {}
        }
        if let Some(error) = &callback.error {
            return Err(LoginFault::Refused(ProviderRefusal::of(error)));
        }
        let code = callback.code.clone().filter(|code| !code.is_empty());
        code.map(AuthorizationCode::new).ok_or(LoginFault::NoCode)
    }

    async fn exchange(&self, code: AuthorizationCode, pending: &Pending) -> Result<CoreTokenResponse, LoginFault> {
        let client = self.client();
        let request =
            client.exchange_code(code).set_pkce_verifier(PkceCodeVerifier::new(pending.pkce_verifier.clone()));
        request.request_async(&self.http.caller()).await.map_err(|error| match error {
            RequestTokenError::Request(fault) => LoginFault::TokenEndpoint(fault),
            RequestTokenError::ServerResponse(answer) => LoginFault::TokenRefused(match answer.error() {
                CoreErrorResponseType::InvalidClient | CoreErrorResponseType::UnauthorizedClient => {
                    TokenRefusal::Client
                }
                CoreErrorResponseType::InvalidGrant => TokenRefusal::Grant,
                _ => TokenRefusal::Other,
            }),
            _ => LoginFault::TokensUnreadable,
        })
    }

    /// Most claims come only from the userinfo endpoint. It must speak of the person of the ID token (OpenID Connect
    /// Core 1.0, 5.3.2).
    async fn userinfo(
        &self,
        token: &AccessToken,
        claims: &Map<String, Value>,
    ) -> Result<Option<Map<String, Value>>, LoginFault> {
        let Some(endpoint) = &self.userinfo else { return Ok(None) };
        let bearer = HeaderValue::try_from(format!("Bearer {}", token.secret()));
        let mut bearer = bearer.map_err(|_| LoginFault::TokensUnreadable)?;
        bearer.set_sensitive(true);
        let request = http::Request::get(endpoint.as_str())
            .header(AUTHORIZATION, bearer)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .body(Vec::new())
            .map_err(|_| LoginFault::UserinfoUnreadable)?;
        let answer = self.http.send(request).await.map_err(LoginFault::Userinfo)?;
        if answer.status() != http::StatusCode::OK {
            return Err(LoginFault::UserinfoStatus(answer.status().as_u16()));
        }
        let userinfo: Map<String, Value> =
            serde_json::from_slice(answer.body()).map_err(|_| LoginFault::UserinfoUnreadable)?;
        match (userinfo.get("sub").and_then(Value::as_str), claims.get("sub").and_then(Value::as_str)) {
            (Some(there), Some(signed)) if there == signed => Ok(Some(userinfo)),
            _ => Err(LoginFault::UserinfoOtherSubject),
        }
    }
}

fn of_keys(fault: DiscoveryFault) -> LoginFault {
    match fault {
        DiscoveryFault::Keys(fault) => LoginFault::Keys(fault),
        _ => LoginFault::KeysUnreadable,
    }
}
