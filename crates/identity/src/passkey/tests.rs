//! The other side is an authenticator of our own: a P-256 key, authenticator data (Web Authentication Level 3, 6.1) and
//! an attestation of format `none`, written in CBOR by hand.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::json;

use super::*;

const PRESENT_AND_VERIFIED: u8 = 0x05;
const PRESENT: u8 = 0x01;

struct Authenticator {
    key: EcdsaKeyPair,
    id: [u8; 16],
    counter: u32,
    flags: u8,
    origin: &'static str,
}

impl Authenticator {
    fn new() -> Self {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        let id = crate::chance::bytes().unwrap();
        Self { key, id, counter: 1, flags: PRESENT_AND_VERIFIED, origin: "https://uni.example" }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into()
    }

    fn authenticator_data(&self, more_flags: u8) -> Vec<u8> {
        let site = digest(&SHA256, b"uni.example");
        [site.as_ref(), &[self.flags | more_flags], &self.counter.to_be_bytes()].concat()
    }

    fn create(&self, options: &Value) -> String {
        let point = self.key.public_key().as_ref();
        let (x, y) = (&point[1..33], &point[33..65]);
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        let key = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], x, &[0x22, 0x58, 32], y].concat();
        let credential = [&[0; 16][..], &16_u16.to_be_bytes(), &self.id, &key].concat();
        let data = [self.authenticator_data(0x40), credential].concat();
        let length = u8::try_from(data.len()).unwrap();
        let attestation = [
            &[0xa3, 0x63][..],
            b"fmt",
            &[0x64],
            b"none",
            &[0x67],
            b"attStmt",
            &[0xa0, 0x68],
            b"authData",
            &[0x58, length],
            &data,
        ]
        .concat();
        let client_data = self.client_data("webauthn.create", options);
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "extensions": {},
            "response": {
                "attestationObject": URL_SAFE_NO_PAD.encode(attestation),
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
            },
        })
        .to_string()
    }

    fn get(&mut self, options: &Value) -> String {
        self.counter += 1;
        let data = self.authenticator_data(0);
        let client_data = self.client_data("webauthn.get", options);
        let signed = [&data[..], digest(&SHA256, &client_data).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": URL_SAFE_NO_PAD.encode(data),
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
                "signature": URL_SAFE_NO_PAD.encode(signature),
                "userHandle": null,
            },
        })
        .to_string()
    }
}

fn site() -> Passkeys {
    Passkeys::new("uni.example", &"https://uni.example".parse().unwrap(), "Uni Example").unwrap()
}

fn registered(authenticator: &Authenticator) -> Passkey {
    let (options, pending) = site().start_registration(Uuid::from_u128(7), "ada", "Ada Alba", &[]).unwrap();
    site().finish_registration(&pending, &authenticator.create(&options)).unwrap()
}

#[test]
fn a_registered_passkey_logs_in_and_its_state_survives_being_written() {
    let mut authenticator = Authenticator::new();
    let (options, pending) = site().start_registration(Uuid::from_u128(7), "ada", "Ada Alba", &[]).unwrap();
    assert_eq!(options["publicKey"]["authenticatorSelection"]["userVerification"], "required");
    let pending: PendingRegistration = serde_json::from_str(&serde_json::to_string(&pending).unwrap()).unwrap();
    let passkey = site().finish_registration(&pending, &authenticator.create(&options)).unwrap();
    assert_eq!(passkey.id(), URL_SAFE_NO_PAD.encode(authenticator.id));

    let passkey: Passkey = serde_json::from_str(&serde_json::to_string(&passkey).unwrap()).unwrap();
    let mut all = [registered(&Authenticator::new()), passkey];
    let (options, pending) = site().start_login(&all).unwrap();
    let pending: PendingLogin = serde_json::from_str(&serde_json::to_string(&pending).unwrap()).unwrap();
    assert_eq!(site().finish_login(&pending, &authenticator.get(&options), &mut all), Ok(1));
}

#[test]
fn a_passkey_is_not_offered_for_a_second_registration() {
    let passkey = registered(&Authenticator::new());
    let (options, _) =
        site().start_registration(Uuid::from_u128(7), "ada", "Ada", std::slice::from_ref(&passkey)).unwrap();
    assert_eq!(options["publicKey"]["excludeCredentials"][0]["id"], passkey.id());
}

#[test]
fn an_answer_to_another_question_does_not_count() {
    let mut authenticator = Authenticator::new();
    let mut all = [registered(&authenticator)];
    let (_, pending) = site().start_login(&all).unwrap();
    let (other, _) = site().start_login(&all).unwrap();
    let answer = authenticator.get(&other);
    assert_eq!(site().finish_login(&pending, &answer, &mut all), Err(PasskeyFault::OtherChallenge));
    let (_, pending) = site().start_registration(Uuid::from_u128(7), "ada", "Ada", &[]).unwrap();
    let (other, _) = site().start_registration(Uuid::from_u128(7), "ada", "Ada", &[]).unwrap();
    let result = site().finish_registration(&pending, &authenticator.create(&other));
    assert_eq!(result, Err(PasskeyFault::OtherChallenge));
}

