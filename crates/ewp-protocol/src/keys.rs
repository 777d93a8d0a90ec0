//! The RSA keys with which hosts of the network sign, and their fingerprints.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize, Pkcs1PrivateDecryptingKey, PublicEncryptingKey};
use aws_lc_rs::signature::{KeyPair as _, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};
use aws_lc_rs::{digest, rand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

mod encrypting;

/// The shortest modulus that the network accepts, in bits (registry import rules, Discovery API 6.0.0).
pub const MINIMUM_BITS: usize = 2048;

/// Why bytes are no key that can be used on the network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The text is no base64.
    #[error("the key is no base64")]
    NotBase64,
    /// The bytes are no RSA key in the demanded encoding.
    #[error("the bytes are no RSA key in {expected} form")]
    NotAnRsaKey {
        /// The encoding that was looked for.
        expected: &'static str,
    },
    /// The modulus is outside 2048 to 8192 bits.
    #[error("the key has {bits} bits, allowed are 2048 to 8192")]
    Size {
        /// The size of its modulus.
        bits: usize,
    },
    /// A fingerprint is not 64 lower-case hexadecimal digits.
    #[error("a fingerprint is 64 lower-case hexadecimal digits")]
    NotAFingerprint,
    /// The cryptographic library could not make a key or a signature.
    #[error("the cryptographic library refused to work")]
    Unavailable,
}

/// The signature does not belong to the message and the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not verify")]
pub struct WrongSignature;

/// How keys are named on the network: lower-case hexadecimal SHA-256 of the key's SubjectPublicKeyInfo DER
/// (Registry API 1.5.0, cliauth-httpsig 1.0.1 `keyId`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 64]);

impl Fingerprint {
    /// The fingerprint of a key body, which need not be a valid key.
    #[must_use]
    pub fn of_spki_der(der: &[u8]) -> Self {
        Self::from_sha256(sha256(der))
    }

    /// The fingerprint with these bytes, as encrypted bodies carry it.
    #[must_use]
    pub fn from_sha256(hash: [u8; 32]) -> Self {
        let mut text = [0; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(hash) {
            pair.copy_from_slice(&[hex_digit(byte >> 4), hex_digit(byte & 15)]);
        }
        Self(text)
    }

    /// The bytes that the digits stand for.
    #[must_use]
    pub fn to_sha256(&self) -> [u8; 32] {
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(self.0.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |value, digit| (value << 4) | hex_value(*digit));
        }
        hash
    }

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Fingerprint {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let digits: [u8; 64] = text.as_bytes().try_into().map_err(|_| KeyError::NotAFingerprint)?;
        if digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            Ok(Self(digits))
        } else {
            Err(KeyError::NotAFingerprint)
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({})", self.as_str())
    }
}

/// A published key of a host: verifies what its owner signed. Cheap to clone, since the parsed key is shared.
#[derive(Clone)]
pub struct PublicKey {
    inner: Arc<PublicParts>,
}

struct PublicParts {
    parsed: ParsedPublicKey,
    spki: Box<[u8]>,
    bits: usize,
    fingerprint: Fingerprint,
}

impl PublicKey {
    /// Reads a DER SubjectPublicKeyInfo, the only form in which the network publishes keys. Other forms, other
    /// algorithms, encodings that are not canonical and sizes outside 2048 to 8192 bits are refused.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, KeyError> {
        const WRONG: KeyError = KeyError::NotAnRsaKey { expected: "SubjectPublicKeyInfo" };
        let parsed = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).map_err(|_| WRONG)?;
        let canonical: PublicKeyX509Der<'static> = parsed.as_der().map_err(|_| WRONG)?;
        if canonical.as_ref() != der {
            return Err(WRONG);
        }
        let bits = bits_of(der)?;
        let inner = PublicParts { parsed, spki: der.into(), bits, fingerprint: Fingerprint::of_spki_der(der) };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Reads the base64 of a manifest or catalogue, in which white space does not count.
    pub fn from_base64(text: &str) -> Result<Self, KeyError> {
        Self::from_spki_der(&decode_base64(text)?)
    }

    /// The DER SubjectPublicKeyInfo.
    #[must_use]
    pub fn spki_der(&self) -> &[u8] {
        &self.inner.spki
    }

    /// The DER SubjectPublicKeyInfo in base64 without line breaks.
    #[must_use]
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.spki_der())
    }

    /// The name of the key on the network.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.inner.fingerprint
    }

    /// The size of the modulus.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.inner.bits
    }

    /// Whether `signature` is the RSASSA-PKCS1-v1_5 signature with SHA-256 of `message` by this key.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), WrongSignature> {
        self.inner.parsed.verify_sig(message, signature).map_err(|_| WrongSignature)
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.inner.spki == other.inner.spki
    }
}

