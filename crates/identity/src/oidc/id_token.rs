//! The checks of an ID token (OpenID Connect Core 1.0, 3.1.3.7).
//!
//! The library checks signature, issuer, audience, expiry and nonce. What it leaves to its callers is checked here:
//! the clock skew, who the token was given to, when it was made, when the person logged in, and which access token came
//! with it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, ClientId, IssuerUrl, Nonce, SignatureVerificationError,
};
use serde_json::{Map, Value};

use super::CLOCK_SKEW_SECONDS;
use super::faults::IdTokenFault;
use super::start::Pending;
use crate::claims::as_instant;

/// The signatures that are accepted: no shared secrets, and never none.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// What a token must agree with.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a IssuerUrl,
    pub(super) client_id: &'a str,
    pub(super) pending: &'a Pending,
    pub(super) access_token: &'a AccessToken,
    pub(super) now: Timestamp,
}

/// Checks a token and gives its claims.
pub(super) fn verify(
    token: &CoreIdToken,
    keys: CoreJsonWebKeySet,
    expected: &Expected<'_>,
) -> Result<Map<String, Value>, IdTokenFault> {
    let now = expected.now.as_second();
    let lenient = chrono::DateTime::from_timestamp(now.saturating_sub(CLOCK_SKEW_SECONDS), 0);
    let lenient = lenient.ok_or(IdTokenFault::Expired)?;
    let client_id = ClientId::new(expected.client_id.to_owned());
    // As a public client's verifier it never takes the client's secret for a key.
    let verifier = CoreIdTokenVerifier::new_public_client(client_id, expected.issuer.clone(), keys)
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || lenient);
    let nonce = Nonce::new(expected.pending.nonce.clone());
    let claims = token.claims(&verifier, &nonce).map_err(|error| fault(&error))?;

    let latest = now.saturating_add(CLOCK_SKEW_SECONDS);
    if claims.issue_time().timestamp() > latest {
        return Err(IdTokenFault::IssuedInFuture);
    }
    if claims.authorized_party().is_some_and(|party| party.as_str() != expected.client_id) {
        return Err(IdTokenFault::AuthorizedParty);
    }
    if let Some(max_age) = expected.pending.max_age {
        let at = claims.auth_time().ok_or(IdTokenFault::NoAuthTime)?.timestamp();
        let earliest = expected.pending.started.as_second() - i64::from(max_age) - CLOCK_SKEW_SECONDS;
        if !(earliest..=latest).contains(&at) {
            return Err(IdTokenFault::AuthTime);
        }
    }
    if let Some(stated) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(|_| IdTokenFault::Algorithm)?;
        let key = token.signing_key(&verifier).map_err(|_| IdTokenFault::Key)?;
        let actual = AccessTokenHash::from_token(expected.access_token, algorithm, key);
        if actual.map_err(|_| IdTokenFault::Algorithm)?.as_str() != stated.as_str() {
            return Err(IdTokenFault::AccessToken);
        }
    }
    let claims = payload(&token.to_string()).ok_or(IdTokenFault::Unsupported)?;
    let from = claims.get("nbf").and_then(as_instant);
    if from.is_some_and(|from| from.as_second() > latest) { Err(IdTokenFault::IssuedInFuture) } else { Ok(claims) }
}

fn fault(error: &ClaimsVerificationError) -> IdTokenFault {
    use {ClaimsVerificationError as Claims, SignatureVerificationError as Signature};
    match error {
        Claims::Expired(_) => IdTokenFault::Expired,
        Claims::InvalidAudience(_) => IdTokenFault::Audience,
        Claims::InvalidIssuer(_) => IdTokenFault::Issuer,
        Claims::InvalidNonce(_) => IdTokenFault::Nonce,
        Claims::SignatureVerification(error) => match error {
            Signature::NoSignature => IdTokenFault::Unsigned,
            Signature::DisallowedAlg(_) | Signature::UnsupportedAlg(_) => IdTokenFault::Algorithm,
            Signature::NoMatchingKey => IdTokenFault::UnknownKey,
            Signature::AmbiguousKeyId(_) | Signature::InvalidKey(_) => IdTokenFault::Key,
            _ => IdTokenFault::Signature,
        },
        _ => IdTokenFault::Unsupported,
    }
}

/// The claims as they stand in the token, to be read without the library's opinions about their types.
fn payload(token: &str) -> Option<Map<String, Value>> {
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&bytes).ok()
}
