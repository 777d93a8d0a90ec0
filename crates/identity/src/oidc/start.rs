//! Sending a browser to the provider.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow};
use openidconnect::{
    AuthenticationContextClass, CsrfToken, LanguageTag, LoginHint, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope,
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::provider::Provider;
use crate::chance::{self, NoChance};

/// How long a person has for logging in at the provider, in seconds.
pub const PENDING_SECONDS: i64 = 600;

/// What to ask of the provider.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StartOptions {
    /// How many seconds ago the person may have logged in there; asks again otherwise, and the answer is checked.
    pub max_age: Option<u32>,
    /// Which ways of logging in are wanted, the best first. The provider may give another one: look at
    /// [`crate::claims::ExternalIdentity::acr`].
    pub acr_values: Vec<String>,
    /// What the provider should ask the person.
    pub prompt: Option<Prompt>,
    /// What the person may call themselves there.
    pub login_hint: Option<String>,
    /// The languages that the person reads, the best first.
    pub ui_locales: Vec<String>,
}

/// What a provider should ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    /// Nothing: to see whether the person is logged in there.
    None,
    /// To log in again.
    Login,
    /// Which of several accounts.
    SelectAccount,
}

/// A login that was started. It is kept for the one browser that started it, away from everybody else, and taken out
/// once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    pub(super) issuer: String,
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) pkce_verifier: String,
    pub(super) started: Timestamp,
    pub(super) max_age: Option<u32>,
}

impl Provider {
    /// Starts a login: where to send the browser, and what to keep until it comes back.
    pub fn start(&self, now: Timestamp, options: &StartOptions) -> Result<(Url, Pending), NoChance> {
        let pending = Pending {
            issuer: self.issuer().to_owned(),
            state: chance::token()?,
            nonce: chance::token()?,
            pkce_verifier: chance::token()?,
            started: now,
            max_age: options.max_age,
        };
        let client = self.client();
        let (state, nonce) = (CsrfToken::new(pending.state.clone()), Nonce::new(pending.nonce.clone()));
        let verifier = PkceCodeVerifier::new(pending.pkce_verifier.clone());
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_scopes(self.settings.scopes.iter().filter(|scope| *scope != "openid").cloned().map(Scope::new));
        if let Some(seconds) = options.max_age {
            request = request.set_max_age(Duration::from_secs(seconds.into()));
        }
        for acr in &options.acr_values {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        if let Some(prompt) = options.prompt {
            request = request.add_prompt(match prompt {
                Prompt::None => CoreAuthPrompt::None,
                Prompt::Login => CoreAuthPrompt::Login,
                Prompt::SelectAccount => CoreAuthPrompt::SelectAccount,
            });
        }
        if let Some(hint) = &options.login_hint {
            request = request.set_login_hint(LoginHint::new(hint.clone()));
        }
        for language in &options.ui_locales {
            request = request.add_ui_locale(LanguageTag::new(language.clone()));
        }
        Ok((request.url().0, pending))
    }
}

impl Pending {
    /// The state that comes back in the callback, by which the caller may file it.
    #[must_use]
    pub fn state(&self) -> &str {
        &self.state
    }

    /// The provider that it was started with.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Whether it is older than a person may take.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        now.as_second() - self.started.as_second() > PENDING_SECONDS
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("issuer", &self.issuer).field("started", &self.started).finish_non_exhaustive()
    }
}