impl Eq for PublicKey {}

impl Hash for PublicKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.inner.fingerprint.hash(state);
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.inner.fingerprint)
    }
}

/// A key with which a host signs. Neither `Debug` nor errors show its secret part.
#[derive(Clone)]
pub struct PrivateKey {
    inner: Arc<PrivateParts>,
}

struct PrivateParts {
    pair: KeyPair,
    public: PublicKey,
    /// The same key in the form that decrypts; made when it is first needed.
    decrypting: OnceLock<Option<Pkcs1PrivateDecryptingKey>>,
}

/// The secret bytes of a key in PKCS#8 form, to be sealed at once. They are wiped when dropped.
pub struct Pkcs8Der(Pkcs8V1Der<'static>);

impl PrivateKey {
    /// Makes a new key of 2048, 3072, 4096 or 8192 bits.
    pub fn generate(bits: usize) -> Result<Self, KeyError> {
        let size = match bits {
            2048 => KeySize::Rsa2048,
            3072 => KeySize::Rsa3072,
            4096 => KeySize::Rsa4096,
            8192 => KeySize::Rsa8192,
            bits => return Err(KeyError::Size { bits }),
        };
        Self::from_pair(KeyPair::generate(size).map_err(|_| KeyError::Unavailable)?)
    }

    /// Reads a key from its PKCS#8 DER form.
    pub fn from_pkcs8_der(der: &[u8]) -> Result<Self, KeyError> {
        Self::from_pair(KeyPair::from_pkcs8(der).map_err(|_| KeyError::NotAnRsaKey { expected: "PKCS#8" })?)
    }

    /// The secret bytes, for sealing.
    pub fn to_pkcs8_der(&self) -> Result<Pkcs8Der, KeyError> {
        self.inner.pair.as_der().map(Pkcs8Der).map_err(|_| KeyError::Unavailable)
    }

    /// The part that is published.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.inner.public
    }

    /// The name of the key on the network.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.inner.public.fingerprint()
    }

    /// Signs with RSASSA-PKCS1-v1_5 and SHA-256, which the network calls `rsa-sha256`.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let pair = &self.inner.pair;
        let mut signature = vec![0; pair.public_modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &rand::SystemRandom::new(), message, &mut signature)
            .map_err(|_| KeyError::Unavailable)?;
        Ok(signature)
    }

    fn from_pair(pair: KeyPair) -> Result<Self, KeyError> {
        let der: PublicKeyX509Der<'static> = pair.public_key().as_der().map_err(|_| KeyError::Unavailable)?;
        let public = PublicKey::from_spki_der(der.as_ref())?;
        Ok(Self { inner: Arc::new(PrivateParts { pair, public, decrypting: OnceLock::new() }) })
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({}, secret part hidden)", self.fingerprint())
    }
}

impl Pkcs8Der {
    /// The secret bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_ref()
    }
}

impl fmt::Debug for Pkcs8Der {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pkcs8Der(hidden)")
    }
}

/// What the catalogue says about a `keyId` (Registry API 1.5.0; "server keys must not authenticate clients").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyLookup {
    /// A host lists it as a client key, and here is its body.
    Known(PublicKey),
    /// Hosts list it as a server key alone, so nobody may send requests with it.
    ServerKeyOnly,
    /// No host lists it.
    Unknown,
}

/// SHA-256 of some bytes.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    for (to, from) in out.iter_mut().zip(digest::digest(&digest::SHA256, bytes).as_ref()) {
        *to = *from;
    }
    out
}

/// Decodes base64 in which white space does not count, as in `xs:base64Binary`.
pub(crate) fn decode_base64(text: &str) -> Result<Vec<u8>, KeyError> {
    let dense: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    STANDARD.decode(dense).map_err(|_| KeyError::NotBase64)
}

fn bits_of(spki: &[u8]) -> Result<usize, KeyError> {
    // The library refuses what is too short or too long without telling the size.
    let key = PublicEncryptingKey::from_der(spki).map_err(|_| KeyError::Size { bits: 0 })?;
    let bits = key.key_size_bits();
    if bits < MINIMUM_BITS { Err(KeyError::Size { bits }) } else { Ok(bits) }
}

fn hex_digit(value: u8) -> u8 {
    if value < 10 { b'0' + value } else { b'a' + value - 10 }
}

fn hex_value(digit: u8) -> u8 {
    if digit.is_ascii_digit() { digit - b'0' } else { digit.wrapping_sub(b'a').wrapping_add(10) & 15 }
}

#[cfg(test)]
mod tests;
