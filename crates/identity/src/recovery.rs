//! Recovery codes: ten, shown once, each good for one login when the second factor is lost.
//!
//! A code has 80 random bits, which nobody tries out, so a plain SHA-256 keeps it: a slow hash would only slow down
//! the search through ten of them.

use std::fmt;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use crate::chance::{self, NoChance};

/// How many codes a person gets.
pub const HOW_MANY: usize = 10;

/// Crockford's base 32: no letters that look like digits.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A code as the person writes it down: four groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

/// Makes a set of codes. The caller shows them once and keeps their hashes.
pub fn generate() -> Result<[RecoveryCode; HOW_MANY], NoChance> {
    let mut codes = [const { RecoveryCode(String::new()) }; HOW_MANY];
    for code in &mut codes {
        *code = RecoveryCode::of(chance::bytes()?);
    }
    Ok(codes)
}

/// Which of the kept hashes a typed code belongs to. Letter case, hyphens and spaces make no difference, and neither
/// does `o` for zero or `l` for one. The caller removes the hash that was used.
#[must_use]
pub fn matching(typed: &str, hashes: &[String]) -> Option<usize> {
    let typed = hash_of(&plain(typed)?);
    // All are compared, so that the time does not tell which one it was.
    let mut found = None;
    for (place, hash) in hashes.iter().enumerate() {
        if verify_slices_are_equal(hash.as_bytes(), typed.as_bytes()).is_ok() {
            found = Some(place);
        }
    }
    found
}

impl RecoveryCode {
    /// The code, to be shown once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> String {
        hash_of(&self.0.replace('-', ""))
    }

    fn of(random: [u8; 10]) -> Self {
        let bits = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut text = String::with_capacity(19);
        for place in 0..16_u32 {
            if place > 0 && place.is_multiple_of(4) {
                text.push('-');
            }
            let five = (bits >> (75 - 5 * place) & 31) as usize;
            text.push(ALPHABET.get(five).copied().map_or('0', char::from));
        }
        Self(text)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn plain(typed: &str) -> Option<String> {
    let meant =
        typed.chars().take(100).filter(|c| !c.is_whitespace() && *c != '-').map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        });
    let plain: String = meant.collect();
    (plain.len() == 16 && plain.bytes().all(|byte| ALPHABET.contains(&byte))).then_some(plain)
}

fn hash_of(plain: &str) -> String {
    STANDARD_NO_PAD.encode(digest(&SHA256, plain.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_of_the_ten_finds_its_own_hash() {
        let codes = generate().unwrap();
        let hashes: Vec<String> = codes.iter().map(RecoveryCode::hash).collect();
        for (place, code) in codes.iter().enumerate() {
            assert_eq!(code.reveal().len(), 19);
            assert_eq!(matching(code.reveal(), &hashes), Some(place));
        }
        assert_eq!(matching("0000-0000-0000-0000", &hashes), None);
        assert_eq!(matching(codes[0].reveal(), &hashes[1..]), None, "a used code is gone");
        assert_eq!(matching(&hashes[0], &hashes), None, "what is kept is no code");
    }

    #[test]
    fn codes_do_not_show_in_a_log() {
        assert_eq!(format!("{:?}", generate().unwrap()[0]), "RecoveryCode(…)");
    }

    #[test]
    fn a_code_may_be_typed_as_people_type() {
        let code = RecoveryCode::of([0, 0, 1, 2, 3, 4, 5, 6, 7, 255]);
        let hashes = [code.hash()];
        let typed = code.reveal().to_uppercase().replace('-', " ").replace('0', "O").replace('1', "l");
        assert_eq!(matching(&typed, &hashes), Some(0));
        assert_eq!(matching("", &hashes), None);
        assert_eq!(matching(&"0".repeat(10_000), &hashes), None);
    }

    proptest! {
        #[test]
        fn different_bits_are_different_codes(a in any::<[u8; 10]>(), b in any::<[u8; 10]>()) {
            prop_assert_eq!(RecoveryCode::of(a) == RecoveryCode::of(b), a == b);
        }
    }
}
