//! How a call is protected beyond TLS, by what the called entry declares.

use crate::api::{ClientAuth, Encryption, HttpSecurity};
use crate::keys::PublicKey;

/// What a call does beyond TLS. The default suits nearly all entries: a signed request, nothing encrypted twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Protection {
    /// Whether the request says nothing of its sender. For entries that know no signatures.
    pub anonymous: bool,
    /// The server key that the request is encrypted for. An encrypted request is always a POST.
    pub encrypt_for: Option<PublicKey>,
    /// Whether the answer should be encrypted for the key that signs the request.
    pub encrypted_answer: bool,
}

impl Protection {
    /// The best that an entry offers. `server_keys` are those of the host that the entry belongs to; one that encrypts
    /// needs one. Nothing if the entry cannot be called.
    #[must_use]
    pub fn best(security: &HttpSecurity, server_keys: &[PublicKey]) -> Option<Self> {
        let choice = security.best()?;
        let anonymous = choice.client == ClientAuth::Anonymous;
        let encrypted_answer = choice.response == Encryption::RsaAes128Gcm;
        let encrypt_for = match choice.request {
            Encryption::Tls => None,
            Encryption::RsaAes128Gcm => Some(server_keys.first()?.clone()),
        };
        // Nobody could encrypt for a caller without a key.
        (!anonymous || !encrypted_answer).then_some(Self { anonymous, encrypt_for, encrypted_answer })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    #[test]
    fn encryption_is_used_where_nothing_else_is_offered() {
        let keys = [vectors::key().public().clone()];
        assert_eq!(Protection::best(&HttpSecurity::signed(), &[]), Some(Protection::default()));
        assert_eq!(Protection::best(&HttpSecurity::signed_or_encrypted(), &keys), Some(Protection::default()));
        let encrypted = HttpSecurity {
            request: vec![Encryption::RsaAes128Gcm],
            response: vec![Encryption::RsaAes128Gcm],
            ..HttpSecurity::signed()
        };
        let expected = Protection { anonymous: false, encrypt_for: Some(keys[0].clone()), encrypted_answer: true };
        assert_eq!(Protection::best(&encrypted, &keys), Some(expected));
        assert_eq!(Protection::best(&encrypted, &[]), None);
        let nobody = HttpSecurity { client: vec![ClientAuth::Anonymous], ..encrypted };
        assert_eq!(Protection::best(&nobody, &keys), None);
        assert_eq!(Protection::best(&HttpSecurity::when_absent(), &keys), None);
    }
}
