//! Why a login does not come about. None of these holds a token, a code or anything about the person.

use super::http::HttpFault;
use crate::claims::SubjectUnusable;

/// Why a provider cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiscoveryFault {
    /// The configured issuer is no address.
    #[error("the issuer is no address")]
    Issuer,
    /// The configured address to come back to is no address.
    #[error("the address to come back to is no address")]
    RedirectAddress,
    /// The provider's announcement cannot be fetched.
    #[error("the provider's announcement cannot be fetched: {0}")]
    Announcement(HttpFault),
    /// The announcement comes with another status than 200, or is no announcement of OpenID Connect Discovery 1.0.
    #[error("the provider's answer at .well-known/openid-configuration is no announcement of an OpenID provider")]
    Unreadable,
    /// The announcement names another issuer than the configured one; even a slash at the end counts.
    #[error("the announcement is that of another issuer than the configured one")]
    OtherIssuer,
    /// One of the announced addresses is missing or not https.
    #[error("the announced {0} is missing or not https")]
    Endpoint(&'static str),
    /// The keys cannot be fetched.
    #[error("the provider's keys cannot be fetched: {0}")]
    Keys(HttpFault),
    /// What comes instead of keys is no set of keys.
    #[error("the provider's keys cannot be read")]
    KeysUnreadable,
}

/// Why there is no login.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoginFault {
    /// The state is missing or not that of this browser: a forged or replayed callback, or an old tab.
    #[error("the answer belongs to another login")]
    State,
    /// The login was started more than ten minutes ago.
    #[error("the login was started too long ago")]
    StartedTooLongAgo,
    /// The login was started with another provider.
    #[error("the login was started with another provider")]
    OtherProvider,
    /// The provider announces that it names itself in the callback (RFC 9207), and the callback names nobody.
    #[error("the answer does not say which provider it comes from")]
    IssuerMissing,
    /// The callback names another provider (RFC 9207).
    #[error("the answer comes from another provider")]
    IssuerOther,
    /// The provider refuses.
    #[error("the provider refuses: {0}")]
    Refused(ProviderRefusal),
    /// The callback has neither a code nor an error.
    #[error("the answer has no code")]
    NoCode,
    /// The token endpoint cannot be reached, or not within the limits.
    #[error("the provider gives no tokens: {0}")]
    TokenEndpoint(HttpFault),
    /// The token endpoint refuses.
    #[error("the provider gives no tokens: {0}")]
    TokenRefused(TokenRefusal),
    /// The token endpoint's answer, or the ID token in it, is not in the form of OpenID Connect Core 1.0.
    #[error("the provider's answer with tokens cannot be read")]
    TokensUnreadable,
    /// There is no ID token.
    #[error("the provider gives no ID token")]
    NoIdToken,
    /// The keys cannot be fetched again.
    #[error("the provider's keys cannot be fetched: {0}")]
    Keys(HttpFault),
    /// What comes instead of keys is no set of keys.
    #[error("the provider's keys cannot be read")]
    KeysUnreadable,
    /// The ID token does not hold.
    #[error("the ID token does not hold: {0}")]
    IdToken(#[from] IdTokenFault),
    /// The userinfo endpoint cannot be reached, or not within the limits.
    #[error("the provider does not say who it is: {0}")]
    Userinfo(HttpFault),
    /// The userinfo endpoint answers with another status than 200.
    #[error("the provider does not say who it is: status {0}")]
    UserinfoStatus(u16),
    /// The userinfo endpoint's answer is no JSON object. Signed answers are not read.
    #[error("the provider's answer about the person cannot be read")]
    UserinfoUnreadable,
    /// The userinfo endpoint speaks of another person than the ID token, or does not say of whom.
    #[error("the provider speaks of two persons")]
    UserinfoOtherSubject,
    /// The subject is none that OpenID Connect allows.
    #[error(transparent)]
    Subject(#[from] SubjectUnusable),
}

/// Why an ID token does not hold (OpenID Connect Core 1.0, 3.1.3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdTokenFault {
    /// It is not signed.
    #[error("it is not signed")]
    Unsigned,
    /// It is signed in a way that is not accepted, as with a shared secret.
    #[error("it is signed in a way that is not accepted")]
    Algorithm,
    /// It is signed with a key that the provider does not publish, also after its keys were fetched again.
    #[error("its key is not among those of the provider")]
    UnknownKey,
    /// It does not say which of several keys it is signed with, or the key cannot be used.
    #[error("its key is not clear")]
    Key,
    /// The signature is wrong.
    #[error("its signature is wrong")]
    Signature,
    /// It is by another issuer.
    #[error("it is by another issuer")]
    Issuer,
    /// It is for somebody else, or for others too.
    #[error("it is for somebody else")]
    Audience,
    /// It was given to somebody else.
    #[error("it was given to somebody else")]
    AuthorizedParty,
    /// It has expired.
    #[error("it has expired")]
    Expired,
    /// It comes from the future.
    #[error("it comes from the future")]
    IssuedInFuture,
    /// It belongs to another login.
    #[error("it belongs to another login")]
    Nonce,
    /// It does not say when the person logged in, although that was asked for.
    #[error("it does not say when the person logged in")]
    NoAuthTime,
    /// The person logged in longer ago than was asked for, or in the future.
    #[error("the person did not log in again")]
    AuthTime,
    /// It was given together with another access token.
    #[error("it belongs to another access token")]
    AccessToken,
    /// It uses something that is not supported, as encryption.
    #[error("it uses something that is not supported")]
    Unsupported,
}

