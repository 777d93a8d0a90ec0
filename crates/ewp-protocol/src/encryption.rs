//! Encrypted bodies: `ewp-rsa-aes128gcm` (sec-rsa-aes128gcm 1.0.1), the same for requests and answers.
//!
//! A body is, in this order: 32 bytes SHA-256 of the recipient's public key, 2 bytes length of the next field, the AES
//! key of this message encrypted with the recipient's RSA key, 12 bytes nonce, AES-128-GCM text with its tag. Requests
//! are encrypted for a server key of the called host, answers for the client key that signed the request.

use aws_lc_rs::aead::{AES_128_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::rand;

use crate::keys::{Fingerprint, PrivateKey, PublicKey};

/// Name of the coding in `Content-Encoding` and `Accept-Encoding`, as it is written. It is read in any case.
pub const CODING: &str = "ewp-rsa-aes128gcm";

const HASH_LENGTH: usize = 32;
const AES_KEY_LENGTH: usize = 16;
const TAG_LENGTH: usize = 16;

/// The cryptographic library could not encrypt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body cannot be encrypted")]
pub struct CannotEncrypt;

/// Why an encrypted body is not understood. All that has to do with the secret is one fact, whatever it was: telling
/// more would help those who guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecryptionFault {
    /// The body names a key that this side does not have.
    #[error("the body is encrypted for another key than those that this side publishes")]
    ForAnotherKey,
    /// The body is cut off, altered or no encrypted body at all.
    #[error("the body cannot be decrypted")]
    DoesNotOpen,
}

/// Encrypts a body for the owner of a key, with an AES key and a nonce that are used once.
pub fn encrypt(recipient: &PublicKey, plaintext: &[u8]) -> Result<Vec<u8>, CannotEncrypt> {
    let mut secret = [0; AES_KEY_LENGTH];
    rand::fill(&mut secret).map_err(|_| CannotEncrypt)?;
    let locked = recipient.encrypt_secret(&secret).map_err(|_| CannotEncrypt)?;
    let length = u16::try_from(locked.len()).map_err(|_| CannotEncrypt)?;
    let key = RandomizedNonceKey::new(&AES_128_GCM, &secret).map_err(|_| CannotEncrypt)?;
    let mut text = Vec::with_capacity(plaintext.len() + TAG_LENGTH);
    text.extend_from_slice(plaintext);
    let nonce = key.seal_in_place_append_tag(Aad::empty(), &mut text).map_err(|_| CannotEncrypt)?;
    let hash = recipient.fingerprint().to_sha256();
    Ok([hash.as_slice(), &length.to_be_bytes(), &locked, nonce.as_ref(), &text].concat())
}

/// The key that a body is encrypted for, if it is long enough to name one.
#[must_use]
pub fn recipient(body: &[u8]) -> Option<Fingerprint> {
    body.first_chunk().map(|hash: &[u8; HASH_LENGTH]| Fingerprint::from_sha256(*hash))
}

/// Decrypts a body. `own_key` looks the named key up among those of this side.
pub fn decrypt(
    body: &[u8],
    own_key: impl FnOnce(&Fingerprint) -> Option<PrivateKey>,
) -> Result<Vec<u8>, DecryptionFault> {
    let parts = Parts::of(body).ok_or(DecryptionFault::DoesNotOpen)?;
    let key = own_key(&parts.recipient).ok_or(DecryptionFault::ForAnotherKey)?;
    if parts.locked.len() != key.encrypted_length() {
        return Err(DecryptionFault::DoesNotOpen);
    }
    // A wrong padding goes on with a key of chance, so that it takes as long and fails at the same place as a wrong
    // text does.
    let mut chance = [0; AES_KEY_LENGTH];
    rand::fill(&mut chance).map_err(|_| DecryptionFault::DoesNotOpen)?;
    let secret = key.decrypt_secret(parts.locked).unwrap_or(chance);
    open(&secret, parts.nonce, parts.text).ok_or(DecryptionFault::DoesNotOpen)
}

