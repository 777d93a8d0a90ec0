//! The bodies of keys, kept as they came and parsed when they are first needed: a catalogue has thousands, and a host
//! speaks with a few.

use std::sync::OnceLock;

use crate::keys::{MINIMUM_BITS, PublicKey};

/// Key bodies, numbered in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// All DER forms, one after the other.
    ders: Vec<u8>,
    rows: Vec<Body>,
}

#[derive(Debug)]
struct Body {
    begins: u32,
    parsed: OnceLock<Option<PublicKey>>,
}

impl Bodies {
    /// Adds a body; nothing if it has not the shape of an RSA key that the network allows.
    pub(super) fn add(&mut self, der: &[u8]) -> Option<u32> {
        if !is_shaped_like_a_key(der) {
            return None;
        }
        let number = u32::try_from(self.rows.len()).ok()?;
        self.rows.push(Body { begins: u32::try_from(self.ders.len()).ok()?, parsed: OnceLock::new() });
        self.ders.extend_from_slice(der);
        Some(number)
    }

    /// The key with this number; nothing if it turns out to be none.
    pub(super) fn key(&self, number: u32) -> Option<&PublicKey> {
        let place = number as usize;
        let body = self.rows.get(place)?;
        let parse = || {
            let ends = self.rows.get(place + 1).map_or(self.ders.len(), |next| next.begins as usize);
            PublicKey::from_spki_der(self.ders.get(body.begins as usize..ends)?).ok()
        };
        body.parsed.get_or_init(parse).as_ref()
    }

    pub(super) fn shrink(&mut self) {
        self.ders.shrink_to_fit();
        self.rows.shrink_to_fit();
    }
}

/// `rsaEncryption` with its NULL, as RFC 3279 (2.3.1) writes it.
const ALGORITHM: &[u8] = &[0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 13, 1, 1, 1, 5, 0];

/// Whether bytes are a SubjectPublicKeyInfo with an RSA key of 2048 to 8192 bits, as far as their shape tells.
fn is_shaped_like_a_key(der: &[u8]) -> bool {
    let modulus_bits = || {
        let (info, []) = value(der, 0x30)? else { return None };
        let (bits, []) = value(info.strip_prefix(ALGORITHM)?, 0x03)? else { return None };
        let (key, []) = value(bits.strip_prefix(&[0])?, 0x30)? else { return None };
        let (modulus, exponent) = value(key, 0x02)?;
        let (_, []) = value(exponent, 0x02)? else { return None };
        let modulus = modulus.strip_prefix(&[0]).unwrap_or(modulus);
        let first = modulus.first().filter(|first| **first != 0)?;
        Some(modulus.len() * 8 - first.leading_zeros() as usize)
    };
    modulus_bits().is_some_and(|bits| (MINIMUM_BITS..=8192).contains(&bits))
}

/// What a DER value with this tag holds, and what follows it.
fn value(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (found, rest) = der.split_first()?;
    let (first, rest) = rest.split_first()?;
    let (length, rest) = match first {
        0..=0x7F => (usize::from(*first), rest),
        0x81 => rest.split_first().map(|(length, rest)| (usize::from(*length), rest))?,
        0x82 => rest.split_first_chunk::<2>().map(|(length, rest)| (usize::from(u16::from_be_bytes(*length)), rest))?,
        _ => return None,
    };
    (*found == tag).then(|| rest.split_at_checked(length)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::PrivateKey;
    use crate::vectors;

    #[test]
    fn keys_of_the_network_have_the_shape_and_others_have_not() {
        for key in [vectors::key().public(), PrivateKey::generate(4096).unwrap().public()] {
            let mut bodies = Bodies::default();
            assert_eq!(bodies.add(key.spki_der()), Some(0));
            assert_eq!(bodies.key(0), Some(key));
            for cut in [0, 1, 20, 100, key.spki_der().len() - 1] {
                assert_eq!(bodies.add(&key.spki_der()[..cut]), None);
            }
            assert_eq!(bodies.add(&[key.spki_der(), &[0]].concat()), None);
        }
        assert_eq!(Bodies::default().key(0), None);
    }

    #[test]
    fn a_body_of_the_right_shape_that_is_no_key_is_found_out_when_it_is_needed() {
        let mut der = vectors::key().public().spki_der().to_vec();
        let last = der.len() - 1;
        der[last] = 0;
        let mut bodies = Bodies::default();
        assert_eq!(bodies.add(&der), Some(0));
        assert_eq!(bodies.key(0), None);
    }
}