/// Why a provider refuses (OpenID Connect Core 1.0, 3.1.2.6; RFC 6749 4.1.2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProviderRefusal {
    /// The person or the provider said no.
    #[error("access was denied")]
    AccessDenied,
    /// The person would have to log in, or to do something else, and the provider was told not to ask.
    #[error("the person must do something first")]
    InteractionRequired,
    /// The provider cannot ask for the wanted factors.
    #[error("the wanted way of logging in is not offered")]
    UnmetAuthentication,
    /// The provider is down or busy.
    #[error("the provider has trouble of its own")]
    Trouble,
    /// The provider does not accept how it was asked: the settings of one side are wrong.
    #[error("the provider does not accept how it was asked")]
    Request,
    /// Another reason.
    #[error("for a reason of its own")]
    Other,
}

/// Why a token endpoint refuses (RFC 6749 5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefusal {
    /// The client's name or secret is wrong.
    #[error("it does not know this client or its secret")]
    Client,
    /// The code is wrong, used or expired.
    #[error("the code is wrong, used or expired")]
    Grant,
    /// Another reason, or none that can be read.
    #[error("for a reason of its own")]
    Other,
}

impl LoginFault {
    /// Whether it smells of an attack, so that the audit log should know.
    #[must_use]
    pub fn smells_of_attack(&self) -> bool {
        use IdTokenFault as Token;
        match self {
            Self::State
            | Self::OtherProvider
            | Self::IssuerMissing
            | Self::IssuerOther
            | Self::UserinfoOtherSubject => true,
            Self::IdToken(fault) => !matches!(fault, Token::Expired | Token::NoAuthTime | Token::AuthTime),
            _ => false,
        }
    }
}

impl ProviderRefusal {
    pub(super) fn of(error: &str) -> Self {
        match error {
            "access_denied" => Self::AccessDenied,
            "login_required" | "interaction_required" | "consent_required" | "account_selection_required" => {
                Self::InteractionRequired
            }
            // RFC 9470 and OpenID Connect Core Unmet Authentication Requirements 1.0.
            "unmet_authentication_requirements" => Self::UnmetAuthentication,
            "server_error" | "temporarily_unavailable" => Self::Trouble,
            "invalid_request"
            | "unauthorized_client"
            | "unsupported_response_type"
            | "invalid_scope"
            | "invalid_request_uri"
            | "invalid_request_object"
            | "request_not_supported" => Self::Request,
            _ => Self::Other,
        }
    }
}
