//! One-time codes from an app (RFC 6238): SHA-1, six digits, thirty seconds, as every app has them.

use std::fmt;

use jiff::Timestamp;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::chance::{self, NoChance};

/// How long a code is shown, in seconds.
pub const STEP_SECONDS: u64 = 30;

/// The secret that the app and the server share. It is kept sealed and shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret([u8; 20]);

/// One step of thirty seconds since 1970. A code of a step counts once: the caller keeps the last one that matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub u64);

/// Why a code does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TotpFault {
    /// It is not the code of now, of the step before or of the step after.
    #[error("the code is not the one of now")]
    Wrong,
    /// It is right and was used before, or is older than one that was.
    #[error("the code was used before")]
    Used,
}

/// A text is no secret of 160 bits in base 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no secret for one-time codes")]
pub struct NoSecret;

/// A name has a colon or is empty, which the address for apps cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name for the app must not be empty and must not have a colon")]
pub struct UnusableName;

impl TotpSecret {
    /// Makes a secret of 160 bits.
    pub fn generate() -> Result<Self, NoChance> {
        chance::bytes().map(Self)
    }

    /// Reads a secret as [`Self::to_base32`] writes it.
    pub fn from_base32(text: &str) -> Result<Self, NoSecret> {
        let secret = Secret::try_from_base32(text).map_err(|_| NoSecret)?;
        secret.as_bytes().try_into().map(Self).map_err(|_| NoSecret)
    }

    /// The secret as people type it into an app, and as it is kept before it is sealed.
    #[must_use]
    pub fn to_base32(&self) -> String {
        Secret::new_stack(self.0).to_base32()
    }

    /// The address that an app reads from a QR code (Key URI Format of Google Authenticator).
    pub fn otpauth_uri(&self, issuer: &str, account: &str) -> Result<String, UnusableName> {
        let builder = self.builder().with_account_name(account).with_issuer(Some(issuer));
        if issuer.is_empty() {
            return Err(UnusableName);
        }
        builder.build().and_then(|totp| totp.to_url()).map_err(|_| UnusableName)
    }

    /// Checks a code; spaces in it make no difference. `last` is the step that matched last.
    pub fn verify(&self, code: &str, now: Timestamp, last: Option<Step>) -> Result<Step, TotpFault> {
        let code: String = code.chars().filter(|character| !character.is_whitespace()).take(7).collect();
        let seconds = u64::try_from(now.as_second()).map_err(|_| TotpFault::Wrong)?;
        let matched = self.totp().check(&code, seconds).map(Step).ok_or(TotpFault::Wrong)?;
        if last.is_some_and(|last| matched <= last) { Err(TotpFault::Used) } else { Ok(matched) }
    }

    fn totp(&self) -> Totp {
        self.builder().build_noncompliant()
    }

    fn builder(&self) -> Builder {
        let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1);
        builder.with_step_duration(STEP_SECONDS).with_secret(Secret::new_stack(self.0))
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The key of RFC 6238's appendix B; its eight digits end in the six that apps show.
    const RFC: TotpSecret = TotpSecret(*b"12345678901234567890");

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(RFC.verify(code, at(second), None), Ok(Step(second.unsigned_abs() / 30)), "{second}");
        }
    }

    #[test]
    fn a_code_counts_one_step_early_and_one_late() {
        let second = 1_111_111_109;
        for distance in [-30, 0, 30] {
            assert!(RFC.verify("081804", at(second + distance), None).is_ok(), "{distance}");
        }
        for distance in [-60, 60] {
            assert_eq!(RFC.verify("081804", at(second + distance), None), Err(TotpFault::Wrong));
        }
    }

    #[test]
    fn a_code_counts_once() {
        let step = RFC.verify("081804", at(1_111_111_109), None).unwrap();
        assert_eq!(RFC.verify("081804", at(1_111_111_109), Some(step)), Err(TotpFault::Used));
        assert_eq!(RFC.verify("081804", at(1_111_111_139), Some(step)), Err(TotpFault::Used));
        assert!(RFC.verify("081804", at(1_111_111_109), Some(Step(step.0 - 1))).is_ok());
    }

    #[test]
    fn a_space_in_the_middle_is_how_apps_show_it() {
        assert!(RFC.verify(" 081 804 ", at(1_111_111_109), None).is_ok());
    }

    #[test]
    fn a_secret_survives_being_written_and_never_shows_in_a_log() {
        let secret = TotpSecret::generate().unwrap();
        assert_eq!(TotpSecret::from_base32(&secret.to_base32()), Ok(secret.clone()));
        assert_eq!(format!("{secret:?}"), "TotpSecret(…)");
        assert_eq!(TotpSecret::from_base32("AAAA"), Err(NoSecret));
        assert_eq!(TotpSecret::from_base32("!"), Err(NoSecret));
    }

    #[test]
    fn the_address_names_who_asks_and_for_whom() {
        let uri = RFC.otpauth_uri("Uni Example", "ada@uni.example").unwrap();
        assert_eq!(
            uri,
            "otpauth://totp/Uni%20Example:ada%40uni.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Uni%20Example"
        );
        assert_eq!(RFC.otpauth_uri("a:b", "c"), Err(UnusableName));
        assert_eq!(RFC.otpauth_uri("", "c"), Err(UnusableName));
        assert_eq!(RFC.otpauth_uri("a", ""), Err(UnusableName));
    }

    proptest! {
        #[test]
        fn no_text_brings_the_check_down(code in "\\PC{0,12}", second in -10i64..4_000_000_000) {
            let _ = RFC.verify(&code, at(second), None);
        }
    }
}