#[test]
fn an_answer_made_for_another_site_does_not_count() {
    let mut authenticator = Authenticator::new();
    let mut all = [registered(&authenticator)];
    authenticator.origin = "https://uni.evil.example";
    let (options, pending) = site().start_login(&all).unwrap();
    let answer = authenticator.get(&options);
    assert_eq!(site().finish_login(&pending, &answer, &mut all), Err(PasskeyFault::OtherSite));
    let (options, pending) = site().start_registration(Uuid::from_u128(7), "ada", "Ada", &[]).unwrap();
    let result = site().finish_registration(&pending, &authenticator.create(&options));
    assert_eq!(result, Err(PasskeyFault::OtherSite));
}

#[test]
fn touching_alone_is_not_enough() {
    let mut authenticator = Authenticator::new();
    let mut all = [registered(&authenticator)];
    authenticator.flags = PRESENT;
    let (options, pending) = site().start_login(&all).unwrap();
    let answer = authenticator.get(&options);
    assert_eq!(site().finish_login(&pending, &answer, &mut all), Err(PasskeyFault::NotVerified));
    let (options, pending) = site().start_registration(Uuid::from_u128(7), "ada", "Ada", &[]).unwrap();
    let result = site().finish_registration(&pending, &authenticator.create(&options));
    assert_eq!(result, Err(PasskeyFault::NotVerified));
}

#[test]
fn another_key_under_the_same_name_does_not_log_in() {
    let authenticator = Authenticator::new();
    let mut all = [registered(&authenticator)];
    let mut forged = Authenticator { id: authenticator.id, ..Authenticator::new() };
    let (options, pending) = site().start_login(&all).unwrap();
    assert_eq!(site().finish_login(&pending, &forged.get(&options), &mut all), Err(PasskeyFault::Invalid));
    let mut stranger = Authenticator::new();
    assert_eq!(site().finish_login(&pending, &stranger.get(&options), &mut all), Err(PasskeyFault::UnknownPasskey));
}

#[test]
fn a_counter_that_goes_back_tells_of_a_copy() {
    let mut authenticator = Authenticator::new();
    let mut all = [registered(&authenticator)];
    for _ in 0..2 {
        let (options, pending) = site().start_login(&all).unwrap();
        assert_eq!(site().finish_login(&pending, &authenticator.get(&options), &mut all), Ok(0));
    }
    authenticator.counter = 1;
    let (options, pending) = site().start_login(&all).unwrap();
    let answer = authenticator.get(&options);
    assert_eq!(site().finish_login(&pending, &answer, &mut all), Err(PasskeyFault::PerhapsCopied));
}

#[test]
fn rubbish_and_floods_are_refused() {
    let mut all = [registered(&Authenticator::new())];
    let (_, pending) = site().start_login(&all).unwrap();
    for answer in ["", "{}", "[]", "null", &" ".repeat(MAX_ANSWER + 1)] {
        assert_eq!(site().finish_login(&pending, answer, &mut all), Err(PasskeyFault::Unreadable));
    }
    assert_eq!(site().start_login(&[]).unwrap_err(), PasskeyFault::NoPasskey);
}

#[test]
fn a_site_without_a_domain_of_its_own_has_no_passkeys() {
    let of = |domain: &str, origin: &str| Passkeys::new(domain, &origin.parse().unwrap(), "x").err();
    assert_eq!(of("uni.example", "https://office.uni.example"), None);
    assert_eq!(of("uni.example", "https://other.example"), Some(PasskeyFault::Site));
    assert_eq!(of("127.0.0.1", "http://127.0.0.1:8080"), Some(PasskeyFault::Site));
}

#[test]
fn a_passkey_logs_in_without_a_name_and_only_with_its_own_answer() {
    let (mut authenticator, mut other) = (Authenticator::new(), Authenticator::new());
    let (mut passkey, mut foreign) = (registered(&authenticator), registered(&other));
    let (options, pending) = site().start_discovery().unwrap();
    assert_eq!(options.get("mediation"), None);
    assert_eq!(options["publicKey"]["allowCredentials"].as_array().map_or(0, Vec::len), 0);
    let pending: PendingDiscovery = serde_json::from_str(&serde_json::to_string(&pending).unwrap()).unwrap();

    let answer = authenticator.get(&options);
    assert_eq!(Passkeys::named_in(&answer), Ok(passkey.id()));
    assert_eq!(site().finish_discovery(pending.clone(), &answer, &mut passkey), Ok(()));
    let wrong = site().finish_discovery(pending.clone(), &answer, &mut foreign);
    assert_eq!(wrong, Err(PasskeyFault::UnknownPasskey));
    // Another key that claims to be this passkey.
    other.id = authenticator.id;
    let forged = other.get(&options);
    assert_eq!(site().finish_discovery(pending.clone(), &forged, &mut passkey), Err(PasskeyFault::Invalid));
    let (_, another) = site().start_discovery().unwrap();
    let late = site().finish_discovery(another, &authenticator.get(&options), &mut passkey);
    assert_eq!(late, Err(PasskeyFault::OtherChallenge));
    authenticator.flags = PRESENT;
    let unverified = site().finish_discovery(pending, &authenticator.get(&options), &mut passkey);
    assert_eq!(unverified, Err(PasskeyFault::NotVerified));
}

#[test]
fn the_device_is_asked_to_find_the_passkey_by_itself_later() {
    let (options, _) = site().start_registration(Uuid::from_u128(7), "ada", "Ada Alba", &[]).unwrap();
    assert_eq!(options["publicKey"]["authenticatorSelection"]["residentKey"], "preferred");
}
