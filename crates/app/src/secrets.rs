//! Tokens that only their bearer knows.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Chance did not come.
#[derive(Debug, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct NoChance;

/// A new token of 256 random bits, for an address or a cookie.
pub(crate) fn token() -> Result<String, NoChance> {
    let mut bytes = [0_u8; 32];
    rand::fill(&mut bytes).map_err(|_| NoChance)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a token.
pub(crate) fn hash(token: &str) -> Vec<u8> {
    digest(&SHA256, token.as_bytes()).as_ref().to_vec()
}

/// SHA-256 of a body in hex, for logs.
pub(crate) fn hex_sha256(body: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut hex = String::with_capacity(64);
    for byte in digest(&SHA256, body).as_ref() {
        // Writing into a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
