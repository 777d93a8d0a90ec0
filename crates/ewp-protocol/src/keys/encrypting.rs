//! RSA encryption of the short secrets that encrypted bodies begin with (RSAES-PKCS1-v1_5, as the network demands).

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{Pkcs1PrivateDecryptingKey, Pkcs1PublicEncryptingKey, PrivateDecryptingKey, PublicEncryptingKey};

use super::{KeyError, PrivateKey, PublicKey};

impl PublicKey {
    /// Encrypts a secret of at most 200 bytes for the owner of the key.
    pub(crate) fn encrypt_secret(&self, secret: &[u8]) -> Result<Vec<u8>, KeyError> {
        let key = PublicEncryptingKey::from_der(self.spki_der()).map_err(|_| KeyError::Unavailable)?;
        let key = Pkcs1PublicEncryptingKey::new(key).map_err(|_| KeyError::Unavailable)?;
        let mut encrypted = vec![0; key.ciphertext_size()];
        let length = key.encrypt(secret, &mut encrypted).map_err(|_| KeyError::Unavailable)?.len();
        encrypted.truncate(length);
        Ok(encrypted)
    }
}

impl PrivateKey {
    /// Decrypts a secret of exactly `N` bytes. What went wrong must never be told to anybody: with this padding, a
    /// stranger who learns it can decrypt messages of others.
    pub(crate) fn decrypt_secret<const N: usize>(&self, encrypted: &[u8]) -> Option<[u8; N]> {
        let key = self.decrypting()?;
        let mut secret = vec![0; key.min_output_size()];
        let secret = key.decrypt(encrypted, &mut secret).ok()?;
        <[u8; N]>::try_from(&*secret).ok()
    }

    /// How long an encrypted secret is for this key, in bytes.
    pub(crate) fn encrypted_length(&self) -> usize {
        self.inner.pair.public_modulus_len()
    }

    fn decrypting(&self) -> Option<&Pkcs1PrivateDecryptingKey> {
        self.inner
            .decrypting
            .get_or_init(|| {
                let der: Pkcs8V1Der<'static> = self.inner.pair.as_der().ok()?;
                let key = PrivateDecryptingKey::from_pkcs8(der.as_ref()).ok()?;
                Pkcs1PrivateDecryptingKey::new(key).ok()
            })
            .as_ref()
    }
}