fn open(secret: &[u8; AES_KEY_LENGTH], nonce: &[u8], text: &[u8]) -> Option<Vec<u8>> {
    let key = RandomizedNonceKey::new(&AES_128_GCM, secret).ok()?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut text = text.to_vec();
    let length = key.open_in_place(nonce, Aad::empty(), &mut text).ok()?.len();
    text.truncate(length);
    Some(text)
}

struct Parts<'b> {
    recipient: Fingerprint,
    locked: &'b [u8],
    nonce: &'b [u8],
    text: &'b [u8],
}

impl<'b> Parts<'b> {
    fn of(body: &'b [u8]) -> Option<Self> {
        let (hash, rest) = body.split_first_chunk::<HASH_LENGTH>()?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (locked, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let (nonce, text) = rest.split_at_checked(NONCE_LEN)?;
        (text.len() >= TAG_LENGTH).then_some(Self { recipient: Fingerprint::from_sha256(*hash), locked, nonce, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    fn with(key: &PrivateKey) -> impl Fn(&Fingerprint) -> Option<PrivateKey> + '_ {
        |wanted| (*wanted == key.fingerprint()).then(|| key.clone())
    }

    #[test]
    fn the_published_body_is_decrypted() {
        let body = vectors::encrypted_body();
        assert_eq!(body.len(), 335);
        assert_eq!(recipient(&body).unwrap().as_str(), vectors::FINGERPRINT);
        assert_eq!(decrypt(&body, with(&vectors::key())).unwrap(), b"This is a secret.");
    }

    #[test]
    fn what_is_encrypted_is_decrypted_and_never_looks_the_same() {
        let key = vectors::key();
        for text in [b"".as_slice(), b"x", &vec![7; 100_000]] {
            let body = encrypt(key.public(), text).unwrap();
            assert_eq!(body.len(), 32 + 2 + 256 + 12 + text.len() + 16);
            assert_eq!(decrypt(&body, with(&key)).unwrap(), text);
            assert_ne!(encrypt(key.public(), text).unwrap(), body);
        }
    }

    #[test]
    fn a_larger_key_works_too() {
        let key = PrivateKey::generate(3072).unwrap();
        let body = encrypt(key.public(), b"secret").unwrap();
        assert_eq!(decrypt(&body, with(&key)).unwrap(), b"secret");
    }

    #[test]
    fn a_body_for_another_key_is_told_apart() {
        let other = PrivateKey::generate(2048).unwrap();
        let body = encrypt(other.public(), b"secret").unwrap();
        assert_eq!(decrypt(&body, with(&vectors::key())), Err(DecryptionFault::ForAnotherKey));
        // The fingerprint of one key, everything else for another.
        let mut relabelled = body;
        relabelled[..32].copy_from_slice(&vectors::key().fingerprint().to_sha256());
        assert_eq!(decrypt(&relabelled, with(&vectors::key())), Err(DecryptionFault::DoesNotOpen));
    }

    #[test]
    fn a_body_that_is_cut_off_anywhere_does_not_open() {
        let key = vectors::key();
        let body = vectors::encrypted_body();
        for length in 0..body.len() {
            let result = decrypt(&body[..length], with(&key));
            assert_eq!(result, Err(DecryptionFault::DoesNotOpen), "{length}");
        }
    }

    #[test]
    fn a_body_that_is_altered_anywhere_does_not_open() {
        let key = vectors::key();
        let body = vectors::encrypted_body();
        // All of the head, length and nonce; the RSA block and the text in steps.
        for place in (0..34).chain((34..290).step_by(16)).chain(290..body.len()) {
            let mut altered = body.clone();
            altered[place] ^= 0x40;
            let expected = if place < 32 { DecryptionFault::ForAnotherKey } else { DecryptionFault::DoesNotOpen };
            assert_eq!(decrypt(&altered, with(&key)), Err(expected), "byte {place}");
        }
    }

    #[test]
    fn a_key_of_another_length_than_16_bytes_does_not_open() {
        let key = vectors::key();
        for length in [0, 15, 17, 32] {
            let locked = key.public().encrypt_secret(&vec![1; length]).unwrap();
            let mut body = vectors::encrypted_body();
            body[34..290].copy_from_slice(&locked);
            assert_eq!(decrypt(&body, with(&key)), Err(DecryptionFault::DoesNotOpen), "{length}");
        }
    }
}
