//! Passwords of local accounts, kept as argon2id (RFC 9106).
//!
//! Hashing takes tens of milliseconds and 19 MiB on purpose: callers do it where blocking is allowed.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::chance::{self, NoChance};

/// The shortest password, in characters (NIST SP 800-63B-4 asks for 8 beside a second factor, 15 alone).
pub const MIN_LENGTH: usize = 12;

/// The longest password, in characters.
pub const MAX_LENGTH: usize = 128;

/// KiB of memory, passes and lanes: the first recommendation of OWASP's Password Storage Cheat Sheet for argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// More memory than this, in KiB, is never spent for a stored hash.
const MAX_MEMORY: u32 = 256 * 1024;

/// Why there is no hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// It has fewer than 12 characters.
    #[error("the password is shorter than {MIN_LENGTH} characters")]
    TooShort,
    /// It has more than 128 characters.
    #[error("the password is longer than {MAX_LENGTH} characters")]
    TooLong,
    /// No salt can be made.
    #[error(transparent)]
    NoChance(#[from] NoChance),
    /// There is no memory to hash in.
    #[error("the password cannot be hashed")]
    CannotHash,
}

/// Makes the hash to keep, a PHC string with everything that verifying needs.
pub fn hash(password: &str) -> Result<String, PasswordFault> {
    if password.chars().nth(MIN_LENGTH - 1).is_none() {
        return Err(PasswordFault::TooShort);
    }
    if password.chars().nth(MAX_LENGTH).is_some() {
        return Err(PasswordFault::TooLong);
    }
    let salt = chance::bytes::<16>()?;
    let hasher = hasher().ok_or(PasswordFault::CannotHash)?;
    hasher
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| PasswordFault::CannotHash)
}

/// Whether a password belongs to a kept hash. A hash that cannot be read belongs to none.
#[must_use]
pub fn verify(password: &str, hash: &str) -> bool {
    let too_long = password.chars().nth(MAX_LENGTH).is_some();
    let Some(parsed) = PasswordHash::new(hash).ok().filter(is_affordable) else { return false };
    !too_long && hasher().is_some_and(|hasher| hasher.verify_password(password.as_bytes(), &parsed).is_ok())
}

/// Whether a kept hash was made with other parameters than new ones are, so that it should be made anew at the next
/// login.
#[must_use]
pub fn needs_rehash(hash: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(hash) else { return true };
    let Ok(params) = Params::try_from(&parsed) else { return true };
    parsed.algorithm != Algorithm::Argon2id.ident()
        || parsed.version != Some(Version::V0x13.into())
        || (params.m_cost(), params.t_cost(), params.p_cost()) != COST
}

/// Takes as long as [`verify`] for a person who has no password or does not exist, so that the time tells nothing.
/// Always false.
#[must_use]
pub fn verify_for_nobody(password: &str) -> bool {
    static OF_NOBODY: OnceLock<Option<String>> = OnceLock::new();
    let hash = OF_NOBODY.get_or_init(|| chance::token().ok().and_then(|token| hash(&token).ok()));
    if let Some(hash) = hash {
        let _ = std::hint::black_box(verify(password, hash));
    }
    false
}

fn hasher() -> Option<Argon2<'static>> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn is_affordable(hash: &PasswordHash) -> bool {
    Params::try_from(hash)
        .is_ok_and(|params| params.m_cost() <= MAX_MEMORY && params.t_cost() <= 16 && params.p_cost() <= 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "correct horse battery";

    #[test]
    fn the_right_password_belongs_to_its_hash_and_no_other() {
        let kept = hash(GOOD).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verify(GOOD, &kept));
        assert!(!verify("correct horse batterz", &kept));
        assert!(!verify("", &kept));
        assert!(!needs_rehash(&kept));
    }

    #[test]
    fn two_hashes_of_one_password_differ() {
        assert_ne!(hash(GOOD).unwrap(), hash(GOOD).unwrap());
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(hash(&"é".repeat(11)), Err(PasswordFault::TooShort));
        assert!(hash(&"é".repeat(12)).is_ok());
        assert!(hash(&"é".repeat(128)).is_ok());
        assert_eq!(hash(&"é".repeat(129)), Err(PasswordFault::TooLong));
    }

    #[test]
    fn a_hash_of_older_parameters_still_verifies_and_is_to_be_renewed() {
        let old = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
        let kept = old.hash_password_with_salt(GOOD.as_bytes(), b"0123456789abcdef").unwrap().to_string();
        assert!(verify(GOOD, &kept));
        assert!(needs_rehash(&kept));
    }

    #[test]
    fn what_is_no_hash_or_too_dear_belongs_to_no_password() {
        let kept = hash(GOOD).unwrap();
        for broken in ["", "x", GOOD, "$argon2id$v=19$m=19456,t=2,p=1$", &kept.replace("m=19456", "m=4194304")] {
            assert!(!verify(GOOD, broken), "{broken}");
        }
        assert!(needs_rehash("x"));
    }

    #[test]
    fn nobody_has_a_password() {
        assert!(!verify_for_nobody(GOOD));
    }
}
