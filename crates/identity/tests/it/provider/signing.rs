//! The provider's keys, and tokens signed with them or worse.

use std::sync::OnceLock;

use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PSS_SHA256,
    RsaEncoding, RsaKeyPair,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::SECRET;

/// How a token is signed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Signing {
    Rs256,
    Ps256,
    Es256,
    /// With the key that is not published at first.
    Es256Second,
    EdDsa,
    /// Not at all: `alg` is `none` and the signature is empty.
    None,
    /// With the public key as if it were a shared secret.
    HmacWithPublicKey,
    /// With the client's secret.
    HmacWithSecret,
    /// With the right key, and then changed.
    Changed,
    /// With the right key, and then with other claims put in.
    OtherClaims,
}

struct Keys {
    rsa: RsaKeyPair,
    ec: [EcdsaKeyPair; 2],
    ed: Ed25519KeyPair,
}

fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let ec = || EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        Keys {
            rsa: RsaKeyPair::generate(KeySize::Rsa2048).unwrap(),
            ec: [ec(), ec()],
            ed: Ed25519KeyPair::generate().unwrap(),
        }
    })
}

/// Makes the keys, which takes a while, before anybody waits for an answer.
pub(super) fn prepare() {
    let _ = keys();
}

/// A set of keys (RFC 7517) with the named ones.
pub(super) fn published(names: &[&str]) -> Value {
    let keys: Vec<Value> = names.iter().map(|name| published_key(name)).collect();
    json!({ "keys": keys })
}

fn published_key(name: &str) -> Value {
    let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let curve = |key: &EcdsaKeyPair| {
        let point = key.public_key().as_ref();
        json!({ "kty": "EC", "crv": "P-256", "kid": name, "use": "sig",
                "x": encode(&point[1..33]), "y": encode(&point[33..65]) })
    };
    match name {
        "rsa" => {
            let (n, e) = rsa_numbers();
            json!({ "kty": "RSA", "kid": name, "use": "sig", "n": encode(&n), "e": encode(&e) })
        }
        "ec-1" => curve(&keys().ec[0]),
        "ec-2" => curve(&keys().ec[1]),
        "ed" => json!({ "kty": "OKP", "crv": "Ed25519", "kid": name, "use": "sig",
                        "x": encode(keys().ed.public_key().as_ref()) }),
        other => panic!("no key {other}"),
    }
}

/// Modulus and exponent, from the two integers of an RSAPublicKey in DER.
fn rsa_numbers() -> (Vec<u8>, Vec<u8>) {
    fn element(der: &[u8]) -> (&[u8], &[u8]) {
        let (length, start) = match der[1] {
            short @ ..=0x7f => (usize::from(short), 2),
            0x81 => (usize::from(der[2]), 3),
            _ => (usize::from(der[2]) << 8 | usize::from(der[3]), 4),
        };
        (&der[start..start + length], &der[start + length..])
    }
    let (sequence, _) = element(keys().rsa.public_key().as_ref());
    let (n, rest) = element(sequence);
    let (e, _) = element(rest);
    (n.iter().copied().skip_while(|byte| *byte == 0).collect(), e.to_vec())
}

/// A token in the compact form of RFC 7515.
pub(super) fn token(signing: Signing, kid: Option<&str>, claims: &Value) -> String {
    let (algorithm, key) = match signing {
        Signing::Rs256 | Signing::Changed | Signing::OtherClaims => ("RS256", "rsa"),
        Signing::Ps256 => ("PS256", "rsa"),
        Signing::Es256 => ("ES256", "ec-1"),
        Signing::Es256Second => ("ES256", "ec-2"),
        Signing::EdDsa => ("EdDSA", "ed"),
        Signing::None => ("none", "rsa"),
        Signing::HmacWithPublicKey | Signing::HmacWithSecret => ("HS256", "rsa"),
    };
    let header = json!({ "alg": algorithm, "kid": kid.unwrap_or(key), "typ": "JWT" });
    let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let (header, payload) = (encode(header.to_string().as_bytes()), encode(claims.to_string().as_bytes()));
    let text = format!("{header}.{payload}");
    let mac = |secret: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes()).as_ref().to_vec();
    let signature = match signing {
        Signing::Rs256 | Signing::OtherClaims => rsa(&RSA_PKCS1_SHA256, &text),
        Signing::Ps256 => rsa(&RSA_PSS_SHA256, &text),
        Signing::Es256 => ec(&keys().ec[0], &text),
        Signing::Es256Second => ec(&keys().ec[1], &text),
        Signing::EdDsa => keys().ed.sign(text.as_bytes()).as_ref().to_vec(),
        Signing::None => Vec::new(),
        Signing::HmacWithPublicKey => mac(keys().rsa.public_key().as_ref()),
        Signing::HmacWithSecret => mac(SECRET.as_bytes()),
        Signing::Changed => {
            let mut signature = rsa(&RSA_PKCS1_SHA256, &text);
            signature[7] ^= 1;
            signature
        }
    };
    if matches!(signing, Signing::OtherClaims) {
        let mut other = claims.clone();
        other["sub"] = json!("somebody-else");
        return format!("{header}.{}.{}", encode(other.to_string().as_bytes()), encode(&signature));
    }
    format!("{text}.{}", encode(&signature))
}

fn rsa(encoding: &'static dyn RsaEncoding, text: &str) -> Vec<u8> {
    let key = &keys().rsa;
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(encoding, &SystemRandom::new(), text.as_bytes(), &mut signature).unwrap();
    signature
}

fn ec(key: &EcdsaKeyPair, text: &str) -> Vec<u8> {
    key.sign(&SystemRandom::new(), text.as_bytes()).unwrap().as_ref().to_vec()
}
