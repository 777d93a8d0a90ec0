//! Passkeys (Web Authentication Level 3), which always ask the person for a finger, a face or a PIN: one of them is two
//! factors.
//!
//! What [`Passkeys::start_registration`] and [`Passkeys::start_login`] keep must stay at the server, for one browser,
//! and be taken out once; the library's feature for writing it down is called dangerous because of that.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude as library;
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The longest answer of a browser that is read, in bytes. Attestations can be some kilobytes long.
const MAX_ANSWER: usize = 64 * 1024;

/// We, towards browsers.
#[derive(Debug, Clone)]
pub struct Passkeys(Webauthn);

/// A registered passkey, to be kept with the person. It holds no secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Passkey(library::Passkey);

/// A registration that was started.
#[derive(Clone, Serialize, Deserialize)]
pub struct PendingRegistration(library::PasskeyRegistration);

/// A login that was started.
#[derive(Clone, Serialize, Deserialize)]
pub struct PendingLogin(library::PasskeyAuthentication);

/// A login that was started without knowing whose it is.
#[derive(Clone, Serialize, Deserialize)]
pub struct PendingDiscovery(library::DiscoverableAuthentication);

/// Why a passkey cannot be registered or does not log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyFault {
    /// The name of the site is no domain, or not that of the site's address.
    #[error("passkeys need a domain name, and the site's address must be at or below it")]
    Site,
    /// The person has no passkey to log in with.
    #[error("there is no passkey")]
    NoPasskey,
    /// What the browser sent cannot be read.
    #[error("the browser's answer cannot be read")]
    Unreadable,
    /// It was made for another site.
    #[error("the answer was made for another site")]
    OtherSite,
    /// It answers another question: a replayed answer, or an old tab.
    #[error("the answer belongs to another question")]
    OtherChallenge,
    /// The person was not asked for a finger, a face or a PIN.
    #[error("the passkey did not check who uses it")]
    NotVerified,
    /// It is none of the person's passkeys.
    #[error("the passkey is not registered for this person")]
    UnknownPasskey,
    /// Its counter went back: there may be a copy of it.
    #[error("there may be a copy of this passkey")]
    PerhapsCopied,
    /// Its signature is wrong, or something else in it.
    #[error("the passkey's answer does not hold")]
    Invalid,
}

impl Passkeys {
    /// For a site: its domain, to which passkeys are bound for ever, its address and the name that browsers show.
    pub fn new(domain: &str, origin: &Url, name: &str) -> Result<Self, PasskeyFault> {
        let builder = WebauthnBuilder::new(domain, origin).map_err(|_| PasskeyFault::Site)?;
        builder.rp_name(name).build().map(Self).map_err(|_| PasskeyFault::Site)
    }

    /// Starts registering a passkey: the options for `navigator.credentials.create` and what to keep. `person` is an
    /// id that says nothing about them; passkeys that they have already are not registered again.
    pub fn start_registration(
        &self,
        person: Uuid,
        account: &str,
        display_name: &str,
        existing: &[Passkey],
    ) -> Result<(Value, PendingRegistration), PasskeyFault> {
        let exclude = existing.iter().map(|passkey| passkey.0.cred_id().clone()).collect();
        let started = self.0.start_passkey_registration(person, account, display_name, Some(exclude));
        let (options, state) = started.map_err(|error| fault(&error))?;
        let mut options = serde_json::to_value(options).map_err(|_| PasskeyFault::Invalid)?;
        // A passkey that the device can find by itself needs no name to be typed at a login; the library would have it
        // discouraged. Devices without room for one still register.
        if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut)
        {
            selection.insert("residentKey".to_owned(), Value::from("preferred"));
        }
        Ok((options, PendingRegistration(state)))
    }

    /// Finishes registering with the browser's answer, a `PublicKeyCredential` as JSON. The caller makes sure that
    /// nobody has a passkey of the same [`Passkey::id`].
    pub fn finish_registration(&self, pending: &PendingRegistration, answer: &str) -> Result<Passkey, PasskeyFault> {
        let answer = read(answer)?;
        self.0.finish_passkey_registration(&answer, &pending.0).map(Passkey).map_err(|error| fault(&error))
    }

    /// Starts logging in with one of a person's passkeys: the options for `navigator.credentials.get` and what to keep.
    pub fn start_login(&self, passkeys: &[Passkey]) -> Result<(Value, PendingLogin), PasskeyFault> {
        if passkeys.is_empty() {
            return Err(PasskeyFault::NoPasskey);
        }
        let passkeys: Vec<library::Passkey> = passkeys.iter().map(|passkey| passkey.0.clone()).collect();
        let (options, state) = self.0.start_passkey_authentication(&passkeys).map_err(|error| fault(&error))?;
        Ok((serde_json::to_value(options).map_err(|_| PasskeyFault::Invalid)?, PendingLogin(state)))
    }

    /// Finishes logging in. Gives the place of the passkey that was used, and brings its counter up to date: the caller
    /// keeps it anew.
    pub fn finish_login(
        &self,
        pending: &PendingLogin,
        answer: &str,
        passkeys: &mut [Passkey],
    ) -> Result<usize, PasskeyFault> {
        let answer = read(answer)?;
        let result = self.0.finish_passkey_authentication(&answer, &pending.0).map_err(|error| fault(&error))?;
        if !result.user_verified() {
            return Err(PasskeyFault::NotVerified);
        }
        let place = passkeys.iter().position(|passkey| passkey.0.cred_id() == result.cred_id());
        let place = place.ok_or(PasskeyFault::UnknownPasskey)?;
        if let Some(used) = passkeys.get_mut(place) {
            used.0.update_credential(&result);
        }
        Ok(place)
    }
}

