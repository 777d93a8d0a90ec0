//! The one source of chance: the operating system's, through aws-lc.

use aws_lc_rs::rand;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The operating system gives no random numbers, so nothing secret can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gives no random numbers")]
pub struct NoChance;

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    rand::fill(&mut bytes).map_err(|_| NoChance)?;
    Ok(bytes)
}

/// A text of 256 random bits, of letters, digits, `-` and `_`.
pub(crate) fn token() -> Result<String, NoChance> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}