impl Passkeys {
    /// Starts logging in with whatever passkey the browser finds for this site: the options for
    /// `navigator.credentials.get` and what to keep. They are the same for everybody, so that they tell nothing.
    pub fn start_discovery(&self) -> Result<(Value, PendingDiscovery), PasskeyFault> {
        let (options, state) = self.0.start_discoverable_authentication().map_err(|error| fault(&error))?;
        let mut options = serde_json::to_value(options).map_err(|_| PasskeyFault::Invalid)?;
        // The person presses a button; the library has the form in mind that offers passkeys while one types.
        if let Some(options) = options.as_object_mut() {
            options.remove("mediation");
        }
        Ok((options, PendingDiscovery(state)))
    }

    /// The [`Passkey::id`] that an answer names. Nothing is proved by it.
    pub fn named_in(answer: &str) -> Result<String, PasskeyFault> {
        let answer: library::PublicKeyCredential = read(answer)?;
        Ok(URL_SAFE_NO_PAD.encode(answer.get_credential_id()))
    }

    /// Finishes logging in with the passkey that the answer named, and brings its counter up to date: the caller keeps
    /// it anew.
    pub fn finish_discovery(
        &self,
        pending: PendingDiscovery,
        answer: &str,
        passkey: &mut Passkey,
    ) -> Result<(), PasskeyFault> {
        let answer: library::PublicKeyCredential = read(answer)?;
        if answer.get_credential_id() != passkey.0.cred_id().as_slice() {
            return Err(PasskeyFault::UnknownPasskey);
        }
        let result = self.0.finish_discoverable_authentication_v2(&answer, pending.0, &passkey.0);
        let result = result.map_err(|error| fault(&error))?;
        if !result.user_verified() {
            return Err(PasskeyFault::NotVerified);
        }
        passkey.0.update_credential(&result);
        Ok(())
    }
}

impl Passkey {
    /// The name of the passkey, which is different for every passkey of the world.
    #[must_use]
    pub fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.cred_id())
    }
}

impl fmt::Debug for PendingRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingRegistration(…)")
    }
}

impl fmt::Debug for PendingLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingLogin(…)")
    }
}

impl fmt::Debug for PendingDiscovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingDiscovery(…)")
    }
}

fn read<'a, T: Deserialize<'a>>(answer: &'a str) -> Result<T, PasskeyFault> {
    if answer.len() > MAX_ANSWER {
        return Err(PasskeyFault::Unreadable);
    }
    serde_json::from_str(answer).map_err(|_| PasskeyFault::Unreadable)
}

fn fault(error: &library::WebauthnError) -> PasskeyFault {
    use library::WebauthnError as Error;
    match error {
        Error::MismatchedChallenge | Error::ChallengeNotFound => PasskeyFault::OtherChallenge,
        Error::InvalidRPOrigin | Error::InvalidRPIDHash => PasskeyFault::OtherSite,
        Error::UserNotVerified | Error::UserNotPresent => PasskeyFault::NotVerified,
        Error::CredentialNotFound => PasskeyFault::UnknownPasskey,
        Error::CredentialPossibleCompromise => PasskeyFault::PerhapsCopied,
        Error::Configuration => PasskeyFault::Site,
        _ => PasskeyFault::Invalid,
    }
}

#[cfg(test)]
mod tests;
